/* The inside of the projector: for the foundation, projector*.c and window*.c.
 *
 * One struct, owned by the desk's context and lent to the wall's (what the room sees). Nothing here
 * opens a window: window_wall.c follows what is asked for, so all of it is tested without one.
 */
#ifndef REGISSEUR_UI_PROJECTING_H
#define REGISSEUR_UI_PROJECTING_H

#include "ui/projector.h"
#include "ui/screens.h"

typedef struct UiProjecting {
    Ui *desk, *wall;          /* wall: NULL while nothing is projected */
    ProjectorMode mode, last; /* last: what F2 brings back */
    bool showing;             /* PROJECTOR_SAME: the window shows the wall */
    bool covered;             /* PROJECTOR_SAME: what is secret on the desk is not drawn */
    bool offered;             /* a display came: the desk asks whether to use it */
    bool lost;                /* the display went: the desk says so */
    bool full;                /* PROJECTOR_WINDOW: F11 */
    bool away;                /* its window stands on another display than the desk */
    uint64_t came_ms;         /* when it came to the desk's; 0: never */
    bool raise_desk, raise_wall;
    int text_percent;
    Palette palette;
    int preview;     /* -1: the Board */
    int page, pages; /* of what is shown now */
    bool by_hand;    /* somebody turned a page: they do not turn by themselves any more */
} UiProjecting;

void projecting_free(UiProjecting *p); /* the wall too; NULL is fine */
/* Makes or drops the wall's context as the mode asks. Before each frame. */
void projecting_follow(Ui *desk);
/* The context whose content the desk's window shows: the desk, or the wall on one screen for both.
 */
Ui *projecting_shown(Ui *desk);
/* How many displays there are now, after one came or went. True when the projector's window has to
 * go at once, before anything is drawn. */
bool projecting_displays(Ui *desk, int count);
/* The projector's window was closed by its cross. */
void projecting_closed(Ui *desk);

/* Pixels per design unit of the wall: twice as large as on a desk, by the height. Text size
 * enlarges only the page (projector_frame.c). */
float projecting_fit(int w, int h);
/* Above the desk's screens: the display is gone, or has come. */
void projecting_band(Ui *ui);
bool projecting_act(Ui *ui, uint32_t id);
/* F2 in any context; all keys of the wall. */
bool projecting_key(Ui *ui, const UiKey *key);
bool projecting_wheel(Ui *ui, int y);

#endif
