/* The report of a session, in the format that is asked for. */
#include <string.h>

#include "report/formats.h"
#include "report/report.h"
#include "store/disk.h"

static bool make_paged(const Game *game, const Catalog *catalog, bool pdf, StrBuf *out, Err *err)
{
    Document document;
    bool made = true;
    document_make(game, catalog, &document);
    if (pdf)
        made = pdf_write(&document, out, err);
    else
        html_write(&document, out);
    document_free(&document);
    return made;
}

bool report_make(const Game *game, const Catalog *catalog, const char *format, StrBuf *out,
                 Err *err)
{
    if (strcmp(format, "html") == 0) return make_paged(game, catalog, false, out, err);
    if (strcmp(format, "pdf") == 0) return make_paged(game, catalog, true, out, err);
    if (strcmp(format, "csv") == 0)
        csv_write(game, catalog, out);
    else if (strcmp(format, "json") == 0)
        json_write(game, out);
    else
        return err_set(err, "report.no_format", "format", format, NULL);
    return true;
}

bool report_save(const Game *game, const Catalog *catalog, const char *format, const char *path,
                 Err *err)
{
    StrBuf out = {0};
    bool saved = report_make(game, catalog, format, &out, err) &&
                 disk_write_document(path, sb_text(&out), out.len, err);
    sb_free(&out);
    return saved;
}
