/* The program is killed at any moment: what it was told to be durable is there. */
#include "unit/store/records_help.h"

#include <signal.h>
#include <sys/wait.h>

enum { ROUNDS = 60, ACKS_MAX = 40 };

static uint64_t next_random(uint64_t *random)
{
    *random ^= *random << 13, *random ^= *random >> 7;
    return *random ^= *random << 17;
}

/* Adds two events at a time for ever, and says the number of the last one each time. */
static void play(const char *dir, int pipe)
{
    RecordsMode mode;
    Err err = {0};
    char sha256[65], lines[2][64];
    RecordsBegin begin = help_begin(sha256);
    int64_t session;
    Records *records = records_open(dir, &mode, &err);
    if (records == NULL || !records_begin(records, &begin, &session, &err)) _exit(1);
    for (int n = 1;; n += 2) {
        for (int i = 0; i < 2; i++) snprintf(lines[i], 64, "time eerste %d", n + i);
        const char *both[] = {lines[0], lines[1]};
        if (!records_append(records, session, both, 2, 1700000000000 + n, &err)) _exit(2);
        int last = n + 1;
        if (write(pipe, &last, sizeof last) != sizeof last) _exit(3);
    }
}

/* The last number that the child said before it died. */
static int kill_after(const char *dir, int acks, unsigned spins)
{
    int ends[2], last = 0, said;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        play(dir, ends[1]);
    }
    close(ends[1]);
    for (int i = 0; i < acks; i++) {
        assert_int_equal(read(ends[0], &said, sizeof said), sizeof said);
        last = said;
    }
    for (volatile unsigned i = 0; i < spins; i++) {
    }
    kill(child, SIGKILL);
    int status;
    waitpid(child, &status, 0);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    while (read(ends[0], &said, sizeof said) == sizeof said) last = said;
    close(ends[0]);
    return last;
}

/* Everything there is sound; gives the events of the newest session. */
static int64_t check_all(const char *dir, size_t *sessions)
{
    Arena arena = {0};
    Err err = {0};
    RecordSession *list;
    Records *records = help_open(dir);
    assert_true(records_sessions(records, &arena, &list, sessions, &err));
    for (size_t i = 0; i < *sessions; i++) assert_false(list[i].damaged);
    int64_t events = *sessions ? list[0].events : 0;
    arena_free(&arena);
    records_close(records);
    return events;
}

static void test_nothing_durable_is_lost(void **state)
{
    Scratch *s = *state;
    const char *more = getenv("REGISSEUR_KILLS");
    int rounds = more ? atoi(more) : ROUNDS;
    uint64_t random = 20240314;
    size_t sessions = 0;
    for (int round = 0; round < rounds; round++) {
        size_t before = sessions;
        int acks = (int)(next_random(&random) % ACKS_MAX);
        int last = kill_after(s->dir, acks, (unsigned)(next_random(&random) % 2000000));
        int64_t there = check_all(s->dir, &sessions);
        if (sessions == before) { /* killed before it began */
            assert_int_equal(last, 0);
            continue;
        }
        assert_int_equal(sessions, before + 1);
        assert_true(there >= last);
        assert_true(there <= last + 2);
        assert_int_equal(there % 2, 0); /* both of a call, or none */
    }
    assert_true(sessions > (size_t)rounds / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {scratch_test(test_nothing_durable_is_lost)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
