/* Text set in the bundled fonts: measured, broken into lines, drawn. For report/pdf only.
 *
 * HarfBuzz shapes in units of the font, so that the same text has the same width everywhere;
 * cairo draws the glyphs with their text, so that it can be read aloud and copied.
 */
#ifndef REGISSEUR_REPORT_PDF_TYPE_H
#define REGISSEUR_REPORT_PDF_TYPE_H

#include <cairo.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/rich.h"

typedef enum PdfFace {
    PDF_REGULAR,
    PDF_SEMIBOLD,
    PDF_BOLD,
    PDF_ITALIC,
    PDF_FALLBACK,
    PDF_FACES
} PdfFace;

typedef struct Type Type;

/* NULL when a font can't be read; `*why` then says which. */
Type *type_new(const char *folder, const char **why);
void type_free(Type *type); /* NULL is fine */
/* While silent nothing is drawn: for counting pages. */
void type_silence(Type *type, bool silent);

double type_width(const Type *type, PdfFace face, double size, const char *text, size_t len);
/* Draws one line from `x` on the base line `y`; returns its width. Soft hyphens are left out. */
double type_draw(const Type *type, cairo_t *cr, PdfFace face, double size, double x, double y,
                 const char *text, size_t len);

/* A paragraph broken into lines that fit a width. */
typedef struct Line {
    size_t start, end; /* bytes of Para.text, spaces at the end left out */
    bool hyphen;       /* a soft hyphen shows at the end */
} Line;

typedef struct Para {
    const char *text;
    const unsigned char *faces; /* PdfFace per byte */
    Line *lines;
    size_t count;
    double size, leading;
} Para;

/* `base` is the face of runs without a style. Everything is in `arena`. */
Para type_para(const Type *type, Arena *arena, const RichRun *runs, size_t count, PdfFace base,
               double size, double width, const char *language);
/* Draws lines [from, to) with the first base line at `y`. */
void type_para_draw(const Type *type, cairo_t *cr, const Para *para, size_t from, size_t to,
                    double x, double y);

#endif
