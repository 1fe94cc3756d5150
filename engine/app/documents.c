#include "app/documents.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/text.h"
#include "report/report.h"
#include "store/disk.h"

static const char *folder(const App *app, Arena *arena)
{
    const char *named = getenv("XDG_DOCUMENTS_DIR"), *home = getenv("HOME");
    if (named && *named == '/' && disk_kind(named) == DISK_FOLDER) return named;
    if (!home || *home != '/') return app->data;
    const char *documents = disk_join(arena, home, "Documents");
    return disk_kind(documents) == DISK_FOLDER ? documents : app->data;
}

static const char *file_name(const Game *game, const char *format, Arena *arena)
{
    time_t now = (time_t)(app_wall_ms() / 1000);
    struct tm tm;
    char today[16] = "";
    if (localtime_r(&now, &tm)) strftime(today, sizeof today, "%Y-%m-%d", &tm);
    const Manifest *m = &game_session(game)->scenario->manifest;
    return arena_printf(arena, "Regisseur-%s-%s-%lld.%s", m->id, today,
                        (long long)game_number(game), format);
}

bool documents_report(const App *app, const Game *game, const char *format, char *path, size_t size,
                      Err *err)
{
    Arena arena = {0};
    const char *at = disk_join(&arena, folder(app, &arena), file_name(game, format, &arena));
    bool saved = report_save(game, app->catalog, format, at, err);
    text_copy(path, size, at);
    arena_free(&arena);
    return saved;
}
