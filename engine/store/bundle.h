/* The canonical archive of a pack: same files, same bytes, always.
 *
 * A zip with stored entries only, sorted by the bytes of their names, dated
 * 1980-01-01, without folders, comments or extra fields. It passes the gate when the
 * names and sizes do. Its SHA-256 is the identity of a pack.
 */
#ifndef REGISSEUR_STORE_BUNDLE_H
#define REGISSEUR_STORE_BUNDLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

typedef struct BundleFile {
    const char *name; /* "scenes/nacht.lua", at most GATE_NAME_MAX bytes */
    const unsigned char *bytes;
    size_t size;
} BundleFile;

/* Sorts `files` and writes them. The result is the caller's, to free(). NULL with
 * "pack.too_large" {limit} when it would not pass the gate for its size. */
unsigned char *bundle_write(BundleFile *files, size_t count, size_t *size, Err *err);

/* SHA-256 in lower-case hex, with a NUL. */
void bundle_sha256(const void *bytes, size_t size, char hex[65]);

#endif
