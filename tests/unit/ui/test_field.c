/* Writing: limits, selection, what does not get in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "ui/field.h"

static void test_characters_not_bytes(void **state)
{
    (void)state;
    UiField f = {.max = 5};
    field_insert(&f, "ééééééé");
    assert_string_equal(f.text, "ééééé");
    assert_int_equal(field_count(&f), 5);
    field_insert(&f, "x");
    assert_string_equal(f.text, "ééééé");
}

static void test_no_line_ends_no_controls(void **state)
{
    (void)state;
    UiField f = {0};
    field_insert(&f, "een\ntwee\x01\u202e drie");
    assert_string_equal(f.text, "een twee drie");
}

static void test_moving_and_erasing_whole_characters(void **state)
{
    (void)state;
    UiField f = {0};
    field_insert(&f, "één kat");
    field_move(&f, FIELD_HOME, false);
    field_move(&f, FIELD_RIGHT, false);
    assert_int_equal(f.caret, 2);
    field_erase(&f, FIELD_LEFT);
    assert_string_equal(f.text, "én kat");
    field_move(&f, FIELD_END, false);
    field_erase(&f, FIELD_WORD_LEFT);
    assert_string_equal(f.text, "én ");
    field_move(&f, FIELD_HOME, false);
    field_erase(&f, FIELD_LEFT);
    field_move(&f, FIELD_LEFT, false);
    assert_int_equal(f.caret, 0);
    field_erase(&f, FIELD_RIGHT);
    assert_string_equal(f.text, "n ");
}

static void test_selection_is_replaced(void **state)
{
    (void)state;
    UiField f = {.max = 10};
    field_insert(&f, "0123456789");
    field_select_all(&f);
    field_insert(&f, "nieuw");
    assert_string_equal(f.text, "nieuw");
    field_move(&f, FIELD_LEFT, true);
    field_move(&f, FIELD_LEFT, true);
    size_t from, to;
    assert_true(field_selected(&f, &from, &to));
    assert_int_equal(from, 3);
    field_move(&f, FIELD_LEFT, false);
    assert_int_equal(f.caret, 3);
    assert_false(field_selected(&f, &from, &to));
}

static void test_never_more_than_it_holds(void **state)
{
    (void)state;
    static UiField f;
    char much[FIELD_BYTES * 2];
    memset(much, 'a', sizeof much - 1);
    much[sizeof much - 1] = '\0';
    field_set(&f, much);
    assert_int_equal(f.len, FIELD_BYTES / 4 - 1);
    assert_int_equal(f.text[f.len], '\0');
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_characters_not_bytes),
                                       cmocka_unit_test(test_no_line_ends_no_controls),
                                       cmocka_unit_test(test_moving_and_erasing_whole_characters),
                                       cmocka_unit_test(test_selection_is_replaced),
                                       cmocka_unit_test(test_never_more_than_it_holds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
