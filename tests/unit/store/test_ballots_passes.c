/* Printed codes: one seat each, whatever is sent and however often. */
#include <sqlite3.h>

#include "unit/store/ballots_help.h"

static const char **make(Scratch *s, Ballots *box, int64_t sitting, size_t count, bool anew)
{
    const char **codes;
    Err err = {0};
    assert_true(ballots_passes(box, sitting, count, anew, &s->arena, &codes, &err));
    return codes;
}

static int sit_with(Ballots *box, int64_t sitting, unsigned n, const char *pass, const char *key)
{
    Err err = {0};
    int seat = ballots_sit(box, sitting, key_of(n), "", pass, &err);
    assert_key(err, key);
    return seat;
}

static void test_codes_are_of_our_letters_and_all_different(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    const char **codes = make(s, box, row.id, PASSES_MAX, false);
    for (int i = 0; i < PASSES_MAX; i++) {
        assert_int_equal(strlen(codes[i]), PASS_CODE);
        assert_int_equal(strspn(codes[i], "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"), PASS_CODE);
        for (int j = 0; j < i; j++) assert_string_not_equal(codes[i], codes[j]);
    }
    assert_int_equal(ballots_pass_count(box, row.id), PASSES_MAX);
    ballots_close(box);
}

static void test_one_pass_is_one_seat(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    const char **codes = make(s, box, row.id, 2, false);
    sit_with(box, row.id, 1, NULL, "room.pass");
    sit_with(box, row.id, 1, "", "room.pass");
    sit_with(box, row.id, 1, "AAAAAAAA", "room.pass");
    sit_with(box, row.id, 1, row.code, "room.pass");
    assert_int_equal(ballots_seat_count(box, row.id), 0);
    assert_int_equal(ballots_pass(box, row.id, codes[0]), PASS_FREE);
    assert_int_equal(sit_with(box, row.id, 1, codes[0], "(none)"), 1);
    assert_int_equal(ballots_pass(box, row.id, codes[0]), PASS_USED);
    assert_int_equal(ballots_pass(box, row.id, "AAAAAAAA"), PASS_UNKNOWN);
    assert_int_equal(sit_with(box, row.id, 1, codes[0], "(none)"), 1);
    sit_with(box, row.id, 2, codes[0], "room.pass_used");
    /* Who has a seat uses no second pass. */
    assert_int_equal(sit_with(box, row.id, 1, codes[1], "(none)"), 1);
    assert_int_equal(sit_with(box, row.id, 2, codes[1], "(none)"), 2);
    sit_with(box, row.id, 3, codes[1], "room.pass_used");
    assert_int_equal(ballots_seat_count(box, row.id), 2);
    ballots_close(box);
}

static void test_two_at_once_with_one_pass(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    const char **codes = make(s, box, row.id, 2, false);
    Sitter all[4];
    static const unsigned keys[] = {1, 2, 2, 1};
    for (int i = 0; i < 4; i++) {
        all[i] = (Sitter){.pass = codes[i == 2]};
        memcpy(all[i].key, key_of(keys[i]), SEAT_KEY_BYTES);
    }
    assert_true(ballots_sit_all(box, row.id, all, 4, NULL));
    static const SitEnd ends[] = {SIT_SEATED, SIT_PASS_USED, SIT_SEATED, SIT_SEATED};
    static const int seats[] = {1, 0, 2, 1};
    for (int i = 0; i < 4; i++) {
        assert_int_equal(all[i].end, ends[i]);
        assert_int_equal(all[i].seat, seats[i]);
    }
    assert_int_equal(ballots_pass(box, row.id, codes[1]), PASS_USED);
    ballots_close(box);
}

static void test_it_outlives_the_program_but_not_the_sitting(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    const char **codes = make(s, box, row.id, 3, false);
    sit_with(box, row.id, 1, codes[0], "(none)");
    ballots_close(box);
    for (int i = 0; i < 3; i++) assert_int_equal(on_disk(s, codes[i]), 0);

    box = open_box(s);
    sit_with(box, row.id, 2, codes[0], "room.pass_used");
    assert_int_equal(sit_with(box, row.id, 2, codes[1], "(none)"), 2);
    /* A new set: the third card, which nobody used, is good no more. */
    const char **fresh = make(s, box, row.id, 1, true);
    sit_with(box, row.id, 3, codes[2], "room.pass");
    sit_with(box, row.id, 3, codes[0], "room.pass_used");
    assert_int_equal(sit_with(box, row.id, 3, fresh[0], "(none)"), 3);
    assert_int_equal(ballots_pass_count(box, row.id), 3);

    assert_true(ballots_end(box, row.id, NULL));
    SittingRow next = begin(s, box);
    assert_int_equal(ballots_pass_count(box, next.id), 0);
    assert_int_equal(sit(box, next.id, 9), 1);
    ballots_close(box);
}

static void run(const char *path, const char *sql)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

/* As the first version of the file was. */
static void test_a_box_of_before_gets_what_is_missing(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    assert_int_equal(sit(box, row.id, 1), 1);
    ballots_close(box);
    run(scratch_path(s, "rooms.db"), "DROP TABLE passes; PRAGMA user_version = 1");

    box = open_box(s);
    assert_int_equal(sit(box, row.id, 1), 1);
    assert_int_equal(sit(box, row.id, 2), 2);
    const char **codes = make(s, box, row.id, 1, false);
    sit_with(box, row.id, 3, "", "room.pass");
    assert_int_equal(sit_with(box, row.id, 3, codes[0], "(none)"), 3);
    ballots_close(box);
    box = open_box(s);
    assert_int_equal(ballots_pass(box, row.id, codes[0]), PASS_USED);
    ballots_close(box);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_codes_are_of_our_letters_and_all_different),
        scratch_test(test_one_pass_is_one_seat),
        scratch_test(test_two_at_once_with_one_pass),
        scratch_test(test_it_outlives_the_program_but_not_the_sitting),
        scratch_test(test_a_box_of_before_gets_what_is_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
