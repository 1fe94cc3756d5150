#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/rich.h"
#include "base/text.h"

/* The blocks as one line each: kind, depth, number, and the runs in brackets, with
 * `*` before emphasis and `!` before strong. */
static const char *shown(Arena *arena, const char *markdown, const char *fault)
{
    Rich rich;
    Err err = {0};
    bool fine = rich_parse(arena, markdown, &rich, &err);
    assert_int_equal(fine, fault == NULL);
    if (fault) assert_string_equal(err.key, "rich.not_allowed");
    assert_string_equal(err_arg(&err, "what"), fault ? fault : "");

    StrBuf out = {0};
    for (size_t b = 0; b < rich.count; b++) {
        const RichBlock *block = &rich.blocks[b];
        sb_printf(&out, "%c%d", "PIQ"[block->kind], block -> depth);
        if (block->number != 0) sb_printf(&out, "#%d", block->number);
        for (size_t i = 0; i < block->count; i++) {
            const RichRun *run = &block->runs[i];
            sb_printf(&out, "[%s%s%s]", run->style & RICH_STRONG ? "!" : "",
                      run->style & RICH_EMPHASIS ? "*" : "",
                      strcmp(run->text, "\n") == 0 ? "BR" : run->text);
        }
        sb_add(&out, ";");
    }
    const char *text = arena_text(arena, sb_text(&out));
    sb_free(&out);
    return text;
}

typedef struct Sample {
    const char *markdown, *blocks, *fault;
} Sample;

static void check(const Sample *sample, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Arena arena = {0};
        assert_string_equal(shown(&arena, sample[i].markdown, sample[i].fault), sample[i].blocks);
        arena_free(&arena);
    }
}
#define CHECK_ALL(samples) check(samples, sizeof(samples) / sizeof *(samples))

static void what_a_pack_may_use(void **state)
{
    (void)state;
    static const Sample samples[] = {
        {NULL, "", NULL},
        {"", "", NULL},
        {" \n\n ", "", NULL},
        {"Een zin.", "P0[Een zin.];", NULL},
        {"Eén.\n\nTwee.", "P0[Eén.];P0[Twee.];", NULL},
        {"Eén\r\nregel", "P0[Eén regel];", NULL},
        {"hard  \nbreak", "P0[hard][BR][break];", NULL},
        {"hard\\\nbreak", "P0[hard][BR][break];", NULL},
        {"a **b** *c* ***d***.", "P0[a ][!b][ ][*c][ ][!*d][.];", NULL},
        {"**a*b*c**", "P0[!a][!*b][!c];", NULL},
        {"woord_met_streep en 2*3*4", "P0[woord_met_streep en 2][*3][4];", NULL},
        {"- a\n- b", "I1[a];I1[b];", NULL},
        {"* a\n\n  tweede\n* b", "I1[a];I1#-1[tweede];I1[b];", NULL},
        {"3. a\n4. b\n   - c\n5. d", "I1#3[a];I1#4[b];I2[c];I1#5[d];", NULL},
        {"> zei hij\n> en zij", "Q1[zei hij en zij];", NULL},
        {"> a\n>\n> > b", "Q1[a];Q2[b];", NULL},
        {"- a\n  > b", "I1[a];Q2[b];", NULL},
        {"    vier spaties", "P0[vier spaties];", NULL},
        {"a < b en 3 > 2 & c", "P0[a < b en 3 > 2 & c];", NULL},
        {"- 14. maart\n- +32 2 1\n- *x* y", "I2#14[maart];I1[+32 2 1];I1[*x][ y];", NULL},
        {"Het is 20:15 | kanaal 2", "P0[Het is 20:15 | kanaal 2];", NULL},
    };
    CHECK_ALL(samples);
}

static void marks_and_entities(void **state)
{
    (void)state;
    static const Sample samples[] = {
        {"\\*geen\\* nadruk \\# \\&amp;", "P0[*geen* nadruk # &amp;];", NULL},
        {"&eacute;&euml;&euro;&nbsp;&amp;&lt;&hellip;", "P0[éë€\xC2\xA0&<…];", NULL},
        {"&#233;&#xE9;&#X20AC;", "P0[éé€];", NULL},
        {"&Aacute; &onzin;", "P0[&Aacute; &onzin;];", NULL},
        /* what a source may not hold can't come in as a number either */
        {"&#0;&#8;&#10;&#x202E;&#xD800;&#x110000;&#x85;",
         "P0[\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD]"
         ";",
         NULL},
        {"[Burgemeester]: Wij weten het niet.", "P0[[Burgemeester]: Wij weten het niet.];", NULL},
        {"[a\\]: b", "P0[[a]: b];", NULL},
        {"[een] [twee]", "P0[[een] [twee]];", NULL},
    };
    CHECK_ALL(samples);
}

static void what_a_pack_may_not_use_is_named(void **state)
{
    (void)state;
    static const Sample samples[] = {
        {"# Kop\n\nRest.", "P0[Kop];P0[Rest.];", "heading"},
        {"Kop\n===", "P0[Kop];", "heading"},
        {"zie [hier](http://a.example)", "P0[zie ][hier];", "link"},
        {"<http://a.example>", "P0[http://a.example];", "link"},
        {"![kaart](k.png)", "P0[kaart];", "image"},
        {"<b>vet</b>", "P0[vet];", "html"},
        {"<script>\nalert(1)\n</script>\n\nRest.", "P0[Rest.];", "html"},
        {"een `code`", "P0[een ][code];", "code"},
        {"```\nx\ny\n```", "P0[x][BR][y][BR];", "code"},
        {"| a | b |\n|---|---|\n| 1 | 2 |", "P0[| a | b | |---|---| | 1 | 2 |];", "table"},
        {"a\n\n***\n\nb", "P0[a];P0[b];", "rule"},
        {"# a\n\n`b`", "P0[a];P0[b];", "heading"}, /* the first one */
    };
    CHECK_ALL(samples);
}

static void deep_nesting_is_refused_but_read(void **state)
{
    (void)state;
    Arena arena = {0};
    char deep[300];
    for (size_t i = 0; i < 290; i++) deep[i] = '>';
    memcpy(deep + 290, " x", 3);
    const char *blocks = shown(&arena, deep, "depth");
    assert_true(text_starts(blocks, "Q8[>>>>"));
    assert_int_equal(strlen(blocks), 3 + (290 - 9) + strlen(" x];")); /* nothing is lost */
    assert_string_equal(shown(&arena, "- - - a\n\nb", NULL), "I3[a];P0[b];");
    arena_free(&arena);
}

static void length_is_bounded(void **state)
{
    (void)state;
    Arena arena = {0};
    size_t size = 100000;
    char *large = malloc(size + 1);
    for (size_t i = 0; i < size; i += 2) memcpy(large + i, "\xC3\xA9", 2);
    large[0] = 'a';
    large[1] = 'a';
    large[size] = '\0';
    Rich rich;
    Err err;
    assert_false(rich_parse(&arena, large, &rich, &err));
    assert_string_equal(err_arg(&err, "what"), "length");
    assert_int_equal(rich.count, 1);
    const char *kept = rich.blocks[0].runs[0].text;
    assert_true(utf8_valid(kept, strlen(kept)));
    assert_true(strlen(kept) <= 32 * 1024);
    free(large);
    arena_free(&arena);
}

/* Each of these made some Markdown parser slow or large; the time limit is the test's own. */
static void hostile_texts_end(void **state)
{
    (void)state;
    static const char *const bricks[] = {
        "[",     "](",    "![",   "*a_",    "**",     "> ",   "- ",    "1. ",   "`",    "<",
        "&#",    "[a]: ", "a\n",  "|",      "\\",     "***a", "<!--",  "<a ",   "]]>",  "\n\n",
        "_*",    "- >",   "[a](", "<?",     "&amp;&", "~~",   "a\\\n", "\xFF",  "[]: ", "`a``",
        "|\n|-", "|-",    "*",    "[a][b]", "* a\n ", ">\n",  "#",     "***\n", "  ",   "<a@b.c>",
    };
    for (size_t i = 0; i < sizeof bricks / sizeof *bricks; i++) {
        size_t len = strlen(bricks[i]), size = 32 * 1024 / len * len;
        char *text = malloc(size + 1);
        for (size_t at = 0; at < size; at += len) memcpy(text + at, bricks[i], len);
        text[size] = '\0';
        Arena arena = {0};
        Rich rich;
        rich_parse(&arena, text, &rich, NULL);
        assert_true(arena.used < 32u * 1024 * 1024);
        arena_free(&arena);
        free(text);
    }
    Arena arena = {0};
    StrBuf deep = {0}; /* 8,000 boxes, then 16,000 lines that each ask all of them */
    for (int i = 0; i < 8000; i++) sb_add(&deep, "- ");
    for (int i = 0; i < 16000; i++) sb_add(&deep, "\n");
    assert_false(rich_parse(&arena, deep.s, &(Rich){0}, NULL));
    sb_free(&deep);
    StrBuf table = {0}; /* 16 million cells in 32 kB */
    for (int i = 0; i < 4000; i++) sb_add(&table, "|a");
    sb_add(&table, "\n");
    for (int i = 0; i < 4000; i++) sb_add(&table, "|---");
    for (int i = 0; i < 4000; i++) sb_add(&table, "\n|");
    Rich rich;
    assert_false(rich_parse(&arena, table.s, &rich, NULL));
    assert_true(arena.used < 32u * 1024 * 1024);
    sb_free(&table);
    arena_free(&arena);
}

static void random_texts_are_survived(void **state)
{
    (void)state;
    static const char alphabet[] = "ab *_>-1.)#[]()!`<&;:\\|~\n\n \t\"'/=+\xC3\xA9";
    uint32_t seed = 12345;
    for (int round = 0; round < 20000; round++) {
        char text[64];
        size_t len = 0;
        for (; len < sizeof text - 1; len++) {
            seed = seed * 1664525u + 1013904223u;
            text[len] = alphabet[(seed >> 16) % (sizeof alphabet - 1)];
        }
        text[len] = '\0';
        Arena arena = {0};
        Rich rich;
        rich_parse(&arena, text, &rich, NULL);
        for (size_t b = 0; b < rich.count; b++) {
            assert_in_range(rich.blocks[b].kind, RICH_PARAGRAPH, RICH_QUOTE);
            for (size_t i = 0; i < rich.blocks[b].count; i++)
                assert_true(rich.blocks[b].runs[i].text[0] != '\0');
        }
        arena_free(&arena);
    }
}

static void words_are_counted(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_string_equal(rich_plain(&arena, "Een **vet** woord\n\n- a\n- b"), "Een vet woord\na\nb");
    assert_string_equal(rich_plain(&arena, "a  \nb"), "a\nb");
    assert_string_equal(rich_plain(&arena, NULL), "");
    assert_int_equal(rich_words(NULL), 0);
    assert_int_equal(rich_words("Twee *woorden*"), 2);
    assert_int_equal(rich_words("a - b – c"), 3);
    assert_int_equal(rich_words("- één\n- ’s avonds\n\n22\xC2\xA0km"), 5);
    assert_int_equal(rich_words("in**één** woord"), 2);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_pack_may_use),
        cmocka_unit_test(marks_and_entities),
        cmocka_unit_test(what_a_pack_may_not_use_is_named),
        cmocka_unit_test(deep_nesting_is_refused_but_read),
        cmocka_unit_test(length_is_bounded),
        cmocka_unit_test(hostile_texts_end),
        cmocka_unit_test(random_texts_are_survived),
        cmocka_unit_test(words_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
