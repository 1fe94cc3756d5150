/* An agenda from several packs: what there is on the left, what was taken on the right. */
#include <string.h>

#include "base/text.h"
#include "core/names.h"
#include "ui/desk.h"

enum {
    KIND_FIND = 1,
    KIND_SHOW, /* what the list is narrowed to */
    KIND_OFFER,
    KIND_UP,
    KIND_DOWN,
    KIND_OUT,
    KIND_EACH_THEME,
    KIND_EACH_FIELD,
    KIND_EMPTY,
    KIND_PICK,
    KIND_TITLE,
    KIND_SAVE,
    KIND_FILES,
    KIND_FILE,
    KIND_DONE,
    KIND_BACK,
    SCROLL_OFFERS,
    SCROLL_AGENDA
};
typedef enum Show { SHOW_ALL, SHOW_DILEMMAS, SHOW_STATEMENTS, SHOWS } Show;
enum { TWO_COLUMNS = 900, MANY = 250 };

typedef struct AgendaState {
    AgendaOffer *offers; /* in ui->keep, as the files */
    const char **files;
    size_t offer_count, file_count;
    UiField find;
    Show show;
    bool files_open;
    char saved[1024];
} AgendaState;

static void enter(Ui *ui)
{
    AgendaState *s = ui_state(ui);
    const UiRoom *room = ui->host->room;
    if (!room) {
        ui_go(ui, SCREEN_LIBRARY);
        return;
    }
    desk_draft(ui);
    s->offer_count = room->offers(room->self, ui->keep, &s->offers);
    s->file_count = room->agendas ? room->agendas(room->self, ui->keep, &s->files) : 0;
    ui_focus(ui, UI_ID(KIND_FIND, 0));
}

/* --- what is on it --- */

static bool same(const AgendaItem *a, const AgendaItem *b)
{
    if (a->kind != b->kind || strcmp(a->pack, b->pack) != 0) return false;
    return a->kind == AGENDA_PACK || (a->id && b->id && strcmp(a->id, b->id) == 0);
}

static bool is_on(const DeskDraft *draft, const AgendaItem *item)
{
    for (size_t i = 0; i < draft->count; i++)
        if (same(&draft->items[i], item)) return true;
    return false;
}

static bool add(Ui *ui, DeskDraft *draft, const AgendaItem *item)
{
    if (is_on(draft, item)) return true;
    if (draft->count == AGENDA_MAX) {
        Err err = {0};
        err_set(&err, "desk.agenda_full", "max", ui_number(ui, AGENDA_MAX), NULL);
        return ui_error(ui, &err), false;
    }
    draft->items[draft->count++] =
        (AgendaItem){.kind = item->kind,
                     .pack = arena_text(&draft->arena, item->pack),
                     .id = item->id ? arena_text(&draft->arena, item->id) : NULL};
    draft->pack[0] = '\0';
    return true;
}

static void take_out(DeskDraft *draft, size_t at)
{
    if (at >= draft->count) return;
    memmove(&draft->items[at], &draft->items[at + 1], (--draft->count - at) * sizeof *draft->items);
}

static void swap(DeskDraft *draft, size_t a, size_t b)
{
    if (a >= draft->count || b >= draft->count) return;
    AgendaItem item = draft->items[a];
    draft->items[a] = draft->items[b];
    draft->items[b] = item;
}

/* The first dilemma of each theme or field that is not on it yet. */
static void one_each(Ui *ui, DeskDraft *draft, bool fields)
{
    const AgendaState *s = ui_state(ui);
    unsigned had = 0;
    for (size_t i = 0; i < s->offer_count; i++) {
        const AgendaOffer *o = &s->offers[i];
        if (is_on(draft, &o->item)) had |= 1U << (fields ? (int)o->field : (int)o->theme);
    }
    for (size_t i = 0; i < s->offer_count; i++) {
        const AgendaOffer *o = &s->offers[i];
        unsigned bit = 1U << (fields ? (int)o->field : (int)o->theme);
        if (o->item.kind != AGENDA_DILEMMA || (had & bit)) continue;
        if (!add(ui, draft, &o->item)) return;
        had |= bit;
    }
}

/* --- what there is --- */

/* "Sierre, bevolkingszorg, fysieke veiligheid", with dots between. */
static const char *about(Ui *ui, const AgendaOffer *o)
{
    const char *theme = ui_say(ui, arena_printf(ui->arena, "theme.%s", theme_names[o->theme]));
    const char *field = ui_say(ui, arena_printf(ui->arena, "field.%s", field_names[o->field]));
    return arena_printf(ui->arena, "%s \u00b7 %s \u00b7 %s", o->pack_title, theme, field);
}

static bool wanted(Ui *ui, const AgendaState *s, const AgendaOffer *o)
{
    if (s->show == SHOW_DILEMMAS && o->item.kind != AGENDA_DILEMMA) return false;
    if (s->show == SHOW_STATEMENTS && o->item.kind != AGENDA_STATEMENT) return false;
    const char *find = s->find.text;
    return !*find || SDL_strcasestr(o->title, find) || SDL_strcasestr(about(ui, o), find);
}

static void build_offer(Ui *ui, const DeskDraft *draft, size_t i)
{
    const AgendaState *s = ui_state(ui);
    const AgendaOffer *o = &s->offers[i];
    bool on = is_on(draft, &o->item), statement = o->item.kind == AGENDA_STATEMENT;
    Node *card = ui_card(ui, UI_ID(KIND_OFFER, i), UI_CHECK, o->title, on ? UI_CHECKED : 0);
    card->pad_y = card->pad_y * 6 / 10;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
    ui_icon(ui, on ? "check" : statement ? "question" : "scales", 20, on ? C_GOOD : C_ACCENT);
    ui_open(ui, (Box){.grow = 1});
    ui_text(ui, T_STRONG, o->title);
    ui_text_in(ui, T_SMALL, C_MUTED,
               statement ? ui_fill(ui, "desk.offer_statement", TR_ARGS({"about", about(ui, o)}))
                         : about(ui, o));
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
}

static void build_find(Ui *ui, AgendaState *s)
{
    static const char *const keys[SHOWS] = {"desk.show_all", "desk.show_dilemmas",
                                            "desk.show_statements"};
    const char *label = ui_say(ui, "desk.find");
    ui_text(ui, T_SMALL, label);
    ui_field(ui, UI_ID(KIND_FIND, 0), &s->find, label, 1);
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= 620 ? 3 : 1, .gap = 8});
    for (int i = 0; i < SHOWS; i++) {
        Node *node = ui_radio(ui, UI_ID(KIND_SHOW, i), ui_say(ui, keys[i]), (int)s->show == i);
        node->pad_y = node->pad_y * 6 / 10;
    }
    ui_close(ui);
}

static void build_offers(Ui *ui, AgendaState *s, const DeskDraft *draft)
{
    size_t shown = 0, more = 0;
    ui_section(ui, ui_say(ui, "desk.offers"));
    build_find(ui, s);
    for (size_t i = 0; i < s->offer_count; i++) {
        if (!wanted(ui, s, &s->offers[i])) continue;
        if (shown++ < MANY)
            build_offer(ui, draft, i);
        else
            more++;
    }
    if (shown == 0) ui_text(ui, T_TEXT, ui_say(ui, "desk.offers_none"));
    if (more > 0) ui_text(ui, T_SMALL, ui_count(ui, "desk.offers_more", (long)more));
}

/* --- the agenda --- */

static void row_button(Ui *ui, int kind, size_t i, const char *icon, const char *key, bool off,
                       const char *title)
{
    const char *name = ui_say(ui, key);
    unsigned state = off ? UI_DISABLED : 0;
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 7,
                      .pad_y = 6,
                      .radius = 6,
                      .keep = true,
                      .fill = off ? C_SUNK : C_PANEL,
                      .border = off ? C_LINE : C_BORDER,
                      .role = UI_BUTTON,
                      .id = UI_ID(kind, i),
                      .state = state,
                      .name = name,
                      .description = title});
    ui_icon(ui, icon, 17, off ? C_MUTED : C_ACCENT);
    ui_close(ui);
}

static void build_item(Ui *ui, const AgendaState *s, const DeskDraft *draft, size_t i)
{
    const char *title = desk_item_title(s->offers, s->offer_count, &draft->items[i]);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 6, .keep = true, .align = UI_CENTER});
    ui_text_in(ui, T_STRONG, C_MUTED, arena_printf(ui->arena, "%zu.", i + 1));
    ui_text(ui, T_TEXT, title)->grow = 1;
    row_button(ui, KIND_UP, i, "arrow_up", "desk.item_up", i == 0, title);
    row_button(ui, KIND_DOWN, i, "arrow_down", "desk.item_down", i + 1 == draft->count, title);
    row_button(ui, KIND_OUT, i, "trash", "desk.item_out", false, title);
    ui_close(ui);
}

static void build_files(Ui *ui, const AgendaState *s)
{
    ui_section(ui, ui_say(ui, "desk.files"));
    if (s->file_count == 0) ui_text(ui, T_TEXT, ui_say(ui, "desk.files_none"));
    for (size_t i = 0; i < s->file_count; i++) {
        const char *slash = strrchr(s->files[i], '/');
        ui_button(ui, (Button){.id = UI_ID(KIND_FILE, i),
                               .text = slash ? slash + 1 : s->files[i],
                               .icon = "list"});
    }
    ui_text(ui, T_SMALL, ui_say(ui, "desk.files_drop"));
}

static void build_tools(Ui *ui, const AgendaState *s, const DeskDraft *draft)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8});
    ui_button(ui, (Button){.id = UI_ID(KIND_EACH_THEME, 0), .text = ui_say(ui, "desk.each_theme")});
    ui_button(ui, (Button){.id = UI_ID(KIND_EACH_FIELD, 0), .text = ui_say(ui, "desk.each_field")});
    ui_close(ui);
    if (draft->count > 2 && draft->count <= BOARD_CHOICES) {
        ui_check(ui, UI_ID(KIND_PICK, 0), ui_say(ui, "desk.agenda_pick"), draft->pick);
        ui_text(ui, T_SMALL, ui_say(ui, "desk.pick_about"));
    }
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8});
    ui_button(ui, (Button){.id = UI_ID(KIND_SAVE, 0),
                           .text = ui_say(ui, "desk.agenda_save"),
                           .icon = "dossier",
                           .disabled = draft->count == 0});
    ui_button(ui, (Button){.id = UI_ID(KIND_FILES, 0),
                           .text = ui_say(ui, "desk.agenda_open"),
                           .icon = "opened"});
    ui_button(ui, (Button){.id = UI_ID(KIND_EMPTY, 0),
                           .text = ui_say(ui, "desk.agenda_empty"),
                           .icon = "trash",
                           .disabled = draft->count == 0});
    ui_close(ui);
    if (*s->saved)
        desk_line(ui, "check", C_GOOD, T_TEXT,
                  ui_fill(ui, "desk.agenda_saved", TR_ARGS({"path", s->saved})));
    if (s->files_open) build_files(ui, s);
}

static void build_agenda(Ui *ui, const AgendaState *s, DeskDraft *draft)
{
    const char *label = ui_say(ui, "desk.agenda_title");
    ui_section(ui, ui_fill(ui, "desk.agenda_count",
                           TR_ARGS({"items", ui_count(ui, "desk.items", (long)draft->count)})));
    ui_text(ui, T_SMALL, label);
    ui_field(ui, UI_ID(KIND_TITLE, 0), &draft->title, label, 1);
    if (draft->count == 0) ui_text(ui, T_TEXT, ui_say(ui, "desk.agenda_none"));
    for (size_t i = 0; i < draft->count; i++) build_item(ui, s, draft, i);
    build_tools(ui, s, draft);
}

static void build_header(Ui *ui)
{
    ui_header(ui, ui_say(ui, "desk.agenda_compose"), ui_say(ui, "desk.agenda_subtitle"));
    ui_button(ui, (Button){.id = UI_ID(KIND_BACK, 0),
                           .text = ui_say(ui, "ui.back"),
                           .icon = "arrow_left",
                           .key = "Esc",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);
}

static void build(Ui *ui)
{
    AgendaState *s = ui_state(ui);
    if (!ui->host->room) return;
    DeskDraft *draft = desk_draft(ui);
    bool wide = ui->wide >= TWO_COLUMNS;
    build_header(ui);
    if (wide) ui_open(ui, (Box){.flow = UI_ROW, .grow = 1, .keep = true, .gap = 8, .pad_x = 10});
    ui_scroll(ui, UI_ID(SCROLL_OFFERS, 0), (Box){.grow = 6, .pad_x = 16, .pad_y = 12, .gap = 8});
    build_offers(ui, s, draft);
    ui_close(ui);
    ui_scroll(ui, UI_ID(SCROLL_AGENDA, 0), (Box){.grow = 5, .pad_x = 16, .pad_y = 12, .gap = 10});
    build_agenda(ui, s, draft);
    ui_close(ui);
    if (wide) ui_close(ui);
    const Hint hints[] = {{"Tab", ui_say(ui, "ui.hint_next")},
                          {"Enter", ui_say(ui, "desk.hint_take")},
                          {"Ctrl Enter", ui_say(ui, "desk.hint_done")}};
    ui_footer_with(ui, hints, sizeof hints / sizeof hints[0],
                   &(Button){.id = UI_ID(KIND_DONE, 0),
                             .text = ui_say(ui, "desk.agenda_done"),
                             .icon = "arrow_right",
                             .look = BUTTON_PRIMARY,
                             .disabled = draft->count == 0});
}

/* --- acting --- */

static void save(Ui *ui, AgendaState *s, DeskDraft *draft)
{
    const UiRoom *room = ui->host->room;
    Agenda agenda = {.title = draft->title.text, .items = draft->items, .count = draft->count};
    Err err = {0};
    if (room->agenda_save(room->self, &agenda, s->saved, sizeof s->saved, &err)) {
        s->file_count = room->agendas ? room->agendas(room->self, ui->keep, &s->files) : 0;
        return;
    }
    s->saved[0] = '\0';
    ui_error(ui, &err);
}

static void toggle(Ui *ui, AgendaState *s, DeskDraft *draft, int index)
{
    const AgendaItem *item = &s->offers[index].item;
    for (size_t i = 0; i < draft->count; i++)
        if (same(&draft->items[i], item)) {
            take_out(draft, i);
            return;
        }
    add(ui, draft, item);
}

static void done(Ui *ui, DeskDraft *draft)
{
    if (draft->count > 0) draft->pack[0] = '\0';
    ui_go(ui, SCREEN_ROOM_SETUP);
}

static void move(Ui *ui, DeskDraft *draft, int kind, int index)
{
    if (kind == KIND_OUT) {
        take_out(draft, (size_t)index);
        return;
    }
    int to = kind == KIND_UP ? index - 1 : index + 1;
    if (to < 0 || to >= (int)draft->count) return;
    swap(draft, (size_t)index, (size_t)to);
    /* the button goes along, so that one can press on; at the end there is only the other one */
    bool end = kind == KIND_UP ? to == 0 : to + 1 == (int)draft->count;
    ui_focus(ui, UI_ID(end ? KIND_OUT : kind, to));
}

static void act(Ui *ui, int kind, int index)
{
    AgendaState *s = ui_state(ui);
    DeskDraft *draft = desk_draft(ui);
    if (kind != KIND_SAVE) s->saved[0] = '\0';
    switch (kind) {
    case KIND_SHOW: s->show = (Show)index; break;
    case KIND_OFFER: toggle(ui, s, draft, index); break;
    case KIND_UP:
    case KIND_DOWN:
    case KIND_OUT: move(ui, draft, kind, index); break;
    case KIND_EACH_THEME: one_each(ui, draft, false); break;
    case KIND_EACH_FIELD: one_each(ui, draft, true); break;
    case KIND_EMPTY: draft->count = 0; break;
    case KIND_PICK: draft->pick = !draft->pick; break;
    case KIND_SAVE: save(ui, s, draft); break;
    case KIND_FILES: s->files_open = !s->files_open; break;
    case KIND_FILE: s->files_open = !desk_open_agenda(ui, s->files[index]); break;
    case KIND_DONE: done(ui, draft); break;
    case KIND_BACK: ui_go(ui, SCREEN_ROOM_SETUP); break;
    default: break; /* a field: Enter stays */
    }
}

static bool key(Ui *ui, const UiKey *k)
{
    if (k->code == SDLK_RETURN && k->ctrl && !k->repeat) return done(ui, desk_draft(ui)), true;
    return false;
}

static void back(Ui *ui)
{
    ui_go(ui, SCREEN_ROOM_SETUP);
}

const Screen screen_room_agenda = {.name = "room_agenda",
                                   .state_size = sizeof(AgendaState),
                                   .enter = enter,
                                   .build = build,
                                   .act = act,
                                   .key = key,
                                   .back = back};
