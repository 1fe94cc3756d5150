/* Reading: the situation, advisers to hear and dossier items to open; the room sees what was had.
 */
#include "ui/desk.h"

static const char advice_letters[] = "FGHIJKLO", dossier_letters[] = "UVWXYZ";

static void letter(Ui *ui, const char *letters, size_t count, size_t i)
{
    if (i < count) ui_keycap(ui, arena_printf(ui->arena, "%c", letters[i]));
}

static void adviser(Ui *ui, const View *v, size_t i)
{
    const ViewAdvice *a = &v->advice[i];
    Node *card = ui_card(ui, UI_ID(DESK_HEAR, i), a->heard ? UI_GROUP : UI_BUTTON, a->adviser->name,
                         a->heard ? UI_EXPANDED : 0);
    card->pad_y = card->pad_y * 6 / 10;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .align = UI_CENTER, .keep = true});
    ui_icon(ui, a->heard ? "check" : "ear", 18, a->heard ? C_GOOD : C_ACCENT);
    ui_open(ui, (Box){.grow = 1});
    ui_text_pair(ui, T_STRONG, a->adviser->name, a->adviser->title);
    if (a->heard) ui_rich(ui, T_TEXT, C_TEXT, a->text);
    ui_close(ui);
    if (!a->heard) letter(ui, advice_letters, sizeof advice_letters - 1, i);
    ui_close(ui);
    ui_close(ui);
}

static void dossier(Ui *ui, const View *v, size_t i)
{
    const ViewDossier *d = &v->dossier[i];
    Node *card = ui_card(ui, UI_ID(DESK_OPEN, i), d->opened ? UI_GROUP : UI_BUTTON, d->item->title,
                         d->opened ? UI_EXPANDED : 0);
    card->pad_y = card->pad_y * 6 / 10;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .align = UI_CENTER, .keep = true});
    ui_icon(ui, d->opened ? "opened" : "dossier", 18, C_ACCENT);
    ui_text(ui, T_STRONG, d->item->title)->grow = 1;
    if (d->opened)
        ui_icon(ui, "check", 18, C_GOOD);
    else
        letter(ui, dossier_letters, sizeof dossier_letters - 1, i);
    ui_close(ui);
    if (d->opened) ui_rich(ui, T_TEXT, C_TEXT, d->text);
    ui_close(ui);
}

static void statement(Ui *ui, const Board *b)
{
    desk_panel(ui, ui_say(ui, "desk.statement"));
    if (b->statement) ui_text(ui, T_QUESTION, b->statement->text);
    for (int i = 0; i < DEGREES; i++) desk_line(ui, "check", C_MUTED, T_TEXT, desk_degree(ui, i));
    ui_close(ui);
}

static void messages(Ui *ui, const View *v)
{
    if (v->inject_count == 0) return;
    desk_panel(ui, ui_say(ui, "round.messages"));
    for (size_t i = v->inject_count; i-- > 0;) {
        ui_text(ui, T_STRONG, v->injects[i].inject->from);
        ui_rich(ui, T_TEXT, C_TEXT, v->injects[i].text);
    }
    ui_close(ui);
}

void desk_read(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    const View *v = s->board.view;
    if (s->board.topic == TOPIC_STATEMENT || !v) {
        statement(ui, &s->board);
        return;
    }
    messages(ui, v);
    if (v->dossier_count > 0) ui_section(ui, ui_say(ui, "desk.dossier"));
    for (size_t i = 0; i < v->dossier_count; i++) dossier(ui, v, i);
    if (v->advice_count > 0) ui_section(ui, ui_say(ui, "desk.advisers"));
    for (size_t i = 0; i < v->advice_count; i++) adviser(ui, v, i);
    desk_panel(ui, ui_say(ui, "round.situation"));
    ui_rich(ui, T_TEXT, C_TEXT, v->situation ? v->situation : "");
    if (v->question) ui_text(ui, T_STRONG, v->question);
    ui_close(ui);
}
