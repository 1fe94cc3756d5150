#include "room/page.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <zlib.h>

#include "base/log.h"

enum { FILE_BYTES = 256 * 1024 };

static const char *const files[PAGE_PARTS] = {
    [PAGE_HTML] = "phone.html", [PAGE_CSS] = "phone.css", [PAGE_JS] = "phone.js"};

static bool read_file(const char *path, Arena *arena, const char **text, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return false;
    char *bytes = arena_alloc(arena, FILE_BYTES + 1);
    *size = fread(bytes, 1, FILE_BYTES, file);
    bool whole = feof(file) && !ferror(file) && *size > 0;
    fclose(file);
    *text = arena_text_n(arena, bytes, *size);
    return whole;
}

static bool is_language(const char *text)
{
    size_t length = text ? strspn(text, "abcdefghijklmnopqrstuvwxyz") : 0;
    return length >= 2 && length <= 8 && text[length] == '\0';
}

/* <html lang="nl"> becomes <html lang="fr">. */
static void speak(Page *page, const char *language, Arena *arena)
{
    static const char tag[] = "<html lang=\"";
    const char *from = page->text[PAGE_HTML], *at = strstr(from, tag);
    const char *end = at ? strchr(at + sizeof tag - 1, '"') : NULL;
    if (end == NULL || !is_language(language)) return;
    int before = (int)(at + sizeof tag - 1 - from);
    page->text[PAGE_HTML] = arena_printf(arena, "%.*s%s%s", before, from, language, end);
    page->size[PAGE_HTML] = strlen(page->text[PAGE_HTML]);
}

static void pack(Page *page, int part, Arena *arena)
{
    enum { GZIP = 16 };
    z_stream z = {0};
    CHECK(deflateInit2(&z, 9, Z_DEFLATED, MAX_WBITS + GZIP, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    uLong most = deflateBound(&z, page->size[part]);
    char *packed = arena_alloc(arena, most);
    z.next_in = (z_const Bytef *)page->text[part];
    z.avail_in = (uInt)page->size[part];
    z.next_out = (Bytef *)packed;
    z.avail_out = (uInt)most;
    CHECK(deflate(&z, Z_FINISH) == Z_STREAM_END);
    page->packed[part] = packed;
    page->packed_size[part] = z.total_out;
    deflateEnd(&z);
}

/* "gzip, deflate", "br;q=1.0, gzip;q=0.8"; not "gzip;q=0". */
bool page_takes_gzip(const char *accepted)
{
    for (const char *at = accepted; at && *at;) {
        at += strspn(at, ", \t");
        size_t len = strcspn(at, ","), name = strcspn(at, ",; \t");
        const char *q = at + name + strspn(at + name, " \t;");
        bool none = strncasecmp(q, "q=0", 3) == 0 && strspn(q + 3, ".0") == strcspn(q + 3, ", \t");
        if (name == 4 && strncasecmp(at, "gzip", 4) == 0) return !none;
        at += len;
    }
    return false;
}

bool page_read(const char *assets, const char *first, Arena *arena, Page *out, Err *err)
{
    *out = (Page){0};
    for (int part = 0; part < PAGE_PARTS; part++) {
        const char *path = arena_printf(arena, "%s/phone/%s", assets, files[part]);
        if (!read_file(path, arena, &out->text[part], &out->size[part]))
            return err_set(err, "room.no_page", "path", path, NULL);
    }
    speak(out, first, arena);
    for (int part = 0; part < PAGE_PARTS; part++) pack(out, part, arena);
    return true;
}
