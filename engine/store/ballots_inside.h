/* Inside of store/ballots: the database, what lies in memory of it, and their two locks.
 *
 * `writing` guards the database and is held while the disk is waited for; `reading` guards the
 * memory and is only held for moments. Who needs both takes `writing` first. The memory is changed
 * by those who hold both, so it may be looked at with either.
 */
#ifndef REGISSEUR_STORE_BALLOTS_INSIDE_H
#define REGISSEUR_STORE_BALLOTS_INSIDE_H

#include <pthread.h>
#include <sqlite3.h>

#include "store/ballots.h"
#include "store/database.h"

enum { SEAT_HASH = 32, NOT_CAST = -1 };

typedef enum BallotsQuery {
    BQ_BEGIN,
    BQ_COMMIT,
    BQ_ROLLBACK,
    BQ_ADD_SITTING,
    BQ_UNFINISHED,
    BQ_KEEP,
    BQ_DROP_SITTING,
    BQ_DROP_SEATS,
    BQ_DROP_PAPERS,
    BQ_DROP_PASSES,
    BQ_OLD,
    BQ_ADD_SEAT,
    BQ_NAME_SEAT,
    BQ_AWAY_SEAT,
    BQ_SEATS,
    BQ_CAST,
    BQ_UNCAST,
    BQ_PAPERS,
    BQ_SHRED,
    BQ_ADD_PASS,
    BQ_USE_PASS,
    BQ_FREE_PASSES,
    BQ_PASSES,
    BALLOTS_QUERIES
} BallotsQuery;

typedef struct KeptSeat {
    unsigned char hash[SEAT_HASH];
    char *name;
    bool away;
} KeptSeat;

typedef struct KeptPass {
    unsigned char hash[SEAT_HASH];
    int seat; /* 0: nobody used it */
} KeptPass;

/* The papers of one question, by seat. */
typedef struct Box {
    struct Box *next;
    int question;
    int choice[2][SEATS_ALL + 1]; /* CAST_CHOICE, CAST_PREDICTED: NOT_CAST or what was chosen */
    char *said[SEATS_ALL + 1];
    unsigned order[CAST_KINDS][SEATS_ALL + 1];
} Box;

/* One sitting at a time. */
typedef struct Memory {
    int64_t sitting; /* 0: nothing is in memory */
    KeptSeat *seats; /* seat 1 is at 0 */
    size_t seat_count;
    KeptPass *passes;
    size_t pass_count;
    Box *boxes;
    unsigned orders;             /* given so far */
    int shut_choices, shut_said; /* questions up to these are shut */
} Memory;

struct Ballots {
    sqlite3 *db;
    sqlite3_stmt *stmt[BALLOTS_QUERIES];
    char *path;
    bool broken; /* a write failed in a way that must not be tried again */
    pthread_mutex_t writing, reading;
    Memory memory;
};

/* The statement, ready to be bound; NULL when it can't be prepared. Holds `writing`. */
sqlite3_stmt *ballots_query(Ballots *b, BallotsQuery query);
int ballots_run(Ballots *b, sqlite3_stmt *stmt);
/* The statement with its first number bound, run. */
int ballots_run_for(Ballots *b, BallotsQuery query, int64_t number);
/* `body` within one transaction: all of it or nothing. */
typedef int BallotsBody(Ballots *b, void *context);
bool ballots_transaction(Ballots *b, BallotsBody *body, void *context, Err *err);
/* Takes what was erased out of the log too; when that fails, the next one does it. */
void ballots_scour(Ballots *b);

/* `length` (SITTING_TOKEN at most) of the letters that people type. */
char *ballots_random_text(Arena *arena, size_t length);

/* NULL when there is no such code; `code` may be NULL. With one of the locks. */
const KeptPass *ballots_find_pass(const Memory *m, const char *code);

/* Locks for writing, with the sitting in memory. False, not locked, when it can't be read. */
bool ballots_lock(Ballots *b, int64_t sitting, Err *err);
void ballots_unlock(Ballots *b);
/* Locks for looking, with the sitting in memory; always succeeds: what can't be read is empty. */
const Memory *ballots_look(Ballots *b, int64_t sitting);
void ballots_looked(Ballots *b);

/* Memory; with both locks. */
void memory_clear(Memory *m);
void memory_add_pass(Memory *m, const unsigned char hash[SEAT_HASH], int seat);
void memory_drop_free_passes(Memory *m);
KeptSeat *memory_add_seat(Memory *m, const unsigned char hash[SEAT_HASH], const char *name);
void memory_cast(Memory *m, const Cast *cast);
void memory_uncast(Memory *m, int question, int seat, CastKind kind);
void memory_shred(Memory *m, int question);
/* With one of them. */
const Box *memory_box(const Memory *m, int question); /* NULL when nothing was cast */
int memory_find_seat(const Memory *m, const unsigned char hash[SEAT_HASH]);       /* 0: nobody */
KeptPass *memory_find_pass(const Memory *m, const unsigned char hash[SEAT_HASH]); /* or NULL */
bool memory_counts(const Memory *m, int seat); /* it is there and not away */

#endif
