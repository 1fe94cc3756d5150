/* What can be done, but for what leads on (sitting_steps) and what is voted (sitting_votes). */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "store/sitting_inside.h"

typedef bool Doing(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);

/* ---- the lobby ---- */

static bool ask_in_lobby(Sitting *s, AskKind ask, int pick, Err *err)
{
    SittingNext next = sitting_next(s);
    if (s->game) return err_set(err, "room.only_in_lobby", NULL);
    bool off = s->kept.asking == ask;
    next.kept.asking = off ? ASK_NONE : ask;
    next.kept.pick = pick;
    memset(next.kept.typed, 0, sizeof next.kept.typed);
    if (!off) next.question++;
    if (!sitting_keep(s, &next, err)) return false;
    sitting_shred(s, off ? s->row.question : s->row.question - 1);
    return true;
}

static bool do_test(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)command, (void)wall_ms;
    return ask_in_lobby(s, ASK_TEST, 1, err);
}

static bool do_pick(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)wall_ms;
    char max[16];
    snprintf(max, sizeof max, "%d", BOARD_CHOICES);
    int count = (int)s->agenda.count, most = count - 1 < PICK_MAX ? count - 1 : PICK_MAX;
    if (count < 2) return err_set(err, "room.nothing_to_pick", NULL);
    if (count > BOARD_CHOICES) return err_set(err, "room.too_many_to_pick", "max", max, NULL);
    int pick = command->index > 0 && command->index < count ? command->index : most;
    return ask_in_lobby(s, ASK_AGENDA, pick, err);
}

/* ---- the agenda ---- */

static bool do_item(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    AskKind ask = sitting_ask(s);
    int item = command->index;
    BoardPlace place = sitting_place(s);
    bool done = place == BOARD_CLOSING || place == BOARD_ENDING;
    if (item < 0 || item >= (int)s->agenda.count) return err_set(err, "play.unknown", NULL);
    if (s->game && item == s->row.place && !done) return true;
    if (s->game && (ask == ASK_FIRST || ask == ASK_SECOND))
        return err_set(err, "room.vote_open", NULL);
    return sitting_turn_to(s, item, done, NULL, wall_ms, err);
}

static bool do_add(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)wall_ms;
    SittingNext next = sitting_next(s);
    char max[16];
    snprintf(max, sizeof max, "%d", AGENDA_MAX);
    bool named = command->item.pack && (command->item.kind == AGENDA_PACK || command->item.id);
    if (!named) return err_set(err, "play.unknown", NULL);
    if (s->agenda.count == AGENDA_MAX) return err_set(err, "agenda.too_many", "max", max, NULL);
    if (s->kept.asking == ASK_AGENDA) return err_set(err, "room.vote_open", NULL);
    Agenda one = {.title = "", .items = (AgendaItem[]){command->item}, .count = 1};
    if (!agenda_check(s->at.packs, &one, err)) return false;
    one = agenda_copy(&one, &s->arena);
    next.agenda = agenda_copy(&s->agenda, &s->arena);
    next.agenda.items[next.agenda.count++] = one.items[0];
    if (!sitting_keep(s, &next, err)) return false;
    sitting_load_titles(s, (int)s->agenda.count - 1);
    return true;
}

static bool do_expect(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)wall_ms;
    SittingNext next = sitting_next(s);
    if (command->index < 0 || command->index > VOTES_MAX) return err_set(err, "play.unknown", NULL);
    next.kept.expected = command->index;
    return sitting_keep(s, &next, err);
}

/* ---- who is there ---- */

bool sitting_check_lines(const char *text, Err *err)
{
    char max[16];
    size_t count = 0;
    snprintf(max, sizeof max, "%d", PRESENT_MAX);
    if (text == NULL || !utf8_valid(text, strlen(text))) return err_set(err, "play.bad_text", NULL);
    for (uint32_t rune; (rune = utf8_next(&text)) != 0; count++)
        if (rune_is_control(rune)) return err_set(err, "play.bad_text", NULL);
    return count <= PRESENT_MAX || err_set(err, "play.too_long", "max", max, NULL);
}

const char *sitting_present(const Sitting *s)
{
    const Record *record = s->game ? &game_session(s->game)->record : NULL;
    for (size_t i = record ? record->count : 0; i-- > 0;)
        if (record->events[i].type == EVENT_PRESENT) return record->events[i].text;
    return s->kept.present;
}

/* The record decides, when there is one; the row has it for the items that follow. */
static bool do_present(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    const char *text = command->command.text;
    if (!sitting_check_lines(text, err)) return false;
    if (s->game && !sitting_game_do(s, &command->command, 1, wall_ms, err)) return false;
    SittingNext next = sitting_next(s);
    next.kept.present = arena_text(&s->arena, text);
    if (sitting_keep(s, &next, s->game ? NULL : err)) return true;
    if (s->game) s->kept.present = next.kept.present;
    return s->game != NULL;
}

/* ---- the game ---- */

static bool do_game(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    switch (command->command.type) {
    case COMMAND_PRESENT: return do_present(s, command, wall_ms, err);
    case COMMAND_CHOOSE: return sitting_choose(s, command, wall_ms, err);
    case COMMAND_HEAR:
    case COMMAND_OPEN:
    case COMMAND_REASON:
    case COMMAND_SURE:
    case COMMAND_EXPLAIN:
    case COMMAND_EFFECT:
    case COMMAND_NOTE:
    case COMMAND_TAKE:
    case COMMAND_ACTION: return sitting_game_do(s, &command->command, 1, wall_ms, err);
    case COMMAND_START:
    case COMMAND_CLOCK:
    case COMMAND_NEXT:
    case COMMAND_TICK:
    case COMMAND_PAUSE:
    case COMMAND_RESUME:
    case COMMAND_MORE:
    case COMMAND_ROOM:
    case COMMAND_TYPES: break;
    }
    return err_set(err, "play.unknown", NULL);
}

/* ---- what is said ---- */

static bool do_minority(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    Event event = {.type = EVENT_MINORITY, .text = command->text};
    if (sitting_place(s) != BOARD_ROUND) return err_set(err, "room.no_round", NULL);
    if (command->index < 0 || command->index >= MAX_OPTIONS)
        return err_set(err, "play.unknown", NULL);
    event.index = (uint8_t)command->index;
    return sitting_record(s, &event, wall_ms, err);
}

static bool do_show_said(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    int index = command->index;
    if (index < 0 || (size_t)index >= s->shown_count) return err_set(err, "play.unknown", NULL);
    SittingCommand minority = {.index = s->shown[index].option, .text = s->shown[index].text};
    return do_minority(s, &minority, wall_ms, err);
}

static bool do_recommend(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    Event event = {.type = EVENT_RECOMMENDED, .text = command->text};
    if (command->index < 1 || command->index > RECOMMENDATIONS)
        return err_set(err, "play.unknown", NULL);
    event.index = (uint8_t)command->index;
    return sitting_record(s, &event, wall_ms, err);
}

/* ---- the clock ---- */

static bool in_step(const Sitting *s, Err *err)
{
    bool in = sitting_place(s) == BOARD_ROUND && sitting_room(s)->step != STEP_NONE;
    return in || err_set(err, "room.no_round", NULL);
}

static bool do_pause(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)command;
    if (!in_step(s, err) || !sitting_game_do(s, NULL, 0, wall_ms, err)) return false;
    s->running = false;
    return true;
}

static bool do_resume(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)command, (void)wall_ms;
    if (!in_step(s, err)) return false;
    s->running = true;
    return true;
}

static bool do_more(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)command;
    Event event = {.type = EVENT_LENGTHENED, .ms = STEP_MORE_MS};
    if (!in_step(s, err)) return false;
    const Session *session = game_session(s->game);
    if (room_planned_ms(session->scenario, &session->state, &session->room) == UINT32_MAX)
        return err_set(err, "room.no_clock", NULL);
    return sitting_record(s, &event, wall_ms, err);
}

/* True when an inject is due. */
static bool inject_due(const Sitting *s)
{
    const Session *session = game_session(s->game);
    const Dilemma *dilemma = state_dilemma(session->scenario, &session->state);
    const Round *round = &session->state.round;
    for (size_t i = 0; dilemma && i < dilemma->inject_count; i++) {
        bool waits = (round->shown.injects & ~(unsigned)round->arrived) >> i & 1;
        uint64_t at_ms = (uint64_t)dilemma->injects[i].at_s * 1000;
        if (waits && at_ms <= (uint64_t)round->used_ms + sitting_scenario_ms(s)) return true;
    }
    return false;
}

static uint32_t left_ms(const Sitting *s)
{
    const Session *session = game_session(s->game);
    uint32_t left = room_left_ms(session->scenario, &session->state, &session->room);
    if (left == UINT32_MAX) return left;
    return left > s->spent_ms ? left - s->spent_ms : 0;
}

static bool pass_time(Sitting *s, uint32_t ms, int64_t wall_ms, bool *changed, Err *err)
{
    enum { LONGEST_MS = 60000 };
    if (!s->running || sitting_place(s) != BOARD_ROUND) return true;
    const Room *room = sitting_room(s);
    uint32_t before = left_ms(s);
    if (ms > LONGEST_MS) ms = LONGEST_MS; /* the machine slept */
    s->spent_ms += ms;
    if (room->step == STEP_READ && room->topic == TOPIC_DILEMMA) s->time_ms += ms;
    if (before > 0 && left_ms(s) == 0) *changed = true;
    bool due = inject_due(s);
    if (!due && s->spent_ms < SPENT_EVERY_MS) return true;
    *changed = *changed || due;
    return sitting_game_do(s, NULL, 0, wall_ms, err);
}

/* Votes and seats that came since. */
static void look_around(Sitting *s, bool *changed)
{
    int seats = (int)ballots_seat_count(s->at.ballots, s->row.id), votes = sitting_votes_in(s);
    if (seats != s->seats_seen || votes != s->votes_seen) *changed = true;
    s->seats_seen = seats;
    s->votes_seen = votes;
}

static bool ended(Sitting *s, bool ok, const Err *why, Err *err)
{
    s->write_failed = !ok && why->key && text_starts(why->key, "store.");
    if (!ok && err) *err = *why;
    return ok;
}

bool sitting_tick(Sitting *s, uint32_t ms, int64_t wall_ms, bool *changed, Err *err)
{
    Err why = {0};
    *changed = false;
    bool ok = pass_time(s, ms, wall_ms, changed, &why);
    look_around(s, changed);
    if (!ok || s->write_failed) ended(s, ok, &why, err);
    return ok;
}

/* ---- all of it ---- */

bool sitting_do(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    static Doing *const doings[SITTING_DOINGS] = {
        [SITTING_ON] = sitting_on,
        [SITTING_STEP] = sitting_step,
        [SITTING_REPEAT] = sitting_repeat,
        [SITTING_TEST] = do_test,
        [SITTING_PICK] = do_pick,
        [SITTING_ITEM] = do_item,
        [SITTING_ADD] = do_add,
        [SITTING_GAME] = do_game,
        [SITTING_CARDS] = sitting_cards,
        [SITTING_KEY] = sitting_key,
        [SITTING_UNKEY] = sitting_unkey,
        [SITTING_SHOW_SAID] = do_show_said,
        [SITTING_MINORITY] = do_minority,
        [SITTING_RECOMMEND] = do_recommend,
        [SITTING_PAUSE] = do_pause,
        [SITTING_RESUME] = do_resume,
        [SITTING_MORE] = do_more,
        [SITTING_EXPECT] = do_expect,
        [SITTING_METHOD] = sitting_method,
        [SITTING_CLOSE] = sitting_close,
    };
    Err why = {0};
    if (command->type >= SITTING_DOINGS) return err_set(err, "play.unknown", NULL);
    bool ok = doings[command->type](s, command, wall_ms, &why);
    bool round = sitting_place(s) == BOARD_ROUND || sitting_ask(s) != ASK_NONE;
    if (!round) sitting_shred(s, s->row.question); /* once more, when it failed before */
    sitting_shut(s);
    return ended(s, ok, &why, err);
}
