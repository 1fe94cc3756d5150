/* What leads on: the steps of a round, and from one place to the next. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/sitting_inside.h"

/* ---- writing to the record ---- */

/* What happens together: all of it is durable, or nothing is. */
typedef struct Batch {
    Command at[VOTE_EVENTS + 8];
    Event events[VOTE_EVENTS + 8];
    size_t count;
} Batch;

static void add_command(Batch *batch, Command command)
{
    CHECK(batch->count < sizeof batch->at / sizeof *batch->at);
    batch->at[batch->count++] = command;
}

static void add_event(Batch *batch, Event event)
{
    batch->events[batch->count] = event;
    add_command(batch, (Command){.type = COMMAND_ROOM, .room = &batch->events[batch->count]});
}

/* A stretched clock stretches the scenario's time. */
uint32_t sitting_scenario_ms(const Sitting *s)
{
    return s->time_ms * 2 / (uint32_t)clock_halves(s->kept.clock);
}

/* The time that passed since it was last written. */
static void add_time(const Sitting *s, Batch *batch)
{
    uint32_t ms = sitting_scenario_ms(s);
    if (ms > 0) add_command(batch, (Command){.type = COMMAND_TICK, .ms = ms});
    if (s->spent_ms > 0 && sitting_room(s)->step != STEP_NONE)
        add_event(batch, (Event){.type = EVENT_SPENT, .ms = s->spent_ms});
}

static bool write_batch(Sitting *s, const Batch *batch, int64_t wall_ms, Err *err)
{
    bool ok = game_do_all(s->game, batch->at, batch->count, wall_ms, err);
    if (ok) s->spent_ms = s->time_ms = 0;
    return ok;
}

bool sitting_game_do(Sitting *s, const Command *commands, size_t count, int64_t wall_ms, Err *err)
{
    Batch batch = {.count = 0};
    if (s->game == NULL) return err_set(err, "room.in_the_lobby", NULL);
    add_time(s, &batch);
    for (size_t i = 0; i < count; i++) add_command(&batch, commands[i]);
    return write_batch(s, &batch, wall_ms, err);
}

bool sitting_record(Sitting *s, const Event *event, int64_t wall_ms, Err *err)
{
    Command command = {.type = COMMAND_ROOM, .room = event};
    return sitting_game_do(s, &command, 1, wall_ms, err);
}

/* ---- closing a vote ---- */

static bool vote_is_open(const Sitting *s)
{
    AskKind ask = sitting_ask(s);
    return s->game && (ask == ASK_FIRST || ask == ASK_SECOND);
}

/* No more papers for the open vote; what is in the box now is what counts. */
static void close_box(Sitting *s)
{
    int question = sitting_question(s);
    ballots_shut(s->at.ballots, s->row.id, question, question);
    s->shut_choices = s->shut_said = question;
}

/* Leaving a step: its time, and when it was a vote, what it came to. */
static void add_leaving(Sitting *s, Batch *batch)
{
    Event events[VOTE_EVENTS];
    add_time(s, batch);
    if (!vote_is_open(s)) return;
    close_box(s);
    size_t count = sitting_count(s, events);
    for (size_t i = 0; i < count; i++) add_event(batch, events[i]);
}

/* The room as it will be after a batch. */
static Room room_after(const Sitting *s, const Batch *batch)
{
    Room room = *sitting_room(s);
    for (size_t i = 0; i < batch->count; i++)
        if (batch->at[i].type == COMMAND_ROOM) room_apply(&room, batch->at[i].room);
    return room;
}

static RoomStep follows_after(const Sitting *s, const Batch *batch)
{
    const Session *session = game_session(s->game);
    Room room = room_after(s, batch);
    return room_follows(session->scenario, &session->state, &room);
}

RoomStep sitting_follows(const Sitting *s)
{
    Batch batch = {.count = 0};
    BoardPlace place = sitting_place(s);
    if (place == BOARD_ITEM) return STEP_READ;
    if (place != BOARD_ROUND) return STEP_NONE;
    Event events[VOTE_EVENTS];
    size_t count = sitting_count(s, events);
    for (size_t i = 0; i < count; i++) add_event(&batch, events[i]);
    return follows_after(s, &batch);
}

/* ---- steps ---- */

/* The number of the next question is kept before anyone can see it. */
static bool keep_question(Sitting *s, Err *err)
{
    SittingNext next = sitting_next(s);
    next.question = s->kept.base + sitting_asked(s).votes + 1;
    return next.question == s->row.question || sitting_keep(s, &next, err);
}

static bool take_step(Sitting *s, Batch *batch, RoomStep step, int64_t wall_ms, Err *err)
{
    add_event(batch, (Event){.type = EVENT_STEP, .index = (uint8_t)step});
    bool ok = (!step_votes(step) || keep_question(s, err)) && write_batch(s, batch, wall_ms, err);
    if (ok) {
        s->running = true;
        /* A first vote that is taken again is as if it had not been. */
        if (step == STEP_VOTE) sitting_shred(s, sitting_question(s) - 1);
        s->keyed_count = 0;
    }
    sitting_shut(s);
    return ok;
}

bool sitting_step(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    Batch batch = {.count = 0};
    int step = command->index;
    if (sitting_place(s) != BOARD_ROUND) return err_set(err, "room.no_round", NULL);
    if (step <= STEP_NONE || step >= ROOM_STEPS || !room_has_step(sitting_room(s), (RoomStep)step))
        return err_set(err, "room.no_such_step", NULL);
    if ((RoomStep)step == sitting_room(s)->step) return sitting_repeat(s, command, wall_ms, err);
    add_leaving(s, &batch);
    return take_step(s, &batch, (RoomStep)step, wall_ms, err);
}

/* A vote that is taken anew is not counted: its box is emptied. */
bool sitting_repeat(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)command;
    Batch batch = {.count = 0};
    if (sitting_place(s) != BOARD_ROUND || sitting_room(s)->step == STEP_NONE)
        return err_set(err, "room.no_round", NULL);
    add_time(s, &batch);
    return take_step(s, &batch, sitting_room(s)->step, wall_ms, err);
}

static bool record_method(Sitting *s, int64_t wall_ms, Err *err)
{
    Batch batch = {.count = 0};
    const Room *room = sitting_room(s);
    add_time(s, &batch);
    add_event(&batch, (Event){.type = EVENT_ROOM,
                              .method = s->kept.method,
                              .order = room->order,
                              .clock = room->clock,
                              .seed = room->sitting});
    if (vote_is_open(s)) return take_step(s, &batch, room->step, wall_ms, err);
    return write_batch(s, &batch, wall_ms, err);
}

/* The record decides, while it goes on; the row has it for the items that follow. */
bool sitting_method(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    SittingNext next;
    RoomMethod before = s->kept.method, method = (RoomMethod)command->index;
    const Room *room = sitting_room(s);
    if (command->index < 0 || method >= ROOM_METHODS) return err_set(err, "play.unknown", NULL);
    if (method == before) return true;
    s->kept.method = method;
    bool recorded = room && !room->adjourned;
    bool ok = !recorded || record_method(s, wall_ms, err);
    next = sitting_next(s);
    if (ok) ok = sitting_keep(s, &next, recorded ? NULL : err) || recorded;
    if (!ok) s->kept.method = before;
    return ok;
}

bool sitting_choose(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    Batch batch = {.count = 0};
    if (s->game == NULL) return err_set(err, "room.in_the_lobby", NULL);
    add_leaving(s, &batch);
    add_command(&batch, command->command);
    bool ok = write_batch(s, &batch, wall_ms, err);
    if (ok) {
        s->running = false;
        sitting_shred(s, s->row.question);
    }
    sitting_shut(s);
    return ok;
}

/* ---- onwards ---- */

/* The item is done: on to the next one, or to the closing. */
static bool finish(Sitting *s, Batch *batch, int64_t wall_ms, Err *err)
{
    int next = s->row.place + 1;
    if (next < (int)s->agenda.count) return sitting_turn_to(s, next, true, NULL, wall_ms, err);
    add_event(batch, (Event){.type = EVENT_ADJOURNED});
    if (!write_batch(s, batch, wall_ms, err)) return false;
    s->running = false;
    sitting_shred(s, s->row.question);
    return true;
}

static bool on_lobby(Sitting *s, int64_t wall_ms, Err *err)
{
    return sitting_turn_to(s, 0, false, NULL, wall_ms, err);
}

/* By votes; items that nobody picked drop out, those with as many keep their order. When nobody
 * picked anything, all of it stays. */
static Agenda agenda_picked(const Sitting *s, const char *titles[AGENDA_MAX], Arena *arena)
{
    uint16_t picked[AGENDA_MAX];
    size_t order[AGENDA_MAX], count = 0;
    unsigned sum = 0;
    sitting_count_picks(s, picked);
    for (size_t i = 0; i < s->agenda.count; i++) sum += picked[i];
    for (size_t i = 0; i < s->agenda.count; i++) {
        if (sum > 0 && picked[i] == 0) continue;
        size_t at = count++;
        for (; at > 0 && picked[order[at - 1]] < picked[i]; at--) order[at] = order[at - 1];
        order[at] = i;
    }
    Agenda agenda = agenda_copy(&s->agenda, arena);
    agenda.count = count;
    for (size_t i = 0; i < count; i++) {
        agenda.items[i] = s->agenda.items[order[i]];
        titles[i] = s->titles[order[i]];
    }
    return agenda;
}

static bool on_agenda(Sitting *s, int64_t wall_ms, Err *err)
{
    const char *titles[AGENDA_MAX] = {NULL};
    close_box(s);
    Agenda agenda = agenda_picked(s, titles, &s->arena);
    bool ok = sitting_turn_to(s, 0, false, &agenda, wall_ms, err);
    if (ok) memcpy(s->titles, titles, sizeof titles);
    sitting_shut(s);
    return ok;
}

static bool on_item(Sitting *s, int64_t wall_ms, Err *err)
{
    Batch batch = {.count = 0};
    add_command(&batch, (Command){.type = COMMAND_NEXT});
    bool ok = write_batch(s, &batch, wall_ms, err);
    if (ok) s->running = true;
    return ok;
}

static bool on_round(Sitting *s, int64_t wall_ms, Err *err)
{
    Batch batch = {.count = 0};
    bool dilemma = sitting_room(s)->topic == TOPIC_DILEMMA;
    if (dilemma && sitting_follows(s) == STEP_NONE) return err_set(err, "room.chair_decides", NULL);
    add_leaving(s, &batch);
    RoomStep step = follows_after(s, &batch);
    if (step != STEP_NONE) return take_step(s, &batch, step, wall_ms, err);
    bool ok = finish(s, &batch, wall_ms, err);
    sitting_shut(s);
    return ok;
}

static bool on_chosen(Sitting *s, int64_t wall_ms, Err *err)
{
    Command next = {.type = COMMAND_NEXT};
    return sitting_game_do(s, &next, 1, wall_ms, err);
}

static bool on_outcome(Sitting *s, int64_t wall_ms, Err *err)
{
    Batch batch = {.count = 0};
    if (sitting_room(s)->placed) return finish(s, &batch, wall_ms, err);
    if (!on_chosen(s, wall_ms, err)) return false;
    s->running = sitting_place(s) == BOARD_ROUND;
    return true;
}

static bool on_ending(Sitting *s, int64_t wall_ms, Err *err)
{
    Batch batch = {.count = 0};
    return finish(s, &batch, wall_ms, err);
}

/* An item that was added since. */
static bool on_closing(Sitting *s, int64_t wall_ms, Err *err)
{
    int next = s->row.place + 1;
    if (next >= (int)s->agenda.count) return err_set(err, "room.at_the_end", NULL);
    return sitting_turn_to(s, next, true, NULL, wall_ms, err);
}

bool sitting_on(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    static bool (*const on[BOARD_PLACES])(Sitting *, int64_t, Err *) = {
        [BOARD_LOBBY] = on_lobby,   [BOARD_AGENDA] = on_agenda,   [BOARD_ITEM] = on_item,
        [BOARD_ROUND] = on_round,   [BOARD_CHOSEN] = on_chosen,   [BOARD_OUTCOME] = on_outcome,
        [BOARD_ENDING] = on_ending, [BOARD_CLOSING] = on_closing,
    };
    (void)command;
    return on[sitting_place(s)](s, wall_ms, err);
}
