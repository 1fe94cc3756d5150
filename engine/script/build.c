#include "script/build.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "script/builder.h"
#include "script/hooks.h"
#include "script/near.h"
#include "script/translate.h"

static const char manifest_file[] = "pack.lua", scenario_file[] = "scenario.lua";

struct Script {
    Scenario *scenario;
    Sandbox *sandbox;
    Hooks hooks;
};

/* ---- the manifest ---- */

static void read_sources(Reader *r, const Spot *spot, Manifest *out)
{
    static const WordField title = {.type = FIELD_LINE, .max = 300, .as_is = true},
                           url = {.type = FIELD_URL, .max = 500};
    size_t n = spot_count(spot);
    out->sources = arena_new(r->out, Source, n);
    out->source_count = n;
    for (size_t i = 0; i < n; i++) {
        Spot pair = spot_item(spot, i);
        out->sources[i] = (Source){"", "", pair.line};
        if (spot_count(&pair) != 2) {
            FAULT(r->faults, &pair, "fault.source_pair", NULL);
            continue;
        }
        Spot parts[2] = {spot_item(&pair, 0), spot_item(&pair, 1)};
        const char *texts[2] = {read_text(r, &parts[0], &title), read_text(r, &parts[1], &url)};
        for (int k = 0; k < 2; k++) texts[k] = texts[k] ? texts[k] : "";
        out->sources[i] = (Source){texts[0], texts[1], parts[1].line};
    }
}

static void build_manifest(Reader *r, const Declarations *all, Manifest *out)
{
    const Declaration *pack = declaration_next(all, "pack", NULL);
    Spot spot = pack ? declaration_spot(pack) : spot_at(manifest_file, 0, NULL);
    if (pack == NULL) {
        if (!all->broken) FAULT(r->faults, &spot, "fault.no_pack", NULL);
        return;
    }
    const Declaration *second = declaration_next(all, "pack", pack);
    if (second) {
        Spot twice = declaration_spot(second);
        FAULT(r->faults, &twice, "fault.pack_twice", NULL);
    }
    const Word *word = manifest_words;
    read_fields(r, &spot, word, out);
    Spot authors = spot_field(&spot, "authors"), sources = spot_field(&spot, "sources");
    out->authors = read_lines(r, &authors, word_field(word, "authors"), &out->author_count);
    read_sources(r, &sources, out);
}

/* Where `start` is written, kept for a check that needs the dilemmas. */
typedef struct StartSpot {
    int line;
} StartSpot;

static void load_manifest(const PackFiles *files, const Texts *texts, Arena *arena, Manifest *out,
                          Faults *faults, StartSpot *start)
{
    Declarations all = {.files = files,
                        .words = manifest_words,
                        .other_words = scenario_words,
                        .other_file = scenario_file};
    *out = (Manifest){.id = "",
                      .version = "",
                      .language = "",
                      .title = "",
                      .summary = "",
                      .role = "",
                      .license = "",
                      .start = ""};
    all.sandbox = sandbox_new(&all);
    declare_file(&all, manifest_file);
    Reader reader = {.out = arena,
                     .faults = &all.faults,
                     .files = files,
                     .pictures = {.files = files, .arena = &all.arena},
                     .texts = texts};
    build_manifest(&reader, &all, out);
    const Declaration *pack = declaration_next(&all, "pack", NULL);
    if (pack) {
        Spot spot = declaration_spot(pack);
        start->line = spot_field(&spot, "start").line;
    }
    const char *order[] = {manifest_file, NULL};
    faults_move_sorted(&all.faults, faults, order);
    sandbox_free(all.sandbox);
    declarations_free(&all);
}

bool manifest_load_in(const PackFiles *files, const char *language, Arena *arena, Manifest *out,
                      Faults *faults)
{
    StartSpot start = {0};
    Translation translation;
    int before = faults->errors;
    translation_open(files, language, &translation);
    Texts texts = translation_texts(&translation);
    load_manifest(files, &texts, arena, out, faults, &start);
    translation_free(&translation);
    return faults->errors == before;
}

bool manifest_load(const PackFiles *files, Arena *arena, Manifest *out, Faults *faults)
{
    return manifest_load_in(files, NULL, arena, out, faults);
}

/* ---- the whole ---- */

static void check_start(Builder *b, const StartSpot *start)
{
    Scenario *s = b->scenario;
    Spot pack = spot_at(manifest_file, start->line, "pack"), spot = spot_field(&pack, "start");
    int at = scenario_dilemma(s, s->manifest.start);
    s->start = at < 0 ? 0 : (uint16_t)at;
    if (at >= 0 || b->loose || *s->manifest.start == '\0' || s->dilemma_count == 0) return;
    Near near = near_to(s->manifest.start);
    for (size_t i = 0; i < s->dilemma_count; i++) near_try(&near, s->dilemmas[i].id);
    fault_dangling(&b->reader, &spot, "dilemma", s->manifest.start, near_best(&near));
}

static void build_scenario(Builder *b, const StartSpot *start)
{
    build_cast(b);
    build_dilemmas(b);
    build_endings(b);
    build_statements(b);
    check_start(b, start);
    build_check(b);
    build_panel(b);
    build_locale(b);
}

static void move_faults(Declarations *all, Faults *faults)
{
    size_t n = 1;
    for (const SourceFile *s = all->sources; s; s = s->next) n++;
    const char **order = arena_new(&all->arena, const char *, n + 2);
    n = 0;
    order[n++] = manifest_file;
    for (const SourceFile *s = all->sources; s; s = s->next) order[n++] = s->file;
    faults_move_sorted(&all->faults, faults, order);
}

static void seal_hooks(Script *script, Faults *faults)
{
    SandboxError error;
    if (hooks_seal(&script->hooks, script->sandbox, script->scenario, &error)) return;
    Spot spot = spot_at(error.file, error.line, NULL);
    Err what;
    sandbox_error_fault(&error, &what);
    fault_at(faults, &spot, FAULT_ERROR, &what);
}

static Script *script_new(void)
{
    Script *script = calloc(1, sizeof *script);
    CHECK(script != NULL);
    script->scenario = calloc(1, sizeof *script->scenario);
    CHECK(script->scenario != NULL);
    return script;
}

Script *script_load_through(const PackFiles *files, const Texts *texts, Faults *faults)
{
    Script *script = script_new();
    Scenario *scenario = script->scenario;
    StartSpot start = {0};
    int before = faults->errors;
    load_manifest(files, texts, &scenario->arena, &scenario->manifest, faults, &start);

    Declarations all = {.files = files,
                        .words = scenario_words,
                        .other_words = manifest_words,
                        .other_file = manifest_file};
    all.sandbox = script->sandbox = sandbox_new(&all);
    declare_file(&all, scenario_file);
    Builder builder = {.all = &all, .scenario = scenario, .loose = all.broken};
    builder.reader =
        (Reader){&scenario->arena, &all.faults, files, {files, &all.arena, NULL}, scenario, texts};
    build_scenario(&builder, &start);
    if (faults->errors == before && all.faults.errors == 0) seal_hooks(script, &all.faults);
    move_faults(&all, faults);
    declarations_free(&all);

    if (faults->errors == before) return script;
    script_free(script);
    return NULL;
}

Script *script_load_in(const PackFiles *files, const char *language, Faults *faults)
{
    Translation translation;
    translation_open(files, language, &translation);
    Texts texts = translation_texts(&translation);
    Script *script = script_load_through(files, &texts, faults);
    translation_free(&translation);
    return script;
}

Script *script_load(const PackFiles *files, Faults *faults)
{
    return script_load_in(files, NULL, faults);
}

void script_free(Script *script)
{
    if (script == NULL) return;
    hooks_free(&script->hooks);
    sandbox_free(script->sandbox);
    scenario_free(script->scenario);
    free(script);
}

const Scenario *script_scenario(const Script *script)
{
    return script->scenario;
}

const ScenarioHooks *script_hooks(const Script *script)
{
    return &script->hooks.table;
}

Reads script_reads(const Script *script)
{
    return script->hooks.reads;
}
