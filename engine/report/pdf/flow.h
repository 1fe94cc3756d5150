/* Blocks set on pages, from top to bottom. For report/pdf only. Lengths are points. */
#ifndef REGISSEUR_REPORT_PDF_FLOW_H
#define REGISSEUR_REPORT_PDF_FLOW_H

#include "report/document.h"
#include "report/pdf/type.h"

enum { PAGE_W = 595, PAGE_H = 842, LEFT = 45, WIDTH = 505, TOP = 45, BOTTOM = 790, FOOT = 815 };

typedef struct Flow {
    const Document *doc;
    const Type *type;
    cairo_t *cr;
    Arena arena;     /* of the block that is set */
    double y;        /* where the next block begins */
    int page, pages; /* pages: how many there will be, 0 while that is being counted */
    bool list;       /* a list is open */
    bool counts; /* pages only: nothing is tagged, as cairo takes no tags around text that is not
                    drawn */
} Flow;

/* Sets the whole document and closes the last page. */
void flow_document(Flow *flow);

/* ---- for the parts ---- */

void flow_ink(const Flow *flow, Ink ink);
void flow_open(const Flow *flow, const char *tag);
void flow_close(const Flow *flow, const char *tag);
/* A new page when less than `height` is left. True when one was begun. */
bool flow_need(Flow *flow, double height);
void flow_page(Flow *flow);
/* Sets a paragraph in a tag of its own, cut over pages where it must be. */
void flow_para(Flow *flow, const char *tag, const Para *para, double x, Ink ink);
Para flow_plain(Flow *flow, const char *text, PdfFace face, double size, double width);

void flow_table(Flow *flow, const Table *table);
double flow_table_least(const Table *table);
/* One figure, or two of half a page side by side; `second` may be NULL. */
void flow_figures(Flow *flow, const Figure *first, const Figure *second);
double flow_figure_height(const Figure *figure);

#endif
