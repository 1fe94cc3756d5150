/* Who is connected, and who has to go so that others can come.
 *
 * A whole room may sit behind one address, so an address is no measure of a person. A connection
 * that has not shown a seat is a stranger, and strangers wait in a short line: when there are too
 * many, of one address or in all, the one that has waited longest without asking anything is cut. A
 * phone asks at once, and is no stranger from then on; whoever opens connections by the thousand
 * only cuts off himself. A seat has a few connections, the newest. A request has to be there within
 * ten seconds.
 *
 * All functions may be called from any thread. A socket is only cut while its guest is here.
 */
#ifndef REGISSEUR_ROOM_GUESTS_H
#define REGISSEUR_ROOM_GUESTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    GUESTS_MAX = 1200,      /* in all */
    GUESTS_STRANGERS = 256, /* of one address */
    GUESTS_SEAT = 16,       /* connections of one seat */
    GUESTS_WAIT_MS = 10 * 1000,
    GUESTS_READ_MS = 30 * 1000,
    GUESTS_BRISK_MS = 1000 /* a stranger who is answered is not cut before */
};

typedef struct Guests Guests;
typedef struct Guest Guest;

/* `max` in all, at most GUESTS_MAX; `cut` ends a connection, its guest goes some time after. */
Guests *guests_new(size_t max, void (*cut)(int fd));
void guests_free(Guests *guests); /* NULL is fine; nobody is here any more */

Guest *guests_come(Guests *guests, uint32_t address, int fd, int64_t now_ms);
void guests_go(Guests *guests, Guest *guest);
uint32_t guest_address(const Guest *guest);

/* Its request is here and is being answered; a seat may take its time. */
void guests_asked(Guests *guests, Guest *guest, int64_t now_ms);
/* It was answered; the next request may come. */
void guests_answered(Guests *guests, Guest *guest, int64_t now_ms);
/* It showed this seat. */
void guests_seated(Guests *guests, Guest *guest, int seat);

/* Cuts those who are late; true when there are any left to watch. */
bool guests_sweep(Guests *guests, int64_t now_ms);
size_t guests_count(Guests *guests);

#endif
