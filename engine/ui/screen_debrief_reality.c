/* Step three, at its end: what really happened, and how the reference panel chose. */
#include "ui/screen_debrief.h"

void debrief_reality(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    const Dilemma *what = debrief_now(s)->what;
    if (!what->reality) return;
    debrief_panel(ui, ui_say(ui, "debrief.reality"));
    ui_rich(ui, T_TEXT, C_TEXT, what->reality);
    if (what->reality_source)
        debrief_line(ui, "external", T_SMALL, C_MUTED,
                     ui_fill(ui, "debrief.source", TR_ARGS({"where", what->reality_source})));
    ui_close(ui);
}

static int votes_for(const Scenario *scenario, const Decision *d, size_t option)
{
    int n = 0;
    for (size_t i = 0; i < scenario->panel_count; i++)
        n += scenario->panel[i].dilemma == d->dilemma && scenario->panel[i].option == option;
    return n;
}

/* "korpschef, gouverneur, ..." */
static const char *functions(Ui *ui, const Scenario *scenario, const Decision *d, size_t option)
{
    const char *all = "";
    for (size_t i = 0; i < scenario->panel_count; i++) {
        const PanelVote *vote = &scenario->panel[i];
        if (vote->dilemma != d->dilemma || vote->option != option) continue;
        all = arena_printf(ui->arena, "%s%s%s", all, *all ? ", " : "", vote->function);
    }
    return all;
}

static void reasons(Ui *ui, const Scenario *scenario, const Decision *d, size_t option)
{
    for (size_t i = 0; i < scenario->panel_count; i++) {
        const PanelVote *vote = &scenario->panel[i];
        if (vote->dilemma != d->dilemma || vote->option != option || !vote->reason[0]) continue;
        debrief_line(ui, "letter", T_TEXT, C_TEXT,
                     ui_fill(ui, "debrief.panel_reason",
                             TR_ARGS({"who", vote->function}, {"what", vote->reason})));
    }
}

/* How many chose it, who, and why when they were few. */
static void choice(Ui *ui, const Scenario *scenario, const Decision *d, size_t option, int n,
                   int of)
{
    const char *letter = debrief_letter(ui, d, (int)option);
    const char *count = ui_fill(ui, "debrief.panel_of",
                                TR_ARGS({"n", ui_number(ui, n)}, {"of", ui_number(ui, of)}));
    ui_open(
        ui,
        (Box){.gap = 4, .role = UI_METER, .name = d->what->options[option].text, .value = count});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true});
    ui_badge(ui, *letter ? letter : "\u2013", option == d->option);
    ui_text(ui, T_STRONG, d->what->options[option].text)->grow = 1;
    ui_open(ui, (Box){.width = 90});
    ui_text(ui, T_STRONG, count);
    ui_close(ui);
    ui_close(ui);
    ui_bar(ui, n * 1000 / of, of <= 24 ? of : 1, 8, C_ACCENT, C_LINE);
    ui_text(ui, T_SMALL, functions(ui, scenario, d, option));
    if (n * 2 <= of) reasons(ui, scenario, d, option);
    ui_close(ui);
}

void debrief_panel_votes(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    const Decision *d = debrief_now(s);
    const Scenario *scenario = s->session->scenario;
    int of = 0;
    for (size_t i = 0; i < d->what->option_count; i++) of += votes_for(scenario, d, i);
    debrief_panel(ui, ui_say(ui, "debrief.panel"));
    if (of == 0) {
        debrief_line(ui, "people", T_TEXT, C_MUTED, ui_say(ui, "debrief.no_panel"));
        ui_close(ui);
        return;
    }
    ui_text(ui, T_SMALL, ui_say(ui, "debrief.panel_about"));
    for (size_t i = 0; i < d->what->option_count; i++) {
        int n = votes_for(scenario, d, i);
        if (n > 0) choice(ui, scenario, d, i, n, of);
    }
    ui_close(ui);
}
