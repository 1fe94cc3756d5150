/* Every screen of the projector at all sizes, text sizes and palettes: nothing overlaps, nothing is
 * cut off, every word comes on some page. With SHOTS=FOLDER in the environment the pictures are
 * kept. */
#include "ui/projector_wall.h"
#include "wall.h"

typedef struct Size {
    int w, h, percent;
} Size;

static const Size sizes[] = {
    {1280, 720, 100},  {1280, 720, 125}, {1280, 720, 150}, {1366, 768, 125}, {1920, 1080, 100},
    {1920, 1080, 150}, {1024, 768, 100}, {1024, 768, 150}, {640, 360, 100},  {800, 1280, 100}};

static bool wanted(const char *name)
{
    const char *like = getenv("SHOTS_LIKE");
    return getenv("SHOTS") && (!like || strstr(name, like));
}

/* Painted at the first size, and where a picture is wanted: elsewhere its places are enough. */
static void frame(Ui *wall, Size size, const char *name)
{
    if (!wanted(name) && (size.w != sizes[0].w || size.percent != 100)) {
        ui_build(wall, size.w, size.h);
        return;
    }
    SDL_Surface *to =
        SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Rect areas[DRAW_AREAS];
    draw_forget(wall->core->draw);
    ui_frame(wall, to, areas);
    if (wanted(name)) {
        char path[1024];
        snprintf(path, sizeof path, "%s/%s.bmp", getenv("SHOTS"), name);
        SDL_SaveBMP(to, path);
    }
    SDL_FreeSurface(to);
}

/* Where a line of text is whole within what shows; else it must not show at all. */
static int check_lines(Ui *wall, const char *what)
{
    int faults = 0;
    for (Node *n = wall->core->root; n; n = node_next(wall->core->root, n)) {
        if (n->kind != NODE_TEXT || !n->para || !*n->name) continue;
        for (size_t i = 0; i < n->para->line_count; i++) {
            SDL_Rect line = {n->rect.x, n->rect.y + (int)i * n->para->line_h, n->rect.w,
                             n->para->line_h},
                     in;
            if (!SDL_IntersectRect(&line, &n->clip, &in) || in.h == line.h) continue;
            if (n->para->line_h > n->clip.h) continue;
            print_error("%s: a line of '%.30s' is cut\n", what, n->name);
            faults++;
        }
    }
    return faults;
}

static bool under(const Node *above, const Node *node)
{
    while (node && node != above) node = node->parent;
    return node != NULL;
}

/* How much smaller than its text size a page may be drawn, so that all of it is seen at once. */
static float least_zoom(const Ui *wall, const Node *node)
{
    const WallState *s = ui_state(wall);
    float percent = (float)wall->settings.text_percent / 100;
    if (!under(node_find(wall->core->root, UI_ID(WALL_PAGE, 0)), node)) return 1;
    if (s->fit == FIT_ONE) return 0.86F;
    if (s->fit == FIT_PAGES) return percent;
    if (node->type == T_STRONG || node->type == T_LETTER) return percent > 1 ? 1 : 0.86F;
    return percent > 1 ? percent * 0.8F : 0.86F;
}

/* 360 units are the height, so the body is a twenty-first of it. */
static int check_type(Ui *wall, const char *what)
{
    int faults = 0;
    if (wall->core->w * 3 < wall->core->h * 4) return 0; /* narrower than any projector */
    assert_true(type_styles[T_BODY].size * 22 >= 360);
    for (Node *n = wall->core->root; n; n = node_next(wall->core->root, n)) {
        if (n->kind != NODE_TEXT || !n->para || !*n->name) continue;
        /* An address stays in one piece. */
        float units = n->type == T_DISPLAY ? 17
                      : n->type == T_SMALL ? 11
                                           : type_styles[n->type].size;
        float least = units * least_zoom(wall, n) * (float)wall->core->h / 360;
        if ((float)n->para->px >= least * 0.97F - 1) continue;
        print_error("%s: '%.30s' is %d pixels of %d\n", what, n->name, n->para->px, wall->core->h);
        faults++;
    }
    return faults;
}

/* Every page is looked at. */
static int check_pages(Ui *desk, Ui *wall, Size size, const char *name)
{
    int faults = 0, page = 0, pages = 1;
    for (int at = 0; at < pages; at++) {
        char what[160];
        snprintf(what, sizeof what, "%s-%dx%d-%d-%s-%d", name, size.w, size.h,
                 wall->settings.text_percent, palette_names[wall->settings.palette], at + 1);
        frame(wall, size, what);
        pages = ui_projector_pages(desk, &page);
        assert_int_equal(page, at);
        faults += check_layout(wall, what) + check_lines(wall, what) + check_type(wall, what);
        if (at + 1 < pages) assert_int_equal(ui_projector_page(desk, 1), 1);
    }
    return faults;
}

static int check_sizes(Ui *desk, const char *name)
{
    Ui *wall = desk->core->projecting->wall;
    int faults = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        ui_projector_set_text(desk, sizes[i].percent);
        projecting_follow(desk);
        faults += check_pages(desk, wall, sizes[i], name);
    }
    for (int p = PALETTE_DARK; p < PALETTES; p++) {
        ui_projector_set_text(desk, 100);
        ui_projector_set_palette(desk, (Palette)p);
        projecting_follow(desk);
        faults += check_pages(desk, wall, sizes[0], name);
    }
    ui_projector_set_palette(desk, PALETTE_LIGHT);
    return faults;
}

static void samples(const char *language)
{
    WallStub w;
    Ui *desk;
    int faults = 0;
    wall_init(&w, language);
    wall_open(&w, &desk);
    for (int i = 0; i < ui_projector_previews(); i++) {
        char name[64];
        snprintf(name, sizeof name, "sample-%02d-%s", i, language);
        ui_projector_preview(desk, i);
        faults += check_sizes(desk, name);
    }
    ui_free(desk);
    catalog_free(w.stub.words);
    assert_int_equal(faults, 0);
}

static void boards(const char *language)
{
    static const char long_recommendation[] =
        "Spreek met de organisatoren van elk evenement vooraf af wie de bezoekers verwittigt, met "
        "welke woorden, en wie beslist als de burgemeester niet te bereiken is.";
    WallStub w;
    Ui *desk;
    int faults = 0;
    wall_init(&w, language);
    stub_chosen(&w.stub, STAGE_OUTCOME);
    w.stub.view.explained =
        "Wij weten nog niet wie. U hoort het van ons, hier, elk halfuur, ook als "
        "er niets nieuws is.";
    w.stub.view.sure = 3;
    w.stub.view.dossier[0].opened = true;
    w.stub.view.headline = "Een gemeente wacht op namen die niemand mag noemen";
    w.stub.view.article = stub_situation;
    w.stub.manifest.notice =
        "Dit scenario gaat over de dood van kinderen. Wie dat liever niet speelt, "
        "kan op elk moment weggaan.";
    for (int i = 0; i < RECOMMENDATIONS; i++) w.recommended[i] = long_recommendation;
    for (int i = 0; i < BOARD_CHOICES; i++)
        w.board.choices[i] = (BoardChoice){"De school aan de dijk en de nacht van de grote storm",
                                           "Wateroverlast in Lindeveld", i};
    w.board.choice_count = BOARD_CHOICES;
    wall_votes_of(&w);
    wall_said(&w);
    wall_open(&w, &desk);
    for (int topic = TOPIC_DILEMMA; topic <= TOPIC_STATEMENT; topic++)
        for (int step = STEP_READ; step < ROOM_STEPS; step++) {
            char name[64];
            snprintf(name, sizeof name, "long-%s-%s-%s",
                     topic == TOPIC_DILEMMA ? "dilemma" : "statement", step_names[step], language);
            w.board.topic = (RoomTopic)topic;
            w.board.step = (RoomStep)step;
            w.board.question = step_votes((RoomStep)step) ? 3 : 0;
            w.board.open = step == STEP_VOTE;
            faults += check_sizes(desk, name);
        }
    w.board.topic = TOPIC_DILEMMA;
    for (int place = 0; place < BOARD_PLACES; place++) {
        char name[64];
        snprintf(name, sizeof name, "long-place-%d-%s", place, language);
        w.board.place = (BoardPlace)place;
        w.board.question = place == BOARD_AGENDA ? 4 : 0;
        faults += check_sizes(desk, name);
    }
    ui_free(desk);
    catalog_free(w.stub.words);
    assert_int_equal(faults, 0);
}

/* Without phones: cards, one keyboard, a round table, and phones that can't reach anything. */
static int without_phones(const char *language)
{
    WallStub w;
    Ui *desk;
    int faults = 0;
    wall_init(&w, language);
    wall_open(&w, &desk);
    w.traffic = (UiTraffic){.shown = "", .url = ""};
    for (int method = 0; method < ROOM_METHODS; method++)
        for (int place = 0; place < 3; place++) {
            char name[64];
            snprintf(name, sizeof name, "no-phones-%s-%d-%s", method_names[method], place,
                     language);
            w.board.method = (RoomMethod)method;
            w.board.place = place ? BOARD_ROUND : BOARD_LOBBY;
            w.board.order = place == 2 ? ROOM_TABLE : ROOM_VOTES;
            w.board.step = place == 2 ? STEP_TABLE : STEP_VOTE;
            w.board.question = place == 1;
            w.board.open = true;
            faults += check_sizes(desk, name);
        }
    ui_free(desk);
    catalog_free(w.stub.words);
    return faults;
}

static void test_without_phones(void **state)
{
    (void)state;
    assert_int_equal(without_phones("nl") + without_phones("en"), 0);
}

static void test_samples_dutch(void **state)
{
    (void)state;
    samples("nl");
}

static void test_samples_english(void **state)
{
    (void)state;
    samples("en");
}

static void test_long_dutch(void **state)
{
    (void)state;
    boards("nl");
}

static void test_long_english(void **state)
{
    (void)state;
    boards("en");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples_dutch),  cmocka_unit_test(test_samples_english),
        cmocka_unit_test(test_long_dutch),     cmocka_unit_test(test_long_english),
        cmocka_unit_test(test_without_phones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
