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

/* Addresses from which people sit down. */
typedef struct Door {
    uint32_t address;
    Bucket bucket;
} Door;

struct Limits {
    pthread_mutex_t lock;
    Wrong wrong[LIMIT_ADDRESSES];
    Bucket buckets[BUCKETS];
    Door doors[LIMIT_ADDRESSES];
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

/* Takes one out of a bucket that holds `burst` and gets `rate` a second; false when it is empty. */
static bool take(Bucket *bucket, int burst, int rate, int64_t now_ms)
{
    const int64_t each = 1000 / rate;
    int64_t full = (bucket->full_ms > now_ms ? bucket->full_ms : now_ms) + each;
    if (full - now_ms > burst * each) return false;
    bucket->full_ms = full;
    return true;
}

bool limits_allow(Limits *limits, int seat, int64_t now_ms)
{
    CHECK(seat > 0);
    pthread_mutex_lock(&limits->lock);
    bool allowed = take(&limits->buckets[seat % BUCKETS], LIMIT_BURST, LIMIT_PER_SECOND, now_ms);
    pthread_mutex_unlock(&limits->lock);
    return allowed;
}

/* The door of an address; for a new one that which was used least. */
static Door *door_of(Limits *limits, uint32_t address)
{
    Door *least = &limits->doors[0];
    for (size_t i = 0; i < LIMIT_ADDRESSES; i++) {
        Door *door = &limits->doors[i];
        if (door->address == address && door->bucket.full_ms > 0) return door;
        if (door->bucket.full_ms < least->bucket.full_ms) least = door;
    }
    *least = (Door){.address = address};
    return least;
}

bool limits_may_sit(Limits *limits, uint32_t address, int64_t now_ms)
{
    pthread_mutex_lock(&limits->lock);
    bool may = take(&door_of(limits, address)->bucket, LIMIT_SITS, LIMIT_SITS_SECOND, now_ms);
    pthread_mutex_unlock(&limits->lock);
    return may;
}
