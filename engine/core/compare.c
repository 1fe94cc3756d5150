#include "core/compare.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "core/score.h"

void compare_init(Compare *out, const Scenario *scenario, size_t plays)
{
    *out = (Compare){.scenario = scenario, .most = (int)plays};
    out->dilemmas = arena_new(&out->arena, CompareDilemma, scenario->dilemma_count);
    for (size_t d = 0; d < scenario->dilemma_count; d++)
        out->dilemmas[d].used = arena_new(&out->arena, int, plays);
    for (size_t v = 0; v < scenario->value_count; v++)
        out->sums[v] = arena_new(&out->arena, int, plays);
}

void compare_free(Compare *compare)
{
    arena_free(&compare->arena);
    *compare = (Compare){0};
}

/* ---- one play ----------------------------------------------------------------------------- */

/* The advice `i` of `from` in `to`: by its adviser. -1 when there is none. */
static int match_advice(const Scenario *to, const Dilemma *what, const Scenario *from,
                        const Dilemma *played, size_t i)
{
    const char *id = from->advisers[played->advice[i].adviser].id;
    if (i < what->advice_count && strcmp(to->advisers[what->advice[i].adviser].id, id) == 0)
        return (int)i;
    return dilemma_advice_by(to, what, id);
}

static int match_reason(const Option *option, const char *reason)
{
    for (size_t i = 0; i < option->reason_count; i++)
        if (strcmp(option->reasons[i], reason) == 0) return (int)i;
    return -1;
}

static void add_heard(const Compare *compare, CompareDilemma *sum, const Dilemma *what,
                      const Decision *d, const Scenario *played)
{
    bool heard[MAX_ADVICE] = {false}, asked[MAX_ADVICE] = {false};
    for (size_t i = 0; i < d->what->advice_count; i++) {
        int at = match_advice(compare->scenario, what, played, d->what, i);
        if (at < 0 || !(d->shown.advice >> i & 1)) continue;
        asked[at] = true;
        heard[at] = heard[at] || (d->heard >> i & 1);
    }
    for (int i = 0; i < MAX_ADVICE; i++) {
        sum->asked[i] += asked[i];
        sum->heard[i] += heard[i];
    }
}

static void add_decision(Compare *compare, const Decision *d, const Scenario *played)
{
    const Scenario *scenario = compare->scenario;
    int at = scenario_dilemma(scenario, d->what->id);
    int option = at < 0 ? -1 : dilemma_option(&scenario->dilemmas[at], d->chosen->id);
    if (option < 0) {
        compare->lost++;
        return;
    }
    const Dilemma *what = &scenario->dilemmas[at];
    CompareDilemma *sum = &compare->dilemmas[at];
    if (sum->plays == compare->most) return; /* a play decides a dilemma once */
    sum->used[sum->plays++] = (int)d->used_ms;
    sum->bells += d->bell;
    sum->options[option]++;
    sum->sure[d->sure <= 3 ? d->sure : 0]++;
    for (size_t i = 0; i < d->chosen->reason_count; i++) {
        int reason =
            d->reasons >> i & 1 ? match_reason(&what->options[option], d->chosen->reasons[i]) : -1;
        if (reason >= 0) sum->reasons[option][reason]++;
    }
    add_heard(compare, sum, what, d, played);
}

static void add_end(Compare *compare, const Debrief *debrief, const Scenario *played, bool same)
{
    compare->finished++;
    int ending = scenario_ending(compare->scenario, played->endings[debrief->ending].id);
    if (ending < 0)
        compare->other_endings++;
    else
        compare->endings[ending]++;
    if (!same) return;
    for (size_t v = 0; v < compare->scenario->value_count; v++) {
        int sum = 0;
        for (size_t i = 0; i < debrief->count; i++) sum += debrief->decisions[i].chosen->values[v];
        compare->sums[v][compare->valued] = sum;
    }
    compare->valued++;
}

void compare_add(Compare *compare, const Debrief *debrief, const Scenario *played, bool same)
{
    CHECK(compare->plays < compare->most);
    compare->plays++;
    compare->other_versions += !same;
    for (size_t i = 0; i < debrief->count; i++)
        add_decision(compare, &debrief->decisions[i], played);
    if (debrief->ending >= 0) add_end(compare, debrief, played, same);
}

/* ---- all of them -------------------------------------------------------------------------- */

static int by_size(const void *left, const void *right)
{
    int a = *(const int *)left, b = *(const int *)right;
    return (a > b) - (a < b);
}

static Spread spread_of(int *at, int count)
{
    if (count == 0) return (Spread){0};
    qsort(at, (size_t)count, sizeof *at, by_size);
    return (Spread){at[0], at[(count - 1) / 2], at[count - 1]};
}

static void finish_dilemma(CompareDilemma *sum)
{
    sum->used_ms = spread_of(sum->used, sum->plays);
    for (int i = 1; i < MAX_OPTIONS; i++)
        if (sum->options[i] > sum->options[sum->most]) sum->most = i;
    if (sum->plays > 0) sum->split = 1000 * (sum->plays - sum->options[sum->most]) / sum->plays;
}

void compare_finish(Compare *compare, const Graph *graph)
{
    const Debrief none = {0};
    Profiles profiles;
    score_profiles(compare->scenario, &none, graph, &profiles);
    compare->bounded = profiles.bounded;
    for (size_t v = 0; v < compare->scenario->value_count; v++) {
        compare->values[v] = spread_of(compare->sums[v], compare->valued);
        compare->reach[v] = (Range){profiles.values[v].min, profiles.values[v].max};
    }
    for (size_t d = 0; d < compare->scenario->dilemma_count; d++)
        finish_dilemma(&compare->dilemmas[d]);
}

const char *compare_ending(const Compare *compare, size_t ending)
{
    const Ending *e = &compare->scenario->endings[ending];
    return strchr(e->headline, '{') ? e->id : e->headline;
}

size_t compare_splits(const Compare *compare, uint16_t *out, size_t room)
{
    size_t count = 0;
    for (size_t d = 0; d < compare->scenario->dilemma_count; d++) {
        int split = compare->dilemmas[d].split;
        size_t at = count;
        while (at > 0 && compare->dilemmas[out[at - 1]].split < split) at--;
        if (split == 0 || at == room) continue;
        if (count < room) count++;
        memmove(out + at + 1, out + at, (count - 1 - at) * sizeof *out);
        out[at] = (uint16_t)d;
    }
    return count;
}
