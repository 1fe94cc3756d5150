/* Several plays of one pack together, for talking about them: counts, no names.
 *
 * A dilemma shows how it was decided; pressed, it also shows the reasons, the time, how sure people
 * were and whom they heard.
 */
#include "core/compare.h"
#include "ui/screen_debrief.h"

enum { KIND_BACK = 1, KIND_DILEMMA };
enum { SCROLL_COMPARE = 1, SPLITS = 3, NONE = -1 };
enum { MARGIN = 24, COLUMN = 960 };

typedef struct CompareState {
    const Compare *compare; /* the host's */
    int open;               /* the dilemma that shows all, NONE else */
} CompareState;

static void enter(Ui *ui)
{
    CompareState *s = ui_state(ui);
    s->compare = ui->host->compare(ui->host->self, NULL, NULL);
    s->open = NONE;
    ui_focus(ui, UI_ID(KIND_BACK, 0));
}

static const char *of(Ui *ui, int n, int all)
{
    return ui_fill(ui, "compare.of",
                   TR_ARGS({"count", ui_number(ui, n)}, {"of", ui_number(ui, all)}));
}

/* What was chosen or how it ended, how often, and a bar. */
static void bar_row(Ui *ui, const char *letter, bool filled, const char *text, int n, int all)
{
    ui_open(ui, (Box){.gap = 6, .role = UI_METER, .name = text, .value = of(ui, n, all)});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
    if (letter) ui_badge(ui, letter, filled);
    ui_text(ui, n > 0 ? T_STRONG : T_TEXT, text)->grow = 1;
    ui_open(ui, (Box){.width = 90, .align = UI_END});
    ui_text_in(ui, n > 0 ? T_STRONG : T_TEXT, n > 0 ? C_TEXT : C_MUTED, of(ui, n, all));
    ui_close(ui);
    ui_close(ui);
    ui_bar(ui, all > 0 ? n * 1000 / all : 0, all > 0 && all <= 24 ? all : 1, 8, C_ACCENT, C_LINE);
    ui_close(ui);
}

/* ---- where people split ---- */

static void splits(Ui *ui, const Compare *c)
{
    uint16_t at[SPLITS];
    size_t count = compare_splits(c, at, SPLITS);
    debrief_panel(ui, ui_say(ui, "compare.where_split"));
    if (count == 0) debrief_line(ui, "check", T_TEXT, C_TEXT, ui_say(ui, "compare.no_split"));
    for (size_t i = 0; i < count; i++) {
        const CompareDilemma *d = &c->dilemmas[at[i]];
        debrief_line(ui, "scales", T_TEXT, C_TEXT,
                     ui_fill(ui, "compare.split",
                             TR_ARGS({"title", c->scenario->dilemmas[at[i]].title},
                                     {"most", ui_number(ui, d->options[d->most])},
                                     {"of", ui_number(ui, d->plays)})));
    }
    ui_close(ui);
}

/* ---- one dilemma ---- */

static void reasons(Ui *ui, const CompareDilemma *d, const Option *option, size_t o)
{
    for (size_t r = 0; r < option->reason_count; r++)
        if (d->reasons[o][r] > 0)
            ui_text_in(ui, T_SMALL, C_MUTED,
                       ui_fill(ui, "compare.reason",
                               TR_ARGS({"count", ui_number(ui, d->reasons[o][r])},
                                       {"reason", option->reasons[r]})));
}

static void advisers(Ui *ui, const Compare *c, const CompareDilemma *d, const Dilemma *what)
{
    for (size_t i = 0; i < what->advice_count; i++)
        if (d->asked[i] > 0)
            debrief_line(
                ui, "ear", T_SMALL, C_MUTED,
                ui_fill(ui, "compare.heard",
                        TR_ARGS({"who", c->scenario->advisers[what->advice[i].adviser].name},
                                {"count", ui_number(ui, d->heard[i])},
                                {"of", ui_number(ui, d->asked[i])})));
}

static void details(Ui *ui, const Compare *c, const CompareDilemma *d, const Dilemma *what)
{
    ui_rule(ui);
    debrief_line(ui, "clock", T_SMALL, C_MUTED,
                 ui_fill(ui, "compare.time",
                         TR_ARGS({"min", ui_time(ui, (uint32_t)d->used_ms.min)},
                                 {"median", ui_time(ui, (uint32_t)d->used_ms.median)},
                                 {"max", ui_time(ui, (uint32_t)d->used_ms.max)})));
    debrief_line(
        ui, "check", T_SMALL, C_MUTED,
        ui_fill(ui, "compare.sure",
                TR_ARGS({"low", ui_number(ui, d->sure[1])}, {"middle", ui_number(ui, d->sure[2])},
                        {"high", ui_number(ui, d->sure[3])}, {"none", ui_number(ui, d->sure[0])})));
    advisers(ui, c, d, what);
}

/* More went this way than any other, and not all. */
static bool is_most(const CompareDilemma *d, size_t option)
{
    for (size_t o = 0; o < MAX_OPTIONS; o++)
        if (o != option && d->options[o] >= d->options[option]) return false;
    return d->split > 0;
}

/* What is seldom shown stands here only when somebody met it. */
static void option(Ui *ui, const CompareDilemma *d, const Dilemma *what, size_t o, bool open)
{
    if (d->options[o] == 0 && !open && what->options[o].when != 0) return;
    ui_open(ui, (Box){.gap = 4});
    bar_row(ui, arena_printf(ui->arena, "%c", 'A' + (int)o), is_most(d, o), what->options[o].text,
            d->options[o], d->plays);
    if (open) reasons(ui, d, &what->options[o], o);
    ui_close(ui);
}

static void dilemma(Ui *ui, const CompareState *s, size_t at)
{
    const Dilemma *what = &s->compare->scenario->dilemmas[at];
    const CompareDilemma *d = &s->compare->dilemmas[at];
    bool open = s->open == (int)at;
    ui_card(ui, UI_ID(KIND_DILEMMA, at), UI_BUTTON, what->title, open ? UI_EXPANDED : 0);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
    ui_text(ui, T_HEADING, what->title)->grow = 1;
    ui_icon(ui, open ? "arrow_up" : "chevron_down", 18, C_MUTED);
    ui_close(ui);
    ui_open(ui, (Box){.gap = 14});
    for (size_t o = 0; o < what->option_count; o++) option(ui, d, what, o, open);
    ui_close(ui);
    if (d->bells > 0)
        debrief_line(
            ui, "bell", T_SMALL, C_MUTED,
            ui_fill(ui, "compare.bells",
                    TR_ARGS({"count", ui_number(ui, d->bells)}, {"of", ui_number(ui, d->plays)})));
    if (open) details(ui, s->compare, d, what);
    ui_close(ui);
}

static void dilemmas(Ui *ui, const CompareState *s)
{
    int unmet = 0;
    ui_section(ui, ui_say(ui, "compare.dilemmas"));
    for (size_t d = 0; d < s->compare->scenario->dilemma_count; d++)
        if (s->compare->dilemmas[d].plays > 0)
            dilemma(ui, s, d);
        else
            unmet++;
    if (unmet > 0) ui_text_in(ui, T_SMALL, C_MUTED, ui_count(ui, "compare.unmet", unmet));
}

/* ---- endings and values ---- */

static void endings(Ui *ui, const Compare *c)
{
    debrief_panel(ui, ui_say(ui, "compare.endings"));
    for (size_t e = 0; e < c->scenario->ending_count; e++)
        if (c->endings[e] > 0)
            bar_row(ui, NULL, false, compare_ending(c, e), c->endings[e], c->finished);
    if (c->other_endings > 0)
        ui_text_in(ui, T_SMALL, C_MUTED,
                   ui_fill(ui, "compare.other_endings",
                           TR_ARGS({"count", ui_number(ui, c->other_endings)})));
    ui_close(ui);
}

typedef struct ValueBand {
    Spread spread;
    Range reach;
} ValueBand;

static int x_of(SDL_Rect area, Range reach, int n)
{
    int room = area.w - area.h, span = reach.max - reach.min;
    return area.x + area.h / 2 +
           (span > 0 ? (int)((int64_t)room * (n - reach.min) / span) : room / 2);
}

/* What was reachable as a line, where people ended as a band on it, their middle as a mark. */
static void paint_band(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    const ValueBand *b = data;
    int y = area.y + area.h / 2, line = (int)(6 * scale), size = area.h;
    int thin = scale < 1.5F ? 1 : (int)(scale + 0.5F);
    int left = x_of(area, b->reach, b->spread.min), right = x_of(area, b->reach, b->spread.max);
    int middle = x_of(area, b->reach, b->spread.median);
    draw_box(draw, (SDL_Rect){area.x, y - line / 2, area.w, line}, line / 2,
             theme_colour(palette, C_LINE), 0, 0);
    draw_box(draw, (SDL_Rect){left - line, y - line, right - left + 2 * line, 2 * line}, line,
             theme_colour(palette, C_SELECTED), thin, theme_colour(palette, C_ACCENT));
    draw_box(draw, (SDL_Rect){middle - size / 2, y - size / 2, size, size}, size / 2,
             theme_colour(palette, C_ACCENT), thin * 3, theme_colour(palette, C_PANEL));
}

static void band(Ui *ui, const Compare *c, size_t v)
{
    ValueBand *kept = arena_new(ui->arena, ValueBand, 1);
    *kept = (ValueBand){c->values[v], c->reach[v]};
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 10,
                      .grow = 2,
                      .keep = true,
                      .align = UI_CENTER,
                      .min_width = 260});
    ui_open(ui, (Box){.width = 34, .align = UI_END});
    ui_text_in(ui, T_SMALL, C_MUTED, debrief_of(ui, c->reach[v].min));
    ui_close(ui);
    Node *node = ui_custom(ui, 0, 18, paint_band, kept);
    node->grow = 1;
    node->role = UI_GROUP;
    ui_open(ui, (Box){.width = 34});
    ui_text_in(ui, T_SMALL, C_MUTED, debrief_of(ui, c->reach[v].max));
    ui_close(ui);
    ui_close(ui);
}

static void value(Ui *ui, const Compare *c, size_t v)
{
    const Value *value = &c->scenario->values[v];
    const char *label = value->label ? value->label : debrief_names(ui, "value", value->id);
    const char *text = ui_fill(ui, "compare.spread",
                               TR_ARGS({"min", debrief_of(ui, c->values[v].min)},
                                       {"median", debrief_of(ui, c->values[v].median)},
                                       {"max", debrief_of(ui, c->values[v].max)}));
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 14,
                      .align = UI_CENTER,
                      .role = UI_METER,
                      .name = label,
                      .value = text});
    ui_open(ui, (Box){.grow = 1, .min_width = 190});
    ui_text(ui, T_TEXT, label);
    ui_close(ui);
    if (c->bounded) band(ui, c, v);
    ui_open(ui, (Box){.width = 170});
    ui_text(ui, T_STRONG, text);
    ui_close(ui);
    ui_close(ui);
}

static void values(Ui *ui, const Compare *c)
{
    if (c->valued == 0) return;
    debrief_panel(ui, ui_say(ui, "compare.values"));
    for (size_t v = 0; v < c->scenario->value_count; v++) value(ui, c, v);
    if (c->bounded) ui_text(ui, T_SMALL, ui_say(ui, "compare.values_about"));
    ui_close(ui);
}

/* ---- the screen ---- */

static void header(Ui *ui, const Compare *c)
{
    const char *about = c ? ui_fill(ui, "compare.counted",
                                    TR_ARGS({"plays", ui_count(ui, "compare.plays", c->plays)},
                                            {"finished", ui_number(ui, c->finished)}))
                          : NULL;
    ui_header(ui, c ? c->scenario->manifest.title : ui_say(ui, "compare.title"), about);
    ui_button(ui, (Button){.id = UI_ID(KIND_BACK, 0),
                           .text = ui_say(ui, "ui.back"),
                           .icon = "arrow_left",
                           .key = "Esc",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);
}

static void versions(Ui *ui, const Compare *c)
{
    if (c->other_versions > 0)
        debrief_line(ui, "info", T_TEXT, C_TEXT,
                     ui_fill(ui, "compare.other_versions",
                             TR_ARGS({"plays", ui_count(ui, "compare.plays", c->other_versions)})));
    if (c->lost > 0)
        debrief_line(ui, "info", T_TEXT, C_TEXT,
                     ui_fill(ui, "compare.lost", TR_ARGS({"lost", ui_number(ui, c->lost)})));
}

static void build(Ui *ui)
{
    const CompareState *s = ui_state(ui);
    const Compare *c = s->compare;
    header(ui, c);
    if (c == NULL) return;
    /* As wide whatever is in it, so that nothing jumps when a dilemma opens. */
    float room = ui->wide - 2 * MARGIN;
    ui_scroll(ui, SCROLL_COMPARE,
              (Box){.grow = 1, .pad_x = MARGIN, .pad_y = 18, .align = UI_CENTER});
    ui_open(ui, (Box){.width = room < COLUMN ? room : COLUMN, .gap = 14});
    versions(ui, c);
    splits(ui, c);
    dilemmas(ui, s);
    endings(ui, c);
    values(ui, c);
    ui_close(ui);
    ui_close(ui);
}

static void back(Ui *ui)
{
    ui_go(ui, SCREEN_SESSIONS);
}

static void act(Ui *ui, int kind, int index)
{
    CompareState *s = ui_state(ui);
    if (kind == KIND_BACK) back(ui);
    if (kind == KIND_DILEMMA) s->open = s->open == index ? NONE : index;
}

const Screen screen_compare = {.name = "compare",
                               .state_size = sizeof(CompareState),
                               .enter = enter,
                               .build = build,
                               .act = act,
                               .back = back};
