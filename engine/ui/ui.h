/* What a screen works with: the context, and the words to build a screen.
 *
 * A screen is rebuilt from scratch for each frame, between ui_open and ui_close
 * pairs, much as one writes an outline; nothing is kept in widgets. What must last
 * longer than a frame (a half-written sentence, a choice not yet confirmed) is in
 * the screen's own state. README.md shows a whole screen.
 *
 * No sentence stands in a screen: ui_say("round.pause") and its like ask the
 * catalogue. A screen never reads a clock, a file or a rule.
 */
#ifndef REGISSEUR_UI_UI_H
#define REGISSEUR_UI_UI_H

#include "ui/field.h"
#include "ui/host.h"
#include "ui/node.h"

typedef enum ScreenId {
    SCREEN_LIBRARY,
    SCREEN_SESSIONS,
    SCREEN_SETTINGS,
    SCREEN_HELP,
    SCREEN_INSTALL,
    SCREEN_NOTICE,
    SCREEN_BRIEFING,
    SCREEN_ROUND,
    SCREEN_REASONS,
    SCREEN_OUTCOME,
    SCREEN_ENDING,
    SCREEN_DEBRIEF,
    SCREEN_COMPARE,
    SCREEN_ROOM_SETUP,
    SCREEN_ROOM_AGENDA,
    SCREEN_ROOM_CHECK,
    SCREEN_ROOM,      /* the desk */
    SCREEN_PROJECTOR, /* what the room sees */
    SCREENS
} ScreenId;

typedef struct UiCore UiCore; /* ui_core.h: not for screens */

typedef struct UiBack { /* where in the debrief a what-if was begun */
    bool set;
    int step, option;
    size_t decision, measure;
    unsigned open;
} UiBack;

struct Ui {
    const UiHost *host;
    Arena *arena;        /* this frame's; gone after the next */
    Arena *keep;         /* as long as this screen is shown: lists that are read once, in enter */
    const View *view;    /* NULL when no session runs; renewed after each command */
    UiSettings settings; /* change them through ui_settings */
    float wide, high;    /* the window in design units: what fits */
    uint64_t now_ms;     /* real time, only ever grows; for short guards */
    ScreenId screen;
    UiBack back; /* the debrief's */
    struct DeskDraft *draft; /* desk.h: the session in a room that is prepared; NULL when there is none */
    UiCore *core;
};

/* --- what a focusable node is called: a kind of the screen's own, and a position --- */
#define UI_ID(kind, index) (((uint32_t)(kind) << 12) | (uint32_t)(index))
#define UI_KIND(id)        ((int)((id) >> 12))
#define UI_INDEX(id)       ((int)((id)&0xFFFU))

/* --- words --- */
const char *ui_say(Ui *ui, const char *key);
const char *ui_fill(Ui *ui, const char *key, const TrArg *args); /* TR_ARGS({"n", "3"}) */
const char *ui_count(Ui *ui, const char *key, long n);
const char *ui_err(Ui *ui, const Err *err); /* as a sentence of its own: capital and full stop */
const char *ui_number(Ui *ui, long n);
const char *ui_time(Ui *ui, uint32_t ms); /* "02:41", rounded up */

/* --- boxes --- */
Node *ui_open(Ui *ui, Box box);
void ui_close(Ui *ui);
/* A box whose content scrolls when it does not fit. `id` names the scroll position.
 * pad_x should be at least 12: the bar is drawn in it. */
Node *ui_scroll(Ui *ui, uint32_t id, Box box); /* closed by ui_close */
void ui_spring(Ui *ui);                        /* takes the room that is left */
void ui_space(Ui *ui, float units);
void ui_rule(Ui *ui);

/* --- leaves --- */
Node *ui_text(Ui *ui, TypeRole type, const char *text);
Node *ui_text_in(Ui *ui, TypeRole type, Colour colour, const char *text);
/* Two parts that wrap as one: the second in the regular face, muted. */
Node *ui_text_pair(Ui *ui, TypeRole type, const char *text, const char *more);
/* An author's Markdown as paragraphs, lists and quotes. */
void ui_rich(Ui *ui, TypeRole type, Colour colour, const char *markdown);
void ui_icon(Ui *ui, const char *name, float size, Colour colour);
/* A bar of `permille` of 1000, in `segments` parts. */
Node *ui_bar(Ui *ui, int permille, int segments, float height, Colour full, Colour empty);
/* A picture of the running pack, at most so large; its description is `name`. */
void ui_picture(Ui *ui, const char *path, const char *name, float max_width, float max_height);
/* Own drawing: `data` must live in ui->arena. Give it a name and a description. */
Node *ui_custom(Ui *ui, float width, float height, UiPaint paint, const void *data);

/* --- controls --- */
typedef enum ButtonLook { BUTTON_PLAIN, BUTTON_PRIMARY, BUTTON_QUIET, BUTTON_ON_HEADER } ButtonLook;
typedef struct Button {
    uint32_t id;
    const char *text;
    const char *icon; /* may be NULL */
    const char *key;  /* shown as a key cap; may be NULL */
    ButtonLook look;
    bool disabled;
    const char *description;
} Button;
Node *ui_button(Ui *ui, Button button);
Node *ui_check(Ui *ui, uint32_t id, const char *text, bool checked);
Node *ui_radio(Ui *ui, uint32_t id, const char *text, bool checked);
/* A row of a list that acts as one: open, fill it, ui_close. */
Node *ui_card(Ui *ui, uint32_t id, UiRole role, const char *name, unsigned state);
void ui_badge(Ui *ui, const char *letter, bool filled);
void ui_keycap(Ui *ui, const char *key);
/* Label, number and bar of 0..100; an arrow and both numbers when it moved. */
void ui_meter(Ui *ui, const char *label, int before, int now);
/* A text to write in; `label` is its name, `lines` its least height. */
void ui_field(Ui *ui, uint32_t id, UiField *field, const char *label, int lines);
void ui_section(Ui *ui, const char *text); /* the line above a panel */

/* --- the frame around a screen --- */
/* The bar on top: title and a line below it; more may be added before ui_close. */
void ui_header(Ui *ui, const char *title, const char *subtitle);
typedef struct Hint {
    const char *key, *text;
} Hint;
void ui_footer(Ui *ui, const Hint *hints, size_t count);
/* The same with the button that goes on at its end: in sight whatever scrolls. */
void ui_footer_with(Ui *ui, const Hint *hints, size_t count, const Button *next);
/* Keys and what they do, in a row that grows; what does not fit is left out. */
void ui_hints(Ui *ui, const Hint *hints, size_t count);

/* --- what happens next --- */
void ui_go(Ui *ui, ScreenId screen);
void *ui_state(const Ui *ui); /* the screen's own, zeroed when the screen was entered */
void ui_focus(Ui *ui, uint32_t id);
uint32_t ui_focused(const Ui *ui);
void ui_dirty(Ui *ui); /* draw again; implied by every key, click and command */
void ui_scroll_to(Ui *ui, uint32_t scroll, int offset); /* 0 is the top, INT_MAX the end */
void ui_error(Ui *ui, const Err *err);                  /* a bar at the bottom until dismissed */
void ui_settings(Ui *ui, const UiSettings *settings);
void ui_quit(Ui *ui);
/* A pack's file was dropped on the window, or is to be taken out: asks (screen_install.c). */
void ui_drop(Ui *ui, const char *path);

/* --- the session (play.c) --- */
/* True when it was accepted; else its sentence is shown. Follows the stage to the next screen. */
bool ui_send(Ui *ui, Command command);
/* Goes to the screen of the running session's stage; to the library without one. */
void ui_follow(Ui *ui);
/* Opens a record: where it was left, in its debrief when it ended, from what is sound of it when
 * it is damaged. Says why it can't. */
void ui_reopen(Ui *ui, const UiSession *session);
/* True while a what-if is played; the way out of it is in the band above every screen. */
bool ui_in_what_if(const Ui *ui);

#endif
