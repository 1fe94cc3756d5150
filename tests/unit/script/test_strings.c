/* Translations: .po files read and written, texts gathered, kept up to date and shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "memory.h"
#include "script/build.h"
#include "script/po.h"
#include "script/strings.h"

/* ---- .po ---- */

static bool reads(const char *text, Arena *arena, Po *po)
{
    int line;
    return po_read(arena, text, strlen(text), po, &line, NULL);
}

static void test_po_is_read(void **state)
{
    (void)state;
    Arena arena = {0};
    Po po;
    assert_true(reads("# van de vertaler\n#. van de auteur\n#: a.lua:3\n#, fuzzy, no-wrap\n"
                      "#| msgid \"oud\"\nmsgctxt \"pack title\"\nmsgid \"\"\n\"een\\n\"\n\"twee\"\n"
                      "msgstr \"un \\\"deux\\\"\"\n\n#~ msgid \"weg\"\n#~ msgstr \"parti\"\n",
                      &arena, &po));
    assert_int_equal(po.count, 2);
    const PoEntry *one = &po.entries[0];
    assert_string_equal(one->context, "pack title");
    assert_string_equal(one->id, "een\ntwee");
    assert_string_equal(one->text, "un \"deux\"");
    assert_string_equal(one->was, "oud");
    assert_string_equal(one->notes, "van de vertaler\n");
    assert_string_equal(one->comments, "van de auteur\n");
    assert_string_equal(one->references, "a.lua:3\n");
    assert_string_equal(one->flags, "no-wrap\n");
    assert_true(one->fuzzy);
    assert_false(one->obsolete);
    assert_int_equal(one->line, 7);
    assert_true(po.entries[1].obsolete);
    assert_null(po.entries[1].context);
    arena_free(&arena);
}

static void test_po_comes_back_as_it_was(void **state)
{
    (void)state;
    static const char text[] =
        "# noot\n#. auteur\n#: a.lua:3\n#, fuzzy\n#| msgctxt \"x\"\n#| msgid "
        "\"oud\"\nmsgctxt \"y\"\nmsgid \"a\\\\b\"\nmsgstr \"\"\n\"een\\n\"\n"
        "\"twee\"\n\n#~ msgctxt \"z\"\n#~ msgid \"weg\"\n#~ msgstr \"\"\n"
        "#~ \"par\\n\"\n#~ \"ti\"\n\n";
    Arena arena = {0};
    StrBuf out = {0};
    Po po;
    assert_true(reads(text, &arena, &po));
    for (size_t i = 0; i < po.count; i++) po_write(&po.entries[i], &out);
    assert_string_equal(sb_text(&out), text);
    sb_free(&out);
    arena_free(&arena);
}

static void test_po_refuses(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "msgid \"a\"\n",
        "msgstr \"a\"\n",
        "msgid a\nmsgstr \"\"\n",
        "msgid \"a\nmsgstr \"\"\n",
        "msgid \"a\" b\nmsgstr \"\"\n",
        "msgid \"\\x41\"\nmsgstr \"\"\n",
        "msgid \"a\\",
        "\"a\"\n",
        "msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"\n",
        "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n",
        "msgctxt \"a\"\n",
        "<html>",
        "#| msgstr \"a\"\n",
        "#~ rommel\n",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        Arena arena = {0};
        Po po;
        if (reads(bad[i], &arena, &po)) fail_msg("read: %s", bad[i]);
        arena_free(&arena);
    }
}

/* Every beginning of a good file, and every file with one byte changed, ends in a yes or a no. */
static void test_po_takes_any_bytes(void **state)
{
    (void)state;
    static const char text[] =
        "# n\n#, fuzzy\n#| msgid \"o\"\nmsgctxt \"c\"\nmsgid \"a\\n\"\n\"b\"\n"
        "msgstr \"d\"\n\n#~ msgid \"e\"\n#~ msgstr \"f\"\n";
    static const char other[] = "\"\\#~|\n\0m ,";
    for (size_t i = 0; i < sizeof text; i++)
        for (size_t k = 0; k < sizeof other; k++) {
            Arena arena = {0};
            Po po;
            int line;
            char *copy = malloc(sizeof text);
            memcpy(copy, text, sizeof text);
            po_read(&arena, copy, i, &po, &line, NULL);
            copy[i] = other[k];
            po_read(&arena, copy, sizeof text, &po, &line, NULL);
            free(copy);
            arena_free(&arena);
        }
}

/* ---- a pack ---- */

static const char scenario[] =
    "indicator 'rust' { label = 'Rust', start = 50 }\n"
    "adviser 'els' { name = 'Els', title = 'Planner' }\n"
    "dilemma 'een' {\n"
    "  -- De titel is een woordspel.\n"
    "  title = 'Titel', phase = 'reactie', clash = { 'mensen', 'recht' }, asks = 'beslisser',\n"
    "  time = 60, situation = 'S {indicator:rust}.',\n"
    "  question = '%s', bell = 'a',\n"
    "  advice = { { by = 'els', supports = 'a', text = 'A.' } },\n"
    "  options = {\n"
    "    { id = 'a', kind = 'act', text = 'Doe', outcome = 'Klaar.', next = 'END',\n"
    "      reasons = { 'Reden', 'Reden' }, chain = { nazorg = 'Later.' } },\n"
    "    { id = '%s', kind = 'wait', text = 'Doe', outcome = 'Stil.', next = 'END' },\n"
    "  },\n"
    "}\n"
    "ending 'slot' { headline = 'H', article = 'A.' }\n";

typedef struct Sample {
    char text[8192];
    MemoryFile list[4];
    PackFiles files;
} Sample;

static const char head[] = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\n";

/* The pack with a question, an option and a French file, or none. */
static const PackFiles *sample(Sample *s, const char *question, const char *option,
                               const char *french)
{
    snprintf(s->text, sizeof s->text, scenario, question, option);
    *s = (Sample){.list = {{"pack.lua", memory_manifest}, {"scenario.lua", NULL}, {0}, {0}}};
    snprintf(s->text, sizeof s->text, scenario, question, option);
    s->list[1].text = s->text;
    if (french) s->list[2] = (MemoryFile){"locale/fr.po", french};
    s->files = (PackFiles){s->list, memory_read, memory_list};
    return &s->files;
}

static char *update(const PackFiles *files, StringsCount *count)
{
    Faults faults = {0};
    size_t size = 0;
    char *po = strings_update(files, "fr", &size, count, &faults);
    assert_int_equal(faults.errors + faults.warnings, 0);
    assert_non_null(po);
    assert_int_equal(size, strlen(po));
    faults_free(&faults);
    return po;
}

static void has(const char *text, const char *piece)
{
    if (strstr(text, piece) == NULL) fail_msg("has no\n%s\nbut\n%s", piece, text);
}

static void test_gathers_in_the_order_of_the_source(void **state)
{
    (void)state;
    Sample s;
    StringsCount count;
    char *po = update(sample(&s, "Wat?", "b", NULL), &count);
    static const char *const pieces[] = {
        "msgctxt \"pack title\"\nmsgid \"Klein\"\nmsgstr \"\"\n",
        "msgctxt \"pack role\"",
        "#: scenario.lua:1\nmsgctxt \"indicator \\\"rust\\\" label\"\nmsgid \"Rust\"\n",
        "msgctxt \"adviser \\\"els\\\" title\"",
        "#. De titel is een woordspel.\n#: scenario.lua:5\nmsgctxt \"dilemma \\\"een\\\" title\"\n",
        "msgctxt \"dilemma \\\"een\\\" question\"",
        "msgctxt \"dilemma \\\"een\\\" advice \\\"els\\\" text\"",
        "msgctxt \"dilemma \\\"een\\\" option \\\"a\\\" text\"",
        "msgctxt \"dilemma \\\"een\\\" option \\\"a\\\" reasons\"",
        "msgctxt \"dilemma \\\"een\\\" option \\\"a\\\" chain nazorg\"",
        "msgctxt \"dilemma \\\"een\\\" option \\\"b\\\" outcome\"",
        "msgctxt \"ending \\\"slot\\\" headline\"",
    };
    const char *at = po;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        has(at, pieces[i]);
        at = strstr(at, pieces[i]);
    }
    assert_null(strstr(po, "CC0-1.0"));
    assert_null(strstr(po, "Iemand"));
    has(po,
        "#: scenario.lua:11\n#: scenario.lua:11\nmsgctxt"); /* the same reason twice: one entry */
    assert_int_equal(count.texts, count.untranslated);
    free(po);
}

static void test_an_update_changes_nothing_twice(void **state)
{
    (void)state;
    Sample s;
    StringsCount count;
    char *once = update(sample(&s, "Wat?", "b", NULL), &count);
    char *twice = update(sample(&s, "Wat?", "b", once), &count);
    assert_string_equal(once, twice);
    free(once);
    free(twice);
}

static const char question[] = "# mijn noot\nmsgctxt \"dilemma \\\"een\\\" question\"\n"
                               "msgid \"Wat?\"\nmsgstr \"Quoi ?\"\n\n"
                               "msgctxt \"dilemma \\\"een\\\" option \\\"b\\\" outcome\"\n"
                               "msgid \"Stil.\"\nmsgstr \"Muet.\"\n";

static char *french(const char *entries)
{
    char *text = malloc(strlen(head) + strlen(entries) + 1);
    strcpy(text, head);
    strcat(text, entries);
    return text;
}

static void test_a_changed_text_is_fuzzy(void **state)
{
    (void)state;
    Sample s;
    StringsCount count;
    char *old = french(question), *now = update(sample(&s, "Wat nu?", "b", old), &count);
    has(now, "# mijn noot\n#: scenario.lua:7\n#, fuzzy\n#| msgid \"Wat?\"\nmsgctxt \"dilemma "
             "\\\"een\\\" question\"\nmsgid \"Wat nu?\"\nmsgstr \"Quoi ?\"\n");
    assert_int_equal(count.fuzzy, 1);
    assert_int_equal(count.translated, 1);
    /* And stays so, however often it is updated, until the text is what it was. */
    char *again = update(sample(&s, "Wat nu?", "b", now), &count);
    assert_string_equal(now, again);
    free(old);
    free(now);
    free(again);
}

static void test_a_moved_text_is_fuzzy(void **state)
{
    (void)state;
    Sample s;
    StringsCount count;
    char *old = french(question), *now = update(sample(&s, "Wat?", "c", old), &count);
    has(now, "#, fuzzy\n#| msgctxt \"dilemma \\\"een\\\" option \\\"b\\\" outcome\"\n#| msgid "
             "\"Stil.\"\nmsgctxt \"dilemma \\\"een\\\" option \\\"c\\\" outcome\"\nmsgid "
             "\"Stil.\"\nmsgstr \"Muet.\"\n");
    free(old);
    free(now);
}

static void test_what_is_gone_is_obsolete_and_comes_back(void **state)
{
    (void)state;
    Sample s;
    StringsCount count;
    char *old =
        french("# bewaar mij\nmsgctxt \"dilemma \\\"twee\\\" title\"\nmsgid \"Weg\"\nmsgstr "
               "\"Parti\"\n\nmsgctxt \"dilemma \\\"twee\\\" at\"\nmsgid \"Leeg\"\nmsgstr "
               "\"\"\n");
    char *now = update(sample(&s, "Wat?", "b", old), &count);
    has(now, "\n# bewaar mij\n#~ msgctxt \"dilemma \\\"twee\\\" title\"\n#~ msgid \"Weg\"\n#~ "
             "msgstr \"Parti\"\n");
    assert_null(strstr(now, "Leeg")); /* nothing is lost with it */
    assert_int_equal(count.obsolete, 1);
    char *gone = french("#~ msgctxt \"dilemma \\\"een\\\" question\"\n#~ msgid \"Wat?\"\n#~ msgstr "
                        "\"Quoi ?\"\n");
    char *back = update(sample(&s, "Wat?", "b", gone), &count);
    has(back, "\nmsgctxt \"dilemma \\\"een\\\" question\"\nmsgid \"Wat?\"\nmsgstr \"Quoi ?\"\n");
    assert_int_equal(count.translated, 1);
    free(old);
    free(now);
    free(gone);
    free(back);
}

/* ---- shown ---- */

static void shows(const char *french_file, const char *language, const char *want)
{
    Sample s;
    Faults faults = {0};
    Script *script = script_load_in(sample(&s, "Wat?", "b", french_file), language, &faults);
    assert_non_null(script);
    assert_string_equal(script_scenario(script)->dilemmas[0].question, want);
    script_free(script);
    faults_free(&faults);
}

static void test_a_translation_is_shown(void **state)
{
    (void)state;
    char *po = french(question);
    shows(po, "fr", "Quoi ?");
    shows(po, "de", "Wat?");
    shows(po, NULL, "Wat?");
    shows(po, "../fr", "Wat?");
    shows(NULL, "fr", "Wat?");
    free(po);
}

/* What a pack may not say, a translation may not say either. */
static void test_an_unusable_translation_is_not_shown(void **state)
{
    (void)state;
    static const char *const bad[] = {"", "een\\ntwee", "{explain:een}", "{", "}", "\xE2\x80\xAE!"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char entry[256];
        snprintf(entry, sizeof entry,
                 "msgctxt \"dilemma \\\"een\\\" question\"\nmsgid \"Wat?\"\nmsgstr \"%s\"\n",
                 bad[i]);
        char *po = french(entry);
        shows(po, "fr", "Wat?");
        free(po);
    }
    char *fuzzy =
        french("#, fuzzy\nmsgctxt \"dilemma \\\"een\\\" question\"\nmsgid \"Wat?\"\nmsgstr "
               "\"Quoi ?\"\n");
    shows(fuzzy, "fr", "Wat?");
    free(fuzzy);
}

static void test_a_placeholder_may_move(void **state)
{
    (void)state;
    Sample s;
    Faults faults = {0};
    char *po = french("msgctxt \"dilemma \\\"een\\\" situation\"\nmsgid \"S {indicator:rust}.\"\n"
                      "msgstr \"{indicator:rust}: S.\"\n");
    Script *script = script_load_in(sample(&s, "Wat?", "b", po), "fr", &faults);
    assert_string_equal(script_scenario(script)->dilemmas[0].situation, "{indicator:rust}: S.");
    script_free(script);
    faults_free(&faults);
    free(po);
}

/* ---- checked ---- */

static void check_says(const char *po, const char *want)
{
    Sample s;
    Faults faults = {0};
    StrBuf said = {0};
    strings_check(sample(&s, "Wat?", "b", po), &faults);
    for (const Fault *f = NULL; (f = faults_next(&faults, f)) != NULL;)
        sb_printf(&said, "%s %s:%d %s\n", f->what.key, f->file, f->line, err_arg(&f->what, "n"));
    assert_int_equal(faults.errors, 0);
    assert_string_equal(sb_text(&said), want);
    sb_free(&said);
    faults_free(&faults);
}

static void test_check_warns(void **state)
{
    (void)state;
    check_says(NULL, "");
    check_says("", "fault.untranslated locale/fr.po:0 18\n");
    check_says("msgid \"\"\nmsgstr \"X-Regisseur-Partial: yes\\n\"\n", "");
    check_says("msgid \"\"\nmsgstr \"X-Regisseur-Partial: yes\\n\"\n\n"
               "#~ msgid \"b\"\n#~ msgstr \"c\"\n",
               "");
    check_says("msgid \"\"\nmsgstr \"X-Regisseur-Partial: yes\\n\"\n\n"
               "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n\n"
               "msgctxt \"dilemma \\\"een\\\" question\"\nmsgid \"Wat?\"\nmsgstr \"{x}\"\n",
               "fault.stale locale/fr.po:0 1\nfault.po_braces locale/fr.po:9 \n");
}

static void test_a_broken_file_is_an_error(void **state)
{
    (void)state;
    Sample s;
    Faults faults = {0};
    assert_null(script_load(sample(&s, "Wat?", "b", "msgid \"a\"\nrommel\n"), &faults));
    const Fault *fault = faults_next(&faults, NULL);
    assert_string_equal(fault->what.key, "fault.po");
    assert_string_equal(fault->file, "locale/fr.po");
    assert_int_equal(fault->line, 2);
    faults_free(&faults);
}

/* A statement is a text like the others; its translation may be broken over lines, not bold. */
static void test_a_statement_is_translated(void **state)
{
    (void)state;
    static const char said[] =
        "msgctxt \"statement \\\"wek\\\" text\"\nmsgid \"Wek wie slaapt.\"\n"
        "msgstr \"Réveillez\\n\"\n\"  qui dort.\"\n\n"
        "msgctxt \"statement \\\"wek\\\" facilitator questions\"\nmsgid \"Wie?\"\n"
        "msgstr \"Qui ?\"\n\n"
        "msgctxt \"statement \\\"vet\\\" text\"\nmsgid \"Zwijg.\"\nmsgstr \"**Taisez-vous.**\"\n";
    static const char statements[] =
        "statement 'wek' { text = [[Wek\n  wie slaapt.]],\n"
        "  facilitator = { notes = 'N', questions = { 'Wie?' }, precedents = { 'P' } } }\n"
        "statement 'vet' { text = 'Zwijg.' }\n";
    Sample s;
    StringsCount count;
    Faults faults = {0};
    char *po = french(said);
    const PackFiles *files = sample(&s, "Wat?", "b", po);
    strcat(s.text, statements);
    Script *script = script_load_in(files, "fr", &faults);
    assert_non_null(script);
    const Statement *one = script_scenario(script)->statements;
    assert_string_equal(one[0].text, "Réveillez qui dort.");
    assert_string_equal(one[0].facilitator.questions[0], "Qui ?");
    assert_string_equal(one[1].text, "Zwijg.");
    char *now = update(files, &count);
    has(now,
        "msgctxt \"statement \\\"wek\\\" facilitator precedents\"\nmsgid \"P\"\nmsgstr \"\"\n");
    assert_int_equal(count.translated, 2);
    script_free(script);
    faults_free(&faults);
    free(now);
    free(po);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_po_is_read),
        cmocka_unit_test(test_po_comes_back_as_it_was),
        cmocka_unit_test(test_po_refuses),
        cmocka_unit_test(test_po_takes_any_bytes),
        cmocka_unit_test(test_gathers_in_the_order_of_the_source),
        cmocka_unit_test(test_an_update_changes_nothing_twice),
        cmocka_unit_test(test_a_changed_text_is_fuzzy),
        cmocka_unit_test(test_a_moved_text_is_fuzzy),
        cmocka_unit_test(test_what_is_gone_is_obsolete_and_comes_back),
        cmocka_unit_test(test_a_translation_is_shown),
        cmocka_unit_test(test_an_unusable_translation_is_not_shown),
        cmocka_unit_test(test_a_placeholder_may_move),
        cmocka_unit_test(test_check_warns),
        cmocka_unit_test(test_a_statement_is_translated),
        cmocka_unit_test(test_a_broken_file_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
