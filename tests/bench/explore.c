/* How fast a large scenario is explored, and what a state costs in memory.
 *
 *   bench_explore [ROUNDS]   dilemmas in a row, 18 unless told: 2^(ROUNDS + 1) - 1 states
 *
 * Each choice sets a flag of its own or doesn't, so that no two states merge: the worst there is.
 * Three times: branches that are declared; functions that read one flag; functions that read so
 * many that no answer can be kept. "all" adds what check and explore ask of the graph.
 */
#include <inttypes.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/text.h"
#include "core/overview.h"
#include "script/build.h"

enum { MAX_ROUNDS = 20 };

typedef enum Functions { NONE, NARROW, WIDE } Functions;

static const char pack_lua[] =
    "pack { id = \"bench\", version = \"1.0.0\", api = 1, language = \"nl\", title = \"Bench\",\n"
    "  summary = \"Om te meten.\", role = \"Burgemeester\", duration = 25,\n"
    "  theme = \"bevolkingszorg\", field = \"jeugd\", authors = { \"Regisseur\" },\n"
    "  license = \"CC-BY-4.0\", sources = {}, start = \"d0\" }\n";

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* ---- the pack ---- */

static void add_next(StrBuf *lua, int round, int rounds, Functions functions)
{
    char to[16];
    snprintf(to, sizeof to, round + 1 < rounds ? "d%d" : "END", round + 1);
    if (functions == NONE) sb_printf(lua, "next = \"%s\"", to);
    if (functions == NARROW)
        sb_printf(lua, "next = function(s) if s.f%d then return \"%s\" end return \"%s\" end",
                  round, to, to);
    if (functions != WIDE) return;
    sb_add(lua, "next = function(s) local n = 0 ");
    for (int i = 0; i < rounds; i++) sb_printf(lua, "if s.f%d then n = n + 1 end ", i);
    sb_printf(lua, "if n > 3 then return \"%s\" end return \"%s\" end", to, to);
}

static char *scenario_lua(Arena *arena, int rounds, Functions functions)
{
    StrBuf lua = {0};
    for (int i = 0; i < rounds; i++) sb_printf(&lua, "flag \"f%d\"\n", i);
    sb_add(&lua, "adviser \"a\" { name = \"Els\", title = \"Functie\" }\n");
    for (int i = 0; i < rounds; i++) {
        sb_printf(
            &lua,
            "dilemma \"d%d\" { title = \"D\", phase = \"reactie\", clash = { \"mensen\", "
            "\"recht\" }, asks = \"beslisser\", time = 90, situation = \"Er is iets.\", "
            "question = \"Wat nu?\", bell = \"nee\",\n  advice = { { by = \"a\", supports = "
            "\"ja\", text = \"Ja.\" } },\n  options = {\n    { id = \"ja\", kind = \"act\", text "
            "= \"Ja\", outcome = \"Ja.\", values = { mensen = 1 }, effects = { f%d = true }, ",
            i, i);
        add_next(&lua, i, rounds, functions);
        sb_add(&lua,
               " },\n    { id = \"nee\", kind = \"act\", text = \"Nee\", outcome = \"Nee.\", ");
        add_next(&lua, i, rounds, functions);
        sb_add(&lua, " } } }\n");
    }
    sb_add(&lua, "ending \"einde\" { headline = \"Einde\", article = \"Voorbij.\" }\n");
    char *text = arena_text(arena, sb_text(&lua));
    sb_free(&lua);
    return text;
}

static bool read_file(void *self, const char *path, size_t limit, Arena *arena, const char **bytes,
                      size_t *size, Err *err)
{
    const char *text = strcmp(path, "pack.lua") == 0       ? pack_lua
                       : strcmp(path, "scenario.lua") == 0 ? self
                                                           : NULL;
    if (text == NULL || strlen(text) > limit)
        return err_set(err, "pack.no_file", "path", path, NULL);
    *bytes = arena_text(arena, text);
    *size = strlen(text);
    return true;
}

static void list_files(void *self, const char *folder,
                       void (*found)(void *context, const char *name), void *context)
{
    (void)self;
    if (folder[0] != '\0') return;
    found(context, "pack.lua");
    found(context, "scenario.lua");
}

/* ---- measuring ---- */

/* 0 where the C library doesn't say. */
static size_t bytes_now(void)
{
#ifdef __GLIBC__
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

static void measure(const char *what, const Script *script)
{
    const ExploreWishes wishes = {.max_states = (size_t)1 << (MAX_ROUNDS + 1)};
    Explored all;
    const size_t before = bytes_now();
    double start = now_s();
    explore_all(script_scenario(script), script_hooks(script), &wishes, &all);
    const double explored = now_s() - start;
    const size_t states = graph_states(all.graph), bytes = bytes_now() - before;
    Overview overview;
    start = now_s();
    overview_make(all.graph, script_scenario(script), &overview);
    printf("%-22s %zu states, %.0f states/s, %zu bytes a state, all in %.0f ms more, %s plays\n",
           what, states, (double)states / explored, bytes / states, (now_s() - start) * 1000,
           overview.plays);
    overview_free(&overview);
    explored_free(&all);
}

static int run(const char *what, int rounds, Functions functions)
{
    Arena arena = {0};
    Faults faults = {0};
    PackFiles files = {scenario_lua(&arena, rounds, functions), read_file, list_files};
    Script *script = script_load(&files, &faults);
    const Fault *fault = faults_next(&faults, NULL);
    if (script == NULL)
        printf("%-22s refused: %s:%d: %s\n", what, fault->file, fault->line, fault->what.key);
    else
        measure(what, script);
    const int failed = script == NULL;
    script_free(script);
    faults_free(&faults);
    arena_free(&arena);
    return failed;
}

int main(int argc, char **argv)
{
    int rounds = argc > 1 ? atoi(argv[1]) : 18;
    if (rounds < 1 || rounds > MAX_ROUNDS) return 2;
    int failed = run("explore: declared", rounds, NONE);
    failed |= run("explore: functions", rounds, NARROW);
    failed |= run("explore: wide functions", rounds, WIDE);
    return failed;
}
