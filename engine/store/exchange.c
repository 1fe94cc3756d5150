#include "store/exchange.h"

#include <jansson.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "store/bundle.h"
#include "store/disk.h"
#include "store/exchange_sum.h"

enum { TITLE_MAX = 400 }; /* bytes */

typedef struct Parse {
    Exchange *out;
    const char *at, *end; /* what is not read yet */
    const char *line;     /* the one at hand */
    size_t len;           /* without its newline */
    long number;          /* from 1 */
    char chain[CHAIN_HEX];
    bool closed;
    Err *err;
} Parse;

static bool refuse(const Parse *p, const char *key)
{
    char number[24];
    snprintf(number, sizeof number, "%ld", p->number);
    return err_set(p->err, key, "path", p->out->path, "line", number, NULL);
}

/* ---- lines and sums ----------------------------------------------------------------------- */

static json_t *object_of(const Parse *p)
{
    json_t *object = json_loadb(p->line, p->len, JSON_REJECT_DUPLICATES, NULL);
    if (json_is_object(object)) return object;
    json_decref(object);
    return NULL;
}

/* A line whose sum is wrong: was it changed, or does another one belong here? */
static bool refuse_sum(const Parse *p)
{
    json_t *object = object_of(p);
    json_int_t seq = p->number - 1, version = 0;
    if (object) json_unpack(object, "{s?I, s?I}", "seq", &seq, "regisseur", &version);
    json_decref(object);
    if (p->number == 1 && version > EXCHANGE_VERSION)
        return err_set(p->err, "exchange.newer", "path", p->out->path, NULL);
    return refuse(p, p->number > 1 && seq != p->number - 1 ? "exchange.order" : "exchange.changed");
}

static bool starts_like_ours(const Parse *p)
{
    static const char start[] = "{\"regisseur\":";
    return p->len >= sizeof start - 1 && memcmp(p->line, start, sizeof start - 1) == 0;
}

/* The next line, with the right sum. */
static bool next_line(Parse *p)
{
    char tail[CHAIN_TAIL + 1];
    const char *newline = memchr(p->at, '\n', (size_t)(p->end - p->at));
    p->number++;
    p->line = p->at;
    p->len = (size_t)((newline ? newline : p->end) - p->at);
    p->at = newline ? newline + 1 : p->end;
    if (p->number == 1 && !starts_like_ours(p))
        return err_set(p->err, "exchange.not_ours", "path", p->out->path, NULL);
    if (newline == NULL) return refuse(p, "exchange.cut_off");
    if (p->len <= CHAIN_TAIL) return refuse_sum(p);
    exchange_chain(p->chain, p->line, p->len - CHAIN_TAIL);
    exchange_tail(tail, p->chain);
    return memcmp(p->line + p->len - CHAIN_TAIL, tail, CHAIN_TAIL) == 0 || refuse_sum(p);
}

/* ---- what a line says --------------------------------------------------------------------- */

static const char *keep(Parse *p, const char *text)
{
    return arena_text(&p->out->arena, text);
}

static bool is_plain(const char *text)
{
    if (text[0] == '\0' || strlen(text) > TITLE_MAX) return false;
    for (uint32_t rune; (rune = utf8_next(&text)) != 0;)
        if (rune_is_control(rune) || rune == '\n' || rune == '\t') return false;
    return true;
}

static bool take_bytes(Parse *p, const char *base64, size_t len)
{
    Exchange *x = p->out;
    const char *end = NULL;
    size_t room = len / 4 * 3;
    unsigned char *bytes = arena_alloc(&x->arena, room);
    if (sodium_base642bin(bytes, room, base64, len, NULL, &x->size, &end,
                          sodium_base64_VARIANT_ORIGINAL) != 0 ||
        end != base64 + len)
        return false;
    x->bytes = bytes;
    return true;
}

static bool take_header(Parse *p, json_t *object)
{
    Exchange *x = p->out;
    const char *kind = "", *id, *version, *title, *sha256, *base64;
    size_t len = 0;
    json_int_t number = 0, started = 0;
    if (json_unpack(object, "{s:I, s:s, s:{s:s, s:s, s:s, s:s}, s:I, s:s%}", "regisseur", &number,
                    "kind", &kind, "pack", "id", &id, "version", &version, "title", &title,
                    "sha256", &sha256, "started", &started, "bytes", &base64, &len) != 0 ||
        strcmp(kind, "session") != 0)
        return err_set(p->err, "exchange.not_ours", "path", x->path, NULL);
    if (number > EXCHANGE_VERSION) return err_set(p->err, "exchange.newer", "path", x->path, NULL);
    bool plain = number == EXCHANGE_VERSION && is_plain(id) && is_plain(version) && is_plain(title);
    if (!plain || strlen(sha256) != 64 || !take_bytes(p, base64, len))
        return refuse(p, "exchange.changed");
    x->pack_id = keep(p, id);
    x->version = keep(p, version);
    x->title = keep(p, title);
    x->sha256 = keep(p, sha256);
    x->started_ms = started;
    return true;
}

static void add_event(Exchange *x, ExchangeEvent event)
{
    if (x->count == x->cap) {
        size_t cap = x->cap ? x->cap * 2 : 64;
        ExchangeEvent *more = arena_new(&x->arena, ExchangeEvent, cap);
        if (x->count) memcpy(more, x->events, x->count * sizeof *more);
        x->events = more;
        x->cap = cap;
    }
    x->events[x->count++] = event;
}

static bool take_event(Parse *p, json_t *object)
{
    json_int_t seq = 0, at = 0;
    const char *line = NULL;
    if (json_unpack(object, "{s:I, s:I, s:s}", "seq", &seq, "at", &at, "line", &line) != 0)
        return refuse(p, "exchange.changed");
    if (seq != (json_int_t)p->out->count + 1) return refuse(p, "exchange.order");
    if (strlen(line) > RECORD_LINE_MAX || strchr(line, '\n')) return refuse(p, "exchange.changed");
    add_event(p->out, (ExchangeEvent){at, keep(p, line)});
    return true;
}

static bool take_line(Parse *p)
{
    json_t *object = object_of(p), *end = json_object_get(object, "end");
    json_int_t events = -1;
    bool ok = object != NULL || refuse(p, "exchange.changed");
    if (ok && p->number == 1) {
        ok = take_header(p, object);
    } else if (ok && end == NULL) {
        ok = take_event(p, object);
    } else if (ok) {
        p->closed = json_unpack(object, "{s:I}", "events", &events) == 0 && json_is_true(end) &&
                    events == (json_int_t)p->out->count;
        ok = p->closed || refuse(p, "exchange.order");
    }
    json_decref(object);
    return ok;
}

/* ---- a whole file ------------------------------------------------------------------------- */

static bool parse_lines(Parse *p)
{
    while (!p->closed)
        if (!next_line(p) || !take_line(p)) return false;
    p->number++;
    return p->at == p->end || refuse(p, "exchange.trailing");
}

bool exchange_parse(const char *path, const void *bytes, size_t size, Exchange *out, Err *err)
{
    *out = (Exchange){0};
    out->path = arena_text(&out->arena, path);
    if (size > EXCHANGE_MAX) return err_set(err, "exchange.not_ours", "path", path, NULL);
    Parse p = {.out = out, .at = bytes, .end = (const char *)bytes + size, .err = err};
    if (parse_lines(&p)) return true;
    exchange_free(out);
    return false;
}

bool exchange_read(const char *path, Exchange *out, Err *err)
{
    unsigned char *bytes = NULL;
    size_t size = 0;
    *out = (Exchange){0};
    if (!disk_read(path, EXCHANGE_MAX, &bytes, &size, err)) return false;
    bool ok = exchange_parse(path, bytes, size, out, err);
    free(bytes);
    return ok;
}

void exchange_free(Exchange *exchange)
{
    arena_free(&exchange->arena);
    *exchange = (Exchange){0};
}

/* ---- a session out of it ------------------------------------------------------------------ */

/* The pack, when it is the one that the file names. */
static Pack *pack_of(const Exchange *x, Packs *packs, Faults *faults, Err *err)
{
    Pack *pack = pack_open_bytes(packs, x->bytes, x->size, faults, err);
    if (pack == NULL) return NULL;
    const Manifest *manifest = &pack_scenario(pack)->manifest;
    if (strcmp(pack_sha256(pack), x->sha256) == 0 && strcmp(manifest->id, x->pack_id) == 0 &&
        strcmp(manifest->version, x->version) == 0)
        return pack;
    err_set(err, "exchange.other_pack", "path", x->path, NULL);
    pack_free(pack);
    return NULL;
}

Game *exchange_open(const Exchange *x, Packs *packs, Faults *faults, Err *err)
{
    Pack *pack = pack_of(x, packs, faults, err);
    if (pack == NULL) return NULL;
    Game *game = game_look_back(pack, x->started_ms);
    for (size_t i = 0; i < x->count; i++) {
        if (game_take(game, x->events[i].line, x->events[i].at_ms, NULL)) continue;
        char number[24];
        snprintf(number, sizeof number, "%zu", i + 2);
        err_set(err, "exchange.does_not_fit", "path", x->path, "line", number, NULL);
        game_close(game);
        return NULL;
    }
    return game;
}

typedef struct Comparing {
    const Exchange *exchange;
    size_t at;
} Comparing;

static bool same_event(void *context, const char *line, int64_t wall_ms)
{
    Comparing *c = context;
    const ExchangeEvent *event = &c->exchange->events[c->at];
    if (c->at >= c->exchange->count || event->at_ms != wall_ms || strcmp(event->line, line) != 0)
        return false;
    c->at++;
    return true;
}

/* The number of the very same session, 0 when there is none. */
static int64_t find_same(const Exchange *x, Records *records)
{
    Arena arena = {0};
    RecordSession *rows = NULL;
    size_t count = 0;
    int64_t found = 0;
    records_sessions(records, &arena, &rows, &count, NULL);
    for (size_t i = 0; i < count && found == 0; i++) {
        Comparing comparing = {.exchange = x};
        if (rows[i].damaged || rows[i].events != (int64_t)x->count ||
            rows[i].started_ms != x->started_ms || strcmp(rows[i].sha256, x->sha256) != 0)
            continue;
        if (records_events(records, rows[i].id, same_event, &comparing, NULL, NULL))
            found = rows[i].id;
    }
    arena_free(&arena);
    return found;
}

static bool next_event(void *context, const char **line, int64_t *wall_ms)
{
    Comparing *c = context;
    if (c->at == c->exchange->count) return false;
    *line = c->exchange->events[c->at].line;
    *wall_ms = c->exchange->events[c->at].at_ms;
    c->at++;
    return true;
}

bool exchange_import(const Exchange *x, Packs *packs, Records *records, int64_t wall_ms,
                     int64_t *session, bool *known, Faults *faults, Err *err)
{
    Game *game = exchange_open(x, packs, faults, err);
    if (game == NULL) return false;
    game_close(game);
    *session = find_same(x, records);
    *known = *session != 0;
    if (*known) return true;
    const RecordsBegin begin = {x->pack_id, x->version, x->title,     x->sha256,
                                x->bytes,   x->size,    x->started_ms};
    Comparing all = {.exchange = x};
    return records_import(records, &begin, next_event, &all, wall_ms, session, err);
}
