#include "room/limits.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/log.h"
#include "core/vote.h"

enum { BUCKETS = VOTES_MAX + 1 };

typedef struct Wrong {
    uint32_t address;
    int count;
    int64_t since_ms; /* of the first of them; 0: a free row */
} Wrong;

typedef struct Bucket {
    int64_t full_ms; /* when it will be full again */
} Bucket;

struct Limits {
    pthread_mutex_t lock;
    Wrong wrong[LIMIT_ADDRESSES];
    Bucket buckets[BUCKETS];
};

Limits *limits_new(void)
{
    Limits *limits = calloc(1, sizeof *limits);
    CHECK(limits != NULL);
    pthread_mutex_init(&limits->lock, NULL);
    return limits;
}

void limits_free(Limits *limits)
{
    if (limits == NULL) return;
    pthread_mutex_destroy(&limits->lock);
    free(limits);
}

/* --- codes ------------------------------------------------------------------------- */

static bool is_over(const Wrong *row, int64_t now_ms)
{
    return row->since_ms == 0 || now_ms - row->since_ms >= LIMIT_WRONG_MS;
}

/* The row of an address, else NULL. */
static Wrong *wrong_of(Limits *limits, uint32_t address, int64_t now_ms)
{
    for (size_t i = 0; i < LIMIT_ADDRESSES; i++) {
        Wrong *row = &limits->wrong[i];
        if (row->address == address && !is_over(row, now_ms)) return row;
    }
    return NULL;
}

static Wrong *oldest_wrong(Limits *limits)
{
    Wrong *oldest = &limits->wrong[0];
    for (size_t i = 1; i < LIMIT_ADDRESSES; i++)
        if (limits->wrong[i].since_ms < oldest->since_ms) oldest = &limits->wrong[i];
    return oldest;
}

int limits_blocked(Limits *limits, uint32_t address, int64_t now_ms)
{
    pthread_mutex_lock(&limits->lock);
    const Wrong *row = wrong_of(limits, address, now_ms);
    bool blocked = row && row->count >= LIMIT_WRONG;
    int64_t left = blocked ? LIMIT_WRONG_MS - (now_ms - row->since_ms) : 0;
    pthread_mutex_unlock(&limits->lock);
    return (int)((left + 999) / 1000);
}

void limits_wrong(Limits *limits, uint32_t address, int64_t now_ms)
{
    pthread_mutex_lock(&limits->lock);
    Wrong *row = wrong_of(limits, address, now_ms);
    if (row == NULL) {
        row = oldest_wrong(limits);
        *row = (Wrong){.address = address, .since_ms = now_ms > 0 ? now_ms : 1};
    }
    row->count++;
    pthread_mutex_unlock(&limits->lock);
}

/* --- seats -------------------------------------------------------------------------- */

bool limits_allow(Limits *limits, int seat, int64_t now_ms)
{
    CHECK(seat > 0);
    const int64_t each = 1000 / LIMIT_PER_SECOND;
    pthread_mutex_lock(&limits->lock);
    Bucket *bucket = &limits->buckets[seat % BUCKETS];
    int64_t full = (bucket->full_ms > now_ms ? bucket->full_ms : now_ms) + each;
    bool allowed = full - now_ms <= LIMIT_BURST * each;
    if (allowed) bucket->full_ms = full;
    pthread_mutex_unlock(&limits->lock);
    return allowed;
}
