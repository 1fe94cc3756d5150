#include "store/settings.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "base/text.h"
#include "store/disk.h"

enum { FILE_MAX = 64 * 1024 };

static const char *const language_names[] = {"", "nl", "en", NULL};
static const char *const percent_names[] = {"100", "125", "150", NULL};
static const char *const look_names[] = {"auto", "light", "dark", "contrast", NULL};
static const char *const switch_names[] = {"off", "on", NULL};

#define ROW(type, field, names, standard)                                                          \
    {                                                                                              \
#field, type, offsetof(Settings, field), names, standard                                   \
    }
const Setting setting_table[SETTING_COUNT] = {
    ROW(SETTING_TEXT, language, language_names, 0),
    ROW(SETTING_NUMBER, text_percent, percent_names, 0),
    ROW(SETTING_NAME, look, look_names, LOOK_AUTO),
    ROW(SETTING_SWITCH, legible, switch_names, false),
    ROW(SETTING_NAME, clock, clock_names, CLOCK_X1),
    ROW(SETTING_SWITCH, fullscreen, switch_names, false),
    ROW(SETTING_SWITCH, sound, switch_names, false),
};

int setting_choices(const Setting *setting)
{
    int count = 0;
    while (setting->names[count]) count++;
    return count;
}

const char *setting_name(const Setting *setting, int choice)
{
    CHECK(choice >= 0 && choice < setting_choices(setting));
    return setting->names[choice];
}

/* A field of Settings in the type that it has. */
#define FIELD(settings, setting, type) (*(type *)((char *)(settings) + (setting)->offset))

void setting_set(const Setting *setting, Settings *settings, int choice)
{
    const char *name = setting_name(setting, choice);
    switch (setting->type) {
    case SETTING_TEXT: FIELD(settings, setting, const char *) = name; break;
    case SETTING_NUMBER: FIELD(settings, setting, int) = atoi(name); break;
    case SETTING_NAME: FIELD(settings, setting, unsigned) = (unsigned)choice; break;
    case SETTING_SWITCH: FIELD(settings, setting, bool) = choice != 0; break;
    }
}

int setting_get(const Setting *setting, const Settings *settings)
{
    Settings copy = *settings;
    char number[16];
    switch (setting->type) {
    case SETTING_TEXT: return names_find(setting->names, FIELD(&copy, setting, const char *));
    case SETTING_NUMBER:
        snprintf(number, sizeof number, "%d", FIELD(&copy, setting, int));
        return names_find(setting->names, number);
    case SETTING_NAME: return (int)FIELD(&copy, setting, unsigned);
    case SETTING_SWITCH: return FIELD(&copy, setting, bool);
    }
    return -1;
}

Settings settings_default(void)
{
    Settings settings = {0};
    for (int i = 0; i < SETTING_COUNT; i++)
        setting_set(&setting_table[i], &settings, setting_table[i].standard);
    return settings;
}

/* ---- from JSON ---- */

/* The choice that a value of the file is, or -1. */
static int choice_of(const Setting *setting, const json_t *value)
{
    if (setting->type == SETTING_SWITCH) return json_is_boolean(value) ? json_is_true(value) : -1;
    if (setting->type == SETTING_NUMBER) {
        char number[32];
        if (!json_is_integer(value)) return -1;
        snprintf(number, sizeof number, "%lld", (long long)json_integer_value(value));
        return names_find(setting->names, number);
    }
    return json_is_string(value) ? names_find(setting->names, json_string_value(value)) : -1;
}

static Err *new_note(SettingsNotes *notes)
{
    return notes && notes->count < SETTING_COUNT ? &notes->at[notes->count++] : NULL;
}

static void note_value(SettingsNotes *notes, const Setting *setting, const json_t *value)
{
    char *text = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);
    err_set(new_note(notes), "settings.bad_value", "key", setting->key, "value", text ? text : "",
            "used", setting_name(setting, setting->standard), NULL);
    free(text);
}

/* The file as an object; NULL, with a note, when it is none, and without one when it is not there.
 */
static json_t *read_object(const char *path, SettingsNotes *notes, bool *bad)
{
    unsigned char *bytes;
    size_t size;
    Err why = {0};
    *bad = false;
    if (disk_kind(path) == DISK_NOTHING) return NULL;
    if (!disk_read(path, FILE_MAX, &bytes, &size, &why)) {
        Err *note = new_note(notes);
        if (note) *note = why;
        *bad = true;
        return NULL;
    }
    json_error_t error;
    json_t *object = json_loadb((char *)bytes, size, JSON_REJECT_DUPLICATES, &error);
    free(bytes);
    if (json_is_object(object)) return object;
    err_set(new_note(notes), "settings.bad_file", "path", path, "why", object ? "[]" : error.text,
            NULL);
    json_decref(object);
    *bad = true;
    return NULL;
}

Settings settings_load(const char *dir, SettingsNotes *notes)
{
    Arena arena = {0};
    bool bad;
    if (notes) notes->count = 0;
    Settings settings = settings_default();
    json_t *object = read_object(disk_join(&arena, dir, "settings.json"), notes, &bad);
    for (int i = 0; i < SETTING_COUNT; i++) {
        const Setting *setting = &setting_table[i];
        const json_t *value = json_object_get(object, setting->key);
        if (value == NULL) continue;
        int choice = choice_of(setting, value);
        if (choice < 0)
            note_value(notes, setting, value);
        else
            setting_set(setting, &settings, choice);
    }
    json_decref(object);
    arena_free(&arena);
    return settings;
}

/* ---- to JSON ---- */

static json_t *value_of(const Setting *setting, const Settings *settings)
{
    int choice = setting_get(setting, settings);
    CHECK(choice >= 0);
    const char *name = setting_name(setting, choice);
    if (setting->type == SETTING_SWITCH) return json_boolean(choice);
    return setting->type == SETTING_NUMBER ? json_integer(atoi(name)) : json_string(name);
}

bool settings_save(const char *dir, const Settings *settings, Err *err)
{
    if (!disk_make_folder(dir, err)) return false;
    Arena arena = {0};
    bool bad;
    const char *path = disk_join(&arena, dir, "settings.json");
    json_t *object = read_object(path, NULL, &bad);
    if (bad && disk_kind(path) == DISK_FILE)
        disk_rename(path, disk_join(&arena, dir, "settings.json.bad"), NULL);
    if (object == NULL) object = json_object();
    for (int i = 0; i < SETTING_COUNT; i++)
        json_object_set_new(object, setting_table[i].key, value_of(&setting_table[i], settings));
    char *text = json_dumps(object, JSON_INDENT(2));
    json_decref(object);
    CHECK(text != NULL);
    StrBuf bytes = {0};
    sb_printf(&bytes, "%s\n", text);
    free(text);
    bool ok = disk_write(path, bytes.s, bytes.len, err);
    sb_free(&bytes);
    arena_free(&arena);
    return ok;
}
