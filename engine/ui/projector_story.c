/* After the chair decided: the choice, what happened, the newspaper. */
#include "ui/projector_wall.h"

/* --- the choice --- */

static void ticked(Ui *ui, const View *v)
{
    for (size_t i = 0; i < v->reason_count; i++) {
        if (!v->reasons[i].ticked) continue;
        ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 10});
        ui_icon(ui, "check", 22, C_ACCENT);
        ui_text(ui, T_BODY, v->reasons[i].text)->grow = 1;
        ui_close(ui);
    }
}

static void explained(Ui *ui, const View *v)
{
    if (!v->explained || !*v->explained) return;
    ui_open(ui, (Box){.pad_x = 14, .pad_y = 6, .gap = 4, .bar = C_ACCENT});
    ui_text(ui, T_QUESTION, arena_printf(ui->arena, "\u201c%s\u201d", v->explained));
    if (v->audience)
        ui_text(ui, T_SMALL, ui_fill(ui, "projector.said_to", TR_ARGS({"who", v->audience})));
    ui_close(ui);
}

static void sure(Ui *ui, const View *v)
{
    static const char *const keys[] = {"reasons.sure_1", "reasons.sure_2", "reasons.sure_3"};
    if (v->sure < 1 || v->sure > 3) return;
    ui_text_in(ui, T_BODY, C_MUTED,
               ui_fill(ui, "projector.sure", TR_ARGS({"how", ui_say(ui, keys[v->sure - 1])})));
}

static void chosen_card(Ui *ui, const Wall *wall)
{
    WallChoice choices[BOARD_CHOICES];
    size_t count = wall_choices(ui, wall, choices);
    const View *v = wall->board.view;
    for (size_t i = 0; i < count && i < v->option_count; i++)
        if (v->options[i].option == v->chosen) {
            wall_option(ui, &choices[i], true, true);
            return;
        }
    if (v->chosen) ui_text(ui, T_DISPLAY, v->chosen->text);
}

void wall_chosen(Ui *ui, const Wall *wall)
{
    const View *v = wall->board.view;
    wall_begin(ui, wall, ui_say(ui, "projector.chosen"),
               v && v->dilemma ? v->dilemma->title : wall->board.item_title);
    ui_spring(ui);
    if (v) {
        chosen_card(ui, wall);
        ticked(ui, v);
        sure(ui, v);
        explained(ui, v);
    }
    ui_spring(ui);
    wall_end(ui, wall, NULL, NULL);
}

/* --- what happened --- */

static bool moved(const ViewMeter *meter)
{
    return meter->before != meter->now;
}

/* Only what moved: the rest is on the desk. */
static void meters(Ui *ui, const View *v)
{
    size_t count = 0;
    for (size_t i = 0; i < v->meter_count; i++) count += moved(&v->meters[i]);
    if (count == 0) return;
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide > 560 && count > 1 ? 2 : 1, .gap = 12});
    for (size_t i = 0; i < v->meter_count; i++)
        if (moved(&v->meters[i]))
            ui_meter(ui, v->meters[i].indicator->label, v->meters[i].before, v->meters[i].now);
    ui_close(ui);
}

void wall_outcome(Ui *ui, const Wall *wall)
{
    const View *v = wall->board.view;
    wall_begin(ui, wall, ui_say(ui, "projector.outcome"),
               v && v->dilemma ? v->dilemma->title : wall->board.item_title);
    ui_spring(ui);
    if (v) {
        ui_rich(ui, T_BODY, C_TEXT, v->outcome ? v->outcome : "");
        meters(ui, v);
    }
    ui_spring(ui);
    wall_end(ui, wall, NULL, NULL);
}

/* --- the newspaper --- */

static void thick_rule(Ui *ui, float height)
{
    ui_open(ui, (Box){.height = height, .fill = C_TEXT});
    ui_close(ui);
}

static void masthead(Ui *ui)
{
    thick_rule(ui, 3);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .align = UI_CENTER, .keep = true});
    ui_icon(ui, "newspaper", 24, C_TEXT);
    ui_text(ui, T_HEADING, ui_say(ui, "ending.paper"))->grow = 1;
    ui_text(ui, T_SMALL, ui_say(ui, "ending.invented"));
    ui_close(ui);
    thick_rule(ui, 1);
}

void wall_ending(Ui *ui, const Wall *wall)
{
    const View *v = wall->board.view;
    wall_begin(ui, wall, ui_say(ui, "projector.ending"), v ? v->manifest->title : "");
    masthead(ui);
    ui_text(ui, wall_display(ui), v && v->headline ? v->headline : "");
    ui_rich(ui, T_BODY, C_TEXT, v && v->article ? v->article : "");
    wall_end(ui, wall, NULL, NULL);
}
