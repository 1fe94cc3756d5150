#include "fixture.h"

#include "core/vote.h"

enum { NO = NO_OPTION };

static const Paper papers[] = {
    {{0, 1, 1}}, {{0, 0, 0}}, {{1, 0, NO}}, {{2, 0, 1}}, {{NO, 0, 1}}, {{4, NO, 2}}, {{9, 3, 7}},
};
enum { SHOWN = 7 }; /* the first three */

static void a_ballot_is_counted(void **state)
{
    (void)state;
    Tally first = vote_count(papers, COUNT(papers), BALLOT_FIRST, SHOWN, 40);
    assert_true(first.taken);
    assert_int_equal(first.asked, 40);
    assert_memory_equal(first.counts, ((uint16_t[]){2, 1, 1, 0, 0}), sizeof first.counts);
    assert_int_equal(tally_sum(&first), 4);
    Tally second = vote_count(papers, COUNT(papers), BALLOT_SECOND, SHOWN, 40);
    assert_memory_equal(second.counts, ((uint16_t[]){1, 3, 1, 0, 0}), sizeof second.counts);
    Tally none = vote_count(NULL, 0, BALLOT_FIRST, SHOWN, 0);
    assert_true(none.taken);
    assert_int_equal(tally_sum(&none), 0);
}

static void who_moved_is_known_of_those_with_both_votes(void **state)
{
    (void)state;
    uint16_t moved[MAX_OPTIONS][MAX_OPTIONS];
    memset(moved, 0xFF, sizeof moved);
    vote_moved(papers, COUNT(papers), SHOWN, moved);
    uint16_t expected[MAX_OPTIONS][MAX_OPTIONS] = {{1, 1}, {0}, {0, 1}};
    assert_memory_equal(moved, expected, sizeof moved);
}

static void leaders_and_smaller_sides(void **state)
{
    (void)state;
    static const struct {
        uint16_t counts[MAX_OPTIONS], leaders;
        const char *smaller;
    } cases[] = {
        {{0, 0, 0, 0, 0}, 0, ""},      {{0, 5, 0, 0, 0}, 2, ""},      {{3, 3, 0, 0, 0}, 3, ""},
        {{3, 3, 1, 0, 0}, 3, "2"},     {{2, 9, 1, 2, 0}, 2, "203"},   {{1, 1, 1, 1, 1}, 31, ""},
        {{4, 3, 2, 1, 5}, 16, "3210"}, {{1, 0, 0, 0, 1000}, 16, "0"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        Tally tally = {.taken = true};
        memcpy(tally.counts, cases[i].counts, sizeof tally.counts);
        uint8_t smaller[MAX_OPTIONS];
        char said[MAX_OPTIONS + 1] = "";
        size_t count = tally_smaller(&tally, smaller);
        for (size_t k = 0; k < count; k++) said[k] = (char)('0' + smaller[k]);
        assert_int_equal(tally_leaders(&tally), cases[i].leaders);
        assert_string_equal(said, cases[i].smaller);
    }
}

static void a_prediction_is_right_when_it_names_a_leader(void **state)
{
    (void)state;
    Tally predicted = {.counts = {4, 2, 7, 0, 1}};
    Tally vote = {.counts = {5, 1, 2}}, tie = {.counts = {5, 5}}, nobody = {0};
    assert_int_equal(tally_foresaw(&predicted, &vote), 4);
    assert_int_equal(tally_foresaw(&predicted, &tie), 6);
    assert_int_equal(tally_foresaw(&predicted, &nobody), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_ballot_is_counted),
        cmocka_unit_test(who_moved_is_known_of_those_with_both_votes),
        cmocka_unit_test(leaders_and_smaller_sides),
        cmocka_unit_test(a_prediction_is_right_when_it_names_a_leader),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
