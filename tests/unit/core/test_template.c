#include "fixture.h"

#include "base/rich.h"
#include "core/template.h"

/* What becomes of `text` when at het_bericht `said` was written, NULL for nothing. */
static void assert_filled(const char *text, const char *said, const char *expected)
{
    Play play;
    Arena arena = {0};
    play_begin(&play, 1);
    play_to(&play, STAGE_REASONS, ONTHAAL);
    if (said) DID(&play, COMMAND_EXPLAIN, .text = said);
    const char *filled = template_fill(&play.session, &play.session.state.story, &arena, text);
    assert_string_equal(filled, expected);
    arena_free(&arena);
    play_close(&play);
}

#define Q "{explain:het_bericht}"

static void a_text_without_braces_is_left_alone(void **state)
{
    (void)state;
    Play play;
    play_open(&play);
    const char *text = "Niets. Te doen.";
    assert_ptr_equal(template_fill(&play.session, &play.session.state.story, NULL, text), text);
    play_close(&play);
}

static void what_was_written_is_quoted(void **state)
{
    (void)state;
    assert_filled("Zij zei \"" Q "\" en ging.", "Ja", "Zij zei \"Ja\" en ging.");
    assert_filled(Q, "Ja", "Ja");
    assert_filled("A. " Q " B.\n\nC. " Q, "Ja", "A. Ja B.\n\nC. Ja");
    assert_filled(Q Q, "Ja", "JaJa");
}

static void what_was_not_written_takes_its_sentence_along(void **state)
{
    (void)state;
    assert_filled(Q, NULL, "");
    assert_filled("\"" Q "\"", NULL, "");
    assert_filled("Zij zei " Q ". Dat was het.", NULL, "Dat was het.");
    assert_filled("Eerst. Zij zei " Q ". Dat was het.", NULL, "Eerst. Dat was het.");
    assert_filled("Eerst. Zij zei " Q ".", NULL, "Eerst.");
    assert_filled("Eerst! Zij zei " Q "? Dan.", NULL, "Eerst! Dan.");
    assert_filled("Eerst. Zij zei " Q " zonder punt", NULL, "Eerst.");
    assert_filled("Eerst. " Q ". " Q ". Dan.", NULL, "Eerst. Dan.");
    assert_filled("Eerst.  Zij zei " Q ".  Dan.", NULL, "Eerst.  Dan.");
}

static void a_sentence_taken_back_was_not_written(void **state)
{
    (void)state;
    assert_filled("Eerst. Zij zei " Q ".", "", "Eerst.");
    assert_filled("Eerst. Zij zei " Q ".", "   ", "Eerst.");
}

static void paragraphs_stay_apart(void **state)
{
    (void)state;
    assert_filled("Aap.\n\nZij zei " Q ".\n\nB.", NULL, "Aap.\n\nB.");
    assert_filled("Aap. Zij zei " Q ".\n\nB.", NULL, "Aap.\n\nB.");
    assert_filled("Zij zei " Q ". Aap.\n\nB.", NULL, "Aap.\n\nB.");
    assert_filled("Aap.\n\nZij zei " Q ". B.", NULL, "Aap.\n\nB.");
    assert_filled("Zij zei " Q ".\n\nB.", NULL, "B.");
    assert_filled("Aap.\n\nZij zei " Q ".", NULL, "Aap.");
    assert_filled("Aap.\n\nZij zei " Q ".\n", NULL, "Aap.");
    assert_filled("Kop zonder punt\n\nZij zei " Q ".", NULL, "Kop zonder punt");
}

static void a_wrapped_sentence_is_one_sentence(void **state)
{
    (void)state;
    assert_filled("Eerst. De burgemeester\nzei \"" Q "\" en\nging. Dan.", NULL, "Eerst. Dan.");
    assert_filled("Eerst.\nDe burgemeester\nzei " Q ".\nDan.", NULL, "Eerst.\nDan.");
    assert_filled("Eerst. Zij zei om\n12 uur " Q ". Dan.", NULL, "Eerst. Dan.");
    assert_filled("Eerst.\nZij\nzei " Q ".\nDan.", "Ja", "Eerst.\nZij\nzei Ja.\nDan.");
}

static void an_item_or_a_quote_goes_with_its_mark(void **state)
{
    (void)state;
    assert_filled("- een\n- " Q "\n- drie", NULL, "- een\n- drie");
    assert_filled("1. een\n2. Zij: " Q "\n3. drie", NULL, "1. een\n3. drie");
    assert_filled("Aap.\n\n> " Q "\n\nB.", NULL, "Aap.\n\nB.");
    assert_filled("Aap.\n\n> " Q "\n\nB.", "Ja", "Aap.\n\n> Ja\n\nB.");
    assert_filled("* een\n* twee " Q, NULL, "* een");
}

static void closing_marks_belong_to_the_sentence(void **state)
{
    (void)state;
    assert_filled("“Aap.” Zij zei “" Q ".” B.", NULL, "“Aap.” B.");
    assert_filled("\"Aap.\" \"" Q ".\" B.", NULL, "\"Aap.\" B.");
    assert_filled("(Aap.) *Zij zei " Q ".* B.", NULL, "(Aap.) B.");
    assert_filled("Aap... Zij zei " Q "?! B.", NULL, "Aap... B.");
    assert_filled("A… Zij zei " Q "… B.", NULL, "A… B.");
}

static void a_quoted_sentence_in_a_sentence_ends_nothing(void **state)
{
    (void)state;
    assert_filled("\"Wat nu?\" vroeg men, \"" Q "\". B.", NULL, "B.");
    assert_filled("Aap. \"Nee.\" zei zij, en " Q ". B.", NULL, "Aap. B.");
}

static void shortened_words_end_no_sentence(void **state)
{
    (void)state;
    static const char *const shortened[] = {"o.a. ",      "J. Peeters en ", "dr. Maes: ",
                                            "Dr. Maes: ", "nr. 5: ",        "bv. ",
                                            "m.b.t. ",    "art. 3 ",        "ca. 10: "};
    for (size_t i = 0; i < COUNT(shortened); i++) {
        StrBuf text = {0};
        sb_printf(&text, "A was er. Zij zei %s\"" Q "\". B.", shortened[i]);
        assert_filled(sb_text(&text), NULL, "A was er. B.");
        sb_free(&text);
    }
    assert_filled("Om 6.40 uur zei zij " Q ". B.", NULL, "B.");
    assert_filled("Ga naar www.lindeveld.be voor " Q ". B.", NULL, "B.");
    assert_filled("De D5. Zij zei " Q ".", NULL, "De D5.");
    assert_filled("Drie. 12 kinderen kwamen. Zij zeiden " Q ". Dan.", NULL,
                  "Drie. 12 kinderen kwamen. Dan.");
    assert_filled("Drie. 12 kinderen zeiden " Q ".", NULL, "Drie.");
}

static void an_indicator_is_printed(void **state)
{
    (void)state;
    assert_filled("Nu {indicator:families} van 100.", NULL, "Nu 50 van 100.");
    assert_filled("{indicator:ploeg}{indicator:rust}", NULL, "7030");
    assert_filled("Aap. {indicator:families} " Q ". B.", NULL, "Aap. B.");
}

static void what_is_no_placeholder_stays(void **state)
{
    (void)state;
    assert_filled("{x} {explain:} {explain:a b} } {", NULL, "{x} {explain:} {explain:a b} } {");
    assert_filled("Aap. {explain:nergens}. B.", "Ja", "Aap. B.");
    assert_filled("{indicator:nergens}", NULL, "0");
}

/* Whatever a person types stands in the article as typed, and never as markup or a placeholder. */
static void a_persons_markdown_is_plain_text(void **state)
{
    (void)state;
    static const char *const said[] = {
        "**vet** en *schuin* en _onder_",
        "# kop",
        "> citaat",
        "- punt",
        "+ punt",
        "1. een",
        "1) een",
        "====",
        "----",
        "***",
        "`code`",
        "~~~",
        "[link](http://x.be)",
        "<b>html</b>",
        "&amp; &lt;",
        "<https://x.be>",
        "\\*",
        "a \\ b",
        "| a | b |",
        "{indicator:families} {explain:de_nacht}",
        "!!! help",
        "één ë € 🙂",
        "    diep",
        "\ttab",
        "https://x.be www.x.be jan@x.be",
    };
    for (size_t i = 0; i < COUNT(said); i++) {
        Play play;
        Arena arena = {0};
        Rich rich;
        Err err = {0};
        play_begin(&play, 1);
        play_to(&play, STAGE_REASONS, ONTHAAL);
        DID(&play, COMMAND_EXPLAIN, .text = said[i]);
        const char *texts[] = {Q, "Zij zei:\n" Q "\nen ging", "> " Q, "- " Q};
        for (size_t t = 0; t < COUNT(texts); t++) {
            const char *filled =
                template_fill(&play.session, &play.session.state.story, &arena, texts[t]);
            if (!rich_parse(&arena, filled, &rich, &err)) fail_msg("not allowed: %s", filled);
            const char *trimmed = said[i] + strspn(said[i], " \t");
            if (!strstr(rich_plain(&arena, filled), trimmed))
                fail_msg("\"%s\" became \"%s\"", said[i], rich_plain(&arena, filled));
            assert_int_equal(rich.count, 1);
        }
        arena_free(&arena);
        play_close(&play);
    }
}

/* ---- checking ---------------------------------------------------------------------------- */

static void a_known_placeholder_passes(void **state)
{
    (void)state;
    char bad[64] = "-";
    assert_true(template_check(fixture(), "Niets.", bad, sizeof bad));
    assert_true(
        template_check(fixture(), "A " Q " {indicator:families}{explain:de_nacht}", bad, 64));
    assert_string_equal(bad, "-");
}

static void an_unknown_piece_is_named(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"A {explain:nergens} B", "{explain:nergens}"},
        {"{indicator:angst}", "{indicator:angst}"},
        {"{families}", "{families}"},
        {"{}", "{}"},
        {"A } B", "}"},
        {"A { B", "{ B"},
        {Q " {explain:}", "{explain:}"},
        {"{Explain:het_bericht}", "{Explain:het_bericht}"},
        {"{explain:het_bericht", "{explain:het_bericht"},
        {"{explain:het\nbericht}", "{explain:het"},
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        char bad[64] = "";
        assert_false(template_check(fixture(), texts[i][0], bad, sizeof bad));
        assert_string_equal(bad, texts[i][1]);
    }
    char small[4];
    assert_false(template_check(fixture(), "{lang genoeg}", small, sizeof small));
    assert_string_equal(small, "{la");
}

static void a_cut_piece_is_still_utf8(void **state)
{
    (void)state;
    char bad[64], small[8];
    const char *text = "{ééééééééééééééééééééééééééééééééééééééé}";
    for (size_t shift = 0; shift < 2; shift++) {
        StrBuf shifted = {0};
        sb_printf(&shifted, "{%s%s", shift ? "x" : "", text + 1);
        assert_false(template_check(fixture(), sb_text(&shifted), bad, sizeof bad));
        assert_true(utf8_valid(bad, strlen(bad)));
        assert_false(template_check(fixture(), sb_text(&shifted), small, sizeof small));
        assert_true(utf8_valid(small, strlen(small)));
        sb_free(&shifted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_without_braces_is_left_alone),
        cmocka_unit_test(what_was_written_is_quoted),
        cmocka_unit_test(what_was_not_written_takes_its_sentence_along),
        cmocka_unit_test(a_sentence_taken_back_was_not_written),
        cmocka_unit_test(paragraphs_stay_apart),
        cmocka_unit_test(a_wrapped_sentence_is_one_sentence),
        cmocka_unit_test(an_item_or_a_quote_goes_with_its_mark),
        cmocka_unit_test(closing_marks_belong_to_the_sentence),
        cmocka_unit_test(a_quoted_sentence_in_a_sentence_ends_nothing),
        cmocka_unit_test(shortened_words_end_no_sentence),
        cmocka_unit_test(an_indicator_is_printed),
        cmocka_unit_test(what_is_no_placeholder_stays),
        cmocka_unit_test(a_persons_markdown_is_plain_text),
        cmocka_unit_test(a_known_placeholder_passes),
        cmocka_unit_test(an_unknown_piece_is_named),
        cmocka_unit_test(a_cut_piece_is_still_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
