/* Screens at all sizes and text sizes: nothing overlaps, nothing is cut off. With
 * SHOTS=FOLDER in the environment the pictures are kept, to be looked at. */
#include "stub.h"

static void shot(SDL_Surface *picture, const char *name)
{
    const char *folder = getenv("SHOTS");
    if (!folder) return;
    char path[1024];
    snprintf(path, sizeof path, "%s/%s.bmp", folder, name);
    SDL_SaveBMP(picture, path);
}

typedef struct Size {
    int w, h, percent;
} Size;

static const Size sizes[] = {{1280, 720, 100}, {1280, 720, 125},  {1280, 720, 150},
                             {1366, 768, 100}, {1920, 1080, 100}, {1920, 1080, 150},
                             {960, 540, 100},  {1024, 768, 125},  {3840, 2160, 100},
                             {800, 1280, 100}, {1280, 720, 200}};

static int check_size(Ui *ui, Stub *s, Size size, const char *name)
{
    char what[128];
    snprintf(what, sizeof what, "%s-%dx%d-%d-%s", name, size.w, size.h, size.percent,
             palette_names[s->settings.palette]);
    s->settings.text_percent = size.percent;
    ui->settings = s->settings;
    SDL_Surface *to =
        SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Rect areas[DRAW_AREAS];
    draw_forget(ui->core->draw); /* another surface than the last one */
    ui_frame(ui, to, areas);
    shot(to, what);
    SDL_FreeSurface(to);
    return check_layout(ui, what);
}

static int check_sizes(Stub *s, const char *name, void (*prepare)(Ui *ui))
{
    Ui *ui = stub_ui(s);
    int faults = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        ui_build(ui, sizes[i].w, sizes[i].h);
        if (prepare && i == 0) prepare(ui);
        faults += check_size(ui, s, sizes[i], name);
    }
    for (int p = PALETTE_DARK; p < PALETTES; p++) {
        s->settings.palette = p;
        faults += check_size(ui, s, sizes[0], name);
    }
    ui_free(ui);
    return faults;
}

static void press(Ui *ui, const char *keys)
{
    for (; *keys; keys++) {
        stub_key(ui, *keys == '\t' ? SDLK_TAB : (SDL_Keycode)*keys, 0);
        ui_build(ui, 1280, 720);
    }
}

static void select_b(Ui *ui)
{
    press(ui, "b");
}

static void pause(Ui *ui)
{
    press(ui, "p");
}

static void all_messages(Ui *ui)
{
    press(ui, "nu");
}

static void write_sentence(Ui *ui)
{
    press(ui, "\t\t\t\t\t\t\t\t");
    stub_write(ui, "Wij weten nog niet wie. U hoort het van ons, hier, elk halfuur, ook als er "
                   "niets nieuws is.");
}

/* The most usual round: three options, one message, nobody heard. */
static void usual(Stub *s)
{
    s->view.option_count = 3;
    s->view.inject_count = 1;
    s->view.advice_count = 4;
    s->view.advice[1].heard = false;
}

static int check(const char *language, const char *name, void (*change)(Stub *),
                 void (*prepare)(Ui *))
{
    Stub s;
    char full[64];
    stub_init(&s, language);
    if (change) change(&s);
    snprintf(full, sizeof full, "%s-%s", name, language);
    int faults = check_sizes(&s, full, prepare);
    catalog_free(s.words);
    return faults;
}

static void warn(Stub *s)
{
    usual(s);
    s->view.warning = true;
    s->view.left_ms = 18000;
}

static void no_clock(Stub *s)
{
    usual(s);
    s->view.left_ms = UINT32_MAX;
    s->view.clock = CLOCK_OFF;
    s->view.dossier_count = s->view.inject_count = 0;
}

static void reasons(Stub *s)
{
    stub_chosen(s, STAGE_REASONS);
}

static void outcome(Stub *s)
{
    stub_chosen(s, STAGE_OUTCOME);
}

static void all(const char *language)
{
    int faults = check(language, "round-full", NULL, NULL);
    faults += check(language, "round-usual", usual, select_b);
    faults += check(language, "round-warning", warn, NULL);
    faults += check(language, "round-paused", usual, pause);
    faults += check(language, "round-messages", NULL, all_messages);
    faults += check(language, "round-no-clock", no_clock, NULL);
    faults += check(language, "reasons", reasons, write_sentence);
    faults += check(language, "outcome", outcome, NULL);
    assert_int_equal(faults, 0);
}

static void test_dutch(void **state)
{
    (void)state;
    all("nl");
}

static void test_english(void **state)
{
    (void)state;
    all("en");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_dutch),
                                       cmocka_unit_test(test_english)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
