/* Beside the author's editor: what `regisseur watch` adds to the window.
 *
 * Below the game a strip says whether the last save was good; faults come up in a panel over it,
 * F2 shows where everything leads. The game above is the same screen as ever, in the room that is
 * left; where there is too little room for both, the panel has the window to itself.
 * Nothing of this exists without UiHost.watch.
 */
#ifndef REGISSEUR_UI_WATCH_H
#define REGISSEUR_UI_WATCH_H

#include "base/fault.h"
#include "store/rehearsal.h"
#include "ui/screens.h"

/* What the author may see of the running game. */
typedef enum UiFuture {
    UI_FUTURE_LATER,     /* not explored yet */
    UI_FUTURE_UNKNOWN,   /* can't be: `why` */
    UI_FUTURE_UNREACHED, /* no play comes to these values */
    UI_FUTURE_KNOWN
} UiFuture;

typedef struct UiLens {
    Peek peek;
    UiFuture future;
    uint64_t endings; /* bits, when known */
    Err why;
} UiLens;

/* Asked of the host; all must be there. */
typedef struct UiWatch {
    void *self;
    /* `wake` may be called from any thread, between begin and end: something was saved. */
    void (*begin)(void *self, void (*wake)(void));
    void (*end)(void *self);
    bool (*saved)(void *self); /* true once after each save; read is then asked */
    RehearsalNews (*read)(void *self);
    RetraceEnd (*place)(void *self, const char **dilemma);
    bool (*unchecked)(void *self); /* there is a version to be proved */
    void (*check)(void *self);     /* begins; wakes the window when it is done */
    bool (*checked)(void *self);   /* true once when it is */
    const Faults *(*faults)(void *self);
    bool (*current)(void *self);           /* what is played is what was saved last */
    bool (*lens)(void *self, UiLens *out); /* false when there is no good version yet */
    bool (*reaches)(void *self, size_t dilemma);
    bool (*jump)(void *self, size_t dilemma, bool keep, Err *err);
} UiWatch;

typedef struct UiWatching UiWatching;

/* NULL when the host watches nothing. */
UiWatching *watching_new(const UiHost *host);
void watching_free(UiWatching *watching);

/* The host woke the window: shows what was saved, or found. */
void watching_woken(Ui *ui);
/* There is something to begin that can wait until a frame was shown. */
bool watching_pending(const Ui *ui);
void watching_work(Ui *ui);

/* The window's content around the screen. */
void watching_build(Ui *ui, void (*screen)(Ui *ui));
/* True when the screen can't be seen, so that keys are not for it. */
bool watching_covers(const Ui *ui);
bool watching_key(Ui *ui, const UiKey *key);
/* An id of the strip or the panels was pressed; false when it is none of those. */
bool watching_act(Ui *ui, uint32_t id);
void watching_stale(Ui *ui); /* the session moved */

#endif
