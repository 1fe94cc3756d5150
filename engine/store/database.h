/* Inside of store/records and store/ballots: what our SQLite files have in common.
 *
 * A file is ours when it has our number, a version that we know, and the schema of that version
 * word for word, nothing else. What is not ours is never written to. Nothing is kept here.
 */
#ifndef REGISSEUR_STORE_DATABASE_H
#define REGISSEUR_STORE_DATABASE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

typedef struct DatabaseKind {
    const char *const *schema; /* in the order it is made; ends with NULL */
    int application, version;
    int since_2; /* rows of the schema from here on came with version 2 */
} DatabaseKind;

typedef enum Found { FOUND_OURS, FOUND_OLDER, FOUND_NOTHING, FOUND_REFUSED } Found;

/* False, with `err`, when what lies at `path` must not be given to SQLite. True when nothing does.
 */
bool database_may_open(const char *path, Err *err);
/* Before the first look into the file. SQLite's code, as for those below. */
int database_configure(sqlite3 *db);
/* What the file is. FOUND_REFUSED with `err` set when it is none of ours, SQLite's code in `*rc`
 * when it couldn't be told. */
Found database_recognize(sqlite3 *db, const char *path, const DatabaseKind *kind, int *rc,
                         Err *err);
/* Makes what is missing of the schema, all or nothing of it, and takes the lock for good. */
int database_take(sqlite3 *db, const DatabaseKind *kind, Found found);

/* Say in `err` why a statement failed; return false. The second sets `*broken` when it was an error
 * of the disk: what it holds now is not known, and another try could make it worse. */
bool database_read_failed(const char *path, int rc, Err *err);
bool database_write_failed(const char *path, int rc, bool *broken, Err *err);

#endif
