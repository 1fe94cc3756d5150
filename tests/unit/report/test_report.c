/* What leaves the program: the same session gives the same bytes, nobody's words become markup or a
 * formula, and a report that can't be written leaves nothing behind. */
#include "unit/store/scratch.h"

#include "base/text.h"
#include "report/report.h"

enum { STARTED_S = 1763730000 }; /* 21 November 2025, 13:00 UTC */
#define HOSTILE "=cmd|' /C calc'!A0 <script>alert(\"1\")</script> & zo"

typedef struct Scene {
    char dir[64];
    Packs *packs;
    Records *records;
    Catalog *words, *english;
    Game *game;
    int64_t wall_ms;
} Scene;

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

/* One command a second; what the stage refuses is no matter here. */
static bool give(Scene *room, CommandType type, int index, uint32_t ms, const char *text)
{
    Command command = {.type = type, .index = index, .ms = ms, .text = text};
    room->wall_ms += 1000;
    return game_do(room->game, &command, room->wall_ms, NULL);
}

static void play_round(Scene *room, int round)
{
    give(room, COMMAND_TICK, 0, 4000, NULL);
    give(room, COMMAND_HEAR, 0, 0, NULL);
    give(room, COMMAND_OPEN, 0, 0, NULL);
    give(room, COMMAND_NOTE, 0, 0, round == 0 ? HOSTILE : "nota");
    if (round == 1) {
        give(room, COMMAND_TICK, 0, 3600000, NULL);
        return;
    }
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (give(room, COMMAND_CHOOSE, i, 0, NULL)) return;
}

static void play_to_the_end(Scene *room)
{
    const Session *session = game_session(room->game);
    int round = 0;
    for (int i = 0; i < 200 && session->state.stage != STAGE_ENDED; i++) {
        if (session->state.stage == STAGE_ROUND) {
            play_round(room, round++);
            continue;
        }
        give(room, COMMAND_REASON, 0, 0, NULL);
        give(room, COMMAND_SURE, 2, 0, NULL);
        give(room, COMMAND_EXPLAIN, 0, 0, HOSTILE);
        give(room, COMMAND_EFFECT, 2, 0, NULL);
        give(room, COMMAND_NEXT, 0, 0, NULL);
    }
    assert_int_equal(session->state.stage, STAGE_ENDED);
    assert_true(give(room, COMMAND_TAKE, 0, 0, "Eerst horen, dan pas beslissen. " HOSTILE));
    assert_true(give(room, COMMAND_ACTION, 1, 0, "Het nummer van de gouverneur\nEls\n1 maart"));
}

static int enter(void **state)
{
    Scene *room = calloc(1, sizeof *room);
    RecordsMode mode;
    setenv("TZ", "CET-1", 1);
    setenv("REGISSEUR_SHARE", BUILD_DIR "/share/regisseur", 1);
    strcpy(room->dir, "/tmp/regisseur-report-XXXXXX");
    assert_non_null(mkdtemp(room->dir));
    room->packs = packs_new(NULL, NULL, NULL);
    room->records = records_open(room->dir, &mode, NULL);
    room->words = words_of("nl");
    room->english = words_of("en");
    room->wall_ms = STARTED_S * 1000LL;
    Faults faults = {0};
    Pack *pack = pack_open(room->packs, SOURCE_DIR "/tests/golden/brug", &faults, NULL);
    faults_free(&faults);
    assert_non_null(pack);
    room->game = game_begin(pack, room->records, CLOCK_X1, 7, room->wall_ms, NULL);
    assert_non_null(room->game);
    play_to_the_end(room);
    *state = room;
    return 0;
}

static int leave(void **state)
{
    Scene *room = *state;
    char command[200];
    game_close(room->game);
    records_close(room->records);
    packs_free(room->packs);
    catalog_free(room->words);
    catalog_free(room->english);
    snprintf(command, sizeof command, "chmod -R u+w '%s'; rm -rf -- '%s'", room->dir, room->dir);
    int gone = system(command);
    free(room);
    return gone;
}

static StrBuf made(Scene *room, const char *format)
{
    StrBuf out = {0};
    Err err = {0};
    if (!report_make(room->game, room->words, format, &out, &err))
        fail_msg("%s %s", err.key, err_arg(&err, "why"));
    return out;
}

/* ---- what is kept --------------------------------------------------------------------------- */

static void compare(Scene *room, const char *format)
{
    char path[512];
    StrBuf out = made(room, format);
    snprintf(path, sizeof path, TESTS_DIR "/golden/report/report.%s", format);
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

static void every_format_is_as_kept(void **state)
{
    compare(*state, "html");
    compare(*state, "csv");
    compare(*state, "json");
}

/* ---- HTML ----------------------------------------------------------------------------------- */

static void words_never_become_markup(void **state)
{
    StrBuf out = made(*state, "html");
    assert_null(strstr(out.s, "<script"));
    assert_null(strstr(out.s, " style="));
    assert_null(strstr(out.s, " onload"));
    assert_non_null(strstr(out.s, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; zo"));
    assert_non_null(strstr(out.s, "Content-Security-Policy\" content=\"default-src 'none'"));
    assert_true(utf8_valid(out.s, out.len));
    assert_true(out.len < 400 * 1024);
    sb_free(&out);
}

static void headings_skip_no_level(void **state)
{
    StrBuf out = made(*state, "html");
    int level = 0, seen = 0;
    for (const char *at = out.s; (at = strstr(at, "<h")) != NULL; at++) {
        if (at[2] < '1' || at[2] > '6') continue;
        assert_true(at[2] - '0' <= level + 1);
        level = at[2] - '0';
        seen++;
    }
    assert_true(seen > 10);
    sb_free(&out);
}

static void the_language_is_that_of_the_words(void **state)
{
    Scene *room = *state;
    StrBuf out = {0};
    assert_true(report_make(room->game, room->english, "html", &out, NULL));
    assert_non_null(strstr(out.s, "<html lang=\"en\">"));
    assert_non_null(strstr(out.s, " lang=\"nl\">"));
    assert_non_null(strstr(out.s, "The road not taken"));
    sb_free(&out);
}

/* ---- CSV ------------------------------------------------------------------------------------ */

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

static void a_table_has_even_rows_and_no_formula(void **state)
{
    Scene *room = *state;
    StrBuf out = made(room, "csv");
    assert_memory_equal(out.s, "\xEF\xBB\xBF", 3);
    const char *at = out.s + 3;
    size_t columns = fields_of(&at), rows = 0;
    for (; *at; rows++) assert_int_equal(fields_of(&at), columns);
    assert_int_equal(rows, game_session(room->game)->state.decisions);
    assert_null(strstr(out.s, ";\"="));
    assert_non_null(strstr(out.s, ";\"'=cmd"));
    sb_free(&out);
}

/* ---- PDF ------------------------------------------------------------------------------------ */

static void a_pdf_is_the_same_each_time(void **state)
{
    StrBuf one = made(*state, "pdf"), two = made(*state, "pdf");
    assert_int_equal(one.len, two.len);
    assert_memory_equal(one.s, two.s, one.len);
    assert_memory_equal(one.s, "%PDF-1.", 7);
    assert_true(one.len < 400 * 1024);
    sb_free(&one);
    sb_free(&two);
}

static void a_pdf_reads_in_order(void **state)
{
    static const char *const parts[] = {"Nabespreking", "1. Wat wist u",
                                        "2. De keten",  "3. De weg niet genomen",
                                        "4. Meenemen",  "Het nummer van de gouverneur"};
    Scene *room = *state;
    char path[128], command[256];
    static char text[1 << 20];
    if (system("command -v pdftotext >/dev/null") != 0) skip();
    snprintf(path, sizeof path, "%s/report.pdf", room->dir);
    assert_true(report_save(room->game, room->words, "pdf", path, NULL));
    snprintf(command, sizeof command, "pdftotext -raw '%s' -", path);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    text[fread(text, 1, sizeof text - 1, pipe)] = '\0';
    assert_int_equal(pclose(pipe), 0);
    const char *at = text;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        at = strstr(at, parts[i]);
        if (at == NULL) fail_msg("%s", parts[i]);
    }
}

/* ---- writing -------------------------------------------------------------------------------- */

static void what_cannot_be_made_leaves_nothing(void **state)
{
    Scene *room = *state;
    Err err = {0};
    char path[128];
    snprintf(path, sizeof path, "%s/none/report.html", room->dir);
    assert_false(report_save(room->game, room->words, "html", path, &err));
    assert_string_equal(err.key, "store.cannot_write_file");
    snprintf(path, sizeof path, "%s/report.doc", room->dir);
    assert_false(report_save(room->game, room->words, "doc", path, &err));
    assert_string_equal(err.key, "report.no_format");
    assert_null(fopen(path, "rb"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_is_as_kept),
        cmocka_unit_test(words_never_become_markup),
        cmocka_unit_test(headings_skip_no_level),
        cmocka_unit_test(the_language_is_that_of_the_words),
        cmocka_unit_test(a_table_has_even_rows_and_no_formula),
        cmocka_unit_test(a_pdf_is_the_same_each_time),
        cmocka_unit_test(a_pdf_reads_in_order),
        cmocka_unit_test(what_cannot_be_made_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, enter, leave);
}
