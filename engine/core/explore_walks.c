/* Walks over the whole graph, from the ends back to the start. */
#include "base/log.h"
#include "core/explore_graph.h"

static void widen(Range *range, bool first, int min, int max)
{
    if (first || min < range->min) range->min = min;
    if (first || max > range->max) range->max = max;
}

void graph_ranges(const Graph *graph, EdgeWorth worth, const void *context, Range *out)
{
    CHECK(graph->backward != NULL);
    for (size_t i = 0; i < graph->node_count; i++) {
        uint32_t at = graph->backward[i];
        size_t count;
        const Edge *edges = graph_from(graph, at, &count);
        out[at] = (Range){0, 0};
        for (size_t e = 0; e < count; e++) {
            int here = worth(graph->scenario, &graph->nodes[at].story, &edges[e], context);
            const Range *rest = &out[edges[e].to];
            widen(&out[at], e == 0, here + rest->min, here + rest->max);
        }
    }
}

void graph_end_ranges(const Graph *graph, StoryWorth worth, const void *context, Range *out)
{
    CHECK(graph->backward != NULL);
    for (size_t i = 0; i < graph->node_count; i++) {
        uint32_t at = graph->backward[i];
        size_t count;
        const Edge *edges = graph_from(graph, at, &count);
        if (count == 0) {
            int end = worth(graph->scenario, &graph->nodes[at].story, context);
            out[at] = (Range){end, end};
        }
        for (size_t e = 0; e < count; e++)
            widen(&out[at], e == 0, out[edges[e].to].min, out[edges[e].to].max);
    }
}
