/* A pack in its author's hands: played while it is written.
 *
 * Each time it was saved it is read again. A version without errors takes over, and the game goes
 * on in it where it was; one with errors leaves the last good version running and tells its
 * faults. Nothing is recorded: not the game, not the pack.
 *
 * Reading is quick. What is proved by exploring all plays comes after it, from a thread of its own
 * (rehearsal_check, store/proof).
 */
#ifndef REGISSEUR_STORE_REHEARSAL_H
#define REGISSEUR_STORE_REHEARSAL_H

#include "core/peek.h"
#include "store/game.h"

typedef struct Rehearsal Rehearsal;

/* What the last reading did. */
typedef enum RehearsalNews {
    REHEARSAL_SAME,   /* the version that was read before */
    REHEARSAL_BROKEN, /* errors; the last good version goes on, if there was one */
    REHEARSAL_BEGUN,  /* a first good version: a new game, in the briefing */
    REHEARSAL_CARRIED /* a new version; rehearsal_place tells where the game is now */
} RehearsalNews;

/* `packs` must outlive it; `path` is a folder or a file. */
Rehearsal *rehearsal_new(Packs *packs, const char *path, Clock clock, uint64_t seed);
void rehearsal_free(Rehearsal *rehearsal);

RehearsalNews rehearsal_read(Rehearsal *rehearsal);
/* Where the game came to be at the last REHEARSAL_CARRIED. `dilemma` gets the id it was in. */
RetraceEnd rehearsal_place(const Rehearsal *rehearsal, const char **dilemma);

/* The running game; NULL before a good version, and after it was left. Another one after each
 * change of version; rehearsal's. */
Game *rehearsal_game(const Rehearsal *rehearsal);
/* A new game of the last good version; false without one. */
bool rehearsal_restart(Rehearsal *rehearsal);
void rehearsal_leave(Rehearsal *rehearsal);
/* What is played, also when nobody does; NULL before the first good version. */
const Session *rehearsal_session(const Rehearsal *rehearsal);
const char *rehearsal_path(const Rehearsal *rehearsal);

/* Of the newest version, good or not. */
const Faults *rehearsal_faults(const Rehearsal *rehearsal);
/* True when the newest version is the one that is played. */
bool rehearsal_current(const Rehearsal *rehearsal);
/* True when this version is still to be proved and nothing is in the way of it. */
bool rehearsal_unchecked(const Rehearsal *rehearsal);
/* Begins; `done` is called from another thread when rehearsal_take_check may be called. */
void rehearsal_check(Rehearsal *rehearsal, void (*done)(void *context), void *context);
/* True when the faults and the graph are now there. False when it is not done (with `wait`: when
 * there was nothing to wait for), or was of a version that is gone. */
bool rehearsal_take_check(Rehearsal *rehearsal, bool wait);

/* All plays of the version that is played; NULL when they are not known, `why` says it: no key when
 * it was not checked yet. */
const Graph *rehearsal_graph(const Rehearsal *rehearsal, const Err **why);
/* False when no play comes to this dilemma, or when that is not known. */
bool rehearsal_reaches(const Rehearsal *rehearsal, size_t dilemma);
/* To a dilemma: by the shortest way from the start, with what that did; with `keep`, or without a
 * way, with the values as they are. */
bool rehearsal_jump(Rehearsal *rehearsal, size_t dilemma, bool keep, Err *err);

#endif
