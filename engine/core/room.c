#include "core/room.h"

#include <string.h>

/* ---- the steps ------------------------------------------------------------------------------ */

#define STEP(step) (1u << (step))

/* What an order takes, in order, and which of it a statement has: nobody decides on a statement. */
static const RoomStep steps_votes[] = {STEP_READ,   STEP_SILENT, STEP_VOTE,     STEP_TALK,
                                       STEP_AGAIN,  STEP_REVEAL, STEP_MINORITY, STEP_PANEL,
                                       STEP_DECIDE, STEP_NONE};
static const RoomStep steps_table[] = {STEP_READ,  STEP_SILENT, STEP_TABLE,
                                       STEP_PANEL, STEP_DECIDE, STEP_NONE};
static const RoomStep *const orders[ROOM_ORDERS] = {steps_votes, steps_table};
static const unsigned no_statement = STEP(STEP_PANEL) | STEP(STEP_DECIDE);

/* Planned seconds; reading a dilemma takes its own time. 0: as long as it takes. */
static const uint16_t planned_s[ROOM_STEPS] = {
    [STEP_READ] = 30,  [STEP_SILENT] = 60, [STEP_VOTE] = 60,   [STEP_TALK] = 300,
    [STEP_AGAIN] = 45, [STEP_REVEAL] = 0,  [STEP_TABLE] = 600, [STEP_MINORITY] = 180,
    [STEP_PANEL] = 0,  [STEP_DECIDE] = 60,
};

enum { LONGEST_ADDED_MS = 60 * STEP_MORE_MS };

bool step_votes(RoomStep step)
{
    return step == STEP_VOTE || step == STEP_AGAIN;
}

bool room_has_step(const Room *room, RoomStep step)
{
    if (room->topic == TOPIC_NONE || step == STEP_NONE) return false;
    if (room->topic == TOPIC_STATEMENT && (STEP(step) & no_statement)) return false;
    for (const RoomStep *s = orders[room->order]; *s != STEP_NONE; s++)
        if (*s == step) return true;
    return false;
}

size_t room_choices(const Scenario *scenario, const State *state, const Room *room, uint16_t *shown)
{
    const Dilemma *dilemma = state_dilemma(scenario, state);
    *shown = 0;
    if (room->topic == TOPIC_STATEMENT) return *shown = STEP(DEGREES) - 1, DEGREES;
    if (room->topic == TOPIC_NONE || dilemma == NULL) return 0;
    *shown = state->round.shown.options;
    return dilemma->option_count;
}

static const Tally *last_vote(const Room *room)
{
    const Tally *second = &room->tallies[BALLOT_SECOND];
    return second->taken ? second : &room->tallies[BALLOT_FIRST];
}

static bool has_something(const Scenario *scenario, const State *state, const Room *room,
                          RoomStep step)
{
    uint8_t smaller[MAX_OPTIONS];
    Tally panel;
    if (step == STEP_REVEAL) return last_vote(room)->taken;
    if (step == STEP_MINORITY) return tally_smaller(last_vote(room), smaller) > 0;
    if (step == STEP_PANEL) return room_panel(scenario, state->story.dilemma, &panel);
    return true;
}

RoomStep room_follows(const Scenario *scenario, const State *state, const Room *room)
{
    bool passed = room->step == STEP_NONE;
    for (const RoomStep *s = orders[room->order]; *s != STEP_NONE; s++) {
        if (passed && room_has_step(room, *s) && has_something(scenario, state, room, *s))
            return *s;
        if (*s == room->step) passed = true;
    }
    return STEP_NONE;
}

uint32_t room_planned_ms(const Scenario *scenario, const State *state, const Room *room)
{
    const Dilemma *dilemma = state_dilemma(scenario, state);
    bool reads = room->step == STEP_READ && room->topic == TOPIC_DILEMMA && dilemma != NULL;
    uint32_t seconds = reads ? (uint32_t)dilemma->time_s : planned_s[room->step];
    if (room->clock == CLOCK_OFF || seconds == 0) return UINT32_MAX;
    return seconds * 500 * (uint32_t)clock_halves(room->clock);
}

uint32_t room_left_ms(const Scenario *scenario, const State *state, const Room *room)
{
    uint32_t planned = room_planned_ms(scenario, state, room);
    if (planned == UINT32_MAX) return UINT32_MAX;
    uint32_t all = planned + room->added_ms;
    return room->spent_ms < all ? all - room->spent_ms : 0;
}

bool room_panel(const Scenario *scenario, int dilemma, Tally *out)
{
    *out = (Tally){0};
    for (size_t i = 0; i < scenario->panel_count; i++) {
        const PanelVote *vote = &scenario->panel[i];
        if (vote->dilemma != dilemma || vote->option >= MAX_OPTIONS) continue;
        out->taken = true;
        out->asked++;
        out->counts[vote->option]++;
    }
    return out->taken;
}

/* ---- the fold ------------------------------------------------------------------------------- */

bool event_is_room(EventType type)
{
    return type >= EVENT_ROOM && type < EVENT_TYPES;
}

static void begin_round(Room *room, RoomTopic topic, uint16_t statement)
{
    room->topic = topic;
    room->statement = statement;
    room->step = STEP_READ;
    room->done = STEP(STEP_READ);
    room->spent_ms = room->added_ms = 0;
    room->minorities = 0;
    memset(room->tallies, 0, sizeof room->tallies);
    memset(room->moved, 0, sizeof room->moved);
}

/* A vote that is taken again is as if it had not been: its split is hidden once more. */
static void forget_from(Room *room, Ballot ballot)
{
    for (int i = ballot; i < BALLOTS; i++) room->tallies[i] = (Tally){0};
    memset(room->moved, 0, sizeof room->moved);
}

static void take_step(Room *room, RoomStep step)
{
    room->step = step;
    room->spent_ms = room->added_ms = 0;
    if (step == STEP_NONE) return;
    room->done |= (uint16_t)STEP(step);
    if (step == STEP_VOTE) forget_from(room, BALLOT_FIRST);
    if (step == STEP_AGAIN) forget_from(room, BALLOT_SECOND);
    if (step_votes(step)) room->done &= (uint16_t)~STEP(STEP_REVEAL);
}

static void add_ms(uint32_t *sum, uint32_t ms)
{
    *sum = ms < UINT32_MAX - *sum ? *sum + ms : UINT32_MAX;
}

static void set_tally(Room *room, const Event *event)
{
    if (event->index >= BALLOTS) return;
    Tally *tally = &room->tallies[event->index];
    tally->taken = true;
    tally->asked = event->bits;
    memcpy(tally->counts, event->counts, sizeof tally->counts);
}

void room_apply(Room *room, const Event *event)
{
    switch ((int)event->type) {
    case EVENT_ROOM:
        room->on = true;
        room->method = event->method;
        room->order = event->order;
        room->clock = event->clock;
        room->sitting = event->seed;
        break;
    case EVENT_PLACED: room->placed = true; break;
    case EVENT_ENTERED:
        if (room->on) begin_round(room, TOPIC_DILEMMA, 0);
        break;
    case EVENT_POSED: begin_round(room, TOPIC_STATEMENT, event->index); break;
    case EVENT_CHOSEN: room->step = STEP_NONE; break;
    case EVENT_STEP: take_step(room, (RoomStep)event->index); break;
    case EVENT_SPENT: add_ms(&room->spent_ms, event->ms); break;
    case EVENT_LENGTHENED: add_ms(&room->added_ms, event->ms); break;
    case EVENT_TALLY: set_tally(room, event); break;
    case EVENT_MOVED:
        if (event->index < MAX_OPTIONS)
            memcpy(room->moved[event->index], event->counts, sizeof room->moved[0]);
        break;
    case EVENT_MINORITY:
        if (room->minorities < MINORITIES) room->minorities++;
        break;
    case EVENT_ADJOURNED: room->adjourned = true; break;
    default: break;
    }
}

/* ---- does an event fit ------------------------------------------------------------------------
 */

static bool counts_fit(const Event *e, uint16_t shown, unsigned most)
{
    unsigned sum = 0;
    for (int i = 0; i < MAX_OPTIONS; i++) {
        if (e->counts[i] > 0 && !(shown >> i & 1)) return false;
        sum += e->counts[i];
    }
    return sum <= most;
}

static bool tally_fits(const Room *room, uint16_t shown, const Event *e)
{
    RoomStep step = e->index == BALLOT_SECOND ? STEP_AGAIN : STEP_VOTE;
    return e->index < BALLOTS && room->step == step && e->bits <= VOTES_MAX &&
           counts_fit(e, shown, VOTES_MAX);
}

static bool moved_fits(const Room *room, uint16_t shown, const Event *e)
{
    const Tally *first = &room->tallies[BALLOT_FIRST];
    return e->index < MAX_OPTIONS && room->step == STEP_AGAIN && first->taken &&
           room->tallies[BALLOT_SECOND].taken && counts_fit(e, shown, first->counts[e->index]);
}

/* A dilemma's steps are over with the choice; a statement can end at any time. */
static bool step_fits(const State *state, const Room *room, const Event *e)
{
    if (room->topic == TOPIC_DILEMMA && state->stage != STAGE_ROUND) return false;
    if (e->index == STEP_NONE) return room->topic == TOPIC_STATEMENT && room->step != STEP_NONE;
    return room_has_step(room, (RoomStep)e->index);
}

/* The story of a session about one dilemma goes no further. */
static bool story_fits(const State *state, const Room *room, const Event *e)
{
    bool onwards = e->type == EVENT_ENTERED || e->type == EVENT_CHANCE || e->type == EVENT_ENDED;
    return !(room->placed && onwards && state->stage == STAGE_OUTCOME);
}

static bool in_round_fits(const Scenario *scenario, const State *state, const Room *room,
                          const Event *e)
{
    uint16_t shown;
    room_choices(scenario, state, room, &shown);
    switch ((int)e->type) {
    case EVENT_STEP: return step_fits(state, room, e);
    case EVENT_SPENT: return room->step != STEP_NONE && e->ms > 0;
    case EVENT_LENGTHENED:
        return room->step != STEP_NONE && e->ms > 0 && e->ms <= LONGEST_ADDED_MS &&
               room->added_ms <= LONGEST_ADDED_MS - e->ms;
    case EVENT_TALLY: return tally_fits(room, shown, e);
    case EVENT_MOVED: return moved_fits(room, shown, e);
    case EVENT_MINORITY:
        return room->step >= STEP_REVEAL && e->index < MAX_OPTIONS && (shown >> e->index & 1) &&
               room->minorities < MINORITIES;
    default: return false;
    }
}

bool room_fits(const Scenario *scenario, const State *state, const Room *room, const Event *e)
{
    if (!event_is_room(e->type)) return story_fits(state, room, e);
    if (e->type == EVENT_ROOM) return !room->on || e->seed == room->sitting;
    if (!room->on) return false;
    if (e->type == EVENT_RECOMMENDED) return e->index >= 1 && e->index <= RECOMMENDATIONS;
    if (room->adjourned) return false;
    if (e->type == EVENT_PLACED) return !room->placed && room->topic == TOPIC_NONE;
    if (e->type == EVENT_POSED) return e->index < scenario->statement_count;
    if (e->type == EVENT_ADJOURNED) return true;
    return in_round_fits(scenario, state, room, e);
}
