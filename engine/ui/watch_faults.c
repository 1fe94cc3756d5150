/* The faults of the newest version, as `regisseur check` words them. */
#include "ui/watching.h"

static const char *place_of(Ui *ui, const Fault *fault)
{
    if (!fault->file[0]) return ui_say(ui, "watch.whole_pack");
    if (fault->line <= 0) return fault->file;
    return arena_printf(ui->arena, "%s:%d", fault->file, fault->line);
}

static void row(Ui *ui, const Fault *fault)
{
    bool warning = fault->severity == FAULT_WARNING;
    const Catalog *words = ui->host->words(ui->host->self);
    const char *hint = tr_hint(words, ui->arena, &fault->what);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .keep = true});
    ui_icon(ui, "warning", 20, warning ? C_WARN : C_BAD);
    ui_open(ui, (Box){.grow = 1, .gap = 2});
    ui_text_pair(ui, T_STRONG, place_of(ui, fault), fault->path);
    ui_text(ui, T_TEXT, tr_err(words, ui->arena, &fault->what));
    if (hint) ui_text_in(ui, T_TEXT, C_MUTED, hint);
    ui_close(ui);
    ui_close(ui);
}

static void rows(Ui *ui, const Faults *faults, Severity severity)
{
    for (const Fault *f = NULL; (f = faults_next(faults, f)) != NULL;)
        if (f->severity == severity) row(ui, f);
}

static const char *heading(Ui *ui, const UiWatching *w, const Faults *faults)
{
    if (faults->errors == 0) return ui_say(ui, "watch.only_warnings");
    if (w->watch->current(w->watch->self)) return ui_say(ui, "watch.plays_on");
    return ui_say(ui, ui->view ? "watch.last_good" : "watch.none_good");
}

void watching_panel_faults(Ui *ui)
{
    const UiWatching *w = ui->core->watching;
    const Faults *faults = w->watch->faults(w->watch->self);
    int more = faults->errors + faults->warnings - faults->kept;
    ui_open(ui, (Box){.grow = 1, .fill = C_PANEL});
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 6,
                      .gap = 12,
                      .align = UI_CENTER,
                      .keep = true,
                      .fill = faults->errors ? C_WARN_SOFT : C_NONE});
    ui_text(ui, T_STRONG, heading(ui, w, faults))->grow = 1;
    ui_keycap(ui, "Esc");
    ui_close(ui);
    ui_scroll(ui, UI_ID(WATCH_SCROLL_FAULTS, 0),
              (Box){.grow = 1, .pad_x = 24, .pad_y = 10, .gap = 12, .min_height = 60});
    rows(ui, faults, FAULT_ERROR);
    rows(ui, faults, FAULT_WARNING);
    if (faults->errors + faults->warnings == 0) ui_text(ui, T_TEXT, ui_say(ui, "watch.good"));
    if (more > 0)
        ui_text(ui, T_TEXT, ui_fill(ui, "fault.more", TR_ARGS({"n", ui_number(ui, more)})));
    ui_close(ui);
    ui_close(ui);
}
