/* The game in a terminal: for scripts, for screen readers, for a machine without a display.
 *
 * Plain text, at most 100 columns, no colour, each line reads well aloud. The words are
 * those of a script: a person may type them too, in Dutch or English, with numbers for ids.
 */
#ifndef REGISSEUR_TERM_TERM_H
#define REGISSEUR_TERM_TERM_H

#include <stdio.h>

#include "base/catalog.h"
#include "core/compare.h"
#include "core/coverage.h"
#include "core/overview.h"
#include "store/game.h"

typedef struct TermPlay {
    Game *game;
    const Catalog *catalog;
    FILE *in, *out, *errors;
    bool virtual_clock; /* time moves by `wait` and by costs only */
} TermPlay;

/* Plays until the end of the story, `quit` or the end of input; the record is kept either way.
 * Returns an exit code: 0, or 2 when a line of a script could not be carried out (each is said on
 * `errors` with its line number; the lines after it are carried out), or 1 when the record could
 * not be written or the pack failed. */
int term_play(const TermPlay *play);

/* The first two steps of the debrief, and the profiles. */
int term_debrief(const Game *game, const Catalog *catalog, FILE *out);

/* A session at a glance: what was played, when, what was decided. */
int term_session(const Game *game, const Catalog *catalog, FILE *out);

/* Several plays of one pack together. */
int term_compare(const Compare *compare, const Catalog *catalog, FILE *out);

/* The library and the records, one line each. */
void term_list_packs(const PackList *packs, const Catalog *catalog, FILE *out);
void term_list_sessions(const RecordSession *sessions, size_t count, const Catalog *catalog,
                        FILE *out);
/* Every fault: `file:line: path: what hint`, and below it the way to what is met only in play. */
void term_faults(const char *pack, const Faults *faults, const Catalog *catalog, FILE *out);

/* A scenario at a glance; `coverage` may be NULL. */
void term_explore(const Overview *overview, const Coverage *coverage, const Catalog *catalog,
                  FILE *out);

#endif
