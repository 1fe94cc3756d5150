#include "unit/store/scratch.h"

#include "store/disk.h"
#include "store/settings.h"

static void test_nothing_there_gives_the_defaults(void **state)
{
    Scratch *s = *state;
    SettingsNotes notes;
    Settings settings = settings_load(scratch_path(s, "none"), &notes);
    assert_int_equal(notes.count, 0);
    assert_string_equal(settings.language, "");
    assert_int_equal(settings.text_percent, 100);
    assert_int_equal(settings.look, LOOK_AUTO);
    assert_int_equal(settings.clock, CLOCK_X1);
    assert_false(settings.legible || settings.fullscreen || settings.sound);
}

/* Every choice of every setting comes back as it was. */
static void test_each_choice_survives(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    const char *dir = scratch_path(s, "new/data");
    for (int i = 0; i < SETTING_COUNT; i++) {
        const Setting *setting = &setting_table[i];
        assert_true(setting_choices(setting) >= 2);
        for (int choice = 0; choice < setting_choices(setting); choice++) {
            SettingsNotes notes;
            Settings settings = settings_default();
            setting_set(setting, &settings, choice);
            assert_true(settings_save(dir, &settings, &err));
            Settings back = settings_load(dir, &notes);
            assert_int_equal(notes.count, 0);
            for (int j = 0; j < SETTING_COUNT; j++)
                assert_int_equal(setting_get(&setting_table[j], &back),
                                 j == i ? choice : setting_table[j].standard);
        }
    }
    Settings settings = settings_default();
    setting_set(&setting_table[0], &settings, 2);
    assert_string_equal(settings.language, "en");
    setting_set(&setting_table[1], &settings, 2);
    assert_int_equal(settings.text_percent, 150);
}

static void test_the_file_is_plain(void **state)
{
    Scratch *s = *state;
    unsigned char *bytes;
    size_t size;
    Err err = {0};
    Settings settings = settings_default();
    assert_true(settings_save(s->dir, &settings, &err));
    assert_true(disk_read(scratch_path(s, "settings.json"), 4096, &bytes, &size, &err));
    assert_string_equal((char *)bytes, "{\n  \"language\": \"\",\n  \"text_percent\": 100,\n"
                                       "  \"look\": \"auto\",\n  \"legible\": false,\n"
                                       "  \"clock\": \"x1\",\n  \"fullscreen\": false,\n"
                                       "  \"sound\": false\n}\n");
    free(bytes);
}

static void test_wrong_values_fall_back_one_by_one(void **state)
{
    Scratch *s = *state;
    SettingsNotes notes;
    scratch_text(s, "settings.json",
                 "{\"language\": \"fr\", \"text_percent\": 125, \"look\": 3, \"legible\": 1,"
                 " \"clock\": \"x4\", \"sound\": true, \"text_size\": 9}");
    Settings settings = settings_load(s->dir, &notes);
    assert_int_equal(notes.count, 3);
    assert_key(notes.at[0], "settings.bad_value");
    assert_string_equal(err_arg(&notes.at[0], "key"), "language");
    assert_string_equal(err_arg(&notes.at[0], "value"), "\"fr\"");
    assert_string_equal(err_arg(&notes.at[1], "key"), "look");
    assert_string_equal(err_arg(&notes.at[1], "used"), "auto");
    assert_string_equal(err_arg(&notes.at[2], "key"), "legible");
    assert_string_equal(settings.language, "");
    assert_int_equal(settings.text_percent, 125);
    assert_int_equal(settings.clock, CLOCK_X4);
    assert_true(settings.sound);
}

static void test_unknown_keys_are_kept(void **state)
{
    Scratch *s = *state;
    unsigned char *bytes;
    size_t size;
    Err err = {0};
    scratch_text(s, "settings.json", "{\"projector\": {\"screen\": 2}, \"sound\": true}");
    Settings settings = settings_load(s->dir, NULL);
    settings.sound = false;
    assert_true(settings_save(s->dir, &settings, &err));
    assert_true(disk_read(scratch_path(s, "settings.json"), 4096, &bytes, &size, &err));
    assert_non_null(strstr((char *)bytes, "\"projector\": {\n    \"screen\": 2"));
    assert_non_null(strstr((char *)bytes, "\"sound\": false"));
    free(bytes);
}

static void test_broken_files_give_defaults_and_are_kept(void **state)
{
    Scratch *s = *state;
    const char *const broken[] = {"",
                                  "{",
                                  "[]",
                                  "3",
                                  "{\"sound\": true, \"sound\": false}",
                                  "{\"sound\": NaN}",
                                  "{\"language\": \"\xFF\"}",
                                  "{} x"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        SettingsNotes notes;
        Err err = {0};
        unsigned char *bytes;
        size_t size;
        scratch_text(s, "settings.json", broken[i]);
        Settings settings = settings_load(s->dir, &notes);
        assert_int_equal(notes.count, 1);
        assert_key(notes.at[0], "settings.bad_file");
        assert_false(settings.sound);
        settings.sound = true;
        assert_true(settings_save(s->dir, &settings, &err));
        assert_true(settings_load(s->dir, &notes).sound);
        assert_int_equal(notes.count, 0);
        assert_true(disk_read(scratch_path(s, "settings.json.bad"), 4096, &bytes, &size, &err));
        assert_string_equal((char *)bytes, broken[i]);
        free(bytes);
    }
}

static void test_what_cannot_be_written_says_so(void **state)
{
    Scratch *s = *state;
    SettingsNotes notes;
    Err err = {0};
    Settings settings = settings_default();
    assert_false(settings_save(scratch_text(s, "file", ""), &settings, &err));
    assert_key(err, "store.cannot_make_folder");
    scratch_folder(s, "settings.json");
    assert_false(settings_save(s->dir, &settings, &err));
    assert_key(err, "store.cannot_write_file");
    settings_load(s->dir, &notes);
    assert_int_equal(notes.count, 1);
    assert_key(notes.at[0], "store.cannot_read");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_nothing_there_gives_the_defaults),
        scratch_test(test_each_choice_survives),
        scratch_test(test_the_file_is_plain),
        scratch_test(test_wrong_values_fall_back_one_by_one),
        scratch_test(test_unknown_keys_are_kept),
        scratch_test(test_broken_files_give_defaults_and_are_kept),
        scratch_test(test_what_cannot_be_written_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
