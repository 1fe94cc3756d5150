#include "store/install.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/disk.h"

struct Install {
    Arena arena;
    Packs *packs;
    Pack *pack;
    const char *path; /* where it goes */
    const char *replaces, *beside;
    const char **old; /* the user's other files of this pack */
    size_t old_count;
    bool is_there;
};

/* ---- names ---- */

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
}

const char *install_file_name(Arena *arena, const Manifest *manifest)
{
    char *name = arena_printf(arena, "%s-%s.regie", manifest->id, manifest->version);
    for (char *c = name; *c; c++)
        if (!is_plain(*c)) *c = '_';
    return name;
}

static bool is_archive(const char *path)
{
    static const char extension[] = ".regie";
    size_t len = strlen(path), want = sizeof extension - 1;
    return len > want && strcmp(path + len - want, extension) == 0;
}

/* Directly in the user's folder of packs. */
bool install_is_installed(const Packs *packs, const char *path)
{
    const char *folder = packs_user_folder(packs);
    size_t len = folder ? strlen(folder) : 0;
    if (len == 0 || strncmp(path, folder, len) != 0 || path[len] != '/') return false;
    return strchr(path + len + 1, '/') == NULL && is_archive(path) && disk_kind(path) == DISK_FILE;
}

/* ---- looking ---- */

/* What the library has of this pack now. */
static void compare(Install *install)
{
    PackList list;
    char hex[PACK_SHA256_HEX];
    const Manifest *manifest = install_manifest(install);
    packs_list(install->packs, &list);
    install->old = arena_new(&install->arena, const char *, list.count);
    for (size_t i = 0; i < list.count; i++) {
        const PackEntry *entry = &list.at[i];
        if (!entry->usable || strcmp(entry->manifest.id, manifest->id) != 0) continue;
        const char *version = arena_text(&install->arena, entry->manifest.version);
        if (entry->origin == PACK_SHIPPED) install->beside = version;
        if (!install_is_installed(install->packs, entry->path)) continue;
        install->replaces = version;
        install->old[install->old_count++] = arena_text(&install->arena, entry->path);
        if (packs_sha256(install->packs, entry->path, hex, NULL) &&
            strcmp(hex, pack_sha256(install->pack)) == 0)
            install->is_there = true;
    }
    packs_list_free(&list);
}

Install *install_look(Packs *packs, const char *path, Faults *faults, Err *err)
{
    const char *folder = packs_user_folder(packs);
    if (folder == NULL) return err_set(err, "install.no_place", NULL), NULL;
    if (disk_kind(path) == DISK_FOLDER)
        return err_set(err, "install.folder", "path", path, NULL), NULL;
    Arena scratch = {0};
    /* A name that could be an id in the library is taken as a path all the same. */
    const char *exact = strpbrk(path, "/\\") ? path : arena_printf(&scratch, "./%s", path);
    Pack *pack = pack_open(packs, exact, faults, err);
    arena_free(&scratch);
    if (pack == NULL) return NULL;

    Install *install = calloc(1, sizeof *install);
    CHECK(install != NULL);
    install->packs = packs;
    install->pack = pack;
    const char *name = install_file_name(&install->arena, install_manifest(install));
    install->path = disk_join(&install->arena, folder, name);
    compare(install);
    return install;
}

void install_free(Install *install)
{
    if (install == NULL) return;
    pack_free(install->pack);
    arena_free(&install->arena);
    free(install);
}

/* ---- what was seen ---- */

const Manifest *install_manifest(const Install *install)
{
    return &pack_scenario(install->pack)->manifest;
}

size_t install_bytes(const Install *install)
{
    size_t size;
    pack_bytes(install->pack, &size);
    return size;
}

const char *install_replaces(const Install *install)
{
    return install->replaces;
}

const char *install_beside(const Install *install)
{
    return install->beside;
}

bool install_is_there(const Install *install)
{
    return install->is_there;
}

/* ---- doing ---- */

bool install_do(Install *install, Err *err)
{
    size_t size;
    const unsigned char *bytes = pack_bytes(install->pack, &size);
    if (!disk_make_folder(packs_user_folder(install->packs), err)) return false;
    if (!disk_write(install->path, bytes, size, err)) return false;
    /* Only now: a power cut leaves two versions, never none. */
    for (size_t i = 0; i < install->old_count; i++)
        if (strcmp(install->old[i], install->path) != 0) disk_remove(install->old[i]);
    return true;
}

bool install_remove(Install *install, Err *err)
{
    for (size_t i = 0; i < install->old_count; i++) {
        disk_remove(install->old[i]);
        if (disk_kind(install->old[i]) != DISK_NOTHING)
            return err_set(err, "install.cannot_remove", "path", install->old[i], NULL);
    }
    return true;
}
