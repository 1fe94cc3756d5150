#include "core/ways.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "core/explore_graph.h"

/* How a state is reached. `cost` weighs what makes a way hard to play: a bell, and chance by how
 * often it has to be tried, in powers of two. */
typedef struct Reach {
    uint32_t from, edge; /* edge + 1; 0 when not reached */
    uint32_t steps, cost;
} Reach;

struct Ways {
    const Graph *graph;
    Reach *reach;
};

enum { BELL_COST = 1, SEEDS_TRIED = 20 * 1000 * 1000 };

static uint32_t chance_cost(const Next *next, uint8_t arm)
{
    uint64_t total = 0;
    for (size_t i = 0; i < next->chance_count; i++) total += (uint64_t)next->chances[i].weight;
    uint32_t cost = 0;
    for (uint64_t weight = (uint64_t)next->chances[arm].weight; weight < total; weight *= 2) cost++;
    return cost;
}

static uint32_t edge_cost(const Graph *graph, const Node *from, const Edge *edge)
{
    const Option *option = &graph->scenario->dilemmas[from->story.dilemma].options[edge->option];
    uint32_t cost = edge->bell_only ? BELL_COST : 0;
    if (option->next.kind == NEXT_CHANCE) cost += chance_cost(&option->next, edge->arm);
    return cost;
}

/* Nodes stand in the order of their distance, so whatever is nearer is settled first. */
Ways *ways_new(const Graph *graph)
{
    Ways *ways = calloc(1, sizeof *ways);
    CHECK(ways != NULL);
    ways->graph = graph;
    ways->reach = calloc(graph->node_count, sizeof *ways->reach);
    CHECK(ways->reach != NULL);
    for (uint32_t at = 0; at < graph->node_count; at++) {
        const Node *node = &graph->nodes[at];
        const Reach here = ways->reach[at];
        for (uint32_t e = node->first_edge; e < node->first_edge + node->edge_count; e++) {
            const Edge *edge = &graph->edges[e];
            Reach *to = &ways->reach[edge->to];
            const Reach way = {at, e + 1, here.steps + 1, here.cost + edge_cost(graph, node, edge)};
            if (edge->to == 0) continue;
            bool better = to->edge == 0 || (to->steps == way.steps && way.cost < to->cost);
            if (better) *to = way;
        }
    }
    return ways;
}

void ways_free(Ways *ways)
{
    if (ways == NULL) return;
    free(ways->reach);
    free(ways);
}

/* ---- seeds ---- */

static bool draws_it(const Scenario *scenario, const Way *way, uint64_t seed)
{
    uint32_t draws = 0;
    for (size_t i = 0; i < way->count; i++) {
        const WayStep *step = &way->steps[i];
        if (!step->chance) continue;
        const Next *next = &scenario->dilemmas[step->dilemma].options[step->option].next;
        if (chance_draw(next, seed, draws++) != step->arm) return false;
    }
    return true;
}

static void find_seed(const Scenario *scenario, Way *way)
{
    way->drawn = way->draws == 0;
    for (uint64_t seed = 1; !way->drawn && seed <= SEEDS_TRIED; seed++) {
        way->drawn = draws_it(scenario, way, seed);
        way->seed = seed;
    }
}

/* ---- ways ---- */

static WayStep step_of(const Graph *graph, const Reach *reach)
{
    const Edge *edge = &graph->edges[reach->edge - 1];
    uint16_t dilemma = graph->nodes[reach->from].story.dilemma;
    const Option *option = &graph->scenario->dilemmas[dilemma].options[edge->option];
    return (WayStep){dilemma, edge->option, edge->arm, edge->bell_only,
                     option->next.kind == NEXT_CHANCE};
}

Way ways_to(const Ways *ways, size_t state, Arena *arena)
{
    const size_t count = ways->reach[state].steps;
    WayStep *steps = arena_new(arena, WayStep, count);
    Way way = {.steps = steps, .count = count};
    for (size_t i = count; i-- > 0; state = ways->reach[state].from) {
        steps[i] = step_of(ways->graph, &ways->reach[state]);
        way.draws += steps[i].chance;
    }
    find_seed(ways->graph->scenario, &way);
    return way;
}

Way way_longer(const Way *way, uint16_t dilemma, uint8_t option, bool bell, Arena *arena)
{
    WayStep *steps = arena_new(arena, WayStep, way->count + 1);
    for (size_t i = 0; i < way->count; i++) steps[i] = way->steps[i];
    steps[way->count] = (WayStep){dilemma, option, 0, bell, false};
    Way longer = *way;
    longer.steps = steps;
    longer.count++;
    return longer;
}

static bool nearer(const Reach *a, const Reach *b)
{
    return a->steps < b->steps || (a->steps == b->steps && a->cost < b->cost);
}

/* Nearest to the start are those that stand first. */
static int64_t nearest(const Ways *ways, uint16_t dilemma, int ending)
{
    const Graph *graph = ways->graph;
    int64_t best = -1;
    for (size_t i = 0; i < graph->node_count; i++) {
        const Node *node = &graph->nodes[i];
        if (node->story.dilemma != dilemma || (ending >= 0 && node->ending != ending)) continue;
        if (best >= 0 && ways->reach[i].steps > ways->reach[best].steps) break;
        if (best < 0 || nearer(&ways->reach[i], &ways->reach[best])) best = (int64_t)i;
    }
    return best;
}

int64_t ways_dilemma(const Ways *ways, size_t dilemma)
{
    return nearest(ways, (uint16_t)dilemma, -1);
}

int64_t ways_ending(const Ways *ways, size_t ending)
{
    return nearest(ways, DILEMMA_END, (int)ending);
}

/* ---- scripts ---- */

void way_script(const Way *way, const Scenario *scenario, StrBuf *out)
{
    sb_add(out, "# play: --clock x1");
    if (way->draws > 0 && way->drawn) sb_printf(out, " --seed %" PRIu64, way->seed);
    sb_add(out, "\n");
    for (size_t i = 0; i < way->count; i++) {
        const Dilemma *dilemma = &scenario->dilemmas[way->steps[i].dilemma];
        const char *option = dilemma->options[way->steps[i].option].id;
        if (way->steps[i].bell)
            sb_printf(out, "wait %d # %s\n", dilemma->time_s, option);
        else
            sb_printf(out, "choose %s\n", option);
    }
}
