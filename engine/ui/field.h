/* One text that a person writes: what was typed, the caret, the selection.
 *
 * Plain data in the screen's own state; zero it, set `max`. Holds one line: line
 * ends and control characters do not get in, whatever is pasted.
 */
#ifndef REGISSEUR_UI_FIELD_H
#define REGISSEUR_UI_FIELD_H

#include <stdbool.h>
#include <stddef.h>

enum { FIELD_BYTES = 4096 };

typedef struct UiField {
    char text[FIELD_BYTES];
    size_t len;           /* bytes */
    size_t caret, anchor; /* bytes; the selection lies between them */
    size_t max;           /* characters; 0 means FIELD_BYTES / 4 - 1 */
} UiField;

void field_set(UiField *field, const char *text);
/* Replaces the selection; what is over `max` is left out. */
void field_insert(UiField *field, const char *text);
size_t field_count(const UiField *field); /* characters */
bool field_selected(const UiField *field, size_t *from, size_t *to);

typedef enum FieldMove {
    FIELD_LEFT,
    FIELD_RIGHT,
    FIELD_WORD_LEFT,
    FIELD_WORD_RIGHT,
    FIELD_HOME,
    FIELD_END
} FieldMove;
void field_move(UiField *field, FieldMove move, bool select);
void field_put(UiField *field, size_t at, bool select);
/* The selection, or else one character (or word) before or after the caret. */
void field_erase(UiField *field, FieldMove towards);
void field_select_all(UiField *field);

#endif
