/* The four profiles: what the choices did, never how good the player is.
 *
 * There is no right answer, so there is no total and no grade. Every figure is an integer
 * with the lines of the record that it rests on, and every sum stands within what was
 * reachable: "62 of 10..80".
 */
#ifndef REGISSEUR_CORE_SCORE_H
#define REGISSEUR_CORE_SCORE_H

#include "core/debrief.h"
#include "core/explore.h"

/* A sum of what the chosen options were worth, within what any play could have reached from the
 * start. */
typedef struct Scored {
    int score, min, max;
} Scored;

/* The six links of a decision (after Spetzler, Winter and Meyer, Decision Quality, 2016), each
 * 0..100. A chain is as strong as its weakest link, so there is no mean. */
typedef enum Link {
    LINK_FRAME,        /* was what decides the matter looked at: decisive dossier items opened */
    LINK_ALTERNATIVES, /* of how many of the options was something heard */
    LINK_INFORMATION,  /* how much of what could be asked was asked */
    LINK_VALUES,       /* was somebody heard for and somebody against the choice */
    LINK_REASONING,    /* were reasons given */
    LINK_COMMITMENT,   /* did the chair choose, say how sure, and tell those concerned */
    LINKS
} Link;

/* One link of one decision: `have` of `of` things; score = 100 * have / of, 100 when there was
 * nothing to do. */
typedef struct LinkScore {
    int score, have, of;
} LinkScore;

typedef struct RoleCount {
    int asked; /* times the situation asked this role */
    int taken; /* times the chosen option took it */
    int taken_when_asked;
} RoleCount;

/* The deferral line: how often, after how long, at what price. */
typedef struct Deferral {
    int count;
    uint32_t used_ms;       /* in all those rounds together */
    uint32_t quiet_ms;      /* of which after the last new fact (inject, advice, dossier) */
    int values[MAX_VALUES]; /* what those choices did for each value */
} Deferral;

typedef struct Profiles {
    Scored values[MAX_VALUES];
    Scored phases[PHASES][MAX_VALUES];
    bool bounded; /* false when the reachable range is unknown: min and max are then 0 */
    LinkScore weakest[LINKS]; /* over all decisions: each link's weakest decision */
    int weakest_at[LINKS];    /* which decision that was, from 0; -1 without decisions */
    RoleCount roles[ROLES];
    Deferral deferral[KINDS];
    int bells; /* rounds in which nobody chose */
} Profiles;

/* The six links of one decision. */
void score_links(const Decision *decision, LinkScore out[LINKS]);

/* All four profiles. `graph` may be NULL: the ranges are then unknown, but for one dilemma that a
 * room placed: its ranges are those of its own options. */
void score_profiles(const Scenario *scenario, const Debrief *debrief, const Graph *graph,
                    Profiles *out);

#endif
