#include "app/room_records.h"

#include <stdlib.h>
#include <string.h>

#include "app/sessions.h"
#include "base/text.h"

typedef struct Looking {
    uint64_t sitting;
    bool found;
} Looking;

/* The first event of a room says which sitting it is: the number at the end of its line. */
static bool look(void *context, const char *line, int64_t wall_ms)
{
    Looking *l = context;
    const char *last = strrchr(line, ' ');
    (void)wall_ms;
    if (last && text_starts(line, "room ") && strtoull(last + 1, NULL, 10) == l->sitting)
        l->found = true;
    return true;
}

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static size_t find(Records *records, uint64_t sitting, Arena *arena, int64_t **out)
{
    int64_t *rooms;
    size_t count = records_with(records, "room", arena, &rooms), kept = 0;
    for (size_t i = 0; i < count; i++) {
        Looking looking = {.sitting = sitting};
        records_events(records, rooms[i], look, &looking, NULL, NULL);
        if (looking.found) rooms[kept++] = rooms[i];
    }
    if (kept > 1) qsort(rooms, kept, sizeof *rooms, by_number);
    *out = rooms;
    return kept;
}

bool room_records_open(App *app, const Game *game, RoomRecords *out, Err *err)
{
    int64_t *sessions = NULL;
    const Room *room = &game_session(game)->room;
    *out = (RoomRecords){0};
    if (!room->on) return err_set(err, "app.no_sitting", NULL);
    if (app_records(app) == NULL) return *err = app->records_err, false;
    size_t count = find(app->records, room->sitting, &out->arena, &sessions);
    out->games = arena_new(&out->arena, Game *, count);
    for (; out->count < count; out->count++) {
        Faults faults = {0};
        Game *one =
            sessions_load(app, (SessionsName){.number = sessions[out->count]}, &faults, err);
        faults_free(&faults);
        if (one == NULL) return room_records_close(out), false;
        out->games[out->count] = one;
    }
    return count > 0 || err_set(err, "app.no_sitting", NULL);
}

size_t room_records_others(App *app, const Game *game, Arena *arena, int64_t **out)
{
    const Room *room = &game_session(game)->room;
    size_t kept = 0;
    if (!room->on || app_records(app) == NULL) return 0;
    size_t count = find(app->records, room->sitting, arena, out);
    for (size_t i = 0; i < count; i++)
        if ((*out)[i] != game_number(game)) (*out)[kept++] = (*out)[i];
    return kept;
}

void room_records_close(RoomRecords *records)
{
    for (size_t i = 0; i < records->count; i++) game_close(records->games[i]);
    arena_free(&records->arena);
    *records = (RoomRecords){0};
}

RoomSessions room_records_all(App *app, Arena *arena)
{
    RoomSessions all = {0};
    if (app_records(app)) all.count = records_with(app->records, "room", arena, &all.ids);
    return all;
}

bool room_records_has(const RoomSessions *all, int64_t session)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->ids[i] == session) return true;
    return false;
}
