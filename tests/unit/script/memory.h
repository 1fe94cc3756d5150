/* PackFiles over texts in memory, and a pack small enough to change one line of. For tests only. */
#ifndef REGISSEUR_TESTS_MEMORY_H
#define REGISSEUR_TESTS_MEMORY_H

#include <stdio.h>
#include <string.h>

#include "script/build.h"

typedef struct MemoryFile {
    const char *path, *text;
} MemoryFile;

/* `self` is a list of MemoryFile that ends with a zero path. */
static bool memory_read(void *self, const char *path, size_t limit, Arena *arena,
                        const char **bytes, size_t *size, Err *err)
{
    for (const MemoryFile *file = self; file->path; file++) {
        if (strcmp(file->path, path) != 0) continue;
        *size = strlen(file->text);
        if (*size > limit) return err_set(err, "pack.file_too_large", "path", path, NULL);
        *bytes = arena_text(arena, file->text);
        return true;
    }
    return err_set(err, "pack.no_file", "path", path, NULL);
}

static void memory_list(void *self, const char *folder,
                        void (*found)(void *context, const char *name), void *context)
{
    size_t len = strlen(folder);
    for (const MemoryFile *file = self; file->path; file++) {
        const char *name = file->path;
        if (len > 0 && (strncmp(name, folder, len) != 0 || name[len] != '/')) continue;
        name += len > 0 ? len + 1 : 0;
        if (strchr(name, '/') == NULL) found(context, name);
    }
}

static const char memory_manifest[] =
    "pack { id = 'klein', version = '1', api = 1, language = 'nl', title = 'Klein', summary = "
    "'S.',\n"
    "  role = 'Burgemeester', duration = 5, theme = 'overlast', field = 'jeugd',\n"
    "  authors = { 'Iemand' }, license = 'CC0-1.0', start = 'een' }\n";

static const char memory_scenario[] =
    "indicator 'rust' { label = 'Rust', start = 50 }\n"
    "indicator 'ploeg' { label = 'Ploeg', start = 70 }\n"
    "flag 'gebeld'\n"
    "adviser 'els' { name = 'Els', title = 'Planner' }\n"
    "%s\n"
    "dilemma 'een' {\n"
    "  title = 'T', phase = 'reactie', clash = { 'mensen', 'recht' }, asks = 'beslisser', time = "
    "60,\n"
    "  situation = 'S.', question = 'Q?', bell = 'a',\n"
    "  advice = { { by = 'els', supports = 'a', text = 'A.' } },\n"
    "  options = {\n"
    "    { id = 'a', kind = 'act', text = 'A', outcome = 'A.', next = %s },\n"
    "    { id = 'b', kind = 'wait', text = 'B', outcome = 'B.', next = 'twee', when = %s },\n"
    "  },\n"
    "}\n"
    "dilemma 'twee' {\n"
    "  title = 'T', phase = 'reactie', clash = { 'mensen', 'recht' }, asks = 'beslisser', time = "
    "60,\n"
    "  situation = 'S.', question = 'Q?', bell = 'a',\n"
    "  options = {\n"
    "    { id = 'a', kind = 'act', text = 'A', outcome = 'A.', next = 'END' },\n"
    "    { id = 'b', kind = 'wait', text = 'B', outcome = 'B.', next = 'END' },\n"
    "  },\n"
    "}\n"
    "ending 'slot' { headline = 'H', article = 'A.' }\n";

/* The small pack: `before` stands on line 5, `next` on line 11, `when` on line 12. NULL when
 * it has faults. */
static inline Script *memory_load(const char *before, const char *next, const char *when,
                                  Faults *faults)
{
    static char text[64 * 1024];
    snprintf(text, sizeof text, memory_scenario, before, next, when);
    MemoryFile list[] = {{"pack.lua", memory_manifest}, {"scenario.lua", text}, {0}};
    PackFiles files = {list, memory_read, memory_list};
    return script_load(&files, faults);
}

#endif
