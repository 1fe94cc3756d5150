/* What is written from the engine's tables: the author's reference and the editor's files.
 *
 * Each function prints a whole file to standard output. Same tables, same bytes.
 */
#ifndef REGISSEUR_TESTS_DOCS_DOCS_H
#define REGISSEUR_TESTS_DOCS_DOCS_H

#include <stdbool.h>

#include "sentences.h"

typedef struct Catalogues {
    Sentences nl, en;
} Catalogues;

/* scenarios/REFERENCE.md. False when the template can't be read or names what there is not. */
bool print_reference(const char *template_path, const Catalogues *catalogues);
void print_stubs(void);      /* scenarios/regisseur.d.lua */
void print_luacheckrc(void); /* scenarios/.luacheckrc */

#endif
