/* Ways out of the desk: for a while, or for good. Both ask once. */
#include "ui/desk.h"

static void open_dialog(Ui *ui, const char *title)
{
    enum { COLUMN = 720 };
    const DeskState *s = ui_state(ui);
    ui_header(ui, desk_title(&s->board), title);
    ui_close(ui);
    ui_scroll(ui, UI_ID(DESK_SCROLL, DESK_DIALOG),
              (Box){.grow = 1, .pad_x = 24, .pad_y = 28, .align = UI_CENTER});
    ui_open(ui, (Box){.gap = 14,
                      .pad_x = 26,
                      .pad_y = 22,
                      .width = ui->wide - 60 < COLUMN ? ui->wide - 60 : COLUMN,
                      .fill = C_PANEL,
                      .border = C_BORDER,
                      .radius = 9});
    ui_text(ui, T_QUESTION, title);
}

static void close_dialog(Ui *ui)
{
    ui_close(ui);
    ui_close(ui);
    const Hint hints[] = {{"Tab", ui_say(ui, "ui.hint_next")},
                          {"Enter", ui_say(ui, "ui.hint_press")},
                          {"Esc", ui_say(ui, "desk.stay")}};
    ui_footer(ui, hints, sizeof hints / sizeof hints[0]);
}

static void way(Ui *ui, int kind, const char *icon, const char *name, const char *about, bool first)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 14, .align = UI_CENTER});
    ui_open(ui, (Box){.flow = UI_ROW, .min_width = 240});
    ui_button(ui, (Button){.id = UI_ID(kind, 0),
                           .text = ui_say(ui, name),
                           .icon = icon,
                           .look = first ? BUTTON_PRIMARY : BUTTON_PLAIN});
    ui_close(ui);
    ui_text_in(ui, T_TEXT, C_MUTED, ui_say(ui, about))->grow = 1;
    ui_close(ui);
}

static bool has_begun(const Board *b)
{
    return b->place != BOARD_LOBBY && b->place != BOARD_AGENDA && b->place != BOARD_CLOSING;
}

void desk_leave(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    bool ending = s->mode == DESK_ENDING;
    open_dialog(ui, ui_say(ui, ending ? "desk.end_title" : "desk.leave_title"));
    if (ending) ui_text(ui, T_BODY, ui_say(ui, "desk.end_about"));
    way(ui, DESK_STAY, "arrow_left", "desk.stay", "desk.stay_about", true);
    if (!ending && has_begun(&s->board))
        way(ui, DESK_FINISH, "check", "desk.finish", "desk.finish_about", false);
    if (!ending) way(ui, DESK_LATER, "pause", "desk.later", "desk.later_about", false);
    way(ui, DESK_END, "quit", ending ? "desk.end_now" : "desk.end", "desk.end_short", false);
    close_dialog(ui);
}

/* A vote that is open is counted first. */
static void finish(Ui *ui)
{
    DeskState *s = ui_state(ui);
    bool votes = s->board.place == BOARD_ROUND && step_votes(s->board.step) && s->board.open;
    s->mode = DESK_MAIN;
    if (votes && !desk_send(ui, (SittingCommand){.type = SITTING_ON})) return;
    desk_send(ui, (SittingCommand){.type = SITTING_CLOSE});
    desk_focus_next(ui);
}

static void end(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    DeskState *s = ui_state(ui);
    Err err = {0};
    if (s->mode != DESK_ENDING) {
        s->mode = DESK_ENDING;
        ui_focus(ui, UI_ID(DESK_STAY, 0));
        return;
    }
    if (s->board.place == BOARD_CLOSING) desk_closing_save(ui);
    if (!room->end(room->self, &err)) {
        s->mode = DESK_MAIN;
        ui_error(ui, &err);
        return;
    }
    desk_draft_free(ui->draft);
    ui->draft = NULL;
    ui_projector_set(ui, PROJECTOR_NONE);
    ui_go(ui, SCREEN_LIBRARY);
}

bool desk_leave_act(Ui *ui, int kind)
{
    const UiRoom *room = ui->host->room;
    DeskState *s = ui_state(ui);
    switch (kind) {
    case DESK_STAY:
        s->mode = DESK_MAIN;
        desk_focus_next(ui);
        return true;
    case DESK_LATER:
        if (s->board.place == BOARD_CLOSING) desk_closing_save(ui);
        room->leave(room->self);
        ui_projector_set(ui, PROJECTOR_NONE);
        ui_go(ui, SCREEN_LIBRARY);
        return true;
    case DESK_FINISH: finish(ui); return true;
    case DESK_END: end(ui); return true;
    default: return false;
    }
}
