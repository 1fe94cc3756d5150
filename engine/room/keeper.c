#include "room/keeper.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"

struct Keeper {
    KeeperStart start;
    pthread_t thread;
    pthread_mutex_t lock; /* guards all below */
    pthread_cond_t changed;
    KeeperJob *head, **tail;
    size_t waiting;
    int64_t tick_at;
    bool ending, closed, failing;
    Err why;
};

/* What is done together, the keeper's thread alone. */
typedef struct Batch {
    KeeperJob *jobs[KEEPER_BATCH];
    size_t count;
    bool wrote;
} Batch;

int64_t keeper_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* --- tasks -------------------------------------------------------------------------- */

/* The first reason is the one that helps; what follows is often only that nothing is tried any
 * more. */
static void tell_failure(Keeper *k, const Err *why)
{
    pthread_mutex_lock(&k->lock);
    if (why && !k->failing) k->why = *why;
    if (why == NULL) k->why = (Err){0};
    k->failing = why != NULL;
    pthread_mutex_unlock(&k->lock);
}

/* Only what was written says that writing works. */
static void conclude(Keeper *k, Batch *b, KeeperJob *const *jobs, size_t count, const Err *why)
{
    bool wrote = false;
    for (size_t i = 0; i < count; i++) wrote |= jobs[i]->status == 200 || jobs[i]->status == 204;
    if (why || wrote) tell_failure(k, why);
    b->wrote |= wrote;
}

static int sit_status(SitEnd end)
{
    if (end == SIT_FULL) return 503;
    return end == SIT_SEATED ? 200 : 403;
}

static const char *sit_word(SitEnd end)
{
    if (end == SIT_PASS_USED) return "used";
    return end == SIT_NO_PASS ? "pass" : NULL;
}

static void sit_all(Keeper *k, Batch *b)
{
    Sitter sitters[KEEPER_BATCH];
    KeeperJob *jobs[KEEPER_BATCH];
    size_t count = 0;
    for (size_t i = 0; i < b->count; i++) {
        KeeperJob *job = b->jobs[i];
        if (job->message.kind != MESSAGE_JOIN) continue;
        sitters[count] = (Sitter){.name = job->message.name, .pass = job->message.join};
        memcpy(sitters[count].key, job->key, sizeof job->key);
        jobs[count++] = job;
    }
    if (count == 0) return;
    Err err = {0};
    bool kept = ballots_sit_all(k->start.ballots, k->start.sitting, sitters, count, &err);
    for (size_t i = 0; i < count; i++) {
        jobs[i]->seat = sitters[i].seat;
        jobs[i]->status = kept ? sit_status(sitters[i].end) : 507;
        jobs[i]->word = kept ? sit_word(sitters[i].end) : NULL;
    }
    conclude(k, b, jobs, count, kept ? NULL : &err);
}

static Cast cast_of(const KeeperJob *job)
{
    static const CastKind kinds[MESSAGES] = {[MESSAGE_CHOICE] = CAST_CHOICE,
                                             [MESSAGE_PREDICTED] = CAST_PREDICTED,
                                             [MESSAGE_SAID] = CAST_SAID};
    return (Cast){.question = job->message.question,
                  .seat = job->seat,
                  .kind = kinds[job->message.kind],
                  .choice = job->message.choice,
                  .text = job->message.said};
}

static int cast_status(CastEnd end)
{
    if (end == CAST_LATE) return 409;
    return end == CAST_NO_SEAT ? 401 : 204;
}

static void cast_all(Keeper *k, Batch *b)
{
    Cast casts[KEEPER_BATCH];
    KeeperJob *jobs[KEEPER_BATCH];
    size_t count = 0;
    for (size_t i = 0; i < b->count; i++) {
        if (b->jobs[i]->message.kind == MESSAGE_JOIN) continue;
        casts[count] = cast_of(b->jobs[i]);
        jobs[count++] = b->jobs[i];
    }
    if (count == 0) return;
    Err err = {0};
    bool kept = ballots_cast(k->start.ballots, k->start.sitting, casts, count, &err);
    for (size_t i = 0; i < count; i++) jobs[i]->status = kept ? cast_status(casts[i].end) : 507;
    conclude(k, b, jobs, count, kept ? NULL : &err);
}

static void do_batch(Keeper *k, Batch *b)
{
    sit_all(k, b);
    cast_all(k, b);
    /* An answered job may be gone at once. */
    for (size_t i = 0; i < b->count; i++) k->start.done(k->start.self, b->jobs[i]);
    if (b->wrote && k->start.woken) k->start.woken(k->start.woken_self);
    *b = (Batch){.count = 0};
}

/* --- the thread ----------------------------------------------------------------------- */

static void wait_until(Keeper *k, int64_t at_ms)
{
    struct timespec until = {.tv_sec = (time_t)(at_ms / 1000),
                             .tv_nsec = (long)(at_ms % 1000) * 1000000};
    pthread_cond_timedwait(&k->changed, &k->lock, &until);
}

/* What waits, at most a batch; false when the keeper is to end and nothing waits. */
static bool next_batch(Keeper *k, Batch *b)
{
    pthread_mutex_lock(&k->lock);
    while (k->head == NULL && !k->ending && keeper_now() < k->tick_at) wait_until(k, k->tick_at);
    while (k->head && b->count < KEEPER_BATCH) {
        b->jobs[b->count++] = k->head;
        k->head = k->head->next;
        k->waiting--;
    }
    if (k->head == NULL) k->tail = &k->head;
    bool more = b->count > 0 || !k->ending;
    pthread_mutex_unlock(&k->lock);
    return more;
}

static void tick(Keeper *k)
{
    int64_t now = keeper_now();
    pthread_mutex_lock(&k->lock);
    bool due = now >= k->tick_at && !k->ending;
    if (due) k->tick_at = INT64_MAX;
    pthread_mutex_unlock(&k->lock);
    if (due) keeper_tick_by(k, now + k->start.tick(k->start.self, now));
}

static void *keep(void *self)
{
    Keeper *k = self;
    Batch *batch = calloc(1, sizeof *batch);
    CHECK(batch != NULL);
    while (next_batch(k, batch)) {
        if (batch->count > 0) do_batch(k, batch);
        tick(k);
    }
    free(batch);
    return NULL;
}

Keeper *keeper_new(const KeeperStart *start, Err *err)
{
    Keeper *k = calloc(1, sizeof *k);
    CHECK(k != NULL);
    pthread_condattr_t attr;
    k->start = *start;
    k->tail = &k->head;
    pthread_mutex_init(&k->lock, NULL);
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&k->changed, &attr);
    pthread_condattr_destroy(&attr);
    int failed = pthread_create(&k->thread, NULL, keep, k);
    if (failed == 0) return k;
    err_set(err, "room.no_thread", "why", strerror(failed), NULL);
    pthread_cond_destroy(&k->changed);
    pthread_mutex_destroy(&k->lock);
    free(k);
    return NULL;
}

void keeper_close(Keeper *k)
{
    if (k == NULL || k->closed) return;
    pthread_mutex_lock(&k->lock);
    k->ending = true;
    pthread_cond_signal(&k->changed);
    pthread_mutex_unlock(&k->lock);
    pthread_join(k->thread, NULL);
    k->closed = true; /* who closes it is the only one who asks */
}

void keeper_free(Keeper *k)
{
    if (k == NULL) return;
    keeper_close(k);
    pthread_cond_destroy(&k->changed);
    pthread_mutex_destroy(&k->lock);
    free(k);
}

bool keeper_offer(Keeper *k, KeeperJob *job)
{
    size_t room = job->message.kind == MESSAGE_JOIN ? KEEPER_QUEUE / 2 : KEEPER_QUEUE;
    pthread_mutex_lock(&k->lock);
    bool taken = k->waiting < room && !k->ending;
    if (taken) {
        job->next = NULL;
        *k->tail = job;
        k->tail = &job->next;
        k->waiting++;
        pthread_cond_signal(&k->changed);
    }
    pthread_mutex_unlock(&k->lock);
    return taken;
}

void keeper_tick_by(Keeper *k, int64_t at_ms)
{
    pthread_mutex_lock(&k->lock);
    if (at_ms < k->tick_at) {
        k->tick_at = at_ms;
        pthread_cond_signal(&k->changed);
    }
    pthread_mutex_unlock(&k->lock);
}

bool keeper_failing(Keeper *k, Err *why)
{
    pthread_mutex_lock(&k->lock);
    bool failing = k->failing;
    if (why) *why = k->why;
    pthread_mutex_unlock(&k->lock);
    return failing;
}
