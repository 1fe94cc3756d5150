/* The evaluation line: for each decision the band of endings still within reach, and where the play
 * went, with all numbers in a table below it.
 *
 * A column for the beginning and one for each decision. In a column the frame is what was within
 * reach before the choice, the filled part what was after it; the line is where the play stood.
 * The widget is one control: a click lands on a column. Draws only.
 */
#ifndef REGISSEUR_UI_EVALLINE_H
#define REGISSEUR_UI_EVALLINE_H

#include "ui/ui.h"

typedef struct EvalPoint {
    int min, max, now;
} EvalPoint;

enum { EVAL_ROWS = 4 };

/* `points` live in the frame's arena; the first is the beginning. */
typedef struct EvalLine {
    const EvalPoint *points;
    size_t count;
    size_t selected;             /* a column; none when not below `count` */
    int low, high;               /* the axis */
    const char *rows[EVAL_ROWS]; /* names: decision, highest, where one stood, lowest */
    const char *name, *value;    /* for those who do not see it */
} EvalLine;

void evalline(Ui *ui, uint32_t id, const EvalLine *line);
/* The column under the mouse; -1 when it was not the mouse. */
int evalline_hit(const Ui *ui, uint32_t id);
/* A mark of the legend: 0 the frame, 1 the filled part, 2 the line. */
void evalline_key(Ui *ui, int mark, const char *text);
/* One band on a short bar of low..high, for a list. */
void evalline_bar(Ui *ui, EvalPoint band, int low, int high);

#endif
