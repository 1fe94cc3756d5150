/* Printed codes, each good for one seat. */
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/ballots_inside.h"

static void hash_of(const char *code, unsigned char hash[SEAT_HASH])
{
    crypto_hash_sha256(hash, (const unsigned char *)code, strlen(code));
}

const KeptPass *ballots_find_pass(const Memory *m, const char *code)
{
    unsigned char hash[SEAT_HASH];
    if (code == NULL) return NULL;
    hash_of(code, hash);
    return memory_find_pass(m, hash);
}

typedef struct Made {
    int64_t sitting;
    bool anew;
    const char **codes;
    size_t count;
} Made;

static int add_pass(Ballots *b, int64_t sitting, const char *code)
{
    unsigned char hash[SEAT_HASH];
    sqlite3_stmt *stmt = ballots_query(b, BQ_ADD_PASS);
    if (stmt == NULL) return sqlite3_extended_errcode(b->db);
    hash_of(code, hash);
    sqlite3_bind_int64(stmt, 1, sitting);
    sqlite3_bind_blob(stmt, 2, hash, SEAT_HASH, SQLITE_STATIC);
    return ballots_run(b, stmt);
}

static int passes_body(Ballots *b, void *context)
{
    const Made *made = context;
    int rc = made->anew ? ballots_run_for(b, BQ_FREE_PASSES, made->sitting) : SQLITE_OK;
    for (size_t i = 0; i < made->count && rc == SQLITE_OK; i++)
        rc = add_pass(b, made->sitting, made->codes[i]);
    return rc;
}

static void remember(Memory *m, const Made *made)
{
    unsigned char hash[SEAT_HASH];
    if (made->anew) memory_drop_free_passes(m);
    for (size_t i = 0; i < made->count; i++) {
        hash_of(made->codes[i], hash);
        memory_add_pass(m, hash, 0);
    }
}

/* True when none of those before it, and none in the box, is the same. */
static bool is_new(const Memory *m, const Made *made, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (strcmp(made->codes[i], made->codes[at]) == 0) return false;
    return ballots_find_pass(m, made->codes[at]) == NULL;
}

bool ballots_passes(Ballots *b, int64_t sitting, size_t count, bool anew, Arena *arena,
                    const char ***codes, Err *err)
{
    Made made = {sitting, anew, arena_new(arena, const char *, count), count};
    CHECK(count <= PASSES_MAX);
    if (!ballots_lock(b, sitting, err)) return false;
    for (size_t i = 0; i < count; i++) do
            made.codes[i] = ballots_random_text(arena, PASS_CODE);
        while (!is_new(&b->memory, &made, i));
    bool ok = ballots_transaction(b, passes_body, &made, err);
    if (ok) {
        pthread_mutex_lock(&b->reading);
        remember(&b->memory, &made);
        pthread_mutex_unlock(&b->reading);
    }
    ballots_unlock(b);
    *codes = made.codes;
    return ok;
}

size_t ballots_pass_count(Ballots *b, int64_t sitting)
{
    size_t count = ballots_look(b, sitting)->pass_count;
    ballots_looked(b);
    return count;
}

PassState ballots_pass(Ballots *b, int64_t sitting, const char *code)
{
    const KeptPass *pass = ballots_find_pass(ballots_look(b, sitting), code);
    PassState state = pass == NULL ? PASS_UNKNOWN : pass->seat == 0 ? PASS_FREE : PASS_USED;
    ballots_looked(b);
    return state;
}
