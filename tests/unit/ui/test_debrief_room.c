/* The debrief of a room in the window: the split at each decision, statements, a dilemma that
 * stands alone; what was kept of who was there stays as it is. */
#include "frames.h"

#include "ui/room_host.h"

static Statement statements[2] = {
    {.id = "een", .text = "Wie een ramp ziet aankomen, moet dat zeggen, ook zonder zekerheid."},
    {.id = "twee", .text = "Een burgemeester beslist op het einde altijd alleen."}};

static void say(Played *p, Event event)
{
    played_do(p, (Command){.type = COMMAND_ROOM, .room = &event});
}

#define SAY(p, ...) say((p), (Event){.type = __VA_ARGS__})

/* The host of a play, with the record of a room instead. */
static void begin_room(Played *p, const char *language)
{
    played_init(p, language, 0);
    session_free(&p->session);
    p->scenario.statements = statements;
    p->scenario.statement_count = 2;
    session_init(&p->session, &p->scenario, &p->hooks);
    played_do(p, (Command){.type = COMMAND_START, .clock = CLOCK_OFF, .seed = 1});
    SAY(p, EVENT_ROOM, .clock = CLOCK_X1, .seed = 5);
}

static void one_decision(Played *p)
{
    played_do(p, (Command){.type = COMMAND_NEXT});
    SAY(p, EVENT_SPENT, .ms = 61000);
    SAY(p, EVENT_STEP, .index = STEP_VOTE);
    SAY(p, EVENT_SPENT, .ms = 40000);
    SAY(p, EVENT_TALLY, .bits = 40, .counts = {20, 12, 6, 1});
    SAY(p, EVENT_TALLY, .index = BALLOT_PREDICTED, .bits = 40, .counts = {30, 9});
    SAY(p, EVENT_STEP, .index = STEP_AGAIN);
    SAY(p, EVENT_TALLY, .index = BALLOT_SECOND, .bits = 40, .counts = {18, 18, 3});
    SAY(p, EVENT_MOVED, .index = 0, .counts = {18, 2});
    SAY(p, EVENT_STEP, .index = STEP_REVEAL);
    SAY(p, EVENT_STEP, .index = STEP_MINORITY);
    SAY(p, EVENT_MINORITY, .index = 2,
        .text = "Eén officiële lijn van de gouverneur is trager, maar dan spreekt de volgende "
                "gemeente ons ook niet tegen, en dat is wat de ouders vannacht nodig hebben.");
    played_do(p, (Command){.type = COMMAND_CHOOSE, .index = 1});
    played_do(p, (Command){.type = COMMAND_REASON, .index = 1});
    played_do(p, (Command){.type = COMMAND_SURE, .index = 2});
    played_do(p, (Command){.type = COMMAND_NEXT});
}

static void one_statement(Played *p)
{
    SAY(p, EVENT_POSED, .index = 1);
    SAY(p, EVENT_STEP, .index = STEP_VOTE);
    SAY(p, EVENT_TALLY, .bits = 40, .counts = {10, 12, 1, 6, 9});
    SAY(p, EVENT_STEP, .index = STEP_TALK);
    played_do(p, (Command){.type = COMMAND_NOTE, .text = "Alleen, maar niet eenzaam."});
    SAY(p, EVENT_STEP, .index = STEP_NONE);
}

static Ui *look_back(Played *p)
{
    Ui *ui = stub_ui(&p->stub);
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    return ui;
}

static void test_the_split_stands_at_its_decision(void **state)
{
    Played *p = *state;
    begin_room(p, "nl");
    one_decision(p);
    Ui *ui = look_back(p);
    assert_non_null(says(ui, "Hoe de stemmen lagen"));
    assert_non_null(says(ui, "Gelijke stemmen: A en B, elk 18 van 39."));
    assert_non_null(says(ui, "Juist voorspeld wat de groep eerst koos: 30 van 39."));
    assert_non_null(says(ui, "Na het gesprek van keuze veranderd: 2 van 20."));
    assert_non_null(says(ui, "Reden voor C: E"));
    assert_non_null(says(ui, "de voorzitter hakte de knoop door"));
    assert_non_null(says(ui, "lezen 01:01"));
    assert_non_null(says(ui, "2 min gespeeld"));
    assert_non_null(says(ui, "Dit koos de voorzitter"));
    assert_null(says(ui, "Dit koos u"));
    assert_null(says(ui, "Verder spelen"));
    assert_null(says(ui, "5. Stellingen"));
    assert_null(says(ui, "GEVOLG"));
    assert_int_equal(check_sizes(ui, p, "room-replay", UI_ID(DEBRIEF_RECORD, 0)), 0);
    press(ui, UI_ID(DEBRIEF_STEP, STEP_ROADS));
    frame(ui, sizes[0], NULL);
    assert_non_null(says(ui, "Stemmen: eerst 20, na het gesprek 18"));
    assert_int_equal(check_sizes(ui, p, "room-roads", UI_ID(DEBRIEF_ROADS, 0)), 0);
    ui_free(ui);
    played_free(p);
}

static void test_statements_have_their_own_step(void **state)
{
    Played *p = *state;
    begin_room(p, "nl");
    one_decision(p);
    one_statement(p);
    Ui *ui = look_back(p);
    assert_non_null(says(ui, "1 besluit en 1 stelling"));
    assert_null(says(ui, "altijd alleen"));
    key(ui, '5');
    assert_non_null(says(ui, "Een burgemeester beslist op het einde altijd alleen."));
    assert_non_null(says(ui, "De meeste stemmen: eerder eens, 12 van 38."));
    assert_non_null(says(ui, "Alleen, maar niet eenzaam."));
    assert_int_equal(check_sizes(ui, p, "room-statements", UI_ID(DEBRIEF_STATEMENTS, 0)), 0);
    ui_free(ui);
    played_free(p);
}

/* Nothing was decided, and still there is something to look back on. */
static void test_statements_alone(void **state)
{
    Played *p = *state;
    begin_room(p, "nl");
    one_statement(p);
    SAY(p, EVENT_ADJOURNED);
    Ui *ui = look_back(p);
    assert_int_equal(state_of(ui)->step, STEP_STATEMENTS);
    assert_non_null(says(ui, "altijd alleen"));
    for (int step = '1'; step <= '3'; step++) {
        key(ui, step);
        assert_int_equal(state_of(ui)->step, STEP_STATEMENTS);
    }
    key(ui, '4');
    assert_int_equal(state_of(ui)->step, STEP_TAKE);
    key(ui, SDLK_RIGHT);
    key(ui, 'n');
    key(ui, SDLK_ESCAPE);
    assert_int_equal(ui->screen, SCREEN_LIBRARY);
    ui_free(ui);
    played_free(p);
}

static void test_a_placed_dilemma_knows_no_play(void **state)
{
    Played *p = *state;
    begin_room(p, "nl");
    SAY(p, EVENT_PLACED, .dilemma = 4);
    one_decision(p);
    SAY(p, EVENT_ADJOURNED);
    Ui *ui = look_back(p);
    key(ui, '2');
    frame(ui, sizes[0], NULL);
    frame(ui, sizes[0], NULL);
    assert_true(state_of(ui)->profiles.bounded);
    assert_null(says(ui, "kon bij dit scenario niet worden uitgerekend"));
    key(ui, '3');
    frame(ui, sizes[0], NULL);
    assert_null(says(ui, "De evaluatielijn"));
    assert_null(says(ui, "andere versie"));
    assert_null(says(ui, "Speel verder vanaf hier"));
    assert_non_null(says(ui, "Dit dilemma werd apart besproken"));
    key(ui, 'm');
    assert_int_equal(check_sizes(ui, p, "room-placed", UI_ID(DEBRIEF_ROADS, 0)), 0);
    ui_free(ui);
    played_free(p);
}

static bool send_now(void *self, const Command *command, Err *err)
{
    Played *p = self;
    if (p->stub.sent < STUB_LOG) p->stub.log[p->stub.sent++] = *command;
    return session_do(&p->session, command, err);
}

/* Forty lines are more than a field holds: they are shown, and never written over. */
static void test_who_was_there_stays(void **state)
{
    Played *p = *state;
    StrBuf people = {0};
    begin_room(p, "nl");
    for (int i = 1; i <= 40; i++) sb_printf(&people, "%snoodplanner %d", i > 1 ? "\n" : "", i);
    played_do(p, (Command){.type = COMMAND_PRESENT, .text = people.s});
    one_decision(p);
    SAY(p, EVENT_RECOMMENDED, .index = 2, .text = "Oefen dit elk jaar.");
    p->stub.host.send = send_now;
    Ui *ui = look_back(p);
    key(ui, '4');
    assert_non_null(says(ui, "noodplanner 40"));
    assert_non_null(says(ui, "Oefen dit elk jaar."));
    assert_int_equal(check_sizes(ui, p, "room-take", UI_ID(DEBRIEF_TAKE, 0)), 0);
    ui_focus(ui, UI_ID(DEBRIEF_TAKEN, 0));
    frame(ui, sizes[0], NULL);
    stub_write(ui, "Samen beslissen.");
    frame(ui, sizes[0], NULL);
    key(ui, SDLK_ESCAPE);
    key(ui, SDLK_ESCAPE);
    assert_int_equal(p->stub.sent, 1);
    assert_int_equal(p->stub.log[0].type, COMMAND_TAKE);
    ui_free(ui);
    played_free(p);
    sb_free(&people);
}

/* What a room broke off is looked back on, not played on alone. */
static void test_reopened_it_is_looked_back_on(void **state)
{
    Played *p = *state;
    begin_room(p, "nl");
    one_decision(p);
    Ui *ui = stub_ui(&p->stub);
    ui_reopen(ui, &(UiSession){.id = 7});
    frame(ui, sizes[0], NULL);
    assert_int_equal(ui->screen, SCREEN_DEBRIEF);
    ui_free(ui);
    played_free(p);
}

static bool goes_on(void *self)
{
    (void)self;
    return true;
}

static void no_board(void *self, Arena *arena, Board *out)
{
    (void)self;
    (void)arena;
    *out = (Board){0};
}

/* In a room that goes on, the way back is to the room, and nothing is left. */
static void test_back_to_the_room(void **state)
{
    Played *p = *state;
    begin_room(p, "nl");
    one_decision(p);
    const UiRoom room = {.self = p, .going = goes_on, .board = no_board};
    Ui *ui = stub_ui(&p->stub);
    ui_go(ui, SCREEN_DEBRIEF);
    frame(ui, sizes[0], NULL);
    p->stub.host.room = &room;
    ui_dirty(ui);
    ui_build(ui, 1280, 720);
    assert_non_null(says(ui, "Naar de groepssessie"));
    p->stub.running = true;
    ui_focus(ui, UI_ID(DEBRIEF_LIBRARY, 0));
    screen_debrief.act(ui, DEBRIEF_LIBRARY, 0);
    assert_true(p->stub.running);
    assert_int_equal(ui->core->going, SCREEN_ROOM);
    p->stub.host.room = NULL;
    ui_free(ui);
    played_free(p);
}

static void test_english_fits(void **state)
{
    Played *p = *state;
    begin_room(p, "en");
    one_decision(p);
    one_statement(p);
    p->stub.settings.legible = true;
    Ui *ui = look_back(p);
    assert_int_equal(check_sizes(ui, p, "room-replay-en", UI_ID(DEBRIEF_RECORD, 0)), 0);
    key(ui, '5');
    assert_int_equal(check_sizes(ui, p, "room-statements-en", UI_ID(DEBRIEF_STATEMENTS, 0)), 0);
    ui_free(ui);
    played_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_the_split_stands_at_its_decision),
        TEST(test_statements_have_their_own_step),
        TEST(test_statements_alone),
        TEST(test_a_placed_dilemma_knows_no_play),
        TEST(test_who_was_there_stays),
        TEST(test_reopened_it_is_looked_back_on),
        TEST(test_back_to_the_room),
        TEST(test_english_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
