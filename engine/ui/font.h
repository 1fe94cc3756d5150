/* Words as pictures: faces opened when first needed, rendered words kept.
 *
 * A word is measured and rendered once per face and pixel size and kept as an
 * alpha mask, without a colour; the least recently used ones go when the store is
 * full. Nothing is opened before it is asked for, because the time to the first
 * frame counts. A face that can't be opened is replaced by the regular one.
 */
#ifndef REGISSEUR_UI_FONT_H
#define REGISSEUR_UI_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

typedef enum Face {
    FACE_REGULAR,
    FACE_SEMIBOLD,
    FACE_BOLD,
    FACE_ITALIC,
    FACE_FALLBACK, /* has what the others lack */
    FACE_ICONS,
    FACES
} Face;

typedef struct Fonts Fonts;

typedef struct GlyphMask {
    const uint8_t *alpha; /* w * h bytes; NULL for blank */
    int w, h;
    int advance; /* where the next word starts */
} GlyphMask;

/* `folder` holds fonts/ and icons/index.txt. NULL with "ui.no_font" {path} when the regular face
 * can't be read. SDL need not be initialised; SDL_ttf is, here. */
Fonts *fonts_open(const char *folder, bool legible, Err *err);
void fonts_close(Fonts *fonts); /* NULL is fine */

/* Another family; forgets everything rendered. */
void fonts_legible(Fonts *fonts, bool legible);

/* Widths in pixels. `text` need not end with a NUL. */
int fonts_width(Fonts *fonts, Face face, int px, const char *text, size_t len);
/* Of one space between words, rounded up: words start on whole pixels. */
int fonts_space(Fonts *fonts, Face face, int px);
/* How many bytes of `text`, whole characters, fit in `width`; at least one character. */
size_t fonts_fit(Fonts *fonts, Face face, int px, const char *text, size_t len, int width);
/* Valid until the next call. */
GlyphMask fonts_mask(Fonts *fonts, Face face, int px, const char *text, size_t len);

int fonts_ascent(Fonts *fonts, Face face, int px);
int fonts_height(Fonts *fonts, Face face, int px);
/* The face that has this character: `face` itself, or FACE_FALLBACK. */
Face fonts_face_for(Fonts *fonts, Face face, int px, uint32_t rune);

/* The text of an icon in FACE_ICONS; "" for a name that is not there. */
const char *fonts_icon(const Fonts *fonts, const char *name);

#endif
