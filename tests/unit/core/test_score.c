#include "oracle.h"

#include "core/score.h"

/* A decision at het_bericht with all of it shown, to fill in by hand. */
static Decision decision(int option)
{
    const Dilemma *d = &fixture()->dilemmas[HET_BERICHT];
    return (Decision){.dilemma = HET_BERICHT,
                      .what = d,
                      .option = (uint8_t)option,
                      .chosen = &d->options[option],
                      .explained = "",
                      .shown = {.options = 0x7, .advice = 0x1F, .dossier = 0x3, .injects = 0x17}};
}

static void assert_link(const Decision *d, Link link, int have, int of, int score)
{
    LinkScore links[LINKS];
    score_links(d, links);
    assert_int_equal(links[link].have, have);
    assert_int_equal(links[link].of, of);
    assert_int_equal(links[link].score, score);
}

/* ---- the six links ------------------------------------------------------------------------------
 */

static void frame_is_the_deciding_fact(void **state)
{
    (void)state;
    Decision d = decision(ONTHAAL);
    assert_link(&d, LINK_FRAME, 0, 1, 0); /* the list decides, the hidden item does not count */
    d.opened = 0x2;
    assert_link(&d, LINK_FRAME, 0, 1, 0);
    d.opened = 0x1;
    assert_link(&d, LINK_FRAME, 1, 1, 100);
    d.shown.dossier = 0x7;
    assert_link(&d, LINK_FRAME, 1, 2, 50);
    d.shown.dossier = 0;
    assert_link(&d, LINK_FRAME, 0, 0, 100); /* nothing to look at */
}

static void alternatives_are_the_options_heard_of(void **state)
{
    (void)state;
    Decision d = decision(ONTHAAL);
    assert_link(&d, LINK_ALTERNATIVES, 0, 2, 0); /* onthaal, wachten; verborgen is not shown */
    d.heard = 0x1;
    assert_link(&d, LINK_ALTERNATIVES, 1, 2, 50);
    d.heard = 0x3; /* the same option twice */
    assert_link(&d, LINK_ALTERNATIVES, 1, 2, 50);
    d.heard = 0xB;
    assert_link(&d, LINK_ALTERNATIVES, 2, 2, 100);
    d.heard = 0x14; /* one of none, one of a hidden option */
    assert_link(&d, LINK_ALTERNATIVES, 0, 2, 0);
    d.shown.options = 0xF;
    assert_link(&d, LINK_ALTERNATIVES, 1, 3, 33);
}

static void information_is_what_was_asked_of_what_could_be(void **state)
{
    (void)state;
    Decision d = decision(ONTHAAL);
    assert_link(&d, LINK_INFORMATION, 0, 7, 0);
    d.heard = 0x4;
    d.opened = 0x3;
    assert_link(&d, LINK_INFORMATION, 3, 7, 42);
    d.heard = 0x1F;
    assert_link(&d, LINK_INFORMATION, 7, 7, 100);
    d.shown.advice = d.shown.dossier = d.heard = d.opened = 0;
    assert_link(&d, LINK_INFORMATION, 0, 0, 100);
}

static void values_are_somebody_for_and_somebody_against(void **state)
{
    (void)state;
    Decision d = decision(ONTHAAL);
    d.heard = 0x4; /* speaks of no option */
    assert_link(&d, LINK_VALUES, 0, 2, 0);
    d.heard = 0x1; /* for */
    assert_link(&d, LINK_VALUES, 1, 2, 50);
    d.heard = 0x9; /* for, and against another one, which is for too */
    assert_link(&d, LINK_VALUES, 1, 2, 50);
    d.heard = 0x3;
    assert_link(&d, LINK_VALUES, 2, 2, 100);
    d = decision(WACHTEN);
    d.heard = 0x2; /* against onthaal, so for waiting */
    assert_link(&d, LINK_VALUES, 1, 2, 50);
    d.heard = 0xA; /* and one against waiting */
    assert_link(&d, LINK_VALUES, 2, 2, 100);
    d.shown.advice = 0x2;
    d.heard = 0x2;
    assert_link(&d, LINK_VALUES, 1, 1, 100); /* nobody against could be asked */
}

static void reasoning_is_two_reasons(void **state)
{
    (void)state;
    Decision d = decision(ONTHAAL);
    assert_link(&d, LINK_REASONING, 0, 2, 0);
    d.reasons = 0x4;
    assert_link(&d, LINK_REASONING, 1, 2, 50);
    d.reasons = 0x7;
    assert_link(&d, LINK_REASONING, 2, 2, 100);
    d = decision(WACHTEN); /* has one reason */
    d.reasons = 0x1;
    assert_link(&d, LINK_REASONING, 1, 1, 100);
    d.bell = true;
    d.reasons = 0;
    assert_link(&d, LINK_REASONING, 0, 1, 0);
    d = decision(HULP); /* has none */
    assert_link(&d, LINK_REASONING, 0, 0, 100);
}

static void commitment_is_choosing_saying_and_telling(void **state)
{
    (void)state;
    Decision d = decision(ONTHAAL);
    assert_link(&d, LINK_COMMITMENT, 1, 3, 33);
    d.sure = 1;
    assert_link(&d, LINK_COMMITMENT, 2, 3, 66);
    d.explained = "Ja.";
    assert_link(&d, LINK_COMMITMENT, 3, 3, 100);
    d.bell = true;
    assert_link(&d, LINK_COMMITMENT, 0, 3, 0);
    Dilemma quiet = *d.what;
    quiet.audience = NULL;
    d.what = &quiet;
    assert_link(&d, LINK_COMMITMENT, 0, 2, 0);
    d.bell = false;
    assert_link(&d, LINK_COMMITMENT, 2, 2, 100);
}

/* ---- the profiles ------------------------------------------------------------------------ */

/* onthaal at 26.5 s with the last fact at 25, then the bell in de_namen. */
static void play_two(Play *play)
{
    play_begin(play, 1);
    DID(play, COMMAND_TICK, .ms = 26500);
    play_to(play, STAGE_OUTCOME, ONTHAAL);
    DID(play, COMMAND_NEXT);
    DID(play, COMMAND_TICK, .ms = 30000);
    DID(play, COMMAND_NEXT);
}

static void profile(Play *play, const Graph *graph, Profiles *out)
{
    Debrief debrief;
    debrief_make(&play->session, &debrief);
    score_profiles(play->session.scenario, &debrief, graph, out);
    debrief_free(&debrief);
}

static void sums_are_of_what_was_chosen(void **state)
{
    (void)state;
    Play play;
    Profiles p;
    play_two(&play);
    profile(&play, NULL, &p);
    static const int expected[] = {2 - 1, 1, 0, 1, -1, -2};
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_int_equal(p.values[i].score, expected[i]);
        assert_int_equal(p.values[i].min, 0);
        assert_int_equal(p.values[i].max, 0);
    }
    assert_false(p.bounded);
    assert_int_equal(p.phases[REACTIE][MENSEN].score, 2);
    assert_int_equal(p.phases[NAZORG][MENSEN].score, -1);
    assert_int_equal(p.phases[PROACTIE][MENSEN].score, 0);
    play_close(&play);
}

static void sums_stand_within_what_was_reachable(void **state)
{
    (void)state;
    Play play;
    Profiles p;
    play_two(&play);
    Graph *graph = explore(fixture(), &play.hooks, EXPLORE_MAX_STATES, NULL);
    profile(&play, graph, &p);
    assert_true(p.bounded);
    assert_int_equal(p.values[VERTROUWEN].score, 1);
    assert_int_equal(p.values[VERTROUWEN].min, -3); /* wachten, zwijgen */
    assert_int_equal(p.values[VERTROUWEN].max, 4);  /* onthaal, noemen */
    assert_int_equal(p.phases[NAZORG][VERTROUWEN].score, 0);
    assert_int_equal(p.phases[NAZORG][VERTROUWEN].min, -3);
    assert_int_equal(p.phases[NAZORG][VERTROUWEN].max, 3);
    graph_free(graph);
    play_close(&play);
}

static void roles_asked_and_taken(void **state)
{
    (void)state;
    Play play;
    Profiles p;
    play_begin(&play, 1);
    play_to(&play, STAGE_OUTCOME, ONTHAAL); /* asks beslisser, takes burgervader */
    DID(&play, COMMAND_NEXT);
    play_to(&play, STAGE_OUTCOME, NOEMEN); /* asks and takes burgervader */
    profile(&play, NULL, &p);
    assert_int_equal(p.roles[BESLISSER].asked, 1);
    assert_int_equal(p.roles[BESLISSER].taken, 0);
    assert_int_equal(p.roles[BURGERVADER].asked, 1);
    assert_int_equal(p.roles[BURGERVADER].taken, 2);
    assert_int_equal(p.roles[BURGERVADER].taken_when_asked, 1);
    play_close(&play);

    play_two(&play); /* the bell takes no role */
    profile(&play, NULL, &p);
    assert_int_equal(p.roles[BURGERVADER].asked, 1);
    assert_int_equal(p.roles[BURGERVADER].taken, 1);
    assert_int_equal(p.roles[BESLISSER].taken, 0);
    assert_int_equal(p.bells, 1);
    play_close(&play);
}

static void the_deferral_line_says_how_long_and_at_what_price(void **state)
{
    (void)state;
    Play play;
    Profiles p;
    play_two(&play);
    profile(&play, NULL, &p);
    assert_int_equal(p.deferral[KIND_ACT].count, 1);
    assert_int_equal(p.deferral[KIND_ACT].used_ms, 26500);
    assert_int_equal(p.deferral[KIND_ACT].quiet_ms, 1500);
    assert_int_equal(p.deferral[KIND_ACT].values[MENSEN], 2);
    assert_int_equal(p.deferral[KIND_ACT].values[SHARED_VALUES], -2);
    assert_int_equal(p.deferral[KIND_WAIT].count, 1); /* "stil", by the bell */
    assert_int_equal(p.deferral[KIND_WAIT].used_ms, 30000);
    assert_int_equal(p.deferral[KIND_WAIT].quiet_ms, 30000);
    assert_int_equal(p.deferral[KIND_WAIT].values[MENSEN], -1);
    assert_int_equal(p.deferral[KIND_ASK].count, 0);
    play_close(&play);
}

static void the_weakest_decision_is_kept_per_link(void **state)
{
    (void)state;
    Play play;
    Profiles p;
    play_open(&play);
    profile(&play, NULL, &p);
    for (int link = 0; link < LINKS; link++) assert_int_equal(p.weakest_at[link], -1);
    play_close(&play);

    play_two(&play);
    profile(&play, NULL, &p);
    assert_int_equal(p.weakest_at[LINK_FRAME],
                     0); /* the list was not opened; later: nothing to open */
    assert_int_equal(p.weakest[LINK_FRAME].score, 0);
    assert_int_equal(p.weakest_at[LINK_COMMITMENT], 1); /* 33 there, 0 by the bell */
    assert_int_equal(p.weakest[LINK_COMMITMENT].score, 0);
    assert_int_equal(p.weakest[LINK_COMMITMENT].of, 2);
    play_close(&play);
}

static void of_equally_weak_decisions_the_first_is_kept(void **state)
{
    (void)state;
    Play play;
    Profiles p;
    play_begin(&play, 1);
    DID(&play, COMMAND_TICK, .ms = 90000); /* the bell, twice */
    DID(&play, COMMAND_NEXT);
    DID(&play, COMMAND_TICK, .ms = 60000);
    profile(&play, NULL, &p);
    assert_int_equal(p.bells, 2);
    assert_int_equal(p.weakest[LINK_COMMITMENT].score, 0);
    assert_int_equal(p.weakest_at[LINK_COMMITMENT], 0);
    play_close(&play);
}

/* ---- any scenario ------------------------------------------------------------------------ */

static Oracle oracle;

static void assert_bounds(const Maze *m, const Profiles *p)
{
    for (int value = 0; value < MAZE_VALUES; value++)
        for (int phase = -1; phase < PHASES; phase++) {
            const Scored *s = phase < 0 ? &p->values[value] : &p->phases[phase][value];
            oracle_from(&oracle, &m->s, &m->hooks, story_start(&m->s), value, phase);
            assert_int_equal(s->min, oracle.min);
            assert_int_equal(s->max, oracle.max);
            assert_in_range(s->score - s->min, 0, s->max - s->min);
        }
}

static void play_to_the_end(Session *session, uint64_t *seed)
{
    session_do(session, &(Command){.type = COMMAND_START, .clock = CLOCK_X1, .seed = dice(seed)},
               NULL);
    while (session->state.stage != STAGE_ENDED) {
        Command command = any_command(seed);
        session_do(session, &command, NULL);
    }
}

static void a_finished_play_is_within_the_ranges_of_every_play(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        Maze m;
        maze_make(&m, seed, 2 + seed % 4);
        Session session;
        Debrief debrief;
        Profiles p;
        uint64_t dices = seed;
        session_init(&session, &m.s, &m.hooks);
        play_to_the_end(&session, &dices);
        Graph *graph = explore(&m.s, &m.hooks, EXPLORE_MAX_STATES, NULL);
        debrief_make(&session, &debrief);
        score_profiles(&m.s, &debrief, graph, &p);
        assert_bounds(&m, &p);
        for (size_t i = 0; i < debrief.count; i++) {
            LinkScore links[LINKS];
            score_links(&debrief.decisions[i], links);
            for (int link = 0; link < LINKS; link++) {
                assert_in_range(links[link].score, 0, 100);
                assert_in_range(links[link].have, 0, links[link].of);
            }
        }
        debrief_free(&debrief);
        graph_free(graph);
        session_free(&session);
        maze_free(&m);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frame_is_the_deciding_fact),
        cmocka_unit_test(alternatives_are_the_options_heard_of),
        cmocka_unit_test(information_is_what_was_asked_of_what_could_be),
        cmocka_unit_test(values_are_somebody_for_and_somebody_against),
        cmocka_unit_test(reasoning_is_two_reasons),
        cmocka_unit_test(commitment_is_choosing_saying_and_telling),
        cmocka_unit_test(sums_are_of_what_was_chosen),
        cmocka_unit_test(sums_stand_within_what_was_reachable),
        cmocka_unit_test(roles_asked_and_taken),
        cmocka_unit_test(the_deferral_line_says_how_long_and_at_what_price),
        cmocka_unit_test(the_weakest_decision_is_kept_per_link),
        cmocka_unit_test(of_equally_weak_decisions_the_first_is_kept),
        cmocka_unit_test(a_finished_play_is_within_the_ranges_of_every_play),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
