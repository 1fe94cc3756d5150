/* Which of the two is shown where; keys; what the desk is told. No window here: window_wall.c. */
#include "ui/projector.h"

#include <stdlib.h>

#include "base/log.h"
#include "ui/room_host.h"
#include "ui/ui_core.h"

enum { ACT_PROJECT = KIND_OWN + 48, ACT_SAME, ACT_QUIET };
enum { TEXT_LEAST = 100, TEXT_MOST = 150, TEXT_STEP = 25 };

static UiProjecting *get(Ui *desk)
{
    UiCore *core = desk->core;
    if (core->projecting) return core->projecting;
    UiProjecting *p = calloc(1, sizeof *p);
    CHECK(p);
    p->desk = desk;
    p->text_percent = TEXT_LEAST;
    p->palette = (Palette)desk->settings.palette;
    p->preview = -1;
    core->projecting = p;
    return p;
}

void projecting_free(UiProjecting *p)
{
    if (!p) return;
    ui_free(p->wall);
    free(p);
}

/* --- what is shown where --- */

static bool room_goes_on(const Ui *ui)
{
    const UiRoom *room = ui->host->room;
    return room && room->going(room->self);
}

static bool on_room_screen(const Ui *ui)
{
    static const bool room[SCREENS] = {
        [SCREEN_ROOM_SETUP] = true, [SCREEN_ROOM_AGENDA] = true, [SCREEN_ROOM_CHECK] = true,
        [SCREEN_ROOM] = true,       [SCREEN_HELP] = true,        [SCREEN_SETTINGS] = true};
    return room[ui->core->go ? ui->core->going : ui->screen];
}

/* Nothing that was pressed for what is not seen any more acts on what comes up. */
static void forget_tree(Ui *ui)
{
    ui->core->root = NULL;
    ui->core->hover = ui->core->pressed = ui->core->drag = 0;
    draw_forget(ui->core->draw);
    ui_dirty(ui);
}

static void show_wall(UiProjecting *p)
{
    p->showing = true;
    if (p->wall) forget_tree(p->wall);
}

static void show_desk(UiProjecting *p)
{
    if (p->showing) forget_tree(p->desk);
    p->showing = false;
    p->covered = p->mode == PROJECTOR_SAME;
}

static void change_mode(UiProjecting *p, ProjectorMode mode)
{
    if (mode == p->mode) return;
    p->mode = mode;
    if (mode != PROJECTOR_NONE) p->last = mode;
    p->offered = p->lost = false;
    p->raise_wall = mode == PROJECTOR_WINDOW;
    show_desk(p);
    ui_dirty(p->desk);
}

static void drop_wall(UiProjecting *p)
{
    ui_free(p->wall);
    p->wall = NULL;
    show_desk(p);
}

void projecting_follow(Ui *desk)
{
    UiProjecting *p = desk->core->projecting;
    if (!p) return;
    if (p->mode != PROJECTOR_NONE && !room_goes_on(desk) && !on_room_screen(desk)) {
        change_mode(p, PROJECTOR_NONE);
        p->preview = -1;
    }
    if (desk->screen == SCREEN_ROOM && p->preview >= 0) ui_projector_preview(desk, -1);
    if (p->mode == PROJECTOR_NONE && p->wall) drop_wall(p);
    if (p->mode == PROJECTOR_NONE) return;
    if (!p->wall) p->wall = ui_new_wall(desk);
    UiSettings *s = &p->wall->settings;
    if (s->text_percent != p->text_percent || s->palette != (int)p->palette) ui_dirty(p->wall);
    *s = desk->settings;
    s->text_percent = p->text_percent;
    s->palette = (int)p->palette;
}

Ui *projecting_shown(Ui *desk)
{
    const UiProjecting *p = desk->core->projecting;
    return p && p->mode == PROJECTOR_SAME && p->showing && p->wall ? p->wall : desk;
}

/* Shortly ago counts: the window manager may have moved its window already. */
static bool was_away(const UiProjecting *p)
{
    enum { RECENT_MS = 3000 };
    if (p->mode == PROJECTOR_DISPLAY) return true;
    bool recent = p->came_ms > 0 && p->desk->now_ms - p->came_ms < RECENT_MS;
    return p->mode == PROJECTOR_WINDOW && (p->away || recent);
}

bool projecting_displays(Ui *desk, int count)
{
    UiProjecting *p = desk->core->projecting;
    int before = desk->core->displays;
    desk->core->displays = count;
    if (count != before) ui_dirty(desk);
    if (!p) return false;
    bool use = p->mode != PROJECTOR_NONE && p->mode != PROJECTOR_DISPLAY;
    p->offered = count > 1 && (p->offered || (count > before && (use || room_goes_on(desk))));
    if (count > 1) p->lost = false;
    if (count > 1 || !was_away(p)) return false;
    change_mode(p, PROJECTOR_SAME);
    p->lost = true;
    return true;
}

void projecting_closed(Ui *desk)
{
    UiProjecting *p = get(desk);
    change_mode(p, PROJECTOR_NONE);
    projecting_follow(desk);
}

float projecting_fit(int w, int h)
{
    enum { HIGH = 360, NARROW = 480 }; /* design units at 100 % */
    float down = (float)h / HIGH, across = (float)w / NARROW, fit = across < down ? across : down;
    return fit < 0.25F ? 0.25F : fit > 12 ? 12 : fit;
}

/* --- what the desk asks --- */

ProjectorMode ui_projector_mode(const Ui *ui)
{
    return ui->core->projecting ? ui->core->projecting->mode : PROJECTOR_NONE;
}

bool ui_projector_display(const Ui *ui)
{
    return ui->core->displays > 1;
}

void ui_projector_set(Ui *ui, ProjectorMode mode)
{
    UiProjecting *p = get(ui);
    if (mode == PROJECTOR_DISPLAY && !ui_projector_display(ui)) {
        Err err = {0};
        err_set(&err, "projector.no_display", NULL);
        ui_error(ui, &err);
        return;
    }
    change_mode(p, mode);
}

static ProjectorMode usual(const Ui *ui)
{
    return ui_projector_display(ui) ? PROJECTOR_DISPLAY : PROJECTOR_SAME;
}

void ui_projector_show(Ui *ui)
{
    UiProjecting *p = get(ui);
    if (p->mode == PROJECTOR_NONE) {
        ProjectorMode again = p->last == PROJECTOR_DISPLAY ? usual(ui) : p->last;
        change_mode(p, again == PROJECTOR_NONE ? usual(ui) : again);
    }
    if (p->mode == PROJECTOR_SAME)
        show_wall(p);
    else
        p->raise_wall = true;
    ui_dirty(ui);
}

bool ui_projector_shown(const Ui *ui)
{
    const UiProjecting *p = ui->core->projecting;
    return p && p->mode == PROJECTOR_SAME && p->showing;
}

int ui_projector_text(const Ui *ui)
{
    return ui->core->projecting ? ui->core->projecting->text_percent : TEXT_LEAST;
}

void ui_projector_set_text(Ui *ui, int percent)
{
    UiProjecting *p = get(ui);
    p->text_percent = percent < TEXT_LEAST ? TEXT_LEAST : percent > TEXT_MOST ? TEXT_MOST : percent;
    p->page = 0;
    ui_dirty(ui);
}

Palette ui_projector_palette(const Ui *ui)
{
    const UiProjecting *p = ui->core->projecting;
    return p ? p->palette : (Palette)ui->settings.palette;
}

void ui_projector_set_palette(Ui *ui, Palette palette)
{
    get(ui)->palette = palette;
    ui_dirty(ui);
}

void ui_projector_preview(Ui *ui, int n)
{
    UiProjecting *p = get(ui);
    p->preview = n < ui_projector_previews() ? n : -1;
    ui_dirty(ui);
    if (p->wall) ui_dirty(p->wall);
}

int ui_projector_previewing(const Ui *ui)
{
    return ui->core->projecting ? ui->core->projecting->preview : -1;
}

int ui_projector_page(Ui *ui, int by)
{
    UiProjecting *p = get(ui);
    int to = p->page + by;
    if (to < 0 || to >= p->pages) return 0;
    p->page = to;
    p->by_hand = true;
    ui_dirty(ui);
    if (p->wall) ui_dirty(p->wall);
    return by;
}

int ui_projector_pages(const Ui *ui, int *page)
{
    const UiProjecting *p = ui->core->projecting;
    *page = p ? p->page : 0;
    return p && p->wall ? p->pages : 0;
}

bool ui_desk_covered(const Ui *ui)
{
    const UiProjecting *p = ui->core->projecting;
    return p && p->mode == PROJECTOR_SAME && p->covered;
}

void ui_desk_uncover(Ui *ui)
{
    UiProjecting *p = get(ui);
    if (!p->showing) p->covered = false;
    ui_dirty(ui);
}

void ui_desk_cover(Ui *ui)
{
    UiProjecting *p = get(ui);
    p->covered = p->mode == PROJECTOR_SAME;
    ui_dirty(ui);
}

/* --- the band above the desk --- */

void projecting_band(Ui *ui)
{
    const UiProjecting *p = ui->core->projecting;
    if (!p || (!p->lost && !p->offered)) return;
    const char *text = ui_say(ui, p->lost ? "projector.lost" : "projector.offered");
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 6,
                      .gap = 12,
                      .align = UI_CENTER,
                      .fill = p->lost ? C_WARN_SOFT : C_SELECTED,
                      .bar = p->lost ? C_WARN : C_ACCENT,
                      .role = UI_ALERT,
                      .name = text});
    ui_icon(ui, p->lost ? "warning" : "external", 20, p->lost ? C_WARN : C_ACCENT);
    ui_text(ui, T_TEXT, text)->grow = 1;
    if (ui_projector_display(ui))
        ui_button(ui, (Button){.id = UI_ID(ACT_PROJECT, 0),
                               .text = ui_say(ui, p->lost ? "projector.again" : "projector.use"),
                               .icon = "external"});
    ui_button(ui, (Button){.id = UI_ID(ACT_QUIET, 0),
                           .text = ui_say(ui, "ui.dismiss"),
                           .look = BUTTON_QUIET});
    ui_close(ui);
}

bool projecting_act(Ui *ui, uint32_t id)
{
    UiProjecting *p = ui->core->projecting;
    int kind = UI_KIND(id);
    if (!p || (kind != ACT_PROJECT && kind != ACT_QUIET)) return false;
    p->lost = p->offered = false;
    if (kind == ACT_PROJECT) ui_projector_set(ui, PROJECTOR_DISPLAY);
    return true;
}

/* --- keys --- */

static bool switch_key(Ui *ui)
{
    UiProjecting *p = ui->core->projecting;
    if (!ui->core->wall) {
        if (!room_goes_on(ui) && ui_projector_mode(ui) == PROJECTOR_NONE) return false;
        ui_projector_show(ui);
    } else if (p->mode == PROJECTOR_SAME)
        show_desk(p);
    else
        p->raise_desk = true;
    return true;
}

static void wall_text_key(UiProjecting *p, const UiKey *key)
{
    int by = key->code == '0' ? TEXT_LEAST - p->text_percent
             : key->code == SDLK_PLUS || key->code == SDLK_EQUALS || key->code == SDLK_KP_PLUS
                 ? TEXT_STEP
             : key->code == SDLK_MINUS || key->code == SDLK_KP_MINUS ? -TEXT_STEP
                                                                     : 0;
    ui_projector_set_text(p->desk, p->text_percent + by);
}

/* What the wall itself has no use for is for the desk: a room is led from either window. */
static void lend_key(UiProjecting *p, const UiKey *key)
{
    const UiCore *desk = p->desk->core;
    if (desk->go || !desk->state || !desk->screen->key || !room_goes_on(p->desk)) return;
    desk->screen->key(p->desk, key);
    ui_enter(p->desk);
    ui_dirty(p->desk);
}

static void wall_key(UiProjecting *p, const UiKey *key)
{
    bool turn = key->code == SDLK_PAGEDOWN || key->code == SDLK_PAGEUP;
    if (turn) {
        ui_projector_page(p->desk, key->code == SDLK_PAGEDOWN ? 1 : -1);
        return;
    }
    if (key->ctrl) {
        wall_text_key(p, key);
        return;
    }
    if (key->code == SDLK_F11 && !key->repeat && p->mode == PROJECTOR_WINDOW) p->full = !p->full;
    if (key->code == SDLK_F1 || key->code == SDLK_F11 || key->alt) return;
    lend_key(p, key);
}

bool projecting_key(Ui *ui, const UiKey *key)
{
    UiProjecting *p = ui->core->projecting;
    if (key->code == SDLK_F2 && !key->repeat && !ui->core->watching && switch_key(ui)) return true;
    bool turn = key->code == SDLK_PAGEDOWN || key->code == SDLK_PAGEUP;
    if (!ui->core->wall && p && p->wall && key->ctrl && turn)
        return ui_projector_page(ui, key->code == SDLK_PAGEDOWN ? 1 : -1), true;
    if (!ui->core->wall) return false;
    if (key->code != SDLK_F2) wall_key(p, key);
    return true;
}

bool projecting_wheel(Ui *ui, int y)
{
    if (!ui->core->wall) return false;
    ui_projector_page(ui->core->projecting->desk, y > 0 ? -1 : 1);
    return true;
}
