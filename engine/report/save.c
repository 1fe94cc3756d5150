/* The report of a session, in the format that is asked for. */
#include <string.h>

#include "report/formats.h"
#include "report/report.h"
#include "store/disk.h"

static bool write_paged(Document *document, bool pdf, StrBuf *out, Err *err)
{
    bool made = true;
    if (pdf)
        made = pdf_write(document, out, err);
    else
        html_write(document, out);
    document_free(document);
    return made;
}

static bool is_paged(const char *format)
{
    return strcmp(format, "html") == 0 || strcmp(format, "pdf") == 0;
}

bool report_make(const Game *game, const Catalog *catalog, const char *format, StrBuf *out,
                 Err *err)
{
    if (is_paged(format)) {
        Document document;
        document_make(game, catalog, &document);
        return write_paged(&document, strcmp(format, "pdf") == 0, out, err);
    }
    if (strcmp(format, "csv") == 0)
        csv_write(game, catalog, out);
    else if (strcmp(format, "json") == 0)
        json_write(game, out);
    else
        return err_set(err, "report.no_format", "format", format, NULL);
    return true;
}

bool report_sitting(const ReportSitting *sitting, const Catalog *catalog, const char *format,
                    StrBuf *out, Err *err)
{
    if (is_paged(format)) {
        Document document;
        document_sitting(sitting, catalog, &document);
        return write_paged(&document, strcmp(format, "pdf") == 0, out, err);
    }
    if (strcmp(format, "csv") == 0)
        csv_sitting(sitting, catalog, out);
    else if (strcmp(format, "json") == 0)
        json_sitting(sitting, out);
    else
        return err_set(err, "report.no_format", "format", format, NULL);
    return true;
}

/* Writes what was made, and frees it. */
static bool keep(bool made, StrBuf *out, const char *path, Err *err)
{
    bool saved = made && disk_write_document(path, sb_text(out), out->len, err);
    sb_free(out);
    return saved;
}

bool report_save(const Game *game, const Catalog *catalog, const char *format, const char *path,
                 Err *err)
{
    StrBuf out = {0};
    return keep(report_make(game, catalog, format, &out, err), &out, path, err);
}

bool report_sitting_save(const ReportSitting *sitting, const Catalog *catalog, const char *format,
                         const char *path, Err *err)
{
    StrBuf out = {0};
    return keep(report_sitting(sitting, catalog, format, &out, err), &out, path, err);
}
