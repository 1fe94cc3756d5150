/* What a session in a room needs to begin: all of it has a default, so Enter goes on at once. */
#include <string.h>

#include "base/text.h"
#include "core/names.h"
#include "ui/desk.h"

enum {
    KIND_PACK = 1,
    KIND_AGENDA,
    KIND_COMPOSE,
    KIND_OPEN,
    KIND_METHOD,
    KIND_ORDER,
    KIND_CLOCK,
    KIND_FUNCTION,
    KIND_OTHERS,
    KIND_EXPECTED,
    KIND_PROJECTOR,
    KIND_CHECK,
    KIND_STRAIGHT,
    KIND_BACK,
    KIND_CODES,
    SCROLL_SETUP
};
enum { COMMON = 12, CHIPS = 40, CODES_USUAL = 20 };

typedef struct Setup {
    UiPack *packs;
    size_t pack_count;
    const char *functions[CHIPS]; /* in ui->keep */
    size_t function_count;
    char of[DESK_PACK_BYTES]; /* the pack they were read for */
} Setup;

static const char *const common[COMMON] = {
    "desk.fn.mayor",     "desk.fn.director",     "desk.fn.planner",    "desk.fn.alderman",
    "desk.fn.fire",      "desk.fn.medical",      "desk.fn.police",     "desk.fn.logistics",
    "desk.fn.informing", "desk.fn.psychosocial", "desk.fn.prosecutor", "desk.fn.governor",
};

/* --- who may be there --- */

static void add_function(Ui *ui, Setup *s, const char *name)
{
    for (size_t i = 0; i < s->function_count; i++)
        if (strcmp(s->functions[i], name) == 0) return;
    if (*name && s->function_count < CHIPS)
        s->functions[s->function_count++] = arena_text(ui->keep, name);
}

/* Those of the chosen pack are behind the common ones; what was ticked last time stays to be seen.
 */
static void read_functions(Ui *ui, Setup *s)
{
    const UiRoom *room = ui->host->room;
    const DeskDraft *draft = desk_draft(ui);
    const char **names = NULL;
    s->function_count = 0;
    for (size_t i = 0; i < COMMON; i++) add_function(ui, s, ui_say(ui, common[i]));
    size_t count = room->functions && *draft->pack
                       ? room->functions(room->self, draft->pack, ui->arena, &names)
                       : 0;
    for (size_t i = 0; i < count; i++) add_function(ui, s, names[i]);
    for (const char *at = draft->ticked; *at;) {
        size_t len = strcspn(at, "\n");
        add_function(ui, s, arena_text_n(ui->arena, at, len));
        at += len + (at[len] == '\n');
    }
    text_copy(s->of, sizeof s->of, draft->pack);
}

static void enter(Ui *ui)
{
    Setup *s = ui_state(ui);
    if (!ui->host->room) {
        ui_go(ui, SCREEN_LIBRARY);
        return;
    }
    desk_draft(ui);
    s->pack_count = ui->host->packs(ui->host->self, ui->keep, &s->packs);
    read_functions(ui, s);
    ui_focus(ui, UI_ID(KIND_CHECK, 0));
}

/* --- the groups --- */

static void open_group(Ui *ui, const char *icon, const char *key)
{
    ui_open(
        ui,
        (Box){
            .gap = 8, .pad_x = 18, .pad_y = 14, .fill = C_PANEL, .border = C_BORDER, .radius = 9});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .align = UI_CENTER, .keep = true});
    ui_icon(ui, icon, 22, C_ACCENT);
    Node *title = ui_text(ui, T_HEADING, ui_say(ui, key));
    title->grow = 1;
    title->role = UI_HEADING;
    ui_close(ui);
}

static bool is_pack(const Manifest *m, const UiPack *pack, const DeskDraft *draft)
{
    return strcmp(m->id, draft->pack) == 0 || strcmp(pack->ref, draft->pack) == 0;
}

static const char *agenda_name(Ui *ui, const DeskDraft *draft)
{
    const char *items = ui_count(ui, "desk.items", (long)draft->count);
    if (desk_blank(draft->title.text))
        return ui_fill(ui, "desk.setup_agenda", TR_ARGS({"items", items}));
    return ui_fill(ui, "desk.setup_agenda_title",
                   TR_ARGS({"title", draft->title.text}, {"items", items}));
}

static void build_what(Ui *ui, const Setup *s, const DeskDraft *draft)
{
    bool found = false;
    open_group(ui, "library", "desk.setup_what");
    for (size_t i = 0; i < s->pack_count; i++) {
        const Manifest *m = s->packs[i].manifest;
        if (!m) continue;
        bool here = is_pack(m, &s->packs[i], draft);
        found |= here;
        ui_radio(ui, UI_ID(KIND_PACK, i), m->title, here);
    }
    if (!found && *draft->pack) ui_radio(ui, UI_ID(KIND_PACK, 0xFFF), draft->pack, true);
    if (draft->count > 0)
        ui_radio(ui, UI_ID(KIND_AGENDA, 0), agenda_name(ui, draft), !*draft->pack);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10});
    ui_button(ui, (Button){.id = UI_ID(KIND_COMPOSE, 0),
                           .text = ui_say(ui, draft->count > 0 ? "desk.setup_change"
                                                               : "desk.setup_compose"),
                           .icon = "list"});
    ui_close(ui);
    ui_close(ui);
}

static void radios(Ui *ui, int kind, const char *key, const char *const *names, int now)
{
    for (int i = 0; names[i]; i++)
        ui_radio(ui, UI_ID(kind, i), ui_say(ui, arena_printf(ui->arena, "%s%s", key, names[i])),
                 now == i);
}

static void build_codes(Ui *ui, const DeskDraft *draft)
{
    bool on = draft->setup.codes > 0;
    ui_space(ui, 2);
    ui_check(ui, UI_ID(KIND_CODES, 0), ui_say(ui, "desk.setup_codes"), on);
    if (on) ui_text_in(ui, T_SMALL, C_MUTED, ui_say(ui, "desk.setup_codes_about"));
}

static void build_how(Ui *ui, const DeskDraft *draft)
{
    open_group(ui, "check", "desk.setup_how");
    radios(ui, KIND_ORDER, "desk.order_", order_names, (int)draft->setup.order);
    if (draft->setup.order == ROOM_VOTES) {
        ui_space(ui, 2);
        ui_section(ui, ui_say(ui, "desk.setup_method"));
        radios(ui, KIND_METHOD, "desk.method_", method_names, (int)draft->setup.method);
        if (draft->setup.method == ROOM_PHONES) build_codes(ui, draft);
    }
    ui_close(ui);
}

static void build_clock(Ui *ui, const DeskDraft *draft)
{
    open_group(ui, "clock", "desk.setup_clock");
    radios(ui, KIND_CLOCK, "desk.clock_", clock_names, (int)draft->setup.clock);
    ui_text_in(ui, T_SMALL, C_MUTED, ui_say(ui, "desk.setup_clock_about"));
    ui_close(ui);
}

static void build_projector(Ui *ui, const DeskDraft *draft)
{
    static const ProjectorMode modes[] = {PROJECTOR_DISPLAY, PROJECTOR_WINDOW, PROJECTOR_SAME};
    static const char *const keys[] = {"desk.projector_display", "desk.projector_window",
                                       "desk.projector_same"};
    open_group(ui, "eye", "desk.setup_projector");
    for (int i = 0; i < 3; i++) {
        Node *node = ui_radio(ui, UI_ID(KIND_PROJECTOR, modes[i]), ui_say(ui, keys[i]),
                              draft->projector == modes[i]);
        if (modes[i] == PROJECTOR_DISPLAY && !ui_projector_display(ui)) node->state |= UI_DISABLED;
    }
    if (!ui_projector_display(ui))
        ui_text_in(ui, T_SMALL, C_MUTED, ui_say(ui, "desk.setup_one_screen"));
    ui_close(ui);
}

static void build_chips(Ui *ui, const Setup *s, const DeskDraft *draft)
{
    int columns = ui->wide >= 1150 ? 4 : ui->wide >= 820 ? 3 : ui->wide >= 560 ? 2 : 1;
    ui_open(ui, (Box){.flow = UI_GRID, .columns = columns, .gap = 8});
    for (size_t i = 0; i < s->function_count; i++) {
        Node *node = ui_check(ui, UI_ID(KIND_FUNCTION, i), s->functions[i],
                              desk_ticked(draft, s->functions[i]));
        node->pad_y = node->pad_y * 6 / 10;
    }
    ui_close(ui);
}

static void build_who(Ui *ui, const Setup *s, DeskDraft *draft)
{
    bool wide = ui->wide >= 700;
    open_group(ui, "people", "desk.setup_who");
    ui_text(ui, T_TEXT, ui_say(ui, "desk.setup_who_about"));
    build_chips(ui, s, draft);
    ui_open(ui, (Box){.flow = wide ? UI_ROW : UI_COLUMN, .gap = 14, .keep = wide});
    ui_open(ui, (Box){.grow = 1, .gap = 3});
    ui_text(ui, T_SMALL, ui_say(ui, "desk.setup_others"));
    ui_field(ui, UI_ID(KIND_OTHERS, 0), &draft->others, ui_say(ui, "desk.setup_others"), 1);
    ui_close(ui);
    ui_open(ui, (Box){.width = wide ? 190 : 0, .gap = 3});
    ui_text(ui, T_SMALL, ui_say(ui, "desk.setup_expected"));
    ui_field(ui, UI_ID(KIND_EXPECTED, 0), &draft->expected, ui_say(ui, "desk.setup_expected"), 1);
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
}

static void build_footer(Ui *ui)
{
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 8,
                      .gap = 12,
                      .align = UI_CENTER,
                      .min_height = 40});
    const Hint hints[] = {{"Tab", ui_say(ui, "ui.hint_next")},
                          {"\u2423", ui_say(ui, "reasons.hint_tick")},
                          {"F1", ui_say(ui, "hint.help")}};
    ui_hints(ui, hints, sizeof hints / sizeof hints[0]);
    ui_button(ui, (Button){.id = UI_ID(KIND_STRAIGHT, 0),
                           .text = ui_say(ui, "desk.setup_straight"),
                           .icon = "people"});
    ui_button(ui, (Button){.id = UI_ID(KIND_CHECK, 0),
                           .text = ui_say(ui, "desk.setup_on"),
                           .icon = "arrow_right",
                           .key = "Enter",
                           .look = BUTTON_PRIMARY});
    ui_close(ui);
}

/* Three stacks side by side, or two, or one. */
static void build_groups(Ui *ui, const Setup *s, const DeskDraft *draft)
{
    int columns = ui->wide >= 1100 ? 3 : ui->wide >= 760 ? 2 : 1;
    ui_open(ui, (Box){.flow = columns > 1 ? UI_ROW : UI_COLUMN, .gap = 14, .keep = true});
    ui_open(ui, (Box){.grow = 1, .gap = 14});
    build_what(ui, s, draft);
    build_projector(ui, draft);
    ui_close(ui);
    ui_open(ui, (Box){.grow = 1, .gap = 14});
    build_how(ui, draft);
    if (columns < 3) build_clock(ui, draft);
    ui_close(ui);
    if (columns == 3) {
        ui_open(ui, (Box){.grow = 1, .gap = 14});
        build_clock(ui, draft);
        ui_close(ui);
    }
    ui_close(ui);
}

static void build(Ui *ui)
{
    Setup *s = ui_state(ui);
    if (!ui->host->room) return;
    DeskDraft *draft = desk_draft(ui);
    if (strcmp(s->of, draft->pack) != 0) read_functions(ui, s);
    ui_header(ui, ui_say(ui, "desk.setup_title"), ui_say(ui, "desk.setup_subtitle"));
    ui_button(ui, (Button){.id = UI_ID(KIND_BACK, 0),
                           .text = ui_say(ui, "ui.back"),
                           .icon = "arrow_left",
                           .key = "Esc",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);
    ui_scroll(ui, UI_ID(SCROLL_SETUP, 0), (Box){.grow = 1, .pad_x = 24, .pad_y = 16, .gap = 14});
    build_groups(ui, s, draft);
    build_who(ui, s, draft);
    ui_close(ui);
    build_footer(ui);
}

/* --- acting --- */

static void choose_pack(Setup *s, DeskDraft *draft, int index)
{
    if (index < 0 || (size_t)index >= s->pack_count || !s->packs[index].manifest) return;
    text_copy(draft->pack, sizeof draft->pack, s->packs[index].manifest->id);
}

static void act(Ui *ui, int kind, int index)
{
    Setup *s = ui_state(ui);
    DeskDraft *draft = desk_draft(ui);
    switch (kind) {
    case KIND_PACK: choose_pack(s, draft, index); break;
    case KIND_AGENDA: draft->pack[0] = '\0'; break;
    case KIND_COMPOSE: ui_go(ui, SCREEN_ROOM_AGENDA); break;
    case KIND_METHOD: draft->setup.method = (RoomMethod)index; break;
    case KIND_CODES: draft->setup.codes = draft->setup.codes > 0 ? 0 : CODES_USUAL; break;
    case KIND_ORDER: draft->setup.order = (RoomOrder)index; break;
    case KIND_CLOCK: draft->setup.clock = (Clock)index; break;
    case KIND_FUNCTION: desk_tick(draft, s->functions[index]); break;
    case KIND_OTHERS: ui_focus(ui, UI_ID(KIND_EXPECTED, 0)); break;
    case KIND_EXPECTED: ui_focus(ui, UI_ID(KIND_CHECK, 0)); break;
    case KIND_PROJECTOR: draft->projector = (ProjectorMode)index; break;
    case KIND_CHECK:
        if (desk_begin(ui)) ui_go(ui, SCREEN_ROOM_CHECK);
        break;
    case KIND_STRAIGHT:
        if (desk_begin(ui)) ui_go(ui, SCREEN_ROOM);
        break;
    default: ui_go(ui, SCREEN_LIBRARY); break;
    }
}

/* Enter goes on from wherever nothing else is to be pressed. */
static bool key(Ui *ui, const UiKey *k)
{
    if (k->code != SDLK_RETURN || k->repeat) return false;
    if (ui_focused(ui) != 0 && !k->ctrl) return false;
    return act(ui, KIND_CHECK, 0), true;
}

static void back(Ui *ui)
{
    ui_go(ui, SCREEN_LIBRARY);
}

const Screen screen_room_setup = {.name = "room_setup",
                                  .state_size = sizeof(Setup),
                                  .enter = enter,
                                  .build = build,
                                  .act = act,
                                  .key = key,
                                  .back = back};
