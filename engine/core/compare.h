/* Several plays of one pack in one picture: how it was decided, where people split. Without names.
 *
 * Plays are counted, never ranked; nothing that was typed is kept. Plays of another version of the
 * pack count where dilemma and option have the same ids, advisers the same id, reasons the same
 * words; what has no match is counted as lost. All figures are integers. A median of an even number
 * is the lower of the two in the middle.
 */
#ifndef REGISSEUR_CORE_COMPARE_H
#define REGISSEUR_CORE_COMPARE_H

#include "core/debrief.h"
#include "core/explore.h"

typedef struct Spread {
    int min, median, max; /* 0 when there is nothing */
} Spread;

typedef struct CompareDilemma {
    int plays;                /* in which it was decided */
    int bells;                /* of which nobody chose */
    int options[MAX_OPTIONS]; /* how often each happened, by the bell too */
    int most;                 /* the option that happened most; the first of equals */
    int split;                /* permille of the plays that did not go with the most */
    int reasons[MAX_OPTIONS][MAX_REASONS];
    int sure[4];                              /* 1..3; [0] not said, the bell included */
    int heard[MAX_ADVICE], asked[MAX_ADVICE]; /* heard, of the plays that could ask */
    Spread used_ms;
    int *used; /* of each play; the first `plays` */
} CompareDilemma;

typedef struct Compare {
    const Scenario *scenario;
    Arena arena;
    int plays, finished, most; /* `most` plays have room */
    int other_versions;
    int lost;                 /* decisions without a match in this version */
    CompareDilemma *dilemmas; /* as in the scenario */
    int endings[MAX_ENDINGS]; /* of the finished plays */
    int other_endings;        /* without a match in this version */
    /* Of the finished plays of this version, at the end. */
    int valued;
    Spread values[MAX_VALUES];
    Range reach[MAX_VALUES]; /* of any play; when bounded */
    bool bounded;
    int *sums[MAX_VALUES]; /* of each play; the first `valued` */
} Compare;

/* Room for so many plays. The scenario must outlive it. */
void compare_init(Compare *out, const Scenario *scenario, size_t plays);
/* `played` is the scenario of that play; `same` when it is this version of the pack. */
void compare_add(Compare *compare, const Debrief *debrief, const Scenario *played, bool same);
/* After the last play: medians and splits. `graph`, of this version, may be NULL: what was
 * reachable is then unknown. */
void compare_finish(Compare *compare, const Graph *graph);
void compare_free(Compare *compare);

/* What an ending is called: its headline, or its id when only a session can fill its headline in.
 */
const char *compare_ending(const Compare *compare, size_t ending);

/* The dilemmas that split people most, the most split first, the author's order where equal; those
 * decided alike by all, or by fewer than two, are left out. Returns how many of `room`. */
size_t compare_splits(const Compare *compare, uint16_t *out, size_t room);

#endif
