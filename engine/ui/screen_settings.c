/* Language, text, colours, letters, clock: each setting takes effect at once. */
#include <string.h>

#include "base/text.h"

#include "core/names.h"
#include "ui/screens.h"

enum {
    KIND_LANGUAGE = 1,
    KIND_TEXT,
    KIND_PALETTE,
    KIND_LEGIBLE,
    KIND_FULLSCREEN,
    KIND_CLOCK,
    KIND_BACK
};
enum { SCROLL_SETTINGS = 1 };

static const char *const languages[] = {"nl", "en"};
static const int text_sizes[] = {100, 125, 150};

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static void enter(Ui *ui)
{
    ui_focus(ui, UI_ID(KIND_BACK, 0));
}

static void open_group(Ui *ui, const char *icon, const char *key)
{
    ui_open(
        ui,
        (Box){
            .gap = 8, .pad_x = 18, .pad_y = 16, .fill = C_PANEL, .border = C_BORDER, .radius = 9});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .align = UI_CENTER, .keep = true});
    ui_icon(ui, icon, 22, C_ACCENT);
    ui_text(ui, T_HEADING, ui_say(ui, key))->grow = 1;
    ui_close(ui);
}

static void build_language(Ui *ui)
{
    open_group(ui, "language", "settings.language");
    for (int i = 0; i < COUNT(languages); i++)
        ui_radio(ui, UI_ID(KIND_LANGUAGE, i),
                 ui_say(ui, arena_printf(ui->arena, "language.%s", languages[i])),
                 strcmp(ui->settings.language, languages[i]) == 0);
    ui_close(ui);
}

static void build_text(Ui *ui)
{
    open_group(ui, "text_size", "settings.text");
    for (int i = 0; i < COUNT(text_sizes); i++)
        ui_radio(ui, UI_ID(KIND_TEXT, i),
                 ui_fill(ui, "settings.percent", TR_ARGS({"n", ui_number(ui, text_sizes[i])})),
                 ui->settings.text_percent == text_sizes[i]);
    ui_check(ui, UI_ID(KIND_LEGIBLE, 0), ui_say(ui, "settings.legible"), ui->settings.legible);
    ui_close(ui);
}

static void build_palette(Ui *ui)
{
    open_group(ui, "contrast", "settings.palette");
    for (int i = 0; i < PALETTES; i++)
        ui_radio(ui, UI_ID(KIND_PALETTE, i),
                 ui_say(ui, arena_printf(ui->arena, "palette.%s", palette_names[i])),
                 ui->settings.palette == i);
    ui_check(ui, UI_ID(KIND_FULLSCREEN, 0), ui_say(ui, "settings.fullscreen"),
             ui->settings.fullscreen);
    ui_close(ui);
}

static void build_clock(Ui *ui)
{
    open_group(ui, "clock", "settings.clock");
    for (int clock = 0; clock < CLOCKS; clock++)
        ui_radio(ui, UI_ID(KIND_CLOCK, clock),
                 ui_say(ui, arena_printf(ui->arena, "clock.%s", clock_names[clock])),
                 ui->settings.clock == (Clock)clock);
    ui_close(ui);
}

static void build(Ui *ui)
{
    ui_header(ui, ui_say(ui, "settings.title"), ui_say(ui, "settings.subtitle"));
    ui_button(ui, (Button){.id = UI_ID(KIND_BACK, 0),
                           .text = ui_say(ui, "ui.back"),
                           .icon = "arrow_left",
                           .key = "Esc",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);
    ui_scroll(ui, SCROLL_SETTINGS, (Box){.grow = 1, .pad_x = 24, .pad_y = 18});
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= 900 ? 2 : 1, .gap = 16});
    build_language(ui);
    build_text(ui);
    build_palette(ui);
    build_clock(ui);
    ui_close(ui);
    ui_close(ui);
}

static void act(Ui *ui, int kind, int index)
{
    UiSettings s = ui->settings;
    switch (kind) {
    case KIND_LANGUAGE: text_copy(s.language, sizeof s.language, languages[index]); break;
    case KIND_TEXT: s.text_percent = text_sizes[index]; break;
    case KIND_PALETTE: s.palette = index; break;
    case KIND_LEGIBLE: s.legible = !s.legible; break;
    case KIND_FULLSCREEN: s.fullscreen = !s.fullscreen; break;
    case KIND_CLOCK: s.clock = (Clock)index; break;
    default: ui_go(ui, SCREEN_LIBRARY); return;
    }
    ui_settings(ui, &s);
}

static void back(Ui *ui)
{
    ui_go(ui, SCREEN_LIBRARY);
}

const Screen screen_settings = {
    .name = "settings", .enter = enter, .build = build, .act = act, .back = back};
