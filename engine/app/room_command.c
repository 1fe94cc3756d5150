#include "app/room_command.h"

#include <stdio.h>
#include <stdlib.h>

#include "app/documents.h"
#include "app/room_last.h"
#include "app/room_venue.h"
#include "term/room.h"

SittingSetup room_setup_of(const App *app, Arena *arena)
{
    const Options *o = app->options;
    SittingSetup setup = room_last(app->data, arena);
    if (o->given[OPT_VOTES]) setup.method = o->votes;
    if (o->given[OPT_ORDER]) setup.order = o->order;
    if (o->given[OPT_CLOCK]) setup.clock = o->clock;
    if (o->given[OPT_CODES]) setup.codes = o->codes;
    if (o->given[OPT_ADDRESS]) setup.address = o->value[OPT_ADDRESS];
    setup.port = o->port;
    return setup;
}

/* ---- what was named -------------------------------------------------------------------------- */

/* A pack outside the library is named by its whole path: the room must find it again from any
 * folder. NULL after saying what is wrong. */
static const char *name_of_pack(App *app, const char *typed)
{
    Pack *pack = app_pack(app, typed);
    if (pack == NULL) return NULL;
    const char *name = pack_scenario(pack)->manifest.id;
    char *whole = pack_origin(pack) == PACK_PATH ? realpath(typed, NULL) : NULL;
    name = arena_text(&app->arena, whole ? whole : name);
    free(whole);
    pack_free(pack);
    return name;
}

/* What was named, so that it can be found from any folder; NULL after saying what is wrong. */
static const char *resolve(App *app, const char *typed)
{
    if (!documents_is_agenda(typed)) return name_of_pack(app, typed);
    char *whole = realpath(typed, NULL);
    const char *name = arena_text(&app->arena, whole ? whole : typed);
    free(whole);
    return name;
}

static bool read_agenda(App *app, const char *name, Agenda *out, Err *err)
{
    if (documents_is_agenda(name)) return agenda_load(name, &app->arena, out, err);
    *out = agenda_of_pack(name, &app->arena);
    return true;
}

/* ---- in the terminal ---------------------------------------------------------------------------
 */

static void heard(void *self)
{
    venue_heard(self);
}

static void changed(void *self)
{
    venue_show(self);
}

static TermWhere where(void *self)
{
    VenueTraffic traffic = venue_traffic(self);
    return (TermWhere){traffic.shown, traffic.url, traffic.trouble};
}

static bool listen_on(void *self, const char *address, Err *err)
{
    return venue_listen(self, address, 0, err);
}

static bool passes(void *self, const char *file, bool *anew, Err *err)
{
    return venue_passes(self, file, NULL, 0, anew, err);
}

static bool end(void *self, Err *err)
{
    return venue_end(self, err);
}

static void say_unkept(App *app, const Venue *venue)
{
    Records *records = app_records(app);
    bool recorded = records && records_writable(records);
    Err on = {.key = recorded ? "app.room_unkept" : "app.room_unrecorded"};
    if (recorded && venue_unkept(venue) == NULL) return;
    app_fail(app, recorded ? venue_unkept(venue) : &app->records_err);
    app_fail(app, &on);
}

static int lead(App *app, Venue *venue)
{
    TermRoom room = {.sitting = venue_sitting(venue),
                     .ballots = venue_ballots(venue),
                     .catalog = app->catalog,
                     .in = stdin,
                     .out = stdout,
                     .errors = stderr,
                     .resumable = venue_unkept(venue) == NULL,
                     .virtual_clock = app->options->given[OPT_VIRTUAL_CLOCK],
                     .news = venue_news(venue),
                     .self = venue,
                     .heard = heard,
                     .changed = changed,
                     .where = where,
                     .listen = listen_on,
                     .passes = passes,
                     .end = end};
    return term_room(&room);
}

static int begin(App *app, Venue *venue, const char *name)
{
    Err err = {0};
    Agenda agenda;
    SittingSetup setup = room_setup_of(app, &app->arena);
    if (!read_agenda(app, name, &agenda, &err) || !venue_begin(venue, &agenda, &setup, &err)) {
        app_fail(app, &err);
        return EXIT_CONTENT;
    }
    room_last_keep(app->data, &setup);
    say_unkept(app, venue);
    return lead(app, venue);
}

static int go_on(App *app, Venue *venue)
{
    Err err = {0};
    if (!venue_resume(venue, &err)) return app_fail(app, &err);
    say_unkept(app, venue);
    return lead(app, venue);
}

static int in_text(App *app, const char *name)
{
    Err err = {.key = "app.room_needs_pack"};
    bool resume = app->options->given[OPT_RESUME];
    if (name == NULL && !resume) return app_fail(app, &err);
    Venue *venue = venue_new(app);
    int exit_code = resume ? go_on(app, venue) : begin(app, venue, name);
    venue_free(venue);
    return exit_code;
}

int room_command(App *app)
{
    const Options *o = app->options;
    const char *name = NULL;
    if (o->operand_count > 0 && (name = resolve(app, o->operands[0])) == NULL) return EXIT_CONTENT;
    if (o->given[OPT_TEXT]) return in_text(app, name);
    return desktop_run(
        app, (DesktopStart){.room = name ? name : "", .resume_room = o->given[OPT_RESUME]});
}
