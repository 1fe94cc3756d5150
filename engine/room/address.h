/* Which addresses this machine has: IPv4, those that phones may reach first. */
#ifndef REGISSEUR_ROOM_ADDRESS_H
#define REGISSEUR_ROOM_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

enum { ROOM_ADDRESSES = 16, ROOM_ADDRESS_TEXT = 46 };

typedef struct RoomAddress {
    char text[ROOM_ADDRESS_TEXT]; /* "192.168.1.5" */
    char interface[32];           /* "wlp2s0" */
    bool wireless;                /* as far as can be told */
    bool loopback;                /* this machine only: for trying out */
} RoomAddress;

/* Up to ROOM_ADDRESSES. The first is the one that traffic would leave by (a UDP connect, nothing is
 * sent), loopback comes last. Always at least one where there is a loopback. */
size_t room_addresses(RoomAddress out[ROOM_ADDRESSES]);

#endif
