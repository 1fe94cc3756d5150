/* The actions that were taken along and whose day has come, of all sessions.
 *
 * Reads only the sessions in which an action was written. A damaged session tells what is sound.
 */
#ifndef REGISSEUR_STORE_DUE_H
#define REGISSEUR_STORE_DUE_H

#include "store/records.h"

typedef struct Due {
    int64_t session;
    const char *title;             /* of the pack */
    const char *what, *who, *when; /* who may be ""; when is 2027-03-15 */
} Due;

/* Those of `today` (2027-03-15) and before, newest session first. How many; all of it in `arena`.
 * What can't be read is left out. */
size_t due_list(Records *records, const char *today, Arena *arena, Due **out);

#endif
