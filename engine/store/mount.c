#include "store/mount.h"

#include <physfs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/gate.h"
#include "store/memory_io.h"

/* The longest place in PhysicsFS's tree: the mount's own part, and a name that passed the gate. */
enum { PLACE = 32 + GATE_NAME_MAX + 2 };

static const char *last_reason(void)
{
    const char *text = PHYSFS_getErrorByCode(PHYSFS_getLastErrorCode());
    return text ? text : "";
}

bool mounts_start(Err *err)
{
    CHECK(!PHYSFS_isInit());
    if (!PHYSFS_init(NULL)) return err_set(err, "pack.physfs", "why", last_reason(), NULL);
    PHYSFS_permitSymbolicLinks(0);
    /* The list belongs to PhysicsFS and is rebuilt at each change: begin anew each time. */
    const PHYSFS_ArchiveInfo **types = PHYSFS_supportedArchiveTypes();
    while (*types) {
        if (strcmp((*types)->extension, "ZIP") == 0) {
            types++;
            continue;
        }
        CHECK(PHYSFS_deregisterArchiver((*types)->extension));
        types = PHYSFS_supportedArchiveTypes();
    }
    return true;
}

void mounts_stop(void)
{
    PHYSFS_deinit();
}

/* ---- as PackFiles ---- */

/* False when no such place can exist. `path` "" is the root. */
static bool place_of(const Mount *mount, const char *path, char place[PLACE])
{
    size_t len = strlen(path);
    if (len > 0 && !gate_check_name(path, len, NULL)) return false;
    snprintf(place, PLACE, "%s/%s", mount->at, path);
    return true;
}

static bool refuse_size(Err *err, const char *path, size_t limit)
{
    char text[32];
    snprintf(text, sizeof text, "%zu", limit);
    return err_set(err, "pack.file_too_large", "path", path, "limit", text, NULL);
}

static bool read_open(PHYSFS_File *file, const char *path, size_t limit, Arena *arena,
                      const char **bytes, size_t *size, Err *err)
{
    PHYSFS_sint64 length = PHYSFS_fileLength(file);
    if (length < 0)
        return err_set(err, "pack.cannot_read", "path", path, "why", last_reason(), NULL);
    if ((PHYSFS_uint64)length > limit) return refuse_size(err, path, limit);
    char *to = arena_alloc(arena, (size_t)length + 1);
    if (PHYSFS_readBytes(file, to, (PHYSFS_uint64)length) != length)
        return err_set(err, "pack.cannot_read", "path", path, "why", last_reason(), NULL);
    *bytes = to;
    *size = (size_t)length;
    return true;
}

static bool read_file(void *self, const char *path, size_t limit, Arena *arena, const char **bytes,
                      size_t *size, Err *err)
{
    char place[PLACE];
    PHYSFS_Stat info;
    /* Only ordinary files are opened: a pipe would wait for ever. */
    if (path[0] == '\0' || !place_of(self, path, place) || !PHYSFS_stat(place, &info) ||
        info.filetype != PHYSFS_FILETYPE_REGULAR)
        return err_set(err, "pack.no_file", "path", path, NULL);
    PHYSFS_File *file = PHYSFS_openRead(place);
    if (file == NULL)
        return err_set(err, "pack.cannot_read", "path", path, "why", last_reason(), NULL);
    bool ok = read_open(file, path, limit, arena, bytes, size, err);
    PHYSFS_close(file);
    return ok;
}

/* What systems and editors leave in a folder, and the editor's help for authors. */
static bool is_left_out(const char *name)
{
    size_t len = strlen(name);
    return name[0] == '.' || name[len - 1] == '~' || strcmp(name, "Thumbs.db") == 0 ||
           strcmp(name, "desktop.ini") == 0 || strcmp(name, "regisseur.d.lua") == 0;
}

/* A pack that was made in its own folder is no part of the next one. */
static bool is_packed(const char *name)
{
    size_t len = strlen(name);
    return len > 6 && strcmp(name + len - 6, ".regie") == 0;
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* A list for PHYSFS_freeList, sorted; NULL when the folder can't be read. */
static char **names_in(const char *place, size_t *count)
{
    char **names = PHYSFS_enumerateFiles(place);
    *count = 0;
    if (names == NULL) return NULL;
    while (names[*count]) (*count)++;
    if (*count > 1) qsort(names, *count, sizeof *names, compare_names);
    return names;
}

static PHYSFS_FileType type_of(const char *folder, const char *name)
{
    char place[PLACE + GATE_NAME_MAX + 1];
    PHYSFS_Stat info;
    int len = snprintf(place, sizeof place, "%s/%s", folder, name);
    if (len < 0 || (size_t)len >= sizeof place || !PHYSFS_stat(place, &info))
        return PHYSFS_FILETYPE_OTHER;
    return info.filetype;
}

static void list_files(void *self, const char *folder,
                       void (*found)(void *context, const char *name), void *context)
{
    char place[PLACE];
    if (!place_of(self, folder, place)) return;
    size_t count;
    char **names = names_in(place, &count);
    for (size_t i = 0; i < count; i++)
        if (!is_left_out(names[i]) && type_of(place, names[i]) == PHYSFS_FILETYPE_REGULAR)
            found(context, names[i]);
    if (names) PHYSFS_freeList(names);
}

/* ---- mounting ---- */

static void prepare(Mount *mount, unsigned number)
{
    *mount = (Mount){.files = {mount, read_file, list_files}};
    snprintf(mount->at, sizeof mount->at, "/p%u", number);
    snprintf(mount->source, sizeof mount->source, "p%u.zip", number);
}

bool mount_folder(Mount *mount, unsigned number, const char *path, Err *err)
{
    prepare(mount, number);
    if (!PHYSFS_mount(path, mount->at, 1)) {
        mount->at[0] = '\0';
        return err_set(err, "pack.cannot_read", "path", path, "why", last_reason(), NULL);
    }
    mount->folder = strdup(path);
    CHECK(mount->folder != NULL);
    return true;
}

bool mount_archive(Mount *mount, unsigned number, const void *bytes, size_t size, Err *err)
{
    prepare(mount, number);
    PHYSFS_Io *io = memory_io_new(bytes, size);
    if (io && PHYSFS_mountIo(io, mount->source, mount->at, 1)) return true;
    if (io) io->destroy(io);
    mount->at[0] = '\0';
    return err_set(err, "pack.cannot_read", "path", mount->source, "why", last_reason(), NULL);
}

void mount_end(Mount *mount)
{
    if (mount->at[0]) CHECK(PHYSFS_unmount(mount->folder ? mount->folder : mount->source));
    free(mount->folder);
    *mount = (Mount){0};
}

bool mount_has(const Mount *mount, const char *path)
{
    char place[PLACE];
    PHYSFS_Stat info;
    return place_of(mount, path, place) && PHYSFS_stat(place, &info) &&
           info.filetype == PHYSFS_FILETYPE_REGULAR;
}

const char **mount_names(const Mount *mount, Arena *arena, size_t *count)
{
    size_t all;
    char **names = names_in(mount->at, &all);
    const char **kept = arena_new(arena, const char *, all + 1);
    *count = 0;
    for (size_t i = 0; i < all; i++)
        if (!is_left_out(names[i])) kept[(*count)++] = arena_text(arena, names[i]);
    if (names) PHYSFS_freeList(names);
    return kept;
}

/* ---- gathering ---- */

typedef struct Gather {
    const Mount *mount;
    Arena *arena;
    BundleFile *files;
    size_t count, bytes;
    Err *err;
} Gather;

static bool gather_file(Gather *g, const char *path)
{
    char text[32];
    if (g->count == GATE_ENTRIES_MAX) {
        snprintf(text, sizeof text, "%d", GATE_ENTRIES_MAX);
        return err_set(g->err, "gate.too_many", "limit", text, NULL);
    }
    BundleFile *file = &g->files[g->count++];
    const char *bytes;
    if (!read_file(g->mount->files.self, path, GATE_ENTRY_MAX, g->arena, &bytes, &file->size,
                   g->err))
        return false;
    file->name = path;
    file->bytes = (const unsigned char *)bytes;
    g->bytes += file->size;
    if (g->bytes <= GATE_ARCHIVE_MAX) return true;
    snprintf(text, sizeof text, "%d", GATE_ARCHIVE_MAX >> 20);
    return err_set(g->err, "pack.too_large", "limit", text, NULL);
}

static bool gather_folder(Gather *g, const char *folder);

static bool gather_one(Gather *g, const char *folder, const char *name)
{
    const char *path = arena_printf(g->arena, "%s%s%s", folder, folder[0] ? "/" : "", name);
    if (!gate_check_name(path, strlen(path), g->err)) return false;
    PHYSFS_FileType type = type_of(g->mount->at, path);
    if (type == PHYSFS_FILETYPE_DIRECTORY) return gather_folder(g, path);
    if (type == PHYSFS_FILETYPE_REGULAR) return gather_file(g, path);
    return err_set(g->err, "pack.odd_file", "path", path, NULL);
}

/* Its depth is bounded by the levels a name may have. */
static bool gather_folder(Gather *g, const char *folder)
{
    char place[PLACE];
    CHECK(place_of(g->mount, folder, place));
    size_t count;
    char **names = names_in(place, &count);
    if (names == NULL)
        return err_set(g->err, "pack.cannot_read", "path", folder, "why", last_reason(), NULL);
    bool ok = true;
    for (size_t i = 0; ok && i < count; i++)
        if (!is_left_out(names[i]) && !is_packed(names[i])) ok = gather_one(g, folder, names[i]);
    PHYSFS_freeList(names);
    return ok;
}

bool mount_gather(const Mount *mount, Arena *arena, BundleFile **files, size_t *count, Err *err)
{
    Gather g = {mount, arena, arena_new(arena, BundleFile, GATE_ENTRIES_MAX), 0, 0, err};
    bool ok = gather_folder(&g, "");
    *files = g.files;
    *count = g.count;
    return ok;
}
