#include "oracle.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/coverage.h"
#include "core/overview.h"

static Oracle oracle;

static void counts_and_ranges_are_those_of_every_play(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Maze m;
        Overview o;
        char plays[32];
        maze_make(&m, seed, 2 + seed % 5);
        Graph *graph = explore(&m.s, &m.hooks, EXPLORE_MAX_STATES, NULL);
        overview_make(graph, &m.s, &o);
        int value = (int)(seed % MAZE_VALUES);
        oracle_from(&oracle, &m.s, &m.hooks, story_start(&m.s), value, -1);
        snprintf(plays, sizeof plays, "%zu", oracle.plays);
        assert_string_equal(o.plays, plays);
        assert_int_equal(o.states, oracle.story_count);
        assert_int_equal(o.edges, oracle.edges);
        assert_int_equal(o.values[value].min, oracle.min);
        assert_int_equal(o.values[value].max, oracle.max);
        assert_int_equal(o.indicators[0].min, oracle.low);
        assert_int_equal(o.indicators[0].max, oracle.high);
        size_t states = 0, ends = 0;
        for (size_t i = 0; i < m.s.dilemma_count; i++) states += o.dilemmas[i].states;
        for (size_t i = 0; i < m.s.ending_count; i++) {
            states += o.endings[i].states;
            ends += (size_t)atoll(o.endings[i].plays);
        }
        assert_int_equal(states, o.states);
        assert_int_equal(ends, oracle.plays);
        overview_free(&o);
        graph_free(graph);
        maze_free(&m);
    }
}

static const Arrow *find_arrow(const Overview *o, int from, int option, int to)
{
    for (size_t i = 0; i < o->arrow_count; i++) {
        const Arrow *a = &o->arrows[i];
        if (a->from == from && a->option == option && a->to == to) return a;
    }
    return NULL;
}

static void arrows_are_what_play_does(void **state)
{
    (void)state;
    Stub stub = {0};
    ScenarioHooks hooks = {&stub, stub_when, stub_next};
    Overview o;
    Graph *graph = explore(fixture(), &hooks, EXPLORE_MAX_STATES, NULL);
    overview_make(graph, fixture(), &o);
    const Arrow *plain = find_arrow(&o, HET_BERICHT, ONTHAAL, DE_NAMEN);
    assert_true(plain && !plain->function && plain->of == 0 && !plain->bell_only);
    const Arrow *chance = find_arrow(&o, HET_BERICHT, WACHTEN, DE_PERS);
    assert_true(chance && chance->weight == 2 && chance->of == 3);
    const Arrow *function = find_arrow(&o, HET_BERICHT, HULP, DE_NACHT);
    assert_true(function && function->function);
    assert_null(find_arrow(&o, HET_BERICHT, HULP, DE_PERS)); /* it might, but never does */
    assert_null(find_arrow(&o, HET_BERICHT, VERBORGEN, DILEMMA_END));
    const Arrow *bell = find_arrow(&o, DE_NAMEN, STIL, DILEMMA_END);
    assert_true(bell && bell->bell_only);
    overview_free(&o);
    graph_free(graph);
}

/* ---- coverage ---- */

static void what_sessions_met_is_counted(void **state)
{
    (void)state;
    Play play;
    Coverage c;
    play_begin(&play, 1);
    DID(&play, COMMAND_HEAR, .index = 0);
    DID(&play, COMMAND_OPEN, .index = 1);
    play_to(&play, STAGE_OUTCOME, ONTHAAL);
    DID(&play, COMMAND_NEXT);
    DID(&play, COMMAND_TICK, .ms = 30000); /* the bell: stil */
    DID(&play, COMMAND_NEXT);
    coverage_init(&c, fixture());
    coverage_add(&c, &play.session);
    assert_int_equal(c.sessions, 1);
    assert_int_equal(c.rounds[HET_BERICHT].rounds, 1);
    assert_int_equal(c.rounds[HET_BERICHT].options[ONTHAAL], 1);
    assert_int_equal(c.rounds[HET_BERICHT].options[WACHTEN], 0);
    assert_int_equal(c.rounds[HET_BERICHT].advice[0], 1);
    assert_int_equal(c.rounds[HET_BERICHT].advice[1], 0);
    assert_int_equal(c.rounds[HET_BERICHT].dossier[0], 0);
    assert_int_equal(c.rounds[HET_BERICHT].dossier[1], 1);
    assert_int_equal(c.rounds[DE_NAMEN].options[STIL], 1);
    assert_int_equal(c.rounds[DE_PERS].rounds, 0);
    assert_int_equal(c.endings[0] + c.endings[1], 1);
    assert_int_equal(c.strangers, 0);
    coverage_free(&c);
    play_close(&play);
}

/* A session of another version: what has the same id counts, the rest is said. */
static void another_version_counts_by_its_ids(void **state)
{
    (void)state;
    Play play;
    Coverage c;
    play_begin(&play, 1);
    DID(&play, COMMAND_OPEN, .index = 1);
    play_to(&play, STAGE_OUTCOME, ONTHAAL);
    Option options[4];
    Dilemma dilemmas[4];
    Scenario later = *fixture();
    memcpy(dilemmas, later.dilemmas, sizeof dilemmas);
    memcpy(options, dilemmas[HET_BERICHT].options, sizeof options);
    options[ONTHAAL] = dilemmas[HET_BERICHT].options[HULP]; /* the options changed places */
    options[HULP] = dilemmas[HET_BERICHT].options[ONTHAAL];
    dilemmas[HET_BERICHT].options = options;
    dilemmas[HET_BERICHT].dossier_count = 1; /* and the letter is gone */
    later.dilemmas = dilemmas;
    coverage_init(&c, &later);
    coverage_add(&c, &play.session);
    assert_int_equal(c.rounds[HET_BERICHT].options[HULP], 1);
    assert_int_equal(c.rounds[HET_BERICHT].options[ONTHAAL], 0);
    assert_int_equal(c.strangers, 1);
    coverage_free(&c);
    play_close(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_and_ranges_are_those_of_every_play),
        cmocka_unit_test(arrows_are_what_play_does),
        cmocka_unit_test(what_sessions_met_is_counted),
        cmocka_unit_test(another_version_counts_by_its_ids),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
