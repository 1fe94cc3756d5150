#include <math.h>
#include <string.h>

#include "report/pdf/flow.h"

enum { TITLE_H = 15, GAP = 14 };

static double scale_of(const Figure *f)
{
    double width = f->w <= FIGURE_HALF ? (WIDTH - GAP) / 2.0 : WIDTH;
    return width / f->w;
}

double flow_figure_height(const Figure *figure)
{
    return TITLE_H + scale_of(figure) * figure->h + 34;
}

static void paint(const Flow *flow, const Shape *s)
{
    static const double dashes[2] = {5, 4};
    cairo_t *cr = flow->cr;
    if (s->fill != INK_NONE) {
        flow_ink(flow, s->fill);
        cairo_fill_preserve(cr);
    }
    if (s->stroke != INK_NONE && s->thick > 0) {
        flow_ink(flow, s->stroke);
        cairo_set_line_width(cr, s->thick / 10.0);
        cairo_set_dash(cr, dashes, s->dashed ? 2 : 0, 0);
        cairo_stroke_preserve(cr);
    }
    cairo_new_path(cr);
}

static void round_rect(cairo_t *cr, const Shape *s)
{
    double x = s->x, y = s->y, w = s->w, h = s->h, r = s->r;
    if (r <= 0) {
        cairo_rectangle(cr, x, y, w, h);
        return;
    }
    cairo_new_sub_path(cr);
    cairo_arc(cr, x + w - r, y + r, r, -M_PI / 2, 0);
    cairo_arc(cr, x + w - r, y + h - r, r, 0, M_PI / 2);
    cairo_arc(cr, x + r, y + h - r, r, M_PI / 2, M_PI);
    cairo_arc(cr, x + r, y + r, r, M_PI, 3 * M_PI / 2);
    cairo_close_path(cr);
}

static void letters(const Flow *flow, const Shape *s)
{
    PdfFace face = s->strong ? PDF_SEMIBOLD : PDF_REGULAR;
    size_t len = strlen(s->text);
    double width = type_width(flow->type, face, s->size, s->text, len);
    double left = s->anchor == ANCHOR_START ? 0 : s->anchor == ANCHOR_MIDDLE ? width / 2 : width;
    flow_ink(flow, s->fill);
    type_draw(flow->type, flow->cr, face, s->size, s->x - left, s->y, s->text, len);
}

static void shape(const Flow *flow, const Shape *s)
{
    cairo_t *cr = flow->cr;
    switch (s->kind) {
    case SHAPE_TEXT: letters(flow, s); return;
    case SHAPE_RECT: round_rect(cr, s); break;
    case SHAPE_CIRCLE:
        cairo_new_sub_path(cr);
        cairo_arc(cr, s->x, s->y, s->r, 0, 2 * M_PI);
        break;
    case SHAPE_LINE:
        cairo_move_to(cr, s->x, s->y);
        cairo_line_to(cr, s->w, s->h);
        break;
    case SHAPE_AREA:
    case SHAPE_PATH:
        for (size_t i = 0; i < s->count; i++) cairo_line_to(cr, s->points[i].x, s->points[i].y);
        if (s->kind == SHAPE_AREA) cairo_close_path(cr);
        break;
    }
    paint(flow, s);
}

static void figure(Flow *flow, const Figure *f, double x, double y)
{
    flow_open(flow, "P");
    flow_ink(flow, INK_TEXT);
    type_draw(flow->type, flow->cr, PDF_SEMIBOLD, 9, x, y + 10, f->title, strlen(f->title));
    flow_close(flow, "P");
    flow_open(flow, "Figure");
    cairo_save(flow->cr);
    cairo_translate(flow->cr, x, y + TITLE_H);
    cairo_scale(flow->cr, scale_of(f), scale_of(f));
    for (size_t i = 0; i < f->count; i++) shape(flow, &f->shapes[i]);
    cairo_restore(flow->cr);
    flow_close(flow, "Figure");
}

void flow_figures(Flow *flow, const Figure *first, const Figure *second)
{
    bool half = first->w <= FIGURE_HALF;
    double high = TITLE_H + scale_of(first) * first->h;
    flow->y += 6;
    flow_need(flow, high + (half ? 0 : 30));
    figure(flow, first, LEFT, flow->y);
    if (second) figure(flow, second, LEFT + (WIDTH + GAP) / 2.0, flow->y);
    flow->y += high + 4;
    if (half) return;
    Para about = flow_plain(flow, first->about, PDF_REGULAR, 8.5, WIDTH);
    flow_para(flow, "P", &about, LEFT, INK_MUTED);
    flow->y += 4;
}
