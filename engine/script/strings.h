/* The translations of a pack: what locale/xx.po should hold, and what is wrong with it.
 *
 * The texts are gathered from a pack as it is built, so that exactly what may be shown is
 * offered for translation, in the order of the source. The same pack and the same file
 * give the same bytes: no date, no program name.
 *
 * An update keeps every translation and every note of a translator. A text that was
 * changed keeps its old translation, marked fuzzy, with the source it was made from; so
 * does one that was moved to another place. What no text asks for any more goes to the
 * end, as obsolete.
 *
 * A translation whose header says `X-Regisseur-Partial: yes` declares itself partial:
 * what it leaves untranslated is shown as written and is no warning.
 */
#ifndef REGISSEUR_SCRIPT_STRINGS_H
#define REGISSEUR_SCRIPT_STRINGS_H

#include "base/fault.h"
#include "script/files.h"

typedef struct StringsCount {
    int texts;        /* of the pack */
    int translated;   /* and shown so */
    int fuzzy;        /* to be looked at again */
    int untranslated; /* all the others */
    int obsolete;     /* translations of what is no longer there */
    bool partial;
} StringsCount;

/* The bytes that locale/LANGUAGE.po should have now; the caller's, to free(). NULL when the
 * pack or the file has errors: they are among `faults`. */
char *strings_update(const PackFiles *files, const char *language, size_t *size,
                     StringsCount *count, Faults *faults);

/* Warns of what is untranslated, stale or unusable in each language of a pack that loads; says
 * nothing about one that doesn't. */
void strings_check(const PackFiles *files, Faults *faults);

#endif
