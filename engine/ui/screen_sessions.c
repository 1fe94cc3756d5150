/* Every record on this machine: go on, look back, delete. */
#include <string.h>

#include "ui/screens.h"

enum { KIND_OPEN = 1, KIND_DELETE, KIND_SURE, KIND_KEEP, KIND_BACK, KIND_COMPARE };
enum { SCROLL_SESSIONS = 1, NONE = -1 };

/* A pack with enough finished sessions to look at together. */
typedef struct Group {
    const char *pack_id, *title;
    int count;
} Group;

typedef struct Sessions {
    UiSession *at;
    size_t count;
    Group *groups;
    size_t group_count;
    int deleting; /* the one being asked about, NONE else */
} Sessions;

/* Packs in the order of their newest finished session; those with one session only are left out. */
static void group(Ui *ui, Sessions *s)
{
    size_t all = 0;
    s->groups = arena_new(ui->keep, Group, s->count);
    for (size_t i = 0; i < s->count; i++) {
        const UiSession *session = &s->at[i];
        size_t g = 0;
        if (!session->ended || session->damaged || session->pack_id == NULL) continue;
        while (g < all && strcmp(s->groups[g].pack_id, session->pack_id) != 0) g++;
        if (g == all) s->groups[all++] = (Group){session->pack_id, session->title, 0};
        s->groups[g].count++;
    }
    for (size_t g = 0; g < all; g++)
        if (s->groups[g].count > 1) s->groups[s->group_count++] = s->groups[g];
}

static void enter(Ui *ui)
{
    Sessions *s = ui_state(ui);
    s->count = ui->host->sessions(ui->host->self, ui->keep, &s->at);
    if (ui->host->compare) group(ui, s);
    s->deleting = NONE;
    ui_focus(ui, s->count > 0 ? UI_ID(KIND_OPEN, 0) : UI_ID(KIND_BACK, 0));
}

static void build_buttons(Ui *ui, const UiSession *s, int i, bool deleting)
{
    if (deleting) {
        ui_text(ui, T_STRONG, ui_say(ui, "sessions.sure"));
        ui_button(ui, (Button){.id = UI_ID(KIND_SURE, i),
                               .text = ui_say(ui, "sessions.delete"),
                               .icon = "trash"});
        ui_button(ui, (Button){.id = UI_ID(KIND_KEEP, i),
                               .text = ui_say(ui, "sessions.keep"),
                               .look = BUTTON_PRIMARY});
        return;
    }
    const char *what = s->damaged ? "sessions.salvage"
                       : s->ended ? "library.debrief"
                                  : "library.resume";
    bool back = s->ended && !s->damaged;
    ui_button(ui, (Button){.id = UI_ID(KIND_OPEN, i),
                           .text = ui_say(ui, what),
                           .icon = back ? "replay" : "play",
                           .description = s->title});
    ui_button(ui, (Button){.id = UI_ID(KIND_DELETE, i),
                           .text = ui_say(ui, "sessions.delete"),
                           .icon = "trash",
                           .look = BUTTON_QUIET,
                           .description = s->title});
}

static const char *about(Ui *ui, const UiSession *s)
{
    const char *state = s->damaged ? "sessions.damaged"
                        : s->ended ? "sessions.ended"
                                   : "sessions.unfinished";
    const char *line =
        ui_fill(ui, state,
                TR_ARGS({"started", s->started},
                        {"decisions", ui_count(ui, "library.decisions", s->decisions)}));
    return s->imported ? ui_fill(ui, "sessions.imported", TR_ARGS({"session", line})) : line;
}

static void build_one(Ui *ui, const Sessions *list, size_t i)
{
    const UiSession *s = &list->at[i];
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 14,
                      .pad_y = 10,
                      .gap = 12,
                      .align = UI_CENTER,
                      .radius = 9,
                      .fill = C_PANEL,
                      .border = C_BORDER});
    ui_open(ui, (Box){.grow = 1, .gap = 2});
    ui_text(ui, T_STRONG, s->title);
    ui_text_in(ui, T_SMALL, C_MUTED, about(ui, s));
    ui_close(ui);
    build_buttons(ui, s, (int)i, list->deleting == (int)i);
    ui_close(ui);
}

static void build_groups(Ui *ui, const Sessions *list)
{
    if (list->group_count == 0) return;
    ui_section(ui, ui_say(ui, "compare.together"));
    for (size_t g = 0; g < list->group_count; g++) {
        const Group *group = &list->groups[g];
        ui_open(ui, (Box){.flow = UI_ROW,
                          .pad_x = 14,
                          .pad_y = 10,
                          .gap = 12,
                          .align = UI_CENTER,
                          .radius = 9,
                          .fill = C_SOFT,
                          .border = C_BORDER});
        ui_open(ui, (Box){.grow = 1, .gap = 2});
        ui_text(ui, T_STRONG, group->title);
        ui_text_in(ui, T_SMALL, C_TEXT, ui_count(ui, "compare.finished", group->count));
        ui_close(ui);
        ui_button(ui, (Button){.id = UI_ID(KIND_COMPARE, g),
                               .text = ui_say(ui, "compare.button"),
                               .icon = "people",
                               .description = group->title});
        ui_close(ui);
    }
    if (list->count > 0) ui_section(ui, ui_say(ui, "compare.apart"));
}

static void build(Ui *ui)
{
    const Sessions *list = ui_state(ui);
    ui_header(ui, ui_say(ui, "sessions.title"), ui_say(ui, "sessions.subtitle"));
    ui_button(ui, (Button){.id = UI_ID(KIND_BACK, 0),
                           .text = ui_say(ui, "ui.back"),
                           .icon = "arrow_left",
                           .key = "Esc",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);
    ui_scroll(ui, SCROLL_SESSIONS, (Box){.grow = 1, .pad_x = 24, .pad_y = 18, .gap = 10});
    build_groups(ui, list);
    if (list->count == 0) ui_text(ui, T_BODY, ui_say(ui, "sessions.none"));
    for (size_t i = 0; i < list->count; i++) build_one(ui, list, i);
    ui_close(ui);
}

static void delete_session(Ui *ui, const UiSession *s)
{
    Err err = {0};
    if (!ui->host->remove(ui->host->self, s->id, &err))
        ui_error(ui, &err);
    else
        ui_go(ui, SCREEN_SESSIONS);
}

static void compare_pack(Ui *ui, const Group *group)
{
    Err err = {0};
    if (ui->host->compare(ui->host->self, group->pack_id, &err))
        ui_go(ui, SCREEN_COMPARE);
    else
        ui_error(ui, &err);
}

static void act(Ui *ui, int kind, int index)
{
    Sessions *list = ui_state(ui);
    switch (kind) {
    case KIND_OPEN: ui_reopen(ui, &list->at[index]); break;
    case KIND_SURE: delete_session(ui, &list->at[index]); break;
    case KIND_COMPARE: compare_pack(ui, &list->groups[index]); break;
    case KIND_BACK: ui_go(ui, SCREEN_LIBRARY); break;
    case KIND_DELETE:
        list->deleting = index;
        ui_focus(ui, UI_ID(KIND_KEEP, index));
        break;
    case KIND_KEEP:
        list->deleting = NONE;
        ui_focus(ui, UI_ID(KIND_OPEN, index));
        break;
    default: break;
    }
}

static void back(Ui *ui)
{
    Sessions *list = ui_state(ui);
    if (list->deleting == NONE) ui_go(ui, SCREEN_LIBRARY);
    list->deleting = NONE;
    ui_dirty(ui);
}

const Screen screen_sessions = {.name = "sessions",
                                .state_size = sizeof(Sessions),
                                .enter = enter,
                                .build = build,
                                .act = act,
                                .back = back};
