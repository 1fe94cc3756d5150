#include "store/library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "script/build.h"
#include "script/near.h"
#include "store/disk.h"
#include "store/gate.h"
#include "store/mount.h"

struct Packs {
    char *roots[2]; /* by origin: PACK_SHIPPED, PACK_USER; NULL when there is none */
    unsigned mounts;
    char language[8]; /* "" for every pack's own */
};

static const char extension[] = ".regie";

static char *copy_of(const char *text)
{
    if (text == NULL) return NULL;
    char *copy = strdup(text);
    CHECK(copy != NULL);
    return copy;
}

Packs *packs_new(const char *shipped, const char *user, Err *err)
{
    if (!mounts_start(err)) return NULL;
    Packs *packs = calloc(1, sizeof *packs);
    CHECK(packs != NULL);
    packs->roots[PACK_SHIPPED] = copy_of(shipped);
    packs->roots[PACK_USER] = copy_of(user);
    return packs;
}

void packs_free(Packs *packs)
{
    if (packs == NULL) return;
    mounts_stop();
    free(packs->roots[PACK_SHIPPED]);
    free(packs->roots[PACK_USER]);
    free(packs);
}

void packs_speak(Packs *packs, const char *language)
{
    text_copy(packs->language, sizeof packs->language, language ? language : "");
}

const char *library_language(const Packs *packs)
{
    return packs->language;
}

const char *packs_user_folder(const Packs *packs)
{
    return packs->roots[PACK_USER];
}

unsigned library_number(Packs *packs)
{
    return ++packs->mounts;
}

static bool refuse_archive(Err *err, const Err *why, const char *path)
{
    if (strcmp(why->key, "gate.not_zip") == 0)
        return err_set(err, "pack.is_not_a_pack", "path", path, NULL);
    if (strcmp(why->key, "store.too_large") != 0) {
        if (err) *err = *why;
        return false;
    }
    char limit[32];
    snprintf(limit, sizeof limit, "%d", GATE_ARCHIVE_MAX >> 20);
    return err_set(err, "gate.too_large", "limit", limit, NULL);
}

bool library_read_archive(const char *path, bool contents, unsigned char **bytes, size_t *size,
                          Err *err)
{
    Err why = {0};
    if (!disk_read(path, GATE_ARCHIVE_MAX, bytes, size, &why))
        return refuse_archive(err, &why, path);
    if (contents ? gate_check(*bytes, *size, &why) : gate_check_structure(*bytes, *size, &why))
        return true;
    free(*bytes);
    return refuse_archive(err, &why, path);
}

/* ---- the list ---- */

static bool has_extension(const char *name)
{
    size_t len = strlen(name), want = sizeof extension - 1;
    return len > want && strcmp(name + len - want, extension) == 0;
}

static void read_manifest(const Packs *packs, const Mount *mount, PackEntry *entry, Arena *arena)
{
    if (!mount_has(mount, "pack.lua")) {
        err_set(&entry->err, "pack.is_not_a_pack", "path", entry->path, NULL);
        return;
    }
    entry->usable = manifest_load_in(&mount->files, packs->language, arena, &entry->manifest,
                                     &entry->faults);
    if (entry->usable) return;
    char count[32];
    snprintf(count, sizeof count, "%d", entry->faults.errors);
    err_set(&entry->err, "pack.has_faults", "path", entry->path, "errors", count, NULL);
}

/* False when the folder is no pack at all. */
static bool look_into_folder(Packs *packs, PackEntry *entry, Arena *arena)
{
    Mount mount;
    if (!mount_folder(&mount, library_number(packs), entry->path, &entry->err)) return true;
    bool is_pack = mount_has(&mount, "pack.lua");
    if (is_pack) read_manifest(packs, &mount, entry, arena);
    mount_end(&mount);
    return is_pack;
}

static void look_into_archive(Packs *packs, PackEntry *entry, Arena *arena)
{
    unsigned char *bytes;
    size_t size;
    Mount mount;
    if (!library_read_archive(entry->path, false, &bytes, &size, &entry->err)) return;
    if (mount_archive(&mount, library_number(packs), bytes, size, &entry->err)) {
        read_manifest(packs, &mount, entry, arena);
        mount_end(&mount);
    }
    free(bytes);
}

/* False when nothing there claims to be a pack. */
static bool look_into(Packs *packs, PackEntry *entry, Arena *arena)
{
    DiskKind kind = disk_kind(entry->path);
    if (kind == DISK_FOLDER && !has_extension(entry->path))
        return look_into_folder(packs, entry, arena);
    if (!has_extension(entry->path)) return false;
    if (kind == DISK_FILE)
        look_into_archive(packs, entry, arena);
    else
        err_set(&entry->err, "pack.is_not_a_pack", "path", entry->path, NULL);
    return true;
}

static int compare_entries(const void *left, const void *right)
{
    const PackEntry *a = left, *b = right;
    if (a->usable != b->usable) return a->usable ? -1 : 1;
    if (a->origin != b->origin) return (int)a->origin - (int)b->origin;
    int order = a->usable ? strcmp(a->manifest.title, b->manifest.title) : 0;
    return order ? order : strcmp(a->path, b->path);
}

static const char **names_of(Packs *packs, const char *root, Arena *arena, size_t *count)
{
    Mount mount;
    *count = 0;
    if (root == NULL || !mount_folder(&mount, library_number(packs), root, NULL)) return NULL;
    const char **names = mount_names(&mount, arena, count);
    mount_end(&mount);
    return names;
}

void packs_list(Packs *packs, PackList *out)
{
    *out = (PackList){0};
    Arena *arena = &out->arena;
    const char **names[2];
    size_t counts[2];
    for (PackOrigin o = PACK_SHIPPED; o <= PACK_USER; o++)
        names[o] = names_of(packs, packs->roots[o], arena, &counts[o]);
    out->at = arena_new(arena, PackEntry, counts[0] + counts[1]);
    for (PackOrigin o = PACK_SHIPPED; o <= PACK_USER; o++)
        for (size_t i = 0; i < counts[o]; i++) {
            PackEntry *entry = &out->at[out->count];
            *entry =
                (PackEntry){.origin = o, .path = disk_join(arena, packs->roots[o], names[o][i])};
            out->count += look_into(packs, entry, arena);
        }
    if (out->count > 1) qsort(out->at, out->count, sizeof *out->at, compare_entries);
}

void packs_list_free(PackList *list)
{
    for (size_t i = 0; i < list->count; i++) faults_free(&list->at[i].faults);
    arena_free(&list->arena);
    *list = (PackList){0};
}

/* ---- finding one ---- */

static bool is_id(const char *text)
{
    if (text[0] < 'a' || text[0] > 'z') return false;
    for (const char *c = text; *c; c++)
        if (!((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '_')) return false;
    return strlen(text) <= GATE_NAME_MAX;
}

/* An unusable pack has no id; it goes by the name of its folder or file. */
static bool is_called(const PackEntry *entry, const char *name)
{
    if (entry->usable) return strcmp(entry->manifest.id, name) == 0;
    const char *slash = strrchr(entry->path, '/');
    const char *own = slash ? slash + 1 : entry->path;
    size_t len = strlen(own) - (has_extension(own) ? sizeof extension - 1 : 0);
    return len == strlen(name) && memcmp(own, name, len) == 0;
}

static void refuse_name(const PackList *list, const char *name, Err *err)
{
    Near near = near_to(name);
    for (size_t i = 0; i < list->count; i++)
        if (list->at[i].usable) near_try(&near, list->at[i].manifest.id);
    if (near_best(&near))
        err_set(err, "pack.not_found_near", "name", name, "near", near_best(&near), NULL);
    else
        err_set(err, "pack.not_found", "name", name, NULL);
}

const char *library_find(Packs *packs, Arena *arena, const char *id_or_path, PackOrigin *origin,
                         Err *err)
{
    bool exists = disk_kind(id_or_path) != DISK_NOTHING;
    *origin = PACK_PATH;
    if (exists && !is_id(id_or_path)) return arena_text(arena, id_or_path);

    PackList list;
    packs_list(packs, &list);
    const char *path = exists ? arena_text(arena, id_or_path) : NULL;
    for (size_t i = list.count; i-- > 0;) { /* backwards: the first one wins */
        if (!is_called(&list.at[i], id_or_path)) continue;
        path = arena_text(arena, list.at[i].path);
        *origin = list.at[i].origin;
    }
    if (path == NULL) refuse_name(&list, id_or_path, err);
    packs_list_free(&list);
    return path;
}
