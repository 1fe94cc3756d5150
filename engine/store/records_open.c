/* Opening the file, making it, and telling what it is instead. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "store/disk.h"
#include "store/records_sql.h"

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
    if (rc == SQLITE_OK) rc = database_configure(r->db);
    if (rc != SQLITE_OK) return open_refused(r, rc, err);

    Found found = database_recognize(r->db, r->path, &records_kind, &rc, err);
    if (found == FOUND_REFUSED) return rc == SQLITE_OK ? OPENED_NOT : open_refused(r, rc, err);
    rc = database_take(r->db, &records_kind, found);
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
    if (rc == SQLITE_OK) found = database_recognize(r->db, r->path, &records_kind, &rc, err);
    if (found == FOUND_OURS || found == FOUND_OLDER) return true;
    /* Nothing to read, or events in the log that only a writer could take over. */
    if (found == FOUND_NOTHING || (rc & 0xFF) == SQLITE_CANTOPEN || (rc & 0xFF) == SQLITE_READONLY)
        return err_set(err, log ? "store.read_only_unfinished" : "store.read_only", "path", r->path,
                       NULL);
    return rc == SQLITE_OK ? false : records_read_failed(r, rc, err);
}

Records *records_open(const char *dir, RecordsMode *mode, Err *err)
{
    *mode = RECORDS_READ_ONLY;
    if (!disk_make_folder(dir, err)) return NULL;
    Records *r = records_new(dir);
    Opened opened = OPENED_NOT;
    if (database_may_open(r->path, err)) opened = open_to_write(r, err);

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
