#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "script/near.h"
#include "script/source.h"

static const char *const words[] = {"dilemma", "pack", NULL};

static SourceFile *read_text(Arena *arena, const char *text)
{
    return source_read(arena, "x.lua", text, strlen(text), words);
}

static int line_of(const Place *place)
{
    return place ? place->line : -1;
}

static void fields_have_the_line_they_are_written_on(void **state)
{
    (void)state;
    Arena arena = {0};
    const SourceFile *source = read_text(
        &arena, "-- dilemma \"niet\" { title = 1 }\n"
                "local x = [[ dilemma \"niet\" {\n"
                "} ]] --[==[ dilemma \"niet\"\n"
                "]] ]==] dilemma \"een\" {\n"
                "  title = \"a } \\\" b\",\n"
                "  [\"phase\"] = 5; options = {\n"
                "    { id = 'a', when = function(s) if s.x then return { 1, 2 } end end,\n"
                "      next = chance { { 2,\n"
                "        'b' } } },\n"
                "\n"
                "    { id = 'b' },\n"
                "  },\n"
                "  bell = (function() local t = { bell = 1 } return 'a' end)(),\n"
                "  time = 60 }\n");
    const Place *d = source_word(source, "dilemma", "een", 4);
    assert_non_null(d);
    assert_null(source_word(source, "dilemma", "een", 5));
    assert_null(source_word(source, "dilemma", "niet", 1));
    assert_int_equal(line_of(place_field(d, "title")), 5);
    assert_int_equal(line_of(place_field(d, "phase")), 6);
    assert_int_equal(line_of(place_field(d, "bell")), 13);
    assert_int_equal(line_of(place_field(d, "time")), 14);
    assert_null(place_field(d, "id"));
    const Place *options = place_field(d, "options");
    const Place *a = place_item(options, 1), *b = place_item(options, 2);
    assert_int_equal(line_of(a), 7);
    assert_int_equal(line_of(place_field(a, "when")), 7);
    const Place *next = place_field(a, "next");
    assert_int_equal(line_of(next), 8);
    assert_int_equal(line_of(place_item(place_item(next, 1), 2)), 9);
    assert_int_equal(line_of(b), 11);
    assert_null(place_item(options, 3));
    arena_free(&arena);
}

static void a_field_written_again_is_marked(void **state)
{
    (void)state;
    Arena arena = {0};
    const SourceFile *source = read_text(&arena, "pack { a = 1,\n b = 2,\n a = 3 }");
    const Place *pack = source_word(source, "pack", NULL, 1);
    assert_int_equal(line_of(place_field(pack, "a")), 1);
    assert_true(pack->last->again);
    assert_int_equal(pack->last->line, 3);
    assert_false(pack->first->next->again);
    arena_free(&arena);
}

static void all_line_ends_count_as_lua_counts_them(void **state)
{
    (void)state;
    Arena arena = {0};
    const SourceFile *source =
        read_text(&arena, "\r\n\n\r\r\npack { a = [[\r\n\r\n]],\r\n b = 1 }");
    const Place *pack = source_word(source, "pack", NULL, 4);
    assert_int_equal(line_of(place_field(pack, "a")), 4);
    assert_int_equal(line_of(place_field(pack, "b")), 7);
    arena_free(&arena);
}

static void broken_sources_are_read_to_their_end(void **state)
{
    (void)state;
    const char *const texts[] = {"",
                                 "dilemma",
                                 "dilemma \"a\"",
                                 "dilemma \"a\" {",
                                 "dilemma \"a\" { x",
                                 "dilemma 'a' { x =",
                                 "dilemma { [",
                                 "dilemma { [[",
                                 "dilemma { [=",
                                 "dilemma { [1] = { { { ",
                                 "dilemma { } } }",
                                 "pack { a = function end }",
                                 "pack { \"",
                                 "pack { '\\",
                                 "--[[",
                                 "pack { = = = }",
                                 "pack { , , ; }",
                                 "pack(pack(pack({",
                                 "pack { [a] = 1, [b",
                                 "0x",
                                 "1e+",
                                 "pack { ) ] end until }"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Arena arena = {0};
        assert_non_null(read_text(&arena, texts[i]));
        arena_free(&arena);
    }
}

static void deep_tables_are_left_alone(void **state)
{
    (void)state;
    char text[4000] = "pack ";
    memset(text + 5, '{', 3000);
    Arena arena = {0};
    assert_non_null(read_text(&arena, text));
    arena_free(&arena);
}

static void what_a_source_uses(void **state)
{
    (void)state;
    SourceUse use;
    const char *text = "local x = '% _ENV ^ ..' -- % ^ _ENV\nlocal y = [[ ^ ]] // 2";
    source_use(text, strlen(text), &use);
    assert_int_equal(use.banned_line, 0);
    assert_false(use.modulo);
    assert_false(use.concat);
    text = "local x = 1 % 2 .. ''\n\nlocal y = x ^ 2 local z = _ENV";
    source_use(text, strlen(text), &use);
    assert_true(use.modulo);
    assert_true(use.concat);
    assert_int_equal(use.banned_line, 3);
    assert_string_equal(use.banned, "^");
}

/* ---- did you mean ---- */

static const char *nearest(const char *name, const char *a, const char *b)
{
    Near near = near_to(name);
    near_try(&near, a);
    near_try(&near, b);
    return near_best(&near);
}

static void the_nearest_name_is_meant(void **state)
{
    (void)state;
    assert_string_equal(nearest("sitautie", "situatie", "satire"), "situatie");
    assert_string_equal(nearest("titel", "title", "time"), "title");
    assert_string_equal(nearest("end", "ander", "END"), "END");
    assert_null(nearest("x", "abc", "def"));
    assert_null(nearest("abc", "xyz", "uvw"));
    assert_null(nearest("heel_iets_anders", "situation", "question"));
    assert_string_equal(nearest("aab", "aac", "aad"), nearest("aab", "aad", "aac"));
    char lang[100];
    memset(lang, 'a', 99);
    lang[99] = '\0';
    assert_null(nearest(lang, lang, "b"));
    assert_null(nearest("a", lang, "bcd"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_have_the_line_they_are_written_on),
        cmocka_unit_test(a_field_written_again_is_marked),
        cmocka_unit_test(all_line_ends_count_as_lua_counts_them),
        cmocka_unit_test(broken_sources_are_read_to_their_end),
        cmocka_unit_test(deep_tables_are_left_alone),
        cmocka_unit_test(what_a_source_uses),
        cmocka_unit_test(the_nearest_name_is_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
