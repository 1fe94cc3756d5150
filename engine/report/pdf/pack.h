/* What cairo's PDF lacks, and a smaller file: descriptions of the figures, the language, and its
 * thousands of small objects packed together. */
#ifndef REGISSEUR_REPORT_PDF_PACK_H
#define REGISSEUR_REPORT_PDF_PACK_H

#include "report/document.h"

/* Adds to `out` the PDF in `in`, with a classic table of offsets as cairo writes it for PDF 1.4.
 * One of another kind is added as it is. */
void pdf_pack(const StrBuf *in, const Document *document, StrBuf *out);

#endif
