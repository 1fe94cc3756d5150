/* The two contexts beside each other: who is shown where, and that nothing of the desk ever comes
 * on the wall. The loop of the window is played here without one: what is shown is built after
 * every event. */
#include "wall.h"

static const char secret[] = "GEHEIM: de voorzitter aarzelt";

/* A stand-in for the desk's screen: it shows its notes unless they are covered. */
static void room_frame(Ui *desk)
{
    projecting_follow(desk);
    ui_build(projecting_shown(desk), 1280, 720);
}

static bool says(const Ui *ui, const char *text)
{
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n))
        if (strstr(n->name, text) || strstr(n->value, text) || strstr(n->description, text))
            return true;
    return false;
}

/* Said on the page that is shown. */
static bool seen(const Ui *ui, const char *text)
{
    SDL_Rect in;
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n))
        if (n->para && strstr(n->name, text) && SDL_IntersectRect(&n->rect, &n->clip, &in))
            return true;
    return false;
}

static void desk_build(Ui *ui)
{
    if (!ui_desk_covered(ui)) ui_text(ui, T_BODY, secret);
    ui_text(ui, T_BODY, "bureau");
}

static int desk_keys;

static bool desk_key(Ui *ui, const UiKey *key)
{
    (void)ui;
    if (key->code == 'n') desk_keys++;
    if (key->code == 'm') ui_projector_show(ui);
    if (key->code == 'o') ui_desk_uncover(ui);
    return true;
}

static const Screen desk_screen = {.name = "desk", .build = desk_build, .key = desk_key};

/* The desk of a room that goes on, with a screen of the test's. */
static Ui *open_desk(WallStub *w)
{
    wall_init(w, "nl");
    Ui *desk = stub_ui(&w->stub);
    desk->core->displays = 1;
    ui_build(desk, 1280, 720);
    w->going = true;
    desk->core->screen = &desk_screen;
    desk->screen = SCREEN_ROOM;
    desk->core->dirty = true;
    room_frame(desk);
    return desk;
}

static void close_desk(WallStub *w, Ui *desk)
{
    desk->core->screen = screen_of(SCREEN_NOTICE); /* its `leave` is not called for the stand-in */
    ui_free(desk);
    catalog_free(w->stub.words);
}

static void press(Ui *desk, SDL_Keycode key, unsigned mods)
{
    stub_key(projecting_shown(desk), key, mods);
}

static void test_nothing_before_it_is_asked_for(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk = open_desk(&w);
    assert_null(desk->core->projecting);
    assert_null(desk->core->qr);
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_NONE);
    assert_false(ui_desk_covered(desk));
    assert_int_equal(w.boards, 0);
    close_desk(&w, desk);
}

/* Every frame of a session with one screen: while the wall is meant, no word of the notes. */
static void test_one_screen_never_shows_the_notes(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk = open_desk(&w);
    assert_true(says(desk, secret));
    ui_projector_set(desk, PROJECTOR_SAME);
    room_frame(desk);
    assert_true(projecting_shown(desk) == desk);
    assert_false(says(desk, secret)); /* the same screen hangs on the wall already */
    for (int round = 0; round < 3; round++) {
        press(desk, 'o', 0);
        room_frame(desk);
        assert_true(says(projecting_shown(desk), secret)); /* by a key of its own */
        press(desk, round % 2 ? SDLK_F2 : 'm', 0);
        for (int frame = 0; frame < 3; frame++) {
            room_frame(desk);
            assert_true(projecting_shown(desk) != desk);
            assert_true(projecting_shown(desk)->core->wall);
            assert_false(says(projecting_shown(desk), secret));
            assert_true(says(projecting_shown(desk), stub_reasons[0]) == false);
            press(desk, 'n', 0);
        }
        press(desk, SDLK_F2, 0);
        assert_null(desk->core->root); /* what was drawn last is not acted upon, nor drawn */
        room_frame(desk);
        assert_true(projecting_shown(desk) == desk);
        assert_true(ui_desk_covered(desk));
        assert_false(says(desk, secret));
    }
    assert_int_equal(desk_keys, 9);
    desk_keys = 0;
    close_desk(&w, desk);
}

/* Behind the projector nothing can be uncovered. */
static void test_cannot_uncover_unseen(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk = open_desk(&w);
    ui_projector_set(desk, PROJECTOR_SAME);
    room_frame(desk);
    press(desk, SDLK_F2, 0);
    room_frame(desk);
    press(desk, 'o', 0); /* lent to the desk */
    press(desk, SDLK_F2, 0);
    room_frame(desk);
    assert_false(says(desk, secret));
    close_desk(&w, desk);
}

static void test_second_display_goes_and_comes(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk = open_desk(&w);
    ui_projector_set(desk, PROJECTOR_DISPLAY);
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_NONE); /* there is none */
    assert_string_equal(desk->core->error.key, "projector.no_display");
    assert_false(projecting_displays(desk, 2));
    ui_projector_set(desk, PROJECTOR_DISPLAY);
    room_frame(desk);
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_DISPLAY);
    assert_false(ui_desk_covered(desk));
    assert_true(says(desk, secret));
    assert_true(projecting_displays(desk, 1)); /* its window has to go before a frame is drawn */
    room_frame(desk);
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_SAME);
    assert_true(projecting_shown(desk) == desk);
    assert_false(says(desk, secret));
    assert_true(says(desk, ui_say(desk, "projector.lost")));
    assert_false(projecting_displays(desk, 2));
    room_frame(desk);
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_SAME);
    assert_true(says(desk, ui_say(desk, "projector.use"))); /* offered, not done */
    close_desk(&w, desk);
}

/* An own window that stands on the display that goes would land over the desk. */
static void test_own_window_on_a_display_that_goes(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk = open_desk(&w);
    projecting_displays(desk, 2);
    ui_now(desk, 50000);
    ui_projector_set(desk, PROJECTOR_WINDOW);
    room_frame(desk);
    assert_false(projecting_displays(desk, 1)); /* it stood beside the desk: it stays */
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_WINDOW);
    projecting_displays(desk, 2);
    desk->core->projecting->came_ms = 40000; /* it was dragged back, long ago */
    assert_false(projecting_displays(desk, 1));
    projecting_displays(desk, 2);
    desk->core->projecting->came_ms = 49500; /* the window manager brought it */
    assert_true(projecting_displays(desk, 1));
    ui_projector_set(desk, PROJECTOR_WINDOW);
    desk->core->projecting->came_ms = 0;
    desk->core->projecting->away = true;
    projecting_displays(desk, 2);
    assert_true(projecting_displays(desk, 1));
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_SAME);
    assert_true(ui_desk_covered(desk));
    close_desk(&w, desk);
}

static void test_closed_by_its_cross_and_back(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk = open_desk(&w);
    ui_projector_set(desk, PROJECTOR_WINDOW);
    room_frame(desk);
    assert_non_null(desk->core->projecting->wall);
    projecting_closed(desk);
    assert_null(desk->core->projecting->wall);
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_NONE);
    stub_key(desk, SDLK_F2, 0);
    room_frame(desk);
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_WINDOW);
    Ui *wall = desk->core->projecting->wall;
    desk->core->projecting->raise_wall = false;
    ui_build(wall, 960, 540);
    stub_key(wall, SDLK_F2, 0);
    assert_true(desk->core->projecting->raise_desk);
    stub_key(desk, SDLK_F2, 0);
    assert_true(desk->core->projecting->raise_wall);
    close_desk(&w, desk);
}

/* Once the room is left, so is its projector. */
static void test_ends_with_the_room(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk = open_desk(&w);
    ui_projector_set(desk, PROJECTOR_SAME);
    room_frame(desk);
    press(desk, SDLK_F2, 0);
    room_frame(desk);
    assert_true(ui_projector_shown(desk));
    w.going = false;
    desk->screen = SCREEN_LIBRARY;
    desk->core->screen = &desk_screen;
    projecting_follow(desk);
    assert_true(projecting_shown(desk) == desk);
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_NONE);
    press(desk, SDLK_F2, 0);
    projecting_follow(desk);
    assert_int_equal(ui_projector_mode(desk), PROJECTOR_NONE);
    close_desk(&w, desk);
}

/* A clock wakes the wall once a second; without one nothing does. */
static void test_idle_costs_nothing(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk;
    wall_init(&w, "nl");
    w.board.step = STEP_SILENT;
    Ui *wall = wall_open(&w, &desk);
    SDL_Surface *to = SDL_CreateRGBSurfaceWithFormat(0, 1280, 720, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Rect areas[DRAW_AREAS];
    ui_frame(wall, to, areas);
    int wait = ui_wait_ms(wall);
    assert_in_range(wait, 1, 1001);
    w.board.running = false;
    ui_frame(wall, to, areas);
    assert_int_equal(ui_wait_ms(wall), UI_NEVER);
    w.board.running = true;
    w.board.left_ms = UINT32_MAX;
    ui_frame(wall, to, areas);
    assert_int_equal(ui_wait_ms(wall), UI_NEVER);
    assert_int_equal(ui_frame(wall, to, areas), 0); /* the same again paints nothing */
    SDL_FreeSurface(to);
    ui_free(desk);
    catalog_free(w.stub.words);
}

/* A vote more changes the number and its bar, and no more of the wall. */
static void test_a_vote_paints_little(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk;
    wall_init(&w, "nl");
    w.board.step = STEP_VOTE;
    w.board.ask = ASK_FIRST;
    w.board.question = 1;
    w.board.open = true;
    Ui *wall = wall_open(&w, &desk);
    SDL_Surface *to = SDL_CreateRGBSurfaceWithFormat(0, 1920, 1080, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Rect areas[DRAW_AREAS];
    ui_frame(wall, to, areas);
    w.board.votes_in++;
    int count = ui_frame(wall, to, areas), painted = 0;
    for (int i = 0; i < count; i++) painted += areas[i].w * areas[i].h;
    assert_in_range(count, 1, DRAW_AREAS);
    assert_in_range(painted, 1, 1920 * 1080 / 10);
    SDL_FreeSurface(to);
    ui_free(desk);
    catalog_free(w.stub.words);
}

/* A message that comes while page two is read is brought into view, and so is what is opened. */
static void test_news_is_seen(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk;
    wall_init(&w, "nl");
    for (size_t i = 0; i < 6; i++) w.stub.view.advice[i].heard = false;
    w.stub.view.inject_count = 0;
    Ui *wall = wall_open(&w, &desk);
    int page = 0;
    ui_build(wall, 1280, 720);
    assert_true(ui_projector_pages(desk, &page) > 1);
    assert_int_equal(ui_projector_page(desk, 1), 1);
    ui_build(wall, 1280, 720);
    w.stub.view.inject_count = 1;
    ui_build(wall, 1280, 720);
    ui_projector_pages(desk, &page);
    assert_int_equal(page, 0);
    w.stub.view.advice[4].heard = true;
    ui_build(wall, 1280, 720);
    ui_projector_pages(desk, &page);
    assert_true(page > 0);
    assert_true(seen(wall, w.stub.advisers[4].title));
    w.board.step = STEP_SILENT;
    ui_build(wall, 1280, 720);
    ui_projector_pages(desk, &page);
    assert_int_equal(page, 0);
    ui_free(desk);
    catalog_free(w.stub.words);
}

/* Pages turn by themselves until somebody turns one. */
static void test_pages_turn(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk;
    wall_init(&w, "nl");
    w.board.left_ms = UINT32_MAX;
    Ui *wall = wall_open(&w, &desk);
    int page = 0;
    ui_now(wall, 1000);
    ui_build(wall, 1280, 720);
    wall->core->dirty = false;
    int wait = ui_wait_ms(wall);
    assert_true(wait > 5000);
    ui_now(wall, 1000 + (uint64_t)wait);
    ui_build(wall, 1280, 720);
    ui_projector_pages(desk, &page);
    assert_int_equal(page, 1);
    stub_key(wall, SDLK_PAGEUP, 0);
    ui_build(wall, 1280, 720);
    ui_projector_pages(desk, &page);
    assert_int_equal(page, 0);
    wall->core->dirty = false;
    assert_int_equal(ui_wait_ms(wall), UI_NEVER);
    stub_key(desk, SDLK_PAGEDOWN, KMOD_CTRL);
    ui_build(desk, 1280, 720);
    stub_key(desk, SDLK_PAGEDOWN, KMOD_CTRL);
    ui_build(wall, 1280, 720);
    ui_projector_pages(desk, &page);
    assert_true(page >= 1);
    ui_free(desk);
    catalog_free(w.stub.words);
}

static bool counts(const Ui *ui, const char *number)
{
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n))
        if (strcmp(n->name, number) == 0) return true;
    return false;
}

/* What the Board does not reveal is not on the wall, whatever lies in it. */
static void test_split_stays_hidden(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk;
    wall_init(&w, "nl");
    w.board.votes_in = 33;
    wall_votes_of(&w); /* as if it were known */
    w.board.revealed = false;
    Ui *wall = wall_open(&w, &desk);
    static const RoomStep before[] = {STEP_READ, STEP_SILENT, STEP_VOTE, STEP_TALK, STEP_AGAIN};
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) {
        w.board.step = before[i];
        w.board.question = 0;
        ui_build(wall, 1280, 720);
        assert_false(counts(wall, "19")); /* the second vote for B */
    }
    w.board.step = STEP_REVEAL;
    ui_build(wall, 1280, 720);
    assert_false(counts(wall, "19"));
    w.board.revealed = true;
    ui_build(wall, 1280, 720);
    assert_true(counts(wall, "19"));
    ui_free(desk);
    catalog_free(w.stub.words);
}

static uint32_t pixel(const SDL_Surface *to, int x, int y)
{
    const uint8_t *row = (const uint8_t *)to->pixels + (ptrdiff_t)y * to->pitch;
    uint32_t value;
    memcpy(&value, row + (ptrdiff_t)x * 4, sizeof value);
    return value;
}

static bool is_dark(uint32_t colour)
{
    return (colour & 0xFF) + (colour >> 8 & 0xFF) + (colour >> 16 & 0xFF) < 3 * 128;
}

/* Each square where it belongs, and light for four squares around: in every palette. */
static int wrong_squares(const SDL_Surface *to, SDL_Rect area, const Qr *qr)
{
    int n = qr_side(qr) + 2 * QR_QUIET, px = area.w / n, wrong = 0;
    int x0 = area.x + (area.w - px * n) / 2, y0 = area.y + (area.h - px * n) / 2;
    for (int y = 0; y < n; y++)
        for (int x = 0; x < n; x++)
            wrong += is_dark(pixel(to, x0 + x * px + px / 2, y0 + y * px + px / 2)) !=
                     qr_dark(qr, x - QR_QUIET, y - QR_QUIET);
    return wrong;
}

static void test_code_can_be_scanned(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk;
    wall_init(&w, "nl");
    Ui *wall = wall_open(&w, &desk);
    Qr *qr = qr_new(w.traffic.url);
    SDL_Surface *to = SDL_CreateRGBSurfaceWithFormat(0, 1024, 768, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Rect areas[DRAW_AREAS];
    w.board.question = 1;
    w.board.step = STEP_VOTE;
    for (int i = 0; i < PALETTES * 2; i++) {
        w.board.place = i % 2 ? BOARD_ROUND : BOARD_LOBBY;
        ui_projector_set_palette(desk, (Palette)(i / 2));
        projecting_follow(desk);
        ui_frame(wall, to, areas);
        const Node *node = wall->core->root;
        while (node && strcmp(node->description, w.traffic.url) != 0)
            node = node_next(wall->core->root, node);
        assert_non_null(node);
        assert_true(node->rect.w >= 768 / 4); /* seen from the back row */
        assert_int_equal(wrong_squares(to, node->rect, qr), 0);
    }
    qr_free(qr);
    SDL_FreeSurface(to);
    ui_free(desk);
    catalog_free(w.stub.words);
}

static void test_text_size_is_its_own(void **state)
{
    (void)state;
    WallStub w;
    Ui *desk;
    wall_init(&w, "nl");
    Ui *wall = wall_open(&w, &desk);
    ui_build(wall, 1280, 720);
    stub_key(wall, SDLK_PLUS, KMOD_CTRL);
    projecting_follow(desk);
    assert_int_equal(ui_projector_text(desk), 125);
    assert_int_equal(wall->settings.text_percent, 125);
    assert_int_equal(desk->settings.text_percent, 100);
    stub_key(desk, SDLK_PLUS, KMOD_CTRL);
    ui_build(desk, 1280, 720);
    stub_key(desk, SDLK_PLUS, KMOD_CTRL);
    projecting_follow(desk);
    assert_int_equal(wall->settings.text_percent, 125);
    ui_free(desk);
    catalog_free(w.stub.words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_before_it_is_asked_for),
        cmocka_unit_test(test_one_screen_never_shows_the_notes),
        cmocka_unit_test(test_cannot_uncover_unseen),
        cmocka_unit_test(test_second_display_goes_and_comes),
        cmocka_unit_test(test_own_window_on_a_display_that_goes),
        cmocka_unit_test(test_closed_by_its_cross_and_back),
        cmocka_unit_test(test_ends_with_the_room),
        cmocka_unit_test(test_idle_costs_nothing),
        cmocka_unit_test(test_a_vote_paints_little),
        cmocka_unit_test(test_news_is_seen),
        cmocka_unit_test(test_pages_turn),
        cmocka_unit_test(test_split_stays_hidden),
        cmocka_unit_test(test_code_can_be_scanned),
        cmocka_unit_test(test_text_size_is_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
