/* Opening the file, making it, and telling what it is instead. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "store/disk.h"
#include "store/records_log.h"
#include "store/records_sql.h"

enum { BUSY_MS = 250 };

static Records *records_new(const char *dir)
{
    Records *r = calloc(1, sizeof *r);
    CHECK(r != NULL);
    Arena arena = {0};
    r->path = strdup(disk_join(&arena, dir, "records.db"));
    CHECK(r->path != NULL);
    arena_free(&arena);
    return r;
}

static void close_database(Records *r)
{
    for (int i = 0; i < QUERIES; i++) {
        sqlite3_finalize(r->stmt[i]);
        r->stmt[i] = NULL;
    }
    /* Copying the log into the file would be writing again. */
    if (r->broken && r->db) sqlite3_db_config(r->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    sqlite3_close(r->db);
    r->db = NULL;
}

void records_close(Records *r)
{
    if (r == NULL) return;
    close_database(r);
    free(r->path);
    free(r);
}

bool records_writable(const Records *r)
{
    return !r->read_only && !r->broken;
}

static int execute(Records *r, const char *sql)
{
    return sqlite3_exec(r->db, sql, NULL, NULL, NULL);
}

/* The one number that `sql` gives. */
static int ask(Records *r, const char *sql, int64_t *out)
{
    sqlite3_stmt *stmt;
    int rc = sqlite3_prepare_v2(r->db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW) *out = sqlite3_column_int64(stmt, 0);
    sqlite3_finalize(stmt);
    return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

/* Before the first look into the file. */
static int configure(Records *r)
{
    sqlite3_extended_result_codes(r->db, 1);
    sqlite3_busy_timeout(r->db, BUSY_MS);
    sqlite3_db_config(r->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(r->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    return execute(r, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL;"
                      "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
                      "PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;"
                      "PRAGMA cache_spill = OFF; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0");
}

static bool is_in_schema(const char *sql, int rows)
{
    for (int i = 0; sql && i < rows; i++)
        if (strcmp(sql, records_schema[i]) == 0) return true;
    return false;
}

/* True when the file holds all of the schema of its version, word for word, and nothing else. No
 * two things in a file have one name, so none can be there twice. */
static int schema_is_ours(Records *r, int64_t version, bool *ours)
{
    sqlite3_stmt *stmt;
    int rows = records_since_2, found = 0;
    while (version > 1 && records_schema[rows]) rows++;
    *ours = true;
    int rc = sqlite3_prepare_v2(r->db,
                                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
                                " AND name != 'sqlite_sequence'",
                                -1, &stmt, NULL);
    if (rc != SQLITE_OK) return rc;
    for (; (rc = sqlite3_step(stmt)) == SQLITE_ROW; found++)
        if (!is_in_schema((const char *)sqlite3_column_text(stmt, 0), rows)) *ours = false;
    *ours = *ours && found == rows;
    sqlite3_finalize(stmt);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Makes the schema from row `from` on, all or nothing of it. */
static int make_schema(Records *r, int from)
{
    char numbers[96];
    snprintf(numbers, sizeof numbers, "PRAGMA application_id = %d; PRAGMA user_version = %d",
             RECORDS_APPLICATION, RECORDS_VERSION);
    int rc = execute(r, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE");
    for (int i = from; rc == SQLITE_OK && records_schema[i]; i++)
        rc = execute(r, records_schema[i]);
    if (rc == SQLITE_OK) rc = execute(r, numbers);
    if (rc == SQLITE_OK) rc = execute(r, "COMMIT");
    return rc;
}

typedef enum Found { FOUND_OURS, FOUND_OLDER, FOUND_NOTHING, FOUND_REFUSED } Found;

/* What the file is. FOUND_REFUSED with `err` set when it is none of ours, SQLite's code in `*rc`
 * when it couldn't be told. */
static Found recognize(Records *r, int *rc, Err *err)
{
    int64_t application = 0, version = 0, things = 0;
    bool ours = false;
    *rc = ask(r, "SELECT count(*) FROM sqlite_schema", &things);
    if (*rc == SQLITE_OK) *rc = ask(r, "PRAGMA application_id", &application);
    if (*rc == SQLITE_OK) *rc = ask(r, "PRAGMA user_version", &version);
    if (*rc != SQLITE_OK) return FOUND_REFUSED;

    const char *key = NULL;
    if (things == 0 && application == 0 && version == 0) return FOUND_NOTHING;
    if (application != RECORDS_APPLICATION)
        key = "store.not_ours";
    else if (version > RECORDS_VERSION)
        key = "store.newer";
    else if (version < 1)
        key = "store.damaged_file";
    else if ((*rc = schema_is_ours(r, version, &ours)) == SQLITE_OK && !ours)
        key = "store.damaged_file";
    if (key) err_set(err, key, "path", r->path, NULL);
    if (key || *rc != SQLITE_OK) return FOUND_REFUSED;
    return version < RECORDS_VERSION ? FOUND_OLDER : FOUND_OURS;
}

/* ---- to write ---- */

typedef enum Opened { OPENED, OPENED_NOT, OPENED_ONLY_TO_READ } Opened;

static Opened open_refused(Records *r, int rc, Err *err)
{
    int kind = rc & 0xFF;
    if (kind == SQLITE_READONLY || kind == SQLITE_CANTOPEN || kind == SQLITE_PERM)
        return OPENED_ONLY_TO_READ;
    if (kind == SQLITE_FULL)
        err_set(err, "store.disk_full", "path", r->path, NULL);
    else if (kind == SQLITE_IOERR)
        err_set(err, "store.cannot_open", "path", r->path, "why", sqlite3_errstr(rc), NULL);
    else
        records_read_failed(r, rc, err);
    return OPENED_NOT;
}

static Opened open_to_write(Records *r, Err *err)
{
    disk_make_private(r->path); /* the log gets the same rights from SQLite */
    int rc = sqlite3_open_v2(r->path, &r->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
    if (rc == SQLITE_OK && sqlite3_db_readonly(r->db, "main") == 1) return OPENED_ONLY_TO_READ;
    if (rc == SQLITE_OK) rc = configure(r);
    if (rc != SQLITE_OK) return open_refused(r, rc, err);

    Found found = recognize(r, &rc, err);
    if (found == FOUND_REFUSED) return rc == SQLITE_OK ? OPENED_NOT : open_refused(r, rc, err);
    if (found == FOUND_NOTHING) rc = make_schema(r, 0);
    if (found == FOUND_OLDER) rc = make_schema(r, records_since_2);
    /* A copy (records_copy_to) has no log yet. An empty write takes the lock for good. */
    if (rc == SQLITE_OK) rc = execute(r, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; COMMIT");
    return rc == SQLITE_OK ? OPENED : open_refused(r, rc, err);
}

/* ---- to read ---- */

/* "file:...": immutable means that no lock and no log is looked for. */
static char *immutable_uri(Arena *arena, const char *path)
{
    StrBuf uri = {0};
    sb_add(&uri, "file:");
    for (const char *c = path; *c; c++)
        if (*c == '%' || *c == '?' || *c == '#')
            sb_printf(&uri, "%%%02X", (unsigned)*c);
        else
            sb_add_n(&uri, c, 1);
    sb_add(&uri, "?immutable=1");
    char *text = arena_text(arena, sb_text(&uri));
    sb_free(&uri);
    return text;
}

static bool open_to_read(Records *r, Err *err)
{
    Arena arena = {0};
    bool log = disk_size(arena_printf(&arena, "%s-wal", r->path)) > 0;
    const char *name = log ? r->path : immutable_uri(&arena, r->path);
    int rc = sqlite3_open_v2(name, &r->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
    arena_free(&arena);
    sqlite3_extended_result_codes(r->db, 1);
    Found found = FOUND_REFUSED;
    if (rc == SQLITE_OK) found = recognize(r, &rc, err);
    if (found == FOUND_OURS || found == FOUND_OLDER) return true;
    /* Nothing to read, or events in the log that only a writer could take over. */
    if (found == FOUND_NOTHING || (rc & 0xFF) == SQLITE_CANTOPEN || (rc & 0xFF) == SQLITE_READONLY)
        return err_set(err, log ? "store.read_only_unfinished" : "store.read_only", "path", r->path,
                       NULL);
    return rc == SQLITE_OK ? false : records_read_failed(r, rc, err);
}

/* An empty file next to a log was cut off by someone: SQLite would throw the log away. */
static bool is_cut_off(const char *path)
{
    Arena arena = {0};
    bool cut = disk_size(path) == 0 && disk_size(arena_printf(&arena, "%s-wal", path)) > 0;
    arena_free(&arena);
    return cut;
}

Records *records_open(const char *dir, RecordsMode *mode, Err *err)
{
    *mode = RECORDS_READ_ONLY;
    if (!disk_make_folder(dir, err)) return NULL;
    Records *r = records_new(dir);
    Opened opened = OPENED_NOT;
    DiskKind kind = disk_kind(r->path);
    /* SQLite takes a file of one byte for an empty one, and would write over it. */
    if (kind == DISK_FOLDER || kind == DISK_OTHER || disk_size(r->path) == 1)
        err_set(err, "store.not_a_database", "path", r->path, NULL);
    else if (is_cut_off(r->path))
        err_set(err, "store.damaged_file", "path", r->path, NULL);
    else if (!records_log_is_whole(r->path))
        err_set(err, "store.damaged_log", "path", r->path, NULL);
    else
        opened = open_to_write(r, err);

    if (opened == OPENED) {
        *mode = RECORDS_WRITE;
        return r;
    }
    close_database(r);
    r->read_only = true;
    if (opened == OPENED_ONLY_TO_READ && open_to_read(r, err)) {
        err_set(err, "store.read_only", "path", r->path, NULL);
        return r;
    }
    records_close(r);
    return NULL;
}
