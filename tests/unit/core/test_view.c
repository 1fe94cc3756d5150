#include "fixture.h"

#include "core/view.h"

typedef struct Seen {
    Play play;
    Arena arena;
    View view;
} Seen;

static const View *look(Seen *s)
{
    arena_clear(&s->arena);
    view_make(&s->play.session, &s->arena, &s->view);
    return &s->view;
}

static void seen_close(Seen *s)
{
    arena_free(&s->arena);
    play_close(&s->play);
}

static void the_briefing_shows_the_pack_alone(void **state)
{
    (void)state;
    Seen s = {0};
    play_open(&s.play);
    const View *v = look(&s);
    assert_int_equal(v->stage, STAGE_BRIEFING);
    assert_string_equal(v->manifest->title, "Proef");
    assert_null(v->dilemma);
    assert_null(v->situation);
    assert_null(v->chosen);
    assert_null(v->outcome);
    assert_null(v->audience);
    assert_null(v->ending);
    assert_int_equal(v->round, 0);
    assert_int_equal(v->left_ms, UINT32_MAX);
    assert_false(v->clock_runs || v->warning || v->can_more || v->paused);
    assert_int_equal(v->option_count + v->advice_count + v->dossier_count + v->inject_count, 0);
    assert_int_equal(v->meter_count, 2);
    seen_close(&s);
}

static void hidden_indicators_are_not_shown(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    const View *v = look(&s);
    assert_int_equal(v->meter_count, 2);
    assert_string_equal(v->meters[0].indicator->id, "families");
    assert_string_equal(v->meters[1].indicator->id, "rust");
    assert_int_equal(v->meters[1].now, 30);
    seen_close(&s);
}

static void a_round_shows_what_its_when_lets_through(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    const View *v = look(&s);
    assert_int_equal(v->stage, STAGE_ROUND);
    assert_int_equal(v->round, 1);
    assert_string_equal(v->situation, "Een bus.");
    assert_int_equal(v->option_count, 3);
    for (int i = 0; i < 3; i++) assert_int_equal(v->options[i].index, i);
    assert_int_equal(v->advice_count, 5);
    assert_int_equal(v->dossier_count, 2);
    assert_int_equal(v->inject_count, 1);
    assert_string_equal(v->advice[1].adviser->id, "korps");
    assert_int_equal(v->advice[0].option, 0);
    assert_int_equal(v->advice[2].option, -1); /* speaks of none */
    assert_int_equal(v->advice[4].option, -1); /* speaks of a hidden one */
    assert_false(v->advice[0].heard || v->dossier[0].opened || v->options[0].chosen);
    seen_close(&s);
}

static void what_was_heard_and_opened_is_marked(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    DID(&s.play, COMMAND_HEAR, .index = 2);
    DID(&s.play, COMMAND_OPEN, .index = 1);
    const View *v = look(&s);
    for (int i = 0; i < 5; i++) assert_int_equal(v->advice[i].heard, i == 2);
    for (int i = 0; i < 2; i++) assert_int_equal(v->dossier[i].opened, i == 1);
    seen_close(&s);
}

static void an_inject_has_the_time_of_its_arrival(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    DID(&s.play, COMMAND_TICK, .ms = 22000);
    DID(&s.play, COMMAND_HEAR, .index = 0); /* 28 s: those of 25 come late */
    const View *v = look(&s);
    assert_int_equal(v->inject_count, 3);
    assert_int_equal(v->injects[0].at_ms, 0);
    assert_int_equal(v->injects[1].at_ms, 28000);
    assert_int_equal(v->injects[2].at_ms, 28000);
    assert_int_equal(v->used_ms, 28000);
    seen_close(&s);
}

static void the_clock_is_told(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    DID(&s.play, COMMAND_TICK, .ms = 69999);
    const View *v = look(&s);
    assert_true(v->clock_runs && v->can_more);
    assert_false(v->warning);
    assert_int_equal(v->left_ms, 20001);
    assert_int_equal(v->total_ms, 90000);
    DID(&s.play, COMMAND_TICK, .ms = 1);
    assert_true(look(&s)->warning);
    DID(&s.play, COMMAND_MORE);
    v = look(&s);
    assert_false(v->warning);
    assert_int_equal(v->total_ms, 120000);
    DID(&s.play, COMMAND_PAUSE);
    v = look(&s);
    assert_true(v->paused);
    assert_false(v->clock_runs);
    for (int i = 0; i < 9; i++) DID(&s.play, COMMAND_MORE);
    assert_false(look(&s)->can_more);
    seen_close(&s);
}

static void without_a_clock_there_is_none_to_show(void **state)
{
    (void)state;
    Seen s = {0};
    play_open(&s.play);
    DID(&s.play, COMMAND_START, .clock = CLOCK_OFF);
    DID(&s.play, COMMAND_NEXT);
    const View *v = look(&s);
    assert_false(v->clock_runs || v->warning || v->can_more);
    assert_int_equal(v->left_ms, UINT32_MAX);
    seen_close(&s);
}

static void before_the_outcome_nothing_of_it_shows(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    assert_null(look(&s)->chosen);
    assert_int_equal(look(&s)->reason_count, 0);
    DID(&s.play, COMMAND_CHOOSE, .index = ONTHAAL);
    DID(&s.play, COMMAND_REASON, .index = 1);
    DID(&s.play, COMMAND_SURE, .index = 3);
    const View *v = look(&s);
    assert_null(v->outcome);
    assert_int_equal(v->meters[0].before, 50);
    assert_int_equal(v->meters[0].now, 50);
    assert_string_equal(v->chosen->id, "onthaal");
    assert_true(v->options[0].chosen);
    assert_false(v->options[1].chosen);
    assert_int_equal(v->reason_count, 3);
    assert_true(v->reasons[1].ticked && !v->reasons[0].ticked);
    assert_int_equal(v->sure, 3);
    assert_string_equal(v->audience, "de ouders");
    assert_string_equal(v->explained, "");
    assert_false(v->clock_runs || v->warning || v->can_more || v->bell);
    assert_int_equal(v->left_ms, UINT32_MAX);
    assert_int_equal(v->round, 1);
    seen_close(&s);
}

static void the_outcome_shows_what_moved(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    DID(&s.play, COMMAND_CHOOSE, .index = ONTHAAL);
    DID(&s.play, COMMAND_EXPLAIN, .text = "Van *ons*.");
    assert_string_equal(look(&s)->explained, "Van *ons*.");
    DID(&s.play, COMMAND_NEXT);
    DID(&s.play, COMMAND_EFFECT, .index = 2);
    const View *v = look(&s);
    assert_string_equal(v->outcome, "Nu 60.");
    assert_int_equal(v->meters[0].before, 50);
    assert_int_equal(v->meters[0].now, 60);
    assert_int_equal(v->meters[1].now, 70);
    assert_int_equal(v->effect, 2);
    assert_string_equal(v->explained, "Van *ons*.");
    seen_close(&s);
}

static void the_situation_quotes_what_was_said_before(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    DID(&s.play, COMMAND_CHOOSE, .index = ONTHAAL);
    DID(&s.play, COMMAND_EXPLAIN, .text = "Van ons");
    DID(&s.play, COMMAND_NEXT);
    DID(&s.play, COMMAND_NEXT);
    const View *v = look(&s);
    assert_string_equal(v->situation, "U zei \"Van ons\". De school belt.");
    assert_string_equal(v->explained, "");
    assert_null(v->audience);
    assert_int_equal(v->round, 2);
    assert_int_equal(v->meters[0].before, 60);
    seen_close(&s);
}

static void what_the_bell_did_is_shown_though_nobody_could_choose_it(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    play_to(&s.play, STAGE_OUTCOME, ONTHAAL);
    DID(&s.play, COMMAND_NEXT);
    assert_int_equal(look(&s)->option_count, 2);
    DID(&s.play, COMMAND_TICK, .ms = 30000);
    const View *v = look(&s);
    assert_true(v->bell);
    assert_int_equal(v->option_count, 3);
    assert_int_equal(v->options[2].index, STIL);
    assert_true(v->options[2].chosen);
    assert_string_equal(v->chosen->id, "stil");
    assert_string_equal(v->outcome, "Te laat.");
    seen_close(&s);
}

static void after_the_bell_no_sentence_is_asked(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    DID(&s.play, COMMAND_TICK, .ms = 90000);
    assert_null(look(&s)->audience);
    seen_close(&s);
}

static void a_position_of_advice_is_that_in_the_view(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    s.play.session.state.round.shown.options = 0xA; /* wachten and verborgen */
    const View *v = look(&s);
    assert_int_equal(v->option_count, 2);
    assert_int_equal(v->options[0].index, WACHTEN);
    assert_int_equal(v->options[1].index, VERBORGEN);
    assert_int_equal(v->advice[0].option, -1); /* onthaal is not there */
    assert_int_equal(v->advice[3].option, 0);  /* wachten */
    assert_int_equal(v->advice[4].option, 1);  /* verborgen */
    seen_close(&s);
}

static void the_end_shows_the_newspaper(void **state)
{
    (void)state;
    Seen s = {0};
    play_begin(&s.play, 1);
    DID(&s.play, COMMAND_CHOOSE, .index = ONTHAAL);
    DID(&s.play, COMMAND_EXPLAIN, .text = "Van ons");
    DID(&s.play, COMMAND_NEXT);
    DID(&s.play, COMMAND_NEXT);
    play_to(&s.play, STAGE_OUTCOME, NOEMEN);
    DID(&s.play, COMMAND_NEXT);
    const View *v = look(&s);
    assert_int_equal(v->stage, STAGE_ENDED);
    assert_string_equal(v->ending->id, "goed");
    assert_string_equal(v->headline, "100 %");
    assert_string_equal(v->article, "Zij zei \"Van ons\".");
    assert_null(v->dilemma);
    assert_null(v->chosen);
    assert_null(v->situation);
    assert_int_equal(v->option_count, 0);
    assert_int_equal(v->round, 2);
    assert_int_equal(v->meters[0].now, 100);
    seen_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_briefing_shows_the_pack_alone),
        cmocka_unit_test(hidden_indicators_are_not_shown),
        cmocka_unit_test(a_round_shows_what_its_when_lets_through),
        cmocka_unit_test(what_was_heard_and_opened_is_marked),
        cmocka_unit_test(an_inject_has_the_time_of_its_arrival),
        cmocka_unit_test(the_clock_is_told),
        cmocka_unit_test(without_a_clock_there_is_none_to_show),
        cmocka_unit_test(before_the_outcome_nothing_of_it_shows),
        cmocka_unit_test(the_outcome_shows_what_moved),
        cmocka_unit_test(the_situation_quotes_what_was_said_before),
        cmocka_unit_test(what_the_bell_did_is_shown_though_nobody_could_choose_it),
        cmocka_unit_test(after_the_bell_no_sentence_is_asked),
        cmocka_unit_test(a_position_of_advice_is_that_in_the_view),
        cmocka_unit_test(the_end_shows_the_newspaper),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
