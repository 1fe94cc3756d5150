/* A round, step by step: what to say now, and the panel of that step. */
#include "core/names.h"
#include "ui/desk.h"
#include "ui/round.h"

/* --- what can be chosen --- */

size_t desk_answers(Ui *ui, const Board *board, DeskAnswer out[MAX_OPTIONS])
{
    size_t count = 0;
    const View *v = board->view;
    if (board->topic == TOPIC_STATEMENT) {
        for (int i = 0; i < DEGREES; i++)
            out[count++] = (DeskAnswer){i, option_letter(ui, i), degree_text(ui, i), ""};
        return count;
    }
    for (size_t i = 0; v && i < v->option_count; i++)
        out[count++] =
            (DeskAnswer){v->options[i].index, arena_printf(ui->arena, "%c", 'A' + (int)i),
                         v->options[i].option->text, v->options[i].option->detail};
    return count;
}

const DeskAnswer *desk_answer(const DeskAnswer *answers, size_t count, int index)
{
    for (size_t i = 0; i < count; i++)
        if (answers[i].index == index) return &answers[i];
    return NULL;
}

/* --- the steps without work of their own --- */

/* What is discussed, in short: the facilitator stands with the back to the wall. */
void desk_topic(Ui *ui, const Board *b)
{
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, b, answers);
    desk_panel(ui, NULL);
    if (b->topic == TOPIC_STATEMENT && b->statement)
        ui_text(ui, T_QUESTION, b->statement->text);
    else if (b->view && b->view->question)
        ui_text(ui, T_QUESTION, b->view->question);
    for (size_t i = 0; i < count; i++) {
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .keep = true, .align = UI_CENTER});
        ui_badge(ui, answers[i].letter, false);
        ui_text(ui, T_TEXT, answers[i].text)->grow = 1;
        ui_close(ui);
    }
    ui_close(ui);
}

/* The questions of the author first: they are what the talk is for. */
static void build_questions(Ui *ui, const DeskState *s)
{
    const Facilitator *f = s->desk.facilitator;
    if (!f || f->question_count == 0) return;
    if (desk_secret(ui, ui_say(ui, "desk.questions")))
        for (size_t i = 0; i < f->question_count; i++)
            desk_line(ui, "question", C_ACCENT, T_BODY, f->questions[i]);
    ui_close(ui);
}

static void silent(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    desk_topic(ui, &s->board);
}

static void talk(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    build_questions(ui, s);
    desk_topic(ui, &s->board);
    desk_split(ui);
}

void desk_round(Ui *ui)
{
    static void (*const steps[ROOM_STEPS])(Ui *) = {
        [STEP_NONE] = silent,
        [STEP_READ] = desk_read,
        [STEP_SILENT] = silent,
        [STEP_VOTE] = desk_ballot,
        [STEP_TALK] = talk,
        [STEP_AGAIN] = desk_ballot,
        [STEP_REVEAL] = desk_reveal,
        [STEP_TABLE] = desk_table,
        [STEP_MINORITY] = desk_minority,
        [STEP_PANEL] = desk_panel_step,
        [STEP_DECIDE] = desk_decide,
    };
    const DeskState *s = ui_state(ui);
    RoomStep step = s->board.step;
    if (step == STEP_READ && s->board.topic == TOPIC_STATEMENT)
        desk_tip(ui, ui_say(ui, "desk.tip_statement"));
    else if (step != STEP_NONE)
        desk_tip(ui, ui_say(ui, arena_printf(ui->arena, "desk.tip_%s", step_names[step])));
    steps[step](ui);
}
