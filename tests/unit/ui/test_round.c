/* The round by keyboard, mouse and time: focus order, two presses to choose, scrolling. */
#include "stub.h"

typedef struct Bench {
    Stub stub;
    Ui *ui;
} Bench;

enum { W = 1280, H = 720, K_OPTION = 1, K_ADVICE = 2, K_DOSSIER = 3, K_PAUSE = 4 };

static int setup(void **state)
{
    Bench *b = calloc(1, sizeof *b);
    stub_init(&b->stub, "nl");
    b->ui = stub_ui(&b->stub);
    ui_now(b->ui, 1000);
    ui_build(b->ui, W, H);
    *state = b;
    return 0;
}

static int teardown(void **state)
{
    Bench *b = *state;
    ui_free(b->ui);
    catalog_free(b->stub.words);
    free(b);
    return 0;
}

static void key(Bench *b, SDL_Keycode code, unsigned mods)
{
    stub_key(b->ui, code, mods);
    ui_build(b->ui, W, H);
}

static const Command *last(const Bench *b)
{
    return b->stub.sent > 0 ? &b->stub.log[b->stub.sent - 1] : NULL;
}

static SDL_Rect rect_of(Bench *b, uint32_t id)
{
    Node *node = node_find(b->ui->core->root, id);
    assert_non_null(node);
    return node->rect;
}

static void test_no_option_has_the_focus_at_first(void **state)
{
    Bench *b = *state; /* that would be advice */
    assert_int_equal(ui_focused(b->ui), 0);
    key(b, SDLK_RETURN, 0);
    assert_null(last(b));
}

static void test_tab_visits_all_in_reading_order_and_comes_round(void **state)
{
    Bench *b = *state;
    size_t expected = 0, seen = 0;
    for (Node *n = b->ui->core->root; n; n = node_next(b->ui->core->root, n))
        expected += ui_can_focus(n);
    assert_true(expected > 12);
    key(b, SDLK_TAB, 0);
    uint32_t first = ui_focused(b->ui), order[64];
    do {
        order[seen++] = ui_focused(b->ui);
        key(b, SDLK_TAB, 0);
    } while (ui_focused(b->ui) != first && seen < 64);
    assert_int_equal(seen, expected);
    key(b, SDLK_TAB, KMOD_LSHIFT);
    assert_int_equal(ui_focused(b->ui), order[seen - 1]);
}

static void test_arrows_move_between_cards(void **state)
{
    Bench *b = *state;
    ui_focus(b->ui, UI_ID(K_OPTION, 1));
    key(b, SDLK_RIGHT, 0);
    assert_int_equal(ui_focused(b->ui), UI_ID(K_OPTION, 2));
    key(b, SDLK_LEFT, 0);
    key(b, SDLK_LEFT, 0);
    key(b, SDLK_LEFT, 0);
    assert_int_equal(ui_focused(b->ui), UI_ID(K_OPTION, 0));
    key(b, SDLK_UP, 0);
    assert_int_not_equal(ui_focused(b->ui), UI_ID(K_OPTION, 0));
}

static void test_choosing_takes_two_presses_apart(void **state)
{
    Bench *b = *state;
    key(b, SDLK_2, 0);
    assert_null(last(b));
    assert_int_equal(ui_focused(b->ui), UI_ID(K_OPTION, 1));
    key(b, SDLK_2, 0); /* at once: a slip of the finger */
    assert_null(last(b));
    ui_now(b->ui, 1400);
    key(b, SDLK_RETURN, 0);
    assert_non_null(last(b));
    assert_int_equal(last(b)->type, COMMAND_CHOOSE);
    assert_int_equal(last(b)->index, 1);
    assert_int_equal(b->ui->screen, SCREEN_REASONS);
}

static void test_another_option_starts_anew_and_escape_takes_back(void **state)
{
    Bench *b = *state;
    key(b, 'a', 0);
    ui_now(b->ui, 2000);
    key(b, 'b', 0);
    key(b, SDLK_ESCAPE, 0);
    ui_now(b->ui, 3000);
    key(b, 'b', 0);
    assert_null(last(b));
}

static void test_mouse_chooses_too(void **state)
{
    Bench *b = *state;
    SDL_Rect card = rect_of(b, UI_ID(K_OPTION, 2));
    stub_click(b->ui, card.x + 30, card.y + 30);
    ui_now(b->ui, 2000);
    ui_build(b->ui, W, H);
    stub_click(b->ui, card.x + 30, card.y + 30);
    assert_non_null(last(b));
    assert_int_equal(last(b)->type, COMMAND_CHOOSE);
    assert_int_equal(last(b)->index, 2);
}

static void test_letters_hear_and_open(void **state)
{
    Bench *b = *state;
    key(b, 'h', 0);
    assert_int_equal(last(b)->type, COMMAND_HEAR);
    assert_int_equal(last(b)->index, 2);
    size_t sent = b->stub.sent;
    key(b, 'h', 0); /* heard already */
    assert_int_equal(b->stub.sent, sent);
    key(b, 'u', 0);
    assert_int_equal(last(b)->type, COMMAND_OPEN);
    assert_int_equal(last(b)->index, 0);
}

static void test_focus_scrolls_into_view(void **state)
{
    Bench *b = *state;
    key(b, 'k', 0); /* the last adviser, below the edge */
    Node *node = node_find(b->ui->core->root, UI_ID(K_ADVICE, 5)), *area = node->parent;
    while (!area->scroll) area = area->parent;
    assert_true(node_scroll_max(area) > 0);
    assert_true(node->rect.y >= area->rect.y);
    assert_true(node->rect.y + node->rect.h <= area->rect.y + area->rect.h);
}

static void test_the_wheel_scrolls_and_stops(void **state)
{
    Bench *b = *state;
    Node *node = node_find(b->ui->core->root, UI_ID(K_ADVICE, 0)), *area = node->parent;
    while (!area->scroll) area = area->parent;
    uint32_t id = area->id;
    SDL_Event move = {
        .motion = {.type = SDL_MOUSEMOTION, .x = area->rect.x + 40, .y = area->rect.y + 20}};
    ui_event(b->ui, &move);
    SDL_Event wheel = {.wheel = {.type = SDL_MOUSEWHEEL, .y = -1}};
    for (int i = 0; i < 50; i++) ui_event(b->ui, &wheel);
    ui_build(b->ui, W, H);
    assert_int_equal(*ui_offset(b->ui, id), node_scroll_max(node_find(b->ui->core->root, id)));
    assert_true(*ui_offset(b->ui, id) > 0);
}

static void test_pause_stops_the_clock_and_the_rest(void **state)
{
    Bench *b = *state;
    uint32_t before = b->stub.ticked_ms;
    ui_now(b->ui, 4000);
    assert_int_equal(b->stub.ticked_ms, before + 3000);
    key(b, 'p', 0);
    assert_int_equal(ui_wait_ms(b->ui), 0); /* to be drawn */
    b->ui->core->dirty = false;
    assert_int_equal(ui_wait_ms(b->ui), UI_NEVER);
    ui_now(b->ui, 60000);
    assert_int_equal(b->stub.ticked_ms, before + 3000);
    key(b, 'a', 0);
    ui_now(b->ui, 70000);
    key(b, 'a', 0);
    assert_int_equal(last(b)->type, COMMAND_PAUSE);
    key(b, SDLK_RETURN, 0); /* the focus is on the button that goes on */
    assert_int_equal(last(b)->type, COMMAND_RESUME);
}

static void test_wakes_at_most_once_a_second(void **state)
{
    Bench *b = *state;
    b->ui->core->dirty = false;
    int wait = ui_wait_ms(b->ui);
    assert_true(wait > 0 && wait <= 1000);
    ui_now(b->ui, b->ui->now_ms + (uint64_t)wait);
    b->ui->core->dirty = false;
    assert_int_equal(ui_wait_ms(b->ui), 1000);
}

static void test_a_stretched_clock_shows_real_seconds(void **state)
{
    Bench *b = *state;
    b->stub.view.clock = CLOCK_X2;
    b->stub.view.left_ms = 30000;
    ui_refresh(b->ui);
    ui_build(b->ui, W, H);
    bool found = false;
    for (Node *n = b->ui->core->root; n; n = node_next(b->ui->core->root, n))
        if (n->role == UI_TIMER) found = strcmp(n->name, "01:00") == 0;
    assert_true(found);
}

static void test_a_refusal_is_shown_until_dismissed(void **state)
{
    Bench *b = *state;
    b->stub.refuse = true;
    key(b, 'h', 0);
    assert_non_null(node_find(b->ui->core->root, ID_DISMISS));
    assert_int_equal(check_layout(b->ui, "error"), 0);
    key(b, SDLK_ESCAPE, 0);
    assert_null(node_find(b->ui->core->root, ID_DISMISS));
}

static void test_text_size_keys_stay_in_range(void **state)
{
    Bench *b = *state;
    for (int i = 0; i < 20; i++) key(b, SDLK_PLUS, KMOD_LCTRL);
    assert_int_equal(b->stub.settings.text_percent, 150);
    for (int i = 0; i < 20; i++) key(b, SDLK_MINUS, KMOD_LCTRL);
    assert_int_equal(b->stub.settings.text_percent, 100);
    key(b, SDLK_0, KMOD_LCTRL);
    assert_int_equal(b->stub.settings.text_percent, 100);
}

/* The second drawn frame of a running clock touches the clock and little else. */
static void test_a_tick_paints_little(void **state)
{
    Bench *b = *state;
    SDL_Surface *to = SDL_CreateRGBSurfaceWithFormat(0, W, H, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Rect areas[DRAW_AREAS];
    ui_frame(b->ui, to, areas);
    ui_now(b->ui, 2000);
    int count = ui_frame(b->ui, to, areas), pixels = 0;
    for (int i = 0; i < count; i++) pixels += areas[i].w * areas[i].h;
    assert_true(count > 0);
    assert_true(pixels < W * H / 20);
    assert_int_equal(ui_frame(b->ui, to, areas), 0);
    SDL_FreeSurface(to);
}

static void test_the_sentence(void **state)
{
    Bench *b = *state;
    stub_chosen(&b->stub, STAGE_REASONS);
    ui_follow(b->ui);
    ui_build(b->ui, W, H);
    Node *field = NULL;
    for (Node *n = b->ui->core->root; n; n = node_next(b->ui->core->root, n))
        if (n->field) field = n;
    assert_non_null(field);
    SDL_Rect area;
    assert_false(ui_writing(b->ui, &area));
    ui_focus(b->ui, field->id);
    assert_true(ui_writing(b->ui, &area));
    for (int i = 0; i < 20; i++) stub_write(b->ui, "Wij weten het niet. ");
    ui_build(b->ui, W, H);
    key(b, SDLK_RETURN, KMOD_LCTRL);
    assert_int_equal(b->stub.log[b->stub.sent - 2].type, COMMAND_EXPLAIN);
    assert_int_equal(last(b)->type, COMMAND_NEXT);
    assert_int_equal(strlen(b->stub.text), EXPLAIN_MAX);
}

#define ROUND_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ROUND_TEST(test_no_option_has_the_focus_at_first),
        ROUND_TEST(test_tab_visits_all_in_reading_order_and_comes_round),
        ROUND_TEST(test_arrows_move_between_cards),
        ROUND_TEST(test_choosing_takes_two_presses_apart),
        ROUND_TEST(test_another_option_starts_anew_and_escape_takes_back),
        ROUND_TEST(test_mouse_chooses_too),
        ROUND_TEST(test_letters_hear_and_open),
        ROUND_TEST(test_focus_scrolls_into_view),
        ROUND_TEST(test_the_wheel_scrolls_and_stops),
        ROUND_TEST(test_pause_stops_the_clock_and_the_rest),
        ROUND_TEST(test_wakes_at_most_once_a_second),
        ROUND_TEST(test_a_stretched_clock_shows_real_seconds),
        ROUND_TEST(test_a_refusal_is_shown_until_dismissed),
        ROUND_TEST(test_text_size_keys_stay_in_range),
        ROUND_TEST(test_a_tick_paints_little),
        ROUND_TEST(test_the_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
