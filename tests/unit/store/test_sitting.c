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

static void test_a_whole_pack(void **state)
{
    Venue *v = *state;
    venue_begin(v, whole, 1, &phones);
    Board board = venue_board(v);
    assert_int_equal(board.place, BOARD_LOBBY);
    assert_string_equal(board.sitting_title, "Water");
    assert_int_equal(board.item, 0);
    assert_null(board.view);
    assert_null(sitting_game(v->sitting));

    to_first_vote(v);
    board = venue_board(v);
    assert_int_equal(board.place, BOARD_ROUND);
    assert_int_equal(board.ask, ASK_FIRST);
    assert_int_equal(board.question, 1);
    assert_true(board.open);
    assert_int_equal(board.voters, 4);
    assert_int_equal(board.choice_count, 2);
    assert_string_equal(board.choices[0].text, "Ja");
    assert_string_equal(board.question_text, "Wat doet u?");
    vote_first(v);
    assert_int_equal(venue_board(v).votes_in, 4);
    Desk desk = venue_desk(v);
    assert_int_equal(desk.live[BALLOT_FIRST].counts[0], 3);
    assert_int_equal(desk.live[BALLOT_PREDICTED].counts[1], 2);
    assert_string_equal(desk.facilitator->notes, "GEHEIME NOTA");
    board = venue_board(v);
    assert_hidden(&board);

    venue_on(v); /* talk */
    board = venue_board(v);
    assert_int_equal(board.step, STEP_TALK);
    assert_hidden(&board);
    assert_int_equal(venue_desk(v).live[BALLOT_FIRST].counts[0], 3);
    venue_on(v); /* second vote */
    assert_int_equal(venue_board(v).question, 2);
    for (int seat = 1; seat <= 4; seat++) venue_vote(v, seat, seat >= 3);
    venue_vote(v, 3, 0); /* thought again */
    venue_vote(v, 1, 1);
    venue_vote(v, 4, 0);
    board = venue_board(v);
    assert_hidden(&board);
    venue_on(v); /* reveal */
    board = venue_board(v);
    assert_int_equal(board.step, STEP_REVEAL);
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

    venue_on(v); /* the smaller side */
    board = venue_board(v);
    assert_int_equal(board.ask, ASK_REASON);
    assert_int_equal(board.question, 2);
    assert_int_equal(venue_cast(v, 2, CAST_CHOICE, 1), CAST_LATE);
    assert_int_equal(venue_say(v, 2, 1, "Het water staat te hoog."), CAST_KEPT);
    assert_int_equal(venue_say(v, 2, 2, "Ik ben van de meerderheid."), CAST_KEPT);
    desk = venue_desk(v);
    assert_int_equal(desk.said_count, 1);
    assert_int_equal(desk.said[0].option, 1);
    assert_int_equal(venue_board(v).reason_count, 0);
    venue_must(v, (SittingCommand){.type = SITTING_SHOW_SAID, .index = 0});
    board = venue_board(v);
    assert_int_equal(board.reason_count, 1);
    assert_string_equal(board.reasons[0].text, "Het water staat te hoog.");
    assert_int_equal(venue_desk(v).said_count, 0);
    venue_must(v, (SittingCommand){.type = SITTING_MINORITY, .index = 1, .text = "En te snel."});
    assert_int_equal(venue_board(v).reason_count, 2);

    venue_on(v); /* panel */
    board = venue_board(v);
    assert_int_equal(board.step, STEP_PANEL);
    assert_true(board.has_panel);
    assert_int_equal(board.panel.counts[0], 1);
    venue_on(v); /* the chair */
    venue_refused(v, (SittingCommand){.type = SITTING_ON}, "room.chair_decides");
    venue_must(v, venue_game((Command){.type = COMMAND_CHOOSE, .index = 1}));
    assert_int_equal(venue_board(v).place, BOARD_CHOSEN);
    Cast *papers;
    assert_int_equal(
        ballots_papers(v->ballots, sitting_id(v->sitting), 2, &v->scratch.arena, &papers), 0);
    venue_must(v, venue_game((Command){.type = COMMAND_REASON, .index = 0}));
    venue_must(v, venue_game((Command){.type = COMMAND_SURE, .index = 2}));
    venue_must(v, venue_game((Command){.type = COMMAND_EXPLAIN, .text = "Wij wachten."}));
    venue_on(v);
    assert_int_equal(venue_board(v).place, BOARD_OUTCOME);
    venue_must(v, venue_game((Command){.type = COMMAND_EFFECT, .index = 1}));
    venue_on(v);
    assert_int_equal(venue_board(v).place, BOARD_ENDING);
    venue_on(v);
    board = venue_board(v);
    assert_int_equal(board.place, BOARD_CLOSING);
    assert_false(board.revealed);
    venue_must(v, (SittingCommand){.type = SITTING_RECOMMEND, .index = 2, .text = "Oefen."});
    assert_string_equal(venue_board(v).recommended[1], "Oefen.");
    venue_refused(v, (SittingCommand){.type = SITTING_ON}, "room.at_the_end");
    assert_true(sitting_end(v->sitting, v->now, NULL));
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
    venue_on(v); /* the statement */
    board = venue_board(v);
    assert_int_equal(board.place, BOARD_ITEM);
    assert_int_equal(board.item, 2);
    assert_string_equal(board.item_title, "");
    venue_on(v);
    board = venue_board(v);
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
        venue_test(test_a_whole_pack),
        venue_test(test_an_agenda),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
