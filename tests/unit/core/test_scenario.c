#include "fixture.h"

#include <stdlib.h>

static const Option *option(const Scenario *s, int dilemma, int index)
{
    return &s->dilemmas[dilemma].options[index];
}

static void things_are_found_by_id(void **state)
{
    (void)state;
    const Scenario *s = fixture();
    const Dilemma *d = &s->dilemmas[HET_BERICHT];
    assert_int_equal(scenario_dilemma(s, "de_nacht"), DE_NACHT);
    assert_int_equal(scenario_ending(s, "gewoon"), 1);
    assert_int_equal(scenario_adviser(s, "korps"), 1);
    assert_int_equal(scenario_indicator(s, "rust"), RUST);
    assert_int_equal(scenario_flag(s, "onthaal_open"), 0);
    assert_int_equal(scenario_value(s, "privacy"), SHARED_VALUES);
    assert_int_equal(dilemma_option(d, "hulp"), HULP);
    assert_int_equal(dilemma_dossier(d, "brief"), 1);
    assert_int_equal(dilemma_advice_by(s, d, "psm"), 0);
    assert_int_equal(dilemma_advice_by(s, d, "gouv"), 2);
}

static void what_is_not_there_is_minus_one(void **state)
{
    (void)state;
    const Scenario *s = fixture();
    const Dilemma *d = &s->dilemmas[DE_NAMEN];
    assert_int_equal(scenario_dilemma(s, "END"), -1);
    assert_int_equal(scenario_ending(s, ""), -1);
    assert_int_equal(scenario_adviser(s, "ps"), -1);
    assert_int_equal(scenario_indicator(s, "families "), -1);
    assert_int_equal(scenario_flag(s, "families"), -1);
    assert_int_equal(scenario_value(s, "Privacy"), -1);
    assert_int_equal(dilemma_option(d, "onthaal"), -1);
    assert_int_equal(dilemma_dossier(d, "lijst"), -1);
    assert_int_equal(dilemma_advice_by(s, d, "psm"), -1);
}

static void a_story_starts_where_the_pack_says(void **state)
{
    (void)state;
    Story story = story_start(fixture());
    Story expected = {.indicators = {50, 70, 30}, .dilemma = HET_BERICHT};
    assert_memory_equal(&story, &expected, sizeof story);
}

static void effects_add_up_within_0_and_100(void **state)
{
    (void)state;
    const Scenario *s = fixture();
    Story story = story_start(s);
    story_apply(s, option(s, HET_BERICHT, ONTHAAL), &story);
    assert_int_equal(story.indicators[FAMILIES], 60);
    assert_int_equal(story.indicators[PLOEG], 65);
    assert_int_equal(story.indicators[RUST], 70);
    assert_int_equal(story.dilemma, HET_BERICHT);

    story_apply(s, option(s, DE_NAMEN, NOEMEN), &story);
    assert_int_equal(story.indicators[FAMILIES], 100);
    story_apply(s, option(s, DE_NAMEN, ZWIJGEN), &story);
    story_apply(s, option(s, DE_NAMEN, ZWIJGEN), &story);
    assert_int_equal(story.indicators[FAMILIES], 0);
    assert_int_equal(story.indicators[3], 0);
}

static void flags_are_set_and_cleared(void **state)
{
    (void)state;
    const Scenario *s = fixture();
    Story story = {.flags = UINT64_C(1) << 63};
    story_apply(s, option(s, HET_BERICHT, ONTHAAL), &story);
    assert_int_equal(story.flags, UINT64_C(1) << 63 | 1);
    story_apply(s, option(s, DE_NAMEN, NOEMEN), &story);
    assert_int_equal(story.flags, UINT64_C(1) << 63);
}

static void when_leaves_out_what_it_hides(void **state)
{
    (void)state;
    const Scenario *s = fixture();
    Stub stub = {0};
    ScenarioHooks hooks = {&stub, stub_when, stub_next};
    Story story = story_start(s);
    Shown shown;
    assert_true(dilemma_shown(&s->dilemmas[HET_BERICHT], &story, &hooks, &shown, NULL));
    assert_int_equal(shown.options, 0x7);
    assert_int_equal(shown.advice, 0x1F);
    assert_int_equal(shown.dossier, 0x3);
    assert_int_equal(shown.injects, 0x37);

    story.indicators[RUST] = 60;
    story.indicators[FAMILIES] = 49;
    assert_true(dilemma_shown(&s->dilemmas[HET_BERICHT], &story, &hooks, &shown, NULL));
    assert_int_equal(shown.options, 0xF);
    assert_int_equal(shown.injects, 0x33);
}

static void fewer_than_two_options_is_the_authors_error(void **state)
{
    (void)state;
    const Scenario *s = fixture();
    Stub stub = {0};
    ScenarioHooks hooks = {&stub, stub_when, stub_next};
    Story story = story_start(s);
    Dilemma poor = s->dilemmas[DE_NAMEN];
    Option options[2] = {poor.options[0], poor.options[2]};
    poor.options = options;
    poor.option_count = 2;
    Shown shown;
    Err err = {0};
    assert_false(dilemma_shown(&poor, &story, &hooks, &shown, &err));
    assert_key(&err, "play.too_few_options");
    assert_string_equal(err_arg(&err, "dilemma"), "de_namen");
}

static void a_failing_function_is_passed_on(void **state)
{
    (void)state;
    const Scenario *s = fixture();
    Stub stub = {.fail = HOOK_TRUST};
    ScenarioHooks hooks = {&stub, stub_when, stub_next};
    Story story = story_start(s);
    Shown shown;
    uint8_t ending;
    Err err = {0};
    assert_false(dilemma_shown(&s->dilemmas[HET_BERICHT], &story, &hooks, &shown, &err));
    assert_key(&err, "script.failed");
    err = (Err){0};
    assert_false(scenario_ending_of(s, &story, &hooks, &ending, &err));
    assert_key(&err, "script.failed");
}

static void the_first_ending_that_holds_is_the_one(void **state)
{
    (void)state;
    Scenario s = *fixture();
    Stub stub = {0};
    ScenarioHooks hooks = {&stub, stub_when, stub_next};
    Story story = story_start(&s);
    uint8_t ending = 9;
    assert_true(scenario_ending_of(&s, &story, &hooks, &ending, NULL));
    assert_int_equal(ending, 0);
    story.indicators[FAMILIES] = 49;
    assert_true(scenario_ending_of(&s, &story, &hooks, &ending, NULL));
    assert_int_equal(ending, 1);

    Err err = {0};
    s.ending_count = 1;
    assert_false(scenario_ending_of(&s, &story, &hooks, &ending, &err));
    assert_key(&err, "play.no_ending");
}

static void a_scenario_frees_all_that_its_arena_holds(void **state)
{
    (void)state;
    Scenario *s = calloc(1, sizeof *s);
    s->dilemmas = arena_new(&s->arena, Dilemma, 3);
    s->manifest.title = arena_text(&s->arena, "Titel");
    scenario_free(s);
    scenario_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(things_are_found_by_id),
        cmocka_unit_test(what_is_not_there_is_minus_one),
        cmocka_unit_test(a_story_starts_where_the_pack_says),
        cmocka_unit_test(effects_add_up_within_0_and_100),
        cmocka_unit_test(flags_are_set_and_cleared),
        cmocka_unit_test(when_leaves_out_what_it_hides),
        cmocka_unit_test(fewer_than_two_options_is_the_authors_error),
        cmocka_unit_test(a_failing_function_is_passed_on),
        cmocka_unit_test(the_first_ending_that_holds_is_the_one),
        cmocka_unit_test(a_scenario_frees_all_that_its_arena_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
