/* The file, its sittings, and bringing one into memory. */
#include "store/ballots.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/ballots_inside.h"
#include "store/disk.h"

/* Changing a letter here makes older files unreadable: the file must hold these very words. */
static const char *const schema[] = {
    "CREATE TABLE sittings(id INTEGER PRIMARY KEY AUTOINCREMENT, tag INTEGER NOT NULL,"
    " code TEXT NOT NULL, token TEXT NOT NULL, address TEXT NOT NULL, port INTEGER NOT NULL,"
    " agenda TEXT NOT NULL, setup TEXT NOT NULL, place INTEGER NOT NULL,"
    " session INTEGER NOT NULL, question INTEGER NOT NULL, started_ms INTEGER NOT NULL) STRICT",
    "CREATE TABLE seats(sitting INTEGER NOT NULL REFERENCES sittings(id), number INTEGER NOT NULL,"
    " hash BLOB NOT NULL, name TEXT NOT NULL, away INTEGER NOT NULL,"
    " PRIMARY KEY(sitting, number), UNIQUE(sitting, hash)) STRICT, WITHOUT ROWID",
    "CREATE TABLE papers(sitting INTEGER NOT NULL REFERENCES sittings(id),"
    " question INTEGER NOT NULL, seat INTEGER NOT NULL, kind INTEGER NOT NULL,"
    " choice INTEGER NOT NULL, said TEXT NOT NULL,"
    " PRIMARY KEY(sitting, question, seat, kind)) STRICT, WITHOUT ROWID",
    /* By hash, so that nothing says in which order they were printed. */
    "CREATE TABLE passes(sitting INTEGER NOT NULL REFERENCES sittings(id), hash BLOB NOT NULL,"
    " seat INTEGER NOT NULL, PRIMARY KEY(sitting, hash)) STRICT, WITHOUT ROWID",
    NULL};
static const DatabaseKind rooms_kind = {schema, 0x52656772 /* "Regr" */, 2, 3};

static const char *const queries[BALLOTS_QUERIES] = {
    [BQ_BEGIN] = "BEGIN IMMEDIATE",
    [BQ_COMMIT] = "COMMIT",
    [BQ_ROLLBACK] = "ROLLBACK",
    [BQ_ADD_SITTING] = "INSERT INTO sittings(tag, code, token, address, port, agenda, setup, place,"
                       " session, question, started_ms)"
                       " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    [BQ_UNFINISHED] = "SELECT id, tag, code, token, address, port, agenda, setup, place, session,"
                      " question, started_ms FROM sittings ORDER BY id DESC LIMIT 1",
    [BQ_KEEP] = "UPDATE sittings SET address = ?4, port = ?5, agenda = ?6, setup = ?7, place = ?8,"
                " session = ?9, question = ?10 WHERE id = ?1",
    [BQ_DROP_SITTING] = "DELETE FROM sittings WHERE id = ?1",
    [BQ_DROP_SEATS] = "DELETE FROM seats WHERE sitting = ?1",
    [BQ_DROP_PAPERS] = "DELETE FROM papers WHERE sitting = ?1",
    [BQ_DROP_PASSES] = "DELETE FROM passes WHERE sitting = ?1",
    [BQ_OLD] = "SELECT id FROM sittings WHERE started_ms < ?1 LIMIT 1",
    [BQ_ADD_SEAT] = "INSERT INTO seats VALUES(?1, ?2, ?3, ?4, 0)",
    [BQ_NAME_SEAT] = "UPDATE seats SET name = ?3 WHERE sitting = ?1 AND number = ?2",
    [BQ_AWAY_SEAT] = "UPDATE seats SET away = ?3 WHERE sitting = ?1 AND number = ?2",
    [BQ_SEATS] = "SELECT number, hash, name, away FROM seats WHERE sitting = ?1 ORDER BY number",
    [BQ_CAST] = "INSERT INTO papers VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
                " ON CONFLICT(sitting, question, seat, kind)"
                " DO UPDATE SET choice = excluded.choice, said = excluded.said",
    [BQ_UNCAST] = "DELETE FROM papers WHERE sitting = ?1 AND question = ?2 AND seat = ?3"
                  " AND kind = ?4",
    [BQ_PAPERS] = "SELECT question, seat, kind, choice, said FROM papers WHERE sitting = ?1",
    [BQ_SHRED] = "DELETE FROM papers WHERE sitting = ?1 AND question <= ?2",
    [BQ_ADD_PASS] = "INSERT INTO passes VALUES(?1, ?2, 0)",
    [BQ_USE_PASS] = "UPDATE passes SET seat = ?3 WHERE sitting = ?1 AND hash = ?2",
    [BQ_FREE_PASSES] = "DELETE FROM passes WHERE sitting = ?1 AND seat = 0",
    [BQ_PASSES] = "SELECT hash, seat FROM passes WHERE sitting = ?1",
};

/* ---- statements and transactions ---- */

sqlite3_stmt *ballots_query(Ballots *b, BallotsQuery query)
{
    sqlite3_stmt **stmt = &b->stmt[query];
    if (*stmt == NULL && sqlite3_prepare_v3(b->db, queries[query], -1, SQLITE_PREPARE_PERSISTENT,
                                            stmt, NULL) != SQLITE_OK)
        return NULL;
    sqlite3_reset(*stmt);
    return *stmt;
}

int ballots_run(Ballots *b, sqlite3_stmt *stmt)
{
    if (stmt == NULL) return sqlite3_extended_errcode(b->db);
    int rc = sqlite3_step(stmt);
    sqlite3_reset(stmt);
    sqlite3_clear_bindings(stmt);
    return rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc;
}

int ballots_run_for(Ballots *b, BallotsQuery query, int64_t number)
{
    sqlite3_stmt *stmt = ballots_query(b, query);
    if (stmt && sqlite3_bind_parameter_count(stmt) > 0) sqlite3_bind_int64(stmt, 1, number);
    return ballots_run(b, stmt);
}

bool ballots_transaction(Ballots *b, BallotsBody *body, void *context, Err *err)
{
    if (b->broken) return err_set(err, "store.now_read_only", "path", b->path, NULL);
    int rc = ballots_run_for(b, BQ_BEGIN, 0);
    if (rc == SQLITE_OK) rc = body(b, context);
    if (rc == SQLITE_OK) rc = ballots_run_for(b, BQ_COMMIT, 0);
    if (rc == SQLITE_OK) return true;
    /* SQLite rolls back by itself after some errors. */
    if (!sqlite3_get_autocommit(b->db)) ballots_run_for(b, BQ_ROLLBACK, 0);
    /* The sitting was closed while somebody still spoke to it. */
    if ((rc & 0xFF) == SQLITE_CONSTRAINT) return err_set(err, "room.no_sitting", NULL);
    return database_write_failed(b->path, rc, &b->broken, err);
}

void ballots_scour(Ballots *b)
{
    sqlite3_wal_checkpoint_v2(b->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

/* ---- opening ---- */

void ballots_close(Ballots *b)
{
    if (b == NULL) return;
    for (int i = 0; i < BALLOTS_QUERIES; i++) sqlite3_finalize(b->stmt[i]);
    /* Copying the log into the file would be writing again. */
    if (b->broken && b->db) sqlite3_db_config(b->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    sqlite3_close(b->db);
    memory_clear(&b->memory);
    pthread_mutex_destroy(&b->writing);
    pthread_mutex_destroy(&b->reading);
    free(b->path);
    free(b);
}

static bool open_failed(const Ballots *b, int rc, Err *err)
{
    int kind = rc & 0xFF;
    if (kind == SQLITE_FULL) return err_set(err, "store.disk_full", "path", b->path, NULL);
    if (kind == SQLITE_READONLY || kind == SQLITE_CANTOPEN || kind == SQLITE_PERM ||
        kind == SQLITE_IOERR)
        return err_set(err, "store.cannot_open", "path", b->path, "why", sqlite3_errstr(rc), NULL);
    return database_read_failed(b->path, rc, err);
}

static bool open_file(Ballots *b, Err *err)
{
    if (!database_may_open(b->path, err)) return false;
    disk_make_private(b->path); /* the log gets the same rights from SQLite */
    int rc = sqlite3_open_v2(b->path, &b->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
    if (rc == SQLITE_OK && sqlite3_db_readonly(b->db, "main") == 1) rc = SQLITE_READONLY;
    if (rc == SQLITE_OK) rc = database_configure(b->db);
    if (rc != SQLITE_OK) return open_failed(b, rc, err);
    Found found = database_recognize(b->db, b->path, &rooms_kind, &rc, err);
    if (found == FOUND_REFUSED) return rc == SQLITE_OK ? false : open_failed(b, rc, err);
    rc = database_take(b->db, &rooms_kind, found);
    return rc == SQLITE_OK || open_failed(b, rc, err);
}

Ballots *ballots_open(const char *dir, Err *err)
{
    if (!disk_make_folder(dir, err)) return NULL;
    if (sodium_init() < 0)
        return err_set(err, "store.cannot_open", "path", dir, "why", "libsodium", NULL), NULL;
    Ballots *b = calloc(1, sizeof *b);
    CHECK(b != NULL);
    pthread_mutex_init(&b->writing, NULL);
    pthread_mutex_init(&b->reading, NULL);
    Arena arena = {0};
    b->path = strdup(disk_join(&arena, dir, "rooms.db"));
    CHECK(b->path != NULL);
    arena_free(&arena);
    if (open_file(b, err)) return b;
    ballots_close(b);
    return NULL;
}

/* ---- into memory ---- */

static int load_seats(Ballots *b, int64_t sitting, Memory *m)
{
    sqlite3_stmt *stmt = ballots_query(b, BQ_SEATS);
    if (stmt == NULL) return sqlite3_extended_errcode(b->db);
    sqlite3_bind_int64(stmt, 1, sitting);
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(stmt, 2);
        bool next = sqlite3_column_int64(stmt, 0) == (int64_t)m->seat_count + 1 &&
                    m->seat_count < VOTES_MAX && sqlite3_column_bytes(stmt, 1) == SEAT_HASH;
        if (!next || name == NULL) {
            rc = SQLITE_CORRUPT;
            break;
        }
        memory_add_seat(m, sqlite3_column_blob(stmt, 1), name)->away =
            sqlite3_column_int(stmt, 3) != 0;
    }
    sqlite3_reset(stmt);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int load_papers(Ballots *b, int64_t sitting, Memory *m)
{
    sqlite3_stmt *stmt = ballots_query(b, BQ_PAPERS);
    if (stmt == NULL) return sqlite3_extended_errcode(b->db);
    sqlite3_bind_int64(stmt, 1, sitting);
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) {
        int64_t kind = sqlite3_column_int64(stmt, 2), seat = sqlite3_column_int64(stmt, 1);
        Cast cast = {.question = sqlite3_column_int(stmt, 0),
                     .choice = (uint16_t)sqlite3_column_int(stmt, 3),
                     .text = (const char *)sqlite3_column_text(stmt, 4)};
        if (kind < 0 || kind >= CAST_KINDS || seat < 1 || seat > SEATS_ALL || cast.text == NULL) {
            rc = SQLITE_CORRUPT;
            break;
        }
        cast.kind = (CastKind)kind;
        cast.seat = (int)seat;
        memory_cast(m, &cast);
    }
    sqlite3_reset(stmt);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int load_passes(Ballots *b, int64_t sitting, Memory *m)
{
    sqlite3_stmt *stmt = ballots_query(b, BQ_PASSES);
    if (stmt == NULL) return sqlite3_extended_errcode(b->db);
    sqlite3_bind_int64(stmt, 1, sitting);
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) {
        int64_t seat = sqlite3_column_int64(stmt, 1);
        if (sqlite3_column_bytes(stmt, 0) != SEAT_HASH || seat < 0 || seat > VOTES_MAX) {
            rc = SQLITE_CORRUPT;
            break;
        }
        memory_add_pass(m, sqlite3_column_blob(stmt, 0), (int)seat);
    }
    sqlite3_reset(stmt);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Holds `writing`. */
static bool bring(Ballots *b, int64_t sitting, Err *err)
{
    if (b->memory.sitting == sitting) return true;
    Memory fresh = {0};
    int rc = load_seats(b, sitting, &fresh);
    if (rc == SQLITE_OK) rc = load_passes(b, sitting, &fresh);
    if (rc == SQLITE_OK) rc = load_papers(b, sitting, &fresh);
    if (rc != SQLITE_OK) {
        memory_clear(&fresh);
        return database_read_failed(b->path, rc, err);
    }
    fresh.sitting = sitting;
    pthread_mutex_lock(&b->reading);
    memory_clear(&b->memory);
    b->memory = fresh;
    pthread_mutex_unlock(&b->reading);
    return true;
}

bool ballots_lock(Ballots *b, int64_t sitting, Err *err)
{
    pthread_mutex_lock(&b->writing);
    if (bring(b, sitting, err)) return true;
    pthread_mutex_unlock(&b->writing);
    return false;
}

void ballots_unlock(Ballots *b)
{
    pthread_mutex_unlock(&b->writing);
}

const Memory *ballots_look(Ballots *b, int64_t sitting)
{
    static const Memory empty;
    pthread_mutex_lock(&b->reading);
    if (b->memory.sitting == sitting) return &b->memory;
    pthread_mutex_unlock(&b->reading);
    pthread_mutex_lock(&b->writing);
    bool there = bring(b, sitting, NULL);
    pthread_mutex_lock(&b->reading);
    pthread_mutex_unlock(&b->writing);
    return there ? &b->memory : &empty;
}

void ballots_looked(Ballots *b)
{
    pthread_mutex_unlock(&b->reading);
}

/* ---- sittings ---- */

char *ballots_random_text(Arena *arena, size_t length)
{
    static const char letters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    unsigned char bytes[SITTING_TOKEN];
    CHECK(length <= sizeof bytes);
    randombytes_buf(bytes, sizeof bytes);
    char *text = arena_alloc(arena, length + 1);
    for (size_t i = 0; i < length; i++) text[i] = letters[bytes[i] % 32];
    return text;
}

static void bind_text(sqlite3_stmt *stmt, int at, const char *text)
{
    sqlite3_bind_text(stmt, at, text, -1, SQLITE_STATIC);
}

/* What changes as a sitting goes on, from parameter 4 on. */
static void bind_row(sqlite3_stmt *stmt, const SittingRow *row)
{
    bind_text(stmt, 4, row->address);
    sqlite3_bind_int(stmt, 5, row->port);
    bind_text(stmt, 6, row->agenda);
    bind_text(stmt, 7, row->setup);
    sqlite3_bind_int(stmt, 8, row->place);
    sqlite3_bind_int64(stmt, 9, row->session);
    sqlite3_bind_int(stmt, 10, row->question);
}

static int erase(Ballots *b, int64_t sitting)
{
    static const BallotsQuery steps[] = {BQ_DROP_PAPERS, BQ_DROP_PASSES, BQ_DROP_SEATS,
                                         BQ_DROP_SITTING};
    int rc = SQLITE_OK;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && rc == SQLITE_OK; i++)
        rc = ballots_run_for(b, steps[i], sitting);
    return rc;
}

static int erase_old(Ballots *b, int64_t before_ms)
{
    for (;;) {
        sqlite3_stmt *stmt = ballots_query(b, BQ_OLD);
        if (stmt == NULL) return sqlite3_extended_errcode(b->db);
        sqlite3_bind_int64(stmt, 1, before_ms);
        int rc = sqlite3_step(stmt);
        int64_t sitting = rc == SQLITE_ROW ? sqlite3_column_int64(stmt, 0) : 0;
        sqlite3_reset(stmt);
        if (rc != SQLITE_ROW) return rc == SQLITE_DONE ? SQLITE_OK : rc;
        if ((rc = erase(b, sitting)) != SQLITE_OK) return rc;
    }
}

static int begin_body(Ballots *b, void *context)
{
    const int64_t week_ms = 7LL * 24 * 3600 * 1000;
    SittingRow *row = context;
    int rc = erase_old(b, row->started_ms - week_ms);
    if (rc != SQLITE_OK) return rc;
    sqlite3_stmt *stmt = ballots_query(b, BQ_ADD_SITTING);
    if (stmt) {
        sqlite3_bind_int64(stmt, 1, (int64_t)row->tag);
        bind_text(stmt, 2, row->code);
        bind_text(stmt, 3, row->token);
        bind_row(stmt, row);
        sqlite3_bind_int64(stmt, 11, row->started_ms);
    }
    rc = ballots_run(b, stmt);
    row->id = sqlite3_last_insert_rowid(b->db);
    return rc;
}

bool ballots_begin(Ballots *b, SittingRow *row, Arena *arena, Err *err)
{
    SittingRow fresh = *row;
    fresh.code = ballots_random_text(arena, SITTING_CODE);
    fresh.token = ballots_random_text(arena, SITTING_TOKEN);
    while (fresh.tag == 0) randombytes_buf(&fresh.tag, sizeof fresh.tag);
    pthread_mutex_lock(&b->writing);
    bool ok = ballots_transaction(b, begin_body, &fresh, err);
    if (ok) ballots_scour(b);
    pthread_mutex_unlock(&b->writing);
    if (ok) *row = fresh;
    return ok;
}

static bool read_row(sqlite3_stmt *stmt, Arena *arena, SittingRow *out)
{
    const char **const texts[] = {&out->code, &out->token, &out->address, &out->agenda,
                                  &out->setup};
    static const int columns[] = {2, 3, 4, 6, 7};
    for (int i = 0; i < 5; i++) {
        const char *text = (const char *)sqlite3_column_text(stmt, columns[i]);
        if (text == NULL) return false;
        *texts[i] = arena_text(arena, text);
    }
    out->id = sqlite3_column_int64(stmt, 0);
    out->tag = (uint64_t)sqlite3_column_int64(stmt, 1);
    out->port = sqlite3_column_int(stmt, 5);
    out->place = sqlite3_column_int(stmt, 8);
    out->session = sqlite3_column_int64(stmt, 9);
    out->question = sqlite3_column_int(stmt, 10);
    out->started_ms = sqlite3_column_int64(stmt, 11);
    return true;
}

bool ballots_unfinished(Ballots *b, Arena *arena, SittingRow *out, Err *err)
{
    pthread_mutex_lock(&b->writing);
    sqlite3_stmt *stmt = ballots_query(b, BQ_UNFINISHED);
    int rc = stmt ? sqlite3_step(stmt) : sqlite3_extended_errcode(b->db);
    bool found = rc == SQLITE_ROW && read_row(stmt, arena, out);
    if (stmt) sqlite3_reset(stmt);
    pthread_mutex_unlock(&b->writing);
    if (rc == SQLITE_ROW && !found) rc = SQLITE_NOMEM;
    return found || (rc != SQLITE_DONE && database_read_failed(b->path, rc, err));
}

static int keep_body(Ballots *b, void *context)
{
    const SittingRow *row = context;
    sqlite3_stmt *stmt = ballots_query(b, BQ_KEEP);
    if (stmt) {
        sqlite3_bind_int64(stmt, 1, row->id);
        bind_row(stmt, row);
    }
    return ballots_run(b, stmt);
}

bool ballots_keep(Ballots *b, const SittingRow *row, Err *err)
{
    SittingRow copy = *row;
    pthread_mutex_lock(&b->writing);
    bool ok = ballots_transaction(b, keep_body, &copy, err);
    pthread_mutex_unlock(&b->writing);
    return ok;
}

static int end_body(Ballots *b, void *context)
{
    return erase(b, *(int64_t *)context);
}

bool ballots_end(Ballots *b, int64_t sitting, Err *err)
{
    pthread_mutex_lock(&b->writing);
    bool ok = ballots_transaction(b, end_body, &sitting, err);
    if (ok) {
        ballots_scour(b);
        pthread_mutex_lock(&b->reading);
        if (b->memory.sitting == sitting) memory_clear(&b->memory);
        pthread_mutex_unlock(&b->reading);
    }
    pthread_mutex_unlock(&b->writing);
    return ok;
}
