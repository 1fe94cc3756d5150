#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"

static void every_character_survives_a_round_trip(void **state)
{
    (void)state;
    for (uint32_t rune = 1; rune <= 0x10FFFF; rune++) {
        if (rune == 0xD800) rune = 0xE000;
        char utf8[5] = {0};
        size_t len = utf8_put(utf8, rune);
        const char *at = utf8;
        if (utf8_next(&at) != rune || at != utf8 + len || !utf8_valid(utf8, len))
            fail_msg("U+%04X", (unsigned)rune);
    }
}

static void what_is_no_utf8_is_seen(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "\x80",         "\xC3",         "\xC0\x80",         "\xC1\xBF",
        "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80",
        "\xFF",         "\xE2\x82",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        const char *at = bad[i];
        assert_false(utf8_valid(bad[i], strlen(bad[i])));
        assert_int_equal(utf8_next(&at), 0xFFFD);
        assert_ptr_equal(at, bad[i] + 1);
    }
    assert_false(utf8_valid("a\0b", 3));
    assert_true(utf8_valid("", 0));
    assert_true(utf8_valid("één", strlen("één")));
    assert_false(utf8_valid("\xE2\x82\xAC", 2)); /* cut short by its length */
}

static void characters_are_counted(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(""), 0);
    assert_int_equal(utf8_count("één €"), 5);
    assert_int_equal(utf8_count("a\x80z"), 3);
}

static void a_copy_never_ends_in_half_a_letter(void **state)
{
    (void)state;
    const char *source = "aé€\xF0\x9F\x99\x82z";
    for (size_t size = 1; size < 16; size++) {
        char to[16];
        text_copy(to, size, source);
        assert_true(strlen(to) < size);
        assert_true(utf8_valid(to, strlen(to)));
        assert_true(text_starts(source, to));
    }
}

static void controls_are_known(void **state)
{
    (void)state;
    static const uint32_t controls[] = {1, 8, 0x0D, 0x1B, 0x7F, 0x85, 0x200F, 0x202E, 0x2066};
    static const uint32_t plain[] = {'\n', '\t', ' ', 'a', 0xA0, 0xE9, 0x2013, 0x202F, 0x20AC};
    for (size_t i = 0; i < 9; i++) {
        assert_true(rune_is_control(controls[i]));
        assert_false(rune_is_control(plain[i]));
    }
}

static void whole_numbers_only(void **state)
{
    (void)state;
    int64_t n = 7;
    assert_true(text_to_int("-12", -12, 12, &n));
    assert_int_equal(n, -12);
    static const char *const bad[] = {
        "", "-", " 1", "1 ", "+1", "1.0", "0x1", "1e3", "13", "-13", "99999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(text_to_int(bad[i], -12, 12, &n));
    assert_int_equal(n, -12);
}

static void text_grows(void **state)
{
    (void)state;
    StrBuf sb = {0};
    assert_string_equal(sb_text(&sb), "");
    for (int i = 0; i < 1000; i++) sb_printf(&sb, "%d,", i);
    assert_true(text_starts(sb_text(&sb), "0,1,2,"));
    assert_int_equal(sb.len, strlen(sb.s));
    assert_string_equal(sb.s + sb.len - 4, "999,");
    sb_clear(&sb);
    assert_string_equal(sb_text(&sb), "");
    sb_add_n(&sb, "abc", 2);
    sb_add(&sb, "d");
    sb_add_n(&sb, NULL, 0);
    assert_string_equal(sb_text(&sb), "abd");
    sb_free(&sb);
    assert_null(sb.s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_character_survives_a_round_trip),
        cmocka_unit_test(what_is_no_utf8_is_seen),
        cmocka_unit_test(characters_are_counted),
        cmocka_unit_test(a_copy_never_ends_in_half_a_letter),
        cmocka_unit_test(controls_are_known),
        cmocka_unit_test(whole_numbers_only),
        cmocka_unit_test(text_grows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
