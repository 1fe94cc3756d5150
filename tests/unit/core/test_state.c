#include "fixture.h"

#include <stdlib.h>

static State applied(State state, Event event)
{
    state_apply(fixture(), &state, &event);
    return state;
}

/* In the round of a dilemma, with all of it shown. */
static State in_round(uint16_t dilemma)
{
    const Dilemma *d = &fixture()->dilemmas[dilemma];
    State state =
        applied(state_start(fixture()), (Event){.type = EVENT_STARTED, .clock = CLOCK_X1});
    Shown shown = {(uint16_t)((1u << d->option_count) - 1), (uint16_t)((1u << d->advice_count) - 1),
                   (uint16_t)((1u << d->dossier_count) - 1),
                   (uint16_t)((1u << d->inject_count) - 1)};
    return applied(state, (Event){.type = EVENT_ENTERED, .dilemma = dilemma, .shown = shown});
}

static bool fits(const State *state, Event event)
{
    return event_fits(fixture(), state, &event);
}

static void time_and_costs_are_used_alike(void **unused)
{
    (void)unused;
    State s = in_round(HET_BERICHT);
    assert_int_equal(state_left_ms(fixture(), &s), 90000);
    s = applied(s, (Event){.type = EVENT_TIME, .ms = 1000});
    s = applied(s, (Event){.type = EVENT_HEARD, .index = 1, .ms = 6000});
    s = applied(s, (Event){.type = EVENT_OPENED, .ms = 8000});
    assert_int_equal(s.round.used_ms, 15000);
    assert_int_equal(s.played_ms, 15000);
    assert_int_equal(s.round.heard, 2);
    assert_int_equal(s.round.opened, 1);
    s = applied(s, (Event){.type = EVENT_MORE, .ms = MORE_MS});
    assert_int_equal(state_left_ms(fixture(), &s), 105000);
    s.clock = CLOCK_OFF;
    assert_int_equal(state_left_ms(fixture(), &s), UINT32_MAX);
}

static void effects_wait_until_the_outcome_is_shown(void **unused)
{
    (void)unused;
    State s = in_round(HET_BERICHT), chosen;
    chosen = applied(s, (Event){.type = EVENT_CHOSEN, .index = ONTHAAL});
    assert_int_equal(chosen.stage, STAGE_REASONS);
    assert_true(story_equal(&chosen.story, &s.story));
    assert_int_equal(chosen.decisions, 1);
    State shown = applied(chosen, (Event){.type = EVENT_REVEALED});
    assert_int_equal(shown.stage, STAGE_OUTCOME);
    assert_int_equal(shown.story.indicators[FAMILIES], 60);
    assert_int_equal(shown.round.before.indicators[FAMILIES], 50);
}

static void a_new_round_forgets_the_last_one(void **unused)
{
    (void)unused;
    State s = in_round(HET_BERICHT);
    s = applied(s, (Event){.type = EVENT_TIME, .ms = 5000});
    s = applied(s, (Event){.type = EVENT_PAUSED});
    s = applied(s, (Event){.type = EVENT_CHOSEN, .index = ONTHAAL});
    assert_false(s.paused);
    s = applied(s, (Event){.type = EVENT_REVEALED});
    s = applied(s, (Event){.type = EVENT_ENTERED, .dilemma = DE_NAMEN, .shown = {.options = 3}});
    Round fresh = {.shown = {.options = 3}, .option = NO_OPTION, .before = s.story};
    assert_memory_equal(&s.round, &fresh, sizeof fresh);
    assert_int_equal(s.story.dilemma, DE_NAMEN);
    assert_int_equal(s.played_ms, 5000);
}

static void absurd_times_saturate(void **unused)
{
    (void)unused;
    State s = in_round(HET_BERICHT);
    for (int i = 0; i < 3; i++) s = applied(s, (Event){.type = EVENT_MORE, .ms = UINT32_MAX});
    assert_int_equal(s.round.added_ms, UINT32_MAX);
    assert_int_equal(state_left_ms(fixture(), &s), UINT32_MAX - 1); /* it can still ring */
    for (int i = 0; i < 3; i++) s = applied(s, (Event){.type = EVENT_TIME, .ms = UINT32_MAX});
    assert_int_equal(s.round.used_ms, UINT32_MAX);
    assert_int_equal(state_left_ms(fixture(), &s), 90000);
    for (int i = 0; i < UINT16_MAX + 5; i++) s = applied(s, (Event){.type = EVENT_CHOSEN});
    assert_int_equal(s.decisions, UINT16_MAX);
}

/* ---- what can't have happened ------------------------------------------------------------ */

static void a_play_starts_once_and_where_the_pack_says(void **unused)
{
    (void)unused;
    State s = state_start(fixture());
    Event first = {.type = EVENT_ENTERED, .shown = {.options = 3}};
    Event elsewhere = {.type = EVENT_ENTERED, .dilemma = DE_NACHT, .shown = {.options = 3}};
    assert_false(fits(&s, first));
    assert_true(fits(&s, (Event){.type = EVENT_NOTE}));
    assert_true(fits(&s, (Event){.type = EVENT_STARTED, .seed = 5}));
    s = applied(s, (Event){.type = EVENT_STARTED, .seed = 5});
    assert_true(fits(&s, (Event){.type = EVENT_STARTED, .seed = 5, .clock = CLOCK_OFF}));
    assert_false(fits(&s, (Event){.type = EVENT_STARTED, .seed = 6}));
    assert_true(fits(&s, first));
    assert_false(fits(&s, elsewhere));
    assert_false(fits(&s, (Event){.type = EVENT_ENTERED, .dilemma = DE_NACHT + 1}));
    assert_false(fits(&s, (Event){.type = EVENT_ENTERED, .dilemma = DILEMMA_END}));
}

static void only_what_the_dilemma_has_is_shown(void **unused)
{
    (void)unused;
    State s = applied(state_start(fixture()), (Event){.type = EVENT_STARTED});
    static const Shown wrong[] = {{1, 0, 0, 0},   {0x13, 0, 0, 0}, {3, 0x40, 0, 0},
                                  {3, 0, 0x8, 0}, {3, 0, 0, 0x40}, {0, 0, 0, 0}};
    for (size_t i = 0; i < COUNT(wrong); i++)
        assert_false(fits(&s, (Event){.type = EVENT_ENTERED, .shown = wrong[i]}));
    assert_true(fits(&s, (Event){.type = EVENT_ENTERED, .shown = {0xF, 0x3F, 7, 0x3F}}));
}

static void only_what_is_shown_and_new_can_come(void **unused)
{
    (void)unused;
    State s = in_round(HET_BERICHT);
    s.round.shown = (Shown){0x7, 0x1, 0x1, 0x3};
    assert_true(fits(&s, (Event){.type = EVENT_HEARD, .ms = 6000}));
    assert_false(fits(&s, (Event){.type = EVENT_HEARD, .index = 1}));
    assert_false(fits(&s, (Event){.type = EVENT_HEARD, .index = 200}));
    assert_false(fits(&s, (Event){.type = EVENT_HEARD, .ms = 90000}));
    assert_true(fits(&s, (Event){.type = EVENT_OPENED, .ms = 8000}));
    assert_false(fits(&s, (Event){.type = EVENT_OPENED, .index = 1}));
    assert_true(fits(&s, (Event){.type = EVENT_INJECT}));
    assert_false(fits(&s, (Event){.type = EVENT_INJECT, .index = 1})); /* at 25 s */
    assert_false(fits(&s, (Event){.type = EVENT_INJECT, .index = 2}));
    assert_true(fits(&s, (Event){.type = EVENT_CHOSEN, .index = HULP}));
    assert_false(fits(&s, (Event){.type = EVENT_CHOSEN, .index = VERBORGEN}));
    assert_false(fits(&s, (Event){.type = EVENT_CHOSEN, .index = NO_OPTION}));

    State had = applied(s, (Event){.type = EVENT_HEARD});
    had = applied(had, (Event){.type = EVENT_OPENED});
    had = applied(had, (Event){.type = EVENT_INJECT});
    assert_false(fits(&had, (Event){.type = EVENT_HEARD}));
    assert_false(fits(&had, (Event){.type = EVENT_OPENED}));
    assert_false(fits(&had, (Event){.type = EVENT_INJECT}));
}

static void time_stays_within_the_bell(void **unused)
{
    (void)unused;
    State s = in_round(HET_BERICHT);
    assert_true(fits(&s, (Event){.type = EVENT_TIME, .ms = 90000}));
    assert_false(fits(&s, (Event){.type = EVENT_TIME, .ms = 90001}));
    assert_false(fits(&s, (Event){.type = EVENT_TIME, .ms = 0}));
    assert_false(fits(&s, (Event){.type = EVENT_CHOSEN, .index = WACHTEN, .bell = true}));
    assert_true(fits(&s, (Event){.type = EVENT_MORE, .ms = MORE_MS}));
    assert_false(fits(&s, (Event){.type = EVENT_MORE, .ms = UINT32_MAX}));

    State off = s;
    off.clock = CLOCK_OFF;
    assert_true(fits(&off, (Event){.type = EVENT_TIME, .ms = 3600000}));
    assert_false(fits(&off, (Event){.type = EVENT_MORE, .ms = MORE_MS}));

    State rung = applied(s, (Event){.type = EVENT_TIME, .ms = 90000});
    assert_true(fits(&rung, (Event){.type = EVENT_CHOSEN, .index = WACHTEN, .bell = true}));
    assert_false(fits(&rung, (Event){.type = EVENT_CHOSEN, .index = ONTHAAL, .bell = true}));
    assert_false(fits(&rung, (Event){.type = EVENT_TIME, .ms = 1}));
}

static void nothing_passes_while_paused(void **unused)
{
    (void)unused;
    State s = in_round(HET_BERICHT);
    assert_false(fits(&s, (Event){.type = EVENT_RESUMED}));
    s = applied(s, (Event){.type = EVENT_PAUSED});
    assert_false(fits(&s, (Event){.type = EVENT_PAUSED}));
    assert_false(fits(&s, (Event){.type = EVENT_TIME, .ms = 1}));
    assert_false(fits(&s, (Event){.type = EVENT_HEARD}));
    assert_false(fits(&s, (Event){.type = EVENT_OPENED}));
    assert_false(fits(&s, (Event){.type = EVENT_CHOSEN}));
    assert_true(fits(&s, (Event){.type = EVENT_MORE, .ms = MORE_MS}));
    assert_true(fits(&s, (Event){.type = EVENT_NOTE}));
    assert_true(fits(&s, (Event){.type = EVENT_RESUMED}));
}

static void a_choice_leads_where_it_can(void **unused)
{
    (void)unused;
    State s = applied(in_round(HET_BERICHT), (Event){.type = EVENT_CHOSEN, .index = ONTHAAL});
    assert_true(fits(&s, (Event){.type = EVENT_REASONED, .bits = 7}));
    assert_false(fits(&s, (Event){.type = EVENT_REASONED, .bits = 8}));
    assert_false(fits(&s, (Event){.type = EVENT_SURE, .index = 0}));
    assert_false(fits(&s, (Event){.type = EVENT_SURE, .index = 4}));
    assert_false(fits(&s, (Event){.type = EVENT_SURE, .index = 1, .dilemma = DE_NACHT}));
    s = applied(s, (Event){.type = EVENT_REVEALED});
    Event to_names = {.type = EVENT_ENTERED, .dilemma = DE_NAMEN, .shown = {.options = 3}};
    Event to_press = {.type = EVENT_ENTERED, .dilemma = DE_PERS, .shown = {.options = 3}};
    assert_true(fits(&s, to_names));
    assert_false(fits(&s, to_press));
    assert_false(fits(&s, (Event){.type = EVENT_CHANCE}));
    assert_false(fits(&s, (Event){.type = EVENT_ENDED}));
    s.round.option = WACHTEN; /* a chance */
    assert_true(fits(&s, to_names));
    assert_true(fits(&s, to_press));
    assert_true(fits(&s, (Event){.type = EVENT_CHANCE, .index = 1}));
    assert_false(fits(&s, (Event){.type = EVENT_CHANCE, .index = 2}));
    s.round.option = HULP; /* a function: anywhere */
    assert_true(fits(&s, (Event){.type = EVENT_ENDED, .index = 1}));
    assert_false(fits(&s, (Event){.type = EVENT_ENDED, .index = 2}));
}

/* ---- any event at all -------------------------------------------------------------------- */

static Event random_event(const State *state, uint64_t *seed)
{
    static const uint32_t times[] = {0, 1, 999, 30000, 90000, UINT32_MAX - 1, UINT32_MAX};
    Event e = {.type = (EventType)roll(seed, EVENT_TYPES),
               .index = (uint8_t)(roll(seed, 8) ? roll(seed, 7) : roll(seed, 256)),
               .bell = roll(seed, 2) == 0,
               .bits = (uint16_t)roll(seed, 9),
               .ms = times[roll(seed, COUNT(times))],
               .clock = (Clock)roll(seed, CLOCKS)};
    e.dilemma = roll(seed, 8) ? state->story.dilemma : (uint16_t)roll(seed, 5);
    if (e.type == EVENT_ENTERED) e.dilemma = (uint16_t)roll(seed, 5);
    e.shown = (Shown){(uint16_t)roll(seed, 16), (uint16_t)roll(seed, 64), (uint16_t)roll(seed, 8),
                      (uint16_t)roll(seed, 64)};
    if (e.type == EVENT_NOTE || e.type == EVENT_EXPLAINED) e.text = roll(seed, 2) ? "ja" : "";
    return e;
}

static void assert_sound(const State *s)
{
    assert_true(s->stage < STAGES);
    assert_true(s->story.dilemma < 4 || s->story.dilemma == DILEMMA_END);
    for (int i = 0; i < MAX_INDICATORS; i++) assert_in_range(s->story.indicators[i], 0, 100);
    if (s->stage == STAGE_REASONS || s->stage == STAGE_OUTCOME)
        assert_true(s->round.option < fixture()->dilemmas[s->story.dilemma].option_count);
    assert_true(s->round.added_ms <= MORE_MAX * MORE_MS);
}

static void any_fitting_event_gives_a_sound_state(void **unused)
{
    (void)unused;
    const Scenario *scenario = fixture();
    unsigned stages = 0;
    for (uint64_t seed = 1; seed <= 300; seed++) {
        uint64_t dices = seed;
        State state = state_start(scenario);
        for (int i = 0; i < 1000; i++) {
            Event e = random_event(&state, &dices);
            if (!event_fits(scenario, &state, &e)) continue;
            state_apply(scenario, &state, &e);
            assert_sound(&state);
            (void)state_left_ms(scenario, &state);
            stages |= 1u << state.stage;
        }
    }
    assert_int_equal(stages, (1u << STAGES) - 1);
}

/* Total: also on events that fit nothing. */
static void any_event_gives_a_state(void **unused)
{
    (void)unused;
    const Scenario *scenario = fixture();
    uint64_t seed = 99;
    State state = state_start(scenario);
    for (int i = 0; i < 100000; i++) {
        Event e = random_event(&state, &seed);
        state_apply(scenario, &state, &e);
        (void)state_dilemma(scenario, &state);
        (void)state_left_ms(scenario, &state);
        if (roll(&seed, 50) == 0) state = state_start(scenario);
    }
}

/* ---- hashes ------------------------------------------------------------------------------ */

static void equal_states_have_equal_hashes(void **unused)
{
    (void)unused;
    const Scenario *scenario = fixture();
    uint64_t seed = 7;
    State a = state_start(scenario);
    for (int i = 0; i < 5000; i++) {
        State b = a;
        Event e = random_event(&a, &seed);
        if (!event_fits(scenario, &a, &e)) continue;
        state_apply(scenario, &a, &e);
        state_apply(scenario, &b, &e);
        assert_int_equal(state_hash(&a), state_hash(&b));
    }
}

static void each_part_of_a_state_is_in_its_hash(void **unused)
{
    (void)unused;
    State s = in_round(HET_BERICHT);
    const Event changes[] = {
        {.type = EVENT_TIME, .ms = 1},
        {.type = EVENT_INJECT},
        {.type = EVENT_HEARD},
        {.type = EVENT_OPENED},
        {.type = EVENT_PAUSED},
        {.type = EVENT_MORE, .ms = 1},
        {.type = EVENT_CHOSEN},
        {.type = EVENT_REASONED, .bits = 1},
        {.type = EVENT_SURE, .index = 1},
        {.type = EVENT_EXPLAINED, .text = "x"},
        {.type = EVENT_REVEALED},
        {.type = EVENT_EFFECT, .index = 1},
        {.type = EVENT_CHANCE},
        {.type = EVENT_ENDED},
        {.type = EVENT_STARTED, .seed = 1},
        {.type = EVENT_ENTERED, .shown = {.options = 3}},
    };
    for (size_t i = 0; i < COUNT(changes); i++) {
        State other = applied(s, changes[i]);
        assert_true(state_hash(&other) != state_hash(&s));
    }
    assert_true(state_hash(&s) != 0);
}

/* Reckoned elsewhere, from the definition: the same on every machine. */
static void a_known_story_has_a_known_hash(void **unused)
{
    (void)unused;
    Story story = {.dilemma = 3, .flags = UINT64_C(1) << 63 | 1, .indicators = {50, 70, 30}};
    story.indicators[15] = 99;
    assert_true(story_hash(&story) == UINT64_C(0x839AF1AE783C313C));
}

static int ascending(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Small stories differ in few bits; a dilemma must not stand in for a flag. */
static void different_stories_have_different_hashes(void **unused)
{
    (void)unused;
    enum { DILEMMAS = 32, FLAGS = 64, LEVELS = 11 };
    static uint64_t hashes[DILEMMAS * FLAGS * LEVELS];
    size_t count = 0;
    for (uint16_t d = 0; d < DILEMMAS; d++)
        for (uint64_t f = 0; f < FLAGS; f++)
            for (uint8_t level = 0; level < LEVELS; level++) {
                Story story = {.dilemma = d, .flags = f, .indicators = {level}};
                hashes[count++] = story_hash(&story);
            }
    qsort(hashes, count, sizeof *hashes, ascending);
    for (size_t i = 1; i < count; i++) assert_true(hashes[i] != hashes[i - 1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(time_and_costs_are_used_alike),
        cmocka_unit_test(effects_wait_until_the_outcome_is_shown),
        cmocka_unit_test(a_new_round_forgets_the_last_one),
        cmocka_unit_test(absurd_times_saturate),
        cmocka_unit_test(a_play_starts_once_and_where_the_pack_says),
        cmocka_unit_test(only_what_the_dilemma_has_is_shown),
        cmocka_unit_test(only_what_is_shown_and_new_can_come),
        cmocka_unit_test(time_stays_within_the_bell),
        cmocka_unit_test(nothing_passes_while_paused),
        cmocka_unit_test(a_choice_leads_where_it_can),
        cmocka_unit_test(any_fitting_event_gives_a_sound_state),
        cmocka_unit_test(any_event_gives_a_state),
        cmocka_unit_test(equal_states_have_equal_hashes),
        cmocka_unit_test(each_part_of_a_state_is_in_its_hash),
        cmocka_unit_test(a_known_story_has_a_known_hash),
        cmocka_unit_test(different_stories_have_different_hashes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
