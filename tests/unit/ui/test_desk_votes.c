/* Votes at the desk: cards that are counted by hand, the shared keyboard, another way of voting. */
#include "stub_room.h"

static Ui *open_step(StubRoom *r, RoomStep step)
{
    stand_at(r, step);
    r->board.item = 1;
    Ui *ui = room_ui(r, SCREEN_ROOM);
    room_frame(ui);
    return ui;
}

static size_t count_of(const StubRoom *r, SittingDo type)
{
    size_t n = 0;
    for (size_t i = 0; i < r->sent; i++) n += r->log[i].type == type;
    return n;
}

/* --- cards --- */

static void test_cards_are_counted(void **state)
{
    StubRoom *r = *state;
    r->board.method = ROOM_CARDS;
    for (int i = 0; i < BALLOTS; i++) r->desk.live[i] = (Tally){0};
    Ui *ui = open_step(r, STEP_VOTE);
    room_type(ui, UI_ID(DESK_CARD, 0), "7");
    room_type(ui, UI_ID(DESK_CARD, 2), "4");
    assert_non_null(room_says(ui, "samen 11 van 12, 1 te weinig"));
    room_type(ui, UI_ID(DESK_CARD, 1), "3");
    assert_non_null(room_says(ui, "samen 14, 2 meer dan de 12"));
    ui_focus(ui, UI_ID(DESK_CARD, 1));
    room_key(ui, SDLK_BACKSPACE);
    stub_write(ui, "1");
    room_frame(ui);
    assert_non_null(room_says(ui, "samen 12, zoveel als"));
    room_press(ui, UI_ID(DESK_COUNT, BALLOT_FIRST));
    assert_int_equal(room_last(r)->type, SITTING_CARDS);
    assert_int_equal(room_last(r)->ballot, BALLOT_FIRST);
    assert_int_equal(r->counts[0], 7);
    assert_int_equal(r->counts[1], 1);
    assert_int_equal(r->counts[2], 4);
    room_key(ui, 'n');
    assert_int_equal(count_of(r, SITTING_CARDS), 1); /* not twice */
    assert_int_equal(r->board.step, STEP_TALK);
    ui_free(ui);
}

static void test_cards_by_enter_alone(void **state)
{
    static const char *const typed[] = {"7", "4", "1", "", "", "9", "3", "", "", ""};
    StubRoom *r = *state;
    r->board.method = ROOM_CARDS;
    for (int i = 0; i < BALLOTS; i++) r->desk.live[i] = (Tally){0};
    Ui *ui = open_step(r, STEP_SILENT);
    room_key(ui, SDLK_RETURN); /* the vote: one writes at once */
    for (size_t i = 0; i < 10; i++) {
        stub_write(ui, typed[i]);
        room_key(ui, SDLK_RETURN);
    }
    assert_int_equal(r->sent, 1);
    room_key(ui, SDLK_RETURN); /* they go in */
    assert_int_equal(r->desk.live[BALLOT_FIRST].counts[1], 4);
    assert_int_equal(r->desk.live[BALLOT_PREDICTED].counts[0], 9);
    room_key(ui, SDLK_RETURN);
    assert_int_equal(r->board.step, STEP_TALK);
    ui_free(ui);
}

static void test_the_last_vote_is_taken_back_by_the_facilitator(void **state)
{
    StubRoom *r = *state;
    r->board.method = ROOM_KEYBOARD;
    Ui *ui = open_step(r, STEP_VOTE);
    r->board.votes_in = 10;
    r->desk.live[BALLOT_PREDICTED] = (Tally){true, 12, {6, 4}};
    room_frame(ui);
    room_press(ui, UI_ID(DESK_UNKEY, 0));
    assert_int_equal(count_of(r, SITTING_UNKEY), 2);
    r->board.votes_in = 11; /* somebody did not predict: whose it was is not known */
    room_press(ui, UI_ID(DESK_UNKEY, 0));
    assert_int_equal(count_of(r, SITTING_UNKEY), 3);
    assert_int_equal(room_last(r)->ballot, BALLOT_FIRST);
    ui_free(ui);
}

static void test_cards_go_in_by_going_on(void **state)
{
    StubRoom *r = *state;
    r->board.method = ROOM_CARDS;
    for (int i = 0; i < BALLOTS; i++) r->desk.live[i] = (Tally){0};
    Ui *ui = open_step(r, STEP_VOTE);
    room_type(ui, UI_ID(DESK_CARD, 0), "12");
    room_type(ui, UI_ID(DESK_CARD, BALLOT_PREDICTED * MAX_OPTIONS + 1), "1x");
    assert_non_null(room_says(ui, "Tik alleen cijfers in"));
    room_press(ui, UI_ID(DESK_NEXT, 0));
    assert_int_equal(r->board.step, STEP_VOTE);
    room_type(ui, UI_ID(DESK_CARD, BALLOT_PREDICTED * MAX_OPTIONS + 1), "");
    room_key(ui, SDLK_BACKSPACE);
    room_press(ui, UI_ID(DESK_NEXT, 0));
    assert_int_equal(r->board.step, STEP_TALK);
    assert_int_equal(r->desk.live[BALLOT_PREDICTED].counts[1], 1);
    ui_free(ui);
}

/* --- the keyboard --- */

/* All that a person beside the keyboard could see. */
static char *seen(Ui *ui)
{
    static char text[2][20000];
    static int which;
    char *to = text[which = !which];
    size_t len = 0;
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n))
        len += (size_t)snprintf(to + len, 20000 - len, "%s/%s/%u/%d/%d\n", n->name, n->value,
                                n->state, (int)n->fill, (int)n->border);
    return to;
}

static void test_the_shared_keyboard_shows_no_letter(void **state)
{
    StubRoom *r = *state;
    r->board.method = ROOM_KEYBOARD;
    Ui *ui = open_step(r, STEP_VOTE);
    room_key(ui, 'k');
    assert_non_null(room_says(ui, "Persoon 1"));
    room_key(ui, 'a');
    char *after_a = seen(ui);
    assert_int_equal(room_last(r)->type, SITTING_KEY);
    assert_int_equal(room_last(r)->ballot, BALLOT_FIRST);
    assert_int_equal(room_last(r)->index, 0);
    room_key(ui, SDLK_BACKSPACE);
    room_key(ui, 'c');
    assert_int_equal(room_last(r)->index, 2);
    assert_string_equal(seen(ui), after_a);
    room_key(ui, '4');
    assert_int_equal(room_last(r)->ballot, BALLOT_PREDICTED);
    assert_int_equal(room_last(r)->index, 3);
    assert_non_null(room_says(ui, "Persoon 1 heeft gestemd"));
    room_key(ui, SDLK_RETURN);
    assert_non_null(room_says(ui, "Persoon 2"));
    room_key(ui, SDLK_ESCAPE);
    assert_non_null(room_says(ui, "Stem verder"));
    ui_free(ui);
}

static void test_a_vote_at_the_keyboard_is_taken_back(void **state)
{
    StubRoom *r = *state;
    r->board.method = ROOM_KEYBOARD;
    Ui *ui = open_step(r, STEP_VOTE);
    room_key(ui, 'k');
    room_key(ui, 'a');
    room_key(ui, 'b');
    room_key(ui, SDLK_BACKSPACE); /* both of this person */
    assert_int_equal(count_of(r, SITTING_UNKEY), 2);
    assert_int_equal(room_last(r)->ballot, BALLOT_FIRST);
    room_key(ui, 'a');
    room_press(ui, UI_ID(DESK_GIVE, 0)); /* no prediction */
    room_key(ui, SDLK_BACKSPACE);        /* then there is none to take back */
    assert_int_equal(count_of(r, SITTING_UNKEY), 3);
    assert_int_equal(room_last(r)->ballot, BALLOT_FIRST);
    room_key(ui, SDLK_BACKSPACE); /* nothing of the one before */
    assert_int_equal(count_of(r, SITTING_UNKEY), 3);
    ui_free(ui);
}

static void test_two_quick_letters_are_one_vote(void **state)
{
    StubRoom *r = *state;
    r->board.method = ROOM_KEYBOARD;
    Ui *ui = open_step(r, STEP_VOTE);
    room_key(ui, 'k');
    room_key(ui, 'a');
    stub_key(ui, 'a', 0);
    assert_int_equal(count_of(r, SITTING_KEY), 1);
    ui_free(ui);
}

static void test_everybody_has_voted_at_the_keyboard(void **state)
{
    StubRoom *r = *state;
    r->board.method = ROOM_KEYBOARD;
    Ui *ui = open_step(r, STEP_AGAIN);
    r->board.votes_in = 11;
    room_key(ui, 'k');
    room_key(ui, 'b'); /* no prediction is asked for again */
    assert_int_equal(room_last(r)->ballot, BALLOT_SECOND);
    assert_non_null(room_says(ui, "Iedereen heeft gestemd"));
    room_key(ui, SDLK_RETURN);
    assert_non_null(room_says(ui, "12 / 12"));
    ui_free(ui);
}

static void test_another_way_of_voting_asks_when_votes_are_in(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_VOTE);
    r->board.votes_in = 5;
    room_press(ui, UI_ID(DESK_METHOD, ROOM_CARDS));
    assert_int_equal(count_of(r, SITTING_METHOD), 0);
    room_press(ui, UI_ID(DESK_METHOD, ROOM_CARDS));
    assert_int_equal(room_last(r)->type, SITTING_METHOD);
    assert_int_equal(room_last(r)->index, ROOM_CARDS);
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ROOM_TEST(test_cards_are_counted),
        ROOM_TEST(test_cards_by_enter_alone),
        ROOM_TEST(test_cards_go_in_by_going_on),
        ROOM_TEST(test_the_last_vote_is_taken_back_by_the_facilitator),
        ROOM_TEST(test_the_shared_keyboard_shows_no_letter),
        ROOM_TEST(test_a_vote_at_the_keyboard_is_taken_back),
        ROOM_TEST(test_two_quick_letters_are_one_vote),
        ROOM_TEST(test_everybody_has_voted_at_the_keyboard),
        ROOM_TEST(test_another_way_of_voting_asks_when_votes_are_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
