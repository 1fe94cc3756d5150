#include "fixture.h"

#include "core/quality.h"

/* ---- reasons ---- */

static void a_reason_names_its_price_by_a_word(void **state)
{
    (void)state;
    static const struct {
        const char *language, *reason;
        bool names;
    } rows[] = {
        {"nl", "Snel, maar duur", true},
        {"nl", "MAAR duur", true},
        {"nl", "Ook al weten we weinig", true},
        {"nl", "Dit kost een uur", true},
        {"nl", "Het gaat ten koste van de rust", true},
        {"nl", "Ik wacht niet, hoewel…", true},
        {"nl", "“Maar” zei hij", true},
        {"nl", "Een maarschalk beslist", false}, /* whole words only */
        {"nl", "Iedereen weet het al", false},
        {"nl", "But who knows", false}, /* in the language of the pack */
        {"nl", "", false},
        {"nl-BE", "Traag, maar zeker", true},
        {"fr", "Rapide, mais cher", true},
        {"fr", "C’est cher, même si c’est rapide", true},
        {"fr", "Nous gagnons du temps", false},
        {"de", "Schnell, aber teuer", true},
        {"de", "Wir gewinnen Zeit", false},
        {"en", "Fast, but dear", true},
        {"en", "A button is pressed", false},
        {"it", "Presto", true}, /* no list: nothing is claimed */
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        if (quality_names_price(rows[i].language, rows[i].reason) != rows[i].names)
            fail_msg("%s: %s", rows[i].language, rows[i].reason);
}

static void an_address_is_whole(void **state)
{
    (void)state;
    static const char *const good[] = {"https://brf.be/national/352770", "http://a.be",
                                       "https://www.vlaanderen.be/x?y=1#z"};
    static const char *const bad[] = {"",
                                      "brf.be",
                                      "https://",
                                      "https://brf",
                                      "ftp://a.b",
                                      "https://a b.be",
                                      "https://a.be\"",
                                      "https://.be",
                                      "https://be.",
                                      "https:///a.be",
                                      "Sierre, p. 12"};
    for (size_t i = 0; i < COUNT(good); i++)
        if (!quality_is_url(good[i])) fail_msg("%s", good[i]);
    for (size_t i = 0; i < COUNT(bad); i++)
        if (quality_is_url(bad[i])) fail_msg("%s", bad[i]);
}

/* ---- a scenario by hand ---- */

static Reads all_reads(const void *of)
{
    (void)of;
    return (Reads){UINT32_MAX, UINT64_MAX};
}

static Reads no_reads(const void *of)
{
    (void)of;
    return (Reads){0};
}

static int count_key(const Faults *faults, const char *key)
{
    int n = 0;
    for (const Fault *f = NULL; (f = faults_next(faults, f)) != NULL;)
        n += strcmp(f->what.key, key) == 0;
    return n;
}

static const Fault *find_key(const Faults *faults, const char *key)
{
    for (const Fault *f = NULL; (f = faults_next(faults, f)) != NULL;)
        if (strcmp(f->what.key, key) == 0) return f;
    return NULL;
}

static void check(Stub *stub, Reads (*reads)(const void *), Faults *faults)
{
    ScenarioHooks hooks = {stub, stub_when, stub_next};
    quality_check(fixture(), &hooks, &(CheckWishes){.max_states = 1000, .reads = reads}, faults);
}

static void what_is_read_is_asked_after_exploring(void **state)
{
    (void)state;
    Stub stub = {0};
    Faults some = {0}, none = {0}, unknown = {0};
    check(&stub, all_reads, &some);
    assert_int_equal(count_key(&some, "fault.unused_flag"), 0);
    assert_int_equal(count_key(&some, "fault.unused_indicator"), 0);
    check(&stub, no_reads, &none);
    assert_int_equal(count_key(&none, "fault.unused_flag"), 1);
    assert_int_equal(count_key(&none, "fault.unused_indicator"),
                     1); /* ploeg; the others are shown */
    assert_string_equal(find_key(&none, "fault.unused_indicator")->path, "indicator ploeg");
    check(&stub, NULL, &unknown);
    assert_int_equal(count_key(&unknown, "fault.unused_flag"), 0);
    faults_free(&some);
    faults_free(&none);
    faults_free(&unknown);
}

static void what_never_shows_is_told(void **state)
{
    (void)state;
    Stub stub = {0};
    Faults faults = {0};
    check(&stub, all_reads, &faults);
    /* verborgen needs rust at 60, which nobody has at the start; stil is the bell's and is fine */
    assert_int_equal(count_key(&faults, "fault.never_offered"), 2); /* gaan in de_nacht too */
    assert_string_equal(find_key(&faults, "fault.never_offered")->path,
                        "dilemma het_bericht.options[4]");
    assert_string_equal(find_key(&faults, "fault.never_shown")->path,
                        "dilemma het_bericht.advice[6]");
    assert_int_equal(count_key(&faults, "fault.never_heard"), 0);
    faults_free(&faults);
}

static void what_was_not_looked_at_is_not_called_missing(void **state)
{
    (void)state;
    Stub stub = {.fail = HOOK_NEXT};
    Faults faults = {0};
    check(&stub, no_reads, &faults);
    const Fault *fault = find_key(&faults, "fault.failed");
    assert_non_null(fault);
    assert_string_equal(fault->path, "dilemma het_bericht.options[3]");
    assert_string_equal(fault->way, "# play: --clock x1\nchoose hulp\n");
    assert_int_equal(count_key(&faults, "fault.unreachable"), 0);
    assert_int_equal(count_key(&faults, "fault.unused_flag"), 0);
    faults_free(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_reason_names_its_price_by_a_word),
        cmocka_unit_test(an_address_is_whole),
        cmocka_unit_test(what_is_read_is_asked_after_exploring),
        cmocka_unit_test(what_never_shows_is_told),
        cmocka_unit_test(what_was_not_looked_at_is_not_called_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
