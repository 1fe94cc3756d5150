#include "oracle.h"

#include <stdio.h>

#include "core/plays.h"

static Oracle oracle;

static Graph *explore_ok(const Maze *m)
{
    Err err = {0};
    Graph *graph = explore(&m->s, &m->hooks, EXPLORE_MAX_STATES, &err);
    if (graph == NULL) fail_msg("%s", err.key);
    return graph;
}

static void assert_number(const char *found, size_t expected)
{
    char text[32];
    snprintf(text, sizeof text, "%zu", expected);
    assert_string_equal(found, text);
}

static void plays_are_those_that_can_be_made(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        Maze m;
        Arena arena = {0};
        maze_make(&m, seed, 2 + seed % 5);
        Graph *graph = explore_ok(&m);
        for (size_t i = 0; i < graph_states(graph); i += 1 + graph_states(graph) / 10) {
            oracle_from(&oracle, &m.s, &m.hooks, *graph_story(graph, i), 0, -1);
            assert_number(plays_from(graph, i, &arena), oracle.plays);
        }
        graph_free(graph);
        arena_free(&arena);
        maze_free(&m);
    }
}

/* Every play, one by one, along the edges. */
static void count_ends(const Graph *graph, size_t at, size_t *ends)
{
    size_t count;
    const Edge *edges = graph_from(graph, at, &count);
    if (count == 0) ends[graph_ending(graph, at)]++;
    for (size_t e = 0; e < count; e++) count_ends(graph, edges[e].to, ends);
}

static void every_play_has_one_ending(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Maze m;
        Arena arena = {0};
        const char *plays[3];
        size_t ends[3] = {0};
        maze_make(&m, seed, 2 + seed % 5);
        Graph *graph = explore_ok(&m);
        count_ends(graph, 0, ends);
        plays_by_ending(graph, &arena, plays);
        for (int e = 0; e < 3; e++) assert_number(plays[e], ends[e]);
        graph_free(graph);
        arena_free(&arena);
        maze_free(&m);
    }
}

/* `count` rounds in a row, each with `ways` options that all do the same. */
static void row(Maze *m, size_t count, size_t ways)
{
    static Option options[MAX_OPTIONS];
    static Ending ending = {.id = "einde"};
    maze_make(m, 1, count);
    m->s.endings = &ending;
    m->s.ending_count = 1;
    for (size_t i = 0; i < count; i++) {
        Dilemma *d = &m->s.dilemmas[i];
        d->options = arena_new(&m->s.arena, Option, ways);
        d->option_count = ways;
        d->bell = 0;
        for (size_t o = 0; o < ways; o++) {
            d->options[o] = options[0];
            d->options[o].next.to = i + 1 < count ? (uint16_t)(i + 1) : DILEMMA_END;
        }
    }
}

static void assert_row(size_t rounds, size_t ways, const char *expected)
{
    Maze m;
    Arena arena = {0};
    const char *by_ending;
    row(&m, rounds, ways);
    Graph *graph = explore_ok(&m);
    plays_by_ending(graph, &arena, &by_ending);
    assert_string_equal(plays_from(graph, 0, &arena), expected);
    assert_string_equal(by_ending, expected);
    assert_string_equal(plays_from(graph, graph_states(graph) - 1, &arena), "1");
    graph_free(graph);
    arena_free(&arena);
    maze_free(&m);
}

static void numbers_of_any_size_are_exact(void **state)
{
    (void)state;
    assert_row(60, 2, "1152921504606846976");                        /* 2^60 */
    assert_row(25, 5, "298023223876953125");                         /* 5^25: under 10^18 */
    assert_row(26, 5, "1490116119384765625");                        /* just over */
    assert_row(60, 4, "1329227995784915872903807060280344576");      /* 2^120 */
    assert_row(60, 5, "867361737988403547205962240695953369140625"); /* 5^60 */
    assert_row(1, 2, "2");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plays_are_those_that_can_be_made),
        cmocka_unit_test(every_play_has_one_ending),
        cmocka_unit_test(numbers_of_any_size_are_exact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
