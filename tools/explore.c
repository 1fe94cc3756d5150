/* regisseur explore: the whole state graph of a pack, and what its sessions met of it. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/sessions.h"
#include "core/overview.h"
#include "report/report.h"
#include "term/term.h"
#include "tools/tools.h"

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- sessions ---- */

static bool add_session(App *app, int64_t number, const char *sha256, const char *own,
                        Coverage *coverage)
{
    Err err = {0};
    Game *game = game_resume(app->packs, app->records, number, NULL, &err);
    if (game == NULL) return app_fail(app, &err), false;
    coverage_add(coverage, game_session(game));
    coverage->other_versions += strcmp(sha256, own) != 0;
    game_close(game);
    return true;
}

/* A session that was named: "last", a number or a file. It has to be one of this pack. */
static bool add_named(App *app, const char *text, const Pack *pack, Coverage *coverage)
{
    Err err = {0};
    SessionsName name;
    const char *id = pack_scenario(pack)->manifest.id;
    if (!sessions_name(text, &name, &err)) return app_fail(app, &err), false;
    Game *game = sessions_open(app, name);
    if (game == NULL) return false;
    const char *played = pack_scenario(game_pack(game))->manifest.id;
    bool ours = strcmp(played, id) == 0;
    if (ours) {
        coverage_add(coverage, game_session(game));
        coverage->other_versions += strcmp(pack_sha256(game_pack(game)), pack_sha256(pack)) != 0;
    } else {
        err_set(&err, "explore.other_pack", "session", text, "pack", played, "own", id, NULL);
        app_fail(app, &err);
    }
    game_close(game);
    return ours;
}

/* All sessions of this pack, the damaged ones left out. */
static bool add_all(App *app, const Pack *pack, Coverage *coverage)
{
    Err err = {0};
    RecordSession *sessions = NULL;
    size_t count = 0;
    bool sound = records_sessions(app->records, &app->arena, &sessions, &count, &err);
    if (!sound) app_fail(app, &err);
    for (size_t i = 0; i < count; i++) {
        const bool ours = strcmp(sessions[i].pack_id, pack_scenario(pack)->manifest.id) == 0;
        if (!ours || sessions[i].damaged) continue;
        sound &= add_session(app, sessions[i].id, sessions[i].sha256, pack_sha256(pack), coverage);
    }
    return sound;
}

static bool cover(App *app, const Pack *pack, Coverage *coverage)
{
    const Options *o = app->options;
    if (app_records(app) == NULL) return app_fail(app, &app->records_err), false;
    if (o->operand_count == 1) return add_all(app, pack, coverage);
    for (int i = 1; i < o->operand_count; i++)
        if (!add_named(app, o->operands[i], pack, coverage)) return false;
    return true;
}

/* ---- the graph ---- */

static int give(App *app, const Overview *overview, const Coverage *coverage, int64_t elapsed_ms)
{
    const Options *o = app->options;
    if (o->given[OPT_DOT]) return report_explore_dot(overview, stdout);
    if (o->given[OPT_MERMAID]) return report_explore_mermaid(overview, stdout);
    if (o->given[OPT_JSON]) return report_explore_json(overview, coverage, elapsed_ms, stdout);
    term_explore(overview, coverage, app->catalog, stdout);
    return EXIT_DONE;
}

static int show(App *app, const Pack *pack, const Graph *graph, int64_t began_ms)
{
    const bool covers = app->options->given[OPT_COVERAGE];
    Overview overview;
    Coverage coverage;
    int exit_code = EXIT_CONTENT;
    overview_make(graph, pack_scenario(pack), &overview);
    const int64_t elapsed_ms = now_ms() - began_ms;
    coverage_init(&coverage, pack_scenario(pack));
    if (!covers || cover(app, pack, &coverage))
        exit_code = give(app, &overview, covers ? &coverage : NULL, elapsed_ms);
    coverage_free(&coverage);
    overview_free(&overview);
    return exit_code;
}

static int explore_pack(App *app, const char *name, const Pack *pack)
{
    const int64_t began_ms = now_ms();
    const ExploreWishes wishes = {
        .max_states = EXPLORE_MAX_STATES, .progress = tool_progress, .progress_context = app};
    Explored explored;
    int exit_code = EXIT_CONTENT;
    explore_all(pack_scenario(pack), pack_hooks(pack), &wishes, &explored);
    tool_progress(app, 0, 0);
    if (explored.whole && explored.sorted) {
        exit_code = show(app, pack, explored.graph, began_ms);
    } else {
        Err err;
        err_set(&err, "explore.has_faults", "pack", name, NULL);
        for (size_t i = 0; i < explored.fault_count; i++) app_fail(app, &explored.faults[i].what);
        app_fail(app, &err);
    }
    explored_free(&explored);
    return exit_code;
}

int tool_explore(App *app)
{
    const Options *o = app->options;
    if (o->operand_count > 1 && !o->given[OPT_COVERAGE]) {
        Err err;
        err_set(&err, "app.bad_operand", "operand", o->operands[1], NULL);
        return app_fail(app, &err);
    }
    app->speaks = NULL; /* as in check: the author's own words */
    Pack *pack = app_pack(app, o->operands[0]);
    if (pack == NULL) return EXIT_CONTENT;
    int exit_code = explore_pack(app, o->operands[0], pack);
    pack_free(pack);
    return exit_code;
}
