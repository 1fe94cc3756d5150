/* The plays of one pack on this machine, or in files, counted together (core/compare). */
#ifndef REGISSEUR_APP_COMPARISON_H
#define REGISSEUR_APP_COMPARISON_H

#include "app/app.h"
#include "core/compare.h"

/* The pack that everything is counted for, and the counts; the counts point into the pack. */
typedef struct Comparison {
    Pack *pack; /* one of the two owns it */
    Game *game;
    Compare compare;
} Comparison;

/* Of a pack by id or path: the sessions that were named, else the finished ones of the records.
 * False after saying why; a session of another pack, or one that can't be read, is a reason. */
bool comparison_of_pack(App *app, const char *pack, const char *const *names, int count,
                        Comparison *out);
/* Of the pack of the newest finished session with this pack id, with all finished ones; those that
 * are damaged are left out. */
bool comparison_of_id(App *app, const char *pack_id, Comparison *out, Err *err);
const Pack *comparison_pack(const Comparison *comparison);
void comparison_free(Comparison *comparison); /* zero is fine */

#endif
