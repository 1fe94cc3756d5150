/* Writing a session to a file. */
#include <inttypes.h>
#include <jansson.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "store/disk.h"
#include "store/exchange.h"
#include "store/exchange_sum.h"

void exchange_chain(char chain[CHAIN_HEX], const char *body, size_t len)
{
    unsigned char sum[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const unsigned char *)chain, strlen(chain));
    crypto_hash_sha256_update(&state, (const unsigned char *)body, len);
    crypto_hash_sha256_final(&state, sum);
    sodium_bin2hex(chain, CHAIN_HEX, sum, sizeof sum);
}

void exchange_tail(char tail[CHAIN_TAIL + 1], const char chain[CHAIN_HEX])
{
    snprintf(tail, CHAIN_TAIL + 1, ",\"sum\":\"%s\"}", chain);
}

typedef struct Export {
    StrBuf out;
    char chain[CHAIN_HEX];
    int64_t seq;
    bool too_large;
} Export;

/* Takes the object over. Its closing bracket makes place for the sum. */
static void put_line(Export *e, json_t *object)
{
    char *text = json_dumps(object, JSON_COMPACT);
    char tail[CHAIN_TAIL + 1];
    CHECK(text != NULL);
    size_t len = strlen(text) - 1;
    e->too_large = e->too_large || e->out.len + len + CHAIN_TAIL + 1 > EXCHANGE_MAX;
    if (!e->too_large) {
        exchange_chain(e->chain, text, len);
        exchange_tail(tail, e->chain);
        sb_add_n(&e->out, text, len);
        sb_add(&e->out, tail);
        sb_add(&e->out, "\n");
    }
    free(text);
    json_decref(object);
}

static void put_header(Export *e, const RecordSession *s, const unsigned char *bytes, size_t size)
{
    size_t room = sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL);
    char *base64 = malloc(room);
    CHECK(base64 != NULL);
    sodium_bin2base64(base64, room, bytes, size, sodium_base64_VARIANT_ORIGINAL);
    put_line(e, json_pack("{s:i, s:s, s:{s:s, s:s, s:s, s:s}, s:I, s:s}", "regisseur",
                          EXCHANGE_VERSION, "kind", "session", "pack", "id", s->pack_id, "version",
                          s->version, "title", s->title, "sha256", s->sha256, "started",
                          (json_int_t)s->started_ms, "bytes", base64));
    free(base64);
}

static bool put_event(void *context, const char *line, int64_t wall_ms)
{
    Export *e = context;
    e->seq++;
    put_line(e, json_pack("{s:I, s:I, s:s}", "seq", (json_int_t)e->seq, "at", (json_int_t)wall_ms,
                          "line", line));
    return !e->too_large;
}

static bool put_all(Export *e, Records *records, const RecordSession *s, const unsigned char *bytes,
                    size_t size, Err *err)
{
    put_header(e, s, bytes, size);
    bool sound = records_events(records, s->id, put_event, e, NULL, err);
    if (e->too_large) {
        char number[24];
        snprintf(number, sizeof number, "%" PRId64, s->id);
        return err_set(err, "exchange.too_large", "session", number, NULL);
    }
    put_line(e, json_pack("{s:b, s:I}", "end", 1, "events", (json_int_t)e->seq));
    return sound;
}

bool exchange_export(Records *records, int64_t session, const char *path, Err *err)
{
    Arena arena = {0};
    Export e = {0};
    RecordSession s;
    size_t size = 0;
    const unsigned char *bytes = NULL;
    if (disk_kind(path) != DISK_NOTHING) return err_set(err, "exchange.exists", "path", path, NULL);
    if (records_session(records, session, &arena, &s, err))
        bytes = records_pack(records, s.sha256, &arena, &size, err);
    bool ok = bytes && put_all(&e, records, &s, bytes, size, err) &&
              disk_write_document(path, e.out.s, e.out.len, err);
    sb_free(&e.out);
    arena_free(&arena);
    return ok;
}
