/* A game: one pack, one session and its record, in step.
 *
 * Both faces play through this: a command is decided by the rules, its events are
 * made durable, and only then does the session move. When writing fails nothing
 * moves and nothing is shown; the face says why and may go on without a record.
 */
#ifndef REGISSEUR_STORE_GAME_H
#define REGISSEUR_STORE_GAME_H

#include "core/retrace.h"
#include "core/session.h"
#include "store/packs.h"
#include "store/records.h"

typedef struct Game Game;

/* Begins a game in the briefing. Owns `pack` from now on, also when it fails. `records` may be
 * NULL: the game is then not recorded. It must outlive the game. Times are wall time, ms since 1970
 * UTC. NULL with the error of the records. */
Game *game_begin(Pack *pack, Records *records, Clock clock, uint64_t seed, int64_t wall_ms,
                 Err *err);

/* A recorded session, as it stood after its last durable event; `session` 0 is the newest. The
 * pack is the one kept with the record. When the record is damaged, NULL with "store.damaged"
 * {session, sound}: records_salvage shows the way on. `faults` may get faults of the kept pack. */
Game *game_resume(Packs *packs, Records *records, int64_t session, Faults *faults, Err *err);

/* The way on from a damaged record: a new session with what is sound of it, opened. NULL with the
 * error of the records. */
Game *game_salvage(Packs *packs, Records *records, int64_t session, Faults *faults, Err *err);

/* A session that lies elsewhere, to look back on: begins empty and takes its record line by line.
 * Nothing of it is recorded. Owns `pack` from now on. */
Game *game_look_back(Pack *pack, int64_t started_ms);
/* False, with the game as it was, when the line is no event of this pack ("record.bad_event" {event})
 * or can't have happened here ("record.does_not_fit" {event}). */
bool game_take(Game *game, const char *line, int64_t wall_ms, Err *err);

/* Decide, make durable, apply. False: refused by the rules ("play.KEY"), failed in an author's
 * function, or not written ("store.KEY"): game_write_failed tells which; the game is where it was.
 */
bool game_do(Game *game, const Command *command, int64_t wall_ms, Err *err);
/* Several as one, each decided after those before it: the events of all are durable together, or
 * none is. At most EVENTS_MAX events. */
bool game_do_all(Game *game, const Command *commands, size_t count, int64_t wall_ms, Err *err);
bool game_write_failed(const Game *game);
/* From now on nothing is written; what is written stays. */
void game_go_on_unrecorded(Game *game);

/* For authors, unrecorded: another version of the pack, standing where `old` stands as far as that
 * can be. Owns `pack`; `old` stays. `end` tells how (core/retrace). */
Game *game_carry(const Game *old, Pack *pack, RetraceEnd *end);
/* Stands in the round of `story`'s dilemma: by taking `way` from the start where that can be (it
 * may be NULL), else by jumping. Never for a game that has a record. False when an author's
 * function fails; the game is then where it was. */
bool game_go_to(Game *game, const Story *story, const Way *way, Err *err);
/* In the briefing again. */
void game_restart(Game *game, Clock clock, uint64_t seed);

const Session *game_session(const Game *game);
const Pack *game_pack(const Game *game);
int64_t game_number(const Game *game); /* of the record, 0 when there never was one */
bool game_recorded(const Game *game);

/* When a game was begun, ended and last written to, in wall time; `ended_ms` is 0 while it goes on. */
typedef struct GameTimes {
    int64_t started_ms, ended_ms, last_ms;
} GameTimes;
GameTimes game_times(const Game *game);

/* Ends the game; its record stays, but for one of a game that nobody began. Frees the pack too.
 * NULL is fine. */
void game_close(Game *game);

#endif
