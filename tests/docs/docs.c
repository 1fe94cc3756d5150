/* usage: docs_write reference TEMPLATE ASSETS_LOCALE, or: docs_write stubs|luacheckrc */
#include "docs.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void read_catalogues(Catalogues *out, const char *folder)
{
    Arena arena = {0};
    sentences_read(&out->nl, arena_printf(&arena, "%s/nl", folder));
    sentences_read(&out->en, arena_printf(&arena, "%s/en", folder));
    arena_free(&arena);
}

static bool write_reference(const char *template_path, const char *locale)
{
    Catalogues catalogues;
    read_catalogues(&catalogues, locale);
    bool ok = print_reference(template_path, &catalogues);
    sentences_free(&catalogues.nl);
    sentences_free(&catalogues.en);
    return ok;
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";
    bool ok = true;
    if (strcmp(what, "reference") == 0 && argc == 4)
        ok = write_reference(argv[2], argv[3]);
    else if (strcmp(what, "stubs") == 0)
        print_stubs();
    else if (strcmp(what, "luacheckrc") == 0)
        print_luacheckrc();
    else
        ok = false;
    return ok && !ferror(stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
}
