/* What a set of sessions met, and what nobody ever did.
 *
 * Sessions are counted by ids, so those of another version of the pack count too, as far as the
 * ids are the same.
 */
#ifndef REGISSEUR_CORE_COVERAGE_H
#define REGISSEUR_CORE_COVERAGE_H

#include "core/session.h"

/* One dilemma: how often each thing was had, in how many rounds. */
typedef struct CoverageRound {
    size_t rounds;
    size_t options[MAX_OPTIONS]; /* the bell's included */
    size_t advice[MAX_ADVICE], dossier[MAX_DOSSIER];
} CoverageRound;

typedef struct Coverage {
    Arena arena;
    const Scenario *scenario;
    CoverageRound *rounds; /* for each dilemma */
    size_t *endings;       /* for each ending */
    size_t sessions;
    size_t other_versions; /* of those: of another version of the pack; the caller counts them */
    size_t strangers; /* things in those sessions that this pack has no id for */
} Coverage;

void coverage_init(Coverage *coverage, const Scenario *scenario);
void coverage_free(Coverage *coverage);
/* The session may be of another version of the scenario. */
void coverage_add(Coverage *coverage, const Session *session);

#endif
