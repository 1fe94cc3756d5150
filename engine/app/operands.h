/* The notation in which tables say what follows a command or an option:
 *
 *   DIR        a folder                    A|B    one of several
 *   FILE       a file, FILE.agenda: named so      [A]    may be left out
 *   PACK       an id of the library, a folder or a .regie file      A...   once or more
 *   SESSION    a number, "last" or an exported file
 *   word       that very word; ".." when there are more than are named
 *
 * Anything else is for people to read, such as N or 1..65535. */
#ifndef REGISSEUR_APP_OPERANDS_H
#define REGISSEUR_APP_OPERANDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum { OPERANDS_SHOWN = 4 };

typedef struct Operand {
    const char *shown; /* "PACK|FILE.agenda" */
    bool optional, repeats;
} Operand;

/* How many there are, at most OPERANDS_SHOWN. Texts in the arena. */
size_t operands_read(const char *notation, Arena *arena, Operand out[OPERANDS_SHOWN]);

/* The parts between |, a space between them, that a shell can offer something for: words as they
 * are, and the names above. "" when there are none. */
const char *operand_kinds(const char *shown, Arena *arena);

#endif
