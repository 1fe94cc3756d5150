/* Plays counted together, against figures computed by hand. */
#include "fixture.h"

#include "core/compare.h"

static Decision decision(const Scenario *s, int dilemma, int option, uint32_t used_ms)
{
    const Dilemma *what = &s->dilemmas[dilemma];
    return (Decision){.dilemma = (uint16_t)dilemma,
                      .option = (uint8_t)option,
                      .what = what,
                      .chosen = &what->options[option],
                      .shown = {.advice = 0x1F},
                      .used_ms = used_ms,
                      .explained = ""};
}

static void add(Compare *compare, Decision *decisions, size_t count, int ending,
                const Scenario *played, bool same)
{
    Debrief debrief = {.decisions = decisions, .count = count, .ending = ending, .taken = ""};
    compare_add(compare, &debrief, played, same);
}

/* Four plays: three of this version, one of them not finished; one of another version. */
static void four_plays(Compare *compare)
{
    const Scenario *s = fixture();
    compare_init(compare, s, 4);
    Decision a[] = {decision(s, HET_BERICHT, ONTHAAL, 10000), decision(s, DE_NAMEN, NOEMEN, 5000)};
    a[0].sure = 2;
    a[0].reasons = 5;
    a[0].heard = 2;
    add(compare, a, 2, 0, s, true);
    Decision b[] = {decision(s, HET_BERICHT, ONTHAAL, 20000), decision(s, DE_NAMEN, STIL, 30000)};
    b[0].sure = 3;
    b[0].reasons = 1;
    b[0].shown.advice = 0x0F;
    b[1].bell = true;
    add(compare, b, 2, 1, s, true);
    Decision c[] = {decision(s, HET_BERICHT, WACHTEN, 40000)};
    c[0].heard = 0x1A;
    add(compare, c, 1, -1, s, true);
    Decision d[] = {decision(s, HET_BERICHT, ONTHAAL, 30000), decision(s, DE_NAMEN, ZWIJGEN, 8000)};
    add(compare, d, 2, 1, s, false);
}

static void choices_are_counted(void **state)
{
    (void)state;
    Compare c;
    four_plays(&c);
    compare_finish(&c, NULL);
    assert_int_equal(c.plays, 4);
    assert_int_equal(c.finished, 3);
    assert_int_equal(c.other_versions, 1);
    assert_int_equal(c.lost, 0);
    const CompareDilemma *d = &c.dilemmas[HET_BERICHT];
    assert_int_equal(d->plays, 4);
    assert_int_equal(d->options[ONTHAAL], 3);
    assert_int_equal(d->options[WACHTEN], 1);
    assert_int_equal(d->options[HULP], 0);
    assert_int_equal(d->bells, 0);
    d = &c.dilemmas[DE_NAMEN];
    assert_int_equal(d->plays, 3);
    assert_int_equal(d->options[ZWIJGEN], 1);
    assert_int_equal(d->options[NOEMEN], 1);
    assert_int_equal(d->options[STIL], 1);
    assert_int_equal(d->bells, 1);
    assert_int_equal(c.dilemmas[DE_PERS].plays, 0);
    assert_int_equal(c.endings[0], 1);
    assert_int_equal(c.endings[1], 2);
    assert_string_equal(compare_ending(&c, 0), "goed"); /* "{indicator:families} %" */
    assert_string_equal(compare_ending(&c, 1), "Voorbij");
    compare_free(&c);
}

static void a_split_is_who_went_another_way_than_most(void **state)
{
    (void)state;
    Compare c;
    uint16_t at[3] = {99, 99, 99};
    four_plays(&c);
    compare_finish(&c, NULL);
    assert_int_equal(c.dilemmas[HET_BERICHT].most, ONTHAAL);
    assert_int_equal(c.dilemmas[HET_BERICHT].split, 250);
    assert_int_equal(c.dilemmas[DE_NAMEN].most, ZWIJGEN);
    assert_int_equal(c.dilemmas[DE_NAMEN].split, 666);
    assert_int_equal(c.dilemmas[DE_PERS].split, 0);
    assert_int_equal(compare_splits(&c, at, 3), 2);
    assert_int_equal(at[0], DE_NAMEN);
    assert_int_equal(at[1], HET_BERICHT);
    assert_int_equal(compare_splits(&c, at, 1), 1);
    assert_int_equal(at[0], DE_NAMEN);
    assert_int_equal(compare_splits(&c, at, 0), 0);
    compare_free(&c);
}

static void time_reasons_certainty_and_advisers(void **state)
{
    (void)state;
    Compare c;
    four_plays(&c);
    compare_finish(&c, NULL);
    const CompareDilemma *d = &c.dilemmas[HET_BERICHT];
    assert_int_equal(d->used_ms.min, 10000);
    assert_int_equal(d->used_ms.median, 20000); /* the lower of 20 and 30 */
    assert_int_equal(d->used_ms.max, 40000);
    assert_int_equal(c.dilemmas[DE_NAMEN].used_ms.median, 8000);
    assert_int_equal(c.dilemmas[DE_PERS].used_ms.max, 0);
    assert_int_equal(d->reasons[ONTHAAL][0], 2);
    assert_int_equal(d->reasons[ONTHAAL][1], 0);
    assert_int_equal(d->reasons[ONTHAAL][2], 1);
    assert_int_equal(d->reasons[WACHTEN][0], 0);
    static const int sure[4] = {2, 0, 1, 1};
    assert_memory_equal(d->sure, sure, sizeof sure);
    static const int heard[5] = {0, 2, 0, 1, 1}, asked[5] = {4, 4, 4, 4, 3};
    assert_memory_equal(d->heard, heard, sizeof heard);
    assert_memory_equal(d->asked, asked, sizeof asked);
    assert_int_equal(d->asked[5], 0); /* never shown */
    compare_free(&c);
}

static void values_of_finished_plays_of_this_version(void **state)
{
    (void)state;
    Compare c;
    Stub stub = {0};
    const ScenarioHooks hooks = {&stub, stub_when, stub_next};
    four_plays(&c);
    Graph *graph = explore(fixture(), &hooks, EXPLORE_MAX_STATES, NULL);
    compare_finish(&c, graph);
    assert_int_equal(c.valued, 2); /* 2 + 0 and 2 - 1; 1 + 3 and 1 + 0 */
    assert_int_equal(c.values[MENSEN].min, 1);
    assert_int_equal(c.values[MENSEN].median, 1);
    assert_int_equal(c.values[MENSEN].max, 2);
    assert_int_equal(c.values[VERTROUWEN].min, 1);
    assert_int_equal(c.values[VERTROUWEN].max, 4);
    assert_true(c.bounded);
    assert_int_equal(c.reach[VERTROUWEN].min, -3);
    assert_int_equal(c.reach[VERTROUWEN].max, 4);
    graph_free(graph);
    compare_free(&c);
}

static void nothing_played_is_nothing(void **state)
{
    (void)state;
    Compare c;
    uint16_t at[4];
    compare_init(&c, fixture(), 0);
    compare_finish(&c, NULL);
    assert_int_equal(c.plays, 0);
    assert_false(c.bounded);
    assert_int_equal(c.values[0].max, 0);
    assert_int_equal(compare_splits(&c, at, 4), 0);
    compare_free(&c);
}

/* Another version: the dilemmas in another order, one renamed; the options, the advisers and the
 * reasons in another order; an ending of its own. */
static void another_version_is_matched_by_ids_and_words(void **state)
{
    (void)state;
    Scenario other = *fixture();
    Dilemma dilemmas[4];
    Option options[4];
    Adviser advisers[3] = {other.advisers[2], other.advisers[0], other.advisers[1]};
    const char *reasons[] = {"Nieuw", "Nu", "Van ons"};
    const Ending endings[] = {{.id = "anders", .headline = "", .article = ""}};
    for (int i = 0; i < 4; i++) dilemmas[3 - i] = other.dilemmas[i];
    for (int i = 0; i < 4; i++) options[3 - i] = dilemmas[3].options[i];
    options[3].reasons = reasons; /* of onthaal */
    dilemmas[3].options = options;
    dilemmas[2].id = "hernoemd";
    other.dilemmas = dilemmas;
    other.advisers = advisers;
    other.endings = (Ending *)endings;
    other.ending_count = 1;

    Compare c;
    compare_init(&c, fixture(), 1);
    Decision d[] = {decision(&other, 3, 3, 9000), decision(&other, 2, ZWIJGEN, 1000)};
    d[0].reasons = 7;
    d[0].heard = 4; /* adviser 2 of here is the chief of police there */
    d[0].shown.advice = 4;
    add(&c, d, 2, 0, &other, false);
    compare_finish(&c, NULL);
    const CompareDilemma *sum = &c.dilemmas[HET_BERICHT];
    assert_int_equal(sum->plays, 1);
    assert_int_equal(sum->options[ONTHAAL], 1);
    static const int counted[3] = {1, 0, 1};
    assert_memory_equal(sum->reasons[ONTHAAL], counted, sizeof counted);
    assert_int_equal(sum->heard[1], 1);
    assert_int_equal(sum->heard[2], 0);
    assert_int_equal(c.lost, 1);
    assert_int_equal(c.other_endings, 1);
    assert_int_equal(c.endings[0] + c.endings[1], 0);
    assert_int_equal(c.valued, 0);
    compare_free(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(choices_are_counted),
        cmocka_unit_test(a_split_is_who_went_another_way_than_most),
        cmocka_unit_test(time_reasons_certainty_and_advisers),
        cmocka_unit_test(values_of_finished_plays_of_this_version),
        cmocka_unit_test(nothing_played_is_nothing),
        cmocka_unit_test(another_version_is_matched_by_ids_and_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
