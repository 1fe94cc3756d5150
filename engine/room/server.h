/* The server for phones: HTTP on one chosen address, only while a room runs.
 *
 * Its own thread (libmicrohttpd, epoll) filters what comes in; a second one, the keeper, takes
 * checked messages from a bounded queue, drops them into the ballot box and only then lets the
 * answer go: 204 means durable. Neither touches a record, a script or a window. What phones see is
 * the Board, as JSON, made in the caller's thread by room_server_show; a phone gets nothing that is
 * not on the board, and of votes only its own.
 *
 *   GET  /            the page            POST /room   {"join": CODE or TOKEN, "name": ".."}
 *   GET  /phone.css   its looks                        {"question": N, "choice": I}
 *   GET  /phone.js    what it does, words              {"question": N, "predicted": I}
 *   GET  /room        what is asked now                {"question": N, "said": ".."}
 * Messages and limits: engine/room/README.md.
 */
#ifndef REGISSEUR_ROOM_SERVER_H
#define REGISSEUR_ROOM_SERVER_H

#include "base/catalog.h"
#include "store/sitting.h"

typedef struct RoomServer RoomServer;

typedef struct RoomServerStart {
    const char *address; /* "192.168.1.5" or "127.0.0.1": the one interface it listens on */
    int port;            /* 1..65535, or 0: the first free one from ROOM_PORT on */
    int64_t sitting;
    const char *code, *token;
    Ballots *ballots;
    const char *assets;    /* the folder with phone/ */
    const char *languages; /* "nl": the one a phone begins with when its own is not spoken */
    /* From the keeper's thread, after votes became durable or somebody sat down. May be NULL. */
    void (*woken)(void *self);
    void *self;
} RoomServerStart;

enum { ROOM_PORT = 8080, ROOM_PORTS = 10 };

/* NULL with "room.address_taken" {address, port}, "room.no_address" {address}, "room.no_page"
 * {path}, "room.no_thread" {why}. */
RoomServer *room_server_start(const RoomServerStart *start, Err *err);
/* Ends every stream and connection; no listener is left when it returns. NULL is fine. */
void room_server_stop(RoomServer *server);
int room_server_port(const RoomServer *server);
/* Shows the board to all phones; does nothing when they have it already. */
void room_server_show(RoomServer *server, const Board *board);

/* For the facilitator: what went on since the start. */
typedef struct RoomTraffic {
    int streams;           /* phones that listen now */
    unsigned long refused; /* messages that were turned down */
    bool writing_failed;   /* the last vote could not be kept; `why` */
    Err why;
} RoomTraffic;
RoomTraffic room_server_traffic(RoomServer *server);

#endif
