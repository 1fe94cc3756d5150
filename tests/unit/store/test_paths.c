#include "unit/store/scratch.h"

#include "store/disk.h"
#include "store/paths.h"

static void clear_environment(void)
{
    unsetenv("REGISSEUR_DATA");
    unsetenv("REGISSEUR_SHARE");
    unsetenv("XDG_DATA_HOME");
    unsetenv("HOME");
}

static void test_data_takes_the_most_explicit(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    clear_environment();
    assert_null(path_data(&s->arena, NULL, &err));
    assert_key(err, "paths.no_home");

    setenv("HOME", "/home/els", 1);
    assert_string_equal(path_data(&s->arena, NULL, NULL), "/home/els/.local/share/regisseur");
    setenv("XDG_DATA_HOME", "/xdg/", 1);
    assert_string_equal(path_data(&s->arena, NULL, NULL), "/xdg/regisseur");
    setenv("REGISSEUR_DATA", "own", 1);
    assert_string_equal(path_data(&s->arena, NULL, NULL), "own");
    assert_string_equal(path_data(&s->arena, "/chosen", NULL), "/chosen");
}

static void test_data_ignores_relative_xdg_and_refuses_empty(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    clear_environment();
    setenv("HOME", "/home/els", 1);
    setenv("XDG_DATA_HOME", "relative", 1);
    assert_string_equal(path_data(&s->arena, NULL, NULL), "/home/els/.local/share/regisseur");

    assert_null(path_data(&s->arena, "", &err));
    assert_key(err, "paths.empty");
    assert_string_equal(err_arg(&err, "name"), "--data");
    setenv("REGISSEUR_DATA", "", 1);
    assert_null(path_data(&s->arena, NULL, &err));
    assert_string_equal(err_arg(&err, "name"), "REGISSEUR_DATA");
}

static void test_share_is_found_upward(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    clear_environment();
    const char *deep = scratch_folder(s, "a/b/c/d");
    assert_null(path_share_from(&s->arena, deep, &err));
    assert_key(err, "paths.no_share");

    scratch_folder(s, "a/share/regisseur/locale");
    assert_string_equal(path_share_from(&s->arena, deep, &err),
                        scratch_path(s, "a/share/regisseur"));
    scratch_folder(s, "a/b/c/share/regisseur/locale");
    assert_string_equal(path_share_from(&s->arena, deep, &err),
                        scratch_path(s, "a/b/c/share/regisseur"));
    scratch_folder(s, "a/b/c/d/share/regisseur"); /* no locale in it: not ours */
    assert_string_equal(path_share_from(&s->arena, deep, &err),
                        scratch_path(s, "a/b/c/share/regisseur"));
}

static void test_share_by_name_must_be_one(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    clear_environment();
    setenv("REGISSEUR_SHARE", s->dir, 1);
    assert_null(path_share(&s->arena, &err));
    assert_key(err, "paths.bad_share");
    scratch_folder(s, "locale");
    assert_string_equal(path_share(&s->arena, &err), s->dir);
    clear_environment();
}

static void test_disk_write_replaces_whole(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    unsigned char *bytes = NULL;
    size_t size = 0;
    const char *path = scratch_text(s, "file", "old and longer");
    assert_true(disk_write(path, "new", 3, &err));
    assert_true(disk_read(path, 10, &bytes, &size, &err));
    assert_int_equal(size, 3);
    assert_memory_equal(bytes, "new", 4);
    free(bytes);
    assert_int_equal(disk_kind(scratch_path(s, "file.new")), DISK_NOTHING);

    assert_false(disk_write(scratch_path(s, "none/file"), "new", 3, &err));
    assert_key(err, "store.cannot_write_file");
}

static void test_disk_read_refuses(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    unsigned char *bytes = NULL;
    size_t size = 0;
    const char *path = scratch_text(s, "file", "12345");
    assert_false(disk_read(path, 4, &bytes, &size, &err));
    assert_key(err, "store.too_large");
    assert_false(disk_read(s->dir, 4, &bytes, &size, &err));
    assert_key(err, "store.cannot_read");
    assert_false(disk_read(scratch_path(s, "none"), 4, &bytes, &size, &err));
    assert_key(err, "store.cannot_read");
    const char *pipe = scratch_path(s, "pipe");
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_false(disk_read(pipe, 4, &bytes, &size, &err)); /* and does not wait */
    assert_key(err, "store.cannot_read");
    assert_int_equal(disk_kind(pipe), DISK_OTHER);
}

static void test_disk_make_folder(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    const char *deep = scratch_path(s, "x/y/z/");
    assert_true(disk_make_folder(deep, &err));
    assert_true(disk_make_folder(deep, &err));
    struct stat info;
    assert_int_equal(stat(deep, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0700);
    scratch_text(s, "x/file", "");
    assert_false(disk_make_folder(scratch_path(s, "x/file/under"), &err));
    assert_key(err, "store.cannot_make_folder");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_data_takes_the_most_explicit),
        scratch_test(test_data_ignores_relative_xdg_and_refuses_empty),
        scratch_test(test_share_is_found_upward),
        scratch_test(test_share_by_name_must_be_one),
        scratch_test(test_disk_write_replaces_whole),
        scratch_test(test_disk_read_refuses),
        scratch_test(test_disk_make_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
