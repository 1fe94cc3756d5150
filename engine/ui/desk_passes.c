/* One person, one vote: printed codes. */
#include "ui/desk.h"

static void build_made(Ui *ui, const DeskState *s)
{
    desk_line(ui, "check", C_GOOD, T_TEXT,
              ui_fill(ui, "desk.passes_made", TR_ARGS({"path", s->passes})));
    if (s->passes_anew) desk_line(ui, "warning", C_WARN, T_STRONG, ui_say(ui, "desk.passes_anew"));
    ui_open(ui, (Box){.flow = UI_ROW});
    ui_button(ui, (Button){.id = UI_ID(DESK_OPEN_PASSES, 0),
                           .text = ui_say(ui, "desk.passes_open"),
                           .icon = "external"});
    ui_close(ui);
}

void desk_passes(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    bool phones = s->board.method == ROOM_PHONES && s->board.order == ROOM_VOTES;
    if (s->desk.codes == 0 || !phones) return;
    desk_panel(ui, ui_say(ui, "desk.passes"));
    ui_text(ui, T_TEXT, ui_say(ui, "desk.passes_about"));
    ui_open(ui, (Box){.flow = UI_ROW});
    ui_button(ui, (Button){.id = UI_ID(DESK_PASSES, 0), .text = ui_say(ui, "desk.passes_print")});
    ui_close(ui);
    if (*s->passes) build_made(ui, s);
    ui_close(ui);
}

static void print(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    DeskState *s = ui_state(ui);
    Err err = {0};
    bool anew = false;
    if (!room->passes(room->self, s->passes, sizeof s->passes, &anew, &err)) {
        s->passes[0] = '\0';
        ui_error(ui, &err);
        return;
    }
    s->passes_anew |= anew;
    ui_focus(ui, UI_ID(DESK_OPEN_PASSES, 0));
}

static void open_cards(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    Err err = {0};
    if (SDL_OpenURL(s->passes) == 0) return;
    err_set(&err, "debrief.cannot_open", "path", s->passes, NULL);
    ui_error(ui, &err);
}

bool desk_passes_act(Ui *ui, int kind)
{
    if (kind == DESK_PASSES) return print(ui), true;
    if (kind == DESK_OPEN_PASSES) return open_cards(ui), true;
    return false;
}
