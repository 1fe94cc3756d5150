/* The packs: which ones there are, and opening one.
 *
 * A pack is a folder or a zip of it named *.regie. Whatever it lies in, it is read
 * once, as a whole, into one canonical archive (store/bundle) that passes the gate
 * (store/gate); its SHA-256 is the pack's identity, and everything later comes from
 * that memory. So a folder and a zip of it are the same pack, and a file that
 * changes on disk changes nothing in a pack that is open.
 *
 * Nothing here writes to disk. No link in a folder is followed. Files whose name
 * starts with a dot or ends with "~", Thumbs.db, desktop.ini, and what `regisseur new`
 * and `regisseur pack` may have put there (regisseur.d.lua, *.regie) are no part of a
 * pack. PhysicsFS is initialized by packs_new and belongs to that one Packs:
 * one at a time in a process, used from one thread.
 */
#ifndef REGISSEUR_STORE_PACKS_H
#define REGISSEUR_STORE_PACKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/fault.h"
#include "core/scenario.h"
#include "script/files.h"

typedef struct Packs Packs;
typedef struct Pack Pack;

typedef enum PackOrigin { PACK_SHIPPED, PACK_USER, PACK_PATH, PACK_KEPT } PackOrigin;

enum { PACK_IMAGE_LIMIT = 8 * 1024 * 1024, PACK_SHA256_HEX = 65 };

/* `shipped` and `user` are folders of packs; either may be NULL or not exist.
 * NULL with "pack.physfs" {why} when PhysicsFS can't start. */
Packs *packs_new(const char *shipped, const char *user, Err *err);
void packs_free(Packs *packs); /* after every Pack of it; NULL is fine */

/* From now on packs are listed and opened in this language, "fr", where they have a translation;
 * NULL is each pack's own. Packs that are open stay as they are. */
void packs_speak(Packs *packs, const char *language);
/* Where the user's packs are installed; NULL when there is no such place. */
const char *packs_user_folder(const Packs *packs);

/* One pack of the library. When it is not usable, `err` says why; when the author
 * is at fault (err.key "pack.has_faults"), `faults` holds what is wrong in pack.lua. */
typedef struct PackEntry {
    PackOrigin origin;
    const char *path; /* pack_open takes it, also when two packs have the same id */
    bool usable;
    Manifest manifest; /* only when usable */
    Err err;
    Faults faults;
} PackEntry;

typedef struct PackList {
    Arena arena;
    PackEntry *at;
    size_t count;
} PackList;

/* The library: shipped packs first, then the user's; by title, the unusable ones
 * last, by path. Reads the manifests only: of an archive the structure is checked,
 * its contents are when it is opened. */
void packs_list(Packs *packs, PackList *out);
void packs_list_free(PackList *list);

/* Opens a pack by its id in the library (shipped first) or by its path. Something
 * that is not an id in the library is taken as a path.
 * NULL with `err`: "pack.not_found" {name}, "pack.not_found_near" {name, near},
 * "pack.is_not_a_pack" {path}, "pack.has_faults" {path, errors} and others; with
 * "pack.has_faults", `faults` holds them all. `faults` gets warnings on success too. */
Pack *pack_open(Packs *packs, const char *id_or_path, Faults *faults, Err *err);
/* Opens the canonical bytes that were kept with a record; they are copied. */
Pack *pack_open_bytes(Packs *packs, const void *bytes, size_t size, Faults *faults, Err *err);
/* Like the two above but without loading the scenario: for a checker that wants
 * to see the files of a pack that has faults. */
Pack *pack_read(Packs *packs, const char *id_or_path, Err *err);
void pack_free(Pack *pack); /* NULL is fine */

/* NULL when the pack came from pack_read. */
const Scenario *pack_scenario(const Pack *pack);
const ScenarioHooks *pack_hooks(const Pack *pack);
Reads pack_reads(const Pack *pack); /* script_reads; nothing when there is no scenario */

const char *pack_path(const Pack *pack); /* "" for kept bytes */
PackOrigin pack_origin(const Pack *pack);
const char *pack_sha256(const Pack *pack); /* 64 hex digits */
const unsigned char *pack_bytes(const Pack *pack, size_t *size);
const PackFiles *pack_files(const Pack *pack); /* lives as long as the pack */

/* A file of the pack, whole, in `arena`. NULL with "pack.no_file" {path} or
 * "pack.file_too_large" {path, limit}. */
const unsigned char *pack_file(const Pack *pack, const char *path, size_t limit, Arena *arena,
                               size_t *size, Err *err);

/* The identity of what lies at a path now, without loading it: for `watch`. */
bool packs_sha256(Packs *packs, const char *path, char hex[PACK_SHA256_HEX], Err *err);

#endif
