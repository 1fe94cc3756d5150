/* The desk's frame: item, step, clock; the rail of steps; what comes next. */
#include <string.h>

#include "core/names.h"
#include "ui/desk.h"

const char *desk_step_name(Ui *ui, RoomStep step)
{
    return ui_say(ui, arena_printf(ui->arena, "desk.step_%s", step_names[step]));
}

size_t desk_steps(const DeskState *s, RoomStep out[ROOM_STEPS])
{
    static const RoomStep order[] = {STEP_READ,  STEP_SILENT, STEP_VOTE,  STEP_TALK,
                                     STEP_AGAIN, STEP_REVEAL, STEP_TABLE, STEP_MINORITY,
                                     STEP_PANEL, STEP_DECIDE};
    size_t count = 0;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (s->desk.steps >> order[i] & 1) out[count++] = order[i];
    return count;
}

/* --- small pieces --- */

void desk_panel(Ui *ui, const char *title)
{
    ui_open(
        ui,
        (Box){
            .gap = 8, .pad_x = 16, .pad_y = 12, .fill = C_PANEL, .border = C_BORDER, .radius = 9});
    if (title) ui_section(ui, title);
}

void desk_line(Ui *ui, const char *icon, Colour colour, TypeRole type, const char *text)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .keep = true, .align = UI_CENTER});
    ui_icon(ui, icon, 18, colour);
    ui_text(ui, type, text)->grow = 1;
    ui_close(ui);
}

void desk_tip(Ui *ui, const char *text)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 12,
                      .pad_x = 14,
                      .pad_y = 9,
                      .radius = 8,
                      .fill = C_SUNK,
                      .bar = C_ACCENT,
                      .keep = true,
                      .align = UI_CENTER});
    ui_icon(ui, "info", 20, C_ACCENT);
    ui_text(ui, T_TEXT, text)->grow = 1;
    ui_close(ui);
}

bool desk_secret(Ui *ui, const char *title)
{
    bool covered = desk_covered(ui);
    ui_open(ui, (Box){.gap = 8,
                      .pad_x = 16,
                      .pad_y = 12,
                      .fill = C_PANEL,
                      .border = C_BORDER,
                      .bar = C_WARN,
                      .radius = 9});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .align = UI_CENTER, .keep = true});
    ui_section(ui, title);
    ui_spring(ui);
    ui_icon(ui, "eye_off", 17, C_WARN);
    ui_text_in(ui, T_SMALL, C_WARN, ui_say(ui, "desk.only_here"));
    ui_close(ui);
    if (covered) ui_text_in(ui, T_TEXT, C_MUTED, ui_say(ui, "desk.covered"));
    return !covered;
}

/* --- header --- */

/* One after the other, with a dot between. */
static const char *beside(Ui *ui, const char *before, const char *text)
{
    if (!text || !*text) return before;
    return *before ? arena_printf(ui->arena, "%s \u00b7 %s", before, text) : text;
}

static const char *title_of(Ui *ui, const DeskState *s)
{
    const Board *b = &s->board;
    if (b->place == BOARD_LOBBY || b->place == BOARD_AGENDA || b->place == BOARD_CLOSING)
        return desk_title(b);
    if (b->topic == TOPIC_STATEMENT) return ui_say(ui, "desk.statement");
    if (b->view && b->view->dilemma) return b->view->dilemma->title;
    return b->item_title && *b->item_title ? b->item_title : desk_title(b);
}

/* Which item, where in it, and how many phones. */
static const char *where(Ui *ui, const DeskState *s)
{
    static const char *const places[BOARD_PLACES] = {
        "desk.place_lobby",  "desk.place_agenda",  "desk.place_item",   NULL,
        "desk.place_chosen", "desk.place_outcome", "desk.place_ending", "desk.place_closing"};
    const Board *b = &s->board;
    const char *text = "", *sitting = desk_title(b), *key = places[b->place];
    if (strcmp(sitting, title_of(ui, s)) != 0) text = beside(ui, text, sitting);
    if (b->items > 1 && b->item > 0)
        text = beside(
            ui, text,
            ui_fill(ui, "desk.item_of",
                    TR_ARGS({"n", ui_number(ui, b->item)}, {"all", ui_number(ui, b->items)})));
    text = beside(ui, text, key ? ui_say(ui, key) : desk_step_name(ui, b->step));
    if (b->method == ROOM_PHONES && b->order == ROOM_VOTES)
        text = beside(ui, text, ui_count(ui, "desk.phones", s->traffic.streams));
    return text;
}

static void clock_now(Ui *ui, const Board *b)
{
    if (b->place != BOARD_ROUND) return;
    if (b->left_ms == UINT32_MAX) {
        ui_icon(ui, "clock", 20, C_ON_HEADER_MUTED);
        if (ui->wide >= 760) ui_text(ui, T_SUBTITLE, ui_say(ui, "desk.no_clock"));
        return;
    }
    if (b->left_ms == 0) {
        ui_icon(ui, "bell", 22, C_ON_HEADER);
        ui_text_in(ui, T_STRONG, C_ON_HEADER, ui_say(ui, "desk.time_over"))->role = UI_ALERT;
    } else if (!b->running && ui->wide >= 700)
        ui_text(ui, T_SUBTITLE, ui_say(ui, "round.paused"));
    Node *clock = ui_text(ui, T_CLOCK, ui_time(ui, b->left_ms));
    clock->role = UI_TIMER;
}

static void header_buttons(Ui *ui, const Board *b)
{
    if (b->place != BOARD_ROUND || b->left_ms == UINT32_MAX) return;
    ui_button(ui, (Button){.id = UI_ID(DESK_MORE, 0),
                           .text = ui_say(ui, "desk.more"),
                           .icon = "plus_time",
                           .key = "M",
                           .look = BUTTON_ON_HEADER});
    ui_button(ui, (Button){.id = UI_ID(DESK_PAUSE, 0),
                           .text = ui_say(ui, b->running ? "round.pause" : "round.resume"),
                           .icon = b->running ? "pause" : "play",
                           .key = "P",
                           .look = BUTTON_ON_HEADER});
}

static void time_bar(Ui *ui, const Board *b)
{
    if (b->place != BOARD_ROUND || b->left_ms == UINT32_MAX || b->planned_ms == 0) return;
    uint64_t permille = (uint64_t)b->left_ms * 1000 / b->planned_ms;
    ui_bar(ui, permille > 1000 ? 1000 : (int)permille, 4, 6, b->left_ms ? C_BAR : C_WARN,
           C_BAR_EMPTY);
}

static void trouble_band(Ui *ui, const char *text)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 6,
                      .gap = 12,
                      .fill = C_WARN_SOFT,
                      .bar = C_WARN,
                      .align = UI_CENTER,
                      .keep = true,
                      .role = UI_ALERT,
                      .name = text});
    ui_icon(ui, "warning", 20, C_WARN);
    ui_text(ui, T_TEXT, text)->grow = 1;
    ui_close(ui);
}

void desk_header(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    ui_header(ui, title_of(ui, s), where(ui, s));
    header_buttons(ui, &s->board);
    clock_now(ui, &s->board);
    ui_close(ui);
    time_bar(ui, &s->board);
    if (s->traffic.trouble) trouble_band(ui, ui_err(ui, s->traffic.trouble));
    if (s->desk.stuck) trouble_band(ui, ui_say(ui, "desk.stuck"));
    if (!s->desk.recorded) trouble_band(ui, ui_say(ui, "desk.not_recorded"));
}

/* --- the rail --- */

typedef struct Chip {
    const char *icon, *state;
    Colour colour;
} Chip;

static Chip chip_of(const DeskState *s, RoomStep step)
{
    if (step == s->board.step) return (Chip){"play", "desk.step_now", C_ACCENT};
    if (step == s->desk.next) return (Chip){"arrow_right", "desk.step_next", C_ACCENT};
    if (s->desk.done >> step & 1) return (Chip){"check", "desk.step_done", C_GOOD};
    return (Chip){NULL, "desk.step_later", C_MUTED};
}

static void chip(Ui *ui, const DeskState *s, RoomStep step, size_t number)
{
    Chip look = chip_of(s, step);
    bool now = step == s->board.step;
    const char *name = desk_step_name(ui, step);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 5,
                      .pad_x = 7,
                      .pad_y = 5,
                      .keep = true,
                      .align = UI_CENTER,
                      .radius = 7,
                      .fill = now ? C_SELECTED : C_PANEL,
                      .border = now ? C_ACCENT : C_BORDER,
                      .border_w = now ? 2 : 1,
                      .role = UI_BUTTON,
                      .id = UI_ID(DESK_STEP, step),
                      .state = now ? UI_CHECKED : 0,
                      .name = name,
                      .description = ui_say(ui, look.state)});
    if (look.icon)
        ui_icon(ui, look.icon, 16, look.colour);
    else
        ui_text_in(ui, T_SMALL, C_MUTED, ui_number(ui, (long)number));
    Node *text = ui_text_in(ui, T_SMALL, C_TEXT, name);
    text->grow = 1;
    text->max_lines = 1;
    ui_close(ui);
}

/* The question that a press on the rail asks. */
static void rail_question(Ui *ui, const DeskState *s)
{
    for (int step = 0; step < ROOM_STEPS; step++) {
        if (!desk_is_asked(s, DESK_STEP, step)) continue;
        const char *name = desk_step_name(ui, (RoomStep)step);
        const char *key = desk_empties(s, (RoomStep)step) ? "desk.step_sure" : "desk.step_closes";
        ui_text_in(ui, T_STRONG, C_TEXT, ui_fill(ui, key, TR_ARGS({"step", name})))->role =
            UI_ALERT;
    }
}

void desk_rail(Ui *ui)
{
    enum { CHIP = 112 };
    const DeskState *s = ui_state(ui);
    RoomStep steps[ROOM_STEPS];
    int count = (int)desk_steps(s, steps), room = (int)(ui->wide - 36) / CHIP;
    if (room < 1) room = 1;
    int rows = (count + room - 1) / room, columns = rows ? (count + rows - 1) / rows : 1;
    ui_open(ui, (Box){.pad_x = 18, .pad_y = 6, .gap = 5});
    ui_open(ui, (Box){.flow = UI_GRID, .columns = columns, .gap = 5});
    for (int i = 0; i < count; i++) chip(ui, s, steps[i], (size_t)i + 1);
    ui_close(ui);
    rail_question(ui, s);
    ui_close(ui);
}

/* --- what comes next --- */

static const char *next_in_round(Ui *ui, const DeskState *s)
{
    const char *next = s->desk.next_title;
    if (desk_is_asked(s, DESK_NEXT, 0))
        return ui_count(ui, "desk.on_missing", s->board.voters - s->board.votes_in);
    if (s->desk.next != STEP_NONE)
        return ui_fill(ui, "desk.on_step", TR_ARGS({"step", desk_step_name(ui, s->desk.next)}));
    if (s->board.topic != TOPIC_STATEMENT) return NULL; /* the chair's turn */
    return next ? ui_fill(ui, "desk.on_item", TR_ARGS({"title", next}))
                : ui_say(ui, "desk.on_close");
}

static const char *next_item(Ui *ui, const DeskState *s)
{
    const char *next = s->desk.next_title;
    return next ? ui_fill(ui, "desk.on_item", TR_ARGS({"title", next}))
                : ui_say(ui, "desk.on_close");
}

/* A whole pack has more to come; a single dilemma is done. */
static bool goes_on(const DeskState *s)
{
    const Agenda *agenda = s->desk.agenda;
    size_t at = (size_t)(s->board.item - 1);
    return !agenda || s->board.item < 1 || at >= agenda->count ||
           agenda->items[at].kind == AGENDA_PACK;
}

/* NULL when there is nothing to go on to. */
static const char *next_text(Ui *ui, const DeskState *s)
{
    switch (s->board.place) {
    case BOARD_LOBBY:
        if (desk_picks(ui)) return ui_say(ui, "desk.on_pick");
        return s->desk.next_title
                   ? ui_fill(ui, "desk.on_begin_with", TR_ARGS({"title", s->desk.next_title}))
                   : ui_say(ui, "desk.on_begin");
    case BOARD_AGENDA: return ui_say(ui, "desk.on_picked");
    case BOARD_ITEM: return ui_say(ui, "desk.on_read");
    case BOARD_ROUND: return next_in_round(ui, s);
    case BOARD_CHOSEN: return ui_say(ui, "desk.on_outcome");
    case BOARD_OUTCOME: return goes_on(s) ? ui_say(ui, "desk.on") : next_item(ui, s);
    case BOARD_ENDING: return next_item(ui, s);
    case BOARD_CLOSING: return ui_say(ui, "desk.end");
    case BOARD_PLACES: break;
    }
    return NULL;
}

static void projector_buttons(Ui *ui)
{
    int page = 0, pages = ui_projector_pages(ui, &page);
    if (pages > 1) {
        ui_button(ui, (Button){.id = UI_ID(DESK_PAGE, 1),
                               .text = ui_fill(ui, "desk.page",
                                               TR_ARGS({"n", ui_number(ui, page + 1)},
                                                       {"all", ui_number(ui, pages)})),
                               .icon = "eye",
                               .key = "Ctrl PgDn"});
    }
    if (ui_projector_mode(ui) == PROJECTOR_SAME)
        ui_button(ui, (Button){.id = UI_ID(DESK_PROJECTOR, 0),
                               .text = ui_say(ui, "desk.to_projector"),
                               .icon = "eye",
                               .key = "F2"});
}

/* There is a step between this one and the one after the next. */
static bool can_skip(const DeskState *s)
{
    RoomStep steps[ROOM_STEPS];
    size_t count = desk_steps(s, steps);
    return s->board.place == BOARD_ROUND && s->desk.next != STEP_NONE && count > 0 &&
           steps[count - 1] != s->desk.next;
}

static void hints(Ui *ui, const DeskState *s)
{
    Hint all[6];
    size_t count = 0;
    bool round = s->board.place == BOARD_ROUND, begun = s->board.place > BOARD_AGENDA;
    if (begun && s->board.place != BOARD_CLOSING) {
        all[count++] =
            (Hint){"T", ui_say(ui, desk_covered(ui) ? "desk.hint_show" : "desk.hint_hide")};
        all[count++] = (Hint){"S", ui_say(ui, "desk.hint_note")};
    }
    if (round) all[count++] = (Hint){"R", ui_say(ui, "desk.hint_repeat")};
    if (round) all[count++] = (Hint){"1\u20139", ui_say(ui, "desk.hint_step")};
    all[count++] = (Hint){"Esc", ui_say(ui, "desk.hint_leave")};
    all[count++] = (Hint){"F1", ui_say(ui, "hint.help")};
    ui_hints(ui, all, count);
}

void desk_footer(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    const char *text = next_text(ui, s);
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 20,
                      .pad_y = 8,
                      .gap = 10,
                      .align = UI_CENTER,
                      .min_height = 40});
    hints(ui, s);
    projector_buttons(ui);
    if (s->board.place == BOARD_CLOSING && s->desk.next_title)
        ui_button(ui, (Button){.id = UI_ID(DESK_GO_ON, 0),
                               .text = ui_fill(ui, "desk.on_item",
                                               TR_ARGS({"title", s->desk.next_title})),
                               .icon = "arrow_right"});
    if (can_skip(s))
        ui_button(ui, (Button){.id = UI_ID(DESK_SKIP, 0),
                               .text = ui_fill(ui, "desk.skip",
                                               TR_ARGS({"step", desk_step_name(ui, s->desk.next)})),
                               .key = "Shift N"});
    if (text) {
        Node *node = ui_button(
            ui, (Button){.id = UI_ID(DESK_NEXT, 0),
                         .text = text,
                         .icon = desk_is_asked(s, DESK_NEXT, 0) ? "warning" : "arrow_right",
                         .key = "N",
                         .look = BUTTON_PRIMARY});
        node->pad_y = node->pad_y * 3 / 2;
    } else
        ui_text(ui, T_STRONG, ui_say(ui, "desk.chair_chooses"));
    ui_close(ui);
}
