/* An author's source as text: what it uses, and on which line each field is written.
 *
 * Lua tells the line of a call, not of a field. So the source is read a second
 * time, by a small reader that knows just enough Lua to find `word "id" { ... }`
 * and the tables inside. It never fails: what it can't follow has no place, and
 * then the line of what stands around it is used.
 */
#ifndef REGISSEUR_SCRIPT_SOURCE_H
#define REGISSEUR_SCRIPT_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* What the sandbox wants to know before it compiles. */
typedef struct SourceUse {
    int banned_line;     /* of the first name or operator that is refused; 0 when none */
    const char *banned;  /* a literal */
    bool modulo, concat; /* uses %, uses .. */
} SourceUse;

void source_use(const char *text, size_t size, SourceUse *out);

/* A field or item of a table that is written out in the source. */
typedef struct Place Place;
struct Place {
    const char *key; /* NULL for an item */
    int index;       /* of an item, from 1; 0 for a field */
    int line;
    int fields; /* of this table; only the first few are compared for `again` */
    bool again; /* a field of this name stands in the table before */
    Place *first, *last, *next;
};

/* One `word "id" { ... }`; the fields hang under `place`. */
typedef struct PlaceWord {
    const char *word, *id; /* id NULL when none is written */
    Place place;
    struct PlaceWord *next;
} PlaceWord;

typedef struct SourceFile {
    const char *file;
    bool failed; /* for who runs it: it did not run to its end */
    PlaceWord *first, *last;
    struct SourceFile *next;
} SourceFile;

/* Reads `text`; all memory is the arena's. `words` ends with NULL. */
SourceFile *source_read(Arena *arena, const char *file, const char *text, size_t size,
                        const char *const *words);

/* NULL when it is not written out at that line. */
const Place *source_word(const SourceFile *source, const char *word, const char *id, int line);
/* NULL in, NULL out. */
const Place *place_field(const Place *table, const char *key);
const Place *place_item(const Place *table, int index);

#endif
