/* Who sits where, and papers. */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/ballots_inside.h"

/* ---- seats ---- */

int ballots_seat(Ballots *b, int64_t sitting, const unsigned char key[SEAT_KEY_BYTES])
{
    unsigned char hash[SEAT_HASH];
    crypto_hash_sha256(hash, key, SEAT_KEY_BYTES);
    const Memory *m = ballots_look(b, sitting);
    int seat = memory_find_seat(m, hash);
    if (!memory_counts(m, seat)) seat = 0;
    ballots_looked(b);
    return seat;
}

size_t ballots_seats(Ballots *b, int64_t sitting, Arena *arena, Seat **out)
{
    const Memory *m = ballots_look(b, sitting);
    size_t count = m->seat_count;
    *out = arena_new(arena, Seat, count);
    for (size_t i = 0; i < count; i++)
        (*out)[i] = (Seat){(int)i + 1, arena_text(arena, m->seats[i].name), m->seats[i].away};
    ballots_looked(b);
    return count;
}

size_t ballots_seat_count(Ballots *b, int64_t sitting)
{
    size_t count = 0;
    const Memory *m = ballots_look(b, sitting);
    for (size_t i = 0; i < m->seat_count; i++) count += !m->seats[i].away;
    ballots_looked(b);
    return count;
}

/* ---- casting ---- */

typedef struct Casting {
    int64_t sitting;
    Cast *casts;
    size_t count;
} Casting;

static CastEnd end_of(const Memory *m, const Cast *cast)
{
    int shut = cast->kind == CAST_SAID ? m->shut_said : m->shut_choices;
    if (!memory_counts(m, cast->seat)) return CAST_NO_SEAT;
    return cast->question > shut || cast->seat >= SEAT_MADE_UP ? CAST_KEPT : CAST_LATE;
}

static int cast_body(Ballots *b, void *context)
{
    const Casting *c = context;
    int rc = SQLITE_OK;
    for (size_t i = 0; i < c->count && rc == SQLITE_OK; i++) {
        const Cast *cast = &c->casts[i];
        if (cast->end != CAST_KEPT) continue;
        bool said = cast->kind == CAST_SAID;
        sqlite3_stmt *stmt = ballots_query(b, BQ_CAST);
        if (stmt) {
            sqlite3_bind_int64(stmt, 1, c->sitting);
            sqlite3_bind_int(stmt, 2, cast->question);
            sqlite3_bind_int(stmt, 3, cast->seat);
            sqlite3_bind_int(stmt, 4, (int)cast->kind);
            sqlite3_bind_int(stmt, 5, said ? 0 : cast->choice);
            sqlite3_bind_text(stmt, 6, said ? cast->text : "", -1, SQLITE_STATIC);
        }
        rc = ballots_run(b, stmt);
    }
    return rc;
}

static bool cast_all(Ballots *b, Casting *c, Err *err)
{
    bool any = false;
    for (size_t i = 0; i < c->count; i++) {
        Cast *cast = &c->casts[i];
        if (cast->text == NULL) cast->text = "";
        cast->end = end_of(&b->memory, cast);
        any = any || cast->end == CAST_KEPT;
    }
    if (!any) return true;
    if (!ballots_transaction(b, cast_body, c, err)) return false;
    pthread_mutex_lock(&b->reading);
    for (size_t i = 0; i < c->count; i++)
        if (c->casts[i].end == CAST_KEPT) memory_cast(&b->memory, &c->casts[i]);
    pthread_mutex_unlock(&b->reading);
    return true;
}

bool ballots_cast(Ballots *b, int64_t sitting, Cast *casts, size_t count, Err *err)
{
    Casting casting = {sitting, casts, count};
    if (!ballots_lock(b, sitting, err)) return false;
    bool ok = cast_all(b, &casting, err);
    ballots_unlock(b);
    return ok;
}

void ballots_shut(Ballots *b, int64_t sitting, int choices, int said)
{
    if (!ballots_lock(b, sitting, NULL)) return;
    b->memory.shut_choices = choices;
    b->memory.shut_said = said;
    ballots_unlock(b);
}

static int uncast_body(Ballots *b, void *context)
{
    const Casting *c = context;
    sqlite3_stmt *stmt = ballots_query(b, BQ_UNCAST);
    if (stmt) {
        sqlite3_bind_int64(stmt, 1, c->sitting);
        sqlite3_bind_int(stmt, 2, c->casts->question);
        sqlite3_bind_int(stmt, 3, c->casts->seat);
        sqlite3_bind_int(stmt, 4, (int)c->casts->kind);
    }
    return ballots_run(b, stmt);
}

bool ballots_uncast(Ballots *b, int64_t sitting, int question, int seat, CastKind kind, Err *err)
{
    Cast cast = {.question = question, .seat = seat, .kind = kind};
    Casting casting = {sitting, &cast, 1};
    if (!ballots_lock(b, sitting, err)) return false;
    bool ok = ballots_transaction(b, uncast_body, &casting, err);
    if (ok && seat >= 1 && seat <= SEATS_ALL) {
        pthread_mutex_lock(&b->reading);
        memory_uncast(&b->memory, question, seat, kind);
        pthread_mutex_unlock(&b->reading);
    }
    ballots_unlock(b);
    return ok;
}

/* ---- looking into the box ---- */

static bool has_paper(const Box *box, int seat, CastKind kind)
{
    return kind == CAST_SAID ? box->said[seat] != NULL : box->choice[kind][seat] != NOT_CAST;
}

static Cast read_paper(const Box *box, int seat, CastKind kind, Arena *arena)
{
    Cast cast = {.question = box->question, .seat = seat, .kind = kind};
    cast.order = box->order[kind][seat];
    if (kind == CAST_SAID)
        cast.text = arena_text(arena, box->said[seat]);
    else
        cast.choice = (uint16_t)box->choice[kind][seat];
    return cast;
}

/* Counts them; writes them to `out` when it is not NULL. */
static size_t read_box(const Memory *m, const Box *box, Arena *arena, Cast *out)
{
    size_t count = 0;
    for (int seat = 1; box && seat <= SEATS_ALL; seat++)
        for (int kind = 0; kind < CAST_KINDS && memory_counts(m, seat); kind++) {
            if (!has_paper(box, seat, (CastKind)kind)) continue;
            if (out) out[count] = read_paper(box, seat, (CastKind)kind, arena);
            count++;
        }
    return count;
}

size_t ballots_papers(Ballots *b, int64_t sitting, int question, Arena *arena, Cast **out)
{
    const Memory *m = ballots_look(b, sitting);
    const Box *box = memory_box(m, question);
    size_t count = read_box(m, box, arena, NULL);
    *out = arena_new(arena, Cast, count);
    read_box(m, box, arena, *out);
    ballots_looked(b);
    return count;
}

bool ballots_paper(Ballots *b, int64_t sitting, int question, int seat, CastKind kind, Arena *arena,
                   Cast *out)
{
    const Memory *m = ballots_look(b, sitting);
    const Box *box = memory_box(m, question);
    bool found = box && memory_counts(m, seat) && has_paper(box, seat, kind);
    if (found) *out = read_paper(box, seat, kind, arena);
    ballots_looked(b);
    return found;
}

static size_t count_from(Ballots *b, int64_t sitting, int question, int first_seat)
{
    size_t count = 0;
    const Memory *m = ballots_look(b, sitting);
    const Box *box = memory_box(m, question);
    for (int seat = first_seat; box && seat <= SEATS_ALL; seat++)
        count += box->choice[CAST_CHOICE][seat] != NOT_CAST && memory_counts(m, seat);
    ballots_looked(b);
    return count;
}

size_t ballots_cast_count(Ballots *b, int64_t sitting, int question)
{
    return count_from(b, sitting, question, 1);
}

size_t ballots_made_up_count(Ballots *b, int64_t sitting, int question)
{
    return count_from(b, sitting, question, SEAT_MADE_UP);
}

/* ---- erasing ---- */

typedef struct Shredding {
    int64_t sitting;
    int question;
} Shredding;

static int shred_body(Ballots *b, void *context)
{
    const Shredding *s = context;
    sqlite3_stmt *stmt = ballots_query(b, BQ_SHRED);
    if (stmt) {
        sqlite3_bind_int64(stmt, 1, s->sitting);
        sqlite3_bind_int(stmt, 2, s->question);
    }
    return ballots_run(b, stmt);
}

bool ballots_shred(Ballots *b, int64_t sitting, int question, Err *err)
{
    Shredding shredding = {sitting, question};
    if (!ballots_lock(b, sitting, err)) return false;
    bool ok = ballots_transaction(b, shred_body, &shredding, err);
    if (ok) {
        ballots_scour(b);
        pthread_mutex_lock(&b->reading);
        memory_shred(&b->memory, question);
        pthread_mutex_unlock(&b->reading);
    }
    ballots_unlock(b);
    return ok;
}
