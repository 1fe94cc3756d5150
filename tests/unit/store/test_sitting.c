/* A sitting: its places and steps, votes, reveal, the chair's choice, the agenda. */
#include "unit/store/sitting_help.h"

static const AgendaItem whole[] = {{AGENDA_PACK, "water", NULL}};
static const AgendaItem three[] = {{AGENDA_DILEMMA, "water", "eerste"},
                                   {AGENDA_STATEMENT, "vuur", "evacueren"},
                                   {AGENDA_PACK, "vuur", NULL}};
static const SittingSetup phones = {.method = ROOM_PHONES, .clock = CLOCK_X1, .present = "Chef"};

/* In the first round, with four phones: three for the first option, one for the second. */
static void to_first_vote(Venue *v)
{
    for (unsigned i = 1; i <= 4; i++) assert_int_equal(venue_sit(v, i), i);
    venue_on(v); /* the item */
    venue_on(v); /* read */
    venue_step(v, STEP_VOTE);
}

static void vote_first(Venue *v)
{
    for (int seat = 1; seat <= 4; seat++) venue_vote(v, seat, seat == 4);
    for (int seat = 1; seat <= 3; seat++)
        assert_int_equal(venue_cast(v, seat, CAST_PREDICTED, seat != 1), CAST_KEPT);
}

static void assert_hidden(const Board *board)
{
    static const Tally nothing[BALLOTS];
    static const uint16_t no_moves[MAX_OPTIONS][MAX_OPTIONS];
    assert_false(board->revealed);
    assert_memory_equal(board->tallies, nothing, sizeof nothing);
    assert_memory_equal(board->moved, no_moves, sizeof no_moves);
    assert_int_equal(board->leaders, 0);
    assert_int_equal(board->smaller_count, 0);
    assert_int_equal(board->foresaw, 0);
}

/* One of the three goes over, the other one too. */
static void vote_again(Venue *v)
{
    venue_vote(v, 1, 1), venue_vote(v, 2, 0), venue_vote(v, 3, 1), venue_vote(v, 4, 0);
    venue_vote(v, 3, 0); /* thought again */
}

static void to_reveal(Venue *v)
{
    to_first_vote(v);
    vote_first(v);
    venue_on(v); /* talk */
    venue_on(v); /* second vote */
    vote_again(v);
    venue_on(v);
    assert_int_equal(venue_board(v).step, STEP_REVEAL);
}

static void test_begins_in_the_lobby(void **state)
{
    Venue *v = *state;
    venue_begin(v, whole, 1, &phones);
    Board board = venue_board(v);
    assert_int_equal(board.place, BOARD_LOBBY);
    assert_string_equal(board.sitting_title, "Water");
    assert_int_equal(board.item, 0);
    assert_int_equal(board.ask, ASK_NONE);
    assert_null(board.view);
    assert_null(sitting_game(v->sitting));
    assert_int_equal(strlen(board.code), SITTING_CODE);
    assert_string_equal(venue_desk(v).present, "Chef");
    venue_refused(v, venue_game((Command){.type = COMMAND_NOTE, .text = "x"}), "room.in_the_lobby");
    venue_refused(v, (SittingCommand){.type = SITTING_RECOMMEND, .index = 1, .text = "x"},
                  "room.in_the_lobby");
    venue_refused(v, (SittingCommand){.type = SITTING_STEP, .index = STEP_VOTE}, "room.no_round");
    venue_refused(v, (SittingCommand){.type = SITTING_REPEAT}, "room.no_round");
    venue_refused(v, (SittingCommand){.type = SITTING_PAUSE}, "room.no_round");
    venue_refused(v, (SittingCommand){.type = SITTING_DOINGS}, "play.unknown");
}

static void test_what_is_asked_of_the_room(void **state)
{
    Venue *v = *state;
    venue_begin(v, whole, 1, &phones);
    to_first_vote(v);
    Board board = venue_board(v);
    assert_int_equal(board.place, BOARD_ROUND);
    assert_int_equal(board.ask, ASK_FIRST);
    assert_int_equal(board.question, 1);
    assert_true(board.open);
    assert_int_equal(board.voters, 4);
    assert_int_equal(board.choice_count, 2);
    assert_string_equal(board.choices[0].text, "Ja");
    assert_string_equal(board.choices[0].detail, "Nu.");
    assert_string_equal(board.question_text, "Wat doet u?");
    assert_int_equal(board.votes_in, 0);
    vote_first(v);
    assert_int_equal(venue_board(v).votes_in, 4);
    venue_on(v);
    board = venue_board(v);
    assert_int_equal(board.ask, ASK_NONE);
    assert_int_equal(board.question, 0);
    assert_false(board.open);
}

static void test_the_split_is_the_desk_s_until_the_reveal(void **state)
{
    Venue *v = *state;
    venue_begin(v, whole, 1, &phones);
    to_first_vote(v);
    vote_first(v);
    Desk desk = venue_desk(v);
    assert_int_equal(desk.live[BALLOT_FIRST].counts[0], 3);
    assert_int_equal(desk.live[BALLOT_PREDICTED].counts[1], 2);
    Board board = venue_board(v);
    assert_hidden(&board);
    venue_on(v); /* talk */
    board = venue_board(v);
    assert_int_equal(board.step, STEP_TALK);
    assert_hidden(&board);
    assert_int_equal(venue_desk(v).live[BALLOT_FIRST].counts[0], 3);
    venue_on(v); /* second vote */
    vote_again(v);
    board = venue_board(v);
    assert_int_equal(board.question, 2);
    assert_hidden(&board);
    assert_int_equal(venue_desk(v).live[BALLOT_SECOND].counts[1], 1);
    for (int step = STEP_MINORITY; step < ROOM_STEPS; step++) { /* past the reveal */
        venue_step(v, (RoomStep)step);
        board = venue_board(v);
        assert_hidden(&board);
        assert_int_equal(board.ask, ASK_NONE);
        assert_int_equal(venue_desk(v).said_count, 0);
    }
}

static void test_what_is_revealed(void **state)
{
    Venue *v = *state;
    venue_begin(v, whole, 1, &phones);
    to_reveal(v);
    Board board = venue_board(v);
    assert_true(board.revealed);
    assert_int_equal(board.tallies[BALLOT_FIRST].asked, 4);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[0], 3);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[1], 1);
    assert_int_equal(board.tallies[BALLOT_SECOND].counts[1], 1);
    assert_int_equal(board.moved[0][1], 1);
    assert_int_equal(board.moved[1][0], 1);
    assert_int_equal(board.moved[0][0], 2);
    assert_int_equal(board.foresaw, 1);
    assert_int_equal(board.leaders, 1);
    assert_int_equal(board.smaller_count, 1);
    assert_int_equal(board.smaller[0], 1);
}

static void test_the_smaller_side_says_why(void **state)
{
    Venue *v = *state;
    venue_begin(v, whole, 1, &phones);
    to_reveal(v);
    venue_on(v);
    Board board = venue_board(v);
    assert_int_equal(board.step, STEP_MINORITY);
    assert_int_equal(board.ask, ASK_REASON);
    assert_int_equal(board.question, 2); /* of the vote that it is about */
    assert_int_equal(venue_cast(v, 2, CAST_CHOICE, 1), CAST_LATE);
    assert_int_equal(venue_say(v, 2, 1, "Het water staat te hoog."), CAST_KEPT);
    assert_int_equal(venue_say(v, 2, 2, "Ik ben van de meerderheid."), CAST_KEPT);
    Desk desk = venue_desk(v);
    assert_int_equal(desk.said_count, 1);
    assert_int_equal(desk.said[0].option, 1);
    assert_int_equal(venue_board(v).reason_count, 0);
    venue_must(v, (SittingCommand){.type = SITTING_SHOW_SAID, .index = 0});
    board = venue_board(v);
    assert_int_equal(board.reason_count, 1);
    assert_string_equal(board.reasons[0].text, "Het water staat te hoog.");
    assert_int_equal(venue_desk(v).said_count, 0);
    venue_refused(v, (SittingCommand){.type = SITTING_SHOW_SAID, .index = 0}, "play.unknown");
    venue_must(v, (SittingCommand){.type = SITTING_MINORITY, .index = 1, .text = "En te snel."});
    assert_int_equal(venue_board(v).reason_count, 2);
    venue_on(v);
    board = venue_board(v);
    assert_int_equal(board.step, STEP_PANEL);
    assert_true(board.has_panel);
    assert_int_equal(board.panel.counts[0], 1);
    assert_int_equal(venue_say(v, 2, 1, "te laat"), CAST_LATE);
}

/* An index of the desk means what the desk showed, whatever came in since. */
static void test_what_is_shown_is_what_was_seen(void **state)
{
    Venue *v = *state;
    venue_begin(v, whole, 1, &phones);
    to_first_vote(v);
    venue_vote(v, 1, 1), venue_vote(v, 2, 1), venue_vote(v, 3, 0), venue_vote(v, 4, 0);
    int fifth = venue_sit(v, 5);
    venue_vote(v, fifth, 0);
    venue_step(v, STEP_REVEAL);
    venue_on(v);
    venue_say(v, 1, 2, "eerst");
    assert_int_equal(venue_desk(v).said_count, 1);
    venue_say(v, 1, 1, "niet gezien");
    venue_say(v, 1, 2, "herzien");
    venue_must(v, (SittingCommand){.type = SITTING_SHOW_SAID, .index = 0});
    assert_string_equal(venue_board(v).reasons[0].text, "eerst");
    Desk desk = venue_desk(v);
    assert_int_equal(desk.said_count, 2);
    assert_string_equal(desk.said[0].text, "niet gezien");
}

static void test_the_chair_decides(void **state)
{
    Venue *v = *state;
    venue_begin(v, whole, 1, &phones);
    to_reveal(v);
    venue_step(v, STEP_DECIDE);
    assert_int_equal(venue_desk(v).next, STEP_NONE);
    venue_refused(v, (SittingCommand){.type = SITTING_ON}, "room.chair_decides");
    venue_must(v, venue_game((Command){.type = COMMAND_CHOOSE, .index = 1}));
    assert_int_equal(venue_board(v).place, BOARD_CHOSEN);
    for (int question = 1; question <= 2; question++) /* nothing is left of who voted what */
        assert_int_equal(ballots_cast_count(v->ballots, sitting_id(v->sitting), question), 0);
    venue_must(v, venue_game((Command){.type = COMMAND_REASON, .index = 0}));
    venue_must(v, venue_game((Command){.type = COMMAND_SURE, .index = 2}));
    venue_must(v, venue_game((Command){.type = COMMAND_EXPLAIN, .text = "Wij wachten."}));
    venue_on(v);
    assert_int_equal(venue_board(v).place, BOARD_OUTCOME);
    assert_string_equal(venue_board(v).view->outcome, "Het bleef nat.");
    venue_must(v, venue_game((Command){.type = COMMAND_EFFECT, .index = 1}));
    venue_on(v);
    assert_int_equal(venue_board(v).place, BOARD_ENDING);
    venue_on(v);
    Board board = venue_board(v);
    assert_int_equal(board.place, BOARD_CLOSING);
    assert_hidden(&board);
    venue_must(v, (SittingCommand){.type = SITTING_RECOMMEND, .index = 2, .text = "Oefen."});
    assert_string_equal(venue_board(v).recommended[1], "Oefen.");
    venue_refused(v, (SittingCommand){.type = SITTING_ON}, "room.at_the_end");
}

/* A choice while a vote is open counts that vote first. */
static void test_a_choice_closes_the_vote(void **state)
{
    Venue *v = *state;
    venue_begin(v, whole, 1, &phones);
    to_first_vote(v);
    vote_first(v);
    venue_refused(v, venue_game((Command){.type = COMMAND_CHOOSE, .index = 4}), "play.unknown");
    venue_vote(v, 1, 0); /* still open */
    venue_must(v, venue_game((Command){.type = COMMAND_CHOOSE, .index = 0}));
    const Room *room = &game_session(sitting_game(v->sitting))->room;
    assert_int_equal(room->tallies[BALLOT_FIRST].counts[0], 3);
    Board board = venue_board(v);
    assert_hidden(&board);
}

static void test_an_agenda(void **state)
{
    Venue *v = *state;
    int64_t *sessions;
    venue_begin(v, three, 3, &phones);
    to_first_vote(v);
    Board board = venue_board(v);
    assert_string_equal(board.item_title, "Eerste");
    assert_int_equal(board.items, 3);
    assert_string_equal(venue_desk(v).next_title, "Wij evacueren te laat.");
    venue_must(v, venue_game((Command){.type = COMMAND_CHOOSE, .index = 0}));
    venue_on(v); /* outcome */
    venue_on(v); /* the statement: posed at once, without the notice of its pack */
    board = venue_board(v);
    assert_int_equal(board.place, BOARD_ROUND);
    assert_true(board.running);
    assert_int_equal(board.item, 2);
    assert_string_equal(board.item_title, "");
    assert_int_equal(board.topic, TOPIC_STATEMENT);
    assert_string_equal(board.statement->text, "Wij evacueren te laat.");
    assert_int_equal(board.choice_count, DEGREES);
    assert_null(board.choices[0].text);
    venue_step(v, STEP_VOTE);
    assert_int_equal(venue_board(v).question, 2); /* numbers go on over the items */
    for (int seat = 1; seat <= 4; seat++) venue_vote(v, seat, seat);
    venue_on(v), venue_on(v), venue_on(v); /* talk, again, reveal */
    assert_int_equal(venue_board(v).step, STEP_REVEAL);
    assert_int_equal(venue_board(v).tallies[BALLOT_FIRST].counts[4], 1);
    venue_on(v); /* no smaller side: the whole pack */
    board = venue_board(v);
    assert_int_equal(board.place, BOARD_ITEM);
    assert_int_equal(board.item, 3);
    assert_string_equal(board.item_title, "Vuur");
    assert_int_equal(sitting_sessions(v->sitting, &v->scratch.arena, &sessions), 3);
    RecordSession row;
    for (int i = 0; i < 3; i++) {
        assert_true(records_session(v->records, sessions[i], &v->scratch.arena, &row, NULL));
        assert_int_equal(row.finished, i < 2);
    }
    assert_true(sitting_end(v->sitting, v->now, NULL));
    assert_false(records_session(v->records, sessions[2], &v->scratch.arena, &row, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        venue_test(test_begins_in_the_lobby),
        venue_test(test_what_is_asked_of_the_room),
        venue_test(test_the_split_is_the_desk_s_until_the_reveal),
        venue_test(test_what_is_revealed),
        venue_test(test_the_smaller_side_says_why),
        venue_test(test_what_is_shown_is_what_was_seen),
        venue_test(test_the_chair_decides),
        venue_test(test_a_choice_closes_the_vote),
        venue_test(test_an_agenda),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
