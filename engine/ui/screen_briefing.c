/* Before the first round: who you are, who sits around the table, how a round works. */
#include "core/names.h"
#include "ui/screens.h"

enum { KIND_BEGIN = 1, KIND_CLOCK, KIND_OUT };
enum { SCROLL_BRIEFING = 1 };

static void enter(Ui *ui)
{
    ui_focus(ui, UI_ID(KIND_BEGIN, 0));
}

static void build_role(Ui *ui, const View *view)
{
    ui_open(
        ui,
        (Box){
            .gap = 10, .pad_x = 18, .pad_y = 16, .fill = C_PANEL, .border = C_BORDER, .radius = 9});
    ui_text_in(ui, T_SMALL, C_MUTED, ui_say(ui, "briefing.you_are"));
    ui_text(ui, T_QUESTION, view->manifest->role);
    ui_rich(ui, T_BODY, C_TEXT, view->manifest->summary);
    ui_close(ui);
}

static void build_people(Ui *ui, const View *view)
{
    ui_section(ui, ui_say(ui, "briefing.people"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= 760 ? 2 : 1, .gap = 10});
    for (size_t i = 0; i < view->adviser_count; i++) {
        const Adviser *who = &view->advisers[i];
        ui_open(ui, (Box){.flow = UI_ROW,
                          .gap = 12,
                          .pad_x = 14,
                          .pad_y = 9,
                          .align = UI_CENTER,
                          .keep = true,
                          .fill = C_PANEL,
                          .border = C_BORDER,
                          .radius = 9});
        ui_icon(ui, "adviser", 24, C_ACCENT);
        ui_open(ui, (Box){.grow = 1});
        ui_text(ui, T_STRONG, who->name);
        ui_text_in(ui, T_TEXT, C_MUTED, who->title);
        ui_close(ui);
        ui_close(ui);
    }
    ui_close(ui);
}

static void build_how(Ui *ui)
{
    static const struct {
        const char *icon, *key;
    } steps[] = {{"bell", "briefing.how_see"},
                 {"ear", "briefing.how_hear"},
                 {"check", "briefing.how_decide"},
                 {"replay", "briefing.how_after"}};
    ui_section(ui, ui_say(ui, "briefing.how"));
    ui_open(
        ui,
        (Box){
            .gap = 12, .pad_x = 18, .pad_y = 16, .fill = C_PANEL, .border = C_BORDER, .radius = 9});
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .keep = true});
        ui_icon(ui, steps[i].icon, 24, C_ACCENT);
        ui_text(ui, T_TEXT, ui_say(ui, steps[i].key))->grow = 1;
        ui_close(ui);
    }
    ui_close(ui);
}

static void build_clock(Ui *ui, const View *view)
{
    ui_section(ui, ui_say(ui, "briefing.clock"));
    for (int clock = 0; clock < CLOCKS; clock++)
        ui_radio(ui, UI_ID(KIND_CLOCK, clock),
                 ui_say(ui, arena_printf(ui->arena, "clock.%s", clock_names[clock])),
                 view->clock == (Clock)clock);
}

static void build(Ui *ui)
{
    const View *view = ui->view;
    if (view == NULL) return;
    ui_header(ui, view->manifest->title, ui_say(ui, "briefing.title"));
    ui_button(ui, (Button){.id = UI_ID(KIND_OUT, 0),
                           .text = ui_say(ui, "notice.out"),
                           .icon = "library",
                           .key = "Esc",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);
    ui_scroll(ui, SCROLL_BRIEFING, (Box){.grow = 1, .pad_x = 24, .pad_y = 18, .gap = 16});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 24});
    ui_open(ui, (Box){.grow = 3, .gap = 12, .min_width = 420});
    build_role(ui, view);
    build_people(ui, view);
    ui_close(ui);
    ui_open(ui, (Box){.grow = 2, .gap = 12, .min_width = 340});
    build_how(ui);
    build_clock(ui, view);
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
    ui_rule(ui);
    ui_open(
        ui,
        (Box){
            .flow = UI_ROW, .pad_x = 24, .pad_y = 10, .gap = 12, .align = UI_CENTER, .keep = true});
    ui_text_in(ui, T_TEXT, C_MUTED, ui_say(ui, "briefing.ready"))->grow = 1;
    ui_button(ui, (Button){.id = UI_ID(KIND_BEGIN, 0),
                           .text = ui_say(ui, "briefing.begin"),
                           .icon = "arrow_right",
                           .key = "Enter",
                           .look = BUTTON_PRIMARY});
    ui_close(ui);
}

static void act(Ui *ui, int kind, int index)
{
    if (kind == KIND_BEGIN) ui_send(ui, (Command){.type = COMMAND_NEXT});
    if (kind == KIND_OUT) ui_go(ui, SCREEN_LIBRARY);
    if (kind != KIND_CLOCK) return;
    UiSettings settings = ui->settings;
    settings.clock = (Clock)index;
    if (ui_send(ui, (Command){.type = COMMAND_CLOCK, .clock = (Clock)index}))
        ui_settings(ui, &settings);
}

static void back(Ui *ui)
{
    ui_go(ui, SCREEN_LIBRARY);
}

const Screen screen_briefing = {
    .name = "briefing", .enter = enter, .build = build, .act = act, .back = back};
