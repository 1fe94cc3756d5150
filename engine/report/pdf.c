/* PDF is made by a module of its own, loaded when one is asked for: the libraries that it needs
 * would otherwise cost every start of the program time and memory. */
#include <dlfcn.h>

#include "report/formats.h"
#include "report/pdf/module.h"
#include "store/disk.h"
#include "store/paths.h"

/* Where it lies, and the fonts that it sets the text in. */
static bool find_folders(Arena *arena, const char **module, const char **fonts, Err *err)
{
    const char *share = path_share(arena, err);
    if (share == NULL) return false;
    *module = disk_join(arena, share, "report_pdf.so");
    *fonts = disk_join(arena, share, "fonts");
    return true;
}

static bool write_with(void *library, const Document *document, const char *fonts, StrBuf *out,
                       Err *err)
{
    PdfModule *write = NULL;
    *(void **)&write = dlsym(library, PDF_MODULE_ENTRY); /* as POSIX wants it for functions */
    const char *why = write ? write(document, fonts, out) : dlerror();
    return why == NULL || err_set(err, "report.no_pdf", "why", why, NULL);
}

bool pdf_write(const Document *document, StrBuf *out, Err *err)
{
    Arena arena = {0};
    const char *module, *fonts;
    bool written = false;
    if (find_folders(&arena, &module, &fonts, err)) {
        void *library = dlopen(module, RTLD_NOW | RTLD_LOCAL);
        if (library)
            written = write_with(library, document, fonts, out, err);
        else
            err_set(err, "report.no_pdf", "why", dlerror(), NULL);
        /* It stays loaded: its libraries keep data that lives as long as the program. */
    }
    arena_free(&arena);
    return written;
}
