/* What the pack good_full becomes, and that no damaged pack ends in anything but faults. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/scenario.h"
#include "disk.h"
#include "memory.h"
#include "script/sandbox.h"
#include "script/words.h"

static Script *load_full(void)
{
    static char folder[] = TESTS_DIR "/packs/good_full";
    PackFiles files = disk_files(folder);
    Faults faults = {0};
    Script *script = script_load(&files, &faults);
    assert_non_null(script);
    assert_int_equal(faults.errors + faults.warnings, 0);
    return script;
}

static void the_cast_is_stored(void **state)
{
    (void)state;
    Script *script = load_full();
    const Scenario *s = script_scenario(script);
    assert_string_equal(s->manifest.id, "klein");
    assert_string_equal(s->manifest.notice, "Let op.");
    assert_int_equal(s->manifest.duration_min, 5);
    assert_int_equal(s->manifest.theme, BEVOLKINGSZORG);
    assert_int_equal(s->manifest.field, FYSIEKE_VEILIGHEID);
    assert_string_equal(s->manifest.sources[0].url, "https://example.org");
    assert_string_equal(s->manifest.authors[0], "Regisseur");
    assert_int_equal(s->indicator_count, 2);
    assert_int_equal(s->indicators[1].start, 70);
    assert_true(s->indicators[1].hidden);
    assert_false(s->indicators[0].hidden);
    assert_int_equal(s->flag_count, 2);
    assert_int_equal(s->value_count, SHARED_VALUES + 1);
    assert_string_equal(s->values[5].id, "privacy");
    assert_null(s->values[0].label);
    assert_int_equal(s->advisers[0].partner, POLITIE);
    assert_int_equal(s->advisers[0].discipline, 2);
    assert_string_equal(s->advisers[0].portrait, "media/els.png");
    assert_int_equal(s->dilemma_count, 3);
    assert_int_equal(s->start, 0);
    assert_int_equal(s->ending_count, 2);
    assert_int_not_equal(s->endings[0].when, 0);
    assert_int_equal(s->endings[1].when, 0);
    assert_int_equal(s->panel_count, 2);
    assert_string_equal(s->panel[0].reason, "Omdat \"het\" moet, en nu");
    assert_string_equal(s->panel[1].reason, "");
    assert_int_equal(s->panel[1].option, 1);
    script_free(script);
}

static void a_dilemma_is_stored(void **state)
{
    (void)state;
    Script *script = load_full();
    const Dilemma *d = &script_scenario(script)->dilemmas[0];
    assert_int_equal(d->phase, PROACTIE);
    assert_int_equal(d->clash[0], 5);
    assert_int_equal(d->clash[1], SAMENHANG);
    assert_int_equal(d->asks, BURGERVADER);
    assert_int_equal(d->time_s, 30);
    assert_int_equal(d->bell, 1);
    assert_string_equal(d->audience, "de ouders in de zaal");
    assert_string_equal(d->reality_source, "https://example.org");
    assert_string_equal(d->facilitator.questions[0], "Waarom?");
    assert_string_equal(d->where.file, "scenario.lua");
    assert_int_equal(d->where.line, 18);
    assert_int_equal(d->inject_count, 3);
    assert_int_equal(d->injects[0].channel, BE_ALERT);
    assert_int_equal(d->injects[1].channel, PERS);
    assert_int_equal(d->injects[2].channel, RAAD);
    assert_int_equal(d->dossier[0].cost_s, 8);
    assert_true(d->dossier[0].decisive);
    assert_int_equal(d->dossier[1].cost_s, 0);
    assert_null(d->dossier[1].image);
    assert_int_equal(d->advice[0].cost_s, 3);
    assert_int_equal(d->advice[1].cost_s, 6);
    assert_true(d->advice[1].opposes);
    assert_int_equal(d->advice[1].option, 1);
    script_free(script);
}

static void an_option_is_stored(void **state)
{
    (void)state;
    Script *script = load_full();
    const Option *o = script_scenario(script)->dilemmas[0].options;
    assert_int_equal(o[0].takes, STRATEEG);
    assert_int_equal(o[1].takes, BURGERVADER);
    assert_int_equal(o[0].kind, KIND_ACT);
    assert_int_equal(o[1].kind, KIND_WAIT);
    assert_int_equal(o[2].kind, KIND_ASK);
    assert_int_equal(o[0].reason_count, 2);
    assert_int_equal(o[0].values[MENSEN], 3);
    assert_int_equal(o[0].values[5], -3);
    assert_int_equal(o[0].values[RECHT], 0);
    assert_int_equal(o[0].effects[0], -100);
    assert_int_equal(o[0].effects[1], 5);
    assert_int_equal(o[0].flags_set, 1);
    assert_int_equal(o[0].flags_clear, 2);
    assert_string_equal(o[0].chain[NAZORG], "Een gesprek.");
    assert_null(o[0].chain[REACTIE]);
    assert_string_equal(o[1].detail, "");
    assert_int_equal(o[0].next.kind, NEXT_HOOK);
    assert_int_equal(o[1].next.kind, NEXT_CHANCE);
    assert_int_equal(o[1].next.chances[0].weight, 2);
    assert_int_equal(o[1].next.chances[1].to, DILEMMA_END);
    assert_int_equal(o[2].next.to, 1);
    script_free(script);
}

static void statements_are_stored_apart(void **state)
{
    (void)state;
    Script *script = load_full();
    const Scenario *s = script_scenario(script);
    assert_int_equal(s->statement_count, 2);
    assert_int_equal(scenario_statement(s, "melden"), 0);
    assert_int_equal(scenario_statement(s, "een"), 1); /* also the id of a dilemma */
    assert_int_equal(scenario_statement(s, "twee"), -1);
    const Statement *one = &s->statements[0];
    assert_string_equal(one->text, "Wie een ramp ziet aankomen, moet dat zeggen, ook zonder "
                                   "zekerheid: 2 * 3 is 6.");
    assert_string_equal(one->facilitator.notes, "Let *hier* op.");
    assert_int_equal(one->facilitator.question_count, 2);
    assert_string_equal(one->facilitator.questions[1], "Wie dan?");
    assert_string_equal(one->facilitator.precedents[0], "Toen.");
    assert_string_equal(one->where.file, "scenario.lua");
    assert_int_equal(one->where.line, 61);
    assert_string_equal(s->statements[1].facilitator.notes, "");
    assert_int_equal(s->statements[1].facilitator.question_count, 0);
    script_free(script);
}

/* Long texts may be indented with the code around them. */
static void texts_lose_the_indentation_of_the_code(void **state)
{
    (void)state;
    Script *script = load_full();
    const Dilemma *d = &script_scenario(script)->dilemmas[0];
    assert_string_equal(d->situation,
                        "Een eerste alinea met **vet** en *cursief*.\n\n- een\n- twee\n\n"
                        "> Een citaat: \"{explain:een}\". {indicator:rust}");
    assert_string_equal(d->uncertain, "Niets staat vast.");
    script_free(script);
}

static void the_manifest_is_read_alone(void **state)
{
    (void)state;
    MemoryFile list[] = {{"pack.lua", memory_manifest}, {"scenario.lua", "dit is geen lua"}, {0}};
    PackFiles files = {list, memory_read, memory_list};
    Arena arena = {0};
    Faults faults = {0};
    Manifest manifest;
    assert_true(manifest_load(&files, &arena, &manifest, &faults));
    assert_string_equal(manifest.title, "Klein");
    assert_null(manifest.notice);
    assert_int_equal(manifest.source_count, 0);
    list[0].text = "pack { title = 5 }";
    assert_false(manifest_load(&files, &arena, &manifest, &faults));
    assert_true(faults.errors > 10);
    arena_free(&arena);
    faults_free(&faults);
}

static void every_row_of_the_words_is_whole(void **state)
{
    (void)state;
    const Word *const tables[] = {manifest_words, scenario_words};
    for (int t = 0; t < 2; t++) {
        for (const Word *word = tables[t]; word->name; word++) {
            assert_true(strlen(word->help) > 5);
            for (const WordField *f = word->fields; f && f->name; f++) {
                assert_true(strlen(f->help) > 5);
                assert_ptr_equal(word_field(word, f->name), f);
                if (f->type == FIELD_LINE || f->type == FIELD_TEXT || f->type == FIELD_PLAIN ||
                    f->type == FIELD_URL)
                    assert_true(f->max > 0);
                if (f->type == FIELD_NAME) assert_non_null(f->names);
                if (f->type == FIELD_PART || f->type == FIELD_PARTS) assert_non_null(f->part);
                assert_true(f->size == 0 || f->size == 1 || f->size == sizeof(int) ||
                            f->size == sizeof(char *));
            }
        }
    }
}

/* ---- damage ---- */

static uint32_t draw(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void read_good(Arena *arena, const char *path, const char **text, size_t *size)
{
    static char folder[] = TESTS_DIR "/packs/good_full";
    assert_true(disk_read(folder, path, 1 << 20, arena, text, size, NULL));
}

/* Takes a piece out, doubles one, or writes a byte or a word of Lua somewhere. */
static void damage(char *text, size_t *len, size_t cap, uint32_t *seed)
{
    static const char *const pieces[] = {
        "{",     "}",  "(",       "\"", "[[", "nil",  "5",    "1e999", "{}",      "function() end",
        "print", "..", "dilemma", ",",  "=",  "\xFF", "\x01", "s",     "\"END\"", "%",
        "#"};
    size_t at = draw(seed) % *len, n = 1 + draw(seed) % 12;
    const char *piece = pieces[draw(seed) % (sizeof pieces / sizeof *pieces)];
    switch (draw(seed) % 3) {
    case 0:
        if (at + n > *len) n = *len - at;
        memmove(text + at, text + at + n, *len - at - n);
        *len -= n;
        break;
    case 1:
        n = strlen(piece);
        if (*len + n >= cap) return;
        memmove(text + at + n, text + at, *len - at);
        memcpy(text + at, piece, n);
        *len += n;
        break;
    default: text[at] = (char)(draw(seed) % 127 + 1); break;
    }
    text[*len] = '\0';
}

static void load_damaged(uint32_t seed, const char *scenario, const char *rest)
{
    static char text[2][16 * 1024];
    const char *const from[2] = {scenario, rest};
    for (int i = 0; i < 2; i++) {
        size_t len = strlen(from[i]);
        memcpy(text[i], from[i], len + 1);
        for (uint32_t n = draw(&seed) % 4; n > 0 && len > 0; n--)
            damage(text[i], &len, sizeof text[i], &seed);
    }
    MemoryFile list[] = {{"pack.lua", memory_manifest},
                         {"scenario.lua", text[0]},
                         {"scenes/rest.lua", text[1]},
                         {0}};
    PackFiles files = {list, memory_read, memory_list};
    Faults faults = {0};
    Script *script = script_load(&files, &faults);
    assert_true((script == NULL) == (faults.errors > 0));
    script_free(script);
    faults_free(&faults);
}

static void damaged_packs_end_in_faults(void **state)
{
    (void)state;
    Arena arena = {0};
    const char *scenario, *rest;
    size_t size;
    read_good(&arena, "scenario.lua", &scenario, &size);
    read_good(&arena, "scenes/rest.lua", &rest, &size);
    for (uint32_t seed = 1; seed <= 400; seed++) load_damaged(seed, scenario, rest);
    arena_free(&arena);
}

/* ---- running out at every point ---- */

static const char everything[] =
    "local t = {}\n"
    "for i = 1, 20 do t[i] = ('x' .. i):rep(3, ',') end\n"
    "table.sort(t, function(a, b) return a > b end)\n"
    "local s = table.concat(t, ' '):upper():gsub('%d', function(d) return '<' .. d .. '>' end)\n"
    "for k, v in pairs({ b = 1, a = 2, [3] = 4 }) do s = s .. tostring(k) .. v end\n"
    "for w in s:gmatch('%a+') do t[#t + 1] = string.format('%-8s|%5.2f|%d', w, 1.5, #w) end\n"
    "table.insert(t, 1, utf8.char(233)) table.remove(t, 2)\n"
    "for p, c in utf8.codes('één') do t[p] = { c, table.unpack(t, 1, 5) } end\n"
    "local u, v = s:find('(X)(%d*)', 5)\n"
    "local x = select('#', s:byte(1, 20)) + math.floor(2.5) + tonumber('12')\n";

static int run_everything(lua_State *L)
{
    sandbox_compile(L, "x.lua", everything, sizeof everything - 1);
    lua_call(L, 0, 0);
    return 0;
}

static void a_budget_may_end_anywhere(void **state)
{
    (void)state;
    bool done = false;
    for (long budget = 0; !done; budget += 29) {
        Sandbox *sandbox = sandbox_new(NULL);
        SandboxError error;
        done = sandbox_run(sandbox, run_everything, NULL, budget, &error);
        if (!done) assert_int_equal(error.code, SANDBOX_RUNAWAY);
        sandbox_free(sandbox);
        assert_true(budget < 1000000);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_cast_is_stored),
        cmocka_unit_test(a_dilemma_is_stored),
        cmocka_unit_test(an_option_is_stored),
        cmocka_unit_test(statements_are_stored_apart),
        cmocka_unit_test(texts_lose_the_indentation_of_the_code),
        cmocka_unit_test(the_manifest_is_read_alone),
        cmocka_unit_test(every_row_of_the_words_is_whole),
        cmocka_unit_test(damaged_packs_end_in_faults),
        cmocka_unit_test(a_budget_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
