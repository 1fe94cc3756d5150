/* A fresh folder for each test, gone afterwards. */
#ifndef REGISSEUR_TESTS_STORE_SCRATCH_H
#define REGISSEUR_TESTS_STORE_SCRATCH_H

#define _GNU_SOURCE /* nftw */
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h> /* needs some of the above before it */

#include "base/arena.h"
#include "base/err.h"

typedef struct Scratch {
    char dir[64];
    Arena arena;
} Scratch;

static inline int scratch_remove_one(const char *path, const struct stat *info, int type,
                                     struct FTW *where)
{
    (void)info, (void)type, (void)where;
    return remove(path);
}

static inline int scratch_up(void **state)
{
    Scratch *s = calloc(1, sizeof *s);
    snprintf(s->dir, sizeof s->dir, "/tmp/regisseur-test-XXXXXX");
    if (mkdtemp(s->dir) == NULL) return -1;
    *state = s;
    return 0;
}

static inline int scratch_down(void **state)
{
    Scratch *s = *state;
    nftw(s->dir, scratch_remove_one, 16, FTW_DEPTH | FTW_PHYS);
    arena_free(&s->arena);
    free(s);
    return 0;
}

static inline const char *scratch_path(Scratch *s, const char *name)
{
    return arena_printf(&s->arena, "%s/%s", s->dir, name);
}

static inline const char *scratch_folder(Scratch *s, const char *name)
{
    const char *path = scratch_path(s, name);
    for (char *c = (char *)path + strlen(s->dir) + 1; *c; c++)
        if (*c == '/') *c = '\0', mkdir(path, 0755), *c = '/';
    mkdir(path, 0755);
    return path;
}

static inline const char *scratch_file(Scratch *s, const char *name, const void *bytes, size_t size)
{
    const char *path = scratch_path(s, name);
    remove(path); /* writing over a file makes some file systems wait for the disk */
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    fclose(file);
    return path;
}

static inline const char *scratch_text(Scratch *s, const char *name, const char *text)
{
    return scratch_file(s, name, text, strlen(text));
}

#define assert_key(err, expected) assert_string_equal((err).key ? (err).key : "(none)", (expected))
#define scratch_test(f)           cmocka_unit_test_setup_teardown(f, scratch_up, scratch_down)

#endif
