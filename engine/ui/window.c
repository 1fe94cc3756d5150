#include "ui/window.h"

#include <SDL.h>
#include <SDL_ttf.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "ui/room_host.h"
#include "ui/window_core.h"

enum { MIN_W = 960, MIN_H = 540, START_W = 1280, START_H = 720, WAKE_MS = 40 };

static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_AWARENESS, "permonitorv2");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS,
                "0"); /* the projector stays while one types */
}

/* SDL falls back on drivers that draw where nobody looks; a user did not ask for those. */
static bool has_display(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    bool asked_for = SDL_getenv("SDL_VIDEODRIVER") != NULL;
    return asked_for ||
           (driver && strcmp(driver, "offscreen") != 0 && strcmp(driver, "dummy") != 0);
}

static bool open_window(Window *w, Err *err)
{
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return err_set(err, "ui.no_window", "reason", SDL_GetError(), NULL);
    if (!has_display()) return err_set(err, "ui.no_display", NULL);
    SDL_Rect room = {0, 0, START_W, START_H};
    SDL_GetDisplayUsableBounds(0, &room);
    int width = room.w < START_W ? room.w : START_W, height = room.h < START_H ? room.h : START_H;
    w->desk.window =
        SDL_CreateWindow("Regisseur", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height,
                         SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!w->desk.window) return err_set(err, "ui.no_window", "reason", SDL_GetError(), NULL);
    SDL_SetWindowMinimumSize(w->desk.window, MIN_W, MIN_H);
    SDL_StopTextInput(); /* only while a field has the focus */
    return true;
}

/* Text is drawn in 0xAARRGGBB; nearly every window has that too. */
static bool same_format(const SDL_Surface *s)
{
    return s->format->BytesPerPixel == 4 && s->format->Rmask == 0xFF0000 &&
           s->format->Gmask == 0xFF00 && s->format->Bmask == 0xFF;
}

static SDL_Surface *canvas_of(Pane *pane, Ui *ui, SDL_Surface *screen)
{
    if (same_format(screen)) return screen;
    if (pane->shadow && pane->shadow->w == screen->w && pane->shadow->h == screen->h)
        return pane->shadow;
    SDL_FreeSurface(pane->shadow);
    pane->shadow =
        SDL_CreateRGBSurfaceWithFormat(0, screen->w, screen->h, 32, SDL_PIXELFORMAT_ARGB8888);
    CHECK(pane->shadow);
    draw_forget(ui->core->draw);
    return pane->shadow;
}

void pane_show(Pane *pane, Ui *ui)
{
    SDL_Surface *screen = SDL_GetWindowSurface(pane->window);
    if (!screen) return; /* between two sizes; the next event draws */
    SDL_Rect areas[DRAW_AREAS];
    if (pane->shown != ui) draw_forget(ui->core->draw);
    pane->shown = ui;
    SDL_Surface *to = canvas_of(pane, ui, screen);
    int count = ui_frame(ui, to, areas);
    for (int i = 0; i < count && to != screen; i++)
        SDL_BlitSurface(to, &areas[i], screen, &areas[i]);
    if (count > 0) SDL_UpdateWindowSurfaceRects(pane->window, areas, count);
}

void pane_close(Pane *pane)
{
    SDL_FreeSurface(pane->shadow);
    if (pane->window) SDL_DestroyWindow(pane->window);
    *pane = (Pane){0};
}

static void follow_settings(Window *w)
{
    bool full = w->ui->settings.fullscreen;
    if (full == w->fullscreen) return;
    w->fullscreen = full;
    SDL_SetWindowFullscreen(w->desk.window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

static void follow_writing(Window *w)
{
    SDL_Rect area;
    bool writing = projecting_shown(w->ui) == w->ui && ui_writing(w->ui, &area);
    if (writing) SDL_SetTextInputRect(&area);
    if (writing == w->writing) return;
    w->writing = writing;
    if (writing)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

static void follow_title(Window *w)
{
    const Manifest *now = w->ui->view ? w->ui->view->manifest : NULL;
    if (now == w->titled) return;
    w->titled = now;
    char title[256];
    SDL_snprintf(title, sizeof title, now ? "%s \u2013 Regisseur" : "Regisseur",
                 now ? now->title : "");
    SDL_SetWindowTitle(w->desk.window, title);
}

/* What a window manager did: the whole surface is new or was damaged. */
static void window_event(Window *w, const SDL_Event *event)
{
    Uint8 what = event->window.event;
    Ui *ui = wall_target(w, event);
    if (wall_cross(w, &event->window)) return;
    if (what == SDL_WINDOWEVENT_CLOSE) ui_quit(w->ui); /* of two windows none is the last */
    if (what == SDL_WINDOWEVENT_DISPLAY_CHANGED) wall_displays(w);
    if (what == SDL_WINDOWEVENT_MOVED) wall_moved(w, &event->window);
    if (what == SDL_WINDOWEVENT_EXPOSED || what == SDL_WINDOWEVENT_SIZE_CHANGED ||
        what == SDL_WINDOWEVENT_SHOWN) {
        draw_forget(ui->core->draw);
        ui_dirty(ui);
    }
}

/* Where the desktop scales, events count in points and the surface in pixels. */
static void to_pixels(const Window *w, const Ui *ui, SDL_Event *event)
{
    int points_w = 0, points_h = 0, pixels = ui->core->w;
    SDL_GetWindowSize(ui == wall_ui(w) ? w->wall.window : w->desk.window, &points_w, &points_h);
    if (points_w <= 0 || pixels <= 0 || points_w == pixels) return;
    if (event->type == SDL_MOUSEMOTION) {
        event->motion.x = event->motion.x * pixels / points_w;
        event->motion.y = event->motion.y * pixels / points_w;
    }
    if (event->type == SDL_MOUSEBUTTONDOWN || event->type == SDL_MOUSEBUTTONUP) {
        event->button.x = event->button.x * pixels / points_w;
        event->button.y = event->button.y * pixels / points_w;
    }
}

static void woken(Window *w)
{
    watching_woken(w->ui);
    w->saved = true;
    if (!w->ui->host->room) return;
    uint64_t now = SDL_GetTicks64();
    if (!w->woken) w->due_ms = now < w->woken_ms + WAKE_MS ? w->woken_ms + WAKE_MS : now;
    w->woken = true;
}

static void now(Window *w)
{
    uint64_t ms = SDL_GetTicks64();
    Ui *wall = wall_ui(w), *shown = projecting_shown(w->ui);
    ui_now(w->ui, ms);
    if (wall) ui_now(wall, ms);
    if (shown != w->ui) ui_now(shown, ms);
}

static void take(Window *w, SDL_Event *event)
{
    Ui *ui = wall_target(w, event);
    to_pixels(w, ui, event);
    now(w);
    if (event->type == SDL_WINDOWEVENT)
        window_event(w, event);
    else if (event->type == SDL_DISPLAYEVENT)
        wall_displays(w);
    else if (event->type == SDL_DROPFILE) {
        ui_drop(w->ui, event->drop.file);
        SDL_free(event->drop.file);
    } else if (event->type == SDL_USEREVENT)
        woken(w);
    else
        ui_event(event->type == SDL_QUIT ? w->ui : ui, event);
}

/* For tests/bench: says that the first frame is there, and quits. */
static void measured(Window *w)
{
    const char *what = SDL_getenv("REGISSEUR_BENCH");
    if (!what || strcmp(what, "first-frame") != 0) return;
    printf("first_frame_ms %u\n", SDL_GetTicks());
    fflush(stdout);
    ui_quit(w->ui);
}

/* The same for a save: when, by the clock of the machine, its frame was there. */
static void measured_save(Window *w)
{
    const char *what = SDL_getenv("REGISSEUR_BENCH");
    struct timespec now;
    if (!w->saved || !what || strcmp(what, "save") != 0) return;
    clock_gettime(CLOCK_REALTIME, &now);
    printf("frame_at_us %lld\n", (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000);
    fflush(stdout);
    w->saved = false;
}

/* From any thread. One that waits says it for all: who changed something did so before. */
static void wake(void)
{
    SDL_Event event = {.type = SDL_USEREVENT};
    if (!SDL_HasEvent(SDL_USEREVENT)) SDL_PushEvent(&event);
}

static int sooner(int a, int b)
{
    return a < 0 ? b : b < 0 ? a : a < b ? a : b;
}

static int wait_ms(const Window *w)
{
    Ui *wall = wall_ui(w);
    int wait = ui_wait_ms(projecting_shown(w->ui));
    if (wall) wait = sooner(wait, ui_wait_ms(wall));
    if (!w->woken) return wait;
    uint64_t ms = SDL_GetTicks64();
    return sooner(wait, ms < w->due_ms ? (int)(w->due_ms - ms) : 0);
}

static void all_dirty(Window *w)
{
    UiProjecting *p = w->ui->core->projecting;
    ui_dirty(w->ui);
    if (p && p->wall) ui_dirty(p->wall);
}

/* Votes that come by the hundred are shown some times a second. */
static void show_woken(Window *w)
{
    uint64_t ms = SDL_GetTicks64();
    if (!w->woken || ms < w->due_ms) return;
    w->woken = false;
    w->woken_ms = ms;
    all_dirty(w);
}

static void show(Window *w)
{
    wall_follow(w);
    Ui *shown = projecting_shown(w->ui), *wall = wall_ui(w);
    const UiProjecting *p = w->ui->core->projecting;
    if (w->ui->core->dirty && p && p->wall) ui_dirty(p->wall); /* what was done there shows here */
    if (shown != w->ui) w->ui->core->dirty = false;            /* drawn when it comes up */
    if (shown->core->dirty) pane_show(&w->desk, shown);
    if (wall && wall->core->dirty) pane_show(&w->wall, wall);
}

static void loop(Window *w)
{
    SDL_Event event;
    while (!w->ui->core->quit) {
        int wait = wait_ms(w);
        if (wait < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, wait)) {
            take(w, &event);
            while (!w->ui->core->quit && SDL_PollEvent(&event)) take(w, &event);
        } else if (wait >= 0 && !w->woken)
            all_dirty(w); /* what a screen waited for has come */
        now(w);
        follow_settings(w);
        follow_title(w);
        show_woken(w);
        show(w);
        measured_save(w);
        watching_work(w->ui); /* after the frame: it may take a moment */
        follow_writing(w);
    }
}

static void run(Window *w, const UiHost *host)
{
    const UiRoom *room = host->room;
    w->ui->core->displays = SDL_GetNumVideoDisplays();
    follow_settings(w);
    show(w);
    measured(w);
    if (host->watch) host->watch->begin(host->watch->self, wake);
    if (room) room->waking(room->self, wake);
    loop(w);
    if (room) room->waking(room->self, NULL);
    if (host->watch) host->watch->end(host->watch->self);
}

bool window_run(const UiHost *host, const char *assets, Err *err)
{
    Window w = {0};
    bool ok = open_window(&w, err);
    if (ok) {
        w.ui = ui_new(host, assets, err);
        ok = w.ui != NULL;
    }
    if (ok) run(&w, host);
    pane_close(&w.wall);
    ui_free(w.ui);
    pane_close(&w.desk);
    if (TTF_WasInit()) TTF_Quit();
    SDL_Quit();
    return ok;
}
