/* Packs put into the user's library and taken out again; what may not be there stays out. */
#include "unit/store/sample.h"

#include "store/install.h"

static Packs *open_packs(Scratch *s)
{
    Err err = {0};
    Packs *packs = packs_new(scratch_folder(s, "shipped"), scratch_path(s, "user"), &err);
    assert_non_null(packs);
    return packs;
}

static Install *look(Packs *packs, const char *path)
{
    Err err = {0};
    Install *install = install_look(packs, path, NULL, &err);
    if (install == NULL) fail_msg("%s", err.key);
    return install;
}

static void refused(Packs *packs, const char *path, const char *key)
{
    Err err = {0};
    assert_null(install_look(packs, path, NULL, &err));
    assert_string_equal(err.key, key);
}

static size_t installed(Packs *packs)
{
    PackList list;
    size_t n = 0;
    packs_list(packs, &list);
    for (size_t i = 0; i < list.count; i++) n += list.at[i].origin == PACK_USER;
    packs_list_free(&list);
    return n;
}

static void test_a_pack_is_looked_at_and_installed(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Packs *packs = open_packs(s);
    const char *file = sample_save(s, "download.regie", sample_zip(s, "proef", "Proef"));
    Install *install = look(packs, file);
    assert_string_equal(install_manifest(install)->title, "Proef");
    assert_null(install_replaces(install));
    assert_null(install_beside(install));
    assert_false(install_is_there(install));
    assert_int_equal(access(scratch_path(s, "user"), F_OK), -1); /* nothing was written yet */

    assert_int_equal(unlink(file),
                     0); /* what was looked at is installed, whatever happens to the file */
    assert_true(install_do(install, &err));
    install_free(install);
    assert_int_equal(access(scratch_path(s, "user/proef-1.0.0.regie"), R_OK), 0);
    Pack *pack = pack_open(packs, "proef", NULL, &err);
    assert_non_null(pack);
    pack_free(pack);
    packs_free(packs);
}

static void test_another_version_takes_its_place(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Packs *packs = open_packs(s);
    Install *install = look(packs, sample_save(s, "een.regie", sample_zip(s, "proef", "Proef")));
    assert_true(install_do(install, &err));
    install_free(install);

    install = look(packs, scratch_path(s, "een.regie"));
    assert_true(install_is_there(install));
    install_free(install);

    Zip *zip = calloc(1, sizeof *zip);
    char *manifest = arena_text(&s->arena, sample_manifest(s, "proef", "Proef"));
    memcpy(strstr(manifest, "1.0.0"), "1/../",
           5); /* a version is any line: no way out of the folder */
    zip_add(zip, "pack.lua", manifest, strlen(manifest), false);
    zip_add(zip, "scenario.lua", sample_scenario, sizeof sample_scenario - 1, true);
    install = look(packs, sample_save(s, "twee.regie", zip));
    assert_string_equal(install_replaces(install), "1.0.0");
    assert_false(install_is_there(install));
    assert_true(install_do(install, &err));
    install_free(install);
    assert_int_equal(access(scratch_path(s, "user/proef-1_.._.regie"), R_OK), 0);
    assert_int_equal(access(scratch_path(s, "user/proef-1.0.0.regie"), F_OK), -1);
    assert_int_equal(installed(packs), 1);
    packs_free(packs);
}

static void test_shipped_packs_and_folders_stay(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Packs *packs = open_packs(s);
    sample_folder(s, "shipped/proef", "proef", "Van ons");
    scratch_folder(s, "user");
    sample_folder(s, "user/werk", "proef", "In de maak");
    Install *install = look(packs, sample_save(s, "een.regie", sample_zip(s, "proef", "Proef")));
    assert_string_equal(install_beside(install), "1.0.0");
    assert_null(install_replaces(install));
    assert_true(install_do(install, &err));
    install_free(install);
    assert_int_equal(installed(packs), 2);

    install = look(packs, scratch_path(s, "user/proef-1.0.0.regie"));
    assert_true(install_is_there(install));
    assert_true(install_remove(install, &err));
    install_free(install);
    assert_int_equal(installed(packs), 1);
    assert_int_equal(access(scratch_path(s, "user/werk/pack.lua"), R_OK), 0);
    assert_false(install_is_installed(packs, scratch_path(s, "shipped/proef")));
    assert_false(install_is_installed(packs, scratch_path(s, "user/werk")));
    packs_free(packs);
}

static void test_what_is_no_pack_is_refused(void **state)
{
    Scratch *s = *state;
    Packs *packs = open_packs(s);
    refused(packs, scratch_path(s, "nergens.regie"), "pack.not_found");
    refused(packs, scratch_text(s, "brief.regie", "Geachte"), "pack.is_not_a_pack");
    refused(packs, sample_folder(s, "map", "map", "Map"), "install.folder");

    Zip *zip = sample_zip(s, "proef", "Proef");
    zip_add(zip, "../buiten.lua", "x", 1, false);
    refused(packs, sample_save(s, "buiten.regie", zip), "gate.name_dot");

    zip = sample_zip(s, "proef", "Proef");
    zip_add(zip, "verwijzing", "/etc/passwd", 11, false)->attributes = 0xA1FFu << 16;
    refused(packs, sample_save(s, "link.regie", zip), "gate.link");

    zip = calloc(1, sizeof *zip);
    const char *manifest = sample_manifest(s, "proef", "Proef");
    zip_add(zip, "pack.lua", manifest, strlen(manifest), false);
    zip_add(zip, "scenario.lua", "while true do end", 17, false);
    refused(packs, sample_save(s, "lus.regie", zip), "pack.has_faults");
    assert_int_equal(installed(packs), 0);
    packs_free(packs);
}

static void test_without_a_place_nothing_is_offered(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Packs *packs = packs_new(NULL, NULL, &err);
    refused(packs, sample_save(s, "een.regie", sample_zip(s, "proef", "Proef")),
            "install.no_place");
    packs_free(packs);
}

/* The folder can't be made: what is there stays, and it is said. */
static void test_a_failed_install_changes_nothing(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Packs *packs = open_packs(s);
    Install *install = look(packs, sample_save(s, "een.regie", sample_zip(s, "proef", "Proef")));
    scratch_text(s, "user", "a file where the folder should be");
    assert_false(install_do(install, &err));
    assert_string_equal(err.key, "store.cannot_make_folder");
    install_free(install);
    packs_free(packs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_pack_is_looked_at_and_installed, scratch_up,
                                        scratch_down),
        cmocka_unit_test_setup_teardown(test_another_version_takes_its_place, scratch_up,
                                        scratch_down),
        cmocka_unit_test_setup_teardown(test_shipped_packs_and_folders_stay, scratch_up,
                                        scratch_down),
        cmocka_unit_test_setup_teardown(test_what_is_no_pack_is_refused, scratch_up, scratch_down),
        cmocka_unit_test_setup_teardown(test_without_a_place_nothing_is_offered, scratch_up,
                                        scratch_down),
        cmocka_unit_test_setup_teardown(test_a_failed_install_changes_nothing, scratch_up,
                                        scratch_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
