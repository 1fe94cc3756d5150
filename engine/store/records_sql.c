#include "store/records_sql.h"

#include <inttypes.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "base/log.h"

/* Changing a letter here makes older files unreadable: the file must hold these very words. */
static const char *const schema[] = {
    "CREATE TABLE packs(id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL)"
    " STRICT",
    "CREATE TABLE sessions(id INTEGER PRIMARY KEY AUTOINCREMENT, pack TEXT NOT NULL,"
    " version TEXT NOT NULL, title TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES packs(sha256),"
    " started_ms INTEGER NOT NULL, sum BLOB NOT NULL) STRICT",
    "CREATE TABLE events(session INTEGER NOT NULL REFERENCES sessions(id), seq INTEGER NOT NULL,"
    " wall_ms INTEGER NOT NULL, line TEXT NOT NULL, sum BLOB NOT NULL,"
    " PRIMARY KEY(session, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE tails(session INTEGER PRIMARY KEY REFERENCES sessions(id), seq INTEGER NOT NULL,"
    " sum BLOB NOT NULL) STRICT",
    /* The sessions that are being deleted, within one transaction; else empty. */
    "CREATE TABLE deleting(session INTEGER PRIMARY KEY) STRICT",
    "CREATE TRIGGER events_stay BEFORE UPDATE ON events"
    " BEGIN SELECT RAISE(ABORT, 'events are only added'); END",
    "CREATE TRIGGER events_go_together BEFORE DELETE ON events"
    " WHEN NOT EXISTS (SELECT 1 FROM deleting WHERE session = OLD.session)"
    " BEGIN SELECT RAISE(ABORT, 'events are only added'); END",
    "CREATE TRIGGER sessions_stay BEFORE UPDATE ON sessions"
    " BEGIN SELECT RAISE(ABORT, 'sessions do not change'); END",
    "CREATE TRIGGER sessions_go_whole BEFORE DELETE ON sessions"
    " WHEN NOT EXISTS (SELECT 1 FROM deleting WHERE session = OLD.id)"
    " BEGIN SELECT RAISE(ABORT, 'sessions do not change'); END",
    /* The sessions that came from a file, and when. */
    "CREATE TABLE imports(session INTEGER PRIMARY KEY REFERENCES sessions(id),"
    " wall_ms INTEGER NOT NULL) STRICT",
    NULL};
const DatabaseKind records_kind = {schema, 0x52656769 /* "Regi" */, 2, 9};

#define SESSION_COLUMNS "SELECT id, pack, version, title, sha256, started_ms, sum FROM sessions "

static const char *const queries[QUERIES] = {
    [Q_BEGIN] = "BEGIN IMMEDIATE",
    [Q_COMMIT] = "COMMIT",
    [Q_ROLLBACK] = "ROLLBACK",
    /* Numbers are never given twice, also when the newest session was deleted. */
    [Q_NEXT_SESSION] =
        "SELECT 1 + coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'sessions'), 0)",
    [Q_ADD_SESSION] = "INSERT INTO sessions VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [Q_ADD_TAIL] = "INSERT INTO tails VALUES(?1, 0, ?2)",
    [Q_TAIL] = "SELECT t.seq, t.sum, e.sum FROM tails t LEFT JOIN events e"
               " ON e.session = t.session AND e.seq = t.seq WHERE t.session = ?1",
    [Q_ADD_EVENT] = "INSERT INTO events VALUES(?1, ?2, ?3, ?4, ?5)",
    [Q_SET_TAIL] = "UPDATE tails SET seq = ?2, sum = ?3 WHERE session = ?1",
    [Q_SESSION] = SESSION_COLUMNS "WHERE id = ?1",
    [Q_SESSIONS] = SESSION_COLUMNS "ORDER BY id DESC",
    [Q_NEWEST] = SESSION_COLUMNS "ORDER BY id DESC LIMIT 1",
    [Q_EVENTS] = "SELECT seq, wall_ms, line, sum FROM events WHERE session = ?1 ORDER BY seq",
    [Q_WITH] = "SELECT DISTINCT session FROM events WHERE line >= ?1 || ' ' AND line < ?1 || '!' "
               "ORDER BY session DESC",
    [Q_LOST_TAIL] = "SELECT 1 FROM tails WHERE session NOT IN (SELECT id FROM sessions) LIMIT 1",
    [Q_IMPORTED] = "SELECT 1 FROM imports WHERE session = ?1",
    [Q_ADD_IMPORT] = "INSERT INTO imports VALUES(?1, ?2)",
    [Q_PACK] = "SELECT bytes FROM packs WHERE sha256 = ?1",
    [Q_ADD_PACK] = "INSERT INTO packs(sha256, bytes) VALUES(?1, ?2)",
    [Q_MEND_PACK] = "UPDATE packs SET bytes = ?2 WHERE sha256 = ?1",
    [Q_ALLOW_DELETE] = "INSERT INTO deleting VALUES(?1)",
    [Q_DELETE_EVENTS] = "DELETE FROM events WHERE session = ?1",
    [Q_DELETE_IMPORT] = "DELETE FROM imports WHERE session = ?1",
    [Q_DELETE_TAIL] = "DELETE FROM tails WHERE session = ?1",
    [Q_DELETE_SESSION] = "DELETE FROM sessions WHERE id = ?1",
    [Q_FORBID_DELETE] = "DELETE FROM deleting",
    [Q_DELETE_PACKS] = "DELETE FROM packs WHERE sha256 NOT IN (SELECT sha256 FROM sessions)",
};

sqlite3_stmt *records_query(Records *r, Query query)
{
    sqlite3_stmt **stmt = &r->stmt[query];
    if (*stmt == NULL && sqlite3_prepare_v3(r->db, queries[query], -1, SQLITE_PREPARE_PERSISTENT,
                                            stmt, NULL) != SQLITE_OK)
        return NULL;
    sqlite3_reset(*stmt);
    return *stmt;
}

int records_run(Records *r, sqlite3_stmt *stmt)
{
    if (stmt == NULL) return sqlite3_extended_errcode(r->db);
    int rc = sqlite3_step(stmt);
    sqlite3_reset(stmt);
    sqlite3_clear_bindings(stmt);
    return rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc;
}

void records_bind(sqlite3_stmt *stmt, int at, const char *text)
{
    sqlite3_bind_text(stmt, at, text, -1, SQLITE_STATIC);
}

/* ---- errors ---- */

bool records_read_failed(const Records *r, int rc, Err *err)
{
    return database_read_failed(r->path, rc, err);
}

bool records_write_failed(Records *r, int rc, Err *err)
{
    return database_write_failed(r->path, rc, &r->broken, err);
}

bool records_no_session(int64_t session, Err *err)
{
    char number[24];
    if (session == 0) return err_set(err, "store.no_sessions", NULL);
    snprintf(number, sizeof number, "%" PRId64, session);
    return err_set(err, "store.no_session", "session", number, NULL);
}

bool records_damaged(int64_t session, int64_t sound, Err *err)
{
    char number[24], events[24];
    snprintf(number, sizeof number, "%" PRId64, session);
    snprintf(events, sizeof events, "%" PRId64, sound);
    return err_set(err, "store.damaged", "session", number, "sound", events, NULL);
}

/* ---- transactions ---- */

static void roll_back(Records *r)
{
    /* SQLite rolls back by itself after some errors. */
    if (!sqlite3_get_autocommit(r->db)) records_run(r, records_query(r, Q_ROLLBACK));
}

bool records_transaction(Records *r, RecordsBody *body, void *context, Err *err)
{
    if (r->broken) return err_set(err, "store.now_read_only", "path", r->path, NULL);
    if (r->read_only) return err_set(err, "store.read_only", "path", r->path, NULL);

    int rc = records_run(r, records_query(r, Q_BEGIN));
    if (rc != SQLITE_OK) return records_write_failed(r, rc, err);
    if (!body(r, context, err)) {
        roll_back(r);
        return false;
    }
    rc = records_run(r, records_query(r, Q_COMMIT));
    if (rc == SQLITE_OK) return true;
    records_write_failed(r, rc, err);
    roll_back(r);
    return false;
}

/* ---- sums ---- */

static void add_text(crypto_hash_sha256_state *state, const char *text)
{
    crypto_hash_sha256_update(state, (const unsigned char *)text, strlen(text));
    crypto_hash_sha256_update(state, (const unsigned char *)"\n", 1);
}

static void add_number(crypto_hash_sha256_state *state, int64_t number)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRId64, number);
    add_text(state, text);
}

void records_first_sum(unsigned char sum[SUM], int64_t session, const RecordsBegin *begin)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    add_text(&state, "regisseur 1");
    add_number(&state, session);
    add_text(&state, begin->pack_id);
    add_text(&state, begin->version);
    add_text(&state, begin->title);
    add_text(&state, begin->sha256);
    add_number(&state, begin->started_ms);
    crypto_hash_sha256_final(&state, sum);
}

void records_next_sum(unsigned char sum[SUM], int64_t seq, int64_t wall_ms, const char *line)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, sum, SUM);
    add_number(&state, seq);
    add_number(&state, wall_ms);
    add_text(&state, line);
    crypto_hash_sha256_final(&state, sum);
}
