#include "app/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/text.h"
#include "store/disk.h"
#include "store/paths.h"
#include "term/term.h"

enum { CATALOG_MAX = 4 * 1024 * 1024 };

int64_t app_wall_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* A seed nobody chose: the clock is random enough to draw a scenario's chances. */
uint64_t app_seed(const App *app)
{
    struct timespec now;
    if (app->options->given[OPT_SEED]) return app->options->seed;
    clock_gettime(CLOCK_REALTIME, &now);
    return (uint64_t)now.tv_nsec ^ (uint64_t)now.tv_sec << 20;
}

/* The setting, else what the system says, else Dutch. */
static const char *choose_language(const App *app)
{
    if (app->settings.language[0]) return app->settings.language;
    const char *system = getenv("LC_ALL");
    if (system == NULL || system[0] == '\0') system = getenv("LC_MESSAGES");
    if (system == NULL || system[0] == '\0') system = getenv("LANG");
    return system && text_starts(system, "en") ? "en" : "nl";
}

static Catalog *read_catalog(const char *path, Err *err)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return err_set(err, "app.no_catalog", "path", path, NULL), NULL;
    char *bytes = malloc(CATALOG_MAX);
    size_t size = bytes ? fread(bytes, 1, CATALOG_MAX, file) : 0;
    fclose(file);
    Catalog *catalog = catalog_read(bytes, size, path, err);
    free(bytes);
    return catalog;
}

static const char *catalog_path(App *app, const char *language)
{
    return arena_printf(&app->arena, "%s/locale/%s.mo", app->share, language);
}

bool app_use_language(App *app, const char *language, Err *err)
{
    if (app->catalog && strcmp(app->language, language) == 0) return true;
    const char *path = catalog_path(app, language);
    Catalog *catalog = read_catalog(path, err);
    if (catalog == NULL) return false;
    catalog_free(app->catalog);
    app->catalog = catalog;
    app->language = arena_text(&app->arena, language);
    app->speaks = app->language;
    return true;
}

/* --lang may ask for a language that only packs know: the interface is then as without it. */
static bool begin_language(App *app, Err *err)
{
    const char *asked = app->options->value[OPT_LANG];
    if (asked == NULL) return app_use_language(app, choose_language(app), err);
    bool known = disk_kind(catalog_path(app, asked)) == DISK_FILE;
    if (!app_use_language(app, known ? asked : choose_language(app), err)) return false;
    app->speaks = asked;
    return true;
}

bool app_open(App *app, const Options *options, Err *err)
{
    *app = (App){.options = options};
    app->share = path_share(&app->arena, err);
    if (app->share == NULL) return false;
    app->data = path_data(&app->arena, options->value[OPT_DATA], err);
    app->settings = app->data ? settings_load(app->data, NULL) : settings_default();

    return begin_language(app, err) && app->data != NULL;
}

void app_close(App *app)
{
    packs_list_free(&app->library);
    records_close(app->records);
    packs_free(app->packs);
    catalog_free(app->catalog);
    arena_free(&app->arena);
}

Packs *app_packs(App *app, Err *err)
{
    if (app->packs == NULL)
        app->packs = packs_new(arena_printf(&app->arena, "%s/scenarios", app->share),
                               arena_printf(&app->arena, "%s/packs", app->data), err);
    if (app->packs) packs_speak(app->packs, app->speaks);
    return app->packs;
}

Records *app_records(App *app)
{
    RecordsMode mode;
    if (app->records == NULL && app->records_err.key == NULL)
        app->records = records_open(app->data, &mode, &app->records_err);
    return app->records;
}

int app_fail(const App *app, const Err *err)
{
    Arena arena = {0};
    fflush(stdout);
    fprintf(stderr, "regisseur: %s\n", tr_err(app->catalog, &arena, err));
    arena_free(&arena);
    return text_starts(err->key, "app.") ? EXIT_USAGE : EXIT_CONTENT;
}

Pack *app_pack(App *app, const char *id_or_path)
{
    Err err = {0};
    Faults faults = {0};
    Packs *packs = app_packs(app, &err);
    Pack *pack = packs ? pack_open(packs, id_or_path, &faults, &err) : NULL;
    if (pack == NULL) {
        app_fail(app, &err);
        term_faults("", &faults, app->catalog, stderr);
    }
    faults_free(&faults);
    return pack;
}
