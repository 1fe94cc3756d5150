/* What the window asks of the rest of the program: a table of functions.
 *
 * The window holds no rule, no file and no policy of storage. app/ fills this
 * table with the store and the running session; tests fill it with stubs. At most
 * one session runs. Texts and lists that are handed out are the host's or in the
 * arena that was given, and live at least until the next call of the same
 * function. A function that may be missing is said so; all others must be there.
 * False means refused or failed: `err` then has the sentence for the user.
 */
#ifndef REGISSEUR_UI_HOST_H
#define REGISSEUR_UI_HOST_H

#include "base/catalog.h"
#include "core/compare.h"
#include "core/view.h"

typedef struct UiPack {       /* a card in the library */
    const char *ref;          /* what play() takes */
    const Manifest *manifest; /* NULL when the pack can't be read: `why` says it */
    Err why;
    bool installed; /* by the user, who may take it out again */
} UiPack;

typedef struct UiOffer { /* a pack that may be installed, or is */
    const Manifest *manifest;
    size_t bytes;
    const char *replaces; /* the version that is installed now; NULL when there is none */
    const char *beside;   /* the version that came with the program, which stays; NULL when none */
    bool is_there;        /* exactly this is installed already */
} UiOffer;

typedef struct UiSession { /* one record on this machine */
    int64_t id;
    const char *pack_id, *title; /* of the pack */
    const char *started;         /* local date and time, ready to show */
    int decisions;
    bool ended;
    bool imported; /* from a file */
    bool damaged;  /* sound up to `decisions` */
} UiSession;

typedef struct UiDue { /* an action of a session whose day has come */
    int64_t session;
    const char *title;             /* of the pack */
    const char *what, *who, *when; /* who may be ""; when is a day, ready to show */
} UiDue;

typedef struct UiSettings { /* plain data; saved by the host */
    char language[8];       /* "nl" */
    int palette;            /* Palette, of theme.h */
    int text_percent;       /* 100, 125, 150 */
    bool legible;           /* the high-legibility face */
    bool fullscreen;
    Clock clock; /* offered in the briefing */
} UiSettings;

typedef struct UiHost {
    void *self;
    const struct UiWatch *watch; /* ui/watch.h: beside an author's editor; else NULL */
    const struct UiRoom *room;   /* ui/room_host.h: a session in a room; NULL when there is none to be had */

    /* the interface */
    const Catalog *(*words)(
        void *self); /* in the settings' language; may change after settings_set */
    void (*settings_get)(void *self, UiSettings *out);
    bool (*settings_set)(void *self, const UiSettings *settings, Err *err);

    /* packs and records */
    size_t (*packs)(void *self, Arena *arena, UiPack **out);
    size_t (*sessions)(void *self, Arena *arena, UiSession **out); /* newest first */
    size_t (*due)(void *self, Arena *arena, UiDue **out); /* newest session first; may be missing */
    bool (*play)(void *self, const char *ref, Err *err);  /* a new session, in its briefing */
    bool (*resume)(void *self, int64_t session, Err *err); /* goes on where it was, any stage */
    /* Goes on from what is sound of a damaged session, as a new one. */
    bool (*salvage)(void *self, int64_t session, Err *err);
    bool (*remove)(void *self, int64_t session, Err *err);
    /* All finished sessions of a pack counted together; NULL is the pack that was asked for last.
     * Lives until another is asked for. May be missing. */
    const Compare *(*compare)(void *self, const char *pack_id, Err *err);
    void (*leave)(void *self); /* ends the running session; its record stays */
    const Err *(*trouble)(
        void *self); /* why nothing is recorded, NULL when all is well; may be missing */

    /* Installing: all five may be missing. drop looks at a file and keeps what it is on offer until
     * decline, install or uninstall. */
    bool (*drop)(void *self, const char *path, Err *err);
    bool (*offer)(void *self, UiOffer *out); /* false when nothing is on offer */
    bool (*install)(void *self, Err *err);
    bool (*uninstall)(void *self, Err *err);
    void (*decline)(void *self);

    bool look_back; /* the session that runs at the start was opened for its debrief */

    /* the running session */
    bool (*running)(void *self);
    void (*view)(void *self, Arena *arena, View *out); /* only while running */
    /* handle, make durable, commit. Nothing changed when false. */
    bool (*send)(void *self, const Command *command, Err *err);
    /* `ms` of real time passed; the host stretches them by the session's clock and
     * keeps the rest of the division. `*changed` when anything but the time moved on. */
    bool (*tick)(void *self, uint32_t ms, bool *changed, Err *err);
    /* True after an event could not be written: the session stands still until writing works
     * again, or until the user goes on without a record. May be missing. */
    bool (*stuck)(void *self);
    void (*go_on_unrecorded)(void *self);
    /* The session itself, for the debrief only; NULL in tests. */
    const Session *(*session)(void *self);
    int64_t (*session_id)(void *self);

    /* A file of the running pack; false leaves both alone. The host keeps the bytes until the next
     * call. */
    bool (*media)(void *self, const char *path, const void **bytes, size_t *size, Err *err);

    /* after the game */
    /* What if: from now on the running session is a copy that stands after `option` of decision
     * `decision`, from 0, and that nobody records; what_if_end goes back to the session itself,
     * where it was. All three may be missing. */
    bool (*what_if)(void *self, size_t decision, int option, Err *err);
    bool (*in_what_if)(void *self);
    void (*what_if_end)(void *self);
    /* Writes the report ("html", "pdf", "csv") into the user's documents; `path` gets where it is.
     * May be missing. */
    bool (*report)(void *self, const char *format, char *path, size_t size, Err *err);
} UiHost;

#endif
