/* Before a round: people join, the agenda is chosen, an item begins. */
#include <string.h>

#include "ui/desk.h"

const char *desk_item_title(const AgendaOffer *offers, size_t count, const AgendaItem *item)
{
    for (size_t i = 0; i < count; i++) {
        const AgendaItem *o = &offers[i].item;
        if (strcmp(o->pack, item->pack) != 0) continue;
        if (item->kind == AGENDA_PACK) return offers[i].pack_title;
        if (o->kind == item->kind && o->id && item->id && strcmp(o->id, item->id) == 0)
            return offers[i].title;
    }
    return item->id ? item->id : item->pack;
}

void desk_lines(Ui *ui, const char *icon, const char *lines)
{
    for (const char *at = lines ? lines : ""; *at;) {
        size_t len = strcspn(at, "\n");
        if (len > 0) desk_line(ui, icon, C_MUTED, T_TEXT, arena_text_n(ui->arena, at, len));
        at += len + (at[len] == '\n');
    }
}

/* --- the lobby --- */

/* With phones or cards; nobody walks to a keyboard for this. */
bool desk_can_pick(const DeskState *s)
{
    const Agenda *agenda = s->desk.agenda;
    bool phones = s->board.method == ROOM_PHONES && s->board.order == ROOM_VOTES;
    return s->board.place == BOARD_LOBBY && (phones || s->board.method == ROOM_CARDS) && agenda &&
           agenda->count > 2 && agenda->count <= BOARD_CHOICES;
}

bool desk_picks(const Ui *ui)
{
    return ui->draft && ui->draft->pick && desk_can_pick(ui_state(ui));
}

static void build_test(Ui *ui, const DeskState *s)
{
    const Board *b = &s->board;
    bool on = b->ask == ASK_TEST && b->open;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .align = UI_CENTER});
    ui_button(ui, (Button){.id = UI_ID(DESK_TEST, 0),
                           .text = ui_say(ui, on ? "desk.test_stop" : "desk.test_start"),
                           .icon = on ? "cross" : "check"});
    if (on)
        ui_text(
            ui, T_STRONG,
            ui_fill(ui, "desk.test_in",
                    TR_ARGS({"n", ui_number(ui, b->votes_in)}, {"all", ui_number(ui, b->voters)})))
            ->grow = 1;
    ui_close(ui);
}

static void build_join(Ui *ui, const DeskState *s)
{
    const UiTraffic *t = &s->traffic;
    desk_panel(ui, ui_say(ui, "desk.join"));
    if (!t->listening)
        desk_line(ui, "warning", C_WARN, T_STRONG, ui_say(ui, "desk.join_none"));
    else {
        ui_text(ui, T_TEXT, ui_say(ui, "desk.join_about"));
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 28});
        ui_open(ui, (Box){.gap = 1});
        ui_text(ui, T_SMALL, ui_say(ui, "desk.join_address"));
        ui_text(ui, T_QUESTION, t->shown ? t->shown : "");
        ui_close(ui);
        ui_open(ui, (Box){.gap = 1});
        ui_text(ui, T_SMALL, ui_say(ui, "desk.join_code"));
        ui_text(ui, T_QUESTION, s->board.code ? s->board.code : "");
        ui_close(ui);
        ui_close(ui);
        desk_line(ui, "phone", C_ACCENT, T_STRONG, ui_count(ui, "desk.seats", s->desk.seats));
        build_test(ui, s);
    }
    ui_close(ui);
}

void desk_people(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    desk_panel(ui, ui_say(ui, "desk.present"));
    desk_how_many(ui);
    if (s->desk.expected > 0)
        desk_line(ui, "people", C_ACCENT, T_STRONG,
                  ui_count(ui, "desk.expected_now", s->desk.expected));
    desk_lines(ui, "adviser", s->desk.present);
    ui_close(ui);
}

static void agenda_row(Ui *ui, const DeskState *s, size_t i)
{
    const char *title = desk_item_title(s->offers, s->offer_count, &s->desk.agenda->items[i]);
    bool now = s->board.item == (int)i + 1, asked = desk_is_asked(s, DESK_ITEM, (int)i);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
    if (now)
        ui_icon(ui, "play", 18, C_ACCENT);
    else
        ui_text_in(ui, T_STRONG, C_MUTED, ui_number(ui, (long)i + 1));
    ui_text(ui, now ? T_STRONG : T_TEXT, title)->grow = 1;
    if (!now && s->board.place != BOARD_LOBBY)
        ui_button(ui, (Button){.id = UI_ID(DESK_ITEM, i),
                               .text = ui_say(ui, asked ? "desk.item_sure" : "desk.item_go"),
                               .look = asked ? BUTTON_PLAIN : BUTTON_QUIET,
                               .description = title});
    ui_close(ui);
}

static void build_agenda(Ui *ui, const DeskState *s)
{
    const Agenda *agenda = s->desk.agenda;
    if (!agenda || agenda->count < 2) return;
    desk_panel(ui, ui_say(ui, "desk.agenda"));
    for (size_t i = 0; i < agenda->count; i++) agenda_row(ui, s, i);
    if (desk_can_pick(s) && !desk_picks(ui)) { /* else it is what comes next */
        ui_rule(ui);
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .align = UI_CENTER});
        ui_button(ui, (Button){.id = UI_ID(DESK_PICK, 0),
                               .text = ui_say(ui, "desk.pick_start"),
                               .icon = "people"});
        ui_text_in(ui, T_SMALL, C_MUTED, ui_say(ui, "desk.pick_about"))->grow = 1;
        ui_close(ui);
    }
    ui_close(ui);
}

void desk_lobby(Ui *ui)
{
    DeskState *s = ui_state(ui);
    bool same = ui_projector_mode(ui) == PROJECTOR_SAME;
    desk_tip(ui, ui_say(ui, same ? "desk.tip_lobby_same" : "desk.tip_lobby"));
    if (s->board.method == ROOM_PHONES && s->board.order == ROOM_VOTES) build_join(ui, s);
    desk_passes(ui);
    build_agenda(ui, s);
    ui_open(ui, (Box){.flow = UI_ROW});
    ui_button(
        ui,
        (Button){.id = UI_ID(DESK_CHECK, 0), .text = ui_say(ui, "desk.to_check"), .icon = "check"});
    ui_close(ui);
}

/* --- the attendees choose --- */

static void picked_row(Ui *ui, DeskState *s, size_t i)
{
    const char *title = desk_item_title(s->offers, s->offer_count, &s->desk.agenda->items[i]);
    int votes = s->desk.picked[i], most = 1;
    for (size_t j = 0; j < s->desk.agenda->count; j++)
        if (s->desk.picked[j] > most) most = s->desk.picked[j];
    ui_open(ui, (Box){.gap = 3});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
    ui_text(ui, T_TEXT, title)->grow = 1;
    ui_text(ui, T_STRONG, ui_number(ui, votes));
    if (s->board.method == ROOM_CARDS && i < BOARD_CHOICES) {
        ui_open(ui, (Box){.width = 78});
        ui_field(ui, UI_ID(DESK_PICKED, i), &s->picked[i], title, 1);
        ui_close(ui);
    }
    ui_close(ui);
    ui_bar(ui, votes * 1000 / most, 1, 6, C_ACCENT, C_LINE);
    ui_close(ui);
}

static void picked_votes(Ui *ui, const Board *b)
{
    if (b->method == ROOM_CARDS) return;
    desk_panel(ui, ui_say(ui, "desk.votes"));
    desk_line(
        ui, "people", C_ACCENT, T_QUESTION,
        ui_fill(ui, "desk.votes_in",
                TR_ARGS({"n", ui_number(ui, b->votes_in)}, {"all", ui_number(ui, b->voters)})));
    ui_close(ui);
}

void desk_agenda(Ui *ui)
{
    DeskState *s = ui_state(ui);
    bool cards = s->board.method == ROOM_CARDS;
    desk_tip(ui, ui_say(ui, cards ? "desk.tip_agenda_cards" : "desk.tip_agenda"));
    picked_votes(ui, &s->board);
    if (desk_secret(ui, ui_say(ui, "desk.picked")) && s->desk.agenda)
        for (size_t i = 0; i < s->desk.agenda->count && i < AGENDA_MAX; i++) picked_row(ui, s, i);
    ui_close(ui);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12});
    ui_button(
        ui,
        (Button){.id = UI_ID(DESK_PICK, 0), .text = ui_say(ui, "desk.pick_stop"), .icon = "cross"});
    ui_close(ui);
}

bool desk_count_picked(Ui *ui, int index)
{
    const DeskState *s = ui_state(ui);
    int n = index >= 0 && index < BOARD_CHOICES ? desk_cards_of(&s->picked[index]) : -1;
    uint16_t counts[MAX_OPTIONS] = {n > 0 ? (uint16_t)n : 0};
    Err err = {0};
    if (n < 0) {
        err_set(&err, "desk.cards_no_number", NULL);
        return ui_error(ui, &err), false;
    }
    if (desk_blank(s->picked[index].text)) return true;
    return desk_send(ui, (SittingCommand){.type = SITTING_CARDS, .index = index, .counts = counts});
}

/* --- an item begins --- */

void desk_item(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    const Board *b = &s->board;
    desk_tip(ui, ui_say(ui, "desk.tip_item"));
    desk_panel(ui, NULL);
    if (b->topic == TOPIC_STATEMENT && b->statement)
        ui_text(ui, T_QUESTION, b->statement->text);
    else {
        if (b->item_title && *b->item_title) ui_text(ui, T_QUESTION, b->item_title);
        if (b->view && b->view->manifest) {
            const Manifest *m = b->view->manifest;
            ui_text_in(ui, T_TEXT, C_MUTED, m->role);
            ui_rich(ui, T_BODY, C_TEXT, m->notice ? m->notice : m->summary);
        }
    }
    ui_close(ui);
    desk_passes(ui); /* for who comes late */
    build_agenda(ui, s);
}
