/* What happens to whole sessions and to the whole file. */
#include <sys/stat.h>

#include "store/disk.h"
#include "store/records_sql.h"

/* ---- salvaging ---- */

typedef struct Salvage {
    const RecordsBegin *begin;
    int64_t session, sound, fresh;
} Salvage;

typedef struct Copying {
    Records *records;
    const Salvage *salvage;
    int64_t copied;
    bool failed;
    Err *err;
} Copying;

static bool copy_event(void *context, const char *line, int64_t wall_ms)
{
    Copying *c = context;
    if (c->copied == c->salvage->sound) return false;
    c->failed = !records_append_in(c->records, c->salvage->fresh, &line, 1, wall_ms, c->err);
    c->copied += !c->failed;
    return !c->failed;
}

static bool salvage_body(Records *r, void *context, Err *err)
{
    Salvage *s = context;
    if (!records_begin_in(r, s->begin, &s->fresh, err)) return false;
    Copying copying = {.records = r, .salvage = s, .err = err};
    records_events(r, s->session, copy_event, &copying, NULL, NULL);
    if (copying.failed) return false;
    return copying.copied == s->sound || records_damaged(s->session, copying.copied, err);
}

bool records_salvage(Records *r, int64_t session, int64_t sound, int64_t *fresh, Err *err)
{
    Arena arena = {0};
    RecordSession old;
    size_t size = 0;
    const unsigned char *bytes = NULL;
    if (records_session(r, session, &arena, &old, err))
        bytes = records_pack(r, old.sha256, &arena, &size, err);
    bool ok = false;
    if (bytes) {
        RecordsBegin begin = {old.pack_id, old.version, old.title,     old.sha256,
                              bytes,       size,        old.started_ms};
        Salvage salvage = {&begin, old.id, sound, 0};
        ok = records_transaction(r, salvage_body, &salvage, err);
        if (ok) *fresh = salvage.fresh;
    }
    arena_free(&arena);
    return ok;
}

/* ---- importing ---- */

typedef struct Import {
    const RecordsBegin *begin;
    RecordsNext *next;
    void *context;
    int64_t wall_ms, session;
} Import;

static bool import_body(Records *r, void *context, Err *err)
{
    Import *in = context;
    const char *line;
    int64_t wall_ms;
    if (!records_begin_in(r, in->begin, &in->session, err)) return false;
    while (in->next(in->context, &line, &wall_ms))
        if (!records_append_in(r, in->session, &line, 1, wall_ms, err)) return false;
    sqlite3_stmt *stmt = records_query(r, Q_ADD_IMPORT);
    if (stmt) {
        sqlite3_bind_int64(stmt, 1, in->session);
        sqlite3_bind_int64(stmt, 2, in->wall_ms);
    }
    int rc = records_run(r, stmt);
    return rc == SQLITE_OK || records_write_failed(r, rc, err);
}

bool records_import(Records *r, const RecordsBegin *begin, RecordsNext *next, void *context,
                    int64_t wall_ms, int64_t *session, Err *err)
{
    Import in = {begin, next, context, wall_ms, 0};
    if (!records_pack_is_right(begin, err)) return false;
    if (!records_transaction(r, import_body, &in, err)) return false;
    *session = in.session;
    return true;
}

/* ---- deleting ---- */

static bool delete_body(Records *r, void *context, Err *err)
{
    static const Query steps[] = {Q_ALLOW_DELETE,   Q_DELETE_EVENTS, Q_DELETE_IMPORT, Q_DELETE_TAIL,
                                  Q_DELETE_SESSION, Q_FORBID_DELETE, Q_DELETE_PACKS};
    const int64_t *session = context;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        sqlite3_stmt *stmt = records_query(r, steps[i]);
        if (stmt && sqlite3_bind_parameter_count(stmt) > 0) sqlite3_bind_int64(stmt, 1, *session);
        int rc = records_run(r, stmt);
        if (rc != SQLITE_OK) return records_write_failed(r, rc, err);
        if (steps[i] == Q_DELETE_SESSION && sqlite3_changes(r->db) == 0)
            return records_no_session(*session, err);
    }
    return true;
}

bool records_delete(Records *r, int64_t session, Err *err)
{
    if (!records_transaction(r, delete_body, &session, err)) return false;
    /* The log still holds what is deleted; when this fails, the next checkpoint takes it. */
    sqlite3_wal_checkpoint_v2(r->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    return true;
}

/* ---- a copy ---- */

static int vacuum_into(Records *r, const char *path)
{
    sqlite3_stmt *stmt;
    int rc = sqlite3_prepare_v2(r->db, "VACUUM INTO ?1", -1, &stmt, NULL);
    if (rc != SQLITE_OK) return rc;
    records_bind(stmt, 1, path);
    sqlite3_step(stmt);
    return sqlite3_finalize(stmt);
}

bool records_copy_to(Records *r, const char *path, Err *err)
{
    if (disk_kind(path) != DISK_NOTHING) return err_set(err, "store.exists", "path", path, NULL);
    int rc = vacuum_into(r, path);
    Err why = {0};
    bool ok = rc == SQLITE_OK && chmod(path, 0600) == 0 && disk_sync(path, &why);
    if (ok) return true;
    disk_remove(path);
    const char *reason = rc == SQLITE_OK ? err_arg(&why, "why") : sqlite3_errstr(rc);
    return err_set(err, "store.cannot_copy", "path", path, "why", reason, NULL);
}
