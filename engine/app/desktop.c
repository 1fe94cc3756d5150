#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/app.h"
#include "app/comparison.h"
#include "app/documents.h"
#include "app/room_records.h"
#include "app/room_window.h"
#include "app/sessions.h"
#include "base/date.h"
#include "base/text.h"
#include "core/whatif.h"
#include "store/due.h"
#include "store/install.h"
#include "store/rehearsal.h"
#include "ui/theme.h"
#include "ui/window.h"

/* The window's host: the store and the one running game. */
typedef struct Desktop {
    App *app;
    Game *game;           /* NULL in the library */
    Rehearsal *rehearsal; /* an author's pack: it then has the game, and no other is offered */
    uint32_t half_ms;     /* halves of real milliseconds not yet passed on as scenario time */
    Arena media;          /* the last file of the pack that was asked for */
    Session copy;         /* of a what-if; no scenario when there is none */
    Comparison compared;  /* the plays that were last looked at together */
    Install *offered;     /* a pack that the user is asked about; NULL when there is none */
    RoomWindow room;      /* while a room goes on its game is what runs */
} Desktop;

/* ---- the interface ----------------------------------------------------------------------------
 */

static const Catalog *words(void *self)
{
    return ((Desktop *)self)->app->catalog;
}

/* The window has no "as the system does": that is light. */
static int palette_of(Look look)
{
    static const int palettes[LOOKS] = {[LOOK_AUTO] = PALETTE_LIGHT,
                                        [LOOK_LIGHT] = PALETTE_LIGHT,
                                        [LOOK_DARK] = PALETTE_DARK,
                                        [LOOK_CONTRAST] = PALETTE_CONTRAST};
    return palettes[look];
}

static Look look_of(int palette)
{
    static const Look looks[PALETTES] = {[PALETTE_LIGHT] = LOOK_LIGHT,
                                         [PALETTE_DARK] = LOOK_DARK,
                                         [PALETTE_CONTRAST] = LOOK_CONTRAST};
    return looks[palette];
}

/* What was asked for on the command line holds until something else is chosen. */
static void settings_get(void *self, UiSettings *out)
{
    const App *app = ((Desktop *)self)->app;
    const Settings *s = &app->settings;
    *out = (UiSettings){.palette = palette_of(s->look),
                        .text_percent = s->text_percent,
                        .legible = s->legible,
                        .fullscreen = s->fullscreen,
                        .clock = s->clock};
    text_copy(out->language, sizeof out->language, app->language);
}

static bool settings_set(void *self, const UiSettings *in, Err *err)
{
    App *app = ((Desktop *)self)->app;
    Settings *s = &app->settings;
    if (!app_use_language(app, in->language, err)) return false;
    s->language = strcmp(in->language, "en") == 0 ? "en" : "nl";
    s->look = look_of(in->palette);
    s->text_percent = in->text_percent;
    s->legible = in->legible;
    s->fullscreen = in->fullscreen;
    s->clock = in->clock;
    return settings_save(app->data, s, err);
}

/* ---- packs and records
 * --------------------------------------------------------------------------- */

/* Beside an editor there is one pack, and no other. */
static size_t watched_pack(const Desktop *d, Arena *arena, UiPack **out)
{
    const Session *session = rehearsal_session(d->rehearsal);
    if (session == NULL) return 0;
    *out = arena_new(arena, UiPack, 1);
    (*out)[0] =
        (UiPack){.ref = rehearsal_path(d->rehearsal), .manifest = &session->scenario->manifest};
    return 1;
}

static size_t packs(void *self, Arena *arena, UiPack **out)
{
    App *app = ((Desktop *)self)->app;
    PackList list = {0};
    Err err;
    *out = NULL;
    if (((Desktop *)self)->rehearsal) return watched_pack(self, arena, out);
    if (app_packs(app, &err) == NULL) return 0;
    packs_list(app->packs, &list);
    /* The list lives in the app's memory until the library is asked for again. */
    packs_list_free(&app->library);
    app->library = list;
    *out = arena_new(arena, UiPack, list.count);
    for (size_t i = 0; i < list.count; i++) {
        const PackEntry *entry = &list.at[i];
        (*out)[i] = (UiPack){.ref = entry->path,
                             .manifest = entry->usable ? &entry->manifest : NULL,
                             .why = entry->err,
                             .installed = install_is_installed(app->packs, entry->path)};
    }
    return list.count;
}

static const char *local_date(Arena *arena, int64_t wall_ms)
{
    time_t seconds = (time_t)(wall_ms / 1000);
    struct tm tm;
    char text[32] = "";
    if (localtime_r(&seconds, &tm)) strftime(text, sizeof text, "%d/%m/%Y %H:%M", &tm);
    return arena_text(arena, text);
}

static size_t sessions(void *self, Arena *arena, UiSession **out)
{
    App *app = ((Desktop *)self)->app;
    RecordSession *rows = NULL;
    size_t count = 0;
    *out = NULL;
    if (((Desktop *)self)->rehearsal || app_records(app) == NULL) return 0;
    records_sessions(app->records, arena, &rows, &count, NULL);
    RoomSessions rooms = room_records_all(app, arena);
    *out = arena_new(arena, UiSession, count);
    for (size_t i = 0; i < count; i++)
        (*out)[i] = (UiSession){.id = rows[i].id,
                                .pack_id = rows[i].pack_id,
                                .title = rows[i].title,
                                .started = local_date(arena, rows[i].started_ms),
                                .decisions = (int)rows[i].decisions,
                                .ended = rows[i].finished || room_records_has(&rooms, rows[i].id),
                                .imported = rows[i].imported,
                                .damaged = rows[i].damaged};
    return count;
}

static size_t due(void *self, Arena *arena, UiDue **out)
{
    App *app = ((Desktop *)self)->app;
    Due *list;
    *out = NULL;
    if (((Desktop *)self)->rehearsal || app_records(app) == NULL) return 0;
    time_t now = (time_t)(app_wall_ms() / 1000);
    struct tm tm;
    char today[DATE_SIZE] = "";
    if (!localtime_r(&now, &tm) || !strftime(today, sizeof today, "%Y-%m-%d", &tm)) return 0;
    size_t count = due_list(app->records, today, arena, &list);
    *out = arena_new(arena, UiDue, count);
    for (size_t i = 0; i < count; i++) {
        char *day = arena_new(arena, char, DATE_SIZE);
        date_show(list[i].when, day);
        (*out)[i] = (UiDue){list[i].session, list[i].title, list[i].what, list[i].who, day};
    }
    return count;
}

/* The sitting of a room that goes on, else NULL. */
static Sitting *sitting(const Desktop *d)
{
    return d->room.venue ? venue_sitting(d->room.venue) : NULL;
}

/* What is played alone; a room moves its own game. */
static Game *own_game(const Desktop *d)
{
    return d->rehearsal ? rehearsal_game(d->rehearsal) : d->game;
}

static const Game *running_game(const Desktop *d)
{
    return sitting(d) ? sitting_game(sitting(d)) : own_game(d);
}

/* What is on screen: the game's own, or a what-if. */
static const Session *session(void *self)
{
    const Desktop *d = self;
    return d->copy.scenario ? &d->copy : game_session(running_game(d));
}

static void what_if_end(void *self)
{
    Desktop *d = self;
    session_free(&d->copy);
    d->half_ms = 0;
}

static void leave(void *self)
{
    Desktop *d = self;
    what_if_end(d);
    if (d->rehearsal) rehearsal_leave(d->rehearsal);
    game_close(d->game);
    d->game = NULL;
    d->half_ms = 0;
}

static bool play(void *self, const char *ref, Err *err)
{
    Desktop *d = self;
    Faults faults = {0};
    leave(d);
    if (d->rehearsal) return rehearsal_restart(d->rehearsal);
    if (app_packs(d->app, err) == NULL) return false;
    Pack *pack = pack_open(d->app->packs, ref, &faults, err);
    faults_free(&faults);
    if (pack == NULL) return false;

    Records *records = app_records(d->app);
    if (records && !records_writable(records)) records = NULL;
    UiSettings now;
    settings_get(d, &now);
    d->game = game_begin(pack, records, now.clock, app_seed(d->app), app_wall_ms(), err);
    return d->game != NULL;
}

typedef Game *Reopen(Packs *packs, Records *records, int64_t session, Faults *faults, Err *err);

static bool reopen(Desktop *d, Reopen *how, int64_t session, Err *err)
{
    Faults faults = {0};
    leave(d);
    if (app_records(d->app) == NULL) return *err = d->app->records_err, false;
    if (app_packs(d->app, err) == NULL) return false;
    d->game = how(d->app->packs, d->app->records, session, &faults, err);
    faults_free(&faults);
    return d->game != NULL;
}

static bool resume(void *self, int64_t session, Err *err)
{
    return reopen(self, game_resume, session, err);
}

static bool salvage(void *self, int64_t session, Err *err)
{
    return reopen(self, game_salvage, session, err);
}

static bool remove_session(void *self, int64_t session, Err *err)
{
    Desktop *d = self;
    if (app_records(d->app) == NULL) return *err = d->app->records_err, false;
    return records_delete(d->app->records, session, err);
}

static const Compare *compare(void *self, const char *pack_id, Err *err)
{
    Desktop *d = self;
    if (pack_id) {
        comparison_free(&d->compared);
        comparison_of_id(d->app, pack_id, &d->compared, err);
    }
    return d->compared.compare.scenario ? &d->compared.compare : NULL;
}

/* Why nothing is recorded, for the library to say; NULL when all is well. */
static const Err *trouble(void *self)
{
    App *app = ((Desktop *)self)->app;
    if (((Desktop *)self)->rehearsal) return NULL;
    app_records(app);
    return app->records_err.key ? &app->records_err : NULL;
}

/* A session in a file, for its debrief: nothing that is written in it is kept. */
static bool look_at(Desktop *d, const char *file, Err *err)
{
    Faults faults = {0};
    leave(d);
    d->game = sessions_load(d->app, (SessionsName){.file = file}, &faults, err);
    faults_free(&faults);
    return d->game != NULL;
}

/* ---- installing -------------------------------------------------------------------------------
 */

static void decline(void *self)
{
    Desktop *d = self;
    install_free(d->offered);
    d->offered = NULL;
}

static bool drop(void *self, const char *path, Err *err)
{
    Desktop *d = self;
    Faults faults = {0};
    decline(d);
    if (app_packs(d->app, err)) d->offered = install_look(d->app->packs, path, &faults, err);
    faults_free(&faults);
    return d->offered != NULL;
}

static bool offer(void *self, UiOffer *out)
{
    const Install *offered = ((Desktop *)self)->offered;
    if (offered == NULL) return false;
    *out = (UiOffer){.manifest = install_manifest(offered),
                     .bytes = install_bytes(offered),
                     .replaces = install_replaces(offered),
                     .beside = install_beside(offered),
                     .is_there = install_is_there(offered)};
    return true;
}

static bool install(void *self, Err *err)
{
    return install_do(((Desktop *)self)->offered, err);
}

static bool uninstall(void *self, Err *err)
{
    return install_remove(((Desktop *)self)->offered, err);
}

/* ---- the running game
 * ------------------------------------------------------------------------------- */

static bool running(void *self)
{
    return running_game(self) != NULL;
}

static void view(void *self, Arena *arena, View *out)
{
    view_make(session(self), arena, out);
}

static bool send(void *self, const Command *command, Err *err)
{
    Desktop *d = self;
    if (d->copy.scenario) return session_do(&d->copy, command, err);
    if (!sitting(d)) return game_do(own_game(d), command, app_wall_ms(), err);
    const SittingCommand asked = {.type = SITTING_GAME, .command = *command};
    return venue_do(d->room.venue, &asked, err);
}

static bool tick(void *self, uint32_t ms, bool *changed, Err *err)
{
    Desktop *d = self;
    const Record *record = &session(d)->record;
    uint32_t halves = (uint32_t)clock_halves(session(d)->state.clock);
    size_t before = record->count;
    *changed = false;
    if (sitting(d) && !d->copy.scenario) return true; /* a room has its own time */

    d->half_ms += ms * 2;
    Command command = {.type = COMMAND_TICK, .ms = d->half_ms / halves};
    if (command.ms == 0) return true;
    if (!send(d, &command, err)) return false;
    d->half_ms -= command.ms * halves;
    for (size_t i = before; i < record->count; i++)
        if (record->events[i].type != EVENT_TIME) *changed = true;
    return true;
}

static bool stuck(void *self)
{
    const Desktop *d = self;
    const Game *game = running_game(d);
    return game && !d->copy.scenario && game_write_failed(game);
}

static void go_on_unrecorded(void *self)
{
    if (!sitting(self)) game_go_on_unrecorded(own_game(self));
}

static int64_t session_id(void *self)
{
    return game_number(running_game(self));
}

static bool media(void *self, const char *path, const void **bytes, size_t *size, Err *err)
{
    Desktop *d = self;
    arena_clear(&d->media);
    const unsigned char *file =
        pack_file(game_pack(running_game(d)), path, PACK_IMAGE_LIMIT, &d->media, size, err);
    if (file) *bytes = file;
    return file != NULL;
}

static bool what_if(void *self, size_t decision, int option, Err *err)
{
    Desktop *d = self;
    what_if_end(d);
    return whatif_begin(&d->copy, game_session(running_game(d)), decision, option, err);
}

static bool report(void *self, const char *format, char *path, size_t size, Err *err)
{
    return documents_report(((Desktop *)self)->app, running_game(self), format, path, size, err);
}

static bool in_what_if(void *self)
{
    return ((Desktop *)self)->copy.scenario != NULL;
}

/* ---- from start to end
 * --------------------------------------------------------------------------------- */

static bool look_back_on(void *self, int64_t id, Err *err)
{
    return resume(self, id, err);
}

/* What the window opens with; the library when nothing was asked for. */
static bool begin_with(Desktop *d, const DesktopStart *start, Err *err)
{
    if (start->resume_room) return venue_resume(d->room.venue, err);
    if (start->file) return look_at(d, start->file, err);
    if (start->resume) return resume(d, start->session, err);
    return start->pack == NULL || play(d, start->pack, err);
}

int desktop_run(App *app, DesktopStart start)
{
    Desktop desktop = {.app = app, .rehearsal = start.rehearsal};
    desktop.room = (RoomWindow){.app = app,
                                .venue = venue_new(app),
                                .asked_for = start.room,
                                .desktop = &desktop,
                                .look_back = look_back_on};
    const UiRoom room = room_window(&desktop.room);
    const UiHost host = {.self = &desktop,
                         .watch = start.watch,
                         .room = start.rehearsal ? NULL : &room,
                         .look_back = start.look_back,
                         .words = words,
                         .settings_get = settings_get,
                         .settings_set = settings_set,
                         .packs = packs,
                         .sessions = sessions,
                         .due = due,
                         .play = play,
                         .resume = resume,
                         .salvage = salvage,
                         .remove = remove_session,
                         .compare = compare,
                         .leave = leave,
                         .trouble = trouble,
                         .drop = drop,
                         .offer = offer,
                         .install = install,
                         .uninstall = uninstall,
                         .decline = decline,
                         .running = running,
                         .view = view,
                         .send = send,
                         .tick = tick,
                         .stuck = stuck,
                         .go_on_unrecorded = go_on_unrecorded,
                         .session = session,
                         .session_id = session_id,
                         .media = media,
                         .what_if = start.rehearsal ? NULL : what_if,
                         .report = report,
                         .in_what_if = in_what_if,
                         .what_if_end = what_if_end};
    Err err = {0};
    if (app->options->given[OPT_FULLSCREEN]) app->settings.fullscreen = true;
    if (app->options->given[OPT_CLOCK]) app->settings.clock = app->options->clock;
    bool ready = begin_with(&desktop, &start, &err);
    bool shown = ready && window_run(&host, app->share, &err);
    leave(&desktop);
    room_window_free(&desktop.room);
    comparison_free(&desktop.compared);
    decline(&desktop);
    arena_free(&desktop.media);
    return shown ? EXIT_DONE : app_fail(app, &err);
}
