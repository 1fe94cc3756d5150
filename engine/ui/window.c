#include "ui/window.h"

#include <SDL.h>
#include <SDL_ttf.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "ui/ui_core.h"

enum { MIN_W = 960, MIN_H = 540, START_W = 1280, START_H = 720 };

typedef struct Window {
    SDL_Window *window;
    SDL_Surface *shadow; /* drawn into when the window's own has another pixel format */
    Ui *ui;
    bool fullscreen, writing;
    bool saved; /* since the last frame */
    const Manifest *titled;
} Window;

static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_AWARENESS, "permonitorv2");
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
    w->window = SDL_CreateWindow("Regisseur", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width,
                                 height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!w->window) return err_set(err, "ui.no_window", "reason", SDL_GetError(), NULL);
    SDL_SetWindowMinimumSize(w->window, MIN_W, MIN_H);
    SDL_StopTextInput(); /* only while a field has the focus */
    return true;
}

/* Text is drawn in 0xAARRGGBB; nearly every window has that too. */
static bool same_format(const SDL_Surface *s)
{
    return s->format->BytesPerPixel == 4 && s->format->Rmask == 0xFF0000 &&
           s->format->Gmask == 0xFF00 && s->format->Bmask == 0xFF;
}

static SDL_Surface *canvas_of(Window *w, SDL_Surface *screen)
{
    if (same_format(screen)) return screen;
    if (w->shadow && w->shadow->w == screen->w && w->shadow->h == screen->h) return w->shadow;
    SDL_FreeSurface(w->shadow);
    w->shadow =
        SDL_CreateRGBSurfaceWithFormat(0, screen->w, screen->h, 32, SDL_PIXELFORMAT_ARGB8888);
    CHECK(w->shadow);
    draw_forget(w->ui->core->draw);
    return w->shadow;
}

static void show(Window *w)
{
    SDL_Surface *screen = SDL_GetWindowSurface(w->window);
    if (!screen) return; /* between two sizes; the next event draws */
    SDL_Rect areas[DRAW_AREAS];
    SDL_Surface *to = canvas_of(w, screen);
    int count = ui_frame(w->ui, to, areas);
    for (int i = 0; i < count && to != screen; i++)
        SDL_BlitSurface(to, &areas[i], screen, &areas[i]);
    if (count > 0) SDL_UpdateWindowSurfaceRects(w->window, areas, count);
}

static void follow_settings(Window *w)
{
    bool full = w->ui->settings.fullscreen;
    if (full == w->fullscreen) return;
    w->fullscreen = full;
    SDL_SetWindowFullscreen(w->window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

static void follow_writing(Window *w)
{
    SDL_Rect area;
    bool writing = ui_writing(w->ui, &area);
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
    SDL_SetWindowTitle(w->window, title);
}

/* What a window manager did: the whole surface is new or was damaged. */
static void window_event(Window *w, const SDL_WindowEvent *event)
{
    if (event->event == SDL_WINDOWEVENT_EXPOSED || event->event == SDL_WINDOWEVENT_SIZE_CHANGED ||
        event->event == SDL_WINDOWEVENT_SHOWN) {
        draw_forget(w->ui->core->draw);
        ui_dirty(w->ui);
    }
}

/* Where the desktop scales, events count in points and the surface in pixels. */
static void to_pixels(const Window *w, SDL_Event *event)
{
    int points_w = 0, points_h = 0, pixels = w->ui->core->w;
    SDL_GetWindowSize(w->window, &points_w, &points_h);
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

static void take(Window *w, SDL_Event *event)
{
    to_pixels(w, event);
    ui_now(w->ui, SDL_GetTicks64());
    if (event->type == SDL_WINDOWEVENT)
        window_event(w, &event->window);
    else if (event->type == SDL_DROPFILE) {
        ui_drop(w->ui, event->drop.file);
        SDL_free(event->drop.file);
    } else if (event->type == SDL_USEREVENT) {
        watching_woken(w->ui);
        w->saved = true;
    } else
        ui_event(w->ui, event);
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

/* From any thread. */
static void wake(void)
{
    SDL_Event event = {.type = SDL_USEREVENT};
    SDL_PushEvent(&event);
}

static void loop(Window *w)
{
    SDL_Event event;
    while (!w->ui->core->quit) {
        int wait = ui_wait_ms(w->ui);
        if (wait < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, wait)) {
            take(w, &event);
            while (!w->ui->core->quit && SDL_PollEvent(&event)) take(w, &event);
        } else if (wait >= 0)
            ui_dirty(w->ui); /* what a screen waited for has come */
        ui_now(w->ui, SDL_GetTicks64());
        follow_settings(w);
        follow_title(w);
        if (w->ui->core->dirty) show(w);
        measured_save(w);
        watching_work(w->ui); /* after the frame: it may take a moment */
        follow_writing(w);
    }
}

bool window_run(const UiHost *host, const char *assets, Err *err)
{
    Window w = {0};
    bool ok = open_window(&w, err);
    if (ok) {
        w.ui = ui_new(host, assets, err);
        ok = w.ui != NULL;
    }
    if (ok) {
        follow_settings(&w);
        show(&w);
        measured(&w);
        if (host->watch) host->watch->begin(host->watch->self, wake);
        loop(&w);
        if (host->watch) host->watch->end(host->watch->self);
    }
    ui_free(w.ui);
    SDL_FreeSurface(w.shadow);
    if (w.window) SDL_DestroyWindow(w.window);
    if (TTF_WasInit()) TTF_Quit();
    SDL_Quit();
    return ok;
}
