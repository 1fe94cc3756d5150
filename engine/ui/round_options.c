/* The options as cards; pressing twice chooses. */
#include "base/text.h"
#include "core/vote.h"
#include "ui/round.h"

const char *option_letter(Ui *ui, int position)
{
    return arena_printf(ui->arena, "%c", 'A' + position);
}

const char *degree_text(Ui *ui, int degree)
{
    static const char *const keys[DEGREES] = {"phone.degree_0", "phone.degree_1", "phone.degree_2",
                                              "phone.degree_3", "phone.degree_4"};
    return ui_say(ui, keys[degree]);
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
    ui_open(ui, (Box){.gap = 6, .align = UI_CENTER});
    ui_badge(ui, option_letter(ui, (int)i), true);
    if (selected) ui_icon(ui, "check", 22, C_ACCENT);
    ui_close(ui);
    ui_open(ui, (Box){.grow = 1, .gap = 4});
    ui_text(ui, type.title, o->text);
    if (*o->detail) ui_text_in(ui, type.detail, C_MUTED, o->detail);
    ui_close(ui);
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

static float lines_of(const char *text, float width, TypeRole type)
{
    const TypeStyle *style = &type_styles[type];
    float per_line = width / (style->size * 0.54F); /* characters */
    int lines = *text ? (int)((float)utf8_count(text) / per_line) + 1 : 0;
    return (float)lines * style->size * style->leading;
}

float round_options_height(const Ui *ui)
{
    enum { PADDING = 24, BESIDE = 28 + 32 + 12 };
    const View *v = ui->view;
    CardType type = card_type(ui);
    int n = columns(ui);
    float width = (ui->wide - 48) / (float)n - BESIDE, all = 0, row = 0;
    for (size_t i = 0; i < v->option_count; i++) {
        const Option *o = v->options[i].option;
        float h = lines_of(o->text, width, type.title) + lines_of(o->detail, width, type.detail);
        if (h > row) row = h;
        if ((i + 1) % (size_t)n > 0 && i + 1 < v->option_count) continue;
        all += row + PADDING;
        row = 0;
    }
    return all;
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
