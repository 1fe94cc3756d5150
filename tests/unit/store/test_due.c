/* Actions whose day has come, read from the records of many sessions. */
#include "unit/store/records_help.h"

#include "store/due.h"

static void add(Records *records, int64_t session, const char *line)
{
    Err err = {0};
    assert_true(records_append(records, session, &line, 1, 1700000000001, &err));
}

static void only_what_is_due_and_last_written(void **state)
{
    Scratch *s = *state;
    Records *records = help_open(scratch_path(s, "data"));
    help_session(records); /* without actions */
    int64_t first = help_session(records), second = help_session(records);
    add(records, first, "action 1 Bel Wetteren\\nSofie\\n2027-03-15");
    add(records, first, "action 2 Later\\n\\n2027-03-17");
    add(records, first, "action 3 Zonder dag\\nJan\\n");
    add(records, second, "actions 1 Geen actie\\n\\n2020-01-01");
    add(records, second, "action 1 Eerst zo\\nAn\\n2027-03-16");
    add(records, second, "action 1 Dan zo\\nAn\\n2027-03-16");
    add(records, second, "action 2 Weer weg\\nAn\\n2027-03-01");
    add(records, second, "action 2 ");

    Due *list;
    size_t count = due_list(records, "2027-03-16", &s->arena, &list);
    assert_int_equal(count, 2);
    assert_int_equal(list[0].session, second);
    assert_string_equal(list[0].what, "Dan zo");
    assert_string_equal(list[0].who, "An");
    assert_int_equal(list[1].session, first);
    assert_string_equal(list[1].what, "Bel Wetteren");
    assert_string_equal(list[1].when, "2027-03-15");
    assert_string_equal(list[1].title, "De pr\xC3\xB3"
                                       "ef");
    assert_int_equal(due_list(records, "2027-03-14", &s->arena, &list), 0);
    records_close(records);
}

static void lines_that_are_no_action_are_left_out(void **state)
{
    Scratch *s = *state;
    Records *records = help_open(scratch_path(s, "data"));
    int64_t session = help_session(records);
    add(records, session, "action 9 Te veel\\n\\n2020-01-01");
    add(records, session, "action x Geen getal\\n\\n2020-01-01");
    add(records, session, "action 1 Geen dag\\n\\n2020-13-01");
    Due *list;
    assert_int_equal(due_list(records, "2027-03-16", &s->arena, &list), 0);
    records_close(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(only_what_is_due_and_last_written),
        scratch_test(lines_that_are_no_action_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
