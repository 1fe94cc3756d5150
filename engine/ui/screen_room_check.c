/* Before people arrive: can phones come in, can the last row read it, does each screen look right.
 */
#include <string.h>

#include "base/text.h"
#include "ui/desk.h"

enum {
    KIND_ADDRESS = 1,
    KIND_ISOLATED,
    KIND_TEST,
    KIND_TEXT,
    KIND_READ,
    KIND_PREVIEW, /* 0 back, 1 on, 2 the Board again */
    KIND_SOUND,
    KIND_PALETTE,
    KIND_SHOW,
    KIND_GO,
    KIND_LATER,
    SCROLL_CHECK
};
enum { LIGHT_DARK = 2 };

static const int text_sizes[] = {100, 125, 150};

typedef struct CheckState {
    UiAddress *addresses; /* in ui->keep */
    size_t count;
    bool isolated; /* what to do about it is shown */
    bool tested;   /* a vote came in */
    Board board;
    Desk desk;
    UiTraffic traffic;
} CheckState;

static void look(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    CheckState *s = ui_state(ui);
    room->board(room->self, ui->arena, &s->board);
    room->desk(room->self, ui->arena, &s->desk);
    room->traffic(room->self, &s->traffic);
    if (s->board.ask == ASK_TEST && s->board.votes_in > 0) s->tested = true;
}

static bool by_phone(const CheckState *s)
{
    return s->board.method == ROOM_PHONES && s->board.order == ROOM_VOTES;
}

static void enter(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    CheckState *s = ui_state(ui);
    if (!room || !room->going(room->self)) {
        ui_go(ui, SCREEN_LIBRARY);
        return;
    }
    s->count = room->addresses(room->self, ui->keep, &s->addresses);
    ui_focus(ui, UI_ID(KIND_GO, 0));
}

static void leave(Ui *ui)
{
    ui_projector_preview(ui, -1);
}

/* --- a row: a sign, a word and what to do --- */

typedef enum Sign { SIGN_TO_DO, SIGN_GOOD, SIGN_WRONG } Sign;

static void open_row(Ui *ui, Sign sign, const char *title)
{
    static const char *const icons[] = {"question", "check", "warning"};
    static const char *const words[] = {"desk.check_to_do", "desk.check_good", "desk.check_wrong"};
    static const Colour colours[] = {C_ACCENT, C_GOOD, C_WARN};
    ui_open(ui, (Box){.gap = 8,
                      .pad_x = 16,
                      .pad_y = 12,
                      .fill = C_PANEL,
                      .border = C_BORDER,
                      .bar = sign == SIGN_WRONG ? C_WARN : C_NONE,
                      .radius = 9});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
    Node *heading = ui_text(ui, T_HEADING, ui_say(ui, title));
    heading->role = UI_HEADING;
    heading->grow = 1;
    ui_icon(ui, icons[sign], 20, colours[sign]);
    ui_text_in(ui, T_SMALL, colours[sign], ui_say(ui, words[sign]));
    ui_close(ui);
}

/* --- the network --- */

static bool is_chosen(const CheckState *s, const UiAddress *a)
{
    const char *shown = s->traffic.listening && s->traffic.shown ? s->traffic.shown : "";
    size_t len = strlen(a->text);
    return strncmp(shown, a->text, len) == 0 && (shown[len] == ':' || shown[len] == '\0');
}

static bool only_this_machine(const CheckState *s)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->addresses[i].loopback && is_chosen(s, &s->addresses[i])) return true;
    return false;
}

static const char *address_text(Ui *ui, const UiAddress *a)
{
    const char *kind = a->loopback   ? "desk.address_self"
                       : a->wireless ? "desk.address_wireless"
                                     : "desk.address_wired";
    return ui_fill(ui, kind, TR_ARGS({"address", a->text}, {"interface", a->interface}));
}

static void build_network(Ui *ui, const CheckState *s)
{
    bool alone = only_this_machine(s);
    Sign sign = s->traffic.trouble || !s->traffic.listening || alone ? SIGN_WRONG : SIGN_GOOD;
    open_row(ui, sign, "desk.check_network");
    if (s->traffic.trouble)
        desk_line(ui, "warning", C_WARN, T_TEXT, ui_err(ui, s->traffic.trouble));
    if (alone) desk_line(ui, "warning", C_WARN, T_TEXT, ui_say(ui, "desk.check_alone"));
    ui_text(ui, T_TEXT, ui_say(ui, "desk.check_network_about"));
    for (size_t i = 0; i < s->count; i++)
        ui_radio(ui, UI_ID(KIND_ADDRESS, i), address_text(ui, &s->addresses[i]),
                 is_chosen(s, &s->addresses[i]));
    if (s->count == 0) ui_text(ui, T_STRONG, ui_say(ui, "desk.check_no_network"));
    ui_open(ui, (Box){.flow = UI_ROW});
    Node *node = ui_button(ui, (Button){.id = UI_ID(KIND_ISOLATED, 0),
                                        .text = ui_say(ui, "desk.check_isolated"),
                                        .icon = "question",
                                        .look = BUTTON_QUIET});
    if (s->isolated) node->state |= UI_EXPANDED;
    ui_close(ui);
    if (s->isolated) ui_rich(ui, T_TEXT, C_TEXT, ui_say(ui, "desk.check_isolated_about"));
    ui_close(ui);
}

static void build_join(Ui *ui, const CheckState *s)
{
    bool on = s->board.ask == ASK_TEST && s->board.open;
    open_row(ui, s->tested ? SIGN_GOOD : SIGN_TO_DO, "desk.check_join");
    ui_text(ui, T_TEXT, ui_say(ui, "desk.check_join_about"));
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 18, .align = UI_CENTER});
    ui_text(ui, T_STRONG, s->traffic.shown ? s->traffic.shown : "");
    ui_text(ui, T_STRONG,
            ui_fill(ui, "desk.check_code", TR_ARGS({"code", s->board.code ? s->board.code : ""})));
    ui_close(ui);
    desk_line(ui, "phone", C_ACCENT, T_TEXT, ui_count(ui, "desk.seats", s->desk.seats));
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .align = UI_CENTER});
    ui_button(ui, (Button){.id = UI_ID(KIND_TEST, 0),
                           .text = ui_say(ui, on ? "desk.test_stop" : "desk.test_start"),
                           .icon = on ? "cross" : "check"});
    if (on)
        ui_text(ui, T_HEADING,
                ui_fill(ui, "desk.test_in",
                        TR_ARGS({"n", ui_number(ui, s->board.votes_in)},
                                {"all", ui_number(ui, s->board.voters)})))
            ->role = UI_ALERT;
    ui_close(ui);
    ui_close(ui);
}

/* --- what the room sees --- */

static void build_text(Ui *ui, const DeskDraft *draft)
{
    static const char *const palettes[LIGHT_DARK] = {"desk.check_light", "desk.check_dark"};
    open_row(ui, draft->can_read ? SIGN_GOOD : SIGN_TO_DO, "desk.check_text");
    ui_text(ui, T_TEXT, ui_say(ui, "desk.check_text_about"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = 3, .gap = 8});
    for (int i = 0; i < 3; i++)
        ui_radio(ui, UI_ID(KIND_TEXT, i),
                 ui_fill(ui, "settings.percent", TR_ARGS({"n", ui_number(ui, text_sizes[i])})),
                 ui_projector_text(ui) == text_sizes[i]);
    ui_close(ui);
    ui_open(ui, (Box){.flow = UI_GRID, .columns = 2, .gap = 8});
    for (int i = 0; i < LIGHT_DARK; i++)
        ui_radio(ui, UI_ID(KIND_PALETTE, i), ui_say(ui, palettes[i]),
                 (int)ui_projector_palette(ui) == i);
    ui_close(ui);
    ui_check(ui, UI_ID(KIND_READ, 0), ui_say(ui, "desk.check_read"), draft->can_read);
    ui_close(ui);
}

static void build_preview(Ui *ui, const DeskDraft *draft)
{
    int now = ui_projector_previewing(ui), all = ui_projector_previews();
    open_row(ui, draft->preview_seen ? SIGN_GOOD : SIGN_TO_DO, "desk.check_screens");
    const char *where =
        now < 0 ? ui_count(ui, "desk.check_screens_about", all)
                : ui_fill(ui, "desk.check_screen",
                          TR_ARGS({"n", ui_number(ui, now + 1)}, {"all", ui_number(ui, all)},
                                  {"name", ui_projector_preview_name(ui, now)}));
    ui_text(ui, now < 0 ? T_TEXT : T_STRONG, where);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8});
    ui_button(ui, (Button){.id = UI_ID(KIND_PREVIEW, 0),
                           .text = ui_say(ui, "desk.check_before"),
                           .icon = "arrow_left",
                           .disabled = now <= 0});
    ui_button(ui, (Button){.id = UI_ID(KIND_PREVIEW, 1),
                           .text = ui_say(ui, now < 0 ? "desk.check_first" : "desk.check_after"),
                           .icon = "arrow_right",
                           .disabled = now + 1 >= all});
    if (now >= 0)
        ui_button(ui, (Button){.id = UI_ID(KIND_PREVIEW, 2),
                               .text = ui_say(ui, "desk.check_stop"),
                               .icon = "cross"});
    if (ui_projector_mode(ui) == PROJECTOR_SAME)
        ui_button(ui, (Button){.id = UI_ID(KIND_SHOW, 0),
                               .text = ui_say(ui, "desk.to_projector"),
                               .icon = "eye",
                               .key = "F2"});
    ui_close(ui);
    ui_close(ui);
}

static void build_sound(Ui *ui, const DeskDraft *draft)
{
    open_row(ui, draft->sound_off ? SIGN_GOOD : SIGN_TO_DO, "desk.check_sound");
    ui_check(ui, UI_ID(KIND_SOUND, 0), ui_say(ui, "desk.check_sound_about"), draft->sound_off);
    ui_close(ui);
}

static void build(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    CheckState *s = ui_state(ui);
    if (!room || !room->going(room->self)) return;
    look(ui);
    const DeskDraft *draft = desk_draft(ui);
    ui_header(ui, ui_say(ui, "desk.check_title"), ui_say(ui, "desk.check_subtitle"));
    ui_close(ui);
    ui_scroll(ui, UI_ID(SCROLL_CHECK, 0), (Box){.grow = 1, .pad_x = 24, .pad_y = 16});
    ui_open(ui, (Box){.flow = ui->wide >= 940 ? UI_ROW : UI_COLUMN, .gap = 14, .keep = true});
    if (by_phone(s)) {
        ui_open(ui, (Box){.grow = 1, .gap = 14});
        build_network(ui, s);
        build_join(ui, s);
        ui_close(ui);
    }
    ui_open(ui, (Box){.grow = 1, .gap = 14});
    build_text(ui, draft);
    build_preview(ui, draft);
    build_sound(ui, draft);
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
    const Hint hints[] = {{"Tab", ui_say(ui, "ui.hint_next")},
                          {"\u2423", ui_say(ui, "reasons.hint_tick")},
                          {"N", ui_say(ui, "desk.hint_go")},
                          {"Esc", ui_say(ui, "desk.hint_leave")}};
    ui_footer_with(ui, hints, sizeof hints / sizeof hints[0],
                   &(Button){.id = UI_ID(KIND_GO, 0),
                             .text = ui_say(ui, "desk.check_go"),
                             .icon = "arrow_right",
                             .key = "N",
                             .look = BUTTON_PRIMARY});
}

/* --- acting --- */

static void listen(Ui *ui, const CheckState *s, int index)
{
    const UiRoom *room = ui->host->room;
    Err err = {0};
    const char *address = s->addresses[index].text;
    if (!room->listen(room->self, address, &err)) {
        ui_error(ui, &err);
        return;
    }
    text_copy(desk_draft(ui)->address, sizeof desk_draft(ui)->address, address);
}

static void test(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    Err err = {0};
    if (!room->send(room->self, &(SittingCommand){.type = SITTING_TEST}, &err)) ui_error(ui, &err);
}

static void preview(Ui *ui, DeskDraft *draft, int index)
{
    int now = ui_projector_previewing(ui), all = ui_projector_previews();
    int to = index == 2 ? -1 : index == 1 ? now + 1 : now - 1;
    if (to >= all) return;
    if (to + 1 == all) draft->preview_seen = true;
    ui_projector_preview(ui, to);
    if (index != 2) ui_focus(ui, UI_ID(KIND_PREVIEW, to + 1 >= all ? 2 : 1));
}

static void act(Ui *ui, int kind, int index)
{
    CheckState *s = ui_state(ui);
    DeskDraft *draft = desk_draft(ui);
    switch (kind) {
    case KIND_ADDRESS: listen(ui, s, index); break;
    case KIND_ISOLATED: s->isolated = !s->isolated; break;
    case KIND_TEST: test(ui); break;
    case KIND_TEXT: ui_projector_set_text(ui, text_sizes[index]); break;
    case KIND_PALETTE: ui_projector_set_palette(ui, (Palette)index); break;
    case KIND_READ: draft->can_read = !draft->can_read; break;
    case KIND_PREVIEW: preview(ui, draft, index); break;
    case KIND_SOUND: draft->sound_off = !draft->sound_off; break;
    case KIND_SHOW: ui_projector_show(ui); break;
    default: ui_go(ui, SCREEN_ROOM); break;
    }
}

static bool key(Ui *ui, const UiKey *k)
{
    if (k->ctrl || k->alt || k->repeat) return false;
    if (k->code == 'n' || (k->code == SDLK_RETURN && ui_focused(ui) == 0))
        return ui_go(ui, SCREEN_ROOM), true;
    return false;
}

/* The room is open by now: the desk asks whether it may be left. */
static void back(Ui *ui)
{
    ui_go(ui, SCREEN_ROOM);
}

const Screen screen_room_check = {.name = "room_check",
                                  .state_size = sizeof(CheckState),
                                  .enter = enter,
                                  .leave = leave,
                                  .build = build,
                                  .act = act,
                                  .key = key,
                                  .back = back};
