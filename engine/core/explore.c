#include "core/explore.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "core/explore_graph.h"
#include "core/state.h"

enum { PROGRESS_STEP = 1 << 16, HOOKS = 1 << 16 };

typedef struct Exploring {
    Graph *graph;
    const ScenarioHooks *hooks;
    ScenarioHooks asking; /* the hooks through this struct */
    const ExploreWishes *wishes;
    Explored *out;         /* collects faults; NULL to stop at the first one */
    size_t at;             /* the state that is looked at */
    uint8_t option;        /* the choice that is followed, else NO_OPTION */
    uint8_t *failed_hooks; /* a bit for each that failed: it is not called again */
    Err *err;              /* the first fault, when stopping there */
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

/* ---- faults --------------------------------------------------------------------------- */

static bool same_fault(const Err *a, const Err *b)
{
    if (strcmp(a->key, b->key) != 0 || a->argc != b->argc) return false;
    for (int i = 0; i < a->argc; i++)
        if (strcmp(a->arg[i].text, b->arg[i].text) != 0) return false;
    return true;
}

/* Keeps a fault, each once. False when exploring stops at the first. */
static bool keep_fault(Exploring *x, const Err *what)
{
    if (x->out == NULL) {
        if (x->err) *x->err = *what;
        return false;
    }
    x->out->whole = false;
    for (size_t i = 0; i < x->out->fault_count; i++)
        if (same_fault(&x->out->faults[i].what, what)) return true;
    if (x->out->fault_count == EXPLORE_FAULTS_MAX) return true;
    x->out->faults[x->out->fault_count++] = (ExploreFault){*what, (uint32_t)x->at, x->option};
    return true;
}

static bool has_failed(const Exploring *x, HookRef hook)
{
    return x->failed_hooks[hook >> 3] >> (hook & 7) & 1;
}

static bool hook_failed(Exploring *x, HookRef hook, const Err *what)
{
    x->failed_hooks[hook >> 3] |= (uint8_t)(1u << (hook & 7));
    return keep_fault(x, what);
}

static bool ask_when(void *self, HookRef hook, const Story *story, bool *holds, Err *err)
{
    Exploring *x = self;
    Err what;
    (void)err;
    if (!has_failed(x, hook) && x->hooks->when(x->hooks->self, hook, story, holds, &what))
        return true;
    *holds = true;
    return has_failed(x, hook) || hook_failed(x, hook, &what);
}

/* `*known` becomes false when the function failed. */
static bool ask_next(Exploring *x, HookRef hook, const Story *story, uint16_t *to, bool *known)
{
    Err what;
    *known = !has_failed(x, hook) && x->hooks->next(x->hooks->self, hook, story, to, &what);
    return *known || has_failed(x, hook) || hook_failed(x, hook, &what);
}

/* ---- one state ------------------------------------------------------------------------ */

static bool follow(Exploring *x, const Option *option, const Story *story, Edge edge)
{
    const Next *next = &option->next;
    uint16_t to = next->to;
    bool known = true;
    if (next->kind == NEXT_CHANCE) {
        for (size_t i = 0; i < next->chance_count; i++) {
            edge.arm = (uint8_t)i;
            add_edge(x, *story, next->chances[i].to, edge);
        }
        return true;
    }
    x->option = edge.option;
    if (next->kind == NEXT_HOOK && !ask_next(x, next->hook, story, &to, &known)) return false;
    if (known) add_edge(x, *story, to, edge);
    x->option = NO_OPTION;
    return true;
}

static bool expand_end(Exploring *x, const Story *story)
{
    uint8_t ending = 0;
    Err what = {0};
    bool found = scenario_ending_of(x->graph->scenario, story, &x->asking, &ending, &what);
    if (found) x->graph->nodes[x->at].ending = (int8_t)ending;
    return found || (what.key && keep_fault(x, &what));
}

static bool expand_round(Exploring *x, const Story *story, const Dilemma *dilemma)
{
    Shown shown;
    Err what = {0};
    if (!dilemma_shown(dilemma, story, &x->asking, &shown, &what))
        if (what.key == NULL || !keep_fault(x, &what)) return false;
    if (x->wishes->seen) x->wishes->seen(x->wishes->context, story, &shown);

    for (size_t i = 0; i < dilemma->option_count; i++) {
        bool can_choose = shown.options >> i & 1;
        if (!can_choose && i != dilemma->bell) continue;
        Story after = *story;
        story_apply(x->graph->scenario, &dilemma->options[i], &after);
        Edge edge = {.option = (uint8_t)i, .bell_only = !can_choose};
        if (!follow(x, &dilemma->options[i], &after, edge)) return false;
    }
    return true;
}

static bool expand(Exploring *x)
{
    Graph *graph = x->graph;
    const Story story = graph->nodes[x->at].story; /* nodes may move */
    const size_t first = graph->edge_count;
    if (story.dilemma == DILEMMA_END) return expand_end(x, &story);
    if (!expand_round(x, &story, &graph->scenario->dilemmas[story.dilemma])) return false;
    CHECK(graph->edge_count < UINT32_MAX);
    graph->nodes[x->at].first_edge = (uint32_t)first;
    graph->nodes[x->at].edge_count = (uint16_t)(graph->edge_count - first);
    return true;
}

/* ---- the whole ------------------------------------------------------------------------ */

static void too_large(const Exploring *x, Err *what)
{
    char max[24], count[24];
    size_t levels = 0;
    const char *which = graph_heaviest(x->graph, &levels);
    snprintf(max, sizeof max, "%zu", x->wishes->max_states);
    snprintf(count, sizeof count, "%zu", levels);
    err_set(what, "explore.too_large", "max", max, "which", which ? which : "", "levels", count,
            NULL);
}

/* False when exploring stopped before all was seen. */
static bool grow(Exploring *x)
{
    for (x->at = 0; x->at < x->graph->node_count; x->at++) {
        if (x->graph->node_count > x->wishes->max_states) {
            Err what;
            too_large(x, &what);
            x->at = 0;
            keep_fault(x, &what);
            return false;
        }
        if (!expand(x)) return false;
        if (x->wishes->progress && (x->at + 1) % PROGRESS_STEP == 0)
            x->wishes->progress(x->wishes->progress_context, x->at + 1, x->graph->node_count);
    }
    return true;
}

static bool sort(Exploring *x)
{
    Err what;
    uint32_t state = 0;
    if (explore_order(x->graph, &state, &what)) return true;
    x->at = state;
    keep_fault(x, &what);
    return false;
}

/* True when the graph is whole and without circles. */
static bool run(Exploring *x, const Scenario *scenario)
{
    x->graph = calloc(1, sizeof *x->graph);
    x->failed_hooks = calloc(HOOKS / 8, 1);
    CHECK(x->graph != NULL && x->failed_hooks != NULL);
    x->graph->scenario = scenario;
    x->asking = (ScenarioHooks){x, ask_when, NULL};
    x->option = NO_OPTION;
    Story start = story_start(scenario);
    node_for(x->graph, &start);
    bool ends = grow(x) && sort(x);
    free(x->failed_hooks);
    return ends;
}

Graph *explore(const Scenario *scenario, const ScenarioHooks *hooks, size_t max_states, Err *err)
{
    const ExploreWishes wishes = {.max_states = max_states};
    Exploring x = {.hooks = hooks, .wishes = &wishes, .err = err};
    if (run(&x, scenario)) return x.graph;
    graph_free(x.graph);
    return NULL;
}

void explore_all(const Scenario *scenario, const ScenarioHooks *hooks, const ExploreWishes *wishes,
                 Explored *out)
{
    *out = (Explored){.whole = true};
    out->faults = calloc(EXPLORE_FAULTS_MAX, sizeof *out->faults);
    CHECK(out->faults != NULL);
    Exploring x = {.hooks = hooks, .wishes = wishes, .out = out};
    out->sorted = run(&x, scenario);
    out->graph = x.graph;
}

void explored_free(Explored *explored)
{
    graph_free(explored->graph);
    free(explored->faults);
    *explored = (Explored){0};
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
