/* PhysicsFS, and nothing else: folders and archives as PackFiles.
 *
 * Only zip archives and folders can be mounted, no link is followed, nothing can be
 * written. An archive must have passed the gate before it comes here. Each mount has
 * a place of its own in PhysicsFS's tree; `number` makes it so, and must be another
 * for each mount that is on at the same time.
 */
#ifndef REGISSEUR_STORE_MOUNT_H
#define REGISSEUR_STORE_MOUNT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "script/files.h"
#include "store/bundle.h"

typedef struct Mount {
    char at[32];     /* "/p12" */
    char source[32]; /* what PhysicsFS knows an archive by */
    char *folder;    /* malloc'ed; NULL for an archive */
    PackFiles files; /* files.self is the Mount: do not move it */
} Mount;

/* False with "pack.physfs" {why}. */
bool mounts_start(Err *err);
void mounts_stop(void);

/* False with "pack.cannot_read" {path, why}. `bytes` must outlive the mount. */
bool mount_folder(Mount *mount, unsigned number, const char *path, Err *err);
bool mount_archive(Mount *mount, unsigned number, const void *bytes, size_t size, Err *err);
void mount_end(Mount *mount); /* a zeroed one is fine */

bool mount_has(const Mount *mount, const char *path);
/* Files and folders directly in the mount's root, by bytes, without those that are no part of a
 * pack. NULL at the end; in `arena`. */
const char **mount_names(const Mount *mount, Arena *arena, size_t *count);

/* Reads all that belongs to the pack into `arena`, within the limits of the gate. False with
 * "gate.name_..." {name}, "gate.too_many" {limit}, "pack.file_too_large" {path, limit},
 * "pack.too_large" {limit}, "pack.odd_file" {path}, "pack.cannot_read" {path, why}. */
bool mount_gather(const Mount *mount, Arena *arena, BundleFile **files, size_t *count, Err *err);

#endif
