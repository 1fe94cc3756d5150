/* What a scenario is about, before anything of it is shown, with a way out. */
#include "ui/screens.h"

enum { KIND_GO = 1, KIND_OUT };
enum { SCROLL_NOTICE = 1 };

static void enter(Ui *ui)
{
    if (ui->view == NULL || ui->view->manifest->notice == NULL)
        ui_go(ui, SCREEN_BRIEFING);
    else
        ui_focus(ui, UI_ID(KIND_GO, 0));
}

static void build(Ui *ui)
{
    if (ui->view == NULL || ui->view->manifest->notice == NULL) return;
    ui_header(ui, ui->view->manifest->title, ui_say(ui, "notice.title"));
    ui_close(ui);
    ui_scroll(ui, SCROLL_NOTICE, (Box){.grow = 1, .pad_x = 24, .pad_y = 32, .align = UI_CENTER});
    ui_open(ui, (Box){.max_width = 760,
                      .gap = 18,
                      .pad_x = 32,
                      .pad_y = 28,
                      .fill = C_PANEL,
                      .border = C_BORDER,
                      .radius = 9});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .align = UI_CENTER, .keep = true});
    ui_icon(ui, "info", 28, C_ACCENT);
    ui_text(ui, T_QUESTION, ui_say(ui, "notice.heading"))->grow = 1;
    ui_close(ui);
    ui_rich(ui, T_BODY, C_TEXT, ui->view->manifest->notice);
    ui_text_in(ui, T_TEXT, C_MUTED, ui_say(ui, "notice.way_out"));
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12});
    ui_button(ui, (Button){.id = UI_ID(KIND_GO, 0),
                           .text = ui_say(ui, "notice.go"),
                           .icon = "arrow_right",
                           .look = BUTTON_PRIMARY});
    ui_button(ui, (Button){.id = UI_ID(KIND_OUT, 0),
                           .text = ui_say(ui, "notice.out"),
                           .icon = "library",
                           .key = "Esc"});
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
}

static void act(Ui *ui, int kind, int index)
{
    (void)index;
    ui_go(ui, kind == KIND_GO ? SCREEN_BRIEFING : SCREEN_LIBRARY);
}

static void back(Ui *ui)
{
    ui_go(ui, SCREEN_LIBRARY);
}

const Screen screen_notice = {
    .name = "notice", .enter = enter, .build = build, .act = act, .back = back};
