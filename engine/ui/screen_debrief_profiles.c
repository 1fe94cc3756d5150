/* Step two, below the map: values within what was reachable, also per phase, roles, acting and
 * deferring. */
#include "ui/screen_debrief.h"

enum { ROOMY = 980 };

/* --- values --- */

static int x_of(const SDL_Rect *area, const Scored *s, int n)
{
    int room = area->w - area->h, span = s->max - s->min;
    return area->x + area->h / 2 +
           (span > 0 ? (int)((int64_t)room * (n - s->min) / span) : room / 2);
}

/* What was reachable as a line, nought as a stroke, the score as a mark that stands out. */
static void paint_value(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    const Scored *s = data;
    int y = area.y + area.h / 2, line = (int)(6 * scale), size = area.h;
    int thin = scale < 1.5F ? 1 : (int)(scale + 0.5F);
    draw_box(draw, (SDL_Rect){area.x, y - line / 2, area.w, line}, line / 2,
             theme_colour(palette, C_LINE), 0, 0);
    if (s->min <= 0 && s->max >= 0) {
        int x = x_of(&area, s, 0), at = x_of(&area, s, s->score);
        int left = at < x ? at : x, w = at < x ? x - at : at - x;
        draw_box(draw, (SDL_Rect){left, y - line / 2, w, line}, 0, theme_colour(palette, C_ACCENT),
                 0, 0);
        draw_box(draw, (SDL_Rect){x, area.y, thin * 2, area.h}, 0, theme_colour(palette, C_MUTED),
                 0, 0);
    }
    int x = x_of(&area, s, s->score);
    draw_box(draw, (SDL_Rect){x - size / 2, y - size / 2, size, size}, size / 2,
             theme_colour(palette, C_ACCENT), thin * 3, theme_colour(palette, C_PANEL));
}

const char *debrief_value(Ui *ui, size_t value)
{
    const DebriefState *s = ui_state(ui);
    const Value *v = &s->session->scenario->values[value];
    return v->label ? v->label : debrief_names(ui, "value", v->id);
}

static void value_bar(Ui *ui, const Scored *score)
{
    Scored *kept = arena_new(ui->arena, Scored, 1);
    *kept = *score;
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 10,
                      .grow = 2,
                      .keep = true,
                      .align = UI_CENTER,
                      .min_width = 260});
    ui_open(ui, (Box){.width = 34, .align = UI_END});
    ui_text_in(ui, T_SMALL, C_MUTED, debrief_of(ui, score->min));
    ui_close(ui);
    Node *node = ui_custom(ui, 0, 18, paint_value, kept);
    node->grow = 1;
    node->role = UI_GROUP;
    ui_open(ui, (Box){.width = 34});
    ui_text_in(ui, T_SMALL, C_MUTED, debrief_of(ui, score->max));
    ui_close(ui);
    ui_close(ui);
}

static void value_row(Ui *ui, const char *label, const Scored *score, bool bounded)
{
    const char *text = bounded ? ui_fill(ui, "debrief.within",
                                         TR_ARGS({"score", debrief_of(ui, score->score)},
                                                 {"min", debrief_of(ui, score->min)},
                                                 {"max", debrief_of(ui, score->max)}))
                               : debrief_of(ui, score->score);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 14,
                      .align = UI_CENTER,
                      .role = UI_METER,
                      .name = label,
                      .value = text});
    ui_open(ui, (Box){.grow = 1, .min_width = 190});
    ui_text(ui, T_TEXT, label);
    ui_close(ui);
    if (bounded) value_bar(ui, score);
    ui_open(ui, (Box){.width = 150});
    ui_text(ui, T_STRONG, text);
    ui_close(ui);
    ui_close(ui);
}

static void values(Ui *ui, const DebriefState *s)
{
    const Scenario *scenario = s->session->scenario;
    debrief_panel(ui, ui_say(ui, "debrief.values"));
    for (size_t i = 0; i < scenario->value_count; i++)
        value_row(ui, debrief_value(ui, i), &s->profiles.values[i], s->profiles.bounded);
    const char *note = s->profiles.bounded       ? "debrief.values_about"
                       : s->reach == REACH_TRIED ? "debrief.values_unbounded"
                                                 : "debrief.values_soon";
    ui_text(ui, T_SMALL, ui_say(ui, note));
    ui_close(ui);
}

/* --- values per phase --- */

static bool in_phase(const DebriefState *s, int phase)
{
    for (size_t i = 0; i < s->debrief.count; i++)
        if ((int)s->debrief.decisions[i].what->phase == phase) return true;
    return false;
}

/* "3 (−2..6)" */
static const char *scored_words(Ui *ui, const Scored *score, bool bounded)
{
    const char *now = debrief_of(ui, score->score);
    if (!bounded) return now;
    return ui_fill(ui, "debrief.phase_within",
                   TR_ARGS({"score", now}, {"min", debrief_of(ui, score->min)},
                           {"max", debrief_of(ui, score->max)}));
}

static void phase_value(Ui *ui, const DebriefState *s, int phase, size_t value)
{
    const char *words = scored_words(ui, &s->profiles.phases[phase][value], s->profiles.bounded);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 8,
                      .keep = true,
                      .role = UI_METER,
                      .name = debrief_value(ui, value),
                      .value = words});
    ui_text_in(ui, T_SMALL, C_MUTED, debrief_value(ui, value))->grow = 1;
    ui_open(ui, (Box){.width = 92, .align = UI_END});
    ui_text(ui, T_STRONG, words)->text_align = PARA_END;
    ui_close(ui);
    ui_close(ui);
}

/* Only phases in which something was decided. */
static void phases(Ui *ui, const DebriefState *s)
{
    int columns = ui->wide >= ROOMY ? 3 : ui->wide >= 700 ? 2 : 1;
    debrief_panel(ui, ui_say(ui, "debrief.phases"));
    ui_text(ui, T_SMALL, ui_say(ui, "debrief.phases_about"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = columns, .gap = 14});
    for (int phase = 0; phase < PHASES; phase++) {
        if (!in_phase(s, phase)) continue;
        ui_open(ui, (Box){.pad_x = 12, .pad_y = 10, .gap = 4, .fill = C_SUNK, .radius = 7});
        ui_text(ui, T_STRONG, debrief_names(ui, "phase", phase_names[phase]))->role = UI_HEADING;
        for (size_t v = 0; v < s->session->scenario->value_count; v++) phase_value(ui, s, phase, v);
        ui_close(ui);
    }
    ui_close(ui);
    ui_close(ui);
}

/* --- roles --- */

static void count_row(Ui *ui, const char *label, int n, int of)
{
    ui_open(ui, (Box){.gap = 3});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .keep = true});
    ui_text_in(ui, T_SMALL, C_MUTED, label)->grow = 1;
    ui_text(ui, T_STRONG, ui_number(ui, n));
    ui_close(ui);
    ui_bar(ui, of > 0 ? n * 1000 / of : 0, of > 0 && of <= 12 ? of : 1, 6, C_ACCENT, C_LINE);
    ui_close(ui);
}

static void role(Ui *ui, const DebriefState *s, int r)
{
    const RoleCount *count = &s->profiles.roles[r];
    const char *name = debrief_names(ui, "role", role_names[r]);
    ui_open(ui, (Box){.gap = 8,
                      .pad_x = 12,
                      .pad_y = 10,
                      .fill = C_SUNK,
                      .radius = 7,
                      .role = UI_METER,
                      .name = name});
    ui_text(ui, T_STRONG, name);
    count_row(ui, ui_say(ui, "debrief.asked"), count->asked, (int)s->debrief.count);
    count_row(ui, ui_say(ui, "debrief.taken"), count->taken, (int)s->debrief.count);
    ui_text(ui, T_SMALL,
            count->asked == 0 ? ui_say(ui, "debrief.never_asked")
                              : ui_fill(ui, "debrief.taken_when_asked",
                                        TR_ARGS({"n", ui_number(ui, count->taken_when_asked)},
                                                {"of", ui_number(ui, count->asked)})));
    ui_close(ui);
}

static void roles(Ui *ui, const DebriefState *s)
{
    debrief_panel(ui, ui_say(ui, "debrief.roles"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= ROOMY ? ROLES : 2, .gap = 12});
    for (int i = 0; i < ROLES; i++) role(ui, s, i);
    ui_close(ui);
    if (s->profiles.bells > 0)
        debrief_line(ui, "bell", T_TEXT, C_TEXT, ui_count(ui, "debrief.bells", s->profiles.bells));
    ui_close(ui);
}

/* --- acting and deferring --- */

static const char *const kind_icons[KINDS] = {[KIND_ACT] = "check",
                                              [KIND_WAIT] = "clock",
                                              [KIND_DELEGATE] = "people",
                                              [KIND_ASK] = "question"};

/* All decisions in order, each with what it did with the decision itself. */
static void deferral_line(Ui *ui, const DebriefState *s)
{
    int columns = ui->wide >= ROOMY ? 10 : 5, count = (int)s->debrief.count;
    if (count < columns) columns = count > 0 ? count : 1;
    ui_open(ui, (Box){.flow = UI_GRID, .columns = columns, .gap = 6});
    for (size_t i = 0; i < s->debrief.count; i++) {
        const Decision *d = &s->debrief.decisions[i];
        OptionKind kind = d->chosen->kind;
        const char *name = debrief_names(ui, "kind", kind_names[kind]);
        ui_open(ui, (Box){.pad_y = 6,
                          .gap = 1,
                          .align = UI_CENTER,
                          .radius = 6,
                          .fill = kind == KIND_ACT ? C_SOFT : C_SUNK,
                          .border = kind == KIND_ACT ? C_ACCENT : C_BORDER,
                          .name = arena_printf(ui->arena, "%zu. %s", i + 1, name)});
        ui_icon(ui, d->bell ? "bell" : kind_icons[kind], 18, kind == KIND_ACT ? C_ACCENT : C_TEXT);
        ui_text_in(ui, T_SMALL, C_TEXT, arena_printf(ui->arena, "%zu. %s", i + 1, name))
            ->text_align = PARA_CENTER;
        ui_close(ui);
    }
    ui_close(ui);
}

static void kind_row(Ui *ui, int kind, const Deferral *line)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true});
    ui_open(ui, (Box){.pad_y = 2});
    ui_icon(ui, kind_icons[kind], 18, line->count ? C_ACCENT : C_MUTED);
    ui_close(ui);
    ui_open(ui, (Box){.width = 110});
    ui_text(ui, T_STRONG, debrief_names(ui, "kind", kind_names[kind]));
    ui_close(ui);
    ui_open(ui, (Box){.width = 64});
    ui_text(ui, T_TEXT, ui_count(ui, "debrief.times", line->count));
    ui_close(ui);
    if (line->count > 0)
        ui_text_in(ui, T_TEXT, C_MUTED,
                   ui_fill(ui, "debrief.kind_time",
                           TR_ARGS({"used", ui_time(ui, line->used_ms)},
                                   {"quiet", ui_time(ui, line->quiet_ms)})))
            ->grow = 1;
    ui_close(ui);
}

static void deferral(Ui *ui, const DebriefState *s)
{
    debrief_panel(ui, ui_say(ui, "debrief.deferral"));
    deferral_line(ui, s);
    for (int i = 0; i < KINDS; i++) kind_row(ui, i, &s->profiles.deferral[i]);
    ui_text(ui, T_SMALL, ui_say(ui, "debrief.deferral_about"));
    ui_close(ui);
}

void debrief_profiles(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    values(ui, s);
    phases(ui, s);
    roles(ui, s);
    deferral(ui, s);
}
