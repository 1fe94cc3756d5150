#include "app/sessions.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "app/comparison.h"
#include "base/text.h"
#include "report/report.h"
#include "store/disk.h"
#include "store/exchange.h"
#include "term/term.h"

/* ---- one session ------------------------------------------------------------------------------
 */

static bool ends_with(const char *text, const char *end)
{
    size_t len = strlen(text), tail = strlen(end);
    return len >= tail && strcmp(text + len - tail, end) == 0;
}

bool sessions_name(const char *text, SessionsName *out, Err *err)
{
    *out = (SessionsName){0};
    if (strcmp(text, "last") == 0) return true;
    if (text_to_int(text, 1, INT64_MAX - 1, &out->number)) return true;
    if (!ends_with(text, ".jsonl") && disk_kind(text) != DISK_FILE)
        return err_set(err, "app.bad_session", "session", text, NULL);
    out->file = text;
    return true;
}

static Game *load_file(App *app, const char *path, Faults *faults, Err *err)
{
    Exchange exchange;
    if (!exchange_read(path, &exchange, err)) return NULL;
    Game *game = exchange_open(&exchange, app->packs, faults, err);
    exchange_free(&exchange);
    return game;
}

Game *sessions_load(App *app, SessionsName name, Faults *faults, Err *err)
{
    if (app_packs(app, err) == NULL) return NULL;
    if (name.file) return load_file(app, name.file, faults, err);
    if (app_records(app) == NULL) return *err = app->records_err, NULL;
    return game_resume(app->packs, app->records, name.number, faults, err);
}

Game *sessions_open(App *app, SessionsName name)
{
    Err err = {0};
    Faults faults = {0};
    Game *game = sessions_load(app, name, &faults, &err);
    if (game == NULL) {
        app_fail(app, &err);
        term_faults("", &faults, app->catalog, stderr);
    }
    faults_free(&faults);
    return game;
}

/* ---- what the command does --------------------------------------------------------------------
 */

static int say_done(const App *app, const char *key, const char *path, int64_t session)
{
    Arena arena = {0};
    const char *number = arena_printf(&arena, "%" PRId64, session);
    printf("%s\n",
           tr_fill(app->catalog, &arena, key, TR_ARGS({"path", path}, {"session", number})));
    arena_free(&arena);
    return EXIT_DONE;
}

int sessions_list(App *app)
{
    Arena arena = {0};
    RecordSession *sessions = NULL;
    size_t count = 0;
    Err err = {0};
    if (app_records(app) == NULL) return app_fail(app, &app->records_err);
    bool sound = records_sessions(app->records, &arena, &sessions, &count, &err);
    if (app->options->given[OPT_JSON])
        report_sessions_json(sessions, count, stdout);
    else
        term_list_sessions(sessions, count, app->catalog, stdout);
    arena_free(&arena);
    return sound ? EXIT_DONE : app_fail(app, &err);
}

/* The operand that has to be a session of the records. */
static bool own_session(App *app, const char *text, int64_t *number, Err *err)
{
    SessionsName name;
    if (!sessions_name(text, &name, err)) return false;
    if (name.file) return err_set(err, "app.session_file", "path", name.file, NULL);
    *number = name.number;
    if (app_records(app) == NULL) *err = app->records_err;
    return app->records != NULL;
}

/* Which session it was is typed in full: "last" would delete one after the other. */
static int delete (App *app)
{
    const char *name = app->options->operands[1];
    Err err = {0};
    int64_t number = 0;
    if (!own_session(app, name, &number, &err)) return app_fail(app, &err);
    if (number == 0) {
        err_set(&err, "app.bad_session", "session", name, NULL);
        return app_fail(app, &err);
    }
    return records_delete(app->records, number, &err) ? EXIT_DONE : app_fail(app, &err);
}

static int show(App *app)
{
    SessionsName name;
    Err err = {0};
    if (!sessions_name(app->options->operands[1], &name, &err)) return app_fail(app, &err);
    Game *game = sessions_open(app, name);
    if (game == NULL) return EXIT_CONTENT;
    int exit_code = app->options->given[OPT_JSON] ? report_debrief_json(game, stdout)
                                                  : term_session(game, app->catalog, stdout);
    game_close(game);
    return exit_code;
}

/* A name without an ending gets ours. */
static const char *file_name(App *app, const char *typed)
{
    const char *slash = strrchr(typed, '/');
    const char *own = slash ? slash + 1 : typed;
    return strchr(own, '.') ? typed : arena_printf(&app->arena, "%s.jsonl", typed);
}

static int export(App *app)
{
    Err err = {0};
    int64_t number = 0;
    RecordSession row;
    const char *path = file_name(app, app->options->operands[2]);
    if (!own_session(app, app->options->operands[1], &number, &err) ||
        !records_session(app->records, number, &app->arena, &row, &err) ||
        !exchange_export(app->records, row.id, path, &err))
        return app_fail(app, &err);
    return say_done(app, "app.exported", path, row.id);
}

static int import_one(App *app, const char *path)
{
    Err err = {0};
    Faults faults = {0};
    Exchange exchange;
    int64_t session = 0;
    bool known = false;
    bool ok = exchange_read(path, &exchange, &err);
    if (ok) {
        ok = exchange_import(&exchange, app->packs, app->records, app_wall_ms(), &session, &known,
                             &faults, &err);
        exchange_free(&exchange);
    }
    int exit_code = ok ? say_done(app, known ? "app.import_known" : "app.imported", path, session)
                       : app_fail(app, &err);
    if (!ok) term_faults("", &faults, app->catalog, stderr);
    faults_free(&faults);
    return exit_code;
}

/* Goes on after a file that is refused. */
static int import(App *app)
{
    Err err = {0};
    int worst = EXIT_DONE;
    if (app_records(app) == NULL) return app_fail(app, &app->records_err);
    if (app_packs(app, &err) == NULL) return app_fail(app, &err);
    for (int i = 1; i < app->options->operand_count; i++) {
        int exit_code = import_one(app, app->options->operands[i]);
        if (exit_code > worst) worst = exit_code;
    }
    return worst;
}

static int compare(App *app)
{
    const Options *o = app->options;
    Comparison all;
    if (!comparison_of_pack(app, o->operands[1], o->operands + 2, o->operand_count - 2, &all))
        return EXIT_CONTENT;
    int exit_code = o->given[OPT_JSON]
                        ? report_compare_json(&all.compare, pack_sha256(all.pack), stdout)
                        : term_compare(&all.compare, app->catalog, stdout);
    comparison_free(&all);
    return exit_code;
}

/* ---- the table --------------------------------------------------------------------------------
 */

const CommandRow sessions_verbs[] = {
    {"show", "SESSION", show, 1, 1, .options = OPT(OPT_JSON)},
    {"compare", "PACK [SESSION...]", compare, 1, OPERANDS_MAX - 1, .options = OPT(OPT_JSON)},
    {"export", "SESSION FILE", export, 2, 2, .options = 0},
    {"import", "FILE...", import, 1, OPERANDS_MAX - 1, .options = 0},
    {"delete", "SESSION", delete, 1, 1, .options = 0},
    {0},
};
