#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/catalog.h"
#include "base/plural.h"
#include "base/text.h"

/* ---- a small writer of .mo files ------------------------------------------------------------ */

typedef struct Pair {
    const char *key, *text;
    size_t text_len; /* 0: up to its NUL */
} Pair;

static void put_word(StrBuf *to, uint32_t word, bool swapped)
{
    char bytes[4];
    for (int i = 0; i < 4; i++) bytes[swapped ? 3 - i : i] = (char)(word >> (8 * i) & 0xFF);
    sb_add_n(to, bytes, 4);
}

static size_t text_len(const Pair *pair)
{
    return pair->text_len ? pair->text_len : strlen(pair->text);
}

static StrBuf make_mo(const Pair *pairs, size_t count, bool swapped)
{
    StrBuf mo = {0};
    uint32_t keys = 28, texts = keys + 8 * (uint32_t)count, at = texts + 8 * (uint32_t)count;
    const uint32_t head[] = {0x950412DE, 0, (uint32_t)count, keys, texts, 0, 0};
    for (size_t i = 0; i < 7; i++) put_word(&mo, head[i], swapped);
    for (size_t i = 0; i < count; at += (uint32_t)strlen(pairs[i].key) + 1, i++) {
        put_word(&mo, (uint32_t)strlen(pairs[i].key), swapped);
        put_word(&mo, at, swapped);
    }
    for (size_t i = 0; i < count; at += (uint32_t)text_len(&pairs[i]) + 1, i++) {
        put_word(&mo, (uint32_t)text_len(&pairs[i]), swapped);
        put_word(&mo, at, swapped);
    }
    for (size_t i = 0; i < count; i++) sb_add_n(&mo, pairs[i].key, strlen(pairs[i].key) + 1);
    for (size_t i = 0; i < count; i++) sb_add_n(&mo, pairs[i].text, text_len(&pairs[i]) + 1);
    return mo;
}

#define HEAD    "Language: nl\nPlural-Forms: nplurals=2; plural=(n != 1);\nX: y\n"
#define SECONDS "nog {n} seconde in {where}\0nog {n} seconden in {where}"
static const Pair pairs[] = {
    {"", HEAD, 0},
    {"base.bad_catalog", "kapot: {name}", 0},
    {"clock.left", SECONDS, sizeof SECONDS - 1},
    {"naam\4Gent", "Gand", 0},
    {"naam2\4Gent", "Ghent", 0},
    {"round.title", "Ronde", 0},
};
enum { PAIRS = sizeof pairs / sizeof *pairs };

static Catalog *read_mo(const StrBuf *mo)
{
    Err err = {0};
    Catalog *catalog = catalog_read(mo->s, mo->len, "nl.mo", &err);
    if (catalog == NULL) {
        assert_string_equal(err.key, "base.bad_catalog");
        assert_string_equal(err_arg(&err, "name"), "nl.mo");
    }
    return catalog;
}

static Catalog *read_pairs(const Pair *p, size_t count, bool swapped)
{
    StrBuf mo = make_mo(p, count, swapped);
    Catalog *catalog = read_mo(&mo);
    sb_free(&mo);
    return catalog;
}

/* ---- what it does --------------------------------------------------------------------------- */

static void sentences_are_found_in_both_byte_orders(void **state)
{
    (void)state;
    for (int swapped = 0; swapped < 2; swapped++) {
        Catalog *c = read_pairs(pairs, PAIRS, swapped);
        assert_non_null(c);
        assert_string_equal(tr(c, "round.title"), "Ronde");
        assert_string_equal(tr(c, "round.unknown"), "round.unknown");
        assert_string_equal(tr(c, ""), ""); /* never the header */
        assert_string_equal(tr_context(c, "naam", "Gent"), "Gand");
        assert_string_equal(tr_context(c, "naam2", "Gent"), "Ghent");
        assert_null(tr_context(c, "nam", "Gent"));
        assert_null(tr_context(c, "naam", "Brugge"));
        assert_null(tr_context(c, "naam", "round.title"));
        catalog_free(c);
    }
    assert_string_equal(tr(NULL, "round.title"), "round.title");
    assert_null(tr_context(NULL, "naam", "Gent"));
    catalog_free(NULL);
}

static void an_unsorted_file_is_read_too(void **state)
{
    (void)state;
    Pair turned[PAIRS];
    for (size_t i = 0; i < PAIRS; i++) turned[i] = pairs[PAIRS - 1 - i];
    Catalog *c = read_pairs(turned, PAIRS, false);
    for (size_t i = 1; i < PAIRS; i++) assert_string_equal(tr(c, pairs[i].key), pairs[i].text);
    catalog_free(c);
}

static void placeholders_are_filled(void **state)
{
    (void)state;
    static const Pair odd[] = {{"a.b", "{x}-{y}-{x} {{x}} {onbekend} {", 0}};
    Catalog *c = read_pairs(odd, 1, false);
    Arena arena = {0};
    assert_string_equal(tr_fill(c, &arena, "a.b", TR_ARGS({"x", "1"}, {"y", "{x}"})),
                        "1-{x}-1 {1} {onbekend} {");
    assert_string_equal(tr_fill(c, &arena, "a.b", NULL), "{x}-{y}-{x} {{x}} {onbekend} {");
    assert_string_equal(tr_fill(NULL, &arena, "a.b", TR_ARGS({"x", "1"})), "a.b");
    assert_string_equal(tr_fill(c, &arena, "a.b", TR_ARGS({"x", NULL}, {"y", ""})),
                        "-- {} {onbekend} {");
    arena_free(&arena);
    catalog_free(c);
}

static void numbers_choose_their_form(void **state)
{
    (void)state;
    Catalog *c = read_pairs(pairs, PAIRS, false);
    Arena arena = {0};
    const TrArg *args = TR_ARGS({"where", "Gent"}, {"n", "not this"});
    assert_string_equal(tr_count(c, &arena, "clock.left", 1, args), "nog 1 seconde in Gent");
    assert_string_equal(tr_count(c, &arena, "clock.left", 0, args), "nog 0 seconden in Gent");
    assert_string_equal(tr_count(c, &arena, "clock.left", -1, args), "nog -1 seconde in Gent");
    assert_string_equal(tr_count(c, &arena, "clock.left", 12, NULL), "nog 12 seconden in {where}");
    assert_string_equal(tr_count(c, &arena, "round.title", 5, NULL), "Ronde"); /* one form only */
    assert_string_equal(tr_count(NULL, &arena, "clock.left", 5, NULL), "clock.left");
    arena_free(&arena);
    catalog_free(c);
}

static void an_error_becomes_a_sentence(void **state)
{
    (void)state;
    Catalog *c = read_pairs(pairs, PAIRS, false);
    Arena arena = {0};
    Err err;
    err_set(&err, "base.bad_catalog", "name", "fr.mo", NULL);
    assert_string_equal(tr_err(c, &arena, &err), "kapot: fr.mo");
    assert_string_equal(tr_err(NULL, &arena, &err), "base.bad_catalog");
    assert_string_equal(tr_err(c, &arena, &(Err){0}), "");
    assert_string_equal(tr_err(c, &arena, NULL), "");
    arena_free(&arena);
    catalog_free(c);
}

static void what_msgfmt_writes_is_read(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "en"};
    for (size_t i = 0; i < 2; i++) {
        char path[1024];
        snprintf(path, sizeof path, BUILD_DIR "/share/regisseur/locale/%s.mo", languages[i]);
        FILE *file = fopen(path, "rb");
        if (file == NULL) skip(); /* only this test was built, not the catalogues */
        static char bytes[1 << 20];
        size_t size = fread(bytes, 1, sizeof bytes, file);
        fclose(file);
        Catalog *c = catalog_read(bytes, size, path, NULL);
        assert_non_null(c);
        assert_string_not_equal(tr(c, "base.bad_catalog"), "base.bad_catalog");
        catalog_free(c);
    }
}

/* ---- what it survives ----------------------------------------------------------------------- */

/* Uses whatever was read, so that the sanitizers see every pointer followed. */
static void use(Catalog *c)
{
    if (c == NULL) return;
    Arena arena = {0};
    for (size_t i = 0; i < PAIRS; i++) {
        tr_fill(c, &arena, pairs[i].key, TR_ARGS({"name", "x"}));
        tr_count(c, &arena, pairs[i].key, (long)i, NULL);
        tr_context(c, "naam", pairs[i].key);
    }
    arena_free(&arena);
    catalog_free(c);
}

static void a_file_cut_anywhere_is_refused(void **state)
{
    (void)state;
    for (int swapped = 0; swapped < 2; swapped++) {
        StrBuf mo = make_mo(pairs, PAIRS, swapped);
        for (size_t len = 0; len < mo.len; len++) {
            char *exact = malloc(len ? len : 1); /* so that reading past it is seen */
            memcpy(exact, mo.s, len);
            const StrBuf cut = {.s = exact, .len = len};
            assert_null(read_mo(&cut));
            free(exact);
        }
        sb_free(&mo);
    }
}

static void garbage_at_every_byte_is_survived(void **state)
{
    (void)state;
    static const unsigned char garbage[] = {0x00, 0x01, 0x7F, 0x80, 0xFF, ' ', 'n', '\n'};
    StrBuf mo = make_mo(pairs, PAIRS, false);
    for (size_t at = 0; at < mo.len; at++) {
        char kept = mo.s[at];
        for (size_t g = 0; g < sizeof garbage; g++) {
            mo.s[at] = (char)garbage[g];
            use(read_mo(&mo));
        }
        mo.s[at] = kept;
    }
    sb_free(&mo);
}

static void random_files_are_survived(void **state)
{
    (void)state;
    uint32_t seed = 99;
    StrBuf mo = make_mo(pairs, PAIRS, false);
    for (int round = 0; round < 20000; round++) {
        StrBuf copy = {0};
        sb_add_n(&copy, mo.s, mo.len);
        for (int i = 0; i < 4; i++) {
            seed = seed * 1664525u + 1013904223u;
            copy.s[(seed >> 8) % 124] = (char)(seed >> 24);
        }
        use(read_mo(&copy));
        sb_free(&copy);
    }
    sb_free(&mo);
}

static void texts_that_are_no_utf8_are_refused(void **state)
{
    (void)state;
    static const Pair latin[] = {{"a.b", "caf\xE9", 0}};
    static const Pair second_form[] = {{"a.b", "een\0caf\xE9", 8}};
    assert_null(read_pairs(latin, 1, false));
    assert_null(read_pairs(second_form, 1, false));
    assert_null(catalog_read(NULL, 0, "nl.mo", NULL));
    assert_null(catalog_read(HEAD, SIZE_MAX, "nl.mo", NULL)); /* refused before it is read */
}

/* A million entries that share one text would take hours to check. */
static void shared_texts_are_refused(void **state)
{
    (void)state;
    StrBuf mo = {0};
    enum { COUNT = 1000, LARGE = 100000 };
    const uint32_t head[] = {0x950412DE, 0, COUNT, 28, 28, 0, 0};
    for (size_t i = 0; i < 7; i++) put_word(&mo, head[i], false);
    for (size_t i = 0; i < COUNT; i++) {
        put_word(&mo, LARGE, false);
        put_word(&mo, 28 + 8 * COUNT, false);
    }
    for (size_t i = 0; i < LARGE; i++) sb_add(&mo, "a");
    sb_add_n(&mo, "", 1);
    assert_null(read_mo(&mo));
    sb_free(&mo);
}

/* ---- plural forms --------------------------------------------------------------------------- */

static void plural_lines_of_real_languages(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        const char *forms; /* of 0..22, a digit each */
    } lines[] = {
        {" nplurals=2; plural=(n != 1);\n", "10111111111111111111111"},
        {" nplurals=2; plural=n>1;", "00111111111111111111111"},
        {"nplurals=1; plural=0", "00000000000000000000000"},
        {" nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
         "20111222222222222222221"},
        {" nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || "
         "n%100>=20) ? 1 : 2);",
         "20111222222222222222201"},
        {" nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);",
         "30122333333333333333333"},
        {" nplurals=2; plural=!(n-1)*1+0/1;", "01000000000000000000000"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        Plural plural;
        if (!plural_read(&plural, lines[i].line)) fail_msg("refused: %s", lines[i].line);
        for (unsigned long n = 0; n <= 22; n++)
            if (plural_form(&plural, n) != (size_t)(lines[i].forms[n] - '0'))
                fail_msg("%s: form %zu for %lu", lines[i].line, plural_form(&plural, n), n);
    }
}

static void bad_plural_lines_are_refused(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "",
        "nplurals=0; plural=0;",
        "nplurals=7; plural=0;",
        "nplurals=99999999999; plural=0;",
        "nplurals=2 plural=0;",
        "nplurals=2; plural=;",
        "nplurals=2; plural=(n;",
        "nplurals=2; plural=n);",
        "nplurals=2; plural=n n;",
        "nplurals=2; plural=n?1;",
        "nplurals=2; plural=n=1;",
        "nplurals=2; plural=m;",
        "nplurals=2; plural=n+;",
        "nplurals=2; plural=4294967296;",
        "nplurals=2; plural=system(1);",
    };
    Plural plural;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (plural_read(&plural, lines[i])) fail_msg("accepted: %s", lines[i]);
}

static void plural_lines_are_bounded(void **state)
{
    (void)state;
    static const char *const bricks[] = {"(", "!", "n?n:", "n+", "n||", "n?", "1-(", "n*(n?1:"};
    for (size_t b = 0; b < sizeof bricks / sizeof *bricks; b++) {
        StrBuf line = {0};
        sb_add(&line, "nplurals=2; plural=");
        for (int i = 0; i < 10000; i++) sb_add(&line, bricks[b]);
        sb_add(&line, "n;");
        Plural plural;
        assert_false(plural_read(&plural, line.s));
        sb_free(&line);
    }
}

static void a_form_always_exists(void **state)
{
    (void)state;
    Plural plural;
    assert_true(plural_read(&plural, "nplurals=2; plural=n*1000;"));
    assert_int_equal(plural_form(&plural, 7), 1);
    assert_true(plural_read(&plural, "nplurals=3; plural=n/0+n%0;"));
    assert_int_equal(plural_form(&plural, 7), 0);
    assert_true(plural_read(&plural, "nplurals=3; plural=n-1;"));
    assert_int_equal(plural_form(&plural, 0), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_are_found_in_both_byte_orders),
        cmocka_unit_test(an_unsorted_file_is_read_too),
        cmocka_unit_test(placeholders_are_filled),
        cmocka_unit_test(numbers_choose_their_form),
        cmocka_unit_test(an_error_becomes_a_sentence),
        cmocka_unit_test(what_msgfmt_writes_is_read),
        cmocka_unit_test(a_file_cut_anywhere_is_refused),
        cmocka_unit_test(garbage_at_every_byte_is_survived),
        cmocka_unit_test(random_files_are_survived),
        cmocka_unit_test(texts_that_are_no_utf8_are_refused),
        cmocka_unit_test(shared_texts_are_refused),
        cmocka_unit_test(plural_lines_of_real_languages),
        cmocka_unit_test(bad_plural_lines_are_refused),
        cmocka_unit_test(plural_lines_are_bounded),
        cmocka_unit_test(a_form_always_exists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
