/* Several plays together: reached from the sessions, what it shows, keys, no overlap at any size.
 */
#include "frames.h"

#include "core/compare.h"

enum { OPEN_BACK = UI_ID(1, 0), OPEN_FIRST = UI_ID(2, 0), COMPARE_FIRST = UI_ID(6, 0) };

typedef struct Bench {
    Played played; /* first: the host's self is its stub, which is its first member */
    Compare compare;
    UiSession sessions[5];
    size_t count;
    char asked[32]; /* the pack that was compared last */
    bool refuse;
    char ids[PLAYED][24], options[PLAYED][MAX_OPTIONS][24];
} Bench;

static size_t sessions(void *self, Arena *arena, UiSession **out)
{
    Bench *b = self;
    (void)arena;
    *out = b->sessions;
    return b->count;
}

static const Compare *compare(void *self, const char *pack_id, Err *err)
{
    Bench *b = self;
    if (b->refuse) return err_set(err, "ui.missing", NULL), NULL;
    if (pack_id) snprintf(b->asked, sizeof b->asked, "%s", pack_id);
    return &b->compare;
}

/* Eight plays, each with another way through the first dilemmas; the last one is another version.
 */
static void add_play(Bench *b, int n)
{
    const Scenario *s = &b->played.scenario;
    Decision decisions[PLAYED - 1];
    for (int d = 0; d < PLAYED - 1; d++) {
        const Dilemma *what = &s->dilemmas[d];
        int option = d == 0 ? 0 : n * (d + 1) % (int)what->option_count;
        decisions[d] = (Decision){.dilemma = (uint16_t)d,
                                  .option = (uint8_t)option,
                                  .what = what,
                                  .chosen = &what->options[option],
                                  .shown = {.advice = 0xF},
                                  .heard = (uint16_t)(n & 7),
                                  .reasons = (uint16_t)(1 + n % 3),
                                  .sure = (uint8_t)(n % 4),
                                  .bell = d == 2 && n == 5,
                                  .explained = "",
                                  .used_ms = (uint32_t)(9000 * (n + 1) + 700 * d)};
    }
    Debrief debrief = {
        .decisions = decisions, .count = PLAYED - 1, .ending = n == 7 ? -1 : 0, .taken = ""};
    compare_add(&b->compare, &debrief, s, n != 6);
}

static int up(void **state)
{
    Bench *b = calloc(1, sizeof *b);
    static const char title[] = "De brug kraakt en de school belt om de tien minuten";
    played_init(&b->played, "nl", 1);
    b->played.stub.running = false;
    b->played.stub.host.sessions = sessions;
    b->played.stub.host.compare = compare;
    for (int d = 0; d < PLAYED; d++) {
        snprintf(b->ids[d], sizeof b->ids[d], "d%d", d);
        b->played.dilemmas[d].id = b->ids[d];
        for (size_t o = 0; o < b->played.dilemmas[d].option_count; o++) {
            snprintf(b->options[d][o], sizeof b->options[d][o], "o%zu", o);
            b->played.dilemmas[d].options[o].id = b->options[d][o];
        }
    }
    compare_init(&b->compare, &b->played.scenario, 8);
    for (int n = 0; n < 8; n++) add_play(b, n);
    compare_finish(&b->compare, NULL);
    b->compare.bounded = true;
    for (size_t v = 0; v < MAX_VALUES; v++) b->compare.reach[v] = (Range){-24, 24};
    for (int i = 0; i < 5; i++)
        b->sessions[b->count++] = (UiSession){.id = 9 - i,
                                              .pack_id = i == 3 ? "sierre" : "brug",
                                              .title = i == 3 ? "Sierre" : title,
                                              .started = "14 maart 2025, 10.12 uur",
                                              .decisions = 3,
                                              .ended = i != 1,
                                              .imported = i == 2};
    *state = b;
    return 0;
}

static int down(void **state)
{
    Bench *b = *state;
    compare_free(&b->compare);
    played_free(&b->played);
    free(b);
    return 0;
}

static Ui *open_screen(Bench *b, ScreenId screen)
{
    Ui *ui = stub_ui(&b->played.stub);
    ui_go(ui, screen);
    frame(ui, sizes[0], NULL);
    return ui;
}

static const Node *node_of(Ui *ui, uint32_t id)
{
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n))
        if (n->id == id) return n;
    return NULL;
}

static void test_offered_for_packs_with_two_finished_sessions(void **state)
{
    Bench *b = *state;
    Ui *ui = open_screen(b, SCREEN_SESSIONS);
    assert_non_null(says(ui, "3 uitgespeelde sessies"));
    assert_non_null(node_of(ui, COMPARE_FIRST));
    assert_null(node_of(ui, COMPARE_FIRST + 1)); /* one session of Sierre is not enough */
    press(ui, COMPARE_FIRST);
    assert_int_equal(ui->screen, SCREEN_COMPARE);
    assert_string_equal(b->asked, "brug");
    key(ui, SDLK_ESCAPE);
    assert_int_equal(ui->screen, SCREEN_SESSIONS);
    ui_free(ui);
}

static void test_not_offered_otherwise(void **state)
{
    Bench *b = *state;
    b->count = 2; /* one finished, one not */
    Ui *ui = open_screen(b, SCREEN_SESSIONS);
    assert_null(node_of(ui, COMPARE_FIRST));
    ui_free(ui);
    b->count = 5;
    b->sessions[2].damaged = b->sessions[4].damaged = true;
    ui = open_screen(b, SCREEN_SESSIONS);
    assert_null(node_of(ui, COMPARE_FIRST));
    ui_free(ui);
}

static void test_a_refusal_is_said(void **state)
{
    Bench *b = *state;
    Ui *ui = open_screen(b, SCREEN_SESSIONS);
    b->refuse = true;
    press(ui, COMPARE_FIRST);
    assert_int_equal(ui->screen, SCREEN_SESSIONS);
    assert_string_equal(ui->core->error.key, "ui.missing");
    ui_free(ui);
}

static void test_counts_and_words(void **state)
{
    Bench *b = *state;
    Ui *ui = open_screen(b, SCREEN_COMPARE);
    assert_non_null(says(ui, "8 sessies samen, waarvan 7 uitgespeeld"));
    assert_non_null(says(ui, "1 sessie met een andere versie"));
    assert_non_null(says(ui, "hoogstens 2 van 8 kozen hetzelfde"));
    assert_non_null(says(ui, "8 van 8")); /* the first dilemma: all alike */
    assert_non_null(says(ui, "door de bel"));
    assert_non_null(says(ui, "1 dilemma kwam in geen"));
    ui_free(ui);
}

static void test_a_dilemma_opens_and_closes(void **state)
{
    Bench *b = *state;
    Ui *ui = open_screen(b, SCREEN_COMPARE);
    assert_null(says(ui, "Tijd tot de keuze"));
    key(ui, SDLK_TAB);
    assert_int_equal(ui_focused(ui), OPEN_FIRST);
    key(ui, SDLK_RETURN);
    assert_non_null(says(ui, "Tijd tot de keuze: 00:09 tot 01:12"));
    assert_non_null(says(ui, "keer met als reden"));
    assert_non_null(says(ui, "Gehoord, Els Maes: 4 van 8"));
    key(ui, SDLK_RETURN);
    assert_null(says(ui, "Tijd tot de keuze"));
    ui_free(ui);
}

static void test_nothing_overlaps(void **state)
{
    Bench *b = *state;
    Ui *ui = open_screen(b, SCREEN_COMPARE);
    assert_int_equal(check_sizes(ui, &b->played, "compare", 1), 0);
    press(ui, OPEN_FIRST + 2);
    assert_int_equal(check_sizes(ui, &b->played, "compare-open", 1), 0);
    ui_free(ui);
    ui = open_screen(b, SCREEN_SESSIONS);
    assert_int_equal(check_sizes(ui, &b->played, "sessions", 1), 0);
    ui_free(ui);
}

#define BENCH(name) cmocka_unit_test_setup_teardown(name, up, down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH(test_offered_for_packs_with_two_finished_sessions),
        BENCH(test_not_offered_otherwise),
        BENCH(test_a_refusal_is_said),
        BENCH(test_counts_and_words),
        BENCH(test_a_dilemma_opens_and_closes),
        BENCH(test_nothing_overlaps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
