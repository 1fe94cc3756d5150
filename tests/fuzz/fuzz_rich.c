#include "base/rich.h"
#include "fuzz.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Err err = {0};
    Rich text;
    char *markdown = arena_alloc(&arena, size + 1);
    memcpy(markdown, bytes, size);
    markdown[size] = '\0';
    rich_parse(&arena, markdown, &text, &err);
    rich_plain(&arena, markdown);
    rich_words(markdown);
    arena_free(&arena);
    return 0;
}
