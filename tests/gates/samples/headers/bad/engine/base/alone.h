/* Promises a size. */
#ifndef REGISSEUR_BASE_ALONE_H
#define REGISSEUR_BASE_ALONE_H

size_t alone(void);

#endif
