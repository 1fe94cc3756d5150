/* The phones that listen: each gets every sheet that is published, and a sign of life in between.
 *
 * A stream sleeps (its connection is suspended) when it has nothing to send. A sheet is shared by
 * all; a slow phone skips those it missed. A seat has a few streams, the newest. All functions may
 * be called from any thread; what a stream sends, it sends in the server's thread.
 */
#ifndef REGISSEUR_ROOM_STREAMS_H
#define REGISSEUR_ROOM_STREAMS_H

#include <microhttpd.h>

#include "room/board.h"

enum {
    STREAMS_SEAT = 3,              /* of one seat: a page in several tabs */
    STREAMS_SILENCE_MS = 15 * 1000 /* then a comment is sent */
};

typedef struct Streams Streams;

Streams *streams_new(Slate *slate);
/* None may be left: see streams_end. NULL is fine. */
void streams_free(Streams *streams);

/* The answer that goes on: first `event` (copied), made from the sheet of
 * `version`, then what is published later. NULL when the streams were ended. */
struct MHD_Response *streams_open(Streams *streams, struct MHD_Connection *connection, int fd,
                                  int seat, const char *event, int64_t version, int64_t now_ms);
/* Sends the newest sheet to all. */
void streams_publish(Streams *streams);
/* Signs of life, and an end for those whose phone is gone. */
void streams_sweep(Streams *streams, int64_t now_ms);
/* Ends all of them and takes no new ones; each is awake when it returns. */
void streams_end(Streams *streams);
size_t streams_count(Streams *streams);

#endif
