/* The desk: on and back, the clock, what is secret, the chair's choice, the closing, the
 * ways out. */
#include "stub_room.h"
#include "ui/projecting.h"

static Ui *open_desk(StubRoom *r)
{
    Ui *ui = room_ui(r, SCREEN_ROOM);
    room_frame(ui);
    return ui;
}

static Ui *open_step(StubRoom *r, RoomStep step)
{
    stand_at(r, step);
    r->board.item = 1;
    return open_desk(r);
}

static size_t count_of(const StubRoom *r, SittingDo type)
{
    size_t n = 0;
    for (size_t i = 0; i < r->sent; i++) n += r->log[i].type == type;
    return n;
}

/* --- on --- */

static void test_a_round_by_one_key(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_desk(r);
    assert_non_null(room_says(ui, "K7P2XM"));
    room_key(ui, 'n');
    assert_int_equal(r->board.place, BOARD_ITEM);
    room_key(ui, SDLK_RETURN);
    room_key(ui, SDLK_SPACE);
    assert_int_equal(r->board.step, STEP_SILENT);
    assert_non_null(room_says(ui, "Volgende: Eerste stem"));
    room_key(ui, 'n');
    assert_int_equal(r->board.step, STEP_VOTE);
    assert_int_equal(count_of(r, SITTING_ON), 4);
    ui_free(ui);
}

static void test_the_attendees_choose_the_agenda(void **state)
{
    StubRoom *r = *state;
    r->agenda.count = 3;
    r->board.items = 3;
    Ui *ui = open_desk(r);
    desk_draft(ui)->pick = true;
    r->board.method = ROOM_KEYBOARD; /* nobody walks to a keyboard for it */
    room_frame(ui);
    assert_null(room_says(ui, "Laat de aanwezigen kiezen"));
    r->board.method = ROOM_CARDS;
    room_frame(ui);
    assert_non_null(room_says(ui, "Laat de aanwezigen kiezen"));
    room_key(ui, 'n');
    assert_int_equal(room_last(r)->type, SITTING_PICK);
    room_type(ui, UI_ID(DESK_PICKED, 1), "7");
    room_key(ui, SDLK_RETURN);
    assert_int_equal(room_last(r)->type, SITTING_CARDS);
    assert_int_equal(room_last(r)->index, 1);
    assert_int_equal(r->counts[0], 7);
    room_press(ui, UI_ID(DESK_NEXT, 0));
    assert_int_equal(r->board.place, BOARD_ITEM);
    ui_free(ui);
}

static void test_a_double_press_skips_nothing(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_READ);
    room_key(ui, 'n');
    stub_key(ui, 'n', 0);
    stub_key(ui, SDLK_RETURN, 0);
    room_frame(ui);
    assert_int_equal(r->board.step, STEP_SILENT);
    ui_free(ui);
}

static void test_missing_votes_are_asked_about_once(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_VOTE);
    r->board.votes_in = 9;
    room_key(ui, 'n');
    assert_int_equal(r->board.step, STEP_VOTE);
    assert_non_null(room_says(ui, "Toch verder: 3 stemmen ontbreken"));
    room_key(ui, SDLK_ESCAPE); /* rather not */
    assert_null(room_says(ui, "Toch verder"));
    room_key(ui, 'n');
    room_key(ui, 'n');
    assert_int_equal(r->board.step, STEP_TALK);
    ui_free(ui);
}

static void test_no_question_when_all_are_in(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_VOTE);
    r->board.votes_in = 12;
    room_key(ui, 'n');
    assert_int_equal(r->board.step, STEP_TALK);
    ui_free(ui);
}

static void test_what_is_refused_is_said(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_READ);
    r->refuse = true;
    room_key(ui, 'n');
    assert_int_equal(r->board.step, STEP_READ);
    assert_non_null(room_says(ui, "Dit scherm is er nog niet"));
    ui_free(ui);
}

/* --- the rail --- */

static void test_a_step_by_its_number(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_READ);
    room_key(ui, '4'); /* only goes to it */
    assert_int_equal(ui_focused(ui), UI_ID(DESK_STEP, STEP_TALK));
    assert_int_equal(r->board.step, STEP_READ);
    room_key(ui, SDLK_RETURN);
    assert_int_equal(r->board.step, STEP_TALK);
    assert_int_equal(room_last(r)->type, SITTING_STEP);
    ui_free(ui);
}

static void test_back_to_a_vote_asks(void **state)
{
    StubRoom *r = *state;
    stand_at(r, STEP_VOTE);
    Ui *ui = open_step(r, STEP_TALK);
    room_press(ui, UI_ID(DESK_STEP, STEP_VOTE));
    assert_int_equal(r->board.step, STEP_TALK);
    assert_non_null(room_says(ui, "De stemmen van die stap vervallen"));
    room_press(ui, UI_ID(DESK_STEP, STEP_VOTE));
    assert_int_equal(r->board.step, STEP_VOTE);
    ui_free(ui);
}

static void test_out_of_an_open_vote_asks(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_VOTE);
    r->board.votes_in = 9;
    room_press(ui, UI_ID(DESK_STEP, STEP_TALK));
    assert_int_equal(r->board.step, STEP_VOTE);
    assert_non_null(room_says(ui, "wie nog niet stemde, telt niet mee"));
    room_key(ui, SDLK_ESCAPE);
    r->board.votes_in = 12; /* nobody is left out */
    room_press(ui, UI_ID(DESK_STEP, STEP_TALK));
    assert_int_equal(r->board.step, STEP_TALK);
    ui_free(ui);
}

static void test_a_step_is_repeated_and_skipped(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_TALK);
    room_key(ui, 'r');
    assert_int_equal(room_last(r)->type, SITTING_REPEAT);
    ui_now(ui, ui->now_ms + 1000);
    stub_key(ui, 'n', KMOD_SHIFT);
    room_frame(ui);
    assert_int_equal(r->board.step, STEP_REVEAL); /* without the second vote */
    ui_free(ui);
}

static void test_the_clock(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_TALK);
    assert_non_null(room_says(ui, "02:41"));
    room_key(ui, 'p');
    assert_false(r->board.running);
    assert_non_null(room_says(ui, "gepauzeerd"));
    room_key(ui, 'p');
    assert_true(r->board.running);
    room_key(ui, 'm');
    assert_int_equal(room_last(r)->type, SITTING_MORE);
    assert_in_range(ui_wait_ms(ui), 1, 1000);
    r->board.left_ms = 0;
    room_frame(ui);
    assert_non_null(room_says(ui, "De tijd is om"));
    ui_free(ui);
}

/* --- reading, notes --- */

static void test_advisers_and_dossier_by_letter(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_READ);
    room_key(ui, 'h'); /* the third */
    assert_int_equal(room_last(r)->command.type, COMMAND_HEAR);
    assert_int_equal(room_last(r)->command.index, 2);
    room_key(ui, 'v');
    assert_int_equal(room_last(r)->command.type, COMMAND_OPEN);
    assert_int_equal(room_last(r)->command.index, 1);
    size_t sent = r->sent;
    room_key(ui, 'v'); /* had already */
    stand_at(r, STEP_TALK);
    room_frame(ui);
    room_key(ui, 'u'); /* not any more */
    assert_int_equal(r->sent, sent);
    ui_free(ui);
}

static void test_a_note_goes_to_the_record(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_TALK);
    room_key(ui, 's');
    stub_write(ui, "Nooit zonder parket, men");
    room_key(ui, 'n'); /* a letter, not a step */
    assert_int_equal(r->board.step, STEP_TALK);
    room_key(ui, SDLK_RETURN);
    assert_int_equal(room_last(r)->command.type, COMMAND_NOTE);
    assert_string_equal(r->text, "Nooit zonder parket, men");
    size_t sent = r->sent;
    room_key(ui, SDLK_RETURN); /* empty: back to what comes next */
    assert_int_equal(r->sent, sent);
    room_key(ui, SDLK_RETURN);
    assert_int_equal(r->board.step, STEP_AGAIN);
    ui_free(ui);
}

static void test_a_note_outlives_the_help(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_TALK);
    room_key(ui, 's');
    stub_write(ui, "Half een zin");
    room_key(ui, SDLK_F1);
    assert_int_equal(ui->screen, SCREEN_HELP);
    assert_int_equal(r->sent, 0); /* the room's clock is not paused by it */
    room_key(ui, SDLK_ESCAPE);
    assert_int_equal(ui->screen, SCREEN_ROOM);
    room_key(ui, 's');
    room_key(ui, SDLK_RETURN);
    assert_string_equal(r->text, "Half een zin");
    ui_free(ui);
}

static void test_what_is_secret_is_covered(void **state)
{
    static const char *const secrets[] = {"Vraag door naar wie",
                                          "Wie zou u als eerste bellen",
                                          "Wetteren 2013",
                                          "Men vreest",
                                          "eerste",
                                          "voorspeld"};
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_VOTE);
    r->board.votes_in = 9;
    room_frame(ui);
    for (size_t i = 0; i < 6; i++) assert_non_null(room_says(ui, secrets[i]));
    room_key(ui, 't');
    for (size_t i = 0; i < 6; i++) assert_null(room_says(ui, secrets[i]));
    assert_non_null(room_says(ui, "9 / 12"));
    room_key(ui, 't');
    assert_non_null(room_says(ui, secrets[0]));
    ui_free(ui);
}

static void test_reasons_sent_in_are_covered(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_MINORITY);
    r->board.open = true;
    room_key(ui, 'k'); /* reasons are sent, no vote is */
    assert_non_null(room_says(ui, "Zonder lijst maken we"));
    room_key(ui, 't');
    assert_null(room_says(ui, "Zonder lijst maken we"));
    ui_free(ui);
}

/* The desk comes up after the projector was shown on the same screen. */
static void test_one_screen_covers_by_itself(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_VOTE);
    ui_projector_set(ui, PROJECTOR_SAME);
    room_frame(ui);
    projecting_follow(ui);
    room_key(ui, 't');
    assert_non_null(room_says(ui, "Vraag door naar wie"));
    room_key(ui, SDLK_F2);
    Ui *wall = projecting_shown(ui);
    assert_ptr_not_equal(wall, ui);
    ui_build(wall, 1280, 720);
    stub_key(wall, SDLK_F2, 0);
    assert_ptr_equal(projecting_shown(ui), ui);
    room_frame(ui);
    assert_null(room_says(ui, "Vraag door naar wie"));
    room_key(ui, 't');
    assert_non_null(room_says(ui, "Vraag door naar wie"));
    ui_free(ui);
}

/* --- reasons and the choice --- */

static void test_the_smaller_side_comes_first(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_MINORITY);
    int y[3] = {0};
    const char *texts[] = {"Laat de school", "Wacht op de", "Open nu een"};
    for (int i = 0; i < 3; i++) y[i] = room_says(ui, texts[i])->rect.y;
    assert_true(y[0] < y[1] && y[1] < y[2]);
    room_type(ui, UI_ID(DESK_WHY, 2), "De school kent hen");
    room_key(ui, SDLK_RETURN);
    assert_int_equal(room_last(r)->type, SITTING_MINORITY);
    assert_int_equal(room_last(r)->index, 2);
    assert_string_equal(r->text, "De school kent hen");
    room_press(ui, UI_ID(DESK_SHOW, 1));
    assert_int_equal(room_last(r)->type, SITTING_SHOW_SAID);
    assert_int_equal(room_last(r)->index, 1);
    ui_free(ui);
}

static void test_the_chair_confirms(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_DECIDE);
    room_key(ui, 'n');            /* there is nothing to go on to */
    assert_int_equal(r->sent, 1); /* the rules refuse it; the desk does not decide */
    r->board.place = BOARD_ROUND;
    stand_at(r, STEP_DECIDE);
    room_frame(ui);
    room_key(ui, 'b');
    assert_non_null(room_says(ui, "Druk nog eens op B"));
    stub_key(ui, 'b', 0); /* a double press */
    room_frame(ui);
    assert_int_equal(r->board.place, BOARD_ROUND);
    room_key(ui, SDLK_ESCAPE);
    assert_null(room_says(ui, "Druk nog eens op B"));
    room_key(ui, 'b');
    room_key(ui, 'b');
    assert_int_equal(room_last(r)->command.type, COMMAND_CHOOSE);
    assert_int_equal(room_last(r)->command.index, 1);
    assert_int_equal(r->board.place, BOARD_CHOSEN);
    ui_free(ui);
}

static void test_reasons_and_the_sentence(void **state)
{
    StubRoom *r = *state;
    stub_chosen(&r->stub, STAGE_REASONS);
    r->board.place = BOARD_CHOSEN;
    Ui *ui = open_desk(r);
    room_key(ui, '1');
    assert_int_equal(room_last(r)->command.type, COMMAND_REASON);
    room_press(ui, UI_ID(DESK_SURE, 2));
    assert_int_equal(room_last(r)->command.index, 3);
    room_type(ui, UI_ID(DESK_SENTENCE, 0), "U hoort het van ons.");
    room_press(ui, UI_ID(DESK_NEXT, 0));
    assert_int_equal(r->log[r->sent - 2].command.type, COMMAND_EXPLAIN);
    assert_string_equal(r->text, "U hoort het van ons.");
    assert_int_equal(room_last(r)->type, SITTING_ON);
    ui_free(ui);
}

/* --- the closing and the ways out --- */

static Ui *open_closing(StubRoom *r)
{
    r->board.place = BOARD_CLOSING;
    return open_desk(r);
}

static void test_what_is_taken_along_is_kept(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_closing(r);
    ui_now(ui, 1000);
    room_frame(ui);
    assert_int_equal(r->sent, 0);
    room_type(ui, UI_ID(DESK_ACTION, 0), "Bel Wetteren");
    assert_non_null(room_says(ui, "Wordt bewaard"));
    assert_in_range(ui_wait_ms(ui), 1, 2000);
    ui_now(ui, ui->now_ms + 5000);
    room_frame(ui);
    assert_int_equal(room_last(r)->command.type, COMMAND_ACTION);
    assert_int_equal(room_last(r)->command.index, 1);
    assert_string_equal(r->text, "Bel Wetteren\n\n");
    r->desk.actions[0] = "Bel Wetteren\n\n";
    room_type(ui, UI_ID(DESK_RECOMMEND, 1), "Een lijst in elke sporthal");
    ui_go(ui, SCREEN_HELP); /* before it was still */
    room_frame(ui);
    assert_int_equal(room_last(r)->type, SITTING_RECOMMEND);
    assert_int_equal(room_last(r)->index, 2);
    ui_free(ui);
}

static void test_a_long_list_of_people_is_not_cut(void **state)
{
    static char many[3000];
    StubRoom *r = *state;
    for (size_t len = 0; len < 1500;)
        len += (size_t)snprintf(many + len, sizeof many - len, "Schepen nummer %zu\n", len);
    r->desk.present = many;
    Ui *ui = open_closing(r);
    assert_non_null(room_says(ui, "Schepen nummer 0"));
    room_type(ui, UI_ID(DESK_ACTION, 0), "Bel");
    ui_now(ui, ui->now_ms + 5000);
    room_frame(ui);
    for (size_t i = 0; i < r->sent; i++)
        assert_int_not_equal(r->log[i].command.type, COMMAND_PRESENT);
    ui_free(ui);
}

static void test_who_was_there_is_changed(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_closing(r);
    room_type(ui, UI_ID(DESK_PRESENT, 0), "; Griffier ;");
    ui_now(ui, ui->now_ms + 5000);
    room_frame(ui);
    assert_int_equal(room_last(r)->command.type, COMMAND_PRESENT);
    assert_string_equal(r->text, "Burgemeester\nNoodplanningsco\u00f6rdinator\n"
                                 "Politie, korpschef (D3)\nGriffier");
    ui_free(ui);
}

static void test_the_report_says_where_it_is(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_closing(r);
    room_press(ui, UI_ID(DESK_REPORT, 1));
    assert_non_null(room_says(ui, "sierre-2026-11-21.pdf"));
    r->refuse = true;
    room_press(ui, UI_ID(DESK_REPORT, 2));
    assert_null(room_says(ui, "sierre-2026-11-21"));
    assert_non_null(room_says(ui, "Dit scherm is er nog niet"));
    ui_free(ui);
}

static void test_cards_say_where_they_are(void **state)
{
    StubRoom *r = *state;
    Ui *ui = room_ui(r, SCREEN_ROOM);
    room_frame(ui);
    assert_null(room_says(ui, "Druk de kaartjes"));
    r->desk.codes = 12;
    room_frame(ui);
    room_press(ui, UI_ID(DESK_PASSES, 0));
    assert_non_null(room_says(ui, "Regisseur-kaartjes-2026-11-22-3.html"));
    assert_int_equal(ui_focused(ui), UI_ID(DESK_OPEN_PASSES, 0));
    assert_null(room_says(ui, "gelden niet meer"));
    r->unfinished = true; /* as after a restart */
    room_press(ui, UI_ID(DESK_PASSES, 0));
    assert_non_null(room_says(ui, "gelden niet meer"));
    r->refuse = true;
    room_press(ui, UI_ID(DESK_PASSES, 0));
    assert_null(room_says(ui, "Regisseur-kaartjes"));
    r->board.method = ROOM_CARDS;
    room_frame(ui);
    assert_null(room_says(ui, "Druk de kaartjes"));
    ui_free(ui);
}

static void test_leaving_for_a_while(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_VOTE);
    room_key(ui, SDLK_ESCAPE);
    assert_non_null(room_says(ui, "Wat wilt u doen?"));
    assert_null(room_says(ui, "Vraag door naar wie"));
    room_key(ui, SDLK_ESCAPE); /* stays */
    assert_non_null(room_says(ui, "9 / 12") ? room_says(ui, "9 / 12") : room_says(ui, "0 / 12"));
    room_key(ui, SDLK_ESCAPE);
    room_press(ui, UI_ID(DESK_LATER, 0));
    assert_false(r->going);
    assert_false(r->ended);
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    assert_non_null(room_says(ui, "Ga verder met de groepssessie"));
    ui_free(ui);
}

static void test_closing_before_the_story_is_over(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_step(r, STEP_VOTE);
    r->board.votes_in = 9;
    room_key(ui, SDLK_ESCAPE);
    room_press(ui, UI_ID(DESK_FINISH, 0));
    assert_int_equal(r->log[0].type, SITTING_ON); /* the open vote is counted */
    assert_int_equal(room_last(r)->type, SITTING_CLOSE);
    assert_non_null(room_says(ui, "Concrete aanbevelingen"));
    room_key(ui, SDLK_ESCAPE); /* it is closed already */
    assert_null(room_says(ui, "Rond nu af"));
    ui_free(ui);
}

static void test_closing_for_good_asks_once(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_closing(r);
    room_key(ui, 'n');
    assert_non_null(room_says(ui, "voorgoed gewist"));
    assert_false(r->ended);
    room_key(ui, SDLK_RETURN); /* the focus is on staying */
    assert_false(r->ended);
    room_key(ui, 'n');
    room_press(ui, UI_ID(DESK_END, 0));
    assert_true(r->ended);
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    assert_null(ui->draft); /* the next room starts afresh */
    ui_free(ui);
}

static void test_trouble_is_said(void **state)
{
    StubRoom *r = *state;
    Err err = {0};
    err_set(&err, "ui.missing", NULL);
    Ui *ui = open_step(r, STEP_VOTE);
    assert_non_null(room_says(ui, "11 telefoons verbonden"));
    r->traffic.trouble = &err;
    r->desk.stuck = true;
    room_frame(ui);
    assert_non_null(room_says(ui, "Dit scherm is er nog niet"));
    assert_non_null(room_says(ui, "Er kan niet bewaard worden"));
    ui_free(ui);
}

static void test_a_room_that_is_gone(void **state)
{
    StubRoom *r = *state;
    Ui *ui = open_desk(r);
    r->going = false;
    room_key(ui, 'n'); /* does nothing, and nothing breaks */
    ui_go(ui, SCREEN_ROOM);
    room_frame(ui);
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ROOM_TEST(test_a_round_by_one_key),
        ROOM_TEST(test_the_attendees_choose_the_agenda),
        ROOM_TEST(test_a_double_press_skips_nothing),
        ROOM_TEST(test_missing_votes_are_asked_about_once),
        ROOM_TEST(test_no_question_when_all_are_in),
        ROOM_TEST(test_what_is_refused_is_said),
        ROOM_TEST(test_a_step_by_its_number),
        ROOM_TEST(test_back_to_a_vote_asks),
        ROOM_TEST(test_out_of_an_open_vote_asks),
        ROOM_TEST(test_a_step_is_repeated_and_skipped),
        ROOM_TEST(test_the_clock),
        ROOM_TEST(test_advisers_and_dossier_by_letter),
        ROOM_TEST(test_a_note_goes_to_the_record),
        ROOM_TEST(test_a_note_outlives_the_help),
        ROOM_TEST(test_what_is_secret_is_covered),
        ROOM_TEST(test_reasons_sent_in_are_covered),
        ROOM_TEST(test_one_screen_covers_by_itself),
        ROOM_TEST(test_the_smaller_side_comes_first),
        ROOM_TEST(test_the_chair_confirms),
        ROOM_TEST(test_reasons_and_the_sentence),
        ROOM_TEST(test_what_is_taken_along_is_kept),
        ROOM_TEST(test_a_long_list_of_people_is_not_cut),
        ROOM_TEST(test_who_was_there_is_changed),
        ROOM_TEST(test_the_report_says_where_it_is),
        ROOM_TEST(test_cards_say_where_they_are),
        ROOM_TEST(test_leaving_for_a_while),
        ROOM_TEST(test_closing_before_the_story_is_over),
        ROOM_TEST(test_closing_for_good_asks_once),
        ROOM_TEST(test_trouble_is_said),
        ROOM_TEST(test_a_room_that_is_gone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
