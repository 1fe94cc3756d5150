/* Days as people write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/date.h"

static void days_are_kept_as_iso(void **state)
{
    (void)state;
    static const char *const good[][2] = {
        {"2027-03-15", "2027-03-15"}, {"15/3/2027", "2027-03-15"},    {"15/03/2027", "2027-03-15"},
        {" 1/1/2030 ", "2030-01-01"}, {"29/2/2028", "2028-02-29"},    {"31/12/2199", "2199-12-31"},
        {"2000-02-29", "2000-02-29"}, {"  2027-03-15", "2027-03-15"},
    };
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        char iso[DATE_SIZE];
        assert_true(date_read(good[i][0], iso));
        assert_string_equal(iso, good[i][1]);
    }
}

static void what_is_no_day_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",
        "morgen",
        "15/3",
        "15/3/27",
        "29/2/2027",
        "31/4/2027",
        "0/1/2027",
        "1/13/2027",
        "2027-3-15",
        "2027-03-1",
        "2027/03/15",
        "15-3-2027",
        "1/1/1999",
        "1/1/2200",
        "15/3/2027x",
        "15/3/20277",
        "-1/3/2027",
        "15/3/2027 of zo",
        "2027-00-01",
        "2027-02-30",
        "///",
        "----",
        "99999999999/1/2027",
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char iso[DATE_SIZE] = "x";
        if (date_read(bad[i], iso)) fail_msg("%s was taken for %s", bad[i], iso);
        assert_string_equal(iso, "");
    }
}

static void days_are_shown_as_written_here(void **state)
{
    (void)state;
    char out[DATE_SIZE];
    date_show("2027-03-05", out);
    assert_string_equal(out, "5/3/2027");
    date_show("2027-11-25", out);
    assert_string_equal(out, "25/11/2027");
    date_show("na de zomer van volgend jaar", out);
    assert_string_equal(out, "na de zome");
    date_show("", out);
    assert_string_equal(out, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_kept_as_iso),
        cmocka_unit_test(what_is_no_day_is_refused),
        cmocka_unit_test(days_are_shown_as_written_here),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
