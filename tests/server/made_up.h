/* A sitting by hand, for tests of the server: a ballot box, and a Board that goes where it is told.
 *
 * What has to outlive the program is kept as a real sitting does it; the rest is made up.
 */
#ifndef REGISSEUR_TESTS_MADE_UP_H
#define REGISSEUR_TESTS_MADE_UP_H

#include "room/server.h"

typedef struct MadeUp {
    Ballots *ballots;
    SittingRow row;
    Arena arena; /* of the row */
    Board board;
    Tally tallies[BALLOTS]; /* counted when a vote was closed; on the board after the reveal */
} MadeUp;

/* Opens the newest sitting of the folder, or a new one when there is none. False with an error. */
bool made_up_open(MadeUp *made, const char *folder, Err *err);
void made_up_close(MadeUp *made);

/* Goes to a place by its word: "lobby", "test", "agenda", "item", "read", "first", "talk",
 * "second", "reveal", "reason", "statement", "chosen", "outcome", "closing". A word that asks asks
 * anew, with the next number. False when there is no such word. */
bool made_up_go(MadeUp *made, const char *word);
/* Takes no more votes, and counts those there are. */
void made_up_shut(MadeUp *made);
/* The number of votes, from the box. */
void made_up_count(MadeUp *made);

#endif
