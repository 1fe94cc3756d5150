/* Before and after the rounds: who joins, the test vote, the agenda, an item's title, the end. */
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
    ui_badge(ui, number, true);
    ui_text(ui, T_BODY, text)->grow = 1;
    ui_close(ui);
}

static void typed(Ui *ui, const char *label, const char *text)
{
    ui_open(ui, (Box){.pad_x = 42});
    ui_text(ui, T_SMALL, label);
    ui_text(ui, T_DISPLAY, text);
    ui_close(ui);
}

static void how_to_join(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    step_line(ui, "1", ui_say(ui, "projector.join_network"));
    step_line(ui, "2", ui_say(ui, "projector.join_scan"));
    typed(ui, ui_say(ui, "projector.join_address"), wall->traffic.shown);
    typed(ui, ui_say(ui, "projector.join_code"), b->code);
    ui_text_in(ui, T_STRONG, C_TEXT, ui_say(ui, "projector.join_free"));
    ui_text(ui, T_SMALL, ui_say(ui, "projector.join_plain"));
}

static void how_without_phones(Ui *ui, const Board *b)
{
    static const char *const keys[ROOM_METHODS] = {"projector.how_phones_off",
                                                   "projector.how_cards", "projector.how_keyboard"};
    ui_text(ui, T_BODY, ui_say(ui, "projector.what"));
    if (b->order == ROOM_VOTES) ui_text(ui, T_BODY, ui_say(ui, keys[b->method]));
    if (b->order == ROOM_TABLE) ui_text(ui, T_BODY, ui_say(ui, "projector.how_table"));
    ui_text(ui, T_BODY, ui_say(ui, "projector.no_names"));
}

static void joined(Ui *ui, int count)
{
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 10, .align = UI_CENTER});
    ui_icon(ui, "phone", 24, C_ACCENT);
    ui_text(ui, T_HEADING,
            count > 0 ? ui_count(ui, "projector.joined", count)
                      : ui_say(ui, "projector.joined_none"))
        ->grow = 1;
    ui_close(ui);
}

void wall_lobby(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    enum { SIDE = 224 };
    float side = ui->wide * 0.4F < SIDE ? ui->wide * 0.4F : SIDE;
    wall_header(ui, wall, title_of(ui, b), ui_say(ui, "projector.what"));
    ui_open(ui, (Box){.flow = UI_ROW, .grow = 1, .keep = true});
    wall_page(ui);
    ui_spring(ui);
    if (wall->joining)
        how_to_join(ui, wall);
    else
        how_without_phones(ui, b);
    ui_spring(ui);
    wall_page_end(ui);
    if (wall->joining) {
        ui_open(ui, (Box){.width = side + 32, .pad_x = 16, .pad_y = 12, .gap = 8, .fill = C_PANEL});
        ui_spring(ui);
        ui_qr(ui, wall->traffic.url, side);
        ui_spring(ui);
        joined(ui, b->voters);
        ui_spring(ui);
        ui_close(ui);
    }
    ui_close(ui);
    wall_footer(ui, wall);
}

void wall_test(Ui *ui, const Wall *wall)
{
    wall_header(ui, wall, ui_say(ui, "projector.test"), title_of(ui, &wall->board));
    wall_columns(ui);
    wall_page(ui);
    ui_spring(ui);
    ui_text(ui, T_DISPLAY, ui_say(ui, "phone.test"));
    ui_text(ui, T_BODY, ui_say(ui, "projector.test_how"));
    ui_text_in(ui, T_BODY, C_MUTED, ui_say(ui, "projector.test_counts"));
    ui_spring(ui);
    wall_page_end(ui);
    wall_columns_end(ui, wall);
    wall_footer(ui, wall);
}

/* --- the agenda --- */

void wall_agenda(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    wall_header(ui, wall, ui_say(ui, "projector.agenda"), title_of(ui, b));
    wall_columns(ui);
    wall_page(ui);
    ui_text(ui, T_QUESTION, ui_count(ui, "projector.agenda_pick", b->pick > 0 ? b->pick : 1));
    wall_options(ui, wall, true);
    wall_page_end(ui);
    wall_columns_end(ui, wall);
    wall_footer(ui, wall);
}

void wall_item(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    const Manifest *m = b->view ? b->view->manifest : NULL;
    bool statement = b->topic == TOPIC_STATEMENT;
    const char *n = ui_number(ui, b->item), *all = ui_number(ui, b->items);
    const char *where =
        b->items > 1 ? ui_fill(ui, "projector.item_of", TR_ARGS({"n", n}, {"all", all})) : "";
    wall_header(ui, wall, title_of(ui, b), where);
    wall_page(ui);
    ui_spring(ui);
    if (m && !statement) ui_text_in(ui, T_HEADING, C_MUTED, m->role);
    ui_text(ui, T_DISPLAY,
            b->item_title && *b->item_title ? b->item_title
            : statement                     ? ui_say(ui, "projector.statement")
            : m                             ? m->title
                                            : ui_say(ui, "projector.soon"));
    if (m && m->notice) {
        ui_open(ui, (Box){.flow = UI_ROW,
                          .keep = true,
                          .gap = 12,
                          .pad_x = 12,
                          .pad_y = 10,
                          .fill = C_PANEL,
                          .border = C_LINE,
                          .radius = 7});
        ui_icon(ui, "info", 24, C_ACCENT);
        ui_open(ui, (Box){.grow = 1});
        ui_rich(ui, T_BODY, C_TEXT, m->notice);
        ui_close(ui);
        ui_close(ui);
    }
    ui_spring(ui);
    wall_page_end(ui);
    wall_footer(ui, wall);
}

/* --- the end --- */

void wall_closing(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    int n = 0;
    wall_header(ui, wall, ui_say(ui, "projector.closing"), title_of(ui, b));
    wall_page(ui);
    ui_spring(ui);
    for (int i = 0; b->recommended && i < RECOMMENDATIONS; i++)
        if (*b->recommended[i]) step_line(ui, ui_number(ui, ++n), b->recommended[i]);
    ui_text(ui, T_DISPLAY, ui_say(ui, "projector.thanks"));
    ui_text_in(ui, T_BODY, C_MUTED, ui_say(ui, "projector.erased"));
    ui_spring(ui);
    wall_page_end(ui);
    wall_footer(ui, wall);
}
