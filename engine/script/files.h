/* The one reader behind which a pack lies: a folder, a zip or memory.
 *
 * script/ never sees a file system. store/packs fills this table; tests fill it
 * from strings.
 */
#ifndef REGISSEUR_SCRIPT_FILES_H
#define REGISSEUR_SCRIPT_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

typedef struct PackFiles {
    void *self;
    /* Reads a whole file of at most `limit` bytes into `arena`, with a NUL after the last byte that
     * `*size` does not count. `path` is relative to the pack, with '/'. False with an error when it
     * is not there or too large ("pack.no_file" {path}, "pack.file_too_large" {path, limit}). */
    bool (*read)(void *self, const char *path, size_t limit, Arena *arena, const char **bytes,
                 size_t *size, Err *err);
    /* Calls `found` for each file directly in `folder`, sorted by bytes. */
    void (*list)(void *self, const char *folder, void (*found)(void *context, const char *name),
                 void *context);
} PackFiles;

#endif
