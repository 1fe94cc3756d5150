/* A frame as a list of commands; only what differs from the last frame is painted.
 *
 * Each command is hashed into the tiles it touches. Tiles whose hash changed are
 * painted again, command by command, clipped. What is drawn is the same for a
 * window and for an offscreen surface, byte for byte.
 * Texts and images must live until draw_end.
 */
#ifndef REGISSEUR_UI_DRAW_H
#define REGISSEUR_UI_DRAW_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

#include "ui/font.h"

typedef struct Draw Draw;

enum { DRAW_AREAS = 64 };

Draw *draw_new(void);
void draw_free(Draw *draw);
void draw_forget(Draw *draw); /* the next frame is painted whole */

void draw_begin(Draw *draw, int w, int h);
/* What follows shows only inside `clip`. Returns the earlier clip, to set it back. */
SDL_Rect draw_clip(Draw *draw, SDL_Rect clip);
/* Colours are 0xAARRGGBB; a zero alpha draws nothing. The border lies inside `box`. */
void draw_box(Draw *draw, SDL_Rect box, int radius, uint32_t fill, int border_w, uint32_t border);
/* `area` is where the word was measured to be. */
void draw_text(Draw *draw, SDL_Rect area, Face face, int px, const char *text, size_t len,
               uint32_t colour);
void draw_line(Draw *draw, float x0, float y0, float x1, float y1, float width, uint32_t colour);
/* The surface is ARGB8888 and as large as it shows. */
void draw_image(Draw *draw, int x, int y, SDL_Surface *image);

/* Paints into `to`, which has 32 bits a pixel. Writes the painted areas to
 * `areas` (room for DRAW_AREAS) and returns how many; 0 when nothing changed. */
int draw_end(Draw *draw, Fonts *fonts, SDL_Surface *to, SDL_Rect *areas);

#endif
