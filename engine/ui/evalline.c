/* Painting needs the fonts and hitting needs the mouse, so this widget sees the context's inside.
 */
#include "ui/evalline.h"

#include <string.h>

#include "ui/ui_core.h"

enum { CHART_H = 150, ROW_H = 21 };

typedef struct Painted {
    EvalLine line;
    const char *(*texts)[EVAL_ROWS]; /* of each column: its number, highest, now, lowest */
    const char *low, *nought, *high; /* of the axis */
    int widest;                      /* of those texts */
    Fonts *fonts;
    int text, row_h, chart_h, gutter, thin;
} Painted;

typedef struct Brush {
    Draw *draw;
    Palette palette;
    const Painted *p;
    SDL_Rect area; /* of the columns, right of the names of the rows */
} Brush;

static uint32_t colour(const Brush *b, Colour role)
{
    return theme_colour(b->palette, role);
}

static SDL_Rect columns_area(const Painted *p, SDL_Rect area)
{
    return (SDL_Rect){area.x + p->gutter, area.y, area.w - p->gutter, area.h};
}

/* Where column `i` begins; where the last one ends for `count`. */
static int left_of(const Painted *p, const SDL_Rect *area, size_t i)
{
    return area->x + (int)((int64_t)area->w * (int64_t)i / (int64_t)p->line.count);
}

static int y_of(const Brush *b, int n)
{
    const Painted *p = b->p;
    int margin = p->thin * 10, room = p->chart_h - margin * 2;
    int span = p->line.high > p->line.low ? p->line.high - p->line.low : 1;
    return b->area.y + margin + (int)((int64_t)room * (p->line.high - n) / span);
}

/* With its middle at `y`, and its middle, start or end (0, 1, 2) at `x`. */
static void word(const Brush *b, Face face, int x, int y, int side, const char *text, Colour role)
{
    size_t len = strlen(text);
    int w = fonts_width(b->p->fonts, face, b->p->text, text, len);
    int h = fonts_height(b->p->fonts, face, b->p->text);
    int left = side == 0 ? x - w / 2 : side == 1 ? x : x - w;
    draw_text(b->draw, (SDL_Rect){left, y - h / 2, w, h}, face, b->p->text, text, len,
              colour(b, role));
}

/* --- painting --- */

static void paint_level(const Brush *b, int n, Colour role)
{
    int y = y_of(b, n);
    draw_box(b->draw, (SDL_Rect){b->area.x, y, b->area.w, b->p->thin}, 0, colour(b, role), 0, 0);
}

static void paint_column(const Brush *b, size_t i)
{
    const Painted *p = b->p;
    const EvalPoint *at = &p->line.points[i], *was = i > 0 ? at - 1 : at;
    int x = left_of(p, &b->area, i), w = left_of(p, &b->area, i + 1) - x;
    int pad = w / 6 + 1, thin = p->thin, least = thin * 4;
    if (i == p->line.selected)
        draw_box(b->draw, (SDL_Rect){x, b->area.y, w, b->area.h}, thin * 6, colour(b, C_SELECTED),
                 thin * 2, colour(b, C_ACCENT));
    int top = y_of(b, was->max), bottom = y_of(b, was->min);
    draw_box(b->draw, (SDL_Rect){x + pad, top - least / 2, w - pad * 2, bottom - top + least},
             thin * 3, colour(b, C_NONE), thin, colour(b, C_BORDER));
    top = y_of(b, at->max);
    bottom = y_of(b, at->min);
    draw_box(b->draw, (SDL_Rect){x + pad, top - least / 2, w - pad * 2, bottom - top + least},
             thin * 3, colour(b, C_SOFT), thin * 2, colour(b, C_ACCENT));
}

static void paint_line(const Brush *b)
{
    const Painted *p = b->p;
    float width = (float)p->thin * 2.5F;
    int x0 = 0, y0 = 0, size = p->thin * 9;
    for (size_t i = 0; i < p->line.count; i++) {
        int x = (left_of(p, &b->area, i) + left_of(p, &b->area, i + 1)) / 2;
        int y = y_of(b, p->line.points[i].now);
        if (i > 0)
            draw_line(b->draw, (float)x0, (float)y0, (float)x, (float)y, width, colour(b, C_TEXT));
        x0 = x;
        y0 = y;
    }
    for (size_t i = 0; i < p->line.count; i++) {
        int x = (left_of(p, &b->area, i) + left_of(p, &b->area, i + 1)) / 2;
        int y = y_of(b, p->line.points[i].now);
        draw_box(b->draw, (SDL_Rect){x - size / 2, y - size / 2, size, size}, size / 2,
                 colour(b, C_TEXT), p->thin, colour(b, C_PANEL));
    }
}

static void paint_axis(const Brush *b)
{
    const Painted *p = b->p;
    int x = b->area.x - p->thin * 8;
    bool nought = p->line.low < 0 && p->line.high > 0;
    paint_level(b, p->line.low, C_LINE);
    paint_level(b, p->line.high, C_LINE);
    if (nought) paint_level(b, 0, C_MUTED);
    word(b, FACE_REGULAR, x, y_of(b, p->line.high), 2, p->high, C_MUTED);
    word(b, FACE_REGULAR, x, y_of(b, p->line.low), 2, p->low, C_MUTED);
    int y = y_of(b, 0), apart = p->row_h * 4 / 5;
    if (nought && y - y_of(b, p->line.high) > apart && y_of(b, p->line.low) - y > apart)
        word(b, FACE_REGULAR, x, y, 2, p->nought, C_MUTED);
}

/* Columns from one whose texts are shown to the next, so that none runs into another. */
static size_t every(const Brush *b)
{
    int column = b->area.w / (int)b->p->line.count;
    return column > 0 ? (size_t)((b->p->widest + b->p->thin * 6) / column) + 1 : b->p->line.count;
}

static void paint_table(const Brush *b)
{
    const Painted *p = b->p;
    size_t step = every(b);
    for (int row = 0; row < EVAL_ROWS; row++) {
        int y = b->area.y + p->chart_h + p->row_h * row + p->row_h / 2;
        Face face = row == 0 || row == 2 ? FACE_SEMIBOLD : FACE_REGULAR;
        Colour role = row == 2 ? C_TEXT : C_MUTED;
        word(b, face, b->area.x - p->gutter, y, 1, p->line.rows[row], role);
        for (size_t i = 0; i < p->line.count; i++) {
            int x = (left_of(p, &b->area, i) + left_of(p, &b->area, i + 1)) / 2;
            bool on = step == 1 && i == p->line.selected;
            if (i % step == 0) word(b, face, x, y, 0, p->texts[i][row], on ? C_TEXT : role);
        }
    }
}

static void paint(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    (void)scale;
    const Painted *p = data;
    Brush b = {draw, palette, p, columns_area(p, area)};
    for (size_t i = 0; i < p->line.count; i++) paint_column(&b, i);
    paint_axis(&b);
    paint_line(&b);
    paint_table(&b);
}

/* --- building --- */

static const char *number(Ui *ui, int n)
{
    return arena_printf(ui->arena, "%s%d", n < 0 ? "\u2212" : "", n < 0 ? -n : n);
}

static void make_texts(Ui *ui, Painted *p)
{
    p->texts = arena_alloc_array(ui->arena, p->line.count, sizeof *p->texts);
    for (size_t i = 0; i < p->line.count; i++) {
        const EvalPoint *at = &p->line.points[i];
        p->texts[i][0] = i == 0 ? "\u2013" : number(ui, (int)i);
        p->texts[i][1] = number(ui, at->max);
        p->texts[i][2] = number(ui, at->now);
        p->texts[i][3] = number(ui, at->min);
    }
    p->low = number(ui, p->line.low);
    p->nought = number(ui, 0);
    p->high = number(ui, p->line.high);
}

static int width_of(const Painted *p, const char *text)
{
    return fonts_width(p->fonts, FACE_SEMIBOLD, p->text, text, strlen(text));
}

/* Room for the names of the rows, and what the numbers need. */
static void measure(const Ui *ui, Painted *p)
{
    p->gutter = width_of(p, p->low);
    for (int i = 0; i < EVAL_ROWS; i++)
        if (width_of(p, p->line.rows[i]) > p->gutter) p->gutter = width_of(p, p->line.rows[i]);
    p->gutter += ui_px(ui, 16);
    for (size_t i = 0; i < p->line.count; i++)
        for (int row = 0; row < EVAL_ROWS; row++)
            if (width_of(p, p->texts[i][row]) > p->widest)
                p->widest = width_of(p, p->texts[i][row]);
}

void evalline(Ui *ui, uint32_t id, const EvalLine *line)
{
    Painted *p = arena_new(ui->arena, Painted, 1);
    *p = (Painted){.line = *line,
                   .fonts = ui->core->fonts,
                   .text = ui_px(ui, type_styles[T_SMALL].size),
                   .row_h = ui_px(ui, ROW_H),
                   .chart_h = ui_px(ui, CHART_H),
                   .thin = ui_px(ui, 1)};
    make_texts(ui, p);
    measure(ui, p);
    Node *node = ui_custom(ui, 0, CHART_H + ROW_H * EVAL_ROWS, paint, p);
    node->id = id;
    node->role = UI_METER;
    node->name = line->name;
    node->value = line->value;
    node->radius = ui_px(ui, 6);
}

int evalline_hit(const Ui *ui, uint32_t id)
{
    const UiCore *core = ui->core;
    const Node *node = core->root ? node_find(core->root, id) : NULL;
    if (!node || !core->mouse_used) return -1;
    const Painted *p = node->data;
    SDL_Rect area = columns_area(p, node->rect);
    if (core->mouse_x < area.x) return -1;
    for (size_t i = 0; i < p->line.count; i++)
        if (core->mouse_x < left_of(p, &area, i + 1)) return (int)i;
    return -1;
}

/* --- the legend and a single band --- */

static void paint_key(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    int mark = *(const int *)data, thin = scale < 1.5F ? 1 : (int)(scale + 0.5F), y = area.h / 2;
    if (mark < 2) {
        draw_box(draw, area, thin * 3, mark ? theme_colour(palette, C_SOFT) : 0, thin * (1 + mark),
                 theme_colour(palette, mark ? C_ACCENT : C_BORDER));
        return;
    }
    draw_line(draw, (float)area.x, (float)(area.y + y), (float)(area.x + area.w),
              (float)(area.y + y), (float)thin * 2.5F, theme_colour(palette, C_TEXT));
    draw_box(draw,
             (SDL_Rect){area.x + area.w / 2 - thin * 4, area.y + y - thin * 4, thin * 9, thin * 9},
             thin * 4, theme_colour(palette, C_TEXT), 0, 0);
}

void evalline_key(Ui *ui, int mark, const char *text)
{
    int *kept = arena_new(ui->arena, int, 1);
    *kept = mark;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 7, .align = UI_CENTER, .keep = true});
    ui_custom(ui, 28, 14, paint_key, kept)->role = UI_GROUP;
    ui_text(ui, T_SMALL, text);
    ui_close(ui);
}

typedef struct Bar {
    EvalPoint band;
    int low, high;
} Bar;

static void paint_bar(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    const Bar *bar = data;
    int thin = scale < 1.5F ? 1 : (int)(scale + 0.5F), least = thin * 6;
    int span = bar->high > bar->low ? bar->high - bar->low : 1, room = area.w - least;
    int from = (int)((int64_t)room * (bar->band.min - bar->low) / span);
    int to = (int)((int64_t)room * (bar->band.max - bar->low) / span);
    int y = area.y + area.h / 2;
    draw_box(draw, (SDL_Rect){area.x, y, area.w, thin}, 0, theme_colour(palette, C_BORDER), 0, 0);
    draw_box(draw, (SDL_Rect){area.x + from, area.y, to - from + least, area.h}, thin * 3,
             theme_colour(palette, C_SOFT), thin * 2, theme_colour(palette, C_ACCENT));
}

void evalline_bar(Ui *ui, EvalPoint band, int low, int high)
{
    Bar *bar = arena_new(ui->arena, Bar, 1);
    *bar = (Bar){band, low, high};
    Node *node = ui_custom(ui, 0, 12, paint_bar, bar);
    node->role = UI_GROUP;
    node->grow = 1;
}
