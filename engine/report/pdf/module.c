#include "report/pdf/module.h"

#include <cairo-pdf.h>
#include <time.h>

#include "report/pdf/flow.h"
#include "report/pdf/pack.h"

const char *report_pdf_write(const Document *document, const char *fonts, StrBuf *out);

static cairo_status_t collect(void *closure, const unsigned char *bytes, unsigned length)
{
    if (closure) sb_add_n(closure, (const char *)bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

/* The session's own date, not today's: the same session gives the same bytes. */
static void describe(cairo_surface_t *surface, const Document *doc)
{
    char date[32] = "";
    time_t seconds = (time_t)(doc->made_ms / 1000);
    struct tm tm;
    if (gmtime_r(&seconds, &tm)) strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%SZ", &tm);
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, doc->title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, doc->subtitle);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Regisseur");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* Sets the document once; `out` NULL only counts the pages. */
static cairo_status_t set(const Document *doc, Type *type, StrBuf *out, int *pages)
{
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(collect, out, PAGE_W, PAGE_H);
    describe(surface, doc);
    type_silence(type, out == NULL);
    Flow flow = {.doc = doc, .type = type, .cr = cairo_create(surface), .pages = *pages, .counts = out == NULL};
    flow_document(&flow);
    *pages = flow.page;
    cairo_status_t status = cairo_status(flow.cr);
    cairo_destroy(flow.cr);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    return status;
}

__attribute__((visibility("default"))) const char *report_pdf_write(const Document *document,
                                                                    const char *fonts, StrBuf *out)
{
    const char *why;
    int pages = 0;
    Type *type = type_new(fonts, &why);
    if (type == NULL) return why;
    cairo_status_t status = set(document, type, NULL, &pages);
    StrBuf made = {0};
    if (status == CAIRO_STATUS_SUCCESS) status = set(document, type, &made, &pages);
    if (status == CAIRO_STATUS_SUCCESS) pdf_pack(&made, document, out);
    sb_free(&made);
    type_free(type);
    return status == CAIRO_STATUS_SUCCESS ? NULL : cairo_status_to_string(status);
}
