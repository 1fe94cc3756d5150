#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "memory.h"

/* The functions of the small pack: option a's next, option b's when. */
typedef struct Small {
    Script *script;
    const ScenarioHooks *hooks;
    HookRef next, when;
    Story story;
    Err err;
} Small;

static Small load(const char *before, const char *next, const char *when)
{
    Faults faults = {0};
    Small small = {.script = memory_load(before, next, when, &faults)};
    for (const Fault *f = NULL; (f = faults_next(&faults, f)) != NULL;)
        print_error("%s %s:%d %s %s\n", f->what.key, f->file, f->line, f->path,
                    f->what.arg[0].text);
    faults_free(&faults);
    assert_non_null(small.script);
    const Scenario *scenario = script_scenario(small.script);
    small.hooks = script_hooks(small.script);
    small.next = scenario->dilemmas[0].options[0].next.hook;
    small.when = scenario->dilemmas[0].options[1].when;
    small.story = story_start(scenario);
    return small;
}

static bool when(Small *s, bool *holds)
{
    s->err = (Err){0};
    return s->hooks->when(s->hooks->self, s->when, &s->story, holds, &s->err);
}

static bool next(Small *s, uint16_t *to)
{
    s->err = (Err){0};
    return s->hooks->next(s->hooks->self, s->next, &s->story, to, &s->err);
}

static bool holds(Small *s)
{
    bool yes = false;
    if (!when(s, &yes)) print_error("%s %s\n", s->err.key, err_arg(&s->err, "what"));
    assert_null(s->err.key);
    return yes;
}

static void fails(Small *s, const char *key)
{
    bool yes = true;
    assert_false(when(s, &yes));
    assert_false(yes);
    assert_string_equal(s->err.key, key);
}

static void a_function_reads_the_state(void **state)
{
    (void)state;
    Small s = load("", "'twee'",
                   "function(s) return s.rust >= 50 and s.ploeg == 70 and not s.gebeld end");
    assert_true(holds(&s));
    s.story.indicators[0] = 49;
    assert_false(holds(&s));
    s.story.indicators[0] = 50;
    s.story.flags = 1;
    assert_false(holds(&s));
    script_free(s.script);
}

static void numbers_are_integers_and_flags_booleans(void **state)
{
    (void)state;
    Small s = load("", "'twee'",
                   "function(s) return math.type(s.rust) == 'integer' and s.gebeld == false end");
    assert_true(holds(&s));
    script_free(s.script);
}

static void next_gives_a_dilemma_or_the_end(void **state)
{
    (void)state;
    Small s = load("", "function(s) if s.gebeld then return 'END' end return 'twee' end", "nil");
    uint16_t to = 99;
    assert_true(next(&s, &to));
    assert_int_equal(to, 1);
    s.story.flags = 1;
    assert_true(next(&s, &to));
    assert_int_equal(to, DILEMMA_END);
    script_free(s.script);
}

static void an_unknown_place_is_nonsense(void **state)
{
    (void)state;
    const char *const wrong[] = {"'drie'", "nil", "5", "{}", "true", "s", "'end'"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char text[64];
        snprintf(text, sizeof text, "function(s) return %s end", wrong[i]);
        Small s = load("", text, "nil");
        uint16_t to;
        assert_false(next(&s, &to));
        assert_string_equal(s.err.key, "script.nonsense");
        assert_string_equal(err_arg(&s.err, "line"), "11");
        script_free(s.script);
    }
}

static void a_condition_is_true_or_false(void **state)
{
    (void)state;
    const char *const wrong[] = {"nil", "1", "'true'", "{}", "s"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char text[64];
        snprintf(text, sizeof text, "function(s) return %s end", wrong[i]);
        Small s = load("", "'twee'", text);
        fails(&s, "script.nonsense");
        script_free(s.script);
    }
}

static void errors_name_file_line_and_what_was_meant(void **state)
{
    (void)state;
    Small s = load("", "'twee'", "function(s)\n return s.rsut > 1 end");
    fails(&s, "script.state_near");
    assert_string_equal(err_arg(&s.err, "file"), "scenario.lua");
    assert_string_equal(err_arg(&s.err, "line"), "13");
    assert_string_equal(err_arg(&s.err, "name"), "rsut");
    assert_string_equal(err_arg(&s.err, "near"), "rust");
    script_free(s.script);
}

static void the_state_is_read_only(void **state)
{
    (void)state;
    const struct {
        const char *body, *key;
    } cases[] = {
        {"s.rust = 5 return true", "script.state_write"},
        {"s.nieuw = 5 return true", "script.state_write"},
        {"s[1] = 5 return true", "script.state_write"},
        {"return s.onbestaand", "script.state"},
        {"return s[1]", "script.state"},
        {"for k in pairs(s) do end return true", "script.argument"},
        {"return #s == 0", "script.lua_error"},
        {"return s() == 0", "script.lua_error"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[128];
        snprintf(text, sizeof text, "function(s) %s end", cases[i].body);
        Small s = load("", "'twee'", text);
        fails(&s, cases[i].key);
        script_free(s.script);
    }
}

static void limits_hold_for_each_call(void **state)
{
    (void)state;
    const struct {
        const char *body, *key;
    } cases[] = {
        {"while true do end", "script.runaway"},
        {"local t = {} while true do t = { t } end", "script.runaway"},
        {"local t = ('x'):rep(2000000) return true", "script.long_text"},
        {"local t = 'x' while true do t = t .. t end", "script.runaway"},
        {"local x = onbekend return true", "script.undeclared"},
        {"teller = 1 return true", "script.assign"},
        {"error('halt')", "script.author"},
        {"flag 'nieuw' return true", "script.late"},
        {"include 'scenes/x' return true", "script.late"},
        {"local d = dilemma 'x' return true", "script.late"},
        {"string.rust = 5 return true", "script.assign"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[128];
        snprintf(text, sizeof text, "function(s) %s end", cases[i].body);
        Small s = load("", "'twee'", text);
        for (int k = 0; k < 3; k++) fails(&s, cases[i].key);
        script_free(s.script);
    }
}

static void a_failure_does_not_touch_the_next_call(void **state)
{
    (void)state;
    Small s = load("", "function(s) local t = {} while true do t = { t } end end",
                   "function(s) return true end");
    uint16_t to;
    for (int i = 0; i < 5; i++) {
        assert_false(next(&s, &to));
        assert_true(holds(&s));
    }
    script_free(s.script);
}

/* ---- nothing is kept from one call to the next ---- */

static void what_a_function_changes_outside_itself_is_put_back(void **state)
{
    (void)state;
    const char *const before[] = {
        "local n = 0",
        "local n; n = 0",
        "local n = 0 local function tel() n = n + 1 return n end",
        "local n, t = 0, { f = nil } t.f = function() n = n + 1 return n end",
    };
    const char *const body[] = {
        "function(s) n = n + 1 return n > 2 end",
        "function(s) n = n + 1 return n > 2 end",
        "function(s) return tel() > 2 end",
        "function(s) return t.f() > 2 end",
    };
    for (size_t i = 0; i < 4; i++) {
        Small s = load(before[i], "'twee'", body[i]);
        for (int k = 0; k < 5; k++) {
            fails(&s, "script.hidden");
            assert_string_equal(err_arg(&s.err, "name"), "n");
        }
        script_free(s.script);
    }
}

static void a_change_is_put_back_also_when_the_call_fails(void **state)
{
    (void)state;
    Small s = load("local n = 0", "function(s) return n == 0 and 'twee' or 'END' end",
                   "function(s) n = 1 error('halt') end");
    uint16_t to = 0;
    fails(&s, "script.author");
    assert_true(next(&s, &to));
    assert_int_equal(to, 1);
    script_free(s.script);
}

static void tables_outside_are_frozen(void **state)
{
    (void)state;
    const char *const before =
        "local t = { n = 0, list = { 1, 2, 3 }, deep = { x = { y = 1 } } } t.self = t";
    const char *const writes[] = {"t.n = 1",
                                  "t.nieuw = 1",
                                  "t.list[1] = 2",
                                  "table.insert(t.list, 4)",
                                  "table.remove(t.list)",
                                  "table.sort(t.list, function(a, b) return a > b end)",
                                  "t.deep.x.y = 2",
                                  "t.self.n = 2"};
    for (size_t i = 0; i < sizeof writes / sizeof *writes; i++) {
        char text[160];
        snprintf(text, sizeof text, "function(s) %s return true end", writes[i]);
        Small s = load(before, "'twee'", text);
        fails(&s, "script.hidden");
        script_free(s.script);
    }
}

static void frozen_tables_read_as_before(void **state)
{
    (void)state;
    Small s = load("local t = { n = 7, list = { 'a', 'b', 'c' } } t.self = t", "'twee'",
                   "function(s) local k = '' for i, x in ipairs(t.list) do k = k .. i .. x end\n"
                   " for a in pairs(t) do k = k .. a end\n"
                   " local x, y = table.unpack(t.list, 2)\n"
                   " return k == '1a2b3clistnself' and #t.list == 3 and table.concat(t.list) == "
                   "'abc' and t.self.self.n == 7\n"
                   " and t.geen == nil and type(t) == 'table' and x .. y == 'bc' end");
    assert_true(holds(&s));
    assert_true(holds(&s));
    script_free(s.script);
}

/* The second function reaches the table through another name than the first. */
static void a_table_has_no_back_door(void **state)
{
    (void)state;
    Small s = load("local t = { n = 0 } local u = t local function zet() u.n = u.n + 1 end",
                   "function(s) return t.n == 0 and 'twee' or 'END' end",
                   "function(s) zet() return true end");
    uint16_t to = 0;
    fails(&s, "script.hidden");
    assert_true(next(&s, &to));
    assert_int_equal(to, 1);
    script_free(s.script);
}

static void the_same_story_has_the_same_answer(void **state)
{
    (void)state;
    Small s =
        load("local drempel = 40", "function(s) return s.rust % 2 == 0 and 'twee' or 'END' end",
             "function(s) local t = {} for i = 1, 50 do t[i] = tostring(s.rust) .. i end return "
             "#table.concat(t) > 150 and s.rust > drempel end");
    bool first[101];
    for (int round = 0; round < 20; round++) {
        for (int rust = 0; rust <= 100; rust++) {
            uint16_t to;
            s.story.indicators[0] = (uint8_t)rust;
            bool now = holds(&s);
            assert_true(next(&s, &to));
            assert_int_equal(to, rust % 2 == 0 ? 1 : DILEMMA_END);
            if (round == 0) first[rust] = now;
            assert_int_equal(now, first[rust]);
            assert_int_equal(now, rust > 40);
        }
    }
    script_free(s.script);
}

/* A call that is close to its limit ends the same whatever was called before. */
static void the_limit_does_not_depend_on_what_was_called_before(void **state)
{
    (void)state;
    Small s = load(
        "", "function(s) local t = {} for i = 1, 2000 do t[i] = 'abc' .. i end return 'twee' end",
        "function(s) local n = 0 for i = 1, s.rust * 1000 do n = n + i end return n >= 0 end");
    bool yes, alone[101];
    for (int rust = 0; rust <= 100; rust++) {
        s.story.indicators[0] = (uint8_t)rust;
        alone[rust] = when(&s, &yes);
    }
    assert_true(alone[0]);
    assert_false(alone[100]);
    for (int rust = 100; rust >= 0; rust--) {
        uint16_t to;
        s.story.indicators[0] = (uint8_t)rust;
        assert_true(next(&s, &to));
        assert_int_equal(when(&s, &yes), alone[rust]);
    }
    script_free(s.script);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_function_reads_the_state),
        cmocka_unit_test(numbers_are_integers_and_flags_booleans),
        cmocka_unit_test(next_gives_a_dilemma_or_the_end),
        cmocka_unit_test(an_unknown_place_is_nonsense),
        cmocka_unit_test(a_condition_is_true_or_false),
        cmocka_unit_test(errors_name_file_line_and_what_was_meant),
        cmocka_unit_test(the_state_is_read_only),
        cmocka_unit_test(limits_hold_for_each_call),
        cmocka_unit_test(a_failure_does_not_touch_the_next_call),
        cmocka_unit_test(what_a_function_changes_outside_itself_is_put_back),
        cmocka_unit_test(a_change_is_put_back_also_when_the_call_fails),
        cmocka_unit_test(tables_outside_are_frozen),
        cmocka_unit_test(frozen_tables_read_as_before),
        cmocka_unit_test(a_table_has_no_back_door),
        cmocka_unit_test(the_same_story_has_the_same_answer),
        cmocka_unit_test(the_limit_does_not_depend_on_what_was_called_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
