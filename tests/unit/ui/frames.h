/* Frames of a played session at many sizes, and short words to press and read. SHOTS=FOLDER keeps
 * the pictures. One program includes this once; everything is static. */
#ifndef REGISSEUR_TESTS_UI_FRAMES_H
#define REGISSEUR_TESTS_UI_FRAMES_H

#include "played.h"

#include "ui/screen_debrief.h"

typedef struct Size {
    int w, h, percent, palette;
} Size;

static const Size sizes[] = {
    {1280, 720, 100, PALETTE_LIGHT},    {1280, 720, 125, PALETTE_LIGHT},
    {1280, 720, 150, PALETTE_DARK},     {1366, 768, 100, PALETTE_DARK},
    {1920, 1080, 100, PALETTE_LIGHT},   {1920, 1080, 150, PALETTE_LIGHT},
    {960, 540, 100, PALETTE_LIGHT},     {960, 540, 150, PALETTE_LIGHT},
    {3840, 2160, 100, PALETTE_LIGHT},   {800, 1280, 100, PALETTE_LIGHT},
    {1280, 720, 100, PALETTE_CONTRAST}, {1280, 720, 200, PALETTE_LIGHT},
    {1024, 768, 125, PALETTE_LIGHT},    {2560, 1080, 125, PALETTE_CONTRAST},
};

static void shot(SDL_Surface *picture, const char *name)
{
    const char *folder = getenv("SHOTS");
    if (!folder) return;
    char path[1024];
    snprintf(path, sizeof path, "%s/%s.bmp", folder, name);
    SDL_SaveBMP(picture, path);
}

static void use_size(Ui *ui, Played *p, Size size)
{
    p->stub.settings.text_percent = size.percent;
    p->stub.settings.palette = size.palette;
    ui->settings = p->stub.settings;
}

static void frame(Ui *ui, Size size, const char *name)
{
    SDL_Surface *to =
        SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Rect areas[DRAW_AREAS];
    draw_forget(ui->core->draw);
    ui_frame(ui, to, areas);
    if (name) shot(to, name);
    SDL_FreeSurface(to);
}

/* Each size at the top and further down, so that all of it is drawn once. */
static int check_sizes(Ui *ui, Played *p, const char *name, uint32_t scroll)
{
    int faults = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        use_size(ui, p, sizes[i]);
        for (int part = 0; part < 4; part++) {
            char what[128];
            snprintf(what, sizeof what, "%s-%dx%d-%d-%s-%d", name, sizes[i].w, sizes[i].h,
                     sizes[i].percent, palette_names[sizes[i].palette], part);
            ui_scroll_to(ui, scroll, part * sizes[i].h * 6 / 10);
            if (part == 1 || getenv("SHOTS"))
                frame(ui, sizes[i], what);
            else
                ui_build(ui, sizes[i].w, sizes[i].h); /* placed, not painted: enough */
            faults += check_layout(ui, what);
        }
    }
    use_size(ui, p, sizes[0]);
    ui_scroll_to(ui, scroll, 0);
    frame(ui, sizes[0], NULL);
    return faults;
}

__attribute__((unused)) static Ui *open_debrief(Played *p, int rounds)
{
    played_init(p, "nl", rounds);
    Ui *ui = stub_ui(&p->stub);
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    return ui;
}

static const Node *says(Ui *ui, const char *part)
{
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n))
        if (n->kind == NODE_TEXT && strstr(n->name, part)) return n;
    return NULL;
}

__attribute__((unused)) static DebriefState *state_of(Ui *ui)
{
    return ui_state(ui);
}

static void press(Ui *ui, uint32_t id)
{
    ui_press(ui, id);
    ui_enter(ui);
    frame(ui, sizes[0], NULL);
}

static void key(Ui *ui, SDL_Keycode code)
{
    stub_key(ui, code, 0);
    frame(ui, sizes[0], NULL);
}

__attribute__((unused)) static int give(void **state)
{
    *state = calloc(1, sizeof(Played));
    return *state ? 0 : -1;
}

__attribute__((unused)) static int take(void **state)
{
    free(*state);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, give, take)

#endif
