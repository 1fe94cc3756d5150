/* What the strip, the faults and the lens share: for watch*.c only. */
#ifndef REGISSEUR_UI_WATCHING_H
#define REGISSEUR_UI_WATCHING_H

#include "ui/ui_core.h"
#include "ui/watch.h"

enum WatchKind {
    WATCH_FAULTS = KIND_OWN + 16, /* opens and closes the list */
    WATCH_LENS,
    WATCH_NOTICE,
    WATCH_KEEP,
    WATCH_FILTER,
    WATCH_JUMP, /* index: a dilemma */
    WATCH_SCROLL_FAULTS,
    WATCH_SCROLL_LENS
};

struct UiWatching {
    const UiWatch *watch;
    bool faults_open, lens_open;
    bool checking; /* this version is not proved yet */
    bool covers;   /* as it was built last */
    bool keep;     /* jump with the values as they are */
    bool seen;     /* `lens` is of the session as it is now */
    bool has_lens;
    uint32_t focus_before; /* the lens was opened */
    Err notice;            /* what came of the last save, when the place changed */
    UiLens lens;
    UiField filter;
};

void watching_panel_faults(Ui *ui);
void watching_panel_lens(Ui *ui);
/* The first dilemma in the list as it is filtered now; -1 when it is empty. */
int watching_first(Ui *ui);
void watching_jump(Ui *ui, int dilemma);

#endif
