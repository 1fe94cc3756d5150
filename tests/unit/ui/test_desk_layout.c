/* The facilitator's screens at all sizes, text sizes, palettes and in both languages: nothing
 * overlaps, nothing is cut off. With SHOTS=FOLDER in the environment the pictures are kept. */
#include "stub_room.h"

typedef struct Size {
    int w, h, percent, palette;
} Size;

static const Size sizes[] = {
    {1280, 720, 100, PALETTE_LIGHT},  {1280, 720, 125, PALETTE_LIGHT},
    {1280, 720, 150, PALETTE_DARK},   {1366, 768, 100, PALETTE_DARK},
    {1366, 768, 125, PALETTE_LIGHT},  {1366, 768, 150, PALETTE_LIGHT},
    {1920, 1080, 100, PALETTE_LIGHT}, {1920, 1080, 150, PALETTE_CONTRAST},
    {960, 540, 100, PALETTE_LIGHT},   {960, 540, 125, PALETTE_DARK},
    {960, 540, 150, PALETTE_LIGHT},   {3840, 2160, 100, PALETTE_LIGHT},
    {800, 1280, 100, PALETTE_LIGHT},  {1280, 720, 100, PALETTE_CONTRAST},
    {1280, 720, 200, PALETTE_LIGHT},  {1024, 768, 125, PALETTE_LIGHT},
};

static void shot(SDL_Surface *picture, const char *name)
{
    const char *folder = getenv("SHOTS");
    if (!folder) return;
    char path[1024];
    snprintf(path, sizeof path, "%s/%s.bmp", folder, name);
    SDL_SaveBMP(picture, path);
}

static void paint(Ui *ui, Size size, const char *name)
{
    SDL_Surface *to =
        SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Rect areas[DRAW_AREAS];
    draw_forget(ui->core->draw);
    ui_frame(ui, to, areas);
    shot(to, name);
    SDL_FreeSurface(to);
}

/* At the top and further down, so that all of it is drawn once. */
static int check_size(Ui *ui, StubRoom *r, Size size, const char *name)
{
    int faults = 0;
    r->stub.settings.text_percent = size.percent;
    r->stub.settings.palette = size.palette;
    ui->settings = r->stub.settings;
    for (int part = 0; part < 3; part++) {
        char what[160];
        snprintf(what, sizeof what, "%s-%dx%d-%d-%s-%d", name, size.w, size.h, size.percent,
                 palette_names[size.palette], part);
        for (size_t i = 0; i < ui->core->scroll_count; i++)
            ui->core->scrolls[i].offset = part * size.h * 6 / 10;
        if (getenv("SHOTS") || (part == 0 && size.w == 1280))
            paint(ui, size, what);
        else
            ui_build(ui, size.w, size.h); /* placed, not painted: enough */
        faults += check_layout(ui, what);
    }
    return faults;
}

typedef struct Case {
    const char *name;
    ScreenId screen;
    void (*change)(StubRoom *);
    void (*prepare)(Ui *);
} Case;

static int check(const char *language, const Case *c)
{
    StubRoom *r = calloc(1, sizeof *r);
    assert_non_null(r);
    room_init(r, language);
    if (c->change) c->change(r);
    Ui *ui = room_ui(r, c->screen);
    char name[80];
    snprintf(name, sizeof name, "%s-%s", c->name, language);
    int faults = 0;
    ui_build(ui, 1280, 720);
    if (c->prepare) c->prepare(ui);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        faults += check_size(ui, r, sizes[i], name);
    ui_free(ui);
    catalog_free(r->stub.words);
    free(r);
    return faults;
}

/* --- the cases --- */

static void keys(Ui *ui, const char *codes)
{
    for (; *codes; codes++) {
        ui_now(ui, ui->now_ms + 1000);
        stub_key(ui, *codes == '\t' ? SDLK_TAB : (SDL_Keycode)*codes, 0);
        ui_build(ui, 1280, 720);
    }
}

static void several(StubRoom *r)
{
    r->agenda.count = 3;
    r->board.items = 3;
    r->desk.next_title = "De dijk aan de Molenbeek houdt het misschien niet";
    for (int i = 0; i < 3; i++) r->desk.picked[i] = (uint16_t)(3 * i + 1);
}

static void trouble(StubRoom *r)
{
    static Err err;
    err_set(&err, "ui.missing", NULL);
    several(r);
    r->traffic.trouble = &err;
    r->traffic.listening = false;
    r->desk.recorded = false;
    r->desk.stuck = true;
}

static void picking(StubRoom *r)
{
    several(r);
    r->board.place = BOARD_AGENDA;
    r->board.ask = ASK_AGENDA;
    r->board.open = true;
    r->board.votes_in = 4;
}

static void item(StubRoom *r)
{
    several(r);
    r->stub.manifest.notice = "Dit scenario gaat over een ongeval met kinderen. Wie liever niet "
                              "meedoet, mag op elk moment de zaal verlaten.";
    r->board.place = BOARD_ITEM;
    r->board.item = 2;
}

static void at_step(StubRoom *r, RoomStep step)
{
    r->board.item = 1;
    for (int i = STEP_READ; i < (int)step; i++)
        if (i != STEP_TABLE) stand_at(r, (RoomStep)i);
    stand_at(r, step);
    r->board.votes_in = 9;
}

static void read(StubRoom *r)
{
    at_step(r, STEP_READ);
    r->stub.view.dossier[0].opened = true;
}

static void silent(StubRoom *r)
{
    at_step(r, STEP_SILENT);
    r->board.running = false;
}

static void vote(StubRoom *r)
{
    at_step(r, STEP_VOTE);
}

static void cards(StubRoom *r)
{
    r->board.method = ROOM_CARDS;
    at_step(r, STEP_VOTE);
    r->desk.live[0] = r->desk.live[1] = (Tally){0};
    r->board.votes_in = 0;
}

static void keyboard(StubRoom *r)
{
    r->board.method = ROOM_KEYBOARD;
    at_step(r, STEP_VOTE);
}

static void talk(StubRoom *r)
{
    at_step(r, STEP_TALK);
    r->board.left_ms = 0;
}

static void again(StubRoom *r)
{
    r->desk.live[2].taken = true;
    at_step(r, STEP_AGAIN);
}

static void reveal(StubRoom *r)
{
    r->desk.live[2].taken = true;
    at_step(r, STEP_REVEAL);
    r->board.moved[0][1] = 2;
    r->board.left_ms = UINT32_MAX;
}

static void minority(StubRoom *r)
{
    reveal(r);
    at_step(r, STEP_MINORITY);
}

static void panel(StubRoom *r)
{
    reveal(r);
    at_step(r, STEP_PANEL);
    r->board.has_panel = true;
    r->board.panel = (Tally){true, 12, {7, 3, 1, 1, 0}};
}

static void decide(StubRoom *r)
{
    reveal(r);
    at_step(r, STEP_DECIDE);
}

static void table(StubRoom *r)
{
    r->board.order = ROOM_TABLE;
    r->desk.steps = 1U << STEP_READ | 1U << STEP_SILENT | 1U << STEP_TABLE | 1U << STEP_DECIDE;
    stand_at(r, STEP_TABLE);
}

static void chosen(StubRoom *r)
{
    decide(r);
    stub_chosen(&r->stub, STAGE_REASONS);
    r->board.place = BOARD_CHOSEN;
}

static void outcome(StubRoom *r)
{
    decide(r);
    stub_chosen(&r->stub, STAGE_OUTCOME);
    r->board.place = BOARD_OUTCOME;
}

static void ending(StubRoom *r)
{
    several(r);
    r->board.place = BOARD_ENDING;
    r->stub.view.headline = "Gemeente zweeg vier uur, ouders hoorden het van elkaar";
    r->stub.view.article = stub_situation;
}

static void closing(StubRoom *r)
{
    several(r);
    r->board.place = BOARD_CLOSING;
    r->desk.actions[0] = "Bel de school en maak de lijst\nNoodplanningscoördinator\n2027-03-15";
    r->recommended[0] = "Een ploeg van vier die elk halfuur met de families praat.";
}

static void statement(StubRoom *r)
{
    several(r);
    r->board.topic = TOPIC_STATEMENT;
    r->board.statement = &r->statement;
    r->board.view = NULL;
    at_step(r, STEP_VOTE);
}

static void type_cards(Ui *ui)
{
    const char *counts[] = {"5", "3", "2", "1"};
    for (int i = 0; i < 4; i++) {
        ui_focus(ui, UI_ID(DESK_CARD, i));
        ui_build(ui, 1280, 720);
        stub_write(ui, counts[i]);
        ui_build(ui, 1280, 720);
    }
}

static void begin_keys(Ui *ui)
{
    keys(ui, "k");
}

static void keys_done(Ui *ui)
{
    keys(ui, "kab");
}

static void ask_next(Ui *ui)
{
    keys(ui, "n");
}

static void ask_step(Ui *ui)
{
    ui_press(ui, UI_ID(DESK_STEP, STEP_READ));
    ui_build(ui, 1280, 720);
}

static void cover(Ui *ui)
{
    keys(ui, "t");
}

static void select_a(Ui *ui)
{
    keys(ui, "a");
}

static void escape(Ui *ui)
{
    stub_key(ui, SDLK_ESCAPE, 0);
}

static void ask_end(Ui *ui)
{
    keys(ui, "n");
}

static void make_report(Ui *ui)
{
    ui_press(ui, UI_ID(DESK_REPORT, 1));
}

static void take_offers(Ui *ui)
{
    for (uint32_t i = 0; i < 4; i++) ui_press(ui, UI_ID(3, i)); /* each offer */
    desk_draft(ui)->pick = true;
    ui_build(ui, 1280, 720);
}

static const Case cases[] = {
    {"room-setup", SCREEN_ROOM_SETUP, NULL, NULL},
    {"room-agenda-empty", SCREEN_ROOM_AGENDA, NULL, NULL},
    {"room-agenda", SCREEN_ROOM_AGENDA, NULL, take_offers},
    {"room-check", SCREEN_ROOM_CHECK, NULL, NULL},
    {"room-check-trouble", SCREEN_ROOM_CHECK, trouble, NULL},
    {"library-room", SCREEN_LIBRARY, NULL, NULL},
    {"desk-lobby", SCREEN_ROOM, NULL, NULL},
    {"desk-lobby-several", SCREEN_ROOM, several, NULL},
    {"desk-trouble", SCREEN_ROOM, trouble, NULL},
    {"desk-agenda", SCREEN_ROOM, picking, NULL},
    {"desk-item", SCREEN_ROOM, item, NULL},
    {"desk-read", SCREEN_ROOM, read, NULL},
    {"desk-silent", SCREEN_ROOM, silent, NULL},
    {"desk-vote", SCREEN_ROOM, vote, NULL},
    {"desk-vote-missing", SCREEN_ROOM, vote, ask_next},
    {"desk-vote-step", SCREEN_ROOM, vote, ask_step},
    {"desk-vote-covered", SCREEN_ROOM, vote, cover},
    {"desk-cards", SCREEN_ROOM, cards, type_cards},
    {"desk-keyboard", SCREEN_ROOM, keyboard, NULL},
    {"desk-keys", SCREEN_ROOM, keyboard, begin_keys},
    {"desk-keys-done", SCREEN_ROOM, keyboard, keys_done},
    {"desk-talk", SCREEN_ROOM, talk, NULL},
    {"desk-again", SCREEN_ROOM, again, NULL},
    {"desk-reveal", SCREEN_ROOM, reveal, NULL},
    {"desk-minority", SCREEN_ROOM, minority, NULL},
    {"desk-panel", SCREEN_ROOM, panel, NULL},
    {"desk-table", SCREEN_ROOM, table, NULL},
    {"desk-decide", SCREEN_ROOM, decide, select_a},
    {"desk-chosen", SCREEN_ROOM, chosen, NULL},
    {"desk-outcome", SCREEN_ROOM, outcome, NULL},
    {"desk-ending", SCREEN_ROOM, ending, NULL},
    {"desk-closing", SCREEN_ROOM, closing, make_report},
    {"desk-statement", SCREEN_ROOM, statement, NULL},
    {"desk-leave", SCREEN_ROOM, vote, escape},
    {"desk-end", SCREEN_ROOM, closing, ask_end},
};

static void all(const char *language)
{
    int faults = 0;
    const char *only = getenv("ONLY");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (!only || strstr(cases[i].name, only)) faults += check(language, &cases[i]);
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
