/* Paragraphs for a terminal: wrapped at 100 columns, Markdown as plain text. */
#ifndef REGISSEUR_TERM_PRINT_H
#define REGISSEUR_TERM_PRINT_H

#include <stdint.h>
#include <stdio.h>

#include "base/catalog.h"

enum { TERM_COLUMNS = 100 };

/* Where text goes, and in which language. Memory of one command. */
typedef struct Printer {
    FILE *out;
    const Catalog *catalog;
    Arena arena;
} Printer;

/* Plain text, wrapped; later lines are indented by as much as `first` is long. */
void print_wrapped(Printer *p, const char *first, const char *text);
/* An author's Markdown, wrapped, every line indented. */
void print_rich(Printer *p, int indent, const char *markdown);
/* The sentence of a key, wrapped. */
void print_line(Printer *p, const char *key, const TrArg *args);
/* A heading with a line under it. */
void print_heading(Printer *p, const char *text);
void print_blank(Printer *p);

/* "2:05" of milliseconds, rounded up to whole seconds. In the printer's arena. */
const char *print_clock(Printer *p, uint64_t ms);

#endif
