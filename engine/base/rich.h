/* An author's text: the Markdown that a pack may use, as blocks and runs.
 *
 * Paragraphs, **strong**, *emphasis*, lists and > quotes; anything else (a
 * heading, a link, HTML, a table, code) is the author's fault and is named. The
 * parser is md4c; every face draws from the blocks.
 */
#ifndef REGISSEUR_BASE_RICH_H
#define REGISSEUR_BASE_RICH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

typedef enum RichKind { RICH_PARAGRAPH, RICH_ITEM, RICH_QUOTE } RichKind;

enum { RICH_STRONG = 1, RICH_EMPHASIS = 2 };

typedef struct RichRun {
    const char *text; /* NUL-terminated; a forced line break is its own run "\n" */
    unsigned style;   /* RICH_STRONG | RICH_EMPHASIS */
} RichRun;

typedef struct RichBlock {
    RichKind kind;
    int depth;  /* of lists and quotes; 0 for a plain paragraph */
    int number; /* of an ordered item, from 1; 0 for a bullet or no item. A second
                   paragraph within one item has number -1: no marker is drawn */
    RichRun *runs;
    size_t count;
} RichBlock;

typedef struct Rich {
    RichBlock *blocks;
    size_t count;
} Rich;

/* Parses `markdown`; all memory is the arena's. False, with "rich.not_allowed"
 * {what}, when it uses what a pack may not; `out` then still holds the readable
 * rest. NULL reads as "". */
bool rich_parse(Arena *arena, const char *markdown, Rich *out, Err *err);

/* The words alone, blocks separated by a newline. For counting and for speech. */
const char *rich_plain(Arena *arena, const char *markdown);
size_t rich_words(const char *markdown);

#endif
