/* The formats a session's report is written in. For report/ only. */
#ifndef REGISSEUR_REPORT_FORMATS_H
#define REGISSEUR_REPORT_FORMATS_H

#include "report/document.h"

void html_write(const Document *document, StrBuf *out);
void html_escape(StrBuf *out, const char *text);
void csv_write(const Game *game, const Catalog *catalog, StrBuf *out);
/* False with "report.no_pdf" {why}. */
bool pdf_write(const Document *document, StrBuf *out, Err *err);
void json_write(const Game *game, StrBuf *out);
/* Of a sitting, also of one with a single session. */
void csv_sitting(const ReportSitting *sitting, const Catalog *catalog, StrBuf *out);
void json_sitting(const ReportSitting *sitting, StrBuf *out);

/* "2026-11-21 14:05", local; "" when there is no such time. */
const char *document_date(int64_t wall_ms, Arena *arena);

#endif
