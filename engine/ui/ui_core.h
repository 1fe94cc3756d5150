/* The inside of the context: for the foundation and for tests, not for screens.
 *
 * A frame: ui_now (time passes, the bell may ring), ui_event for each event, then
 * ui_frame builds, places, compares and paints. Without a window all of it works
 * the same on an offscreen surface.
 */
#ifndef REGISSEUR_UI_CORE_H
#define REGISSEUR_UI_CORE_H

#include "ui/image.h"
#include "ui/projecting.h"
#include "ui/qr.h"
#include "ui/screens.h"
#include "ui/watch.h"

enum { UI_SCROLLS = 32, KIND_OWN = 0xFF000 }; /* kinds from KIND_OWN on are the foundation's */
#define ID_DISMISS    UI_ID(KIND_OWN, 1)
#define ID_UNRECORDED UI_ID(KIND_OWN, 2)
#define ID_WHAT_IF    UI_ID(KIND_OWN, 3) /* leaves it */

typedef struct ScrollPlace {
    uint32_t id;
    int offset;
} ScrollPlace;

struct UiCore {
    Arena arenas[2]; /* this frame's and the last one's */
    int which;
    Arena view_arena;
    Arena screen_arena; /* ui->keep */
    View view;
    Fonts *fonts;
    Draw *draw;
    Images *images;
    float scale;         /* pixels per design unit, text size included */
    float zoom;          /* of what is being built; 1 but in the projector's page */
    int w, h;            /* pixels */
    Node *root, *parent; /* NULL root: no frame since the screen was entered */
    bool dirty, quit, mouse_used;
    bool reveal; /* bring the focus into view in the next frame */
    uint32_t focus, hover, pressed;
    int mouse_x, mouse_y;
    uint32_t drag; /* the scroll area whose bar is held */
    int drag_y, drag_offset;
    ScrollPlace scrolls[UI_SCROLLS];
    size_t scroll_count;
    const Screen *screen;
    ScreenId going;
    bool go;
    void *state;
    Err error;
    char compose[128]; /* of an input method, not yet text */
    uint64_t ticked_ms;
    UiWatching *watching;     /* NULL unless an author looks on */
    UiProjecting *projecting; /* NULL until a room asked for it; the desk owns it */
    bool wall;                /* this context is what the room sees; the faces are the desk's */
    int displays;             /* that the window knows of */
    Qr *qr;                   /* the one that was drawn last */
};

/* `assets` holds fonts/ and icons/. NULL with the reason. */
Ui *ui_new(const UiHost *host, const char *assets, Err *err);
/* What the room sees, beside the desk: always SCREEN_PROJECTOR. Freed before the desk. */
Ui *ui_new_wall(Ui *desk);
void ui_free(Ui *ui);

/* Real time. Ticks the session when its clock may run. */
void ui_now(Ui *ui, uint64_t ms);
void ui_event(Ui *ui, const SDL_Event *event);
/* Milliseconds until something changes by itself, or UI_NEVER. */
int ui_wait_ms(const Ui *ui);
/* Builds and places the screen for a size, without painting: for tests. */
void ui_build(Ui *ui, int w, int h);
/* The same, and paints what changed. Returns how many areas (room for DRAW_AREAS). */
int ui_frame(Ui *ui, SDL_Surface *to, SDL_Rect *areas);
/* The field that has the focus, in pixels; false when none has. */
bool ui_writing(const Ui *ui, SDL_Rect *area);

/* emit.c: the tree as drawing commands */
void ui_emit(Ui *ui);
SDL_Rect scroll_thumb(const Ui *ui, const Node *scroll, SDL_Rect *track); /* empty: all fits */
/* play.c */
void ui_what_if_band(Ui *ui);
/* input.c */
void ui_press(Ui *ui, uint32_t id);
bool ui_can_focus(const Node *node);
/* ui.c */
int *ui_offset(Ui *ui, uint32_t scroll);
int ui_px(const Ui *ui, float units);
void ui_refresh(Ui *ui); /* the view again */
void ui_enter(Ui *ui);   /* the screen asked for by ui_go */

#endif
