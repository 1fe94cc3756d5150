#include "core/score.h"

#include <stdlib.h>

#include "base/log.h"

static int bits(unsigned set)
{
    return __builtin_popcount(set);
}

/* ---- the six links of one decision ------------------------------------------------------ */

static LinkScore link_of(int have, int of)
{
    return (LinkScore){of == 0 ? 100 : have * 100 / of, have, of};
}

static LinkScore link_frame(const Decision *d)
{
    int have = 0, of = 0;
    for (size_t i = 0; i < d->what->dossier_count; i++) {
        if (!d->what->dossier[i].decisive || !(d->shown.dossier >> i & 1)) continue;
        of++;
        have += d->opened >> i & 1;
    }
    return link_of(have, of);
}

/* Of how many of the options shown an adviser was heard, among those of which one could be. */
static LinkScore link_alternatives(const Decision *d)
{
    unsigned spoken_of = 0, could = 0;
    for (size_t i = 0; i < d->what->advice_count; i++) {
        const Advice *advice = &d->what->advice[i];
        if (!(d->shown.advice >> i & 1) || advice->option == NO_OPTION) continue;
        could |= 1u << advice->option;
        if (d->heard >> i & 1) spoken_of |= 1u << advice->option;
    }
    could &= d->shown.options;
    return link_of(bits(spoken_of & could), bits(could));
}

static LinkScore link_information(const Decision *d)
{
    return link_of(bits(d->heard) + bits(d->opened),
                   bits(d->shown.advice) + bits(d->shown.dossier));
}

/* An adviser stands for the choice when supporting it or opposing another one, against it when
 * opposing it or supporting another one. */
static LinkScore link_values(const Decision *d)
{
    bool heard[2] = {false, false}, could[2] = {false, false};
    for (size_t i = 0; i < d->what->advice_count; i++) {
        const Advice *advice = &d->what->advice[i];
        if (!(d->shown.advice >> i & 1) || advice->option == NO_OPTION) continue;
        int side = (advice->option == d->option) != advice->opposes;
        could[side] = true;
        if (d->heard >> i & 1) heard[side] = true;
    }
    return link_of(heard[0] + heard[1], could[0] + could[1]);
}

/* One reason is one side of the matter, two are both. */
static LinkScore link_reasoning(const Decision *d)
{
    int of = d->chosen->reason_count < 2 ? (int)d->chosen->reason_count : 2;
    int have = bits(d->reasons);
    return link_of(d->bell ? 0 : have < of ? have : of, of);
}

static LinkScore link_commitment(const Decision *d)
{
    int asked = d->what->audience != NULL;
    if (d->bell) return link_of(0, 2 + asked);
    return link_of(1 + (d->sure != 0) + (asked && d->explained[0] != '\0'), 2 + asked);
}

void score_links(const Decision *decision, LinkScore out[LINKS])
{
    static LinkScore (*const links[LINKS])(const Decision *) = {
        [LINK_FRAME] = link_frame,
        [LINK_ALTERNATIVES] = link_alternatives,
        [LINK_INFORMATION] = link_information,
        [LINK_VALUES] = link_values,
        [LINK_REASONING] = link_reasoning,
        [LINK_COMMITMENT] = link_commitment,
    };
    for (int i = 0; i < LINKS; i++) out[i] = links[i](decision);
}

/* ---- sums within what was reachable ------------------------------------------------------ */

typedef struct Sum {
    int value;
    int phase; /* -1 for all */
} Sum;

static int worth(const Scenario *scenario, const Story *from, const Edge *edge, const void *context)
{
    const Sum *sum = context;
    const Dilemma *dilemma = &scenario->dilemmas[from->dilemma];
    if (sum->phase >= 0 && dilemma->phase != (Phase)sum->phase) return 0;
    return dilemma->options[edge->option].values[sum->value];
}

/* True when some option is worth something to this sum: else every play comes to 0. */
static bool moves(const Scenario *scenario, Sum sum)
{
    for (size_t i = 0; i < scenario->dilemma_count; i++) {
        const Dilemma *d = &scenario->dilemmas[i];
        if (sum.phase >= 0 && d->phase != (Phase)sum.phase) continue;
        for (size_t o = 0; o < d->option_count; o++)
            if (d->options[o].values[sum.value] != 0) return true;
    }
    return false;
}

/* A dilemma that was placed is not part of a play: reachable is what its own options were worth. */
static void add_shown(const Decision *d, Sum sum, Scored *out)
{
    int least = d->chosen->values[sum.value], most = least;
    if (sum.phase >= 0 && d->what->phase != (Phase)sum.phase) return;
    for (size_t o = 0; o < d->what->option_count; o++) {
        int worth_here = d->what->options[o].values[sum.value];
        if (!(d->shown.options >> o & 1)) continue;
        if (worth_here < least) least = worth_here;
        if (worth_here > most) most = worth_here;
    }
    out->min += least;
    out->max += most;
}

static Scored scored(const Scenario *scenario, const Debrief *debrief, const Graph *graph,
                     Range *ranges, Sum sum)
{
    Scored out = {0};
    for (size_t i = 0; i < debrief->count; i++) {
        const Decision *d = &debrief->decisions[i];
        if (sum.phase < 0 || d->what->phase == (Phase)sum.phase)
            out.score += d->chosen->values[sum.value];
    }
    if (debrief->room.placed) {
        for (size_t i = 0; i < debrief->count; i++) add_shown(&debrief->decisions[i], sum, &out);
        return out;
    }
    if (graph == NULL || !moves(scenario, sum)) return out;
    graph_ranges(graph, worth, &sum, ranges);
    out.min = ranges[0].min;
    out.max = ranges[0].max;
    return out;
}

static void score_values(const Scenario *scenario, const Debrief *debrief, const Graph *graph,
                         Profiles *out)
{
    Range *ranges = graph ? malloc(graph_states(graph) * sizeof *ranges) : NULL;
    CHECK(graph == NULL || ranges != NULL);
    for (int value = 0; value < (int)scenario->value_count; value++) {
        out->values[value] = scored(scenario, debrief, graph, ranges, (Sum){value, -1});
        for (int phase = 0; phase < PHASES; phase++)
            out->phases[phase][value] =
                scored(scenario, debrief, graph, ranges, (Sum){value, phase});
    }
    out->bounded = graph != NULL || debrief->room.placed;
    free(ranges);
}

/* ---- roles and the deferral line ---------------------------------------------------------- */

static void count_role(const Decision *d, Profiles *out)
{
    out->roles[d->what->asks].asked++;
    if (d->bell) return;
    out->roles[d->chosen->takes].taken++;
    if (d->chosen->takes == d->what->asks) out->roles[d->what->asks].taken_when_asked++;
}

static void count_deferral(const Scenario *scenario, const Decision *d, Profiles *out)
{
    Deferral *line = &out->deferral[d->chosen->kind];
    line->count++;
    line->used_ms += d->used_ms;
    line->quiet_ms += d->used_ms - d->last_fact_ms;
    for (size_t v = 0; v < scenario->value_count; v++) line->values[v] += d->chosen->values[v];
    out->bells += d->bell;
}

static void keep_weakest(const Debrief *debrief, Profiles *out)
{
    for (int link = 0; link < LINKS; link++) out->weakest_at[link] = -1;
    for (size_t i = 0; i < debrief->count; i++) {
        LinkScore links[LINKS];
        score_links(&debrief->decisions[i], links);
        for (int link = 0; link < LINKS; link++) {
            if (out->weakest_at[link] >= 0 && out->weakest[link].score <= links[link].score)
                continue;
            out->weakest[link] = links[link];
            out->weakest_at[link] = (int)i;
        }
    }
}

void score_profiles(const Scenario *scenario, const Debrief *debrief, const Graph *graph,
                    Profiles *out)
{
    *out = (Profiles){0};
    score_values(scenario, debrief, graph, out);
    keep_weakest(debrief, out);
    for (size_t i = 0; i < debrief->count; i++) {
        count_role(&debrief->decisions[i], out);
        count_deferral(scenario, &debrief->decisions[i], out);
    }
}
