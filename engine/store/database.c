#include "store/database.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "store/disk.h"
#include "store/records_log.h"

enum { BUSY_MS = 250 };

/* ---- before it is opened ---- */

/* An empty file next to a log was cut off by someone: SQLite would throw the log away. */
static bool is_cut_off(const char *path)
{
    Arena arena = {0};
    bool cut = disk_size(path) == 0 && disk_size(arena_printf(&arena, "%s-wal", path)) > 0;
    arena_free(&arena);
    return cut;
}

bool database_may_open(const char *path, Err *err)
{
    DiskKind kind = disk_kind(path);
    /* SQLite takes a file of one byte for an empty one, and would write over it. */
    if (kind == DISK_FOLDER || kind == DISK_OTHER || disk_size(path) == 1)
        return err_set(err, "store.not_a_database", "path", path, NULL);
    if (is_cut_off(path)) return err_set(err, "store.damaged_file", "path", path, NULL);
    if (!records_log_is_whole(path)) return err_set(err, "store.damaged_log", "path", path, NULL);
    return true;
}

/* ---- opening ---- */

static int execute(sqlite3 *db, const char *sql)
{
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

int database_configure(sqlite3 *db)
{
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, BUSY_MS);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    return execute(db, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL;"
                       "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
                       "PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;"
                       "PRAGMA cache_spill = OFF; PRAGMA temp_store = MEMORY;"
                       "PRAGMA mmap_size = 0");
}

/* The one number that `sql` gives. */
static int ask(sqlite3 *db, const char *sql, int64_t *out)
{
    sqlite3_stmt *stmt;
    int rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW) *out = sqlite3_column_int64(stmt, 0);
    sqlite3_finalize(stmt);
    return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

static bool is_in_schema(const char *sql, const char *const *schema, int rows)
{
    for (int i = 0; sql && i < rows; i++)
        if (strcmp(sql, schema[i]) == 0) return true;
    return false;
}

/* True when the file holds all of the schema of its version, word for word, and nothing else. No
 * two things in a file have one name, so none can be there twice. */
static int schema_is_ours(sqlite3 *db, const DatabaseKind *kind, int64_t version, bool *ours)
{
    sqlite3_stmt *stmt;
    int rows = kind->since_2, found = 0;
    while (version > 1 && kind->schema[rows]) rows++;
    *ours = true;
    int rc = sqlite3_prepare_v2(db,
                                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
                                " AND name != 'sqlite_sequence'",
                                -1, &stmt, NULL);
    if (rc != SQLITE_OK) return rc;
    for (; (rc = sqlite3_step(stmt)) == SQLITE_ROW; found++)
        if (!is_in_schema((const char *)sqlite3_column_text(stmt, 0), kind->schema, rows))
            *ours = false;
    *ours = *ours && found == rows;
    sqlite3_finalize(stmt);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

Found database_recognize(sqlite3 *db, const char *path, const DatabaseKind *kind, int *rc, Err *err)
{
    int64_t application = 0, version = 0, things = 0;
    bool ours = false;
    *rc = ask(db, "SELECT count(*) FROM sqlite_schema", &things);
    if (*rc == SQLITE_OK) *rc = ask(db, "PRAGMA application_id", &application);
    if (*rc == SQLITE_OK) *rc = ask(db, "PRAGMA user_version", &version);
    if (*rc != SQLITE_OK) return FOUND_REFUSED;

    const char *key = NULL;
    if (things == 0 && application == 0 && version == 0) return FOUND_NOTHING;
    if (application != kind->application)
        key = "store.not_ours";
    else if (version > kind->version)
        key = "store.newer";
    else if (version < 1)
        key = "store.damaged_file";
    else if ((*rc = schema_is_ours(db, kind, version, &ours)) == SQLITE_OK && !ours)
        key = "store.damaged_file";
    if (key) err_set(err, key, "path", path, NULL);
    if (key || *rc != SQLITE_OK) return FOUND_REFUSED;
    return version < kind->version ? FOUND_OLDER : FOUND_OURS;
}

/* Makes the schema from row `from` on, all or nothing of it. */
static int make_schema(sqlite3 *db, const DatabaseKind *kind, int from)
{
    char numbers[96];
    snprintf(numbers, sizeof numbers, "PRAGMA application_id = %d; PRAGMA user_version = %d",
             kind->application, kind->version);
    int rc = execute(db, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE");
    for (int i = from; rc == SQLITE_OK && kind->schema[i]; i++) rc = execute(db, kind->schema[i]);
    if (rc == SQLITE_OK) rc = execute(db, numbers);
    if (rc == SQLITE_OK) rc = execute(db, "COMMIT");
    return rc;
}

int database_take(sqlite3 *db, const DatabaseKind *kind, Found found)
{
    int rc = SQLITE_OK;
    if (found == FOUND_NOTHING) rc = make_schema(db, kind, 0);
    if (found == FOUND_OLDER) rc = make_schema(db, kind, kind->since_2);
    /* A copy (records_copy_to) has no log yet. An empty write takes the lock for good. */
    return rc == SQLITE_OK ? execute(db, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; COMMIT") : rc;
}

/* ---- errors ---- */

bool database_read_failed(const char *path, int rc, Err *err)
{
    switch (rc & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return err_set(err, "store.locked", "path", path, NULL);
    case SQLITE_NOTADB: return err_set(err, "store.not_a_database", "path", path, NULL);
    case SQLITE_CORRUPT: return err_set(err, "store.damaged_file", "path", path, NULL);
    default:
        return err_set(err, "store.cannot_read", "path", path, "why", sqlite3_errstr(rc), NULL);
    }
}

bool database_write_failed(const char *path, int rc, bool *broken, Err *err)
{
    switch (rc & 0xFF) {
    case SQLITE_FULL: return err_set(err, "store.disk_full", "path", path, NULL);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return err_set(err, "store.locked", "path", path, NULL);
    case SQLITE_READONLY: return err_set(err, "store.read_only", "path", path, NULL);
    default:
        *broken = true;
        if ((rc & 0xFF) == SQLITE_CORRUPT || (rc & 0xFF) == SQLITE_NOTADB)
            return database_read_failed(path, rc, err);
        return err_set(err, "store.cannot_write", "path", path, "why", sqlite3_errstr(rc), NULL);
    }
}
