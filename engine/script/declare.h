/* Running an author's files, and what their words declared.
 *
 * A word does nothing but note its table (as Plain data), its file and its line.
 * Building the scenario from these notes is build.c's. A file with an error does not
 * stop the others: the error becomes a fault and `broken` is set, so that later checks
 * do not complain of what may stand in the part that wasn't read.
 */
#ifndef REGISSEUR_SCRIPT_DECLARE_H
#define REGISSEUR_SCRIPT_DECLARE_H

#include "base/fault.h"
#include "script/files.h"
#include "script/plain.h"
#include "script/report.h"
#include "script/sandbox.h"
#include "script/source.h"
#include "script/words.h"

typedef struct Declaration {
    const Word *word;
    const char *id;   /* "" for a word without one */
    const char *name; /* for paths: "dilemma het_bericht" */
    const SourceFile *source;
    int line;
    Plain table; /* PLAIN_NONE for a word without one */
    bool complete;
    struct Declaration *next;
} Declaration;

typedef struct Declarations {
    Arena arena;   /* owns all that was noted */
    Faults faults; /* in the order they were found */
    Sandbox *sandbox;
    const PackFiles *files;
    const Word *words;                 /* known here */
    const Word *other_words;           /* known in the other file, */
    const char *other_file;            /* "pack.lua" or "scenario.lua" */
    const char **names;                /* of words, for reading sources */
    SourceFile *sources, *last_source; /* in the order they were read */
    Declaration *first, *last;
    size_t count, source_count;
    size_t depth;      /* of includes */
    bool broken, gone; /* gone: a limit of the sandbox was passed, and that is reported */
} Declarations;

/* Reads `file` and all it includes. The sandbox must be new and have `out` as its owner. */
void declare_file(Declarations *out, const char *file);
void declarations_free(Declarations *declarations); /* not the sandbox */

/* The next declaration of a word; NULL starts, NULL ends. */
const Declaration *declaration_next(const Declarations *all, const char *word,
                                    const Declaration *after);
size_t declaration_count(const Declarations *all, const char *word);
Spot declaration_spot(const Declaration *declaration);

/* [a-z][a-z0-9_]*, at most 40 bytes. */
bool is_identifier(const char *text);

#endif
