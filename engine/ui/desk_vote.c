/* Votes: how many are in, the split before the room sees it, cards that are counted by hand. */
#include <stdlib.h>
#include <string.h>

#include "core/names.h"
#include "ui/desk.h"

enum { CARDS_DIGITS = 3 };

Ballot desk_ballot_now(const Board *board)
{
    return board->step == STEP_AGAIN ? BALLOT_SECOND : BALLOT_FIRST;
}

/* --- raised cards, typed in --- */

void desk_clear_cards(DeskState *s)
{
    for (int ballot = 0; ballot < BALLOTS; ballot++)
        for (int i = 0; i < MAX_OPTIONS; i++) {
            s->cards[ballot][i].max = CARDS_DIGITS;
            field_set(&s->cards[ballot][i], "");
        }
}

/* Their number; -1 when something else was typed. */
int desk_cards_of(const UiField *field)
{
    const char *text = field->text + strspn(field->text, " ");
    size_t digits = strspn(text, "0123456789");
    return desk_blank(text + digits) ? (int)strtol(text, NULL, 10) : -1;
}

static bool any_typed(const DeskState *s, int ballot)
{
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (!desk_blank(s->cards[ballot][i].text)) return true;
    return false;
}

/* What is typed for all options together; -1 when something is no number. */
static int typed_sum(const DeskState *s, int ballot)
{
    int sum = 0;
    for (int i = 0; i < MAX_OPTIONS; i++) {
        int n = desk_cards_of(&s->cards[ballot][i]);
        if (n < 0) return -1;
        sum += n;
    }
    return sum;
}

static bool is_counted(const DeskState *s, int ballot)
{
    const Tally *live = &s->desk.live[ballot];
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (desk_cards_of(&s->cards[ballot][i]) != (int)live->counts[i]) return false;
    return true;
}

static bool has_prediction(const Board *b)
{
    return b->step == STEP_VOTE;
}

bool desk_cards_waiting(const Ui *ui)
{
    const DeskState *s = ui_state(ui);
    const Board *b = &s->board;
    if (b->method != ROOM_CARDS || b->place != BOARD_ROUND || !step_votes(b->step)) return false;
    int ballot = desk_ballot_now(b);
    if (any_typed(s, ballot) && !is_counted(s, ballot)) return true;
    return has_prediction(b) && any_typed(s, BALLOT_PREDICTED) && !is_counted(s, BALLOT_PREDICTED);
}

static bool send_cards(Ui *ui, int ballot)
{
    const DeskState *s = ui_state(ui);
    uint16_t counts[MAX_OPTIONS] = {0};
    Err err = {0};
    if (!any_typed(s, ballot)) return true;
    if (typed_sum(s, ballot) < 0) {
        err_set(&err, "desk.cards_no_number", NULL);
        ui_error(ui, &err);
        return false;
    }
    for (int i = 0; i < MAX_OPTIONS; i++) counts[i] = (uint16_t)desk_cards_of(&s->cards[ballot][i]);
    return desk_send(
        ui, (SittingCommand){.type = SITTING_CARDS, .ballot = (Ballot)ballot, .counts = counts});
}

bool desk_count_cards(Ui *ui, int ballot)
{
    const DeskState *s = ui_state(ui);
    if (!send_cards(ui, ballot)) return false;
    return !has_prediction(&s->board) || send_cards(ui, BALLOT_PREDICTED);
}

/* Down one column, then down the other, then what puts them in. */
void desk_card_next(Ui *ui, int index)
{
    const DeskState *s = ui_state(ui);
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, &s->board, answers);
    int ballot = index / MAX_OPTIONS;
    for (size_t i = 0; i + 1 < count; i++)
        if (answers[i].index == index % MAX_OPTIONS) {
            ui_focus(ui, UI_ID(DESK_CARD, ballot * MAX_OPTIONS + answers[i + 1].index));
            return;
        }
    if (ballot == BALLOT_FIRST && has_prediction(&s->board) && count > 0)
        ui_focus(ui, UI_ID(DESK_CARD, BALLOT_PREDICTED * MAX_OPTIONS + answers[0].index));
    else
        ui_focus(ui, UI_ID(DESK_COUNT, desk_ballot_now(&s->board)));
}

bool desk_focus_vote(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    DeskAnswer answers[MAX_OPTIONS];
    if (!step_votes(s->board.step) || !s->board.open || s->board.method == ROOM_PHONES)
        return false;
    if (s->board.method == ROOM_KEYBOARD) return ui_focus(ui, UI_ID(DESK_KEYS, 0)), true;
    if (desk_answers(ui, &s->board, answers) == 0 || desk_covered(ui)) return false;
    ui_focus(ui,
             UI_ID(DESK_CARD, (int)desk_ballot_now(&s->board) * MAX_OPTIONS + answers[0].index));
    return true;
}

/* With its prediction, when everybody who voted made one. */
void desk_take_back(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    int predicted = tally_sum(&s->desk.live[BALLOT_PREDICTED]);
    if (has_prediction(&s->board) && predicted > 0 && predicted >= s->board.votes_in &&
        !desk_send(ui, (SittingCommand){.type = SITTING_UNKEY, .ballot = BALLOT_PREDICTED}))
        return;
    desk_send(ui, (SittingCommand){.type = SITTING_UNKEY, .ballot = desk_ballot_now(&s->board)});
}

static void card_field(Ui *ui, DeskState *s, int ballot, const DeskAnswer *answer)
{
    const char *name =
        ui_fill(ui, ballot == BALLOT_PREDICTED ? "desk.cards_predict_name" : "desk.cards_name",
                TR_ARGS({"letter", answer->letter}));
    ui_open(ui, (Box){.width = 78});
    ui_field(ui, UI_ID(DESK_CARD, ballot * MAX_OPTIONS + answer->index),
             &s->cards[ballot][answer->index], name, 1);
    ui_close(ui);
}

/* Together, against who is there: said before it goes in. */
static void sum_line(Ui *ui, const DeskState *s, int ballot, const char *label)
{
    int sum = typed_sum(s, ballot), all = s->board.voters;
    if (!any_typed(s, ballot)) return;
    if (sum < 0) {
        desk_line(ui, "warning", C_WARN, T_STRONG, ui_say(ui, "desk.cards_wrong"));
        return;
    }
    const char *key = all == 0     ? "desk.cards_sum"
                      : sum == all ? "desk.cards_all"
                      : sum < all  ? "desk.cards_less"
                                   : "desk.cards_more";
    int off = sum < all ? all - sum : sum - all;
    desk_line(ui, all == 0 || sum == all ? "check" : "warning",
              all == 0 || sum == all ? C_GOOD : C_WARN, T_STRONG,
              ui_fill(ui, key,
                      TR_ARGS({"what", label}, {"n", ui_number(ui, sum)},
                              {"all", ui_number(ui, all)}, {"off", ui_number(ui, off)})));
}

static void cards_heads(Ui *ui, bool both)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_END});
    ui_spring(ui);
    ui_open(ui, (Box){.width = 78});
    ui_text(ui, T_SMALL, ui_say(ui, "desk.cards_choice"));
    ui_close(ui);
    if (both) {
        ui_open(ui, (Box){.width = 78});
        ui_text(ui, T_SMALL, ui_say(ui, "desk.cards_predict"));
        ui_close(ui);
    }
    ui_close(ui);
}

static void build_cards(Ui *ui, DeskState *s)
{
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, &s->board, answers);
    int ballot = desk_ballot_now(&s->board);
    bool both = has_prediction(&s->board);
    if (desk_secret(ui, ui_say(ui, "desk.cards"))) {
        ui_text(ui, T_TEXT, ui_say(ui, both ? "desk.cards_about" : "desk.cards_about_again"));
        cards_heads(ui, both);
        for (size_t i = 0; i < count; i++) {
            ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
            ui_badge(ui, answers[i].letter, false);
            ui_text(ui, T_TEXT, answers[i].text)->grow = 1;
            card_field(ui, s, ballot, &answers[i]);
            if (both) card_field(ui, s, BALLOT_PREDICTED, &answers[i]);
            ui_close(ui);
        }
        sum_line(ui, s, ballot, ui_say(ui, "desk.cards_choice"));
        if (both) sum_line(ui, s, BALLOT_PREDICTED, ui_say(ui, "desk.cards_predict"));
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .align = UI_CENTER});
        ui_button(ui, (Button){.id = UI_ID(DESK_COUNT, ballot),
                               .text = ui_say(ui, "desk.cards_count"),
                               .icon = "check"});
        if (any_typed(s, ballot) && !desk_cards_waiting(ui))
            desk_line(ui, "check", C_GOOD, T_TEXT, ui_say(ui, "desk.cards_counted"));
        ui_close(ui);
    }
    ui_close(ui);
}

/* --- how many are in --- */

static void keyboard_buttons(Ui *ui, const Board *b)
{
    bool keyboard = b->method == ROOM_KEYBOARD;
    if (b->method == ROOM_CARDS || !b->open) return;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12});
    ui_button(ui, (Button){.id = UI_ID(DESK_KEYS, 0),
                           .text = ui_say(ui, !keyboard     ? "desk.keys_no_phone"
                                              : b->votes_in ? "desk.keys_on"
                                                            : "desk.keys_start"),
                           .icon = "keyboard",
                           .key = "K",
                           .look = keyboard ? BUTTON_PRIMARY : BUTTON_PLAIN});
    if (keyboard && b->votes_in > 0)
        ui_button(ui, (Button){.id = UI_ID(DESK_UNKEY, 0),
                               .text = ui_say(ui, "desk.keys_undo"),
                               .icon = "replay"});
    ui_close(ui);
}

void desk_how_many(Ui *ui)
{
    DeskState *s = ui_state(ui);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .align = UI_CENTER, .keep = true});
    ui_text(ui, T_TEXT, ui_say(ui, "desk.expected"))->grow = 1;
    ui_open(ui, (Box){.width = 80});
    ui_field(ui, UI_ID(DESK_EXPECT, 0), &s->expected, ui_say(ui, "desk.expected"), 1);
    ui_close(ui);
    ui_close(ui);
}

void desk_other_methods(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .align = UI_CENTER});
    ui_text(ui, T_SMALL, ui_say(ui, "desk.otherwise"));
    for (int i = 0; i < ROOM_METHODS; i++) {
        if (i == (int)s->board.method) continue;
        const char *name = ui_say(ui, arena_printf(ui->arena, "desk.by_%s", method_names[i]));
        bool asked = desk_is_asked(s, DESK_METHOD, i);
        ui_button(ui, (Button){.id = UI_ID(DESK_METHOD, i),
                               .text = asked ? ui_say(ui, "desk.method_sure") : name,
                               .look = asked ? BUTTON_PLAIN : BUTTON_QUIET,
                               .description = name});
    }
    ui_close(ui);
}

static void count_line(Ui *ui, const Board *b)
{
    int missing = b->voters - b->votes_in;
    if (missing > 0)
        desk_line(ui, "clock", C_WARN, T_STRONG, ui_count(ui, "desk.votes_missing", missing));
    else if (b->voters == 0 && b->method == ROOM_PHONES)
        desk_line(ui, "warning", C_WARN, T_STRONG, ui_say(ui, "desk.votes_nobody"));
    else if (b->voters > 0)
        desk_line(ui, "check", C_GOOD, T_STRONG, ui_say(ui, "desk.votes_all"));
    else
        ui_text(ui, T_STRONG, ui_count(ui, "desk.voted", b->votes_in));
    ui_bar(ui, b->voters > 0 ? b->votes_in * 1000 / b->voters : 0, 1, 8, C_ACCENT, C_LINE);
}

static void build_count(Ui *ui, const DeskState *s)
{
    const Board *b = &s->board;
    int without = s->desk.expected - b->voters;
    const char *number = b->voters > 0 ? arena_printf(ui->arena, "%d / %d", b->votes_in, b->voters)
                                       : ui_number(ui, b->votes_in);
    desk_panel(ui, ui_say(ui, "desk.votes"));
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 16, .align = UI_CENTER, .keep = true});
    ui_text(ui, T_DISPLAY, number)->role = UI_ALERT;
    ui_open(ui, (Box){.grow = 1, .gap = 4});
    count_line(ui, b);
    ui_close(ui);
    ui_close(ui);
    if (b->method == ROOM_PHONES && without > 0)
        ui_text(ui, T_SMALL, ui_count(ui, "desk.without_phone", without));
    if (b->method != ROOM_PHONES && b->voters == 0) desk_how_many(ui);
    keyboard_buttons(ui, b);
    desk_other_methods(ui);
    ui_close(ui);
}

/* --- the split --- */

static void split_bar(Ui *ui, const Tally *tally, int index, Colour colour, const char *label)
{
    int sum = tally_sum(tally), n = tally->counts[index];
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .keep = true, .align = UI_CENTER});
    ui_open(ui, (Box){.width = 96});
    ui_text(ui, T_SMALL, label)->max_lines = 1;
    ui_close(ui);
    ui_open(ui, (Box){.grow = 1});
    ui_bar(ui, sum > 0 ? n * 1000 / sum : 0, 1, 9, colour, C_LINE);
    ui_close(ui);
    ui_open(ui, (Box){.width = 34});
    ui_text(ui, T_STRONG, ui_number(ui, n));
    ui_close(ui);
    ui_close(ui);
}

static void split_rows(Ui *ui, const Board *b, const Tally tallies[BALLOTS], bool live)
{
    static const char *const names[BALLOTS] = {"desk.ballot_first", "desk.ballot_predicted",
                                               "desk.ballot_second"};
    static const Ballot order[BALLOTS] = {BALLOT_FIRST, BALLOT_SECOND, BALLOT_PREDICTED};
    bool again = tallies[BALLOT_SECOND].taken || tally_sum(&tallies[BALLOT_SECOND]) > 0;
    const Colour colours[BALLOTS] = {again ? C_BORDER : C_ACCENT, C_MUTED, C_ACCENT};
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, b, answers);
    for (size_t i = 0; i < count; i++) {
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .keep = true});
        ui_badge(ui, answers[i].letter, (b->leaders >> answers[i].index & 1) != 0);
        ui_open(ui, (Box){.grow = 1, .gap = 2});
        ui_text(ui, T_TEXT, answers[i].text)->max_lines = live ? 1 : 2;
        for (int o = 0; o < BALLOTS; o++)
            if (tallies[order[o]].taken || tally_sum(&tallies[order[o]]) > 0)
                split_bar(ui, &tallies[order[o]], answers[i].index, colours[order[o]],
                          ui_say(ui, names[order[o]]));
        ui_close(ui);
        ui_close(ui);
    }
}

void desk_split(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    if (s->board.votes_in == 0 && !s->desk.live[BALLOT_FIRST].taken) return;
    if (desk_secret(ui, ui_say(ui, "desk.split"))) split_rows(ui, &s->board, s->desk.live, true);
    ui_close(ui);
}

void desk_ballot(Ui *ui)
{
    DeskState *s = ui_state(ui);
    build_count(ui, s);
    if (s->board.method == ROOM_CARDS)
        build_cards(ui, s);
    else
        desk_split(ui);
}

/* --- after the reveal the room sees it too --- */

const Tally *desk_last_vote(const Board *b)
{
    return b->tallies[BALLOT_SECOND].taken ? &b->tallies[BALLOT_SECOND] : &b->tallies[BALLOT_FIRST];
}

static int moved_of(const Board *b)
{
    int moved = 0;
    for (int from = 0; from < MAX_OPTIONS; from++)
        for (int to = 0; to < MAX_OPTIONS; to++)
            if (from != to) moved += b->moved[from][to];
    return moved;
}

void desk_reveal(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    const Board *b = &s->board;
    desk_panel(ui, ui_say(ui, "desk.split_shown"));
    split_rows(ui, b, b->tallies, false);
    ui_rule(ui);
    if (b->tallies[BALLOT_SECOND].taken && b->method != ROOM_CARDS)
        desk_line(ui, "arrow_right", C_ACCENT, T_TEXT, ui_count(ui, "desk.moved", moved_of(b)));
    if (b->tallies[BALLOT_PREDICTED].taken)
        desk_line(ui, "eye", C_ACCENT, T_TEXT, ui_count(ui, "desk.foresaw", b->foresaw));
    ui_close(ui);
}
