/* The options as cards; pressing twice chooses. */
#include "ui/round.h"

const char *option_letter(Ui *ui, int position)
{
    return arena_printf(ui->arena, "%c", 'A' + position);
}

typedef struct CardType {
    TypeRole title, detail;
} CardType;

/* Many options share the width: smaller, so that all are seen at once. */
static CardType card_type(const Ui *ui)
{
    return ui->view->option_count > 3 ? (CardType){T_STRONG, T_SMALL}
                                      : (CardType){T_HEADING, T_TEXT};
}

static void option(Ui *ui, size_t i)
{
    const RoundState *s = ui_state(ui);
    const Option *o = ui->view->options[i].option;
    CardType type = card_type(ui);
    bool selected = s->selected == (int)i + 1;
    unsigned state = (selected ? UI_CHECKED : 0U) | (ui->view->paused ? UI_DISABLED : 0U);
    Node *card = ui_card(ui, UI_ID(ROUND_OPTION, i), UI_OPTION, o->text, state);
    card->description = o->detail;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .keep = true});
    ui_badge(ui, option_letter(ui, (int)i), true);
    ui_open(ui, (Box){.grow = 1, .gap = 4});
    ui_text(ui, type.title, o->text);
    if (*o->detail) ui_text_in(ui, type.detail, C_MUTED, o->detail);
    ui_close(ui);
    if (selected) ui_icon(ui, "check", 22, C_ACCENT);
    ui_close(ui);
    ui_close(ui);
}

/* In one line with the section title, so that nothing jumps when a card is picked. */
static void title_line(Ui *ui)
{
    const RoundState *s = ui_state(ui);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 14, .align = UI_CENTER});
    ui_section(ui, ui_say(ui, "round.decision"));
    if (s->selected) {
        const char *text =
            ui_fill(ui, "round.confirm", TR_ARGS({"letter", option_letter(ui, s->selected - 1)}));
        Node *node = ui_text_in(ui, T_SECTION, C_ACCENT, text);
        node->role = UI_ALERT;
        node->grow = 1;
    } else
        ui_text(ui, T_SMALL, ui_say(ui, "round.choose"))->grow = 1;
    ui_close(ui);
}

static int columns(const Ui *ui)
{
    enum { LEAST = 225 };
    int count = (int)ui->view->option_count, room = (int)(ui->wide - 48) / LEAST;
    if (room < 1) room = 1;
    if (count <= room) return count;
    int rows = (count + room - 1) / room; /* as even as can be: 3 + 2, not 4 + 1 */
    return (count + rows - 1) / rows;
}

void round_options(Ui *ui)
{
    ui_open(ui, (Box){.gap = 6});
    title_line(ui);
    ui_open(ui, (Box){.flow = UI_GRID, .columns = columns(ui), .gap = 12});
    for (size_t i = 0; i < ui->view->option_count; i++) option(ui, i);
    ui_close(ui);
    ui_close(ui);
}
