/* A byte of the file changes: either it is noticed, or nothing that is read changed. */
#include "unit/store/records_help.h"

#include "store/disk.h"
#include "store/records_log.h"
#include "unit/store/shim.h"

/* All that the records say, as one text. Lines after "!" are what is said to be damaged. */
static void describe_session(Records *records, const RecordSession *session, StrBuf *out)
{
    Err err = {0};
    StrBuf events = {0};
    int64_t sound = 0;
    bool whole = records_events(records, session->id, help_collect, &events, &sound, &err);
    sb_printf(out, "%s%lld %s %s %s %s %lld %lld %lld %lld %d\n%s", session->damaged ? "!" : "",
              (long long)session->id, session->pack_id, session->version, session->title,
              session->sha256, (long long)session->started_ms, (long long)session->last_ms,
              (long long)session->events, (long long)session->decisions, session->finished,
              sb_text(&events));
    if (whole != !session->damaged || sound != session->events) sb_add(out, "!differs\n");
    Arena arena = {0};
    size_t size;
    const unsigned char *pack = records_pack(records, session->sha256, &arena, &size, &err);
    if (pack == NULL) sb_printf(out, "!%s\n", err.key);
    if (pack) {
        assert_int_equal(size, sizeof help_pack);
        assert_memory_equal(pack, help_pack, size);
    }
    arena_free(&arena);
    sb_free(&events);
}

static void describe(const char *dir, StrBuf *out)
{
    RecordsMode mode;
    Err err = {0};
    Records *records = records_open(dir, &mode, &err);
    if (records == NULL) {
        sb_printf(out, "!%s\n", err.key);
        return;
    }
    Arena arena = {0};
    RecordSession *list;
    size_t count;
    bool whole = records_sessions(records, &arena, &list, &count, &err);
    if (!whole) sb_printf(out, "!%s\n", err.key);
    for (size_t i = 0; i < count; i++) describe_session(records, &list[i], out);
    arena_free(&arena);
    records_close(records);
}

static void make(Scratch *s, unsigned char **bytes, size_t *size)
{
    Err err = {0};
    Records *records = help_open(s->dir);
    for (int n = 1; n <= 3; n++) {
        int64_t session = help_session(records);
        for (int i = 1; i <= 20 * n; i++) assert_true(help_append(records, session, i, &err));
        const char *lines[] = {"chosen eerste ja", "ended slot"};
        assert_true(records_append(records, session, lines, 2, 1700000000999, &err));
    }
    help_session(records); /* one without events */
    records_close(records);
    assert_true(disk_read(scratch_path(s, "records.db"), 1 << 22, bytes, size, &err));
}

/* Damage that is told of starts with "!" on some line. */
static bool told(const char *text)
{
    return text[0] == '!' || strstr(text, "\n!") != NULL;
}

/* What is still given out of a damaged file must be a part of what was there. */
static void check_parts(const char *text, const char *sound, size_t at)
{
    StrBuf line = {0};
    for (const char *end; (end = strchr(text, '\n')) != NULL; text = end + 1) {
        if (text[0] == '!' || strchr(text, '@') == NULL || strchr(text, '@') > end) continue;
        sb_clear(&line);
        sb_add_n(&line, text, (size_t)(end - text) + 1);
        if (strstr(sound, sb_text(&line)) == NULL)
            fail_msg("byte %zu: made up the event %s", at, sb_text(&line));
    }
    sb_free(&line);
}

static void flip(Scratch *s, unsigned char *bytes, size_t size, size_t at, unsigned mask,
                 const char *sound)
{
    bytes[at] = (unsigned char)(bytes[at] ^ mask);
    scratch_file(s, "records.db", bytes, size);
    bytes[at] = (unsigned char)(bytes[at] ^ mask);
    remove(scratch_path(s, "records.db-wal"));
    remove(scratch_path(s, "records.db-journal"));
    StrBuf text = {0};
    describe(s->dir, &text);
    if (strcmp(sb_text(&text), sound) != 0) {
        if (!told(sb_text(&text)))
            fail_msg("byte %zu ^ %02x: silently wrong:\n%s", at, mask, sb_text(&text));
        check_parts(sb_text(&text), sound, at);
    }
    sb_free(&text);
    arena_free(&s->arena);
}

static void test_a_changed_byte_is_noticed(void **state)
{
    Scratch *s = *state;
    unsigned char *bytes;
    size_t size;
    make(s, &bytes, &size);
    StrBuf sound = {0};
    describe(s->dir, &sound);
    assert_false(told(sb_text(&sound)));

    /* REGISSEUR_FLIPS=all takes every bit, which takes minutes. */
    const char *all = getenv("REGISSEUR_FLIPS");
    size_t step = all ? 1 : 23;
    for (size_t at = 0; at < size; at += bytes[at] || at % 4096 < 128 ? 1 : step) {
        if (!all && at % 11 != 0 && at % 4096 > 128) continue;
        for (unsigned bit = all ? 0 : at % 8; bit < 8; bit += all ? 1 : 8)
            flip(s, bytes, size, at, 1u << bit, sb_text(&sound));
    }
    sb_free(&sound);
    free(bytes);
}

static void test_a_cut_file_is_noticed(void **state)
{
    Scratch *s = *state;
    unsigned char *bytes;
    size_t size;
    make(s, &bytes, &size);
    StrBuf sound = {0};
    describe(s->dir, &sound);
    for (size_t len = 1; len < size; len += 509) {
        scratch_file(s, "records.db", bytes, len);
        StrBuf text = {0};
        describe(s->dir, &text);
        if (!told(sb_text(&text))) fail_msg("cut at %zu: %s", len, sb_text(&text));
        check_parts(sb_text(&text), sb_text(&sound), len);
        sb_free(&text);
    }
    sb_free(&sound);
    free(bytes);
}

/* The log that a crash leaves, with one byte changed: only the very last transaction may be taken
 * for one that the crash cut off. */
static void test_a_changed_log_is_noticed(void **state)
{
    Scratch *s = *state;
    enum { EVENTS = 12 };
    unsigned char *file, *log;
    size_t file_size, log_size;
    Err err = {0};
    Records *records = help_open(s->dir);
    int64_t session = help_session(records);
    records_close(records);
    records = help_open(s->dir);
    for (int i = 1; i <= EVENTS; i++) assert_true(help_append(records, session, i, &err));
    assert_true(disk_read(scratch_path(s, "records.db"), 1 << 22, &file, &file_size, &err));
    assert_true(disk_read(scratch_path(s, "records.db-wal"), 1 << 22, &log, &log_size, &err));
    records_close(records);

    size_t noticed = 0, step = getenv("REGISSEUR_FLIPS") ? 1 : 101;
    for (size_t at = 0; at < log_size; at += (at - 32) % (24 + 4096) < 24 || at < 32 ? 1 : step) {
        scratch_file(s, "records.db", file, file_size);
        log[at] ^= 1;
        scratch_file(s, "records.db-wal", log, log_size);
        log[at] ^= 1;
        RecordsMode mode;
        Err why = {0};
        records = records_open(s->dir, &mode, &why);
        if (records == NULL) {
            assert_key(why, "store.damaged_log");
            noticed++;
        } else {
            int64_t sound = 0;
            assert_true(records_events(records, session, NULL, NULL, &sound, &err));
            if (sound < EVENTS - 1) fail_msg("byte %zu: %d events left", at, (int)sound);
        }
        records_close(records);
        arena_free(&s->arena);
    }
    assert_true(noticed > 0);
    free(file);
    free(log);
}

/* The log begins anew when it is long, over the frames of the round before. */
static void test_a_long_log_is_whole_at_any_time(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Records *records = help_open(s->dir);
    int64_t session = help_session(records);
    const char *path = scratch_path(s, "records.db");
    const char *log = scratch_path(s, "records.db-wal");
    long long longest = 0;
    for (int i = 1; i <= 1200; i++) {
        assert_true(help_append(records, session, i, &err));
        if (i % 25 == 0) assert_true(records_log_is_whole(path));
        longest = disk_size(log) > longest ? disk_size(log) : longest;
    }
    assert_true(longest < 1200LL * 2 * 4096); /* it did begin anew */
    records_close(records);
}

static void test_nothing_is_added_to_a_damaged_end(void **state)
{
    Scratch *s = *state;
    unsigned char *bytes;
    size_t size;
    Err err = {0};
    make(s, &bytes, &size);
    unsigned char *last = NULL;
    for (unsigned char *at = bytes;
         (at = memmem(at, size - (size_t)(at - bytes), "ended slot", 10)); at++)
        last = at;
    assert_non_null(last);
    last[0] = 'E';
    scratch_file(s, "records.db", bytes, size);
    Records *records = help_open(s->dir);
    Arena arena = {0};
    RecordSession *list;
    size_t count;
    assert_true(records_sessions(records, &arena, &list, &count, &err));
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(records_writable(records), true);
        if (!list[i].damaged) continue;
        int64_t fresh = 0;
        assert_true(records_salvage(records, list[i].id, list[i].events, &fresh, &err));
        assert_true(help_append(records, fresh, 1, &err));
    }
    arena_free(&arena);
    records_close(records);
    free(bytes);
}

int main(void)
{
    shim_install(); /* without a fault: only to not wait for the disk thousands of times */
    const struct CMUnitTest tests[] = {
        scratch_test(test_a_changed_byte_is_noticed),
        scratch_test(test_a_cut_file_is_noticed),
        scratch_test(test_a_changed_log_is_noticed),
        scratch_test(test_a_long_log_is_whole_at_any_time),
        scratch_test(test_nothing_is_added_to_a_damaged_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
