#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "room/board.h"

static Board plain(void)
{
    Board board = {.place = BOARD_ROUND,
                   .step = STEP_VOTE,
                   .topic = TOPIC_DILEMMA,
                   .ask = ASK_FIRST,
                   .question = 7,
                   .open = true,
                   .pick = 1,
                   .sitting_title = "Wateroverlast",
                   .item_title = "De \"dijk\"",
                   .item = 1,
                   .items = 3,
                   .question_text = "Wat doet u?\nNu.",
                   .voters = 12,
                   .votes_in = 9,
                   .code = "K7M2QX",
                   .token = "SECRETTOKEN99",
                   .choice_count = 3};
    board.choices[0] = (BoardChoice){.text = "Evacueren", .detail = "", .index = 0};
    board.choices[1] = (BoardChoice){.text = "Wachten", .detail = "een uur", .index = 2};
    board.choices[2] = (BoardChoice){.text = NULL, .detail = "", .index = 4};
    return board;
}

/* What all phones get, as text; from malloc. */
static char *event_of(const Board *board)
{
    Slate *slate = slate_new("0123456789abcdef");
    slate_show(slate, board, 1000);
    Sheet *sheet = slate_take(slate);
    char *text = strdup(sheet->event);
    slate_let(slate, sheet);
    slate_free(slate);
    return text;
}

static json_t *json_of(const Board *board)
{
    char *event = event_of(board);
    json_error_t error;
    assert_memory_equal(event, "data: ", 6);
    assert_string_equal(event + strlen(event) - 3, "}\n\n");
    json_t *json = json_loads(event + 6, JSON_REJECT_DUPLICATES, &error);
    if (json == NULL) fail_msg("%s: %s", error.text, event);
    free(event);
    return json;
}

static void says_what_is_on_the_board(void **state)
{
    (void)state;
    Board board = plain();
    json_t *json = json_of(&board);
    const char *place, *step, *topic, *heading, *ask, *text, *room;
    int item, items, question, open, pick, voters, in;
    json_int_t version;
    assert_int_equal(json_unpack(json, "{ss si si ss ss ss ss ss si sb si ss si si sI}", "room",
                                 &room, "item", &item, "items", &items, "place", &place, "step",
                                 &step, "topic", &topic, "heading", &heading, "ask", &ask,
                                 "question", &question, "open", &open, "pick", &pick, "text", &text,
                                 "voters", &voters, "in", &in, "version", &version),
                     0);
    assert_string_equal(room, "0123456789abcdef");
    assert_string_equal(place, "round");
    assert_string_equal(step, "vote");
    assert_string_equal(topic, "dilemma");
    assert_string_equal(heading, "De \"dijk\"");
    assert_string_equal(ask, "first");
    assert_string_equal(text, "Wat doet u?\nNu.");
    assert_int_equal(question, 7);
    assert_true(open);
    assert_int_equal(voters, 12);
    assert_int_equal(in, 9);
    assert_int_equal(version, 1000);
    const json_t *choices = json_object_get(json, "choices");
    assert_int_equal(json_array_size(choices), 3);
    const json_t *second = json_array_get(choices, 1);
    assert_string_equal(json_string_value(json_object_get(second, "letter")), "B");
    assert_int_equal(json_integer_value(json_object_get(second, "index")), 2);
    assert_string_equal(json_string_value(json_object_get(second, "detail")), "een uur");
    assert_true(json_is_null(json_object_get(json_array_get(choices, 2), "text")));
    assert_true(json_is_null(json_object_get(json, "revealed")));
    assert_null(json_object_get(json, "yours"));
    json_decref(json);
}

/* Numbers that stand nowhere else, wherever a split could come from. */
static void poison(Board *board)
{
    static const BoardReason reasons[] = {{3, "GEHEIM 777"}};
    for (int b = 0; b < BALLOTS; b++) {
        board->tallies[b] = (Tally){.taken = true, .asked = 777};
        for (int i = 0; i < MAX_OPTIONS; i++) board->tallies[b].counts[i] = 777;
    }
    for (int i = 0; i < MAX_OPTIONS; i++)
        for (int j = 0; j < MAX_OPTIONS; j++) board->moved[i][j] = 777;
    board->leaders = 0x1f;
    for (int i = 0; i < MAX_OPTIONS; i++) board->smaller[i] = (uint8_t)i;
    board->smaller_count = MAX_OPTIONS;
    board->foresaw = 777;
    board->reasons = reasons;
    board->reason_count = 1;
    board->panel = board->tallies[0];
}

/* In every state of a board that was not revealed: the split changes nothing in what phones get. */
static void nothing_of_the_split_before_the_reveal(void **state)
{
    (void)state;
    int states = 0;
    for (int place = 0; place < BOARD_PLACES; place++)
        for (int step = 0; step < ROOM_STEPS; step++)
            for (int ask = ASK_NONE; ask <= ASK_REASON; ask++)
                for (int topic = TOPIC_NONE; topic <= TOPIC_STATEMENT; topic++)
                    for (int open = 0; open < 2; open++) {
                        Board board = plain(), with;
                        board.place = (BoardPlace)place;
                        board.step = (RoomStep)step;
                        board.ask = (AskKind)ask;
                        board.topic = (RoomTopic)topic;
                        board.open = open != 0;
                        with = board;
                        poison(&with);
                        char *without = event_of(&board), *text = event_of(&with);
                        assert_string_equal(text, without);
                        assert_null(strstr(text, "777"));
                        assert_null(strstr(text, "GEHEIM"));
                        assert_null(strstr(text, "SECRETTOKEN"));
                        assert_non_null(strstr(text, "\"revealed\":null"));
                        free(without);
                        free(text);
                        states++;
                    }
    assert_int_equal(states, BOARD_PLACES * ROOM_STEPS * 6 * 3 * 2);
}

static void the_reveal_says_all_three(void **state)
{
    (void)state;
    Board board = plain();
    board.step = STEP_REVEAL;
    board.ask = ASK_NONE;
    poison(&board);
    board.tallies[BALLOT_FIRST].counts[1] = 4;
    board.tallies[BALLOT_PREDICTED].taken = false;
    board.leaders = 1 << 2;
    board.revealed = true;
    json_t *json = json_of(&board), *shown = json_object_get(json, "revealed");
    assert_int_equal(json_integer_value(json_object_get(shown, "asked")), 777);
    const json_t *first = json_object_get(shown, "first");
    assert_int_equal(json_integer_value(json_array_get(first, 1)), 4);
    assert_true(json_is_null(json_object_get(shown, "predicted")));
    assert_int_equal(json_array_size(json_object_get(shown, "second")), MAX_OPTIONS);
    const json_t *leaders = json_object_get(shown, "leaders");
    assert_int_equal(json_array_size(leaders), 1);
    assert_int_equal(json_integer_value(json_array_get(leaders, 0)), 2);
    const json_t *reason = json_array_get(json_object_get(shown, "reasons"), 0);
    assert_string_equal(json_string_value(json_object_get(reason, "text")), "GEHEIM 777");
    json_decref(json);
}

/* The facilitator's part of a statement is never read. */
static void a_statement_without_its_notes(void **state)
{
    (void)state;
    Statement statement = {.id = "s", .text = "Twijfel mag."};
    memset(&statement.facilitator, 0, sizeof statement.facilitator);
    Board board = plain();
    board.topic = TOPIC_STATEMENT;
    board.statement = &statement;
    board.question_text = "";
    json_t *json = json_of(&board);
    assert_string_equal(json_string_value(json_object_get(json, "text")), "Twijfel mag.");
    json_decref(json);
}

static void only_news_is_news(void **state)
{
    (void)state;
    Slate *slate = slate_new("0123456789abcdef");
    assert_null(slate_take(slate));
    Board board = plain();
    assert_int_equal(slate_show(slate, &board, 1000), SLATE_CHANGED);
    assert_int_equal(slate_show(slate, &board, 2000), SLATE_SAME);
    Sheet *old = slate_take(slate);
    assert_int_equal(old->version, 1000);
    board.votes_in++;
    assert_int_equal(slate_show(slate, &board, 900), SLATE_COUNTS); /* the clock was set back */
    Sheet *now = slate_take(slate);
    assert_int_equal(now->version, 1001);
    assert_non_null(strstr(now->event, "\"in\":10}"));
    assert_non_null(strstr(old->event, "\"in\":9}")); /* who still reads the old one may */
    board.open = false;
    assert_int_equal(slate_show(slate, &board, 5000), SLATE_CHANGED);
    slate_let(slate, old);
    slate_let(slate, now);
    slate_free(slate);
}

static Message vote(MessageKind kind, int question, uint16_t choice)
{
    return (Message){.kind = kind, .question = question, .choice = choice, .said = "omdat"};
}

static int ruled(const Board *board, Message message)
{
    Slate *slate = slate_new("0123456789abcdef");
    slate_show(slate, board, 1);
    Sheet *sheet = slate_take(slate);
    int status = rules_check(&sheet->rules, &message);
    slate_let(slate, sheet);
    slate_free(slate);
    return status;
}

static void only_what_is_asked_now(void **state)
{
    (void)state;
    Board board = plain(); /* choices 0, 2 and 4 */
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 0)), 0);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 4)), 0);
    assert_int_equal(ruled(&board, vote(MESSAGE_PREDICTED, 7, 2)), 0);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 1)), 400);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 5)), 400);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 65535)), 400);
    assert_int_equal(ruled(&board, vote(MESSAGE_PREDICTED, 7, 32)), 400);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 6, 0)), 409);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 8, 0)), 409);
    assert_int_equal(ruled(&board, vote(MESSAGE_SAID, 7, 0)), 409);
    board.open = false;
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 0)), 409);
    board.open = true;
    board.ask = ASK_SECOND;
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 0)), 0);
    assert_int_equal(ruled(&board, vote(MESSAGE_PREDICTED, 7, 0)), 409);
    board.ask = ASK_NONE;
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 0)), 409);
    board.ask = ASK_REASON;
    assert_int_equal(ruled(&board, vote(MESSAGE_SAID, 7, 0)), 0);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 0)), 409);
}

static void an_agenda_takes_some_of_its_items(void **state)
{
    (void)state;
    Board board = plain();
    board.ask = ASK_AGENDA;
    board.pick = 2;
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 0)), 0); /* none of them */
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 1 | 16)), 0);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 1 | 4 | 16)), 400);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 2)), 400);
    assert_int_equal(ruled(&board, vote(MESSAGE_CHOICE, 7, 0x8000)), 400);
}

static void what_is_yours_comes_at_the_end(void **state)
{
    (void)state;
    Slate *slate = slate_new("0123456789abcdef");
    Arena arena = {0};
    Board board = plain();
    slate_show(slate, &board, 1);
    Sheet *sheet = slate_take(slate);
    Yours yours = {.seat = 4, .choice = 1, .predicted = -1, .said = "om\"dat"};
    json_t *json = json_loads(sheet_json(sheet, &yours, &arena), JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(json);
    assert_int_equal(json_integer_value(json_object_get(json, "seat")), 4);
    const json_t *own = json_object_get(json, "yours");
    assert_int_equal(json_integer_value(json_object_get(own, "choice")), 1);
    assert_true(json_is_null(json_object_get(own, "predicted")));
    assert_string_equal(json_string_value(json_object_get(own, "said")), "om\"dat");
    assert_true(json_is_false(json_object_get(own, "may_say")));
    json_decref(json);
    const char *event = sheet_event(sheet, &yours, &arena);
    assert_memory_equal(event, "data: {", 7);
    assert_string_equal(event + strlen(event) - 4, "}}\n\n");
    slate_let(slate, sheet);
    slate_free(slate);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_is_on_the_board),
        cmocka_unit_test(nothing_of_the_split_before_the_reveal),
        cmocka_unit_test(the_reveal_says_all_three),
        cmocka_unit_test(a_statement_without_its_notes),
        cmocka_unit_test(only_news_is_news),
        cmocka_unit_test(only_what_is_asked_now),
        cmocka_unit_test(an_agenda_takes_some_of_its_items),
        cmocka_unit_test(what_is_yours_comes_at_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
