/* A file dropped on the window: asked about, installed, refused, taken out; laid out at all sizes.
 */
#include "stub.h"

typedef struct Bench {
    Stub stub;
    Ui *ui;
    UiOffer offer;
    bool offered, bad;
    int installed, uninstalled;
    char path[64];
} Bench;

static Bench *of(void *self)
{
    return self; /* the stub is its first member */
}

static bool drop(void *self, const char *path, Err *err)
{
    Bench *b = of(self);
    if (b->bad) return err_set(err, "pack.is_not_a_pack", "path", path, NULL);
    snprintf(b->path, sizeof b->path, "%s", path);
    return b->offered = true;
}

static bool offer(void *self, UiOffer *out)
{
    *out = of(self)->offer;
    return of(self)->offered;
}

static bool install(void *self, Err *err)
{
    if (of(self)->bad) return err_set(err, "ui.missing", NULL);
    of(self)->installed++;
    return true;
}

static bool uninstall(void *self, Err *err)
{
    (void)err;
    of(self)->uninstalled++;
    return true;
}

static void decline(void *self)
{
    of(self)->offered = false;
}

static size_t own_packs(void *self, Arena *arena, UiPack **out)
{
    *out = arena_new(arena, UiPack, 2);
    (*out)[0] =
        (UiPack){.ref = "eigen.regie", .manifest = &of(self)->stub.manifest, .installed = true};
    (*out)[1] = (UiPack){.ref = "sierre", .manifest = &of(self)->stub.manifest};
    return 2;
}

static int up(void **state)
{
    Bench *b = calloc(1, sizeof *b);
    static const char *authors[] = {"Noodplanning Lindeveld", "Els Peeters"};
    stub_init(&b->stub, "nl");
    b->stub.running = false;
    b->stub.host.self = b;
    b->stub.host.packs = own_packs;
    b->stub.host.drop = drop;
    b->stub.host.offer = offer;
    b->stub.host.install = install;
    b->stub.host.uninstall = uninstall;
    b->stub.host.decline = decline;
    b->stub.manifest.authors = authors;
    b->stub.manifest.author_count = 2;
    b->stub.manifest.license = "CC-BY-4.0";
    b->offer = (UiOffer){
        .manifest = &b->stub.manifest, .bytes = 140380, .replaces = "0.9", .beside = "1.0"};
    b->ui = stub_ui(&b->stub);
    ui_build(b->ui, 1280, 720);
    *state = b;
    return 0;
}

static int down(void **state)
{
    Bench *b = *state;
    ui_free(b->ui);
    catalog_free(b->stub.words);
    free(b);
    return 0;
}

static void dropped(Bench *b, const char *path)
{
    ui_drop(b->ui, path);
    ui_build(b->ui, 1280, 720);
}

static void key(Bench *b, SDL_Keycode code)
{
    stub_key(b->ui, code, 0);
    ui_build(b->ui, 1280, 720);
}

static bool says(Bench *b, const char *text)
{
    Node *root = b->ui->core->root;
    for (Node *n = root; n; n = node_next(root, n))
        if (n->name && strstr(n->name, text)) return true;
    return false;
}

static void test_enter_installs(void **state)
{
    Bench *b = *state;
    dropped(b, "nieuw.regie");
    assert_int_equal(b->ui->screen, SCREEN_INSTALL);
    assert_string_equal(b->path, "nieuw.regie");
    assert_true(says(b, "Els Peeters"));
    assert_true(says(b, "138 kB"));
    assert_true(says(b, "U hebt versie 0.9"));
    assert_int_equal(b->installed, 0); /* asked first */
    key(b, SDLK_RETURN);
    assert_int_equal(b->installed, 1);
    assert_int_equal(b->ui->screen, SCREEN_LIBRARY);
    assert_false(b->offered);
}

static void test_escape_leaves_all_as_it_was(void **state)
{
    Bench *b = *state;
    dropped(b, "nieuw.regie");
    key(b, SDLK_ESCAPE);
    assert_int_equal(b->installed + b->uninstalled, 0);
    assert_int_equal(b->ui->screen, SCREEN_LIBRARY);
    assert_false(b->offered);
}

static void test_a_second_file_takes_the_place_of_the_first(void **state)
{
    Bench *b = *state;
    dropped(b, "een.regie");
    dropped(b, "twee.regie");
    assert_int_equal(b->ui->screen, SCREEN_INSTALL);
    assert_true(b->offered);
    assert_string_equal(b->path, "twee.regie");
}

static void test_a_wrong_file_is_named(void **state)
{
    Bench *b = *state;
    b->bad = true;
    dropped(b, "brief.docx");
    assert_int_equal(b->ui->screen, SCREEN_LIBRARY);
    assert_string_equal(b->ui->core->error.key, "pack.is_not_a_pack");
    assert_true(says(b, "rief.docx"));
}

static void test_a_failed_install_stays_and_says_so(void **state)
{
    Bench *b = *state;
    dropped(b, "nieuw.regie");
    b->bad = true;
    key(b, SDLK_RETURN);
    assert_int_equal(b->ui->screen, SCREEN_INSTALL);
    assert_string_equal(b->ui->core->error.key, "ui.missing");
}

static void test_not_during_a_game(void **state)
{
    Bench *b = *state;
    b->stub.running = true;
    dropped(b, "nieuw.regie");
    assert_string_equal(b->ui->core->error.key, "install.not_now");
    assert_false(b->offered);
}

static void test_delete_takes_out_after_asking(void **state)
{
    Bench *b = *state;
    b->offer.is_there = true;
    key(b, SDLK_TAB); /* to the first card */
    key(b, SDLK_DELETE);
    assert_int_equal(b->ui->screen, SCREEN_INSTALL);
    assert_string_equal(b->path, "eigen.regie");
    key(b, SDLK_RETURN); /* what is safe has the focus */
    assert_int_equal(b->uninstalled, 0);
    assert_int_equal(b->ui->screen, SCREEN_LIBRARY);
    key(b, SDLK_TAB);
    key(b, SDLK_DELETE);
    stub_key(b->ui, SDLK_TAB, KMOD_LSHIFT);
    key(b, SDLK_RETURN);
    assert_int_equal(b->uninstalled, 1);
}

static void test_delete_leaves_shipped_packs_alone(void **state)
{
    Bench *b = *state;
    key(b, SDLK_TAB);
    key(b, SDLK_TAB);
    key(b, SDLK_DELETE);
    assert_int_equal(b->ui->screen, SCREEN_LIBRARY);
}

static void test_nothing_overlaps(void **state)
{
    static const int sizes[][3] = {
        {1280, 720, 100}, {1280, 720, 150}, {960, 540, 125}, {800, 1280, 200}};
    Bench *b = *state;
    dropped(b, "nieuw.regie");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        b->ui->settings.text_percent = sizes[i][2];
        ui_build(b->ui, sizes[i][0], sizes[i][1]);
        assert_int_equal(check_layout(b->ui, "install"), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_enter_installs, up, down),
        cmocka_unit_test_setup_teardown(test_escape_leaves_all_as_it_was, up, down),
        cmocka_unit_test_setup_teardown(test_a_second_file_takes_the_place_of_the_first, up, down),
        cmocka_unit_test_setup_teardown(test_a_wrong_file_is_named, up, down),
        cmocka_unit_test_setup_teardown(test_a_failed_install_stays_and_says_so, up, down),
        cmocka_unit_test_setup_teardown(test_not_during_a_game, up, down),
        cmocka_unit_test_setup_teardown(test_delete_takes_out_after_asking, up, down),
        cmocka_unit_test_setup_teardown(test_delete_leaves_shipped_packs_alone, up, down),
        cmocka_unit_test_setup_teardown(test_nothing_overlaps, up, down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
