#include "fixture.h"

#define EXPLAIN(play, t) DID(play, COMMAND_EXPLAIN, .text = (t))
#define SAID(play)       session_explained(&(play)->session, HET_BERICHT)

static void begin_reasons(Play *play)
{
    play_begin(play, 1);
    play_to(play, STAGE_REASONS, ONTHAAL);
}

/* `count` times the same character. */
static const char *times(char *to, const char *character, size_t count)
{
    size_t len = strlen(character);
    for (size_t i = 0; i < count; i++) memcpy(to + i * len, character, len);
    to[count * len] = '\0';
    return to;
}

static void a_sentence_has_140_characters_at_most(void **state)
{
    (void)state;
    static const char *const characters[] = {"a", "ë", "€", "🙂"};
    char text[4 * EXPLAIN_MAX + 8];
    Play play;
    begin_reasons(&play);
    for (size_t i = 0; i < COUNT(characters); i++) {
        EXPLAIN(&play, times(text, characters[i], EXPLAIN_MAX));
        assert_string_equal(SAID(&play), text);
        times(text, characters[i], EXPLAIN_MAX + 1);
        REFUSED(&play, "play.too_long", COMMAND_EXPLAIN, .text = text);
        assert_string_equal(err_arg(&play.err, "max"), "140");
    }
    play_close(&play);
}

static void a_note_has_1000_characters_and_lines(void **state)
{
    (void)state;
    char text[NOTE_MAX + 2];
    Play play;
    play_begin(&play, 1);
    DID(&play, COMMAND_NOTE, .text = "een\ntwee\tdrie");
    assert_string_equal(last_event(&play)->text, "een\ntwee\tdrie");
    DID(&play, COMMAND_NOTE, .text = times(text, "n", NOTE_MAX));
    times(text, "n", NOTE_MAX + 1);
    REFUSED(&play, "play.too_long", COMMAND_NOTE, .text = text);
    play_close(&play);
}

static void what_is_no_text_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {
        NULL,      "\x80",     "a\xC3",     "\xED\xA0\x80", "a\rb",     "a\x1B[31m",
        "a\x07",   "a\x7F",    "a\xC2\x85", "a\u202Eb",     "a\u202Ab", "a\u2066b",
        "a\u2069", "a\u200Fb", "a\u200Eb",  "a\u061Cb",
    };
    Play play;
    begin_reasons(&play);
    for (size_t i = 0; i < COUNT(bad); i++) {
        REFUSED(&play, "play.bad_text", COMMAND_EXPLAIN, .text = bad[i]);
        REFUSED(&play, "play.bad_text", COMMAND_NOTE, .text = bad[i]);
    }
    REFUSED(&play, "play.bad_text", COMMAND_EXPLAIN, .text = "een\ntwee");
    play_close(&play);
}

static void the_last_sentence_counts(void **state)
{
    (void)state;
    Play play;
    begin_reasons(&play);
    assert_string_equal(SAID(&play), "");
    EXPLAIN(&play, "Eerst.");
    EXPLAIN(&play, "Dan.");
    assert_string_equal(SAID(&play), "Dan.");
    assert_true(play.session.state.round.explained);
    EXPLAIN(&play, "");
    assert_string_equal(SAID(&play), "");
    assert_false(play.session.state.round.explained);
    assert_string_equal(session_explained(&play.session, -1), "");
    assert_string_equal(session_explained(&play.session, DE_NACHT), "");
    play_close(&play);
}

static void a_blank_sentence_is_none(void **state)
{
    (void)state;
    Play play;
    begin_reasons(&play);
    EXPLAIN(&play, " \t  ");
    assert_string_equal(SAID(&play), "");
    assert_false(play.session.state.round.explained);
    play_close(&play);
}

static void a_sentence_is_asked_only_where_there_is_an_audience(void **state)
{
    (void)state;
    Play play;
    begin_reasons(&play);
    DID(&play, COMMAND_NEXT);
    DID(&play, COMMAND_NEXT);
    play_to(&play, STAGE_REASONS, NOEMEN);
    REFUSED(&play, "play.no_audience", COMMAND_EXPLAIN, .text = "Ja.");
    play_close(&play);
}

static void the_record_owns_its_texts(void **state)
{
    (void)state;
    Play play;
    begin_reasons(&play);
    char text[] = "Van ons.";
    EXPLAIN(&play, text);
    memset(text, 'x', sizeof text - 1);
    assert_string_equal(SAID(&play), "Van ons.");
    play_close(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_has_140_characters_at_most),
        cmocka_unit_test(a_note_has_1000_characters_and_lines),
        cmocka_unit_test(what_is_no_text_is_refused),
        cmocka_unit_test(the_last_sentence_counts),
        cmocka_unit_test(a_blank_sentence_is_none),
        cmocka_unit_test(a_sentence_is_asked_only_where_there_is_an_audience),
        cmocka_unit_test(the_record_owns_its_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
