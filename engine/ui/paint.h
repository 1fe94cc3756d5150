/* Pixels: filled and outlined round rectangles, masks, lines, images; smooth edges.
 * Everything is clipped to a rectangle that the caller keeps inside the surface. */
#ifndef REGISSEUR_UI_PAINT_H
#define REGISSEUR_UI_PAINT_H

#include <SDL.h>
#include <stdint.h>

typedef struct Canvas {
    uint32_t *pixels;
    int stride; /* pixels per row */
    SDL_Rect clip;
} Canvas;

void paint_box(const Canvas *canvas, SDL_Rect box, int radius, uint32_t colour);
/* A ring of `width` pixels just inside `box`. */
void paint_ring(const Canvas *canvas, SDL_Rect box, int radius, int width, uint32_t colour);
void paint_mask(const Canvas *canvas, int x, int y, const uint8_t *alpha, int w, int h,
                uint32_t colour);
void paint_line(const Canvas *canvas, float x0, float y0, float x1, float y1, float width,
                uint32_t colour);
void paint_image(const Canvas *canvas, int x, int y, const SDL_Surface *image);

#endif
