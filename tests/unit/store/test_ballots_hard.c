/* The ballot box under many hands, killed, and given what is not its own. */
#include "unit/store/ballots_help.h"

#include <pthread.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>

/* ---- many at once ---- */

enum { VOTERS = 16, TIMES = 25, THREADS = 4 };

typedef struct Voting {
    Ballots *box;
    int64_t sitting;
    int first, last;
    int kept;
} Voting;

static void *vote_often(void *self)
{
    Voting *v = self;
    for (int time = 0; time < TIMES; time++) {
        Cast batch[VOTERS];
        size_t count = 0;
        for (int seat = v->first; seat <= v->last; seat++)
            batch[count++] =
                (Cast){.question = 1, .seat = seat, .choice = (uint16_t)((seat + time) % 5)};
        if (!ballots_cast(v->box, v->sitting, batch, count, NULL)) continue;
        for (size_t i = 0; i < count; i++) v->kept += batch[i].end == CAST_KEPT;
    }
    return NULL;
}

static void test_threads_lose_and_double_nothing(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    pthread_t threads[THREADS];
    Voting voting[THREADS];
    Cast *papers;
    int each = VOTERS / THREADS, kept = 0;
    for (unsigned i = 1; i <= VOTERS; i++) sit(box, row.id, i);
    for (int t = 0; t < THREADS; t++) {
        voting[t] = (Voting){box, row.id, t * each + 1, (t + 1) * each, 0};
        assert_int_equal(pthread_create(&threads[t], NULL, vote_often, &voting[t]), 0);
    }
    while (ballots_cast_count(box, row.id, 1) < VOTERS) {
        Arena arena = {0};
        ballots_papers(box, row.id, 1, &arena, &papers);
        ballots_seat(box, row.id, key_of(1));
        arena_free(&arena);
    }
    for (int t = 0; t < THREADS; t++) {
        pthread_join(threads[t], NULL);
        kept += voting[t].kept;
    }
    assert_int_equal(kept, VOTERS * TIMES);
    assert_int_equal(ballots_papers(box, row.id, 1, &s->arena, &papers), VOTERS);
    for (int i = 0; i < VOTERS; i++)
        assert_int_equal(papers[i].choice, (papers[i].seat + TIMES - 1) % 5);
    ballots_close(box);
}

/* What was told to be kept before a question was shut is what lies in the box afterwards. */
static void test_shutting_under_way_counts_all_that_was_told(void **state)
{
    Scratch *s = *state;
    for (int round = 1; round <= 10; round++) {
        Ballots *box = open_box(s);
        SittingRow row = begin(s, box);
        for (unsigned i = 1; i <= VOTERS; i++) sit(box, row.id, i);
        pthread_t threads[VOTERS];
        Voting voting[VOTERS];
        Cast *before, *after;
        for (int t = 0; t < VOTERS; t++) {
            voting[t] = (Voting){box, row.id, t + 1, t + 1, 0};
            assert_int_equal(pthread_create(&threads[t], NULL, vote_often, &voting[t]), 0);
        }
        while (ballots_cast_count(box, row.id, 1) < (size_t)round) {
        }
        ballots_shut(box, row.id, 1, 1);
        size_t count = ballots_papers(box, row.id, 1, &s->arena, &before);
        for (int t = 0; t < VOTERS; t++) pthread_join(threads[t], NULL);
        assert_int_equal(ballots_papers(box, row.id, 1, &s->arena, &after), count);
        for (size_t i = 0; i < count; i++) assert_int_equal(before[i].choice, after[i].choice);
        for (int t = 0; t < VOTERS; t++)
            assert_int_equal(voting[t].kept > 0, choice_of(s, box, row.id, 1, t + 1) >= 0);
        ballots_end(box, row.id, NULL);
        ballots_close(box);
    }
}

static void test_one_program_a_file(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    begin(s, box);
    pid_t child = fork();
    if (child == 0) {
        Err err = {0};
        Ballots *second = ballots_open(s->dir, &err);
        _exit(second == NULL && strcmp(err.key, "store.locked") == 0 ? 0 : 1);
    }
    int status;
    waitpid(child, &status, 0);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    begin(s, box); /* the first goes on undisturbed */
    ballots_close(box);
}

/* ---- killed ---- */

static void vote_for_ever(const char *dir, int64_t sitting, int pipe)
{
    Ballots *box = ballots_open(dir, NULL);
    for (int n = 0;; n++) {
        Cast batch[2] = {{.question = 1, .seat = 1, .choice = (uint16_t)n},
                         {.question = 1, .seat = 2, .choice = (uint16_t)n}};
        if (box == NULL || !ballots_cast(box, sitting, batch, 2, NULL)) _exit(1);
        if (write(pipe, &n, sizeof n) != sizeof n) _exit(2);
    }
}

static void test_what_was_kept_survives_a_kill(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    sit(box, row.id, 1), sit(box, row.id, 2);
    ballots_close(box);
    for (int round = 0; round < 20; round++) {
        int ends[2], last = -1, said;
        assert_int_equal(pipe(ends), 0);
        pid_t child = fork();
        if (child == 0) close(ends[0]), vote_for_ever(s->dir, row.id, ends[1]);
        close(ends[1]);
        for (int i = 0; i <= round; i++) {
            assert_int_equal(read(ends[0], &said, sizeof said), sizeof said);
            last = said;
        }
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        while (read(ends[0], &said, sizeof said) == sizeof said) last = said;
        close(ends[0]);
        box = open_box(s);
        int there = choice_of(s, box, row.id, 1, 1);
        assert_true(there == last || there == last + 1);
        assert_int_equal(choice_of(s, box, row.id, 1, 2), there); /* both of a batch, or none */
        assert_int_equal(ballots_cast_count(box, row.id, 1), 2);
        ballots_close(box);
    }
}

/* ---- files that are not ours, or not any more ---- */

static void test_what_is_no_ballot_box_is_refused(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    sqlite3 *db;
    scratch_text(s, "rooms.db", "dit is geen databank, maar wel lang genoeg om er een te lijken\n");
    assert_null(ballots_open(s->dir, &err));
    assert_key(err, "store.not_a_database");
    remove(scratch_path(s, "rooms.db"));
    assert_int_equal(sqlite3_open(scratch_path(s, "rooms.db"), &db), SQLITE_OK);
    sqlite3_exec(db, "CREATE TABLE t(x)", NULL, NULL, NULL);
    sqlite3_close(db);
    assert_null(ballots_open(s->dir, &err));
    assert_key(err, "store.not_ours");
}

static void straight_at_the_file(Scratch *s, const char *sql)
{
    sqlite3 *db;
    char *why = NULL;
    assert_int_equal(sqlite3_open(scratch_path(s, "rooms.db"), &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK) fail_msg("%s", why);
    sqlite3_close(db);
}

static void test_odd_rows_are_told_and_never_trusted(void **state)
{
    static const char *const damage[] = {
        "UPDATE seats SET number = 7", "UPDATE seats SET hash = x'00'",
        "UPDATE papers SET kind = 9",  "UPDATE papers SET seat = 1000000",
        "UPDATE papers SET seat = -4",
    };
    Scratch *s = *state;
    for (size_t i = 0; i < sizeof damage / sizeof *damage; i++) {
        Cast one = {.question = 2, .seat = 1};
        Err err = {0};
        Ballots *box = open_box(s);
        SittingRow row = begin(s, box);
        sit(box, row.id, 1);
        cast(box, row.id, 1, 1, 1);
        ballots_close(box);
        straight_at_the_file(s, damage[i]);
        box = open_box(s);
        assert_false(ballots_cast(box, row.id, &one, 1, &err));
        assert_key(err, "store.damaged_file");
        assert_int_equal(ballots_seat_count(box, row.id), 0);
        assert_true(ballots_end(box, row.id, NULL));
        ballots_close(box);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_threads_lose_and_double_nothing),
        scratch_test(test_shutting_under_way_counts_all_that_was_told),
        scratch_test(test_one_program_a_file),
        scratch_test(test_what_was_kept_survives_a_kill),
        scratch_test(test_what_is_no_ballot_box_is_refused),
        scratch_test(test_odd_rows_are_told_and_never_trusted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
