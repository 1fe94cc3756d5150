/* The ending and the debrief, on a session that was really played: what they show, what they must
 * not show yet, keys, mouse, and no overlap at any size. */
#include "frames.h"

/* --- the ending --- */

static void test_ending_is_a_newspaper(void **state)
{
    (void)state;
    Played *p = *state;
    played_init(p, "nl", PLAYED);
    Ui *ui = stub_ui(&p->stub);
    frame(ui, sizes[0], NULL);
    assert_int_equal(ui->screen, SCREEN_ENDING);
    assert_non_null(says(ui, "Een lange tafel"));
    assert_string_equal(says(ui, "LINDEVELD")->name, "LINDEVELD, zaterdag 7 november");
    assert_non_null(says(ui, "\u201cIk weet het nog niet"));
    assert_int_equal(check_sizes(ui, p, "ending", UI_ID(3, 0)), 0);
    key(ui, SDLK_RETURN);
    assert_int_equal(ui->screen, SCREEN_DEBRIEF);
    ui_free(ui);
    played_free(p);
}

static void test_ending_leads_to_the_library(void **state)
{
    Played *p = *state;
    played_init(p, "nl", PLAYED);
    Ui *ui = stub_ui(&p->stub);
    frame(ui, sizes[0], NULL);
    ui_press(ui, UI_ID(2, 0));
    ui_enter(ui);
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    assert_false(p->stub.running);
    ui_free(ui);
    played_free(p);
}

/* --- step one --- */

static void test_replay_shows_no_outcome(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    for (size_t i = 0; i < PLAYED; i++) {
        press(ui, UI_ID(DEBRIEF_DECISION, i));
        assert_null(says(ui, "GEVOLG"));
        for (int m = 0; m < 3; m++) assert_null(says(ui, p->stub.indicators[m].label));
    }
    ui_free(ui);
    played_free(p);
}

static void test_replay_names_what_was_missed(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    assert_non_null(says(ui, "beslissend: Deelnemerslijst")); /* decision 1 opened nothing */
    assert_non_null(says(ui, "Niet gehoord: Sofie Claes"));
    assert_null(says(ui, "Niet gehoord: Els Maes"));
    press(ui, UI_ID(DEBRIEF_DECISION, 4)); /* opened the list */
    assert_null(says(ui, "beslissend: Deelnemerslijst"));
    ui_free(ui);
    played_free(p);
}

static void test_replay_goes_back_in_time(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    assert_non_null(says(ui, "Waarom weet niemand iets?"));
    size_t all = state_of(ui)->passed;
    for (size_t i = 0; i < all; i++) press(ui, UI_ID(DEBRIEF_BACKWARD, 0));
    assert_int_equal(state_of(ui)->passed, 0);
    assert_null(says(ui, "Waarom weet niemand iets?"));
    assert_null(says(ui, "Ouders die samen wachten"));
    press(ui, UI_ID(DEBRIEF_FORWARD, 0)); /* the first adviser */
    assert_non_null(says(ui, "Ouders die samen wachten"));
    assert_null(says(ui, "Waarom weet niemand iets?"));
    ui_free(ui);
    played_free(p);
}

static void test_arrows_step_and_list_moves(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    ui_focus(ui, UI_ID(DEBRIEF_TIMELINE, 0));
    size_t all = state_of(ui)->passed;
    key(ui, SDLK_LEFT);
    assert_int_equal(state_of(ui)->passed, all - 1);
    key(ui, SDLK_RIGHT);
    key(ui, SDLK_RIGHT);
    assert_int_equal(state_of(ui)->passed, all);
    ui_focus(ui, UI_ID(DEBRIEF_DECISION, 0));
    key(ui, SDLK_DOWN);
    assert_int_equal(state_of(ui)->decision, 1);
    assert_int_equal(ui_focused(ui), UI_ID(DEBRIEF_DECISION, 1));
    key(ui, 'n');
    assert_int_equal(state_of(ui)->decision, 2);
    assert_non_null(says(ui, "De bel ging"));
    key(ui, 'v');
    assert_int_equal(state_of(ui)->decision, 1);
    ui_free(ui);
    played_free(p);
}

static void test_replay_plays(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    ui_now(ui, 1000);
    key(ui, 'p');
    assert_true(state_of(ui)->playing);
    assert_int_equal(state_of(ui)->head_ms, 0);
    assert_true(ui->core->screen->wait_ms(ui) > 0);
    ui_now(ui, 2000);
    frame(ui, sizes[0], NULL);
    uint32_t head = state_of(ui)->head_ms;
    assert_true(head > 0 && head < debrief_now(state_of(ui))->used_ms);
    ui_now(ui, 200000);
    frame(ui, sizes[0], NULL);
    assert_false(state_of(ui)->playing);
    assert_int_equal(state_of(ui)->passed, debrief_now(state_of(ui))->moment_count);
    ui_free(ui);
    played_free(p);
}

static void test_mouse_finds_a_moment(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    const Node *timeline = node_find(ui->core->root, UI_ID(DEBRIEF_TIMELINE, 0));
    stub_click(ui, timeline->rect.x + 200, timeline->rect.y + timeline->rect.h / 2);
    assert_in_range(state_of(ui)->passed, 1, 3);
    ui_free(ui);
    played_free(p);
}

static void test_mouse_drags_the_playhead(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    const Node *timeline = node_find(ui->core->root, UI_ID(DEBRIEF_TIMELINE, 0));
    int left = timeline->rect.x, right = left + timeline->rect.w, y = timeline->rect.y + 10;
    stub_drag(ui, right - 30, left + timeline->rect.w / 2, y);
    uint32_t head = state_of(ui)->head_ms, all = debrief_now(state_of(ui))->used_ms;
    assert_true(head > all / 10 && head < all * 9 / 10);
    const Decision *d = debrief_now(state_of(ui));
    for (size_t i = 0; i < d->moment_count; i++)
        assert_true((d->moments[i].at_ms <= head) == (i < state_of(ui)->passed));
    stub_drag(ui, right - 30, left, y);
    assert_int_equal(state_of(ui)->head_ms, 0);
    stub_drag(ui, left + timeline->rect.w / 2, right + 500, y);
    assert_int_equal(state_of(ui)->passed, d->moment_count);
    ui_free(ui);
    played_free(p);
}

static void test_time_of_the_debrief_is_shown(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    ui_now(ui, 500);
    assert_non_null(says(ui, "min gespeeld"));
    assert_non_null(says(ui, "0 min nabespreking"));
    assert_in_range(ui_wait_ms(ui), 0, 60000);
    ui_now(ui, 185000);
    frame(ui, sizes[0], NULL);
    assert_non_null(says(ui, "3 min nabespreking"));
    assert_in_range(ui_wait_ms(ui), 1, 60000);
    ui_free(ui);
    played_free(p);
}

static void test_weakest_link_comes_first(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    const Node *rests = says(ui, "0 van 1 beslissende stukken geopend");
    assert_non_null(rests);
    const Node *information = says(ui, "3 van 6 adviseurs en stukken geraadpleegd");
    assert_non_null(information);
    /* row by row, from the left */
    assert_true(rests->rect.y < information->rect.y ||
                (rests->rect.y == information->rect.y && rests->rect.x < information->rect.x));
    ui_free(ui);
    played_free(p);
}

static void test_replay_fits(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    assert_int_equal(check_sizes(ui, p, "replay", UI_ID(DEBRIEF_RECORD, 0)), 0);
    ui_free(ui);
    played_free(p);
}

/* --- step two --- */

static void open_chain(Ui *ui)
{
    key(ui, '2');
    frame(ui, sizes[0], NULL);
}

static void test_chain_is_explored_after_the_first_frame(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    stub_key(ui, '2', 0);
    frame(ui, sizes[0], NULL);
    assert_false(state_of(ui)->profiles.bounded);
    assert_non_null(says(ui, "nu uitgerekend"));
    assert_int_equal(ui_wait_ms(ui), 0);
    frame(ui, sizes[0], NULL);
    assert_true(state_of(ui)->profiles.bounded);
    assert_true(ui_wait_ms(ui) > 1000);
    assert_non_null(says(ui, "\u221210"));
    ui_free(ui);
    played_free(p);
}

static void test_chain_cards_stand_in_their_phase(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    open_chain(ui);
    int x[PHASES] = {0};
    for (size_t i = 0; i < PLAYED; i++) {
        const Node *card = node_find(ui->core->root, UI_ID(DEBRIEF_CARD, i));
        int *column = &x[played_phases[i]];
        if (*column) assert_int_equal(card->rect.x, *column);
        *column = card->rect.x;
    }
    assert_true(x[PREVENTIE] < x[VOORBEREIDING] && x[VOORBEREIDING] < x[REACTIE] &&
                x[REACTIE] < x[NAZORG]);
    ui_free(ui);
    played_free(p);
}

static void test_chain_by_keyboard(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    open_chain(ui);
    ui_focus(ui, UI_ID(DEBRIEF_CARD, 0));
    key(ui, SDLK_DOWN);
    key(ui, SDLK_RIGHT);
    assert_int_equal(state_of(ui)->decision, 2);
    assert_int_equal(ui_focused(ui), UI_ID(DEBRIEF_CARD, 2));
    const Node *card = node_find(ui->core->root, UI_ID(DEBRIEF_CARD, 2));
    assert_true(card->state & UI_CHECKED);
    key(ui, SDLK_UP);
    assert_int_equal(state_of(ui)->decision, 1);
    ui_free(ui);
    played_free(p);
}

static void test_chain_fits(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    open_chain(ui);
    press(ui, UI_ID(DEBRIEF_CARD, 3));
    assert_int_equal(check_sizes(ui, p, "chain", UI_ID(DEBRIEF_MAP, 0)), 0);
    ui_free(ui);
    played_free(p);
}

static void test_english_fits(void **state)
{
    Played *p = *state;
    played_init(p, "en", PLAYED);
    p->stub.settings.legible = true;
    Ui *ui = stub_ui(&p->stub);
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    assert_int_equal(check_sizes(ui, p, "replay-en", UI_ID(DEBRIEF_RECORD, 0)), 0);
    open_chain(ui);
    assert_int_equal(check_sizes(ui, p, "chain-en", UI_ID(DEBRIEF_MAP, 0)), 0);
    ui_free(ui);
    played_free(p);
}

static bool fails(void *self, HookRef hook, const Story *story, bool *holds, Err *err)
{
    (void)self;
    (void)hook;
    (void)story;
    (void)holds;
    return err_set(err, "ui.missing", NULL);
}

static void test_chain_without_bounds_says_so(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, PLAYED);
    p->hooks.when = fails;
    p->options[3][0].when = 1;
    open_chain(ui);
    assert_false(state_of(ui)->profiles.bounded);
    assert_non_null(says(ui, "kon bij dit scenario niet worden uitgerekend"));
    assert_true(ui_wait_ms(ui) > 1000);
    ui_free(ui);
    played_free(p);
}

/* --- sessions that are not whole --- */

static void test_unfinished_stands_still(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, 3);
    ui_now(ui, 1000);
    ui_now(ui, 9000);
    assert_int_equal(p->stub.ticked_ms, 0);
    assert_non_null(says(ui, "Verder spelen"));
    press(ui, UI_ID(DEBRIEF_PLAY_ON, 0));
    assert_int_equal(ui->screen, SCREEN_ROUND);
    ui_free(ui);
    played_free(p);
}

static void test_nothing_decided(void **state)
{
    Played *p = *state;
    Ui *ui = open_debrief(p, 0);
    assert_non_null(says(ui, "U nam nog geen besluit"));
    key(ui, '2');
    key(ui, SDLK_RIGHT);
    key(ui, SDLK_ESCAPE);
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    ui_free(ui);
    played_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_ending_is_a_newspaper),
        TEST(test_ending_leads_to_the_library),
        TEST(test_replay_shows_no_outcome),
        TEST(test_replay_names_what_was_missed),
        TEST(test_replay_goes_back_in_time),
        TEST(test_arrows_step_and_list_moves),
        TEST(test_replay_plays),
        TEST(test_mouse_finds_a_moment),
        TEST(test_mouse_drags_the_playhead),
        TEST(test_time_of_the_debrief_is_shown),
        TEST(test_weakest_link_comes_first),
        TEST(test_replay_fits),
        TEST(test_chain_is_explored_after_the_first_frame),
        TEST(test_chain_cards_stand_in_their_phase),
        TEST(test_chain_by_keyboard),
        TEST(test_chain_fits),
        TEST(test_english_fits),
        TEST(test_chain_without_bounds_says_so),
        TEST(test_unfinished_stands_still),
        TEST(test_nothing_decided),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
