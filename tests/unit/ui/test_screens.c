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

static void all(const char *language)
{
    Stub s;
    char name[32];
    int faults = 0;
    stub_init(&s, language);
    snprintf(name, sizeof name, "round-%s", language);
    faults += check_sizes(&s, name, NULL);
    s.settings.palette = PALETTE_LIGHT;
    catalog_free(s.words);
    assert_int_equal(faults, 0);
}

static void test_dutch(void **state)
{
    (void)state;
    all("nl");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_dutch)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
