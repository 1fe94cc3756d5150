/* The report of a room: what the record says and no more, in every format; a sitting as one
 * document; nobody's words become markup; a play alone is told as ever (test_report). */
#include "unit/store/scratch.h"

#include "base/text.h"
#include "report/report.h"

enum { STARTED_S = 1763730000 }; /* 21 November 2025, 13:00 UTC */
#define HOSTILE "=cmd|' /C calc'!A0 <script>alert(\"1\")</script> & zo"

typedef struct Hall {
    char dir[64];
    Packs *packs;
    Records *records;
    Catalog *words;
    Game *games[4];
    size_t count;
    int64_t wall_ms;
} Hall;

static Catalog *words_of(const char *language)
{
    char path[512];
    static char bytes[1 << 20];
    snprintf(path, sizeof path, BUILD_DIR "/share/regisseur/locale/%s.mo", language);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    Catalog *words = catalog_read(bytes, size, path, NULL);
    assert_non_null(words);
    return words;
}

static int enter(void **state)
{
    Hall *hall = calloc(1, sizeof *hall);
    RecordsMode mode;
    setenv("TZ", "CET-1", 1);
    setenv("REGISSEUR_SHARE", BUILD_DIR "/share/regisseur", 1);
    strcpy(hall->dir, "/tmp/regisseur-room-XXXXXX");
    assert_non_null(mkdtemp(hall->dir));
    hall->packs = packs_new(NULL, NULL, NULL);
    hall->records = records_open(hall->dir, &mode, NULL);
    hall->words = words_of("nl");
    hall->wall_ms = STARTED_S * 1000LL;
    *state = hall;
    return 0;
}

static int leave(void **state)
{
    Hall *hall = *state;
    char command[200];
    for (size_t i = 0; i < hall->count; i++) game_close(hall->games[i]);
    records_close(hall->records);
    packs_free(hall->packs);
    catalog_free(hall->words);
    snprintf(command, sizeof command, "chmod -R u+w '%s'; rm -rf -- '%s'", hall->dir, hall->dir);
    int gone = system(command);
    free(hall);
    return gone;
}

/* ---- a room, by hand ------------------------------------------------------------------------ */

static bool does(Hall *hall, Command command)
{
    hall->wall_ms += 1000;
    return game_do(hall->games[hall->count - 1], &command, hall->wall_ms, NULL);
}

static bool says(Hall *hall, Event event)
{
    return does(hall, (Command){.type = COMMAND_ROOM, .room = &event});
}

#define DO(hall, ...)   assert_true(does((hall), (Command){.type = __VA_ARGS__}))
#define SAY(hall, ...)  assert_true(says((hall), (Event){.type = __VA_ARGS__}))
#define STEP(hall, s)   SAY(hall, EVENT_STEP, .index = (s))
#define SPENT(hall, s_) SAY(hall, EVENT_SPENT, .ms = (s_)*1000u)

/* Opens a room with a pack of the golden plays. */
static void open_room(Hall *hall, const char *pack, RoomMethod method, RoomOrder order)
{
    char path[512];
    Faults faults = {0};
    snprintf(path, sizeof path, SOURCE_DIR "/tests/golden/%s", pack);
    Pack *opened = pack_open(hall->packs, path, &faults, NULL);
    faults_free(&faults);
    assert_non_null(opened);
    hall->games[hall->count] = game_begin(opened, hall->records, CLOCK_OFF, 7, hall->wall_ms, NULL);
    assert_non_null(hall->games[hall->count++]);
    SAY(hall, EVENT_ROOM, .method = method, .order = order, .clock = CLOCK_X1,
        .seed = 0xFEDCBA9876543210);
}

static void vote(Hall *hall, const Event *first, const Event *predicted, const Event *second)
{
    STEP(hall, STEP_SILENT);
    SPENT(hall, 45);
    STEP(hall, STEP_VOTE);
    SPENT(hall, 50);
    assert_true(says(hall, *first));
    assert_true(says(hall, *predicted));
    STEP(hall, STEP_TALK);
    DO(hall, COMMAND_NOTE, .text = "Wie kan het plein zien?\nNiemand, " HOSTILE);
    SPENT(hall, 301);
    STEP(hall, STEP_AGAIN);
    SPENT(hall, 30);
    assert_true(says(hall, *second));
}

/* De storm: 12 asked, 7 3 1 of 11, then 5 6 1; the chair goes with the three of the first vote. */
static void the_storm(Hall *hall)
{
    DO(hall, COMMAND_NEXT);
    DO(hall, COMMAND_TICK, .ms = 12000);
    DO(hall, COMMAND_OPEN, .index = 0);
    SPENT(hall, 65);
    vote(hall, &(Event){.type = EVENT_TALLY, .bits = 12, .counts = {7, 3, 1}},
         &(Event){.type = EVENT_TALLY, .index = BALLOT_PREDICTED, .bits = 12, .counts = {8, 3}},
         &(Event){.type = EVENT_TALLY, .index = BALLOT_SECOND, .bits = 12, .counts = {5, 6, 1}});
    SAY(hall, EVENT_MOVED, .index = 0, .counts = {4, 3});
    SAY(hall, EVENT_MOVED, .index = 1, .counts = {0, 3});
    SAY(hall, EVENT_MOVED, .index = 2, .counts = {0, 0, 1});
    STEP(hall, STEP_REVEAL);
    STEP(hall, STEP_MINORITY);
    SAY(hall, EVENT_MINORITY, .index = 2, .text = "Alleen kunnen we dit niet.");
    SAY(hall, EVENT_MINORITY, .index = 0, .text = HOSTILE);
    SPENT(hall, 80);
    STEP(hall, STEP_DECIDE);
    SPENT(hall, 20);
    DO(hall, COMMAND_CHOOSE, .index = 0);
    DO(hall, COMMAND_REASON, .index = 1);
    DO(hall, COMMAND_SURE, .index = 2);
    DO(hall, COMMAND_EXPLAIN, .text = "Ga rustig naar huis.");
    DO(hall, COMMAND_NEXT);
    DO(hall, COMMAND_EFFECT, .index = 2);
}

static void a_statement(Hall *hall, uint8_t index)
{
    SAY(hall, EVENT_POSED, .index = index);
    STEP(hall, STEP_VOTE);
    SAY(hall, EVENT_TALLY, .bits = 12, .counts = {6, 3, 0, 1, 2});
    STEP(hall, STEP_VOTE);
    SAY(hall, EVENT_TALLY, .bits = 12, .counts = {5, 3, 0, 2, 2});
    STEP(hall, STEP_TALK);
    DO(hall, COMMAND_NOTE, .text = "Het hangt af van wie het zegt.");
    STEP(hall, STEP_MINORITY);
    SAY(hall, EVENT_MINORITY, .index = DEGREE_DISAGREE, .text = "Ze waren er blij om.");
    STEP(hall, STEP_NONE);
}

static void the_closing(Hall *hall)
{
    SAY(hall, EVENT_RECOMMENDED, .index = 1, .text = "Oefen het leegmaken van het plein.");
    SAY(hall, EVENT_RECOMMENDED, .index = 3, .text = "Spreek af wie de kramers belt.");
    DO(hall, COMMAND_ACTION, .index = 1, .text = "Het plan nalezen\nEls\n2026-03-01");
    DO(hall, COMMAND_TAKE, .text = "Eerst horen, dan pas beslissen.");
    DO(hall, COMMAND_NOTE, .text = "Volgende keer ook de zone uitnodigen.");
}

/* A whole story: two decisions, a statement between them, to an ending. */
static void play_story(Hall *hall)
{
    open_room(hall, "zaal", ROOM_PHONES, ROOM_VOTES);
    DO(hall, COMMAND_PRESENT, .text = "burgemeester\nkorpschef\n noodplanner <b>\n\nRia Claes");
    the_storm(hall);
    a_statement(hall, 1);
    DO(hall, COMMAND_NEXT);
    DO(hall, COMMAND_CHOOSE, .index = 1);
    DO(hall, COMMAND_NEXT);
    DO(hall, COMMAND_NEXT);
    assert_int_equal(game_session(hall->games[hall->count - 1])->state.stage, STAGE_ENDED);
    the_closing(hall);
}

/* An agenda: a placed dilemma of one pack, a statement, a placed dilemma of another. */
static void hold_sitting(Hall *hall)
{
    open_room(hall, "zaal", ROOM_CARDS, ROOM_VOTES);
    SAY(hall, EVENT_PLACED, .dilemma = 1);
    DO(hall, COMMAND_PRESENT, .text = "burgemeester\nkorpschef");
    DO(hall, COMMAND_NEXT);
    STEP(hall, STEP_VOTE);
    SAY(hall, EVENT_TALLY, .bits = 0, .counts = {4, 4});
    DO(hall, COMMAND_CHOOSE, .index = 0);
    DO(hall, COMMAND_NEXT);
    SAY(hall, EVENT_ADJOURNED);
    open_room(hall, "zaal", ROOM_CARDS, ROOM_VOTES);
    a_statement(hall, 0);
    SAY(hall, EVENT_ADJOURNED);
    open_room(hall, "brug", ROOM_CARDS, ROOM_VOTES);
    SAY(hall, EVENT_PLACED, .dilemma = 0);
    DO(hall, COMMAND_PRESENT, .text = "burgemeester\nkorpschef\nlaatkomer");
    DO(hall, COMMAND_NEXT);
    STEP(hall, STEP_VOTE);
    SAY(hall, EVENT_TALLY, .bits = 5);
    DO(hall, COMMAND_CHOOSE, .index = 2);
    DO(hall, COMMAND_NEXT);
    SAY(hall, EVENT_ADJOURNED);
    the_closing(hall);
}

static ReportSitting sitting_of(Hall *hall)
{
    return (ReportSitting){.title = "Werkbezoek " HOSTILE,
                           .games = (const Game *const *)hall->games,
                           .count = hall->count};
}

static StrBuf made(Hall *hall, const char *format)
{
    StrBuf out = {0};
    Err err = {0};
    if (!report_make(hall->games[0], hall->words, format, &out, &err))
        fail_msg("%s %s", err.key, err_arg(&err, "why"));
    return out;
}

static StrBuf made_sitting(Hall *hall, const char *format)
{
    StrBuf out = {0};
    Err err = {0};
    ReportSitting sitting = sitting_of(hall);
    if (!report_sitting(&sitting, hall->words, format, &out, &err))
        fail_msg("%s %s", err.key, err_arg(&err, "why"));
    return out;
}

/* ---- what is kept --------------------------------------------------------------------------- */

static void compare(StrBuf out, const char *name, const char *format)
{
    char path[512];
    snprintf(path, sizeof path, TESTS_DIR "/golden/report/%s.%s", name, format);
    FILE *file = fopen(path, getenv("GOLDEN_UPDATE") ? "w+b" : "rb");
    assert_non_null(file);
    if (getenv("GOLDEN_UPDATE")) fwrite(out.s, 1, out.len, file);
    rewind(file);
    char *kept = calloc(1, out.len + 2);
    size_t size = fread(kept, 1, out.len + 1, file);
    fclose(file);
    assert_int_equal(size, out.len);
    assert_memory_equal(kept, out.s, out.len);
    free(kept);
    sb_free(&out);
}

static void a_room_is_as_kept(void **state)
{
    Hall *hall = *state;
    play_story(hall);
    compare(made(hall, "html"), "room", "html");
    compare(made(hall, "csv"), "room", "csv");
    compare(made(hall, "json"), "room", "json");
}

static void a_sitting_is_as_kept(void **state)
{
    Hall *hall = *state;
    hold_sitting(hall);
    compare(made_sitting(hall, "html"), "sitting", "html");
    compare(made_sitting(hall, "csv"), "sitting", "csv");
    compare(made_sitting(hall, "json"), "sitting", "json");
}

/* ---- HTML ----------------------------------------------------------------------------------- */

static void in_order(const char *text, const char *const *parts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *at = strstr(text, parts[i]);
        if (at == NULL) fail_msg("%s", parts[i]);
        text = at + 1;
    }
}
#define IN_ORDER(text, ...)                                                                        \
    in_order(text, (const char *const[]){__VA_ARGS__},                                             \
             sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static void sound_html(const StrBuf *out)
{
    int level = 0;
    assert_null(strstr(out->s, "<script"));
    assert_null(strstr(out->s, "<b>"));
    assert_null(strstr(out->s, " style="));
    assert_true(utf8_valid(out->s, out->len));
    for (const char *at = out->s; (at = strstr(at, "<h")) != NULL; at++) {
        if (at[2] < '1' || at[2] > '6') continue;
        assert_true(at[2] - '0' <= level + 1);
        level = at[2] - '0';
    }
    assert_true(level > 0);
}

static void a_room_is_told_in_order(void **state)
{
    Hall *hall = *state;
    play_story(hall);
    StrBuf out = made(hall, "html");
    sound_html(&out);
    IN_ORDER(out.s, "Verslag van de groepssessie: De kermis", "4 aanwezigen", "Aanwezig en agenda",
             "noodplanner &lt;b&gt;", "Agenda", "7 / 3 / 1", "5 / 6 / 1", "De bespreking",
             "Hoe de stemmen lagen", "11 van 12", "De meeste stemmen: B, 6 van 12.",
             "Juist voorspeld wat de groep eerst koos: 8 van 11.",
             "Na het gesprek van keuze veranderd: 3 van 11 (3 van A naar B).",
             "Redenen, de kleinste groep eerst", "C, 1 stem: ", "Alleen kunnen we dit niet.",
             "A, 5 stemmen: ", "Uit het gesprek", "Wie kan het plein zien?<br>Niemand",
             "De voorzitter koos anders dan de meeste stemmen.", "Wat ervan kwam", "Rust: 45.",
             "In de veiligheidsketen", "Stelling 1", "beslist op het einde altijd alleen",
             "De eerste stemming werd 1 keer overgedaan", "De keten", "De weg niet genomen",
             "stemmen: 3, na het gesprek 6", "Aanbevelingen en acties", "Oefen het leegmaken",
             "Spreek af wie de kramers belt.", "Het plan nalezen",
             "Eerst horen, dan pas beslissen.", "Andere nota&#39;s",
             "Volgende keer ook de zone uitnodigen.");
    sb_free(&out);
}

/* What is not known of a dilemma that stands alone is not said. */
static void a_sitting_is_told_in_order(void **state)
{
    Hall *hall = *state;
    hold_sitting(hall);
    StrBuf out = made_sitting(hall, "html");
    sound_html(&out);
    IN_ORDER(out.s, "Werkbezoek", "3 aanwezigen", "burgemeester", "korpschef", "laatkomer",
             "Punt 1: De kramers", "Punt 2: Stelling 1", "Punt 3: De brug kraakt", "brug 1.0.0",
             "De bespreking", "Gelijke stemmen: A en B, elk 4 van 8.",
             "De stemmen lagen gelijk: de voorzitter hakte de knoop door.",
             "Wat elke keuze op zichzelf doet", "Niemand stemde.", "Aanbevelingen en acties",
             "Het plan nalezen");
    assert_null(strstr(out.s, "De keten"));
    assert_null(strstr(out.s, "De weg niet genomen"));
    assert_null(strstr(out.s, "niet tot het einde"));
    assert_null(strstr(out.s, "report."));
    sb_free(&out);
}

/* One session of it names the others. */
static void one_session_says_where_the_others_are(void **state)
{
    Hall *hall = *state;
    static const int64_t others[] = {12, 13};
    hold_sitting(hall);
    const Game *one = hall->games[1];
    ReportSitting sitting = {.games = &one, .count = 1, .others = others, .other_count = 2};
    StrBuf out = {0};
    assert_true(report_sitting(&sitting, hall->words, "html", &out, NULL));
    IN_ORDER(out.s, "De kermis", "sessie 12, 13.", "Stelling 1");
    assert_null(strstr(out.s, "Punt 1"));
    sb_free(&out);
}

/* ---- the edges ------------------------------------------------------------------------------ */

static void forty_people_and_long_notes(void **state)
{
    Hall *hall = *state;
    StrBuf people = {0}, note = {0};
    open_room(hall, "zaal", ROOM_KEYBOARD, ROOM_VOTES);
    for (int i = 1; i <= 40; i++) sb_printf(&people, "%sfunctie %d", i > 1 ? "\n" : "", i);
    for (int i = 0; i < NOTE_MAX; i++) sb_add(&note, "\u00e9");
    DO(hall, COMMAND_PRESENT, .text = people.s);
    DO(hall, COMMAND_NEXT);
    for (int i = 0; i < 30; i++) DO(hall, COMMAND_NOTE, .text = note.s);
    StrBuf out = made(hall, "html"), pdf = made(hall, "pdf");
    sound_html(&out);
    IN_ORDER(out.s, "40 aanwezigen", "functie 40", "Hier is niet beslist.");
    assert_memory_equal(pdf.s, "%PDF-1.", 7);
    sb_free(&out);
    sb_free(&pdf);
    sb_free(&people);
    sb_free(&note);
}

/* What the session does not take can't come into a report. */
static void control_characters_do_not_get_in(void **state)
{
    Hall *hall = *state;
    open_room(hall, "zaal", ROOM_PHONES, ROOM_VOTES);
    assert_false(does(hall, (Command){.type = COMMAND_PRESENT, .text = "els\x1b[31m"}));
    assert_false(does(hall, (Command){.type = COMMAND_PRESENT, .text = "els\u202e"}));
    assert_false(says(hall, (Event){.type = EVENT_RECOMMENDED, .index = 1, .text = "a\nb"}));
    StrBuf out = made(hall, "html");
    IN_ORDER(out.s, "Er is nog niets besproken.", "Er is geen aanbeveling opgeschreven.");
    sb_free(&out);
}

static void a_round_table_has_no_split(void **state)
{
    Hall *hall = *state;
    open_room(hall, "zaal", ROOM_PHONES, ROOM_TABLE);
    DO(hall, COMMAND_NEXT);
    STEP(hall, STEP_TABLE);
    SAY(hall, EVENT_MINORITY, .index = 1, .text = "Het kan nog.");
    DO(hall, COMMAND_CHOOSE, .index = 2);
    DO(hall, COMMAND_NEXT);
    DO(hall, COMMAND_NEXT);
    StrBuf out = made(hall, "html");
    IN_ORDER(out.s, "rondetafel", "dit was een rondetafel", "Het kan nog.", "De voorzitter koos");
    assert_null(strstr(out.s, "Manier van stemmen"));
    assert_null(strstr(out.s, "De stemmen in cijfers"));
    sb_free(&out);
}

static unsigned draw(uint32_t *lot, unsigned below)
{
    *lot = *lot * 1664525 + 1013904223;
    return (*lot >> 8) % below;
}

/* Anything, most of it refused. */
static void do_something(Hall *hall, uint32_t *lot)
{
    static const CommandType commands[] = {COMMAND_NEXT, COMMAND_CHOOSE, COMMAND_HEAR,
                                           COMMAND_NOTE, COMMAND_REASON, COMMAND_EFFECT};
    if (draw(lot, 3) == 0) {
        does(
            hall,
            (Command){.type = commands[draw(lot, 6)], .index = (int)draw(lot, 4), .text = "Iets."});
        return;
    }
    Event event = {.type = (EventType)(EVENT_ROOM + draw(lot, EVENT_TYPES - EVENT_ROOM)),
                   .index = (uint8_t)draw(lot, 11),
                   .dilemma = (uint16_t)draw(lot, 3),
                   .bits = (uint16_t)draw(lot, 12),
                   .ms = draw(lot, 90000),
                   .seed = 0xFEDCBA9876543210,
                   .text = "Iets anders."};
    if (event.type == EVENT_ADJOURNED && draw(lot, 8)) return;
    for (int i = 0; i < MAX_OPTIONS; i++) event.counts[i] = (uint16_t)(draw(lot, 2) * draw(lot, 9));
    says(hall, event);
}

/* Steps left out, repeated, in any order: there is always a report. */
static void whatever_a_room_does_can_be_told(void **state)
{
    static const char *const formats[] = {"html", "csv", "json"};
    Hall *hall = *state;
    Records *records = hall->records;
    uint32_t lot = 1;
    hall->records = NULL; /* durable is slow, and no matter here */
    for (int n = 0; n < 60; n++) {
        open_room(hall, "zaal", ROOM_CARDS, (RoomOrder)(n % ROOM_ORDERS));
        for (int i = 0; i < 120; i++) do_something(hall, &lot);
        for (size_t f = 0; f < sizeof formats / sizeof *formats; f++) {
            StrBuf out = made(hall, formats[f]);
            assert_true(utf8_valid(out.s, out.len));
            if (f == 0) sound_html(&out);
            sb_free(&out);
        }
        game_close(hall->games[--hall->count]);
    }
    hall->records = records;
}

/* ---- the other formats ------------------------------------------------------------------------
 */

static size_t fields_of(const char **at)
{
    size_t n = 1;
    bool quoted = false;
    for (; **at && (quoted || **at != '\r'); ++*at) {
        if (**at == '"') quoted = !quoted;
        if (**at == ';' && !quoted) n++;
    }
    if (**at == '\r') *at += 2;
    return n;
}

static void a_table_has_a_row_for_each_round(void **state)
{
    Hall *hall = *state;
    play_story(hall);
    StrBuf out = made(hall, "csv");
    const char *at = out.s + 3;
    size_t columns = fields_of(&at), rows = 0;
    for (; *at; rows++) assert_int_equal(fields_of(&at), columns);
    assert_int_equal(rows, 3);
    assert_null(strstr(out.s, ";\"="));
    assert_non_null(strstr(out.s, "12;7;3;1;\"\";\"\";12;8;3;0;\"\";\"\";12;5;6;1;\"\";\"\";"));
    assert_non_null(strstr(out.s, "12;5;3;0;2;2;"));
    sb_free(&out);
}

static void a_pdf_of_a_sitting_reads_in_order(void **state)
{
    static const char *const parts[] = {
        "Verslag van de groepssessie", "1. Aanwezig en agenda", "2. De bespreking",
        "Punt 1: De kramers",          "Punt 2: Stelling 1",    "Punt 3: De brug kraakt",
        "3. Aanbevelingen en acties",  "Het plan nalezen"};
    Hall *hall = *state;
    char path[128], command[256];
    static char text[1 << 20];
    hold_sitting(hall);
    StrBuf one = made_sitting(hall, "pdf"), two = made_sitting(hall, "pdf");
    assert_int_equal(one.len, two.len);
    assert_memory_equal(one.s, two.s, one.len);
    sb_free(&one);
    sb_free(&two);
    if (system("command -v pdftotext >/dev/null") != 0) skip();
    ReportSitting sitting = sitting_of(hall);
    snprintf(path, sizeof path, "%s/report.pdf", hall->dir);
    assert_true(report_sitting_save(&sitting, hall->words, "pdf", path, NULL));
    snprintf(command, sizeof command, "pdftotext -raw '%s' -", path);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    text[fread(text, 1, sizeof text - 1, pipe)] = '\0';
    assert_int_equal(pclose(pipe), 0);
    in_order(text, parts, sizeof parts / sizeof *parts);
}

static void no_such_format(void **state)
{
    Hall *hall = *state;
    Err err = {0};
    StrBuf out = {0};
    open_room(hall, "zaal", ROOM_PHONES, ROOM_VOTES);
    ReportSitting sitting = sitting_of(hall);
    assert_false(report_sitting(&sitting, hall->words, "doc", &out, &err));
    assert_string_equal(err.key, "report.no_format");
    sb_free(&out);
}

#define ROOM_TEST(f) cmocka_unit_test_setup_teardown(f, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ROOM_TEST(a_room_is_as_kept),
        ROOM_TEST(a_sitting_is_as_kept),
        ROOM_TEST(a_room_is_told_in_order),
        ROOM_TEST(a_sitting_is_told_in_order),
        ROOM_TEST(one_session_says_where_the_others_are),
        ROOM_TEST(forty_people_and_long_notes),
        ROOM_TEST(control_characters_do_not_get_in),
        ROOM_TEST(a_round_table_has_no_split),
        ROOM_TEST(whatever_a_room_does_can_be_told),
        ROOM_TEST(a_table_has_a_row_for_each_round),
        ROOM_TEST(a_pdf_of_a_sitting_reads_in_order),
        ROOM_TEST(no_such_format),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
