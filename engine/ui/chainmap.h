/* Arrows between the cells of a map of columns: each row is a chain, read from left to right.
 *
 * The cells are ordinary boxes of the screen. The arrows are painted before them, from the places
 * the layout gave them, and only inside the area that scrolls: so call chainmap_begin before that
 * area is opened, and hand over each cell as it is built.
 */
#ifndef REGISSEUR_UI_CHAINMAP_H
#define REGISSEUR_UI_CHAINMAP_H

#include "core/names.h"
#include "ui/ui.h"

typedef struct ChainMap ChainMap; /* the frame's */

/* A line across the page; `rows` are at most this many. */
ChainMap *chainmap_begin(Ui *ui, size_t rows);
void chainmap_scroll(ChainMap *map, const Node *scroll);
void chainmap_cell(ChainMap *map, size_t row, int column, const Node *cell);
void chainmap_select(ChainMap *map, size_t row);

#endif
