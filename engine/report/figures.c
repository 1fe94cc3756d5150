/* The figures: places worked out once, in integers, for every format. */
#include <string.h>

#include "report/maker.h"

/* ---- the timeline of one round -------------------------------------------------------------- */

typedef enum Lane {
    LANE_IN,
    LANE_OPENED,
    LANE_HEARD,
    LANE_CLOCK,
    LANE_NOTE,
    LANE_CHOICE,
    LANES
} Lane;

enum { GUTTER = 120, LANE_H = 26, AXIS_H = 24, MARK = 10, MARKS_MAX = 128 };

static const char *const lane_keys[LANES] = {"debrief.lane_in",    "debrief.lane_opened",
                                             "debrief.lane_heard", "debrief.lane_clock",
                                             "debrief.lane_note",  "debrief.lane_choice"};

static Lane lane_of(EventType type)
{
    if (type == EVENT_INJECT) return LANE_IN;
    if (type == EVENT_OPENED) return LANE_OPENED;
    if (type == EVENT_HEARD) return LANE_HEARD;
    if (type == EVENT_NOTE) return LANE_NOTE;
    return type == EVENT_CHOSEN ? LANE_CHOICE : LANE_CLOCK;
}

typedef struct Timeline {
    Figure *figure;
    int rows[LANES]; /* -1 when nothing lies in it */
    int row_count;
    uint32_t span_ms;
} Timeline;

static int time_x(const Timeline *t, uint32_t ms)
{
    int room = FIGURE_WIDE - GUTTER - 2 * MARK - 6;
    return GUTTER + MARK + (int)((int64_t)room * (ms < t->span_ms ? ms : t->span_ms) / t->span_ms);
}

static int lane_y(int row)
{
    return LANE_H * row + LANE_H / 2 + 16;
}

/* Marks of one lane that would lie on each other move aside: to the right, and back from the edge.
 */
static void spread(const Timeline *t, const Decision *d, size_t n, int *xs)
{
    int last[LANES], step = 2 * MARK + 2;
    for (int i = 0; i < LANES; i++) last[i] = GUTTER - step;
    for (size_t i = 0; i < n; i++) {
        Lane lane = lane_of(d->moments[i].type);
        int x = time_x(t, d->moments[i].at_ms);
        xs[i] = last[lane] = x < last[lane] + step ? last[lane] + step : x;
    }
    for (int i = 0; i < LANES; i++) last[i] = FIGURE_WIDE - MARK - 2 + step;
    for (size_t i = n; i-- > 0;) {
        Lane lane = lane_of(d->moments[i].type);
        if (xs[i] > last[lane] - step) xs[i] = last[lane] - step;
        last[lane] = xs[i];
    }
}

static void draw_axis(Maker *m, const Timeline *t)
{
    static const uint32_t steps[] = {5, 10, 15, 30, 60, 120, 300, 600, 1200};
    uint32_t seconds = t->span_ms / 1000, step = 0;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        step = steps[i];
        if (seconds / step <= 8) break;
    }
    int bottom = lane_y(t->row_count) - LANE_H / 2;
    for (uint32_t s = 0; s <= seconds && s / step <= 60; s += step) {
        int x = time_x(t, s * 1000);
        maker_draw_line(m, t->figure, x, 16, x, bottom + 4, INK_LINE, false);
        maker_draw_text(m, t->figure, x, bottom + 20, ANCHOR_MIDDLE, INK_MUTED,
                        maker_minutes(m, (uint64_t)s * 1000));
    }
}

static void draw_lanes(Maker *m, const Timeline *t, const Decision *d)
{
    for (int lane = 0; lane < LANES; lane++) {
        if (t->rows[lane] < 0) continue;
        int y = lane_y(t->rows[lane]);
        maker_draw_text(m, t->figure, 0, y + 4, ANCHOR_START, INK_TEXT,
                        maker_say(m, lane_keys[lane]));
        maker_draw_line(m, t->figure, GUTTER, y, FIGURE_WIDE, y, INK_LINE, false);
    }
    int end = time_x(t, d->used_ms), bottom = lane_y(t->row_count) - LANE_H / 2;
    maker_draw_line(m, t->figure, GUTTER + MARK, bottom, end, bottom, INK_ACCENT, false);
}

static void draw_bell(Maker *m, const Timeline *t, const Decision *d)
{
    if (m->debrief.clock == CLOCK_OFF) return;
    int x = time_x(t, (uint32_t)d->what->time_s * 1000 + d->added_ms);
    maker_draw_line(m, t->figure, x, 16, x, lane_y(t->row_count) - LANE_H / 2, INK_WARN, true);
    maker_draw_text(m, t->figure, x, 11, ANCHOR_END, INK_TEXT, maker_say(m, "debrief.bell"));
}

static void draw_marks(Maker *m, const Timeline *t, const Decision *d, size_t n)
{
    int xs[MARKS_MAX];
    spread(t, d, n, xs);
    for (size_t i = 0; i < n; i++) {
        Lane lane = lane_of(d->moments[i].type);
        int y = lane_y(t->rows[lane]);
        bool choice = lane == LANE_CHOICE;
        maker_draw_circle(m, t->figure, xs[i], y, MARK, choice ? INK_ACCENT : INK_PANEL,
                          INK_ACCENT);
        maker_draw_strong(m, t->figure, xs[i], y + 4, ANCHOR_MIDDLE,
                          choice ? INK_ON_ACCENT : INK_TEXT, maker_number(m, (long)i + 1));
    }
}

void figure_timeline(Maker *m, size_t decision)
{
    const Decision *d = &m->debrief.decisions[decision];
    size_t n = d->moment_count < MARKS_MAX ? d->moment_count : MARKS_MAX;
    Timeline t = {.span_ms = d->used_ms};
    for (int i = 0; i < LANES; i++) t.rows[i] = -1;
    for (size_t i = 0; i < n; i++) t.rows[lane_of(d->moments[i].type)] = 0;
    for (int i = 0; i < LANES; i++)
        if (t.rows[i] == 0) t.rows[i] = t.row_count++;
    uint32_t bell = (uint32_t)d->what->time_s * 1000 + d->added_ms;
    if (m->debrief.clock != CLOCK_OFF && bell > t.span_ms) t.span_ms = bell;
    if (t.span_ms == 0) t.span_ms = 1000;
    const char *title =
        arena_printf(m->arena, "%s, %s", maker_count(m, "debrief.timeline", (long)n),
                     maker_decision_title(m, decision));
    t.figure = maker_figure(m, FIGURE_WIDE, lane_y(t.row_count) - LANE_H / 2 + AXIS_H, title,
                            maker_say(m, m->debrief.clock == CLOCK_OFF ? "report.timeline_no_bell"
                                                                       : "report.timeline_about"));
    draw_axis(m, &t);
    draw_lanes(m, &t, d);
    draw_bell(m, &t, d);
    draw_marks(m, &t, d, n);
}

/* ---- the map of the chain ------------------------------------------------------------------- */

enum { COLUMN = FIGURE_WIDE / PHASES, MAP_HEAD = 28, MAP_ROW = 32, CARD_W = 96, CARD_H = 24 };

static int column_x(int phase)
{
    return COLUMN * phase + COLUMN / 2;
}

static void map_link(Maker *m, Figure *f, int from, int to, int y)
{
    int edge = column_x(from) + (to < from ? -CARD_W / 2 : CARD_W / 2);
    bool earlier = to < from;
    maker_draw_line(m, f, edge, y, column_x(to), y, INK_MUTED, earlier);
    maker_draw_circle(m, f, column_x(to), y, 8, earlier ? INK_PANEL : INK_ACCENT, INK_ACCENT);
}

static void map_row(Maker *m, Figure *f, size_t i)
{
    const Decision *d = &m->debrief.decisions[i];
    int own = (int)d->what->phase, y = MAP_HEAD + MAP_ROW * (int)i + MAP_ROW / 2;
    maker_draw_line(m, f, 0, y + MAP_ROW / 2, FIGURE_WIDE, y + MAP_ROW / 2, INK_LINE, false);
    for (int phase = 0; phase < PHASES; phase++)
        if (phase != own && d->chosen->chain[phase]) map_link(m, f, own, phase, y);
    maker_draw_rect(m, f,
                    (Shape){.x = column_x(own) - CARD_W / 2,
                            .y = y - CARD_H / 2,
                            .w = CARD_W,
                            .h = CARD_H,
                            .r = 5,
                            .fill = INK_ACCENT});
    const char *how = d->bell ? maker_say(m, "debrief.bell") : maker_letter(m, d, d->option);
    maker_draw_strong(m, f, column_x(own), y + 5, ANCHOR_MIDDLE, INK_ON_ACCENT,
                      arena_printf(m->arena, "%zu \u00b7 %s", i + 1, how));
}

void figure_chain(Maker *m)
{
    int h = MAP_HEAD + MAP_ROW * (int)m->debrief.count + 2;
    Figure *f = maker_figure(m, FIGURE_WIDE, h, maker_say(m, "report.map"),
                             maker_say(m, "report.map_about"));
    for (int phase = 0; phase < PHASES; phase++) {
        maker_draw_strong(m, f, column_x(phase), 16, ANCHOR_MIDDLE, INK_TEXT,
                          maker_named(m, "phase", phase_names[phase]));
        if (phase) maker_draw_line(m, f, COLUMN * phase, 4, COLUMN * phase, h, INK_LINE, false);
    }
    maker_draw_line(m, f, 0, MAP_HEAD, FIGURE_WIDE, MAP_HEAD, INK_LINE, false);
    for (size_t i = 0; i < m->debrief.count; i++) map_row(m, f, i);
}

/* ---- values within what was reachable ------------------------------------------------------- */

enum { BAR_LEFT = 240, BAR_RIGHT = 590, BAR_ROW = 30 };

static int bar_x(const Scored *s, int n)
{
    int span = s->max - s->min, room = BAR_RIGHT - BAR_LEFT;
    return BAR_LEFT + (span > 0 ? room * (n - s->min) / span : room / 2);
}

static void value_bar(Maker *m, Figure *f, size_t v)
{
    const Scored *s = &m->profiles.values[v];
    int y = BAR_ROW * (int)v + BAR_ROW / 2, at = bar_x(s, s->score);
    maker_draw_text(m, f, 0, y + 5, ANCHOR_START, INK_TEXT, maker_value_name(m, v));
    maker_draw_text(m, f, BAR_LEFT - 12, y + 5, ANCHOR_END, INK_MUTED, maker_number(m, s->min));
    maker_draw_rect(m, f,
                    (Shape){.x = BAR_LEFT,
                            .y = y - 3,
                            .w = BAR_RIGHT - BAR_LEFT,
                            .h = 6,
                            .r = 3,
                            .fill = INK_LINE});
    if (s->min <= 0 && s->max >= 0) {
        int zero = bar_x(s, 0), left = at < zero ? at : zero;
        maker_draw_rect(m, f,
                        (Shape){.x = left,
                                .y = y - 3,
                                .w = (at < zero ? zero : at) - left,
                                .h = 6,
                                .fill = INK_ACCENT});
        maker_draw_line(m, f, zero, y - 10, zero, y + 10, INK_TEXT, false);
    }
    maker_draw_circle(m, f, at, y, 8, INK_ACCENT, INK_PANEL);
    maker_draw_text(m, f, BAR_RIGHT + 12, y + 5, ANCHOR_START, INK_MUTED, maker_number(m, s->max));
    maker_draw_strong(m, f, FIGURE_WIDE, y + 5, ANCHOR_END, INK_TEXT, maker_number(m, s->score));
}

void figure_values(Maker *m)
{
    size_t n = m->scenario->value_count;
    Figure *f = maker_figure(m, FIGURE_WIDE, BAR_ROW * (int)n, maker_say(m, "report.values_all"),
                             maker_say(m, "debrief.values_about"));
    for (size_t v = 0; v < n; v++) value_bar(m, f, v);
}

/* ---- acting or deferring -------------------------------------------------------------------- */

enum { STEPS_ROW = 6, STEP_W = FIGURE_WIDE / STEPS_ROW, STEP_H = 46 };

void figure_deferral(Maker *m)
{
    size_t n = m->debrief.count, rows = (n + STEPS_ROW - 1) / STEPS_ROW;
    Figure *f =
        maker_figure(m, FIGURE_WIDE, STEP_H * (int)rows, maker_say(m, "report.deferral_steps"),
                     maker_say(m, "report.deferral_about"));
    for (size_t i = 0; i < n; i++) {
        const Decision *d = &m->debrief.decisions[i];
        bool act = d->chosen->kind == KIND_ACT;
        int x = STEP_W * (int)(i % STEPS_ROW), y = STEP_H * (int)(i / STEPS_ROW);
        maker_draw_rect(m, f,
                        (Shape){.x = x + 2,
                                .y = y + 3,
                                .w = STEP_W - 8,
                                .h = STEP_H - 8,
                                .r = 6,
                                .fill = act ? INK_ACCENT : INK_PANEL,
                                .stroke = act ? INK_ACCENT : INK_WARN,
                                .thick = 20,
                                .dashed = !act});
        const char *kind = maker_named(m, "kind", kind_names[d->chosen->kind]);
        maker_draw_strong(m, f, x + STEP_W / 2 - 2, y + STEP_H / 2 + 4, ANCHOR_MIDDLE,
                          act ? INK_ON_ACCENT : INK_TEXT,
                          arena_printf(m->arena, "%zu. %s", i + 1, kind));
    }
}

/* ---- the evaluation line -------------------------------------------------------------------- */

enum { COURSE_H = 168, COURSE_LEFT = 36, COURSE_RIGHT = 318, COURSE_TOP = 14, COURSE_BOTTOM = 138 };
enum { COURSE_MAX = 256 };

typedef struct Scale {
    int low, high;
    size_t count;
} Scale;

static Point course_point(const Scale *s, size_t i, int value)
{
    int wide = COURSE_RIGHT - COURSE_LEFT, high = COURSE_BOTTOM - COURSE_TOP;
    int last = s->count > 1 ? (int)s->count - 1 : 1, span = s->high > s->low ? s->high - s->low : 1;
    return (Point){COURSE_LEFT + wide * (int)i / last,
                   COURSE_BOTTOM - high * (value - s->low) / span};
}

static Scale scale_of(const Course *c, size_t n)
{
    Scale s = {c->at[0].min, c->at[0].max, n};
    for (size_t i = 0; i < n; i++) {
        if (c->at[i].min < s.low) s.low = c->at[i].min;
        if (c->at[i].max > s.high) s.high = c->at[i].max;
        if (c->at[i].now < s.low) s.low = c->at[i].now;
        if (c->at[i].now > s.high) s.high = c->at[i].now;
    }
    return s;
}

static void course_frame(Maker *m, Figure *f, const Course *c, const Scale *s)
{
    const int levels[2] = {s->low, s->high};
    for (int i = 0; i < 2; i++) {
        int y = course_point(s, 0, levels[i]).y;
        maker_draw_line(m, f, COURSE_LEFT, y, COURSE_RIGHT, y, INK_LINE, false);
        maker_draw_text(m, f, COURSE_LEFT - 6, y + 5, ANCHOR_END, INK_MUTED,
                        maker_number(m, levels[i]));
    }
    if (s->low < 0 && s->high > 0) {
        int y = course_point(s, 0, 0).y;
        maker_draw_line(m, f, COURSE_LEFT, y, COURSE_RIGHT, y, INK_MUTED, true);
        if (COURSE_BOTTOM - y > 14 && y - COURSE_TOP > 14)
            maker_draw_text(m, f, COURSE_LEFT - 6, y + 5, ANCHOR_END, INK_MUTED, "0");
    }
    int free_from = 0;
    for (size_t i = 0; i < s->count; i++) {
        int x = course_point(s, i, s->low).x, half = 4 * (int)utf8_count(c->points[i]);
        if (x - half < free_from) continue;
        maker_draw_text(m, f, x, COURSE_BOTTOM + 20, ANCHOR_MIDDLE, INK_MUTED, c->points[i]);
        free_from = x + half + 2;
    }
}

void figure_course(Maker *m, const Course *c)
{
    size_t n = c->count < COURSE_MAX ? c->count : COURSE_MAX;
    Point band[2 * COURSE_MAX], now[COURSE_MAX];
    Scale s = scale_of(c, n);
    for (size_t i = 0; i < n; i++) {
        band[i] = course_point(&s, i, c->at[i].max);
        band[2 * n - 1 - i] = course_point(&s, i, c->at[i].min);
        now[i] = course_point(&s, i, c->at[i].now);
    }
    Figure *f = maker_figure(
        m, FIGURE_HALF, COURSE_H, c->name,
        maker_fill(m, "report.course_about",
                   TR_ARGS({"name", c->name}, {"now", maker_number(m, c->at[n - 1].now)},
                           {"range", maker_range(m, c->at[0].min, c->at[0].max)})));
    maker_draw_points(m, f, SHAPE_AREA, band, 2 * n, INK_SOFT);
    maker_draw_points(m, f, SHAPE_PATH, band, n, INK_MUTED);
    maker_draw_points(m, f, SHAPE_PATH, band + n, n, INK_MUTED);
    course_frame(m, f, c, &s);
    maker_draw_points(m, f, SHAPE_PATH, now, n, INK_ACCENT);
    for (size_t i = 0; i < n; i++)
        maker_draw_circle(m, f, now[i].x, now[i].y, 3, INK_ACCENT, INK_NONE);
    maker_draw_strong(m, f, FIGURE_HALF, now[n - 1].y + 5, ANCHOR_END, INK_TEXT,
                      maker_number(m, c->at[n - 1].now));
}
