#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "term/room_words.h"

/* A dilemma of three options, of which the second is hidden. */
static Option options[3] = {{.id = "een"}, {.id = "twee"}, {.id = "drie"}};
static Adviser psm = {.id = "psm", .name = "Nele"};

static View view(void)
{
    View v = {.option_count = 2, .advice_count = 1};
    v.options[0] = (ViewOption){.index = 0, .option = &options[0]};
    v.options[1] = (ViewOption){.index = 2, .option = &options[2]};
    v.advice[0] = (ViewAdvice){.index = 4, .adviser = &psm};
    return v;
}

/* Reads a line and what it asks for; false with the key of the error. */
static bool ask(const char *typed, const Board *board, RoomAsked *out, Arena *arena, Err *err)
{
    RoomLine line;
    assert_int_equal(room_line_read(arena_text(arena, typed), &line), LINE_WORD);
    return room_word_command(&line, board, arena, out, err);
}

static Board dilemma_board(const View *v)
{
    return (Board){.place = BOARD_ROUND, .topic = TOPIC_DILEMMA, .view = v, .ask = ASK_FIRST};
}

static void words_are_read_in_both_languages(void **state)
{
    static const struct {
        const char *english, *dutch;
        SittingDo what;
    } same[] = {{"next", "verder", SITTING_ON},        {"step vote", "stap stemmen", SITTING_STEP},
                {"repeat", "herhaal", SITTING_REPEAT}, {"test", "proef", SITTING_TEST},
                {"item 2", "punt 2", SITTING_ITEM},    {"pause", "pauze", SITTING_PAUSE},
                {"more", "meer", SITTING_MORE},        {"expect 15", "aantal 15", SITTING_EXPECT}};
    (void)state;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        Arena arena = {0};
        Board board = {0};
        RoomAsked a, b;
        assert_true(ask(same[i].english, &board, &a, &arena, NULL));
        assert_true(ask(same[i].dutch, &board, &b, &arena, NULL));
        assert_int_equal(a.command.type, same[i].what);
        assert_int_equal(b.command.type, same[i].what);
        assert_int_equal(a.command.index, b.command.index);
        arena_free(&arena);
    }
}

static void a_step_has_a_name(void **state)
{
    Arena arena = {0};
    Board board = {0};
    RoomAsked asked;
    Err err = {0};
    (void)state;
    assert_true(ask("step minority", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.index, STEP_MINORITY);
    assert_false(ask("step none", &board, &asked, &arena, &err));
    assert_string_equal(err.key, "term.room_argument");
    assert_string_equal(err_arg(&err, "argument"), "none");
    assert_false(ask("step", &board, &asked, &arena, &err));
    assert_string_equal(err.key, "term.room_missing");
    arena_free(&arena);
}

/* Cards are typed in the order shown; a hidden option keeps its place in the tally. */
static void cards_go_to_the_options_that_are_shown(void **state)
{
    Arena arena = {0};
    const View v = view();
    Board board = dilemma_board(&v);
    RoomAsked asked;
    (void)state;
    assert_true(ask("cards 3 4", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.type, SITTING_CARDS);
    assert_int_equal(asked.command.ballot, BALLOT_FIRST);
    assert_ptr_equal(asked.command.counts, asked.counts);
    assert_int_equal(asked.counts[0], 3);
    assert_int_equal(asked.counts[1], 0);
    assert_int_equal(asked.counts[2], 4);
    assert_true(ask("kaarten voorspeld 0 7", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.ballot, BALLOT_PREDICTED);
    assert_false(ask("cards 3", &board, &asked, &arena, NULL));
    assert_false(ask("cards 3 4 5", &board, &asked, &arena, NULL));
    assert_false(ask("cards 3 -1", &board, &asked, &arena, NULL));
    assert_false(ask("cards 3 1001", &board, &asked, &arena, NULL));
    assert_false(ask("cards", &board, &asked, &arena, NULL));
    arena_free(&arena);
}

static void the_ballot_that_is_open_is_meant(void **state)
{
    Arena arena = {0};
    const View v = view();
    Board board = dilemma_board(&v);
    RoomAsked asked;
    (void)state;
    board.ask = ASK_SECOND;
    assert_true(ask("key b", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.ballot, BALLOT_SECOND);
    assert_int_equal(asked.command.index, 2);
    assert_true(ask("key first A", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.ballot, BALLOT_FIRST);
    assert_int_equal(asked.command.index, 0);
    assert_false(ask("key c", &board, &asked, &arena, NULL));
    assert_true(ask("undo tweede", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.ballot, BALLOT_SECOND);
    assert_false(ask("undo tweede a", &board, &asked, &arena, NULL));
    arena_free(&arena);
}

static void a_statement_has_five_answers(void **state)
{
    Arena arena = {0};
    uint8_t answers[MAX_OPTIONS];
    Board board = {.place = BOARD_ROUND, .topic = TOPIC_STATEMENT, .ask = ASK_FIRST};
    RoomAsked asked;
    (void)state;
    assert_int_equal(room_answers(&board, answers), DEGREES);
    assert_true(ask("key e", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.index, DEGREE_DISAGREE);
    assert_true(ask("cards 1 2 3 4 5 # geteld", &board, &asked, &arena, NULL));
    assert_int_equal(asked.counts[DEGREE_DISAGREE], 5);
    arena_free(&arena);
}

static void texts_lose_their_quotes_and_keep_their_hashes(void **state)
{
    Arena arena = {0};
    const View v = view();
    Board board = dilemma_board(&v);
    RoomAsked asked;
    (void)state;
    assert_true(ask("minority b \"te laat # en te duur\" # nota", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.index, 2);
    assert_string_equal(asked.command.text, "te laat # en te duur");
    assert_false(ask("minority b", &board, &asked, &arena, NULL));
    assert_true(ask("recommend 8 \"Oefen.\"", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.index, 8);
    assert_false(ask("recommend 9 \"Oefen.\"", &board, &asked, &arena, NULL));
    arena_free(&arena);
}

static void lines_come_from_bars(void **state)
{
    Arena arena = {0};
    Board board = {0};
    RoomAsked asked;
    (void)state;
    assert_true(ask("action 2 \"Lijst | CP-ops |2027-01-01\"", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.type, SITTING_GAME);
    assert_int_equal(asked.command.command.type, COMMAND_ACTION);
    assert_int_equal(asked.command.command.index, 2);
    assert_string_equal(asked.command.command.text, "Lijst\nCP-ops\n2027-01-01");
    assert_true(ask("present \"burgemeester | zonechef\"", &board, &asked, &arena, NULL));
    assert_string_equal(asked.command.command.text, "burgemeester\nzonechef");
    assert_false(ask("action 4 \"x\"", &board, &asked, &arena, NULL));
    arena_free(&arena);
}

static void words_of_a_game_need_a_game(void **state)
{
    Arena arena = {0};
    const View v = view();
    Board lobby = {.place = BOARD_LOBBY}, round = dilemma_board(&v);
    RoomAsked asked;
    (void)state;
    assert_false(ask("hear psm", &lobby, &asked, &arena, NULL));
    assert_true(ask("hear psm", &round, &asked, &arena, NULL));
    assert_int_equal(asked.command.command.type, COMMAND_HEAR);
    assert_int_equal(asked.command.command.index, 4);
    assert_true(ask("choose B", &round, &asked, &arena, NULL));
    assert_int_equal(asked.command.command.index, 2);
    arena_free(&arena);
}

static void an_item_is_a_pack_or_a_part_of_it(void **state)
{
    Arena arena = {0};
    Board board = {0};
    RoomAsked asked;
    (void)state;
    assert_true(ask("add sierre", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.item.kind, AGENDA_PACK);
    assert_true(ask("voegtoe wateroverlast de_dijk", &board, &asked, &arena, NULL));
    assert_int_equal(asked.command.item.kind, AGENDA_DILEMMA);
    assert_string_equal(asked.command.item.pack, "wateroverlast");
    assert_string_equal(asked.command.item.id, "de_dijk");
    assert_false(ask("add a b c", &board, &asked, &arena, NULL));
    assert_false(ask("add", &board, &asked, &arena, NULL));
    arena_free(&arena);
}

static void other_lines(void **state)
{
    RoomLine line;
    char empty[] = "  # niets", unknown[] = "fluister iets";
    (void)state;
    assert_int_equal(room_line_read(empty, &line), LINE_EMPTY);
    assert_int_equal(room_line_read(unknown, &line), LINE_UNKNOWN);
    assert_string_equal(line.rest, "fluister");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_read_in_both_languages),
        cmocka_unit_test(a_step_has_a_name),
        cmocka_unit_test(cards_go_to_the_options_that_are_shown),
        cmocka_unit_test(the_ballot_that_is_open_is_meant),
        cmocka_unit_test(a_statement_has_five_answers),
        cmocka_unit_test(texts_lose_their_quotes_and_keep_their_hashes),
        cmocka_unit_test(lines_come_from_bars),
        cmocka_unit_test(words_of_a_game_need_a_game),
        cmocka_unit_test(an_item_is_a_pack_or_a_part_of_it),
        cmocka_unit_test(other_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
