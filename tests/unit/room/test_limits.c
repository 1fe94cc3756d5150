#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/vote.h"
#include "room/limits.h"

static void five_wrong_codes_a_minute(void **state)
{
    (void)state;
    Limits *limits = limits_new();
    for (int i = 0; i < LIMIT_WRONG; i++) {
        assert_int_equal(limits_blocked(limits, 1, 1000 + i), 0);
        limits_wrong(limits, 1, 1000 + i);
    }
    assert_int_equal(limits_blocked(limits, 1, 1005), 60);
    assert_int_equal(limits_blocked(limits, 1, 1000 + LIMIT_WRONG_MS - 1), 1);
    assert_int_equal(limits_blocked(limits, 2, 1005), 0); /* another address */
    assert_int_equal(limits_blocked(limits, 1, 1000 + LIMIT_WRONG_MS), 0);
    limits_wrong(limits, 1, 1000 + LIMIT_WRONG_MS);
    assert_int_equal(limits_blocked(limits, 1, 1001 + LIMIT_WRONG_MS), 0); /* counts anew */
    limits_free(limits);
}

/* More addresses than are remembered: the oldest is forgotten, the newest is not. */
static void memory_is_bounded(void **state)
{
    (void)state;
    Limits *limits = limits_new();
    for (uint32_t address = 1; address <= 2 * LIMIT_ADDRESSES; address++)
        for (int i = 0; i < LIMIT_WRONG; i++) limits_wrong(limits, address, address);
    assert_int_equal(limits_blocked(limits, 1, 2 * LIMIT_ADDRESSES), 0);
    assert_true(limits_blocked(limits, 2 * LIMIT_ADDRESSES, 2 * LIMIT_ADDRESSES) > 0);
    limits_free(limits);
}

static int allowed(Limits *limits, int seat, int64_t now, int tries)
{
    int count = 0;
    for (int i = 0; i < tries; i++) count += limits_allow(limits, seat, now);
    return count;
}

static void a_seat_has_a_burst_and_a_pace(void **state)
{
    (void)state;
    Limits *limits = limits_new();
    assert_int_equal(allowed(limits, 3, 5000, 1000), LIMIT_BURST);
    assert_int_equal(allowed(limits, 3, 5000, 10), 0);
    assert_int_equal(allowed(limits, 4, 5000, 10), 10); /* another seat */
    assert_int_equal(allowed(limits, 3, 6000, 1000), LIMIT_PER_SECOND);
    assert_int_equal(allowed(limits, 3, 60000, 1000), LIMIT_BURST);
    assert_int_equal(allowed(limits, 2 * VOTES_MAX, 5000, 1), 1);
    limits_free(limits);
}

static int seated(Limits *limits, uint32_t address, int64_t now, int tries)
{
    int count = 0;
    for (int i = 0; i < tries; i++) count += limits_may_sit(limits, address, now);
    return count;
}

static void nobody_takes_all_the_seats(void **state)
{
    (void)state;
    Limits *limits = limits_new();
    assert_int_equal(seated(limits, 1, 5000, VOTES_MAX), LIMIT_SITS);
    assert_int_equal(seated(limits, 2, 5000, 200), 200); /* the others still come */
    assert_int_equal(seated(limits, 1, 5000, 1), 0);
    assert_int_equal(seated(limits, 1, 15000, 100), 10 * LIMIT_SITS_SECOND);
    for (uint32_t address = 3; address < 3 + 2 * LIMIT_ADDRESSES; address++)
        assert_int_equal(seated(limits, address, 16000, 1), 1);
    assert_int_equal(seated(limits, 1, 16000, 100), LIMIT_SITS_SECOND); /* not forgotten for them */
    limits_free(limits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(five_wrong_codes_a_minute),
        cmocka_unit_test(memory_is_bounded),
        cmocka_unit_test(nobody_takes_all_the_seats),
        cmocka_unit_test(a_seat_has_a_burst_and_a_pace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
