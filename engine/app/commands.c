#include "app/commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/manual.h"
#include "app/reports.h"
#include "app/room_command.h"
#include "app/room_records.h"
#include "app/sessions.h"
#include "base/text.h"
#include "term/term.h"
#include "tools/tools.h"

/* ---- play -------------------------------------------------------------------------------------
 */

/* Records to write to, or NULL after saying why this game is not recorded. */
static Records *records_to_write(App *app)
{
    Records *records = app_records(app);
    if (records && records_writable(records)) return records;
    Err on = {.key = "app.unrecorded"};
    app_fail(app, &app->records_err);
    app_fail(app, &on);
    return NULL;
}

static Game *begin(App *app, const char *name)
{
    const Options *o = app->options;
    Err err = {0};
    Pack *pack = app_pack(app, name);
    if (pack == NULL) return NULL;
    Clock clock = o->given[OPT_CLOCK] ? o->clock : app->settings.clock;
    Game *game = game_begin(pack, records_to_write(app), clock, app_seed(app), app_wall_ms(), &err);
    if (game == NULL) app_fail(app, &err);
    return game;
}

/* The number of the newest unfinished session, of one pack when named; 0 when there is none. */
static int64_t unfinished(App *app, const char *pack_id)
{
    Arena arena = {0};
    RecordSession *sessions = NULL;
    size_t count = 0;
    int64_t found = 0;
    if (app_records(app)) records_sessions(app->records, &arena, &sessions, &count, NULL);
    RoomSessions rooms = room_records_all(app, &arena);
    for (size_t i = 0; i < count && found == 0; i++)
        if (!sessions[i].finished && !room_records_has(&rooms, sessions[i].id) &&
            (!pack_id || strcmp(sessions[i].pack_id, pack_id) == 0))
            found = sessions[i].id;
    arena_free(&arena);
    return found;
}

/* The id of a pack named by id or path, for finding its sessions. */
static const char *id_of(App *app, const char *name)
{
    Pack *pack = app_pack(app, name);
    if (pack == NULL) return NULL;
    const char *id = arena_text(&app->arena, pack_scenario(pack)->manifest.id);
    pack_free(pack);
    return id;
}

static int play_text(App *app, const char *name, int64_t resume)
{
    Game *game = resume ? sessions_open(app, (SessionsName){.number = resume}) : begin(app, name);
    if (game == NULL) return EXIT_CONTENT;
    TermPlay play = {.game = game,
                     .catalog = app->catalog,
                     .in = stdin,
                     .out = stdout,
                     .errors = stderr,
                     .virtual_clock = app->options->given[OPT_VIRTUAL_CLOCK]};
    int exit_code = term_play(&play);
    game_close(game);
    return exit_code;
}

static int list_packs(App *app)
{
    Err err = {0};
    PackList list = {0};
    if (app_packs(app, &err) == NULL) return app_fail(app, &err);
    packs_list(app->packs, &list);
    term_list_packs(&list, app->catalog, stdout);
    packs_list_free(&list);
    return EXIT_DONE;
}

static int run_play(App *app)
{
    const Options *o = app->options;
    const char *name = o->operand_count > 0 ? o->operands[0] : NULL;
    int64_t resume = 0;
    if (o->given[OPT_RESUME]) {
        const char *id = name ? id_of(app, name) : NULL;
        if (name && id == NULL) return EXIT_CONTENT;
        resume = unfinished(app, id);
        Err none = {.key = "app.nothing_to_resume"};
        if (resume == 0) return app_fail(app, &none), EXIT_CONTENT;
    }
    if (!o->given[OPT_TEXT])
        return desktop_run(app,
                           (DesktopStart){.pack = name, .resume = resume != 0, .session = resume});
    if (name || resume) return play_text(app, name, resume);
    return list_packs(app);
}

/* ---- what was played
 * ----------------------------------------------------------------------------- */

static int run_debrief(App *app)
{
    const Options *o = app->options;
    Err err = {0};
    SessionsName name;
    if (!sessions_name(o->operand_count > 0 ? o->operands[0] : "last", &name, &err))
        return app_fail(app, &err);
    if (!reports_asked(o))
        return desktop_run(
            app, (DesktopStart){
                     .resume = true, .session = name.number, .file = name.file, .look_back = true});
    Game *game = sessions_open(app, name);
    if (game == NULL) return EXIT_CONTENT;
    int exit_code = reports_give(app, game);
    game_close(game);
    return exit_code;
}

static int run_desktop(App *app)
{
    return desktop_run(app, (DesktopStart){0});
}

/* ---- the table
 * ------------------------------------------------------------------------------------------ */

const CommandRow command_rows[] = {
    {"", "", run_desktop, 0, 0, .options = OPT(OPT_FULLSCREEN)},
    {"play", "[PACK]", run_play, 0, 1,
     .options = OPT(OPT_TEXT) | OPT(OPT_FULLSCREEN) | OPT(OPT_CLOCK) | OPT(OPT_SEED) |
                OPT(OPT_RESUME) | OPT(OPT_VIRTUAL_CLOCK)},
    {"room", "[PACK|FILE.agenda]", room_command, 0, 1,
     .options = OPT(OPT_TEXT) | OPT(OPT_FULLSCREEN) | OPT(OPT_CLOCK) | OPT(OPT_SEED) |
                OPT(OPT_RESUME) | OPT(OPT_VIRTUAL_CLOCK) | OPT(OPT_ADDRESS) | OPT(OPT_PORT) |
                OPT(OPT_VOTES) | OPT(OPT_ORDER) | OPT(OPT_CODES)},
    {"debrief", "[SESSION]", run_debrief, 0, 1,
     .options = OPT(OPT_TEXT) | OPT(OPT_JSON) | OPT(OPT_HTML) | OPT(OPT_PDF) | OPT(OPT_CSV) |
                OPT(OPT_SITTING) | OPT(OPT_FULLSCREEN)},
    {"sessions", "", sessions_list, 0, 0, .options = OPT(OPT_JSON), .verbs = sessions_verbs},
    {"new", "DIR", tool_new, 1, 1, .options = 0},
    {"pack", "DIR [FILE]", tool_pack, 1, 2, .options = 0},
    {"strings", "PACK", tool_strings, 1, 1, .options = 0},
    {"watch", "PACK", tool_watch, 1, 1,
     .options = OPT(OPT_CLOCK) | OPT(OPT_SEED) | OPT(OPT_FULLSCREEN)},
    {"check", "PACK...", tool_check, 1, OPERANDS_MAX, .options = OPT(OPT_STRICT) | OPT(OPT_JSON)},
    {"explore", "PACK [SESSION...]", tool_explore, 1, OPERANDS_MAX,
     .options = OPT(OPT_JSON) | OPT(OPT_DOT) | OPT(OPT_MERMAID) | OPT(OPT_COVERAGE)},
    {"manual", "", manual_page, 0, 0, .verbs = manual_verbs, .hidden = true},
    {0},
};

/* ---- the help ----------------------------------------------------------------------------------
 */

void commands_each(CommandsEach *each, void *self)
{
    Arena arena = {0};
    for (const CommandRow *row = command_rows; row->name; row++) {
        if (row->hidden) continue;
        each(self, row, row->name);
        for (const CommandRow *verb = row->verbs; verb && verb->name; verb++)
            each(self, verb, arena_printf(&arena, "%s %s", row->name, verb->name));
    }
    arena_free(&arena);
}

const char *command_says(const App *app, const char *path)
{
    Arena arena = {0};
    char *key = arena_printf(&arena, "app.help_%s", path[0] ? path : "desktop");
    for (char *at = key; *at; at++)
        if (*at == ' ') *at = '_';
    const char *sentence = tr(app->catalog, key);
    arena_free(&arena);
    return sentence;
}

const char *option_says(const App *app, OptionId id)
{
    Arena arena = {0};
    const char *sentence =
        tr(app->catalog, arena_printf(&arena, "app.opt_%s", option_rows[id].name));
    arena_free(&arena);
    return sentence;
}

static void print_command(void *self, const CommandRow *row, const char *path)
{
    const char *space = path[0] ? " " : "", *then = row->operands[0] ? " " : "";
    printf("  regisseur%s%s%s%s\n      %s\n", space, path, then, row->operands,
           command_says(self, path));
}

static void print_option(App *app, OptionId id)
{
    const char *argument = option_argument(id, &app->arena);
    printf("  --%s%s%s\n      %s\n", option_rows[id].name, argument ? " " : "",
           argument ? argument : "", option_says(app, id));
}

static int print_help(App *app)
{
    printf("regisseur: %s\n\n", tr(app->catalog, "app.help_intro"));
    commands_each(print_command, app);
    printf("\n");
    for (int i = 0; i < OPTS; i++) print_option(app, (OptionId)i);
    return EXIT_DONE;
}

/* ---- what was typed ----------------------------------------------------------------------------
 */

static const CommandRow *find(const CommandRow *rows, const char *name)
{
    for (const CommandRow *row = rows; row->name; row++)
        if (strcmp(row->name, name) == 0) return row;
    return NULL;
}

/* Every option must be one of this command's. */
static bool options_fit(const Options *o, unsigned allowed, Err *err)
{
    for (int i = 0; i < OPTS; i++)
        if (o->given[i] && !(allowed >> i & 1))
            return err_set(err, "app.option_elsewhere", "option", option_rows[i].name, NULL);
    return true;
}

/* `verb` is NULL when the command itself runs. */
static bool operands_fit(const CommandRow *row, const CommandRow *verb, int count, Err *err)
{
    const CommandRow *it = verb ? verb : row;
    count -= verb != NULL;
    if (count >= it->least && count <= it->most) return true;
    Arena arena = {0};
    const char *name = verb ? arena_printf(&arena, "%s %s", row->name, verb->name) : row->name;
    err_set(err, "app.operands", "command", name, "operands", it->operands, NULL);
    arena_free(&arena);
    return false;
}

const CommandRow *command_find(const Options *o, Err *err)
{
    const CommandRow *row = find(command_rows, o->command ? o->command : ""), *verb = NULL;
    if (row == NULL) return err_set(err, "app.unknown_command", "command", o->command, NULL), NULL;
    if (row->verbs && o->operand_count > 0) {
        verb = find(row->verbs, o->operands[0]);
        if (verb == NULL)
            return err_set(err, "app.bad_operand", "operand", o->operands[0], NULL), NULL;
    }
    const CommandRow *it = verb ? verb : row;
    if (!options_fit(o, it->options | OPT_ALWAYS, err)) return NULL;
    return operands_fit(row, verb, o->operand_count, err) ? it : NULL;
}

int app_run(App *app)
{
    Err err = {0};
    if (app->options->given[OPT_HELP]) return print_help(app);
    const CommandRow *row = command_find(app->options, &err);
    return row ? row->run(app) : app_fail(app, &err);
}
