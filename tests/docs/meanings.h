/* What the author's fixed words mean, in one line of English each.
 *
 * The spellings are the engine's (core/names.h); a spelling without a line here stops the
 * program, so that a new one can't be forgotten.
 */
#ifndef REGISSEUR_TESTS_DOCS_MEANINGS_H
#define REGISSEUR_TESTS_DOCS_MEANINGS_H

#include <stddef.h>

typedef struct Meaning {
    const char *name, *says;
} Meaning;

typedef struct Enumeration {
    const char *const *names; /* of core/names.h: which one it is */
    const char *title;        /* "Phase": its name in the manual and in the stubs */
    const char *anchor;       /* "phase": the same as a link within the manual */
    const char *key;          /* "phase": how its labels start in the catalogues; NULL without */
    const char *intro;
    const Meaning *meanings; /* in any order; ends with a row without a name */
} Enumeration;

extern const Enumeration enumerations[]; /* ends with a row without names */

/* The row of one of core/names.h's tables. */
const Enumeration *enumeration_of(const char *const *names);
/* Never NULL; stops the program when nobody wrote it. */
const char *meaning_of(const Enumeration *enumeration, const char *name);

#endif
