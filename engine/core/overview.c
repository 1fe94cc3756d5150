#include "core/overview.h"

#include <stdlib.h>

#include "base/log.h"
#include "core/plays.h"

/* ---- ranges ---- */

static int value_worth(const Scenario *s, const Story *from, const Edge *edge, const void *context)
{
    return s->dilemmas[from->dilemma].options[edge->option].values[*(const size_t *)context];
}

static int level_worth(const Scenario *s, const Story *end, const void *context)
{
    (void)s;
    return end->indicators[*(const size_t *)context];
}

static void add_ranges(const Graph *graph, Overview *out)
{
    Range *ranges = malloc(graph_states(graph) * sizeof *ranges);
    CHECK(ranges != NULL);
    for (size_t i = 0; i < out->scenario->value_count; i++) {
        graph_ranges(graph, value_worth, &i, ranges);
        out->values[i] = ranges[0];
    }
    for (size_t i = 0; i < out->scenario->indicator_count; i++) {
        graph_end_ranges(graph, level_worth, &i, ranges);
        out->indicators[i] = ranges[0];
    }
    free(ranges);
}

/* ---- places ---- */

static void add_place(const Ways *ways, int64_t nearest, Overview *out, OverviewPlace *place)
{
    if (nearest >= 0) place->shortest = ways_to(ways, (size_t)nearest, &out->arena);
}

static void count_places(const Graph *graph, Overview *out)
{
    for (size_t i = 0; i < out->states; i++) {
        const uint16_t dilemma = graph_story(graph, i)->dilemma;
        if (dilemma != DILEMMA_END)
            out->dilemmas[dilemma].states++;
        else if (graph_ending(graph, i) >= 0)
            out->endings[graph_ending(graph, i)].states++;
    }
}

static void add_places(const Graph *graph, Overview *out)
{
    const Scenario *s = out->scenario;
    const char *plays[MAX_ENDINGS];
    Ways *ways = ways_new(graph);
    out->dilemmas = arena_new(&out->arena, OverviewPlace, s->dilemma_count);
    out->endings = arena_new(&out->arena, OverviewPlace, s->ending_count);
    count_places(graph, out);
    plays_by_ending(graph, &out->arena, plays);
    for (size_t i = 0; i < s->dilemma_count; i++)
        add_place(ways, ways_dilemma(ways, i), out, &out->dilemmas[i]);
    for (size_t i = 0; i < s->ending_count; i++) {
        add_place(ways, ways_ending(ways, i), out, &out->endings[i]);
        out->endings[i].plays = plays[i];
    }
    ways_free(ways);
}

/* ---- arrows ---- */

static Arrow arrow_of(const Graph *graph, const Story *from, const Edge *edge, const Scenario *s)
{
    const Next *next = &s->dilemmas[from->dilemma].options[edge->option].next;
    Arrow arrow = {.from = from->dilemma,
                   .option = edge->option,
                   .to = graph_story(graph, edge->to)->dilemma,
                   .ending = graph_ending(graph, edge->to),
                   .function = next->kind == NEXT_HOOK,
                   .bell_only = edge->bell_only};
    for (size_t i = 0; next->kind == NEXT_CHANCE && i < next->chance_count; i++) {
        arrow.of += next->chances[i].weight;
        if (next->chances[i].to == arrow.to) arrow.weight += next->chances[i].weight;
    }
    return arrow;
}

/* Dilemmas, then endings. */
static size_t target_of(const Scenario *s, const Arrow *arrow)
{
    if (arrow->to != DILEMMA_END) return arrow->to;
    return s->dilemma_count + (arrow->ending < 0 ? 0 : (size_t)arrow->ending);
}

/* One place in `met` for each arrow that there can be. */
static void meet_arrows(const Graph *graph, Overview *out, Arrow *met, bool *there)
{
    const Scenario *s = out->scenario;
    const size_t targets = s->dilemma_count + s->ending_count;
    for (size_t i = 0; i < out->states; i++) {
        const Story *story = graph_story(graph, i);
        size_t count;
        const Edge *edges = graph_from(graph, i, &count);
        for (size_t e = 0; e < count; e++) {
            Arrow arrow = arrow_of(graph, story, &edges[e], s);
            size_t at =
                ((size_t)arrow.from * MAX_OPTIONS + arrow.option) * targets + target_of(s, &arrow);
            if (there[at]) arrow.bell_only &= met[at].bell_only;
            met[at] = arrow;
            out->arrow_count += !there[at];
            there[at] = true;
        }
    }
}

static void add_arrows(const Graph *graph, Overview *out)
{
    const Scenario *s = out->scenario;
    const size_t most = s->dilemma_count * MAX_OPTIONS * (s->dilemma_count + s->ending_count);
    Arrow *met = calloc(most, sizeof *met);
    bool *there = calloc(most, sizeof *there);
    CHECK(met != NULL && there != NULL);
    meet_arrows(graph, out, met, there);
    out->arrows = arena_new(&out->arena, Arrow, out->arrow_count);
    for (size_t i = 0, n = 0; i < most; i++)
        if (there[i]) out->arrows[n++] = met[i];
    free(met);
    free(there);
}

void overview_make(const Graph *graph, const Scenario *scenario, Overview *out)
{
    *out = (Overview){
        .scenario = scenario, .states = graph_states(graph), .edges = graph_edges(graph)};
    out->plays = plays_from(graph, 0, &out->arena);
    add_places(graph, out);
    add_ranges(graph, out);
    add_arrows(graph, out);
}

void overview_free(Overview *overview)
{
    arena_free(&overview->arena);
    *overview = (Overview){0};
}
