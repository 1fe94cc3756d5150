/* The window's side of a room: fills UiRoom with a venue. */
#ifndef REGISSEUR_APP_ROOM_WINDOW_H
#define REGISSEUR_APP_ROOM_WINDOW_H

#include "app/room_venue.h"
#include "ui/room_host.h"

typedef struct RoomWindow {
    App *app;
    Venue *venue;
    const char *asked_for; /* NULL: the room is not what the program was started for */
    void *desktop;         /* of the function below */
    bool (*look_back)(void *desktop, int64_t session, Err *err); /* opens a record */
    Arena texts;                                                 /* of what was asked for last */
} RoomWindow;

/* The table reads `window` as long as it lives. */
UiRoom room_window(RoomWindow *window);
void room_window_free(RoomWindow *window); /* leaves; zero is fine */

#endif
