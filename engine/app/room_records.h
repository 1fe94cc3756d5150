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

#endif
