/* Promises a size. */
#ifndef REGISSEUR_BASE_GOOD_H
#define REGISSEUR_BASE_GOOD_H

#include <stddef.h>

size_t good(void);

#endif
