/* The chair's choice, which can't be taken back, and what follows it as in a solo play. */
#include "ui/desk.h"

/* --- choosing --- */

static void option(Ui *ui, const DeskState *s, const DeskAnswer *answer, int position)
{
    bool selected = s->selected == position + 1;
    const Tally *votes = desk_last_vote(&s->board);
    Node *card = ui_card(ui, UI_ID(DESK_CHOICE, position), UI_OPTION, answer->text,
                         selected ? UI_CHECKED : 0);
    card->description = answer->detail;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .keep = true, .align = UI_CENTER});
    ui_badge(ui, answer->letter, true);
    ui_open(ui, (Box){.grow = 1, .gap = 2});
    ui_text(ui, T_STRONG, answer->text);
    if (selected && *answer->detail) ui_text_in(ui, T_SMALL, C_MUTED, answer->detail);
    ui_close(ui);
    if (votes->taken) ui_text(ui, T_TEXT, ui_count(ui, "desk.voted", votes->counts[answer->index]));
    if (selected) ui_icon(ui, "check", 22, C_ACCENT);
    ui_close(ui);
    ui_close(ui);
}

void desk_decide(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, &s->board, answers);
    if (s->selected > 0 && s->selected <= (int)count) {
        const char *text = ui_fill(ui, "desk.decide_confirm",
                                   TR_ARGS({"letter", answers[s->selected - 1].letter}));
        ui_text_in(ui, T_HEADING, C_ACCENT, text)->role = UI_ALERT;
    } else
        ui_section(ui, ui_say(ui, "desk.decide"));
    for (size_t i = 0; i < count; i++) option(ui, s, &answers[i], (int)i);
}

/* --- why, how sure, the sentence --- */

static void chosen_line(Ui *ui, const View *v)
{
    if (v->chosen) desk_line(ui, "check", C_GOOD, T_HEADING, v->chosen->text);
}

static void reasons(Ui *ui, const View *v)
{
    if (v->reason_count == 0) return;
    ui_section(ui, ui_say(ui, "desk.reasons"));
    for (size_t i = 0; i < v->reason_count; i++)
        ui_check(ui, UI_ID(DESK_REASON, i), v->reasons[i].text, v->reasons[i].ticked);
}

static void how_sure(Ui *ui, const View *v)
{
    static const char *const keys[] = {"reasons.sure_1", "reasons.sure_2", "reasons.sure_3"};
    ui_section(ui, ui_say(ui, "desk.sure"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= 560 ? 3 : 1, .gap = 10});
    for (int i = 0; i < 3; i++)
        ui_radio(ui, UI_ID(DESK_SURE, i), ui_say(ui, keys[i]), v->sure == i + 1);
    ui_close(ui);
}

static void sentence(Ui *ui, DeskState *s, const View *v)
{
    if (!v->audience) return;
    const char *label = ui_fill(ui, "reasons.explain", TR_ARGS({"audience", v->audience}));
    long left = EXPLAIN_MAX - (long)field_count(&s->sentence);
    ui_section(ui, label);
    ui_field(ui, UI_ID(DESK_SENTENCE, 0), &s->sentence, label, 2);
    ui_text_in(ui, T_SMALL, left < 20 ? C_WARN : C_MUTED, ui_count(ui, "reasons.left", left));
}

void desk_chosen(Ui *ui)
{
    DeskState *s = ui_state(ui);
    const View *v = s->board.view;
    if (!v) return;
    desk_tip(ui, ui_say(ui, "desk.tip_chosen"));
    chosen_line(ui, v);
    reasons(ui, v);
    how_sure(ui, v);
    sentence(ui, s, v);
}

/* --- what happened --- */

void desk_outcome(Ui *ui)
{
    static const char *const keys[] = {"outcome.yes", "outcome.partly", "outcome.no"};
    const DeskState *s = ui_state(ui);
    const View *v = s->board.view;
    if (!v) return;
    desk_tip(ui, ui_say(ui, "desk.tip_outcome"));
    desk_panel(ui, ui_say(ui, "outcome.what"));
    chosen_line(ui, v);
    ui_rich(ui, T_TEXT, C_TEXT, v->outcome ? v->outcome : "");
    ui_close(ui);
    ui_section(ui, ui_say(ui, "desk.effect"));
    for (int i = 0; i < 3; i++)
        ui_radio(ui, UI_ID(DESK_EFFECT, i), ui_say(ui, keys[i]), v->effect == i + 1);
}

void desk_ending(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    const View *v = s->board.view;
    desk_tip(ui, ui_say(ui, "desk.tip_ending"));
    if (!v || !v->headline) return;
    desk_panel(ui, NULL);
    ui_text(ui, T_QUESTION, v->headline);
    ui_rich(ui, T_TEXT, C_TEXT, v->article ? v->article : "");
    ui_close(ui);
}
