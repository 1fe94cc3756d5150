#include "store/bundle.h"

#include <sodium.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/log.h"
#include "store/gate.h"

enum { LOCAL = 30, CENTRAL = 46, END = 22 };
enum { VERSION_STORED = 10, DATE_1980_01_01 = 0x21 };

static int compare_names(const void *left, const void *right)
{
    return strcmp(((const BundleFile *)left)->name, ((const BundleFile *)right)->name);
}

static unsigned char *put16(unsigned char *to, size_t value)
{
    to[0] = (unsigned char)(value & 0xFF);
    to[1] = (unsigned char)(value >> 8 & 0xFF);
    return to + 2;
}

static unsigned char *put32(unsigned char *to, size_t value)
{
    return put16(put16(to, value & 0xFFFF), value >> 16 & 0xFFFF);
}

static unsigned char *put_bytes(unsigned char *to, const void *bytes, size_t size)
{
    if (size > 0) memcpy(to, bytes, size);
    return to + size;
}

/* The part that the local and the directory record share. */
static unsigned char *put_facts(unsigned char *to, const BundleFile *file, uLong crc)
{
    to = put16(to, VERSION_STORED);
    to = put16(to, 0); /* flags */
    to = put16(to, 0); /* stored */
    to = put16(to, 0); /* midnight */
    to = put16(to, DATE_1980_01_01);
    to = put32(to, crc);
    to = put32(to, file->size);
    to = put32(to, file->size);
    return put16(to, strlen(file->name));
}

static unsigned char *put_local(unsigned char *to, const BundleFile *file, uLong crc)
{
    to = put_bytes(to, "PK\3\4", 4);
    to = put_facts(to, file, crc);
    to = put16(to, 0); /* extra */
    to = put_bytes(to, file->name, strlen(file->name));
    return put_bytes(to, file->bytes, file->size);
}

static unsigned char *put_central(unsigned char *to, const BundleFile *file, uLong crc,
                                  size_t offset)
{
    to = put_bytes(to, "PK\1\2", 4);
    to = put16(to, VERSION_STORED);
    to = put_facts(to, file, crc);
    memset(to, 0, 12); /* extra, comment, disk, attributes */
    to = put32(to + 12, offset);
    return put_bytes(to, file->name, strlen(file->name));
}

static unsigned char *put_end(unsigned char *to, size_t count, size_t offset, size_t size)
{
    to = put_bytes(to, "PK\5\6\0\0\0\0", 8);
    to = put16(to, count);
    to = put16(to, count);
    to = put32(to, size);
    to = put32(to, offset);
    return put16(to, 0);
}

static void put_archive(unsigned char *to, const BundleFile *files, size_t count, size_t central)
{
    unsigned char *local = to, *entry = to + central;
    for (size_t i = 0; i < count; i++) {
        uLong crc = crc32(crc32(0, NULL, 0), files[i].bytes, (uInt)files[i].size);
        entry = put_central(entry, &files[i], crc, (size_t)(local - to));
        local = put_local(local, &files[i], crc);
    }
    CHECK((size_t)(local - to) == central);
    put_end(entry, count, central, (size_t)(entry - local));
}

unsigned char *bundle_write(BundleFile *files, size_t count, size_t *size, Err *err)
{
    size_t central = 0, all = END;
    bool fits = count <= GATE_ENTRIES_MAX;
    for (size_t i = 0; fits && i < count; i++) {
        size_t name = strlen(files[i].name);
        fits = name <= GATE_NAME_MAX && files[i].size <= GATE_ENTRY_MAX;
        central += LOCAL + name + files[i].size;
        all += LOCAL + CENTRAL + 2 * name + files[i].size;
        fits = fits && all <= GATE_ARCHIVE_MAX;
    }
    if (!fits) {
        char limit[32];
        snprintf(limit, sizeof limit, "%d", GATE_ARCHIVE_MAX >> 20);
        err_set(err, "pack.too_large", "limit", limit, NULL);
        return NULL;
    }
    if (count > 1) qsort(files, count, sizeof *files, compare_names);
    unsigned char *bytes = malloc(all);
    CHECK(bytes != NULL);
    put_archive(bytes, files, count, central);
    *size = all;
    return bytes;
}

void bundle_sha256(const void *bytes, size_t size, char hex[65])
{
    unsigned char sum[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(sum, bytes, size);
    sodium_bin2hex(hex, 65, sum, sizeof sum);
}
