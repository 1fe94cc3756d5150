#include "report/pdf/type.h"

#include <cairo-ft.h>
#include <hb.h>
#include <linebreak.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"

enum { SOFT_HYPHEN = 0xAD };

struct Type {
    FT_Library library;
    FT_Face ft[PDF_FACES];
    cairo_font_face_t *cairo[PDF_FACES];
    hb_font_t *hb[PDF_FACES];
    double units[PDF_FACES]; /* per em */
    bool silent;
};

static const char *const files[PDF_FACES] = {"Inter-Regular.otf", "Inter-SemiBold.otf",
                                             "Inter-Bold.otf", "Inter-Italic.otf",
                                             "DejaVuSans.ttf"};

static bool open_face(Type *type, int i, const char *folder)
{
    Arena arena = {0};
    const char *path = arena_printf(&arena, "%s/%s", folder, files[i]);
    bool opened = FT_New_Face(type->library, path, 0, &type->ft[i]) == 0;
    if (opened) {
        hb_blob_t *blob = hb_blob_create_from_file(path);
        hb_face_t *face = hb_face_create(blob, 0);
        unsigned units = hb_face_get_upem(face);
        type->hb[i] = hb_font_create(face);
        type->units[i] = units;
        hb_font_set_scale(type->hb[i], (int)units, (int)units);
        type->cairo[i] = cairo_ft_font_face_create_for_ft_face(type->ft[i], 0);
        hb_face_destroy(face);
        hb_blob_destroy(blob);
    }
    arena_free(&arena);
    return opened;
}

Type *type_new(const char *folder, const char **why)
{
    Type *type = calloc(1, sizeof *type);
    CHECK(type != NULL);
    *why = "FreeType";
    bool opened = FT_Init_FreeType(&type->library) == 0;
    for (int i = 0; opened && i < PDF_FACES; i++) {
        *why = files[i];
        opened = open_face(type, i, folder);
    }
    if (opened) return type;
    type_free(type);
    return NULL;
}

void type_free(Type *type)
{
    if (type == NULL) return;
    for (int i = 0; i < PDF_FACES; i++) {
        cairo_font_face_destroy(type->cairo[i]);
        hb_font_destroy(type->hb[i]);
    }
    cairo_debug_reset_static_data(); /* lets go of the faces below */
    for (int i = 0; i < PDF_FACES; i++)
        if (type->ft[i]) FT_Done_Face(type->ft[i]);
    FT_Done_FreeType(type->library);
    free(type);
}

void type_silence(Type *type, bool silent)
{
    type->silent = silent;
}

/* ---- one run of one face -------------------------------------------------------------------- */

static bool has_glyph(const Type *type, PdfFace face, uint32_t rune)
{
    hb_codepoint_t glyph;
    return hb_font_get_nominal_glyph(type->hb[face], rune, &glyph);
}

static PdfFace face_for(const Type *type, PdfFace face, uint32_t rune)
{
    return has_glyph(type, face, rune) ? face : PDF_FALLBACK;
}

/* The length of the first stretch that one face can show; `*face` becomes that one. */
static size_t stretch(const Type *type, PdfFace *face, const char *text, size_t len)
{
    const char *at = text, *end = text + len;
    PdfFace wanted = *face, here = PDF_FACES;
    while (at < end) {
        const char *from = at;
        uint32_t rune = utf8_next(&at);
        PdfFace needs = rune == SOFT_HYPHEN || rune < 0x20 ? wanted : face_for(type, wanted, rune);
        if (here == PDF_FACES) here = needs;
        if (needs != here) return *face = here, (size_t)(from - text);
    }
    *face = here == PDF_FACES ? wanted : here;
    return len;
}

static hb_buffer_t *shape(const Type *type, PdfFace face, const char *text, size_t len)
{
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text, (int)len, 0, (int)len);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(type->hb[face], buffer, NULL, 0);
    return buffer;
}

static double advance(const Type *type, PdfFace face, double size, hb_buffer_t *buffer)
{
    unsigned n;
    double units = 0;
    const hb_glyph_position_t *at = hb_buffer_get_glyph_positions(buffer, &n);
    for (unsigned i = 0; i < n; i++) units += at[i].x_advance;
    return units * size / type->units[face];
}

typedef struct Glyphs {
    cairo_glyph_t *glyphs;
    cairo_text_cluster_t *clusters;
    int glyph_count, cluster_count;
} Glyphs;

/* Glyphs from left to right, and which bytes each group of them stands for. */
static Glyphs place(const Type *type, PdfFace face, double size, double x, double y, size_t len,
                    hb_buffer_t *buffer)
{
    unsigned n;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(buffer, &n);
    const hb_glyph_position_t *at = hb_buffer_get_glyph_positions(buffer, &n);
    double scale = size / type->units[face];
    Glyphs g = {cairo_glyph_allocate((int)n), cairo_text_cluster_allocate((int)n), (int)n, 0};
    for (unsigned i = 0; i < n; i++) {
        g.glyphs[i] = (cairo_glyph_t){info[i].codepoint, x + at[i].x_offset * scale,
                                      y - at[i].y_offset * scale};
        x += at[i].x_advance * scale;
        if (i == 0 || info[i].cluster != info[i - 1].cluster) g.cluster_count++;
        unsigned next = i + 1;
        while (next < n && info[next].cluster == info[i].cluster) next++;
        size_t end = next < n ? info[next].cluster : len;
        cairo_text_cluster_t *c = &g.clusters[g.cluster_count - 1];
        c->num_bytes = (int)(end - info[i].cluster);
        c->num_glyphs = i > 0 && info[i].cluster == info[i - 1].cluster ? c->num_glyphs + 1 : 1;
    }
    return g;
}

static double draw_stretch(const Type *type, cairo_t *cr, PdfFace face, double size, double x,
                           double y, const char *text, size_t len)
{
    hb_buffer_t *buffer = shape(type, face, text, len);
    Glyphs g = place(type, face, size, x, y, len, buffer);
    cairo_set_font_face(cr, type->cairo[face]);
    cairo_set_font_size(cr, size);
    if (g.glyph_count > 0)
        cairo_show_text_glyphs(cr, text, (int)len, g.glyphs, g.glyph_count, g.clusters,
                               g.cluster_count, 0);
    double width = advance(type, face, size, buffer);
    cairo_glyph_free(g.glyphs);
    cairo_text_cluster_free(g.clusters);
    hb_buffer_destroy(buffer);
    return width;
}

/* Without soft hyphens and control characters; to be freed. */
static StrBuf visible(const char *text, size_t len)
{
    StrBuf out = {0};
    for (const char *at = text, *end = text + len; at < end;) {
        const char *from = at;
        uint32_t rune = utf8_next(&at);
        if (rune == SOFT_HYPHEN || rune == 0x200B || rune < 0x20) continue;
        sb_add_n(&out, from, (size_t)(at - from));
    }
    return out;
}

double type_width(const Type *type, PdfFace face, double size, const char *text, size_t len)
{
    StrBuf shown = visible(text, len);
    double width = 0;
    for (size_t at = 0; at < shown.len;) {
        PdfFace real = face;
        size_t n = stretch(type, &real, shown.s + at, shown.len - at);
        hb_buffer_t *buffer = shape(type, real, shown.s + at, n);
        width += advance(type, real, size, buffer);
        hb_buffer_destroy(buffer);
        at += n;
    }
    sb_free(&shown);
    return width;
}

double type_draw(const Type *type, cairo_t *cr, PdfFace face, double size, double x, double y,
                 const char *text, size_t len)
{
    if (type->silent) return 0;
    StrBuf shown = visible(text, len);
    double width = 0;
    for (size_t at = 0; at < shown.len;) {
        PdfFace real = face;
        size_t n = stretch(type, &real, shown.s + at, shown.len - at);
        width += draw_stretch(type, cr, real, size, x + width, y, shown.s + at, n);
        at += n;
    }
    sb_free(&shown);
    return width;
}

/* ---- paragraphs ----------------------------------------------------------------------------- */

static PdfFace face_of(PdfFace base, unsigned style)
{
    if (style & RICH_STRONG) return base == PDF_REGULAR || base == PDF_ITALIC ? PDF_SEMIBOLD : base;
    return style & RICH_EMPHASIS ? PDF_ITALIC : base;
}

typedef struct Breaking {
    const Type *type;
    Para *para;
    const char *breaks;
    size_t len;
    double width;
} Breaking;

/* How wide one character is by itself: for breaking lines near enough, and much faster. */
static double rune_width(const Type *type, PdfFace face, uint32_t rune)
{
    hb_codepoint_t glyph = 0;
    if (rune == SOFT_HYPHEN || rune == 0x200B || rune < 0x20) return 0;
    if (!hb_font_get_nominal_glyph(type->hb[face], rune, &glyph)) {
        face = PDF_FALLBACK;
        hb_font_get_nominal_glyph(type->hb[face], rune, &glyph);
    }
    return hb_font_get_glyph_h_advance(type->hb[face], glyph) / type->units[face];
}

/* How wide the bytes [from, to) are in their faces. */
static double measure(const Breaking *b, size_t from, size_t to)
{
    const char *text = b->para->text, *end = text + to;
    double em = 0;
    for (const char *at = text + from; at < end;) {
        PdfFace face = (PdfFace)b->para->faces[at - text];
        em += rune_width(b->type, face, utf8_next(&at));
    }
    return em * b->para->size;
}
static size_t without_spaces(const char *text, size_t from, size_t to)
{
    while (to > from && (text[to - 1] == ' ' || text[to - 1] == '\n')) to--;
    return to;
}

static bool ends_soft(const char *text, size_t from, size_t to)
{
    return to >= from + 2 && memcmp(text + to - 2, "\xC2\xAD", 2) == 0;
}

/* The end of the word that begins at `from`: behind where a line may or must break. */
static size_t word_end(const Breaking *b, size_t from, bool *must)
{
    size_t at = from;
    while (at < b->len && b->breaks[at] != LINEBREAK_ALLOWBREAK &&
           b->breaks[at] != LINEBREAK_MUSTBREAK)
        at++;
    *must = at < b->len && b->breaks[at] == LINEBREAK_MUSTBREAK;
    return at < b->len ? at + 1 : b->len;
}

/* As much of a word too long for a line as fits; at least one character. */
static size_t cut_word(const Breaking *b, size_t from, size_t to)
{
    size_t end = from;
    for (const char *at = b->para->text + from; end < to;) {
        utf8_next(&at);
        size_t next = (size_t)(at - b->para->text);
        if (end > from && measure(b, from, next) > b->width) break;
        end = next;
    }
    return end;
}

static void add_line(const Breaking *b, size_t from, size_t to)
{
    const char *text = b->para->text;
    size_t end = without_spaces(text, from, to);
    b->para->lines[b->para->count++] = (Line){from, end, ends_soft(text, from, end)};
}

static void break_lines(const Breaking *b)
{
    size_t start = 0, end = 0;
    double width = 0;
    while (end < b->len) {
        bool must;
        size_t next = word_end(b, end, &must), shown = without_spaces(b->para->text, end, next);
        double word = measure(b, end, shown);
        if (end > start && width + word > b->width) {
            add_line(b, start, end);
            start = end;
            width = 0;
        }
        if (word > b->width) {
            next = cut_word(b, end, next);
            must = true;
        }
        width += measure(b, end, next);
        end = next;
        if (!must) continue;
        add_line(b, start, end);
        start = end;
        width = 0;
    }
    if (end > start || b->para->count == 0) add_line(b, start, end);
}

Para type_para(const Type *type, Arena *arena, const RichRun *runs, size_t count, PdfFace base,
               double size, double width, const char *language)
{
    Para para = {.size = size, .leading = size * 1.42};
    size_t len = 0;
    for (size_t i = 0; i < count; i++) len += strlen(runs[i].text);
    char *text = arena_alloc(arena, len + 1), *breaks = arena_alloc(arena, len + 1);
    unsigned char *faces = arena_alloc(arena, len + 1);
    for (size_t i = 0, at = 0; i < count; i++) {
        size_t n = strlen(runs[i].text);
        memcpy(text + at, runs[i].text, n);
        memset(faces + at, (int)face_of(base, runs[i].style), n);
        at += n;
    }
    set_linebreaks_utf8((const utf8_t *)text, len, language, breaks);
    if (len) breaks[len - 1] = LINEBREAK_NOBREAK; /* it is the end, not an empty line more */
    para.text = text;
    para.faces = faces;
    para.lines = arena_new(arena, Line, len + 1);
    break_lines(&(Breaking){type, &para, breaks, len, width});
    return para;
}

static void draw_line(const Type *type, cairo_t *cr, const Para *para, const Line *line, double x,
                      double y)
{
    for (size_t at = line->start; at < line->end;) {
        size_t end = at;
        PdfFace face = (PdfFace)para->faces[at];
        while (end < line->end && para->faces[end] == para->faces[at]) end++;
        x += type_draw(type, cr, face, para->size, x, y, para->text + at, end - at);
        at = end;
    }
    if (line->hyphen) type_draw(type, cr, PDF_REGULAR, para->size, x, y, "-", 1);
}

void type_para_draw(const Type *type, cairo_t *cr, const Para *para, size_t from, size_t to,
                    double x, double y)
{
    for (size_t i = from; i < to; i++)
        draw_line(type, cr, para, &para->lines[i], x, y + para->leading * (double)(i - from));
}
