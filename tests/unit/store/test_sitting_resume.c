/* Killed after anything that can be done, a sitting stands where it stood. */
#include "unit/store/sitting_digest.h"

#include "unit/store/shim.h"

#include <signal.h>
#include <sys/wait.h>

/* The script goes through by itself, to the end. */
static void test_the_script(void **state)
{
    Venue *v = *state;
    script_begin(v);
    for (int i = 0; i < SCRIPT_LINES; i++) {
        Err err = {0};
        v->now += 1000;
        if (!script_take(v, &script[i], &err)) fail_msg("line %d: %s", i, err.key);
    }
    Board board = venue_board(v);
    assert_int_equal(board.place, BOARD_CLOSING);
    assert_int_equal(board.item, 4);
}

static void test_resumed_after_each_line(void **state)
{
    Venue *v = *state;
    script_begin(v);
    for (int i = 0; i < SCRIPT_LINES; i++) {
        Err err = {0};
        v->now += 1000;
        bool unkeys = script[i].what == DO && script[i].command.type == SITTING_UNKEY;
        bool ok = script_take(v, &script[i], &err);
        /* Which was the last one at the keyboard is not on disk. */
        if (unkeys)
            assert_key(err, "room.nothing_keyed");
        else if (!ok)
            fail_msg("line %d: %s", i, err.key);
        char *before = digest(v);
        venue_again(v);
        char *after = digest(v);
        if (strcmp(before, after) != 0) fail_msg("line %d:\n%s\n---\n%s", i, before, after);
    }
}

/* In another process, killed without a chance to close anything. */
static void child_takes(Venue *v, const Line *line, int pipe)
{
    Err err = {0};
    venue_open(v);
    v->sitting = sitting_resume(venue_place(v), v->now, &err);
    if (v->sitting == NULL) _exit(1);
    script_take(v, line, &err);
    char *text = digest(v);
    size_t len = strlen(text) + 1;
    if (write(pipe, text, len) != (ssize_t)len) _exit(2);
    close(pipe);
    raise(SIGKILL);
}

static char *from_child(Venue *v, const Line *line)
{
    enum { LONGEST = 1 << 16 };
    int ends[2], status;
    char *text = arena_alloc(&v->scratch.arena, LONGEST);
    size_t len = 0;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) close(ends[0]), child_takes(v, line, ends[1]);
    close(ends[1]);
    for (ssize_t n; (n = read(ends[0], text + len, LONGEST - len)) > 0;) len += (size_t)n;
    close(ends[0]);
    waitpid(child, &status, 0);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    return text;
}

static void test_killed_after_each_line(void **state)
{
    Venue *v = *state;
    script_begin(v);
    venue_shut(v);
    for (int i = 0; i < SCRIPT_LINES; i++) {
        v->now += 1000;
        char *before = from_child(v, &script[i]);
        venue_open(v);
        v->sitting = sitting_resume(venue_place(v), v->now, NULL);
        assert_non_null(v->sitting);
        char *after = digest(v);
        if (strcmp(before, after) != 0) fail_msg("line %d:\n%s\n---\n%s", i, before, after);
        venue_shut(v);
    }
    venue_open(v);
}

static void test_the_clock_stands_after_a_resume(void **state)
{
    Venue *v = *state;
    SittingSetup setup = {.method = ROOM_PHONES, .clock = CLOCK_X1};
    venue_begin(v, script_items, 1, &setup);
    venue_on(v);
    venue_tick(v, 12000);
    Board board = venue_board(v);
    assert_true(board.running);
    assert_int_equal(board.left_ms, 18000);
    venue_again(v);
    board = venue_board(v);
    assert_false(board.running);
    assert_int_equal(board.left_ms, 18000);
    venue_tick(v, 9000);
    assert_int_equal(venue_board(v).left_ms, 18000);
}

static void test_there_is_nothing_to_resume(void **state)
{
    Venue *v = *state;
    Err err = {0};
    assert_null(sitting_resume(venue_place(v), v->now, &err));
    assert_key(err, "room.nothing_to_resume");
    script_begin(v);
    assert_true(sitting_end(v->sitting, v->now, NULL));
    sitting_free(v->sitting);
    v->sitting = NULL;
    assert_null(sitting_resume(venue_place(v), v->now, &err));
    assert_key(err, "room.nothing_to_resume");
}

static void test_where_it_listens_is_kept(void **state)
{
    Venue *v = *state;
    SittingRow row;
    script_begin(v);
    assert_true(sitting_place_set(v->sitting, "10.1.2.3", 8099, NULL));
    venue_again(v);
    assert_true(ballots_unfinished(v->ballots, &v->scratch.arena, &row, NULL));
    assert_string_equal(row.address, "10.1.2.3");
    assert_int_equal(row.port, 8099);
}

/* Without records nothing of an item is kept but its place; no old vote counts for a new question.
 */
static void test_a_sitting_that_is_not_recorded(void **state)
{
    Venue *v = *state;
    SittingPlace place = venue_place(v);
    SittingSetup setup = {.method = ROOM_PHONES};
    Agenda agenda = {.title = "", .items = (AgendaItem *)script_items + 1, .count = 1};
    place.records = NULL;
    v->sitting = sitting_begin(place, &agenda, &setup, v->now, NULL);
    int seat = venue_sit(v, 1);
    venue_on(v), venue_on(v);
    venue_step(v, STEP_VOTE);
    venue_vote(v, seat, 1);
    assert_false(venue_desk(v).recorded);
    sitting_free(v->sitting);
    v->sitting = sitting_resume(place, v->now, NULL);
    assert_non_null(v->sitting);
    assert_int_equal(venue_board(v).place, BOARD_ITEM);
    venue_on(v);
    venue_step(v, STEP_VOTE);
    assert_int_equal(venue_board(v).question, 2);
    assert_int_equal(venue_board(v).votes_in, 0);
}

/* A record that is gone, or that is damaged, does not take the room with it. */
static void test_a_record_that_is_gone(void **state)
{
    Venue *v = *state;
    int64_t *sessions;
    SittingSetup setup = {.method = ROOM_PHONES};
    venue_begin(v, script_items + 1, 1, &setup);
    venue_on(v), venue_on(v);
    assert_int_equal(sitting_sessions(v->sitting, &v->scratch.arena, &sessions), 1);
    int64_t session = sessions[0];
    sitting_free(v->sitting);
    assert_true(records_delete(v->records, session, NULL));
    v->sitting = sitting_resume(venue_place(v), v->now, NULL);
    assert_non_null(v->sitting);
    assert_int_equal(venue_board(v).place, BOARD_ITEM);
    assert_int_equal(sitting_sessions(v->sitting, &v->scratch.arena, &sessions), 1);
    assert_true(sessions[0] > session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        venue_test(test_the_script),
        venue_test(test_resumed_after_each_line),
        venue_test(test_killed_after_each_line),
        venue_test(test_the_clock_stands_after_a_resume),
        venue_test(test_there_is_nothing_to_resume),
        venue_test(test_where_it_listens_is_kept),
        venue_test(test_a_sitting_that_is_not_recorded),
        venue_test(test_a_record_that_is_gone),
    };
    shim_install(); /* no power is cut here: the disk need not be waited for */
    return cmocka_run_group_tests(tests, NULL, NULL);
}
