/* The library: what can be played, what can be gone on with, what was played. */
#include <string.h>

#include "core/names.h"
#include "ui/desk.h"
#include "ui/screen_debrief.h"

enum {
    KIND_PACK = 1,
    KIND_RESUME,
    KIND_DEBRIEF,
    KIND_SESSIONS,
    KIND_SETTINGS,
    KIND_HELP,
    KIND_QUIT,
    KIND_DUE,
    KIND_ROOM, /* a session in a room: with this pack, or with what was chosen */
    KIND_ROOM_RESUME
};
enum { SCROLL_LIBRARY = 1, RECENT = 3, ANY_PACK = 0xFFF };

typedef struct Library {
    UiPack *packs;
    UiSession *sessions;
    UiDue *due; /* what was taken along from earlier plays */
    size_t pack_count, session_count, due_count;
    bool room_unfinished;
} Library;

/* What was left unfinished comes first; else the first scenario. */
static uint32_t first_focus(const Library *lib)
{
    if (lib->room_unfinished) return UI_ID(KIND_ROOM_RESUME, 0);
    for (size_t i = 0; i < lib->session_count; i++)
        if (!lib->sessions[i].ended && !lib->sessions[i].damaged) return UI_ID(KIND_RESUME, i);
    return UI_ID(KIND_PACK, 0);
}

static void enter(Ui *ui)
{
    Library *lib = ui_state(ui);
    const UiHost *host = ui->host;
    host->leave(host->self);
    lib->pack_count = host->packs(host->self, ui->keep, &lib->packs);
    lib->session_count = host->sessions(host->self, ui->keep, &lib->sessions);
    lib->due_count = host->due ? host->due(host->self, ui->keep, &lib->due) : 0;
    lib->room_unfinished = host->room && host->room->unfinished(host->room->self);
    ui_focus(ui, first_focus(lib));
    desk_greet(ui);
}

/* How often a pack was played to its end. */
static int times_played(const Library *lib, const char *pack_id)
{
    int n = 0;
    for (size_t i = 0; i < lib->session_count; i++)
        n += lib->sessions[i].ended && strcmp(lib->sessions[i].pack_id, pack_id) == 0;
    return n;
}

static void build_trouble(Ui *ui)
{
    const UiHost *host = ui->host;
    const Err *err = host->trouble ? host->trouble(host->self) : NULL;
    if (err == NULL) return;
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 14,
                      .pad_y = 12,
                      .gap = 12,
                      .fill = C_WARN_SOFT,
                      .bar = C_WARN,
                      .radius = 7,
                      .role = UI_ALERT,
                      .align = UI_CENTER,
                      .keep = true});
    ui_icon(ui, "warning", 22, C_WARN);
    ui_open(ui, (Box){.grow = 1, .gap = 4});
    ui_text(ui, T_STRONG, ui_say(ui, "library.not_recorded"));
    ui_text(ui, T_TEXT, ui_err(ui, err));
    ui_close(ui);
    ui_close(ui);
}

static void build_facts(Ui *ui, const Library *lib, const Manifest *m)
{
    int played = times_played(lib, m->id);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .align = UI_CENTER, .keep = true});
    ui_icon(ui, "clock", 18, C_ACCENT);
    ui_text_in(ui, T_SMALL, C_MUTED, ui_count(ui, "library.minutes", m->duration_min));
    ui_space(ui, 4);
    ui_icon(ui, "people", 18, C_ACCENT);
    ui_text_in(ui, T_SMALL, C_MUTED,
               ui_say(ui, arena_printf(ui->arena, "theme.%s", theme_names[m->theme])));
    ui_spring(ui);
    if (played > 0) {
        ui_icon(ui, "check", 18, C_GOOD);
        ui_text_in(ui, T_SMALL, C_MUTED, ui_count(ui, "library.played", played));
    }
    ui_close(ui);
}

static void build_pack(Ui *ui, const Library *lib, size_t i)
{
    const Manifest *m = lib->packs[i].manifest;
    ui_card(ui, UI_ID(KIND_PACK, i), UI_LINK, m->title, 0);
    ui_text(ui, T_QUESTION, m->title);
    ui_text_in(ui, T_SMALL, C_MUTED, m->role);
    ui_rich(ui, T_TEXT, C_TEXT, m->summary);
    ui_spring(ui);
    build_facts(ui, lib, m);
    if (ui->host->room) {
        ui_open(ui, (Box){.flow = UI_ROW, .keep = true});
        ui_spring(ui);
        ui_button(ui, (Button){.id = UI_ID(KIND_ROOM, i),
                               .text = ui_say(ui, "desk.library"),
                               .icon = "people",
                               .description = m->title});
        ui_close(ui);
    }
    ui_close(ui);
}

static void build_broken(Ui *ui, const UiPack *pack)
{
    ui_open(
        ui,
        (Box){.pad_x = 14, .pad_y = 12, .gap = 8, .radius = 9, .border = C_BORDER, .fill = C_SUNK});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .align = UI_CENTER, .keep = true});
    ui_icon(ui, "warning", 20, C_WARN);
    ui_text(ui, T_STRONG, ui_say(ui, "library.broken"))->grow = 1;
    ui_close(ui);
    ui_text_in(ui, T_SMALL, C_MUTED, pack->ref);
    ui_text(ui, T_TEXT, ui_err(ui, &pack->why));
    ui_close(ui);
}

/* As many cards side by side as fit, and no empty place beside two. */
static int columns(const Ui *ui, size_t packs)
{
    int fit = ui->wide >= 1100 ? 3 : ui->wide >= 700 ? 2 : 1;
    return fit == 3 && packs == 2 ? 2 : fit;
}

static void build_packs(Ui *ui, const Library *lib)
{
    ui_section(ui, ui_say(ui, "library.scenarios"));
    if (lib->pack_count == 0) ui_text(ui, T_BODY, ui_say(ui, "library.empty"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = columns(ui, lib->pack_count), .gap = 16});
    for (size_t i = 0; i < lib->pack_count; i++) {
        if (lib->packs[i].manifest)
            build_pack(ui, lib, i);
        else
            build_broken(ui, &lib->packs[i]);
    }
    ui_close(ui);
    if (ui->host->drop) ui_text_in(ui, T_SMALL, C_MUTED, ui_say(ui, "library.add"));
    bool own = false;
    for (size_t i = 0; i < lib->pack_count; i++) own |= lib->packs[i].installed;
    if (own) ui_text_in(ui, T_SMALL, C_MUTED, ui_say(ui, "library.take_out"));
}

static void build_session(Ui *ui, const UiSession *s, uint32_t id)
{
    const char *about =
        ui_fill(ui, "library.session",
                TR_ARGS({"started", s->started},
                        {"decisions", ui_count(ui, "library.decisions", s->decisions)}));
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 14,
                      .pad_y = 8,
                      .gap = 12,
                      .align = UI_CENTER,
                      .radius = 9,
                      .fill = C_PANEL,
                      .border = C_BORDER});
    ui_open(ui, (Box){.grow = 1, .gap = 2});
    ui_text(ui, T_STRONG, s->title);
    ui_text_in(ui, T_SMALL, C_MUTED, about);
    ui_close(ui);
    bool goes_on = UI_KIND(id) == KIND_RESUME;
    ui_button(ui, (Button){.id = id,
                           .text = ui_say(ui, goes_on ? "library.resume" : "library.debrief"),
                           .icon = goes_on ? "play" : "replay",
                           .look = goes_on ? BUTTON_PRIMARY : BUTTON_PLAIN,
                           .description = s->title});
    ui_close(ui);
}

static void build_room(Ui *ui, const Library *lib)
{
    if (!lib->room_unfinished) return;
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 14,
                      .pad_y = 8,
                      .gap = 12,
                      .align = UI_CENTER,
                      .radius = 9,
                      .fill = C_PANEL,
                      .border = C_BORDER,
                      .bar = C_ACCENT});
    ui_icon(ui, "people", 22, C_ACCENT);
    ui_text(ui, T_TEXT, ui_say(ui, "desk.library_resume_about"))->grow = 1;
    ui_button(ui, (Button){.id = UI_ID(KIND_ROOM_RESUME, 0),
                           .text = ui_say(ui, "desk.library_resume"),
                           .icon = "play",
                           .look = BUTTON_PRIMARY});
    ui_close(ui);
}

/* The newest few of one kind: to go on with, or to look back on. */
static void build_recent(Ui *ui, const Library *lib, bool ended, const char *heading, int kind)
{
    int shown = 0;
    for (size_t i = 0; i < lib->session_count && shown < RECENT; i++) {
        const UiSession *s = &lib->sessions[i];
        if (s->ended != ended || s->damaged) continue;
        if (shown++ == 0) ui_section(ui, ui_say(ui, heading));
        build_session(ui, s, UI_ID(kind, i));
    }
}

static void build_due(Ui *ui, const UiDue *due, uint32_t id)
{
    const char *about =
        ui_fill(ui, *due->who ? "library.due_line" : "library.due_nobody",
                TR_ARGS({"who", due->who}, {"when", due->when}, {"title", due->title}));
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 14,
                      .pad_y = 8,
                      .gap = 12,
                      .align = UI_CENTER,
                      .radius = 9,
                      .fill = C_PANEL,
                      .border = C_BORDER,
                      .bar = C_ACCENT});
    ui_icon(ui, "bell", 20, C_ACCENT);
    ui_open(ui, (Box){.grow = 1, .gap = 2, .min_width = 300});
    ui_text(ui, T_STRONG, due->what);
    ui_text_in(ui, T_SMALL, C_MUTED, about);
    ui_close(ui);
    ui_button(ui, (Button){.id = id,
                           .text = ui_say(ui, "library.debrief"),
                           .icon = "replay",
                           .description = due->what});
    ui_close(ui);
}

static void build_dues(Ui *ui, const Library *lib)
{
    if (lib->due_count > 0) ui_section(ui, ui_say(ui, "library.due"));
    for (size_t i = 0; i < lib->due_count && i < RECENT; i++)
        build_due(ui, &lib->due[i], UI_ID(KIND_DUE, i));
}

static void build(Ui *ui)
{
    Library *lib = ui_state(ui);
    ui_header(ui, ui_say(ui, "library.title"), ui_say(ui, "library.subtitle"));
    if (ui->host->room)
        ui_button(ui, (Button){.id = UI_ID(KIND_ROOM, ANY_PACK),
                               .text = ui_say(ui, "desk.library"),
                               .icon = "people",
                               .look = BUTTON_ON_HEADER,
                               .description = ui_say(ui, "desk.library_about")});
    ui_button(ui, (Button){.id = UI_ID(KIND_SESSIONS, 0),
                           .text = ui_say(ui, "library.sessions"),
                           .icon = "list",
                           .look = BUTTON_ON_HEADER});
    ui_button(ui, (Button){.id = UI_ID(KIND_SETTINGS, 0),
                           .text = ui_say(ui, "library.settings"),
                           .icon = "settings",
                           .look = BUTTON_ON_HEADER});
    ui_button(ui, (Button){.id = UI_ID(KIND_HELP, 0),
                           .text = ui_say(ui, "library.help"),
                           .icon = "question",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);

    ui_scroll(ui, SCROLL_LIBRARY, (Box){.grow = 1, .pad_x = 24, .pad_y = 18, .gap = 14});
    build_trouble(ui);
    build_room(ui, lib);
    build_dues(ui, lib);
    build_recent(ui, lib, false, "library.go_on", KIND_RESUME);
    build_packs(ui, lib);
    build_recent(ui, lib, true, "library.look_back", KIND_DEBRIEF);
    ui_close(ui);

    const Hint hints[] = {{"Tab", ui_say(ui, "hint.next")},
                          {"Enter", ui_say(ui, "hint.open")},
                          {"F1", ui_say(ui, "hint.help")},
                          {"F11", ui_say(ui, "hint.fullscreen")},
                          {"Ctrl +", ui_say(ui, "hint.larger")}};
    ui_footer(ui, hints, sizeof hints / sizeof *hints);
}

static void begin(Ui *ui, const UiPack *pack)
{
    Err err = {0};
    if (!ui->host->play(ui->host->self, pack->ref, &err))
        ui_error(ui, &err);
    else
        ui_follow(ui);
}

/* To where the action was written. */
static void look_back(Ui *ui, const UiDue *due)
{
    Err err = {0};
    if (!ui->host->resume(ui->host->self, due->session, &err)) {
        ui_error(ui, &err);
        return;
    }
    ui->back = (UiBack){.set = true, .step = STEP_TAKE};
    ui_go(ui, SCREEN_DEBRIEF);
}

static void prepare_room(Ui *ui, const Library *lib, int index)
{
    bool any = index < 0 || (size_t)index >= lib->pack_count;
    desk_prepare(ui, any ? NULL : lib->packs[index].manifest->id);
}

static void resume_room(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    Err err = {0};
    if (room->resume(room->self, &err)) {
        ui_projector_set(ui, desk_draft(ui)->projector);
        ui_go(ui, SCREEN_ROOM);
    } else
        ui_error(ui, &err);
}

static void act(Ui *ui, int kind, int index)
{
    Library *lib = ui_state(ui);
    switch (kind) {
    case KIND_PACK: begin(ui, &lib->packs[index]); break;
    case KIND_RESUME:
    case KIND_DEBRIEF: ui_reopen(ui, &lib->sessions[index]); break;
    case KIND_DUE: look_back(ui, &lib->due[index]); break;
    case KIND_SESSIONS: ui_go(ui, SCREEN_SESSIONS); break;
    case KIND_SETTINGS: ui_go(ui, SCREEN_SETTINGS); break;
    case KIND_HELP: ui_go(ui, SCREEN_HELP); break;
    case KIND_ROOM: prepare_room(ui, lib, index); break;
    case KIND_ROOM_RESUME: resume_room(ui); break;
    default: break;
    }
}

/* Delete on a pack that the user installed: asks. */
static bool key(Ui *ui, const UiKey *key)
{
    const Library *lib = ui_state(ui);
    uint32_t at = ui_focused(ui);
    if (key->code != SDLK_DELETE || UI_KIND(at) != KIND_PACK) return false;
    if ((size_t)UI_INDEX(at) >= lib->pack_count || !lib->packs[UI_INDEX(at)].installed)
        return false;
    ui_drop(ui, lib->packs[UI_INDEX(at)].ref);
    return true;
}

const Screen screen_library = {.name = "library",
                               .state_size = sizeof(Library),
                               .enter = enter,
                               .build = build,
                               .act = act,
                               .key = key};
