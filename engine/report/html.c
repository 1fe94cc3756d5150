/* One HTML file without script: the accessible master of the report. Everything is escaped, colours
 * follow the reader's choice of light or dark, and paper gets its own rules. */
#include <string.h>

#include "report/formats.h"
#include "report/html_style.h"

/* ---- text ----------------------------------------------------------------------------------- */

void html_escape(StrBuf *out, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '&': sb_add(out, "&amp;"); break;
        case '<': sb_add(out, "&lt;"); break;
        case '>': sb_add(out, "&gt;"); break;
        case '"': sb_add(out, "&quot;"); break;
        case '\'': sb_add(out, "&#39;"); break;
        default:
            /* A control character has no place in HTML, also not as a reference. */
            if ((unsigned char)*text >= 0x20 || *text == '\n' || *text == '\t')
                sb_add_n(out, text, 1);
        }
    }
}

/* `tag` may bring attributes. */
static void element(StrBuf *out, const char *tag, const char *text)
{
    sb_printf(out, "<%s>", tag);
    html_escape(out, text);
    sb_printf(out, "</%.*s>", (int)strcspn(tag, " "), tag);
}

static void runs(StrBuf *out, const Block *block)
{
    for (size_t i = 0; i < block->count; i++) {
        const RichRun *run = &block->runs[i];
        if (strcmp(run->text, "\n") == 0) {
            sb_add(out, "<br>");
            continue;
        }
        if (run->style & RICH_STRONG) sb_add(out, "<strong>");
        if (run->style & RICH_EMPHASIS) sb_add(out, "<em>");
        html_escape(out, run->text);
        if (run->style & RICH_EMPHASIS) sb_add(out, "</em>");
        if (run->style & RICH_STRONG) sb_add(out, "</strong>");
    }
}

/* What may be wider than a phone; a keyboard can scroll it. */
static void scroll_box(StrBuf *out, const char *name)
{
    sb_add(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
    html_escape(out, name);
    sb_add(out, "\">");
}

/* ---- figures -------------------------------------------------------------------------------- */

static const char *const ink_names[INKS] = {"none", "text", "muted", "line", "accent",
                                            "on",   "soft", "panel", "warn"};
static const char *const anchors[] = {"start", "middle", "end"};

static void paint(StrBuf *out, const Shape *s)
{
    sb_printf(out, " class=\"f-%s s-%s\"", ink_names[s->fill], ink_names[s->stroke]);
    if (s->stroke != INK_NONE)
        sb_printf(out, " stroke-width=\"%d.%d\"", s->thick / 10, s->thick % 10);
    if (s->dashed) sb_add(out, " stroke-dasharray=\"5 4\"");
}

static void points(StrBuf *out, const Shape *s)
{
    sb_printf(out, "<%s points=\"", s->kind == SHAPE_AREA ? "polygon" : "polyline");
    for (size_t i = 0; i < s->count; i++)
        sb_printf(out, "%s%d,%d", i ? " " : "", s->points[i].x, s->points[i].y);
    sb_add(out, "\"");
    paint(out, s);
    sb_add(out, "/>");
}

static void svg_text(StrBuf *out, const Shape *s)
{
    sb_printf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\"%s", s->x, s->y,
              anchors[s->anchor], s->size, s->strong ? " font-weight=\"600\"" : "");
    paint(out, s);
    sb_add(out, ">");
    html_escape(out, s->text);
    sb_add(out, "</text>");
}

static void shape(StrBuf *out, const Shape *s)
{
    switch (s->kind) {
    case SHAPE_RECT:
        sb_printf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"", s->x, s->y,
                  s->w, s->h, s->r);
        break;
    case SHAPE_LINE:
        sb_printf(out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"", s->x, s->y, s->w, s->h);
        break;
    case SHAPE_CIRCLE:
        sb_printf(out, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\"", s->x, s->y, s->r);
        break;
    case SHAPE_AREA:
    case SHAPE_PATH: points(out, s); return;
    case SHAPE_TEXT: svg_text(out, s); return;
    }
    paint(out, s);
    sb_add(out, "/>");
}

static bool is_half(const Block *block)
{
    return block && block->kind == BLOCK_FIGURE && block->figure->w <= FIGURE_HALF;
}

/* `n` makes the ids of title and description its own. */
static void figure(StrBuf *out, const Figure *f, int n)
{
    bool half = f->w <= FIGURE_HALF;
    sb_printf(out, "<figure%s><figcaption>", half ? " class=\"half\"" : "");
    html_escape(out, f->title);
    sb_add(out, "</figcaption>");
    if (half)
        sb_add(out, "<div>");
    else
        scroll_box(out, f->title);
    sb_printf(out,
              "<svg role=\"img\" viewBox=\"0 0 %d %d\" aria-labelledby=\"t%d d%d\">"
              "<title id=\"t%d\">",
              f->w, f->h, n, n, n);
    html_escape(out, f->title);
    sb_printf(out, "</title><desc id=\"d%d\">", n);
    html_escape(out, f->about);
    sb_add(out, "</desc>");
    for (size_t i = 0; i < f->count; i++) shape(out, &f->shapes[i]);
    sb_add(out, "</svg></div>");
    if (!half) element(out, "p class=\"note\"", f->about);
    sb_add(out, "</figure>\n");
}

/* ---- tables --------------------------------------------------------------------------------- */

static void cell(StrBuf *out, const Table *t, size_t row, size_t column)
{
    bool marked = (int)column == t->marked_column;
    bool head = column == 0;
    sb_add(out, head ? "<th scope=\"row\"" : "<td");
    sb_add(out, marked ? " class=\"marked\">" : ">");
    html_escape(out, t->cells[row * t->columns + column]);
    sb_add(out, head ? "</th>" : "</td>");
}

static void table(StrBuf *out, const Table *t)
{
    int all = 0;
    for (size_t c = 0; c < t->columns; c++) all += t->widths[c];
    scroll_box(out, t->caption);
    sb_printf(out, "<table class=\"c%zu\"><caption>", t->columns);
    html_escape(out, t->caption);
    sb_add(out, "</caption><colgroup>");
    for (size_t c = 0; c < t->columns; c++)
        sb_printf(out, "<col width=\"%d%%\">", t->widths[c] * 100 / all);
    sb_add(out, "</colgroup><thead><tr>");
    for (size_t c = 0; c < t->columns; c++) {
        sb_printf(out, "<th scope=\"col\"%s>",
                  (int)c == t->marked_column ? " class=\"marked\"" : "");
        html_escape(out, t->head[c]);
        sb_add(out, "</th>");
    }
    sb_add(out, "</tr></thead><tbody>\n");
    for (size_t r = 0; r < t->rows; r++) {
        sb_add(out, (int)r == t->marked_row ? "<tr class=\"marked\">" : "<tr>");
        for (size_t c = 0; c < t->columns; c++) cell(out, t, r, c);
        sb_add(out, "</tr>\n");
    }
    sb_add(out, "</tbody></table></div>\n");
}

/* ---- blocks --------------------------------------------------------------------------------- */

static const char *const tones[] = {[TONE_PLAIN] = "",
                                    [TONE_NOTE] = " class=\"note\"",
                                    [TONE_BOX] = " class=\"box\"",
                                    [TONE_WARN] = " class=\"box warn\"",
                                    [TONE_LEAD] = " class=\"lead\""};

typedef struct Html {
    StrBuf *out;
    const Document *doc;
    const char *list; /* "ul" or "ol" while one is open */
    bool halves;      /* a row of small figures is open */
    int figures, headings;
} Html;

static void attributes(const Html *h, const Block *b)
{
    sb_add(h->out, tones[b->tone]);
    if (b->authored && strcmp(h->doc->language, b->language) != 0) {
        sb_add(h->out, " lang=\"");
        html_escape(h->out, b->language);
        sb_add(h->out, "\"");
    }
    sb_add(h->out, ">");
}

static void text_block(Html *h, const char *tag, const Block *b)
{
    sb_printf(h->out, "<%s", tag);
    attributes(h, b);
    runs(h->out, b);
    sb_printf(h->out, "</%s>\n", tag);
}

static void heading(Html *h, const Block *b)
{
    sb_printf(h->out, "<h%d", b->level);
    if (b->page) sb_add(h->out, " class=\"page\"");
    if (b->level == 2) sb_printf(h->out, " id=\"s%d\"", ++h->headings);
    sb_add(h->out, ">");
    runs(h->out, b);
    sb_printf(h->out, "</h%d>\n", b->level);
}

/* Opens and closes the list and the row of figures that blocks share. */
static void surround(Html *h, const Block *b)
{
    const char *list = b == NULL || b->kind != BLOCK_ITEM ? NULL : b->number ? "ol" : "ul";
    if (h->list && list != h->list && (!list || strcmp(list, h->list) != 0)) {
        sb_printf(h->out, "</%s>\n", h->list);
        h->list = NULL;
    }
    if (h->halves && !is_half(b)) sb_add(h->out, "</div>\n");
    if (is_half(b) && !h->halves) sb_add(h->out, "<div class=\"pair\">\n");
    h->halves = is_half(b);
    if (list && !h->list) {
        sb_printf(h->out, "<%s>\n", list);
        h->list = list;
    }
}

static void block(Html *h, const Block *b)
{
    surround(h, b);
    switch (b->kind) {
    case BLOCK_HEADING: heading(h, b); break;
    case BLOCK_TEXT: text_block(h, "p", b); break;
    case BLOCK_ITEM: text_block(h, "li", b); break;
    case BLOCK_QUOTE: text_block(h, "blockquote", b); break;
    case BLOCK_TABLE: table(h->out, b->table); break;
    case BLOCK_FIGURE: figure(h->out, b->figure, ++h->figures); break;
    }
}

/* ---- the page ------------------------------------------------------------------------------- */

static void head(StrBuf *out, const Document *doc)
{
    sb_add(out, "<!DOCTYPE html>\n<html lang=\"");
    html_escape(out, doc->language);
    sb_add(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<meta name=\"generator\" content=\"Regisseur\">\n<title>");
    html_escape(out, doc->title);
    sb_add(out, "</title>\n<style>\n");
    sb_add(out, html_style);
    sb_add(out, "</style>\n</head>\n<body>\n");
}

static void front(StrBuf *out, const Document *doc)
{
    sb_add(out, "<header><div class=\"in\">");
    element(out, "h1", doc->title);
    element(out, "p", doc->subtitle);
    sb_add(out, "</div></header>\n<main>\n");
    element(out, "p class=\"summary\"", doc->summary);
    sb_add(out, "<dl>\n");
    for (size_t i = 0; i < doc->fact_count; i++) {
        sb_add(out, "<div>");
        element(out, "dt", doc->facts[i].name);
        element(out, "dd", doc->facts[i].value);
        sb_add(out, "</div>\n");
    }
    sb_add(out, "</dl>\n");
}

static void contents(StrBuf *out, const Document *doc)
{
    int n = 0;
    sb_add(out, "<nav aria-label=\"");
    html_escape(out, doc->contents);
    sb_add(out, "\"><ul>\n");
    for (const Block *b = doc->first; b; b = b->next) {
        if (b->kind != BLOCK_HEADING || b->level != 2) continue;
        sb_printf(out, "<li><a href=\"#s%d\">", ++n);
        runs(out, b);
        sb_add(out, "</a></li>\n");
    }
    sb_add(out, "</ul></nav>\n");
}

void html_write(const Document *document, StrBuf *out)
{
    Html h = {.out = out, .doc = document};
    head(out, document);
    front(out, document);
    contents(out, document);
    for (const Block *b = document->first; b; b = b->next) block(&h, b);
    surround(&h, NULL);
    sb_add(out, "</main>\n<footer><p>");
    html_escape(out, document->footer);
    sb_add(out, "</p></footer>\n</body>\n</html>\n");
}
