/* A room led from a terminal: for scripts, for screen readers, for a machine without a display.
 *
 * Prints what the room may see; what is the facilitator's only when it is asked for (`desk`,
 * `split`, `who`). Goes on while nobody types: votes come in, the clock of the step runs.
 */
#ifndef REGISSEUR_TERM_ROOM_H
#define REGISSEUR_TERM_ROOM_H

#include <stdio.h>

#include "base/catalog.h"
#include "store/sitting.h"

typedef struct TermWhere {
    const char *address; /* "127.0.0.1:8080"; "" when nothing listens */
    const char *url;     /* with the token */
    const Err *trouble;  /* why nothing listens, NULL when all is well */
} TermWhere;

typedef struct TermRoom {
    Sitting *sitting;
    Ballots *ballots; /* whose seats `who` tells */
    const Catalog *catalog;
    FILE *in, *out, *errors;
    bool resumable;            /* after `quit` or the end of input */
    bool virtual_clock;        /* time moves by `wait` only */
    int news;                  /* a descriptor that can be read when a phone did something, or -1 */
    void *self;                /* of the functions below */
    void (*heard)(void *self); /* empties `news` */
    void (*changed)(void *self);    /* what the room sees, or how it votes, may have changed */
    TermWhere (*where)(void *self); /* how phones join now */
    /* For phones, on another address of this machine. */
    bool (*listen)(void *self, const char *address, Err *err);
    /* Writes the cards that people who have no seat yet can use; `*anew`: only these. */
    bool (*passes)(void *self, const char *file, bool *anew, Err *err);
    bool (*end)(void *self, Err *err); /* for good */
} TermRoom;

/* Until `end`, `quit` or the end of input; after the last two the room can be resumed. An exit
 * code: 0, or 2 when a line of a script could not be carried out (each is said on `errors`; the
 * lines after it are carried out), or 1 when something could not be written. */
int term_room(const TermRoom *room);

#endif
