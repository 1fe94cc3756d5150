/* Archives for tests, each field of which can be made to lie. */
#ifndef REGISSEUR_TESTS_STORE_ZIP_H
#define REGISSEUR_TESTS_STORE_ZIP_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/log.h"
#include "base/text.h"

typedef struct ZipRecord {
    const char *name;
    size_t name_len;
    unsigned version, flags, method, time, date, crc, packed, unpacked;
    const char *extra;
    size_t extra_len;
    unsigned char mark;
} ZipRecord;

typedef struct ZipEntry {
    ZipRecord local, central;                    /* filled in by zip_add, then to be spoilt */
    unsigned made, attributes, disk, offset_lie; /* offset_lie is added to the offset */
    const char *comment, *before;                /* before: bytes in front of the local record */
    unsigned char *data;
    size_t data_len, offset;
} ZipEntry;

typedef struct Zip {
    ZipEntry at[2100];
    size_t count;
    const char *prefix, *before_directory, *before_end, *comment, *after;
    int count_lie, directory_lie, size_lie;
    unsigned disk, disk_directory, here_lie;
} Zip;

static inline ZipEntry *zip_add(Zip *zip, const char *name, const void *bytes, size_t size,
                                bool deflated)
{
    CHECK(zip->count < sizeof zip->at / sizeof *zip->at);
    ZipEntry *e = &zip->at[zip->count++];
    *e = (ZipEntry){.made = 0x0314, .attributes = 0100644u << 16};
    e->data = malloc(size + 1024);
    e->data_len = size;
    if (size) memcpy(e->data, bytes, size);
    if (deflated) {
        z_stream z = {.next_in = (Bytef *)(uintptr_t)bytes,
                      .avail_in = (uInt)size,
                      .next_out = e->data,
                      .avail_out = (uInt)size + 1024};
        deflateInit2(&z, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
        CHECK(deflate(&z, Z_FINISH) == Z_STREAM_END);
        e->data_len = z.total_out;
        deflateEnd(&z);
    }
    e->local = (ZipRecord){.name = name,
                           .name_len = strlen(name),
                           .version = 20,
                           .time = 0x6000,
                           .method = deflated ? 8 : 0,
                           .date = 0x5861,
                           .crc = (unsigned)crc32(0, bytes, (uInt)size),
                           .packed = (unsigned)e->data_len,
                           .unpacked = (unsigned)size};
    if (size == 0) e->local.crc = 0;
    e->central = e->local;
    e->local.mark = 3, e->central.mark = 1;
    return e;
}

static inline void zip_put(StrBuf *out, unsigned value, int bytes)
{
    for (int i = 0; i < bytes; i++, value >>= 8) sb_add_n(out, &(char){(char)(value & 0xFF)}, 1);
}

static inline void zip_facts(StrBuf *out, const ZipRecord *r)
{
    const unsigned shorts[] = {r->version, r->flags, r->method, r->time, r->date};
    for (int i = 0; i < 5; i++) zip_put(out, shorts[i], 2);
    zip_put(out, r->crc, 4);
    zip_put(out, r->packed, 4);
    zip_put(out, r->unpacked, 4);
    zip_put(out, (unsigned)r->name_len, 2);
    zip_put(out, (unsigned)r->extra_len, 2);
}

static inline void zip_local(StrBuf *out, ZipEntry *e)
{
    if (e->before) sb_add(out, e->before);
    e->offset = out->len;
    sb_add(out, "PK");
    zip_put(out, e->local.mark, 1), zip_put(out, e->local.mark + 1u, 1);
    zip_facts(out, &e->local);
    sb_add_n(out, e->local.name, e->local.name_len);
    if (e->local.extra_len) sb_add_n(out, e->local.extra, e->local.extra_len);
    sb_add_n(out, (const char *)e->data, e->data_len);
}

static inline void zip_central(StrBuf *out, const ZipEntry *e)
{
    sb_add(out, "PK");
    zip_put(out, e->central.mark, 1), zip_put(out, e->central.mark + 1u, 1);
    zip_put(out, e->made, 2);
    zip_facts(out, &e->central);
    zip_put(out, e->comment ? (unsigned)strlen(e->comment) : 0, 2);
    zip_put(out, e->disk, 2);
    zip_put(out, 0, 2);
    zip_put(out, e->attributes, 4);
    zip_put(out, (unsigned)e->offset + e->offset_lie, 4);
    sb_add_n(out, e->central.name, e->central.name_len);
    if (e->central.extra_len) sb_add_n(out, e->central.extra, e->central.extra_len);
    if (e->comment) sb_add(out, e->comment);
}

static inline void zip_write(Zip *zip, StrBuf *out)
{
    if (zip->prefix) sb_add(out, zip->prefix);
    for (size_t i = 0; i < zip->count; i++) zip_local(out, &zip->at[i]);
    if (zip->before_directory) sb_add(out, zip->before_directory);
    size_t directory = out->len;
    for (size_t i = 0; i < zip->count; i++) zip_central(out, &zip->at[i]);
    size_t end = out->len;
    if (zip->before_end) sb_add(out, zip->before_end);
    sb_add_n(out, "PK\5\6", 4);
    zip_put(out, zip->disk, 2);
    zip_put(out, zip->disk_directory, 2);
    zip_put(out, (unsigned)((int)zip->count + zip->count_lie) + zip->here_lie, 2);
    zip_put(out, (unsigned)((int)zip->count + zip->count_lie), 2);
    zip_put(out, (unsigned)((int)(end - directory) + zip->size_lie), 4);
    zip_put(out, (unsigned)((int)directory + zip->directory_lie), 4);
    zip_put(out, zip->comment ? (unsigned)strlen(zip->comment) : 0, 2);
    if (zip->comment) sb_add(out, zip->comment);
    if (zip->after) sb_add(out, zip->after);
}

static inline void zip_free(Zip *zip)
{
    for (size_t i = 0; i < zip->count; i++) free(zip->at[i].data);
    free(zip);
}

#endif
