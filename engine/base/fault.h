/* What an author did wrong: a list, so that all of it can be said at once.
 *
 * A fault is one line for the author: `file:line: path: what: hint`. Like an
 * Err it holds a key and facts, not a sentence. The list owns its texts.
 */
#ifndef REGISSEUR_BASE_FAULT_H
#define REGISSEUR_BASE_FAULT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

typedef enum Severity { FAULT_ERROR, FAULT_WARNING } Severity;

typedef struct Fault {
    Severity severity;
    const char *file; /* inside the pack: "scenes/nacht.lua"; "" for the pack as a whole */
    int line;         /* from 1; 0 when no line can be named */
    const char *path; /* the field: "dilemma het_bericht.options[2].values.mensen"; may be "" */
    Err what;         /* key "fault.CODE"; the sentence says what and how to mend it */
    const char *way;  /* a script that plays to it (core/ways); "" when the text itself shows it */
} Fault;

typedef struct FaultNode FaultNode;

/* Zero is an empty list. Keeps at most FAULTS_MAX and counts the rest. */
enum { FAULTS_MAX = 500 };
typedef struct Faults {
    Arena arena;
    FaultNode *first, *last;
    int errors, warnings; /* all of them, also those not kept */
    int kept;
} Faults;

/* Adds a fault; file, path and way are copied. `fault->what` is copied as it is. */
void faults_add(Faults *faults, const Fault *fault);

/* Walks in the order they were added: NULL starts, NULL ends. */
const Fault *faults_next(const Faults *faults, const Fault *after);

void faults_free(Faults *faults);

#endif
