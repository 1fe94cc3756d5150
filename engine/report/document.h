/* The report of a session as one list of blocks, from which every printed format is made.
 *
 * Headings, paragraphs, lists, tables and figures in reading order, in words of the interface.
 * A figure is data: axes and marks with integer places, drawn as SVG and as vectors from the same
 * numbers; what it shows also stands in a table or in words beside it. Nothing here knows HTML or
 * PDF, and nothing depends on when the report is made.
 *
 * All memory is the document's arena or the game's: the game must outlive it.
 */
#ifndef REGISSEUR_REPORT_DOCUMENT_H
#define REGISSEUR_REPORT_DOCUMENT_H

#include "base/arena.h"
#include "base/catalog.h"
#include "base/rich.h"
#include "base/text.h"
#include "report/report.h"

/* What a line or a surface is for; each format has its own colours for it. */
typedef enum Ink {
    INK_NONE,
    INK_TEXT,
    INK_MUTED,
    INK_LINE,
    INK_ACCENT,
    INK_ON_ACCENT,
    INK_SOFT,
    INK_PANEL,
    INK_WARN,
    INKS
} Ink;

typedef enum ShapeKind {
    SHAPE_RECT,
    SHAPE_LINE,
    SHAPE_CIRCLE,
    SHAPE_AREA,
    SHAPE_PATH,
    SHAPE_TEXT
} ShapeKind;
typedef enum Anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END } Anchor;

typedef struct Point {
    int x, y;
} Point;

/* RECT x y w h r; LINE from x y to w h; CIRCLE x y r; AREA and PATH points; TEXT x and base line y.
 */
typedef struct Shape {
    ShapeKind kind;
    Ink fill, stroke;
    int x, y, w, h, r;
    int thick; /* of the stroke, in tenths */
    bool dashed;
    const Point *points;
    size_t count;
    const char *text;
    int size; /* of the letters */
    bool strong;
    Anchor anchor;
} Shape;

enum { FIGURE_WIDE = 720, FIGURE_HALF = 350 }; /* the width of a page; of half a page */

typedef struct Figure {
    const char *title; /* in a few words */
    const char *about; /* the same in a sentence or two, for who does not see it */
    int w, h;
    Shape *shapes;
    size_t count, room;
} Figure;

typedef struct Table {
    const char *caption;
    const char **head;  /* `columns` of them */
    const char **cells; /* rows * columns; the first of a row is its heading */
    const int *widths;  /* of the columns, in parts */
    size_t columns, rows;
    int marked_row, marked_column; /* the one that stands out, or -1 */
} Table;

typedef enum BlockKind {
    BLOCK_HEADING, /* level 2 or 3; the title of the document is level 1 */
    BLOCK_TEXT,
    BLOCK_ITEM, /* of a list: items that follow each other are one list */
    BLOCK_QUOTE,
    BLOCK_TABLE,
    BLOCK_FIGURE /* two of half a page that follow each other stand side by side */
} BlockKind;

typedef enum Tone {
    TONE_PLAIN,
    TONE_NOTE, /* small */
    TONE_BOX,  /* stands out: the choice */
    TONE_WARN, /* stands out: what was missed */
    TONE_LEAD  /* large: a newspaper's headline */
} Tone;

typedef struct Block Block;
struct Block {
    Block *next;
    BlockKind kind;
    Tone tone;
    int level, number; /* of a heading; of an ordered item, else 0 */
    bool authored;     /* in the language of its pack: */
    const char *language;
    bool page; /* a heading that begins a page */
    const RichRun *runs;
    size_t count;
    const Table *table;
    const Figure *figure;
};

typedef struct Fact {
    const char *name, *value;
} Fact;

enum { DOCUMENT_FACTS = 12 };

typedef struct Document {
    Arena arena;
    const char *language; /* "nl" */
    const char *title, *subtitle;
    const char *summary;
    const char *contents; /* the name of the list of steps */
    const char *footer;   /* one line at the foot of each page */
    const char *page;     /* "bladzijde {n} van {of}" */
    int64_t made_ms;      /* wall time of the session's start: the document's own date */
    Fact facts[DOCUMENT_FACTS];
    size_t fact_count;
    Block *first, *last;
} Document;

/* Explores the scenario: up to a second for a large one. Of a session in a room it is the report of
 * a sitting with that session alone. */
void document_make(const Game *game, const Catalog *catalog, Document *out);
/* A whole sitting; `sitting` and its games must outlive the document. */
void document_sitting(const ReportSitting *sitting, const Catalog *catalog, Document *out);
void document_free(Document *document);

#endif
