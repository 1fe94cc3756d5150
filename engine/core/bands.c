#include "core/bands.h"

#include <stdlib.h>

#include "base/log.h"

struct Bands {
    const Scenario *scenario;
    const Debrief *debrief;
    const Graph *graph;
    Range *values[MAX_VALUES];     /* per state: what a value can still gain */
    Range *levels[MAX_INDICATORS]; /* per state: where an indicator can end */
};

static int value_worth(const Scenario *s, const Story *from, const Edge *edge, const void *context)
{
    return s->dilemmas[from->dilemma].options[edge->option].values[*(const size_t *)context];
}

static int level_worth(const Scenario *s, const Story *end, const void *context)
{
    (void)s;
    return end->indicators[*(const size_t *)context];
}

static Range *new_ranges(const Graph *graph)
{
    Range *ranges = malloc(graph_states(graph) * sizeof *ranges);
    CHECK(ranges != NULL);
    return ranges;
}

Bands *bands_make(const Scenario *scenario, const Debrief *debrief, const Graph *graph)
{
    Bands *bands = calloc(1, sizeof *bands);
    CHECK(bands != NULL);
    *bands = (Bands){.scenario = scenario, .debrief = debrief, .graph = graph};
    for (size_t v = 0; v < scenario->value_count; v++)
        graph_ranges(graph, value_worth, &v, bands->values[v] = new_ranges(graph));
    for (size_t i = 0; i < scenario->indicator_count; i++)
        graph_end_ranges(graph, level_worth, &i, bands->levels[i] = new_ranges(graph));
    return bands;
}

void bands_free(Bands *bands)
{
    if (bands == NULL) return;
    for (size_t v = 0; v < MAX_VALUES; v++) free(bands->values[v]);
    for (size_t i = 0; i < MAX_INDICATORS; i++) free(bands->levels[i]);
    free(bands);
}

static void widen(Band *band, Range range, int base, int now, bool first)
{
    if (first || base + range.min < band->min) band->min = base + range.min;
    if (first || base + range.max > band->max) band->max = base + range.max;
    band->now = now;
}

/* Adds what can be reached from one state, with `sums` behind it. */
static void add_state(const Bands *bands, size_t at, const int sums[MAX_VALUES], bool first,
                      BandSet *out)
{
    const Story *story = graph_story(bands->graph, at);
    for (size_t v = 0; v < bands->scenario->value_count; v++)
        widen(&out->values[v], bands->values[v][at], sums[v], sums[v], first);
    for (size_t i = 0; i < bands->scenario->indicator_count; i++)
        widen(&out->indicators[i], bands->levels[i][at], 0, story->indicators[i], first);
}

/* What the choices before a decision came to. */
static void sums_before(const Bands *bands, size_t decision, int sums[MAX_VALUES])
{
    for (size_t v = 0; v < MAX_VALUES; v++) sums[v] = 0;
    for (size_t i = 0; i < decision; i++)
        for (size_t v = 0; v < bands->scenario->value_count; v++)
            sums[v] += bands->debrief->decisions[i].chosen->values[v];
}

bool bands_before(const Bands *bands, size_t decision, BandSet *out)
{
    int sums[MAX_VALUES];
    int64_t at = graph_find(bands->graph, &bands->debrief->decisions[decision].before);
    if (at < 0) return false;
    *out = (BandSet){0};
    sums_before(bands, decision, sums);
    add_state(bands, (size_t)at, sums, true, out);
    return true;
}

bool bands_option(const Bands *bands, size_t decision, size_t option, BandSet *out)
{
    const Decision *d = &bands->debrief->decisions[decision];
    int64_t at = graph_find(bands->graph, &d->before);
    if (at < 0 || option >= d->what->option_count) return false;

    int sums[MAX_VALUES];
    sums_before(bands, decision, sums);
    for (size_t v = 0; v < bands->scenario->value_count; v++)
        sums[v] += d->what->options[option].values[v];
    size_t count, found = 0;
    const Edge *edges = graph_from(bands->graph, (size_t)at, &count);
    *out = (BandSet){0};
    for (size_t e = 0; e < count; e++)
        if (edges[e].option == option) add_state(bands, edges[e].to, sums, found++ == 0, out);
    return found > 0;
}

/* The story that a choice led to: the one the next round began with, or the end. */
static bool story_after(const Bands *bands, size_t decision, Story *out)
{
    const Debrief *debrief = bands->debrief;
    if (decision + 1 < debrief->count) {
        *out = debrief->decisions[decision + 1].before;
        return true;
    }
    *out = debrief->decisions[decision].after;
    out->dilemma = DILEMMA_END;
    return debrief->ending >= 0;
}

bool bands_after(const Bands *bands, size_t decision, BandSet *out)
{
    const Decision *d = &bands->debrief->decisions[decision];
    int sums[MAX_VALUES];
    Story after;
    /* Before the next round began, every chance is still open. */
    if (!story_after(bands, decision, &after)) return bands_option(bands, decision, d->option, out);
    int64_t at = graph_find(bands->graph, &after);
    if (at < 0) return false;
    *out = (BandSet){0};
    sums_before(bands, decision + 1, sums);
    add_state(bands, (size_t)at, sums, true, out);
    return true;
}
