/* What the room sees: a second context beside the desk's, and the one that runs it (window_room.c).
 *
 * The projector's context has a screen of its own that is always SCREEN_PROJECTOR; it draws the
 * Board and nothing else, so the facilitator's notes can't come on it. It exists only while it is
 * shown: a program without a room has one context and one window.
 *
 * With one screen for both, the window shows either the desk or the projector, and F2 changes. What
 * is secret on the desk is covered each time the desk comes up: it is then behind a second key.
 *
 * All functions are for the screens of the desk (`ui` is the desk's context).
 */
#ifndef REGISSEUR_UI_PROJECTOR_H
#define REGISSEUR_UI_PROJECTOR_H

#include "ui/ui.h"

typedef enum ProjectorMode {
    PROJECTOR_NONE,
    PROJECTOR_DISPLAY, /* fills the second screen */
    PROJECTOR_WINDOW,  /* an ordinary window of its own, to be dragged where it belongs */
    PROJECTOR_SAME,    /* this window shows the desk or the projector: F2 */
    PROJECTOR_MODES
} ProjectorMode;

/* What is so now. Without a window (tests) it is what was last asked for. */
ProjectorMode ui_projector_mode(const Ui *ui);
/* Asks for it; done before the next frame. Without a second display PROJECTOR_DISPLAY is refused
 * with a sentence. In PROJECTOR_SAME the desk stays, covered, until F2. Ends by itself when no room
 * goes on and the desk has left the screens of a room. */
void ui_projector_set(Ui *ui, ProjectorMode mode);
/* True while a second display is connected: PROJECTOR_DISPLAY can be had. */
bool ui_projector_display(const Ui *ui);
/* In PROJECTOR_SAME: from desk to projector. In the other modes: brings the projector's window up.
 */
void ui_projector_show(Ui *ui);
/* In PROJECTOR_SAME: the room sees the projector now, so keys reach the desk unseen. The projector
 * lends the keys it has no use for to the `key` of the desk's screen, in every mode. */
bool ui_projector_shown(const Ui *ui);

/* Size of its text, apart from the desk's: 100, 125 or 150. */
int ui_projector_text(const Ui *ui);
void ui_projector_set_text(Ui *ui, int percent);
/* Light or dark, apart from the desk's. */
Palette ui_projector_palette(const Ui *ui);
void ui_projector_set_palette(Ui *ui, Palette palette);

/* For the self-check: sample `n` from 0 instead of the Board; -1 is the Board again. */
void ui_projector_preview(Ui *ui, int n);
int ui_projector_previewing(const Ui *ui); /* -1 when it is the Board */
int ui_projector_previews(void);           /* how many samples there are */
const char *ui_projector_preview_name(Ui *ui, int n);

/* Pages of a text that is too long for one: next or previous. 0 when there is no other page. */
int ui_projector_page(Ui *ui, int by);
int ui_projector_pages(const Ui *ui, int *page); /* how many; *page from 0 */

/* With one screen: the desk came up, and what is secret on it (notes, split, reasons sent in) is
 * not drawn until it is uncovered. Always false in the other modes. */
bool ui_desk_covered(const Ui *ui);
void ui_desk_uncover(Ui *ui);
void ui_desk_cover(Ui *ui);

/* A QR code of `text`, `side` design units wide, its quiet zone included; dark on light in every
 * palette. Nothing when `text` is empty. */
void ui_qr(Ui *ui, const char *text, float side);

#endif
