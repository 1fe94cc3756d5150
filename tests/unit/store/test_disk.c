/* Names and folders on disk, as the author's commands ask for them. */
#include "unit/store/scratch.h"

#include "store/disk.h"

static void called(Scratch *s, const char *path, const char *want)
{
    assert_string_equal(disk_own_name(&s->arena, path), want);
}

static void test_the_last_part_of_a_path(void **state)
{
    Scratch *s = *state;
    called(s, "kamp", "kamp");
    called(s, "kamp/", "kamp");
    called(s, "a/b/kamp///", "kamp");
    called(s, "/", "");
    scratch_folder(s, "hier");
    called(s, scratch_path(s, "hier/."), "hier");
    scratch_folder(s, "hier/onder");
    called(s, scratch_path(s, "hier/onder/.."), "hier");
}

static void test_an_empty_folder(void **state)
{
    Scratch *s = *state;
    assert_true(disk_folder_is_empty(scratch_folder(s, "leeg")));
    scratch_text(s, "leeg/.verborgen", "");
    assert_false(disk_folder_is_empty(scratch_path(s, "leeg")));
    assert_false(disk_folder_is_empty(scratch_path(s, "nergens")));
}

/* A document is for others too; the program's own data are not. */
static void test_rights(void **state)
{
    Scratch *s = *state;
    struct stat info;
    mode_t old = umask(022);
    assert_true(disk_write_document(scratch_path(s, "document"), "a", 1, NULL));
    assert_true(disk_write(scratch_path(s, "eigen"), "a", 1, NULL));
    assert_true(disk_make_document_folder(scratch_path(s, "map"), NULL));
    umask(old);
    assert_int_equal(stat(scratch_path(s, "document"), &info), 0);
    assert_int_equal(info.st_mode & 0777, 0644);
    assert_int_equal(stat(scratch_path(s, "eigen"), &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);
    assert_int_equal(stat(scratch_path(s, "map"), &info), 0);
    assert_int_equal(info.st_mode & 0777, 0755);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_the_last_part_of_a_path, scratch_up, scratch_down),
        cmocka_unit_test_setup_teardown(test_an_empty_folder, scratch_up, scratch_down),
        cmocka_unit_test_setup_teardown(test_rights, scratch_up, scratch_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
