#include "unit/store/sample.h"

#include "store/bundle.h"
#include "store/gate.h"
#include "store/packs.h"

static Packs *open_packs(Scratch *s)
{
    Packs *packs = packs_new(scratch_folder(s, "shipped"), scratch_folder(s, "data/packs"), NULL);
    assert_non_null(packs);
    return packs;
}

static void test_folder_and_archive_are_the_same_pack(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    char one[65], two[65];
    const char *folder = sample_folder(s, "proef", "proef", "Proef");
    scratch_folder(s, "proef/scenes");
    scratch_text(s, "proef/scenes/nacht.lua", "-- nacht\n");
    scratch_text(s, "proef/.gitignore", "left out");
    scratch_text(s, "proef/scenario.lua~", "left out");
    scratch_folder(s, "proef/empty");

    Zip *zip = sample_zip(s, "proef", "Proef");
    zip_add(zip, "scenes/nacht.lua", "-- nacht\n", 9, true);
    zip_add(zip, "scenes/", "", 0, false)->attributes = 0x10;
    const char *archive = sample_save(s, "proef.regie", zip);

    Packs *packs = open_packs(s);
    assert_true(packs_sha256(packs, folder, one, &err));
    assert_true(packs_sha256(packs, archive, two, &err));
    assert_string_equal(one, two);

    Pack *pack = pack_open(packs, folder, NULL, &err);
    assert_key(err, "(none)");
    assert_string_equal(pack_sha256(pack), one);
    size_t size;
    const unsigned char *bytes = pack_bytes(pack, &size);
    assert_true(gate_check(bytes, size, &err));
    const char *again = scratch_file(s, "again.regie", bytes, size);
    assert_true(packs_sha256(packs, again, two, &err));
    assert_string_equal(one, two);
    pack_free(pack);

    scratch_text(s, "proef/scenes/nacht.lua", "-- nacht!\n");
    assert_true(packs_sha256(packs, folder, two, &err));
    assert_string_not_equal(one, two);
    packs_free(packs);
}

static void test_an_open_pack_does_not_change(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Arena arena = {0};
    size_t size;
    const char *folder = sample_folder(s, "proef", "proef", "Proef");
    scratch_text(s, "proef/note.txt", "first");
    Packs *packs = open_packs(s);
    Pack *pack = pack_open(packs, folder, NULL, &err);
    assert_non_null(pack);
    assert_int_equal(pack_origin(pack), PACK_PATH);
    scratch_text(s, "proef/note.txt", "second");
    assert_string_equal((const char *)pack_file(pack, "note.txt", 100, &arena, &size, &err),
                        "first");

    const unsigned char *bytes = pack_bytes(pack, &size);
    Pack *kept = pack_open_bytes(packs, bytes, size, NULL, &err);
    assert_non_null(kept);
    assert_string_equal(pack_sha256(kept), pack_sha256(pack));
    assert_string_equal(pack_scenario(kept)->manifest.title, "Proef");
    assert_int_equal(pack_origin(kept), PACK_KEPT);
    assert_string_equal(pack_path(kept), "");
    pack_free(kept);

    unsigned char *spoilt = malloc(size);
    memcpy(spoilt, bytes, size);
    spoilt[40] ^= 1;
    assert_null(pack_open_bytes(packs, spoilt, size, NULL, &err));
    assert_non_null(strstr(err.key, "gate."));
    free(spoilt);
    pack_free(pack);
    arena_free(&arena);
    packs_free(packs);
}

static void collect(void *context, const char *name)
{
    sb_printf(context, "%s ", name);
}

static void test_files_of_a_pack(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Arena arena = {0};
    size_t size;
    const char *folder = sample_folder(s, "proef", "proef", "Proef");
    scratch_folder(s, "proef/scenes/deeper");
    scratch_text(s, "proef/scenes/b.lua", "-- 1");
    scratch_text(s, "proef/scenes/a.lua", "");
    scratch_text(s, "proef/scenes/deeper/c.lua", "");
    Packs *packs = open_packs(s);
    Pack *pack = pack_open(packs, folder, NULL, &err);
    const PackFiles *files = pack_files(pack);
    StrBuf names = {0};
    files->list(files->self, "scenes", collect, &names);
    assert_string_equal(sb_text(&names), "a.lua b.lua ");
    sb_clear(&names);
    files->list(files->self, "none", collect, &names);
    files->list(files->self, "../proef", collect, &names);
    files->list(files->self, "pack.lua", collect, &names);
    assert_string_equal(sb_text(&names), "");
    sb_free(&names);

    assert_non_null(pack_file(pack, "scenes/b.lua", 4, &arena, &size, &err));
    assert_int_equal(size, 4);
    assert_non_null(pack_file(pack, "scenes/a.lua", 0, &arena, &size, &err));
    assert_int_equal(size, 0);
    assert_null(pack_file(pack, "scenes/b.lua", 3, &arena, &size, &err));
    assert_key(err, "pack.file_too_large");
    const char *const none[] = {"scenes",
                                "scenes/",
                                "",
                                "x.lua",
                                "../pack.lua",
                                "/pack.lua",
                                "scenes/../pack.lua",
                                "SCENES/b.lua",
                                "scenes//b.lua",
                                "a:b"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_null(pack_file(pack, none[i], 1000, &arena, &size, &err));
        assert_key(err, "pack.no_file");
    }
    arena_free(&arena);
    pack_free(pack);
    packs_free(packs);
}

/* What `path` is refused with. */
static const char *refusal(Packs *packs, const char *path)
{
    Err err = {0};
    Pack *pack = pack_read(packs, path, &err);
    if (pack == NULL) return err.key;
    pack_free(pack);
    return "(none)";
}

static void test_folders_have_the_limits_of_archives(void **state)
{
    Scratch *s = *state;
    Packs *packs = open_packs(s);
    const char *folder = sample_folder(s, "proef", "proef", "Proef");
    const struct {
        const char *name, *key;
    } cases[] = {
        {"een foto.png", "gate.name_characters"},
        {"nul.png", "gate.name_device"},
        {"Scenario.lua", "gate.name_case"},
        {"a./x", "gate.name_dot"},
        {"__MACOSX/x", "gate.macosx"},
        {"1/2/3/4/5/6/7/8/9", "gate.name_levels"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *name = arena_printf(&s->arena, "proef/%s", cases[i].name);
        const char *slash = strrchr(name, '/');
        scratch_folder(s, arena_text_n(&s->arena, name, (size_t)(slash - name)));
        const char *path = scratch_text(s, name, "x");
        assert_string_equal(refusal(packs, folder), cases[i].key);
        remove(path);
        for (char *top = (char *)scratch_path(s, name), *cut; (cut = strrchr(top, '/'));) {
            *cut = '\0';
            if (strcmp(top, folder) == 0) break;
            remove(top);
        }
        assert_string_equal(refusal(packs, folder), "(none)");
    }

    const char *large = scratch_text(s, "proef/large", "");
    assert_int_equal(truncate(large, GATE_ENTRY_MAX + 1), 0);
    assert_string_equal(refusal(packs, folder), "pack.file_too_large");
    assert_int_equal(truncate(large, GATE_ENTRY_MAX), 0);
    const char *second = scratch_text(s, "proef/second", "");
    assert_int_equal(truncate(second, GATE_ENTRY_MAX), 0);
    assert_string_equal(refusal(packs, folder), "pack.too_large");
    remove(large);
    remove(second);

    const char *pipe = scratch_path(s, "proef/pipe");
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_string_equal(refusal(packs, folder), "pack.odd_file");
    remove(pipe);

    for (int i = 0; i < GATE_ENTRIES_MAX - 1; i++)
        scratch_text(s, arena_printf(&s->arena, "proef/f%d", i), "");
    assert_string_equal(refusal(packs, folder), "gate.too_many");
    packs_free(packs);
}

static void test_no_link_is_followed(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    char one[65], two[65];
    const char *folder = sample_folder(s, "proef", "proef", "Proef");
    scratch_folder(s, "elsewhere");
    scratch_text(s, "elsewhere/secret", "secret");
    Packs *packs = open_packs(s);
    assert_true(packs_sha256(packs, folder, one, &err));
    assert_int_equal(symlink(scratch_path(s, "elsewhere/secret"), scratch_path(s, "proef/x")), 0);
    assert_int_equal(symlink(scratch_path(s, "elsewhere"), scratch_path(s, "proef/y")), 0);
    assert_true(packs_sha256(packs, folder, two, &err));
    assert_string_equal(one, two);
    packs_free(packs);
}

static void test_what_is_no_pack(void **state)
{
    Scratch *s = *state;
    Packs *packs = open_packs(s);
    assert_string_equal(refusal(packs, "/dev/null"), "pack.is_not_a_pack");
    assert_string_equal(refusal(packs, scratch_folder(s, "leeg")), "pack.is_not_a_pack");
    assert_string_equal(refusal(packs, scratch_text(s, "a.regie", "text")), "pack.is_not_a_pack");
    assert_string_equal(refusal(packs, scratch_path(s, "none.regie")), "pack.not_found");
    Zip *zip = sample_zip(s, "proef", "Proef");
    zip->after = "x";
    assert_string_equal(refusal(packs, sample_save(s, "b.regie", zip)), "gate.trailing");

    zip = calloc(1, sizeof *zip);
    zip_add(zip, "proef/pack.lua", "pack {}", 7, true);
    zip_add(zip, "proef/scenario.lua", "", 0, false);
    assert_string_equal(refusal(packs, sample_save(s, "c.regie", zip)), "pack.inside_folder");
    const char *large = scratch_text(s, "large.regie", "");
    assert_int_equal(truncate(large, GATE_ARCHIVE_MAX + 1), 0);
    assert_string_equal(refusal(packs, large), "gate.too_large");
    packs_free(packs);
}

/* A changed bit is refused, or changes nothing of the pack. REGISSEUR_FLIPS=all takes every bit. */
static void test_a_changed_bit_never_changes_a_pack(void **state)
{
    Scratch *s = *state;
    char sound[65], sum[65];
    StrBuf bytes = {0};
    Zip *zip = sample_zip(s, "proef", "Proef");
    zip_write(zip, &bytes);
    zip_free(zip);
    Packs *packs = open_packs(s);
    const char *path = scratch_file(s, "a.regie", bytes.s, bytes.len);
    assert_true(packs_sha256(packs, path, sound, NULL));
    size_t step = getenv("REGISSEUR_FLIPS") ? 1 : 13, passed = 0;
    for (size_t bit = 0; bit < bytes.len * 8; bit += step) {
        bytes.s[bit / 8] = (char)(bytes.s[bit / 8] ^ 1 << bit % 8);
        scratch_file(s, "a.regie", bytes.s, bytes.len);
        bytes.s[bit / 8] = (char)(bytes.s[bit / 8] ^ 1 << bit % 8);
        if (!packs_sha256(packs, path, sum, NULL)) continue;
        assert_string_equal(sum, sound);
        passed++;
    }
    assert_in_range(passed, 1, 200);
    sb_free(&bytes);
    packs_free(packs);
}

static void test_faults_come_with_the_pack(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Faults faults = {0};
    Packs *packs = open_packs(s);
    const char *folder = scratch_folder(s, "kapot");
    scratch_text(s, "kapot/pack.lua", "pack { title = 3 }");
    assert_null(pack_open(packs, folder, &faults, &err));
    assert_key(err, "pack.has_faults");
    assert_true(faults.errors > 0);
    assert_string_equal(err_arg(&err, "path"), folder);
    faults_free(&faults);
    Pack *pack = pack_read(packs, folder, &err); /* its files can be read all the same */
    assert_non_null(pack);
    assert_null(pack_scenario(pack));
    pack_free(pack);
    packs_free(packs);
}

static void test_the_library(void **state)
{
    Scratch *s = *state;
    Packs *packs = open_packs(s);
    sample_folder(s, "shipped/zomer", "zomer", "Zomer");
    sample_folder(s, "shipped/brug", "brug", "Aan de brug");
    scratch_folder(s, "shipped/notes");
    scratch_text(s, "shipped/README.md", "no pack");
    sample_save(s, "data/packs/herfst.regie", sample_zip(s, "herfst", "Herfst"));
    sample_folder(s, "data/packs/zomer2", "zomer", "Andere zomer");
    scratch_folder(s, "data/packs/kapot");
    scratch_text(s, "data/packs/kapot/pack.lua", "pack {");
    scratch_text(s, "data/packs/tekst.regie", "no archive");
    mkfifo(scratch_path(s, "data/packs/pijp.regie"), 0600);
    scratch_folder(s, "data/packs/map.regie");
    Zip *zip = sample_zip(s, "vals", "Vals");
    zip->at[0].attributes = 0120777u << 16;
    sample_save(s, "data/packs/vals.regie", zip);

    const struct {
        PackOrigin origin;
        const char *path, *title, *key;
    } expected[] = {
        {PACK_SHIPPED, "shipped/brug", "Aan de brug", "(none)"},
        {PACK_SHIPPED, "shipped/zomer", "Zomer", "(none)"},
        {PACK_USER, "data/packs/zomer2", "Andere zomer", "(none)"},
        {PACK_USER, "data/packs/herfst.regie", "Herfst", "(none)"},
        {PACK_USER, "data/packs/kapot", NULL, "pack.has_faults"},
        {PACK_USER, "data/packs/map.regie", NULL, "pack.is_not_a_pack"},
        {PACK_USER, "data/packs/pijp.regie", NULL, "pack.is_not_a_pack"},
        {PACK_USER, "data/packs/tekst.regie", NULL, "pack.is_not_a_pack"},
        {PACK_USER, "data/packs/vals.regie", NULL, "gate.link"},
    };
    PackList list;
    packs_list(packs, &list);
    assert_int_equal(list.count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < list.count; i++) {
        assert_string_equal(list.at[i].path, scratch_path(s, expected[i].path));
        assert_int_equal(list.at[i].origin, expected[i].origin);
        assert_key(list.at[i].err, expected[i].key);
        assert_int_equal(list.at[i].usable, expected[i].title != NULL);
        if (list.at[i].usable) assert_string_equal(list.at[i].manifest.title, expected[i].title);
    }
    assert_true(list.at[4].faults.errors > 0);
    packs_list_free(&list);
    packs_free(packs);
}

static void test_finding_by_name(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    sample_folder(s, "shipped/zomer", "zomer", "Zomer");
    sample_folder(s, "data/packs/andere", "zomer", "Andere zomer");
    sample_folder(s, "data/packs/map", "winter", "Winter");
    scratch_folder(s, "data/packs/kapot");
    scratch_text(s, "data/packs/kapot/pack.lua", "pack {");
    Packs *packs = open_packs(s);

    Pack *pack = pack_open(packs, "zomer", NULL, &err);
    assert_non_null(pack);
    assert_int_equal(pack_origin(pack), PACK_SHIPPED);
    assert_string_equal(pack_path(pack), scratch_path(s, "shipped/zomer"));
    pack_free(pack);
    pack = pack_open(packs, scratch_path(s, "data/packs/andere"), NULL, &err);
    assert_string_equal(pack_scenario(pack)->manifest.title, "Andere zomer");
    pack_free(pack);

    assert_null(pack_open(packs, "wintr", NULL, &err));
    assert_key(err, "pack.not_found_near");
    assert_string_equal(err_arg(&err, "near"), "winter");
    assert_null(pack_open(packs, "voorjaar", NULL, &err));
    assert_key(err, "pack.not_found");
    assert_null(pack_open(packs, "kapot", NULL, &err));
    assert_key(err, "pack.has_faults");
    assert_null(pack_open(packs, "", NULL, &err));
    assert_key(err, "pack.not_found");
    packs_free(packs);
}

/* The build puts a link to the scenarios next to the program. */
static void test_the_library_itself_may_be_a_link(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    sample_folder(s, "real/zomer", "zomer", "Zomer");
    assert_int_equal(symlink(scratch_path(s, "real"), scratch_path(s, "link")), 0);
    Packs *packs = packs_new(scratch_path(s, "link"), NULL, NULL);
    PackList list;
    packs_list(packs, &list);
    assert_int_equal(list.count, 1);
    Pack *pack = pack_open(packs, "zomer", NULL, &err);
    assert_non_null(pack);
    pack_free(pack);
    packs_list_free(&list);
    packs_free(packs);
}

static void test_no_folders_is_an_empty_library(void **state)
{
    Scratch *s = *state;
    Packs *packs = packs_new(scratch_path(s, "none"), NULL, NULL);
    PackList list;
    packs_list(packs, &list);
    assert_int_equal(list.count, 0);
    packs_list_free(&list);
    packs_free(packs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_folder_and_archive_are_the_same_pack),
        scratch_test(test_an_open_pack_does_not_change),
        scratch_test(test_files_of_a_pack),
        scratch_test(test_folders_have_the_limits_of_archives),
        scratch_test(test_no_link_is_followed),
        scratch_test(test_what_is_no_pack),
        scratch_test(test_a_changed_bit_never_changes_a_pack),
        scratch_test(test_faults_come_with_the_pack),
        scratch_test(test_the_library),
        scratch_test(test_finding_by_name),
        scratch_test(test_the_library_itself_may_be_a_link),
        scratch_test(test_no_folders_is_an_empty_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
