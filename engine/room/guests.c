#include "room/guests.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/log.h"

struct Guest {
    Guest *next, *prev; /* in order of coming */
    uint32_t address;
    int fd;
    int seat; /* 0: a stranger */
    bool asked, cut;
    int64_t since_ms; /* it has been silent, or is being answered */
};

struct Guests {
    pthread_mutex_t lock;
    size_t max, here; /* here: without those that were cut */
    Guest *first, *last;
    void (*cut)(int fd);
};

Guests *guests_new(size_t max, void (*cut)(int fd))
{
    Guests *guests = calloc(1, sizeof *guests);
    CHECK(guests != NULL);
    pthread_mutex_init(&guests->lock, NULL);
    guests->max = max < GUESTS_MAX ? max : GUESTS_MAX;
    guests->cut = cut;
    return guests;
}

void guests_free(Guests *guests)
{
    if (guests == NULL) return;
    CHECK(guests->first == NULL);
    pthread_mutex_destroy(&guests->lock);
    free(guests);
}

static void cut(Guests *guests, Guest *guest)
{
    if (guest->cut) return;
    guest->cut = true;
    guests->here--;
    guests->cut(guest->fd);
}

static size_t strangers_of(const Guests *guests, uint32_t address)
{
    size_t count = 0;
    for (const Guest *at = guests->first; at; at = at->next)
        count += at->address == address && at->seat == 0 && !at->cut;
    return count;
}

/* The first stranger of one address, or of all: who says nothing, or reads slowly what was asked
 * for. */
static Guest *first_stranger(const Guests *guests, const uint32_t *address, bool asked,
                             int64_t before_ms)
{
    for (Guest *at = guests->first; at; at = at->next) {
        bool meant = address == NULL || at->address == *address;
        if (meant && at->seat == 0 && !at->cut && at->asked == asked && at->since_ms <= before_ms)
            return at;
    }
    return NULL;
}

/* Somebody has to go: the guest himself when there is nobody else. */
static void cut_one(Guests *guests, Guest *guest, const uint32_t *address)
{
    int64_t now = guest->since_ms;
    Guest *first = first_stranger(guests, address, false, now);
    if (first == NULL || first == guest)
        first = first_stranger(guests, address, true, now - GUESTS_BRISK_MS);
    cut(guests, first ? first : guest);
}

static void make_room(Guests *guests, Guest *guest)
{
    if (strangers_of(guests, guest->address) > GUESTS_STRANGERS)
        cut_one(guests, guest, &guest->address);
    if (guests->here > guests->max) cut_one(guests, guest, NULL);
}

Guest *guests_come(Guests *guests, uint32_t address, int fd, int64_t now_ms)
{
    Guest *guest = calloc(1, sizeof *guest);
    CHECK(guest != NULL);
    guest->address = address;
    guest->fd = fd;
    guest->since_ms = now_ms;
    pthread_mutex_lock(&guests->lock);
    guest->prev = guests->last;
    if (guests->last)
        guests->last->next = guest;
    else
        guests->first = guest;
    guests->last = guest;
    guests->here++;
    make_room(guests, guest);
    pthread_mutex_unlock(&guests->lock);
    return guest;
}

void guests_go(Guests *guests, Guest *guest)
{
    pthread_mutex_lock(&guests->lock);
    if (guest->prev)
        guest->prev->next = guest->next;
    else
        guests->first = guest->next;
    if (guest->next)
        guest->next->prev = guest->prev;
    else
        guests->last = guest->prev;
    if (!guest->cut) guests->here--;
    pthread_mutex_unlock(&guests->lock);
    free(guest);
}

uint32_t guest_address(const Guest *guest)
{
    return guest->address;
}

void guests_asked(Guests *guests, Guest *guest, int64_t now_ms)
{
    pthread_mutex_lock(&guests->lock);
    guest->asked = true;
    guest->since_ms = now_ms;
    pthread_mutex_unlock(&guests->lock);
}

void guests_answered(Guests *guests, Guest *guest, int64_t now_ms)
{
    pthread_mutex_lock(&guests->lock);
    guest->asked = false;
    guest->since_ms = now_ms;
    pthread_mutex_unlock(&guests->lock);
}

void guests_seated(Guests *guests, Guest *guest, int seat)
{
    size_t count = 0;
    Guest *first = NULL;
    pthread_mutex_lock(&guests->lock);
    guest->seat = seat;
    for (Guest *at = guests->first; at; at = at->next) {
        if (at->seat != seat || at->cut) continue;
        if (first == NULL) first = at;
        count++;
    }
    if (count > GUESTS_SEAT) cut(guests, first);
    pthread_mutex_unlock(&guests->lock);
}

bool guests_sweep(Guests *guests, int64_t now_ms)
{
    bool watched = false;
    pthread_mutex_lock(&guests->lock);
    for (Guest *at = guests->first; at; at = at->next) {
        if (at->cut || (at->asked && at->seat)) continue;
        watched = true;
        if (now_ms - at->since_ms > (at->asked ? GUESTS_READ_MS : GUESTS_WAIT_MS)) cut(guests, at);
    }
    pthread_mutex_unlock(&guests->lock);
    return watched;
}

size_t guests_count(Guests *guests)
{
    pthread_mutex_lock(&guests->lock);
    size_t here = guests->here;
    pthread_mutex_unlock(&guests->lock);
    return here;
}
