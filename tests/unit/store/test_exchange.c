/* A session as a file: the same session there and back, and nothing else passes. */
#include "unit/store/sample.h"

#include <sodium.h>

#include "base/text.h"
#include "store/exchange.h"

typedef struct Shelf {
    Scratch scratch;
    Packs *packs;
    Records *records, *other; /* of two machines */
    const char *path;         /* of the exported file */
    char *bytes;
    size_t size;
} Shelf;

static Records *open_in(Shelf *room, const char *name)
{
    RecordsMode mode;
    Records *records = records_open(scratch_folder(&room->scratch, name), &mode, NULL);
    assert_non_null(records);
    return records;
}

static void must(Game *game, Command command, int64_t at)
{
    Err err = {0};
    if (!game_do(game, &command, at, &err)) fail_msg("%s", err.key);
}

static int64_t play(Shelf *room)
{
    Pack *pack = pack_open(room->packs, sample_folder(&room->scratch, "proef", "proef", "Proef"),
                           NULL, NULL);
    assert_non_null(pack);
    Game *game = game_begin(pack, room->records, CLOCK_X1, 7, 1000, NULL);
    assert_non_null(game);
    must(game, (Command){.type = COMMAND_NEXT}, 1001);
    must(game, (Command){.type = COMMAND_TICK, .ms = 4000}, 5000);
    must(game, (Command){.type = COMMAND_HEAR}, 5001);
    must(game, (Command){.type = COMMAND_CHOOSE}, 6000);
    must(game, (Command){.type = COMMAND_NOTE, .text = "Zij zei \"ja\", \\ en \xC3\xA9\xC3\xA9n"},
         6500);
    must(game, (Command){.type = COMMAND_NEXT}, 7000);
    must(game, (Command){.type = COMMAND_NEXT}, 8000);
    assert_int_equal(game_session(game)->state.stage, STAGE_ENDED);
    int64_t number = game_number(game);
    game_close(game);
    return number;
}

static char *slurp(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = malloc(1 << 20);
    *size = fread(bytes, 1, 1 << 20, file);
    fclose(file);
    return bytes;
}

static int up(void **state)
{
    Shelf *room = calloc(1, sizeof *room);
    Scratch *scratch;
    Err err = {0};
    if (scratch_up((void **)&scratch) != 0) return -1;
    room->scratch = *scratch;
    free(scratch);
    room->packs = packs_new(NULL, NULL, NULL);
    room->records = open_in(room, "here");
    room->other = open_in(room, "there");
    room->path = scratch_path(&room->scratch, "sessie.jsonl");
    if (!exchange_export(room->records, play(room), room->path, &err)) fail_msg("%s", err.key);
    room->bytes = slurp(room->path, &room->size);
    *state = room;
    return 0;
}

static int down(void **state)
{
    Shelf *room = *state;
    records_close(room->records);
    records_close(room->other);
    packs_free(room->packs);
    nftw(room->scratch.dir, scratch_remove_one, 16, FTW_DEPTH | FTW_PHYS);
    arena_free(&room->scratch.arena);
    free(room->bytes);
    free(room);
    return 0;
}

/* Whether bytes pass; the key of the refusal, and the line it names, otherwise. */
static const char *parse(const void *bytes, size_t size, char line[24])
{
    Exchange x;
    Err err = {0};
    bool ok = exchange_parse("bestand", bytes, size, &x, &err);
    if (ok) exchange_free(&x);
    text_copy(line, 24, err_arg(&err, "line"));
    return ok ? "passed" : err.key;
}

static void expect(Shelf *room, const char *text, size_t size, const char *key, const char *line)
{
    char at[24];
    (void)room;
    assert_string_equal(parse(text, size, at), key);
    assert_string_equal(at, line);
}

/* The start of line `n`, from 1; one behind the last is the end. */
static size_t line_at(const Shelf *room, int n)
{
    size_t at = 0;
    while (--n > 0)
        at = (size_t)((char *)memchr(room->bytes + at, '\n', room->size - at) - room->bytes) + 1;
    return at;
}

static int line_count(const Shelf *room)
{
    int n = 0;
    for (size_t i = 0; i < room->size; i++) n += room->bytes[i] == '\n';
    return n;
}

static int64_t import(Shelf *room, bool *known)
{
    Exchange x;
    Err err = {0};
    int64_t session = 0;
    if (!exchange_read(room->path, &x, &err)) fail_msg("%s", err.key);
    if (!exchange_import(&x, room->packs, room->other, 99000, &session, known, NULL, &err))
        fail_msg("%s", err.key);
    exchange_free(&x);
    return session;
}

/* ---- the way it should go ---- */

static void there_and_back(void **state)
{
    Shelf *room = *state;
    bool known;
    int64_t number = import(room, &known);
    assert_false(known);
    Game *one = game_resume(room->packs, room->records, 0, NULL, NULL);
    Game *two = game_resume(room->packs, room->other, number, NULL, NULL);
    assert_non_null(two);
    assert_true(state_hash(&game_session(one)->state) == state_hash(&game_session(two)->state));
    assert_int_equal(game_session(one)->record.count, game_session(two)->record.count);
    game_close(one);
    game_close(two);

    const char *again = scratch_path(&room->scratch, "terug.jsonl");
    size_t size;
    assert_true(exchange_export(room->other, number, again, NULL));
    char *bytes = slurp(again, &size);
    assert_int_equal(size, room->size); /* the file says nothing of the machine */
    assert_memory_equal(bytes, room->bytes, size);
    free(bytes);
}

static void marked_as_imported(void **state)
{
    Shelf *room = *state;
    RecordSession row;
    bool known;
    int64_t number = import(room, &known);
    assert_true(records_session(room->other, number, &room->scratch.arena, &row, NULL));
    assert_true(row.imported);
    assert_true(row.finished);
    assert_false(row.damaged);
    assert_int_equal(row.started_ms, 1000);
    assert_int_equal(row.last_ms, 8000);
    assert_true(records_session(room->records, 0, &room->scratch.arena, &row, NULL));
    assert_false(row.imported);
    assert_true(records_delete(room->other, number, NULL));
}

static void twice_is_once(void **state)
{
    Shelf *room = *state;
    bool known;
    RecordSession *rows;
    size_t count;
    int64_t number = import(room, &known);
    assert_int_equal(import(room, &known), number);
    assert_true(known);
    assert_true(records_sessions(room->other, &room->scratch.arena, &rows, &count, NULL));
    assert_int_equal(count, 1);
}

static void looked_back_on_without_records(void **state)
{
    Shelf *room = *state;
    Exchange x;
    Err err = {0};
    assert_true(exchange_read(room->path, &x, &err));
    Game *game = exchange_open(&x, room->packs, NULL, &err);
    assert_non_null(game);
    assert_int_equal(game_session(game)->state.stage, STAGE_ENDED);
    assert_false(game_recorded(game));
    assert_int_equal(game_number(game), 0);
    game_close(game);
    exchange_free(&x);
}

static void never_over_a_file(void **state)
{
    Shelf *room = *state;
    Err err = {0};
    assert_false(exchange_export(room->records, 0, room->path, &err));
    assert_key(err, "exchange.exists");
    assert_false(exchange_export(room->records, 44, scratch_path(&room->scratch, "x"), &err));
    assert_key(err, "store.no_session");
}

static void what_cannot_be_written_is_said(void **state)
{
    Shelf *room = *state;
    Exchange x;
    Err err = {0};
    RecordSession *rows;
    size_t count;
    int64_t session = 0;
    bool known;
    const char *nowhere = scratch_path(&room->scratch, "er/is/niets.jsonl");
    assert_false(exchange_export(room->records, 0, nowhere, &err));
    assert_key(err, "store.cannot_write_file");

    /* records with nothing in them that can only be read */
    records_close(room->other);
    chmod(scratch_path(&room->scratch, "there/records.db"), 0400);
    RecordsMode mode;
    room->other = records_open(scratch_path(&room->scratch, "there"), &mode, &err);
    if (mode == RECORDS_WRITE) return; /* nothing is refused to this user */
    assert_true(exchange_read(room->path, &x, &err));
    assert_false(exchange_import(&x, room->packs, room->other, 1, &session, &known, NULL, &err));
    assert_key(err, "store.read_only");
    assert_true(records_sessions(room->other, &room->scratch.arena, &rows, &count, &err));
    assert_int_equal(count, 0);
    exchange_free(&x);
}

/* ---- every cut, every flip ---- */

static void every_cut_is_refused(void **state)
{
    Shelf *room = *state;
    char line[24];
    for (size_t size = 0; size < room->size; size++) {
        const char *key = parse(room->bytes, size, line);
        if (size > 20) assert_string_equal(key, "exchange.cut_off");
        assert_string_not_equal(key, "passed");
    }
    assert_string_equal(parse(room->bytes, room->size, line), "passed");
}

static void every_bit_flip_is_refused_where_it_is(void **state)
{
    Shelf *room = *state;
    char line[24], expected[24];
    long number = 1;
    for (size_t at = 0; at < room->size; at++) {
        snprintf(expected, sizeof expected, "%ld", number);
        for (int bit = 0; bit < 8; bit++) {
            room->bytes[at] = (char)(room->bytes[at] ^ 1 << bit);
            const char *key = parse(room->bytes, room->size, line);
            room->bytes[at] = (char)(room->bytes[at] ^ 1 << bit);
            assert_string_not_equal(key, "passed");
            if (number > 1) assert_string_equal(line, expected);
        }
        number += room->bytes[at] == '\n';
    }
}

static void lines_that_are_missing_double_or_moved(void **state)
{
    Shelf *room = *state;
    const int lines = line_count(room);
    for (int n = 2; n < lines; n++) {
        StrBuf missing = {0}, twice = {0}, swapped = {0};
        size_t a = line_at(room, n), b = line_at(room, n + 1), c = line_at(room, n + 2);
        sb_add_n(&missing, room->bytes, a);
        sb_add_n(&missing, room->bytes + b, room->size - b);
        sb_add_n(&twice, room->bytes, b);
        sb_add_n(&twice, room->bytes + a, room->size - a);
        sb_add_n(&swapped, room->bytes, a);
        sb_add_n(&swapped, room->bytes + b, c - b);
        sb_add_n(&swapped, room->bytes + a, b - a);
        sb_add_n(&swapped, room->bytes + c, room->size - c);
        char here[24], next[24], line[24];
        snprintf(here, sizeof here, "%d", n);
        snprintf(next, sizeof next, "%d", n + 1);
        expect(room, twice.s, twice.len, "exchange.order", next);
        assert_string_not_equal(parse(missing.s, missing.len, line), "passed");
        assert_string_equal(line, here);
        assert_string_not_equal(parse(swapped.s, swapped.len, line), "passed");
        assert_string_equal(line, here);
        sb_free(&missing);
        sb_free(&twice);
        sb_free(&swapped);
    }
}

static void something_behind_the_end(void **state)
{
    Shelf *room = *state;
    StrBuf text = {0};
    char next[24];
    snprintf(next, sizeof next, "%d", line_count(room) + 1);
    sb_add_n(&text, room->bytes, room->size);
    sb_add(&text, "\n");
    expect(room, text.s, text.len, "exchange.trailing", next);
    sb_free(&text);
    sb_add_n(&text, room->bytes, room->size);
    sb_add_n(&text, room->bytes, room->size);
    expect(room, text.s, text.len, "exchange.trailing", next);
    sb_free(&text);
}

/* ---- made by somebody who knows how sums are made ---- */

static void put(StrBuf *text, char chain[65], const char *body)
{
    unsigned char sum[32];
    crypto_hash_sha256_state hash;
    crypto_hash_sha256_init(&hash);
    crypto_hash_sha256_update(&hash, (const unsigned char *)chain, strlen(chain));
    crypto_hash_sha256_update(&hash, (const unsigned char *)body, strlen(body));
    crypto_hash_sha256_final(&hash, sum);
    sodium_bin2hex(chain, 65, sum, sizeof sum);
    sb_printf(text, "%s,\"sum\":\"%s\"}\n", body, chain);
}

/* The real first line with one thing in it replaced, then these bodies. */
static void forge(Shelf *room, StrBuf *text, const char *from, const char *to,
                  const char *const *bodies)
{
    char chain[65] = "";
    size_t len = line_at(room, 2) - 75;
    char *head = strndup(room->bytes, len), *at = strstr(head, from);
    StrBuf body = {0};
    assert_non_null(at);
    sb_add_n(&body, head, (size_t)(at - head));
    sb_add(&body, to);
    sb_add(&body, at + strlen(from));
    put(text, chain, sb_text(&body));
    for (; *bodies; bodies++) put(text, chain, *bodies);
    sb_free(&body);
    free(head);
}

static void expect_forged(Shelf *room, const char *from, const char *to, const char *const *bodies,
                          const char *key)
{
    StrBuf text = {0};
    Exchange x;
    Err err = {0};
    forge(room, &text, from, to, bodies);
    bool ok = exchange_parse("bestand", text.s, text.len, &x, &err);
    Game *game = ok ? exchange_open(&x, room->packs, NULL, &err) : NULL;
    assert_string_equal(err.key ? err.key : "(none)", key);
    assert_true((game != NULL) == (strcmp(key, "(none)") == 0));
    game_close(game);
    if (ok) exchange_free(&x);
    sb_free(&text);
}

#define END0       "{\"end\":true,\"events\":0"
#define LINES(...) ((const char *const[]){__VA_ARGS__, NULL})

static void forged_headers(void **state)
{
    Shelf *room = *state;
    expect_forged(room, "proef", "proef", LINES(END0), "(none)");
    expect_forged(room, "\"regisseur\":1", "\"regisseur\":2", LINES(END0), "exchange.newer");
    expect_forged(room, "\"regisseur\":1", "\"regisseur\":0", LINES(END0), "exchange.changed");
    expect_forged(room, "\"kind\":\"session\"", "\"kind\":\"debrief\"", LINES(END0),
                  "exchange.not_ours");
    expect_forged(room, "\"kind\":\"session\"", "\"kind\":\"session\",\"kind\":\"session\"",
                  LINES(END0), "exchange.changed");
    expect_forged(room, "\"kind\":\"session\"", "\"kind\":\"session\",\"later\":[1]", LINES(END0),
                  "(none)");
    expect_forged(room, "\"id\":\"proef\"", "\"id\":\"ander\"", LINES(END0), "exchange.other_pack");
    expect_forged(room, "\"version\":\"1.0.0\"", "\"version\":\"1.0.1\"", LINES(END0),
                  "exchange.other_pack");
    expect_forged(room, "\"title\":\"Proef\"", "\"title\":\"Pr\\noef\"", LINES(END0),
                  "exchange.changed");
    expect_forged(room, "\"title\":\"Proef\"", "\"title\":5", LINES(END0), "exchange.not_ours");
    expect_forged(room, "\"bytes\":\"UEsD", "\"bytes\":\"AEsD", LINES(END0), "gate.differ");
    expect_forged(room, "\"bytes\":\"UEsD", "\"bytes\":\"*EsD", LINES(END0), "exchange.changed");
}

static void forged_events(void **state)
{
    Shelf *room = *state;
    expect_forged(
        room, "proef", "proef",
        LINES("{\"seq\":1,\"at\":1000,\"line\":\"started x1 7\"", "{\"end\":true,\"events\":1"),
        "(none)");
    expect_forged(
        room, "proef", "proef",
        LINES("{\"seq\":1,\"at\":1000,\"line\":\"ended slot\"", "{\"end\":true,\"events\":1"),
        "exchange.does_not_fit");
    expect_forged(room, "proef", "proef",
                  LINES("{\"seq\":1,\"at\":1000,\"line\":\"onzin\"", "{\"end\":true,\"events\":1"),
                  "exchange.does_not_fit");
    expect_forged(
        room, "proef", "proef",
        LINES("{\"seq\":2,\"at\":1000,\"line\":\"started x1 7\"", "{\"end\":true,\"events\":1"),
        "exchange.order");
    expect_forged(
        room, "proef", "proef",
        LINES("{\"seq\":1,\"at\":1000.5,\"line\":\"started x1 7\"", "{\"end\":true,\"events\":1"),
        "exchange.changed");
    expect_forged(room, "proef", "proef",
                  LINES("{\"seq\":1,\"at\":1000,\"line\":\"a\\nb\"", "{\"end\":true,\"events\":1"),
                  "exchange.changed");
    expect_forged(room, "proef", "proef",
                  LINES("{\"seq\":1,\"at\":1000,\"line\":\"started x1 7\"", END0),
                  "exchange.order");
    expect_forged(room, "proef", "proef", LINES("{\"end\":false,\"events\":0"), "exchange.order");
    expect_forged(room, "proef", "proef", LINES("[[[[[[1"), "exchange.changed");
}

static void not_a_session_at_all(void **state)
{
    Shelf *room = *state;
    expect(room, "", 0, "exchange.not_ours", "");
    expect(room, "Beste,\nhierbij\n", 15, "exchange.not_ours", "");
    expect(room, "{}\n", 3, "exchange.not_ours", "");
    expect(room, "\0\0\0\n", 4, "exchange.not_ours", "");
    Exchange x;
    Err err = {0};
    assert_false(exchange_read(room->scratch.dir, &x, &err));
    assert_key(err, "store.cannot_read");
}

#define room_test(f) cmocka_unit_test_setup_teardown(f, up, down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        room_test(there_and_back),
        room_test(marked_as_imported),
        room_test(twice_is_once),
        room_test(looked_back_on_without_records),
        room_test(never_over_a_file),
        room_test(what_cannot_be_written_is_said),
        room_test(every_cut_is_refused),
        room_test(every_bit_flip_is_refused_where_it_is),
        room_test(lines_that_are_missing_double_or_moved),
        room_test(something_behind_the_end),
        room_test(forged_headers),
        room_test(forged_events),
        room_test(not_a_session_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
