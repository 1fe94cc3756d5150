/* What makes a scenario too large to explore. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "core/explore_graph.h"
#include "core/state.h"

/* Stories are counted by the bits they set in here: with a few collisions, but the same for every
 * indicator and flag, so that they can be compared. */
enum { BITS = 1 << 23 };

static size_t distinct(const Graph *graph, const Story *mask, uint64_t *bits)
{
    size_t count = 0;
    memset(bits, 0, BITS / 8);
    for (size_t i = 0; i < graph->node_count; i++) {
        Story story = graph->nodes[i].story;
        story.flags &= mask->flags;
        for (int k = 0; k < MAX_INDICATORS; k++) story.indicators[k] &= mask->indicators[k];
        uint64_t hash = story_hash(&story) % BITS;
        count += !(bits[hash >> 6] >> (hash & 63) & 1);
        bits[hash >> 6] |= UINT64_C(1) << (hash & 63);
    }
    return count;
}

static size_t levels_of(const Graph *graph, size_t indicator)
{
    bool met[INDICATOR_MAX + 1] = {false};
    size_t count = 0;
    for (size_t i = 0; i < graph->node_count; i++)
        met[graph->nodes[i].story.indicators[indicator]] = true;
    for (int level = 0; level <= INDICATOR_MAX; level++) count += met[level];
    return count;
}

const char *graph_heaviest(const Graph *graph, size_t *levels)
{
    const Scenario *s = graph->scenario;
    const size_t count = s->indicator_count + s->flag_count;
    uint64_t *bits = malloc(BITS / 8);
    CHECK(bits != NULL);
    size_t least = SIZE_MAX, heaviest = 0;
    for (size_t i = 0; i < count; i++) {
        Story mask = {.flags = UINT64_MAX};
        memset(mask.indicators, 0xFF, sizeof mask.indicators);
        if (i < s->indicator_count)
            mask.indicators[i] = 0;
        else
            mask.flags &= ~(UINT64_C(1) << (i - s->indicator_count));
        size_t left = distinct(graph, &mask, bits);
        if (left < least) {
            least = left;
            heaviest = i;
        }
    }
    free(bits);
    if (count == 0) return NULL;
    bool flag = heaviest >= s->indicator_count;
    *levels = flag ? 2 : levels_of(graph, heaviest);
    return flag ? s->flags[heaviest - s->indicator_count] : s->indicators[heaviest].id;
}
