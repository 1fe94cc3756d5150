/* What if: a copy that stands after another option, and an original that stands still. */
#include "fixture.h"

#include "core/whatif.h"

/* Decides het_bericht with a sentence, then de_nacht, and stands in its outcome. */
static void play_two(Play *play)
{
    play_open(play);
    DID(play, COMMAND_START, .clock = CLOCK_X1, .seed = 7);
    DID(play, COMMAND_NEXT);
    DID(play, COMMAND_CHOOSE, .index = HULP);
    DID(play, COMMAND_EXPLAIN, .text = "Wij zijn er");
    DID(play, COMMAND_NEXT);
    DID(play, COMMAND_NEXT);
    DID(play, COMMAND_CHOOSE, .index = 0);
    DID(play, COMMAND_NEXT);
}

static void a_copy_stands_after_the_other_option(void **state)
{
    (void)state;
    Play play;
    Session copy;
    play_two(&play);
    uint16_t second = play.session.state.round.before.dilemma;
    State before = play.session.state;
    size_t events = play.session.record.count;

    assert_true(whatif_begin(&copy, &play.session, 1, 2, &play.err));
    assert_int_equal(copy.state.stage, STAGE_REASONS);
    assert_int_equal(copy.state.decisions, 2);
    assert_int_equal(copy.state.round.option, 2);
    assert_int_equal(copy.state.round.before.dilemma, second);
    assert_string_equal(session_explained(&copy, HET_BERICHT), "Wij zijn er");
    Command next = {.type = COMMAND_NEXT};
    assert_true(session_do(&copy, &next, &play.err));
    session_free(&copy);

    assert_memory_equal(&before, &play.session.state, sizeof before);
    assert_int_equal(play.session.record.count, events);
    play_close(&play);
}

static void the_same_option_leads_to_the_same_story(void **state)
{
    (void)state;
    Play play;
    Session copy;
    Command next = {.type = COMMAND_NEXT};
    play_two(&play);
    assert_true(whatif_begin(&copy, &play.session, 1, 0, &play.err));
    assert_true(session_do(&copy, &next, &play.err));
    assert_true(story_equal(&copy.state.story, &play.session.state.story));
    assert_int_equal(copy.state.draws, play.session.state.draws);
    session_free(&copy);
    play_close(&play);
}

static void what_could_not_be_chosen_is_refused(void **state)
{
    (void)state;
    Play play;
    Session copy;
    play_two(&play);
    assert_false(whatif_begin(&copy, &play.session, 0, VERBORGEN, &play.err));
    assert_key(&play.err, "play.unknown");
    assert_null(copy.scenario);
    assert_false(whatif_begin(&copy, &play.session, 2, 0, &play.err));
    assert_key(&play.err, "play.unknown");
    assert_null(copy.scenario);
    play_close(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_copy_stands_after_the_other_option),
        cmocka_unit_test(the_same_option_leads_to_the_same_story),
        cmocka_unit_test(what_could_not_be_chosen_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
