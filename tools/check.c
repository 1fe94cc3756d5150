/* regisseur check: every fault and every doubt, with file, line and the way to it. */
#include <stdio.h>
#include <unistd.h>

#include "core/quality.h"
#include "report/report.h"
#include "script/strings.h"
#include "term/term.h"
#include "tools/tools.h"

enum { PROGRESS_COLUMNS = 78 };

/* One line that is written over, and cleared by a last call with nothing known. */
void tool_progress(void *context, size_t done, size_t known)
{
    App *app = context;
    Arena arena = {0};
    if (!isatty(STDERR_FILENO)) return;
    const char *line = tr_fill(app->catalog, &arena, "check.exploring",
                               TR_ARGS({"done", arena_printf(&arena, "%zu", done)},
                                       {"known", arena_printf(&arena, "%zu", known)}));
    fprintf(stderr, "\r%*s\r%s", PROGRESS_COLUMNS, "", known ? line : "");
    arena_free(&arena);
}

static Reads reads_of(const void *pack)
{
    return pack_reads(pack);
}

/* What the files say stands in `faults` when this is called. */
static void check_play(App *app, const Pack *pack, Faults *faults)
{
    const CheckWishes wishes = {.max_states = EXPLORE_MAX_STATES,
                                .progress = tool_progress,
                                .context = app,
                                .reads = reads_of,
                                .of = pack};
    quality_check(pack_scenario(pack), pack_hooks(pack), &wishes, faults);
    tool_progress(app, 0, 0);
}

/* A pack that can't even be read is a fault of it too, so that one document tells all. */
static void cannot_open(const Err *err, Faults *faults)
{
    if (faults->errors > 0) return;
    faults_add(faults, &(Fault){.severity = FAULT_ERROR, .what = *err});
}

bool tool_check_pack(App *app, const char *name, Faults *faults)
{
    Err err = {0};
    app->speaks = NULL; /* what the author wrote, in whatever language the faults are said */
    Pack *pack = app_packs(app, &err) ? pack_open(app->packs, name, faults, &err) : NULL;
    if (pack)
        check_play(app, pack, faults);
    else
        cannot_open(&err, faults);
    if (pack) strings_check(pack_files(pack), faults);
    pack_free(pack);
    return faults->errors == 0;
}

static const char *counted(App *app, const char *key, int n)
{
    return tr_count(app->catalog, &app->arena, key, n, NULL);
}

static void say(App *app, const PackCheck *check)
{
    const Faults *faults = check->faults;
    term_faults(check->pack, faults, app->catalog, stdout);
    const bool clean = faults->errors + faults->warnings == 0;
    const char *line = tr_fill(
        app->catalog, &app->arena, clean ? "check.ok" : "check.counted",
        TR_ARGS({"pack", check->pack}, {"errors", counted(app, "check.errors", faults->errors)},
                {"warnings", counted(app, "check.warnings", faults->warnings)}));
    printf("%s\n", line);
}

int tool_check(App *app)
{
    const Options *o = app->options;
    const int count = o->operand_count;
    Faults *faults = arena_new(&app->arena, Faults, (size_t)count);
    PackCheck *checks = arena_new(&app->arena, PackCheck, (size_t)count);
    int exit_code = EXIT_DONE;
    for (int i = 0; i < count; i++) {
        bool good = tool_check_pack(app, o->operands[i], &faults[i]);
        if (o->given[OPT_STRICT] && faults[i].warnings > 0) good = false;
        checks[i] = (PackCheck){o->operands[i], &faults[i], good};
        if (!good) exit_code = EXIT_CONTENT;
        if (!o->given[OPT_JSON]) say(app, &checks[i]);
    }
    if (o->given[OPT_JSON] &&
        report_check_json(checks, (size_t)count, app->catalog, stdout) != EXIT_DONE)
        exit_code = EXIT_OURS;
    for (int i = 0; i < count; i++) faults_free(&faults[i]);
    return exit_code;
}
