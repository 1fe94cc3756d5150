#include "fixture.h"

#include "core/names.h"

static void every_spelling_finds_its_own_place(void **state)
{
    (void)state;
    static const struct {
        const char *const *table;
        int count;
    } tables[] = {
        {phase_names, PHASES}, {value_names, SHARED_VALUES}, {role_names, ROLES},
        {kind_names, KINDS},   {channel_names, CHANNELS},    {partner_names, PARTNERS},
        {discipline_names, 5}, {theme_names, THEMES},        {field_names, FIELDS},
        {clock_names, CLOCKS},
    };
    for (size_t t = 0; t < COUNT(tables); t++) {
        for (int i = 0; i < tables[t].count; i++)
            assert_int_equal(names_find(tables[t].table, tables[t].table[i]), i);
        assert_null(tables[t].table[tables[t].count]);
    }
}

static void what_is_no_name_is_not_found(void **state)
{
    (void)state;
    assert_int_equal(names_find(phase_names, ""), -1);
    assert_int_equal(names_find(phase_names, "Reactie"), -1);
    assert_int_equal(names_find(phase_names, "reacti"), -1);
    assert_int_equal(names_find(phase_names, "reactie "), -1);
}

static void the_spellings_are_those_of_the_pack_format(void **state)
{
    (void)state;
    assert_string_equal(phase_names[PROACTIE], "proactie");
    assert_string_equal(phase_names[NAZORG], "nazorg");
    assert_string_equal(value_names[SAMENHANG], "samenhang");
    assert_string_equal(role_names[BURGERVADER], "burgervader");
    assert_string_equal(kind_names[KIND_DELEGATE], "delegate");
    assert_string_equal(channel_names[BE_ALERT], "be_alert");
    assert_string_equal(partner_names[OPENBAAR_MINISTERIE], "openbaar_ministerie");
    assert_string_equal(clock_names[CLOCK_X1_5], "x1.5");
}

static void the_clock_stretches_in_halves(void **state)
{
    (void)state;
    assert_int_equal(clock_halves(CLOCK_OFF), 2);
    assert_int_equal(clock_halves(CLOCK_X1), 2);
    assert_int_equal(clock_halves(CLOCK_X1_5), 3);
    assert_int_equal(clock_halves(CLOCK_X2), 4);
    assert_int_equal(clock_halves(CLOCK_X4), 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_spelling_finds_its_own_place),
        cmocka_unit_test(what_is_no_name_is_not_found),
        cmocka_unit_test(the_spellings_are_those_of_the_pack_format),
        cmocka_unit_test(the_clock_stretches_in_halves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
