#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "room/guests.h"

enum { FDS = 4096 };

static bool was_cut[FDS];

static void cut(int fd)
{
    assert_false(was_cut[fd]); /* once is enough */
    was_cut[fd] = true;
}

static int cut_between(int from, int to)
{
    int count = 0;
    for (int fd = from; fd < to; fd++) count += was_cut[fd];
    return count;
}

static int setup(void **state)
{
    memset(was_cut, 0, sizeof was_cut);
    *state = guests_new(GUESTS_MAX, cut);
    return 0;
}

static void leave(Guests *guests, Guest **all, int count)
{
    for (int i = 0; i < count; i++) guests_go(guests, all[i]);
    guests_free(guests);
}

/* Whoever opens connections by the thousand cuts off himself; those with a seat stay, and so do
 * strangers of other addresses. */
static void one_address_cant_crowd_out_others(void **state)
{
    Guests *guests = *state;
    Guest *all[FDS];
    int count = 0;
    for (; count < 200; count++) { /* phones behind the attacker's own address */
        all[count] = guests_come(guests, 1, count, 0);
        guests_seated(guests, all[count], count + 1);
    }
    for (; count < 210; count++) all[count] = guests_come(guests, 2, count, 0);
    for (; count < 1710; count++) all[count] = guests_come(guests, 1, count, 1);
    assert_int_equal(cut_between(0, 210), 0);
    assert_int_equal(cut_between(210, 1710), 1500 - GUESTS_STRANGERS);
    assert_int_equal(cut_between(1710 - GUESTS_STRANGERS, 1710), 0); /* the newest stay */
    assert_int_equal(guests_count(guests), 210 + GUESTS_STRANGERS);
    leave(guests, all, count);
}

static void a_phone_that_asks_is_not_cut(void **state)
{
    Guests *guests = *state;
    Guest *all[FDS];
    all[0] = guests_come(guests, 1, 0, 0);
    guests_asked(guests, all[0], 0);
    int count = 1;
    for (; count < 1000; count++) all[count] = guests_come(guests, 1, count, 0);
    assert_false(was_cut[0]);
    guests_answered(guests, all[0], 5);
    all[count] = guests_come(guests, 1, count, 5);
    assert_true(was_cut[0]); /* a stranger again, and the first */
    leave(guests, all, count + 1);
}

/* Answers that are never read hold no door shut. */
static void slow_readers_go_too(void **state)
{
    Guests *guests = *state;
    Guest *all[FDS];
    int count = 0;
    for (; count < GUESTS_STRANGERS; count++) {
        all[count] = guests_come(guests, 1, count, 0);
        guests_asked(guests, all[count], 0);
    }
    all[count] = guests_come(guests, 1, count, GUESTS_BRISK_MS - 1);
    assert_true(was_cut[count]); /* they may still be brisk */
    count++;
    all[count] = guests_come(guests, 1, count, GUESTS_BRISK_MS);
    assert_true(was_cut[0] && !was_cut[count]);
    guests_sweep(guests, GUESTS_READ_MS);
    assert_false(was_cut[1]);
    guests_sweep(guests, GUESTS_READ_MS + 1);
    assert_int_equal(cut_between(0, count), count);
    leave(guests, all, count + 1);
}

static void the_house_is_full_at_some_point(void **state)
{
    Guests *guests = *state;
    Guest *all[FDS];
    int count = 0;
    for (; count < GUESTS_MAX; count++) { /* of many addresses, all with seats */
        all[count] = guests_come(guests, (uint32_t)count, count, 0);
        guests_seated(guests, all[count], count + 1);
    }
    assert_int_equal(cut_between(0, count), 0);
    all[count] = guests_come(guests, 9, count, 0);
    assert_true(was_cut[count]);
    assert_int_equal(guests_count(guests), GUESTS_MAX);
    leave(guests, all, count + 1);
}

static void a_seat_keeps_its_newest(void **state)
{
    Guests *guests = *state;
    Guest *all[GUESTS_SEAT + 5];
    for (int i = 0; i < GUESTS_SEAT + 5; i++) {
        all[i] = guests_come(guests, 1, i, 0);
        guests_seated(guests, all[i], 1);
    }
    assert_int_equal(cut_between(0, 5), 5);
    assert_int_equal(cut_between(5, GUESTS_SEAT + 5), 0);
    leave(guests, all, GUESTS_SEAT + 5);
}

static void a_request_has_ten_seconds(void **state)
{
    Guests *guests = *state;
    Guest *all[3];
    for (int i = 0; i < 3; i++) all[i] = guests_come(guests, 1, i, 1000);
    guests_asked(guests, all[1], 1000);
    guests_seated(guests, all[1], 2);
    guests_seated(guests, all[2], 1);
    assert_true(guests_sweep(guests, 1000 + GUESTS_WAIT_MS));
    assert_int_equal(cut_between(0, 3), 0);
    guests_sweep(guests, 1001 + GUESTS_WAIT_MS);
    assert_true(was_cut[0] && was_cut[2]);
    assert_false(was_cut[1]); /* it is being answered, however long */
    assert_false(guests_sweep(guests, 1001 + GUESTS_WAIT_MS));
    guests_answered(guests, all[1], 50000);
    guests_sweep(guests, 50000 + GUESTS_WAIT_MS);
    assert_false(was_cut[1]);
    guests_sweep(guests, 50001 + GUESTS_WAIT_MS);
    assert_true(was_cut[1]);
    leave(guests, all, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(one_address_cant_crowd_out_others, setup),
        cmocka_unit_test_setup(a_phone_that_asks_is_not_cut, setup),
        cmocka_unit_test_setup(slow_readers_go_too, setup),
        cmocka_unit_test_setup(the_house_is_full_at_some_point, setup),
        cmocka_unit_test_setup(a_seat_keeps_its_newest, setup),
        cmocka_unit_test_setup(a_request_has_ten_seconds, setup),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
