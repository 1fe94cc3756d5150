#include "app/room_window.h"

#include <string.h>

#include "app/documents.h"
#include "app/room_command.h"
#include "app/room_last.h"
#include "app/sessions.h"
#include "base/text.h"
#include "room/address.h"

static Venue *venue(void *self)
{
    return ((RoomWindow *)self)->venue;
}

/* ---- before -----------------------------------------------------------------------------------
 */

static const char *asked_for(void *self)
{
    return ((RoomWindow *)self)->asked_for;
}

static void defaults(void *self, SittingSetup *out)
{
    RoomWindow *w = self;
    arena_clear(&w->texts);
    *out = room_setup_of(w->app, &w->texts);
}

static size_t addresses(void *self, Arena *arena, UiAddress **out)
{
    RoomAddress all[ROOM_ADDRESSES];
    size_t count = room_addresses(all);
    (void)self;
    *out = arena_new(arena, UiAddress, count);
    for (size_t i = 0; i < count; i++)
        (*out)[i] = (UiAddress){.text = arena_text(arena, all[i].text),
                                .interface = arena_text(arena, all[i].interface),
                                .wireless = all[i].wireless,
                                .loopback = all[i].loopback};
    return count;
}

static size_t offers(void *self, Arena *arena, AgendaOffer **out)
{
    Packs *packs = app_packs(((RoomWindow *)self)->app, NULL);
    *out = NULL;
    return packs ? agenda_offers(packs, arena, out) : 0;
}

static size_t functions(void *self, const char *name, Arena *arena, const char ***out)
{
    Packs *packs = app_packs(((RoomWindow *)self)->app, NULL);
    Faults faults = {0};
    Pack *pack = packs ? pack_open(packs, name, &faults, NULL) : NULL;
    size_t count = pack ? pack_scenario(pack)->adviser_count : 0;
    *out = arena_new(arena, const char *, count);
    for (size_t i = 0; i < count; i++)
        (*out)[i] = arena_text(arena, pack_scenario(pack)->advisers[i].title);
    faults_free(&faults);
    pack_free(pack);
    return count;
}

static bool load(void *self, const char *path, Arena *arena, Agenda *out, Err *err)
{
    App *app = ((RoomWindow *)self)->app;
    return app_packs(app, err) && agenda_load(path, arena, out, err) &&
           agenda_check(app->packs, out, err);
}

static bool save(void *self, const Agenda *agenda, char *path, size_t size, Err *err)
{
    return documents_agenda(((RoomWindow *)self)->app, agenda, path, size, err);
}

static size_t agendas(void *self, Arena *arena, const char ***out)
{
    return documents_agendas(((RoomWindow *)self)->app, arena, out);
}

static bool unfinished(void *self)
{
    return venue_unfinished(venue(self));
}

static bool begin(void *self, const Agenda *agenda, const SittingSetup *setup, Err *err)
{
    RoomWindow *w = self;
    if (!venue_begin(w->venue, agenda, setup, err)) return false;
    room_last_keep(w->app->data, setup);
    return true;
}

static bool resume(void *self, Err *err)
{
    return venue_resume(venue(self), err);
}

/* ---- while it goes on --------------------------------------------------------------------------
 */

static bool going(void *self)
{
    return venue_sitting(venue(self)) != NULL;
}

static void board(void *self, Arena *arena, Board *out)
{
    sitting_board(venue_sitting(venue(self)), arena, out);
}

static void desk(void *self, Arena *arena, Desk *out)
{
    sitting_desk(venue_sitting(venue(self)), arena, out);
}

static bool send(void *self, const SittingCommand *command, Err *err)
{
    return venue_do(venue(self), command, err);
}

static bool tick(void *self, uint32_t ms, bool *changed, Err *err)
{
    return venue_tick(venue(self), ms, changed, err);
}

static void traffic(void *self, UiTraffic *out)
{
    VenueTraffic now = venue_traffic(venue(self));
    *out = (UiTraffic){.listening = now.listening,
                       .shown = now.shown,
                       .url = now.url,
                       .streams = now.streams,
                       .trouble = now.trouble};
}

static bool listen_on(void *self, const char *address, Err *err)
{
    return venue_listen(venue(self), address, 0, err);
}

static bool passes(void *self, char *path, size_t size, bool *anew, Err *err)
{
    return venue_passes(venue(self), NULL, path, size, anew, err);
}

static void waking(void *self, void (*wake)(void))
{
    venue_waking(venue(self), wake);
}

static void leave(void *self)
{
    venue_leave(venue(self));
}

static bool end(void *self, Err *err)
{
    return venue_end(venue(self), err);
}

/* ---- afterwards, and in between ----------------------------------------------------------------
 */

static bool report(void *self, const char *format, char *path, size_t size, Err *err)
{
    RoomWindow *w = self;
    const int64_t *sessions;
    size_t count = venue_sessions(w->venue, &sessions);
    return documents_sitting(w->app, venue_title(w->venue), sessions, count, format, path, size,
                             err);
}

/* While the room goes on its game is the window's session already; afterwards the last record is
 * opened. */
static bool debrief(void *self, Err *err)
{
    RoomWindow *w = self;
    const int64_t *sessions;
    if (venue_sitting(w->venue) && sitting_game(venue_sitting(w->venue))) return true;
    size_t count = venue_sessions(w->venue, &sessions);
    if (count == 0) return err_set(err, "app.room_nothing", NULL);
    return w->look_back(w->desktop, sessions[count - 1], err);
}

UiRoom room_window(RoomWindow *w)
{
    return (UiRoom){.self = w,
                    .asked_for = asked_for,
                    .defaults = defaults,
                    .addresses = addresses,
                    .offers = offers,
                    .functions = functions,
                    .agenda_load = load,
                    .agenda_save = save,
                    .agendas = agendas,
                    .unfinished = unfinished,
                    .begin = begin,
                    .resume = resume,
                    .going = going,
                    .board = board,
                    .desk = desk,
                    .send = send,
                    .tick = tick,
                    .traffic = traffic,
                    .listen = listen_on,
                    .passes = passes,
                    .waking = waking,
                    .report = report,
                    .debrief = debrief,
                    .leave = leave,
                    .end = end};
}

void room_window_free(RoomWindow *w)
{
    venue_free(w->venue);
    arena_free(&w->texts);
    *w = (RoomWindow){0};
}
