/* Before and after the rounds: who joins, the test vote, the agenda, an item's title, the end. */
#include <string.h>

#include "ui/projector_wall.h"

static const char *title_of(Ui *ui, const Board *b)
{
    return b->sitting_title && *b->sitting_title ? b->sitting_title
                                                 : ui_say(ui, "projector.session");
}

/* --- joining --- */

static void step_line(Ui *ui, const char *number, const char *text)
{
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 10, .align = UI_CENTER});
    wall_badge(ui, number);
    ui_text(ui, T_BODY, text)->grow = 1;
    ui_close(ui);
}

enum { CODE_SIDE = 216, CODE_EDGES = 32 };

static float code_side(const Ui *ui)
{
    return ui->wide * 0.4F < CODE_SIDE ? ui->wide * 0.4F : CODE_SIDE;
}

static void how_to_join(Ui *ui, const Wall *wall)
{
    enum { EDGES = 40, LABEL = 50 };
    WallState *s = ui_state(ui);
    float room = ui->wide - code_side(ui) - CODE_EDGES - EDGES, label = LABEL * ui->core->zoom;
    s->fit = FIT_ONE;
    step_line(ui, "1", ui_say(ui, "projector.join_network"));
    step_line(ui, "2", ui_say(ui, "projector.join_scan"));
    ui_open(ui, (Box){.gap = 0});
    wall_in_one_piece(ui, T_DISPLAY, wall->traffic.shown, room);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .align = UI_CENTER, .keep = true});
    ui_text(ui, T_TEXT, ui_say(ui, "projector.join_code"));
    wall_in_one_piece(ui, T_DISPLAY, wall->board.code, room - label);
    ui_close(ui);
    ui_close(ui);
    ui_text(ui, T_STRONG, ui_say(ui, "projector.join_free"));
    ui_text_in(ui, T_TEXT, C_MUTED, ui_say(ui, "projector.join_plain"));
}

/* Raised cards and a round table are seen by all. */
static bool is_secret(const Board *b)
{
    return b->order == ROOM_VOTES && b->method != ROOM_CARDS;
}

static void how_without_phones(Ui *ui, const Board *b)
{
    static const char *const keys[ROOM_METHODS] = {"projector.how_phones_off",
                                                   "projector.how_cards", "projector.how_keyboard"};
    ui_text(ui, T_QUESTION, ui_say(ui, "projector.soon"));
    if (b->order == ROOM_VOTES) ui_text(ui, T_BODY, ui_say(ui, keys[b->method]));
    if (b->order == ROOM_TABLE) ui_text(ui, T_BODY, ui_say(ui, "projector.how_table"));
    ui_text(ui, T_BODY,
            ui_say(ui, is_secret(b) ? "projector.no_names" : "projector.no_names_open"));
}

static void joined(Ui *ui, int count)
{
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 10, .align = UI_CENTER});
    ui_icon(ui, "phone", 24, C_ACCENT);
    ui_text(ui, T_STRONG,
            count > 0 ? ui_count(ui, "projector.joined", count)
                      : ui_say(ui, "projector.joined_none"))
        ->grow = 1;
    ui_close(ui);
}

void wall_big_code(Ui *ui, const Wall *wall)
{
    if (!wall->joining) return;
    ui_open(ui, (Box){.width = code_side(ui) + CODE_EDGES,
                      .pad_x = CODE_EDGES / 2,
                      .pad_y = 8,
                      .gap = 8,
                      .fill = C_PANEL});
    ui_spring(ui);
    ui_qr(ui, wall->traffic.url, code_side(ui));
    joined(ui, wall->board.voters);
    ui_spring(ui);
    ui_close(ui);
}

void wall_lobby(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    wall_begin(ui, wall, title_of(ui, b),
               ui_say(ui, is_secret(b) ? "projector.what" : "projector.what_open"));
    ui_spring(ui);
    if (wall->joining)
        how_to_join(ui, wall);
    else
        how_without_phones(ui, b);
    ui_spring(ui);
    wall_end(ui, wall, NULL, NULL);
}

void wall_test(Ui *ui, const Wall *wall)
{
    wall_begin(ui, wall, ui_say(ui, "projector.test"), title_of(ui, &wall->board));
    ui_spring(ui);
    ui_text(ui, wall_display(ui), ui_say(ui, "phone.test"));
    ui_text(ui, T_BODY, ui_say(ui, "projector.test_how"));
    ui_spring(ui);
    wall_end(ui, wall, "info", ui_say(ui, "projector.test_counts"));
}

/* --- the agenda --- */

static void offered(Ui *ui, const WallChoice *choice)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .keep = true,
                      .gap = 10,
                      .pad_x = 9,
                      .pad_y = 3,
                      .radius = 7,
                      .align = UI_CENTER,
                      .fill = C_PANEL,
                      .border = C_LINE,
                      .role = UI_OPTION,
                      .name = choice->text});
    ui_open(ui, (Box){.width = 24, .align = UI_END});
    ui_text_in(ui, T_LETTER, C_ACCENT, choice->letter);
    ui_close(ui);
    ui_text_pair(ui, T_STRONG, choice->text, choice->detail)->grow = 1;
    ui_close(ui);
}

void wall_agenda(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    WallState *s = ui_state(ui);
    WallChoice choices[BOARD_CHOICES];
    size_t count = wall_choices(ui, wall, choices);
    s->fit = FIT_CLOSE;
    wall_begin(ui, wall, ui_say(ui, "projector.agenda"), title_of(ui, b));
    ui_spring(ui);
    ui_open(ui, (Box){.gap = 5});
    for (size_t i = 0; i < count; i++) offered(ui, &choices[i]);
    ui_close(ui);
    ui_spring(ui);
    wall_end(ui, wall, "list", ui_count(ui, "projector.agenda_pick", b->pick > 0 ? b->pick : 1));
}

/* No frame around it: it may go on on another page. */
static void notice(Ui *ui, const char *text)
{
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 12, .pad_x = 12, .bar = C_ACCENT});
    ui_icon(ui, "info", 24, C_ACCENT);
    ui_open(ui, (Box){.grow = 1});
    ui_rich(ui, T_BODY, C_TEXT, text);
    ui_close(ui);
    ui_close(ui);
}

static const char *item_title(Ui *ui, const Board *b)
{
    if (b->item_title && *b->item_title) return b->item_title;
    if (b->topic == TOPIC_STATEMENT) return ui_say(ui, "projector.statement");
    return b->view ? b->view->manifest->title : ui_say(ui, "projector.soon");
}

void wall_item(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    const Manifest *m = b->view ? b->view->manifest : NULL;
    const char *n = ui_number(ui, b->item), *all = ui_number(ui, b->items);
    const char *title = item_title(ui, b), *over = title_of(ui, b);
    const char *where =
        b->items > 1 ? ui_fill(ui, "projector.item_of", TR_ARGS({"n", n}, {"all", all})) : "";
    if (strcmp(title, over) == 0) over = ui_say(ui, "projector.session");
    wall_begin(ui, wall, over, where);
    ui_spring(ui);
    if (m && b->topic != TOPIC_STATEMENT) ui_text_in(ui, T_HEADING, C_MUTED, m->role);
    ui_text(ui, wall_display(ui), title);
    if (m && m->notice) notice(ui, m->notice);
    ui_spring(ui);
    wall_end(ui, wall, NULL, NULL);
}

/* --- the end --- */

void wall_closing(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    int n = 0;
    wall_begin(ui, wall, ui_say(ui, "projector.closing"), title_of(ui, b));
    ui_spring(ui);
    for (int i = 0; b->recommended && i < RECOMMENDATIONS; i++)
        if (*b->recommended[i]) step_line(ui, ui_number(ui, ++n), b->recommended[i]);
    ui_text(ui, wall_display(ui), ui_say(ui, "projector.thanks"));
    ui_spring(ui);
    wall_end(ui, wall, "lock", ui_say(ui, "projector.erased"));
}
