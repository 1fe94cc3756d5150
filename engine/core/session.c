#include "core/session.h"

#include <stdio.h>
#include <string.h>

#include "base/log.h"

/* One command being decided: a copy of the state that moves as events are added. */
typedef struct Deciding {
    const Session *session;
    const Scenario *scenario;
    const Dilemma *dilemma; /* of the round, NULL outside one */
    State state;
    Room room;
    const Command *command;
    Events *out;
    Err *err;
} Deciding;

static void emit(Deciding *d, Event event)
{
    CHECK(d->out->count < EVENTS_MAX);
    bool of_the_round = event.type != EVENT_ENTERED && event.type != EVENT_TAKEN &&
                        event.type != EVENT_PRESENT && event.type != EVENT_ACTION &&
                        !event_is_room(event.type);
    if (of_the_round) event.dilemma = d->state.story.dilemma;
    d->out->at[d->out->count++] = event;
    state_apply(d->scenario, &d->state, &event);
    room_apply(&d->room, &event);
    d->dilemma = state_dilemma(d->scenario, &d->state);
}

static bool refuse(Deciding *d, const char *key)
{
    return err_set(d->err, key, NULL);
}

/* ---- what follows from time ---------------------------------------------------- */

/* The inject that arrives next: shown, not yet here, earliest. -1 when none is left. */
static int next_inject(const Deciding *d)
{
    const Round *round = &d->state.round;
    unsigned waiting = round->shown.injects & ~(unsigned)round->arrived;
    return waiting == 0 ? -1 : __builtin_ctz(waiting);
}

static void arrive(Deciding *d)
{
    for (int i; (i = next_inject(d)) >= 0;) {
        if ((uint64_t)d->dilemma->injects[i].at_s * 1000 > d->state.round.used_ms) return;
        emit(d, (Event){.type = EVENT_INJECT, .index = (uint8_t)i});
    }
}

/* When the bell rings nobody is asked for reasons: what happens, happens. */
static bool ring(Deciding *d)
{
    if (state_left_ms(d->scenario, &d->state) != 0) return false;
    emit(d, (Event){.type = EVENT_CHOSEN, .index = d->dilemma->bell, .bell = true});
    emit(d, (Event){.type = EVENT_REVEALED});
    return true;
}

/* Lets time pass, stopping at each inject so that the record says when it came. */
static void pass(Deciding *d, uint32_t ms)
{
    uint32_t left = state_left_ms(d->scenario, &d->state);
    if (ms > left) ms = left;
    while (ms > 0) {
        uint32_t step = ms;
        int i = next_inject(d);
        if (i >= 0) {
            uint32_t at = (uint32_t)d->dilemma->injects[i].at_s * 1000;
            uint32_t until = at > d->state.round.used_ms ? at - d->state.round.used_ms : 0;
            if (until < step) step = until;
        }
        if (step > 0) emit(d, (Event){.type = EVENT_TIME, .ms = step});
        ms -= step;
        arrive(d);
    }
    ring(d);
}

/* ---- the commands ---------------------------------------------------------------- */

static bool do_start(Deciding *d)
{
    if (d->state.started) return refuse(d, "play.not_now");
    if (d->command->clock < 0 || d->command->clock >= CLOCKS) return refuse(d, "play.unknown");
    emit(d, (Event){.type = EVENT_STARTED, .clock = d->command->clock, .seed = d->command->seed});
    return true;
}

/* The seed stays: another clock is no other story. */
static bool do_clock(Deciding *d)
{
    const State *state = &d->state;
    if (!state->started) return refuse(d, "play.not_now");
    if (d->command->clock < 0 || d->command->clock >= CLOCKS) return refuse(d, "play.unknown");
    if (d->command->clock != state->clock)
        emit(d, (Event){.type = EVENT_STARTED, .clock = d->command->clock, .seed = state->seed});
    return true;
}

static bool do_tick(Deciding *d)
{
    if (d->command->ms == 0 || d->command->ms > 3600000) return refuse(d, "play.unknown");
    if (d->state.stage == STAGE_ROUND && !d->state.paused) pass(d, d->command->ms);
    return true;
}

/* An adviser or a dossier item costs time. What would outlast the bell is refused:
 * the bell must not ring on somebody who only asked a question. */
static bool cost(Deciding *d, EventType type, int index, int cost_s)
{
    uint32_t ms = (uint32_t)cost_s * 1000, left = state_left_ms(d->scenario, &d->state);
    if (ms >= left) {
        char seconds[16];
        snprintf(seconds, sizeof seconds, "%d", cost_s);
        return err_set(d->err, "play.no_time", "seconds", seconds, NULL);
    }
    emit(d, (Event){.type = type, .index = (uint8_t)index, .ms = ms});
    arrive(d);
    return true;
}

static bool is_shown(unsigned bits, int index, size_t count)
{
    return index >= 0 && (size_t)index < count && (bits >> index & 1);
}

static bool do_hear(Deciding *d)
{
    int i = d->command->index;
    if (!is_shown(d->state.round.shown.advice, i, d->dilemma->advice_count))
        return refuse(d, "play.unknown");
    if (d->state.paused) return refuse(d, "play.paused");
    if (d->state.round.heard >> i & 1) return true;
    return cost(d, EVENT_HEARD, i, d->dilemma->advice[i].cost_s);
}

static bool do_open(Deciding *d)
{
    int i = d->command->index;
    if (!is_shown(d->state.round.shown.dossier, i, d->dilemma->dossier_count))
        return refuse(d, "play.unknown");
    if (d->state.paused) return refuse(d, "play.paused");
    if (d->state.round.opened >> i & 1) return true;
    return cost(d, EVENT_OPENED, i, d->dilemma->dossier[i].cost_s);
}

static bool do_choose(Deciding *d)
{
    int i = d->command->index;
    if (!is_shown(d->state.round.shown.options, i, d->dilemma->option_count))
        return refuse(d, "play.unknown");
    if (d->state.paused) return refuse(d, "play.paused");
    emit(d, (Event){.type = EVENT_CHOSEN, .index = (uint8_t)i});
    return true;
}

static bool do_reason(Deciding *d)
{
    const Option *option = &d->dilemma->options[d->state.round.option];
    int i = d->command->index;
    if (i < 0 || (size_t)i >= option->reason_count) return refuse(d, "play.unknown");
    emit(d,
         (Event){.type = EVENT_REASONED, .bits = (uint16_t)(d->state.round.reasons ^ (1u << i))});
    return true;
}

/* SURE and EFFECT: an answer of three. */
static bool answer(Deciding *d, EventType type, uint8_t now)
{
    int i = d->command->index;
    if (i < 1 || i > 3) return refuse(d, "play.one_to_three");
    if (i != now) emit(d, (Event){.type = type, .index = (uint8_t)i});
    return true;
}

static bool do_sure(Deciding *d)
{
    return answer(d, EVENT_SURE, d->state.round.sure);
}

static bool do_effect(Deciding *d)
{
    return answer(d, EVENT_EFFECT, d->state.round.effect);
}

/* A text from a person: UTF-8, no control or bidi characters, not too long. */
static bool check_text(Deciding *d, const char *text, size_t max, bool lines)
{
    if (text == NULL || !utf8_valid(text, strlen(text))) return refuse(d, "play.bad_text");
    size_t count = 0;
    for (uint32_t rune; (rune = utf8_next(&text)) != 0; count++)
        if (rune_is_control(rune) || (rune == '\n' && !lines)) return refuse(d, "play.bad_text");
    char limit[16];
    snprintf(limit, sizeof limit, "%zu", max);
    return count <= max || err_set(d->err, "play.too_long", "max", limit, NULL);
}

/* Blanks say nothing: they take a sentence back, as "" does. */
static bool do_explain(Deciding *d)
{
    if (d->dilemma->audience == NULL) return refuse(d, "play.no_audience");
    if (!check_text(d, d->command->text, EXPLAIN_MAX, false)) return false;
    const char *text = d->command->text;
    bool blank = text[strspn(text, " \t")] == '\0';
    emit(d, (Event){.type = EVENT_EXPLAINED, .text = blank ? "" : text});
    return true;
}

static bool do_note(Deciding *d)
{
    if (!check_text(d, d->command->text, NOTE_MAX, true)) return false;
    emit(d, (Event){.type = EVENT_NOTE, .text = d->command->text});
    return true;
}

/* Step four of the debrief: once something was played. */
static bool do_take(Deciding *d)
{
    if (!d->state.started) return refuse(d, "play.not_now");
    bool taken = d->command->type == COMMAND_TAKE;
    if (!check_text(d, d->command->text, taken ? TAKEN_MAX : PRESENT_MAX, !taken)) return false;
    emit(d, (Event){.type = taken ? EVENT_TAKEN : EVENT_PRESENT, .text = d->command->text});
    return true;
}

static bool do_action(Deciding *d)
{
    int i = d->command->index;
    if (!d->state.started) return refuse(d, "play.not_now");
    if (i < 1 || i > ACTIONS) return refuse(d, "play.one_to_three");
    if (!check_text(d, d->command->text, ACTION_MAX, true)) return false;
    emit(d, (Event){.type = EVENT_ACTION, .index = (uint8_t)i, .text = d->command->text});
    return true;
}

/* What the room says happened: taken when it can have. */
static bool do_room(Deciding *d)
{
    const Event *event = d->command->room;
    if (event == NULL || !event_is_room(event->type)) return refuse(d, "play.unknown");
    bool minority = event->type == EVENT_MINORITY, recommended = event->type == EVENT_RECOMMENDED;
    if ((minority || recommended) &&
        !check_text(d, event->text, minority ? MINORITY_MAX : RECOMMENDED_MAX, false))
        return false;
    if (!event_fits(d->scenario, &d->state, event) ||
        !room_fits(d->scenario, &d->state, &d->room, event))
        return refuse(d, "play.not_now");
    Event clean = *event;
    clean.shown = (Shown){0};
    clean.bell = false;
    if (event->type != EVENT_PLACED) clean.dilemma = 0;
    emit(d, clean);
    return true;
}

static bool do_pause(Deciding *d)
{
    if (!d->state.paused) emit(d, (Event){.type = EVENT_PAUSED});
    return true;
}

static bool do_resume(Deciding *d)
{
    if (d->state.paused) emit(d, (Event){.type = EVENT_RESUMED});
    return true;
}

static bool do_more(Deciding *d)
{
    if (d->state.clock == CLOCK_OFF) return refuse(d, "play.clock_off");
    if (d->state.round.added_ms >= MORE_MAX * MORE_MS) return refuse(d, "play.no_more");
    emit(d, (Event){.type = EVENT_MORE, .ms = MORE_MS});
    return true;
}

/* ---- onwards ----------------------------------------------------------------------- */

static bool enter(Deciding *d, uint16_t to)
{
    const ScenarioHooks *hooks = d->session->hooks;
    Story story = d->state.story;
    story.dilemma = to;
    if (to == DILEMMA_END) {
        uint8_t ending = 0;
        if (!scenario_ending_of(d->scenario, &story, hooks, &ending, d->err)) return false;
        emit(d, (Event){.type = EVENT_ENDED, .index = ending});
        return true;
    }
    Event event = {.type = EVENT_ENTERED, .dilemma = to};
    if (!dilemma_shown(&d->scenario->dilemmas[to], &story, hooks, &event.shown, d->err))
        return false;
    emit(d, event);
    arrive(d);
    return true;
}

static uint16_t draw_chance(Deciding *d, const Next *next)
{
    uint8_t arm = chance_draw(next, d->state.seed, d->state.draws);
    emit(d, (Event){.type = EVENT_CHANCE, .index = arm});
    return next->chances[arm].to;
}

static bool follow(Deciding *d)
{
    const Next *next = &d->dilemma->options[d->state.round.option].next;
    const ScenarioHooks *hooks = d->session->hooks;
    uint16_t to = next->to;
    if (next->kind == NEXT_HOOK &&
        !hooks->next(hooks->self, next->hook, &d->state.story, &to, d->err))
        return false;
    if (next->kind == NEXT_CHANCE) to = draw_chance(d, next);
    return enter(d, to);
}

static bool do_next(Deciding *d)
{
    switch (d->state.stage) {
    case STAGE_BRIEFING:
        if (!d->state.started) return refuse(d, "play.not_now");
        return enter(d, d->state.story.dilemma);
    case STAGE_REASONS: emit(d, (Event){.type = EVENT_REVEALED}); return true;
    case STAGE_OUTCOME:
        if (d->room.placed) break;
        return follow(d);
    case STAGE_ROUND:
    case STAGE_ENDED:
    case STAGES: break;
    }
    return refuse(d, "play.not_now");
}

/* Which command is allowed in which stage: the whole of it. */
#define AT(stage) (1u << (stage))
#define ANYTIME   (AT(STAGES) - 1)

static const struct {
    bool (*decide)(Deciding *);
    unsigned stages;
} commands[COMMAND_TYPES] = {
    [COMMAND_START] = {do_start, AT(STAGE_BRIEFING)},
    [COMMAND_CLOCK] = {do_clock, AT(STAGE_BRIEFING)},
    [COMMAND_NEXT] = {do_next, AT(STAGE_BRIEFING) | AT(STAGE_REASONS) | AT(STAGE_OUTCOME)},
    [COMMAND_TICK] = {do_tick, ANYTIME},
    [COMMAND_HEAR] = {do_hear, AT(STAGE_ROUND)},
    [COMMAND_OPEN] = {do_open, AT(STAGE_ROUND)},
    [COMMAND_CHOOSE] = {do_choose, AT(STAGE_ROUND)},
    [COMMAND_REASON] = {do_reason, AT(STAGE_REASONS)},
    [COMMAND_SURE] = {do_sure, AT(STAGE_REASONS)},
    [COMMAND_EXPLAIN] = {do_explain, AT(STAGE_REASONS)},
    [COMMAND_EFFECT] = {do_effect, AT(STAGE_OUTCOME)},
    [COMMAND_PAUSE] = {do_pause, AT(STAGE_ROUND)},
    [COMMAND_RESUME] = {do_resume, AT(STAGE_ROUND)},
    [COMMAND_MORE] = {do_more, AT(STAGE_ROUND)},
    [COMMAND_NOTE] = {do_note, ANYTIME},
    [COMMAND_TAKE] = {do_take, ANYTIME},
    [COMMAND_PRESENT] = {do_take, ANYTIME},
    [COMMAND_ACTION] = {do_action, ANYTIME},
    [COMMAND_ROOM] = {do_room, ANYTIME},
};

bool command_fits(const State *state, CommandType type)
{
    return commands[type].stages & AT(state->stage);
}

bool session_handle(const Session *session, const Command *command, Events *out, Err *err)
{
    out->count = 0;
    if (command->type >= COMMAND_TYPES) return err_set(err, "play.unknown", NULL);
    if (!command_fits(&session->state, command->type)) return err_set(err, "play.not_now", NULL);

    Deciding d = {session,
                  session->scenario,
                  state_dilemma(session->scenario, &session->state),
                  session->state,
                  session->room,
                  command,
                  out,
                  err};
    if (commands[command->type].decide(&d)) return true;
    out->count = 0;
    return false;
}

/* ---- the session ---------------------------------------------------------------------- */

void session_init(Session *session, const Scenario *scenario, const ScenarioHooks *hooks)
{
    *session = (Session){.scenario = scenario, .hooks = hooks, .from = state_start(scenario)};
    session->state = session->from;
}

void session_free(Session *session)
{
    record_free(&session->record);
    *session = (Session){0};
}

static void take(Session *session, const Event *event)
{
    record_add(&session->record, event);
    state_apply(session->scenario, &session->state, event);
    room_apply(&session->room, event);
}

void session_commit(Session *session, const Events *events)
{
    for (size_t i = 0; i < events->count; i++) take(session, &events->at[i]);
}

bool session_replay(Session *session, const Event *event, Err *err)
{
    if (!event_fits(session->scenario, &session->state, event) ||
        !room_fits(session->scenario, &session->state, &session->room, event))
        return err_set(err, "record.does_not_fit", "event", event_name(event->type), NULL);
    take(session, event);
    return true;
}

bool session_do(Session *session, const Command *command, Err *err)
{
    Events events;
    if (!session_handle(session, command, &events, err)) return false;
    session_commit(session, &events);
    return true;
}

bool session_jump(Session *session, const Story *story, Err *err)
{
    Session there;
    Events events = {0};
    session_init(&there, session->scenario, session->hooks);
    there.from.started = true;
    there.from.clock = session->state.clock;
    there.from.seed = session->state.seed;
    there.from.draws = session->state.draws;
    there.from.story = *story;
    there.state = there.from;
    Deciding d = {&there, there.scenario, NULL, there.state, there.room, NULL, &events, err};
    if (!enter(&d, story->dilemma)) return false;
    session_commit(&there, &events);
    session_free(session);
    *session = there;
    return true;
}

const char *session_explained(const Session *session, int dilemma)
{
    for (size_t i = session->record.count; i-- > 0;) {
        const Event *event = &session->record.events[i];
        if (event->type == EVENT_EXPLAINED && event->dilemma == dilemma) return event->text;
    }
    return "";
}
