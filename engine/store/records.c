/* Adding: sessions and events. */
#include "store/records.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "store/bundle.h"
#include "store/records_sql.h"

/* ---- beginning ---- */

/* Keeps the pack's bytes, once; bytes that were damaged since are mended. */
static bool keep_pack(Records *r, const RecordsBegin *begin, Err *err)
{
    sqlite3_stmt *stmt = records_query(r, Q_PACK);
    if (stmt == NULL) return records_write_failed(r, sqlite3_extended_errcode(r->db), err);
    records_bind(stmt, 1, begin->sha256);
    int rc = sqlite3_step(stmt);
    bool there = rc == SQLITE_ROW;
    bool sound = there && (size_t)sqlite3_column_bytes(stmt, 0) == begin->size &&
                 memcmp(sqlite3_column_blob(stmt, 0), begin->bytes, begin->size) == 0;
    sqlite3_reset(stmt);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE) return records_write_failed(r, rc, err);
    if (sound) return true;

    stmt = records_query(r, there ? Q_MEND_PACK : Q_ADD_PACK);
    if (stmt) {
        records_bind(stmt, 1, begin->sha256);
        sqlite3_bind_blob64(stmt, 2, begin->bytes, begin->size, SQLITE_STATIC);
    }
    rc = records_run(r, stmt);
    return rc == SQLITE_OK || records_write_failed(r, rc, err);
}

static int next_session(Records *r, int64_t *session)
{
    sqlite3_stmt *stmt = records_query(r, Q_NEXT_SESSION);
    if (stmt == NULL) return sqlite3_extended_errcode(r->db);
    int rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW) *session = sqlite3_column_int64(stmt, 0);
    sqlite3_reset(stmt);
    return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

static int add_session(Records *r, int64_t session, const RecordsBegin *begin,
                       const unsigned char sum[SUM])
{
    sqlite3_stmt *stmt = records_query(r, Q_ADD_SESSION);
    if (stmt) {
        sqlite3_bind_int64(stmt, 1, session);
        records_bind(stmt, 2, begin->pack_id);
        records_bind(stmt, 3, begin->version);
        records_bind(stmt, 4, begin->title);
        records_bind(stmt, 5, begin->sha256);
        sqlite3_bind_int64(stmt, 6, begin->started_ms);
        sqlite3_bind_blob(stmt, 7, sum, SUM, SQLITE_STATIC);
    }
    int rc = records_run(r, stmt);
    if (rc != SQLITE_OK) return rc;

    stmt = records_query(r, Q_ADD_TAIL);
    if (stmt) {
        sqlite3_bind_int64(stmt, 1, session);
        sqlite3_bind_blob(stmt, 2, sum, SUM, SQLITE_STATIC);
    }
    return records_run(r, stmt);
}

bool records_begin_in(Records *r, const RecordsBegin *begin, int64_t *session, Err *err)
{
    if (!keep_pack(r, begin, err)) return false;
    int64_t fresh = 0;
    unsigned char sum[SUM];
    int rc = next_session(r, &fresh);
    if (rc == SQLITE_OK) {
        records_first_sum(sum, fresh, begin);
        rc = add_session(r, fresh, begin, sum);
    }
    if (rc != SQLITE_OK) return records_write_failed(r, rc, err);
    *session = fresh;
    return true;
}

typedef struct BeginCall {
    const RecordsBegin *begin;
    int64_t session;
} BeginCall;

static bool begin_body(Records *r, void *context, Err *err)
{
    BeginCall *call = context;
    return records_begin_in(r, call->begin, &call->session, err);
}

bool records_pack_is_right(const RecordsBegin *begin, Err *err)
{
    char hex[65];
    bundle_sha256(begin->bytes, begin->size, hex);
    if (begin->size > 0 && strcmp(hex, begin->sha256) == 0) return true;
    return err_set(err, "store.pack_changed", "pack", begin->pack_id, NULL);
}

bool records_begin(Records *r, const RecordsBegin *begin, int64_t *session, Err *err)
{
    if (!records_pack_is_right(begin, err)) return false;
    BeginCall call = {begin, 0};
    if (!records_transaction(r, begin_body, &call, err)) return false;
    *session = call.session;
    return true;
}

/* ---- adding events ---- */

typedef struct Tail {
    int64_t seq;
    unsigned char sum[SUM];
} Tail;

static bool is_sum(sqlite3_stmt *stmt, int column)
{
    return sqlite3_column_type(stmt, column) == SQLITE_BLOB &&
           sqlite3_column_bytes(stmt, column) == SUM;
}

/* True when the last event is the one that the tail says. */
static bool tail_holds(sqlite3_stmt *stmt, Tail *tail)
{
    if (!is_sum(stmt, 1)) return false;
    tail->seq = sqlite3_column_int64(stmt, 0);
    memcpy(tail->sum, sqlite3_column_blob(stmt, 1), SUM);
    if (tail->seq == 0) return sqlite3_column_type(stmt, 2) == SQLITE_NULL;
    return is_sum(stmt, 2) && memcmp(tail->sum, sqlite3_column_blob(stmt, 2), SUM) == 0;
}

static bool read_tail(Records *r, int64_t session, Tail *tail, Err *err)
{
    sqlite3_stmt *stmt = records_query(r, Q_TAIL);
    if (stmt == NULL) return records_write_failed(r, sqlite3_extended_errcode(r->db), err);
    sqlite3_bind_int64(stmt, 1, session);
    int rc = sqlite3_step(stmt);
    bool holds = rc == SQLITE_ROW && tail_holds(stmt, tail);
    sqlite3_reset(stmt);
    if (holds) return true;
    if (rc == SQLITE_DONE) return records_no_session(session, err);
    if (rc != SQLITE_ROW) return records_write_failed(r, rc, err);
    int64_t sound = 0;
    records_events(r, session, NULL, NULL, &sound, NULL);
    return records_damaged(session, sound, err);
}

static bool check_line(const char *line, int64_t seq, Err *err)
{
    size_t len = strnlen(line, RECORD_LINE_MAX + 1);
    if (len > 0 && len <= RECORD_LINE_MAX && memchr(line, '\n', len) == NULL &&
        utf8_valid(line, len))
        return true;
    char number[24];
    snprintf(number, sizeof number, "%" PRId64, seq);
    return err_set(err, "store.bad_line", "seq", number, NULL);
}

static int add_event(Records *r, int64_t session, const Tail *tail, int64_t wall_ms,
                     const char *line)
{
    sqlite3_stmt *stmt = records_query(r, Q_ADD_EVENT);
    if (stmt) {
        sqlite3_bind_int64(stmt, 1, session);
        sqlite3_bind_int64(stmt, 2, tail->seq);
        sqlite3_bind_int64(stmt, 3, wall_ms);
        records_bind(stmt, 4, line);
        sqlite3_bind_blob(stmt, 5, tail->sum, SUM, SQLITE_STATIC);
    }
    return records_run(r, stmt);
}

static int set_tail(Records *r, int64_t session, const Tail *tail)
{
    sqlite3_stmt *stmt = records_query(r, Q_SET_TAIL);
    if (stmt) {
        sqlite3_bind_int64(stmt, 1, session);
        sqlite3_bind_int64(stmt, 2, tail->seq);
        sqlite3_bind_blob(stmt, 3, tail->sum, SUM, SQLITE_STATIC);
    }
    return records_run(r, stmt);
}

bool records_append_in(Records *r, int64_t session, const char *const *lines, size_t count,
                       int64_t wall_ms, Err *err)
{
    Tail tail;
    if (!read_tail(r, session, &tail, err)) return false;
    for (size_t i = 0; i < count; i++) {
        tail.seq++;
        if (!check_line(lines[i], tail.seq, err)) return false;
        records_next_sum(tail.sum, tail.seq, wall_ms, lines[i]);
        int rc = add_event(r, session, &tail, wall_ms, lines[i]);
        if (rc != SQLITE_OK) return records_write_failed(r, rc, err);
    }
    int rc = set_tail(r, session, &tail);
    return rc == SQLITE_OK || records_write_failed(r, rc, err);
}

typedef struct AppendCall {
    int64_t session;
    const char *const *lines;
    size_t count;
    int64_t wall_ms;
} AppendCall;

static bool append_body(Records *r, void *context, Err *err)
{
    const AppendCall *call = context;
    return records_append_in(r, call->session, call->lines, call->count, call->wall_ms, err);
}

bool records_append(Records *r, int64_t session, const char *const *lines, size_t count,
                    int64_t wall_ms, Err *err)
{
    AppendCall call = {session, lines, count, wall_ms};
    return records_transaction(r, append_body, &call, err);
}
