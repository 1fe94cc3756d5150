/* Paragraphs: where lines break and where each word stands.
 *
 * Breaks follow UAX 14 (libunibreak). A soft hyphen shows only where a line ends
 * at it; a zero-width space never shows; a no-break space keeps its words
 * together; CR LF is one line end; a word too long for the line is broken between
 * characters. Characters a face lacks are drawn in the fallback face.
 * Two steps: prepare (widths of the words, independent of the line width), then
 * wrap, as often as needed. All memory is the arena's.
 */
#ifndef REGISSEUR_UI_PARA_H
#define REGISSEUR_UI_PARA_H

#include "base/arena.h"
#include "ui/font.h"

typedef struct ParaSpan {
    const char *text;
    Face face;
    bool second; /* in the node's second colour */
} ParaSpan;

typedef struct ParaRun {
    const char *text;
    size_t len;
    size_t at; /* byte of the paragraph's text where it starts */
    Face face;
    bool second;
    int x, w, line;
} ParaRun;

typedef struct ParaLine {
    size_t first_run, run_count;
    size_t start, end; /* bytes of the paragraph's text, spaces at the end included */
    int w;
} ParaLine;

typedef struct ParaWord ParaWord; /* what can't be broken */

typedef struct Para {
    Fonts *fonts;
    int px, line_h; /* pixels */
    const char *text;
    size_t len;
    ParaWord *words;
    size_t word_count;
    int widest_word, natural_w; /* pixels; natural: without a break but the forced */
    /* after wrapping */
    ParaRun *runs;
    ParaLine *lines;
    size_t run_count, run_cap, line_count, line_cap;
    int w, h;
    bool cut; /* did not fit in max_lines */
} Para;

Para *para_prepare(Arena *arena, Fonts *fonts, const ParaSpan *spans, size_t count, int px,
                   int line_h);
/* Each digit in a cell of equal width, for clocks; one line. */
Para *para_digits(Arena *arena, Fonts *fonts, const char *text, Face face, int px, int line_h);

typedef enum ParaAlign { PARA_START, PARA_CENTER, PARA_END } ParaAlign;

/* `max_lines` 0 means as many as needed; else the last ends with an ellipsis when cut. */
void para_wrap(Para *para, Arena *arena, int width, size_t max_lines, ParaAlign align);

/* Between a byte of the text and a place, relative to the paragraph's corner. */
void para_caret(const Para *para, size_t at, int *x, int *y);
size_t para_hit(const Para *para, int x, int y);

#endif
