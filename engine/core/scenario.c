#include "core/scenario.h"

#include <stdlib.h>
#include <string.h>

void scenario_free(Scenario *scenario)
{
    if (scenario == NULL) return;
    arena_free(&scenario->arena);
    free(scenario);
}

/* Every kind of thing with an id starts with it, so one search serves all. */
static int find_id(const void *things, size_t count, size_t size, const char *id)
{
    const char *at = things;
    for (size_t i = 0; i < count; i++, at += size) {
        const char *here;
        memcpy(&here, at, sizeof here);
        if (strcmp(here, id) == 0) return (int)i;
    }
    return -1;
}

int scenario_dilemma(const Scenario *s, const char *id)
{
    return find_id(s->dilemmas, s->dilemma_count, sizeof *s->dilemmas, id);
}

int scenario_ending(const Scenario *s, const char *id)
{
    return find_id(s->endings, s->ending_count, sizeof *s->endings, id);
}

int scenario_adviser(const Scenario *s, const char *id)
{
    return find_id(s->advisers, s->adviser_count, sizeof *s->advisers, id);
}

int scenario_indicator(const Scenario *s, const char *id)
{
    return find_id(s->indicators, s->indicator_count, sizeof *s->indicators, id);
}

int scenario_flag(const Scenario *s, const char *id)
{
    return find_id(s->flags, s->flag_count, sizeof *s->flags, id);
}

int scenario_value(const Scenario *s, const char *id)
{
    return find_id(s->values, s->value_count, sizeof *s->values, id);
}

int scenario_statement(const Scenario *s, const char *id)
{
    return find_id(s->statements, s->statement_count, sizeof *s->statements, id);
}

int dilemma_option(const Dilemma *dilemma, const char *id)
{
    return find_id(dilemma->options, dilemma->option_count, sizeof *dilemma->options, id);
}

int dilemma_dossier(const Dilemma *dilemma, const char *id)
{
    return find_id(dilemma->dossier, dilemma->dossier_count, sizeof *dilemma->dossier, id);
}

int dilemma_advice_by(const Scenario *scenario, const Dilemma *dilemma, const char *adviser_id)
{
    for (size_t i = 0; i < dilemma->advice_count; i++)
        if (strcmp(scenario->advisers[dilemma->advice[i].adviser].id, adviser_id) == 0)
            return (int)i;
    return -1;
}

Story story_start(const Scenario *scenario)
{
    Story story = {.dilemma = scenario->start};
    for (size_t i = 0; i < scenario->indicator_count; i++)
        story.indicators[i] = scenario->indicators[i].start;
    return story;
}

void story_apply(const Scenario *scenario, const Option *option, Story *story)
{
    for (size_t i = 0; i < scenario->indicator_count; i++) {
        int level = story->indicators[i] + option->effects[i];
        story->indicators[i] = (uint8_t)(level < 0               ? 0
                                         : level > INDICATOR_MAX ? INDICATOR_MAX
                                                                 : level);
    }
    story->flags = (story->flags | option->flags_set) & ~option->flags_clear;
}

/* Asks one `when`; a thing without one is always there. */
static bool holds(const ScenarioHooks *hooks, HookRef when, const Story *story, bool *out, Err *err)
{
    *out = true;
    return when == 0 || hooks->when(hooks->self, when, story, out, err);
}

/* Fills the bits of one list of a dilemma. The lists differ in type only, hence a macro. */
#define SHOW(list, count, bits)                                                                    \
    for (size_t i = 0; i < (count); i++) {                                                         \
        bool here;                                                                                 \
        if (!holds(hooks, (list)[i].when, story, &here, err)) return false;                        \
        if (here) (bits) |= (uint16_t)(1u << i);                                                   \
    }

bool dilemma_shown(const Dilemma *d, const Story *story, const ScenarioHooks *hooks, Shown *shown,
                   Err *err)
{
    *shown = (Shown){0};
    SHOW(d->options, d->option_count, shown->options)
    SHOW(d->advice, d->advice_count, shown->advice)
    SHOW(d->dossier, d->dossier_count, shown->dossier)
    SHOW(d->injects, d->inject_count, shown->injects)
    if (__builtin_popcount(shown->options) < MIN_OPTIONS)
        return err_set(err, "play.too_few_options", "dilemma", d->id, NULL);
    return true;
}

bool scenario_ending_of(const Scenario *scenario, const Story *story, const ScenarioHooks *hooks,
                        uint8_t *ending, Err *err)
{
    for (size_t i = 0; i < scenario->ending_count; i++) {
        bool here;
        if (!holds(hooks, scenario->endings[i].when, story, &here, err)) return false;
        if (here) {
            *ending = (uint8_t)i;
            return true;
        }
    }
    return err_set(err, "play.no_ending", NULL);
}

/* The session's generator: splitmix64 (Steele, Lea, Flood 2014) of seed and the number of
 * draws so far, so that it needs no memory of its own. */
static uint64_t draw(uint64_t seed, uint32_t draws)
{
    uint64_t z = seed + ((uint64_t)draws + 1) * 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

uint8_t chance_draw(const Next *next, uint64_t seed, uint32_t draws)
{
    uint64_t total = 0;
    for (size_t i = 0; i < next->chance_count; i++) total += (uint64_t)next->chances[i].weight;
    uint64_t ticket = draw(seed, draws) % total;
    uint8_t arm = 0;
    while (ticket >= (uint64_t)next->chances[arm].weight)
        ticket -= (uint64_t)next->chances[arm++].weight;
    return arm;
}
