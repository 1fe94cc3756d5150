/* Every write and every sync fails in turn; the power goes at every one of them. */
#include "unit/store/records_help.h"

#include "store/disk.h"
#include "unit/store/shim.h"

enum { EVENTS = 12 };

/* What happened in one run against a failing disk. */
typedef struct Run {
    Records *records;
    int64_t session;
    int accepted; /* events 1..accepted are durable */
    Err refused;  /* of the first event that wasn't */
    bool done;    /* nothing failed */
} Run;

static Run play(const char *dir)
{
    Run run = {0};
    RecordsMode mode;
    char sha256[65];
    RecordsBegin begin = help_begin(sha256);
    run.records = records_open(dir, &mode, &run.refused);
    if (run.records == NULL || mode != RECORDS_WRITE) return run;
    if (!records_begin(run.records, &begin, &run.session, &run.refused)) return run;
    while (run.accepted < EVENTS) {
        if (!help_append(run.records, run.session, run.accepted + 1, &run.refused)) return run;
        run.accepted++;
    }
    run.done = true;
    return run;
}

/* How many events there are; they must be 1..n, and the record sound. -1 without a session. */
static int events_there(const char *dir)
{
    RecordsMode mode;
    Err err = {0};
    Records *records = records_open(dir, &mode, &err);
    assert_key(err, "(none)");
    Arena arena = {0};
    RecordSession *list;
    size_t count;
    assert_true(records_sessions(records, &arena, &list, &count, &err));
    assert_in_range(count, 0, 1);
    int events = -1;
    if (count == 1) {
        assert_false(list[0].damaged);
        events = (int)list[0].events;
        char *text = help_read(records, list[0].id);
        StrBuf expected = {0};
        for (int i = 1; i <= events; i++) sb_printf(&expected, "time eerste %d@%d\n", i, i);
        assert_string_equal(text, sb_text(&expected));
        sb_free(&expected);
        free(text);
    }
    arena_free(&arena);
    records_close(records);
    return events;
}

static void wipe(Scratch *s)
{
    const char *const names[] = {"records.db", "records.db-wal", "records.db-journal"};
    for (int i = 0; i < 3; i++) remove(scratch_path(s, names[i]));
    shim_reset();
}

static void test_each_operation_fails_once(void **state)
{
    Scratch *s = *state;
    bool done = false;
    int now_read_only = 0;
    for (long at = 1; !done; at++) {
        wipe(s);
        shim.fail_at = at;
        Run run = play(s->dir);
        done = run.done;
        Err err = {0};
        if (run.records && run.session && !run.done) {
            assert_key(run.refused, "store.cannot_write");
            /* not tried again: not one operation more */
            long before = shim.operations;
            assert_false(help_append(run.records, run.session, 99, &err));
            assert_key(err, "store.now_read_only");
            assert_int_equal(shim.operations, before);
            assert_false(records_writable(run.records));
            now_read_only++;
            /* what was accepted can still be read, and copied elsewhere */
            StrBuf text = {0};
            assert_true(records_events(run.records, run.session, help_collect, &text, NULL, &err));
            assert_int_equal(memchr(sb_text(&text), '9', text.len) != NULL, run.accepted >= 9);
            sb_free(&text);
            const char *copy = scratch_path(s, "copy");
            assert_true(records_copy_to(run.records, copy, &err));
            assert_true(disk_size(copy) > 0);
            remove(copy);
        }
        long before = shim.operations;
        bool broken = run.records && run.session && !run.done;
        records_close(run.records);
        assert_true(!broken || shim.operations == before); /* closing writes nothing either */
        shim_reset();
        int there = events_there(s->dir);
        assert_true(there >= run.accepted || (run.session == 0 && there <= 0));
        assert_true(there <= run.accepted + 1); /* the one that failed may have reached the disk */
    }
    assert_true(now_read_only >= 2 * EVENTS);
}

static void test_a_full_disk_is_clean(void **state)
{
    Scratch *s = *state;
    bool done = false;
    int full = 0;
    for (long at = 1; !done; at++) {
        wipe(s);
        shim.fail_at = at;
        shim.error = SQLITE_FULL;
        Run run = play(s->dir);
        done = run.done;
        Err err = {0};
        /* (the other operations fail with the error of their own) */
        bool was_full = run.refused.key && strcmp(run.refused.key, "store.disk_full") == 0;
        full += was_full;
        if (was_full && run.records && run.session) {
            /* there is room again: the very event that was refused */
            assert_true(help_append(run.records, run.session, ++run.accepted, &err));
            assert_true(records_writable(run.records));
        }
        records_close(run.records);
        shim_reset();
        int there = events_there(s->dir);
        if (was_full) assert_int_equal(there, run.session ? run.accepted : -1);
    }
    assert_true(full >= EVENTS);
}

static void test_the_power_goes_at_every_operation(void **state)
{
    Scratch *s = *state;
    shim.random = 20240314;
    for (int round = 0; round < 4; round++) {
        bool done = false;
        for (long at = 1; !done; at++) {
            wipe(s);
            shim.keep_images = true;
            shim.from_then_on = true;
            shim.fail_at = at;
            Run run = play(s->dir);
            done = run.done;
            records_close(run.records);
            if (!done) shim_cut();
            shim_reset();
            int there = events_there(s->dir);
            assert_true(there >= run.accepted || (run.session == 0 && there <= 0));
            assert_true(there <= run.accepted + 1);
        }
    }
}

/* A cut while the log is copied into the file. */
static void test_the_power_goes_while_closing(void **state)
{
    Scratch *s = *state;
    bool closed = false;
    for (long after = 1; !closed; after++) {
        wipe(s);
        shim.keep_images = true;
        Run run = play(s->dir);
        assert_true(run.done);
        shim.from_then_on = true;
        shim.fail_at = shim.operations + after;
        records_close(run.records);
        closed = shim.operations < shim.fail_at;
        if (!closed) shim_cut();
        shim_reset();
        assert_int_equal(events_there(s->dir), EVENTS);
    }
}

int main(void)
{
    shim_install();
    const struct CMUnitTest tests[] = {
        scratch_test(test_each_operation_fails_once),
        scratch_test(test_a_full_disk_is_clean),
        scratch_test(test_the_power_goes_at_every_operation),
        scratch_test(test_the_power_goes_while_closing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
