#include "app/documents.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "app/reports.h"
#include "app/sessions.h"
#include "base/log.h"
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

static const char *date(char today[16])
{
    time_t now = (time_t)(app_wall_ms() / 1000);
    struct tm tm;
    today[0] = '\0';
    if (localtime_r(&now, &tm)) strftime(today, 16, "%Y-%m-%d", &tm);
    return today;
}

static const char *file_name(const char *what, int64_t session, const char *format, Arena *arena)
{
    char today[16];
    return arena_printf(arena, "Regisseur-%s-%s-%lld.%s", what, date(today), (long long)session,
                        format);
}

bool documents_report(App *app, const Game *game, const char *format, char *path, size_t size,
                      Err *err)
{
    Arena arena = {0};
    const char *what = game_session(game)->scenario->manifest.id;
    const char *at =
        disk_join(&arena, folder(app, &arena), file_name(what, game_number(game), format, &arena));
    StrBuf out = {0};
    bool saved = reports_make(app, game, format, &out, err) &&
                 disk_write_document(at, sb_text(&out), out.len, err);
    sb_free(&out);
    text_copy(path, size, at);
    arena_free(&arena);
    return saved;
}

/* ---- of a room --------------------------------------------------------------------------------
 */

/* As many of the sessions as there are; false when one can't be read. */
static bool open_all(App *app, const int64_t *sessions, size_t count, Game **games, Err *err)
{
    for (size_t i = 0; i < count; i++) {
        Faults faults = {0};
        games[i] = sessions_load(app, (SessionsName){.number = sessions[i]}, &faults, err);
        faults_free(&faults);
        if (games[i] == NULL) return false;
    }
    return true;
}

bool documents_sitting(App *app, const char *title, const int64_t *sessions, size_t count,
                       const char *format, char *path, size_t size, Err *err)
{
    Arena arena = {0};
    if (count == 0) return err_set(err, "app.room_nothing", NULL);
    Game **games = arena_new(&arena, Game *, count);
    bool saved = open_all(app, sessions, count, games, err);
    if (saved) {
        const char *at =
            disk_join(&arena, folder(app, &arena), file_name("zaal", sessions[0], format, &arena));
        ReportSitting all = {.title = title, .games = (const Game *const *)games, .count = count};
        saved = report_sitting_save(&all, app->catalog, format, at, err);
        text_copy(path, size, at);
    }
    for (size_t i = 0; i < count; i++) game_close(games[i]);
    arena_free(&arena);
    return saved;
}

bool documents_cards(const App *app, const CardSheet *sheet, int64_t number, const char *file,
                     char *path, size_t size, Err *err)
{
    Arena arena = {0};
    StrBuf out = {0};
    const char *name = file_name("kaartjes", number, "html", &arena);
    const char *at = file ? file : disk_join(&arena, folder(app, &arena), name);
    report_cards(sheet, app->catalog, &out);
    bool saved = disk_write(at, sb_text(&out), out.len, err);
    sb_free(&out);
    if (path) text_copy(path, size, at);
    arena_free(&arena);
    return saved;
}

/* ---- agendas ----------------------------------------------------------------------------------
 */

static const char agenda_end[] = ".agenda";

bool documents_is_agenda(const char *name)
{
    size_t len = strlen(name), end = sizeof agenda_end - 1;
    return len > end && strcmp(name + len - end, agenda_end) == 0;
}

/* A title as a name that every file system takes: letters and digits of ASCII, and dashes. */
static const char *name_of_title(const char *title, Arena *arena)
{
    enum { NAME_MAX_BYTES = 60 };
    char *name = arena_new(arena, char, NAME_MAX_BYTES + 1);
    size_t len = 0;
    for (; *title && len < NAME_MAX_BYTES; title++) {
        bool plain = (*title >= 'a' && *title <= 'z') || (*title >= 'A' && *title <= 'Z') ||
                     (*title >= '0' && *title <= '9');
        if (plain || (len > 0 && name[len - 1] != '-')) name[len++] = plain ? *title : '-';
    }
    while (len > 0 && name[len - 1] == '-') len--;
    name[len] = '\0';
    return len > 0 ? name : "agenda";
}

bool documents_agenda(const App *app, const Agenda *agenda, char *path, size_t size, Err *err)
{
    Arena arena = {0};
    const char *name =
        arena_printf(&arena, "%s%s", name_of_title(agenda->title, &arena), agenda_end);
    const char *at = disk_join(&arena, folder(app, &arena), name);
    bool saved = agenda_save(at, agenda, err);
    text_copy(path, size, at);
    arena_free(&arena);
    return saved;
}

typedef struct Found {
    const char *path;
    int64_t changed;
} Found;

static int newest_first(const void *a, const void *b)
{
    const Found *x = a, *y = b;
    if (x->changed != y->changed) return x->changed > y->changed ? -1 : 1;
    return strcmp(x->path, y->path);
}

size_t documents_agendas(const App *app, Arena *arena, const char ***out)
{
    Found found[AGENDA_FILES];
    size_t count = 0;
    const char *in = folder(app, arena);
    DIR *dir = opendir(in);
    for (struct dirent *entry; dir && count < AGENDA_FILES && (entry = readdir(dir)) != NULL;) {
        struct stat file;
        const char *path = disk_join(arena, in, entry->d_name);
        if (!documents_is_agenda(entry->d_name) || stat(path, &file) != 0 || !S_ISREG(file.st_mode))
            continue;
        found[count++] = (Found){path, (int64_t)file.st_mtime};
    }
    if (dir) closedir(dir);
    if (count > 1) qsort(found, count, sizeof *found, newest_first);
    *out = arena_new(arena, const char *, count);
    for (size_t i = 0; i < count; i++) (*out)[i] = found[i].path;
    return count;
}
