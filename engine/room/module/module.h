/* The server as a module, loaded when a room with phones is opened: libmicrohttpd and what it
 * brings would otherwise cost every start of the program time and memory. */
#ifndef REGISSEUR_ROOM_MODULE_MODULE_H
#define REGISSEUR_ROOM_MODULE_MODULE_H

#include "room/server.h"

#define ROOM_MODULE_FILE  "room_server.so"
#define ROOM_MODULE_ENTRY "room_module"

/* The functions of room/server.h. */
typedef struct RoomModule {
    RoomServer *(*start)(const RoomServerStart *start, Err *err);
    void (*stop)(RoomServer *server);
    int (*port)(const RoomServer *server);
    void (*show)(RoomServer *server, const Board *board);
    RoomTraffic (*traffic)(RoomServer *server);
} RoomModule;

#endif
