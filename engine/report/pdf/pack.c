#include "report/pdf/pack.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/log.h"

/* One object of the file: its bytes between "obj" and "endobj". */
typedef struct Object {
    size_t from, to; /* in the old file */
    bool stream;
    size_t place; /* in the new file, or of its packet */
    int packet;   /* -1 when it stands by itself; else which object holds it */
    int index;    /* in its packet */
} Object;

typedef struct Pack {
    const StrBuf *in;
    StrBuf *out;
    const Document *doc;
    Arena arena;
    Object *objects;
    int count, root, info;
    const Block *figure; /* where to look for the next figure */
} Pack;

/* ---- reading -------------------------------------------------------------------------------- */

/* Where `word` begins within [from, to); NULL when it does not. The bytes may hold zeros. */
static const char *find_word(const char *from, const char *to, const char *word)
{
    size_t n = strlen(word);
    for (; (size_t)(to - from) >= n; from++)
        if (*from == *word && memcmp(from, word, n) == 0) return from;
    return NULL;
}

static const char *last_word(const StrBuf *in, const char *word)
{
    size_t n = strlen(word);
    for (size_t at = in->len; at-- > 0;)
        if (at + n <= in->len && memcmp(in->s + at, word, n) == 0) return in->s + at;
    return NULL;
}

/* The number behind `name` in the trailer; -1 when it is not there. */
static int trailer_number(const char *trailer, const char *name)
{
    const char *at = trailer ? strstr(trailer, name) : NULL;
    return at ? atoi(at + strlen(name)) : -1;
}

static int by_place(const void *a, const void *b)
{
    const Object *const *x = a, *const *y = b;
    return (*x)->from < (*y)->from ? -1 : (*x)->from > (*y)->from;
}

/* An object reaches to the next one in the file; its bytes are within "N 0 obj" and "endobj". */
static bool trim(const Pack *p, Object *o, size_t end)
{
    const char *text = p->in->s;
    const char *word = find_word(text + o->from, text + end, " obj");
    while (end > o->from && strchr("\r\n ", text[end - 1])) end--;
    if (!word || end < o->from + 12 || memcmp(text + end - 6, "endobj", 6) != 0) return false;
    o->from = (size_t)(word - text) + 4;
    o->to = end - 6;
    while (o->to > o->from && strchr("\r\n ", text[o->to - 1])) o->to--;
    while (o->from < o->to && strchr("\r\n ", text[o->from])) o->from++;
    o->stream = o->to - o->from > 9 && memcmp(text + o->to - 9, "endstream", 9) == 0;
    return true;
}

/* False when this is not a file with a classic table of offsets. */
static bool read_objects(Pack *p)
{
    const char *start = last_word(p->in, "startxref"), *trailer = last_word(p->in, "trailer");
    size_t table = start ? (size_t)atol(start + 9) : 0;
    p->count = trailer_number(trailer, "/Size ");
    p->root = trailer_number(trailer, "/Root ");
    p->info = trailer_number(trailer, "/Info ");
    if (p->count < 2 || p->root < 1 || table == 0 || table + 8 > p->in->len) return false;
    if (memcmp(p->in->s + table, "xref", 4) != 0) return false;
    const char *row = strchr(p->in->s + table + 5, '\n');
    if (!row || (size_t)(row + 1 - p->in->s) + 20 * (size_t)p->count > p->in->len) return false;
    p->objects = arena_new(&p->arena, Object, (size_t)p->count);
    Object **order = arena_new(&p->arena, Object *, (size_t)p->count);
    for (int i = 1; i < p->count; i++) {
        p->objects[i].from = (size_t)atol(row + 1 + 20 * i);
        if (p->objects[i].from >= table) return false;
        order[i - 1] = &p->objects[i];
    }
    qsort(order, (size_t)p->count - 1, sizeof *order, by_place);
    for (int i = p->count - 2; i >= 0; i--) {
        size_t end = table;
        if (i + 2 < p->count) end = order[i + 1]->place; /* where the next one began */
        order[i]->place = order[i]->from;
        if (!trim(p, order[i], end)) return false;
    }
    return true;
}

/* ---- what is added -------------------------------------------------------------------------- */

/* Text as PDF wants it for all languages: UTF-16 in hexadecimal. */
static void add_utf16(StrBuf *out, const char *text)
{
    sb_add(out, "<FEFF");
    while (*text) {
        uint32_t rune = utf8_next(&text);
        if (rune >= 0x10000)
            sb_printf(out, "%04X%04X", 0xD800 + ((rune - 0x10000) >> 10),
                      0xDC00 + ((rune - 0x10000) & 0x3FF));
        else
            sb_printf(out, "%04X", rune);
    }
    sb_add(out, ">");
}

static const Figure *next_figure(Pack *p)
{
    while (p->figure && p->figure->kind != BLOCK_FIGURE) p->figure = p->figure->next;
    const Figure *found = p->figure ? p->figure->figure : NULL;
    if (found) p->figure = p->figure->next;
    return found;
}

static bool has(const Pack *p, const Object *o, const char *text)
{
    return find_word(p->in->s + o->from, p->in->s + o->to, text) != NULL;
}

/* The object's own text, with what it lacks before its closing ">>". */
static void add_object(Pack *p, const Object *o, int number, StrBuf *out)
{
    const Figure *figure = has(p, o, "/S /Figure") ? next_figure(p) : NULL;
    bool root = number == p->root;
    size_t to = figure || root ? o->to - 2 : o->to;
    sb_add_n(out, p->in->s + o->from, to - o->from);
    if (figure) {
        sb_add(out, "/Alt ");
        add_utf16(out, figure->about);
    }
    if (root)
        sb_printf(out, "/Lang (%s) /ViewerPreferences << /DisplayDocTitle true >>\n",
                  p->doc->language);
    if (to != o->to) sb_add(out, ">>");
}

/* ---- writing -------------------------------------------------------------------------------- */

static void add_stream(StrBuf *out, int number, const char *dictionary, const StrBuf *bytes)
{
    uLongf size = compressBound((uLong)bytes->len);
    unsigned char *small = malloc(size);
    CHECK(small != NULL);
    CHECK(compress2(small, &size, (const Bytef *)bytes->s, (uLong)bytes->len, 9) == Z_OK);
    sb_printf(out, "%d 0 obj\n<< %s /Filter /FlateDecode /Length %lu >>\nstream\n", number,
              dictionary, (unsigned long)size);
    sb_add_n(out, (const char *)small, size);
    sb_add(out, "\nendstream\nendobj\n");
    free(small);
}

enum { PACKET = 400 }; /* objects in one */

/* Packs the next objects that are no stream, from `*at` on, as object `number`. */
static void add_packet(Pack *p, int number, int *at)
{
    StrBuf heads = {0}, bodies = {0}, all = {0};
    int n = 0;
    for (; *at < p->count && n < PACKET; (*at)++) {
        Object *o = &p->objects[*at];
        if (o->stream) continue;
        o->packet = number;
        o->index = n++;
        sb_printf(&heads, "%d %zu ", *at, bodies.len);
        add_object(p, o, *at, &bodies);
        sb_add(&bodies, "\n");
    }
    Arena arena = {0};
    sb_add_n(&all, sb_text(&heads), heads.len);
    sb_add_n(&all, sb_text(&bodies), bodies.len);
    const char *dictionary = arena_printf(&arena, "/Type /ObjStm /N %d /First %zu", n, heads.len);
    add_stream(p->out, number, dictionary, &all);
    arena_free(&arena);
    sb_free(&heads);
    sb_free(&bodies);
    sb_free(&all);
}

static void add_streams(Pack *p)
{
    for (int i = 1; i < p->count; i++) {
        Object *o = &p->objects[i];
        if (!o->stream) continue;
        o->packet = -1;
        o->place = p->out->len;
        sb_printf(p->out, "%d 0 obj\n", i);
        sb_add_n(p->out, p->in->s + o->from, o->to - o->from);
        sb_add(p->out, "\nendobj\n");
    }
}

/* Kind, where, and which within: one, four and two bytes. */
static void add_entry(StrBuf *out, int kind, size_t where, int index)
{
    const char bytes[7] = {(char)kind,         (char)(where >> 24), (char)(where >> 16),
                           (char)(where >> 8), (char)where,         (char)(index >> 8),
                           (char)index};
    sb_add_n(out, bytes, sizeof bytes);
}

static void add_offsets(Pack *p, const size_t *packets, int packet_count)
{
    StrBuf rows = {0};
    Arena arena = {0};
    size_t here = p->out->len;
    int number = p->count + packet_count;
    add_entry(&rows, 0, 0, 0xFFFF);
    for (int i = 1; i < p->count; i++) {
        const Object *o = &p->objects[i];
        add_entry(&rows, o->stream ? 1 : 2, o->stream ? o->place : (size_t)o->packet,
                  o->stream ? 0 : o->index);
    }
    for (int i = 0; i < packet_count; i++) add_entry(&rows, 1, packets[i], 0);
    add_entry(&rows, 1, here, 0);
    add_stream(p->out, number,
               arena_printf(&arena, "/Type /XRef /W [1 4 2] /Size %d /Root %d 0 R /Info %d 0 R",
                            number + 1, p->root, p->info),
               &rows);
    sb_printf(p->out, "startxref\n%zu\n%%%%EOF\n", here);
    arena_free(&arena);
    sb_free(&rows);
}

void pdf_pack(const StrBuf *in, const Document *document, StrBuf *out)
{
    Pack p = {.in = in, .out = out, .doc = document, .figure = document->first};
    if (read_objects(&p)) {
        size_t *packets = arena_new(&p.arena, size_t, (size_t)p.count / PACKET + 1);
        int count = 0;
        sb_add(out, "%PDF-1.5\n%\xB5\xED\xAE\xFB\n");
        add_streams(&p);
        for (int at = 1; at < p.count; count++) {
            packets[count] = out->len;
            add_packet(&p, p.count + count, &at);
        }
        add_offsets(&p, packets, count);
    } else
        sb_add_n(out, in->s, in->len);
    arena_free(&p.arena);
}
