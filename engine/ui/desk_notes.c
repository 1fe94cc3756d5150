/* What the author wrote for the facilitator, and what the facilitator writes to the record. */
#include <string.h>

#include "ui/desk.h"

static void list(Ui *ui, const char *key, const char *icon, const char **texts, size_t count)
{
    if (count == 0) return;
    ui_text(ui, T_STRONG, ui_say(ui, key))->role = UI_HEADING;
    for (size_t i = 0; i < count; i++) desk_line(ui, icon, C_ACCENT, T_TEXT, texts[i]);
}

static void author(Ui *ui, const DeskState *s)
{
    const Facilitator *f = s->desk.facilitator;
    if (!f) return;
    bool talks = s->board.place == BOARD_ROUND && s->board.step == STEP_TALK;
    if (!*f->notes && f->question_count + f->precedent_count == 0) return;
    if (desk_secret(ui, ui_say(ui, "desk.notes"))) {
        ui_rich(ui, T_TEXT, C_TEXT, f->notes);
        if (!talks) list(ui, "desk.questions", "question", f->questions, f->question_count);
        list(ui, "desk.precedents", "newspaper", f->precedents, f->precedent_count);
    }
    ui_close(ui);
}

/* What was noted in this item. */
static void noted(Ui *ui, const DeskState *s)
{
    if (!s->desk.notes || !*s->desk.notes) return;
    if (desk_secret(ui, ui_say(ui, "desk.noted"))) desk_lines(ui, "check", s->desk.notes);
    ui_close(ui);
}

void desk_note_field(Ui *ui)
{
    DeskState *s = ui_state(ui);
    const char *label = ui_say(ui, "desk.note");
    if (s->board.place == BOARD_LOBBY || s->board.place == BOARD_AGENDA) return;
    ui_open(ui, (Box){.gap = 3});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .keep = true, .align = UI_CENTER});
    ui_text(ui, T_SMALL, label)->grow = 1;
    ui_keycap(ui, "S");
    ui_close(ui);
    ui_field(ui, UI_ID(DESK_NOTE, 0), &s->note, label, 1);
    ui_close(ui);
}

void desk_notes(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    if (s->board.place == BOARD_LOBBY) {
        desk_people(ui);
        return;
    }
    if (desk_covered(ui)) {
        ui_open(ui, (Box){.flow = UI_ROW});
        ui_button(ui, (Button){.id = UI_ID(DESK_COVER, 0),
                               .text = ui_say(ui, "desk.uncover"),
                               .icon = "eye",
                               .key = "T"});
        ui_close(ui);
    }
    author(ui, s);
    noted(ui, s);
}

bool desk_note_act(Ui *ui)
{
    DeskState *s = ui_state(ui);
    if (desk_blank(s->note.text)) return desk_focus_next(ui), true;
    if (!desk_game(ui, (Command){.type = COMMAND_NOTE, .text = s->note.text})) return false;
    field_set(&s->note, "");
    return true;
}
