/* Help: what a round asks, and every key. */
#include "ui/room_host.h"
#include "ui/screens.h"

enum { KIND_BACK = 1 };
enum { SCROLL_HELP = 1 };

static const struct {
    const char *cap, *key;
} keys[] = {
    {"Tab", "help.tab"},          {"Enter", "help.enter"},    {"Esc", "help.escape"},
    {"1-5", "help.options"},      {"P", "help.pause"},        {"M", "help.more"},
    {"F1", "help.help"},          {"F11", "help.fullscreen"}, {"Ctrl + / -", "help.text"},
    {"PgUp/PgDn", "help.scroll"},
};

static const struct {
    const char *cap, *key;
} room_keys[] = {
    {"N", "desk.help_next"},   {"P, M", "desk.help_clock"},   {"R", "desk.help_repeat"},
    {"T", "desk.help_cover"},  {"S", "desk.help_note"},       {"K", "desk.help_keyboard"},
    {"F-Z", "desk.help_read"}, {"F2", "desk.help_projector"},
};

static const char *const about[] = {"help.about_1", "help.about_2", "help.about_3"};

static void enter(Ui *ui)
{
    ui_focus(ui, UI_ID(KIND_BACK, 0));
}

static void build_key(Ui *ui, const char *cap, const char *key)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 14, .align = UI_CENTER, .keep = true});
    ui_open(ui, (Box){.flow = UI_ROW, .width = 120});
    ui_keycap(ui, cap);
    ui_close(ui);
    ui_text(ui, T_TEXT, ui_say(ui, key))->grow = 1;
    ui_close(ui);
}

static void build_room(Ui *ui)
{
    ui_section(ui, ui_say(ui, "desk.help"));
    ui_text(ui, T_TEXT, ui_say(ui, "desk.help_about"));
    for (size_t i = 0; i < sizeof room_keys / sizeof *room_keys; i++)
        build_key(ui, room_keys[i].cap, room_keys[i].key);
}

static void build(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    ui_header(ui, ui_say(ui, "help.title"), NULL);
    ui_button(ui, (Button){.id = UI_ID(KIND_BACK, 0),
                           .text = ui_say(ui, "ui.back"),
                           .icon = "arrow_left",
                           .key = "Esc",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);
    ui_scroll(ui, SCROLL_HELP, (Box){.grow = 1, .pad_x = 24, .pad_y = 24, .align = UI_CENTER});
    ui_open(ui, (Box){.max_width = 860,
                      .gap = 14,
                      .pad_x = 28,
                      .pad_y = 24,
                      .fill = C_PANEL,
                      .border = C_BORDER,
                      .radius = 9});
    bool leading = room && room->going(room->self); /* then that is what is asked about */
    if (leading) build_room(ui);
    for (size_t i = 0; i < sizeof about / sizeof *about; i++)
        ui_rich(ui, T_BODY, C_TEXT, ui_say(ui, about[i]));
    ui_section(ui, ui_say(ui, "help.keys"));
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) build_key(ui, keys[i].cap, keys[i].key);
    if (room && !leading) build_room(ui);
    ui_close(ui);
    ui_close(ui);
}

static void leave(Ui *ui)
{
    ui_follow(ui);
}

static void act(Ui *ui, int kind, int index)
{
    (void)kind, (void)index;
    leave(ui);
}

const Screen screen_help = {
    .name = "help", .enter = enter, .build = build, .act = act, .back = leave};
