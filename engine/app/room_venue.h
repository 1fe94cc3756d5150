/* Where a room takes place: the ballot box, the sitting and the phones' server, in step.
 *
 * The window and the terminal lead a room through this. After everything that can have changed what
 * the room sees, the phones are shown the board. A listener is there only while a room with phones
 * goes on; when it can't be, the room goes on all the same and `venue_traffic` says why.
 *
 * One thread, but for what the server's threads do by themselves: they only tell that there is
 * news.
 */
#ifndef REGISSEUR_APP_ROOM_VENUE_H
#define REGISSEUR_APP_ROOM_VENUE_H

#include "app/app.h"
#include "store/sitting.h"

typedef struct Venue Venue;

Venue *venue_new(App *app);    /* nothing is opened yet; `app` outlives it */
void venue_free(Venue *venue); /* leaves first; NULL is fine */

/* A sitting was left or cut off: venue_resume goes on with it. */
bool venue_unfinished(Venue *venue);
/* Opens the lobby; the agenda is checked and copied. Leaves an earlier one first. */
bool venue_begin(Venue *venue, const Agenda *agenda, const SittingSetup *setup, Err *err);
/* At the same address and port, or where that address is no more, at another. */
bool venue_resume(Venue *venue, Err *err);

Sitting *venue_sitting(Venue *venue); /* NULL when none goes on */
Ballots *venue_ballots(Venue *venue);
/* Why the votes lie where they can't be found again: this room can't be resumed. NULL when all is
 * well. */
const Err *venue_unkept(const Venue *venue);
bool venue_do(Venue *venue, const SittingCommand *command, Err *err);
bool venue_tick(Venue *venue, uint32_t ms, bool *changed, Err *err);
void venue_show(Venue *venue); /* the board, to the phones */

/* What the facilitator is told of the listener. Texts live until the next listen or end. */
typedef struct VenueTraffic {
    bool listening;
    const char *shown, *url; /* "" when nothing listens */
    int streams;
    const Err *trouble; /* NULL when all is well */
} VenueTraffic;
VenueTraffic venue_traffic(Venue *venue);
/* On another address of this machine, or a port (0: the one it had, or a free one); "" is on none.
 */
bool venue_listen(Venue *venue, const char *address, int port, Err *err);

/* Writes the cards of a room where it is one person, one vote, as sitting_passes gives them; `file`
 * NULL is in the user's documents, `path` (may be NULL) gets where. */
bool venue_passes(Venue *venue, const char *file, char *path, size_t size, bool *anew, Err *err);

/* Called from any thread when a vote or a phone has come; NULL is nobody. */
void venue_waking(Venue *venue, void (*wake)(void));
/* The same as a descriptor that can be read; venue_heard empties it. -1 when there is none. */
int venue_news(Venue *venue);
void venue_heard(Venue *venue);

void venue_leave(Venue *venue); /* it can be resumed */
bool venue_end(Venue *venue, Err *err);

/* The records of the sitting that goes on, else of the one that went on last; in order. */
size_t venue_sessions(Venue *venue, const int64_t **out);
const char *venue_title(Venue *venue); /* of that agenda; "" when it has none */

#endif
