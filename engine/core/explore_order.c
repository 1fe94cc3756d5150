/* The order of a graph, and its circles. */
#include <stdlib.h>

#include "base/log.h"
#include "base/text.h"
#include "core/explore_graph.h"

/* Orders the nodes so that every edge leads backward (Kahn 1962, from the start). Answers how many
 * could be ordered: all, unless there is a circle. `waiting` is 0 for those. */
static size_t order(const Graph *graph, uint32_t *waiting, uint32_t *queue)
{
    size_t done = 0, ready = 0;
    for (size_t i = 0; i < graph->edge_count; i++) waiting[graph->edges[i].to]++;

    if (waiting[0] == 0) queue[ready++] = 0;
    for (; done < ready; done++) {
        size_t count;
        const Edge *edges = graph_from(graph, queue[done], &count);
        for (size_t i = 0; i < count; i++)
            if (--waiting[edges[i].to] == 0) queue[ready++] = edges[i].to;
    }
    for (size_t i = 0; i < done / 2; i++) {
        uint32_t swap = queue[i];
        queue[i] = queue[done - 1 - i];
        queue[done - 1 - i] = swap;
    }
    return done;
}

/* A node on a circle. Every node still waiting is waited for by one that waits too, so going from
 * each to such a one, as often as there are nodes, ends on a circle. */
static uint32_t on_circle(const Graph *graph, const uint32_t *waiting)
{
    uint32_t at = 0, *before = calloc(graph->node_count, sizeof *before);
    CHECK(before != NULL);
    for (size_t i = 0; i < graph->node_count; i++) {
        size_t count;
        const Edge *edges = graph_from(graph, i, &count);
        if (waiting[i] == 0) continue;
        at = (uint32_t)i;
        for (size_t e = 0; e < count; e++) before[edges[e].to] = at;
    }
    for (size_t i = 0; i < graph->node_count; i++) at = before[at];
    free(before);
    return at;
}

/* The shortest way from a node back to itself: `came` gets, for each node that was met on the way,
 * the edge that met it. */
static void find_circle(const Graph *graph, uint32_t start, uint32_t *came, uint32_t *from)
{
    uint32_t *queue = malloc(graph->node_count * sizeof *queue);
    CHECK(queue != NULL);
    size_t ready = 0;
    queue[ready++] = start;
    for (size_t done = 0; done < ready && came[start] == 0; done++) {
        const Node *node = &graph->nodes[queue[done]];
        for (uint32_t e = node->first_edge; e < node->first_edge + node->edge_count; e++) {
            uint32_t to = graph->edges[e].to;
            if (came[to] != 0) continue;
            came[to] = e + 1;
            from[to] = queue[done];
            if (to != start) queue[ready++] = to;
        }
    }
    free(queue);
}

/* "a (x) > b (y) > a": dilemmas, and the option that leads on. */
static void name_circle(const Graph *graph, uint32_t start, StrBuf *out)
{
    uint32_t *came = calloc(graph->node_count, sizeof *came);
    uint32_t *from = calloc(graph->node_count, sizeof *from);
    uint32_t *path = calloc(graph->node_count, sizeof *path);
    CHECK(came != NULL && from != NULL && path != NULL);
    find_circle(graph, start, came, from);
    size_t length = 0;
    uint32_t at = start;
    do {
        path[length++] = at;
        at = from[at];
    } while (at != start);
    const Dilemma *dilemmas = graph->scenario->dilemmas;
    for (uint32_t here = start; length-- > 0; here = path[length]) {
        const Dilemma *d = &dilemmas[graph->nodes[here].story.dilemma];
        const Edge *edge = &graph->edges[came[path[length]] - 1];
        sb_printf(out, "%s (%s) > ", d->id, d->options[edge->option].id);
    }
    sb_add(out, dilemmas[graph->nodes[start].story.dilemma].id);
    free(came);
    free(from);
    free(path);
}

bool explore_order(Graph *graph, uint32_t *state, Err *err)
{
    uint32_t *waiting = calloc(graph->node_count, sizeof *waiting);
    uint32_t *queue = malloc(graph->node_count * sizeof *queue);
    CHECK(waiting != NULL && queue != NULL);
    bool ends = order(graph, waiting, queue) == graph->node_count;
    if (ends) {
        graph->backward = queue;
    } else {
        StrBuf circle = {0};
        *state = on_circle(graph, waiting);
        name_circle(graph, *state, &circle);
        uint16_t dilemma = graph->nodes[*state].story.dilemma;
        err_set(err, "explore.endless", "dilemma", graph->scenario->dilemmas[dilemma].id, "circle",
                sb_text(&circle), NULL);
        sb_free(&circle);
        free(queue);
    }
    free(waiting);
    return ends;
}
