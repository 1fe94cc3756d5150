/* What reaches the server, checked before anything reads it: method, target, headers.
 *
 * Pure: no socket, no allocation, no clock. What is refused here gets a plain status and nothing is
 * known of it further on. The rules are those of SECURITY.md; the wire is in engine/room/README.md.
 */
#ifndef REGISSEUR_ROOM_FILTER_H
#define REGISSEUR_ROOM_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "store/ballots.h"

enum {
    FILTER_HEADERS = 48,            /* lines */
    FILTER_HEADER_BYTES = 8 * 1024, /* all of them, with the request line */
    FILTER_BODY = 512,
    FILTER_TARGET = 16 /* longer than the longest route, with its NUL */
};

typedef enum Route {
    ROUTE_PAGE,
    ROUTE_LOOKS,
    ROUTE_SCRIPT,
    ROUTE_BOARD,
    ROUTE_MESSAGE,
    ROUTES
} Route;

typedef struct FilterHeader {
    const char *name, *value;
} FilterHeader;

/* A request as it came, texts as sent. */
typedef struct FilterSeen {
    const char *method, *target; /* target: raw, nothing decoded */
    const FilterHeader *headers;
    size_t count, bytes; /* bytes: of request line and headers */
} FilterSeen;

/* Where this server is, as phones have to name it. */
typedef struct FilterPlace {
    char host[64];   /* "192.168.1.5:8080" */
    char origin[72]; /* "http://192.168.1.5:8080" */
} FilterPlace;

FilterPlace filter_place(const char *address, int port);

typedef struct Filtered {
    int status;       /* 0: it passed; else what it is refused with */
    const char *word; /* of a refusal: for {"error": ...} */
    Route route;
    bool stream;   /* it wants events */
    size_t length; /* of the body that follows */
    unsigned char
        key[SEAT_KEY_BYTES]; /* of the phone; ROUTE_BOARD and ROUTE_MESSAGE always have one */
} Filtered;

Filtered filter_request(const FilterPlace *place, const FilterSeen *seen);

#endif
