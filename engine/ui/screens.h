/* The table of screens: one row each. A new screen is one file, one row here. */
#ifndef REGISSEUR_UI_SCREENS_H
#define REGISSEUR_UI_SCREENS_H

#include "ui/ui.h"

/* A key as screens see it: '1'..'9', 'a'..'z', or an SDLK_ code; digits also without
 * Shift on keyboards that need it. */
typedef struct UiKey {
    int code;
    bool shift, ctrl, alt, repeat;
} UiKey;

enum { UI_NEVER = -1 };

typedef struct Screen {
    const char *name;                         /* for logs and tests */
    size_t state_size;                        /* zeroed when the screen is entered */
    void (*enter)(Ui *ui);                    /* may be NULL */
    void (*leave)(Ui *ui);                    /* before its state goes; may be NULL */
    void (*build)(Ui *ui);                    /* one column that fills the window is open */
    void (*act)(Ui *ui, int kind, int index); /* something with an id was pressed */
    /* The mouse is held down on something with an id, there and wherever it goes; may be NULL. What
     * was pressed is still acted on when it is let go above it. */
    void (*drag)(Ui *ui, int kind, int index);
    bool (*key)(Ui *ui, const UiKey *key);    /* true when it was used; may be NULL */
    void (*back)(Ui *ui);                     /* Escape; may be NULL */
    int (*wait_ms)(const Ui *ui); /* until it changes by itself, UI_NEVER; may be NULL */
    /* All is placed: true asks for another build of the same frame (smaller type); may be NULL */
    bool (*again)(Ui *ui);
} Screen;

extern const Screen screen_library, screen_sessions, screen_settings, screen_help, screen_install,
    screen_notice, screen_briefing;
extern const Screen screen_round, screen_reasons, screen_outcome, screen_ending, screen_debrief,
    screen_compare;
extern const Screen screen_room_setup, screen_room_agenda, screen_room_check, screen_room,
    screen_projector;

/* Rows not yet written have no build. */
const Screen *screen_of(ScreenId id);

#endif
