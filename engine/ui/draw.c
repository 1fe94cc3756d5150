#include "ui/draw.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "ui/paint.h"

enum { TILE = 64 };

typedef enum Kind { BOX, TEXT, LINE, IMAGE } Kind;

typedef struct Command {
    Kind kind;
    SDL_Rect area, clip; /* area: what it may touch */
    uint32_t colour, border;
    int radius, border_w;
    Face face;
    int px;
    const char *text;
    size_t len;
    float line[5];
    SDL_Surface *image;
} Command;

struct Draw {
    Command *commands;
    size_t count, cap;
    uint32_t *tiles, *before;
    int w, h, columns, rows;
    SDL_Rect clip;
    bool whole;
};

Draw *draw_new(void)
{
    Draw *draw = calloc(1, sizeof *draw);
    CHECK(draw);
    return draw;
}

void draw_free(Draw *draw)
{
    if (!draw) return;
    free(draw->commands);
    free(draw->tiles);
    free(draw->before);
    free(draw);
}

void draw_forget(Draw *draw)
{
    draw->whole = true;
}

static void resize(Draw *draw, int w, int h)
{
    draw->w = w;
    draw->h = h;
    draw->columns = (w + TILE - 1) / TILE;
    draw->rows = (h + TILE - 1) / TILE;
    size_t n = (size_t)(draw->columns * draw->rows);
    free(draw->tiles);
    free(draw->before);
    draw->tiles = calloc(n + 1, sizeof *draw->tiles);
    draw->before = calloc(n + 1, sizeof *draw->before);
    CHECK(draw->tiles && draw->before);
    draw->whole = true;
}

void draw_begin(Draw *draw, int w, int h)
{
    if (w != draw->w || h != draw->h) resize(draw, w, h);
    draw->count = 0;
    draw->clip = (SDL_Rect){0, 0, w, h};
    memset(draw->tiles, 0, sizeof *draw->tiles * (size_t)(draw->columns * draw->rows));
}

SDL_Rect draw_clip(Draw *draw, SDL_Rect clip)
{
    SDL_Rect before = draw->clip, all = {0, 0, draw->w, draw->h};
    if (!SDL_IntersectRect(&clip, &all, &draw->clip)) draw->clip = (SDL_Rect){0, 0, 0, 0};
    return before;
}

/* NULL when nothing of it shows. */
static Command *add(Draw *draw, Kind kind, SDL_Rect area)
{
    SDL_Rect seen;
    if (!SDL_IntersectRect(&area, &draw->clip, &seen)) return NULL;
    if (draw->count == draw->cap) {
        draw->cap = draw->cap ? draw->cap * 2 : 512;
        draw->commands = realloc(draw->commands, draw->cap * sizeof *draw->commands);
        CHECK(draw->commands);
    }
    Command *c = &draw->commands[draw->count++];
    memset(c, 0, sizeof *c);
    c->kind = kind;
    c->area = area;
    c->clip = seen;
    return c;
}

void draw_box(Draw *draw, SDL_Rect box, int radius, uint32_t fill, int border_w, uint32_t border)
{
    if (border_w == 0) border = 0;
    if (!(fill >> 24) && !(border >> 24)) return;
    Command *c = add(draw, BOX, box);
    if (!c) return;
    c->colour = fill;
    c->border = border;
    c->border_w = border_w;
    c->radius = radius;
}

void draw_text(Draw *draw, SDL_Rect area, Face face, int px, const char *text, size_t len,
               uint32_t colour)
{
    if (len == 0) return;
    area.w += px / 2; /* a slanted letter may lean out */
    Command *c = add(draw, TEXT, area);
    if (!c) return;
    c->colour = colour;
    c->face = face;
    c->px = px;
    c->text = text;
    c->len = len;
}

void draw_line(Draw *draw, float x0, float y0, float x1, float y1, float width, uint32_t colour)
{
    float left = x0 < x1 ? x0 : x1, top = y0 < y1 ? y0 : y1;
    float w = x0 < x1 ? x1 - x0 : x0 - x1, h = y0 < y1 ? y1 - y0 : y0 - y1;
    int edge = (int)width + 2;
    Command *c = add(draw, LINE,
                     (SDL_Rect){(int)left - edge, (int)top - edge, (int)w + 2 * edge + 1,
                                (int)h + 2 * edge + 1});
    if (!c) return;
    c->colour = colour;
    memcpy(c->line, (float[5]){x0, y0, x1, y1, width}, sizeof c->line);
}

void draw_image(Draw *draw, int x, int y, SDL_Surface *image)
{
    Command *c = add(draw, IMAGE, (SDL_Rect){x, y, image->w, image->h});
    if (c) c->image = image;
}

/* --- what changed --- */

static uint32_t hash_bytes(uint32_t h, const void *bytes, size_t len)
{
    const uint8_t *b = bytes;
    for (size_t i = 0; i < len; i++) h = (h ^ b[i]) * 16777619U;
    return h;
}

static uint32_t hash_command(const Command *c)
{
    uint32_t facts[] = {
        (uint32_t)c->kind,     (uint32_t)c->area.x, (uint32_t)c->area.y, (uint32_t)c->area.w,
        (uint32_t)c->area.h,   (uint32_t)c->clip.x, (uint32_t)c->clip.y, (uint32_t)c->clip.w,
        (uint32_t)c->clip.h,   c->colour,           c->border,           (uint32_t)c->radius,
        (uint32_t)c->border_w, (uint32_t)c->face,   (uint32_t)c->px};
    uint32_t h = hash_bytes(2166136261U, facts, sizeof facts);
    if (c->kind == TEXT) return hash_bytes(h, c->text, c->len);
    if (c->kind == LINE) return hash_bytes(h, c->line, sizeof c->line);
    if (c->kind == IMAGE) return hash_bytes(h, &c->image, sizeof(c->image));
    return h;
}

static SDL_Rect tile_rect(const Draw *draw, int x, int y, int columns)
{
    SDL_Rect r = {x * TILE, y * TILE, columns * TILE, TILE}, all = {0, 0, draw->w, draw->h};
    SDL_IntersectRect(&r, &all, &r);
    return r;
}

/* A plain rectangle that grows at one end changes only the tiles of that end. */
static uint32_t hash_plain(const Draw *draw, const Command *c, int x, int y)
{
    SDL_Rect tile = tile_rect(draw, x, y, 1), seen = {0, 0, 0, 0};
    SDL_IntersectRect(&c->clip, &tile, &seen);
    uint32_t facts[] = {c->colour, (uint32_t)seen.x, (uint32_t)seen.y, (uint32_t)seen.w,
                        (uint32_t)seen.h};
    return hash_bytes(2166136261U, facts, sizeof facts);
}

static void hash_into_tiles(Draw *draw)
{
    for (size_t i = 0; i < draw->count; i++) {
        const Command *c = &draw->commands[i];
        const SDL_Rect *r = &c->clip;
        bool plain = c->kind == BOX && c->radius == 0 && c->border_w == 0;
        uint32_t h = plain ? 0 : hash_command(c);
        for (int y = r->y / TILE; y <= (r->y + r->h - 1) / TILE; y++)
            for (int x = r->x / TILE; x <= (r->x + r->w - 1) / TILE; x++) {
                uint32_t *tile = &draw->tiles[y * draw->columns + x];
                *tile = (*tile ^ (plain ? hash_plain(draw, c, x, y) : h)) * 16777619U + 1;
            }
    }
}

/* Joins a strip of tiles to the area right above it, or starts a new one. */
static int add_area(SDL_Rect *areas, int count, SDL_Rect strip)
{
    for (int i = 0; i < count; i++)
        if (areas[i].x == strip.x && areas[i].w == strip.w && areas[i].y + areas[i].h == strip.y) {
            areas[i].h += strip.h;
            return count;
        }
    if (count == DRAW_AREAS) {
        SDL_UnionRect(&areas[count - 1], &strip, &areas[count - 1]);
        return count;
    }
    areas[count] = strip;
    return count + 1;
}

static int changed_areas(Draw *draw, SDL_Rect *areas)
{
    int count = 0;
    for (int y = 0; y < draw->rows; y++)
        for (int x = 0; x < draw->columns; x++) {
            int start = x;
            while (x < draw->columns && (draw->whole || draw->tiles[y * draw->columns + x] !=
                                                            draw->before[y * draw->columns + x]))
                x++;
            if (x > start) count = add_area(areas, count, tile_rect(draw, start, y, x - start));
        }
    return count;
}

/* --- painting --- */

static void paint_command(const Command *c, const Canvas *canvas, Fonts *fonts)
{
    switch (c->kind) {
    case BOX:
        if (c->colour >> 24) paint_box(canvas, c->area, c->radius, c->colour);
        if (c->border >> 24) paint_ring(canvas, c->area, c->radius, c->border_w, c->border);
        break;
    case TEXT: {
        GlyphMask m = fonts_mask(fonts, c->face, c->px, c->text, c->len);
        paint_mask(canvas, c->area.x, c->area.y, m.alpha, m.w, m.h, c->colour);
        break;
    }
    case LINE:
        paint_line(canvas, c->line[0], c->line[1], c->line[2], c->line[3], c->line[4], c->colour);
        break;
    case IMAGE: paint_image(canvas, c->area.x, c->area.y, c->image); break;
    }
}

static void paint_area(const Draw *draw, Fonts *fonts, SDL_Surface *to, SDL_Rect area)
{
    Canvas canvas = {to->pixels, to->pitch / 4, area};
    for (size_t i = 0; i < draw->count; i++)
        if (SDL_IntersectRect(&draw->commands[i].clip, &area, &canvas.clip))
            paint_command(&draw->commands[i], &canvas, fonts);
}

int draw_end(Draw *draw, Fonts *fonts, SDL_Surface *to, SDL_Rect *areas)
{
    hash_into_tiles(draw);
    int count = changed_areas(draw, areas);
    for (int i = 0; i < count; i++) paint_area(draw, fonts, to, areas[i]);
    uint32_t *tiles = draw->tiles;
    draw->tiles = draw->before;
    draw->before = tiles;
    draw->whole = false;
    return count;
}
