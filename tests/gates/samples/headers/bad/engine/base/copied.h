/* Promises nothing. */
#ifndef REGISSEUR_BASE_ALONE_H
#define REGISSEUR_BASE_ALONE_H

#endif
