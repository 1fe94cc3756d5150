/* A room where it is one person, one vote: which cards can be printed. */
#include "unit/store/sitting_help.h"

static void open_room(Venue *v, int codes, int expected)
{
    const AgendaItem item = {.kind = AGENDA_PACK, .pack = "water"};
    const SittingSetup setup = {.codes = codes, .expected = expected};
    venue_begin(v, &item, 1, &setup);
}

static size_t print(Venue *v, SittingPass **out, bool *anew)
{
    size_t count = 0;
    Err err = {0};
    assert_true(sitting_passes(v->sitting, &v->scratch.arena, out, &count, anew, &err));
    return count;
}

static int sit(Venue *v, unsigned n, const char *pass)
{
    unsigned char key[SEAT_KEY_BYTES] = {0};
    memcpy(key, &n, sizeof n);
    return ballots_sit(v->ballots, sitting_id(v->sitting), key, "", pass, NULL);
}

static const char *refused(Venue *v)
{
    SittingPass *passes;
    size_t count;
    bool anew;
    Err err = {0};
    assert_false(sitting_passes(v->sitting, &v->scratch.arena, &passes, &count, &anew, &err));
    return err.key;
}

static void test_no_cards_where_none_are_asked(void **state)
{
    Venue *v = *state;
    open_room(v, 0, 12);
    assert_string_equal(refused(v), "room.no_passes");
    assert_int_equal(venue_desk(v).codes, 0);
    assert_int_equal(sit(v, 1, NULL), 1);
}

static void test_the_cards_that_are_left(void **state)
{
    Venue *v = *state;
    SittingPass *first, *left;
    bool anew = true;
    open_room(v, 3, 0);
    assert_int_equal(sit(v, 1, NULL), 0); /* before anything was printed too */
    assert_int_equal(print(v, &first, &anew), 3);
    assert_false(anew);
    for (int i = 0; i < 3; i++) assert_int_equal(first[i].number, i + 1);
    assert_int_equal(sit(v, 1, first[1].code), 1);
    assert_int_equal(print(v, &left, &anew), 2);
    assert_string_equal(left[0].code, first[0].code);
    assert_int_equal(left[1].number, 3);
    assert_string_equal(left[1].code, first[2].code);

    /* Two more come; and somebody lost a phone. */
    venue_must(v, (SittingCommand){.type = SITTING_EXPECT, .index = 5});
    assert_int_equal(print(v, &left, &anew), 4);
    assert_int_equal(left[3].number, 5);
    assert_true(ballots_away(v->ballots, sitting_id(v->sitting), 1, true, NULL));
    assert_int_equal(print(v, &left, &anew), 5);
    for (int i = 0; i < 5; i++) assert_int_equal(sit(v, (unsigned)i + 10, left[i].code), i + 2);
    assert_string_equal(refused(v), "room.no_pass_left");
}

static void test_after_a_restart_a_new_set(void **state)
{
    Venue *v = *state;
    SittingPass *first, *fresh;
    bool anew = false;
    open_room(v, 3, 0);
    print(v, &first, &anew);
    assert_int_equal(sit(v, 1, first[0].code), 1);
    venue_again(v);
    assert_int_equal(venue_desk(v).codes, 3);
    assert_int_equal(sit(v, 1, NULL), 1);
    assert_int_equal(sit(v, 2, first[1].code), 2); /* cards are good until others are printed */
    assert_int_equal(print(v, &fresh, &anew), 1);
    assert_true(anew);
    assert_int_equal(fresh[0].number, 4);
    assert_int_equal(sit(v, 3, first[2].code), 0);
    assert_int_equal(print(v, &first, &anew), 1);
    assert_false(anew);
    assert_string_equal(first[0].code, fresh[0].code);
    assert_int_equal(sit(v, 3, fresh[0].code), 3);
}

/* Cut off between the room and its codes: nobody gets in without one. */
static void test_there_are_always_codes(void **state)
{
    Venue *v = *state;
    SittingPass *passes;
    const char **codes;
    bool anew;
    open_room(v, 2, 0);
    int64_t id = sitting_id(v->sitting);
    assert_true(ballots_passes(v->ballots, id, 0, true, &v->scratch.arena, &codes, NULL));
    assert_int_equal(ballots_pass_count(v->ballots, id), 0);
    venue_again(v);
    assert_int_equal(sit(v, 1, NULL), 0);
    assert_int_equal(print(v, &passes, &anew), 2);
    assert_int_equal(sit(v, 1, passes[1].code), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_no_cards_where_none_are_asked, venue_up, venue_down),
        cmocka_unit_test_setup_teardown(test_the_cards_that_are_left, venue_up, venue_down),
        cmocka_unit_test_setup_teardown(test_after_a_restart_a_new_set, venue_up, venue_down),
        cmocka_unit_test_setup_teardown(test_there_are_always_codes, venue_up, venue_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
