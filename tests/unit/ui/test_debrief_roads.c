/* Step three of the debrief: the evaluation line, the options, the panel, and what-if. */
#include "frames.h"

#include "core/whatif.h"

/* --- a host that can play what-if --- */

static Session copy; /* of the what-if */

static bool what_if(void *self, size_t decision, int option, Err *err)
{
    return whatif_begin(&copy, played_session(self), decision, option, err);
}

static bool in_what_if(void *self)
{
    (void)self;
    return copy.scenario != NULL;
}

static void what_if_end(void *self)
{
    (void)self;
    session_free(&copy);
}

static const Session *session_now(void *self)
{
    return copy.scenario ? &copy : played_session(self);
}

static void view_now(void *self, Arena *arena, View *out)
{
    view_make(session_now(self), arena, out);
}

static bool send_now(void *self, const Command *command, Err *err)
{
    Played *p = self;
    return session_do(copy.scenario ? &copy : &p->session, command, err);
}

static PanelVote votes[] = {
    {"burgemeester", "Eerst de mensen, dan pas de fase.", 0, 0},
    {"noodplanningscoördinator", "", 0, 0},
    {"korpschef", "", 0, 0},
    {"arrondissementscommissaris", "Zonder één lijn spreekt iedereen voor zich.", 0, 2},
};

static Ui *open_roads(Played *p, const char *language)
{
    played_init(p, language, PLAYED);
    p->scenario.panel = votes;
    p->scenario.panel_count = 4;
    p->dilemmas[0].reality =
        "De gemeente kondigde **geen** fase af; de gouverneur deed het om acht uur.";
    p->dilemmas[0].reality_source = "https://voorbeeld.be/een/heel/lang/adres/van/een/verslag/dat/"
                                    "niet/op/een/regel/past/2012.pdf";
    UiHost *host = &p->stub.host;
    host->what_if = what_if;
    host->in_what_if = in_what_if;
    host->what_if_end = what_if_end;
    host->session = session_now;
    host->view = view_now;
    host->send = send_now;
    Ui *ui = stub_ui(&p->stub);
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    key(ui, '3');
    frame(ui, sizes[0], NULL);
    return ui;
}

/* --- the line --- */

static void test_first_frame_does_not_wait(void **state)
{
    Played *p = *state;
    played_init(p, "nl", PLAYED);
    Ui *ui = stub_ui(&p->stub);
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    stub_key(ui, '3', 0);
    frame(ui, sizes[0], NULL);
    assert_null(state_of(ui)->graph);
    assert_non_null(says(ui, "nu uitgerekend"));
    assert_int_equal(ui_wait_ms(ui), 0);
    frame(ui, sizes[0], NULL);
    assert_non_null(state_of(ui)->line);
    const Graph *graph = state_of(ui)->graph;
    stub_key(ui, '2', 0);
    frame(ui, sizes[0], NULL);
    assert_ptr_equal(state_of(ui)->graph, graph); /* shared with step two */
    assert_true(state_of(ui)->profiles.bounded);
    ui_free(ui);
    played_free(p);
}

static void test_line_is_exact(void **state)
{
    Played *p = *state;
    Ui *ui = open_roads(p, "nl");
    const BandSet *line = state_of(ui)->line;
    assert_int_equal(line[0].values[0].min, -PLAYED); /* each option is worth -1..2 */
    assert_int_equal(line[0].values[0].max, 2 * PLAYED);
    for (size_t i = 1; i <= PLAYED; i++) { /* what is closed off stays so */
        assert_true(line[i].values[0].min >= line[i - 1].values[0].min);
        assert_true(line[i].values[0].max <= line[i - 1].values[0].max);
    }
    const Band *end = &line[PLAYED].values[0];
    assert_int_equal(end->min, end->max);
    assert_int_equal(end->now, end->max);
    assert_int_equal(end->now, state_of(ui)->profiles.values[0].score);
    ui_free(ui);
    played_free(p);
}

static void test_another_measure(void **state)
{
    Played *p = *state;
    Ui *ui = open_roads(p, "nl");
    press(ui, UI_ID(DEBRIEF_MEASURE, 1));
    assert_int_equal(state_of(ui)->measure, 1);
    key(ui, 'm');
    assert_int_equal(state_of(ui)->measure, 2);
    press(ui, UI_ID(DEBRIEF_MEASURE, SHARED_VALUES + 1)); /* the first indicator */
    assert_non_null(says(ui, "stand op dat ogenblik"));
    ui_free(ui);
    played_free(p);
}

static void test_line_by_keyboard_and_mouse(void **state)
{
    Played *p = *state;
    Ui *ui = open_roads(p, "nl");
    ui_focus(ui, UI_ID(DEBRIEF_LINE, 0));
    key(ui, SDLK_RIGHT);
    key(ui, SDLK_RIGHT);
    assert_int_equal(state_of(ui)->decision, 2);
    key(ui, SDLK_LEFT);
    assert_int_equal(state_of(ui)->decision, 1);
    const Node *line = node_find(ui->core->root, UI_ID(DEBRIEF_LINE, 0));
    stub_click(ui, line->rect.x + line->rect.w - 4, line->rect.y + 20);
    assert_int_equal(state_of(ui)->decision, PLAYED - 1);
    assert_non_null(strstr(line->value, "Besluit 2"));
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

static void test_unknown_bands_are_said(void **state)
{
    Played *p = *state;
    played_init(p, "nl", PLAYED);
    p->hooks.when = fails;
    p->options[3][0].when = 1;
    Ui *ui = stub_ui(&p->stub);
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    key(ui, '3');
    frame(ui, sizes[0], NULL);
    assert_null(state_of(ui)->line);
    assert_non_null(says(ui, "te veel verlopen"));
    assert_non_null(says(ui, "Elke weg die openlag"));
    ui_free(ui);
    played_free(p);
}

static void test_another_version_is_said(void **state)
{
    Played *p = *state;
    played_init(p, "nl", PLAYED);
    p->stub.indicators[0].start += 3; /* no play of this scenario comes where this one was */
    Ui *ui = stub_ui(&p->stub);
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    key(ui, '3');
    frame(ui, sizes[0], NULL);
    assert_non_null(says(ui, "andere versie"));
    key(ui, 'm');
    ui_free(ui);
    played_free(p);
}

/* --- the options --- */

static void test_options_open(void **state)
{
    Played *p = *state;
    Ui *ui = open_roads(p, "nl");
    assert_non_null(says(ui, "Voor: Els Maes")); /* of the chosen one */
    assert_null(says(ui, "Tegen: Hoofdcommissaris"));
    press(ui, UI_ID(DEBRIEF_OPTION, 1));
    assert_non_null(says(ui, "Tegen: Hoofdcommissaris"));
    press(ui, UI_ID(DEBRIEF_OPTION, 1));
    assert_null(says(ui, "Tegen: Hoofdcommissaris"));
    assert_non_null(says(ui, "Dit koos u"));
    assert_null(node_find(ui->core->root, UI_ID(DEBRIEF_WHAT_IF, 0)));
    assert_non_null(node_find(ui->core->root, UI_ID(DEBRIEF_WHAT_IF, 1)));
    ui_free(ui);
    played_free(p);
}

static void test_panel_and_reality(void **state)
{
    Played *p = *state;
    Ui *ui = open_roads(p, "nl");
    assert_non_null(says(ui, "de gouverneur deed het om acht uur"));
    assert_non_null(says(ui, "Bron: https://voorbeeld.be"));
    assert_non_null(says(ui, "3 van 4"));
    assert_non_null(says(ui, "Zonder één lijn spreekt iedereen"));
    assert_null(says(ui, "Eerst de mensen")); /* the majority */
    key(ui, 'n');
    assert_non_null(says(ui, "Nog geen panel"));
    assert_null(says(ui, "In werkelijkheid"));
    ui_free(ui);
    played_free(p);
}

/* --- what if --- */

static void test_what_if_leaves_no_trace(void **state)
{
    Played *p = *state;
    Ui *ui = open_roads(p, "nl");
    size_t events = p->session.record.count;
    key(ui, 'n');
    key(ui, 'm');
    size_t measure = state_of(ui)->measure;
    press(ui, UI_ID(DEBRIEF_WHAT_IF, 3));
    assert_int_equal(ui->screen, SCREEN_REASONS);
    assert_ptr_equal(ui->view->chosen, &p->options[1][3]);
    assert_non_null(says(ui, "Wat als"));
    ui_send(ui, (Command){.type = COMMAND_NEXT});
    ui_send(ui, (Command){.type = COMMAND_NEXT});
    frame(ui, sizes[0], NULL);
    assert_int_equal(ui->screen, SCREEN_ROUND);
    assert_int_equal(ui->view->round, 3);
    assert_non_null(says(ui, "Wat als"));
    press(ui, ID_WHAT_IF);
    frame(ui, sizes[0], NULL);
    assert_int_equal(ui->screen, SCREEN_DEBRIEF);
    assert_null(copy.scenario);
    assert_null(says(ui, "Wat als"));
    assert_int_equal(state_of(ui)->step, STEP_ROADS);
    assert_int_equal(state_of(ui)->decision, 1);
    assert_int_equal(state_of(ui)->measure, measure);
    assert_int_equal(ui_focused(ui), UI_ID(DEBRIEF_WHAT_IF, 3));
    const Node *button = node_find(ui->core->root, UI_ID(DEBRIEF_WHAT_IF, 3));
    assert_true(button->rect.y > 100 && button->rect.y < sizes[0].h - 60); /* in sight */
    assert_int_equal(p->session.record.count, events);
    ui_free(ui);
    played_free(p);
}

static void test_what_if_fits(void **state)
{
    Played *p = *state;
    Ui *ui = open_roads(p, "nl");
    press(ui, UI_ID(DEBRIEF_WHAT_IF, 2));
    assert_int_equal(check_sizes(ui, p, "whatif-reasons", UI_ID(5, 0)), 0);
    ui_send(ui, (Command){.type = COMMAND_NEXT});
    frame(ui, sizes[0], NULL);
    assert_int_equal(check_sizes(ui, p, "whatif-outcome", UI_ID(3, 0)), 0);
    what_if_end(p);
    ui_free(ui);
    played_free(p);
}

/* --- places --- */

static void check_all(Played *p, const char *language, bool legible)
{
    char name[32];
    Ui *ui = open_roads(p, language);
    p->stub.settings.legible = legible;
    for (int i = 1; i < PLAYED_OPTIONS; i++) press(ui, UI_ID(DEBRIEF_OPTION, i));
    snprintf(name, sizeof name, "roads-%s", language);
    assert_int_equal(check_sizes(ui, p, name, UI_ID(DEBRIEF_ROADS, 0)), 0);
    ui_free(ui);
    played_free(p);
}

static void test_roads_fit(void **state)
{
    check_all(*state, "nl", false);
}

static void test_english_fits(void **state)
{
    check_all(*state, "en", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_first_frame_does_not_wait),
        TEST(test_line_is_exact),
        TEST(test_another_measure),
        TEST(test_line_by_keyboard_and_mouse),
        TEST(test_unknown_bands_are_said),
        TEST(test_another_version_is_said),
        TEST(test_options_open),
        TEST(test_panel_and_reality),
        TEST(test_what_if_leaves_no_trace),
        TEST(test_what_if_fits),
        TEST(test_roads_fit),
        TEST(test_english_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
