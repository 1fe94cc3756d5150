/* Memory that is freed all at once.
 *
 * What is read together dies together: a scenario, a debrief, the texts of one
 * screen. An arena hands out zeroed memory and gives it all back in one call.
 * Running out of memory is our own fault to survive, not the caller's: the
 * allocator logs and stops (see base/log.h), so arena_alloc never returns NULL.
 */
#ifndef REGISSEUR_BASE_ARENA_H
#define REGISSEUR_BASE_ARENA_H

#include <stddef.h>

typedef struct ArenaChunk ArenaChunk;

/* Zero is an empty arena. Do not copy one that has handed out memory. */
typedef struct Arena {
    ArenaChunk *head;
    size_t used; /* bytes handed out since the last clear, padding included */
} Arena;

/* `size` bytes, zeroed, aligned for any object. Zero bytes give a valid pointer. */
void *arena_alloc(Arena *arena, size_t size);
#define arena_new(arena, type, count) ((type *)arena_alloc_array((arena), (count), sizeof(type)))
void *arena_alloc_array(Arena *arena, size_t count, size_t size);

/* A copy of `text`, or of its first `len` bytes, with a closing NUL. */
char *arena_text(Arena *arena, const char *text);
char *arena_text_n(Arena *arena, const char *text, size_t len);
char *arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Forgets everything handed out but keeps one chunk for the next round. */
void arena_clear(Arena *arena);
void arena_free(Arena *arena);

#endif
