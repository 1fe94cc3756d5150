/* regisseur check: every fault of a pack, with file and line. */
#include <stdio.h>

#include "core/explore.h"
#include "term/term.h"
#include "tools/tools.h"

/* The future of a pack that loads: whether it ends, and stays within bounds. */
static void check_future(const Pack *pack, Faults *faults)
{
    Fault fault = {.severity = FAULT_ERROR, .file = "scenario.lua"};
    Graph *graph = explore(pack_scenario(pack), pack_hooks(pack), EXPLORE_MAX_STATES, &fault.what);
    if (graph == NULL) faults_add(faults, &fault);
    graph_free(graph);
}

static int check_one(App *app, const char *name)
{
    Err err = {0};
    Faults faults = {0};
    Pack *pack = app_packs(app, &err) ? pack_open(app->packs, name, &faults, &err) : NULL;
    if (pack)
        check_future(pack, &faults);
    else if (faults.errors == 0)
        app_fail(app, &err);
    term_faults(name, &faults, app->catalog, stdout);

    bool strict = app->options->given[OPT_STRICT];
    bool bad = pack == NULL || faults.errors > 0 || (strict && faults.warnings > 0);
    if (!bad)
        printf("%s\n", tr_fill(app->catalog, &app->arena, "app.check_ok", TR_ARGS({"pack", name})));
    pack_free(pack);
    faults_free(&faults);
    return bad ? EXIT_CONTENT : EXIT_DONE;
}

int tool_check(App *app)
{
    int exit_code = EXIT_DONE;
    for (int i = 0; i < app->options->operand_count; i++)
        if (check_one(app, app->options->operands[i]) != EXIT_DONE) exit_code = EXIT_CONTENT;
    return exit_code;
}
