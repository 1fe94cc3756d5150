/* The few things this floor asks of the file system itself.
 *
 * Everything the operating system is called for directly lies in disk.c; packs are read
 * through PhysicsFS and records through SQLite. Paths are UTF-8 with '/'. Nothing is kept.
 */
#ifndef REGISSEUR_STORE_DISK_H
#define REGISSEUR_STORE_DISK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

typedef enum DiskKind { DISK_NOTHING, DISK_FILE, DISK_FOLDER, DISK_OTHER } DiskKind;

/* What lies at `path`; links are followed. */
DiskKind disk_kind(const char *path);
/* In bytes; -1 when it is no ordinary file. Does not open it. */
long long disk_size(const char *path);

/* Reads a whole ordinary file of at most `limit` bytes; the bytes are the caller's, to
 * free(). False with "store.cannot_read" {path, why} or "store.too_large" {path, limit}. */
bool disk_read(const char *path, size_t limit, unsigned char **bytes, size_t *size, Err *err);

/* Replaces a file: it holds the old bytes or the new ones, never a part, also after a power cut.
 * False with "store.cannot_write_file" {path, why}. */
bool disk_write(const char *path, const void *bytes, size_t size, Err *err);
/* The same for what is meant to be passed on: with the rights that new files have here. */
bool disk_write_document(const char *path, const void *bytes, size_t size, Err *err);
/* Makes an empty file for its owner only (0600), if nothing is there; says nothing when it can't.
 */
void disk_make_private(const char *path);
bool disk_rename(const char *from, const char *to, Err *err);
/* Makes sure that a file that someone else wrote is on the disk, its name too. Not for a file that
 * SQLite has open: closing it here would drop SQLite's locks. */
bool disk_sync(const char *path, Err *err);
void disk_remove(const char *path);

/* Makes the folder and those above it, for its owner only (0700), where missing. False with
 * "store.cannot_make_folder" {path, why}. */
bool disk_make_folder(const char *path, Err *err);

/* The same with the rights that new folders have here. */
bool disk_make_document_folder(const char *path, Err *err);
/* False when something is in it, or when it can't be read. */
bool disk_folder_is_empty(const char *path);
/* The last part of a path, without closing slashes, also of "." and "..". In `arena`. */
const char *disk_own_name(Arena *arena, const char *path);

/* `folder`/`name`; an absolute name is not treated in another way. */
char *disk_join(Arena *arena, const char *folder, const char *name);
/* The folder this program lies in, or NULL when the system doesn't tell. */
char *disk_program_folder(Arena *arena);

#endif
