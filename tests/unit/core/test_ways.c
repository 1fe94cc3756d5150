#include "oracle.h"

#include <stdlib.h>

#include "core/ways.h"

/* Plays a way as a face would, and answers where it comes out. */
static Session *walk(const Maze *m, const Way *way)
{
    Session *session = calloc(1, sizeof *session);
    session_init(session, &m->s, &m->hooks);
    const Command start = {.type = COMMAND_START, .clock = CLOCK_X1, .seed = way->seed};
    assert_true(session_do(session, &start, NULL));
    assert_true(session_do(session, &(Command){.type = COMMAND_NEXT}, NULL));
    for (size_t i = 0; i < way->count; i++) {
        const WayStep *step = &way->steps[i];
        assert_int_equal(session->state.story.dilemma, step->dilemma);
        Command choose = {.type = COMMAND_CHOOSE, .index = step->option};
        Command wait = {.type = COMMAND_TICK,
                        .ms = (uint32_t)m->s.dilemmas[step->dilemma].time_s * 1000};
        assert_true(session_do(session, step->bell ? &wait : &choose, NULL));
        while (session->state.stage != STAGE_ROUND && session->state.stage != STAGE_ENDED)
            assert_true(session_do(session, &(Command){.type = COMMAND_NEXT}, NULL));
    }
    return session;
}

static void every_state_has_a_way_that_plays_to_it(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        Maze m;
        maze_make(&m, seed, 2 + seed % 5);
        Graph *graph = explore(&m.s, &m.hooks, EXPLORE_MAX_STATES, NULL);
        Ways *ways = ways_new(graph);
        for (size_t i = 0; i < graph_states(graph); i++) {
            Arena arena = {0};
            Way way = ways_to(ways, i, &arena);
            assert_true(way.drawn);
            Session *session = walk(&m, &way);
            assert_true(story_equal(&session->state.story, graph_story(graph, i)));
            session_free(session);
            free(session);
            arena_free(&arena);
        }
        ways_free(ways);
        graph_free(graph);
        maze_free(&m);
    }
}

/* How many choices lead there at least: breadth first, without the engine's own order. */
static size_t distance(const Graph *graph, size_t target)
{
    size_t n = graph_states(graph), steps = 0;
    bool *reached = calloc(n, sizeof *reached);
    reached[0] = true;
    for (; !reached[target]; steps++) {
        bool *next = calloc(n, sizeof *next);
        for (size_t i = 0; i < n; i++) {
            size_t count;
            const Edge *edges = graph_from(graph, i, &count);
            next[i] |= reached[i];
            for (size_t e = 0; reached[i] && e < count; e++) next[edges[e].to] = true;
        }
        free(reached);
        reached = next;
    }
    free(reached);
    return steps;
}

static void no_way_is_shorter(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 30; seed++) {
        Maze m;
        Arena arena = {0};
        maze_make(&m, seed, 2 + seed % 5);
        Graph *graph = explore(&m.s, &m.hooks, EXPLORE_MAX_STATES, NULL);
        Ways *ways = ways_new(graph);
        for (size_t i = 0; i < graph_states(graph); i++)
            assert_int_equal(ways_to(ways, i, &arena).count, distance(graph, i));
        for (size_t d = 0; d < m.s.dilemma_count; d++) {
            int64_t at = ways_dilemma(ways, d);
            for (size_t i = 0; i < graph_states(graph); i++) {
                if (graph_story(graph, i)->dilemma != d) continue;
                assert_true(at >= 0 && distance(graph, (size_t)at) <= distance(graph, i));
            }
            if (at >= 0) assert_int_equal(graph_story(graph, (size_t)at)->dilemma, d);
        }
        for (size_t e = 0; e < m.s.ending_count; e++) {
            int64_t at = ways_ending(ways, e);
            if (at >= 0) assert_int_equal(graph_ending(graph, (size_t)at), e);
        }
        arena_free(&arena);
        ways_free(ways);
        graph_free(graph);
        maze_free(&m);
    }
}

static void a_way_is_written_as_a_script(void **state)
{
    (void)state;
    Stub stub = {0};
    ScenarioHooks hooks = {&stub, stub_when, stub_next};
    Arena arena = {0};
    StrBuf script = {0};
    Graph *graph = explore(fixture(), &hooks, EXPLORE_MAX_STATES, NULL);
    Ways *ways = ways_new(graph);

    Way way = ways_to(ways, (size_t)ways_dilemma(ways, DE_NAMEN), &arena);
    way_script(&way, fixture(), &script);
    assert_string_equal(sb_text(&script), "# play: --clock x1\nchoose onthaal\n");

    /* wachten at de_pers needs chance, and the first seed that draws it is named */
    sb_clear(&script);
    way = ways_to(ways, (size_t)ways_dilemma(ways, DE_PERS), &arena);
    assert_true(way.draws == 1 && way.drawn && way.seed >= 1);
    way_script(&way, fixture(), &script);
    assert_non_null(strstr(sb_text(&script), " --seed "));
    assert_non_null(strstr(sb_text(&script), "\nchoose wachten\n"));

    sb_clear(&script);
    way = ways_to(ways, (size_t)ways_dilemma(ways, DE_NAMEN), &arena);
    way = way_longer(&way, DE_NAMEN, STIL, true, &arena);
    way_script(&way, fixture(), &script);
    assert_string_equal(sb_text(&script), "# play: --clock x1\nchoose onthaal\nwait 30 # stil\n");
    sb_free(&script);
    ways_free(ways);
    graph_free(graph);
    arena_free(&arena);
}

/* What no seed among those tried can draw is said, not claimed. */
static void a_chance_too_rare_has_no_seed(void **state)
{
    (void)state;
    Maze m;
    Arena arena = {0};
    maze_make(&m, 1, 4);
    Chance rare[] = {{1000, DILEMMA_END}, {1, DILEMMA_END}};
    for (size_t i = 0; i < 4; i++) {
        rare[1].to = i < 3 ? (uint16_t)(i + 1) : DILEMMA_END;
        for (size_t o = 0; o < m.s.dilemmas[i].option_count; o++) {
            Chance *arms = arena_new(&m.s.arena, Chance, 2);
            memcpy(arms, rare, sizeof rare);
            m.s.dilemmas[i].options[o].next =
                (Next){.kind = NEXT_CHANCE, .chances = arms, .chance_count = 2};
        }
    }
    Graph *graph = explore(&m.s, &m.hooks, EXPLORE_MAX_STATES, NULL);
    Ways *ways = ways_new(graph);
    Way way = ways_to(ways, (size_t)ways_dilemma(ways, 3), &arena);
    assert_int_equal(way.draws, 3);
    assert_false(way.drawn);
    way = ways_to(ways, (size_t)ways_dilemma(ways, 1), &arena);
    assert_true(way.drawn);
    assert_int_equal(chance_draw(&m.s.dilemmas[0].options[0].next, way.seed, 0), 1);
    ways_free(ways);
    ways_free(NULL);
    graph_free(graph);
    arena_free(&arena);
    maze_free(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_state_has_a_way_that_plays_to_it),
        cmocka_unit_test(no_way_is_shorter),
        cmocka_unit_test(a_way_is_written_as_a_script),
        cmocka_unit_test(a_chance_too_rare_has_no_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
