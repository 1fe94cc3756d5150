#include "oracle.h"

#include <stdlib.h>

#include "core/explore.h"

static Oracle oracle;

static Graph *explore_ok(const Scenario *s, const ScenarioHooks *hooks)
{
    Err err = {0};
    Graph *graph = explore(s, hooks, EXPLORE_MAX_STATES, &err);
    if (graph == NULL) fail_msg("%s", err.key);
    return graph;
}

static int one_value(const Scenario *s, const Story *from, const Edge *edge, const void *context)
{
    const int *value = context;
    return s->dilemmas[from->dilemma].options[edge->option].values[*value];
}

static int first_indicator(const Scenario *s, const Story *end, const void *context)
{
    (void)s, (void)context;
    return end->indicators[0];
}

/* ---- the fixture, counted by hand -------------------------------------------------------- */

static void the_small_scenario_has_the_graph_it_has(void **state)
{
    (void)state;
    Stub stub = {0};
    ScenarioHooks hooks = {&stub, stub_when, stub_next};
    Graph *graph = explore_ok(fixture(), &hooks);
    size_t count;
    assert_true(story_equal(graph_story(graph, 0), &(Story){.indicators = {50, 70, 30}}));
    const Edge *edges = graph_from(graph, 0, &count);
    assert_int_equal(count, 4); /* onthaal, wachten with two arms, hulp; verborgen is hidden */
    assert_int_equal(edges[0].option, ONTHAAL);
    assert_int_equal(edges[1].option, WACHTEN);
    assert_int_equal(edges[1].arm, 0);
    assert_int_equal(edges[2].option, WACHTEN);
    assert_int_equal(edges[2].arm, 1);
    assert_int_equal(edges[3].option, HULP);
    assert_int_equal(graph_story(graph, edges[3].to)->dilemma, DE_NACHT);
    assert_int_equal(graph_ending(graph, 0), -1);

    oracle_from(&oracle, fixture(), &hooks, story_start(fixture()), MENSEN, -1);
    assert_int_equal(graph_states(graph), oracle.story_count);
    assert_int_equal(graph_edges(graph), oracle.edges);
    graph_free(graph);
}

static void what_only_the_bell_does_is_marked(void **state)
{
    (void)state;
    Stub stub = {0};
    ScenarioHooks hooks = {&stub, stub_when, stub_next};
    Graph *graph = explore_ok(fixture(), &hooks);
    size_t count, first;
    const Edge *edges = graph_from(graph, graph_from(graph, 0, &first)[0].to, &count);
    assert_int_equal(count, 3);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(edges[i].bell_only, edges[i].option == STIL);
    graph_free(graph);
}

static void every_finished_story_has_its_ending(void **state)
{
    (void)state;
    Stub stub = {0};
    ScenarioHooks hooks = {&stub, stub_when, stub_next};
    Graph *graph = explore_ok(fixture(), &hooks);
    unsigned seen = 0;
    for (size_t i = 0; i < graph_states(graph); i++) {
        const Story *story = graph_story(graph, i);
        size_t count;
        const Edge *edges = graph_from(graph, i, &count);
        assert_int_equal(count == 0, story->dilemma == DILEMMA_END);
        assert_int_equal(edges == NULL, count == 0);
        if (count > 0) continue;
        assert_int_equal(graph_ending(graph, i), story->indicators[FAMILIES] >= 50 ? 0 : 1);
        seen |= 1u << graph_ending(graph, i);
    }
    assert_int_equal(seen, 3);
    graph_free(graph);
}

/* ---- any scenario, against every play of it -----------------------------------------------------
 */

static void every_story_and_edge_is_found(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 150; seed++) {
        Maze m;
        maze_make(&m, seed, 2 + seed % 5);
        Graph *graph = explore_ok(&m.s, &m.hooks);
        oracle_from(&oracle, &m.s, &m.hooks, story_start(&m.s), 0, -1);
        assert_false(oracle.overflow);
        assert_int_equal(graph_states(graph), oracle.story_count);
        assert_int_equal(graph_edges(graph), oracle.edges);
        for (size_t i = 0; i < oracle.story_count; i++) {
            int64_t at = graph_find(graph, &oracle.stories[i]);
            assert_true(at >= 0);
            assert_true(story_equal(graph_story(graph, (size_t)at), &oracle.stories[i]));
        }
        Story nowhere = oracle.stories[0];
        nowhere.flags = UINT64_MAX;
        assert_int_equal(graph_find(graph, &nowhere), -1);
        graph_free(graph);
        maze_free(&m);
    }
}

static void ranges_are_those_of_every_play(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        Maze m;
        maze_make(&m, seed, 2 + seed % 5);
        Graph *graph = explore_ok(&m.s, &m.hooks);
        size_t n = graph_states(graph);
        Range *sums = calloc(n, sizeof *sums), *ends = calloc(n, sizeof *ends);
        int value = (int)(seed % MAZE_VALUES);
        graph_ranges(graph, one_value, &value, sums);
        graph_end_ranges(graph, first_indicator, NULL, ends);
        for (size_t i = 0; i < n; i += 1 + n / 20) {
            oracle_from(&oracle, &m.s, &m.hooks, *graph_story(graph, i), value, -1);
            assert_int_equal(sums[i].min, oracle.min);
            assert_int_equal(sums[i].max, oracle.max);
            assert_int_equal(ends[i].min, oracle.low);
            assert_int_equal(ends[i].max, oracle.high);
        }
        free(sums);
        free(ends);
        graph_free(graph);
        maze_free(&m);
    }
}

/* What a session comes to is in the graph, and each step of it is an edge. */
static void every_session_walks_the_graph(void **state)
{
    (void)state;
    Maze m;
    maze_make(&m, 9, 8);
    Graph *graph = explore_ok(&m.s, &m.hooks);
    for (uint64_t seed = 1; seed <= 300; seed++) {
        Session session;
        session_init(&session, &m.s, &m.hooks);
        uint64_t dices = seed;
        session_do(&session, &(Command){.type = COMMAND_START, .clock = CLOCK_X1, .seed = seed},
                   NULL);
        int64_t last = graph_find(graph, &session.state.story);
        while (session.state.stage != STAGE_ENDED) {
            Command command = any_command(&dices);
            if (command.type == COMMAND_ROOM) continue; /* may begin elsewhere */
            session_do(&session, &command, NULL);
            if (session.state.stage == STAGE_OUTCOME) continue; /* between two stories */
            int64_t at = graph_find(graph, &session.state.story);
            assert_true(at >= 0);
            size_t count;
            const Edge *edges = graph_from(graph, (size_t)last, &count);
            bool joined = at == last;
            for (size_t e = 0; e < count; e++) joined |= edges[e].to == (uint32_t)at;
            assert_true(joined);
            last = at;
        }
        assert_int_equal(graph_ending(graph, (size_t)last), session.state.ending);
        session_free(&session);
    }
    graph_free(graph);
    maze_free(&m);
}

/* ---- merging ----------------------------------------------------------------------------- */

/* `count` dilemmas in a row, each with two options that set flag i, or not; `same` makes both
 * options alike. */
static void row(Maze *m, size_t count, bool same)
{
    maze_make(m, 1, count);
    for (size_t i = 0; i < count; i++) {
        Dilemma *d = &m->s.dilemmas[i];
        Next next = {.to = i + 1 < count ? (uint16_t)(i + 1) : DILEMMA_END};
        d->option_count = 2;
        d->bell = 0;
        d->options[0] = d->options[1] =
            (Option){.id = "x", .text = "", .outcome = "", .next = next};
        if (!same) d->options[1].flags_set = UINT64_C(1) << i;
    }
}

static void equal_futures_are_one_state(void **state)
{
    (void)state;
    Maze m;
    row(&m, 60, true); /* 2^60 plays */
    Graph *graph = explore_ok(&m.s, &m.hooks);
    assert_int_equal(graph_states(graph), 61);
    assert_int_equal(graph_edges(graph), 120);
    graph_free(graph);
    maze_free(&m);
}

static void different_futures_are_different_states(void **state)
{
    (void)state;
    Maze m;
    row(&m, 14, false);
    Graph *graph = explore_ok(&m.s, &m.hooks);
    assert_int_equal(graph_states(graph), (1 << 15) - 1);
    assert_int_equal(graph_edges(graph), (1 << 15) - 2);
    graph_free(graph);
    maze_free(&m);
}

/* Three ways to lose one point each: only how many of each counts, (k + 2 over 2) after k rounds.
 * Enough for the table to have grown under stories that are met again. */
static void merging_goes_on_as_the_table_grows(void **state)
{
    (void)state;
    Maze m;
    row(&m, 34, true);
    for (size_t i = 0; i < 34; i++) {
        Dilemma *d = &m.s.dilemmas[i];
        Option *options = arena_new(&m.s.arena, Option, 3);
        for (int o = 0; o < 3; o++) {
            options[o] = d->options[0];
            options[o].effects[o] = -1;
        }
        d->options = options;
        d->option_count = 3;
    }
    Graph *graph = explore_ok(&m.s, &m.hooks);
    assert_int_equal(graph_states(graph), 37 * 36 * 35 / 6);
    assert_int_equal(graph_edges(graph), 3 * (36 * 35 * 34 / 6));
    graph_free(graph);
    maze_free(&m);
}

/* ---- errors ------------------------------------------------------------------------------ */

static void a_scenario_too_large_is_an_error(void **state)
{
    (void)state;
    Maze m;
    Err err = {0};
    row(&m, 10, false); /* 2,047 states */
    Graph *graph = explore(&m.s, &m.hooks, 2047, &err);
    assert_non_null(graph);
    graph_free(graph);
    assert_null(explore(&m.s, &m.hooks, 2046, &err));
    assert_key(&err, "explore.too_large");
    assert_string_equal(err_arg(&err, "max"), "2046");
    assert_null(explore(&m.s, &m.hooks, 0, &err));
    maze_free(&m);
}

static void assert_endless(Maze *m, const char *first, const char *second)
{
    Err err = {0};
    assert_null(explore(&m->s, &m->hooks, EXPLORE_MAX_STATES, &err));
    assert_key(&err, "explore.endless");
    const char *named = err_arg(&err, "dilemma");
    if (strcmp(named, first) != 0 && strcmp(named, second) != 0) fail_msg("named %s", named);
}

static void a_play_that_never_ends_is_an_error_that_says_where(void **state)
{
    (void)state;
    Maze m;
    row(&m, 8, true);
    m.s.dilemmas[4].options[1].next.to = 3; /* 3 -> 4 -> 3, then on to 7 */
    assert_endless(&m, "dilemma_3", "dilemma_4");
    maze_free(&m);

    row(&m, 8, true);
    m.s.dilemmas[5].options[1].next.to = 5;
    assert_endless(&m, "dilemma_5", "dilemma_5");
    maze_free(&m);

    row(&m, 8, true);
    m.s.dilemmas[1].options[1].next.to = 0; /* back to the start */
    assert_endless(&m, "dilemma_0", "dilemma_1");
    maze_free(&m);
}

/* A way back that changes the story each time ends: it is no circle. */
static void a_way_back_that_moves_on_is_no_circle(void **state)
{
    (void)state;
    Maze m;
    row(&m, 2, true);
    m.s.dilemmas[1].options[1].next.to = 0;
    m.s.dilemmas[1].options[1].effects[1] = 1; /* saturates at 100: then it is one */
    assert_endless(&m, "dilemma_0", "dilemma_1");
    m.s.dilemmas[0].options[0].when = m.s.dilemmas[0].options[1].when = 0;
    m.s.dilemmas[1].options[1].next = (Next){.kind = NEXT_HOOK, .hook = 1 + 63 * 64 + 0};
    m.s.dilemmas[1].options[1].effects[1] = 2; /* odd for ever: the function goes on to the end */
    Graph *graph = explore_ok(&m.s, &m.hooks);
    graph_free(graph);
    maze_free(&m);
}

static void a_story_without_an_ending_is_an_error(void **state)
{
    (void)state;
    Maze m;
    Err err = {0};
    row(&m, 3, true);
    Ending never = {.id = "nooit", .when = 1};
    m.s.endings = &never; /* 50 and no flags: hidden, as 50 + 1 is a multiple of three */
    m.s.ending_count = 1;
    assert_null(explore(&m.s, &m.hooks, EXPLORE_MAX_STATES, &err));
    assert_key(&err, "play.no_ending");
    maze_free(&m);
}

static void a_failing_function_stops_exploring(void **state)
{
    (void)state;
    static const HookRef hooks_that_fail[] = {HOOK_TRUST, HOOK_NEXT, HOOK_NEVER};
    for (size_t i = 0; i < COUNT(hooks_that_fail); i++) {
        Stub stub = {.fail = hooks_that_fail[i]};
        ScenarioHooks hooks = {&stub, stub_when, stub_next};
        Err err = {0};
        assert_null(explore(fixture(), &hooks, EXPLORE_MAX_STATES, &err));
        assert_key(&err, "script.failed");
    }
    graph_free(NULL);
}

/* ---- all faults at once -------------------------------------------------------------------- */

static bool has_fault(const Explored *all, const char *key)
{
    for (size_t i = 0; i < all->fault_count; i++)
        if (strcmp(all->faults[i].what.key, key) == 0) return true;
    return false;
}

typedef struct Broken {
    const Maze *maze;
    HookRef first, second; /* these fail, wherever they are asked */
    int calls;
} Broken;

static bool broken_when(void *self, HookRef hook, const Story *story, bool *holds, Err *err)
{
    Broken *broken = self;
    if (hook != broken->first && hook != broken->second)
        return maze_when(NULL, hook, story, holds, err);
    broken->calls++;
    return err_set(err, hook == broken->first ? "script.author" : "script.runaway", NULL);
}

static void what_fails_is_told_once_and_the_rest_is_explored(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        Maze m;
        Explored all;
        maze_make(&m, seed, 5);
        m.s.dilemmas[0].options[1].when = 21;
        m.s.dilemmas[0].options[0].when = 22;
        Broken broken = {&m, 21, 22, 0};
        ScenarioHooks hooks = {&broken, broken_when, maze_next};
        explore_all(&m.s, &hooks, &(ExploreWishes){.max_states = 10000}, &all);
        assert_int_equal(all.fault_count, 2);
        assert_true(has_fault(&all, "script.author") && has_fault(&all, "script.runaway"));
        assert_int_equal(broken.calls, 2); /* one that runs away costs its budget once */
        assert_int_equal(all.faults[0].state, 0);
        assert_false(all.whole);
        assert_true(all.sorted);
        assert_true(graph_states(all.graph) > 1);
        explored_free(&all);
        maze_free(&m);
    }
}

static bool failing_next(void *self, HookRef hook, const Story *story, uint16_t *to, Err *err)
{
    (void)self, (void)hook, (void)story, (void)to;
    return err_set(err, "script.nonsense", NULL);
}

static void a_next_that_fails_names_the_option(void **state)
{
    (void)state;
    Maze m;
    Explored all;
    row(&m, 3, true);
    m.s.dilemmas[1].options[1].next = (Next){.kind = NEXT_HOOK, .hook = 1};
    ScenarioHooks hooks = {NULL, maze_when, failing_next};
    explore_all(&m.s, &hooks, &(ExploreWishes){.max_states = 100}, &all);
    assert_int_equal(all.fault_count, 1);
    assert_int_equal(all.faults[0].option, 1);
    assert_int_equal(graph_story(all.graph, all.faults[0].state)->dilemma, 1);
    assert_int_equal(graph_states(all.graph), 4);
    explored_free(&all);
    maze_free(&m);
}

static void too_few_options_and_a_circle_are_both_told(void **state)
{
    (void)state;
    Maze m;
    Explored all;
    row(&m, 4, true);
    m.s.dilemmas[2].options[1].when = 1; /* hidden: 50 + 1 is a multiple of three */
    m.s.dilemmas[3].options[0].next.to = 2;
    explore_all(&m.s, &m.hooks, &(ExploreWishes){.max_states = 100}, &all);
    assert_int_equal(all.fault_count, 2);
    assert_true(has_fault(&all, "play.too_few_options") && has_fault(&all, "explore.endless"));
    const char *circle = err_arg(&all.faults[1].what, "circle");
    bool one = strcmp(circle, "dilemma_2 (x) > dilemma_3 (x) > dilemma_2") == 0;
    bool other = strcmp(circle, "dilemma_3 (x) > dilemma_2 (x) > dilemma_3") == 0;
    if (!one && !other) fail_msg("named %s", circle);
    assert_false(all.sorted);
    explored_free(&all);
    maze_free(&m);
}

static void what_makes_it_too_large_is_named(void **state)
{
    (void)state;
    Maze m;
    Explored all;
    row(&m, 20, false);
    for (size_t i = 0; i < 20; i++) {
        m.s.dilemmas[i].options[1].flags_set = 1; /* as good as nothing */
        m.s.dilemmas[i].options[0].effects[2] = -1;
        m.s.dilemmas[i].options[1].effects[2] = -3;
    }
    explore_all(&m.s, &m.hooks, &(ExploreWishes){.max_states = 200}, &all);
    assert_int_equal(all.fault_count, 1);
    assert_string_equal(all.faults[0].what.key, "explore.too_large");
    assert_string_equal(err_arg(&all.faults[0].what, "which"), "i2");
    assert_true(atoi(err_arg(&all.faults[0].what, "levels")) > 20);
    assert_false(all.whole || all.sorted);
    explored_free(&all);
    maze_free(&m);
}

typedef struct Seen {
    size_t rounds, options, told;
} Seen;

static void see(void *context, const Story *story, const Shown *shown)
{
    Seen *seen = context;
    assert_int_not_equal(story->dilemma, DILEMMA_END);
    seen->rounds++;
    seen->options += (size_t)__builtin_popcount(shown->options);
}

static void tell(void *context, size_t done, size_t known)
{
    Seen *seen = context;
    assert_true(done <= known);
    seen->told++;
}

static void every_round_is_seen_once(void **state)
{
    (void)state;
    Maze m;
    Explored all;
    Seen seen = {0};
    row(&m, 17, false); /* 2^17 - 1 rounds, as many ends and one more */
    ExploreWishes wishes = {1 << 20, tell, &seen, see, &seen};
    explore_all(&m.s, &m.hooks, &wishes, &all);
    assert_true(all.whole && all.sorted);
    assert_int_equal(seen.rounds, (1 << 17) - 1);
    assert_int_equal(seen.options, 2 * ((1 << 17) - 1));
    assert_int_equal(seen.told, 3);
    explored_free(&all);
    maze_free(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_small_scenario_has_the_graph_it_has),
        cmocka_unit_test(what_only_the_bell_does_is_marked),
        cmocka_unit_test(every_finished_story_has_its_ending),
        cmocka_unit_test(every_story_and_edge_is_found),
        cmocka_unit_test(ranges_are_those_of_every_play),
        cmocka_unit_test(every_session_walks_the_graph),
        cmocka_unit_test(equal_futures_are_one_state),
        cmocka_unit_test(different_futures_are_different_states),
        cmocka_unit_test(a_scenario_too_large_is_an_error),
        cmocka_unit_test(a_play_that_never_ends_is_an_error_that_says_where),
        cmocka_unit_test(a_way_back_that_moves_on_is_no_circle),
        cmocka_unit_test(merging_goes_on_as_the_table_grows),
        cmocka_unit_test(a_story_without_an_ending_is_an_error),
        cmocka_unit_test(a_failing_function_stops_exploring),
        cmocka_unit_test(what_fails_is_told_once_and_the_rest_is_explored),
        cmocka_unit_test(a_next_that_fails_names_the_option),
        cmocka_unit_test(too_few_options_and_a_circle_are_both_told),
        cmocka_unit_test(what_makes_it_too_large_is_named),
        cmocka_unit_test(every_round_is_seen_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
