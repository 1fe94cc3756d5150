/* Every script in tests/sandbox ends as its first line says: "-- expect: fault.runaway", or "ok".
 * Each is run twice, the second time in another locale, and must end the same to the last byte. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "script/sandbox.h"

enum { FILE_MAX = 128 * 1024 };

typedef struct Program {
    const char *name;
    char text[FILE_MAX];
    size_t size;
    char expected[64];
} Program;

typedef struct Outcome {
    bool ok;
    SandboxError error;
    char key[64];
} Outcome;

static void read_program(Program *program, const char *name)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/sandbox/%s", TESTS_DIR, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    program->name = name;
    program->size = fread(program->text, 1, FILE_MAX - 1, file);
    program->text[program->size] = '\0';
    fclose(file);
    const char *mark = strstr(program->text, "-- expect: ");
    assert_non_null(mark);
    mark += strlen("-- expect: ");
    size_t len = strcspn(mark, "\r\n");
    assert_true(len < sizeof program->expected);
    memcpy(program->expected, mark, len);
    program->expected[len] = '\0';
}

static int run_program(lua_State *L)
{
    const Program *program = lua_touserdata(L, 1);
    sandbox_compile(L, program->name, program->text, program->size);
    lua_call(L, 0, 0);
    return 0;
}

static void run(const Program *program, Outcome *out)
{
    Sandbox *sandbox = sandbox_new(NULL);
    memset(out, 0, sizeof *out);
    out->ok = sandbox_run(sandbox, run_program, (void *)(uintptr_t)program, SANDBOX_LOAD_BUDGET,
                          &out->error);
    Err err = {.key = "ok"};
    if (!out->ok) sandbox_error_fault(&out->error, &err);
    text_copy(out->key, sizeof out->key, err.key);
    sandbox_free(sandbox);
}

static bool same_error(const SandboxError *a, const SandboxError *b)
{
    return a->code == b->code && a->line == b->line && strcmp(a->file, b->file) == 0 &&
           strcmp(a->a, b->a) == 0 && strcmp(a->b, b->b) == 0;
}

/* Text for a person: no control characters, no addresses, not too long. */
static bool is_clean(const char *text)
{
    if (strlen(text) > SANDBOX_TEXT_ERROR || strstr(text, "0x") != NULL) return false;
    for (const char *at = text; *at;)
        if (rune_is_control(utf8_next(&at))) return false;
    return utf8_valid(text, strlen(text));
}

static bool check(const char *name)
{
    static Program program;
    Outcome first, second;
    read_program(&program, name);
    run(&program, &first);
    if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL) setlocale(LC_ALL, "nl_BE.UTF-8");
    if (first.error.code == SANDBOX_RUNAWAY)
        second = first;
    else
        run(&program, &second);
    setlocale(LC_ALL, "C");
    bool expected = strcmp(first.key, program.expected) == 0;
    bool same = first.ok == second.ok && same_error(&first.error, &second.error);
    bool clean = is_clean(first.error.a) && is_clean(first.error.b);
    if (!expected)
        print_error("%s: expected %s, got %s line %d '%s' '%s'\n", name, program.expected,
                    first.key, first.error.line, first.error.a, first.error.b);
    if (!same)
        print_error("%s: ended in two ways: line %d '%s', line %d '%s'\n", name, first.error.line,
                    first.error.a, second.error.line, second.error.a);
    if (!clean) print_error("%s: the error is not clean: '%s'\n", name, first.error.a);
    return expected && same && clean;
}

static int is_lua(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return len > 4 && strcmp(entry->d_name + len - 4, ".lua") == 0;
}

static void every_script_ends_as_it_says(void **state)
{
    (void)state;
    struct dirent **entries;
    int n = scandir(TESTS_DIR "/sandbox", &entries, is_lua, alphasort), failed = 0;
    assert_true(n >= 60);
    for (int i = 0; i < n; i++) {
        if (!check(entries[i]->d_name)) failed++;
        free(entries[i]);
    }
    free(entries);
    assert_int_equal(failed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_script_ends_as_it_says)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
