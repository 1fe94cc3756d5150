/* The records of one sitting: one for each item of its agenda. */
#ifndef REGISSEUR_APP_ROOM_RECORDS_H
#define REGISSEUR_APP_ROOM_RECORDS_H

#include "app/app.h"

/* All sessions of the sitting that this game was part of, in order, opened; just itself, opened
 * once more, when there are no others. To be closed by room_records_close. */
typedef struct RoomRecords {
    Game **games;
    size_t count;
    Arena arena;
} RoomRecords;

/* False with "app.no_sitting" when the game was not played in a room, or when a record can't be
 * opened. */
bool room_records_open(App *app, const Game *game, RoomRecords *out, Err *err);
void room_records_close(RoomRecords *records);

/* The sessions that were held in a room, as room_records_has takes them: a room is gone on with as
 * a whole, never one of its records alone. */
typedef struct RoomSessions {
    int64_t *ids;
    size_t count;
} RoomSessions;
RoomSessions room_records_all(App *app, Arena *arena);
bool room_records_has(const RoomSessions *all, int64_t session);
/* The numbers of the other sessions of that sitting, in order, in `arena`; 0 of them when there are
 * none, and for a game that no room played. */
size_t room_records_others(App *app, const Game *game, Arena *arena, int64_t **out);

#endif
