/* Painting needs the fonts and hitting needs the mouse, so this widget sees the context's inside.
 */
#include "ui/replay.h"

#include <stdlib.h>
#include <string.h>

#include "ui/ui_core.h"

enum { LANE_H = 28, AXIS_H = 24, MARK = 22, ICON = 14, NARROW = 760 };

typedef struct Tick {
    uint32_t second;
    const char *text;
} Tick;

typedef struct Painted {
    Replay replay;
    Tick *ticks;
    size_t tick_count;
    Fonts *fonts;
    const char *icons[REPLAY_LANES];
    const char **mark_icons;
    int lane_h, axis_h, mark, icon, gutter, text, thin;
    bool names; /* of the lanes: left out when there is no room */
} Painted;

typedef struct Brush {
    Draw *draw;
    Palette palette;
    const Painted *p;
    SDL_Rect area; /* right of the lanes' names, axis included */
} Brush;

static uint32_t colour(const Brush *b, Colour role)
{
    return theme_colour(b->palette, role);
}

/* Draws `text` with its middle at `y`; returns its width. */
static int word(const Brush *b, Face face, int px, int x, int y, const char *text, size_t len,
                Colour role)
{
    int w = fonts_width(b->p->fonts, face, px, text, len);
    int h = fonts_height(b->p->fonts, face, px);
    draw_text(b->draw, (SDL_Rect){x, y - h / 2, w, h}, face, px, text, len, colour(b, role));
    return w;
}

static void icon_at(const Brush *b, int x, int y, const char *icon, Colour role)
{
    int w = fonts_width(b->p->fonts, FACE_ICONS, b->p->icon, icon, strlen(icon));
    word(b, FACE_ICONS, b->p->icon, x - w / 2, y, icon, strlen(icon), role);
}

/* --- where things stand --- */

static int x_of(const SDL_Rect *area, const Painted *p, uint32_t ms)
{
    uint32_t span = p->replay.span_ms ? p->replay.span_ms : 1;
    int room = area->w - p->mark;
    return area->x + p->mark / 2 + (int)((int64_t)room * (ms < span ? ms : span) / span);
}

static SDL_Rect axis_area(const Painted *p, SDL_Rect area)
{
    return (SDL_Rect){area.x + p->gutter, area.y, area.w - p->gutter, area.h};
}

/* Centres of all marks. Those of one lane that would lie on each other move aside: first to the
 * right, and from the right edge back. */
static void spread(const Painted *p, const SDL_Rect *area, int *xs)
{
    const Replay *r = &p->replay;
    int step = p->mark + p->thin * 2, last[REPLAY_LANES];
    for (int i = 0; i < REPLAY_LANES; i++) last[i] = area->x - step;
    for (size_t i = 0; i < r->mark_count; i++) {
        int lane = r->marks[i].lane, x = x_of(area, p, r->marks[i].at_ms);
        xs[i] = x < last[lane] + step ? last[lane] + step : x;
        last[lane] = xs[i];
    }
    for (int i = 0; i < REPLAY_LANES; i++) last[i] = area->x + area->w - p->mark / 2 + step;
    for (size_t i = r->mark_count; i-- > 0;) {
        int *x = &xs[i], lane = r->marks[i].lane;
        if (*x > last[lane] - step) *x = last[lane] - step;
        last[lane] = *x;
    }
}

static int lane_y(const Painted *p, const SDL_Rect *area, int lane)
{
    return area->y + p->lane_h * lane + p->lane_h / 2;
}

/* --- painting --- */

static void paint_ticks(const Brush *b)
{
    const Painted *p = b->p;
    int bottom = b->area.y + b->area.h - p->axis_h, free_from = b->area.x;
    for (size_t i = 0; i < p->tick_count; i++) {
        const char *text = p->ticks[i].text;
        int x = x_of(&b->area, p, p->ticks[i].second * 1000);
        int w = fonts_width(p->fonts, FACE_REGULAR, p->text, text, strlen(text)), left = x - w / 2;
        draw_box(b->draw, (SDL_Rect){x, b->area.y, p->thin, bottom - b->area.y + p->thin * 4}, 0,
                 colour(b, C_LINE), 0, 0);
        if (left < b->area.x) left = b->area.x;
        if (left + w > b->area.x + b->area.w) left = b->area.x + b->area.w - w;
        if (left < free_from) continue;
        word(b, FACE_REGULAR, p->text, left, bottom + p->axis_h * 3 / 5, text, strlen(text),
             C_MUTED);
        free_from = left + w + p->mark / 2;
    }
}

static void paint_lanes(const Brush *b)
{
    const Painted *p = b->p;
    int left = b->area.x - p->gutter;
    for (int i = 0; i < (int)p->replay.lane_count; i++) {
        int y = lane_y(p, &b->area, i);
        const char *name = p->replay.lanes[i].name;
        draw_box(b->draw, (SDL_Rect){b->area.x, y, b->area.w, p->thin}, 0, colour(b, C_LINE), 0, 0);
        icon_at(b, left + p->mark / 2, y, p->icons[i], C_MUTED);
        if (p->names)
            word(b, FACE_REGULAR, p->text, left + p->mark + p->thin * 6, y, name, strlen(name),
                 C_MUTED);
    }
}

/* The line up to where the replay is. */
static void paint_head(const Brush *b)
{
    const Painted *p = b->p;
    int x = x_of(&b->area, p, p->replay.head_ms), w = p->thin * 2;
    int bottom = b->area.y + b->area.h - p->axis_h;
    draw_box(b->draw, (SDL_Rect){b->area.x, bottom - w, x - b->area.x, w}, 0, colour(b, C_ACCENT),
             0, 0);
    draw_box(b->draw, (SDL_Rect){x - w / 2, b->area.y, w, bottom - b->area.y}, 0,
             colour(b, C_ACCENT), 0, 0);
}

static void paint_mark(const Brush *b, size_t i, int x)
{
    const Painted *p = b->p;
    bool passed = i < p->replay.passed, current = i + 1 == p->replay.passed;
    int size = p->mark, y = lane_y(p, &b->area, p->replay.marks[i].lane);
    SDL_Rect box = {x - size / 2, y - size / 2, size, size};
    Colour fill = current ? C_ACCENT : passed ? C_SOFT : C_PANEL;
    draw_box(b->draw, box, size / 2, colour(b, fill), current ? p->thin * 2 : p->thin,
             colour(b, passed ? C_ACCENT : C_BORDER));
    icon_at(b, x, y, p->mark_icons[i], current ? C_ON_ACCENT : passed ? C_ACCENT : C_MUTED);
}

/* How far to the right of mark `i` its label may go. */
static int room_for(const Brush *b, const int *xs, size_t i)
{
    const Replay *r = &b->p->replay;
    for (size_t next = i + 1; next < r->mark_count; next++)
        if (r->marks[next].lane == r->marks[i].lane) return xs[next] - b->p->mark / 2;
    return b->area.x + b->area.w;
}

/* Where the mark before this one in its lane, and its whole label, end. */
static int end_before(const Brush *b, const int *xs, size_t i)
{
    const Painted *p = b->p;
    for (size_t last = i; last-- > 0;) {
        const ReplayMark *mark = &p->replay.marks[last];
        if (mark->lane != p->replay.marks[i].lane) continue;
        int w = fonts_width(p->fonts, FACE_REGULAR, p->text, mark->label, strlen(mark->label));
        return xs[last] + p->mark / 2 + p->thin * 10 + w;
    }
    return b->area.x;
}

static void paint_label(const Brush *b, const int *xs, size_t i)
{
    const Painted *p = b->p;
    const ReplayMark *mark = &p->replay.marks[i];
    Face face = i + 1 == p->replay.passed ? FACE_SEMIBOLD : FACE_REGULAR;
    Colour role = i < p->replay.passed ? C_TEXT : C_MUTED;
    int gap = p->thin * 5, y = lane_y(p, &b->area, mark->lane);
    int x = xs[i] + p->mark / 2 + gap, room = room_for(b, xs, i) - x - gap;
    size_t len = strcspn(mark->label, "\n");
    int w = fonts_width(p->fonts, face, p->text, mark->label, len);
    int left = xs[i] - p->mark / 2 - gap - w;
    if (w > room && left >= end_before(b, xs, i)) {
        x = left;
        room = w;
    }
    if (room < p->mark * 2) return;
    if (w > room) {
        int dots = fonts_width(p->fonts, face, p->text, "\u2026", 3);
        len = fonts_fit(p->fonts, face, p->text, mark->label, len, room - dots);
        while (len > 0 && mark->label[len - 1] == ' ') len--;
    }
    /* No line may run through the words. */
    int drawn = fonts_width(p->fonts, face, p->text, mark->label, len), high = p->mark;
    draw_box(b->draw, (SDL_Rect){x - p->thin * 2, y - high / 2, drawn + p->thin * 4, high}, 0,
             colour(b, C_PANEL), 0, 0);
    word(b, face, p->text, x, y, mark->label, len, role);
    if (w > room) word(b, face, p->text, x + drawn, y, "\u2026", 3, role);
}

static void paint(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    (void)scale;
    const Painted *p = data;
    Brush b = {draw, palette, p, axis_area(p, area)};
    int xs[REPLAY_MARKS];
    spread(p, &b.area, xs);
    paint_ticks(&b);
    paint_lanes(&b);
    paint_head(&b);
    for (size_t i = 0; i < p->replay.mark_count; i++) paint_label(&b, xs, i);
    for (size_t i = 0; i < p->replay.mark_count; i++) paint_mark(&b, i, xs[i]);
}

/* --- building --- */

/* Seconds between two ticks, so that about eight fit. */
static uint32_t tick_step(uint32_t seconds)
{
    static const uint32_t steps[] = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600};
    size_t i = 0;
    while (i + 1 < sizeof steps / sizeof steps[0] && seconds / steps[i] > 8) i++;
    uint32_t step = steps[i];
    while (seconds / step > 12) step *= 2;
    return step;
}

static void make_ticks(Ui *ui, Painted *p)
{
    uint32_t seconds = p->replay.span_ms / 1000, step = tick_step(seconds);
    p->ticks = arena_new(ui->arena, Tick, seconds / step + 1);
    for (uint32_t s = 0; s <= seconds; s += step)
        p->ticks[p->tick_count++] = (Tick){s, arena_printf(ui->arena, "%u:%02u", s / 60, s % 60)};
}

static int widest_name(const Painted *p)
{
    int widest = 0;
    for (size_t i = 0; i < p->replay.lane_count; i++) {
        const char *name = p->replay.lanes[i].name;
        int w = fonts_width(p->fonts, FACE_REGULAR, p->text, name, strlen(name));
        if (w > widest) widest = w;
    }
    return widest;
}

static const Painted *prepare(Ui *ui, const Replay *replay)
{
    Painted *p = arena_new(ui->arena, Painted, 1);
    *p = (Painted){.replay = *replay,
                   .fonts = ui->core->fonts,
                   .lane_h = ui_px(ui, LANE_H),
                   .axis_h = ui_px(ui, AXIS_H),
                   .mark = ui_px(ui, MARK),
                   .icon = ui_px(ui, ICON),
                   .text = ui_px(ui, type_styles[T_SMALL].size),
                   .thin = ui_px(ui, 1),
                   .names = ui->wide >= NARROW};
    if (p->replay.mark_count > REPLAY_MARKS) p->replay.mark_count = REPLAY_MARKS;
    p->gutter = p->mark + p->thin * 12 + (p->names ? widest_name(p) : 0);
    p->mark_icons = arena_new(ui->arena, const char *, p->replay.mark_count);
    for (size_t i = 0; i < p->replay.lane_count; i++)
        p->icons[i] = fonts_icon(p->fonts, replay->lanes[i].icon);
    for (size_t i = 0; i < p->replay.mark_count; i++)
        p->mark_icons[i] = fonts_icon(p->fonts, replay->marks[i].icon);
    make_ticks(ui, p);
    return p;
}

void replay_timeline(Ui *ui, uint32_t id, const Replay *replay)
{
    float high = (float)(LANE_H * (int)replay->lane_count + AXIS_H);
    Node *node = ui_custom(ui, 0, high, paint, prepare(ui, replay));
    node->id = id;
    node->role = UI_METER;
    node->name = replay->name;
    node->value = replay->value;
    node->radius = ui_px(ui, 6);
}

int replay_hit(const Ui *ui, uint32_t id)
{
    const UiCore *core = ui->core;
    const Node *node = core->root ? node_find(core->root, id) : NULL;
    if (!node || !core->mouse_used) return -1;
    const Painted *p = node->data;
    SDL_Rect area = axis_area(p, node->rect);
    int xs[REPLAY_MARKS], best = -1, nearest = 0;
    spread(p, &area, xs);
    for (size_t i = 0; i < p->replay.mark_count; i++) {
        int dx = abs(xs[i] - core->mouse_x);
        int dy = abs(lane_y(p, &area, p->replay.marks[i].lane) - core->mouse_y);
        int far = dx + (dy > p->lane_h / 2 ? p->mark : 0);
        if (best >= 0 && far >= nearest) continue;
        best = (int)i;
        nearest = far;
    }
    return best;
}

bool replay_time(const Ui *ui, uint32_t id, uint32_t *ms)
{
    const UiCore *core = ui->core;
    const Node *node = core->root ? node_find(core->root, id) : NULL;
    if (!node || !core->mouse_used) return false;
    const Painted *p = node->data;
    SDL_Rect area = axis_area(p, node->rect);
    int room = area.w - p->mark, at = core->mouse_x - area.x - p->mark / 2;
    if (room <= 0 || at < 0) at = 0;
    *ms = at >= room ? p->replay.span_ms
                     : (uint32_t)((int64_t)p->replay.span_ms * at / (room > 0 ? room : 1));
    return true;
}
