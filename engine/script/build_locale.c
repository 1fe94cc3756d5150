/* locale/xx.po: that each can be read. What is in them is strings.c's business. */
#include <string.h>

#include "script/builder.h"
#include "script/translate.h"

enum { NAME_LEN = 5 };

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
    const char *language = arena_text_n(&scratch, name, strlen(name) - 3);
    Spot spot = spot_at(arena_printf(&scratch, "locale/%s", name), 0, NULL);
    Po po;
    Err err = {0};
    if (strlen(name) != NAME_LEN || !is_language(language))
        FAULT(b->reader.faults, &spot, "fault.language", "language", name);
    if (!locale_read(b->reader.files, language, &scratch, &po, &spot.line, &err))
        fault_at(b->reader.faults, &spot, FAULT_ERROR, &err);
    arena_free(&scratch);
}

void build_locale(Builder *b)
{
    b->reader.files->list(b->reader.files->self, "locale", check_file, b);
}
