/* The strip, the faults and the lens beside a game: what keys do, and that all of it fits. */
#include "stub.h"

#include "ui/watching.h"

/* An author's view of the stub's dilemma: long ids, a chance, a function that failed. */
typedef struct Author {
    Stub stub;
    UiWatch watch;
    Faults faults;
    Scenario scenario;
    Dilemma dilemmas[12];
    Ending endings[4];
    Indicator indicators[4];
    const char *flags[3];
    UiFuture future;
    bool current, has_game, checked;
    RehearsalNews news;
    RetraceEnd place;
    int jumped, checks;
    bool kept;
} Author;

static void no_begin(void *self, void (*wake)(void))
{
    (void)self, (void)wake;
}

static void no_end(void *self)
{
    (void)self;
}

static bool was_saved(void *self)
{
    return ((Author *)self)->news != REHEARSAL_SAME;
}

static RehearsalNews get_news(void *self)
{
    return ((Author *)self)->news;
}

static RetraceEnd get_place(void *self, const char **dilemma)
{
    *dilemma = "het_bericht_van_de_gouverneur";
    return ((Author *)self)->place;
}

static bool is_unchecked(void *self)
{
    return ((Author *)self)->checks == 0;
}

static void begin_check(void *self)
{
    ((Author *)self)->checks++;
}

static bool is_checked(void *self)
{
    bool checked = ((Author *)self)->checked;
    ((Author *)self)->checked = false;
    return checked;
}

static const Faults *get_faults(void *self)
{
    return &((Author *)self)->faults;
}

static bool is_current(void *self)
{
    return ((Author *)self)->current;
}

static bool get_lens(void *self, UiLens *out)
{
    const Author *a = self;
    *out = (UiLens){.future = a->future, .endings = 5};
    err_set(&out->why, "explore.too_large", "max", "1000000", "which", "draagkracht", "levels",
            "57", NULL);
    Peek *peek = &out->peek;
    *peek = (Peek){.scenario = &a->scenario, .dilemma = &a->dilemmas[0]};
    peek->story.indicators[0] = 55;
    peek->story.flags = 2;
    peek->leads[0] = (PeekLead){.shown = true, .count = 1, .to = {3}, .weight = {1}};
    peek->leads[1] = (PeekLead){
        .shown = true, .count = 3, .to = {1, 2, DILEMMA_END}, .weight = {2, 1, 4}, .ending = {0}};
    peek->leads[2] = (PeekLead){.shown = false};
    err_set(&peek->leads[2].why, "watch.unreached", NULL);
    return a->has_game;
}

static bool reaches(void *self, size_t dilemma)
{
    (void)self;
    return dilemma != 4;
}

static bool jump(void *self, size_t dilemma, bool keep, Err *err)
{
    Author *a = self;
    (void)err;
    a->jumped = (int)dilemma;
    a->kept = keep;
    return true;
}

static void fill_scenario(Author *a)
{
    static const char *const ids[] = {"het_bericht",  "de_namen",
                                      "de_poort",     "wie_zegt_het_hun",
                                      "verloren_weg", "de_gouverneur_belt_terug"};
    static Option options[3] = {
        {.id = "onthaal_in_de_sporthal"}, {.id = "wachten"}, {.id = "hulp"}};
    for (size_t i = 0; i < 12; i++)
        a->dilemmas[i] =
            (Dilemma){.id = ids[i % 6],
                      .title = "Een titel zo lang als een titel in een pakket mag zijn",
                      .options = options,
                      .option_count = 3,
                      .bell = 1,
                      .time_s = 150,
                      .where = {"scenes/ochtend_na_het_bericht.lua", 128}};
    for (size_t i = 0; i < 4; i++) a->endings[i] = (Ending){.id = "krant_met_een_lange_naam"};
    for (size_t i = 0; i < 4; i++)
        a->indicators[i] = (Indicator){.id = "vertrouwen_van_de_families", .hidden = i == 2};
    for (size_t i = 0; i < 3; i++) a->flags[i] = "onthaal_open";
    a->scenario = (Scenario){.dilemmas = a->dilemmas,
                             .dilemma_count = 12,
                             .endings = a->endings,
                             .ending_count = 4,
                             .indicators = a->indicators,
                             .indicator_count = 4,
                             .flags = a->flags,
                             .flag_count = 3};
}

static void author_init(Author *a, const char *language)
{
    *a = (Author){.current = true,
                  .has_game = true,
                  .future = UI_FUTURE_KNOWN,
                  .news = REHEARSAL_SAME,
                  .jumped = -1};
    stub_init(&a->stub, language);
    fill_scenario(a);
    a->watch = (UiWatch){a,          no_begin,     no_end,      was_saved,  get_news,
                         get_place,  is_unchecked, begin_check, is_checked, get_faults,
                         is_current, get_lens,     reaches,     jump};
    a->stub.host.watch = &a->watch;
}

static void author_free(Author *a)
{
    faults_free(&a->faults);
    catalog_free(a->stub.words);
}

static void add_fault(Author *a, Severity severity, int line)
{
    Fault fault = {.severity = severity,
                   .file = "scenes/ochtend_na_het_bericht.lua",
                   .line = line,
                   .path = "dilemma het_bericht.options[2].values.mensen"};
    err_set(&fault.what, "fault.missing", "field", "options", "word", "dilemma", NULL);
    faults_add(&a->faults, &fault);
}

/* ---- what it does ------------------------------------------------------------------------------
 */

static Node *shown(Ui *ui, uint32_t id)
{
    ui_build(ui, 1280, 720);
    return node_find(ui->core->root, id);
}

static void press(Ui *ui, SDL_Keycode key)
{
    ui_build(ui, 1280, 720);
    stub_key(ui, key, 0);
}

static void test_faults_come_up_and_go(void **state)
{
    (void)state;
    Author a;
    author_init(&a, "nl");
    Ui *ui = stub_ui(&a.stub);
    assert_non_null(shown(ui, UI_ID(WATCH_FAULTS, 0)));
    assert_null(shown(ui, UI_ID(WATCH_SCROLL_FAULTS, 0)));

    add_fault(&a, FAULT_ERROR, 12);
    a.news = REHEARSAL_BROKEN;
    watching_woken(ui);
    assert_non_null(shown(ui, UI_ID(WATCH_SCROLL_FAULTS, 0)));
    press(ui, SDLK_ESCAPE);
    assert_null(shown(ui, UI_ID(WATCH_SCROLL_FAULTS, 0)));
    assert_int_equal(a.stub.sent, 0); /* Escape did not pause the game */
    watching_woken(ui);               /* saved again, still wrong */
    assert_non_null(shown(ui, UI_ID(WATCH_SCROLL_FAULTS, 0)));

    faults_free(&a.faults);
    a.news = REHEARSAL_CARRIED;
    watching_woken(ui);
    assert_null(shown(ui, UI_ID(WATCH_SCROLL_FAULTS, 0)));
    press(ui, SDLK_F3);
    assert_non_null(shown(ui, UI_ID(WATCH_SCROLL_FAULTS, 0)));
    ui_free(ui);
    author_free(&a);
}

static void test_a_check_that_finds_errors_shows_them(void **state)
{
    (void)state;
    Author a;
    author_init(&a, "nl");
    Ui *ui = stub_ui(&a.stub);
    assert_true(watching_pending(ui));
    assert_int_equal(ui_wait_ms(ui), 0);
    watching_work(ui);
    assert_int_equal(a.checks, 1);
    assert_false(watching_pending(ui));
    add_fault(&a, FAULT_ERROR, 3);
    a.checked = true;
    watching_woken(ui);
    assert_non_null(shown(ui, UI_ID(WATCH_SCROLL_FAULTS, 0)));
    ui_free(ui);
    author_free(&a);
}

static void test_a_half_written_sentence_stays(void **state)
{
    (void)state;
    Author a;
    author_init(&a, "nl");
    stub_chosen(&a.stub, STAGE_REASONS);
    Ui *ui = stub_ui(&a.stub);
    ui_build(ui, 1280, 720);
    const void *before = ui_state(ui);
    a.news = REHEARSAL_CARRIED;
    watching_woken(ui);
    ui_build(ui, 1280, 720);
    assert_ptr_equal(ui_state(ui), before); /* the screen was not entered again */

    a.place = RETRACE_LOST;
    watching_woken(ui);
    assert_non_null(shown(ui, UI_ID(WATCH_NOTICE, 0))); /* said plainly */
    press(ui, SDLK_ESCAPE);
    assert_null(shown(ui, UI_ID(WATCH_NOTICE, 0)));
    ui_free(ui);
    author_free(&a);
}

static void test_the_lens_jumps(void **state)
{
    (void)state;
    Author a;
    author_init(&a, "nl");
    Ui *ui = stub_ui(&a.stub);
    press(ui, SDLK_F2);
    assert_non_null(shown(ui, UI_ID(WATCH_JUMP, 11)));
    stub_write(ui, "poort");
    assert_non_null(shown(ui, UI_ID(WATCH_JUMP, 2)));
    assert_null(shown(ui, UI_ID(WATCH_JUMP, 0)));
    press(ui, SDLK_RETURN);
    assert_int_equal(a.jumped, 2);
    assert_false(a.kept);

    ui_build(ui, 1280, 720);
    ui_press(ui, UI_ID(WATCH_KEEP, 0));
    ui_build(ui, 1280, 720);
    ui_press(ui, UI_ID(WATCH_JUMP, 8));
    assert_int_equal(a.jumped, 8);
    assert_true(a.kept);
    press(ui, SDLK_F2);
    assert_null(shown(ui, UI_ID(WATCH_FILTER, 0)));
    ui_free(ui);
    author_free(&a);
}

/* Where the lens has the window to itself, keys are not for the game behind it. */
static void test_a_covered_game_gets_no_keys(void **state)
{
    (void)state;
    Author a;
    author_init(&a, "nl");
    a.stub.settings.text_percent = 150;
    Ui *ui = stub_ui(&a.stub);
    press(ui, SDLK_F2);
    ui_build(ui, 1280, 720);
    assert_true(watching_covers(ui));
    ui_focus(ui, 0);
    press(ui, 'p');
    assert_int_equal(a.stub.sent, 0);
    press(ui, SDLK_ESCAPE);
    ui_build(ui, 1280, 720);
    assert_false(watching_covers(ui));
    press(ui, 'p');
    assert_int_equal(a.stub.sent, 1);
    ui_free(ui);
    author_free(&a);
}

/* ---- that it fits -------------------------------------------------------------------------------
 */

typedef struct Size {
    int w, h, percent;
} Size;

static const Size sizes[] = {{1280, 720, 100}, {1280, 720, 125},  {1280, 720, 150},
                             {960, 540, 100},  {1920, 1080, 100}, {1920, 1080, 150},
                             {1024, 768, 125}, {3840, 2160, 100}};

static void shot(SDL_Surface *picture, const char *name)
{
    const char *folder = getenv("SHOTS");
    char path[1024];
    if (!folder) return;
    snprintf(path, sizeof path, "%s/%s.bmp", folder, name);
    SDL_SaveBMP(picture, path);
}

static int check_size(Ui *ui, Author *a, Size size, const char *name)
{
    char what[128];
    snprintf(what, sizeof what, "watch-%s-%dx%d-%d", name, size.w, size.h, size.percent);
    a->stub.settings.text_percent = size.percent;
    ui->settings = a->stub.settings;
    SDL_Surface *to =
        SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Rect areas[DRAW_AREAS];
    draw_forget(ui->core->draw);
    ui_frame(ui, to, areas);
    shot(to, what);
    SDL_FreeSurface(to);
    return check_layout(ui, what);
}

static int check_all_sizes(Author *a, const char *name, const SDL_Keycode *keys)
{
    Ui *ui = stub_ui(&a->stub);
    int faults = 0;
    for (; *keys; keys++) press(ui, *keys);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        faults += check_size(ui, a, sizes[i], name);
    ui_free(ui);
    return faults;
}

static int check_language(const char *language)
{
    static const SDL_Keycode nothing[] = {0}, lens[] = {SDLK_F2, 0}, list[] = {SDLK_F3, 0},
                             both[] = {SDLK_F2, SDLK_F3, 0};
    Author a;
    int faults = 0;
    author_init(&a, language);
    faults += check_all_sizes(&a, "good", nothing);
    faults += check_all_sizes(&a, "lens", lens);
    a.future = UI_FUTURE_UNKNOWN;
    faults += check_all_sizes(&a, "lens-large", lens);
    for (int i = 0; i < 7; i++) add_fault(&a, FAULT_WARNING, 100 * i);
    faults += check_all_sizes(&a, "warnings", list);
    faults += check_all_sizes(&a, "both", both);
    a.current = false;
    for (int i = 0; i < 7; i++) add_fault(&a, FAULT_ERROR, i);
    faults += check_all_sizes(&a, "broken", nothing);
    a.stub.running = a.has_game = false;
    faults += check_all_sizes(&a, "none", nothing);
    author_free(&a);
    return faults;
}

static void test_all_of_it_fits(void **state)
{
    (void)state;
    assert_int_equal(check_language("nl"), 0);
    assert_int_equal(check_language("en"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_faults_come_up_and_go),
        cmocka_unit_test(test_a_check_that_finds_errors_shows_them),
        cmocka_unit_test(test_a_half_written_sentence_stays),
        cmocka_unit_test(test_the_lens_jumps),
        cmocka_unit_test(test_a_covered_game_gets_no_keys),
        cmocka_unit_test(test_all_of_it_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
