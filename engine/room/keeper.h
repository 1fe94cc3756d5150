/* The one thread that writes into the ballot box for the server.
 *
 * A job is a checked message. Jobs wait in a bounded queue; all that wait are done together, votes
 * in one transaction, and each is answered only when what it wrote is durable. A job belongs to who
 * offers it and stays where it is until `done` was called, in the keeper's thread.
 */
#ifndef REGISSEUR_ROOM_KEEPER_H
#define REGISSEUR_ROOM_KEEPER_H

#include "room/message.h"

enum {
    KEEPER_QUEUE = 1024, /* jobs that may wait */
    KEEPER_BATCH = 256   /* of them done together */
};

typedef struct KeeperJob KeeperJob;
struct KeeperJob {
    unsigned char key[SEAT_KEY_BYTES]; /* MESSAGE_JOIN: of who sits down */
    int seat;                          /* of who votes; set when somebody sat down */
    Message message;
    int status;       /* the answer, as HTTP has it: 200, 204, or why not */
    const char *word; /* of a refusal, where the status does not say it; else NULL */
    KeeperJob *next;  /* the keeper's own */
};

typedef struct Keeper Keeper;

typedef struct KeeperStart {
    Ballots *ballots;
    int64_t sitting;
    void (*done)(void *self, KeeperJob *job);
    void (*woken)(
        void *woken_self); /* something became durable, or somebody sat down; may be NULL */
    void *woken_self;
    /* Every now and then, in the keeper's thread; gives how many ms until the next time. */
    int (*tick)(void *self, int64_t now_ms);
    void *self;
} KeeperStart;

/* NULL with "room.no_thread" {why}. */
Keeper *keeper_new(const KeeperStart *start, Err *err);
/* Does what still waits, then ends its thread; from then on nothing is taken. NULL is fine, twice
 * too. */
void keeper_close(Keeper *keeper);
void keeper_free(Keeper *keeper); /* closes it as well. NULL is fine */
/* False when the queue is full, or half of it for who wants to sit down: the job is not taken. */
bool keeper_offer(Keeper *keeper, KeeperJob *job);
/* The next tick comes at `at_ms` at the latest. */
void keeper_tick_by(Keeper *keeper, int64_t at_ms);
/* True while the last thing written could not be kept; `why` may be NULL. */
bool keeper_failing(Keeper *keeper, Err *why);

int64_t keeper_now(void); /* ms of the clock that all of this floor goes by: it never jumps */

#endif
