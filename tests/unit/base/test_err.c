#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/err.h"
#include "base/fault.h"
#include "base/text.h"

static void an_error_holds_its_facts(void **state)
{
    (void)state;
    Err err;
    assert_false(err_set(&err, "store.cannot_read", "path", "a.lua", "why", NULL, NULL));
    assert_string_equal(err.key, "store.cannot_read");
    assert_int_equal(err.argc, 2);
    assert_string_equal(err_arg(&err, "path"), "a.lua");
    assert_string_equal(err_arg(&err, "why"), "");
    assert_string_equal(err_arg(&err, "other"), "");
    assert_false(err_set(NULL, "store.cannot_read", "path", "a.lua", NULL));
}

static void a_new_error_forgets_the_old_one(void **state)
{
    (void)state;
    Err err;
    err_set(&err, "a.first", "x", "1", "y", "2", NULL);
    err_set(&err, "a.second", NULL);
    assert_string_equal(err.key, "a.second");
    assert_int_equal(err.argc, 0);
    assert_string_equal(err_arg(&err, "x"), "");
}

static void facts_are_bounded(void **state)
{
    (void)state;
    Err err;
    char large[2 * ERR_TEXT];
    memset(large, 'a', sizeof large);
    large[sizeof large - 1] = '\0';
    memcpy(large + ERR_TEXT - 2, "\xC3\xA9", 2); /* the cut falls inside this letter */
    err_set(&err, "a.b", "1", large, "2", "", "3", "", "4", "", "5", "one too many", NULL);
    assert_int_equal(err.argc, ERR_ARGS);
    assert_int_equal(strlen(err_arg(&err, "1")), ERR_TEXT - 2);
    assert_true(utf8_valid(err_arg(&err, "1"), ERR_TEXT - 2));
}

static Fault fault(Severity severity, const char *file, int line)
{
    Fault f = {.severity = severity, .file = file, .line = line, .path = "dilemma x"};
    err_set(&f.what, "fault.unknown_field", "field", "titel", NULL);
    return f;
}

static void faults_keep_their_order_and_own_their_texts(void **state)
{
    (void)state;
    Faults faults = {0};
    assert_null(faults_next(&faults, NULL));

    char file[] = "scenes/a.lua";
    Fault first = fault(FAULT_ERROR, file, 3), second = fault(FAULT_WARNING, NULL, 0);
    faults_add(&faults, &first);
    faults_add(&faults, &second);
    file[0] = 'X';

    const Fault *f = faults_next(&faults, NULL);
    assert_string_equal(f->file, "scenes/a.lua");
    assert_int_equal(f->line, 3);
    assert_string_equal(err_arg(&f->what, "field"), "titel");
    f = faults_next(&faults, f);
    assert_string_equal(f->file, "");
    assert_int_equal(f->severity, FAULT_WARNING);
    assert_null(faults_next(&faults, f));
    assert_int_equal(faults.errors, 1);
    assert_int_equal(faults.warnings, 1);
    faults_free(&faults);
    assert_null(faults_next(&faults, NULL));
}

static void faults_are_counted_past_the_last_kept(void **state)
{
    (void)state;
    Faults faults = {0};
    Fault f = fault(FAULT_ERROR, "pack.lua", 1);
    for (int i = 0; i < FAULTS_MAX + 10; i++) faults_add(&faults, &f);
    assert_int_equal(faults.errors, FAULTS_MAX + 10);
    assert_int_equal(faults.kept, FAULTS_MAX);
    int walked = 0;
    for (const Fault *at = NULL; (at = faults_next(&faults, at)) != NULL;) walked++;
    assert_int_equal(walked, FAULTS_MAX);
    faults_free(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_holds_its_facts),
        cmocka_unit_test(a_new_error_forgets_the_old_one),
        cmocka_unit_test(facts_are_bounded),
        cmocka_unit_test(faults_keep_their_order_and_own_their_texts),
        cmocka_unit_test(faults_are_counted_past_the_last_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
