#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"

struct ArenaChunk {
    ArenaChunk *next;
    size_t size, used;
    alignas(max_align_t) unsigned char bytes[];
};

enum { CHUNK = 16 * 1024 };

static ArenaChunk *chunk_new(size_t size)
{
    CHECK(size <= SIZE_MAX - sizeof(ArenaChunk));
    ArenaChunk *chunk = malloc(sizeof(ArenaChunk) + size);
    CHECK(chunk != NULL);
    *chunk = (ArenaChunk){.size = size};
    return chunk;
}

void *arena_alloc(Arena *arena, size_t size)
{
    const size_t align = alignof(max_align_t);
    CHECK(size <= SIZE_MAX - align);
    size_t padded = (size + align - 1) / align * align;

    ArenaChunk *head = arena->head;
    if (head == NULL || head->size - head->used < padded) {
        ArenaChunk *chunk = chunk_new(padded > CHUNK ? padded : CHUNK);
        chunk->next = head;
        arena->head = head = chunk;
    }
    void *memory = head->bytes + head->used;
    head->used += padded;
    arena->used += padded;
    return memset(memory, 0, padded);
}

void *arena_alloc_array(Arena *arena, size_t count, size_t size)
{
    CHECK(size == 0 || count <= SIZE_MAX / size);
    return arena_alloc(arena, count * size);
}

char *arena_text_n(Arena *arena, const char *text, size_t len)
{
    char *copy = arena_alloc(arena, len + 1);
    if (len > 0) memcpy(copy, text, len);
    return copy;
}

char *arena_text(Arena *arena, const char *text)
{
    return arena_text_n(arena, text, strlen(text));
}

char *arena_printf(Arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    CHECK(len >= 0);

    char *text = arena_alloc(arena, (size_t)len + 1);
    va_start(args, format);
    vsnprintf(text, (size_t)len + 1, format, args);
    va_end(args);
    return text;
}

void arena_clear(Arena *arena)
{
    ArenaChunk *keep = arena->head;
    if (keep == NULL) return;
    for (ArenaChunk *chunk = keep->next, *next; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    keep->next = NULL;
    keep->used = 0;
    arena->used = 0;
}

void arena_free(Arena *arena)
{
    for (ArenaChunk *chunk = arena->head, *next; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    *arena = (Arena){0};
}
