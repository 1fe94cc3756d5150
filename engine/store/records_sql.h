/* Inside of store/records: the database, its statements, its errors, its sums.
 *
 * Nobody else includes this. Every SQL text that is not part of opening stands in
 * records_sql.c, as one row of a table.
 */
#ifndef REGISSEUR_STORE_RECORDS_SQL_H
#define REGISSEUR_STORE_RECORDS_SQL_H

#include <sqlite3.h>

#include "store/database.h"
#include "store/records.h"

enum { SUM = 32 };

typedef enum Query {
    Q_BEGIN,
    Q_COMMIT,
    Q_ROLLBACK,
    Q_NEXT_SESSION,
    Q_ADD_SESSION,
    Q_ADD_TAIL,
    Q_TAIL,
    Q_ADD_EVENT,
    Q_SET_TAIL,
    Q_SESSION,
    Q_SESSIONS,
    Q_NEWEST,
    Q_EVENTS,
    Q_WITH,
    Q_LOST_TAIL,
    Q_IMPORTED,
    Q_ADD_IMPORT,
    Q_PACK,
    Q_ADD_PACK,
    Q_MEND_PACK,
    Q_ALLOW_DELETE,
    Q_DELETE_EVENTS,
    Q_DELETE_IMPORT,
    Q_DELETE_TAIL,
    Q_DELETE_SESSION,
    Q_FORBID_DELETE,
    Q_DELETE_PACKS,
    QUERIES
} Query;

struct Records {
    sqlite3 *db;
    sqlite3_stmt *stmt[QUERIES]; /* prepared when first used, kept */
    char *path;                  /* of the file */
    bool read_only;              /* since it was opened */
    bool broken;                 /* a write failed in a way that must not be tried again */
};

/* The statement, ready to be bound; NULL when it can't be prepared (sqlite3_errcode tells). */
sqlite3_stmt *records_query(Records *records, Query query);
/* Runs a statement that gives no rows, and resets it. */
int records_run(Records *records, sqlite3_stmt *stmt);
void records_bind(sqlite3_stmt *stmt, int at, const char *text);

/* Says in `err` why a statement failed; both return false. The second marks the records as broken
 * when it was an error of the disk. */
bool records_read_failed(const Records *records, int rc, Err *err);
bool records_write_failed(Records *records, int rc, Err *err);

/* "store.no_session" or "store.damaged"; return false. */
bool records_no_session(int64_t session, Err *err);
bool records_damaged(int64_t session, int64_t sound, Err *err);

/* What changes the file happens in one of these: all of `body` or nothing of it. */
typedef bool RecordsBody(Records *records, void *context, Err *err);
bool records_transaction(Records *records, RecordsBody *body, void *context, Err *err);

/* False with "store.pack_changed" {pack} when the sum is not of the bytes. */
bool records_pack_is_right(const RecordsBegin *begin, Err *err);

/* Within a transaction. */
bool records_begin_in(Records *records, const RecordsBegin *begin, int64_t *session, Err *err);
bool records_append_in(Records *records, int64_t session, const char *const *lines, size_t count,
                       int64_t wall_ms, Err *err);

/* Sums, as the header of store/records says. */
void records_first_sum(unsigned char sum[SUM], int64_t session, const RecordsBegin *begin);
void records_next_sum(unsigned char sum[SUM], int64_t seq, int64_t wall_ms, const char *line);

extern const DatabaseKind records_kind;

#endif
