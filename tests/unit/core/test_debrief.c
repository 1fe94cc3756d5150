#include "maze.h"

#include "core/debrief.h"

/* het_bericht with a bit of everything, then de_namen by the bell. */
static void play_through(Play *play)
{
    play_begin(play, 1);
    DID(play, COMMAND_TICK, .ms = 10000);
    DID(play, COMMAND_HEAR, .index = 1); /* 16 s */
    DID(play, COMMAND_OPEN, .index = 0); /* 24 s */
    DID(play, COMMAND_PAUSE);
    DID(play, COMMAND_NOTE, .text = "Iedereen praat.");
    DID(play, COMMAND_RESUME);
    DID(play, COMMAND_MORE);
    DID(play, COMMAND_TICK, .ms = 6000); /* 30 s; injects at 25 */
    DID(play, COMMAND_CHOOSE, .index = ONTHAAL);
    DID(play, COMMAND_REASON, .index = 2);
    DID(play, COMMAND_SURE, .index = 1);
    DID(play, COMMAND_SURE, .index = 2);
    DID(play, COMMAND_EXPLAIN, .text = "Eerst.");
    DID(play, COMMAND_EXPLAIN, .text = "U hoort het van ons.");
    DID(play, COMMAND_NEXT);
    DID(play, COMMAND_EFFECT, .index = 3);
    DID(play, COMMAND_NEXT);
    DID(play, COMMAND_TICK, .ms = 30000);
    DID(play, COMMAND_NEXT);
}

static void a_decision_holds_what_was_done(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    play_through(&play);
    debrief_make(&play.session, &debrief);
    assert_int_equal(debrief.count, 2);
    assert_int_equal(debrief.clock, CLOCK_X1);
    assert_int_equal(debrief.seed, 1);
    assert_int_equal(debrief.played_ms, 60000);
    assert_int_equal(debrief.ending, 0);

    const Decision *d = &debrief.decisions[0];
    assert_int_equal(d->dilemma, HET_BERICHT);
    assert_ptr_equal(d->what, &fixture()->dilemmas[HET_BERICHT]);
    assert_string_equal(d->chosen->id, "onthaal");
    assert_int_equal(d->option, ONTHAAL);
    assert_false(d->bell);
    assert_int_equal(d->before.indicators[FAMILIES], 50);
    assert_int_equal(d->after.indicators[FAMILIES], 60);
    assert_int_equal(d->shown.advice, 0x1F);
    assert_int_equal(d->arrived, 0x7);
    assert_int_equal(d->heard, 0x2);
    assert_int_equal(d->opened, 0x1);
    assert_int_equal(d->reasons, 0x4);
    assert_int_equal(d->sure, 2);
    assert_int_equal(d->effect, 3);
    assert_string_equal(d->explained, "U hoort het van ons.");
    assert_int_equal(d->used_ms, 30000);
    assert_int_equal(d->added_ms, MORE_MS);
    assert_int_equal(d->last_fact_ms, 25000);
    debrief_free(&debrief);
    play_close(&play);
}

static void what_the_bell_did_is_a_decision(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    play_through(&play);
    debrief_make(&play.session, &debrief);
    const Decision *d = &debrief.decisions[1];
    assert_true(d->bell);
    assert_string_equal(d->chosen->id, "stil");
    assert_int_equal(d->used_ms, 30000);
    assert_int_equal(d->last_fact_ms, 0);
    assert_string_equal(d->explained, "");
    assert_int_equal(d->sure, 0);
    assert_int_equal(d->effect, 0);
    assert_int_equal(d->before.indicators[FAMILIES], 60);
    assert_int_equal(d->after.indicators[FAMILIES], 59);
    assert_int_equal(d->moment_count, 1);
    assert_int_equal(d->moments[0].type, EVENT_CHOSEN);
    assert_int_equal(d->moments[0].at_ms, 30000);
    debrief_free(&debrief);
    play_close(&play);
}

static void moments_stand_in_order_with_their_time(void **state)
{
    (void)state;
    static const Moment expected[] = {
        {0, EVENT_INJECT, 0, NULL},
        {16000, EVENT_HEARD, 1, NULL},
        {24000, EVENT_OPENED, 0, NULL},
        {24000, EVENT_PAUSED, 0, NULL},
        {24000, EVENT_NOTE, 0, "Iedereen praat."},
        {24000, EVENT_RESUMED, 0, NULL},
        {24000, EVENT_MORE, 0, NULL},
        {25000, EVENT_INJECT, 1, NULL},
        {25000, EVENT_INJECT, 2, NULL},
        {30000, EVENT_CHOSEN, ONTHAAL, NULL},
    };
    Play play;
    Debrief debrief;
    play_through(&play);
    debrief_make(&play.session, &debrief);
    const Decision *d = &debrief.decisions[0];
    assert_int_equal(d->moment_count, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_int_equal(d->moments[i].type, expected[i].type);
        assert_int_equal(d->moments[i].at_ms, expected[i].at_ms);
        assert_int_equal(d->moments[i].index, expected[i].index);
        if (expected[i].text) assert_string_equal(d->moments[i].text, expected[i].text);
        if (!expected[i].text) assert_null(d->moments[i].text);
    }
    debrief_free(&debrief);
    play_close(&play);
}

static void a_note_at_the_outcome_is_of_its_round(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    play_begin(&play, 1);
    play_to(&play, STAGE_OUTCOME, ONTHAAL);
    DID(&play, COMMAND_NOTE, .text = "Toch onverwacht.");
    DID(&play, COMMAND_NEXT);
    debrief_make(&play.session, &debrief);
    const Decision *d = &debrief.decisions[0];
    assert_string_equal(d->moments[d->moment_count - 1].text, "Toch onverwacht.");
    debrief_free(&debrief);
    play_close(&play);
}

static void a_play_left_halfway_is_looked_back_on(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    play_open(&play);
    debrief_make(&play.session, &debrief);
    assert_int_equal(debrief.count, 0);
    assert_int_equal(debrief.ending, -1);
    debrief_free(&debrief);
    play_close(&play);

    play_begin(&play, 1);
    DID(&play, COMMAND_TICK, .ms = 30000);
    debrief_make(&play.session, &debrief);
    assert_int_equal(debrief.count, 0); /* nothing was decided yet */
    debrief_free(&debrief);
    DID(&play, COMMAND_CHOOSE, .index = HULP);
    debrief_make(&play.session, &debrief);
    assert_int_equal(debrief.count, 1);
    assert_true(story_equal(&debrief.decisions[0].before, &debrief.decisions[0].after));
    debrief_free(&debrief);
    play_close(&play);
}

static void the_chain_links_a_choice_to_earlier_and_later(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    play_through(&play);
    debrief_make(&play.session, &debrief);
    size_t count;
    const ChainLink *links = debrief_chain(&debrief, &count);
    assert_int_equal(count, 2);
    assert_int_equal(links[0].decision, 0);
    assert_int_equal(links[0].from, REACTIE);
    assert_int_equal(links[0].to, VOORBEREIDING);
    assert_true(links[0].earlier);
    assert_string_equal(links[0].text, "Een lijst.");
    assert_int_equal(links[1].to, NAZORG);
    assert_false(links[1].earlier);
    debrief_free(&debrief);
    play_close(&play);
}

static void assert_same_decision(const Decision *a, const Decision *b)
{
    assert_int_equal(a->dilemma, b->dilemma);
    assert_int_equal(a->option, b->option);
    assert_int_equal(a->bell, b->bell);
    assert_true(story_equal(&a->before, &b->before) && story_equal(&a->after, &b->after));
    assert_int_equal(a->heard, b->heard);
    assert_int_equal(a->opened, b->opened);
    assert_int_equal(a->arrived, b->arrived);
    assert_int_equal(a->reasons, b->reasons);
    assert_int_equal(a->used_ms, b->used_ms);
    assert_int_equal(a->last_fact_ms, b->last_fact_ms);
    assert_string_equal(a->explained, b->explained);
    assert_int_equal(a->moment_count, b->moment_count);
    for (size_t i = 0; i < a->moment_count; i++) {
        assert_int_equal(a->moments[i].type, b->moments[i].type);
        assert_int_equal(a->moments[i].at_ms, b->moments[i].at_ms);
        if (i > 0) assert_true(a->moments[i].at_ms >= a->moments[i - 1].at_ms);
        if (a->moments[i].text) assert_string_equal(a->moments[i].text, b->moments[i].text);
    }
}

static void a_replayed_record_gives_the_same_debrief(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        Maze maze;
        maze_make(&maze, seed, 6);
        Session live, again;
        session_init(&live, &maze.s, &maze.hooks);
        session_init(&again, &maze.s, &maze.hooks);
        uint64_t dices = seed;
        session_do(&live, &(Command){.type = COMMAND_START, .clock = CLOCK_X1}, NULL);
        for (int i = 0; i < 150; i++) {
            Command command = any_command(&dices);
            session_do(&live, &command, NULL);
        }
        for (size_t i = 0; i < live.record.count; i++)
            assert_true(session_replay(&again, &live.record.events[i], NULL));
        Debrief a, b;
        debrief_make(&live, &a);
        debrief_make(&again, &b);
        assert_int_equal(a.count, live.state.decisions);
        assert_int_equal(a.count, b.count);
        assert_int_equal(a.ending, b.ending);
        for (size_t i = 0; i < a.count; i++) assert_same_decision(&a.decisions[i], &b.decisions[i]);
        debrief_free(&a);
        debrief_free(&b);
        session_free(&live);
        session_free(&again);
        maze_free(&maze);
    }
}

/* A function may answer anything as far as a record knows: it can go round for ever. */
static void a_record_longer_than_a_state_can_count(void **state)
{
    (void)state;
    enum { ROUNDS = UINT16_MAX + 10 };
    static const Event round[] = {{.type = EVENT_ENTERED, .shown = {.options = 0x7}},
                                  {.type = EVENT_CHOSEN, .index = HULP},
                                  {.type = EVENT_REVEALED}};
    Play play;
    Debrief debrief;
    play_open(&play);
    DID(&play, COMMAND_START);
    for (int i = 0; i < ROUNDS; i++)
        for (size_t e = 0; e < COUNT(round); e++)
            assert_true(session_replay(&play.session, &round[e], NULL));
    debrief_make(&play.session, &debrief);
    assert_int_equal(debrief.count, ROUNDS);
    debrief_free(&debrief);
    play_close(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_decision_holds_what_was_done),
        cmocka_unit_test(what_the_bell_did_is_a_decision),
        cmocka_unit_test(moments_stand_in_order_with_their_time),
        cmocka_unit_test(a_note_at_the_outcome_is_of_its_round),
        cmocka_unit_test(a_play_left_halfway_is_looked_back_on),
        cmocka_unit_test(the_chain_links_a_choice_to_earlier_and_later),
        cmocka_unit_test(a_replayed_record_gives_the_same_debrief),
        cmocka_unit_test(a_record_longer_than_a_state_can_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
