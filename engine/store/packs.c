#include "store/packs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "script/build.h"
#include "store/bundle.h"
#include "store/disk.h"
#include "store/gate.h"
#include "store/library.h"
#include "store/mount.h"

struct Pack {
    unsigned char *bytes;
    size_t size;
    char sha256[PACK_SHA256_HEX];
    Mount mount; /* of `bytes` */
    Script *script;
    PackOrigin origin;
    char *path;
};

/* ---- from whatever lies on disk to canonical bytes ---- */

/* An archive without pack.lua: says when someone packed the folder instead of what is in it. */
static bool refuse_mount(const Mount *mount, const char *path, Err *err)
{
    Arena arena = {0};
    size_t count;
    const char **names = mount_names(mount, &arena, &count);
    bool inside = count == 1 && mount_has(mount, arena_printf(&arena, "%s/pack.lua", names[0]));
    if (inside)
        err_set(err, "pack.inside_folder", "path", path, "folder", names[0], NULL);
    else
        err_set(err, "pack.is_not_a_pack", "path", path, NULL);
    arena_free(&arena);
    return false;
}

static unsigned char *bundle_of(const Mount *mount, const char *path, size_t *size, Err *err)
{
    if (!mount_has(mount, "pack.lua")) {
        refuse_mount(mount, path, err);
        return NULL;
    }
    Arena arena = {0};
    BundleFile *files;
    size_t count;
    unsigned char *bytes = NULL;
    if (mount_gather(mount, &arena, &files, &count, err))
        bytes = bundle_write(files, count, size, err);
    arena_free(&arena);
    return bytes;
}

static unsigned char *read_folder(Packs *packs, const char *path, size_t *size, Err *err)
{
    Mount mount;
    if (!mount_folder(&mount, library_number(packs), path, err)) return NULL;
    unsigned char *bytes = bundle_of(&mount, path, size, err);
    mount_end(&mount);
    return bytes;
}

static unsigned char *read_archive(Packs *packs, const char *path, size_t *size, Err *err)
{
    unsigned char *packed, *bytes = NULL;
    size_t packed_size;
    Mount mount;
    if (!library_read_archive(path, true, &packed, &packed_size, err)) return NULL;
    if (mount_archive(&mount, library_number(packs), packed, packed_size, err)) {
        bytes = bundle_of(&mount, path, size, err);
        mount_end(&mount);
    }
    free(packed);
    return bytes;
}

/* The caller's to free(). What comes out has passed the gate. */
static unsigned char *read_canonical(Packs *packs, const char *path, size_t *size, Err *err)
{
    unsigned char *bytes = NULL;
    DiskKind kind = disk_kind(path);
    if (kind == DISK_FOLDER)
        bytes = read_folder(packs, path, size, err);
    else if (kind == DISK_FILE)
        bytes = read_archive(packs, path, size, err);
    else
        err_set(err, "pack.is_not_a_pack", "path", path, NULL);
    if (bytes == NULL || gate_check(bytes, *size, err)) return bytes;
    free(bytes);
    return NULL;
}

/* ---- from canonical bytes to a pack ---- */

/* Takes `bytes` over, also when it fails. */
static Pack *pack_from(Packs *packs, unsigned char *bytes, size_t size, const char *path,
                       PackOrigin origin, Err *err)
{
    Pack *pack = calloc(1, sizeof *pack);
    CHECK(pack != NULL);
    pack->bytes = bytes;
    pack->size = size;
    pack->origin = origin;
    pack->path = strdup(path);
    CHECK(pack->path != NULL);
    bundle_sha256(bytes, size, pack->sha256);
    if (mount_archive(&pack->mount, library_number(packs), bytes, size, err)) return pack;
    pack_free(pack);
    return NULL;
}

static Pack *load(Packs *packs, Pack *pack, Faults *faults, Err *err)
{
    if (pack == NULL) return NULL;
    Faults own = {0};
    Faults *list = faults ? faults : &own;
    pack->script = script_load_in(&pack->mount.files, library_language(packs), list);
    if (pack->script == NULL) {
        char count[32];
        snprintf(count, sizeof count, "%d", list->errors);
        err_set(err, "pack.has_faults", "path", pack->path, "errors", count, NULL);
        pack_free(pack);
        pack = NULL;
    }
    faults_free(&own);
    return pack;
}

Pack *pack_read(Packs *packs, const char *id_or_path, Err *err)
{
    Arena arena = {0};
    PackOrigin origin;
    size_t size;
    Pack *pack = NULL;
    const char *path = library_find(packs, &arena, id_or_path, &origin, err);
    unsigned char *bytes = path ? read_canonical(packs, path, &size, err) : NULL;
    if (bytes) pack = pack_from(packs, bytes, size, path, origin, err);
    arena_free(&arena);
    return pack;
}

Pack *pack_open(Packs *packs, const char *id_or_path, Faults *faults, Err *err)
{
    return load(packs, pack_read(packs, id_or_path, err), faults, err);
}

Pack *pack_open_bytes(Packs *packs, const void *bytes, size_t size, Faults *faults, Err *err)
{
    if (!gate_check(bytes, size, err)) return NULL;
    unsigned char *copy = malloc(size);
    CHECK(copy != NULL);
    memcpy(copy, bytes, size);
    return load(packs, pack_from(packs, copy, size, "", PACK_KEPT, err), faults, err);
}

void pack_free(Pack *pack)
{
    if (pack == NULL) return;
    script_free(pack->script);
    mount_end(&pack->mount);
    free(pack->bytes);
    free(pack->path);
    free(pack);
}

bool packs_sha256(Packs *packs, const char *path, char hex[PACK_SHA256_HEX], Err *err)
{
    size_t size;
    unsigned char *bytes = read_canonical(packs, path, &size, err);
    if (bytes == NULL) return false;
    bundle_sha256(bytes, size, hex);
    free(bytes);
    return true;
}

/* ---- what a pack is ---- */

const Scenario *pack_scenario(const Pack *pack)
{
    return pack->script ? script_scenario(pack->script) : NULL;
}

const ScenarioHooks *pack_hooks(const Pack *pack)
{
    return pack->script ? script_hooks(pack->script) : NULL;
}

Reads pack_reads(const Pack *pack)
{
    return pack->script ? script_reads(pack->script) : (Reads){0};
}

const char *pack_path(const Pack *pack)
{
    return pack->path;
}

PackOrigin pack_origin(const Pack *pack)
{
    return pack->origin;
}

const char *pack_sha256(const Pack *pack)
{
    return pack->sha256;
}

const unsigned char *pack_bytes(const Pack *pack, size_t *size)
{
    *size = pack->size;
    return pack->bytes;
}

const PackFiles *pack_files(const Pack *pack)
{
    return &pack->mount.files;
}

const unsigned char *pack_file(const Pack *pack, const char *path, size_t limit, Arena *arena,
                               size_t *size, Err *err)
{
    const PackFiles *files = pack_files(pack);
    const char *bytes;
    if (!files->read(files->self, path, limit, arena, &bytes, size, err)) return NULL;
    return (const unsigned char *)bytes;
}
