/* Every folder tests/packs/check_* has exactly the faults that its check.txt lists when all of it
 * is played: "warning dominated scenario.lua:33 dilemma twee.options[2]", and below what is met
 * only in play the way to it, indented. Such a way is then played: it comes to where it says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "core/quality.h"
#include "core/session.h"
#include "disk.h"
#include "script/build.h"

static Reads reads_of(const void *script)
{
    return script_reads(script);
}

static void describe_way(const char *way, StrBuf *out)
{
    while (*way) {
        size_t length = strcspn(way, "\n");
        sb_add(out, "    ");
        sb_add_n(out, way, length + (way[length] == '\n'));
        way += length + (way[length] == '\n');
    }
}

static void describe(const Faults *faults, StrBuf *out)
{
    for (const Fault *f = NULL; (f = faults_next(faults, f)) != NULL;) {
        const char *code = strchr(f->what.key, '.') + 1;
        sb_printf(out, "%s %s %s:%d %s", f->severity == FAULT_ERROR ? "error" : "warning", code,
                  f->file, f->line, f->path);
        while (out->s[out->len - 1] == ' ') out->s[--out->len] = '\0';
        sb_add(out, "\n");
        describe_way(f->way, out);
    }
}

/* ---- playing a way ---- */

static uint64_t seed_of(const char *way)
{
    const char *seed = strstr(way, "--seed ");
    return seed ? strtoull(seed + 7, NULL, 10) : 1;
}

/* One line of a script. False when the play refuses it, or what follows from it. */
static bool obey(Session *session, const char *line)
{
    char id[64];
    const Dilemma *d = state_dilemma(session->scenario, &session->state);
    Command command = {.type = COMMAND_TICK, .ms = (uint32_t)atoi(line + 5) * 1000};
    if (sscanf(line, "choose %63s", id) == 1)
        command = (Command){.type = COMMAND_CHOOSE, .index = dilemma_option(d, id)};
    if (!session_do(session, &command, NULL)) return false;
    while (session->state.stage == STAGE_REASONS || session->state.stage == STAGE_OUTCOME)
        if (!session_do(session, &(Command){.type = COMMAND_NEXT}, NULL)) return false;
    return true;
}

/* A way to an error ends in a refusal at its last line, or, before the first, at the start; a way
 * to a circle comes to a round. */
static bool plays(const Script *script, const Fault *fault)
{
    Session session;
    const char *way = fault->way;
    session_init(&session, script_scenario(script), script_hooks(script));
    Command start = {.type = COMMAND_START, .clock = CLOCK_X1, .seed = seed_of(way)};
    bool fine = session_do(&session, &start, NULL) &&
                session_do(&session, &(Command){.type = COMMAND_NEXT}, NULL);
    for (way = strchr(way, '\n') + 1; fine && *way; way = strchr(way, '\n') + 1)
        fine = obey(&session, way);
    bool as_it_says = *way == '\0' && fine == (strcmp(fault->what.key, "explore.endless") == 0);
    session_free(&session);
    return as_it_says;
}

/* ---- the packs ---- */

static bool check_ways(const char *name, const Script *script, const Faults *faults)
{
    bool ok = true;
    for (const Fault *f = NULL; (f = faults_next(faults, f)) != NULL;) {
        if (f->way[0] == '\0' || plays(script, f)) continue;
        fprintf(stderr, "%s: the way to %s leads elsewhere\n", name, f->what.key);
        ok = false;
    }
    return ok;
}

static bool check(const char *name)
{
    char folder[1024];
    snprintf(folder, sizeof folder, "%s/packs/%s", TESTS_DIR, name);
    PackFiles files = disk_files(folder);
    Faults faults = {0};
    Script *script = script_load(&files, &faults);
    assert_non_null(script);
    const CheckWishes wishes = {.max_states = 5000, .reads = reads_of, .of = script};
    quality_check(script_scenario(script), script_hooks(script), &wishes, &faults);
    StrBuf found = {0};
    describe(&faults, &found);

    Arena arena = {0};
    const char *expected = "";
    size_t size;
    disk_read(folder, "check.txt", 1 << 20, &arena, &expected, &size, NULL);
    bool ok = strcmp(sb_text(&found), expected) == 0;
    if (!ok) fprintf(stderr, "%s: found\n%s", name, sb_text(&found));
    ok &= check_ways(name, script, &faults);
    arena_free(&arena);
    sb_free(&found);
    faults_free(&faults);
    script_free(script);
    return ok;
}

static int is_checked(const struct dirent *entry)
{
    return strncmp(entry->d_name, "check_", 6) == 0;
}

static void every_pack_has_its_faults_in_play(void **state)
{
    (void)state;
    struct dirent **entries;
    int n = scandir(TESTS_DIR "/packs", &entries, is_checked, alphasort), failed = 0;
    assert_true(n >= 20);
    for (int i = 0; i < n; i++) {
        if (!check(entries[i]->d_name)) failed++;
        free(entries[i]);
    }
    free(entries);
    assert_int_equal(failed, 0);
}

static void too_large_says_what_makes_it_so(void **state)
{
    (void)state;
    char folder[] = TESTS_DIR "/packs/check_clean";
    PackFiles files = disk_files(folder);
    Faults faults = {0};
    Script *script = script_load(&files, &faults);
    const CheckWishes wishes = {.max_states = 2, .reads = reads_of, .of = script};
    quality_check(script_scenario(script), script_hooks(script), &wishes, &faults);
    const Fault *fault = faults_next(&faults, NULL);
    assert_non_null(fault);
    assert_string_equal(fault->what.key, "explore.too_large");
    assert_string_equal(err_arg(&fault->what, "which"), "rust");
    assert_string_equal(fault->way, "");
    assert_int_equal(faults.errors, 1); /* what was not looked at is not called unreachable */
    script_free(script);
    faults_free(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_pack_has_its_faults_in_play),
                                       cmocka_unit_test(too_large_says_what_makes_it_so)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
