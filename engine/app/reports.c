#include "app/reports.h"

#include <stdio.h>
#include <string.h>

#include "app/room_records.h"
#include "report/report.h"
#include "store/disk.h"
#include "term/term.h"

static const OptionId files[] = {OPT_HTML, OPT_PDF, OPT_CSV};

enum { FILES = sizeof files / sizeof *files };

bool reports_asked(const Options *options)
{
    for (int i = 0; i < FILES; i++)
        if (options->given[files[i]]) return true;
    return options->given[OPT_TEXT] || options->given[OPT_JSON];
}

/* What is reported on: one session, or all of its sitting. */
typedef struct Subject {
    App *app;
    const Game *game;
    ReportSitting sitting; /* no games when it is the session alone */
} Subject;

static bool make(const Subject *s, const char *format, StrBuf *out, Err *err)
{
    if (s->sitting.count > 0) return report_sitting(&s->sitting, s->app->catalog, format, out, err);
    return reports_make(s->app, s->game, format, out, err);
}

bool reports_make(App *app, const Game *game, const char *format, StrBuf *out, Err *err)
{
    Arena arena = {0};
    int64_t *others = NULL;
    size_t count =
        strcmp(format, "json") == 0 ? 0 : room_records_others(app, game, &arena, &others);
    ReportSitting part = {.games = &game, .count = 1, .others = others, .other_count = count};
    bool made = count > 0 ? report_sitting(&part, app->catalog, format, out, err)
                          : report_make(game, app->catalog, format, out, err);
    arena_free(&arena);
    return made;
}

static bool save(const Subject *s, const char *format, const char *path, Err *err)
{
    StrBuf out = {0};
    bool saved =
        make(s, format, &out, err) && disk_write_document(path, sb_text(&out), out.len, err);
    sb_free(&out);
    return saved;
}

static int print(const Subject *s, const char *format)
{
    StrBuf out = {0};
    Err err = {0};
    bool made = make(s, format, &out, &err);
    if (!made) app_fail(s->app, &err);
    bool printed = made && fwrite(sb_text(&out), 1, out.len, stdout) == out.len;
    printed = printed && fflush(stdout) == 0;
    sb_free(&out);
    return printed ? EXIT_DONE : made ? EXIT_OURS : EXIT_CONTENT;
}

/* Into the file that was named; "-" is standard output. */
static int give_file(const Subject *s, OptionId id)
{
    Err err = {0};
    const char *path = s->app->options->value[id], *format = option_rows[id].name;
    if (strcmp(path, "-") == 0) return print(s, format);
    if (save(s, format, path, &err)) return EXIT_DONE;
    app_fail(s->app, &err);
    return EXIT_CONTENT;
}

static int give_text(const Subject *s)
{
    int code = EXIT_DONE;
    if (s->sitting.count == 0) return term_debrief(s->game, s->app->catalog, stdout);
    for (size_t i = 0; i < s->sitting.count && code == EXIT_DONE; i++)
        code = term_debrief(s->sitting.games[i], s->app->catalog, stdout);
    return code;
}

static int give(const Subject *s)
{
    const Options *o = s->app->options;
    int code = EXIT_DONE;
    for (int i = 0; i < FILES && code == EXIT_DONE; i++)
        if (o->given[files[i]]) code = give_file(s, files[i]);
    if (code == EXIT_DONE && o->given[OPT_JSON])
        code = s->sitting.count > 0 ? print(s, "json") : report_debrief_json(s->game, stdout);
    if (code == EXIT_DONE && o->given[OPT_TEXT]) code = give_text(s);
    return code;
}

int reports_give(App *app, const Game *game)
{
    Err err = {0};
    RoomRecords all = {0};
    Subject subject = {.app = app, .game = game};
    if (app->options->given[OPT_SITTING]) {
        if (!room_records_open(app, game, &all, &err)) return app_fail(app, &err), EXIT_CONTENT;
        subject.sitting =
            (ReportSitting){.games = (const Game *const *)all.games, .count = all.count};
    }
    int code = give(&subject);
    room_records_close(&all);
    return code;
}
