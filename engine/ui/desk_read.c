/* Reading: the situation, advisers to hear and dossier items to open; the room sees what was had.
 */
#include "ui/desk.h"

static const char advice_letters[] = "FGHIJKLO", dossier_letters[] = "UVWXYZ";

static void letter(Ui *ui, const char *letters, size_t count, size_t i)
{
    if (i < count) ui_keycap(ui, arena_printf(ui->arena, "%c", letters[i]));
}

/* One line that shows it to the room. */
static void open_offer(Ui *ui, uint32_t id, const char *icon, const char *name)
{
    Node *card = ui_card(ui, id, UI_BUTTON, name, 0);
    card->pad_y = card->pad_y * 6 / 10;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .align = UI_CENTER, .keep = true});
    ui_icon(ui, icon, 18, C_ACCENT);
}

static void close_offer(Ui *ui)
{
    ui_close(ui);
    ui_close(ui);
}

static void offer_adviser(Ui *ui, const View *v, size_t i)
{
    const ViewAdvice *a = &v->advice[i];
    open_offer(ui, UI_ID(DESK_HEAR, i), "ear", a->adviser->name);
    ui_open(ui, (Box){.grow = 1});
    ui_text(ui, T_STRONG, a->adviser->name);
    ui_text_in(ui, T_SMALL, C_MUTED, a->adviser->title);
    ui_close(ui);
    letter(ui, advice_letters, sizeof advice_letters - 1, i);
    close_offer(ui);
}

static void offer_item(Ui *ui, const View *v, size_t i)
{
    open_offer(ui, UI_ID(DESK_OPEN, i), "dossier", v->dossier[i].item->title);
    ui_text(ui, T_STRONG, v->dossier[i].item->title)->grow = 1;
    letter(ui, dossier_letters, sizeof dossier_letters - 1, i);
    close_offer(ui);
}

static void to_have(Ui *ui, const View *v)
{
    size_t left = 0;
    for (size_t i = 0; i < v->advice_count; i++) left += !v->advice[i].heard;
    for (size_t i = 0; i < v->dossier_count; i++) left += !v->dossier[i].opened;
    if (left == 0) return;
    ui_section(ui, ui_say(ui, "desk.to_have"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= 620 ? 2 : 1, .gap = 8});
    for (size_t i = 0; i < v->dossier_count; i++)
        if (!v->dossier[i].opened) offer_item(ui, v, i);
    for (size_t i = 0; i < v->advice_count; i++)
        if (!v->advice[i].heard) offer_adviser(ui, v, i);
    ui_close(ui);
}

static void had(Ui *ui, const View *v)
{
    size_t count = 0;
    for (size_t i = 0; i < v->advice_count; i++) count += v->advice[i].heard;
    for (size_t i = 0; i < v->dossier_count; i++) count += v->dossier[i].opened;
    if (count == 0) return;
    desk_panel(ui, ui_say(ui, "desk.had"));
    for (size_t i = 0; i < v->dossier_count; i++)
        if (v->dossier[i].opened) {
            desk_line(ui, "opened", C_ACCENT, T_STRONG, v->dossier[i].item->title);
            ui_rich(ui, T_TEXT, C_TEXT, v->dossier[i].text);
        }
    for (size_t i = 0; i < v->advice_count; i++)
        if (v->advice[i].heard) {
            desk_line(ui, "ear", C_ACCENT, T_STRONG, v->advice[i].adviser->name);
            ui_rich(ui, T_TEXT, C_TEXT, v->advice[i].text);
        }
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
        desk_topic(ui, &s->board);
        return;
    }
    to_have(ui, v);
    messages(ui, v);
    had(ui, v);
    desk_panel(ui, ui_say(ui, "round.situation"));
    ui_rich(ui, T_TEXT, C_TEXT, v->situation ? v->situation : "");
    if (v->question) ui_text(ui, T_STRONG, v->question);
    ui_close(ui);
}
