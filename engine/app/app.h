/* The owner of everything: one App from main to the end of main. */
#ifndef REGISSEUR_APP_APP_H
#define REGISSEUR_APP_APP_H

#include "app/options.h"
#include "base/catalog.h"
#include "store/game.h"
#include "store/settings.h"

/* Exit codes of every command. */
enum { EXIT_DONE = 0, EXIT_CONTENT = 1, EXIT_USAGE = 2, EXIT_OURS = 3 };

typedef struct App {
    Arena arena;
    const Options *options;
    const char *data, *share; /* folders; NULL when not to be found */
    const char *language;     /* of the interface: "nl", "en" */
    const char *speaks;       /* of the packs, where they have it: also "fr" */
    Settings settings;
    Catalog *catalog;
    Packs *packs;     /* opened by app_packs */
    PackList library; /* as the window last asked for it */
    Records *records; /* opened by app_records; NULL when they can't be */
    Err records_err;  /* why, or why they can only be read */
} App;

bool app_open(App *app, const Options *options, Err *err);
void app_close(App *app);

/* Opened when first asked for. NULL with an error. */
Packs *app_packs(App *app, Err *err);
/* Records to write to or at least to read from; NULL with app->records_err. */
Records *app_records(App *app);

/* Says an error on standard error, as `regisseur: ...`, and returns the exit code that fits it. */
int app_fail(const App *app, const Err *err);

/* A pack by id or path, its faults said on standard error. NULL after saying why. */
Pack *app_pack(App *app, const char *id_or_path);

/* Changes the words at once. False, with the words as they were, when there are none. */
bool app_use_language(App *app, const char *language, Err *err);

int64_t app_wall_ms(void);
/* --seed, else one that nobody chose. */
uint64_t app_seed(const App *app);

/* What main does after reading the options: the command, or help. Returns an exit code. */
int app_run(App *app);

/* What the window opens with; zero is the library. */
typedef struct DesktopStart {
    const char *pack; /* a new game of this pack */
    bool resume;      /* a recorded session: */
    int64_t session;  /* its number, 0 for the newest */
    const char *file; /* or an exported one: only to look back on; NULL */
    bool look_back;   /* in its debrief */
    const char *room; /* a session in a room is prepared: a pack, an agenda, or "" to choose; NULL */
    bool resume_room; /* or the unfinished one goes on */
    struct Rehearsal *rehearsal; /* an author's pack, and nothing else */
    const struct UiWatch *watch; /* what the author sees beside it */
} DesktopStart;

/* The desktop (app/desktop.c). */
int desktop_run(App *app, DesktopStart start);

#endif
