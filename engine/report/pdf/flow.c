#include "report/pdf/flow.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

/* ---- pages ---------------------------------------------------------------------------------- */

static const double inks[INKS][3] = {
    [INK_TEXT] = {.086, .125, .169}, [INK_MUTED] = {.263, .314, .365},
    [INK_LINE] = {.812, .839, .871}, [INK_ACCENT] = {.102, .353, .604},
    [INK_ON_ACCENT] = {1, 1, 1},     [INK_SOFT] = {.894, .933, .973},
    [INK_PANEL] = {1, 1, 1},         [INK_WARN] = {.659, .290, .020}};

void flow_ink(const Flow *flow, Ink ink)
{
    cairo_set_source_rgb(flow->cr, inks[ink][0], inks[ink][1], inks[ink][2]);
}

void flow_open(const Flow *flow, const char *tag)
{
    if (!flow->counts) cairo_tag_begin(flow->cr, tag, NULL);
}

void flow_close(const Flow *flow, const char *tag)
{
    if (!flow->counts) cairo_tag_end(flow->cr, tag);
}

static void page_number(Flow *flow)
{
    char n[16], of[16];
    StrBuf text = {0};
    snprintf(n, sizeof n, "%d", flow->page);
    snprintf(of, sizeof of, "%d", flow->pages);
    for (const char *at = flow->doc->page; *at;) {
        if (text_starts(at, "{n}")) {
            sb_add(&text, n);
            at += 3;
        } else if (text_starts(at, "{of}")) {
            sb_add(&text, of);
            at += 4;
        } else {
            sb_add_n(&text, at++, 1);
        }
    }
    double w = type_width(flow->type, PDF_REGULAR, 8, sb_text(&text), text.len);
    type_draw(flow->type, flow->cr, PDF_REGULAR, 8, LEFT + WIDTH - w, FOOT, sb_text(&text),
              text.len);
    sb_free(&text);
}

static void foot(Flow *flow)
{
    flow_open(flow, "P");
    flow_ink(flow, INK_MUTED);
    type_draw(flow->type, flow->cr, PDF_REGULAR, 8, LEFT, FOOT, flow->doc->footer,
              strlen(flow->doc->footer));
    page_number(flow);
    flow_close(flow, "P");
}

void flow_page(Flow *flow)
{
    foot(flow);
    cairo_show_page(flow->cr);
    flow->page++;
    flow->y = TOP;
}

bool flow_need(Flow *flow, double height)
{
    if (flow->y <= TOP || flow->y + height <= BOTTOM) return false;
    flow_page(flow);
    return true;
}

/* ---- paragraphs ----------------------------------------------------------------------------- */

Para flow_plain(Flow *flow, const char *text, PdfFace face, double size, double width)
{
    RichRun run = {text, 0};
    return type_para(flow->type, &flow->arena, &run, 1, face, size, width, flow->doc->language);
}

enum { TOGETHER = 6 }; /* paragraphs of so many lines are never cut */

void flow_para(Flow *flow, const char *tag, const Para *para, double x, Ink ink)
{
    double all = para->leading * (double)para->count;
    if (para->count <= TOGETHER) flow_need(flow, all);
    for (size_t from = 0; from < para->count;) {
        size_t fit = (size_t)((BOTTOM - flow->y) / para->leading);
        size_t left = para->count - from, n = fit < left ? fit : left;
        if (n < left && left - n < 2 && n > 3) n--; /* no single line on a page */
        if (n == 0) {
            flow_page(flow);
            continue;
        }
        flow_open(flow, tag);
        flow_ink(flow, ink);
        type_para_draw(flow->type, flow->cr, para, from, from + n, x, flow->y + para->size);
        flow_close(flow, tag);
        flow->y += para->leading * (double)n;
        from += n;
        if (from < para->count) flow_page(flow);
    }
}

static void boxed(Flow *flow, const Para *para, bool warn)
{
    double high = para->leading * (double)para->count + 10;
    flow_need(flow, high);
    flow_open(flow, "P");
    if (warn)
        cairo_set_source_rgb(flow->cr, .992, .941, .890);
    else
        flow_ink(flow, INK_SOFT);
    cairo_rectangle(flow->cr, LEFT, flow->y, WIDTH, high);
    cairo_fill(flow->cr);
    flow_ink(flow, warn ? INK_WARN : INK_ACCENT);
    cairo_rectangle(flow->cr, LEFT, flow->y, 3.5, high);
    cairo_fill(flow->cr);
    flow_ink(flow, INK_TEXT);
    type_para_draw(flow->type, flow->cr, para, 0, para->count, LEFT + 12, flow->y + 5 + para->size);
    flow_close(flow, "P");
    flow->y += high + 4;
}

typedef struct Style {
    PdfFace face;
    double size, before, after;
    Ink ink;
} Style;

static const Style styles[] = {[TONE_PLAIN] = {PDF_REGULAR, 9.5, 2, 4, INK_TEXT},
                               [TONE_NOTE] = {PDF_REGULAR, 8.5, 1, 4, INK_MUTED},
                               [TONE_BOX] = {PDF_REGULAR, 9.5, 5, 4, INK_TEXT},
                               [TONE_WARN] = {PDF_REGULAR, 9.5, 5, 4, INK_TEXT},
                               [TONE_LEAD] = {PDF_BOLD, 17, 6, 6, INK_TEXT}};

static const Style headings[] = {{PDF_BOLD, 20, 0, 8, INK_TEXT}, /* level 1 */
                                 {PDF_BOLD, 16, 14, 6, INK_ACCENT},
                                 {PDF_BOLD, 12, 13, 4, INK_TEXT},
                                 {PDF_SEMIBOLD, 9.5, 8, 2, INK_TEXT}};

static Para para_of(Flow *flow, const Block *b, const Style *style, double width)
{
    const char *language = b->authored ? b->language : flow->doc->language;
    return type_para(flow->type, &flow->arena, b->runs, b->count, style->face, style->size, width,
                     language);
}

/* ---- blocks --------------------------------------------------------------------------------- */

/* What a block must have below a heading, so that the two are not parted. */
static double least(const Block *b)
{
    if (b == NULL) return 0;
    switch (b->kind) {
    case BLOCK_HEADING: return headings[b->level - 1].size * 2 + least(b->next);
    case BLOCK_TABLE: return flow_table_least(b->table);
    case BLOCK_FIGURE: return flow_figure_height(b->figure);
    case BLOCK_TEXT:
    case BLOCK_ITEM:
    case BLOCK_QUOTE: break;
    }
    return 46;
}

static void heading(Flow *flow, const Block *b)
{
    static const char *const tags[] = {"H1", "H2", "H3", "H4"};
    const Style *style = &headings[b->level - 1];
    Para para = para_of(flow, b, style, WIDTH);
    double high = para.leading * (double)para.count;
    if (b->page && flow->y > TOP) flow_page(flow);
    if (!flow_need(flow, style->before + high + style->after + least(b->next)) && flow->y > TOP)
        flow->y += style->before;
    flow_para(flow, tags[b->level - 1], &para, LEFT, style->ink);
    flow->y += style->after;
}

static void text(Flow *flow, const Block *b)
{
    const Style *style = &styles[b->tone];
    bool box = b->tone == TONE_BOX || b->tone == TONE_WARN;
    Para para = para_of(flow, b, style, box ? WIDTH - 24 : WIDTH);
    flow->y += style->before;
    if (box)
        boxed(flow, &para, b->tone == TONE_WARN);
    else
        flow_para(flow, "P", &para, LEFT, style->ink);
    flow->y += style->after;
}

static void quote(Flow *flow, const Block *b)
{
    Para para = para_of(flow, b, &styles[TONE_PLAIN], WIDTH - 28);
    flow_para(flow, "BlockQuote", &para, LEFT + 14, INK_TEXT);
    flow->y += 4;
}

static void item(Flow *flow, const Block *b)
{
    const Style *style = &styles[TONE_PLAIN];
    char marker[16] = "\u2022";
    Para para = para_of(flow, b, style, WIDTH - 16);
    double high = para.leading * (double)para.count;
    if (b->number) snprintf(marker, sizeof marker, "%d.", b->number);
    flow_need(flow, high < 120 ? high : 40);
    flow_open(flow, "LI");
    flow_ink(flow, b->tone == TONE_WARN ? INK_WARN : INK_ACCENT);
    type_draw(flow->type, flow->cr, PDF_SEMIBOLD, style->size, LEFT + 3, flow->y + style->size,
              marker, strlen(marker));
    flow_close(flow, "LI");
    flow_para(flow, "LI", &para, LEFT + 16, INK_TEXT);
    flow->y += 2;
}

static void list(Flow *flow, bool on)
{
    if (on == flow->list) return;
    if (on)
        flow_open(flow, "L");
    else
        flow_close(flow, "L");
    flow->list = on;
    flow->y += on ? 0 : 3;
}

/* Sets a block and gives the next one. */
static const Block *block(Flow *flow, const Block *b)
{
    list(flow, b->kind == BLOCK_ITEM);
    switch (b->kind) {
    case BLOCK_HEADING: heading(flow, b); break;
    case BLOCK_TEXT: text(flow, b); break;
    case BLOCK_ITEM: item(flow, b); break;
    case BLOCK_QUOTE: quote(flow, b); break;
    case BLOCK_TABLE: flow_table(flow, b->table); break;
    case BLOCK_FIGURE: {
        const Block *next = b->next;
        bool two = b->figure->w <= FIGURE_HALF && next && next->kind == BLOCK_FIGURE &&
                   next->figure->w <= FIGURE_HALF;
        flow_figures(flow, b->figure, two ? next->figure : NULL);
        if (two) return next->next;
        break;
    }
    }
    return b->next;
}

/* ---- the title ------------------------------------------------------------------------------ */

static void banner(Flow *flow)
{
    Para title = flow_plain(flow, flow->doc->title, PDF_BOLD, 21, WIDTH);
    Para subtitle = flow_plain(flow, flow->doc->subtitle, PDF_REGULAR, 10, WIDTH);
    double titles = title.leading * (double)title.count;
    double high = 30 + titles + subtitle.leading * (double)subtitle.count + 18;
    flow_open(flow, "H1");
    cairo_set_source_rgb(flow->cr, .082, .216, .373);
    cairo_rectangle(flow->cr, 0, 0, PAGE_W + 1, high);
    cairo_fill(flow->cr);
    cairo_set_source_rgb(flow->cr, 1, 1, 1);
    type_para_draw(flow->type, flow->cr, &title, 0, title.count, LEFT, 30 + title.size);
    flow_close(flow, "H1");
    flow_open(flow, "P");
    cairo_set_source_rgb(flow->cr, .812, .859, .910);
    type_para_draw(flow->type, flow->cr, &subtitle, 0, subtitle.count, LEFT,
                   30 + titles + 4 + subtitle.size);
    flow_close(flow, "P");
    flow->y = high + 16;
}

enum { FACT_COLUMNS = 3, FACT_H = 34 };

static void facts(Flow *flow)
{
    for (size_t i = 0; i < flow->doc->fact_count; i++) {
        const Fact *fact = &flow->doc->facts[i];
        double x = LEFT + (double)(i % FACT_COLUMNS) * WIDTH / FACT_COLUMNS;
        double y = flow->y + (double)(i / FACT_COLUMNS) * FACT_H;
        flow_open(flow, "P");
        flow_ink(flow, INK_MUTED);
        type_draw(flow->type, flow->cr, PDF_REGULAR, 8.5, x, y + 9, fact->name, strlen(fact->name));
        flow_ink(flow, INK_TEXT);
        type_draw(flow->type, flow->cr, PDF_SEMIBOLD, 9.5, x, y + 22, fact->value,
                  strlen(fact->value));
        flow_close(flow, "P");
    }
    size_t rows = (flow->doc->fact_count + FACT_COLUMNS - 1) / FACT_COLUMNS;
    flow->y += (double)rows * FACT_H + 4;
}

static void front(Flow *flow)
{
    banner(flow);
    Para summary = flow_plain(flow, flow->doc->summary, PDF_REGULAR, 11, WIDTH);
    flow_para(flow, "P", &summary, LEFT, INK_TEXT);
    flow->y += 12;
    facts(flow);
}

void flow_document(Flow *flow)
{
    flow->page = 1;
    flow_open(flow, "Document");
    front(flow);
    for (const Block *b = flow->doc->first; b;) {
        b = block(flow, b);
        arena_clear(&flow->arena);
    }
    list(flow, false);
    foot(flow);
    flow_close(flow, "Document");
    cairo_show_page(flow->cr);
    arena_free(&flow->arena);
}
