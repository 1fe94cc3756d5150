/* Reading, with every sum verified. */
#include <string.h>

#include "base/text.h"
#include "store/bundle.h"
#include "store/records_sql.h"

/* What a session says of itself, and the sum it began with. */
typedef struct Head {
    RecordSession session;
    unsigned char computed[SUM]; /* from what it says */
    unsigned char stored[SUM];   /* as it was when it began */
    bool sound;
} Head;

/* NULL when the column holds no plain text. */
static const char *text_column(sqlite3_stmt *stmt, int column, Arena *arena)
{
    if (sqlite3_column_type(stmt, column) != SQLITE_TEXT) return NULL;
    const char *text = (const char *)sqlite3_column_text(stmt, column);
    size_t len = (size_t)sqlite3_column_bytes(stmt, column);
    if (text == NULL || !utf8_valid(text, len)) return NULL;
    return arena_text_n(arena, text, len);
}

static bool sum_column(sqlite3_stmt *stmt, int column, unsigned char sum[SUM])
{
    if (sqlite3_column_type(stmt, column) != SQLITE_BLOB ||
        sqlite3_column_bytes(stmt, column) != SUM)
        return false;
    memcpy(sum, sqlite3_column_blob(stmt, column), SUM);
    return true;
}

static void read_head(sqlite3_stmt *stmt, Arena *arena, Head *head)
{
    *head = (Head){.sound = true};
    RecordSession *s = &head->session;
    const char **texts[] = {&s->pack_id, &s->version, &s->title, &s->sha256};
    s->id = sqlite3_column_int64(stmt, 0);
    for (int i = 0; i < 4; i++) {
        const char *text = text_column(stmt, i + 1, arena);
        if (text == NULL) head->sound = false;
        *texts[i] = text ? text : "";
    }
    s->started_ms = sqlite3_column_int64(stmt, 5);
    RecordsBegin begin = {.pack_id = s->pack_id,
                          .version = s->version,
                          .title = s->title,
                          .sha256 = s->sha256,
                          .started_ms = s->started_ms};
    records_first_sum(head->computed, s->id, &begin);
    if (!sum_column(stmt, 6, head->stored) || memcmp(head->computed, head->stored, SUM) != 0)
        head->sound = false;
}

/* ---- walking over the events of one session ---- */

typedef struct Walk {
    Arena arena; /* of the line at hand */
    int64_t seq; /* of the last sound event */
    unsigned char sum[SUM];
    int64_t wall_ms;
    const char *line;
} Walk;

/* Takes the row when it is the next event. */
static bool take_row(Walk *walk, const Head *head, sqlite3_stmt *stmt)
{
    unsigned char stored[SUM], sum[SUM];
    arena_clear(&walk->arena);
    const char *line = text_column(stmt, 2, &walk->arena);
    if (line == NULL || !sum_column(stmt, 3, stored)) return false;
    if (sqlite3_column_int64(stmt, 0) != walk->seq + 1) return false;

    walk->wall_ms = sqlite3_column_int64(stmt, 1);
    memcpy(sum, walk->sum, SUM);
    records_next_sum(sum, walk->seq + 1, walk->wall_ms, line);
    if (memcmp(sum, stored, SUM) != 0 && walk->seq == 0) {
        /* Damage in what the session says of itself need not cost its events. */
        memcpy(sum, head->stored, SUM);
        records_next_sum(sum, 1, walk->wall_ms, line);
    }
    if (memcmp(sum, stored, SUM) != 0) return false;
    memcpy(walk->sum, sum, SUM);
    walk->seq++;
    walk->line = line;
    return true;
}

/* True when the session's last sum is the one of the last event that was walked over. */
static bool tail_matches(Records *r, int64_t session, const Walk *walk, const Head *head)
{
    sqlite3_stmt *stmt = records_query(r, Q_TAIL);
    if (stmt == NULL) return false;
    sqlite3_bind_int64(stmt, 1, session);
    unsigned char sum[SUM];
    bool ok = sqlite3_step(stmt) == SQLITE_ROW && sqlite3_column_int64(stmt, 0) == walk->seq &&
              sum_column(stmt, 1, sum) &&
              (memcmp(sum, walk->sum, SUM) == 0 ||
               (walk->seq == 0 && memcmp(sum, head->stored, SUM) == 0));
    sqlite3_reset(stmt);
    return ok;
}

static bool starts_word(const char *line, const char *word)
{
    size_t len = strlen(word);
    return strncmp(line, word, len) == 0 && (line[len] == ' ' || line[len] == '\0');
}

static void count_event(RecordSession *s, const Walk *walk)
{
    s->events = walk->seq;
    s->last_ms = walk->wall_ms;
    s->decisions += starts_word(walk->line, "chosen");
    s->finished =
        s->finished || starts_word(walk->line, "ended") || starts_word(walk->line, "adjourned");
}

/* A file of version 1 that can only be read has no table to ask. */
static bool is_imported(Records *r, int64_t session)
{
    sqlite3_stmt *stmt = records_query(r, Q_IMPORTED);
    if (stmt == NULL) return false;
    sqlite3_bind_int64(stmt, 1, session);
    bool found = sqlite3_step(stmt) == SQLITE_ROW;
    sqlite3_reset(stmt);
    return found;
}

/* Fills in what the events tell. `each` may be NULL. */
static void walk_events(Records *r, Head *head, RecordsEach *each, void *context)
{
    RecordSession *s = &head->session;
    Walk walk = {0};
    memcpy(walk.sum, head->computed, SUM);
    s->last_ms = s->started_ms;
    s->imported = is_imported(r, s->id);
    sqlite3_stmt *stmt = records_query(r, Q_EVENTS);
    int rc = stmt ? SQLITE_ROW : SQLITE_ERROR;
    if (stmt) sqlite3_bind_int64(stmt, 1, s->id);
    while (rc == SQLITE_ROW && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
        if (!take_row(&walk, head, stmt)) break;
        if (each && !each(context, walk.line, walk.wall_ms)) break;
        count_event(s, &walk);
    }
    if (stmt) sqlite3_reset(stmt);
    s->damaged = rc != SQLITE_DONE || !head->sound || !tail_matches(r, s->id, &walk, head);
    arena_free(&walk.arena);
}

/* ---- what the header promises ---- */

/* The row of one session; 0 is the newest. */
static bool find_head(Records *r, int64_t session, Arena *arena, Head *head, Err *err)
{
    sqlite3_stmt *stmt = records_query(r, session ? Q_SESSION : Q_NEWEST);
    if (stmt == NULL) return records_read_failed(r, sqlite3_extended_errcode(r->db), err);
    if (session) sqlite3_bind_int64(stmt, 1, session);
    int rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW) read_head(stmt, arena, head);
    sqlite3_reset(stmt);
    if (rc == SQLITE_DONE) return records_no_session(session, err);
    return rc == SQLITE_ROW || records_read_failed(r, rc, err);
}

bool records_session(Records *r, int64_t session, Arena *arena, RecordSession *out, Err *err)
{
    Head head;
    if (!find_head(r, session, arena, &head, err)) return false;
    walk_events(r, &head, NULL, NULL);
    *out = head.session;
    return true;
}

bool records_events(Records *r, int64_t session, RecordsEach *each, void *context, int64_t *sound,
                    Err *err)
{
    Head head;
    Arena arena = {0};
    if (sound) *sound = 0;
    bool found = find_head(r, session, &arena, &head, err);
    if (found) walk_events(r, &head, each, context);
    arena_free(&arena);
    if (!found) return false;
    if (sound) *sound = head.session.events;
    return !head.session.damaged || records_damaged(head.session.id, head.session.events, err);
}

size_t records_with(Records *r, const char *word, Arena *arena, int64_t **out)
{
    size_t count = 0, cap = 0;
    *out = NULL;
    sqlite3_stmt *stmt = records_query(r, Q_WITH);
    if (stmt == NULL) return 0;
    records_bind(stmt, 1, word);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        if (count == cap) {
            int64_t *more = arena_new(arena, int64_t, cap = cap ? cap * 2 : 16);
            if (count) memcpy(more, *out, count * sizeof *more);
            *out = more;
        }
        (*out)[count++] = sqlite3_column_int64(stmt, 0);
    }
    sqlite3_reset(stmt);
    sqlite3_clear_bindings(stmt);
    return count;
}

typedef struct Heads {
    Head *at;
    size_t count, cap;
} Heads;

static Head *add_head(Heads *heads, Arena *arena)
{
    if (heads->count == heads->cap) {
        size_t cap = heads->cap ? heads->cap * 2 : 16;
        Head *more = arena_new(arena, Head, cap);
        if (heads->count) memcpy(more, heads->at, heads->count * sizeof *more);
        heads->at = more;
        heads->cap = cap;
    }
    return &heads->at[heads->count++];
}

/* A tail whose session is gone: there is more damage than any session can tell of. */
static bool lost_a_session(Records *r)
{
    sqlite3_stmt *stmt = records_query(r, Q_LOST_TAIL);
    int rc = stmt ? sqlite3_step(stmt) : SQLITE_ERROR;
    if (stmt) sqlite3_reset(stmt);
    return rc != SQLITE_DONE;
}

bool records_sessions(Records *r, Arena *arena, RecordSession **out, size_t *count, Err *err)
{
    Heads heads = {0};
    *out = NULL;
    *count = 0;
    sqlite3_stmt *stmt = records_query(r, Q_SESSIONS);
    if (stmt == NULL) return records_read_failed(r, sqlite3_extended_errcode(r->db), err);
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) read_head(stmt, arena, add_head(&heads, arena));
    sqlite3_reset(stmt);

    RecordSession *list = arena_new(arena, RecordSession, heads.count);
    for (size_t i = 0; i < heads.count; i++) {
        walk_events(r, &heads.at[i], NULL, NULL);
        list[i] = heads.at[i].session;
    }
    *out = list;
    *count = heads.count;
    if (rc != SQLITE_DONE) return records_read_failed(r, rc, err);
    return !lost_a_session(r) || err_set(err, "store.damaged_file", "path", r->path, NULL);
}

const unsigned char *records_pack(Records *r, const char *sha256, Arena *arena, size_t *size,
                                  Err *err)
{
    sqlite3_stmt *stmt = records_query(r, Q_PACK);
    if (stmt == NULL) {
        records_read_failed(r, sqlite3_extended_errcode(r->db), err);
        return NULL;
    }
    records_bind(stmt, 1, sha256);
    int rc = sqlite3_step(stmt);
    char *bytes = NULL;
    if (rc == SQLITE_ROW) {
        *size = (size_t)sqlite3_column_bytes(stmt, 0);
        const char *blob = sqlite3_column_blob(stmt, 0);
        if (blob) bytes = arena_text_n(arena, blob, *size);
    }
    sqlite3_reset(stmt);
    sqlite3_clear_bindings(stmt);
    char hex[65] = "";
    if (bytes) bundle_sha256(bytes, *size, hex);
    if (bytes && strcmp(hex, sha256) == 0) return (const unsigned char *)bytes;
    err_set(err, rc == SQLITE_DONE ? "store.no_pack" : "store.damaged_pack", "sha256", sha256,
            NULL);
    return NULL;
}
