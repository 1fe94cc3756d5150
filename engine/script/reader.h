/* Reads plain data by the rows of words.h: checks each value, stores it, reports all faults.
 *
 * What is stored is always usable: a value with a fault is stored as its default, a missing
 * text as "". So the build goes on and finds the rest.
 */
#ifndef REGISSEUR_SCRIPT_READER_H
#define REGISSEUR_SCRIPT_READER_H

#include "base/fault.h"
#include "script/files.h"
#include "script/pictures.h"
#include "script/report.h"
#include "script/words.h"

/* What every text that may be translated passes through, once it was checked: gives the text to
 * store, which is `text` or lies in `out`. */
typedef struct Texts {
    void *self;
    const char *(*pass)(void *self, const Spot *spot, const WordField *field, const char *text,
                        Arena *out);
} Texts;

typedef struct Reader {
    Arena *out; /* of what is built */
    Faults *faults;
    const PackFiles *files;
    Pictures pictures;        /* of the same files */
    const Scenario *scenario; /* for names in values and effects; NULL in pack.lua */
    const Texts *texts;       /* NULL when texts are stored as they are */
} Reader;

/* Checks the table at `spot` against `word` and stores the fields that have a place into
 * `into`. False when it is no table; then defaults are stored. */
bool read_fields(Reader *reader, const Spot *spot, const Word *word, void *into);

/* Single values; each reports what is wrong with the one at `spot`. */

/* NULL when it is missing or no text. */
const char *read_ref(Reader *reader, const Spot *spot);
/* A text that passed the checks of `field`, copied; NULL when it didn't. */
const char *read_text(Reader *reader, const Spot *spot, const WordField *field);
bool read_int(Reader *reader, const Spot *spot, int min, int max, int *out);
/* What a text of `field` may be; false with why it isn't. */
bool text_allowed(const char *text, const WordField *field, Err *why);
/* A copy without space around it and without the indentation that all lines share, so that an
 * author may indent a long text with the code around it. */
const char *text_tidy(Arena *arena, const char *text);
/* text_tidy, and for a paragraph without Markdown also each new line as a space. */
const char *text_ready(Arena *arena, const char *text, const WordField *field);
/* What the pass of reader->texts makes of a text. */
const char *text_passed(Reader *reader, const Spot *spot, const WordField *field, const char *text);
/* 0 when it isn't there or no function. */
HookRef read_when(Reader *reader, const Spot *spot);
/* The lines of a list; `*count` of them. */
const char **read_lines(Reader *reader, const Spot *spot, const WordField *field, size_t *count);

/* Reports that `id` is not known; `near` names what may have been meant, or NULL. `what` is a word
 * of words.h ("dilemma"). */
void fault_dangling(Reader *reader, const Spot *spot, const char *what, const char *id,
                    const char *near);

#endif
