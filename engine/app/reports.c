#include "app/reports.h"

#include <stdio.h>
#include <string.h>

#include "report/report.h"
#include "term/term.h"

static const OptionId files[] = {OPT_HTML, OPT_PDF, OPT_CSV};

enum { FILES = sizeof files / sizeof *files };

bool reports_asked(const Options *options)
{
    for (int i = 0; i < FILES; i++)
        if (options->given[files[i]]) return true;
    return options->given[OPT_TEXT] || options->given[OPT_JSON];
}

static int print(App *app, const Game *game, const char *format)
{
    StrBuf out = {0};
    Err err = {0};
    bool made = report_make(game, app->catalog, format, &out, &err);
    if (!made) app_fail(app, &err);
    bool printed = made && fwrite(sb_text(&out), 1, out.len, stdout) == out.len;
    printed = printed && fflush(stdout) == 0;
    sb_free(&out);
    return printed ? EXIT_DONE : made ? EXIT_OURS : EXIT_CONTENT;
}

/* Into the file that was named; "-" is standard output. */
static int give_file(App *app, const Game *game, OptionId id)
{
    Err err = {0};
    const char *path = app->options->value[id], *format = option_rows[id].name;
    if (strcmp(path, "-") == 0) return print(app, game, format);
    if (report_save(game, app->catalog, format, path, &err)) return EXIT_DONE;
    app_fail(app, &err);
    return EXIT_CONTENT;
}

int reports_give(App *app, const Game *game)
{
    const Options *o = app->options;
    int code = EXIT_DONE;
    for (int i = 0; i < FILES && code == EXIT_DONE; i++)
        if (o->given[files[i]]) code = give_file(app, game, files[i]);
    if (code == EXIT_DONE && o->given[OPT_JSON]) code = report_debrief_json(game, stdout);
    if (code == EXIT_DONE && o->given[OPT_TEXT]) code = term_debrief(game, app->catalog, stdout);
    return code;
}
