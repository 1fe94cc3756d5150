#include "app/comparison.h"

#include <string.h>

#include "app/sessions.h"

const Pack *comparison_pack(const Comparison *comparison)
{
    return comparison->game ? game_pack(comparison->game) : comparison->pack;
}

void comparison_free(Comparison *comparison)
{
    if (comparison->compare.scenario) compare_free(&comparison->compare);
    game_close(comparison->game);
    pack_free(comparison->pack);
    *comparison = (Comparison){0};
}

static void add(Comparison *c, const Game *game)
{
    Debrief debrief;
    const Pack *own = comparison_pack(c), *played = game_pack(game);
    debrief_make(game_session(game), &debrief);
    compare_add(&c->compare, &debrief, pack_scenario(played),
                strcmp(pack_sha256(own), pack_sha256(played)) == 0);
    debrief_free(&debrief);
}

static void finish(Comparison *c)
{
    const Pack *pack = comparison_pack(c);
    Graph *graph = explore(pack_scenario(pack), pack_hooks(pack), EXPLORE_MAX_STATES, NULL);
    compare_finish(&c->compare, graph);
    graph_free(graph);
}

/* The finished sessions of a pack, newest first, in the app's arena. */
static size_t finished(App *app, const char *pack_id, int64_t **out)
{
    RecordSession *rows = NULL;
    size_t count = 0, found = 0;
    records_sessions(app->records, &app->arena, &rows, &count, NULL);
    *out = arena_new(&app->arena, int64_t, count);
    for (size_t i = 0; i < count; i++)
        if (rows[i].finished && !rows[i].damaged && strcmp(rows[i].pack_id, pack_id) == 0)
            (*out)[found++] = rows[i].id;
    return found;
}

/* A single dilemma of a room's agenda is no play. */
static void add_finished(App *app, const int64_t *sessions, size_t count, Comparison *c)
{
    for (size_t i = 0; i < count; i++) {
        Game *game = sessions_load(app, (SessionsName){.number = sessions[i]}, NULL, NULL);
        if (game && game_session(game)->state.stage == STAGE_ENDED) add(c, game);
        game_close(game);
    }
}

bool comparison_of_id(App *app, const char *pack_id, Comparison *out, Err *err)
{
    int64_t *sessions;
    *out = (Comparison){0};
    if (app_records(app) == NULL) return *err = app->records_err, false;
    size_t count = finished(app, pack_id, &sessions);
    if (count == 0) return err_set(err, "compare.nothing", "pack", pack_id, NULL);
    out->game = sessions_load(app, (SessionsName){.number = sessions[0]}, NULL, err);
    if (out->game == NULL) return false;
    compare_init(&out->compare, pack_scenario(comparison_pack(out)), count);
    add_finished(app, sessions, count, out);
    if (out->compare.plays == 0) {
        comparison_free(out);
        return err_set(err, "compare.nothing", "pack", pack_id, NULL);
    }
    finish(out);
    return true;
}

/* One that was named. */
static bool add_named(App *app, const char *text, Comparison *c)
{
    Err err = {0};
    SessionsName name;
    if (!sessions_name(text, &name, &err)) return app_fail(app, &err), false;
    Game *game = sessions_open(app, name);
    if (game == NULL) return false;
    const char *own = pack_scenario(c->pack)->manifest.id;
    const char *played = pack_scenario(game_pack(game))->manifest.id;
    bool fits = strcmp(own, played) == 0;
    if (fits)
        add(c, game);
    else
        err_set(&err, "compare.other_pack", "session", text, "pack", played, "own", own, NULL);
    game_close(game);
    return fits || (app_fail(app, &err), false);
}

static bool add_all(App *app, Comparison *c)
{
    Err err = {0};
    int64_t *sessions;
    const Scenario *scenario = pack_scenario(c->pack);
    if (app_records(app) == NULL) return app_fail(app, &app->records_err), false;
    size_t count = finished(app, scenario->manifest.id, &sessions);
    err_set(&err, "compare.nothing", "pack", scenario->manifest.id, NULL);
    if (count == 0) return app_fail(app, &err), false;
    compare_init(&c->compare, scenario, count);
    add_finished(app, sessions, count, c);
    return c->compare.plays > 0 || (app_fail(app, &err), false);
}

bool comparison_of_pack(App *app, const char *pack, const char *const *names, int count,
                        Comparison *out)
{
    *out = (Comparison){.pack = app_pack(app, pack)};
    bool ok = out->pack != NULL;
    if (ok && count == 0) ok = add_all(app, out);
    if (ok && count > 0) compare_init(&out->compare, pack_scenario(out->pack), (size_t)count);
    for (int i = 0; ok && i < count; i++) ok = add_named(app, names[i], out);
    if (ok)
        finish(out);
    else
        comparison_free(out);
    return ok;
}
