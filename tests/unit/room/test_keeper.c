/* What is kept, what is answered, and what a phone is shown of its own: over a real ballot box. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "room/board.h"
#include "room/keeper.h"

typedef struct Bench {
    char folder[32];
    Ballots *ballots;
    SittingRow row;
    Arena arena;
    Keeper *keeper;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int done, woken;
    bool gate_shut; /* the keeper waits in `done` */
} Bench;

static void on_done(void *self, KeeperJob *job)
{
    Bench *bench = self;
    (void)job;
    pthread_mutex_lock(&bench->lock);
    bench->done++;
    pthread_cond_broadcast(&bench->changed);
    while (bench->gate_shut) pthread_cond_wait(&bench->changed, &bench->lock);
    pthread_mutex_unlock(&bench->lock);
}

static void on_woken(void *self)
{
    Bench *bench = self;
    pthread_mutex_lock(&bench->lock);
    bench->woken++;
    pthread_mutex_unlock(&bench->lock);
}

static int on_tick(void *self, int64_t now_ms)
{
    (void)self;
    (void)now_ms;
    return 60000;
}

static void await(Bench *bench, int count)
{
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += 20;
    pthread_mutex_lock(&bench->lock);
    while (bench->done < count)
        if (pthread_cond_timedwait(&bench->changed, &bench->lock, &until) != 0)
            fail_msg("%d of %d answered", bench->done, count);
    pthread_mutex_unlock(&bench->lock);
}

static void set_gate(Bench *bench, bool shut)
{
    pthread_mutex_lock(&bench->lock);
    bench->gate_shut = shut;
    pthread_cond_broadcast(&bench->changed);
    pthread_mutex_unlock(&bench->lock);
}

static int setup(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    Err err = {0};
    strcpy(bench->folder, "room_keeper.XXXXXX");
    if (mkdtemp(bench->folder) == NULL) return -1;
    bench->ballots = ballots_open(bench->folder, &err);
    bench->row = (SittingRow){.address = "", .agenda = "", .setup = "", .place = -1};
    if (!ballots_begin(bench->ballots, &bench->row, &bench->arena, &err)) return -1;
    pthread_mutex_init(&bench->lock, NULL);
    pthread_cond_init(&bench->changed, NULL);
    KeeperStart start = {.ballots = bench->ballots,
                         .sitting = bench->row.id,
                         .done = on_done,
                         .woken = on_woken,
                         .woken_self = bench,
                         .tick = on_tick,
                         .self = bench};
    bench->keeper = keeper_new(&start, &err);
    *state = bench;
    return bench->keeper ? 0 : -1;
}

static int teardown(void **state)
{
    Bench *bench = *state;
    static const char *const names[] = {"rooms.db", "rooms.db-wal", "rooms.db-shm"};
    keeper_free(bench->keeper);
    ballots_close(bench->ballots);
    arena_free(&bench->arena);
    for (size_t i = 0; i < 3; i++) {
        char path[64];
        snprintf(path, sizeof path, "%s/%s", bench->folder, names[i]);
        unlink(path);
    }
    rmdir(bench->folder);
    free(bench);
    return 0;
}

static KeeperJob sitter(int phone)
{
    KeeperJob job = {.message = {.kind = MESSAGE_JOIN}};
    memcpy(job.key, &phone, sizeof phone);
    return job;
}

static KeeperJob voter(int seat, int question, int choice)
{
    return (KeeperJob){
        .seat = seat,
        .message = {.kind = MESSAGE_CHOICE, .question = question, .choice = (uint16_t)choice}};
}

static void kept_before_it_is_told(void **state)
{
    Bench *bench = *state;
    KeeperJob jobs[] = {sitter(1), sitter(2), sitter(1)};
    for (int i = 0; i < 3; i++) assert_true(keeper_offer(bench->keeper, &jobs[i]));
    await(bench, 3);
    for (int i = 0; i < 3; i++) assert_int_equal(jobs[i].status, 200);
    assert_int_equal(jobs[0].seat, jobs[2].seat);
    assert_int_not_equal(jobs[0].seat, jobs[1].seat);
    KeeperJob votes[] = {voter(1, 1, 2), voter(2, 1, 3), voter(1, 1, 0), voter(7, 1, 0)};
    for (int i = 0; i < 4; i++) assert_true(keeper_offer(bench->keeper, &votes[i]));
    await(bench, 7);
    assert_int_equal(votes[0].status, 204);
    assert_int_equal(votes[2].status, 204);
    assert_int_equal(votes[3].status, 401); /* nobody sits there */
    Cast *papers;
    assert_int_equal(ballots_papers(bench->ballots, bench->row.id, 1, &bench->arena, &papers), 2);
    assert_int_equal(papers[0].choice, 0); /* the last one counts */
    assert_int_equal(papers[1].choice, 3);
    assert_false(keeper_failing(bench->keeper, NULL));
    keeper_close(bench->keeper);
    assert_true(bench->woken >= 2);
}

static void a_card_that_was_used_is_told(void **state)
{
    Bench *bench = *state;
    const char **codes;
    assert_true(
        ballots_passes(bench->ballots, bench->row.id, 2, false, &bench->arena, &codes, NULL));
    KeeperJob jobs[] = {sitter(1), sitter(2), sitter(3), sitter(1)};
    for (int i = 0; i < 2; i++) strcpy(jobs[i].message.join, codes[0]);
    strcpy(jobs[2].message.join, bench->row.code);
    for (int i = 0; i < 4; i++) assert_true(keeper_offer(bench->keeper, &jobs[i]));
    await(bench, 4);
    static const int status[] = {200, 403, 403, 200};
    for (int i = 0; i < 4; i++) assert_int_equal(jobs[i].status, status[i]);
    assert_string_equal(jobs[1].word, "used");
    assert_string_equal(jobs[2].word, "pass");
    assert_int_equal(jobs[3].seat, 1);
    assert_int_equal(ballots_seat_count(bench->ballots, bench->row.id), 1);
}

static void what_is_late_is_told(void **state)
{
    Bench *bench = *state;
    KeeperJob job = sitter(1), late = voter(1, 4, 1), said = voter(1, 4, 0), good = voter(1, 5, 1);
    said.message.kind = MESSAGE_SAID;
    strcpy(said.message.said, "omdat");
    assert_true(keeper_offer(bench->keeper, &job));
    await(bench, 1);
    ballots_shut(bench->ballots, bench->row.id, 4, 3);
    assert_true(keeper_offer(bench->keeper, &late) && keeper_offer(bench->keeper, &said) &&
                keeper_offer(bench->keeper, &good));
    await(bench, 4);
    assert_int_equal(late.status, 409);
    assert_int_equal(said.status, 204);
    assert_int_equal(good.status, 204); /* one that is late does the others no harm */
}

static void what_cannot_be_kept_is_told(void **state)
{
    Bench *bench = *state;
    Err err = {0};
    KeeperJob job = sitter(1), vote = voter(1, 1, 1);
    assert_true(
        ballots_end(bench->ballots, bench->row.id, &err)); /* the room was closed meanwhile */
    assert_true(keeper_offer(bench->keeper, &job) && keeper_offer(bench->keeper, &vote));
    await(bench, 2);
    assert_int_equal(job.status, 507);
    assert_int_equal(job.seat, 0);
    assert_int_equal(vote.status, 401);
    keeper_close(bench->keeper);
    assert_true(keeper_failing(bench->keeper, &err)); /* that nobody sits there mends nothing */
    assert_string_equal(err.key, "room.no_sitting");
    assert_int_equal(bench->woken, 0);
}

/* Nothing is taken that does not fit, and those who vote still get in when many want to sit down.
 */
static void the_queue_is_bounded(void **state)
{
    Bench *bench = *state;
    KeeperJob first = sitter(1), *many = calloc(2 * KEEPER_QUEUE, sizeof *many);
    int sitters = 0, votes = 0;
    set_gate(bench, true);
    assert_true(keeper_offer(bench->keeper, &first));
    await(bench, 1); /* the keeper stands at the gate */
    for (int i = 0; i < KEEPER_QUEUE; i++) {
        many[sitters] = sitter(sitters + 2);
        if (!keeper_offer(bench->keeper, &many[sitters])) break;
        sitters++;
    }
    assert_int_equal(sitters, KEEPER_QUEUE / 2);
    for (int i = 0; i < KEEPER_QUEUE; i++) {
        many[sitters + votes] = voter(1, 1, i % 4);
        if (!keeper_offer(bench->keeper, &many[sitters + votes])) break;
        votes++;
    }
    assert_int_equal(votes, KEEPER_QUEUE / 2);
    set_gate(bench, false);
    await(bench, 1 + sitters + votes);
    for (int i = 0; i < sitters + votes; i++)
        assert_int_equal(many[i].status, i < sitters ? 200 : 204);
    free(many);
}

/* What was taken is done before the keeper ends; afterwards nothing is taken. */
static void the_end_loses_nothing(void **state)
{
    Bench *bench = *state;
    KeeperJob jobs[50], after = sitter(99);
    for (int i = 0; i < 50; i++) {
        jobs[i] = sitter(i);
        assert_true(keeper_offer(bench->keeper, &jobs[i]));
    }
    keeper_close(bench->keeper);
    assert_int_equal(bench->done, 50);
    assert_false(keeper_offer(bench->keeper, &after));
    assert_int_equal(ballots_seat_count(bench->ballots, bench->row.id), 50);
}

static void cast(Bench *bench, int question, int seat, CastKind kind, int choice, const char *text)
{
    Cast one = {
        .question = question, .seat = seat, .kind = kind, .choice = (uint16_t)choice, .text = text};
    assert_true(ballots_cast(bench->ballots, bench->row.id, &one, 1, NULL));
}

static void a_phone_sees_its_own(void **state)
{
    Bench *bench = *state;
    KeeperJob jobs[3];
    for (int i = 0; i < 3; i++) {
        jobs[i] = sitter(i);
        assert_true(keeper_offer(bench->keeper, &jobs[i]));
    }
    await(bench, 3);
    cast(bench, 6, 1, CAST_CHOICE, 0, NULL); /* a vote before, then the one that counts */
    cast(bench, 7, 1, CAST_CHOICE, 2, NULL);
    cast(bench, 7, 1, CAST_PREDICTED, 1, NULL);
    cast(bench, 7, 2, CAST_CHOICE, 1, NULL);
    BoardRules rules = {.question = 7, .ask = ASK_FIRST, .open = true};
    Yours one = board_yours(&rules, bench->ballots, bench->row.id, 1, &bench->arena);
    assert_int_equal(one.choice, 2);
    assert_int_equal(one.predicted, 1);
    assert_false(one.may_say);
    Yours three = board_yours(&rules, bench->ballots, bench->row.id, 3, &bench->arena);
    assert_int_equal(three.choice, -1);
    assert_null(three.said);
    /* The reasons are asked under the number of the vote, or under the next. */
    for (int question = 7; question <= 8; question++) {
        rules = (BoardRules){.question = question,
                             .ask = ASK_REASON,
                             .open = true,
                             .revealed = true,
                             .smaller = 1 << 2};
        assert_true(board_may_say(&rules, bench->ballots, bench->row.id, 1));
        assert_false(board_may_say(&rules, bench->ballots, bench->row.id, 2));
        assert_false(board_may_say(&rules, bench->ballots, bench->row.id, 3));
    }
    rules.revealed = false;
    assert_false(board_may_say(&rules, bench->ballots, bench->row.id, 1));
    rules.revealed = true;
    rules.open = false;
    assert_false(board_may_say(&rules, bench->ballots, bench->row.id, 1));
    cast(bench, 8, 1, CAST_SAID, 0, "omdat");
    assert_string_equal(board_yours(&rules, bench->ballots, bench->row.id, 1, &bench->arena).said,
                        "omdat");
}

#define with_bench(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_bench(kept_before_it_is_told), with_bench(a_card_that_was_used_is_told),
        with_bench(what_is_late_is_told),   with_bench(what_cannot_be_kept_is_told),
        with_bench(the_queue_is_bounded),   with_bench(the_end_loses_nothing),
        with_bench(a_phone_sees_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
