/* What the user chose: settings.json in the data folder.
 *
 * One table row per setting is read by loading, saving and the settings screen.
 * Loading never fails: what is missing or wrong gets its default, with a note that says so.
 * Saving keeps what it doesn't know (settings of a newer version), and replaces the
 * file as a whole. A file that is no JSON is kept as settings.json.bad.
 */
#ifndef REGISSEUR_STORE_SETTINGS_H
#define REGISSEUR_STORE_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "core/names.h"

typedef enum Look { LOOK_AUTO, LOOK_LIGHT, LOOK_DARK, LOOK_CONTRAST, LOOKS } Look;

/* Plain data. Get the defaults from settings_default. */
typedef struct Settings {
    const char *language; /* "nl", "en", or "" for the system's; a literal */
    int text_percent;     /* 100, 125, 150 */
    Look look;
    bool legible; /* the high-legibility font */
    Clock clock;
    bool fullscreen;
    bool sound;
} Settings;

typedef enum SettingType { SETTING_TEXT, SETTING_NUMBER, SETTING_NAME, SETTING_SWITCH } SettingType;

/* One setting. Its choices are numbered from 0; a switch has 0 (off) and 1 (on). */
typedef struct Setting {
    const char *key; /* in the file */
    SettingType type;
    size_t offset;            /* in Settings */
    const char *const *names; /* the choices as the file spells them, NULL at the end */
    int standard;             /* the choice that is the default */
} Setting;

enum { SETTING_COUNT = 7 };
extern const Setting setting_table[SETTING_COUNT];

int setting_choices(const Setting *setting);
/* The choice as the file spells it: "nl", "125", "dark", "on". */
const char *setting_name(const Setting *setting, int choice);
int setting_get(const Setting *setting, const Settings *settings);
void setting_set(const Setting *setting, Settings *settings, int choice);

Settings settings_default(void);

/* What was not as it should be: "settings.bad_value" {key, value, used}, "settings.bad_file"
 * {path, why}, "store.cannot_read" {path, why}. */
typedef struct SettingsNotes {
    Err at[SETTING_COUNT];
    int count;
} SettingsNotes;

/* `notes` may be NULL. A folder or file that is not there is no note. */
Settings settings_load(const char *dir, SettingsNotes *notes);

/* Makes the folder when missing. False with "store.cannot_write_file" {path, why} or
 * "store.cannot_make_folder" {path, why}. */
bool settings_save(const char *dir, const Settings *settings, Err *err);

#endif
