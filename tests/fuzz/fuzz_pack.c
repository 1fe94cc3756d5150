/* The author's Lua: one file is both pack.lua and scenario.lua, split at a line "----". */
#define _GNU_SOURCE /* memmem */
#include "fuzz.h"
#include "script/build.h"

#include <string.h>

typedef struct Halves {
    const char *bytes[2];
    size_t size[2];
} Halves;

static bool read(void *self, const char *path, size_t limit, Arena *arena, const char **bytes,
                 size_t *size, Err *err)
{
    const Halves *halves = self;
    int i = strcmp(path, "pack.lua") == 0 ? 0 : strcmp(path, "scenario.lua") == 0 ? 1 : -1;
    if (i < 0 || halves->size[i] > limit) return err_set(err, "pack.no_file", "path", path, NULL);
    char *copy = arena_alloc(arena, halves->size[i] + 1);
    memcpy(copy, halves->bytes[i], halves->size[i]);
    copy[halves->size[i]] = '\0';
    *bytes = copy;
    *size = halves->size[i];
    return true;
}

static void list(void *self, const char *folder, void (*found)(void *context, const char *name),
                 void *context)
{
    (void)self, (void)folder, (void)found, (void)context;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char mark[] = "\n----\n";
    const char *text = (const char *)bytes, *cut = memmem(bytes, size, mark, sizeof mark - 1);
    size_t first = cut ? (size_t)(cut - text) : size;
    size_t skip = cut ? first + sizeof mark - 1 : size;
    Halves halves = {{text, text + skip}, {first, size - skip}};
    PackFiles files = {&halves, read, list};
    Faults faults = {0};
    script_free(script_load(&files, &faults));
    faults_free(&faults);
    return 0;
}
