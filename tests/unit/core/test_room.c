#include "fixture.h"

#define ROOM(play)         ((play)->session.room)
#define SAY(play, ...)     assert_true(says((play), (Event){.type = __VA_ARGS__}))
#define SAY_NOT(play, ...) assert_false(says((play), (Event){.type = __VA_ARGS__}))

static bool says(Play *play, Event event)
{
    return play_do(play, (Command){.type = COMMAND_ROOM, .room = &event});
}

static void room_open(Play *play, RoomOrder order)
{
    play_open(play);
    DID(play, COMMAND_START, .clock = CLOCK_OFF, .seed = 3);
    SAY(play, EVENT_ROOM, .order = order, .clock = CLOCK_X1, .seed = 99);
}

/* In the round of het_bericht: onthaal, wachten and hulp are shown. */
static void room_begin(Play *play, RoomOrder order)
{
    room_open(play, order);
    DID(play, COMMAND_NEXT);
    assert_int_equal(ROOM(play).step, STEP_READ);
    assert_int_equal(ROOM(play).topic, TOPIC_DILEMMA);
}

static RoomStep follows(const Play *play)
{
    return room_follows(play->session.scenario, &play->session.state, &play->session.room);
}

static void go_on(Play *play, RoomStep expected)
{
    assert_int_equal(follows(play), expected);
    SAY(play, EVENT_STEP, .index = (uint8_t)expected);
    assert_int_equal(ROOM(play).step, expected);
}

static void a_round_goes_in_its_order(void **state)
{
    (void)state;
    Play play;
    room_begin(&play, ROOM_VOTES);
    go_on(&play, STEP_SILENT);
    go_on(&play, STEP_VOTE);
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 9, .counts = {5, 3, 1});
    SAY(&play, EVENT_TALLY, .index = BALLOT_PREDICTED, .bits = 9, .counts = {9});
    go_on(&play, STEP_TALK);
    go_on(&play, STEP_AGAIN);
    SAY(&play, EVENT_TALLY, .index = BALLOT_SECOND, .bits = 9, .counts = {4, 5});
    SAY(&play, EVENT_MOVED, .index = 0, .counts = {3, 2});
    go_on(&play, STEP_REVEAL);
    go_on(&play, STEP_MINORITY);
    SAY(&play, EVENT_MINORITY, .index = 0, .text = "Zij willen het van ons horen.");
    go_on(&play, STEP_PANEL);
    go_on(&play, STEP_DECIDE);
    assert_int_equal(follows(&play), STEP_NONE);
    DID(&play, COMMAND_CHOOSE, .index = WACHTEN);
    assert_int_equal(ROOM(&play).step, STEP_NONE);
    assert_int_equal(ROOM(&play).tallies[BALLOT_SECOND].counts[1], 5);
    play_close(&play);
}

/* No votes, so nothing to reveal; no panel at this dilemma. */
static void steps_with_nothing_to_show_are_left_out(void **state)
{
    (void)state;
    Play play;
    room_begin(&play, ROOM_VOTES);
    SAY(&play, EVENT_STEP, .index = STEP_AGAIN);
    go_on(&play, STEP_PANEL);
    SAY(&play, EVENT_STEP, .index = STEP_VOTE);
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .counts = {4, 4});
    SAY(&play, EVENT_STEP, .index = STEP_TALK);
    SAY(&play, EVENT_STEP, .index = STEP_REVEAL);
    assert_int_equal(follows(&play), STEP_PANEL); /* a tie has no smaller side */
    DID(&play, COMMAND_CHOOSE, .index = ONTHAAL);
    DID(&play, COMMAND_NEXT);
    DID(&play, COMMAND_NEXT);
    SAY(&play, EVENT_STEP, .index = STEP_AGAIN);
    assert_int_equal(follows(&play), STEP_DECIDE);
    play_close(&play);
}

static void a_round_table_has_no_votes(void **state)
{
    (void)state;
    Play play;
    room_begin(&play, ROOM_TABLE);
    SAY_NOT(&play, EVENT_STEP, .index = STEP_VOTE);
    SAY_NOT(&play, EVENT_TALLY, .index = BALLOT_FIRST);
    go_on(&play, STEP_SILENT);
    go_on(&play, STEP_TABLE);
    SAY(&play, EVENT_MINORITY, .index = 1, .text = "Te vroeg.");
    go_on(&play, STEP_PANEL);
    go_on(&play, STEP_DECIDE);
    play_close(&play);
}

static void a_statement_has_no_decision(void **state)
{
    (void)state;
    Play play;
    uint16_t shown;
    room_open(&play, ROOM_VOTES);
    SAY_NOT(&play, EVENT_POSED, .index = 2);
    SAY(&play, EVENT_POSED, .index = 1);
    assert_int_equal(ROOM(&play).topic, TOPIC_STATEMENT);
    assert_int_equal(room_choices(play.session.scenario, &play.session.state, &ROOM(&play), &shown),
                     DEGREES);
    assert_int_equal(shown, 31);
    go_on(&play, STEP_SILENT);
    go_on(&play, STEP_VOTE);
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 9, .counts = {0, 0, 0, 1, 8});
    go_on(&play, STEP_TALK);
    go_on(&play, STEP_AGAIN);
    go_on(&play, STEP_REVEAL);
    go_on(&play, STEP_MINORITY);
    assert_int_equal(follows(&play), STEP_NONE);
    SAY_NOT(&play, EVENT_STEP, .index = STEP_DECIDE);
    SAY(&play, EVENT_STEP, .index = STEP_NONE);
    SAY(&play, EVENT_POSED, .index = 0);
    assert_false(ROOM(&play).tallies[BALLOT_FIRST].taken);
    DID(&play, COMMAND_NEXT); /* the story begins */
    assert_int_equal(ROOM(&play).topic, TOPIC_DILEMMA);
    SAY_NOT(&play, EVENT_POSED, .index = 0);
    play_close(&play);
}

static void a_vote_taken_again_hides_what_was_counted(void **state)
{
    (void)state;
    Play play;
    room_begin(&play, ROOM_VOTES);
    SAY(&play, EVENT_STEP, .index = STEP_VOTE);
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 3, .counts = {2, 1});
    SAY(&play, EVENT_STEP, .index = STEP_AGAIN);
    SAY(&play, EVENT_TALLY, .index = BALLOT_SECOND, .bits = 3, .counts = {3});
    SAY(&play, EVENT_MOVED, .index = 1, .counts = {1});
    SAY(&play, EVENT_STEP, .index = STEP_REVEAL);
    SAY(&play, EVENT_STEP, .index = STEP_AGAIN);
    assert_true(ROOM(&play).tallies[BALLOT_FIRST].taken);
    assert_false(ROOM(&play).tallies[BALLOT_SECOND].taken);
    assert_int_equal(ROOM(&play).moved[1][0], 0);
    assert_false(ROOM(&play).done >> STEP_REVEAL & 1);
    SAY(&play, EVENT_STEP, .index = STEP_VOTE);
    assert_false(ROOM(&play).tallies[BALLOT_FIRST].taken);
    play_close(&play);
}

static void what_cannot_have_been_counted_is_refused(void **state)
{
    (void)state;
    Play play;
    room_begin(&play, ROOM_VOTES);
    SAY_NOT(&play, EVENT_TALLY, .index = BALLOT_FIRST); /* nobody is voting */
    SAY(&play, EVENT_STEP, .index = STEP_VOTE);
    SAY_NOT(&play, EVENT_TALLY, .index = BALLOT_SECOND);
    SAY_NOT(&play, EVENT_TALLY, .index = BALLOTS);
    SAY_NOT(&play, EVENT_TALLY, .index = BALLOT_FIRST, .counts = {0, 0, 0, 1}); /* not shown */
    SAY_NOT(&play, EVENT_TALLY, .index = BALLOT_FIRST, .counts = {1000, 1});
    SAY_NOT(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 1001);
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 2, .counts = {2, 0, 1});
    SAY_NOT(&play, EVENT_MOVED, .index = 0, .counts = {1});
    SAY_NOT(&play, EVENT_MINORITY, .index = 0, .text = "Nog niet."); /* the split is hidden */
    SAY(&play, EVENT_STEP, .index = STEP_AGAIN);
    SAY_NOT(&play, EVENT_MOVED, .index = 0, .counts = {1});
    SAY(&play, EVENT_TALLY, .index = BALLOT_SECOND, .counts = {3});
    SAY_NOT(&play, EVENT_MOVED, .index = 0, .counts = {2, 1}); /* only two had chosen it */
    SAY_NOT(&play, EVENT_MOVED, .index = 1, .counts = {1});
    SAY(&play, EVENT_MOVED, .index = 0, .counts = {2});
    SAY(&play, EVENT_STEP, .index = STEP_MINORITY);
    SAY_NOT(&play, EVENT_MINORITY, .index = 3, .text = "Niet getoond.");
    SAY_NOT(&play, EVENT_MINORITY, .index = 2, .text = "twee\nregels");
    SAY(&play, EVENT_MINORITY, .index = 2, .text = "Vraag het na.");
    SAY_NOT(&play, EVENT_STEP, .index = STEP_NONE);
    SAY_NOT(&play, EVENT_STEP, .index = STEP_TABLE);
    SAY_NOT(&play, EVENT_STEP, .index = ROOM_STEPS);
    play_close(&play);
}

static void reasons_and_recommendations_have_an_end(void **state)
{
    (void)state;
    Play play;
    char longest[MINORITY_MAX + 2];
    room_begin(&play, ROOM_TABLE);
    SAY(&play, EVENT_STEP, .index = STEP_TABLE);
    for (int i = 0; i < MINORITIES; i++) SAY(&play, EVENT_MINORITY, .index = 0, .text = "Ja.");
    SAY_NOT(&play, EVENT_MINORITY, .index = 0, .text = "Ja.");
    SAY(&play, EVENT_RECOMMENDED, .index = 8, .text = "Oefen.");
    SAY_NOT(&play, EVENT_RECOMMENDED, .index = 9, .text = "Oefen.");
    SAY_NOT(&play, EVENT_RECOMMENDED, .index = 0, .text = "Oefen.");
    memset(longest, 'a', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    SAY_NOT(&play, EVENT_RECOMMENDED, .index = 1, .text = longest);
    assert_key(&play.err, "play.too_long");
    SAY(&play, EVENT_RECOMMENDED, .index = 1, .text = longest + 1);
    play_close(&play);
}

static void a_step_has_its_own_clock(void **state)
{
    (void)state;
    Play play;
    room_begin(&play, ROOM_VOTES);
    const Session *s = &play.session;
    assert_int_equal(room_planned_ms(s->scenario, &s->state, &s->room), 90000);
    SAY(&play, EVENT_SPENT, .ms = 60000);
    assert_int_equal(room_left_ms(s->scenario, &s->state, &s->room), 30000);
    SAY(&play, EVENT_LENGTHENED, .ms = STEP_MORE_MS);
    SAY(&play, EVENT_SPENT, .ms = 100000);
    assert_int_equal(room_left_ms(s->scenario, &s->state, &s->room), 0);
    assert_int_equal(s->state.round.used_ms, 0); /* no time of the story */
    SAY(&play, EVENT_STEP, .index = STEP_TALK);
    assert_int_equal(room_left_ms(s->scenario, &s->state, &s->room), 300000);
    SAY(&play, EVENT_ROOM, .clock = CLOCK_X1_5, .seed = 99);
    assert_int_equal(room_left_ms(s->scenario, &s->state, &s->room), 450000);
    SAY(&play, EVENT_ROOM, .clock = CLOCK_OFF, .seed = 99);
    assert_int_equal(room_left_ms(s->scenario, &s->state, &s->room), UINT32_MAX);
    SAY_NOT(&play, EVENT_ROOM, .clock = CLOCK_OFF, .seed = 98); /* another sitting */
    SAY_NOT(&play, EVENT_SPENT);
    SAY_NOT(&play, EVENT_LENGTHENED, .ms = 3600001);
    play_close(&play);
}

static void one_dilemma_of_an_agenda_stands_alone(void **state)
{
    (void)state;
    Play play;
    room_open(&play, ROOM_VOTES);
    SAY_NOT(&play, EVENT_PLACED, .dilemma = 4);
    SAY(&play, EVENT_PLACED, .dilemma = DE_PERS);
    SAY_NOT(&play, EVENT_PLACED, .dilemma = DE_NACHT);
    DID(&play, COMMAND_NEXT);
    assert_int_equal(play.session.state.story.dilemma, DE_PERS);
    DID(&play, COMMAND_CHOOSE, .index = 0);
    DID(&play, COMMAND_NEXT);
    REFUSED(&play, "play.not_now", COMMAND_NEXT);
    Event entered = {.type = EVENT_ENTERED, .dilemma = DE_NACHT, .shown = {.options = 5}};
    assert_false(session_replay(&play.session, &entered, &play.err));
    SAY(&play, EVENT_ADJOURNED);
    SAY_NOT(&play, EVENT_ADJOURNED);
    SAY(&play, EVENT_RECOMMENDED, .index = 1, .text = "Oefen met de pers.");
    DID(&play, COMMAND_TAKE, .text = "Eerst luisteren.");
    play_close(&play);
}

/* A solo play knows of no room. */
static void without_a_room_nothing_of_it_happens(void **state)
{
    (void)state;
    Play play;
    play_begin(&play, 1);
    for (int type = EVENT_ROOM + 1; type < EVENT_TYPES; type++)
        SAY_NOT(&play, (EventType)type, .index = 1, .ms = 1, .text = "Nee.");
    SAY_NOT(&play, EVENT_NOTE, .text = "Dit is geen zaal.");
    DID(&play, COMMAND_TICK, .ms = 1000);
    static const Room zero;
    assert_memory_equal(&ROOM(&play), &zero, sizeof zero);
    play_close(&play);
}

static void the_panel_is_counted(void **state)
{
    (void)state;
    Tally panel;
    assert_true(room_panel(fixture(), HET_BERICHT, &panel));
    assert_int_equal(panel.asked, 3);
    assert_int_equal(panel.counts[ONTHAAL], 2);
    assert_int_equal(panel.counts[WACHTEN], 1);
    assert_false(room_panel(fixture(), DE_NACHT, &panel));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_round_goes_in_its_order),
        cmocka_unit_test(steps_with_nothing_to_show_are_left_out),
        cmocka_unit_test(a_round_table_has_no_votes),
        cmocka_unit_test(a_statement_has_no_decision),
        cmocka_unit_test(a_vote_taken_again_hides_what_was_counted),
        cmocka_unit_test(what_cannot_have_been_counted_is_refused),
        cmocka_unit_test(reasons_and_recommendations_have_an_end),
        cmocka_unit_test(a_step_has_its_own_clock),
        cmocka_unit_test(one_dilemma_of_an_agenda_stands_alone),
        cmocka_unit_test(without_a_room_nothing_of_it_happens),
        cmocka_unit_test(the_panel_is_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
