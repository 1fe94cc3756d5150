/* The record is the session: whatever was played comes back from its record, whole or in part,
 * in memory or as text. */
#include "maze.h"

#include "core/debrief.h"
#include "core/view.h"

#include <stdio.h>

/* A session that takes the events of another one. */
static void assert_replays(const Session *live, size_t count)
{
    Session again;
    session_init(&again, live->scenario, live->hooks);
    for (size_t i = 0; i < count; i++) {
        Err err = {0};
        if (!session_replay(&again, &live->record.events[i], &err))
            fail_msg("event %zu: %s", i, err.key);
    }
    if (count == live->record.count)
        assert_int_equal(state_hash(&again.state), state_hash(&live->state));
    session_free(&again);
}

static void play_at_random(Session *session, uint64_t *seed, int commands)
{
    session_do(session, &(Command){.type = COMMAND_START, .clock = CLOCK_X1, .seed = dice(seed)},
               NULL);
    for (int i = 0; i < commands; i++) {
        Command command = any_command(seed);
        session_do(session, &command, NULL);
    }
}

static void after_every_command_the_record_is_the_session(void **state)
{
    (void)state;
    unsigned stages = 0;
    uint64_t types = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Maze maze;
        maze_make(&maze, seed, 5);
        Session live;
        session_init(&live, &maze.s, &maze.hooks);
        uint64_t dices = seed;
        for (int i = 0; i < 200; i++) {
            Command command = any_command(&dices);
            size_t from = live.record.count;
            session_do(&live, &command, NULL);
            stages |= 1u << live.state.stage;
            for (size_t e = from; e < live.record.count; e++)
                types |= UINT64_C(1) << live.record.events[e].type;
            if (live.record.count != from) assert_replays(&live, live.record.count);
        }
        session_free(&live);
        maze_free(&maze);
    }
    assert_int_equal(stages, (1u << STAGES) - 1);
    assert_int_equal(types, (UINT64_C(1) << EVENT_TYPES) - 1);
}

static void any_beginning_of_a_record_replays(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 30; seed++) {
        Maze maze;
        maze_make(&maze, seed, 6);
        Session live;
        session_init(&live, &maze.s, &maze.hooks);
        uint64_t dices = seed;
        play_at_random(&live, &dices, 150);
        for (size_t count = 0; count <= live.record.count; count++) assert_replays(&live, count);
        session_free(&live);
        maze_free(&maze);
    }
}

/* A session that goes on where its record stops, by what the same person then does. */
static void a_resumed_session_goes_on_as_if_never_left(void **state)
{
    (void)state;
    Maze maze;
    maze_make(&maze, 4, 8);
    for (uint64_t seed = 1; seed <= 50; seed++) {
        Session live, again;
        session_init(&live, &maze.s, &maze.hooks);
        session_init(&again, &maze.s, &maze.hooks);
        uint64_t dices = seed, same;
        play_at_random(&live, &dices, 40);
        for (size_t i = 0; i < live.record.count; i++)
            assert_true(session_replay(&again, &live.record.events[i], NULL));
        same = dices;
        play_at_random(&live, &dices, 60);
        play_at_random(&again, &same, 60);
        assert_int_equal(state_hash(&again.state), state_hash(&live.state));
        assert_int_equal(again.record.count, live.record.count);
        session_free(&live);
        session_free(&again);
    }
    maze_free(&maze);
}

static void a_record_survives_as_text(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Maze maze;
        maze_make(&maze, seed, 6);
        Session live, again;
        session_init(&live, &maze.s, &maze.hooks);
        session_init(&again, &maze.s, &maze.hooks);
        uint64_t dices = seed;
        play_at_random(&live, &dices, 200);
        StrBuf line = {0}, copy = {0};
        for (size_t i = 0; i < live.record.count; i++) {
            Arena arena = {0};
            Event event;
            sb_clear(&line);
            sb_clear(&copy);
            event_write(&maze.s, &live.record.events[i], &line);
            assert_null(strchr(sb_text(&line), '\n'));
            assert_true(event_read(&maze.s, &arena, sb_text(&line), &event, NULL));
            assert_true(session_replay(&again, &event, NULL));
            arena_free(&arena);
            event_write(&maze.s, &again.record.events[i], &copy);
            assert_string_equal(sb_text(&copy), sb_text(&line));
        }
        assert_int_equal(state_hash(&again.state), state_hash(&live.state));
        sb_free(&line);
        sb_free(&copy);
        session_free(&live);
        session_free(&again);
        maze_free(&maze);
    }
}

/* ---- damage ------------------------------------------------------------------------------ */

/* All that a program does with a session, on one that a damaged record made. */
static void use(Session *session, uint64_t *seed)
{
    static View view;
    Arena arena = {0};
    Debrief debrief;
    view_make(session, &arena, &view);
    debrief_make(session, &debrief);
    size_t links;
    debrief_chain(&debrief, &links);
    assert_true(debrief.count <= session->record.count);
    debrief_free(&debrief);
    arena_free(&arena);
    for (int i = 0; i < 20; i++) {
        Command command = any_command(seed);
        session_do(session, &command, NULL);
    }
}

/* One or two words of a line, replaced by words that stand elsewhere in records. */
static void damage(char *line, size_t size, uint64_t *seed)
{
    static const char *const words[] = {"0",    "1",       "2",          "3",         "f",
                                        "ffff", "999999",  "4294967295", "dilemma_0", "dilemma_5",
                                        "END",  "optie_0", "optie_3",    "bell",      "chair",
                                        "0:a0", "stuk_0",  "drie",       "off"};
    char copy[400], *at = copy, *save = NULL, out[400] = "";
    snprintf(copy, sizeof copy, "%s", line);
    int victim = 1 + roll(seed, 4);
    for (char *word = strtok_r(at, " ", &save); word; word = strtok_r(NULL, " ", &save)) {
        size_t len = strlen(out);
        const char *now = victim-- == 0 ? words[roll(seed, COUNT(words))] : word;
        snprintf(out + len, sizeof out - len, "%s%s", len ? " " : "", now);
    }
    snprintf(line, size, "%.*s", (int)size - 1, out);
}

/* Reads the live record into `to`, with lines damaged, left out, doubled or out of order. */
static int read_damaged(const Session *live, Session *to, uint64_t *seed)
{
    int taken = 0;
    for (size_t i = 0; i < live->record.count; i++) {
        size_t from = roll(seed, 12) ? i : (size_t)roll(seed, (int)live->record.count);
        StrBuf written = {0};
        Arena arena = {0};
        Event event;
        char line[400];
        event_write(live->scenario, &live->record.events[from], &written);
        snprintf(line, sizeof line, "%s", sb_text(&written));
        if (roll(seed, 6) == 0) damage(line, sizeof line, seed);
        uint64_t before = state_hash(&to->state);
        Err err = {0};
        if (event_read(live->scenario, &arena, line, &event, &err)) {
            if (session_replay(to, &event, &err))
                taken++;
            else
                assert_int_equal(state_hash(&to->state), before);
        }
        sb_free(&written);
        arena_free(&arena);
    }
    return taken;
}

static void a_damaged_record_never_breaks_the_program(void **state)
{
    (void)state;
    int taken = 0;
    for (uint64_t seed = 1; seed <= 600; seed++) {
        Maze maze;
        maze_make(&maze, seed, 6);
        Session live, damaged;
        session_init(&live, &maze.s, &maze.hooks);
        session_init(&damaged, &maze.s, &maze.hooks);
        uint64_t dices = seed;
        play_at_random(&live, &dices, 80);
        taken += read_damaged(&live, &damaged, &dices);
        use(&damaged, &dices);
        session_free(&live);
        session_free(&damaged);
        maze_free(&maze);
    }
    assert_true(taken > 3000); /* the damage is not all refused */
}

static void what_does_not_fit_is_named_and_changes_nothing(void **state)
{
    (void)state;
    Play play;
    play_begin(&play, 1);
    Err err = {0};
    uint64_t before = state_hash(&play.session.state);
    size_t count = play.session.record.count;
    assert_false(session_replay(&play.session, &(Event){.type = EVENT_REVEALED}, &err));
    assert_key(&err, "record.does_not_fit");
    assert_string_equal(err_arg(&err, "event"), "revealed");
    assert_int_equal(state_hash(&play.session.state), before);
    assert_int_equal(play.session.record.count, count);
    play_close(&play);
}

/* ---- many -------------------------------------------------------------------------------- */

static void one_play(Session *session, uint64_t *seed)
{
    session_do(session, &(Command){.type = COMMAND_START, .clock = CLOCK_X1, .seed = dice(seed)},
               NULL);
    for (int i = 0; session->state.stage != STAGE_ENDED; i++) {
        Command command = {.type = COMMAND_NEXT};
        if (session->state.stage == STAGE_ROUND) {
            command = (Command){.type = COMMAND_CHOOSE, .index = roll(seed, 4)};
            if (roll(seed, 4) == 0) command = (Command){.type = COMMAND_TICK, .ms = 50000};
        }
        session_do(session, &command, NULL);
        assert_true(i < 1000);
    }
}

static void many_plays_all_end(void **state)
{
    (void)state;
    Maze maze;
    maze_make(&maze, 21, 12);
    uint64_t seed = 5, sum = 0;
    for (int i = 0; i < 100000; i++) {
        Session session;
        session_init(&session, &maze.s, &maze.hooks);
        one_play(&session, &seed);
        sum += state_hash(&session.state);
        session_free(&session);
    }
    assert_true(sum != 0);
    maze_free(&maze);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(after_every_command_the_record_is_the_session),
        cmocka_unit_test(any_beginning_of_a_record_replays),
        cmocka_unit_test(a_resumed_session_goes_on_as_if_never_left),
        cmocka_unit_test(a_record_survives_as_text),
        cmocka_unit_test(a_damaged_record_never_breaks_the_program),
        cmocka_unit_test(what_does_not_fit_is_named_and_changes_nothing),
        cmocka_unit_test(many_plays_all_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
