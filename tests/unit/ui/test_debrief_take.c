/* Step four of the debrief: what is taken along, saved as it is written; and the library's
 * reminder. */
#include "frames.h"

static bool send_now(void *self, const Command *command, Err *err)
{
    Played *p = self;
    if (p->stub.refuse) return err_set(err, "ui.missing", NULL);
    if (p->stub.sent < STUB_LOG) p->stub.log[p->stub.sent++] = *command;
    return session_do(&p->session, command, err);
}

static Ui *open_take(Played *p, const char *language)
{
    played_init(p, language, PLAYED);
    p->stub.host.send = send_now;
    Ui *ui = stub_ui(&p->stub);
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    key(ui, '4');
    return ui;
}

enum {
    WHAT = UI_ID(DEBRIEF_FIELD, 0),
    WHO = UI_ID(DEBRIEF_FIELD, 1),
    WHEN = UI_ID(DEBRIEF_FIELD, 2)
};

static void write_in(Ui *ui, uint32_t field, const char *text)
{
    ui_focus(ui, field);
    frame(ui, sizes[0], NULL);
    stub_write(ui, text);
    frame(ui, sizes[0], NULL);
}

static const char *kept_line(Played *p)
{
    static char text[1200];
    Debrief debrief;
    debrief_make(&p->session, &debrief);
    snprintf(text, sizeof text, "%s|%s|%s|%s", debrief.taken, debrief.actions[0],
             debrief.actions[1], debrief.actions[2]);
    debrief_free(&debrief);
    return text;
}

static void test_saved_when_the_field_is_left(void **state)
{
    Played *p = *state;
    Ui *ui = open_take(p, "nl");
    write_in(ui, UI_ID(DEBRIEF_TAKEN, 0), "Eerst de ouders, dan de pers.");
    assert_string_equal(kept_line(p), "|||");
    assert_non_null(says(ui, "Wordt bewaard"));
    key(ui, SDLK_TAB);
    assert_string_equal(kept_line(p), "Eerst de ouders, dan de pers.|||");
    assert_non_null(says(ui, "Bewaard bij deze sessie"));
    write_in(ui, WHAT, "Bel Wetteren");
    write_in(ui, WHO, "Sofie");
    write_in(ui, WHEN, "15/3/2027");
    key(ui, SDLK_RETURN); /* on to the next field */
    assert_int_equal(ui_focused(ui), UI_ID(DEBRIEF_FIELD, 3));
    assert_string_equal(kept_line(p),
                        "Eerst de ouders, dan de pers.|Bel Wetteren\nSofie\n2027-03-15||");
    ui_free(ui);
    played_free(p);
}

static void test_saved_when_nobody_writes(void **state)
{
    Played *p = *state;
    Ui *ui = open_take(p, "nl");
    ui_now(ui, 1000);
    write_in(ui, UI_ID(DEBRIEF_TAKEN, 0), "Rust");
    assert_in_range(ui_wait_ms(ui), 1, 2000);
    ui_now(ui, 1500);
    frame(ui, sizes[0], NULL);
    assert_string_equal(kept_line(p), "|||");
    ui_now(ui, 9000);
    frame(ui, sizes[0], NULL);
    assert_string_equal(kept_line(p), "Rust|||");
    frame(ui, sizes[0], NULL);
    assert_true(ui_wait_ms(ui) > 2000);
    assert_int_equal(p->stub.sent, 1);
    ui_free(ui);
    played_free(p);
}

static void test_saved_when_the_screen_is_left(void **state)
{
    Played *p = *state;
    Ui *ui = open_take(p, "nl");
    write_in(ui, UI_ID(DEBRIEF_TAKEN, 0), "Rust");
    ui_free(ui); /* the window is shut */
    assert_string_equal(kept_line(p), "Rust|||");
    session_free(&p->session);
    catalog_free(p->stub.words);
}

static void test_a_wrong_day_is_said_and_not_kept(void **state)
{
    Played *p = *state;
    Ui *ui = open_take(p, "nl");
    write_in(ui, WHAT, "Bel Wetteren");
    write_in(ui, WHEN, "30/2/2027");
    assert_non_null(says(ui, "Deze dag is niet bewaard"));
    key(ui, SDLK_TAB);
    assert_string_equal(kept_line(p), "|Bel Wetteren\n\n||");
    ui_focus(ui, WHEN);
    for (int i = 0; i < 9; i++) key(ui, SDLK_BACKSPACE);
    stub_write(ui, "2027-02-28");
    key(ui, SDLK_TAB);
    assert_null(says(ui, "Deze dag is niet bewaard"));
    assert_string_equal(kept_line(p), "|Bel Wetteren\n\n2027-02-28||");
    ui_free(ui);
    played_free(p);
}

static void test_shown_again_later(void **state)
{
    Played *p = *state;
    Ui *ui = open_take(p, "nl");
    write_in(ui, UI_ID(DEBRIEF_TAKEN, 0), "Rust");
    write_in(ui, WHAT, "Bel Wetteren");
    write_in(ui, WHEN, "2027-02-28");
    key(ui, SDLK_TAB);
    ui_go(ui, SCREEN_ENDING);
    frame(ui, sizes[0], NULL);
    size_t events = p->session.record.count;
    ui->back = (UiBack){.set = true, .step = STEP_TAKE};
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    assert_int_equal(state_of(ui)->step, STEP_TAKE);
    assert_string_equal(state_of(ui)->taken.text, "Rust");
    assert_string_equal(state_of(ui)->actions[0][0].text, "Bel Wetteren");
    assert_string_equal(state_of(ui)->actions[0][2].text, "28/2/2027");
    frame(ui, sizes[0], NULL);
    assert_int_equal(p->session.record.count, events); /* nothing is written that is known */
    ui_free(ui);
    played_free(p);
}

static void test_an_error_is_shown_once(void **state)
{
    Played *p = *state;
    Ui *ui = open_take(p, "nl");
    write_in(ui, UI_ID(DEBRIEF_TAKEN, 0), "Rust");
    p->stub.refuse = true;
    key(ui, SDLK_TAB);
    assert_non_null(ui->core->error.key);
    frame(ui, sizes[0], NULL);
    assert_non_null(says(ui, "Niet bewaard"));
    press(ui, UI_ID(DEBRIEF_LIBRARY, 0)); /* it was said */
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    ui_free(ui);
    played_free(p);
}

static void test_a_click_in_a_field_stays_there(void **state)
{
    Played *p = *state;
    Ui *ui = open_take(p, "nl");
    const Node *node = node_find(ui->core->root, WHAT);
    stub_click(ui, node->rect.x + 40, node->rect.y + 12);
    assert_int_equal(ui_focused(ui), WHAT);
    stub_write(ui, "Bel Wetteren");
    key(ui, SDLK_TAB);
    assert_string_equal(kept_line(p), "|Bel Wetteren\n\n||");
    ui_free(ui);
    played_free(p);
}

static void test_escape_leaves_the_field_first(void **state)
{
    Played *p = *state;
    Ui *ui = open_take(p, "nl");
    ui_focus(ui, WHAT);
    key(ui, SDLK_ESCAPE);
    assert_int_equal(ui->screen, SCREEN_DEBRIEF);
    assert_int_equal(ui_focused(ui), UI_ID(DEBRIEF_STEP, STEP_TAKE));
    key(ui, '1');
    assert_int_equal(state_of(ui)->step, STEP_REPLAY);
    ui_free(ui);
    played_free(p);
}

static const char long_what[] =
    "Laat de noodplanningscoördinator met de drie buurgemeenten en het parket afspreken wie in het "
    "eerste uur de ouders opbelt, met welke tekst, en wie dat daarna in het logboek schrijft";

static void check_all(Played *p, const char *language)
{
    char name[32];
    Ui *ui = open_take(p, language);
    write_in(ui, UI_ID(DEBRIEF_TAKEN, 0), long_what);
    for (uint32_t i = 0; i < 3; i++) {
        write_in(ui, UI_ID(DEBRIEF_FIELD, i * 3), long_what);
        write_in(ui, UI_ID(DEBRIEF_FIELD, i * 3 + 1), "Noodplanningscoördinator Sofie Claes");
        write_in(ui, UI_ID(DEBRIEF_FIELD, i * 3 + 2), i ? "15/3/2027" : "volgende week");
    }
    snprintf(name, sizeof name, "take-%s", language);
    ui_focus(ui, UI_ID(DEBRIEF_STEP, STEP_TAKE));
    assert_int_equal(check_sizes(ui, p, name, UI_ID(DEBRIEF_TAKE, 0)), 0);
    ui_free(ui);
    played_free(p);
}

static void test_take_fits(void **state)
{
    check_all(*state, "nl");
}

static void test_english_fits(void **state)
{
    check_all(*state, "en");
}

/* --- the reminder --- */

static size_t two_due(void *self, Arena *arena, UiDue **out)
{
    (void)self;
    *out = arena_new(arena, UiDue, 2);
    (*out)[0] = (UiDue){7, "Sierre", long_what, "Sofie Claes", "15/3/2027"};
    (*out)[1] = (UiDue){5, "Wateroverlast in de vallei", "Bel Wetteren", "", "1/2/2027"};
    return 2;
}

static void test_library_reminds(void **state)
{
    Played *p = *state;
    played_init(p, "nl", PLAYED);
    p->stub.host.due = two_due;
    p->stub.running = false;
    Ui *ui = stub_ui(&p->stub);
    frame(ui, sizes[0], NULL);
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    assert_non_null(says(ui, "Sofie Claes, tegen 15/3/2027"));
    assert_int_equal(check_sizes(ui, p, "due", 1), 0);
    press(ui, UI_ID(8, 1));
    assert_int_equal(ui->screen, SCREEN_DEBRIEF);
    assert_int_equal(state_of(ui)->step, STEP_TAKE);
    ui_free(ui);
    played_free(p);
}

/* --- the report --- */

static char saved[64]; /* formats asked for */

static bool save(void *self, const char *format, char *path, size_t size, Err *err)
{
    if (((Played *)self)->stub.refuse && strcmp(format, "pdf") == 0)
        return err_set(err, "ui.missing", NULL);
    snprintf(path, size, "/documenten/Regisseur-sierre-2027-03-14-12.%s", format);
    snprintf(saved + strlen(saved), sizeof saved - strlen(saved), "%s ", format);
    return true;
}

static void test_report_says_where_it_is(void **state)
{
    Played *p = *state;
    saved[0] = '\0';
    Ui *ui = open_take(p, "nl");
    assert_null(node_find(ui->core->root, UI_ID(DEBRIEF_REPORT, 0))); /* no host for it */
    p->stub.host.report = save;
    frame(ui, sizes[0], NULL);
    write_in(ui, UI_ID(DEBRIEF_TAKEN, 0), "Rust");
    press(ui, UI_ID(DEBRIEF_REPORT, 0));
    assert_string_equal(kept_line(p), "Rust|||"); /* before it is in the report */
    assert_string_equal(saved, "csv pdf html ");
    assert_non_null(says(ui, "2027-03-14-12.html, en ernaast"));
    assert_int_equal(ui_focused(ui), UI_ID(DEBRIEF_SHOW_REPORT, 0));
    assert_int_equal(check_sizes(ui, p, "report", UI_ID(DEBRIEF_TAKE, 0)), 0);
    p->stub.refuse = true;
    press(ui, UI_ID(DEBRIEF_REPORT, 0));
    assert_non_null(says(ui, "Niet elk verslag"));
    assert_non_null(ui->core->error.key);
    ui_free(ui);
    played_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_saved_when_the_field_is_left),
        TEST(test_saved_when_nobody_writes),
        TEST(test_saved_when_the_screen_is_left),
        TEST(test_a_wrong_day_is_said_and_not_kept),
        TEST(test_shown_again_later),
        TEST(test_an_error_is_shown_once),
        TEST(test_a_click_in_a_field_stays_there),
        TEST(test_escape_leaves_the_field_first),
        TEST(test_take_fits),
        TEST(test_english_fits),
        TEST(test_library_reminds),
        TEST(test_report_says_where_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
