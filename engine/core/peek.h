/* What an author may see of a session and a player may not: where everything leads.
 *
 * Values, flags, what each option leads to with its functions answered for this very story,
 * and which endings can still be reached. Nothing here changes the session.
 */
#ifndef REGISSEUR_CORE_PEEK_H
#define REGISSEUR_CORE_PEEK_H

#include "core/explore.h"
#include "core/session.h"

/* Where one option leads: one place, or the arms of a chance. */
typedef struct PeekLead {
    bool shown;
    size_t count;                /* 0 when the author's function failed: `why` */
    uint16_t to[MAX_CHANCES];    /* dilemmas or DILEMMA_END */
    int weight[MAX_CHANCES];     /* 1 when there is no chance */
    uint8_t ending[MAX_CHANCES]; /* for DILEMMA_END */
    Err why;
} PeekLead;

typedef struct Peek {
    const Scenario *scenario;
    const Dilemma *dilemma;      /* of the round; NULL outside one */
    Story story;                 /* as it is now */
    PeekLead leads[MAX_OPTIONS]; /* for each of the dilemma's options */
} Peek;

void peek_make(const Session *session, Peek *out);

/* The endings that can still be reached from here, as bits. False when no play comes to this
 * story: after a jump with values of its own. */
bool peek_endings(const Graph *graph, const Session *session, uint64_t *endings);

#endif
