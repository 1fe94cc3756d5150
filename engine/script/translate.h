/* A pack in another language: locale/xx.po, looked up while the scenario is built.
 *
 * The key of a text is itself and its place, `dilemma "de_fase" option "wachten" outcome`,
 * by ids and never by position, so that a text may move without losing its translation.
 * A text without a translation, one that is marked fuzzy, and one whose translation a pack
 * could not hold (Markdown that is not allowed, other placeholders than the source) stays
 * as the author wrote it. Ids are never translated: a record means the same in every
 * language.
 */
#ifndef REGISSEUR_SCRIPT_TRANSLATE_H
#define REGISSEUR_SCRIPT_TRANSLATE_H

#include "base/text.h"
#include "script/files.h"
#include "script/po.h"
#include "script/reader.h"

enum { LOCALE_BYTES = 4 * 1024 * 1024 };

/* Adds the place of a text: what is its context in a .po. */
void text_place(const Spot *spot, StrBuf *out);

/* Two small letters. */
bool is_language(const char *text);

/* Reads locale/LANGUAGE.po into `arena`. False with "fault.no_file", "fault.utf8" or "fault.po";
 * `*line` is where. */
bool locale_read(const PackFiles *files, const char *language, Arena *arena, Po *out, int *line,
                 Err *err);

/* Whether a pack can show `translation` where `text` stands. A translation may be half as long
 * again as its field allows. */
bool translation_allowed(const char *text, const char *translation, const WordField *field,
                         Err *why);

/* The entries of one file, found by key. */
typedef struct Translation {
    Arena arena, read; /* of the index; of the entries, when they are its own */
    const PoEntry **sorted;
    size_t count;
} Translation;

/* Sorts the entries that are in use, or those that are obsolete, into a zero `out`. They must live
 * as long. */
void translation_index(const Po *po, bool obsolete, Translation *out);
/* NULL when there is none. */
const PoEntry *translation_find(const Translation *translation, const char *context,
                                const char *text);
/* For Reader.texts. An empty one when the pack has none in that language, or none that can be read:
 * build_locale says so. */
void translation_open(const PackFiles *files, const char *language, Translation *out);
void translation_free(Translation *translation);
Texts translation_texts(Translation *translation);

#endif
