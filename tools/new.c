/* regisseur new: a small complete pack to start from. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "store/disk.h"
#include "tools/tools.h"

enum { FILE_BYTES = 1024 * 1024, ID_BYTES = 40 };

/* What a new pack gets: from the share folder, and its name in the pack. A new file is a new row.
 */
static const struct {
    const char *from, *to;
} files[] = {{"template/pack.lua", "pack.lua"},
             {"template/scenario.lua", "scenario.lua"},
             {"template/scenes/avond.lua", "scenes/avond.lua"},
             {"template/scenes/nadien.lua", "scenes/nadien.lua"},
             {"scenarios/.luacheckrc", ".luacheckrc"},
             {"scenarios/.luarc.json", ".luarc.json"},
             {"scenarios/regisseur.d.lua", "regisseur.d.lua"}};

static const char placeholder[] = "nieuw_pakket"; /* the id in the template */

/* An identifier out of a folder's name: "Gaslek-2026" is gaslek_2026. */
static const char *id_from(App *app, const char *name)
{
    char id[ID_BYTES + 1];
    size_t len = 0;
    for (; *name && len < ID_BYTES; name++) {
        char c = *name >= 'A' && *name <= 'Z' ? (char)(*name - 'A' + 'a') : *name;
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (len == 0 || id[len - 1] == '_')) continue;
        id[len++] = plain ? c : '_';
    }
    while (len > 0 && id[len - 1] == '_') len--;
    id[len] = '\0';
    if (len == 0) return "pakket";
    if (id[0] >= 'a') return arena_text(&app->arena, id);
    return arena_printf(&app->arena, "p%.*s", ID_BYTES - 1, id);
}

/* The template with the id in it. */
static const char *filled(App *app, const char *text, const char *id, size_t *size)
{
    StrBuf out = {0};
    for (const char *at; (at = strstr(text, placeholder)) != NULL;) {
        sb_add_n(&out, text, (size_t)(at - text));
        sb_add(&out, id);
        text = at + sizeof placeholder - 1;
    }
    sb_add(&out, text);
    const char *copy = arena_text_n(&app->arena, sb_text(&out), out.len);
    *size = out.len;
    sb_free(&out);
    return copy;
}

static bool copy_one(App *app, const char *from, const char *to, const char *id, Err *err)
{
    unsigned char *bytes;
    size_t size;
    if (!disk_read(disk_join(&app->arena, app->share, from), FILE_BYTES, &bytes, &size, err))
        return false;
    const char *text = filled(app, (const char *)bytes, id, &size);
    bool ok = disk_write_document(to, text, size, err);
    free(bytes);
    return ok;
}

static bool make_pack(App *app, const char *folder, const char *id, Err *err)
{
    bool ok = disk_make_document_folder(folder, err) &&
              disk_make_document_folder(disk_join(&app->arena, folder, "scenes"), err);
    for (size_t i = 0; ok && i < sizeof files / sizeof *files; i++)
        ok = copy_one(app, files[i].from, disk_join(&app->arena, folder, files[i].to), id, err);
    return ok;
}

int tool_new(App *app)
{
    const char *folder = app->options->operands[0];
    const char *id = id_from(app, disk_own_name(&app->arena, folder));
    DiskKind kind = disk_kind(folder);
    Err err = {0};
    bool ok = kind == DISK_NOTHING || (kind == DISK_FOLDER && disk_folder_is_empty(folder));
    if (!ok) err_set(&err, "author.not_empty", "path", folder, NULL);
    if (!ok || !make_pack(app, folder, id, &err)) return app_fail(app, &err);
    printf("%s\n", tr_fill(app->catalog, &app->arena, "author.made",
                           TR_ARGS({"path", folder}, {"id", id})));
    return EXIT_DONE;
}
