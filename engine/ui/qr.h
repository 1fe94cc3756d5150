/* A text as a QR code: which of its squares are dark. libqrencode, used when one is drawn. */
#ifndef REGISSEUR_UI_QR_H
#define REGISSEUR_UI_QR_H

#include <stdbool.h>

typedef struct Qr Qr;

enum { QR_QUIET = 4 }; /* squares of light that belong around it */

/* NULL for an empty text, or one that is too long. Medium correction. */
Qr *qr_new(const char *text);
void qr_free(Qr *qr); /* NULL is fine */
const char *qr_text(const Qr *qr);
int qr_side(const Qr *qr); /* squares, without the quiet zone */
bool qr_dark(const Qr *qr, int x, int y);

#endif
