#include "app/room_venue.h"
#include "app/room_module.h"

#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/documents.h"
#include "base/log.h"
#include "base/text.h"
#include "room/address.h"
#include "store/disk.h"

typedef void Wake(void);

struct Venue {
    App *app;
    Ballots *ballots;    /* opened when first asked for */
    char elsewhere[128]; /* the folder of a box that goes with the program, "" when there is none */
    Sitting *sitting;
    const RoomModule *phones_module; /* set as long as there is a server */
    RoomServer *server;
    RoomTraffic traffic;
    Arena arena; /* texts of the listener's place */
    const char *code, *token, *shown, *url;
    bool phones; /* as it was when the listener was last seen to */
    char address[ROOM_ADDRESS_TEXT];
    int port;
    Err unkept;  /* why the box stands elsewhere */
    Err trouble; /* why nothing listens */
    Arena past;  /* of what follows */
    int64_t *sessions;
    size_t session_count;
    const char *title;
    int pipe[2];
    atomic_bool news;
    _Atomic(Wake *) wake;
};

/* ---- news -------------------------------------------------------------------------------------
 */

/* From the server's threads. */
static void woken(void *self)
{
    Venue *v = self;
    Wake *wake = atomic_load(&v->wake);
    atomic_store(&v->news, true);
    if (v->pipe[1] >= 0 && write(v->pipe[1], "", 1) < 0) { /* full: news is waiting already */
    }
    if (wake) wake();
}

void venue_waking(Venue *v, void (*wake)(void))
{
    atomic_store(&v->wake, wake);
}

int venue_news(Venue *v)
{
    return v->pipe[0];
}

void venue_heard(Venue *v)
{
    char bytes[256];
    while (v->pipe[0] >= 0 && read(v->pipe[0], bytes, sizeof bytes) > 0) continue;
}

/* ---- the listener ------------------------------------------------------------------------------
 */

static void stop(Venue *v)
{
    if (v->server) v->phones_module->stop(v->server);
    v->server = NULL;
    v->shown = v->url = "";
    v->trouble = (Err){0};
}

/* The address that was asked for, else the one that phones most likely reach. */
static void choose_address(Venue *v, const char *asked)
{
    RoomAddress all[ROOM_ADDRESSES];
    if (asked == v->address && asked[0]) return;
    size_t count = asked[0] ? 0 : room_addresses(all);
    text_copy(v->address, sizeof v->address, asked[0] || count == 0 ? asked : all[0].text);
}

/* False, with the reason in `trouble`, when nothing can listen there. */
static bool start(Venue *v, const char *address, int port)
{
    Board board;
    Arena arena = {0};
    stop(v);
    arena_clear(&v->arena);
    sitting_board(v->sitting, &arena, &board);
    v->code = arena_text(&v->arena, board.code);
    v->token = arena_text(&v->arena, board.token);
    arena_free(&arena);
    choose_address(v, address);
    v->port = port;
    const RoomServerStart how = {.address = v->address,
                                 .port = port,
                                 .sitting = sitting_id(v->sitting),
                                 .code = v->code,
                                 .token = v->token,
                                 .ballots = v->ballots,
                                 .assets = v->app->share,
                                 .languages = v->app->speaks,
                                 .woken = woken,
                                 .self = v};
    v->phones_module = room_module_load(v->app->share, &v->trouble);
    if (v->phones_module) v->server = v->phones_module->start(&how, &v->trouble);
    if (v->server == NULL) return false;
    v->port = v->phones_module->port(v->server);
    v->shown = arena_printf(&v->arena, "%s:%d", v->address, v->port);
    v->url = arena_printf(&v->arena, "http://%s/#%s", v->shown, v->token);
    venue_show(v);
    return sitting_place_set(v->sitting, v->address, v->port, &v->trouble);
}

/* On a free port, when somebody else has ours. */
static bool start_elsewhere(Venue *v, const char *address)
{
    return strcmp(v->trouble.key, "room.address_taken") == 0 && start(v, address, 0);
}

bool venue_listen(Venue *v, const char *address, int port, Err *err)
{
    if (v->sitting == NULL) return err_set(err, "app.room_closed", NULL);
    if (address[0] == '\0') return stop(v), true;
    if (start(v, address, port ? port : v->port) || (!port && start_elsewhere(v, address)))
        return true;
    *err = v->trouble;
    return false;
}

/* Only votes by phone need a listener; a round table has no votes. */
static bool by_phone(RoomMethod method, RoomOrder order)
{
    return method == ROOM_PHONES && order == ROOM_VOTES;
}

/* The way of voting may have been changed. */
static void follow_method(Venue *v, bool phones)
{
    if (phones == v->phones) return;
    v->phones = phones;
    if (!phones)
        stop(v);
    else if (!start(v, v->address, v->port))
        start_elsewhere(v, v->address);
}

void venue_show(Venue *v)
{
    Arena arena = {0};
    Board board;
    if (v->sitting == NULL) return;
    sitting_board(v->sitting, &arena, &board);
    if (v->server) v->phones_module->show(v->server, &board);
    arena_free(&arena);
    follow_method(v, by_phone(board.method, board.order));
}

VenueTraffic venue_traffic(Venue *v)
{
    VenueTraffic out = {.listening = v->server != NULL, .shown = v->shown, .url = v->url};
    if (v->server) v->traffic = v->phones_module->traffic(v->server);
    if (v->server) out.streams = v->traffic.streams;
    if (v->server && v->traffic.writing_failed) out.trouble = &v->traffic.why;
    if (v->trouble.key) out.trouble = &v->trouble;
    if (out.trouble == NULL && v->unkept.key) out.trouble = &v->unkept;
    return out;
}

/* ---- the sitting --------------------------------------------------------------------------------
 */

/* Where nothing can be written, the box stands in a folder that goes with the program: the room can
 * be held, but not resumed. */
static void open_box_elsewhere(Venue *v)
{
    const char *tmp = getenv("TMPDIR");
    snprintf(v->elsewhere, sizeof v->elsewhere, "%s/regisseur-XXXXXX", tmp && *tmp ? tmp : "/tmp");
    if (mkdtemp(v->elsewhere) == NULL) v->elsewhere[0] = '\0';
    if (v->elsewhere[0]) v->ballots = ballots_open(v->elsewhere, NULL);
}

static void remove_elsewhere(Venue *v)
{
    static const char *const files[] = {"rooms.db", "rooms.db-wal", "rooms.db-shm"};
    Arena arena = {0};
    if (v->elsewhere[0] == '\0') return;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        disk_remove(disk_join(&arena, v->elsewhere, files[i]));
    rmdir(v->elsewhere);
    arena_free(&arena);
}

/* A box that another program has open is no reason for a second one. */
static bool open_box(Venue *v, Err *err)
{
    Err why = {0};
    if (v->ballots == NULL) v->ballots = ballots_open(v->app->data, &why);
    bool locked = why.key && strcmp(why.key, "store.locked") == 0;
    if (v->ballots == NULL && !locked) {
        v->unkept = why;
        open_box_elsewhere(v);
    }
    if (v->ballots == NULL && err) *err = why;
    return v->ballots != NULL;
}

Ballots *venue_ballots(Venue *v)
{
    return v->ballots;
}

const Err *venue_unkept(const Venue *v)
{
    return v->unkept.key ? &v->unkept : NULL;
}

Sitting *venue_sitting(Venue *v)
{
    return v->sitting;
}

bool venue_unfinished(Venue *v)
{
    Arena arena = {0};
    SittingRow row;
    const char *box = disk_join(&arena, v->app->data, "rooms.db");
    bool there = v->sitting == NULL && (v->ballots || disk_kind(box) == DISK_FILE) &&
                 open_box(v, NULL) && ballots_unfinished(v->ballots, &arena, &row, NULL);
    arena_free(&arena);
    return there;
}

static bool place(Venue *v, SittingPlace *out, Err *err)
{
    Records *records = app_records(v->app);
    if (app_packs(v->app, err) == NULL || !open_box(v, err)) return false;
    *out = (SittingPlace){.packs = v->app->packs,
                          .records = records && records_writable(records) ? records : NULL,
                          .ballots = v->ballots,
                          .seed = app_seed(v->app)};
    return true;
}

bool venue_begin(Venue *v, const Agenda *agenda, const SittingSetup *setup, Err *err)
{
    SittingPlace at;
    venue_leave(v);
    if (!place(v, &at, err) || !agenda_check(at.packs, agenda, err)) return false;
    v->sitting = sitting_begin(at, agenda, setup, app_wall_ms(), err);
    if (v->sitting == NULL) return false;
    v->phones = by_phone(setup->method, setup->order);
    v->port = setup->port;
    text_copy(v->address, sizeof v->address, setup->address);
    if (v->phones) start(v, setup->address, setup->port);
    return true;
}

/* Phones that joined know the old address and port: those first. */
static void listen_again(Venue *v, const SittingRow *row)
{
    if (start(v, row->address, row->port)) return;
    if (strcmp(v->trouble.key, "room.no_address") == 0 && start(v, "", row->port)) return;
    start_elsewhere(v, v->address);
}

bool venue_resume(Venue *v, Err *err)
{
    SittingPlace at;
    SittingRow row;
    Arena arena = {0};
    Board board;
    venue_leave(v);
    if (!place(v, &at, err)) return false;
    bool there = ballots_unfinished(v->ballots, &arena, &row, err);
    v->sitting = sitting_resume(at, app_wall_ms(), err);
    if (v->sitting) sitting_board(v->sitting, &arena, &board);
    v->phones = v->sitting && by_phone(board.method, board.order);
    if (there && v->phones) listen_again(v, &row);
    arena_free(&arena);
    return v->sitting != NULL;
}

bool venue_do(Venue *v, const SittingCommand *command, Err *err)
{
    if (v->sitting == NULL) return err_set(err, "app.room_closed", NULL);
    if (!sitting_do(v->sitting, command, app_wall_ms(), err)) return false;
    venue_show(v);
    return true;
}

bool venue_passes(Venue *v, const char *file, char *path, size_t size, bool *anew, Err *err)
{
    Arena arena = {0};
    Board board;
    SittingPass *passes = NULL;
    CardSheet sheet = {.address = v->shown};
    if (v->sitting == NULL) return err_set(err, "app.room_closed", NULL);
    sitting_board(v->sitting, &arena, &board);
    sheet.title = board.sitting_title;
    bool ok = sitting_passes(v->sitting, &arena, &passes, &sheet.count, anew, err);
    sheet.passes = passes;
    ok = ok && documents_cards(v->app, &sheet, sitting_id(v->sitting), file, path, size, err);
    arena_free(&arena);
    return ok;
}

bool venue_tick(Venue *v, uint32_t ms, bool *changed, Err *err)
{
    *changed = false;
    if (v->sitting == NULL) return true;
    bool news = atomic_exchange(&v->news, false);
    bool ok = sitting_tick(v->sitting, ms, app_wall_ms(), changed, err);
    *changed = *changed || news;
    if (*changed) venue_show(v);
    return ok;
}

/* ---- afterwards
 * ---------------------------------------------------------------------------------- */

static void remember(Venue *v)
{
    Arena arena = {0};
    Desk desk;
    arena_clear(&v->past);
    sitting_desk(v->sitting, &arena, &desk);
    v->title = arena_text(&v->past, desk.agenda && desk.agenda->title ? desk.agenda->title : "");
    v->session_count = sitting_sessions(v->sitting, &v->past, &v->sessions);
    arena_free(&arena);
}

size_t venue_sessions(Venue *v, const int64_t **out)
{
    if (v->sitting) remember(v);
    *out = v->sessions;
    return v->session_count;
}

const char *venue_title(Venue *v)
{
    if (v->sitting) remember(v);
    return v->title;
}

/* The listener goes first: nothing comes in any more. */
static void close_up(Venue *v)
{
    stop(v);
    sitting_free(v->sitting);
    v->sitting = NULL;
}

void venue_leave(Venue *v)
{
    if (v->sitting == NULL) return;
    remember(v);
    close_up(v);
}

bool venue_end(Venue *v, Err *err)
{
    if (v->sitting == NULL) return true;
    remember(v);
    if (!sitting_end(v->sitting, app_wall_ms(), err)) return false;
    close_up(v);
    return true;
}

/* ---- from start to end
 * ---------------------------------------------------------------------------- */

Venue *venue_new(App *app)
{
    Venue *v = calloc(1, sizeof *v);
    CHECK(v != NULL);
    v->app = app;
    v->shown = v->url = v->title = "";
    v->pipe[0] = v->pipe[1] = -1;
    if (pipe(v->pipe) == 0)
        for (int i = 0; i < 2; i++) {
            fcntl(v->pipe[i], F_SETFL, O_NONBLOCK);
            fcntl(v->pipe[i], F_SETFD, FD_CLOEXEC);
        }
    return v;
}

void venue_free(Venue *v)
{
    if (v == NULL) return;
    venue_leave(v);
    ballots_close(v->ballots);
    remove_elsewhere(v);
    for (int i = 0; i < 2; i++)
        if (v->pipe[i] >= 0) close(v->pipe[i]);
    arena_free(&v->arena);
    arena_free(&v->past);
    free(v);
}
