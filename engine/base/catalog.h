/* The words of the interface, in the user's language.
 *
 * Code holds keys ("round.more_time"), never sentences; the .po files under
 * assets/locale hold the sentences, compiled by msgfmt to .mo, which this module
 * reads from memory.
 * The same reader serves a pack's own translations, where the key is the source
 * text and the context its place. libintl is not used: it can't read from a
 * pack and depends on the process's locale.
 *
 * Sentences have named placeholders: "nog {n} seconden".
 */
#ifndef REGISSEUR_BASE_CATALOG_H
#define REGISSEUR_BASE_CATALOG_H

#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

typedef struct Catalog Catalog;

/* Reads a .mo file of at most 16 MB. The bytes are copied. NULL on damage, with
 * `err` set to "base.bad_catalog" {name}. */
Catalog *catalog_read(const void *bytes, size_t size, const char *name, Err *err);
void catalog_free(Catalog *catalog); /* NULL is fine */

/* The sentence behind a key, owned by the catalog; the key itself when the
 * catalog is NULL or has none. */
const char *tr(const Catalog *catalog, const char *key);
/* The translation of `text` in a context; NULL when there is none. */
const char *tr_context(const Catalog *catalog, const char *context, const char *text);

typedef struct TrArg {
    const char *name; /* as in the sentence, without braces */
    const char *text;
} TrArg;

/* The sentence behind a key, placeholders filled in. An unknown placeholder
 * stays as it is. `args` ends with a zero name; NULL means none. */
const char *tr_fill(const Catalog *catalog, Arena *arena, const char *key, const TrArg *args);
/* The same with the plural form for `n`, which also fills {n}. */
const char *tr_count(const Catalog *catalog, Arena *arena, const char *key, long n,
                     const TrArg *args);
/* The sentence of an error. */
const char *tr_err(const Catalog *catalog, Arena *arena, const Err *err);

/* What would mend it, behind the key "hint.CODE" of "floor.CODE"; NULL when the sentence of the error
 * says so itself. */
const char *tr_hint(const Catalog *catalog, Arena *arena, const Err *err);

#define TR_ARGS(...) ((const TrArg[]){__VA_ARGS__, {0}})

#endif
