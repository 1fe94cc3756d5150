/* The parts of the check. For quality*.c only. */
#ifndef REGISSEUR_CORE_QUALITY_RULES_H
#define REGISSEUR_CORE_QUALITY_RULES_H

#include "core/quality.h"
#include "core/ways.h"

typedef struct Quality {
    const Scenario *scenario;
    Explored explored;
    Survey survey;
    Ways *ways; /* NULL when exploring met no fault: then nobody needs a way */
    Reads reads;
    bool reads_known;
    Faults *faults;
    Arena arena; /* for paths and ways */
} Quality;

/* Adds a fault. `path` may be the arena's. */
void quality_tell(Quality *q, Severity severity, const Where *where, const char *path,
                  const Err *what);
/* quality_tell with a key and its arguments, pairs of name and text. */
#define TELL(q, severity, where, path, ...)                                                        \
    do {                                                                                           \
        Err err_;                                                                                  \
        err_set(&err_, __VA_ARGS__, NULL);                                                         \
        quality_tell((q), (severity), (where), (path), &err_);                                     \
    } while (0)

const char *quality_number(Quality *q, size_t n);
/* "dilemma het_bericht", "dilemma het_bericht.options[2]" (from 0 here, from 1 there). */
const char *quality_path(Quality *q, size_t dilemma);
const char *quality_part(Quality *q, size_t dilemma, const char *list, size_t index);

/* quality_play.c: what exploring met */
void quality_play(Quality *q);
/* quality_pack.c: the pack as a whole, its declarations and endings */
void quality_pack(Quality *q);
void quality_endings(Quality *q);
/* quality_statement.c: what a room votes on */
void quality_statements(Quality *q);
/* quality_dilemma.c: one dilemma that can be reached */
void quality_dilemma(Quality *q, size_t dilemma);

#endif
