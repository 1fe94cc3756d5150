#include <string.h>

#include "report/pdf/flow.h"

enum { COLUMNS_MAX = 8, PAD = 4 };

typedef struct Grid {
    const Table *table;
    double x[COLUMNS_MAX + 1], size;
} Grid;

static Grid grid_of(const Table *t)
{
    Grid g = {.table = t, .x = {LEFT}, .size = t->columns > 5 ? 7.2 : 8.5};
    int all = 0, sum = 0;
    for (size_t c = 0; c < t->columns; c++) all += t->widths[c];
    for (size_t c = 0; c < t->columns && c < COLUMNS_MAX; c++) {
        sum += t->widths[c];
        g.x[c + 1] = LEFT + (double)WIDTH * sum / all;
    }
    return g;
}

double flow_table_least(const Table *table)
{
    return table->rows ? 78 : 40;
}

typedef struct Row {
    Para cells[COLUMNS_MAX];
    double high;
} Row;

static Row row_of(Flow *flow, const Grid *g, const char *const *cells, bool strong)
{
    Row row = {0};
    for (size_t c = 0; c < g->table->columns && c < COLUMNS_MAX; c++) {
        PdfFace face = strong || (int)c == g->table->marked_column ? PDF_SEMIBOLD : PDF_REGULAR;
        row.cells[c] = flow_plain(flow, cells[c], face, g->size, g->x[c + 1] - g->x[c] - 2 * PAD);
        double high = row.cells[c].leading * (double)row.cells[c].count + 2 * PAD;
        if (high > row.high) row.high = high;
    }
    return row;
}

static void fill(const Flow *flow, double x, double y, double w, double h)
{
    flow_ink(flow, INK_SOFT);
    cairo_rectangle(flow->cr, x, y, w, h);
    cairo_fill(flow->cr);
}

static void rule(const Flow *flow, double y, Ink ink, double thick)
{
    flow_ink(flow, ink);
    cairo_set_line_width(flow->cr, thick);
    cairo_move_to(flow->cr, LEFT, y);
    cairo_line_to(flow->cr, LEFT + WIDTH, y);
    cairo_stroke(flow->cr);
}

static void set_row(Flow *flow, const Grid *g, const Row *row, bool head, bool marked)
{
    int column = g->table->marked_column;
    flow_open(flow, "TR");
    for (size_t c = 0; c < g->table->columns && c < COLUMNS_MAX; c++) {
        const char *tag = head || c == 0 ? "TH" : "TD";
        flow_open(flow, tag);
        if (head || marked || (int)c == column)
            fill(flow, g->x[c], flow->y, g->x[c + 1] - g->x[c], row->high);
        flow_ink(flow, INK_TEXT);
        type_para_draw(flow->type, flow->cr, &row->cells[c], 0, row->cells[c].count, g->x[c] + PAD,
                       flow->y + PAD + g->size);
        if (c + 1 == g->table->columns)
            rule(flow, flow->y + row->high, head ? INK_ACCENT : INK_LINE, head ? 1.2 : .6);
        flow_close(flow, tag);
    }
    flow_close(flow, "TR");
    flow->y += row->high;
}

/* All rows, and how high they are together. */
static Row *all_rows(Flow *flow, const Grid *g, double *high)
{
    const Table *t = g->table;
    Row *rows = arena_new(&flow->arena, Row, t->rows);
    for (size_t r = 0; r < t->rows; r++) {
        rows[r] = row_of(flow, g, t->cells + r * t->columns, (int)r == t->marked_row);
        *high += rows[r].high;
    }
    return rows;
}

enum { TOGETHER = 210 }; /* a table no higher than this is not cut */

void flow_table(Flow *flow, const Table *table)
{
    Grid g = grid_of(table);
    Para caption = flow_plain(flow, table->caption, PDF_SEMIBOLD, 9, WIDTH);
    Row head = row_of(flow, &g, table->head, true);
    double high = caption.leading + 2 + head.high;
    Row *rows = all_rows(flow, &g, &high);
    flow->y += 6;
    flow_need(flow, high <= TOGETHER ? high : flow_table_least(table) + head.high - 20);
    flow_para(flow, "P", &caption, LEFT, INK_TEXT);
    flow->y += 2;
    flow_open(flow, "Table");
    set_row(flow, &g, &head, true, false);
    for (size_t r = 0; r < table->rows; r++) {
        if (flow_need(flow, rows[r].high)) set_row(flow, &g, &head, true, false);
        set_row(flow, &g, &rows[r], false, (int)r == table->marked_row);
    }
    flow_close(flow, "Table");
    flow->y += 8;
}
