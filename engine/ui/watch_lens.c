/* F2: the values, where each option leads, what can still be reached, and a way to anywhere. */
#include <string.h>

#include "ui/round.h"
#include "ui/watching.h"

/* ---- what it shows -----------------------------------------------------------------------------
 */

static const UiLens *lens_now(Ui *ui)
{
    UiWatching *w = ui->core->watching;
    if (!w->seen) w->has_lens = w->watch->lens(w->watch->self, &w->lens);
    w->seen = true;
    return w->has_lens ? &w->lens : NULL;
}

static void pair(Ui *ui, const char *name, const char *more, const char *value)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true});
    ui_text_pair(ui, T_TEXT, name, more)->grow = 1;
    ui_text(ui, T_STRONG, value);
    ui_close(ui);
}

static void where(Ui *ui, const UiLens *lens)
{
    const Dilemma *d = lens->peek.dilemma;
    if (d == NULL) return;
    ui_text(ui, T_HEADING, d->id);
    const char *line = ui_number(ui, d->where.line);
    ui_text_in(ui, T_SMALL, C_MUTED,
               arena_printf(ui->arena, "%s:%s", d->where.file ? d->where.file : "", line));
    ui_text_in(ui, T_SMALL, C_MUTED,
               ui_fill(ui, "watch.bell",
                       TR_ARGS({"seconds", ui_number(ui, d->time_s)},
                               {"option", d->options[d->bell].id})));
}

static void values(Ui *ui, const UiLens *lens)
{
    const Scenario *s = lens->peek.scenario;
    ui_section(ui, ui_say(ui, "watch.values"));
    for (size_t i = 0; i < s->indicator_count; i++)
        pair(ui, s->indicators[i].id, s->indicators[i].hidden ? ui_say(ui, "watch.hidden") : "",
             ui_number(ui, lens->peek.story.indicators[i]));
    for (size_t i = 0; i < s->flag_count; i++)
        pair(ui, s->flags[i], "",
             ui_say(ui, lens->peek.story.flags >> i & 1 ? "watch.yes" : "watch.no"));
    if (s->indicator_count + s->flag_count == 0) ui_text(ui, T_TEXT, ui_say(ui, "watch.no_values"));
}

/* "de_namen", "END: krant_goed", "storm (2)" */
static const char *place(Ui *ui, const Scenario *s, const PeekLead *lead, size_t i)
{
    const char *text = lead->to[i] == DILEMMA_END
                           ? arena_printf(ui->arena, "END: %s", s->endings[lead->ending[i]].id)
                           : s->dilemmas[lead->to[i]].id;
    if (lead->count < 2) return text;
    return arena_printf(ui->arena, "%s (%d)", text, lead->weight[i]);
}

static void option(Ui *ui, const UiLens *lens, size_t at)
{
    const PeekLead *lead = &lens->peek.leads[at];
    const Option *o = &lens->peek.dilemma->options[at];
    ui_open(ui, (Box){.gap = 1});
    ui_text_pair(ui, T_STRONG, o->id, lead->shown ? "" : ui_say(ui, "watch.not_shown"));
    for (size_t i = 0; i < lead->count; i++)
        ui_text(ui, T_TEXT,
                arena_printf(ui->arena, "\u2192 %s", place(ui, lens->peek.scenario, lead, i)));
    if (lead->count == 0) ui_text_in(ui, T_TEXT, C_BAD, ui_err(ui, &lead->why));
    ui_close(ui);
}

static void options(Ui *ui, const UiLens *lens)
{
    if (lens->peek.dilemma == NULL) return;
    ui_section(ui, ui_say(ui, "watch.leads"));
    for (size_t i = 0; i < lens->peek.dilemma->option_count; i++) option(ui, lens, i);
}

static void known_endings(Ui *ui, const UiLens *lens)
{
    const Scenario *s = lens->peek.scenario;
    const char *all = ui_number(ui, (long)s->ending_count);
    const char *n = ui_number(ui, __builtin_popcountll(lens->endings));
    ui_text(ui, T_TEXT, ui_fill(ui, "watch.of_endings", TR_ARGS({"n", n}, {"all", all})));
    for (size_t i = 0; i < s->ending_count; i++)
        if (lens->endings >> i & 1) ui_text(ui, T_TEXT, s->endings[i].id);
}

static void endings(Ui *ui, const UiLens *lens)
{
    ui_section(ui, ui_say(ui, "watch.endings"));
    switch (lens->future) {
    case UI_FUTURE_KNOWN: known_endings(ui, lens); break;
    case UI_FUTURE_LATER: ui_text(ui, T_TEXT, ui_say(ui, "watch.checking")); break;
    case UI_FUTURE_UNREACHED: ui_text(ui, T_TEXT, ui_say(ui, "watch.unreached")); break;
    case UI_FUTURE_UNKNOWN: ui_text(ui, T_TEXT, ui_err(ui, &lens->why)); break;
    }
}

/* ---- to any dilemma
 * ------------------------------------------------------------------------------- */

/* ASCII letters of either size are one: ids have only small ones. */
static bool holds(const char *text, const char *part)
{
    size_t len = strlen(part);
    for (; *text; text++)
        if (SDL_strncasecmp(text, part, len) == 0) return true;
    return len == 0;
}

static bool fits(const UiWatching *w, const Dilemma *d)
{
    return holds(d->id, w->filter.text) || holds(d->title, w->filter.text);
}

int watching_first(Ui *ui)
{
    const UiLens *lens = lens_now(ui);
    const UiWatching *w = ui->core->watching;
    for (size_t i = 0; lens && i < lens->peek.scenario->dilemma_count; i++)
        if (fits(w, &lens->peek.scenario->dilemmas[i])) return (int)i;
    return -1;
}

static void target(Ui *ui, const UiLens *lens, size_t i)
{
    const UiWatching *w = ui->core->watching;
    const Dilemma *d = &lens->peek.scenario->dilemmas[i];
    bool unreached = lens->future >= UI_FUTURE_UNREACHED && !w->watch->reaches(w->watch->self, i);
    ui_card(ui, UI_ID(WATCH_JUMP, i), UI_LINK, d->id, d == lens->peek.dilemma ? UI_CHECKED : 0);
    ui_text_pair(ui, T_STRONG, d->id, d->title);
    if (unreached) ui_text_in(ui, T_SMALL, C_MUTED, ui_say(ui, "watch.no_way"));
    ui_close(ui);
}

static void targets(Ui *ui, const UiLens *lens)
{
    UiWatching *w = ui->core->watching;
    size_t shown = 0;
    ui_section(ui, ui_say(ui, "watch.go_to"));
    ui_check(ui, UI_ID(WATCH_KEEP, 0), ui_say(ui, "watch.keep"), w->keep);
    for (size_t i = 0; i < lens->peek.scenario->dilemma_count; i++) {
        if (!fits(w, &lens->peek.scenario->dilemmas[i])) continue;
        target(ui, lens, i);
        shown++;
    }
    if (shown == 0) ui_text(ui, T_TEXT, ui_say(ui, "watch.no_dilemma"));
}

/* While a name is typed there is only the list. */
static void content(Ui *ui, const UiLens *lens)
{
    if (ui->core->watching->filter.len == 0) {
        where(ui, lens);
        options(ui, lens);
        values(ui, lens);
        endings(ui, lens);
    }
    targets(ui, lens);
}

void watching_panel_lens(Ui *ui)
{
    const UiLens *lens = lens_now(ui);
    UiWatching *w = ui->core->watching;
    const char *filter = ui_say(ui, "watch.filter");
    ui_open(ui, (Box){.grow = 1, .fill = C_PANEL, .border = C_BORDER});
    ui_open(ui, (Box){.pad_x = 18, .pad_y = 10, .gap = 4});
    ui_text_in(ui, T_SMALL, C_MUTED, filter);
    ui_field(ui, UI_ID(WATCH_FILTER, 0), &w->filter, filter, 1);
    ui_close(ui);
    ui_rule(ui);
    ui_scroll(ui, UI_ID(WATCH_SCROLL_LENS, 0),
              (Box){.grow = 1, .pad_x = 18, .pad_y = 14, .gap = 8, .min_height = 60});
    if (lens)
        content(ui, lens);
    else
        ui_text(ui, T_TEXT, ui_say(ui, "watch.none_good"));
    ui_close(ui);
    ui_close(ui);
}
