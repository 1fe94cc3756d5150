/* One frame's screen as a tree: what is there, what it means, where it stands.
 *
 * The tree feeds drawing, focus, speech and tests. A screen builds it each frame
 * through ui.h; layout.c gives every node its place from the inside out and then
 * from the outside in, so that nothing ever overlaps: what does not fit side by
 * side goes below each other, what does not fit in height scrolls.
 * Nodes and their texts live in the frame's arena, until the frame after the next.
 */
#ifndef REGISSEUR_UI_NODE_H
#define REGISSEUR_UI_NODE_H

#include <SDL.h>
#include <stdbool.h>

#include "ui/draw.h"
#include "ui/field.h"
#include "ui/para.h"
#include "ui/theme.h"

typedef enum UiRole {
    UI_GROUP, /* no meaning of its own */
    UI_TEXT,
    UI_HEADING,
    UI_IMAGE,
    UI_BUTTON,
    UI_CHECK,
    UI_RADIO,
    UI_OPTION, /* a card that chooses */
    UI_LINK,   /* leads to another screen */
    UI_FIELD,
    UI_METER,
    UI_TIMER,
    UI_ALERT,
    UI_SCROLL,
    UI_ROLES
} UiRole;

enum { /* states, bits */
       UI_DISABLED = 1,
       UI_CHECKED = 2, /* also: selected */
       UI_EXPANDED = 4
};

typedef enum UiFlow { UI_COLUMN, UI_ROW, UI_GRID } UiFlow;
typedef enum UiAlign { UI_STRETCH, UI_START, UI_CENTER, UI_END } UiAlign;

/* What a screen says of a box. All lengths are design units; zero is "none" or
 * "by content". */
typedef struct Box {
    UiFlow flow;
    int columns; /* UI_GRID: equal widths, rows as high as their highest */
    float pad_x, pad_y, gap;
    float width, height; /* fixed */
    float min_width, min_height, max_width;
    int grow;      /* share of what is left over in the parent */
    UiAlign align; /* of the children, across the flow */
    UiAlign self;  /* overrides the parent's align when not UI_STRETCH */
    Colour fill, border;
    float radius, border_w; /* border_w: 1 when 0 */
    Colour bar;             /* an accent along the left edge */
    /* meaning */
    UiRole role;
    uint32_t id; /* UI_ID: can be focused and acted on; 0: can't */
    unsigned state;
    const char *name, *description, *value;
    bool keep;    /* a row that may overflow rather than become a column */
    float outset; /* wider than its column on both sides: room for a scroll bar or a ring */
    bool fit;     /* a row that leaves out the last ones that do not fit */
} Box;

typedef enum NodeKind {
    NODE_BOX,
    NODE_TEXT,
    NODE_ICON,
    NODE_IMAGE,
    NODE_BAR,
    NODE_CUSTOM
} NodeKind;

typedef struct Ui Ui;
/* Draws into `area` (pixels) with draw.h; `scale` is pixels per design unit. */
typedef void (*UiPaint)(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data);

typedef struct Node {
    struct Node *parent, *first, *last, *next;
    NodeKind kind;
    UiRole role;
    uint32_t id;
    unsigned state;
    const char *name, *description, *value; /* never NULL */
    /* layout, pixels */
    UiFlow flow;
    int columns, pad_x, pad_y, gap, width, height, min_width, min_height, max_width, outset, grow;
    UiAlign align, self;
    bool scroll, keep, fit;
    bool paged; /* a scroll area that is turned by whole pages: no bar, no wheel */
    int min_w, nat_w, min_h, nat_h; /* outer sizes */
    int content_h;                  /* of a scroll area, without padding */
    SDL_Rect rect;                  /* the place it got */
    SDL_Rect clip;                  /* where it shows: the window or a scroll area */
    /* looks */
    Colour fill, border, bar, colour, second;
    int radius, border_w, bar_w;
    /* NODE_TEXT */
    Para *para;
    ParaAlign text_align;
    size_t max_lines;
    int caret; /* byte of the caret, -1 for none */
    int select_from, select_to;
    TypeRole type;
    /* NODE_ICON, NODE_IMAGE, NODE_BAR, NODE_CUSTOM */
    UiField *field; /* of a box with the role UI_FIELD; the screen's */
    const char *icon;
    SDL_Surface *image;
    int permille, segments;
    UiPaint paint;
    const void *data;
} Node;

/* Places `root` into w x h pixels. `offset` answers how far a scroll area is scrolled. */
typedef int (*NodeOffset)(void *self, const Node *scroll);
void layout_tree(Node *root, Arena *arena, int w, int h, NodeOffset offset, void *self);
/* Again, with the sizes found: after scrolling. */
void layout_place(Node *root, int w, int h, NodeOffset offset, void *self);

/* The tree in reading order: NULL after the last. */
Node *node_next(const Node *root, const Node *node);
Node *node_find(Node *root, uint32_t id);
int node_view_h(const Node *scroll); /* visible height inside the padding */
int node_scroll_max(const Node *scroll);

#endif
