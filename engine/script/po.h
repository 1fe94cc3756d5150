/* Gettext's .po, as translators' programs write it: read whole, written one entry at a time.
 *
 * One file is one list of entries in its own order, the header (the entry whose id is "")
 * among them. Comments, flags, previous texts and obsolete entries are kept, so that what
 * a translator noted survives an update. Plural forms are refused: a pack has none. Any
 * bytes may be read: what is no .po ends in an error with its line. All memory is the
 * arena's; the texts are UTF-8 when the file is, which the caller checks.
 */
#ifndef REGISSEUR_SCRIPT_PO_H
#define REGISSEUR_SCRIPT_PO_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

typedef struct PoEntry {
    const char *context;           /* NULL when it has none */
    const char *id, *text;         /* text "" when not translated */
    const char *was_context, *was; /* what it was translated from, when fuzzy; NULL */
    /* Comments without their mark, a line each, or "" */
    const char *notes;      /* "# ", the translator's */
    const char *comments;   /* "#. ", the author's */
    const char *references; /* "#: " */
    const char *flags;      /* "#, ", without fuzzy */
    bool fuzzy, obsolete;
    int line; /* of its id; 0 in one that was not read */
} PoEntry;

typedef struct Po {
    PoEntry *entries;
    size_t count;
} Po;

/* False with "fault.po" {line}; then `out` holds what came before. */
bool po_read(Arena *arena, const char *text, size_t size, Po *out, int *line, Err *err);

/* Adds the entry and an empty line behind it. Texts are broken at their own line ends only. */
void po_write(const PoEntry *entry, StrBuf *out);

#endif
