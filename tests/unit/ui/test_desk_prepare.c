/* Before a room: from the library to the first vote, who is there, the agenda, the self-check. */
#include "stub_room.h"

/* Kinds of ids of the screens, in their order. */
enum {
    SETUP_PACK = 1,
    SETUP_AGENDA,
    SETUP_COMPOSE,
    SETUP_METHOD = 5,
    SETUP_ORDER,
    SETUP_CLOCK,
    SETUP_FUNCTION,
    SETUP_OTHERS,
    SETUP_EXPECTED,
    SETUP_PROJECTOR,
    SETUP_CHECK,
    SETUP_STRAIGHT,
    SETUP_CODES = 15
};
enum {
    AGENDA_FIND = 1,
    AGENDA_SHOW,
    AGENDA_OFFER,
    AGENDA_UP,
    AGENDA_DOWN,
    AGENDA_OUT,
    AGENDA_EACH_THEME,
    AGENDA_EACH_FIELD,
    AGENDA_EMPTY,
    AGENDA_PICKS,
    AGENDA_NAME,
    AGENDA_SAVE,
    AGENDA_FILES,
    AGENDA_FILE,
    AGENDA_DONE
};
enum { CHECK_ADDRESS = 1, CHECK_ISOLATED, CHECK_TEST, CHECK_TEXT, CHECK_READ, CHECK_PREVIEW };
enum { LIBRARY_ROOM = 9, LIBRARY_ROOM_RESUME };

static Ui *open_at(StubRoom *r, ScreenId screen)
{
    Ui *ui = room_ui(r, screen);
    room_frame(ui);
    return ui;
}

/* --- from the start to the first vote --- */

static void test_to_the_first_vote(void **state)
{
    enum { MOST = 8 };
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_LIBRARY);
    int presses = 1;
    room_press(ui, UI_ID(LIBRARY_ROOM, 0)); /* the card's button */
    assert_int_equal(ui->screen, SCREEN_ROOM_SETUP);
    for (; presses < 20 && r->board.step != STEP_VOTE; presses++) room_key(ui, SDLK_RETURN);
    assert_int_equal(r->board.step, STEP_VOTE);
    assert_true(presses <= MOST);
    assert_string_equal(r->begun, "sierre");
    assert_int_equal(r->setup.method, ROOM_PHONES);
    assert_int_equal(r->setup.order, ROOM_VOTES);
    assert_int_equal(r->setup.clock, CLOCK_X1);
    assert_int_equal(r->setup.expected, 12);
    assert_string_equal(r->present, ""); /* nobody is named who was not ticked */
    ui_free(ui);
}

static void test_without_a_room(void **state)
{
    StubRoom *r = *state;
    r->stub.host.room = NULL;
    Ui *ui = open_at(r, SCREEN_LIBRARY);
    assert_null(room_says(ui, "Groepssessie"));
    ui_go(ui, SCREEN_ROOM_SETUP);
    room_frame(ui);
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    ui_free(ui);
}

static void test_asked_for_on_the_command_line(void **state)
{
    StubRoom *r = *state;
    r->asked = "wateroverlast";
    Ui *ui = open_at(r, SCREEN_LIBRARY);
    assert_int_equal(ui->screen, SCREEN_ROOM_SETUP);
    assert_string_equal(desk_draft(ui)->pack, "wateroverlast");
    room_key(ui, SDLK_ESCAPE); /* and does not come back */
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    ui_free(ui);
    r->asked = "lente.agenda";
    ui = open_at(r, SCREEN_LIBRARY);
    assert_int_equal(ui->screen, SCREEN_ROOM_SETUP);
    assert_int_equal(desk_draft(ui)->count, 2);
    assert_non_null(room_says(ui, "Werkbezoek"));
    ui_free(ui);
}

static void test_goes_on_with_an_unfinished_one(void **state)
{
    StubRoom *r = *state;
    r->unfinished = true;
    Ui *ui = open_at(r, SCREEN_LIBRARY);
    assert_non_null(room_says(ui, "Ga verder met de groepssessie"));
    room_key(ui, SDLK_RETURN);
    assert_int_equal(ui->screen, SCREEN_ROOM);
    ui_free(ui);
}

/* --- setting up --- */

static void test_what_is_chosen_goes_along(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_SETUP);
    room_press(ui, UI_ID(SETUP_METHOD, ROOM_CARDS));
    room_press(ui, UI_ID(SETUP_CLOCK, CLOCK_X2));
    room_press(ui, UI_ID(SETUP_FUNCTION, 0));
    room_press(ui, UI_ID(SETUP_FUNCTION, 2));
    room_press(ui, UI_ID(SETUP_FUNCTION, 0)); /* and not, after all */
    room_type(ui, UI_ID(SETUP_OTHERS, 0), "Directeur cultuur, , Griffier : An Peeters,");
    room_type(ui, UI_ID(SETUP_EXPECTED, 0), "3");
    room_press(ui, UI_ID(SETUP_STRAIGHT, 0));
    assert_int_equal(ui->screen, SCREEN_ROOM);
    assert_int_equal(r->setup.method, ROOM_CARDS);
    assert_int_equal(r->setup.clock, CLOCK_X2);
    assert_int_equal(r->setup.expected, 123);
    assert_string_equal(r->present,
                        "Noodplanningscoördinator\nDirecteur cultuur\nGriffier : An Peeters");
    assert_string_equal(r->address, ""); /* no listener for raised cards */
    ui_free(ui);
}

static void test_functions_of_the_pack_are_offered(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_SETUP);
    assert_non_null(room_says(ui, "Directeur van de school in sierre"));
    int twice = 0;
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n))
        twice += n->kind == NODE_TEXT && strcmp(n->name, "Psychosociaal manager") == 0;
    assert_int_equal(twice, 1);
    ui_free(ui);
}

static void test_a_table_has_no_way_of_voting(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_SETUP);
    assert_non_null(room_says(ui, "Hoe wordt er gestemd?"));
    room_press(ui, UI_ID(SETUP_ORDER, ROOM_TABLE));
    assert_null(room_says(ui, "Hoe wordt er gestemd?"));
    ui_free(ui);
}

static void begin_with(StubRoom *r, Ui *ui, int expected)
{
    field_set(&ui->draft->expected, expected ? arena_printf(ui->arena, "%d", expected) : "");
    r->going = false;
    room_press(ui, UI_ID(SETUP_CHECK, 0));
    ui_go(ui, SCREEN_ROOM_SETUP);
    room_frame(ui);
}

static void test_a_card_for_each_who_is_expected(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_SETUP);
    begin_with(r, ui, 12);
    assert_int_equal(r->setup.codes, 0);
    room_press(ui, UI_ID(SETUP_CODES, 0));
    begin_with(r, ui, 12);
    assert_int_equal(r->setup.codes, 12);
    begin_with(r, ui, 0);
    assert_int_equal(r->setup.codes, 20);
    begin_with(r, ui, 999);
    assert_int_equal(r->setup.codes, PASSES_MAX);
    room_press(ui, UI_ID(SETUP_METHOD, ROOM_CARDS)); /* raised ones: nobody has two hands up */
    assert_null(room_says(ui, "Eén stem per persoon, met kaartjes"));
    begin_with(r, ui, 12);
    assert_int_equal(r->setup.codes, 0);
    room_press(ui, UI_ID(SETUP_METHOD, ROOM_PHONES));
    room_press(ui, UI_ID(SETUP_CODES, 0));
    begin_with(r, ui, 12);
    assert_int_equal(r->setup.codes, 0);
    ui_free(ui);
}

static void test_a_room_that_can_not_open_says_so(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_SETUP);
    r->refuse = true;
    room_key(ui, SDLK_RETURN);
    assert_int_equal(ui->screen, SCREEN_ROOM_SETUP);
    assert_non_null(room_says(ui, "Dit scherm is er nog niet"));
    ui_free(ui);
}

/* --- the agenda --- */

static void check_order(Ui *ui, const char *ids)
{
    char now[256] = "";
    const DeskDraft *draft = desk_draft(ui);
    for (size_t i = 0; i < draft->count; i++) {
        strcat(now, draft->items[i].id);
        strcat(now, " ");
    }
    assert_string_equal(now, ids);
}

static void test_an_agenda_is_composed(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_AGENDA);
    room_press(ui, UI_ID(AGENDA_OFFER, 2));
    room_press(ui, UI_ID(AGENDA_OFFER, 3));
    room_press(ui, UI_ID(AGENDA_OFFER, 0));
    check_order(ui, "de_dijk evacueren het_bericht ");
    room_press(ui, UI_ID(AGENDA_UP, 2));
    check_order(ui, "de_dijk het_bericht evacueren ");
    room_press(ui, UI_ID(AGENDA_DOWN, 0));
    check_order(ui, "het_bericht de_dijk evacueren ");
    room_press(ui, UI_ID(AGENDA_OFFER, 2)); /* off again */
    room_press(ui, UI_ID(AGENDA_OUT, 1));
    check_order(ui, "het_bericht ");
    room_type(ui, UI_ID(AGENDA_NAME, 0), "Lente");
    room_press(ui, UI_ID(AGENDA_SAVE, 0));
    assert_string_equal(r->saved, "Lente 1");
    assert_non_null(room_says(ui, "werkbezoek.agenda"));
    room_press(ui, UI_ID(AGENDA_DONE, 0));
    assert_int_equal(ui->screen, SCREEN_ROOM_SETUP);
    assert_non_null(room_says(ui, "Agenda: Lente (1 onderdeel)"));
    room_key(ui, SDLK_RETURN);
    assert_int_equal(r->begun_items, 1);
    ui_free(ui);
}

static void test_one_of_each(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_AGENDA);
    room_press(ui, UI_ID(AGENDA_OFFER, 1));
    room_press(ui, UI_ID(AGENDA_EACH_THEME, 0));
    check_order(ui, "de_namen de_dijk "); /* that theme was there */
    room_press(ui, UI_ID(AGENDA_EMPTY, 0));
    room_press(ui, UI_ID(AGENDA_EACH_FIELD, 0));
    check_order(ui, "het_bericht de_dijk ");
    ui_free(ui);
}

static void test_the_list_is_narrowed(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_AGENDA);
    assert_non_null(room_says(ui, "Een burgemeester die te vroeg"));
    room_press(ui, UI_ID(AGENDA_SHOW, 1));
    assert_null(room_says(ui, "Een burgemeester die te vroeg"));
    room_press(ui, UI_ID(AGENDA_SHOW, 0));
    room_type(ui, UI_ID(AGENDA_FIND, 0), "DIJK");
    assert_non_null(room_says(ui, "De dijk aan de Molenbeek"));
    assert_null(room_says(ui, "De namen"));
    room_type(ui, UI_ID(AGENDA_FIND, 0), "xyz");
    assert_non_null(room_says(ui, "Niets gevonden"));
    ui_free(ui);
}

static void test_a_full_agenda_says_so(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_AGENDA);
    DeskDraft *draft = desk_draft(ui);
    for (draft->count = 0; draft->count < AGENDA_MAX; draft->count++)
        draft->items[draft->count] = (AgendaItem){AGENDA_DILEMMA, "x", "y"};
    room_press(ui, UI_ID(AGENDA_OFFER, 0));
    assert_int_equal(draft->count, AGENDA_MAX);
    assert_non_null(room_says(ui, "hoogstens 32"));
    ui_free(ui);
}

static void test_an_agenda_is_opened(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_AGENDA);
    room_press(ui, UI_ID(AGENDA_FILES, 0));
    room_press(ui, UI_ID(AGENDA_FILE, 0));
    check_order(ui, "de_dijk evacueren ");
    assert_string_equal(desk_draft(ui)->title.text, "Werkbezoek");
    room_press(ui, UI_ID(AGENDA_EMPTY, 0));
    ui_drop(ui, "map/stuk.agenda");
    room_frame(ui);
    assert_int_equal(desk_draft(ui)->count, 0);
    assert_non_null(room_says(ui, "Dit scherm is er nog niet")); /* the stub's reason */
    ui_drop(ui, "map/goed.agenda");
    room_frame(ui);
    check_order(ui, "de_dijk evacueren ");
    ui_free(ui);
}

static void test_no_agenda_is_opened_during_a_session(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM);
    ui_drop(ui, "map/goed.agenda");
    room_frame(ui);
    assert_int_equal(ui->screen, SCREEN_ROOM);
    assert_non_null(room_says(ui, "Sluit eerst de sessie"));
    ui_free(ui);
}

/* --- the self-check --- */

static void test_another_network(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_CHECK);
    room_press(ui, UI_ID(CHECK_ADDRESS, 1));
    assert_string_equal(r->address, "10.20.30.140");
    assert_non_null(room_says(ui, "In orde"));
    room_press(ui, UI_ID(CHECK_ADDRESS, 2)); /* this machine alone */
    assert_non_null(room_says(ui, "kan geen telefoon meedoen"));
    assert_non_null(room_says(ui, "Let op"));
    r->refuse = true;
    room_press(ui, UI_ID(CHECK_ADDRESS, 0));
    assert_string_equal(r->address, "127.0.0.1");
    assert_non_null(room_says(ui, "Dit scherm is er nog niet"));
    ui_free(ui);
}

static void test_help_for_a_network_that_keeps_phones_apart(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_CHECK);
    assert_null(room_says(ui, "hotspot"));
    room_press(ui, UI_ID(CHECK_ISOLATED, 0));
    assert_non_null(room_says(ui, "hotspot"));
    ui_free(ui);
}

static void test_a_test_vote(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_CHECK);
    room_press(ui, UI_ID(CHECK_TEST, 0));
    assert_int_equal(room_last(r)->type, SITTING_TEST);
    assert_non_null(room_says(ui, "0 van 12 gestemd"));
    r->board.votes_in = 3;
    room_frame(ui);
    assert_non_null(room_says(ui, "3 van 12 gestemd"));
    room_key(ui, 'n');
    assert_int_equal(ui->screen, SCREEN_ROOM);
    ui_free(ui);
}

static void test_every_screen_is_looked_at(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_CHECK);
    int all = ui_projector_previews();
    assert_int_equal(ui_projector_previewing(ui), -1);
    for (int i = 0; i < all; i++) {
        assert_false(desk_draft(ui)->preview_seen);
        room_press(ui, UI_ID(CHECK_PREVIEW, 1));
        assert_int_equal(ui_projector_previewing(ui), i);
    }
    assert_true(desk_draft(ui)->preview_seen);
    room_key(ui, 'n'); /* the room never sees a sample by mistake */
    assert_int_equal(ui_projector_previewing(ui), -1);
    ui_free(ui);
}

static void test_size_of_the_projectors_text(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_at(r, SCREEN_ROOM_CHECK);
    room_press(ui, UI_ID(CHECK_TEXT, 2));
    assert_int_equal(ui_projector_text(ui), 150);
    room_press(ui, UI_ID(CHECK_READ, 0));
    assert_true(desk_draft(ui)->can_read);
    ui_free(ui);
}

static void test_no_network_without_phones(void **state)
{
    StubRoom *r = *state;
    r->board.method = ROOM_CARDS;
    Ui *ui = open_at(r, SCREEN_ROOM_CHECK);
    assert_null(room_says(ui, "Netwerk"));
    assert_non_null(room_says(ui, "Bekijk elk scherm"));
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ROOM_TEST(test_to_the_first_vote),
        ROOM_TEST(test_without_a_room),
        ROOM_TEST(test_asked_for_on_the_command_line),
        ROOM_TEST(test_goes_on_with_an_unfinished_one),
        ROOM_TEST(test_what_is_chosen_goes_along),
        ROOM_TEST(test_functions_of_the_pack_are_offered),
        ROOM_TEST(test_a_table_has_no_way_of_voting),
        ROOM_TEST(test_a_card_for_each_who_is_expected),
        ROOM_TEST(test_a_room_that_can_not_open_says_so),
        ROOM_TEST(test_an_agenda_is_composed),
        ROOM_TEST(test_one_of_each),
        ROOM_TEST(test_the_list_is_narrowed),
        ROOM_TEST(test_a_full_agenda_says_so),
        ROOM_TEST(test_an_agenda_is_opened),
        ROOM_TEST(test_no_agenda_is_opened_during_a_session),
        ROOM_TEST(test_another_network),
        ROOM_TEST(test_help_for_a_network_that_keeps_phones_apart),
        ROOM_TEST(test_a_test_vote),
        ROOM_TEST(test_every_screen_is_looked_at),
        ROOM_TEST(test_size_of_the_projectors_text),
        ROOM_TEST(test_no_network_without_phones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
