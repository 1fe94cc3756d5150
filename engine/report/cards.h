/* The cards of a room where it is one person, one vote: a code on each, to print, cut and hand out.
 *
 * One HTML file without script, eight cards on a page of A4, in the language of the interface.
 */
#ifndef REGISSEUR_REPORT_CARDS_H
#define REGISSEUR_REPORT_CARDS_H

#include "base/catalog.h"
#include "base/text.h"
#include "store/sitting.h"

typedef struct CardSheet {
    const char *title;   /* of the session */
    const char *address; /* what people type: "192.168.1.5:8080"; "" when nothing listens */
    const SittingPass *passes;
    size_t count;
} CardSheet;

void report_cards(const CardSheet *sheet, const Catalog *catalog, StrBuf *out);

#endif
