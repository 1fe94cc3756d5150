/* A room that is done before the story is. */
#include "unit/store/sitting_help.h"

#include "unit/store/shim.h"

static const AgendaItem two[] = {{AGENDA_PACK, "water", NULL}, {AGENDA_DILEMMA, "vuur", "vuur"}};
static const SittingSetup phones = {.method = ROOM_PHONES, .clock = CLOCK_X1, .present = "Chef"};
static const SittingCommand close_now = {.type = SITTING_CLOSE};

static void to_round(Venue *v)
{
    venue_begin(v, two, 1, &phones);
    venue_sit(v, 1);
    venue_on(v);
    venue_on(v);
    assert_int_equal(venue_board(v).place, BOARD_ROUND);
}

static void test_not_in_the_lobby(void **state)
{
    Venue *v = *state;
    venue_begin(v, two, 1, &phones);
    venue_refused(v, close_now, "room.in_the_lobby");
}

static void test_not_while_votes_come_in(void **state)
{
    Venue *v = *state;
    to_round(v);
    venue_step(v, STEP_VOTE);
    venue_vote(v, 1, 0);
    venue_refused(v, close_now, "room.vote_open");
    venue_on(v); /* counted */
    venue_must(v, close_now);
    assert_int_equal(venue_board(v).place, BOARD_CLOSING);
    assert_false(venue_board(v).revealed);
}

static void test_what_is_taken_along_can_still_be_said(void **state)
{
    Venue *v = *state;
    to_round(v);
    venue_must(v, close_now);
    venue_must(v, close_now); /* once more changes nothing */
    venue_must(v, venue_game((Command){.type = COMMAND_ACTION, .index = 1, .text = "Bel\nIk\n"}));
    venue_must(v, (SittingCommand){.type = SITTING_RECOMMEND, .index = 2, .text = "Oefen dit."});
    assert_string_equal(venue_board(v).recommended[1], "Oefen dit.");
    venue_again(v); /* after a crash it stands there too */
    assert_int_equal(venue_board(v).place, BOARD_CLOSING);
    assert_string_equal(venue_board(v).recommended[1], "Oefen dit.");
    assert_true(sitting_end(v->sitting, v->now, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        venue_test(test_not_in_the_lobby),
        venue_test(test_not_while_votes_come_in),
        venue_test(test_what_is_taken_along_can_still_be_said),
    };
    shim_install(); /* no power is cut here: the disk need not be waited for */
    return cmocka_run_group_tests(tests, NULL, NULL);
}
