/* Step three: the evaluation line, and for each decision the roads not taken. */
#include "core/template.h"
#include "ui/evalline.h"
#include "ui/screen_debrief.h"

/* --- what the line is of --- */

/* The indicator that a measure stands for; -1 when it is a value. */
static int indicator_of(const DebriefState *s, size_t measure)
{
    const Scenario *scenario = s->session->scenario;
    if (measure < scenario->value_count) return -1;
    size_t at = scenario->value_count;
    for (size_t i = 0; i < scenario->indicator_count; i++)
        if (!scenario->indicators[i].hidden && at++ == measure) return (int)i;
    return -1;
}

static size_t measure_count(const DebriefState *s)
{
    const Scenario *scenario = s->session->scenario;
    size_t count = scenario->value_count;
    for (size_t i = 0; i < scenario->indicator_count; i++) count += !scenario->indicators[i].hidden;
    return count;
}

static const char *measure_name(Ui *ui, size_t measure)
{
    const DebriefState *s = ui_state(ui);
    int indicator = indicator_of(s, measure);
    return indicator < 0 ? debrief_value(ui, measure)
                         : s->session->scenario->indicators[indicator].label;
}

static EvalPoint point_of(const DebriefState *s, const BandSet *set, size_t measure)
{
    int indicator = indicator_of(s, measure);
    const Band *band = indicator < 0 ? &set->values[measure] : &set->indicators[indicator];
    return (EvalPoint){band->min, band->max, band->now};
}

/* How far it moved, in thousandths of how far it could have. */
static int moved(const DebriefState *s, size_t measure)
{
    EvalPoint from = point_of(s, &s->line[0], measure);
    EvalPoint to = point_of(s, &s->line[s->debrief.count], measure);
    int by = to.now > from.now ? to.now - from.now : from.now - to.now;
    return from.max > from.min ? by * 1000 / (from.max - from.min) : 0;
}

void debrief_bands(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    if (!s->graph) return;
    s->bands = bands_make(s->session->scenario, &s->debrief, s->graph);
    BandSet *line = arena_new(ui->keep, BandSet, s->debrief.count + 1);
    if (!bands_before(s->bands, 0, &line[0])) return;
    for (size_t i = 0; i < s->debrief.count; i++)
        if (!bands_after(s->bands, i, &line[i + 1])) return;
    s->line = line;
    for (size_t i = 1; i < measure_count(s) && !s->measured; i++)
        if (moved(s, i) > moved(s, s->measure)) s->measure = i;
}

/* The lowest and the highest that the line comes to. */
static void axis(const DebriefState *s, int *low, int *high)
{
    *low = 0;
    *high = indicator_of(s, s->measure) < 0 ? 1 : INDICATOR_MAX;
    for (size_t i = 0; i <= s->debrief.count; i++) {
        EvalPoint at = point_of(s, &s->line[i], s->measure);
        int least = at.now < at.min ? at.now : at.min, most = at.now > at.max ? at.now : at.max;
        if (least < *low) *low = least;
        if (most > *high) *high = most;
    }
}

/* --- acting --- */

static void look_at(Ui *ui, size_t decision)
{
    DebriefState *s = ui_state(ui);
    if (decision >= s->debrief.count) return;
    bool in_list = UI_KIND(ui_focused(ui)) == DEBRIEF_DECISION;
    debrief_look_at(ui, decision);
    if (in_list) ui_focus(ui, UI_ID(DEBRIEF_DECISION, decision));
}

static void play_on_from(Ui *ui, int option)
{
    const DebriefState *s = ui_state(ui);
    Err err = {0};
    debrief_take_save(ui);
    if (!ui->host->what_if(ui->host->self, s->decision, option, &err)) {
        ui_error(ui, &err);
        return;
    }
    ui->back = (UiBack){true, s->step, option, s->decision, s->measure, s->open};
    ui_follow(ui);
}

bool debrief_roads_act(Ui *ui, int kind, int index)
{
    DebriefState *s = ui_state(ui);
    if (s->step != STEP_ROADS) return false;
    int hit = kind == DEBRIEF_LINE ? evalline_hit(ui, UI_ID(DEBRIEF_LINE, 0)) : -1;
    if (kind == DEBRIEF_MEASURE)
        s->measure = (size_t)index;
    else if (hit > 0)
        look_at(ui, (size_t)hit - 1);
    else if (kind == DEBRIEF_OPTION)
        s->open ^= 1U << index;
    else if (kind == DEBRIEF_WHAT_IF)
        play_on_from(ui, index);
    else
        return false;
    ui_dirty(ui);
    return true;
}

bool debrief_roads_key(Ui *ui, const UiKey *key)
{
    DebriefState *s = ui_state(ui);
    int kind = UI_KIND(ui_focused(ui));
    int across = (key->code == SDLK_RIGHT) - (key->code == SDLK_LEFT);
    int down = (key->code == SDLK_DOWN) - (key->code == SDLK_UP);
    if (key->code == 'm' && s->line) return s->measure = (s->measure + 1) % measure_count(s), true;
    int by = key->code == 'n' ? 1 : key->code == 'v' ? -1 : 0;
    if (by == 0 && kind == DEBRIEF_LINE) by = across;
    if (by == 0 && kind == DEBRIEF_DECISION) by = down;
    if (by == 0) return false;
    size_t to = s->decision + (size_t)by; /* wraps around below nought */
    if (to >= s->debrief.count) return kind == DEBRIEF_LINE;
    return look_at(ui, to), true;
}

/* --- the evaluation line --- */

static const char *band_words(Ui *ui, EvalPoint p)
{
    if (p.min == p.max) return debrief_of(ui, p.min);
    return ui_fill(ui, "debrief.band",
                   TR_ARGS({"min", debrief_of(ui, p.min)}, {"max", debrief_of(ui, p.max)}));
}

/* "Voor de keuze 12..40, erna 15..36; u stond op 8." */
static const char *moved_words(Ui *ui, const DebriefState *s)
{
    EvalPoint before = point_of(s, &s->line[s->decision], s->measure);
    EvalPoint after = point_of(s, &s->line[s->decision + 1], s->measure);
    return ui_fill(ui, "debrief.band_moved",
                   TR_ARGS({"n", ui_number(ui, (long)s->decision + 1)},
                           {"before", band_words(ui, before)}, {"after", band_words(ui, after)},
                           {"now", debrief_of(ui, after.now)}));
}

/* Small, because there may be many: chosen is told by a tick, weight and frame. */
static void chip(Ui *ui, size_t measure, bool on)
{
    const char *name = measure_name(ui, measure);
    ui_open(ui, (Box){.id = UI_ID(DEBRIEF_MEASURE, measure),
                      .role = UI_RADIO,
                      .name = name,
                      .state = on ? UI_CHECKED : 0,
                      .flow = UI_ROW,
                      .keep = true,
                      .align = UI_CENTER,
                      .pad_x = 10,
                      .pad_y = 4,
                      .gap = 6,
                      .radius = 14,
                      .fill = on ? C_SELECTED : C_PANEL,
                      .border = on ? C_ACCENT : C_BORDER,
                      .border_w = on ? 2 : 1});
    if (on) ui_icon(ui, "check", 16, C_ACCENT);
    ui_text_in(ui, on ? T_STRONG : T_TEXT, C_TEXT, name)->grow = 1;
    ui_close(ui);
}

static void chips(Ui *ui, const DebriefState *s)
{
    int columns = ui->wide >= DEBRIEF_WIDE ? 4 : ui->wide >= 760 ? 3 : 2;
    ui_open(ui, (Box){.flow = UI_GRID,
                      .columns = columns,
                      .gap = 8,
                      .name = ui_say(ui, "debrief.choose_measure")});
    for (size_t i = 0; i < measure_count(s); i++) chip(ui, i, i == s->measure);
    ui_close(ui);
    ui_space(ui, 4);
}

static void legend(Ui *ui)
{
    static const char *const keys[] = {"debrief.key_before", "debrief.key_after",
                                       "debrief.key_now"};
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 18});
    for (int i = 0; i < 3; i++) evalline_key(ui, i, ui_say(ui, keys[i]));
    ui_close(ui);
}

static void chart(Ui *ui, const DebriefState *s)
{
    EvalPoint *points = arena_new(ui->arena, EvalPoint, s->debrief.count + 1);
    EvalLine line = {
        .points = points,
        .count = s->debrief.count + 1,
        .selected = s->decision + 1,
        .rows = {ui_say(ui, "debrief.row_decision"), ui_say(ui, "debrief.row_max"),
                 ui_say(ui, "debrief.row_now"), ui_say(ui, "debrief.row_min")},
        .name = ui_fill(ui, "debrief.line_of", TR_ARGS({"what", measure_name(ui, s->measure)})),
        .value = moved_words(ui, s)};
    for (size_t i = 0; i < line.count; i++) points[i] = point_of(s, &s->line[i], s->measure);
    axis(s, &line.low, &line.high);
    evalline(ui, UI_ID(DEBRIEF_LINE, 0), &line);
}

/* Why there is no line. */
static const char *no_line(const DebriefState *s)
{
    if (s->reach != REACH_TRIED) return "debrief.values_soon";
    return s->graph ? "debrief.bands_other" : "debrief.bands_unknown";
}

static void line_panel(Ui *ui, const DebriefState *s)
{
    debrief_panel(ui, ui_say(ui, "debrief.line"));
    if (!s->line) {
        bool soon = s->reach != REACH_TRIED;
        debrief_line(ui, soon ? "clock" : "info", T_TEXT, C_TEXT, ui_say(ui, no_line(s)));
        ui_close(ui);
        return;
    }
    chips(ui, s);
    chart(ui, s);
    legend(ui);
    ui_text(ui, T_STRONG, moved_words(ui, s));
    ui_text(ui, T_SMALL,
            ui_say(ui, indicator_of(s, s->measure) < 0 ? "debrief.line_about_value"
                                                       : "debrief.line_about_level"));
    ui_close(ui);
}

/* --- one option --- */

static void option_band(Ui *ui, const DebriefState *s, size_t option)
{
    BandSet set;
    int low, high;
    if (!s->line) return;
    if (!bands_option(s->bands, s->decision, option, &set)) return;
    EvalPoint band = point_of(s, &set, s->measure);
    const char *words = band_words(ui, band);
    axis(s, &low, &high);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 12,
                      .align = UI_CENTER,
                      .keep = true,
                      .role = UI_METER,
                      .name = measure_name(ui, s->measure),
                      .value = words});
    evalline_bar(ui, band, low, high);
    ui_open(ui, (Box){.width = 110});
    ui_text(ui, T_STRONG, words);
    ui_close(ui);
    ui_close(ui);
}

static void advice(Ui *ui, const DebriefState *s, const Decision *d, size_t option)
{
    for (size_t i = 0; i < d->what->advice_count; i++) {
        const Advice *a = &d->what->advice[i];
        if (a->option != option || !(d->shown.advice >> i & 1)) continue;
        const Adviser *by = &s->session->scenario->advisers[a->adviser];
        const char *key = a->opposes ? "debrief.speaks_against" : "debrief.speaks_for";
        ui_open(ui, (Box){.gap = 2});
        debrief_line(ui, a->opposes ? "opposes" : "supports", T_STRONG, C_TEXT,
                     ui_fill(ui, key, TR_ARGS({"who", by->name}, {"title", by->title})));
        ui_rich(ui, T_TEXT, C_TEXT, debrief_as_read(ui, d, a->text));
        ui_close(ui);
    }
}

/* As it would have been read there: the effects of the option have taken place. */
static void outcome(Ui *ui, const DebriefState *s, const Decision *d, const Option *o)
{
    Story after = d->before;
    story_apply(s->session->scenario, o, &after);
    ui_open(ui, (Box){.pad_x = 12, .pad_y = 8, .gap = 4, .fill = C_SUNK, .radius = 6});
    ui_text(ui, T_STRONG, ui_say(ui, "debrief.outcome"));
    ui_rich(ui, T_TEXT, C_TEXT, template_fill(s->session, &after, ui->arena, o->outcome));
    ui_close(ui);
}

/* The row that opens and shuts. */
static void option_head(Ui *ui, const Decision *d, size_t i, bool open)
{
    const Option *o = &d->what->options[i];
    const char *letter = debrief_letter(ui, d, (int)i);
    bool on = i == d->option;
    ui_open(ui, (Box){.id = UI_ID(DEBRIEF_OPTION, i),
                      .role = UI_BUTTON,
                      .name = arena_printf(ui->arena, "%s: %s", letter, o->text),
                      .description = ui_say(ui, open ? "debrief.shut" : "debrief.open"),
                      .state = (open ? UI_EXPANDED : 0U) | (on ? UI_CHECKED : 0U),
                      .flow = UI_ROW,
                      .gap = 12,
                      .keep = true,
                      .radius = 7});
    ui_badge(ui, *letter ? letter : "\u2013", on);
    ui_open(ui, (Box){.grow = 1, .gap = 2});
    ui_text(ui, T_STRONG, o->text);
    if (on)
        debrief_line(ui, d->bell ? "bell" : "check", T_TEXT, C_TEXT,
                     ui_say(ui, debrief_who_chose(d)));
    ui_close(ui);
    ui_open(ui, (Box){.pad_y = 4});
    ui_icon(ui, open ? "arrow_up" : "chevron_down", 20, C_ACCENT);
    ui_close(ui);
    ui_close(ui);
}

/* A dilemma that a room placed is no part of a play: nothing follows it. */
static bool can_play_on(const Ui *ui, const DebriefState *s)
{
    return ui->host->what_if && !s->debrief.room.placed;
}

static void option(Ui *ui, const DebriefState *s, const Decision *d, size_t i)
{
    const Option *o = &d->what->options[i];
    bool on = i == d->option, open = (s->open >> i & 1) != 0;
    ui_open(ui, (Box){.pad_x = 12,
                      .pad_y = 10,
                      .gap = 9,
                      .radius = 8,
                      .fill = on ? C_SELECTED : C_PANEL,
                      .border = on ? C_ACCENT : C_BORDER,
                      .border_w = on ? 2 : 1});
    option_head(ui, d, i, open);
    option_band(ui, s, i);
    if (d->room) debrief_votes(ui, d->room, i);
    if (s->debrief.room.placed) debrief_worth(ui, d, i);
    if (open) {
        if (o->detail[0]) ui_text(ui, T_TEXT, o->detail);
        advice(ui, s, d, i);
        outcome(ui, s, d, o);
    }
    if (!on && can_play_on(ui, s) && (d->shown.options >> i & 1)) {
        ui_open(ui, (Box){.flow = UI_ROW});
        ui_button(ui, (Button){.id = UI_ID(DEBRIEF_WHAT_IF, i),
                               .text = ui_say(ui, "debrief.what_if"),
                               .icon = "play",
                               .description = o->text});
        ui_close(ui);
    }
    ui_close(ui);
}

static void options(Ui *ui, const DebriefState *s, const Decision *d)
{
    ui_section(ui, ui_say(ui, "debrief.roads"));
    if (s->line)
        ui_text(
            ui, T_SMALL,
            ui_fill(ui, "debrief.roads_about", TR_ARGS({"what", measure_name(ui, s->measure)})));
    if (s->debrief.room.placed) ui_text(ui, T_SMALL, ui_say(ui, "debrief.roads_placed"));
    for (size_t i = 0; i < d->what->option_count; i++)
        if ((d->shown.options >> i & 1) || i == d->option) option(ui, s, d, i);
}

/* --- the step --- */

static void decision(Ui *ui, const DebriefState *s)
{
    const Decision *d = debrief_now(s);
    ui_open(ui, (Box){.gap = 2});
    ui_text(ui, T_QUESTION, arena_printf(ui->arena, "%zu. %s", s->decision + 1, d->what->title))
        ->role = UI_HEADING;
    ui_text(ui, T_TEXT, debrief_as_read(ui, d, d->what->question));
    ui_close(ui);
    options(ui, s, d);
    debrief_reality(ui);
    debrief_panel_votes(ui);
}

void debrief_roads(Ui *ui)
{
    static const char *const questions[2] = {"debrief.think_roads_1", "debrief.think_roads_2"};
    const DebriefState *s = ui_state(ui);
    bool wide = ui->wide >= DEBRIEF_WIDE;
    ui_open(ui, (Box){.flow = UI_ROW, .grow = 1, .keep = true});
    if (wide) debrief_list(ui);
    ui_scroll(ui, UI_ID(DEBRIEF_ROADS, 0), (Box){.grow = 1, .pad_x = 24, .pad_y = 14, .gap = 12});
    debrief_questions(ui, questions);
    if (!wide) debrief_turn_pages(ui);
    if (!s->debrief.room.placed) line_panel(ui, s);
    decision(ui, s);
    ui_close(ui);
    ui_close(ui);
}
