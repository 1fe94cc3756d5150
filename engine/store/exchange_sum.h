/* Inside of store/exchange: the sum that chains one line to the next. */
#ifndef REGISSEUR_STORE_EXCHANGE_SUM_H
#define REGISSEUR_STORE_EXCHANGE_SUM_H

#include <stddef.h>

enum { EXCHANGE_VERSION = 1, CHAIN_HEX = 65, CHAIN_TAIL = 74 };

/* `chain` is the sum before, "" at first, and becomes the sum of this line. */
void exchange_chain(char chain[CHAIN_HEX], const char *body, size_t len);
/* How a line with this sum ends: `,"sum":"HEX"}` and no newline; CHAIN_TAIL bytes and a NUL. */
void exchange_tail(char tail[CHAIN_TAIL + 1], const char chain[CHAIN_HEX]);

#endif
