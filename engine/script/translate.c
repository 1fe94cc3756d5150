#include "script/translate.h"

#include <stdlib.h>
#include <string.h>

/* ---- places ---- */

static const char *text_field(const Plain *plain, const char *name)
{
    const Plain *field = plain && plain->kind == PLAIN_TABLE ? plain_field(plain, name) : NULL;
    return field && field->kind == PLAIN_TEXT ? field->text : NULL;
}

/* Lists of parts, what one of them is called, and the field that names it. */
static const struct {
    const char *list, *one, *name;
} lists[] = {{"options", "option", "id"},
             {"dossier", "dossier", "id"},
             {"advice", "advice", "by"},
             {"injects", "inject", NULL}};

/* The list `spot` is an item of; NULL when it is no part. */
static const char *one_of(const Spot *spot, const char **name)
{
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (spot->up == NULL || spot->up->name == NULL) continue;
        if (strcmp(spot->up->name, lists[i].list) != 0) continue;
        *name = lists[i].name ? text_field(spot->plain, lists[i].name) : NULL;
        return lists[i].one;
    }
    return NULL;
}

static bool is_list(const Spot *spot)
{
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (spot->up && spot->name && strcmp(spot->name, lists[i].list) == 0) return true;
    return false;
}

static void add_named(StrBuf *out, const char *what, size_t len, const char *name)
{
    sb_printf(out, "%s%.*s", out->len ? " " : "", (int)len, what);
    if (name) sb_printf(out, " \"%s\"", name);
}

/* Its depth is that of the author's words, which is fixed. */
void text_place(const Spot *spot, StrBuf *out)
{
    if (spot->up) text_place(spot->up, out);
    const char *name = NULL, *one = spot->name ? NULL : one_of(spot, &name);
    if (one) add_named(out, one, strlen(one), name);
    if (spot->name == NULL || is_list(spot)) return;
    size_t len = spot->up ? strlen(spot->name) : strcspn(spot->name, " ");
    add_named(out, spot->name, len, spot->name[len] ? spot->name + len + 1 : NULL);
}

/* ---- files ---- */

bool is_language(const char *text)
{
    return strlen(text) == 2 && strspn(text, "abcdefghijklmnopqrstuvwxyz") == 2;
}

bool locale_read(const PackFiles *files, const char *language, Arena *arena, Po *out, int *line,
                 Err *err)
{
    const char *path = arena_printf(arena, "locale/%s.po", language), *text;
    size_t size;
    *line = 0;
    *out = (Po){0};
    if (!files->read(files->self, path, LOCALE_BYTES, arena, &text, &size, NULL))
        return err_set(err, "fault.no_file", "path", path, NULL);
    if (!utf8_valid(text, size)) return err_set(err, "fault.utf8", NULL);
    return po_read(arena, text, size, out, line, err);
}

/* ---- what fits ---- */

/* Every {placeholder} of the translation also stands in the source. A brace that is none is refused
 * as in a source. */
static bool same_placeholders(const char *text, const char *translation)
{
    for (const char *at = translation; (at = strpbrk(at, "{}")) != NULL;) {
        size_t len = strcspn(at, "}");
        if (*at == '}' || at[len] == '\0' || len > 100) return false;
        char piece[104];
        text_copy(piece, len + 2, at);
        if (strstr(text, piece) == NULL) return false;
        at += len + 1;
    }
    return true;
}

bool translation_allowed(const char *text, const char *translation, const WordField *field,
                         Err *why)
{
    WordField roomy = *field;
    roomy.max += field->max / 2;
    if (!text_allowed(translation, &roomy, why)) return false;
    return same_placeholders(text, translation) || err_set(why, "fault.po_braces", NULL);
}

/* ---- looking up ---- */

static int compare(const char *context, const char *id, const PoEntry *entry)
{
    int order = strcmp(context ? context : "", entry->context ? entry->context : "");
    return order ? order : strcmp(id, entry->id);
}

static int compare_entries(const void *left, const void *right)
{
    const PoEntry *const *a = left, *const *b = right;
    int order = compare((*a)->context, (*a)->id, *b);
    return order ? order : (*a)->line - (*b)->line;
}

void translation_index(const Po *po, bool obsolete, Translation *out)
{
    out->sorted = arena_new(&out->arena, const PoEntry *, po->count);
    for (size_t i = 0; i < po->count; i++)
        if (po->entries[i].obsolete == obsolete) out->sorted[out->count++] = &po->entries[i];
    if (out->count > 1) qsort(out->sorted, out->count, sizeof *out->sorted, compare_entries);
}

const PoEntry *translation_find(const Translation *translation, const char *context,
                                const char *text)
{
    size_t low = 0, high = translation->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(context, text, translation->sorted[middle]);
        if (order == 0) return translation->sorted[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

void translation_open(const PackFiles *files, const char *language, Translation *out)
{
    Po po;
    int line;
    *out = (Translation){0};
    if (language == NULL || !is_language(language)) return;
    if (locale_read(files, language, &out->read, &po, &line, NULL))
        translation_index(&po, false, out);
}

void translation_free(Translation *translation)
{
    arena_free(&translation->arena);
    arena_free(&translation->read);
    *translation = (Translation){0};
}

static const char *translate(void *self, const Spot *spot, const WordField *field, const char *text,
                             Arena *out)
{
    const Translation *translation = self;
    if (translation->count == 0) return text;
    StrBuf place = {0};
    text_place(spot, &place);
    const PoEntry *entry = translation_find(translation, sb_text(&place), text);
    sb_free(&place);
    if (entry == NULL || entry->fuzzy) return text;
    const char *ready = text_ready(out, entry->text, field);
    return translation_allowed(text, ready, field, NULL) ? ready : text;
}

Texts translation_texts(Translation *translation)
{
    return (Texts){translation, translate};
}
