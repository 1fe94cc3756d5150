/* Where lines break: soft hyphens, no-break spaces, long words, line ends, fallback. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "ui/para.h"

typedef struct Bench {
    Arena arena;
    Fonts *fonts;
} Bench;

enum { PX = 18, LINE = 27 };

static Para *wrapped(Bench *b, const char *text, int width, size_t max_lines)
{
    ParaSpan span = {text, FACE_REGULAR, false};
    Para *para = para_prepare(&b->arena, b->fonts, &span, 1, PX, LINE);
    para_wrap(para, &b->arena, width, max_lines, PARA_START);
    return para;
}

/* What one line shows. */
static const char *line_text(Bench *b, const Para *para, size_t line)
{
    const char *text = "";
    for (size_t i = 0; i < para->lines[line].run_count; i++) {
        const ParaRun *run = &para->runs[para->lines[line].first_run + i];
        text = arena_printf(&b->arena, "%s%.*s", text, (int)run->len, run->text);
    }
    return text;
}

static int width_of(Bench *b, const char *text)
{
    return fonts_width(b->fonts, FACE_REGULAR, PX, text, strlen(text));
}

static void test_words_wrap_and_none_is_lost(void **state)
{
    Bench *b = *state;
    const char *text =
        "Een bus met leerlingen uit uw gemeente is vannacht verongelukt in een tunnel.";
    Para *para = wrapped(b, text, 200, 0);
    assert_true(para->line_count > 2);
    const char *all = "";
    for (size_t i = 0; i < para->line_count; i++) {
        assert_true(para->lines[i].w <= 200);
        all = arena_printf(&b->arena, "%s%s%s", all, i > 0 ? " " : "", line_text(b, para, i));
    }
    assert_string_equal(all, text);
    assert_int_equal(para->h, (int)para->line_count * LINE);
}

static void test_soft_hyphen_shows_only_at_a_break(void **state)
{
    Bench *b = *state;
    const char *text = "nood\u00adplannings\u00adcoördinator";
    Para *wide = wrapped(b, text, 1000, 0);
    assert_int_equal(wide->line_count, 1);
    assert_string_equal(line_text(b, wide, 0), "noodplanningscoördinator");
    Para *tight = wrapped(b, text, width_of(b, "noodplannings-") + 4, 0);
    assert_int_equal(tight->line_count, 2);
    assert_string_equal(line_text(b, tight, 0), "noodplannings-");
    assert_string_equal(line_text(b, tight, 1), "coördinator");
}

static void test_zero_width_space_breaks_unseen(void **state)
{
    Bench *b = *state;
    Para *tight = wrapped(b, "gemeente\u200bhuis", width_of(b, "gemeente") + 2, 0);
    assert_int_equal(tight->line_count, 2);
    assert_string_equal(line_text(b, tight, 0), "gemeente");
    assert_string_equal(line_text(b, wrapped(b, "gemeente\u200bhuis", 900, 0), 0), "gemeentehuis");
}

static void test_no_break_spaces_hold(void **state)
{
    Bench *b = *state;
    const char *spaces[] = {"\u00a0", "\u202f"};
    for (size_t i = 0; i < 2; i++) {
        const char *text = arena_printf(&b->arena, "ongeveer 4%s000 bezoekers", spaces[i]);
        Para *para = wrapped(b, text, width_of(b, "ongeveer 4") + 6, 0);
        assert_string_equal(line_text(b, para, 0), "ongeveer");
        assert_true(strncmp(line_text(b, para, 1), "4", 1) == 0);
        assert_non_null(strstr(line_text(b, para, 1), "000"));
    }
}

static void test_line_ends(void **state)
{
    Bench *b = *state;
    Para *para = wrapped(b, "een\r\ntwee\n\ndrie", 900, 0);
    assert_int_equal(para->line_count, 4);
    assert_string_equal(line_text(b, para, 0), "een");
    assert_string_equal(line_text(b, para, 1), "twee");
    assert_string_equal(line_text(b, para, 2), "");
    assert_string_equal(line_text(b, para, 3), "drie");
}

static void test_too_long_a_word_is_cut(void **state)
{
    Bench *b = *state;
    Para *para = wrapped(b, "kijk: overstromingsrisicobeheersplanvergadering", 120, 0);
    assert_true(para->line_count >= 4);
    for (size_t i = 0; i < para->line_count; i++) assert_true(para->lines[i].w <= 120);
    assert_string_equal(line_text(b, para, 0), "kijk:");
}

static void test_hostile_widths_end(void **state)
{
    Bench *b = *state;
    for (int width = -5; width < 30; width++) {
        Para *para = wrapped(b, "Wij weten het niet.\u00ad\u200b\n ok", width, 0);
        assert_true(para->line_count > 0);
    }
    assert_int_equal(wrapped(b, "", 100, 0)->h, LINE);
    assert_true(wrapped(b, "\xff\xfe kapot", 100, 0)->line_count > 0);
}

static void test_ellipsis(void **state)
{
    Bench *b = *state;
    Para *para = wrapped(b, "Een lange titel die op één regel niet past", 160, 1);
    assert_int_equal(para->line_count, 1);
    assert_true(para->cut);
    assert_true(para->lines[0].w <= 160);
    assert_non_null(strstr(line_text(b, para, 0), "\u2026"));
    assert_false(wrapped(b, "Kort", 160, 1)->cut);
}

static void test_missing_glyphs_fall_back(void **state)
{
    Bench *b = *state;
    Para *para = wrapped(b, "pijl \u2602 en verder", 900, 0);
    bool fallback = false;
    for (size_t i = 0; i < para->run_count; i++)
        if (para->runs[i].face == FACE_FALLBACK) {
            fallback = true;
            assert_string_equal(arena_text_n(&b->arena, para->runs[i].text, para->runs[i].len),
                                "\u2602");
        }
    assert_true(fallback);
    assert_int_equal(wrapped(b, "€ é ë – … ’ →", 900, 0)->run_count, 1);
}

static void test_faces_differ_in_one_line(void **state)
{
    Bench *b = *state;
    ParaSpan spans[] = {{"Hoeveel, ", FACE_REGULAR, false},
                        {"weet niemand", FACE_SEMIBOLD, false},
                        {".", FACE_REGULAR, false}};
    Para *para = para_prepare(&b->arena, b->fonts, spans, 3, PX, LINE);
    para_wrap(para, &b->arena, 900, 0, PARA_START);
    assert_int_equal(para->run_count, 3);
    assert_int_equal(para->runs[1].face, FACE_SEMIBOLD);
    assert_true(para->runs[1].x >= para->runs[0].x + para->runs[0].w);
    assert_int_equal(para->runs[2].x, para->runs[1].x + para->runs[1].w);
}

static void test_digits_have_equal_cells(void **state)
{
    Bench *b = *state;
    Para *ones = para_digits(&b->arena, b->fonts, "11:11", FACE_BOLD, 34, 40);
    Para *others = para_digits(&b->arena, b->fonts, "08:45", FACE_BOLD, 34, 40);
    assert_int_equal(ones->w, others->w);
}

static void test_caret_and_hit_agree(void **state)
{
    Bench *b = *state;
    const char *text = "Wij weten nog niet wie. U hoort het van ons, élk halfuur.";
    Para *para = wrapped(b, text, 180, 0);
    assert_true(para->line_count > 2);
    for (const char *at = text; *at; at++) {
        if (((unsigned char)*at & 0xC0) == 0x80) continue;
        int x, y;
        para_caret(para, (size_t)(at - text), &x, &y);
        assert_int_equal(para_hit(para, x, y + 2), (size_t)(at - text));
    }
}

static int setup(void **state)
{
    static Bench bench;
    bench.fonts = fonts_open(SOURCE_DIR "/assets", false, NULL);
    *state = &bench;
    return bench.fonts ? 0 : -1;
}

static int teardown(void **state)
{
    Bench *b = *state;
    fonts_close(b->fonts);
    arena_free(&b->arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_wrap_and_none_is_lost),
        cmocka_unit_test(test_soft_hyphen_shows_only_at_a_break),
        cmocka_unit_test(test_zero_width_space_breaks_unseen),
        cmocka_unit_test(test_no_break_spaces_hold),
        cmocka_unit_test(test_line_ends),
        cmocka_unit_test(test_too_long_a_word_is_cut),
        cmocka_unit_test(test_hostile_widths_end),
        cmocka_unit_test(test_ellipsis),
        cmocka_unit_test(test_missing_glyphs_fall_back),
        cmocka_unit_test(test_faces_differ_in_one_line),
        cmocka_unit_test(test_digits_have_equal_cells),
        cmocka_unit_test(test_caret_and_hit_agree),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
