/* A session taken again on the same pack is the same session; after a jump too. */
#include "maze.h"

#include "core/peek.h"
#include "core/retrace.h"

#include <stdio.h>

static void assert_retraces(const Session *live)
{
    Session again;
    session_init(&again, live->scenario, live->hooks);
    RetraceEnd end = session_retrace(live, &again);
    if (end != RETRACE_WHOLE || state_hash(&again.state) != state_hash(&live->state))
        fail_msg("end %d, stage %d for %d, after %zu events", end, again.state.stage,
                 live->state.stage, live->record.count);
    session_free(&again);
}

static void every_play_can_be_taken_again(void **state)
{
    (void)state;
    unsigned stages = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Maze maze;
        maze_make(&maze, seed, 5);
        Session live;
        session_init(&live, &maze.s, &maze.hooks);
        uint64_t dices = seed;
        for (int i = 0; i < 200; i++) {
            Command command = any_command(&dices);
            size_t before = live.record.count;
            session_do(&live, &command, NULL);
            stages |= 1u << live.state.stage;
            if (live.record.count != before) assert_retraces(&live);
        }
        session_free(&live);
        maze_free(&maze);
    }
    assert_int_equal(stages, (1u << STAGES) - 1);
}

static void a_play_from_a_jump_can_be_taken_again(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        Maze maze;
        maze_make(&maze, seed, 5);
        Session live;
        session_init(&live, &maze.s, &maze.hooks);
        uint64_t dices = seed;
        Story story = story_start(&maze.s);
        story.dilemma = (uint16_t)roll(&dices, (int)maze.s.dilemma_count);
        session_do(&live, &(Command){.type = COMMAND_START, .seed = seed}, NULL);
        if (session_jump(&live, &story, NULL)) {
            assert_int_equal(live.state.stage, STAGE_ROUND);
            assert_int_equal(live.state.story.dilemma, story.dilemma);
            assert_int_equal(live.state.seed, seed);
            for (int i = 0; i < 60; i++) {
                Command command = any_command(&dices);
                session_do(&live, &command, NULL);
                assert_retraces(&live);
            }
        }
        session_free(&live);
        maze_free(&maze);
    }
}

static void a_jump_that_fails_changes_nothing(void **state)
{
    (void)state;
    Play play;
    play_begin(&play, 3);
    Story story = play.session.state.story;
    story.dilemma = HET_BERICHT;
    uint64_t before = state_hash(&play.session.state);
    size_t count = play.session.record.count;
    play.stub.fail = HOOK_TRUST;
    assert_false(session_jump(&play.session, &story, &play.err));
    assert_key(&play.err, "script.failed");
    assert_int_equal(state_hash(&play.session.state), before);
    assert_int_equal(play.session.record.count, count);
    play_close(&play);
}

static void each_option_says_where_it_leads(void **state)
{
    (void)state;
    Play play;
    Peek peek;
    play_begin(&play, 3);
    peek_make(&play.session, &peek);
    assert_int_equal(peek.leads[ONTHAAL].to[0], DE_NAMEN);
    assert_int_equal(peek.leads[WACHTEN].count, 2);
    assert_int_equal(peek.leads[WACHTEN].weight[0], 2);
    assert_int_equal(peek.leads[WACHTEN].to[1], DE_NAMEN);
    assert_int_equal(peek.leads[HULP].count, 1);
    assert_false(peek.leads[VERBORGEN].shown);
    assert_int_equal(peek.leads[VERBORGEN].to[0], DILEMMA_END);

    play.stub.fail = HOOK_NEXT;
    peek_make(&play.session, &peek);
    assert_int_equal(peek.leads[HULP].count, 0);
    assert_key(&peek.leads[HULP].why, "script.failed");
    play_close(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_play_can_be_taken_again),
        cmocka_unit_test(a_play_from_a_jump_can_be_taken_again),
        cmocka_unit_test(a_jump_that_fails_changes_nothing),
        cmocka_unit_test(each_option_says_where_it_leads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
