/* regisseur pack: a checked .regie, the same bytes each time. */
#include <stdio.h>

#include "store/disk.h"
#include "store/install.h"
#include "term/term.h"
#include "tools/tools.h"

/* What `check` calls an error stops it; its warnings are left to `check`. */
static bool is_sound(App *app, const char *name)
{
    Faults faults = {0};
    bool sound = tool_check_pack(app, name, &faults);
    if (!sound) term_faults(name, &faults, app->catalog, stderr);
    faults_free(&faults);
    return sound;
}

/* Only a pack makes way for a pack. */
static bool may_write(App *app, const char *path, Err *err)
{
    char hex[PACK_SHA256_HEX];
    DiskKind kind = disk_kind(path);
    if (kind == DISK_NOTHING) return true;
    if (kind == DISK_FILE && packs_sha256(app->packs, path, hex, NULL)) return true;
    return err_set(err, "author.not_over", "path", path, NULL);
}

static bool write_pack(App *app, const Pack *pack, const char *path, Err *err)
{
    size_t size;
    const unsigned char *bytes = pack_bytes(pack, &size);
    if (!may_write(app, path, err) || !disk_write_document(path, bytes, size, err)) return false;
    const char *kilobytes = arena_printf(&app->arena, "%zu", (size + 1023) / 1024);
    printf("%s\n", tr_fill(app->catalog, &app->arena, "author.packed",
                           TR_ARGS({"path", path}, {"kilobytes", kilobytes},
                                   {"sha256", pack_sha256(pack)})));
    return true;
}

int tool_pack(App *app)
{
    const Options *o = app->options;
    const char *name = o->operands[0];
    Err err = {0};
    if (!is_sound(app, name)) {
        err_set(&err, "author.not_packed", "pack", name, NULL);
        return app_fail(app, &err);
    }
    Pack *pack = app_pack(app, name);
    if (pack == NULL) return EXIT_CONTENT;
    const Manifest *manifest = &pack_scenario(pack)->manifest;
    const char *path =
        o->operand_count > 1 ? o->operands[1] : install_file_name(&app->arena, manifest);
    bool written = write_pack(app, pack, path, &err);
    pack_free(pack);
    return written ? EXIT_DONE : app_fail(app, &err);
}
