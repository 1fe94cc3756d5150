/* The window's loop and the second window: for window*.c. */
#ifndef REGISSEUR_UI_WINDOW_CORE_H
#define REGISSEUR_UI_WINDOW_CORE_H

#include <SDL.h>

#include "ui/ui_core.h"

typedef struct Pane { /* a window, and which context is drawn in it */
    SDL_Window *window;
    SDL_Surface *shadow; /* drawn into when the window's own has another pixel format */
    Ui *shown;           /* as of the last frame */
} Pane;

typedef struct Window {
    Pane desk, wall; /* wall.window: NULL but when the projector has one of its own */
    Ui *ui;          /* the desk's context */
    ProjectorMode mode;
    bool fullscreen, writing, wall_full, awake;
    bool saved; /* since the last frame */
    bool woken; /* a vote or a phone has come; drawn at `due_ms` at the latest */
    uint64_t due_ms, woken_ms;
    const Manifest *titled;
} Window;

void pane_show(Pane *pane, Ui *ui);
void pane_close(Pane *pane);

/* --- the second window (window_wall.c) --- */
/* The wall's context when it has a window of its own. */
Ui *wall_ui(const Window *w);
/* Opens, closes, raises what the desk asked for. Before each frame. */
void wall_follow(Window *w);
/* A display came or went, or the wall's window was moved to another. */
void wall_displays(Window *w);
/* The wall's window was moved: over the desk when its display is gone. */
void wall_moved(Window *w, const SDL_WindowEvent *event);
/* Which context an event is for: by the window it came from. */
Ui *wall_target(const Window *w, const SDL_Event *event);
/* True when it was the cross of the projector's window. */
bool wall_cross(Window *w, const SDL_WindowEvent *event);

#endif
