#include "ui/font.h"

#include <SDL.h>
#include <SDL_ttf.h>
#include <linebreak.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "base/text.h"

enum { BUCKETS = 2048, MASK_BYTES = 6 << 20, ENTRIES_MAX = 6000, RUN_MAX = 400, METRICS_MAX = 64 };

/* One word in one face and size; its text follows the struct. */
typedef struct Entry {
    struct Entry *chain, *newer, *older;
    uint8_t *alpha;
    uint32_t hash;
    int w, h, advance;
    uint16_t len;
    int16_t px;
    uint8_t face;
    bool rendered;
    char text[];
} Entry;

/* A face is opened once and set to the size that is asked for: a second copy of a face
 * costs 300 kB, another size some microseconds, and only for words not seen before.
 * Its file is read whole: the library would seek in it for each glyph. */
typedef struct OpenFace {
    void *bytes;
    size_t size;
    TTF_Font *font;
    int px;
} OpenFace;

typedef struct Metrics {
    Face face;
    int px, ascent, height;
} Metrics;

struct Fonts {
    char folder[1024];
    bool legible;
    OpenFace open[FACES];
    Metrics metrics[METRICS_MAX];
    size_t metrics_next;
    Entry *buckets[BUCKETS];
    Entry *newest, *oldest;
    size_t bytes, entries;
    Arena icons;
    const char **icon_names;
    char (*icon_texts)[4];
    size_t icon_count;
};

static const char *const files[2][FACES] = {
    {"Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "Inter-Italic.otf",
     "DejaVuSans.ttf", "RegisseurIcons.ttf"},
    {"AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-SemiBold.ttf",
     "AtkinsonHyperlegibleNext-Bold.ttf", "AtkinsonHyperlegibleNext-RegularItalic.ttf",
     "DejaVuSans.ttf", "RegisseurIcons.ttf"},
};

static void path_of(const Fonts *fonts, Face face, char *path, size_t size)
{
    snprintf(path, size, "%s/fonts/%s", fonts->folder, files[fonts->legible][face]);
}

static TTF_Font *open_face(Fonts *fonts, Face face, int px)
{
    OpenFace *open = &fonts->open[face];
    char path[1200];
    path_of(fonts, face, path, sizeof path);
    if (!open->bytes) open->bytes = SDL_LoadFile(path, &open->size);
    if (!open->bytes) return NULL;
    open->font = TTF_OpenFontRW(SDL_RWFromConstMem(open->bytes, (int)open->size), 1, px);
    open->px = px;
    if (open->font) TTF_SetFontHinting(open->font, TTF_HINTING_LIGHT_SUBPIXEL);
    return open->font;
}

static void forget_words(Fonts *fonts)
{
    for (Entry *e = fonts->newest; e;) {
        Entry *older = e->older;
        free(e->alpha);
        free(e);
        e = older;
    }
    memset(fonts->buckets, 0, sizeof fonts->buckets);
    fonts->newest = fonts->oldest = NULL;
    fonts->bytes = fonts->entries = 0;
}

static void close_faces(Fonts *fonts)
{
    for (int i = 0; i < FACES; i++) {
        if (fonts->open[i].font) TTF_CloseFont(fonts->open[i].font);
        SDL_free(fonts->open[i].bytes);
        fonts->open[i] = (OpenFace){0};
    }
    memset(fonts->metrics, 0, sizeof fonts->metrics);
}

/* NULL when neither this face nor the regular one can be opened. */
static TTF_Font *font_at(Fonts *fonts, Face face, int px)
{
    OpenFace *open = &fonts->open[face];
    if (!open->font && !open_face(fonts, face, px)) {
        bool other = face != FACE_ICONS && face != FACE_REGULAR;
        return other ? font_at(fonts, FACE_REGULAR, px) : NULL;
    }
    if (open->px != px) TTF_SetFontSize(open->font, px);
    open->px = px;
    return open->font;
}

static void unlink_entry(Fonts *fonts, Entry *e)
{
    *(e->newer ? &e->newer->older : &fonts->newest) = e->older;
    *(e->older ? &e->older->newer : &fonts->oldest) = e->newer;
    e->newer = e->older = NULL;
}

static void make_newest(Fonts *fonts, Entry *e)
{
    e->newer = NULL;
    e->older = fonts->newest;
    if (fonts->newest) fonts->newest->newer = e;
    fonts->newest = e;
    if (!fonts->oldest) fonts->oldest = e;
}

static void drop_oldest(Fonts *fonts)
{
    Entry *e = fonts->oldest;
    Entry **at = &fonts->buckets[e->hash % BUCKETS];
    while (*at != e) at = &(*at)->chain;
    *at = e->chain;
    unlink_entry(fonts, e);
    fonts->bytes -= (size_t)e->w * (size_t)e->h;
    fonts->entries--;
    free(e->alpha);
    free(e);
}

static uint32_t hash_of(Face face, int px, const char *text, size_t len)
{
    uint32_t h = 2166136261U ^ (uint32_t)face ^ ((uint32_t)px << 4);
    for (size_t i = 0; i < len; i++) h = (h ^ (uint8_t)text[i]) * 16777619U;
    return h;
}

static Entry *add_entry(Fonts *fonts, Face face, int px, const char *text, size_t len,
                        uint32_t hash)
{
    while (fonts->entries >= ENTRIES_MAX) drop_oldest(fonts);
    Entry *e = calloc(1, sizeof *e + len + 1);
    CHECK(e);
    memcpy(e->text, text, len);
    e->len = (uint16_t)len;
    e->px = (int16_t)px;
    e->face = (uint8_t)face;
    e->hash = hash;
    e->chain = fonts->buckets[hash % BUCKETS];
    fonts->buckets[hash % BUCKETS] = e;
    fonts->entries++;
    make_newest(fonts, e);
    TTF_Font *font = font_at(fonts, face, px);
    int h = 0;
    if (font && len > 0) TTF_SizeUTF8(font, e->text, &e->advance, &h);
    return e;
}

static Entry *find_entry(Fonts *fonts, Face face, int px, const char *text, size_t len)
{
    if (len > RUN_MAX) len = RUN_MAX;
    uint32_t hash = hash_of(face, px, text, len);
    for (Entry *e = fonts->buckets[hash % BUCKETS]; e; e = e->chain)
        if (e->hash == hash && e->len == len && e->px == px && e->face == face &&
            memcmp(e->text, text, len) == 0) {
            unlink_entry(fonts, e);
            make_newest(fonts, e);
            return e;
        }
    return add_entry(fonts, face, px, text, len, hash);
}

/* A shaded surface has the coverage as its pixels, one byte each. */
static void render(Fonts *fonts, Entry *e)
{
    e->rendered = true;
    TTF_Font *font = font_at(fonts, e->face, e->px);
    SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    SDL_Surface *s = font && e->len > 0 ? TTF_RenderUTF8_Shaded(font, e->text, white, black) : NULL;
    if (!s) return;
    size_t size = (size_t)s->w * (size_t)s->h;
    while (fonts->bytes + size > MASK_BYTES && fonts->oldest != e) drop_oldest(fonts);
    e->alpha = malloc(size);
    CHECK(e->alpha);
    e->w = s->w;
    e->h = s->h;
    for (int y = 0; y < s->h; y++)
        memcpy(e->alpha + (size_t)y * (size_t)s->w, (uint8_t *)s->pixels + y * s->pitch,
               (size_t)s->w);
    fonts->bytes += size;
    SDL_FreeSurface(s);
}

int fonts_width(Fonts *fonts, Face face, int px, const char *text, size_t len)
{
    return len == 0 ? 0 : find_entry(fonts, face, px, text, len)->advance;
}

int fonts_space(Fonts *fonts, Face face, int px)
{
    /* A space by itself is cut down to whole pixels; eight of them tell its real width. */
    return (fonts_width(fonts, face, px, "n        n", 10) - fonts_width(fonts, face, px, "nn", 2) +
            7) /
           8;
}

size_t fonts_fit(Fonts *fonts, Face face, int px, const char *text, size_t len, int width)
{
    const char *at = text;
    utf8_next(&at);
    size_t best = (size_t)(at - text);
    while ((size_t)(at - text) < len) {
        utf8_next(&at);
        if (fonts_width(fonts, face, px, text, (size_t)(at - text)) > width) break;
        best = (size_t)(at - text);
    }
    return best;
}

GlyphMask fonts_mask(Fonts *fonts, Face face, int px, const char *text, size_t len)
{
    Entry *e = find_entry(fonts, face, px, text, len);
    if (!e->rendered) render(fonts, e);
    return (GlyphMask){e->alpha, e->w, e->h, e->advance};
}

/* Kept apart, so that asking does not set a face to another size. */
static const Metrics *metrics_of(Fonts *fonts, Face face, int px)
{
    for (size_t i = 0; i < METRICS_MAX; i++)
        if (fonts->metrics[i].px == px && fonts->metrics[i].face == face) return &fonts->metrics[i];
    Metrics *m = &fonts->metrics[fonts->metrics_next++ % METRICS_MAX];
    TTF_Font *font = font_at(fonts, face, px);
    *m = (Metrics){face, px, font ? TTF_FontAscent(font) : px, font ? TTF_FontHeight(font) : px};
    return m;
}

int fonts_ascent(Fonts *fonts, Face face, int px)
{
    return metrics_of(fonts, face, px)->ascent;
}

int fonts_height(Fonts *fonts, Face face, int px)
{
    return metrics_of(fonts, face, px)->height;
}

static TTF_Font *at_any_size(Fonts *fonts, Face face, int px)
{
    return fonts->open[face].font ? fonts->open[face].font : font_at(fonts, face, px);
}

Face fonts_face_for(Fonts *fonts, Face face, int px, uint32_t rune)
{
    if (rune < 0x7F) return face;
    TTF_Font *font = at_any_size(fonts, face, px);
    if (!font || TTF_GlyphIsProvided32(font, rune)) return face;
    TTF_Font *other = at_any_size(fonts, FACE_FALLBACK, px);
    return other && TTF_GlyphIsProvided32(other, rune) ? FACE_FALLBACK : face;
}

/* One name per line; the n-th is U+E000 + n. */
static void read_icons(Fonts *fonts)
{
    char path[1200];
    snprintf(path, sizeof path, "%s/icons/index.txt", fonts->folder);
    size_t size = 0;
    char *names = SDL_LoadFile(path, &size);
    if (!names) return;
    char *copy = arena_text_n(&fonts->icons, names, size);
    SDL_free(names);
    enum { ICONS_MAX = 512 };
    fonts->icon_names = arena_new(&fonts->icons, const char *, ICONS_MAX);
    fonts->icon_texts = arena_alloc_array(&fonts->icons, ICONS_MAX, sizeof *fonts->icon_texts);
    for (char *line = strtok(copy, "\r\n"); line && fonts->icon_count < ICONS_MAX;
         line = strtok(NULL, "\r\n")) {
        fonts->icon_names[fonts->icon_count] = line;
        utf8_put(fonts->icon_texts[fonts->icon_count], 0xE000U + (uint32_t)fonts->icon_count);
        fonts->icon_count++;
    }
}

const char *fonts_icon(const Fonts *fonts, const char *name)
{
    for (size_t i = 0; i < fonts->icon_count; i++)
        if (strcmp(fonts->icon_names[i], name) == 0) return fonts->icon_texts[i];
    return "";
}

Fonts *fonts_open(const char *folder, bool legible, Err *err)
{
    if (!TTF_WasInit() && TTF_Init() != 0) {
        err_set(err, "ui.no_font", "path", TTF_GetError(), NULL);
        return NULL;
    }
    init_linebreak();
    Fonts *fonts = calloc(1, sizeof *fonts);
    CHECK(fonts);
    text_copy(fonts->folder, sizeof fonts->folder, folder);
    fonts->legible = legible;
    char path[1200];
    path_of(fonts, FACE_REGULAR, path, sizeof path);
    SDL_RWops *file = SDL_RWFromFile(path, "rb");
    if (!file) {
        err_set(err, "ui.no_font", "path", path, NULL);
        free(fonts);
        return NULL;
    }
    SDL_RWclose(file);
    read_icons(fonts);
    return fonts;
}

void fonts_legible(Fonts *fonts, bool legible)
{
    if (fonts->legible == legible) return;
    forget_words(fonts);
    close_faces(fonts);
    fonts->legible = legible;
}

void fonts_close(Fonts *fonts)
{
    if (!fonts) return;
    forget_words(fonts);
    close_faces(fonts);
    arena_free(&fonts->icons);
    free(fonts);
}
