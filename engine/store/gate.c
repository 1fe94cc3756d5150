#include "store/gate.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define ZLIB_CONST
#include <zlib.h>

#include "base/log.h"

/* Sizes of the fixed parts of the records of a zip, in bytes. */
enum { LOCAL = 30, CENTRAL = 46, END = 22, LOCATOR64 = 20 };
enum { STORED = 0, DEFLATED = 8 };
enum { FLAG_ENCRYPTED = 0x2041, FLAG_STREAMED = 0x0008, FLAGS_FINE = 0x0806 };
enum { VERSION_PLAIN = 20, VERSION_ZIP64 = 45 };

static const unsigned char local_mark[] = "PK\3\4", central_mark[] = "PK\1\2",
                           end_mark[] = "PK\5\6", locator64_mark[] = "PK\6\7";

/* What both records of an entry say. */
typedef struct Facts {
    uint16_t version, flags, method, time, date;
    uint32_t crc, packed, unpacked; /* sizes in bytes */
} Facts;

typedef struct Entry {
    Facts facts;
    const unsigned char *name;
    size_t name_len;
    uint32_t attributes;
    size_t offset; /* of the local record */
    size_t data;   /* of the contents, once the local record was read */
} Entry;

typedef struct Archive {
    const unsigned char *bytes;
    size_t size;
    size_t directory, directory_end;
    Entry *entries;
    size_t count;
} Archive;

static uint16_t u16(const unsigned char *at)
{
    return (uint16_t)(at[0] | at[1] << 8);
}

static uint32_t u32(const unsigned char *at)
{
    return (uint32_t)u16(at) | (uint32_t)u16(at + 2) << 16;
}

static bool has_mark(const unsigned char *at, const unsigned char *mark)
{
    return memcmp(at, mark, 4) == 0;
}

static bool refuse_number(Err *err, const char *key, size_t limit)
{
    char text[32];
    snprintf(text, sizeof text, "%zu", limit);
    return err_set(err, key, "limit", text, NULL);
}

static bool refuse(Err *err, const char *key, const Entry *entry)
{
    char name[GATE_NAME_MAX + 1];
    size_t n = 0;
    for (; n < entry->name_len && n < GATE_NAME_MAX; n++) {
        unsigned char c = entry->name[n];
        name[n] = c > ' ' && c < 0x7F ? (char)c : '?';
    }
    name[n] = '\0';
    return err_set(err, key, "name", name, NULL);
}

/* ---- the end record ---- */

/* There is no end record where it belongs: says what the file is instead. */
static bool refuse_end(const unsigned char *bytes, size_t size, Err *err)
{
    size_t reach = size < END + 0xFFFF ? size : END + 0xFFFF;
    bool ends = false;
    for (size_t back = END; back <= reach; back++) {
        const unsigned char *at = bytes + size - back;
        if (!has_mark(at, end_mark)) continue;
        if ((size_t)u16(at + 20) == back - END) return err_set(err, "gate.comment", NULL);
        ends = true;
    }
    if (ends) return err_set(err, "gate.trailing", NULL);
    bool begins = size >= 4 && has_mark(bytes, local_mark);
    return err_set(err, begins ? "gate.cut_off" : "gate.not_zip", NULL);
}

static bool read_end(Archive *a, Err *err)
{
    if (a->size > GATE_ARCHIVE_MAX)
        return refuse_number(err, "gate.too_large", GATE_ARCHIVE_MAX >> 20);
    if (a->size < END || !has_mark(a->bytes + a->size - END, end_mark))
        return refuse_end(a->bytes, a->size, err);

    size_t at = a->size - END;
    const unsigned char *end = a->bytes + at;
    if (u16(end + 20) != 0) return err_set(err, "gate.cut_off", NULL);
    uint16_t here = u16(end + 8), all = u16(end + 10);
    uint32_t size = u32(end + 12), offset = u32(end + 16);
    if (all == 0xFFFF || size == 0xFFFFFFFF || offset == 0xFFFFFFFF ||
        (at >= LOCATOR64 && has_mark(end - LOCATOR64, locator64_mark)))
        return err_set(err, "gate.zip64", NULL);
    if (u16(end + 4) != 0 || u16(end + 6) != 0 || here != all)
        return err_set(err, "gate.split", NULL);
    if (all == 0) return err_set(err, "gate.empty", NULL);
    if (all > GATE_ENTRIES_MAX) return refuse_number(err, "gate.too_many", GATE_ENTRIES_MAX);
    if ((size_t)offset > at || (size_t)size != at - offset)
        return err_set(err, "gate.directory", NULL);
    a->directory = offset;
    a->directory_end = at;
    a->count = all;
    return true;
}

/* ---- the directory ---- */

/* Times and owners, which every packer writes and nobody here reads. Others change
 * what a name or a size is. */
static bool extra_is_harmless(const unsigned char *extra, size_t len)
{
    enum {
        NTFS_TIMES = 0x000A,
        UNIX_TIMES = 0x5455,
        UNIX_OLD = 0x5855,
        UNIX_OWNER16 = 0x7855,
        UNIX_OWNER = 0x7875
    };
    while (len > 0) {
        if (len < 4) return false;
        uint16_t id = u16(extra);
        size_t body = u16(extra + 2);
        if (id != NTFS_TIMES && id != UNIX_TIMES && id != UNIX_OLD && id != UNIX_OWNER16 &&
            id != UNIX_OWNER)
            return false;
        if (body > len - 4) return false;
        extra += 4 + body;
        len -= 4 + body;
    }
    return true;
}

static bool is_folder(const Entry *entry)
{
    return entry->name_len > 0 && entry->name[entry->name_len - 1] == '/';
}

/* Looks at the Unix mode whoever made the archive: readers disagree on when it counts. */
static bool check_attributes(const Entry *entry, Err *err)
{
    enum {
        KIND = 0170000,
        REGULAR = 0100000,
        FOLDER = 0040000,
        LINK = 0120000,
        DOS_FOLDER = 0x10,
        DOS_LABEL = 0x08
    };
    uint32_t kind = entry->attributes >> 16 & KIND;
    if (kind == LINK) return refuse(err, "gate.link", entry);
    if (kind != 0 && kind != REGULAR && kind != FOLDER) return refuse(err, "gate.device", entry);
    if (entry->attributes & DOS_LABEL) return refuse(err, "gate.device", entry);
    bool named = is_folder(entry);
    bool marked = kind == FOLDER || (entry->attributes & DOS_FOLDER) != 0;
    if ((marked && !named) || (named && kind == REGULAR)) return refuse(err, "gate.folder", entry);
    return true;
}

static bool check_flags(const Entry *entry, Err *err)
{
    uint16_t flags = entry->facts.flags;
    if (flags & FLAG_ENCRYPTED) return refuse(err, "gate.encrypted", entry);
    if (flags & FLAG_STREAMED) return refuse(err, "gate.streamed", entry);
    if (flags & ~FLAGS_FINE) return refuse(err, "gate.flags", entry);
    if (entry->facts.version >= VERSION_ZIP64) return refuse(err, "gate.zip64", entry);
    if (entry->facts.version > VERSION_PLAIN) return refuse(err, "gate.method", entry);
    if (entry->facts.method != STORED && entry->facts.method != DEFLATED)
        return refuse(err, "gate.method", entry);
    return true;
}

static bool check_sizes(const Entry *entry, size_t *total, Err *err)
{
    const Facts *f = &entry->facts;
    if (f->packed == 0xFFFFFFFF || f->unpacked == 0xFFFFFFFF || entry->offset == 0xFFFFFFFF)
        return refuse(err, "gate.zip64", entry);
    if (f->unpacked > GATE_ENTRY_MAX) return refuse(err, "gate.entry_too_large", entry);
    if (f->method == STORED && f->packed != f->unpacked) return refuse(err, "gate.size", entry);
    if (f->unpacked > (uint64_t)f->packed * GATE_RATIO_MAX) return refuse(err, "gate.ratio", entry);
    if (is_folder(entry) && (f->packed | f->unpacked | f->crc) != 0)
        return refuse(err, "gate.folder", entry);
    *total += f->unpacked;
    if (*total > GATE_TOTAL_MAX) return refuse_number(err, "gate.total", GATE_TOTAL_MAX >> 20);
    return true;
}

static void read_facts(const unsigned char *at, Facts *out)
{
    out->version = u16(at);
    out->flags = u16(at + 2);
    out->method = u16(at + 4);
    out->time = u16(at + 6);
    out->date = u16(at + 8);
    out->crc = u32(at + 10);
    out->packed = u32(at + 14);
    out->unpacked = u32(at + 18);
}

/* Reads the directory record at `*at`, which it moves on. */
static bool read_central(const Archive *a, size_t *at, Entry *out, size_t *total, Err *err)
{
    const unsigned char *record = a->bytes + *at;
    size_t left = a->directory_end - *at;
    if (left < CENTRAL || !has_mark(record, central_mark))
        return err_set(err, "gate.directory", NULL);
    size_t name = u16(record + 28), extra = u16(record + 30), comment = u16(record + 32);
    if (left - CENTRAL < name + extra + comment) return err_set(err, "gate.directory", NULL);

    read_facts(record + 6, &out->facts);
    out->name = record + CENTRAL;
    out->name_len = name;
    out->attributes = u32(record + 38);
    out->offset = u32(record + 42);
    *at += CENTRAL + name + extra + comment;

    if (!gate_check_name((const char *)out->name, name - is_folder(out), err)) return false;
    if (comment != 0) return err_set(err, "gate.comment", NULL);
    if (u16(record + 34) != 0) return err_set(err, "gate.split", NULL);
    if (!check_flags(out, err) || !check_attributes(out, err) || !check_sizes(out, total, err))
        return false;
    if (!extra_is_harmless(out->name + name, extra)) return refuse(err, "gate.extra", out);
    return true;
}

static bool read_directory(Archive *a, Err *err)
{
    size_t at = a->directory, total = 0;
    for (size_t i = 0; i < a->count; i++)
        if (!read_central(a, &at, &a->entries[i], &total, err)) return false;
    return at == a->directory_end || err_set(err, "gate.directory", NULL);
}

static bool check_names_together(const Archive *a, Err *err)
{
    GateName *names = malloc(a->count * sizeof *names);
    CHECK(names != NULL);
    for (size_t i = 0; i < a->count; i++) {
        const Entry *entry = &a->entries[i];
        names[i] = (GateName){(const char *)entry->name, entry->name_len - is_folder(entry),
                              is_folder(entry)};
    }
    bool ok = gate_check_names(names, a->count, err);
    free(names);
    return ok;
}

/* ---- the local records ---- */

static bool facts_equal(const Facts *a, const Facts *b)
{
    return a->version == b->version && a->flags == b->flags && a->method == b->method &&
           a->time == b->time && a->date == b->date && a->crc == b->crc && a->packed == b->packed &&
           a->unpacked == b->unpacked;
}

/* The local record must begin at `*at`, where the one before it ended; moves it on. */
static bool read_local(const Archive *a, size_t *at, Entry *entry, Err *err)
{
    if (entry->offset < *at) return refuse(err, "gate.overlap", entry);
    if (entry->offset > *at) return refuse(err, *at == 0 ? "gate.prefix" : "gate.gap", entry);
    size_t left = a->directory - *at;
    const unsigned char *record = a->bytes + *at;
    if (left < LOCAL || !has_mark(record, local_mark)) return refuse(err, "gate.differ", entry);

    Facts facts;
    read_facts(record + 4, &facts);
    size_t name = u16(record + 26), extra = u16(record + 28);
    if (!facts_equal(&facts, &entry->facts) || name != entry->name_len)
        return refuse(err, "gate.differ", entry);
    if (left - LOCAL < name + extra + facts.packed) return refuse(err, "gate.overlap", entry);
    if (memcmp(record + LOCAL, entry->name, name) != 0) return refuse(err, "gate.differ", entry);
    if (!extra_is_harmless(record + LOCAL + name, extra)) return refuse(err, "gate.extra", entry);
    entry->data = *at + LOCAL + name + extra;
    *at = entry->data + facts.packed;
    return true;
}

static int compare_offsets(const void *left, const void *right)
{
    const Entry *a = left, *b = right;
    return (a->offset > b->offset) - (a->offset < b->offset);
}

static bool read_locals(Archive *a, Err *err)
{
    qsort(a->entries, a->count, sizeof *a->entries, compare_offsets);
    size_t at = 0;
    for (size_t i = 0; i < a->count; i++)
        if (!read_local(a, &at, &a->entries[i], err)) return false;
    return at == a->directory || refuse(err, "gate.gap", &a->entries[a->count - 1]);
}

/* ---- the contents ---- */

/* Unpacks to nowhere: the sum and the length are all that counts. */
static bool inflate_entry(z_stream *z, const Entry *entry, uLong *crc, size_t *length)
{
    unsigned char piece[32 * 1024];
    int result = Z_OK;
    while (result == Z_OK) {
        z->next_out = piece;
        z->avail_out = sizeof piece;
        result = inflate(z, Z_NO_FLUSH);
        size_t got = sizeof piece - z->avail_out;
        *length += got;
        if (*length > entry->facts.unpacked) return false;
        *crc = crc32(*crc, piece, (uInt)got);
        if (result == Z_OK && got == 0 && z->avail_in == 0) return false;
    }
    return result == Z_STREAM_END && z->avail_in == 0;
}

static bool check_deflated(const Archive *a, const Entry *entry, Err *err)
{
    z_stream z = {.next_in = a->bytes + entry->data, .avail_in = entry->facts.packed};
    CHECK(inflateInit2(&z, -MAX_WBITS) == Z_OK);
    uLong crc = crc32(0, NULL, 0);
    size_t length = 0;
    bool ok = inflate_entry(&z, entry, &crc, &length);
    inflateEnd(&z);
    if (!ok) return refuse(err, "gate.damaged", entry);
    if (length != entry->facts.unpacked) return refuse(err, "gate.size", entry);
    return crc == entry->facts.crc || refuse(err, "gate.crc", entry);
}

static bool check_contents(const Archive *a, Err *err)
{
    for (size_t i = 0; i < a->count; i++) {
        const Entry *entry = &a->entries[i];
        if (entry->facts.method == DEFLATED) {
            if (!check_deflated(a, entry, err)) return false;
            continue;
        }
        uLong crc = crc32(0, a->bytes + entry->data, entry->facts.unpacked);
        if (crc != entry->facts.crc) return refuse(err, "gate.crc", entry);
    }
    return true;
}

static bool check(const unsigned char *bytes, size_t size, bool contents, Err *err)
{
    Archive a = {.bytes = bytes, .size = size};
    if (!read_end(&a, err)) return false;
    a.entries = calloc(a.count, sizeof *a.entries);
    CHECK(a.entries != NULL);
    bool ok = read_directory(&a, err) && check_names_together(&a, err) && read_locals(&a, err) &&
              (!contents || check_contents(&a, err));
    free(a.entries);
    return ok;
}

bool gate_check_structure(const unsigned char *bytes, size_t size, Err *err)
{
    return check(bytes, size, false, err);
}

bool gate_check(const unsigned char *bytes, size_t size, Err *err)
{
    return check(bytes, size, true, err);
}
