/* locale/xx.po: that each can be read. What is in them is tools/strings's business. */
#include <string.h>

#include "base/text.h"
#include "script/builder.h"

enum { LOCALE_BYTES = 4 * 1024 * 1024, NAME_LEN = 5 };

static bool is_translation(const char *name)
{
    size_t len = strlen(name);
    return len >= 3 && strcmp(name + len - 3, ".po") == 0;
}

static void check_file(void *context, const char *name)
{
    Builder *b = context;
    if (!is_translation(name)) return;
    Arena scratch = {0};
    const char *path = arena_printf(&scratch, "locale/%s", name), *text;
    size_t size;
    Spot spot = spot_at(path, 0, NULL);
    if (strlen(name) != NAME_LEN || strspn(name, "abcdefghijklmnopqrstuvwxyz") != 2)
        FAULT(b->reader.faults, &spot, "fault.language", "language", name);
    const PackFiles *files = b->reader.files;
    if (!files->read(files->self, path, LOCALE_BYTES, &scratch, &text, &size, NULL))
        FAULT(b->reader.faults, &spot, "fault.no_file", "path", path);
    else if (!utf8_valid(text, size))
        FAULT(b->reader.faults, &spot, "fault.utf8", NULL);
    arena_free(&scratch);
}

void build_locale(Builder *b)
{
    b->reader.files->list(b->reader.files->self, "locale", check_file, b);
}
