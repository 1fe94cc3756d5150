#include "unit/store/scratch.h"

#include "store/bundle.h"
#include "store/gate.h"
#include "unit/store/zip.h"

static const char text[] = "pack { id = \"proef\" }\n";

/* Three files: stored, deflated, and one in a folder. */
static Zip *good(void)
{
    Zip *zip = calloc(1, sizeof *zip);
    zip_add(zip, "pack.lua", text, sizeof text - 1, false);
    char long_text[4000];
    for (size_t i = 0; i < sizeof long_text; i++) long_text[i] = (char)('a' + i * i % 23);
    zip_add(zip, "scenario.lua", long_text, sizeof long_text, true);
    ZipEntry *folder = zip_add(zip, "scenes/", "", 0, false);
    folder->attributes = 040755u << 16 | 0x10;
    zip_add(zip, "scenes/nacht.lua", "x", 1, false);
    return zip;
}

static void both(ZipEntry *e, void (*set)(ZipRecord *, unsigned), unsigned value)
{
    set(&e->local, value);
    set(&e->central, value);
}

/* clang-format off */
static void set_flags(ZipRecord *r, unsigned v) { r->flags = v; }
static void set_method(ZipRecord *r, unsigned v) { r->method = v; }
static void set_version(ZipRecord *r, unsigned v) { r->version = v; }
static void set_crc(ZipRecord *r, unsigned v) { r->crc = v; }
static void set_packed(ZipRecord *r, unsigned v) { r->packed = v; }
static void set_unpacked(ZipRecord *r, unsigned v) { r->unpacked = v; }

static void rename_entry(ZipEntry *e, const char *name)
{
    e->local.name = e->central.name = name;
    e->local.name_len = e->central.name_len = strlen(name);
}

static void extra(ZipRecord *r, const char *bytes, size_t len)
{
    r->extra = bytes, r->extra_len = len;
}

/* Each spoils one thing of a good archive. */
static void spoil_encrypted(Zip *z) { both(&z->at[1], set_flags, 1); }
static void spoil_strong(Zip *z) { both(&z->at[1], set_flags, 0x41); }
static void spoil_masked(Zip *z) { both(&z->at[1], set_flags, 0x2000); }
static void spoil_streamed(Zip *z) { both(&z->at[1], set_flags, 8); }
static void spoil_patched(Zip *z) { both(&z->at[1], set_flags, 0x20); }
static void spoil_method(Zip *z) { both(&z->at[1], set_method, 12); }
static void spoil_method64(Zip *z) { both(&z->at[1], set_method, 9); }
static void spoil_version(Zip *z) { both(&z->at[1], set_version, 21); }
static void spoil_version64(Zip *z) { both(&z->at[1], set_version, 45); }
static void spoil_packed64(Zip *z) { both(&z->at[1], set_packed, 0xFFFFFFFF); }
static void spoil_unpacked64(Zip *z) { both(&z->at[1], set_unpacked, 0xFFFFFFFF); }
static void spoil_offset64(Zip *z) { z->at[0].offset_lie = 0xFFFFFFFF; }
static void spoil_extra64(Zip *z) { extra(&z->at[1].central, "\1\0\4\0abcd", 8); }
static void spoil_extra64_local(Zip *z) { extra(&z->at[1].local, "\1\0\4\0abcd", 8); }
static void spoil_unicode_name(Zip *z) { extra(&z->at[1].central, "\x75\x70\5\0\1abcd", 9); }
static void spoil_extra_short(Zip *z) { extra(&z->at[1].central, "\x55\x54", 2); }
static void spoil_extra_long(Zip *z) { extra(&z->at[1].central, "\x55\x54\x09\0ab", 6); }
static void spoil_aes(Zip *z) { extra(&z->at[1].local, "\x01\x99\2\0ab", 6); }
static void spoil_locator(Zip *z) { z->before_end = "PK\6\7aaaaaaaaaaaaaaaa"; z->size_lie = 20; }
static void spoil_crc(Zip *z) { both(&z->at[0], set_crc, 0x12345678); }
static void spoil_crc_deflated(Zip *z) { both(&z->at[1], set_crc, 0x12345678); }
static void spoil_data(Zip *z) { memset(z->at[1].data, 0xFF, 8); }
static void spoil_stored_data(Zip *z) { z->at[0].data[3] ^= 1; }
static void spoil_stored_size(Zip *z) { both(&z->at[0], set_unpacked, 5); }
static void spoil_grows(Zip *z) { both(&z->at[1], set_unpacked, 3999); }
static void spoil_shrinks(Zip *z) { both(&z->at[1], set_unpacked, 4001); }
static void spoil_big_entry(Zip *z) { both(&z->at[1], set_unpacked, GATE_ENTRY_MAX + 1); }
static void spoil_local_crc(Zip *z) { z->at[0].local.crc++; }
static void spoil_local_name(Zip *z) { z->at[0].local.name = "pack.LUA"; }
static void spoil_local_name_len(Zip *z) { z->at[0].local.name_len--; }
static void spoil_local_time(Zip *z) { z->at[0].local.time++; }
static void spoil_local_method(Zip *z) { z->at[1].local.method = 0; }
static void spoil_local_packed(Zip *z) { z->at[1].local.packed--; }
static void spoil_local_flags(Zip *z) { z->at[1].local.flags = 2; }
static void spoil_local_mark(Zip *z) { z->at[1].local.mark = 7; }
static void spoil_central_mark(Zip *z) { z->at[1].central.mark = 3; }
static void spoil_link(Zip *z) { z->at[0].attributes = 0120777u << 16; }
static void spoil_link_from_dos(Zip *z) { z->at[0].attributes = 0120777u << 16, z->at[0].made = 20; }
static void spoil_device(Zip *z) { z->at[0].attributes = 0020666u << 16; }
static void spoil_pipe(Zip *z) { z->at[0].attributes = 0010666u << 16; }
static void spoil_label(Zip *z) { z->at[0].attributes = 8; }
static void spoil_folder_mark(Zip *z) { z->at[0].attributes = 0x10; }
static void spoil_folder_mode(Zip *z) { z->at[0].attributes = 040755u << 16; }
static void spoil_folder_file(Zip *z) { z->at[2].attributes = 0100644u << 16; }
static void spoil_folder_crc(Zip *z) { both(&z->at[2], set_crc, 1); }
static void spoil_prefix(Zip *z) { z->prefix = "#!/bin/sh\n"; }
static void spoil_gap(Zip *z) { z->at[1].before = "hidden"; }
static void spoil_gap_end(Zip *z) { z->before_directory = "hidden"; }
static void spoil_gap_directory(Zip *z) { z->before_end = "hidden"; }
static void spoil_gap_counted(Zip *z) { z->before_end = "hidden"; z->size_lie = 6; }
static void spoil_overlap(Zip *z) { z->at[1].offset_lie = 0xFFFFFFFF; }
static void spoil_same_offset(Zip *z) { z->at[3].offset_lie = (unsigned)-37; }
static void spoil_beyond(Zip *z) { z->at[3].offset_lie = 100000; }
static void spoil_trailing(Zip *z) { z->after = "x"; }
static void spoil_comment(Zip *z) { z->comment = "hello"; }
static void spoil_comment_end(Zip *z) { z->comment = "PK\5\6aaaaaaaaaaaaaaaaaaaa"; }
static void spoil_entry_comment(Zip *z) { z->at[0].comment = "hello"; }
static void spoil_disk(Zip *z) { z->disk = 1; }
static void spoil_disk_directory(Zip *z) { z->disk_directory = 1; }
static void spoil_disk_entry(Zip *z) { z->at[0].disk = 1; }
static void spoil_disk_count(Zip *z) { z->here_lie = 1; }
static void spoil_count_less(Zip *z) { z->count_lie = -1; }
static void spoil_count_more(Zip *z) { z->count_lie = 1; }
static void spoil_count_none(Zip *z) { z->count_lie = -4; }
static void spoil_count64(Zip *z) { z->count_lie = 0xFFFF - 4; }
static void spoil_many(Zip *z) { z->count_lie = GATE_ENTRIES_MAX + 1 - 4; }
static void spoil_directory(Zip *z) { z->directory_lie = 1; }
static void spoil_directory_far(Zip *z) { z->directory_lie = 1 << 20; }
static void spoil_directory64(Zip *z) { z->size_lie = -(int)1 - 246; }
static void spoil_nul(Zip *z) { z->at[0].local.name = z->at[0].central.name = "pack\0lua"; }
static void spoil_up(Zip *z) { rename_entry(&z->at[0], "../pack.lua"); }
static void spoil_absolute(Zip *z) { rename_entry(&z->at[0], "/pack.lua"); }
static void spoil_drive(Zip *z) { rename_entry(&z->at[0], "C:pack.lua"); }
static void spoil_backslash(Zip *z) { rename_entry(&z->at[0], "a\\pack.lua"); }
static void spoil_double(Zip *z) { rename_entry(&z->at[0], "a//pack.lua"); }
static void spoil_nameless(Zip *z) { rename_entry(&z->at[0], ""); }
static void spoil_root(Zip *z) { rename_entry(&z->at[2], "/"); }
static void spoil_space(Zip *z) { rename_entry(&z->at[0], "pack 1.lua"); }
static void spoil_accent(Zip *z) { rename_entry(&z->at[0], "paqu\xC3\xA9.lua"); }
static void spoil_dot(Zip *z) { rename_entry(&z->at[0], ".pack"); }
static void spoil_dot_end(Zip *z) { rename_entry(&z->at[0], "a./pack"); }
static void spoil_nul_device(Zip *z) { rename_entry(&z->at[0], "media/NuL.png"); }
static void spoil_com(Zip *z) { rename_entry(&z->at[0], "com1"); }
static void spoil_deep(Zip *z) { rename_entry(&z->at[0], "1/2/3/4/5/6/7/8/9"); }
static void spoil_twice(Zip *z) { rename_entry(&z->at[0], "scenario.lua"); }
static void spoil_case(Zip *z) { rename_entry(&z->at[0], "Scenario.lua"); }
static void spoil_folder_case(Zip *z) { rename_entry(&z->at[0], "Scenes/a.lua"); }
static void spoil_both(Zip *z) { rename_entry(&z->at[0], "scenes"); }
static void spoil_both_case(Zip *z) { rename_entry(&z->at[0], "SCENES"); }
static void spoil_both_implied(Zip *z) { rename_entry(&z->at[0], "scenario.lua/x"); }
static void spoil_macosx(Zip *z) { rename_entry(&z->at[0], "__MACOSX/pack.lua"); }
static void spoil_macosx_file(Zip *z) { rename_entry(&z->at[0], "scenes/._nacht.lua"); }
static void spoil_store(Zip *z) { rename_entry(&z->at[0], "media/.DS_Store"); }
static void spoil_long(Zip *z)
{
    static char name[GATE_NAME_MAX + 2];
    memset(name, 'a', GATE_NAME_MAX + 1);
    rename_entry(&z->at[0], name);
}

/* clang-format on */

static void spoil_ratio(Zip *z)
{
    char *zeros = calloc(1, 1 << 20);
    zip_add(z, "bomb.lua", zeros, 1 << 20, true);
    free(zeros);
}

static void spoil_total(Zip *z)
{
    for (int i = 0; i < 5; i++) {
        static const char *const names[] = {"a", "b", "c", "d", "e"};
        ZipEntry *e = zip_add(z, names[i], "x", 1, true);
        both(e, set_unpacked, GATE_ENTRY_MAX);
        both(e, set_packed, GATE_ENTRY_MAX / 100);
    }
}

/* The compressed bytes go on after the end of the stream: room to hide something. */
static void spoil_slack(Zip *z)
{
    ZipEntry *e = &z->at[1];
    memcpy(e->data + e->data_len, "hidden", 6);
    e->data_len += 6;
    both(e, set_packed, (unsigned)e->data_len);
}

static void spoil_cut_stream(Zip *z)
{
    ZipEntry *e = &z->at[1];
    e->data_len -= 2;
    both(e, set_packed, (unsigned)e->data_len);
}

#define CASE(name, key)                                                                            \
    {                                                                                              \
#name, "gate." key, spoil_##name                                                           \
    }
static const struct Case {
    const char *name, *key;
    void (*spoil)(Zip *);
} cases[] = {
    CASE(encrypted, "encrypted"),
    CASE(strong, "encrypted"),
    CASE(masked, "encrypted"),
    CASE(streamed, "streamed"),
    CASE(patched, "flags"),
    CASE(method, "method"),
    CASE(method64, "method"),
    CASE(version, "method"),
    CASE(version64, "zip64"),
    CASE(packed64, "zip64"),
    CASE(unpacked64, "zip64"),
    CASE(offset64, "zip64"),
    CASE(extra64, "extra"),
    CASE(extra64_local, "extra"),
    CASE(unicode_name, "extra"),
    CASE(extra_short, "extra"),
    CASE(extra_long, "extra"),
    CASE(aes, "extra"),
    CASE(locator, "zip64"),
    CASE(crc, "crc"),
    CASE(crc_deflated, "crc"),
    CASE(data, "damaged"),
    CASE(stored_data, "crc"),
    CASE(stored_size, "size"),
    CASE(grows, "damaged"),
    CASE(shrinks, "size"),
    CASE(big_entry, "entry_too_large"),
    CASE(local_crc, "differ"),
    CASE(local_name, "differ"),
    CASE(local_name_len, "differ"),
    CASE(local_time, "differ"),
    CASE(local_method, "differ"),
    CASE(local_packed, "differ"),
    CASE(local_flags, "differ"),
    CASE(local_mark, "differ"),
    CASE(central_mark, "directory"),
    CASE(link, "link"),
    CASE(link_from_dos, "link"),
    CASE(device, "device"),
    CASE(pipe, "device"),
    CASE(label, "device"),
    CASE(folder_mark, "folder"),
    CASE(folder_mode, "folder"),
    CASE(folder_file, "folder"),
    CASE(folder_crc, "folder"),
    CASE(prefix, "prefix"),
    CASE(gap, "gap"),
    CASE(gap_end, "gap"),
    CASE(gap_directory, "directory"),
    CASE(gap_counted, "directory"),
    CASE(overlap, "overlap"),
    CASE(same_offset, "overlap"),
    CASE(beyond, "gap"),
    CASE(trailing, "trailing"),
    CASE(comment, "comment"),
    CASE(comment_end, "comment"),
    CASE(entry_comment, "comment"),
    CASE(disk, "split"),
    CASE(disk_directory, "split"),
    CASE(disk_entry, "split"),
    CASE(disk_count, "split"),
    CASE(count_less, "directory"),
    CASE(count_more, "directory"),
    CASE(count_none, "empty"),
    CASE(count64, "zip64"),
    CASE(many, "too_many"),
    CASE(directory, "directory"),
    CASE(directory_far, "directory"),
    CASE(directory64, "directory"),
    CASE(nul, "name_characters"),
    CASE(up, "name_dot"),
    CASE(absolute, "name_empty"),
    CASE(drive, "name_characters"),
    CASE(backslash, "name_characters"),
    CASE(double, "name_empty"),
    CASE(nameless, "name_empty"),
    CASE(root, "name_empty"),
    CASE(space, "name_characters"),
    CASE(accent, "name_characters"),
    CASE(dot, "name_dot"),
    CASE(dot_end, "name_dot"),
    CASE(nul_device, "name_device"),
    CASE(com, "name_device"),
    CASE(deep, "name_levels"),
    CASE(long, "name_long"),
    CASE(twice, "name_twice"),
    CASE(case, "name_case"),
    CASE(folder_case, "name_case"),
    CASE(both, "name_both"),
    CASE(both_case, "name_both"),
    CASE(both_implied, "name_both"),
    CASE(macosx, "macosx"),
    CASE(macosx_file, "macosx"),
    CASE(store, "macosx"),
    CASE(ratio, "ratio"),
    CASE(total, "total"),
    CASE(slack, "damaged"),
    CASE(cut_stream, "damaged"),
};

static void test_each_rule_refuses_with_its_own_key(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Zip *zip = good();
        cases[i].spoil(zip);
        StrBuf bytes = {0};
        zip_write(zip, &bytes);
        Err err = {0};
        bool passed = gate_check((unsigned char *)bytes.s, bytes.len, &err);
        if (passed || strcmp(err.key, cases[i].key) != 0)
            fail_msg("%s: expected %s, got %s", cases[i].name, cases[i].key,
                     passed ? "passed" : err.key);
        sb_free(&bytes);
        zip_free(zip);
    }
}

static void test_good_archives_pass(void **state)
{
    (void)state;
    Zip *zip = good();
    extra(&zip->at[0].local, "\x55\x54\x05\0\1abcd\x75\x78\0\0", 13); /* as Info-ZIP writes */
    extra(&zip->at[0].central, "\x55\x54\0\0", 4);
    both(&zip->at[1], set_flags, 0x0802);
    zip_add(zip, "a/b/c/d/e/f/g/h", "", 0, false);
    zip_add(zip, "common.lua", "", 0, true); /* an empty file, deflated; not the device "com" */
    StrBuf bytes = {0};
    zip_write(zip, &bytes);
    Err err = {0};
    bool passed = gate_check((unsigned char *)bytes.s, bytes.len, &err);
    assert_key(err, "(none)");
    assert_true(passed);
    sb_free(&bytes);
    zip_free(zip);
}

/* No prefix of an archive, and none with one byte changed, upsets the gate. A change that passes
 * must be one in what the gate lets be: dates, hints, owners. */
static void test_cuts_and_flips(void **state)
{
    (void)state;
    Zip *zip = good();
    StrBuf bytes = {0};
    zip_write(zip, &bytes);
    size_t passed = 0;
    for (size_t len = 0; len < bytes.len; len++) {
        unsigned char *cut = malloc(len ? len : 1); /* exact, so that ASan sees the edge */
        memcpy(cut, bytes.s, len);
        assert_false(gate_check(cut, len, NULL));
        free(cut);
    }
    unsigned char *copy = malloc(bytes.len);
    for (size_t bit = 0; bit < bytes.len * 8; bit++) {
        memcpy(copy, bytes.s, bytes.len);
        copy[bit / 8] = (unsigned char)(copy[bit / 8] ^ 1u << bit % 8);
        passed += gate_check(copy, bytes.len, NULL);
    }
    /* made-by, internal attributes, permissions: 2 + 2 + 4 bytes an entry at the most */
    assert_in_range(passed, 1, zip->count * 8 * 8);
    free(copy);
    sb_free(&bytes);
    zip_free(zip);
}

static void test_other_files_are_no_zip(void **state)
{
    (void)state;
    Err err = {0};
    assert_false(gate_check((const unsigned char *)"", 0, &err));
    assert_key(err, "gate.not_zip");
    static const unsigned char noise[4096] = "\x89PNG\r\n\x1A\n";
    assert_false(gate_check(noise, sizeof noise, &err));
    assert_key(err, "gate.not_zip");
    assert_false(gate_check((const unsigned char *)"PK\3\4", 4, &err));
    assert_key(err, "gate.cut_off");
    unsigned char *large = calloc(1, GATE_ARCHIVE_MAX + 1);
    assert_false(gate_check(large, GATE_ARCHIVE_MAX + 1, &err));
    assert_key(err, "gate.too_large");
    free(large);
}

static void test_2000_entries_pass(void **state)
{
    (void)state;
    static char names[GATE_ENTRIES_MAX + 1][8];
    for (size_t count = GATE_ENTRIES_MAX; count <= GATE_ENTRIES_MAX + 1; count++) {
        Zip *zip = calloc(1, sizeof *zip);
        for (size_t i = 0; i < count; i++) {
            snprintf(names[i], sizeof names[i], "f%zu", i);
            zip_add(zip, names[i], "x", 1, false);
        }
        StrBuf bytes = {0};
        zip_write(zip, &bytes);
        assert_int_equal(gate_check((unsigned char *)bytes.s, bytes.len, NULL),
                         count == GATE_ENTRIES_MAX);
        sb_free(&bytes);
        zip_free(zip);
    }
}

static void test_bundle_is_the_same_whatever_the_order(void **state)
{
    (void)state;
    Err err = {0};
    const unsigned char *t = (const unsigned char *)text;
    BundleFile one[] = {{"pack.lua", t, 20}, {"a/b.lua", t, 3}, {"a.lua", t, 0}, {"B", t, 7}};
    BundleFile two[] = {one[3], one[2], one[1], one[0]};
    size_t size_one = 0, size_two = 0;
    unsigned char *x = bundle_write(one, 4, &size_one, &err);
    unsigned char *y = bundle_write(two, 4, &size_two, &err);
    assert_non_null(x);
    assert_int_equal(size_one, size_two);
    assert_memory_equal(x, y, size_one);
    assert_true(gate_check(x, size_one, &err));
    char hex[65];
    bundle_sha256(x, size_one, hex);
    /* fixed for good: records name packs by it */
    assert_string_equal(hex, "473032521f1c396319442cab3c5f704ceb577ae326a73cbe780edbb7f0c12da5");
    free(x);
    free(y);
}

static void test_bundle_refuses_what_the_gate_would(void **state)
{
    (void)state;
    Err err = {0};
    size_t size = 0;
    unsigned char *big = calloc(1, GATE_ENTRY_MAX + 1);
    BundleFile one[] = {{"a", big, GATE_ENTRY_MAX + 1}};
    assert_null(bundle_write(one, 1, &size, &err));
    assert_key(err, "pack.too_large");
    BundleFile two[] = {{"a", big, GATE_ENTRY_MAX}, {"b", big, GATE_ENTRY_MAX}};
    assert_null(bundle_write(two, 2, &size, NULL));
    two[1].size = GATE_ENTRY_MAX - 22 - 2 * (30 + 46 + 2);
    unsigned char *bytes = bundle_write(two, 2, &size, NULL);
    assert_int_equal(size, GATE_ARCHIVE_MAX);
    assert_true(gate_check(bytes, size, &err));
    free(bytes);
    free(big);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_rule_refuses_with_its_own_key),
        cmocka_unit_test(test_good_archives_pass),
        cmocka_unit_test(test_cuts_and_flips),
        cmocka_unit_test(test_other_files_are_no_zip),
        cmocka_unit_test(test_2000_entries_pass),
        cmocka_unit_test(test_bundle_is_the_same_whatever_the_order),
        cmocka_unit_test(test_bundle_refuses_what_the_gate_would),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
