/* What happened, what moved, and whether that was what the chair expected. */
#include "ui/round.h"

enum { EFFECT = 1, ON, PAGE };

static void outcome(Ui *ui)
{
    const View *v = ui->view;
    ui_section(ui, ui_say(ui, "outcome.what"));
    ui_open(ui, (Box){.fill = C_PANEL,
                      .border = C_BORDER,
                      .radius = 9,
                      .pad_x = 20,
                      .pad_y = 16,
                      .gap = 14,
                      .grow = 1});
    if (v->chosen) {
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .align = UI_CENTER, .keep = true});
        ui_icon(ui, v->bell ? "bell" : "check", 20, C_ACCENT);
        ui_text_in(ui, T_STRONG, C_MUTED, v->chosen->text)->grow = 1;
        ui_close(ui);
        ui_rule(ui);
    }
    ui_rich(ui, T_BODY, C_TEXT, v->outcome ? v->outcome : "");
    ui_close(ui);
}

static void moved(Ui *ui)
{
    const View *v = ui->view;
    if (v->meter_count == 0) return;
    ui_open(ui, (Box){.gap = 6});
    ui_section(ui, ui_say(ui, "outcome.moved"));
    ui_open(
        ui,
        (Box){
            .fill = C_PANEL, .border = C_BORDER, .radius = 9, .pad_x = 18, .pad_y = 14, .gap = 14});
    for (size_t i = 0; i < v->meter_count; i++)
        ui_meter(ui, v->meters[i].indicator->label, v->meters[i].before, v->meters[i].now);
    ui_close(ui);
    ui_close(ui);
}

static void effect(Ui *ui)
{
    static const char *const keys[] = {"outcome.yes", "outcome.partly", "outcome.no"};
    ui_open(ui, (Box){.gap = 8});
    ui_section(ui, ui_say(ui, "outcome.expected"));
    for (int i = 0; i < 3; i++)
        ui_radio(ui, UI_ID(EFFECT, i), ui_say(ui, keys[i]), ui->view->effect == i + 1);
    ui_close(ui);
}

static void build(Ui *ui)
{
    enum { SIDE_BY_SIDE = 900, COLUMN = 760, SIDE = 400 };
    if (!ui->view) return;
    bool split = ui->wide >= SIDE_BY_SIDE;
    const Hint hints[] = {{"1\u2013"
                           "3",
                           ui_say(ui, "outcome.hint_effect")},
                          {"Enter", ui_say(ui, "outcome.hint_on")},
                          {"Tab", ui_say(ui, "ui.hint_next")}};
    round_plain_header(ui, ui_say(ui, "outcome.title"));
    ui_scroll(ui, UI_ID(PAGE, 0), (Box){.grow = 1, .pad_x = 24, .pad_y = 18, .gap = 18});
    ui_open(ui, (Box){.flow = split ? UI_ROW : UI_COLUMN,
                      .gap = split ? 24 : 18,
                      .align = split ? UI_START : UI_STRETCH});
    ui_open(ui, (Box){.grow = 1, .gap = 6, .max_width = split ? 0 : COLUMN});
    outcome(ui);
    ui_close(ui);
    ui_open(ui, (Box){.gap = 18, .width = split ? SIDE : 0});
    moved(ui);
    effect(ui);
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
    ui_footer_with(ui, hints, sizeof hints / sizeof hints[0],
                   &(Button){.id = UI_ID(ON, 0),
                             .text = ui_say(ui, "outcome.on"),
                             .icon = "arrow_right",
                             .look = BUTTON_PRIMARY});
}

static void act(Ui *ui, int kind, int index)
{
    if (kind == EFFECT) {
        if (ui_send(ui, (Command){.type = COMMAND_EFFECT, .index = index + 1}))
            ui_focus(ui, UI_ID(ON, 0));
    }
    if (kind == ON) ui_send(ui, (Command){.type = COMMAND_NEXT});
}

static bool key(Ui *ui, const UiKey *k)
{
    if (k->repeat || k->ctrl) return false;
    if (k->code >= '1' && k->code <= '3') return act(ui, EFFECT, k->code - '1'), true;
    if (k->code == SDLK_RETURN && ui_focused(ui) == 0) return act(ui, ON, 0), true;
    return false;
}

const Screen screen_outcome = {.name = "outcome", .build = build, .act = act, .key = key};
