/* What the PDF module offers the program that loads it. */
#ifndef REGISSEUR_REPORT_PDF_MODULE_H
#define REGISSEUR_REPORT_PDF_MODULE_H

#include "report/document.h"

#define PDF_MODULE_ENTRY "report_pdf_write"

/* Adds the whole PDF to `out`. `fonts` is the folder of the bundled fonts. NULL when done, else why
 * not, in the words of the library that said so. */
typedef const char *PdfModule(const Document *document, const char *fonts, StrBuf *out);

#endif
