/* regisseur strings: writes or updates locale/xx.po from the source text. */
#include "script/strings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/build.h"
#include "store/disk.h"
#include "term/term.h"
#include "tools/tools.h"

static const char *number(App *app, int n)
{
    return arena_printf(&app->arena, "%d", n);
}

static void say_count(App *app, const char *path, const StringsCount *n)
{
    printf("%s\n", tr_fill(app->catalog, &app->arena, "author.strings",
                           TR_ARGS({"path", path}, {"all", number(app, n->texts)},
                                   {"translated", number(app, n->translated)},
                                   {"fuzzy", number(app, n->fuzzy)},
                                   {"untranslated", number(app, n->untranslated)},
                                   {"obsolete", number(app, n->obsolete)})));
    if (n->partial) printf("%s\n", tr(app->catalog, "author.strings_partial"));
}

/* Leaves a file alone that is as it should be. */
static bool write_if_new(const char *path, const char *text, size_t size, Err *err)
{
    unsigned char *old = NULL;
    size_t old_size = 0;
    bool same = disk_read(path, size, &old, &old_size, NULL) && old_size == size &&
                memcmp(old, text, size) == 0;
    free(old);
    return same || disk_write_document(path, text, size, err);
}

/* A pack is not translated into the language it is written in. */
static bool is_other(App *app, const Pack *pack, const char *language, Err *err)
{
    Faults faults = {0};
    Manifest manifest;
    bool own = manifest_load(pack_files(pack), &app->arena, &manifest, &faults) &&
               strcmp(manifest.language, language) == 0;
    faults_free(&faults);
    return !own ||
           err_set(err, "author.own_language", "path", pack_path(pack), "language", language, NULL);
}

static bool update_one(App *app, const Pack *pack, const char *language, Err *err)
{
    Faults faults = {0};
    StringsCount count = {0};
    size_t size = 0;
    char *text = strings_update(pack_files(pack), language, &size, &count, &faults);
    const char *folder = disk_join(&app->arena, pack_path(pack), "locale");
    const char *path = disk_join(&app->arena, folder, arena_printf(&app->arena, "%s.po", language));
    bool ok = text != NULL;
    if (!ok) {
        term_faults(pack_path(pack), &faults, app->catalog, stderr);
        err_set(err, "author.no_strings", "path", path, NULL);
    }
    ok = ok && disk_make_document_folder(folder, err) && write_if_new(path, text, size, err);
    if (ok) say_count(app, path, &count);
    free(text);
    faults_free(&faults);
    return ok;
}

typedef struct Languages {
    char code[32][3];
    int count;
} Languages;

static void note_language(void *context, const char *name)
{
    Languages *all = context;
    bool is_one = strlen(name) == 5 && strcmp(name + 2, ".po") == 0;
    if (!is_one || all->count == sizeof all->code / sizeof *all->code) return;
    memcpy(all->code[all->count], name, 2);
    all->code[all->count++][2] = '\0';
}

/* The one that was asked for, else all that are there. */
static bool choose_languages(App *app, const Pack *pack, Languages *out, Err *err)
{
    const char *asked = app->options->value[OPT_LANG];
    const PackFiles *files = pack_files(pack);
    *out = (Languages){0};
    if (asked) {
        note_language(out, arena_printf(&app->arena, "%s.po", asked));
        return true;
    }
    files->list(files->self, "locale", note_language, out);
    return out->count > 0 || err_set(err, "author.which_language", "path", pack_path(pack), NULL);
}

static bool update_all(App *app, const Pack *pack, Err *err)
{
    Languages languages;
    if (disk_kind(pack_path(pack)) != DISK_FOLDER)
        return err_set(err, "author.strings_folder", "path", pack_path(pack), NULL);
    if (!choose_languages(app, pack, &languages, err)) return false;
    for (int i = 0; i < languages.count; i++)
        if (!is_other(app, pack, languages.code[i], err) ||
            !update_one(app, pack, languages.code[i], err))
            return false;
    return true;
}

int tool_strings(App *app)
{
    Err err = {0};
    Packs *packs = app_packs(app, &err);
    Pack *pack = packs ? pack_read(packs, app->options->operands[0], &err) : NULL;
    bool done = pack && update_all(app, pack, &err);
    pack_free(pack);
    return done ? EXIT_DONE : app_fail(app, &err);
}
