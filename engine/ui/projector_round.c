/* The steps of a round up to the votes' reveal, and the one after it in which the chair decides. */
#include <string.h>

#include "ui/projector_wall.h"

/* The question, or the statement itself. */
static void asked(Ui *ui, const Wall *wall)
{
    if (wall->board.topic == TOPIC_STATEMENT)
        wall_statement(ui, wall);
    else
        ui_text(ui, T_QUESTION, wall_question(ui, wall));
}

/* --- reading --- */

static void card_open(Ui *ui, int kind, const char *icon, const char *title)
{
    Node *card = ui_open(ui, (Box){.pad_x = 14,
                                   .pad_y = 8,
                                   .gap = 4,
                                   .fill = C_PANEL,
                                   .border = C_LINE,
                                   .radius = 7,
                                   .bar = C_ACCENT});
    card->id = UI_ID(WALL_NEWS, kind);
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 8, .align = UI_CENTER});
    ui_icon(ui, icon, 22, C_ACCENT);
    ui_text(ui, T_HEADING, title)->grow = 1;
    ui_close(ui);
}

static void message(Ui *ui, const View *view)
{
    static const char *const icons[CHANNELS] = {"phone",  "press",    "social",   "sitrep",
                                                "family", "governor", "be_alert", "council"};
    if (view->inject_count == 0) return;
    const ViewInject *last = &view->injects[view->inject_count - 1];
    card_open(ui, 0, icons[last->inject->channel], last->inject->from);
    ui_text(ui, T_BODY, last->text);
    ui_close(ui);
}

static void dossier(Ui *ui, const View *view)
{
    for (size_t i = view->dossier_count; i-- > 0;) {
        const ViewDossier *d = &view->dossier[i];
        if (!d->opened) continue;
        card_open(ui, 1, "dossier", d->item->title);
        if (d->item->image) ui_picture(ui, d->item->image, d->item->title, 560, 220);
        if (d->text) ui_rich(ui, T_BODY, C_TEXT, d->text);
        ui_close(ui);
    }
}

static void advisers(Ui *ui, const View *view)
{
    for (size_t i = 0; i < view->advice_count; i++) {
        const ViewAdvice *a = &view->advice[i];
        if (!a->heard || !a->text) continue;
        card_open(ui, 2, "adviser", a->adviser->title);
        ui_rich(ui, T_BODY, C_TEXT, a->text);
        ui_close(ui);
    }
}

static void uncertain(Ui *ui, const View *view)
{
    if (!view->uncertain || !*view->uncertain) return;
    ui_open(ui, (Box){.flow = UI_ROW,
                      .keep = true,
                      .gap = 10,
                      .pad_x = 12,
                      .pad_y = 8,
                      .fill = C_WARN_SOFT,
                      .bar = C_WARN});
    ui_icon(ui, "question", 22, C_WARN);
    ui_text(ui, T_BODY, view->uncertain)->grow = 1;
    ui_close(ui);
}

void wall_read(Ui *ui, const Wall *wall)
{
    const View *view = wall->board.view;
    wall_begin_step(ui, wall);
    if (wall->board.topic == TOPIC_STATEMENT) {
        ui_spring(ui);
        wall_statement(ui, wall);
        ui_spring(ui);
    } else if (view) {
        message(ui, view);
        if (view->dilemma && *view->dilemma->at)
            ui_text_in(ui, T_SECTION, C_MUTED, view->dilemma->at);
        ui_rich(ui, T_BODY, C_TEXT, view->situation ? view->situation : "");
        uncertain(ui, view);
        dossier(ui, view);
        advisers(ui, view);
        ui_text(ui, T_QUESTION, wall_question(ui, wall));
    }
    wall_end(ui, wall, NULL, NULL);
}

/* --- thinking, voting, talking --- */

/* What it is about, the answers, and below them what to do. */
static void choices_page(Ui *ui, const Wall *wall, const char *icon, const char *sign)
{
    wall_begin_step(ui, wall);
    ui_spring(ui);
    asked(ui, wall);
    wall_options(ui, wall);
    ui_spring(ui);
    wall_end(ui, wall, icon, ui_say(ui, sign));
}

void wall_silent(Ui *ui, const Wall *wall)
{
    choices_page(ui, wall, "pause", "projector.sign_silent");
}

void wall_vote(Ui *ui, const Wall *wall)
{
    static const char *const first[ROOM_METHODS] = {
        "projector.sign_vote", "projector.sign_vote_cards", "projector.sign_vote_keyboard"};
    static const char *const again[ROOM_METHODS] = {
        "projector.sign_again", "projector.sign_again_cards", "projector.sign_again_keyboard"};
    const Board *b = &wall->board;
    choices_page(ui, wall, b->method == ROOM_CARDS ? "people" : "lock",
                 (b->step == STEP_AGAIN ? again : first)[b->method]);
}

void wall_talk(Ui *ui, const Wall *wall)
{
    choices_page(ui, wall, "eye_off", "projector.sign_talk");
}

void wall_table(Ui *ui, const Wall *wall)
{
    choices_page(ui, wall, "people", "projector.sign_table");
}

void wall_decide(Ui *ui, const Wall *wall)
{
    choices_page(ui, wall, "governor", "projector.sign_decide");
}
