/* The shortest way to any state: the fewest choices, and among those the likeliest.
 *
 * A way can be played: way_script gives the lines that `regisseur play --text --virtual-clock`
 * takes. Where chance is passed, the seed that draws it is found by trying, and named.
 */
#ifndef REGISSEUR_CORE_WAYS_H
#define REGISSEUR_CORE_WAYS_H

#include "base/text.h"
#include "core/explore.h"

typedef struct Ways Ways;

/* One choice of a way. */
typedef struct WayStep {
    uint16_t dilemma;
    uint8_t option, arm;
    bool bell;   /* nobody can choose it: the bell has to ring */
    bool chance; /* arm `arm` has to be drawn after it */
} WayStep;

typedef struct Way {
    const WayStep *steps;
    size_t count;
    size_t draws;  /* how often chance is passed */
    bool drawn;    /* `seed` draws all of it; false when no seed was found */
    uint64_t seed; /* 1 or more */
} Way;

/* Also for a graph that is not whole. The graph must outlive it. */
Ways *ways_new(const Graph *graph);
void ways_free(Ways *ways);

/* The steps are the arena's. */
Way ways_to(const Ways *ways, size_t state, Arena *arena);
/* The state of a dilemma, or with an ending, that is nearest to the start; -1 when there is none. */
int64_t ways_dilemma(const Ways *ways, size_t dilemma);
int64_t ways_ending(const Ways *ways, size_t ending);

/* A way with one more choice behind it. */
Way way_longer(const Way *way, uint16_t dilemma, uint8_t option, bool bell, Arena *arena);
/* Lines for `play --text --virtual-clock`. The first says the options that it needs:
 * "# play: --clock x1 --seed 7". A `wait` names behind # what then happens. */
void way_script(const Way *way, const Scenario *scenario, StrBuf *out);

#endif
