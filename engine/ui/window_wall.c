/* The projector's window: opened on the other display, closed with the mode, and never over the
 * desk. */
#include "ui/window_core.h"

enum { WALL_W = 960, WALL_H = 540, WALL_LEAST_W = 480, WALL_LEAST_H = 270 };

Ui *wall_ui(const Window *w)
{
    const UiProjecting *p = w->ui->core->projecting;
    return w->wall.window && p ? p->wall : NULL;
}

/* The first display that does not have the desk; -1 without one. */
static int other_display(const Window *w)
{
    int count = SDL_GetNumVideoDisplays(), own = SDL_GetWindowDisplayIndex(w->desk.window);
    for (int i = 0; i < count; i++)
        if (i != own) return i;
    return -1;
}

static bool on_other(const Window *w)
{
    return SDL_GetWindowDisplayIndex(w->wall.window) != SDL_GetWindowDisplayIndex(w->desk.window);
}

static void close_wall(Window *w)
{
    pane_close(&w->wall);
    w->wall_full = false;
}

static void open_wall(Window *w, ProjectorMode mode)
{
    int display = other_display(w);
    bool full = mode == PROJECTOR_DISPLAY;
    int at = display < 0 ? (int)SDL_WINDOWPOS_UNDEFINED
                         : (int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)display);
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (full) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    if (full && display < 0) {
        ui_projector_set(w->ui, PROJECTOR_SAME);
        return;
    }
    w->wall.window =
        SDL_CreateWindow(ui_say(w->ui, "projector.window"), at, at, WALL_W, WALL_H, flags);
    if (!w->wall.window) { /* one window is enough to go on */
        Err err = {0};
        err_set(&err, "ui.no_window", "reason", SDL_GetError(), NULL);
        ui_error(w->ui, &err);
        ui_projector_set(w->ui, PROJECTOR_SAME);
        return;
    }
    SDL_SetWindowMinimumSize(w->wall.window, WALL_LEAST_W, WALL_LEAST_H);
    w->wall_full = full;
    if (display >= 0) SDL_RaiseWindow(w->desk.window); /* keys stay with the desk */
}

/* A room looks at it for minutes without a key being pressed. */
static void stay_awake(Window *w, bool awake)
{
    if (awake == w->awake) return;
    w->awake = awake;
    if (awake)
        SDL_DisableScreenSaver();
    else
        SDL_EnableScreenSaver();
}

static void follow_asked(Window *w, UiProjecting *p)
{
    bool full = p->mode == PROJECTOR_DISPLAY || p->full;
    if (w->wall.window && full != w->wall_full) {
        SDL_SetWindowFullscreen(w->wall.window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
        w->wall_full = full;
    }
    if (p->raise_wall && w->wall.window) SDL_RaiseWindow(w->wall.window);
    if (p->raise_desk) SDL_RaiseWindow(w->desk.window);
    p->raise_wall = p->raise_desk = false;
}

static bool own_window(ProjectorMode mode)
{
    return mode == PROJECTOR_DISPLAY || mode == PROJECTOR_WINDOW;
}

static void note_away(Window *w)
{
    UiProjecting *p = w->ui->core->projecting;
    if (!p) return;
    bool away = w->wall.window && on_other(w);
    if (w->wall.window && p->away && !away) p->came_ms = SDL_GetTicks64();
    p->away = away;
}

void wall_follow(Window *w)
{
    projecting_follow(w->ui);
    UiProjecting *p = w->ui->core->projecting;
    if (!p) return;
    if (w->wall.window && p->mode != w->mode) close_wall(w);
    if (!w->wall.window && own_window(p->mode)) {
        p->full = false;
        open_wall(w, p->mode);
        projecting_follow(w->ui); /* it may have been refused */
    }
    w->mode = p->mode;
    follow_asked(w, p);
    note_away(w);
    stay_awake(w, p->mode != PROJECTOR_NONE);
}

/* Where a display is gone the window manager moves its window: that must not cover the desk. Where
 * the desk was moved to the projector's display, the projector takes the other one. */
void wall_displays(Window *w)
{
    bool moved = w->wall.window && w->mode == PROJECTOR_DISPLAY && !on_other(w);
    if (projecting_displays(w->ui, SDL_GetNumVideoDisplays()) || moved) close_wall(w);
}

static bool over_desk(const Window *w, SDL_Point at)
{
    SDL_Rect desk;
    return SDL_GetDisplayBounds(SDL_GetWindowDisplayIndex(w->desk.window), &desk) == 0 &&
           SDL_PointInRect(&at, &desk);
}

/* Not every system tells that a display was unplugged (X11 does not, before SDL 2.28), but the
 * window manager then brings the window to where the desk is, and SDL goes on to believe it
 * elsewhere. */
void wall_moved(Window *w, const SDL_WindowEvent *event)
{
    bool wall = w->wall.window && event->windowID == SDL_GetWindowID(w->wall.window);
    note_away(w);
    if (!wall || w->mode != PROJECTOR_DISPLAY ||
        !over_desk(w, (SDL_Point){event->data1, event->data2}))
        return;
    if (projecting_displays(w->ui, 1)) close_wall(w);
    w->ui->core->displays = SDL_GetNumVideoDisplays(); /* it may be plugged in again */
}

static Uint32 window_of(const SDL_Event *event)
{
    switch (event->type) {
    case SDL_WINDOWEVENT: return event->window.windowID;
    case SDL_KEYDOWN:
    case SDL_KEYUP: return event->key.windowID;
    case SDL_TEXTINPUT: return event->text.windowID;
    case SDL_TEXTEDITING: return event->edit.windowID;
    case SDL_MOUSEMOTION: return event->motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return event->button.windowID;
    case SDL_MOUSEWHEEL: return event->wheel.windowID;
    default: return 0;
    }
}

Ui *wall_target(const Window *w, const SDL_Event *event)
{
    Uint32 id = window_of(event);
    Ui *wall = wall_ui(w);
    if (wall && id && id == SDL_GetWindowID(w->wall.window)) return wall;
    return projecting_shown(w->ui);
}

bool wall_cross(Window *w, const SDL_WindowEvent *event)
{
    if (event->event != SDL_WINDOWEVENT_CLOSE || !w->wall.window ||
        event->windowID != SDL_GetWindowID(w->wall.window))
        return false;
    close_wall(w);
    projecting_closed(w->ui);
    w->mode = PROJECTOR_NONE;
    return true;
}
