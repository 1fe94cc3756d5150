/* The shared keyboard: one person after the other presses a letter. The screen shows that it was
 * taken, never which one; what was pressed can be taken back by the same person. */
#include <string.h>

#include "ui/desk.h"

void desk_keys_begin(Ui *ui)
{
    DeskState *s = ui_state(ui);
    if (s->board.method == ROOM_CARDS || !s->board.open || !step_votes(s->board.step)) return;
    s->mode = DESK_VOTING;
    s->turn = TURN_CHOICE;
    ui_focus(ui, 0);
}

static bool predicts(const Board *b)
{
    return b->step == STEP_VOTE;
}

/* With phones only those without one come to the keyboard: nobody knows how many. */
static bool everybody(const Board *b)
{
    return b->method == ROOM_KEYBOARD && b->voters > 0 && b->votes_in >= b->voters;
}

static void vote(Ui *ui, int position)
{
    DeskState *s = ui_state(ui);
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, &s->board, answers);
    enum { GUARD_MS = 250 };
    bool early = ui->now_ms - s->selected_ms < GUARD_MS && s->selected_ms > 0;
    if (position < 0 || position >= (int)count || s->turn == TURN_DONE || early) return;
    Ballot ballot = s->turn == TURN_PREDICT ? BALLOT_PREDICTED : desk_ballot_now(&s->board);
    if (!desk_send(ui, (SittingCommand){.type = SITTING_KEY,
                                        .ballot = ballot,
                                        .index = answers[position].index}))
        return;
    s->selected_ms = ui->now_ms;
    s->predicted = ballot == BALLOT_PREDICTED;
    s->turn = s->turn == TURN_CHOICE && predicts(&s->board) ? TURN_PREDICT : TURN_DONE;
    ui_focus(ui, s->turn == TURN_DONE ? UI_ID(DESK_GIVE, 0) : 0);
}

/* The whole vote of the one who sits there: the prediction goes first. */
static void take_back(Ui *ui)
{
    DeskState *s = ui_state(ui);
    if (s->turn == TURN_CHOICE) return;
    if (s->predicted &&
        !desk_send(ui, (SittingCommand){.type = SITTING_UNKEY, .ballot = BALLOT_PREDICTED}))
        return;
    s->predicted = false;
    if (desk_send(ui,
                  (SittingCommand){.type = SITTING_UNKEY, .ballot = desk_ballot_now(&s->board)}))
        s->turn = TURN_CHOICE;
    ui_focus(ui, 0);
}

static void give_on(Ui *ui)
{
    DeskState *s = ui_state(ui);
    if (s->turn == TURN_PREDICT)
        s->turn = TURN_DONE; /* who does not want to predict */
    else if (everybody(&s->board)) {
        s->mode = DESK_MAIN;
        desk_focus_next(ui);
        return;
    } else
        s->turn = TURN_CHOICE;
    ui_focus(ui, s->turn == TURN_DONE ? UI_ID(DESK_GIVE, 0) : 0);
}

void desk_keys_back(Ui *ui)
{
    DeskState *s = ui_state(ui);
    s->mode = DESK_MAIN;
    desk_focus_next(ui);
}

void desk_keys_act(Ui *ui, int kind, int index)
{
    if (kind == DESK_VOTE) vote(ui, index);
    if (kind == DESK_GIVE) give_on(ui);
    if (kind == DESK_UNKEY) take_back(ui);
    if (kind == DESK_STAY) desk_keys_back(ui);
}

bool desk_keys_key(Ui *ui, const UiKey *k)
{
    const DeskState *s = ui_state(ui);
    if (k->ctrl || k->alt || k->repeat) return true;
    if (k->code >= 'a' && k->code <= 'e') return vote(ui, k->code - 'a'), true;
    if (k->code >= '1' && k->code <= '5') return vote(ui, k->code - '1'), true;
    if (k->code == SDLK_BACKSPACE) return take_back(ui), true;
    if (k->code == SDLK_RETURN && s->turn != TURN_CHOICE && ui_focused(ui) == 0)
        return give_on(ui), true;
    return false;
}

/* --- what is shown --- */

/* Who is at the keyboard: one more than those who are done; beside phones there is no such number.
 */
static const char *person(Ui *ui, const DeskState *s, const char *key, const char *nobody)
{
    int number = s->board.votes_in + (s->turn == TURN_CHOICE);
    if (s->board.method != ROOM_KEYBOARD) return ui_say(ui, nobody);
    return ui_fill(ui, key, TR_ARGS({"n", ui_number(ui, number)}));
}

static void build_question(Ui *ui, const DeskState *s)
{
    const Board *b = &s->board;
    const char *question = b->topic == TOPIC_STATEMENT && b->statement ? b->statement->text
                           : b->view && b->view->question              ? b->view->question
                                                                       : "";
    const char *key = s->turn == TURN_PREDICT ? "desk.keys_predict" : "desk.keys_choose";
    ui_text(ui, T_DISPLAY, person(ui, s, "desk.keys_person", "desk.keys_somebody"))->role =
        UI_ALERT;
    ui_text(ui, T_BODY, question);
    ui_text(ui, T_QUESTION, ui_say(ui, key));
}

/* No state, no colour that tells one from the other: who looks on sees nothing. */
static void build_answers(Ui *ui, const DeskState *s)
{
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, &s->board, answers);
    for (size_t i = 0; i < count; i++) {
        ui_card(ui, UI_ID(DESK_VOTE, i), UI_BUTTON, answers[i].text, 0);
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 14, .keep = true, .align = UI_CENTER});
        ui_badge(ui, answers[i].letter, true);
        ui_text(ui, T_HEADING, answers[i].text)->grow = 1;
        ui_close(ui);
        ui_close(ui);
    }
}

static void build_done(Ui *ui, const DeskState *s)
{
    bool all = everybody(&s->board);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 14, .align = UI_CENTER, .keep = true});
    ui_icon(ui, "check", 40, C_GOOD);
    ui_text(ui, T_DISPLAY, person(ui, s, "desk.keys_done", "desk.keys_somebody_done"))->grow = 1;
    ui_close(ui);
    ui_text(ui, T_BODY, ui_say(ui, all ? "desk.keys_all" : "desk.keys_give"));
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12});
    ui_button(ui, (Button){.id = UI_ID(DESK_GIVE, 0),
                           .text = ui_say(ui, all ? "desk.keys_ready" : "desk.keys_next"),
                           .icon = "arrow_right",
                           .key = "Enter",
                           .look = BUTTON_PRIMARY});
    ui_button(ui, (Button){.id = UI_ID(DESK_UNKEY, 0),
                           .text = ui_say(ui, "desk.keys_again"),
                           .icon = "replay",
                           .key = "Backspace"});
    ui_close(ui);
}

void desk_keys(Ui *ui)
{
    enum { COLUMN = 820 };
    const DeskState *s = ui_state(ui);
    const char *in = ui_fill(
        ui, "desk.votes_in",
        TR_ARGS({"n", ui_number(ui, s->board.votes_in)}, {"all", ui_number(ui, s->board.voters)}));
    ui_header(ui, ui_say(ui, "desk.keys_title"), in);
    ui_button(ui, (Button){.id = UI_ID(DESK_STAY, 0),
                           .text = ui_say(ui, "desk.keys_close"),
                           .icon = "arrow_left",
                           .key = "Esc",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);
    ui_scroll(ui, UI_ID(DESK_SCROLL, DESK_DIALOG),
              (Box){.grow = 1, .pad_x = 24, .pad_y = 20, .align = UI_CENTER});
    ui_open(ui, (Box){.gap = 14, .width = ui->wide - 60 < COLUMN ? ui->wide - 60 : COLUMN});
    if (s->turn == TURN_DONE)
        build_done(ui, s);
    else {
        build_question(ui, s);
        build_answers(ui, s);
        if (s->turn == TURN_PREDICT) {
            ui_open(ui, (Box){.flow = UI_ROW, .gap = 12});
            ui_button(ui,
                      (Button){.id = UI_ID(DESK_GIVE, 0), .text = ui_say(ui, "desk.keys_skip")});
            ui_close(ui);
        }
        ui_text(ui, T_SMALL, ui_say(ui, "desk.keys_secret"));
    }
    ui_close(ui);
    ui_close(ui);
}
