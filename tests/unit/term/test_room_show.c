#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "term/room_show.h"

/* Without a catalogue keys are printed as they are: enough to see what is said and what is not. */
typedef struct Said {
    char *text;
    size_t size;
    Printer printer;
} Said;

static Said listen(void)
{
    return (Said){0};
}

static void start(Said *said)
{
    said->printer = (Printer){.out = open_memstream(&said->text, &said->size)};
}

static const char *finish(Said *said)
{
    fclose(said->printer.out);
    arena_free(&said->printer.arena);
    return said->text;
}

static Option options[2] = {{.id = "een", .text = "Ontruimen", .detail = ""},
                            {.id = "twee", .text = "Wachten", .detail = ""}};
static const Dilemma dilemma = {.id = "dijk", .title = "De dijk", .at = ""};

static View a_view(void)
{
    View v = {.dilemma = &dilemma,
              .question = "Wat doet u?",
              .situation = "Het water stijgt.",
              .uncertain = "",
              .option_count = 2};
    for (int i = 0; i < 2; i++) v.options[i] = (ViewOption){.index = i, .option = &options[i]};
    return v;
}

static Board a_board(const View *v, RoomStep step)
{
    return (Board){.place = BOARD_ROUND,
                   .step = step,
                   .topic = TOPIC_DILEMMA,
                   .item_title = "De dijk",
                   .view = v,
                   .panel_dilemma = -1,
                   .voters = 7,
                   .left_ms = UINT32_MAX};
}

/* Every step, with everything filled in that the room may not see yet. */
static void no_split_before_the_reveal(void **state)
{
    const View v = a_view();
    (void)state;
    for (int step = STEP_READ; step < ROOM_STEPS; step++) {
        Said said = listen();
        Board board = a_board(&v, (RoomStep)step);
        board.tallies[BALLOT_FIRST] = (Tally){.taken = true, .asked = 7, .counts = {613, 611}};
        board.moved[0][1] = 617;
        start(&said);
        show_board(&said.printer, &board);
        finish(&said);
        assert_null(strstr(said.text, "613"));
        assert_null(strstr(said.text, "617"));
        assert_null(strstr(said.text, "term.room_first"));
        free(said.text);
    }
}

static void the_reveal_says_both_votes(void **state)
{
    const View v = a_view();
    Said said = listen();
    Board board = a_board(&v, STEP_REVEAL);
    (void)state;
    board.revealed = true;
    board.tallies[BALLOT_FIRST] = (Tally){.taken = true, .asked = 7, .counts = {3, 4}};
    board.tallies[BALLOT_SECOND] = (Tally){.taken = true, .asked = 7, .counts = {1, 6}};
    board.moved[0][1] = 2;
    start(&said);
    show_board(&said.printer, &board);
    finish(&said);
    assert_non_null(strstr(said.text, "term.room_first"));
    assert_non_null(strstr(said.text, "term.room_second"));
    assert_null(strstr(said.text, "term.room_predicted"));
    assert_non_null(strstr(said.text, "term.room_moved"));
    free(said.text);
}

static void only_what_is_new_is_said(void **state)
{
    View v = a_view();
    Said said = listen();
    BoardSaid before = {0};
    Board board = a_board(&v, STEP_READ);
    static const Inject inject = {.channel = TELEFOON, .from = "De brandweer", .text = ""};
    (void)state;
    start(&said);
    assert_true(show_board_news(&said.printer, &board, &before));
    assert_false(show_board_news(&said.printer, &board, &before));
    fflush(said.printer.out);
    size_t whole = said.size;
    v.injects[v.inject_count++] = (ViewInject){.inject = &inject, .text = "De pomp valt uit."};
    assert_true(show_board_news(&said.printer, &board, &before));
    finish(&said);
    assert_non_null(strstr(said.text + whole, "De pomp valt uit."));
    assert_null(strstr(said.text + whole, "Het water stijgt."));
    free(said.text);
}

static void a_vote_that_comes_in_is_no_news(void **state)
{
    const View v = a_view();
    Said said = listen();
    BoardSaid before = {0};
    Board board = a_board(&v, STEP_VOTE);
    (void)state;
    board.ask = ASK_FIRST;
    board.question = 3;
    board.open = true;
    start(&said);
    assert_true(show_board_news(&said.printer, &board, &before));
    board.votes_in = 5;
    assert_false(show_board_news(&said.printer, &board, &before));
    board.question = 4;
    assert_true(show_board_news(&said.printer, &board, &before));
    finish(&said);
    free(said.text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_split_before_the_reveal),
        cmocka_unit_test(the_reveal_says_both_votes),
        cmocka_unit_test(only_what_is_new_is_said),
        cmocka_unit_test(a_vote_that_comes_in_is_no_news),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
