/* The desk: what the facilitator sees and does while a room is at work.
 *
 * One key goes on (N, or Enter and Space where nothing else has the focus); whatever else is done,
 * the focus comes back to it. Nothing that takes something away happens at a first press. */
#include <string.h>

#include "ui/desk.h"
#include "ui/ui_core.h"

enum { GUARD_MS = 350, ASKED = 64 };

static const char advice_letters[] = "FGHIJKLO", dossier_letters[] = "UVWXYZ";

/* --- what is so now --- */

/* Changes with whatever makes typed things old. */
static unsigned seen_of(const Board *b)
{
    unsigned round = b->view ? (unsigned)b->view->round : 0;
    return (unsigned)b->place + 16U * (unsigned)b->step + 256U * (unsigned)b->item +
           16384U * round + 1U;
}

static void begin_anew(Ui *ui, DeskState *s)
{
    s->seen = seen_of(&s->board);
    s->changed_ms = ui->now_ms;
    s->selected = s->asked = 0;
    if (s->mode == DESK_VOTING) s->mode = DESK_MAIN;
    desk_clear_cards(s);
    for (int i = 0; i < MAX_OPTIONS; i++) field_set(&s->why[i], "");
    field_set(&s->sentence,
              s->board.view && s->board.view->explained ? s->board.view->explained : "");
    field_set(&s->expected, s->desk.expected > 0 ? ui_number(ui, s->desk.expected) : "");
    if (s->board.place == BOARD_CLOSING) desk_closing_fill(ui);
    ui_scroll_to(ui, UI_ID(DESK_SCROLL, DESK_LEFT), 0);
    ui_scroll_to(ui, UI_ID(DESK_SCROLL, DESK_RIGHT), 0);
    if (s->board.place != BOARD_ROUND || !desk_focus_vote(ui)) desk_focus_next(ui);
}

bool desk_look(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    DeskState *s = ui_state(ui);
    if (!room || !room->going(room->self)) return false;
    room->board(room->self, ui->arena, &s->board);
    room->desk(room->self, ui->arena, &s->desk);
    room->traffic(room->self, &s->traffic);
    if (s->seen != seen_of(&s->board)) begin_anew(ui, s);
    return true;
}

bool desk_send(Ui *ui, SittingCommand command)
{
    const UiRoom *room = ui->host->room;
    Err err = {0};
    bool done = room->send(room->self, &command, &err);
    if (!done)
        ui_error(ui, &err);
    else
        ui->core->error = (Err){0};
    ui_dirty(ui);
    desk_look(ui);
    return done;
}

bool desk_game(Ui *ui, Command command)
{
    return desk_send(ui, (SittingCommand){.type = SITTING_GAME, .command = command});
}

bool desk_covered(const Ui *ui)
{
    const DeskState *s = ui_state(ui);
    return s->hidden || ui_desk_covered(ui);
}

bool desk_is_asked(const DeskState *s, int kind, int index)
{
    return s->asked == kind * ASKED + index;
}

bool desk_sure(Ui *ui, int kind, int index)
{
    DeskState *s = ui_state(ui);
    if (desk_is_asked(s, kind, index)) {
        if (ui->now_ms - s->selected_ms < GUARD_MS) return false;
        s->asked = 0;
        return true;
    }
    s->asked = kind * ASKED + index;
    s->selected_ms = ui->now_ms;
    return false;
}

void desk_focus_next(Ui *ui)
{
    ui_focus(ui, UI_ID(DESK_NEXT, 0));
}

bool desk_empties(const DeskState *s, RoomStep step)
{
    return step_votes(step) && (s->desk.done >> step & 1) != 0;
}

bool desk_blank(const char *text)
{
    return text[strspn(text, " ")] == '\0';
}

const char *desk_title(const Board *board)
{
    return board->sitting_title ? board->sitting_title : "";
}

/* --- what it looks like --- */

static void enter(Ui *ui)
{
    DeskState *s = ui_state(ui);
    s->note.max = NOTE_MAX;
    if (ui->draft) field_set(&s->note, ui->draft->note.text);
    s->sentence.max = EXPLAIN_MAX;
    s->expected.max = 3;
    for (int i = 0; i < MAX_OPTIONS; i++) s->why[i].max = MINORITY_MAX;
    if (!desk_look(ui)) {
        ui_go(ui, SCREEN_LIBRARY);
        return;
    }
    const UiRoom *room = ui->host->room;
    desk_draft(ui)->note.max = NOTE_MAX;
    if (s->board.items > 1) s->offer_count = room->offers(room->self, ui->keep, &s->offers);
}

static void leave(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    DeskState *s = ui_state(ui);
    if (ui->draft) field_set(&ui->draft->note, s->note.text); /* who looks at the help comes back */
    if (room && room->going(room->self) && s->board.place == BOARD_CLOSING) desk_closing_save(ui);
}

static void step_panels(Ui *ui)
{
    static void (*const places[BOARD_PLACES])(Ui *) = {
        [BOARD_LOBBY] = desk_lobby,   [BOARD_AGENDA] = desk_agenda,
        [BOARD_ITEM] = desk_item,     [BOARD_ROUND] = desk_round,
        [BOARD_CHOSEN] = desk_chosen, [BOARD_OUTCOME] = desk_outcome,
        [BOARD_ENDING] = desk_ending, [BOARD_CLOSING] = desk_closing,
    };
    const DeskState *s = ui_state(ui);
    places[s->board.place](ui);
}

static void two_columns(Ui *ui)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 6, .grow = 1, .keep = true, .pad_x = 10, .pad_y = 4});
    ui_scroll(ui, UI_ID(DESK_SCROLL, DESK_LEFT),
              (Box){.grow = 3, .pad_x = 14, .pad_y = 6, .gap = 12});
    step_panels(ui);
    ui_close(ui);
    ui_open(ui, (Box){.grow = 2});
    ui_scroll(ui, UI_ID(DESK_SCROLL, DESK_RIGHT),
              (Box){.grow = 1, .pad_x = 14, .pad_y = 6, .gap = 12});
    desk_notes(ui);
    ui_close(ui);
    ui_open(ui, (Box){.pad_x = 14, .pad_y = 4});
    desk_note_field(ui);
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
}

static void build_main(Ui *ui)
{
    enum { SIDE_BY_SIDE = 960 };
    const DeskState *s = ui_state(ui);
    desk_header(ui);
    if (s->board.place == BOARD_ROUND) desk_rail(ui);
    if (ui->wide >= SIDE_BY_SIDE && s->board.place != BOARD_CLOSING)
        two_columns(ui);
    else {
        ui_scroll(ui, UI_ID(DESK_SCROLL, DESK_LEFT),
                  (Box){.grow = 1, .pad_x = 24, .pad_y = 10, .gap = 12});
        step_panels(ui);
        if (s->board.place != BOARD_CLOSING) desk_notes(ui), desk_note_field(ui);
        ui_close(ui);
    }
    desk_footer(ui);
}

static void build(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    if (!desk_look(ui)) return;
    if (s->board.place == BOARD_CLOSING && s->mode == DESK_MAIN) desk_closing_watch(ui);
    if (s->mode == DESK_VOTING)
        desk_keys(ui);
    else if (s->mode != DESK_MAIN)
        desk_leave(ui);
    else
        build_main(ui);
}

/* --- on --- */

/* Votes that are not in are lost when the step is left: that asks once. */
static bool votes_missing(const DeskState *s)
{
    return s->board.place == BOARD_ROUND && step_votes(s->board.step) && s->board.open &&
           s->board.votes_in < s->board.voters;
}

static bool send_sentence(Ui *ui)
{
    DeskState *s = ui_state(ui);
    const View *v = s->board.view;
    if (s->board.place != BOARD_CHOSEN || !v || !v->audience) return true;
    if (strcmp(s->sentence.text, v->explained ? v->explained : "") == 0) return true;
    return desk_game(ui, (Command){.type = COMMAND_EXPLAIN, .text = s->sentence.text});
}

static void on(Ui *ui)
{
    DeskState *s = ui_state(ui);
    if (ui->now_ms - s->changed_ms < GUARD_MS && s->changed_ms > 0) return;
    if (s->board.place == BOARD_CLOSING) {
        s->mode = DESK_ENDING;
        ui_focus(ui, UI_ID(DESK_STAY, 0));
        return;
    }
    if (desk_cards_waiting(ui) && !desk_count_cards(ui, desk_ballot_now(&s->board))) return;
    if (votes_missing(s) && !desk_sure(ui, DESK_NEXT, 0)) return;
    s->asked = 0;
    bool picks = desk_picks(ui);
    if (picks) ui->draft->pick = false;
    if (send_sentence(ui))
        desk_send(ui, (SittingCommand){.type = picks ? SITTING_PICK : SITTING_ON});
}

/* An open vote begins anew: that asks, once somebody has voted. */
static void vote_otherwise(Ui *ui, int method)
{
    const DeskState *s = ui_state(ui);
    if (s->board.open && s->board.votes_in > 0 && !desk_sure(ui, DESK_METHOD, method)) return;
    desk_send(ui, (SittingCommand){.type = SITTING_METHOD, .index = method});
}

/* To a vote that was had already asks, for it begins with an empty box; out of one that people are
 * still voting in asks too. */
static void go_to_step(Ui *ui, int step)
{
    DeskState *s = ui_state(ui);
    bool had = desk_empties(s, (RoomStep)step);
    if ((had || votes_missing(s)) && !desk_sure(ui, DESK_STEP, step)) return;
    bool same = step == (int)s->board.step;
    SittingDo type = same ? SITTING_REPEAT : SITTING_STEP;
    if (!desk_send(ui, (SittingCommand){.type = type, .index = step}) || !same) return;
    s->seen = 0; /* what was typed is of the time before */
    desk_look(ui);
}

static void skip(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    RoomStep steps[ROOM_STEPS];
    size_t count = desk_steps(s, steps);
    for (size_t i = 0; i + 1 < count; i++)
        if (steps[i] == s->desk.next) {
            go_to_step(ui, (int)steps[i + 1]);
            return;
        }
}

static void choose(Ui *ui, int position)
{
    DeskState *s = ui_state(ui);
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, &s->board, answers);
    if (s->board.step != STEP_DECIDE || position < 0 || position >= (int)count) return;
    if (s->selected != position + 1) {
        s->selected = position + 1;
        s->selected_ms = ui->now_ms;
        ui_focus(ui, UI_ID(DESK_CHOICE, position));
        return;
    }
    if (ui->now_ms - s->selected_ms < GUARD_MS) return;
    desk_game(ui, (Command){.type = COMMAND_CHOOSE, .index = answers[position].index});
}

static void cover(Ui *ui)
{
    DeskState *s = ui_state(ui);
    bool covered = desk_covered(ui);
    s->hidden = !covered;
    if (covered) ui_desk_uncover(ui);
}

static void say_why(Ui *ui, int option)
{
    DeskState *s = ui_state(ui);
    if (option >= MAX_OPTIONS || desk_blank(s->why[option].text)) return;
    if (desk_send(ui, (SittingCommand){
                          .type = SITTING_MINORITY, .index = option, .text = s->why[option].text}))
        field_set(&s->why[option], "");
}

/* --- acting --- */

static bool act_on_story(Ui *ui, int kind, int index)
{
    const DeskState *s = ui_state(ui);
    const View *v = s->board.view;
    if (!v) return false;
    switch (kind) {
    case DESK_HEAR:
        if (index < (int)v->advice_count && !v->advice[index].heard)
            desk_game(ui, (Command){.type = COMMAND_HEAR, .index = v->advice[index].index});
        return true;
    case DESK_OPEN:
        if (index < (int)v->dossier_count && !v->dossier[index].opened)
            desk_game(ui, (Command){.type = COMMAND_OPEN, .index = v->dossier[index].index});
        return true;
    case DESK_CHOICE: choose(ui, index); return true;
    case DESK_REASON: desk_game(ui, (Command){.type = COMMAND_REASON, .index = index}); return true;
    case DESK_SURE: desk_game(ui, (Command){.type = COMMAND_SURE, .index = index + 1}); return true;
    case DESK_EFFECT:
        if (desk_game(ui, (Command){.type = COMMAND_EFFECT, .index = index + 1}))
            desk_focus_next(ui);
        return true;
    case DESK_SENTENCE: send_sentence(ui), desk_focus_next(ui); return true;
    default: return false;
    }
}

static void expect(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    int n = desk_cards_of(&s->expected);
    if (n >= 0) desk_send(ui, (SittingCommand){.type = SITTING_EXPECT, .index = n});
    desk_focus_next(ui);
}

static bool act_on_votes(Ui *ui, int kind, int index)
{
    switch (kind) {
    case DESK_CARD: desk_card_next(ui, index); return true;
    case DESK_COUNT:
        if (desk_count_cards(ui, index)) desk_focus_next(ui);
        return true;
    case DESK_KEYS: desk_keys_begin(ui); return true;
    case DESK_PICKED:
        if (desk_count_picked(ui, index)) ui_focus(ui, UI_ID(DESK_PICKED, index + 1));
        return true;
    case DESK_UNKEY: desk_take_back(ui); return true;
    case DESK_SHOW:
        desk_send(ui, (SittingCommand){.type = SITTING_SHOW_SAID, .index = index});
        return true;
    case DESK_WHY: say_why(ui, index); return true;
    case DESK_TEST: desk_send(ui, (SittingCommand){.type = SITTING_TEST}); return true;
    case DESK_PICK: desk_send(ui, (SittingCommand){.type = SITTING_PICK}); return true;
    case DESK_EXPECT: expect(ui); return true;
    default: return false;
    }
}

static bool act_on_steps(Ui *ui, int kind, int index)
{
    const DeskState *s = ui_state(ui);
    switch (kind) {
    case DESK_NEXT: on(ui); return true;
    case DESK_PAUSE:
        desk_send(ui, (SittingCommand){.type = s->board.running ? SITTING_PAUSE : SITTING_RESUME});
        return true;
    case DESK_MORE: desk_send(ui, (SittingCommand){.type = SITTING_MORE}); return true;
    case DESK_STEP: go_to_step(ui, index); return true;
    case DESK_REPEAT: go_to_step(ui, (int)s->board.step); return true;
    case DESK_SKIP: skip(ui); return true;
    case DESK_ITEM:
        if (desk_sure(ui, DESK_ITEM, index))
            desk_send(ui, (SittingCommand){.type = SITTING_ITEM, .index = index});
        return true;
    case DESK_METHOD: vote_otherwise(ui, index); return true;
    case DESK_COVER: cover(ui); return true;
    case DESK_PROJECTOR: ui_projector_show(ui); return true;
    case DESK_PAGE: ui_projector_page(ui, index ? 1 : -1); return true;
    case DESK_CHECK: ui_go(ui, SCREEN_ROOM_CHECK); return true;
    default: return false;
    }
}

static void act(Ui *ui, int kind, int index)
{
    DeskState *s = ui_state(ui);
    if (!desk_look(ui)) return;
    if (kind != DESK_NEXT && kind != DESK_STEP && kind != DESK_SKIP && kind != DESK_REPEAT &&
        kind != DESK_ITEM && kind != DESK_METHOD)
        s->asked = 0;
    if (s->mode == DESK_VOTING) {
        desk_keys_act(ui, kind, index);
        return;
    }
    if (desk_leave_act(ui, kind) || act_on_steps(ui, kind, index) ||
        act_on_votes(ui, kind, index) || act_on_story(ui, kind, index) ||
        desk_closing_act(ui, kind, index) || desk_passes_act(ui, kind))
        return;
    if (kind == DESK_NOTE) desk_note_act(ui);
}

/* --- keys --- */

static int letter_at(const char *letters, int code)
{
    const char *found = code >= 'a' && code <= 'z' ? strchr(letters, code - 'a' + 'A') : NULL;
    return found ? (int)(found - letters) : -1;
}

/* A digit only goes to a step in the rail; Enter then takes it. */
static bool step_key(Ui *ui, int code)
{
    const DeskState *s = ui_state(ui);
    RoomStep steps[ROOM_STEPS];
    size_t count = desk_steps(s, steps);
    int at = code - '1';
    if (s->board.place != BOARD_ROUND || at < 0 || at >= (int)count) return false;
    ui_focus(ui, UI_ID(DESK_STEP, steps[at]));
    return true;
}

static bool story_key(Ui *ui, int code)
{
    const DeskState *s = ui_state(ui);
    const View *v = s->board.view;
    if (s->board.place != BOARD_ROUND || !v) return false;
    int option = letter_at("ABCDE", code), advice = letter_at(advice_letters, code),
        item = letter_at(dossier_letters, code);
    if (s->board.step == STEP_DECIDE && option >= 0) return choose(ui, option), true;
    if (s->board.step != STEP_READ) return false;
    if (advice >= 0 && advice < (int)v->advice_count) return act(ui, DESK_HEAR, advice), true;
    if (item >= 0 && item < (int)v->dossier_count) return act(ui, DESK_OPEN, item), true;
    return false;
}

static bool number_key(Ui *ui, int code)
{
    const DeskState *s = ui_state(ui);
    int at = code - '1';
    if (at < 0 || at > 8 || !s->board.view) return false;
    if (s->board.place == BOARD_CHOSEN && at < (int)s->board.view->reason_count)
        return act(ui, DESK_REASON, at), true;
    if (s->board.place == BOARD_OUTCOME && at < 3) return act(ui, DESK_EFFECT, at), true;
    return false;
}

static bool plain_key(Ui *ui, const UiKey *k)
{
    const DeskState *s = ui_state(ui);
    switch (k->code) {
    case 'n': return act(ui, k->shift ? DESK_SKIP : DESK_NEXT, 0), true;
    case 'p': return act(ui, DESK_PAUSE, 0), true;
    case 'm': return act(ui, DESK_MORE, 0), true;
    case 'r': return act(ui, DESK_REPEAT, 0), true;
    case 't': return act(ui, DESK_COVER, 0), true;
    case 's': ui_focus(ui, UI_ID(DESK_NOTE, 0)); return true;
    case 'k':
        if (s->board.place != BOARD_ROUND || !s->board.open) return false;
        return act(ui, DESK_KEYS, 0), true;
    default: return false;
    }
}

/* Where nothing has the focus it goes on; where that is gone, it comes back first. */
static bool enter_key(Ui *ui)
{
    if (ui_focused(ui) == 0) return act(ui, DESK_NEXT, 0), true;
    if (ui->core->root && node_find(ui->core->root, ui_focused(ui))) return false;
    return desk_focus_next(ui), true;
}

static bool key(Ui *ui, const UiKey *k)
{
    DeskState *s = ui_state(ui);
    if (!desk_look(ui)) return false;
    if (s->mode == DESK_VOTING) return desk_keys_key(ui, k);
    if (k->alt || k->repeat || s->mode != DESK_MAIN) return false;
    if (k->ctrl && k->code == SDLK_PAGEDOWN) return act(ui, DESK_PAGE, 1), true;
    if (k->ctrl && k->code == SDLK_PAGEUP) return act(ui, DESK_PAGE, 0), true;
    if (k->ctrl) return false;
    if (k->code == SDLK_RETURN || k->code == SDLK_SPACE) return enter_key(ui);
    return story_key(ui, k->code) || number_key(ui, k->code) || step_key(ui, k->code) ||
           plain_key(ui, k);
}

/* Escape takes back what was begun; with nothing begun it asks how to leave. */
static void back(Ui *ui)
{
    DeskState *s = ui_state(ui);
    const UiField *field = NULL;
    const Node *at = ui->core->root ? node_find(ui->core->root, ui_focused(ui)) : NULL;
    if (at) field = at->field;
    if (s->mode == DESK_VOTING)
        desk_keys_back(ui);
    else if (s->mode != DESK_MAIN)
        s->mode = DESK_MAIN, desk_focus_next(ui);
    else if (s->asked || s->selected)
        s->asked = s->selected = 0, desk_focus_next(ui);
    else if (field)
        desk_focus_next(ui);
    else
        s->mode = DESK_LEAVING, ui_focus(ui, UI_ID(DESK_STAY, 0));
}

/* The clock by the second; what phones do wakes the window by itself. */
static int wait_ms(const Ui *ui)
{
    enum { SLOW_MS = 1000 };
    const DeskState *s = ui_state(ui);
    int wait = s->board.place == BOARD_CLOSING ? desk_closing_wait(ui) : UI_NEVER;
    if (s->board.running && s->board.left_ms != UINT32_MAX) {
        int clock = s->board.left_ms % SLOW_MS ? (int)(s->board.left_ms % SLOW_MS) : SLOW_MS;
        if (wait == UI_NEVER || clock < wait) wait = clock;
    }
    if (s->board.open && (wait == UI_NEVER || wait > SLOW_MS)) wait = SLOW_MS;
    return wait;
}

const Screen screen_room = {.name = "room",
                            .state_size = sizeof(DeskState),
                            .enter = enter,
                            .leave = leave,
                            .build = build,
                            .act = act,
                            .key = key,
                            .back = back,
                            .wait_ms = wait_ms};
