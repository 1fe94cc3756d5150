#include "core/explore.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/log.h"
#include "core/state.h"

typedef struct Node {
    Story story;
    uint32_t first_edge; /* its edges follow each other */
    uint16_t edge_count;
    int8_t ending; /* -1 while the story goes on */
} Node;

/* A place in the table of stories. The hash lies beside the node so that looking past other stories
 * and growing the table touch no node: at a million states that is most of the time. */
typedef struct Slot {
    uint32_t node; /* 0 is free, else node + 1 */
    uint32_t hash; /* low bits of the story's */
} Slot;

struct Graph {
    const Scenario *scenario;
    Node *nodes;
    Edge *edges;
    Slot *slots;        /* open addressing over the nodes' stories, at most half full */
    uint32_t *backward; /* nodes such that every edge leads to an earlier one */
    size_t node_count, node_cap, edge_count, edge_cap, slot_count;
};

typedef struct Exploring {
    Graph *graph;
    const ScenarioHooks *hooks;
    size_t max_states;
    Err *err;
} Exploring;

static void *grown(void *memory, size_t count, size_t *cap, size_t size)
{
    if (count < *cap) return memory;
    *cap = *cap ? *cap * 2 : 1024;
    void *more = realloc(memory, *cap * size);
    CHECK(more != NULL);
    return more;
}

/* The slot of this story, or the free one where it belongs. */
static size_t slot_of(const Graph *graph, const Story *story, uint32_t hash)
{
    size_t mask = graph->slot_count - 1, slot = hash & mask;
    for (;; slot = (slot + 1) & mask) {
        const Slot *here = &graph->slots[slot];
        if (here->node == 0) return slot;
        if (here->hash == hash && story_equal(&graph->nodes[here->node - 1].story, story))
            return slot;
    }
}

static void rehash(Graph *graph)
{
    size_t count = graph->slot_count ? graph->slot_count * 2 : 4096, mask = count - 1;
    Slot *slots = calloc(count, sizeof *slots);
    CHECK(slots != NULL && mask <= UINT32_MAX);
    for (size_t i = 0; i < graph->slot_count; i++) {
        const Slot *old = &graph->slots[i];
        if (old->node == 0) continue;
        size_t slot = old->hash & mask;
        while (slots[slot].node != 0) slot = (slot + 1) & mask;
        slots[slot] = *old;
    }
    free(graph->slots);
    graph->slots = slots;
    graph->slot_count = count;
}

/* The node with this story, a new one when it was not met before. */
static uint32_t node_for(Graph *graph, const Story *story)
{
    if (graph->node_count * 2 >= graph->slot_count) rehash(graph);
    uint32_t hash = (uint32_t)story_hash(story);
    Slot *slot = &graph->slots[slot_of(graph, story, hash)];
    if (slot->node == 0) {
        graph->nodes = grown(graph->nodes, graph->node_count, &graph->node_cap, sizeof(Node));
        graph->nodes[graph->node_count] = (Node){.story = *story, .ending = -1};
        *slot = (Slot){(uint32_t)++graph->node_count, hash};
    }
    return slot->node - 1;
}

static void add_edge(Exploring *x, Story story, uint16_t to, Edge edge)
{
    Graph *graph = x->graph;
    story.dilemma = to;
    edge.to = node_for(graph, &story);
    graph->edges = grown(graph->edges, graph->edge_count, &graph->edge_cap, sizeof(Edge));
    graph->edges[graph->edge_count++] = edge;
}

static bool follow(Exploring *x, const Option *option, const Story *story, Edge edge)
{
    const Next *next = &option->next;
    uint16_t to = next->to;
    if (next->kind == NEXT_CHANCE) {
        for (size_t i = 0; i < next->chance_count; i++) {
            edge.arm = (uint8_t)i;
            add_edge(x, *story, next->chances[i].to, edge);
        }
        return true;
    }
    if (next->kind == NEXT_HOOK && !x->hooks->next(x->hooks->self, next->hook, story, &to, x->err))
        return false;
    add_edge(x, *story, to, edge);
    return true;
}

static bool expand(Exploring *x, size_t at)
{
    Graph *graph = x->graph;
    const Story story = graph->nodes[at].story;
    if (story.dilemma == DILEMMA_END) {
        uint8_t ending = 0;
        if (!scenario_ending_of(graph->scenario, &story, x->hooks, &ending, x->err)) return false;
        graph->nodes[at].ending = (int8_t)ending;
        return true;
    }
    const Dilemma *dilemma = &graph->scenario->dilemmas[story.dilemma];
    Shown shown;
    if (!dilemma_shown(dilemma, &story, x->hooks, &shown, x->err)) return false;

    size_t first = graph->edge_count;
    for (size_t i = 0; i < dilemma->option_count; i++) {
        bool can_choose = shown.options >> i & 1;
        if (!can_choose && i != dilemma->bell) continue;
        Story after = story;
        story_apply(graph->scenario, &dilemma->options[i], &after);
        Edge edge = {.option = (uint8_t)i, .bell_only = !can_choose};
        if (!follow(x, &dilemma->options[i], &after, edge)) return false;
    }
    CHECK(graph->edge_count < UINT32_MAX);
    graph->nodes[at].first_edge = (uint32_t)first;
    graph->nodes[at].edge_count = (uint16_t)(graph->edge_count - first);
    return true;
}

/* Orders the nodes so that every edge leads backward (Kahn 1962, from the start). Answers how many
 * could be ordered: all, unless there is a circle. `waiting` is 0 for those. */
static size_t order(Graph *graph, uint32_t *waiting)
{
    size_t done = 0, ready = 0;
    uint32_t *queue = malloc(graph->node_count * sizeof *queue);
    CHECK(queue != NULL);
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
    graph->backward = queue;
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

static bool finish(Exploring *x)
{
    Graph *graph = x->graph;
    uint32_t *waiting = calloc(graph->node_count, sizeof *waiting);
    CHECK(waiting != NULL);
    bool ends = order(graph, waiting) == graph->node_count;
    if (!ends) {
        uint16_t dilemma = graph->nodes[on_circle(graph, waiting)].story.dilemma;
        err_set(x->err, "explore.endless", "dilemma", graph->scenario->dilemmas[dilemma].id, NULL);
    }
    free(waiting);
    return ends;
}

static bool grow(Exploring *x)
{
    Graph *graph = x->graph;
    for (size_t at = 0; at < graph->node_count; at++) {
        if (graph->node_count > x->max_states) {
            char max[24];
            snprintf(max, sizeof max, "%zu", x->max_states);
            return err_set(x->err, "explore.too_large", "max", max, NULL);
        }
        if (!expand(x, at)) return false;
    }
    return finish(x);
}

Graph *explore(const Scenario *scenario, const ScenarioHooks *hooks, size_t max_states, Err *err)
{
    Graph *graph = calloc(1, sizeof *graph);
    CHECK(graph != NULL);
    graph->scenario = scenario;
    Story start = story_start(scenario);
    node_for(graph, &start);

    Exploring x = {graph, hooks, max_states, err};
    if (grow(&x)) return graph;
    graph_free(graph);
    return NULL;
}

void graph_free(Graph *graph)
{
    if (graph == NULL) return;
    free(graph->nodes);
    free(graph->edges);
    free(graph->slots);
    free(graph->backward);
    free(graph);
}

size_t graph_states(const Graph *graph)
{
    return graph->node_count;
}

size_t graph_edges(const Graph *graph)
{
    return graph->edge_count;
}

const Story *graph_story(const Graph *graph, size_t state)
{
    return &graph->nodes[state].story;
}

const Edge *graph_from(const Graph *graph, size_t state, size_t *count)
{
    const Node *node = &graph->nodes[state];
    *count = node->edge_count;
    return node->edge_count ? graph->edges + node->first_edge : NULL;
}

int graph_ending(const Graph *graph, size_t state)
{
    return graph->nodes[state].ending;
}

int64_t graph_find(const Graph *graph, const Story *story)
{
    size_t slot = slot_of(graph, story, (uint32_t)story_hash(story));
    return (int64_t)graph->slots[slot].node - 1;
}

static void widen(Range *range, bool first, int min, int max)
{
    if (first || min < range->min) range->min = min;
    if (first || max > range->max) range->max = max;
}

void graph_ranges(const Graph *graph, EdgeWorth worth, const void *context, Range *out)
{
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
