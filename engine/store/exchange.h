/* One session as a file that can be handed on: exported here, looked at or imported anywhere.
 *
 * JSON Lines. The first line says what was played and holds the pack itself, then comes a line for
 * each event, the last line closes:
 *
 *   {"regisseur":1,"kind":"session","pack":{"id","version","title","sha256"},"started":MS,
 *    "bytes":"BASE64","sum":"HEX"}
 *   {"seq":1,"at":MS,"line":"started x1 7","sum":"HEX"}
 *   {"end":true,"events":N,"sum":"HEX"}
 *
 * Each sum is the SHA-256 of the sum before it (64 hex digits; none before the first) and of the
 * line up to its own `,"sum":`. So a changed byte, and a line that is missing, double or moved, is
 * noticed, and where. Keys may be added; a file of a later version is refused.
 *
 * It holds what was typed during the session, and nothing else about people. Never believes a file:
 * the pack goes through the gate, every event has to be one that can have happened.
 */
#ifndef REGISSEUR_STORE_EXCHANGE_H
#define REGISSEUR_STORE_EXCHANGE_H

#include "store/game.h"

enum { EXCHANGE_MAX = 64 * 1024 * 1024 }; /* bytes of a file */

/* Writes a session of the records, 0 is the newest, to a new file. False with "exchange.exists"
 * {path}, "exchange.too_large" {session}, "store.damaged" or what disk_write_document says. */
bool exchange_export(Records *records, int64_t session, const char *path, Err *err);

typedef struct ExchangeEvent {
    int64_t at_ms; /* wall time */
    const char *line;
} ExchangeEvent;

/* What a file holds. Zero is empty; owns its memory. */
typedef struct Exchange {
    Arena arena;
    const char *path; /* as it was named */
    const char *pack_id, *version, *title, *sha256;
    int64_t started_ms;
    const unsigned char *bytes; /* canonical, of the pack */
    size_t size;
    ExchangeEvent *events;
    size_t count, cap;
} Exchange;

/* Reads a file and verifies every sum. False, with `out` empty, with "exchange.not_ours" {path},
 * "exchange.newer" {path}, "exchange.changed" {path, line}, "exchange.order" {path, line},
 * "exchange.cut_off" {path, line}, "exchange.trailing" {path, line} or what disk_read says. */
bool exchange_read(const char *path, Exchange *out, Err *err);
/* The same for bytes that were read already; `path` is for errors. */
bool exchange_parse(const char *path, const void *bytes, size_t size, Exchange *out, Err *err);
void exchange_free(Exchange *exchange);

/* The session, to look back on; nothing is recorded. NULL with "exchange.other_pack" {path},
 * "exchange.does_not_fit" {path, line}, or what pack_open_bytes says (`faults` then tells more). */
Game *exchange_open(const Exchange *exchange, Packs *packs, Faults *faults, Err *err);

/* Takes the session over as one of its own, marked as imported, after all that exchange_open looks
 * at. When the very same session is there already, `*known` is true and `*session` its number. */
bool exchange_import(const Exchange *exchange, Packs *packs, Records *records, int64_t wall_ms,
                     int64_t *session, bool *known, Faults *faults, Err *err);

#endif
