/* Colours by role, the type scale: one table per theme, no colour elsewhere.
 *
 * Widgets name roles (C_TEXT on C_PANEL), never a colour. theme_pairs lists every
 * pair that is used with the contrast it must have; a unit test computes them, so
 * a new pairing starts with a row there. Sizes are design units: pixels in a
 * window of 1280x720 with text at 100 %.
 */
#ifndef REGISSEUR_UI_THEME_H
#define REGISSEUR_UI_THEME_H

#include <stddef.h>
#include <stdint.h>

#include "ui/font.h"

typedef enum Colour {
    C_NONE,   /* nothing is drawn */
    C_PAGE,   /* behind everything */
    C_PANEL,  /* cards and panels */
    C_SUNK,   /* a box inside a panel */
    C_TEXT,   /* what is read */
    C_MUTED,  /* second line, labels */
    C_HEADER, /* the bar on top */
    C_ON_HEADER,
    C_ON_HEADER_MUTED,
    C_ACCENT, /* what can be acted on; letters, icons */
    C_ON_ACCENT,
    C_SOFT,     /* behind an icon; hovered */
    C_SELECTED, /* behind what is chosen or ticked */
    C_BORDER,   /* of panels and controls */
    C_LINE,     /* decoration only: separators, empty part of a bar */
    C_FOCUS,    /* the ring */
    C_WARN,     /* little time, uncertain */
    C_ON_WARN,
    C_WARN_SOFT,
    C_GOOD,
    C_BAD,
    C_BAR, /* time left, on the header */
    C_BAR_EMPTY,
    COLOURS
} Colour;

typedef enum Palette { PALETTE_LIGHT, PALETTE_DARK, PALETTE_CONTRAST, PALETTES } Palette;

/* 0xAARRGGBB */
uint32_t theme_colour(Palette palette, Colour colour);
extern const char *const palette_names[PALETTES + 1]; /* as settings spell them */

/* A colour on another, and the least contrast it must have, in tenths (70 is 7:1). */
typedef struct ThemePair {
    Colour fore, back;
    int tenths;
} ThemePair;
extern const ThemePair theme_pairs[];
extern const size_t theme_pair_count;

typedef enum TypeRole {
    T_TEXT,     /* cards, lists, controls */
    T_STRONG,   /* the same, semibold */
    T_BODY,     /* what must be read: situation, outcome */
    T_SMALL,    /* footers, captions */
    T_SECTION,  /* the line above a panel */
    T_HEADING,  /* title of a card or option */
    T_TITLE,    /* header bar */
    T_SUBTITLE, /* second line of the header bar */
    T_QUESTION,
    T_DISPLAY, /* one per screen at most */
    T_CLOCK,   /* digits in fixed cells */
    T_LETTER,  /* in a badge */
    TYPES
} TypeRole;

typedef struct TypeStyle {
    Face face;
    float size;    /* design units */
    float leading; /* line height as a multiple of size */
    Colour colour; /* unless the node says otherwise */
} TypeStyle;
extern const TypeStyle type_styles[TYPES];

#endif
