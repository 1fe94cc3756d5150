/* Ways of voting in a sitting: phones, cards, a shared keyboard; again, too late, by nobody. */
#include "unit/store/sitting_help.h"

#include "unit/store/shim.h"

static const AgendaItem whole[] = {{AGENDA_PACK, "water", NULL}};
static const AgendaItem four[] = {{AGENDA_DILEMMA, "water", "eerste"},
                                  {AGENDA_STATEMENT, "vuur", "evacueren"},
                                  {AGENDA_STATEMENT, "vuur", "melden"},
                                  {AGENDA_PACK, "vuur", NULL}};

static void begin_by(Venue *v, RoomMethod method, int expected)
{
    SittingSetup setup = {.method = method, .expected = expected};
    venue_begin(v, whole, 1, &setup);
    venue_on(v), venue_on(v);
    venue_step(v, STEP_VOTE);
}

static const Room *room_of(Venue *v)
{
    return &game_session(sitting_game(v->sitting))->room;
}

static SittingCommand cards(Ballot ballot, const uint16_t counts[MAX_OPTIONS])
{
    return (SittingCommand){.type = SITTING_CARDS, .ballot = ballot, .counts = counts};
}

static SittingCommand key(Ballot ballot, int index)
{
    return (SittingCommand){.type = SITTING_KEY, .ballot = ballot, .index = index};
}

static void assert_unmoved(const Board *board)
{
    static const uint16_t nothing[MAX_OPTIONS][MAX_OPTIONS];
    assert_memory_equal(board->moved, nothing, sizeof nothing);
}

/* ---- phones ---- */

static void test_a_vote_that_is_repeated_begins_anew(void **state)
{
    Venue *v = *state;
    SittingSetup setup = {.method = ROOM_PHONES};
    venue_begin(v, whole, 1, &setup);
    for (unsigned i = 1; i <= 3; i++) venue_sit(v, i);
    venue_on(v), venue_on(v);
    venue_step(v, STEP_VOTE);
    for (int seat = 1; seat <= 3; seat++) venue_vote(v, seat, 0);
    venue_must(v, (SittingCommand){.type = SITTING_REPEAT}); /* within the vote */
    Board board = venue_board(v);
    assert_int_equal(board.question, 2);
    assert_int_equal(board.votes_in, 0);
    assert_false(room_of(v)->tallies[BALLOT_FIRST].taken);
    venue_vote(v, 1, 1), venue_vote(v, 2, 1);
    venue_step(v, STEP_REVEAL);
    board = venue_board(v);
    assert_true(board.revealed);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[1], 2);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[0], 0);
    venue_step(v, STEP_VOTE); /* after the reveal: hidden once more */
    board = venue_board(v);
    assert_int_equal(board.question, 3);
    assert_false(board.revealed);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[1], 0);
    venue_vote(v, 3, 0);
    venue_step(v, STEP_TALK);
    board = venue_board(v);
    assert_false(board.revealed);
    assert_int_equal(board.leaders, 0);
    venue_step(v, STEP_REVEAL);
    assert_int_equal(venue_board(v).tallies[BALLOT_FIRST].counts[0], 1);
}

static void test_a_vote_for_another_question_is_late(void **state)
{
    Venue *v = *state;
    begin_by(v, ROOM_PHONES, 0);
    int seat = venue_sit(v, 1);
    int64_t id = sitting_id(v->sitting);
    venue_vote(v, seat, 0);
    venue_step(v, STEP_TALK);
    Cast late = {.question = 1, .seat = seat, .choice = 1};
    assert_true(ballots_cast(v->ballots, id, &late, 1, NULL));
    assert_int_equal(late.end, CAST_LATE);
    venue_step(v, STEP_AGAIN);
    assert_true(ballots_cast(v->ballots, id, &late, 1, NULL));
    assert_int_equal(late.end, CAST_LATE);
    venue_vote(v, seat, 1);
    venue_step(v, STEP_REVEAL);
    Board board = venue_board(v);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[0], 1);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[1], 0);
    assert_int_equal(board.moved[0][1], 1);
}

static void test_a_seat_that_is_away_is_not_counted(void **state)
{
    Venue *v = *state;
    begin_by(v, ROOM_PHONES, 30); /* how many were said to come does not matter */
    int64_t id = sitting_id(v->sitting);
    for (unsigned i = 1; i <= 3; i++) venue_sit(v, i);
    for (int seat = 1; seat <= 3; seat++) venue_vote(v, seat, seat == 3);
    assert_true(ballots_away(v->ballots, id, 3, true, NULL));
    Board board = venue_board(v);
    assert_int_equal(board.voters, 2);
    assert_int_equal(board.votes_in, 2);
    venue_step(v, STEP_AGAIN);
    assert_true(ballots_away(v->ballots, id, 3, false, NULL));
    for (int seat = 1; seat <= 3; seat++) venue_vote(v, seat, 0);
    venue_step(v, STEP_REVEAL);
    board = venue_board(v);
    assert_int_equal(board.tallies[BALLOT_FIRST].asked, 2);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[1], 0);
    assert_int_equal(board.tallies[BALLOT_SECOND].asked, 3);
    assert_int_equal(board.moved[0][0], 2);
    assert_int_equal(board.moved[1][0], 0); /* of a first vote that was not counted */
}

static void test_choices_that_do_not_stand_are_nothing(void **state)
{
    Venue *v = *state;
    begin_by(v, ROOM_PHONES, 0);
    int seat = venue_sit(v, 1), other = venue_sit(v, 2);
    venue_vote(v, seat, 4);
    venue_vote(v, other, 60000);
    assert_int_equal(venue_cast(v, other, CAST_PREDICTED, 9), CAST_KEPT);
    venue_step(v, STEP_TALK);
    assert_false(room_of(v)->tallies[BALLOT_FIRST].taken);
    assert_false(room_of(v)->tallies[BALLOT_PREDICTED].taken);
}

static void test_a_vote_of_nobody_is_none(void **state)
{
    Venue *v = *state;
    begin_by(v, ROOM_PHONES, 0);
    venue_on(v);
    assert_false(room_of(v)->tallies[BALLOT_FIRST].taken);
    venue_on(v); /* again */
    assert_int_equal(venue_board(v).ask, ASK_SECOND);
    venue_on(v); /* nothing to reveal, no smaller side: the panel */
    assert_int_equal(venue_board(v).step, STEP_PANEL);
}

/* ---- cards ---- */

static void test_cards_are_typed_in(void **state)
{
    static const uint16_t first[MAX_OPTIONS] = {7, 4}, mended[MAX_OPTIONS] = {7, 5},
                          predicted[MAX_OPTIONS] = {10, 2}, second[MAX_OPTIONS] = {3, 9};
    Venue *v = *state;
    begin_by(v, ROOM_CARDS, 12);
    venue_must(v, cards(BALLOT_FIRST, first));
    venue_must(v, cards(BALLOT_FIRST, mended));
    venue_must(v, cards(BALLOT_PREDICTED, predicted));
    Board board = venue_board(v);
    assert_int_equal(board.votes_in, 12);
    assert_int_equal(board.voters, 12);
    assert_false(board.revealed);
    assert_int_equal(venue_desk(v).live[BALLOT_FIRST].counts[1], 5);
    venue_refused(v, cards(BALLOT_SECOND, second), "room.no_vote");
    venue_on(v), venue_on(v);
    venue_must(v, cards(BALLOT_SECOND, second));
    venue_on(v);
    board = venue_board(v);
    assert_true(board.revealed);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[1], 5);
    assert_int_equal(board.tallies[BALLOT_FIRST].asked, 12);
    assert_int_equal(board.tallies[BALLOT_SECOND].counts[1], 9);
    assert_int_equal(board.foresaw, 10);
    assert_unmoved(&board);
    venue_on(v);
    assert_int_equal(venue_board(v).ask, ASK_NONE); /* no phone to send a reason */
}

static void test_cards_that_can_t_be(void **state)
{
    static const uint16_t many[MAX_OPTIONS] = {600, 600}, elsewhere[MAX_OPTIONS] = {0, 0, 1},
                          wraps[MAX_OPTIONS] = {65535, 2};
    Venue *v = *state;
    begin_by(v, ROOM_CARDS, 0);
    venue_refused(v, cards(BALLOT_FIRST, many), "room.bad_counts");
    venue_refused(v, cards(BALLOT_FIRST, wraps), "room.bad_counts");
    venue_refused(v, cards(BALLOT_FIRST, elsewhere), "play.unknown");
    venue_refused(v, cards(BALLOT_FIRST, NULL), "play.unknown");
    venue_refused(v, cards(BALLOTS, many), "room.no_vote");
    venue_refused(v, key(BALLOT_FIRST, 0), "room.not_by_keyboard");
    assert_int_equal(venue_board(v).votes_in, 0);
    int seat = venue_sit(v, 1);
    assert_int_equal(venue_cast(v, seat, CAST_CHOICE, 0), CAST_LATE); /* a phone that is there */
}

/* ---- a shared keyboard ---- */

static void test_votes_at_a_keyboard_are_nobody_s(void **state)
{
    Venue *v = *state;
    begin_by(v, ROOM_KEYBOARD, 6);
    for (int i = 0; i < 6; i++) {
        venue_must(v, key(BALLOT_FIRST, i == 0));
        venue_must(v, key(BALLOT_PREDICTED, 0));
    }
    Board board = venue_board(v);
    assert_int_equal(board.votes_in, 6);
    assert_int_equal(board.voters, 6);
    Cast *papers;
    size_t count =
        ballots_papers(v->ballots, sitting_id(v->sitting), 1, &v->scratch.arena, &papers);
    assert_int_equal(count, 12);
    for (size_t i = 0; i < count; i++) assert_true(papers[i].seat >= SEAT_MADE_UP);
    venue_step(v, STEP_AGAIN);
    for (int i = 0; i < 6; i++) venue_must(v, key(BALLOT_SECOND, 1));
    venue_step(v, STEP_REVEAL);
    board = venue_board(v);
    assert_int_equal(board.tallies[BALLOT_FIRST].counts[0], 5);
    assert_int_equal(board.tallies[BALLOT_SECOND].counts[1], 6);
    assert_unmoved(&board);
}

/* The seats of the papers tell nothing of the order in which people came. */
static void test_the_order_at_a_keyboard_is_not_kept(void **state)
{
    enum { VOTES = 40 };
    Venue *v = *state;
    begin_by(v, ROOM_KEYBOARD, 0);
    for (int i = 0; i < VOTES; i++) venue_must(v, key(BALLOT_FIRST, i >= VOTES / 2));
    Cast *papers;
    size_t count =
        ballots_papers(v->ballots, sitting_id(v->sitting), 1, &v->scratch.arena, &papers);
    assert_int_equal(count, VOTES);
    int sides = 0;
    for (size_t i = 1; i < count; i++) sides += papers[i].choice != papers[i - 1].choice;
    assert_true(sides > 2); /* in order it would be 1; by lot about 20 */
}

static void test_the_last_one_is_taken_back(void **state)
{
    Venue *v = *state;
    SittingCommand back = {.type = SITTING_UNKEY, .ballot = BALLOT_FIRST};
    begin_by(v, ROOM_KEYBOARD, 0);
    venue_refused(v, back, "room.nothing_keyed");
    venue_must(v, key(BALLOT_FIRST, 0));
    venue_must(v, key(BALLOT_FIRST, 1));
    venue_must(v, key(BALLOT_PREDICTED, 1));
    venue_must(v, back);
    Desk desk = venue_desk(v);
    assert_int_equal(desk.live[BALLOT_FIRST].counts[0], 1);
    assert_int_equal(desk.live[BALLOT_FIRST].counts[1], 0);
    assert_int_equal(desk.live[BALLOT_PREDICTED].counts[1], 1);
    venue_refused(v, key(BALLOT_FIRST, 2), "room.no_vote");
    venue_refused(v, key(BALLOT_FIRST, -1), "room.no_vote");
    venue_refused(v, key(BALLOT_SECOND, 0), "room.no_vote");
    venue_step(v, STEP_TALK);
    venue_refused(v, back, "room.nothing_keyed");
    venue_refused(v, key(BALLOT_FIRST, 0), "room.no_vote");
}

/* Somebody without a phone may vote at the facilitator's keyboard. */
static void test_phones_and_a_keyboard(void **state)
{
    Venue *v = *state;
    begin_by(v, ROOM_PHONES, 0);
    venue_vote(v, venue_sit(v, 1), 0);
    venue_must(v, key(BALLOT_FIRST, 1));
    Board board = venue_board(v);
    assert_int_equal(board.voters, 2);
    assert_int_equal(board.votes_in, 2);
    venue_step(v, STEP_REVEAL);
    assert_int_equal(venue_board(v).tallies[BALLOT_FIRST].asked, 2);
}

/* ---- before the first item ---- */

static void test_a_vote_to_try(void **state)
{
    Venue *v = *state;
    SittingSetup setup = {.method = ROOM_PHONES};
    SittingCommand test = {.type = SITTING_TEST};
    venue_begin(v, whole, 1, &setup);
    int seat = venue_sit(v, 1);
    venue_must(v, test);
    Board board = venue_board(v);
    assert_int_equal(board.place, BOARD_LOBBY);
    assert_int_equal(board.ask, ASK_TEST);
    assert_int_equal(board.choice_count, 2);
    assert_null(board.choices[0].text);
    venue_vote(v, seat, 1);
    assert_int_equal(venue_board(v).votes_in, 1);
    venue_must(v, test);
    assert_int_equal(venue_board(v).ask, ASK_NONE);
    venue_must(v, test);
    assert_int_equal(venue_board(v).question, 2);
    assert_int_equal(venue_board(v).votes_in, 0);
    venue_on(v), venue_on(v);
    assert_int_equal(venue_board(v).ask, ASK_NONE);
    venue_step(v, STEP_VOTE);
    assert_int_equal(venue_board(v).question, 3);
    venue_refused(v, test, "room.only_in_lobby");
}

static void assert_items(Venue *v, const char *expected)
{
    StrBuf text = {0};
    const Agenda *agenda = venue_desk(v).agenda;
    for (size_t i = 0; i < agenda->count; i++)
        sb_printf(&text, "%s ", agenda->items[i].id ? agenda->items[i].id : agenda->items[i].pack);
    assert_string_equal(sb_text(&text), expected);
    sb_free(&text);
}

static void test_the_room_chooses_its_agenda(void **state)
{
    static const int picks[] = {1 << 2 | 1 << 3, 1 << 3, 1 << 3 | 1 << 0, 1 << 2, 15, 1 << 4};
    Venue *v = *state;
    SittingSetup setup = {.method = ROOM_PHONES};
    venue_begin(v, four, 4, &setup);
    for (unsigned i = 1; i <= 6; i++) venue_sit(v, i);
    venue_must(v, (SittingCommand){.type = SITTING_PICK, .index = 2});
    Board board = venue_board(v);
    assert_int_equal(board.place, BOARD_AGENDA);
    assert_int_equal(board.ask, ASK_AGENDA);
    assert_int_equal(board.pick, 2);
    assert_int_equal(board.choice_count, 4);
    assert_string_equal(board.choices[2].text, "Iedereen weet wie te bellen.");
    assert_string_equal(board.choices[3].text, "Vuur");
    for (int i = 0; i < 6; i++) venue_vote(v, i + 1, picks[i]); /* the last two pick too much */
    Desk desk = venue_desk(v);
    assert_int_equal(desk.picked[3], 3);
    assert_int_equal(desk.picked[2], 2);
    assert_int_equal(desk.picked[1], 0);
    venue_on(v);
    board = venue_board(v);
    assert_int_equal(board.place, BOARD_ITEM);
    assert_int_equal(board.items, 3);
    assert_string_equal(board.item_title, "Vuur");
    assert_items(v, "vuur melden eerste ");
    assert_string_equal(venue_desk(v).next_title, "Iedereen weet wie te bellen.");
    venue_again(v);
    assert_items(v, "vuur melden eerste ");
}

static void test_an_agenda_nobody_chose_stays(void **state)
{
    Venue *v = *state;
    SittingSetup setup = {.method = ROOM_KEYBOARD};
    venue_begin(v, four, 4, &setup);
    venue_must(v, (SittingCommand){.type = SITTING_PICK});
    venue_must(v, (SittingCommand){.type = SITTING_PICK}); /* off again */
    assert_int_equal(venue_board(v).place, BOARD_LOBBY);
    venue_must(v, (SittingCommand){.type = SITTING_PICK});
    venue_on(v);
    assert_items(v, "eerste evacueren melden vuur ");
}

/* Ties keep the order that they had. */
static void test_an_agenda_by_keyboard(void **state)
{
    Venue *v = *state;
    SittingSetup setup = {.method = ROOM_KEYBOARD};
    venue_begin(v, four, 4, &setup);
    venue_must(v, (SittingCommand){.type = SITTING_PICK});
    for (int i = 3; i >= 1; i--) venue_must(v, key(BALLOT_FIRST, i));
    venue_must(v, key(BALLOT_FIRST, 2));
    venue_must(v, (SittingCommand){.type = SITTING_UNKEY});
    venue_must(v, key(BALLOT_FIRST, 3));
    venue_refused(v, key(BALLOT_FIRST, 4), "room.no_vote");
    venue_on(v);
    assert_items(v, "vuur evacueren melden ");
}

static void test_an_agenda_by_cards(void **state)
{
    static const uint16_t nine[MAX_OPTIONS] = {9}, two[MAX_OPTIONS] = {2};
    Venue *v = *state;
    SittingSetup setup = {.method = ROOM_CARDS};
    SittingCommand typed = {.type = SITTING_CARDS, .index = 2, .counts = nine};
    venue_begin(v, four, 4, &setup);
    venue_refused(v, typed, "room.no_vote");
    venue_must(v, (SittingCommand){.type = SITTING_PICK});
    venue_must(v, typed);
    typed.index = 0, typed.counts = two;
    venue_must(v, typed);
    typed.index = 4;
    venue_refused(v, typed, "play.unknown");
    venue_again(v);
    assert_int_equal(venue_desk(v).picked[2], 9);
    venue_on(v);
    assert_items(v, "melden eerste ");
}

static void test_there_must_be_something_to_choose(void **state)
{
    Venue *v = *state;
    SittingSetup setup = {.method = ROOM_PHONES};
    AgendaItem many[BOARD_CHOICES + 1];
    venue_begin(v, whole, 1, &setup);
    venue_refused(v, (SittingCommand){.type = SITTING_PICK}, "room.nothing_to_pick");
    assert_true(sitting_end(v->sitting, v->now, NULL));
    sitting_free(v->sitting);
    for (int i = 0; i <= BOARD_CHOICES; i++) many[i] = four[1];
    venue_begin(v, many, BOARD_CHOICES + 1, &setup);
    venue_refused(v, (SittingCommand){.type = SITTING_PICK}, "room.too_many_to_pick");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        venue_test(test_a_vote_that_is_repeated_begins_anew),
        venue_test(test_a_vote_for_another_question_is_late),
        venue_test(test_a_seat_that_is_away_is_not_counted),
        venue_test(test_choices_that_do_not_stand_are_nothing),
        venue_test(test_a_vote_of_nobody_is_none),
        venue_test(test_cards_are_typed_in),
        venue_test(test_cards_that_can_t_be),
        venue_test(test_votes_at_a_keyboard_are_nobody_s),
        venue_test(test_the_order_at_a_keyboard_is_not_kept),
        venue_test(test_the_last_one_is_taken_back),
        venue_test(test_phones_and_a_keyboard),
        venue_test(test_a_vote_to_try),
        venue_test(test_the_room_chooses_its_agenda),
        venue_test(test_an_agenda_nobody_chose_stays),
        venue_test(test_an_agenda_by_keyboard),
        venue_test(test_an_agenda_by_cards),
        venue_test(test_there_must_be_something_to_choose),
    };
    shim_install(); /* no power is cut here: the disk need not be waited for */
    return cmocka_run_group_tests(tests, NULL, NULL);
}
