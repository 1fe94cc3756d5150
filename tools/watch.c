/* regisseur watch: the window beside the author's editor. */
#include "store/watch.h"

#include <pthread.h>
#include <stdatomic.h>

#include "base/log.h"
#include "store/disk.h"
#include "store/rehearsal.h"
#include "tools/tools.h"
#include "ui/watch.h"

/* Threads touch nothing here but `watch`, `saved` and, with the lock, `wake`. */
typedef struct Watching {
    Rehearsal *rehearsal;
    Watch *watch;
    pthread_t thread;
    pthread_mutex_t lock;
    void (*wake)(void); /* NULL when there is no window */
    bool waits;
    atomic_bool saved;
} Watching;

/* ---- waiting ------------------------------------------------------------------------------------
 */

static void wake_window(void *self)
{
    Watching *w = self;
    pthread_mutex_lock(&w->lock);
    if (w->wake) w->wake();
    pthread_mutex_unlock(&w->lock);
}

static void set_wake(Watching *w, void (*wake)(void))
{
    pthread_mutex_lock(&w->lock);
    w->wake = wake;
    pthread_mutex_unlock(&w->lock);
}

static void *wait_for_saves(void *self)
{
    Watching *w = self;
    while (watch_wait(w->watch, -1) == WATCH_CHANGED) {
        atomic_store(&w->saved, true);
        wake_window(w);
    }
    return NULL;
}

static void begin(void *self, void (*wake)(void))
{
    Watching *w = self;
    set_wake(w, wake);
    w->waits = pthread_create(&w->thread, NULL, wait_for_saves, w) == 0;
    CHECK(w->waits);
}

static void end(void *self)
{
    Watching *w = self;
    watch_stop(w->watch);
    if (w->waits) pthread_join(w->thread, NULL);
    w->waits = false;
    set_wake(w, NULL); /* a check may still be at work */
}

/* ---- what the window asks ---------------------------------------------------------------------
 */

static Rehearsal *of(void *self)
{
    return ((Watching *)self)->rehearsal;
}

static bool saved(void *self)
{
    return atomic_exchange(&((Watching *)self)->saved, false);
}

static RehearsalNews read_again(void *self)
{
    return rehearsal_read(of(self));
}

static RetraceEnd place(void *self, const char **dilemma)
{
    return rehearsal_place(of(self), dilemma);
}

static bool unchecked(void *self)
{
    return rehearsal_unchecked(of(self));
}

static void check(void *self)
{
    rehearsal_check(of(self), wake_window, self);
}

static bool checked(void *self)
{
    return rehearsal_take_check(of(self), false);
}

static const Faults *faults(void *self)
{
    return rehearsal_faults(of(self));
}

static bool current(void *self)
{
    return rehearsal_current(of(self));
}

static bool lens(void *self, UiLens *out)
{
    const Session *session = rehearsal_session(of(self));
    const Err *why;
    const Graph *graph = rehearsal_graph(of(self), &why);
    if (session == NULL) return false;
    *out = (UiLens){.future = why->key ? UI_FUTURE_UNKNOWN : UI_FUTURE_LATER, .why = *why};
    peek_make(session, &out->peek);
    if (graph)
        out->future =
            peek_endings(graph, session, &out->endings) ? UI_FUTURE_KNOWN : UI_FUTURE_UNREACHED;
    return true;
}

static bool reaches(void *self, size_t dilemma)
{
    return rehearsal_reaches(of(self), dilemma);
}

static bool jump(void *self, size_t dilemma, bool keep, Err *err)
{
    return rehearsal_jump(of(self), dilemma, keep, err);
}

/* ---- the command ------------------------------------------------------------------------------
 */

/* Where the pack lies, also when it has faults. NULL when there is nothing to watch. */
static const char *find(App *app, const char *name, Err *err)
{
    Pack *pack = app_packs(app, err) ? pack_read(app->packs, name, err) : NULL;
    const char *path = pack ? arena_text(&app->arena, pack_path(pack)) : NULL;
    pack_free(pack);
    if (path == NULL && app->packs && disk_kind(name) != DISK_NOTHING) path = name;
    return path;
}

static int run(App *app, Watching *w)
{
    const UiWatch table = {.self = w,
                           .begin = begin,
                           .end = end,
                           .saved = saved,
                           .read = read_again,
                           .place = place,
                           .unchecked = unchecked,
                           .check = check,
                           .checked = checked,
                           .faults = faults,
                           .current = current,
                           .lens = lens,
                           .reaches = reaches,
                           .jump = jump};
    rehearsal_read(w->rehearsal);
    return desktop_run(app, (DesktopStart){.rehearsal = w->rehearsal, .watch = &table});
}

/* An author reads what was written: no bell, unless asked for. */
int tool_watch(App *app)
{
    const Options *o = app->options;
    Err err = {0};
    const char *path = find(app, o->operands[0], &err);
    if (path == NULL) return app_fail(app, &err);
    Clock clock = o->given[OPT_CLOCK] ? o->clock : CLOCK_OFF;
    /* Watched before it is read: what is saved meanwhile is told later. */
    Watching w = {.watch = watch_open(path, 0), .lock = PTHREAD_MUTEX_INITIALIZER};
    w.rehearsal = rehearsal_new(app->packs, path, clock, app_seed(app));
    int exit_code = run(app, &w);
    rehearsal_free(w.rehearsal);
    watch_free(w.watch);
    return exit_code;
}
