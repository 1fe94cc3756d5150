/* Every folder in tests/packs loads with exactly the faults that its expected.txt lists, in that
 * order: "error missing scenario.lua:3 dilemma een". One without that file must have none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/text.h"
#include "disk.h"
#include "script/build.h"

static void describe(const Faults *faults, StrBuf *out)
{
    for (const Fault *f = NULL; (f = faults_next(faults, f)) != NULL;) {
        const char *code = strchr(f->what.key, '.') + 1;
        sb_printf(out, "%s %s %s:%d %s", f->severity == FAULT_ERROR ? "error" : "warning", code,
                  f->file, f->line, f->path);
        while (out->s[out->len - 1] == ' ') out->s[--out->len] = '\0';
        sb_add(out, "\n");
    }
}

static bool check(const char *name)
{
    char folder[1024];
    snprintf(folder, sizeof folder, "%s/packs/%s", TESTS_DIR, name);
    PackFiles files = disk_files(folder);
    Faults faults = {0};
    Script *script = script_load(&files, &faults);
    StrBuf found = {0};
    describe(&faults, &found);

    Arena arena = {0};
    const char *expected = "";
    size_t size;
    disk_read(folder, "expected.txt", 1 << 20, &arena, &expected, &size, NULL);
    bool ok = strcmp(sb_text(&found), expected) == 0 && (script != NULL) == (faults.errors == 0);
    if (!ok) fprintf(stderr, "%s: found\n%s", name, sb_text(&found));
    arena_free(&arena);
    sb_free(&found);
    faults_free(&faults);
    script_free(script);
    return ok;
}

static int is_folder(const struct dirent *entry)
{
    return strchr(entry->d_name, '.') == NULL;
}

static void every_pack_has_its_faults(void **state)
{
    (void)state;
    struct dirent **entries;
    int n = scandir(TESTS_DIR "/packs", &entries, is_folder, alphasort), failed = 0;
    assert_true(n >= 20);
    for (int i = 0; i < n; i++) {
        if (!check(entries[i]->d_name)) failed++;
        free(entries[i]);
    }
    free(entries);
    assert_int_equal(failed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_pack_has_its_faults)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
