/* The records: every session as the list of its events, durable, on this machine.
 *
 * One SQLite file, <dir>/records.db. What records_append accepted survives a crash
 * of the program and a power cut. Events are only ever added; a session goes as a
 * whole, when its user wants it gone. The pack that was played is kept with it, by
 * its SHA-256.
 *
 * Each event carries a sum over the previous sum and itself, starting from a sum
 * over the session's own data, and each session knows its last sum: a changed byte
 * or a missing event is noticed when it is read, and where. Sums:
 *   first  SHA-256("regisseur 1\n" id \n pack \n version \n title \n sha256 \n started_ms \n)
 *   event  SHA-256(previous sum (32 bytes), seq \n wall_ms \n line \n)
 * numbers in decimal.
 *
 * Nothing here reads a clock or knows what an event line means, but for the first
 * word: "chosen" is a decision, "ended" and "adjourned" the end.
 * One program at a time per file; a second one is told so. One thread.
 */
#ifndef REGISSEUR_STORE_RECORDS_H
#define REGISSEUR_STORE_RECORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

typedef struct Records Records;

typedef enum RecordsMode { RECORDS_WRITE, RECORDS_READ_ONLY } RecordsMode;

enum { RECORD_LINE_MAX = 32 * 1024 }; /* bytes */

/* Opens or makes the records in a folder; makes the folder (0700) when missing.
 * When it can only be read, the result is not NULL, `*mode` is RECORDS_READ_ONLY
 * and `err` says why ("store.read_only" {path}).
 * NULL with "store.locked" {path}, "store.not_a_database" {path}, "store.not_ours"
 * {path}, "store.newer" {path}, "store.damaged_file" {path}, "store.damaged_log" {path},
 * "store.disk_full" {path}, "store.cannot_make_folder" {path, why}, "store.cannot_open" {path,
 * why}. Never overwrites what it doesn't understand. */
Records *records_open(const char *dir, RecordsMode *mode, Err *err);
void records_close(Records *records); /* NULL is fine */
bool records_writable(const Records *records);

typedef struct RecordsBegin {
    const char *pack_id, *version, *title;
    const char *sha256; /* 64 hex digits, of `bytes` */
    const void *bytes;  /* canonical bytes of the pack (pack_bytes) */
    size_t size;
    int64_t started_ms; /* wall time, ms since 1970 UTC */
} RecordsBegin;

/* Begins a session. False leaves nothing. "store.pack_changed" {pack} when the sum is not of the
 * bytes; otherwise as records_append. */
bool records_begin(Records *records, const RecordsBegin *begin, int64_t *session, Err *err);

/* Adds events, all or none; they are durable when this returns true.
 * False: "store.disk_full" {path} (nothing was added; try again when there is
 * room), "store.cannot_write" {path, why}: after which nothing can be written any
 * more through this Records, every later call says "store.now_read_only" {path}, and
 * what was being written may or may not turn up at the next start.
 * "store.read_only" {path}, "store.no_session" {session}, "store.damaged" {session, sound},
 * "store.bad_line" {seq}: empty, too long, with a newline or no UTF-8. */
bool records_append(Records *records, int64_t session, const char *const *lines, size_t count,
                    int64_t wall_ms, Err *err);

typedef struct RecordSession {
    int64_t id;
    const char *pack_id, *version, *title, *sha256;
    int64_t started_ms, last_ms; /* last event, or the start when there is none */
    int64_t events, decisions;   /* of the sound part */
    bool finished;
    bool imported; /* came from a file (records_import) */
    bool damaged;  /* sound up to `events`; what the session says of itself may be wrong */
} RecordSession;

/* All sessions, newest first, in `arena`. Every sum is verified. False with
 * "store.damaged_file" {path} when there is more damage than sessions can tell of; the list
 * then holds what could be read. */
bool records_sessions(Records *records, Arena *arena, RecordSession **out, size_t *count, Err *err);
/* One of them; 0 is the newest. False with "store.no_session" {session}, or "store.no_sessions" when the
 * newest is asked for and there is none. */
bool records_session(Records *records, int64_t session, Arena *arena, RecordSession *out, Err *err);

/* Gives every event, in order. `each` returns false for a line that it can't make
 * sense of, which counts as damage. False with "store.damaged" {session, sound} after the
 * events that are sound; `*sound` (may be NULL) is how many. */
typedef bool RecordsEach(void *context, const char *line, int64_t wall_ms);
bool records_events(Records *records, int64_t session, RecordsEach *each, void *context,
                    int64_t *sound, Err *err);

/* The sessions that have an event with this first word, newest first, in `arena`. How many; 0 also
 * when that can't be read. No sum is verified: records_events does. */
size_t records_with(Records *records, const char *word, Arena *arena, int64_t **out);

/* A new session with the same pack and the first `sound` events of `session`: the way
 * on from a damaged record. They must be sound. */
bool records_salvage(Records *records, int64_t session, int64_t sound, int64_t *fresh, Err *err);

/* A whole session from elsewhere, all or nothing, marked as imported at `wall_ms`. `next` gives its
 * events in order, false after the last. Errors as of records_begin and records_append. */
typedef bool RecordsNext(void *context, const char **line, int64_t *wall_ms);
bool records_import(Records *records, const RecordsBegin *begin, RecordsNext *next, void *context,
                    int64_t wall_ms, int64_t *session, Err *err);

/* The kept bytes of a pack, verified against their sum, in `arena`. NULL with
 * "store.no_pack" {sha256} or "store.damaged_pack" {sha256}. */
const unsigned char *records_pack(Records *records, const char *sha256, Arena *arena, size_t *size,
                                  Err *err);

/* Deletes a session, and its pack when no other session has it. The bytes are
 * overwritten. */
bool records_delete(Records *records, int64_t session, Err *err);

/* Writes a sound copy of all records to a new file, also when nothing can be written
 * here any more. In a folder under the name records.db it can be opened. False with
 * "store.exists" {path} or "store.cannot_copy" {path, why}. */
bool records_copy_to(Records *records, const char *path, Err *err);

#endif
