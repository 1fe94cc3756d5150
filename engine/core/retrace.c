#include "core/retrace.h"

#include <string.h>

typedef struct Retracing {
    const Session *old;
    Session *fresh;
    State at; /* of the old session, before the event that is looked at */
} Retracing;

static const Dilemma *old_dilemma(const Retracing *r)
{
    return state_dilemma(r->old->scenario, &r->at);
}

static const Dilemma *new_dilemma(const Retracing *r)
{
    return state_dilemma(r->fresh->scenario, &r->fresh->state);
}

static bool ask(Retracing *r, Command command)
{
    return session_do(r->fresh, &command, NULL);
}

/* ---- one step: false when it can't be taken again ------------------------------------------ */

static bool again_start(Retracing *r, const Event *event)
{
    CommandType type = r->fresh->state.started ? COMMAND_CLOCK : COMMAND_START;
    return ask(r, (Command){.type = type, .clock = event->clock, .seed = event->seed});
}

static bool again_enter(Retracing *r, const Event *event)
{
    if (!ask(r, (Command){.type = COMMAND_NEXT})) return false;
    const Dilemma *there = new_dilemma(r);
    return r->fresh->state.stage == STAGE_ROUND && there &&
           strcmp(there->id, r->old->scenario->dilemmas[event->dilemma].id) == 0;
}

/* A shorter bell must not ring only because the clock is caught up with. */
static bool again_time(Retracing *r, const Event *event)
{
    uint32_t left = state_left_ms(r->fresh->scenario, &r->fresh->state);
    uint32_t ms = event->ms < left ? event->ms : left > 0 ? left - 1 : 0;
    if (ms > 0) ask(r, (Command){.type = COMMAND_TICK, .ms = ms});
    return true;
}

/* The advice of an adviser that comes after `before` others of the same; -1 when there is none. */
static int advice_by(const Dilemma *dilemma, int adviser, int before)
{
    for (size_t i = 0; i < dilemma->advice_count; i++)
        if (dilemma->advice[i].adviser == adviser && before-- == 0) return (int)i;
    return -1;
}

static bool again_hear(Retracing *r, const Event *event)
{
    const Dilemma *old = old_dilemma(r);
    int who = old->advice[event->index].adviser, before = 0;
    for (int i = 0; i < event->index; i++) before += old->advice[i].adviser == who;
    int now = scenario_adviser(r->fresh->scenario, r->old->scenario->advisers[who].id);
    int i = now < 0 ? -1 : advice_by(new_dilemma(r), now, before);
    if (i >= 0) ask(r, (Command){.type = COMMAND_HEAR, .index = i});
    return true;
}

static bool again_open(Retracing *r, const Event *event)
{
    int i = dilemma_dossier(new_dilemma(r), old_dilemma(r)->dossier[event->index].id);
    if (i >= 0) ask(r, (Command){.type = COMMAND_OPEN, .index = i});
    return true;
}

static bool again_choose(Retracing *r, const Event *event)
{
    const Dilemma *here = new_dilemma(r);
    int option = dilemma_option(here, old_dilemma(r)->options[event->index].id);
    if (option < 0) return false;
    if (!event->bell) return ask(r, (Command){.type = COMMAND_CHOOSE, .index = option});
    uint32_t left = state_left_ms(r->fresh->scenario, &r->fresh->state);
    if (left == UINT32_MAX || here->bell != option) return false;
    return ask(r, (Command){.type = COMMAND_TICK, .ms = left});
}

static bool was_ticked(const Option *option, unsigned bits, const char *reason)
{
    for (size_t i = 0; i < option->reason_count; i++)
        if ((bits >> i & 1) && strcmp(option->reasons[i], reason) == 0) return true;
    return false;
}

static bool again_reason(Retracing *r, const Event *event)
{
    const Option *before = &old_dilemma(r)->options[r->at.round.option];
    const Option *now = &new_dilemma(r)->options[r->fresh->state.round.option];
    for (size_t i = 0; i < now->reason_count; i++)
        if (was_ticked(before, event->bits, now->reasons[i]) !=
            (r->fresh->state.round.reasons >> i & 1))
            ask(r, (Command){.type = COMMAND_REASON, .index = (int)i});
    return true;
}

/* After a bell the outcome is already there. */
static bool again_reveal(Retracing *r, const Event *event)
{
    (void)event;
    return r->fresh->state.stage == STAGE_OUTCOME || ask(r, (Command){.type = COMMAND_NEXT});
}

static bool again_end(Retracing *r, const Event *event)
{
    (void)event;
    return ask(r, (Command){.type = COMMAND_NEXT}) && r->fresh->state.stage == STAGE_ENDED;
}

/* What a person said or did beside the way: when it can't be, it is left out. */
static bool again_plain(Retracing *r, const Event *event)
{
    static const CommandType commands[EVENT_TYPES] = {
        [EVENT_PAUSED] = COMMAND_PAUSE,      [EVENT_RESUMED] = COMMAND_RESUME,
        [EVENT_MORE] = COMMAND_MORE,         [EVENT_SURE] = COMMAND_SURE,
        [EVENT_EXPLAINED] = COMMAND_EXPLAIN, [EVENT_EFFECT] = COMMAND_EFFECT,
        [EVENT_NOTE] = COMMAND_NOTE};
    ask(r, (Command){.type = commands[event->type], .index = event->index, .text = event->text});
    return true;
}

/* Nobody writes in a room: its events are taken as they are, or left out. */
static bool again_room(Retracing *r, const Event *event)
{
    ask(r, (Command){.type = COMMAND_ROOM, .room = event});
    return true;
}

/* Follows by itself: an inject, a draw. */
static bool again_nothing(Retracing *r, const Event *event)
{
    (void)r, (void)event;
    return true;
}

static bool (*const steps[EVENT_TYPES])(Retracing *, const Event *) = {
    [EVENT_STARTED] = again_start,    [EVENT_ENTERED] = again_enter,
    [EVENT_TIME] = again_time,        [EVENT_INJECT] = again_nothing,
    [EVENT_HEARD] = again_hear,       [EVENT_OPENED] = again_open,
    [EVENT_PAUSED] = again_plain,     [EVENT_RESUMED] = again_plain,
    [EVENT_MORE] = again_plain,       [EVENT_CHOSEN] = again_choose,
    [EVENT_REASONED] = again_reason,  [EVENT_SURE] = again_plain,
    [EVENT_EXPLAINED] = again_plain,  [EVENT_REVEALED] = again_reveal,
    [EVENT_EFFECT] = again_plain,     [EVENT_CHANCE] = again_nothing,
    [EVENT_ENDED] = again_end,        [EVENT_NOTE] = again_plain,
    [EVENT_TAKEN] = again_nothing,    [EVENT_PRESENT] = again_nothing,
    [EVENT_ACTION] = again_nothing,   [EVENT_ROOM] = again_room,
    [EVENT_PLACED] = again_room,      [EVENT_POSED] = again_room,
    [EVENT_STEP] = again_room,        [EVENT_SPENT] = again_room,
    [EVENT_LENGTHENED] = again_room,  [EVENT_TALLY] = again_room,
    [EVENT_MOVED] = again_room,       [EVENT_MINORITY] = again_room,
    [EVENT_RECOMMENDED] = again_room, [EVENT_ADJOURNED] = again_room,
};

/* ---- the whole ------------------------------------------------------------------------------ */

/* Events [from, to) of the old session. Returns where it stopped. */
static size_t take_steps(Retracing *r, size_t from, size_t to)
{
    const Record *record = &r->old->record;
    for (size_t i = from; i < to; i++) {
        if (!steps[record->events[i].type](r, &record->events[i])) return i;
        state_apply(r->old->scenario, &r->at, &record->events[i]);
    }
    return to;
}

/* The event that began the round it stands in; the count when there is none. */
static size_t last_entered(const Record *record)
{
    size_t i = record->count;
    while (i > 0 && record->events[i - 1].type != EVENT_ENTERED) i--;
    return i > 0 ? i - 1 : record->count;
}

static void restart(const Session *old, Session *fresh)
{
    const Scenario *scenario = fresh->scenario;
    const ScenarioHooks *hooks = fresh->hooks;
    Command start = {.type = COMMAND_START, .clock = old->state.clock, .seed = old->state.seed};
    session_free(fresh);
    session_init(fresh, scenario, hooks);
    if (old->state.started) session_do(fresh, &start, NULL);
}

static bool jump(Session *fresh, const Session *old, const Story *to)
{
    Story story;
    return story_carry(old->scenario, to, fresh->scenario, &story) &&
           session_jump(fresh, &story, NULL);
}

/* To the round that the old session stood in, with what was done in it. */
static RetraceEnd jump_back(Retracing *r, size_t entered)
{
    const Record *record = &r->old->record;
    r->at = r->old->from;
    for (size_t i = 0; i <= entered; i++) state_apply(r->old->scenario, &r->at, &record->events[i]);
    restart(r->old, r->fresh);
    if (!jump(r->fresh, r->old, &r->at.round.before)) return RETRACE_LOST;
    take_steps(r, entered + 1, record->count);
    return RETRACE_JUMPED;
}

RetraceEnd session_retrace(const Session *old, Session *fresh)
{
    Retracing r = {old, fresh, old->from};
    size_t entered = last_entered(&old->record), first = 0;
    if (old->from.started) { /* it began with a jump, and that is its first event */
        restart(old, fresh);
        if (!jump(fresh, old, &old->from.story)) return jump_back(&r, entered);
        state_apply(old->scenario, &r.at, &old->record.events[first++]);
    }
    size_t reached = take_steps(&r, first, old->record.count);
    if (reached == old->record.count) return RETRACE_WHOLE;
    return reached > entered ? RETRACE_ROUND : jump_back(&r, entered);
}

bool story_carry(const Scenario *from, const Story *story, const Scenario *to, Story *out)
{
    *out = story_start(to);
    for (size_t i = 0; i < to->indicator_count; i++) {
        int was = scenario_indicator(from, to->indicators[i].id);
        if (was >= 0) out->indicators[i] = story->indicators[was];
    }
    for (size_t i = 0; i < to->flag_count; i++) {
        int was = scenario_flag(from, to->flags[i]);
        if (was >= 0 && (story->flags >> was & 1)) out->flags |= UINT64_C(1) << i;
    }
    if (story->dilemma >= from->dilemma_count) return false;
    int dilemma = scenario_dilemma(to, from->dilemmas[story->dilemma].id);
    if (dilemma >= 0) out->dilemma = (uint16_t)dilemma;
    return dilemma >= 0;
}

/* ---- a way ---------------------------------------------------------------------------------- */

static bool take_step(Session *session, const WayStep *step)
{
    const State *state = &session->state;
    uint32_t left = state_left_ms(session->scenario, state);
    Command next = {.type = COMMAND_NEXT};
    Command choice = step->bell ? (Command){.type = COMMAND_TICK, .ms = left}
                                : (Command){.type = COMMAND_CHOOSE, .index = step->option};
    if (state->stage != STAGE_ROUND || state->story.dilemma != step->dilemma) return false;
    if (step->bell && left == UINT32_MAX) return false;
    if (!session_do(session, &choice, NULL)) return false;
    if (state->stage == STAGE_REASONS && !session_do(session, &next, NULL)) return false;
    return state->stage == STAGE_OUTCOME && session_do(session, &next, NULL);
}

bool session_take_way(Session *session, const Way *way)
{
    Command next = {.type = COMMAND_NEXT};
    if (!session_do(session, &next, NULL)) return false;
    for (size_t i = 0; i < way->count; i++)
        if (!take_step(session, &way->steps[i])) return false;
    return true;
}
