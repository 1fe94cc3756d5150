/* Every play of a scenario, one by one, without merging anything: slow, simple, and written apart
 * from the engine, so that the engine can be held against it. */
#ifndef REGISSEUR_TESTS_CORE_ORACLE_H
#define REGISSEUR_TESTS_CORE_ORACLE_H

#include "maze.h"

enum { ORACLE_STORIES = 20000 };

typedef struct Oracle {
    const Scenario *s;
    const ScenarioHooks *hooks;
    Story stories[ORACLE_STORIES]; /* all that was met, each once */
    size_t story_count, plays, edges;
    int value, phase; /* the sum that is followed; phase -1 for all */
    int min, max;     /* of that sum at the end of a play */
    int low, high;    /* of indicator 0 at the end of a play */
    bool overflow;
} Oracle;

static inline bool oracle_meet(Oracle *o, const Story *story)
{
    for (size_t i = 0; i < o->story_count; i++)
        if (memcmp(&o->stories[i], story, sizeof *story) == 0) return false;
    if (o->story_count == ORACLE_STORIES) return o->overflow = true, false;
    o->stories[o->story_count++] = *story;
    return true;
}

static inline Story oracle_after(const Oracle *o, Story story, const Option *option)
{
    for (size_t i = 0; i < o->s->indicator_count; i++) {
        int level = (int)story.indicators[i] + (int)option->effects[i];
        if (level < 0) level = 0;
        if (level > 100) level = 100;
        story.indicators[i] = (uint8_t)level;
    }
    story.flags |= option->flags_set;
    story.flags &= ~option->flags_clear;
    return story;
}

static inline void oracle_end(Oracle *o, const Story *story, int sum)
{
    bool first = o->plays++ == 0;
    if (first || sum < o->min) o->min = sum;
    if (first || sum > o->max) o->max = sum;
    if (first || story->indicators[0] < o->low) o->low = story->indicators[0];
    if (first || story->indicators[0] > o->high) o->high = story->indicators[0];
}

static inline void oracle_play(Oracle *o, Story story, int sum);

static inline void oracle_go(Oracle *o, Story story, uint16_t to, int sum, bool fresh)
{
    story.dilemma = to;
    o->edges += fresh;
    oracle_play(o, story, sum);
}

static inline void oracle_choose(Oracle *o, const Story *story, size_t index, int sum, bool fresh)
{
    const Dilemma *d = &o->s->dilemmas[story->dilemma];
    const Option *option = &d->options[index];
    Story after = oracle_after(o, *story, option);
    if (o->phase < 0 || (int)d->phase == o->phase) sum += option->values[o->value];
    if (option->next.kind == NEXT_CHANCE) {
        for (size_t i = 0; i < option->next.chance_count; i++)
            oracle_go(o, after, option->next.chances[i].to, sum, fresh);
        return;
    }
    uint16_t to = option->next.to;
    if (option->next.kind == NEXT_HOOK)
        o->hooks->next(o->hooks->self, option->next.hook, &after, &to, NULL);
    oracle_go(o, after, to, sum, fresh);
}

/* Recursion as deep as the scenario has dilemmas. */
static inline void oracle_play(Oracle *o, Story story, int sum)
{
    bool fresh = oracle_meet(o, &story);
    if (o->overflow) return;
    if (story.dilemma == DILEMMA_END) {
        oracle_end(o, &story, sum);
        return;
    }
    const Dilemma *d = &o->s->dilemmas[story.dilemma];
    for (size_t i = 0; i < d->option_count; i++) {
        bool here = true;
        if (d->options[i].when)
            o->hooks->when(o->hooks->self, d->options[i].when, &story, &here, NULL);
        if (here || i == d->bell) oracle_choose(o, &story, i, sum, fresh);
    }
}

/* Plays all of it from a story on. */
static inline void oracle_from(Oracle *o, const Scenario *s, const ScenarioHooks *hooks,
                               Story story, int value, int phase)
{
    o->s = s;
    o->hooks = hooks;
    o->value = value;
    o->phase = phase;
    o->story_count = o->plays = o->edges = 0;
    o->overflow = false;
    oracle_play(o, story, 0);
}

#endif
