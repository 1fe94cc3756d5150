/* Header with the time, band of a pause, footer, indicators. */
#include "ui/round.h"

static void warning_pill(Ui *ui)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 7,
                      .pad_x = 11,
                      .pad_y = 4,
                      .radius = 14,
                      .fill = C_WARN,
                      .align = UI_CENTER,
                      .keep = true,
                      .role = UI_ALERT,
                      .name = ui_say(ui, "round.warning")});
    ui_icon(ui, "warning", 18, C_ON_WARN);
    ui_text_in(ui, T_STRONG, C_ON_WARN, ui_say(ui, "round.warning"));
    ui_close(ui);
}

static void time_left(Ui *ui)
{
    const View *v = ui->view;
    uint32_t left = round_left_ms(v);
    if (left == UINT32_MAX) {
        ui_icon(ui, "clock", 20, C_ON_HEADER_MUTED);
        ui_text(ui, T_SUBTITLE, ui_say(ui, "round.no_clock"));
        return;
    }
    if (v->warning && !v->paused)
        warning_pill(ui);
    else {
        ui_icon(ui, v->paused ? "pause" : "clock", 20, C_ON_HEADER_MUTED);
        if (ui->wide >= 900)
            ui_text(ui, T_SUBTITLE, ui_say(ui, v->paused ? "round.paused" : "round.time_left"));
    }
    Node *clock = ui_text(ui, T_CLOCK, ui_time(ui, left));
    clock->role = UI_TIMER;
}

static void header_buttons(Ui *ui)
{
    const View *v = ui->view;
    if (v->can_more && !v->paused)
        ui_button(ui, (Button){.id = UI_ID(ROUND_MORE, 0),
                               .text = ui_say(ui, "round.more"),
                               .icon = "plus_time",
                               .key = "M",
                               .look = BUTTON_ON_HEADER,
                               .description = ui_say(ui, "round.more_about")});
    ui_button(ui, (Button){.id = UI_ID(ROUND_PAUSE, 0),
                           .key = "P",
                           .look = BUTTON_ON_HEADER,
                           .icon = v->paused ? "play" : "pause",
                           .text = ui_say(ui, v->paused ? "round.resume" : "round.pause")});
}

static void time_bar(Ui *ui)
{
    const View *v = ui->view;
    if (v->left_ms == UINT32_MAX || v->total_ms == 0) return;
    int permille = (int)((uint64_t)v->left_ms * 1000 / v->total_ms);
    ui_bar(ui, permille, 4, 8, v->warning ? C_WARN : C_BAR, C_BAR_EMPTY);
}

static void pause_band(Ui *ui)
{
    const char *text = ui_say(ui, "round.paused_about");
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 10,
                      .gap = 14,
                      .fill = C_SELECTED,
                      .bar = C_ACCENT,
                      .align = UI_CENTER,
                      .role = UI_ALERT,
                      .name = text});
    ui_icon(ui, "pause", 24, C_ACCENT);
    ui_text(ui, T_STRONG, text)->grow = 1;
    if (!ui_in_what_if(ui))
        ui_button(ui, (Button){.id = UI_ID(ROUND_LEAVE, 0),
                               .text = ui_say(ui, "round.leave"),
                               .icon = "home",
                               .description = ui_say(ui, "round.leave_about")});
    ui_close(ui);
}

static const char *round_subtitle(Ui *ui)
{
    const char *round = ui_number(ui, ui->view->round);
    return ui_fill(ui, "round.subtitle",
                   TR_ARGS({"round", round}, {"title", ui->view->manifest->title}));
}

void round_plain_header(Ui *ui, const char *step)
{
    const Dilemma *dilemma = ui->view->dilemma;
    ui_header(ui, dilemma ? dilemma->title : ui->view->manifest->title, round_subtitle(ui));
    ui_text_in(ui, T_STRONG, C_ON_HEADER_MUTED, step);
    ui_close(ui);
}

void round_header(Ui *ui)
{
    ui_header(ui, ui->view->dilemma->title, round_subtitle(ui));
    header_buttons(ui);
    time_left(ui);
    ui_close(ui);
    time_bar(ui);
    if (ui->view->paused) pause_band(ui);
}

/* --- indicators --- */

static void meters(Ui *ui, float width)
{
    for (size_t i = 0; i < ui->view->meter_count; i++) {
        const ViewMeter *m = &ui->view->meters[i];
        ui_open(ui, (Box){.width = width});
        ui_meter(ui, m->indicator->label, m->before, m->now);
        ui_close(ui);
    }
}

void round_meters(Ui *ui)
{
    if (ui->view->meter_count == 0) return;
    ui_section(ui, ui_say(ui, "round.indicators"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= 700 ? 2 : 1, .gap = 14});
    meters(ui, 0);
    ui_close(ui);
}

void round_footer(Ui *ui, bool with_meters)
{
    const char *digits = arena_printf(ui->arena, "1\u2013%zu", ui->view->option_count);
    const Hint hints[] = {{digits, ui_say(ui, "round.hint_choose")},
                          {"Enter", ui_say(ui, "ui.hint_press")},
                          {"Tab", ui_say(ui, "ui.hint_next")},
                          {"F11", ui_say(ui, "ui.hint_fullscreen")},
                          {"Ctrl +", ui_say(ui, "ui.hint_larger")}};
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 7,
                      .gap = 24,
                      .align = UI_CENTER,
                      .keep = true,
                      .min_height = 40});
    if (with_meters) meters(ui, 215);
    ui_hints(ui, hints, sizeof hints / sizeof hints[0]);
    ui_close(ui);
}
