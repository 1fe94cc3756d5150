/* One request of a phone, from its first line to its answer; and the server as its parts know it.
 *
 * All here runs in libmicrohttpd's thread, but for request_done.
 */
#ifndef REGISSEUR_ROOM_REQUEST_H
#define REGISSEUR_ROOM_REQUEST_H

#include <microhttpd.h>
#include <pthread.h>

#include "room/filter.h"
#include "room/guests.h"
#include "room/keeper.h"
#include "room/limits.h"
#include "room/page.h"
#include "room/server.h"
#include "room/streams.h"

enum { ROOM_TAG = 17 };

struct RoomServer {
    struct MHD_Daemon *daemon;
    int listener, port;
    FilterPlace place;
    char tag[ROOM_TAG];          /* of the room; tells phones one from another */
    char code[SITTING_CODE + 1]; /* both kept with zeros behind, for comparing */
    char token[SITTING_TOKEN + 1];
    Arena arena;                                                /* of the page */
    struct MHD_Response *page[PAGE_PARTS], *packed[PAGE_PARTS]; /* plain; as gzip */
    Slate *slate;
    Streams *streams;
    Guests *guests;
    Limits *limits;
    Keeper *keeper;
    Ballots *ballots;
    int64_t sitting;
    pthread_mutex_t lock; /* guards what follows */
    unsigned long refused;
    int64_t published_ms;
    bool behind; /* counts changed that were not published yet */
};

enum MHD_Result request_handle(void *server, struct MHD_Connection *connection, const char *url,
                               const char *method, const char *version, const char *body,
                               size_t *body_size, void **request);
/* Called with the target as it was sent, before anything is decoded; begins a request. */
void *request_begin(void *server, const char *target, struct MHD_Connection *connection);
void request_end(void *server, struct MHD_Connection *connection, void **request,
                 enum MHD_RequestTerminationCode why);
/* The keeper's: the answer is there. */
void request_done(void *server, KeeperJob *job);
/* The headers that every answer has; false without memory. */
bool request_guard(struct MHD_Response *response, const char *type);

#endif
