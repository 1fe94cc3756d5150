#include "ui/paint.h"

#include <math.h>

/* `colour` over `under` with 0..255 coverage; the result is opaque. */
static uint32_t mix(uint32_t under, uint32_t colour, uint32_t cover)
{
    if (cover >= 255) return colour | 0xFF000000U;
    uint32_t a = cover + (cover >> 7); /* 0..256 */
    uint32_t rb = (under & 0xFF00FFU) * (256 - a) + (colour & 0xFF00FFU) * a;
    uint32_t g = (under & 0x00FF00U) * (256 - a) + (colour & 0x00FF00U) * a;
    return 0xFF000000U | ((rb >> 8) & 0xFF00FFU) | ((g >> 8) & 0x00FF00U);
}

static uint32_t times(uint32_t a, uint32_t b)
{
    return a * b / 255;
}

static uint32_t *at(const Canvas *c, int x, int y)
{
    return c->pixels + (ptrdiff_t)y * c->stride + x;
}

static void span(const Canvas *c, int x0, int x1, int y, uint32_t colour)
{
    if (y < c->clip.y || y >= c->clip.y + c->clip.h) return;
    if (x0 < c->clip.x) x0 = c->clip.x;
    if (x1 > c->clip.x + c->clip.w) x1 = c->clip.x + c->clip.w;
    uint32_t alpha = colour >> 24;
    uint32_t *p = x0 < x1 ? at(c, x0, y) : NULL;
    if (alpha == 255)
        for (; x0 < x1; x0++) *p++ = colour;
    else
        for (; x0 < x1; x0++, p++) *p = mix(*p, colour, alpha);
}

static void dot(const Canvas *c, int x, int y, uint32_t colour, float cover)
{
    if (cover <= 0 || x < c->clip.x || y < c->clip.y || x >= c->clip.x + c->clip.w ||
        y >= c->clip.y + c->clip.h)
        return;
    uint32_t full = cover >= 1 ? 255 : (uint32_t)(cover * 255 + 0.5F);
    uint32_t *p = at(c, x, y);
    *p = mix(*p, colour, times(full, colour >> 24));
}

/* How much of the pixel (dx, dy) inside a corner square of side r is covered:
 * (0, 0) is the outermost pixel, the circle's centre at (r, r). */
static float corner(int dx, int dy, int r)
{
    float x = (float)r - (float)dx - 0.5F, y = (float)r - (float)dy - 0.5F;
    float cover = (float)r - sqrtf(x * x + y * y) + 0.5F;
    return cover < 0 ? 0 : cover > 1 ? 1 : cover;
}

static int fit_radius(SDL_Rect box, int radius)
{
    int most = (box.w < box.h ? box.w : box.h) / 2;
    return radius > most ? most : radius;
}

void paint_box(const Canvas *c, SDL_Rect box, int radius, uint32_t colour)
{
    int r = fit_radius(box, radius);
    int x1 = box.x + box.w, bottom = box.h - 1;
    for (int row = 0; row < box.h; row++) {
        int y = box.y + row;
        if (y < c->clip.y || y >= c->clip.y + c->clip.h) continue;
        int dy = row < bottom - row ? row : bottom - row;
        int inset = dy < r ? r : 0;
        for (int dx = 0; dx < inset; dx++) {
            float cover = corner(dx, dy, r);
            dot(c, box.x + dx, y, colour, cover);
            dot(c, x1 - 1 - dx, y, colour, cover);
        }
        span(c, box.x + inset, x1 - inset, y, colour);
    }
}

/* The ring's coverage in a corner: the outer circle less the inner one. */
static float ring_corner(int dx, int dy, int r, int width)
{
    float outer = corner(dx, dy, r);
    if (dx < width || dy < width) return outer;
    int inner = r - width > 0 ? r - width : 0;
    if (dx - width >= inner || dy - width >= inner) return 0;
    return outer - corner(dx - width, dy - width, inner);
}

void paint_ring(const Canvas *c, SDL_Rect box, int radius, int width, uint32_t colour)
{
    int r = fit_radius(box, radius);
    int x1 = box.x + box.w, bottom = box.h - 1;
    for (int row = 0; row < box.h; row++) {
        int y = box.y + row;
        if (y < c->clip.y || y >= c->clip.y + c->clip.h) continue;
        int dy = row < bottom - row ? row : bottom - row;
        int inset = dy < r ? r : 0;
        for (int dx = 0; dx < inset; dx++) {
            float cover = ring_corner(dx, dy, r, width);
            dot(c, box.x + dx, y, colour, cover);
            dot(c, x1 - 1 - dx, y, colour, cover);
        }
        if (dy < width) {
            span(c, box.x + inset, x1 - inset, y, colour);
        } else if (inset == 0) {
            span(c, box.x, box.x + width, y, colour);
            span(c, x1 - width, x1, y, colour);
        }
    }
}

void paint_mask(const Canvas *c, int x, int y, const uint8_t *alpha, int w, int h, uint32_t colour)
{
    SDL_Rect all = {x, y, w, h}, seen;
    if (!alpha || !SDL_IntersectRect(&all, &c->clip, &seen)) return;
    for (int row = seen.y; row < seen.y + seen.h; row++) {
        const uint8_t *a = alpha + (ptrdiff_t)(row - y) * w + (seen.x - x);
        uint32_t *p = at(c, seen.x, row);
        for (int i = 0; i < seen.w; i++)
            if (a[i]) p[i] = mix(p[i], colour, a[i]);
    }
}

void paint_line(const Canvas *c, float x0, float y0, float x1, float y1, float width,
                uint32_t colour)
{
    float half = width / 2, dx = x1 - x0, dy = y1 - y0, len2 = dx * dx + dy * dy;
    int left = (int)floorf(fminf(x0, x1) - half - 1), right = (int)ceilf(fmaxf(x0, x1) + half + 1);
    int top = (int)floorf(fminf(y0, y1) - half - 1), bottom = (int)ceilf(fmaxf(y0, y1) + half + 1);
    SDL_Rect all = {left, top, right - left, bottom - top}, seen;
    if (!SDL_IntersectRect(&all, &c->clip, &seen)) return;
    for (int y = seen.y; y < seen.y + seen.h; y++)
        for (int x = seen.x; x < seen.x + seen.w; x++) {
            float px = (float)x + 0.5F - x0, py = (float)y + 0.5F - y0;
            float t = len2 > 0 ? (px * dx + py * dy) / len2 : 0;
            t = t < 0 ? 0 : t > 1 ? 1 : t;
            float far = hypotf(px - t * dx, py - t * dy);
            dot(c, x, y, colour, half - far + 0.5F);
        }
}

void paint_image(const Canvas *c, int x, int y, const SDL_Surface *image)
{
    SDL_Rect all = {x, y, image->w, image->h}, seen;
    if (!SDL_IntersectRect(&all, &c->clip, &seen)) return;
    for (int row = seen.y; row < seen.y + seen.h; row++) {
        const uint8_t *line = (const uint8_t *)image->pixels + (ptrdiff_t)(row - y) * image->pitch;
        const uint32_t *from = (const uint32_t *)(const void *)line + (seen.x - x);
        uint32_t *p = at(c, seen.x, row);
        for (int i = 0; i < seen.w; i++) p[i] = mix(p[i], from[i], from[i] >> 24);
    }
}
