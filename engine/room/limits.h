/* How often: wrong codes of an address, new seats of it, messages of a seat.
 *
 * Bounded memory, whatever comes; the oldest gives way. All functions may be called from any
 * thread.
 */
#ifndef REGISSEUR_ROOM_LIMITS_H
#define REGISSEUR_ROOM_LIMITS_H

#include <stdbool.h>
#include <stdint.h>

enum {
    LIMIT_WRONG = 5,            /* wrong codes of one address ... */
    LIMIT_WRONG_MS = 60 * 1000, /* ... in this time */
    LIMIT_ADDRESSES = 512,      /* that are remembered */
    LIMIT_SITS = 600,           /* seats that one address takes at once: a whole room ... */
    LIMIT_SITS_SECOND = 2,      /* ... and from then on, so that nobody takes all of them */
    LIMIT_BURST = 40,           /* messages of one seat at once ... */
    LIMIT_PER_SECOND = 8        /* ... and from then on */
};

typedef struct Limits Limits;

Limits *limits_new(void);
void limits_free(Limits *limits); /* NULL is fine */

/* Seconds until this address may try a code again; 0: now. */
int limits_blocked(Limits *limits, uint32_t address, int64_t now_ms);
void limits_wrong(Limits *limits, uint32_t address, int64_t now_ms);

/* Counts one who sits down for the first time; false when too many of this address did. */
bool limits_may_sit(Limits *limits, uint32_t address, int64_t now_ms);

/* Counts one message of a seat; false when there were too many. */
bool limits_allow(Limits *limits, int seat, int64_t now_ms);

#endif
