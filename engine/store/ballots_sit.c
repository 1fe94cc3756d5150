/* Sitting down, and being taken off. */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/ballots_inside.h"

/* What happens to one seat. */
typedef struct SeatChange {
    enum { SEAT_STAYS, SEAT_ADDED, SEAT_NAMED } what;
    unsigned char hash[SEAT_HASH];
    int seat;
    const char *name;
    const KeptPass *pass; /* of a seat that is added; NULL where none is asked */
} SeatChange;

typedef struct SeatChanges {
    int64_t sitting;
    SeatChange *changes; /* one for each sitter */
    size_t count;
    size_t seats; /* with those that are added */
} SeatChanges;

/* ---- what is to be done ---- */

/* Somebody who is added in this very list. */
static SeatChange *find_added(SeatChanges *all, size_t before, const unsigned char *hash)
{
    for (size_t i = 0; i < before; i++) {
        SeatChange *change = &all->changes[i];
        if (change->what == SEAT_ADDED && sodium_memcmp(change->hash, hash, SEAT_HASH) == 0)
            return change;
    }
    return NULL;
}

static SitEnd sit_again(const Memory *m, SeatChange *change, int seat, const char *name)
{
    const KeptSeat *kept = &m->seats[seat - 1];
    if (kept->away) return SIT_AWAY;
    change->seat = seat;
    change->name = name;
    bool renamed = name[0] != '\0' && strcmp(name, kept->name) != 0;
    change->what = renamed ? SEAT_NAMED : SEAT_STAYS;
    return SIT_SEATED;
}

/* Nobody who is seated needs one; so whoever comes back with a pass of its own is let in. */
static SitEnd take_pass(const Memory *m, const SeatChanges *all, size_t before, SeatChange *change,
                        const char *code)
{
    if (m->pass_count == 0) return SIT_SEATED;
    change->pass = ballots_find_pass(m, code);
    if (change->pass == NULL) return SIT_NO_PASS;
    if (change->pass->seat != 0) return SIT_PASS_USED;
    for (size_t i = 0; i < before; i++)
        if (all->changes[i].pass == change->pass && all->changes[i].what == SEAT_ADDED)
            return SIT_PASS_USED;
    return SIT_SEATED;
}

static SitEnd plan_one(const Memory *m, SeatChanges *all, size_t at, const Sitter *sitter)
{
    SeatChange *change = &all->changes[at];
    const char *name = sitter->name ? sitter->name : "";
    crypto_hash_sha256(change->hash, sitter->key, SEAT_KEY_BYTES);
    int seat = memory_find_seat(m, change->hash);
    if (seat) return sit_again(m, change, seat, name);
    SeatChange *added = find_added(all, at, change->hash);
    if (added) {
        if (name[0]) added->name = name;
        change->seat = added->seat;
        return SIT_SEATED;
    }
    if (all->seats >= VOTES_MAX) return SIT_FULL;
    SitEnd end = take_pass(m, all, at, change, sitter->pass);
    if (end != SIT_SEATED) return end;
    change->what = SEAT_ADDED;
    change->seat = (int)++all->seats;
    change->name = name;
    return SIT_SEATED;
}

/* True when anything has to be written. */
static bool plan(const Memory *m, SeatChanges *all, Sitter *sitters)
{
    bool any = false;
    for (size_t i = 0; i < all->count; i++) {
        sitters[i].end = plan_one(m, all, i, &sitters[i]);
        sitters[i].seat = all->changes[i].seat;
        any |= all->changes[i].what != SEAT_STAYS;
    }
    return any;
}

/* ---- on disk, then in memory ---- */

static int write_one(Ballots *b, int64_t sitting, const SeatChange *change)
{
    bool added = change->what == SEAT_ADDED;
    sqlite3_stmt *stmt = ballots_query(b, added ? BQ_ADD_SEAT : BQ_NAME_SEAT);
    if (stmt == NULL) return sqlite3_extended_errcode(b->db);
    sqlite3_bind_int64(stmt, 1, sitting);
    sqlite3_bind_int(stmt, 2, change->seat);
    if (added) sqlite3_bind_blob(stmt, 3, change->hash, SEAT_HASH, SQLITE_STATIC);
    sqlite3_bind_text(stmt, added ? 4 : 3, change->name, -1, SQLITE_STATIC);
    return ballots_run(b, stmt);
}

static int use_pass(Ballots *b, int64_t sitting, const SeatChange *change)
{
    if (change->what != SEAT_ADDED || change->pass == NULL) return SQLITE_OK;
    sqlite3_stmt *stmt = ballots_query(b, BQ_USE_PASS);
    if (stmt == NULL) return sqlite3_extended_errcode(b->db);
    sqlite3_bind_int64(stmt, 1, sitting);
    sqlite3_bind_blob(stmt, 2, change->pass->hash, SEAT_HASH, SQLITE_STATIC);
    sqlite3_bind_int(stmt, 3, change->seat);
    return ballots_run(b, stmt);
}

static int sit_body(Ballots *b, void *context)
{
    const SeatChanges *all = context;
    int rc = SQLITE_OK;
    for (size_t i = 0; i < all->count && rc == SQLITE_OK; i++) {
        const SeatChange *change = &all->changes[i];
        if (change->what != SEAT_STAYS) rc = write_one(b, all->sitting, change);
        if (rc == SQLITE_OK) rc = use_pass(b, all->sitting, change);
    }
    return rc;
}

static void remember(Memory *m, const SeatChange *change)
{
    if (change->what == SEAT_ADDED) memory_add_seat(m, change->hash, change->name);
    if (change->what == SEAT_ADDED && change->pass)
        memory_find_pass(m, change->pass->hash)->seat = change->seat;
    if (change->what != SEAT_NAMED) return;
    KeptSeat *seat = &m->seats[change->seat - 1];
    free(seat->name);
    seat->name = strdup(change->name);
    CHECK(seat->name != NULL);
}

static bool sit_all(Ballots *b, SeatChanges *all, Sitter *sitters, Err *err)
{
    all->seats = b->memory.seat_count;
    if (!plan(&b->memory, all, sitters)) return true;
    if (!ballots_transaction(b, sit_body, all, err)) return false;
    pthread_mutex_lock(&b->reading);
    for (size_t i = 0; i < all->count; i++) remember(&b->memory, &all->changes[i]);
    pthread_mutex_unlock(&b->reading);
    return true;
}

bool ballots_sit_all(Ballots *b, int64_t sitting, Sitter *sitters, size_t count, Err *err)
{
    SeatChanges all = {.sitting = sitting, .count = count};
    if (!ballots_lock(b, sitting, err)) return false;
    all.changes = calloc(count ? count : 1, sizeof *all.changes);
    CHECK(all.changes != NULL);
    bool ok = sit_all(b, &all, sitters, err);
    for (size_t i = 0; i < count && !ok; i++) sitters[i].seat = 0;
    free(all.changes);
    ballots_unlock(b);
    return ok;
}

int ballots_sit(Ballots *b, int64_t sitting, const unsigned char key[SEAT_KEY_BYTES],
                const char *name, const char *pass, Err *err)
{
    char max[16];
    Sitter one = {.name = name, .pass = pass};
    memcpy(one.key, key, SEAT_KEY_BYTES);
    if (!ballots_sit_all(b, sitting, &one, 1, err)) return 0;
    snprintf(max, sizeof max, "%d", VOTES_MAX);
    if (one.end == SIT_FULL) err_set(err, "room.full", "max", max, NULL);
    if (one.end == SIT_AWAY) err_set(err, "room.seat_away", NULL);
    if (one.end == SIT_NO_PASS) err_set(err, "room.pass", NULL);
    if (one.end == SIT_PASS_USED) err_set(err, "room.pass_used", NULL);
    return one.seat;
}

/* ---- being taken off ---- */

typedef struct Away {
    int64_t sitting;
    int seat;
    bool away;
} Away;

static int away_body(Ballots *b, void *context)
{
    const Away *change = context;
    sqlite3_stmt *stmt = ballots_query(b, BQ_AWAY_SEAT);
    if (stmt == NULL) return sqlite3_extended_errcode(b->db);
    sqlite3_bind_int64(stmt, 1, change->sitting);
    sqlite3_bind_int(stmt, 2, change->seat);
    sqlite3_bind_int(stmt, 3, change->away);
    return ballots_run(b, stmt);
}

static bool take_off(Ballots *b, Away *change, Err *err)
{
    if (change->seat < 1 || (size_t)change->seat > b->memory.seat_count)
        return err_set(err, "room.no_seat", NULL);
    if (!ballots_transaction(b, away_body, change, err)) return false;
    pthread_mutex_lock(&b->reading);
    b->memory.seats[change->seat - 1].away = change->away;
    pthread_mutex_unlock(&b->reading);
    return true;
}

bool ballots_away(Ballots *b, int64_t sitting, int seat, bool away, Err *err)
{
    Away change = {sitting, seat, away};
    if (!ballots_lock(b, sitting, err)) return false;
    bool ok = take_off(b, &change, err);
    ballots_unlock(b);
    return ok;
}
