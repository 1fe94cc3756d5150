/* The evaluation line: where one could still end, before and after each choice.
 *
 * Exact, from the whole graph, not from samples. For each value the sum so far plus what can still
 * be gained or lost; for each indicator the level at the end.
 */
#ifndef REGISSEUR_CORE_BANDS_H
#define REGISSEUR_CORE_BANDS_H

#include "core/debrief.h"
#include "core/explore.h"

typedef struct Band {
    int min, max; /* at the end of any play from here */
    int now;      /* the sum, or the level, here */
} Band;

typedef struct BandSet {
    Band values[MAX_VALUES];
    Band indicators[MAX_INDICATORS];
} BandSet;

typedef struct Bands Bands;

/* `debrief` and `graph` must outlive it. Never NULL. */
Bands *bands_make(const Scenario *scenario, const Debrief *debrief, const Graph *graph);
void bands_free(Bands *bands); /* NULL is fine */

/* False when the story is not in the graph: the record is of another version of the pack. */
bool bands_before(const Bands *bands, size_t decision, BandSet *out);
bool bands_after(const Bands *bands, size_t decision, BandSet *out);
/* As it would have been after another option of that dilemma, over all its chances. False also for an
 * option that was not shown there. */
bool bands_option(const Bands *bands, size_t decision, size_t option, BandSet *out);

#endif
