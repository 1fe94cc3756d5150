/* The strip below the game, and where panels get their room. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "ui/watching.h"

enum { LENS_WIDE = 430, GAME_WIDE = 760, GAME_HIGH = 330, FAULTS_LEAST = 190 };

UiWatching *watching_new(const UiHost *host)
{
    if (host->watch == NULL) return NULL;
    UiWatching *w = calloc(1, sizeof *w);
    CHECK(w);
    w->watch = host->watch;
    w->filter.max = 60;
    w->faults_open = w->watch->faults(w->watch->self)->errors > 0;
    w->checking = w->watch->unchecked(w->watch->self);
    return w;
}

void watching_free(UiWatching *w)
{
    free(w);
}

void watching_stale(Ui *ui)
{
    if (ui->core->watching) ui->core->watching->seen = false;
}

/* ---- a save
 * -------------------------------------------------------------------------------------- */

/* Which sentence says where the game is now; NULL where it was. */
static const char *place_key(RetraceEnd end)
{
    static const char *const keys[] = {[RETRACE_WHOLE] = NULL,
                                       [RETRACE_ROUND] = "watch.same_round",
                                       [RETRACE_JUMPED] = "watch.jumped",
                                       [RETRACE_LOST] = "watch.lost"};
    return keys[end];
}

/* True when the game is not exactly where it was. */
static bool tell_place(UiWatching *w)
{
    const char *dilemma = "";
    const char *key = place_key(w->watch->place(w->watch->self, &dilemma));
    w->notice = (Err){0};
    if (key) err_set(&w->notice, key, "dilemma", dilemma, NULL);
    return key != NULL;
}

/* Screens that keep texts of the old version, or are not there without them, are entered again; the
 * others keep what was half written. */
static void show_version(Ui *ui, bool moved)
{
    static const bool keeps[SCREENS] = {[SCREEN_LIBRARY] = true,
                                        [SCREEN_NOTICE] = true,
                                        [SCREEN_ENDING] = true,
                                        [SCREEN_DEBRIEF] = true};
    images_forget(ui->core->images);
    draw_forget(ui->core->draw);
    ui_refresh(ui);
    if (moved)
        ui_follow(ui);
    else if (keeps[ui->screen])
        ui_go(ui, ui->screen);
}

/* A copy that somebody tries something in reads the version that is about to go. */
static void end_what_if(Ui *ui)
{
    if (!ui_in_what_if(ui)) return;
    ui->host->what_if_end(ui->host->self);
    ui_refresh(ui);
    ui_go(ui, SCREEN_DEBRIEF);
}

static void show_save(Ui *ui, UiWatching *w)
{
    if (!w->watch->saved(w->watch->self)) return;
    end_what_if(ui);
    bool running = ui->view != NULL;
    RehearsalNews news = w->watch->read(w->watch->self);
    if (news == REHEARSAL_SAME) return;
    ui_dirty(ui);
    w->seen = false;
    w->faults_open = w->watch->faults(w->watch->self)->errors > 0;
    w->checking = news != REHEARSAL_BROKEN;
    if (news == REHEARSAL_BROKEN) return;
    ui->core->error = (Err){0}; /* of a version that is gone */
    bool moved = news == REHEARSAL_BEGUN || tell_place(w);
    show_version(ui, moved && (running || news == REHEARSAL_BEGUN));
}

static void show_check(Ui *ui, UiWatching *w)
{
    if (!w->watch->checked(w->watch->self)) return;
    w->seen = w->checking = false;
    if (w->watch->faults(w->watch->self)->errors > 0) w->faults_open = true;
    ui_dirty(ui);
}

void watching_woken(Ui *ui)
{
    UiWatching *w = ui->core->watching;
    if (w == NULL) return;
    show_save(ui, w);
    show_check(ui, w);
}

bool watching_pending(const Ui *ui)
{
    const UiWatching *w = ui->core->watching;
    return w && w->watch->unchecked(w->watch->self);
}

void watching_work(Ui *ui)
{
    UiWatching *w = ui->core->watching;
    if (watching_pending(ui)) w->watch->check(w->watch->self);
}

/* ---- the strip
 * ------------------------------------------------------------------------------------ */

static const char *verdict(Ui *ui, const UiWatching *w, Colour *colour)
{
    const Faults *faults = w->watch->faults(w->watch->self);
    *colour = faults->errors ? C_BAD : faults->warnings ? C_WARN : C_GOOD;
    if (faults->errors && !w->watch->current(w->watch->self) && ui->view)
        return ui_count(ui, "watch.broken", faults->errors);
    if (faults->errors) return ui_count(ui, "watch.errors", faults->errors);
    if (faults->warnings) return ui_count(ui, "watch.warnings", faults->warnings);
    return ui_say(ui, w->checking ? "watch.checking" : "watch.good");
}

static void notice_bar(Ui *ui, const UiWatching *w)
{
    if (w->notice.key == NULL) return;
    const char *text = ui_err(ui, &w->notice);
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 6,
                      .gap = 12,
                      .align = UI_CENTER,
                      .keep = true,
                      .fill = C_SELECTED,
                      .bar = C_ACCENT,
                      .role = UI_ALERT,
                      .name = text});
    ui_icon(ui, "info", 20, C_ACCENT);
    ui_text(ui, T_TEXT, text)->grow = 1;
    ui_button(ui, (Button){.id = UI_ID(WATCH_NOTICE, 0),
                           .text = ui_say(ui, "ui.dismiss"),
                           .look = BUTTON_QUIET});
    ui_close(ui);
}

static void strip(Ui *ui, const UiWatching *w)
{
    Colour colour;
    const char *text = verdict(ui, w, &colour);
    bool good = colour == C_GOOD;
    notice_bar(ui, w);
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 4,
                      .gap = 12,
                      .align = UI_CENTER,
                      .keep = true,
                      .fill = C_SUNK});
    ui_icon(ui, good ? (w->checking ? "clock" : "check") : "warning", 18,
            good && w->checking ? C_MUTED : colour);
    ui_open(ui, (Box){.grow = 1, .role = UI_ALERT, .name = text});
    ui_text(ui, T_STRONG, text);
    ui_close(ui);
    ui_button(ui, (Button){.id = UI_ID(WATCH_FAULTS, 0),
                           .text = ui_say(ui, "watch.list"),
                           .key = "F3",
                           .look = BUTTON_QUIET});
    ui_button(ui, (Button){.id = UI_ID(WATCH_LENS, 0),
                           .text = ui_say(ui, "watch.lens"),
                           .key = "F2",
                           .look = BUTTON_QUIET});
    ui_close(ui);
}

/* ---- the frame
 * -------------------------------------------------------------------------------------- */

typedef struct Spaces {
    float strip, faults; /* heights */
    bool lens_beside, faults_below;
} Spaces;

static Spaces room_of(const Ui *ui, const UiWatching *w)
{
    Spaces room = {.strip = w->notice.key ? 90 : 42};
    float high = ui->high - room.strip;
    const Faults *faults = w->watch->faults(w->watch->self);
    float wanted = 70 + 78 * (float)faults->kept;
    room.faults = high * 0.45F < wanted ? high * 0.45F : wanted;
    room.lens_beside = ui->wide >= LENS_WIDE + GAME_WIDE;
    room.faults_below = high - room.faults >= GAME_HIGH &&
                        room.faults >= (wanted < FAULTS_LEAST ? wanted : FAULTS_LEAST);
    return room;
}

static void build_game(Ui *ui, const UiWatching *w, const Spaces *room, void (*screen)(Ui *ui))
{
    float wide = ui->wide, high = ui->high;
    ui->high -= room->strip + (w->faults_open ? room->faults : 0);
    if (w->lens_open) ui->wide -= LENS_WIDE;
    screen(ui);
    ui->wide = wide;
    ui->high = high;
}

/* The faults first: they say why the game is not what was written. */
void watching_build(Ui *ui, void (*screen)(Ui *ui))
{
    UiWatching *w = ui->core->watching;
    Spaces room = room_of(ui, w);
    bool faults_alone = w->faults_open && !room.faults_below;
    bool lens_alone = w->lens_open && !room.lens_beside && !faults_alone;
    w->covers = faults_alone || lens_alone;
    if (faults_alone)
        watching_panel_faults(ui);
    else {
        ui_open(ui, (Box){.flow = UI_ROW, .grow = 1, .keep = true});
        if (!lens_alone) build_game(ui, w, &room, screen);
        if (w->lens_open) {
            ui_open(ui, lens_alone ? (Box){.grow = 1} : (Box){.width = LENS_WIDE});
            watching_panel_lens(ui);
            ui_close(ui);
        }
        ui_close(ui);
        if (w->faults_open) {
            ui_open(ui, (Box){.height = room.faults});
            watching_panel_faults(ui);
            ui_close(ui);
        }
    }
    strip(ui, w);
}

bool watching_covers(const Ui *ui)
{
    return ui->core->watching && ui->core->watching->covers;
}

/* ---- keys
 * --------------------------------------------------------------------------------------------- */

static void toggle_lens(Ui *ui)
{
    UiWatching *w = ui->core->watching;
    w->lens_open = !w->lens_open;
    if (w->lens_open) w->focus_before = ui_focused(ui);
    ui_focus(ui, w->lens_open ? UI_ID(WATCH_FILTER, 0) : w->focus_before);
}

static void toggle_faults(Ui *ui)
{
    UiWatching *w = ui->core->watching;
    w->faults_open = !w->faults_open;
    ui_focus(ui, w->faults_open ? UI_ID(WATCH_FAULTS, 0) : 0);
}

/* What lies on top goes first. */
static bool close_one(Ui *ui)
{
    UiWatching *w = ui->core->watching;
    if (w->faults_open)
        w->faults_open = false;
    else if (w->notice.key)
        w->notice = (Err){0};
    else if (w->lens_open)
        toggle_lens(ui);
    else
        return false;
    return true;
}

bool watching_key(Ui *ui, const UiKey *key)
{
    if (ui->core->watching == NULL || key->repeat || key->ctrl || key->alt) return false;
    if (key->code == SDLK_F2) return toggle_lens(ui), true;
    if (key->code == SDLK_F3) return toggle_faults(ui), true;
    return key->code == SDLK_ESCAPE && !ui->core->error.key && close_one(ui);
}

void watching_jump(Ui *ui, int dilemma)
{
    UiWatching *w = ui->core->watching;
    Err err = {0};
    if (dilemma < 0) return;
    end_what_if(ui);
    if (!w->watch->jump(w->watch->self, (size_t)dilemma, w->keep, &err)) {
        ui_error(ui, &err);
        return;
    }
    w->notice = (Err){0};
    w->seen = false;
    if (w->covers) w->lens_open = false; /* to see where one is */
    ui_follow(ui);
}

bool watching_act(Ui *ui, uint32_t id)
{
    UiWatching *w = ui->core->watching;
    if (w == NULL) return false;
    switch (UI_KIND(id)) {
    case WATCH_FAULTS: toggle_faults(ui); return true;
    case WATCH_LENS: toggle_lens(ui); return true;
    case WATCH_NOTICE: w->notice = (Err){0}; return true;
    case WATCH_KEEP: w->keep = !w->keep; return true;
    case WATCH_FILTER: watching_jump(ui, watching_first(ui)); return true;
    case WATCH_JUMP: watching_jump(ui, UI_INDEX(id)); return true;
    default: return false;
    }
}
