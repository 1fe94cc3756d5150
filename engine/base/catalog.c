#include "base/catalog.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/plural.h"
#include "base/text.h"

enum { CATALOG_BYTES = 16 * 1024 * 1024, HEADER_BYTES = 28 };
static const uint32_t magic = 0x950412DE;

/* Both point into `bytes`; a key with a context is "context\4key". */
typedef struct Entry {
    const char *key;
    const char *text; /* the plural forms, each with its NUL */
    size_t len;       /* of all forms, without the last NUL */
} Entry;

struct Catalog {
    unsigned char *bytes;
    size_t size;
    bool swapped; /* written on a machine with the other byte order */
    Entry *entries;
    size_t count;
    Plural plural;
};

/* ---- reading -------------------------------------------------------------------------------- */

static uint32_t word_at(const Catalog *c, size_t at)
{
    const unsigned char *b = c->bytes + at;
    if (c->swapped) return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
    return (uint32_t)b[3] << 24 | (uint32_t)b[2] << 16 | (uint32_t)b[1] << 8 | b[0];
}

/* The text that the descriptor at `at` points to; NULL when it is outside the
 * file, has no NUL behind it, or is no UTF-8. */
static const char *text_at(const Catalog *c, size_t at, size_t *len)
{
    size_t size = word_at(c, at), offset = word_at(c, at + 4);
    if (offset >= c->size || size >= c->size - offset) return NULL;
    const char *text = (const char *)c->bytes + offset;
    if (text[size] != '\0') return NULL;
    for (size_t i = 0; i <= size; i += strlen(text + i) + 1)
        if (!utf8_valid(text + i, strlen(text + i))) return NULL;
    *len = size;
    return text;
}

static bool table_fits(const Catalog *c, size_t at, size_t count)
{
    return at <= c->size && count <= (c->size - at) / 8;
}

static int entry_compare(const void *a, const void *b)
{
    return strcmp(((const Entry *)a)->key, ((const Entry *)b)->key);
}

static bool read_entries(Catalog *c)
{
    size_t count = word_at(c, 8), keys = word_at(c, 12), texts = word_at(c, 16);
    if (!table_fits(c, keys, count) || !table_fits(c, texts, count)) return false;
    c->entries = calloc(count ? count : 1, sizeof *c->entries);
    CHECK(c->entries != NULL);

    /* Texts of a sound file do not overlap; this also bounds the work on a hostile one. */
    size_t budget = c->size;
    for (size_t i = 0; i < count; i++) {
        Entry *entry = &c->entries[i];
        size_t lens = (size_t)word_at(c, keys + i * 8) + word_at(c, texts + i * 8);
        if (lens > budget) return false;
        budget -= lens;
        size_t key_len;
        entry->key = text_at(c, keys + i * 8, &key_len);
        entry->text = text_at(c, texts + i * 8, &entry->len);
        if (entry->key == NULL || entry->text == NULL) return false;
    }
    c->count = count;
    qsort(c->entries, count, sizeof *c->entries, entry_compare);
    return true;
}

static bool read_header(Catalog *c)
{
    if (c->size < HEADER_BYTES) return false;
    c->swapped = false;
    if (word_at(c, 0) != magic) {
        c->swapped = true;
        if (word_at(c, 0) != magic) return false;
    }
    return word_at(c, 4) >> 16 <= 1; /* the format's major revision */
}

static const Entry *find(const Catalog *c, const char *context, const char *text);

static bool read_plural(Catalog *c)
{
    const Entry *head = find(c, NULL, "");
    const char *line = head ? strstr(head->text, "Plural-Forms:") : NULL;
    return line ? plural_read(&c->plural, line + strlen("Plural-Forms:"))
                : plural_read(&c->plural, " nplurals=2; plural=(n != 1);");
}

Catalog *catalog_read(const void *bytes, size_t size, const char *name, Err *err)
{
    Catalog *c = calloc(1, sizeof *c);
    CHECK(c != NULL);
    if (size <= CATALOG_BYTES) {
        c->bytes = malloc(size ? size : 1);
        CHECK(c->bytes != NULL);
        if (size > 0) memcpy(c->bytes, bytes, size);
        c->size = size;
        if (read_header(c) && read_entries(c) && read_plural(c)) return c;
    }
    catalog_free(c);
    err_set(err, "base.bad_catalog", "name", name, NULL);
    return NULL;
}

void catalog_free(Catalog *c)
{
    if (c == NULL) return;
    free(c->entries);
    free(c->bytes);
    free(c);
}

/* ---- looking up ----------------------------------------------------------------------------- */

/* Compares "context\4text" with a key, without joining the two. */
static int key_compare(const char *context, const char *text, const char *key)
{
    if (context) {
        size_t len = strlen(context);
        int order = strncmp(context, key, len);
        if (order != 0) return order;
        if (key[len] != '\4') return 4 - (unsigned char)key[len];
        key += len + 1;
    }
    return strcmp(text, key);
}

static const Entry *find(const Catalog *c, const char *context, const char *text)
{
    size_t low = 0, high = c->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = key_compare(context, text, c->entries[middle].key);
        if (order == 0) return &c->entries[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const char *tr(const Catalog *catalog, const char *key)
{
    if (catalog == NULL || *key == '\0') return key;
    const Entry *entry = find(catalog, NULL, key);
    return entry && entry->len > 0 ? entry->text : key;
}

const char *tr_context(const Catalog *catalog, const char *context, const char *text)
{
    if (catalog == NULL) return NULL;
    const Entry *entry = find(catalog, context, text);
    return entry && entry->len > 0 ? entry->text : NULL;
}

/* ---- filling in ----------------------------------------------------------------------------- */

static const char *arg_text(const TrArg *args, const char *name, size_t len)
{
    for (; args && args->name; args++)
        if (strlen(args->name) == len && memcmp(args->name, name, len) == 0)
            return args->text ? args->text : "";
    return NULL;
}

/* `own` is looked at before `args`; either may be NULL. */
static const char *fill(Arena *arena, const char *sentence, const TrArg *own, const TrArg *args)
{
    StrBuf out = {0};
    for (const char *open; (open = strchr(sentence, '{')) != NULL;) {
        sb_add_n(&out, sentence, (size_t)(open - sentence));
        sentence = open;
        size_t len = strcspn(open + 1, "{}");
        const char *text = NULL;
        if (open[1 + len] == '}') {
            text = arg_text(own, open + 1, len);
            if (text == NULL) text = arg_text(args, open + 1, len);
        }
        if (text)
            sb_add(&out, text);
        else
            sb_add_n(&out, open, len + 1);
        sentence = open + len + (text ? 2 : 1);
    }
    sb_add(&out, sentence);
    const char *filled = arena_text_n(arena, sb_text(&out), out.len);
    sb_free(&out);
    return filled;
}

const char *tr_fill(const Catalog *catalog, Arena *arena, const char *key, const TrArg *args)
{
    return fill(arena, tr(catalog, key), NULL, args);
}

/* The form of that number; the last one when the entry has fewer. */
static const char *form_of(const Entry *entry, size_t form)
{
    const char *text = entry->text, *end = entry->text + entry->len;
    for (; form > 0; form--) {
        const char *next = text + strlen(text) + 1;
        if (next > end) break;
        text = next;
    }
    return text;
}

const char *tr_count(const Catalog *catalog, Arena *arena, const char *key, long n,
                     const TrArg *args)
{
    char number[24];
    snprintf(number, sizeof number, "%ld", n);
    const TrArg own[] = {{"n", number}, {0}};

    const Entry *entry = catalog ? find(catalog, NULL, key) : NULL;
    if (entry == NULL || entry->len == 0) return fill(arena, key, own, args);
    unsigned long size = n < 0 ? 0ul - (unsigned long)n : (unsigned long)n;
    return fill(arena, form_of(entry, plural_form(&catalog->plural, size)), own, args);
}

static const char *fill_err(Arena *arena, const char *sentence, const Err *err)
{
    TrArg args[ERR_ARGS + 1] = {{0}};
    for (int i = 0; i < err->argc; i++) args[i] = (TrArg){err->arg[i].name, err->arg[i].text};
    return fill(arena, sentence, NULL, args);
}

const char *tr_err(const Catalog *catalog, Arena *arena, const Err *err)
{
    if (err == NULL || err->key == NULL) return "";
    return fill_err(arena, tr(catalog, err->key), err);
}

const char *tr_hint(const Catalog *catalog, Arena *arena, const Err *err)
{
    const char *dot = err->key ? strchr(err->key, '.') : NULL;
    if (dot == NULL) return NULL;
    const char *key = arena_printf(arena, "hint.%s", dot + 1), *hint = tr(catalog, key);
    return hint == key ? NULL : fill_err(arena, hint, err);
}
