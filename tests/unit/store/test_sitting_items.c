/* The items of a sitting and its clock: turning to another, adding, leaving; steps that take time.
 */
#include "unit/store/sitting_help.h"

#include "unit/store/shim.h"

static const AgendaItem whole[] = {{AGENDA_PACK, "water", NULL}};
static const AgendaItem three[] = {{AGENDA_DILEMMA, "water", "eerste"},
                                   {AGENDA_STATEMENT, "vuur", "evacueren"},
                                   {AGENDA_PACK, "vuur", NULL}};

static void begin(Venue *v, const AgendaItem *items, size_t count, SittingSetup setup)
{
    venue_begin(v, items, count, &setup);
}

static size_t records_count(Venue *v)
{
    RecordSession *rows;
    size_t count;
    assert_true(records_sessions(v->records, &v->scratch.arena, &rows, &count, NULL));
    return count;
}

static bool is_finished(Venue *v, size_t which)
{
    int64_t *sessions;
    RecordSession row;
    assert_true(which < sitting_sessions(v->sitting, &v->scratch.arena, &sessions));
    assert_true(records_session(v->records, sessions[which], &v->scratch.arena, &row, NULL));
    return row.finished;
}

static size_t count_events(Venue *v, EventType type)
{
    const Record *record = &game_session(sitting_game(v->sitting))->record;
    size_t count = 0;
    for (size_t i = 0; i < record->count; i++) count += record->events[i].type == type;
    return count;
}

static SittingCommand to_item(int index)
{
    return (SittingCommand){.type = SITTING_ITEM, .index = index};
}

/* ---- items ---- */

static void test_an_item_is_left_and_gone_on_with(void **state)
{
    Venue *v = *state;
    begin(v, three, 3, (SittingSetup){.method = ROOM_PHONES});
    venue_on(v), venue_on(v);
    venue_step(v, STEP_TALK);
    venue_must(v, venue_game((Command){.type = COMMAND_NOTE, .text = "Hier waren wij."}));
    venue_must(v, to_item(2));
    assert_int_equal(venue_board(v).item, 3);
    assert_false(is_finished(v, 0));
    venue_must(v, to_item(0)); /* the third was only looked at: no trace of it is left */
    assert_int_equal(records_count(v), 1);
    Board board = venue_board(v);
    assert_int_equal(board.step, STEP_TALK);
    assert_string_equal(venue_desk(v).notes, "Hier waren wij.");
    venue_must(v, to_item(1));
    assert_true(sitting_end(v->sitting, v->now, NULL));
    assert_int_equal(records_count(v), 1);
    RecordSession row;
    assert_true(records_session(v->records, 0, &v->scratch.arena, &row, NULL));
    assert_true(row.finished); /* left for good */
}

static void test_not_while_a_vote_is_open(void **state)
{
    Venue *v = *state;
    begin(v, three, 3, (SittingSetup){.method = ROOM_PHONES});
    venue_on(v), venue_on(v);
    venue_step(v, STEP_VOTE);
    venue_refused(v, to_item(1), "room.vote_open");
    venue_refused(v, to_item(3), "play.unknown");
    venue_refused(v, to_item(-1), "play.unknown");
    venue_must(v, to_item(0)); /* it is there */
    assert_int_equal(venue_board(v).ask, ASK_FIRST);
}

static void test_what_is_done_begins_anew(void **state)
{
    Venue *v = *state;
    begin(v, three, 2, (SittingSetup){.method = ROOM_PHONES});
    venue_on(v), venue_on(v);
    venue_must(v, venue_game((Command){.type = COMMAND_CHOOSE, .index = 0}));
    venue_on(v), venue_on(v); /* the statement */
    assert_true(is_finished(v, 0));
    venue_on(v);
    venue_must(v, to_item(0));
    assert_int_equal(venue_board(v).place, BOARD_ITEM);
    assert_true(is_finished(v, 0));
    assert_false(is_finished(v, 1)); /* the statement may be gone on with */
    assert_false(is_finished(v, 2));
}

static void test_an_item_is_added(void **state)
{
    Venue *v = *state;
    SittingCommand add = {.type = SITTING_ADD, .item = {AGENDA_STATEMENT, "vuur", "melden"}};
    begin(v, whole, 1, (SittingSetup){.method = ROOM_PHONES});
    venue_on(v), venue_on(v);
    venue_must(v, venue_game((Command){.type = COMMAND_CHOOSE, .index = 0}));
    venue_on(v), venue_on(v), venue_on(v);
    assert_int_equal(venue_board(v).place, BOARD_CLOSING);
    venue_must(v, add);
    assert_int_equal(venue_board(v).place, BOARD_CLOSING);
    assert_string_equal(venue_desk(v).next_title, "Iedereen weet wie te bellen.");
    venue_again(v);
    assert_int_equal(venue_board(v).items, 2);
    venue_on(v);
    assert_int_equal(venue_board(v).item, 2);
    add.item.id = "onbestaand";
    venue_refused(v, add, "agenda.no_statement");
    add.item.pack = "onbestaand";
    venue_refused(v, add, "agenda.no_pack");
    add.item.pack = NULL;
    venue_refused(v, add, "play.unknown");
    assert_int_equal(venue_board(v).items, 2);
}

static void test_an_agenda_has_an_end(void **state)
{
    Venue *v = *state;
    SittingCommand add = {.type = SITTING_ADD, .item = three[1]};
    begin(v, whole, 1, (SittingSetup){.method = ROOM_PHONES});
    for (int i = 1; i < AGENDA_MAX; i++) venue_must(v, add);
    venue_refused(v, add, "agenda.too_many");
    assert_int_equal(venue_board(v).items, AGENDA_MAX);
}

/* A pack that went away since is told, and the next one can be taken. */
static void test_a_pack_that_is_gone(void **state)
{
    Venue *v = *state;
    begin(v, three, 2, (SittingSetup){.method = ROOM_PHONES});
    venue_on(v);
    remove(scratch_path(&v->scratch, "packs/vuur/pack.lua"));
    venue_refused(v, to_item(1), "agenda.no_pack");
    assert_int_equal(venue_board(v).item, 1);
    assert_false(venue_desk(v).stuck);
    venue_on(v);
    assert_int_equal(venue_board(v).place, BOARD_ROUND);
}

/* ---- what is said ---- */

static void test_who_is_there_is_in_every_record(void **state)
{
    Venue *v = *state;
    SittingCommand present = venue_game((Command){.type = COMMAND_PRESENT, .text = "A\nB"});
    begin(v, three, 2, (SittingSetup){.method = ROOM_PHONES, .present = "A"});
    venue_on(v);
    venue_must(v, present);
    assert_int_equal(count_events(v, EVENT_PRESENT), 2);
    venue_must(v, to_item(1));
    assert_int_equal(count_events(v, EVENT_PRESENT), 1);
    assert_string_equal(venue_desk(v).present, "A\nB");
    present.command.text = "A\xFF";
    venue_refused(v, present, "play.bad_text");
    present.command.text = NULL;
    venue_refused(v, present, "play.bad_text");
}

static void test_a_setup_that_can_t_be(void **state)
{
    Venue *v = *state;
    Agenda agenda = {.title = "", .items = (AgendaItem *)whole, .count = 1}, empty = {.title = ""};
    SittingSetup setup = {.method = ROOM_PHONES, .present = "\x01"};
    Err err = {0};
    assert_null(sitting_begin(venue_place(v), &agenda, &setup, v->now, &err));
    assert_key(err, "play.bad_text");
    setup = (SittingSetup){.method = ROOM_METHODS};
    assert_null(sitting_begin(venue_place(v), &agenda, &setup, v->now, &err));
    assert_key(err, "play.unknown");
    setup = (SittingSetup){.expected = VOTES_MAX + 1};
    assert_null(sitting_begin(venue_place(v), &agenda, &setup, v->now, &err));
    assert_key(err, "play.unknown");
    setup = (SittingSetup){.method = ROOM_PHONES};
    assert_null(sitting_begin(venue_place(v), &empty, &setup, v->now, &err));
    assert_key(err, "agenda.empty");
    assert_null(sitting_resume(venue_place(v), v->now, &err));
    assert_key(err, "room.nothing_to_resume");
}

static void test_only_what_a_room_may_ask_of_its_game(void **state)
{
    static const CommandType refused[] = {COMMAND_START, COMMAND_NEXT, COMMAND_TICK, COMMAND_PAUSE,
                                          COMMAND_CLOCK, COMMAND_ROOM, COMMAND_TYPES};
    Venue *v = *state;
    begin(v, whole, 1, (SittingSetup){.method = ROOM_PHONES});
    venue_on(v), venue_on(v);
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        venue_refused(v, venue_game((Command){.type = refused[i]}), "play.unknown");
    venue_must(v, venue_game((Command){.type = COMMAND_HEAR, .index = 0}));
    assert_true(venue_board(v).view->advice[0].heard);
    venue_must(v, venue_game((Command){.type = COMMAND_ACTION, .index = 2, .text = "Bel\nJan\n"}));
    assert_string_equal(venue_desk(v).actions[1], "Bel\nJan\n");
    SittingCommand minority = {.type = SITTING_MINORITY, .index = 0, .text = "Te vroeg."};
    venue_refused(v, minority, "play.not_now");
    venue_step(v, STEP_DECIDE);
    venue_must(v, minority);
    minority.index = 9;
    venue_refused(v, minority, "play.unknown");
    SittingCommand recommend = {.type = SITTING_RECOMMEND, .index = 9, .text = "x"};
    venue_refused(v, recommend, "play.unknown");
}

/* ---- the order without votes ---- */

static void test_a_round_table(void **state)
{
    Venue *v = *state;
    begin(v, whole, 1, (SittingSetup){.order = ROOM_TABLE});
    venue_on(v), venue_on(v);
    static const RoomStep steps[] = {STEP_READ, STEP_SILENT, STEP_TABLE, STEP_PANEL, STEP_DECIDE};
    for (int i = 0; i < 5; i++) {
        Board board = venue_board(v);
        assert_int_equal(board.step, steps[i]);
        assert_int_equal(board.ask, ASK_NONE);
        if (i < 4) venue_on(v);
    }
    venue_refused(v, (SittingCommand){.type = SITTING_STEP, .index = STEP_VOTE},
                  "room.no_such_step");
    venue_refused(v, (SittingCommand){.type = SITTING_STEP, .index = STEP_REVEAL},
                  "room.no_such_step");
    venue_refused(v, (SittingCommand){.type = SITTING_STEP, .index = ROOM_STEPS},
                  "room.no_such_step");
    venue_refused(v, (SittingCommand){.type = SITTING_STEP, .index = -1}, "room.no_such_step");
    assert_int_equal(venue_board(v).question, 0);
}

/* ---- time ---- */

static void test_the_clock_of_a_step(void **state)
{
    Venue *v = *state;
    begin(v, three, 1, (SittingSetup){.clock = CLOCK_X1});
    venue_on(v), venue_on(v);
    venue_step(v, STEP_SILENT);
    Board board = venue_board(v);
    assert_int_equal(board.left_ms, 60000);
    assert_true(board.running);
    size_t spent = count_events(v, EVENT_SPENT);
    assert_false(venue_tick(v, 4000));
    assert_int_equal(venue_board(v).left_ms, 56000); /* shown, not yet written */
    assert_int_equal(count_events(v, EVENT_SPENT), spent);
    venue_tick(v, 1000);
    assert_int_equal(count_events(v, EVENT_SPENT), spent + 1);
    venue_tick(v, 2000);
    venue_must(v, (SittingCommand){.type = SITTING_PAUSE});
    assert_int_equal(count_events(v, EVENT_SPENT), spent + 2);
    venue_tick(v, 9000);
    board = venue_board(v);
    assert_false(board.running);
    assert_int_equal(board.left_ms, 53000);
    venue_must(v, (SittingCommand){.type = SITTING_MORE});
    assert_int_equal(venue_board(v).left_ms, 53000 + STEP_MORE_MS);
    assert_int_equal(venue_board(v).planned_ms, 60000 + STEP_MORE_MS);
    venue_must(v, (SittingCommand){.type = SITTING_RESUME});
    for (int i = 0; i < 28; i++) assert_false(venue_tick(v, 4000));
    assert_true(venue_tick(v, 1000)); /* over: it says so, and forces nothing */
    board = venue_board(v);
    assert_int_equal(board.left_ms, 0);
    assert_int_equal(board.step, STEP_SILENT);
    assert_false(venue_tick(v, 5000));
}

/* Injects come while the room reads, to the second, and only then. */
static void test_the_scenario_s_time(void **state)
{
    Venue *v = *state;
    begin(v, three, 1, (SittingSetup){.clock = CLOCK_X1});
    venue_on(v), venue_on(v);
    for (int i = 0; i < 4; i++) assert_false(venue_tick(v, 3000));
    venue_step(v, STEP_TALK);
    for (int i = 0; i < 4; i++) venue_tick(v, 10000);
    assert_int_equal(venue_board(v).view->inject_count, 0);
    venue_step(v, STEP_READ);
    assert_false(venue_tick(v, 7900));
    assert_int_equal(venue_board(v).view->inject_count, 0);
    assert_true(venue_tick(v, 100));
    assert_int_equal(venue_board(v).view->inject_count, 1);
    assert_int_equal(venue_board(v).view->injects[0].at_ms, 20000);
}

static void test_a_stretched_clock(void **state)
{
    Venue *v = *state;
    begin(v, three, 1, (SittingSetup){.clock = CLOCK_X2});
    venue_on(v), venue_on(v);
    assert_int_equal(venue_board(v).left_ms, 180000);
    assert_false(venue_tick(v, 39000));
    assert_true(venue_tick(v, 1000));
    assert_int_equal(venue_board(v).view->inject_count, 1);
}

static void test_no_clock(void **state)
{
    Venue *v = *state;
    begin(v, three, 1, (SittingSetup){.clock = CLOCK_OFF});
    venue_on(v), venue_on(v);
    assert_true(venue_tick(v, 20000)); /* what arrives, arrives */
    Board board = venue_board(v);
    assert_int_equal(board.view->inject_count, 1);
    assert_true(board.left_ms == UINT32_MAX);
    assert_true(board.planned_ms == UINT32_MAX);
    venue_refused(v, (SittingCommand){.type = SITTING_MORE}, "room.no_clock");
}

/* A machine that slept does not let an hour pass. */
static void test_a_tick_has_a_bound(void **state)
{
    Venue *v = *state;
    begin(v, three, 1, (SittingSetup){.clock = CLOCK_X1});
    venue_on(v), venue_on(v);
    venue_step(v, STEP_TALK);
    venue_tick(v, 3600000);
    assert_int_equal(venue_board(v).left_ms, 300000 - 60000);
}

static void test_a_tick_tells_who_came(void **state)
{
    Venue *v = *state;
    begin(v, three, 1, (SittingSetup){.clock = CLOCK_OFF});
    assert_false(venue_tick(v, 100));
    int seat = venue_sit(v, 1);
    assert_true(venue_tick(v, 100));
    assert_false(venue_tick(v, 100));
    venue_must(v, (SittingCommand){.type = SITTING_TEST});
    venue_vote(v, seat, 0);
    assert_true(venue_tick(v, 100));
    assert_false(venue_tick(v, 100));
}

/* ---- a full pack ---- */

static void test_a_pack_with_everything(void **state)
{
    static const AgendaItem full[] = {{AGENDA_PACK, TESTS_DIR "/packs/good_full", NULL}};
    Venue *v = *state;
    int rounds = 0;
    begin(v, full, 1, (SittingSetup){.clock = CLOCK_X1});
    for (unsigned i = 1; i <= 3; i++) venue_sit(v, i);
    venue_on(v);
    for (int i = 0; i < 300 && venue_board(v).place != BOARD_CLOSING; i++) {
        Board board = venue_board(v);
        if (board.place == BOARD_ROUND) venue_tick(v, 30000);
        if (board.ask == ASK_FIRST || board.ask == ASK_SECOND)
            for (int seat = 1; seat <= 3; seat++)
                venue_vote(v, seat, board.choices[seat % 2].index);
        if (board.step == STEP_DECIDE && ++rounds)
            venue_must(v, venue_game((Command){.type = COMMAND_CHOOSE,
                                               .index = board.view->options[0].index}));
        else
            venue_on(v);
        if (i % 7 == 0) venue_again(v), venue_try(v, (SittingCommand){.type = SITTING_RESUME});
    }
    assert_int_equal(venue_board(v).place, BOARD_CLOSING);
    assert_true(rounds >= 2);
    assert_int_equal(count_events(v, EVENT_ENDED), 1);
    assert_int_equal(count_events(v, EVENT_ADJOURNED), 1);
    assert_true(sitting_end(v->sitting, v->now, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        venue_test(test_an_item_is_left_and_gone_on_with),
        venue_test(test_not_while_a_vote_is_open),
        venue_test(test_what_is_done_begins_anew),
        venue_test(test_an_item_is_added),
        venue_test(test_an_agenda_has_an_end),
        venue_test(test_a_pack_that_is_gone),
        venue_test(test_who_is_there_is_in_every_record),
        venue_test(test_a_setup_that_can_t_be),
        venue_test(test_only_what_a_room_may_ask_of_its_game),
        venue_test(test_a_round_table),
        venue_test(test_the_clock_of_a_step),
        venue_test(test_the_scenario_s_time),
        venue_test(test_a_stretched_clock),
        venue_test(test_no_clock),
        venue_test(test_a_tick_has_a_bound),
        venue_test(test_a_tick_tells_who_came),
        venue_test(test_a_pack_with_everything),
    };
    shim_install(); /* no power is cut here: the disk need not be waited for */
    return cmocka_run_group_tests(tests, NULL, NULL);
}
