/* Many who sit down at once: as one after the other, in one transaction. */
#include "unit/store/scratch.h"

#include "store/ballots.h"

static Ballots *open_box(Scratch *s, SittingRow *row)
{
    Err err = {0};
    Ballots *box = ballots_open(s->dir, &err);
    assert_key(err, "(none)");
    *row = (SittingRow){.address = "", .agenda = "", .setup = "", .place = -1, .started_ms = 1};
    assert_true(ballots_begin(box, row, &s->arena, &err));
    return box;
}

static Sitter sitter(unsigned n, const char *name)
{
    Sitter one = {.name = name, .seat = -1};
    memcpy(one.key, &n, sizeof n);
    return one;
}

static void test_each_gets_the_next_seat(void **state)
{
    Scratch *s = *state;
    SittingRow row;
    Err err = {0};
    Seat *seats;
    Ballots *box = open_box(s, &row);
    Sitter first = sitter(9, "raadslid");
    assert_int_equal(ballots_sit(box, row.id, first.key, first.name, NULL, &err), 1);
    Sitter all[] = {sitter(1, "a"), sitter(9, ""),  sitter(2, NULL),
                    sitter(1, "b"), sitter(9, "c"), sitter(3, "d")};
    assert_true(ballots_sit_all(box, row.id, all, 6, &err));
    static const int want[] = {2, 1, 3, 2, 1, 4};
    for (int i = 0; i < 6; i++) {
        assert_int_equal(all[i].seat, want[i]);
        assert_int_equal(all[i].end, SIT_SEATED);
    }
    ballots_close(box);
    box = ballots_open(s->dir, &err);
    assert_int_equal(ballots_seats(box, row.id, &s->arena, &seats), 4);
    static const char *const names[] = {"c", "b", "", "d"};
    for (int i = 0; i < 4; i++) assert_string_equal(seats[i].name, names[i]);
    for (unsigned n = 1; n <= 3; n++) {
        Sitter again = sitter(n, "");
        assert_int_equal(ballots_seat(box, row.id, again.key), (int)n + 1);
    }
    ballots_close(box);
}

static void test_the_room_is_full_for_some(void **state)
{
    Scratch *s = *state;
    SittingRow row;
    Err err = {0};
    Ballots *box = open_box(s, &row);
    Sitter *all = test_calloc(VOTES_MAX + 2, sizeof *all);
    for (unsigned n = 0; n < VOTES_MAX + 2; n++) all[n] = sitter(n, "");
    assert_true(ballots_sit_all(box, row.id, all, VOTES_MAX - 1, &err));
    assert_true(ballots_away(box, row.id, 5, true, &err));
    all[0] = sitter(4, "");
    assert_true(ballots_sit_all(box, row.id, all, 1, &err));
    assert_int_equal(all[0].end, SIT_AWAY);
    assert_int_equal(all[0].seat, 0);
    assert_true(ballots_sit_all(box, row.id, all + VOTES_MAX - 2, 4, &err));
    assert_int_equal(all[VOTES_MAX - 2].seat, VOTES_MAX - 1); /* sat there already */
    assert_int_equal(all[VOTES_MAX - 1].seat, VOTES_MAX);
    assert_int_equal(all[VOTES_MAX].end, SIT_FULL);
    assert_int_equal(all[VOTES_MAX + 1].end, SIT_FULL);
    assert_int_equal(all[VOTES_MAX].seat, 0);
    test_free(all);
    ballots_close(box);
}

static void test_nobody_sits_in_a_room_that_is_closed(void **state)
{
    Scratch *s = *state;
    SittingRow row;
    Err err = {0};
    Ballots *box = open_box(s, &row);
    assert_true(ballots_end(box, row.id, &err));
    Sitter all[] = {sitter(1, ""), sitter(2, "")};
    assert_false(ballots_sit_all(box, row.id, all, 2, &err));
    assert_key(err, "room.no_sitting");
    assert_int_equal(all[0].seat, 0);
    assert_int_equal(ballots_seat_count(box, row.id), 0);
    ballots_close(box);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_each_gets_the_next_seat),
        scratch_test(test_the_room_is_full_for_some),
        scratch_test(test_nobody_sits_in_a_room_that_is_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
