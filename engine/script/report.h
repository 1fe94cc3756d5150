/* Where a value stands in an author's pack, and the faults found there.
 *
 * A Spot is a value with its way back to the declaration, so that a fault can name
 * file, line and path: "dilemma het_bericht.options[2].values.mensen". Spots live on the
 * stack of who walks; the path is only written when there is something to report.
 */
#ifndef REGISSEUR_SCRIPT_REPORT_H
#define REGISSEUR_SCRIPT_REPORT_H

#include "base/fault.h"
#include "script/plain.h"
#include "script/source.h"

typedef struct Spot Spot;
struct Spot {
    const Spot *up;   /* NULL at a declaration */
    const char *file; /* "" for the pack as a whole */
    const char
        *name; /* of a declaration: "dilemma het_bericht"; of a field: its key; NULL for an item */
    size_t index;       /* of an item, from 1 */
    int line;           /* 0 when not known */
    const Plain *plain; /* NULL when it isn't there */
    const Place *place; /* NULL when it isn't written out */
};

Spot spot_at(const char *file, int line, const char *name);
/* A field of a table. When it isn't there, the spot has the line of the table. */
Spot spot_field(const Spot *table, const char *key);
/* Item `i`, from 0. */
Spot spot_item(const Spot *table, size_t i);
/* How many items it has; 0 when it is no table. */
size_t spot_count(const Spot *spot);

/* FAULT(faults, spot, "fault.missing", "field", name): pairs of name and text. One without
 * arguments ends with NULL. */
void fault_at(Faults *faults, const Spot *spot, Severity severity, const Err *what);
#define FAULT(faults, spot, ...)                                                                   \
    do {                                                                                           \
        Err err_;                                                                                  \
        err_set(&err_, __VA_ARGS__, NULL);                                                         \
        fault_at((faults), (spot), FAULT_ERROR, &err_);                                            \
    } while (0)

/* Moves what is in `from` to the end of `to`: by file, in the order of `files` (ends with NULL;
 * others first), then by line. Empties `from`. */
void faults_move_sorted(Faults *from, Faults *to, const char *const *files);

#endif
