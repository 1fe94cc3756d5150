#include "store/paths.h"

#include <stdlib.h>
#include <string.h>

#include "store/disk.h"

enum { FOLDERS_UP = 3 };

/* The variable when it holds an absolute path: the XDG rules say to ignore others. */
static const char *absolute_from(const char *variable)
{
    const char *value = getenv(variable);
    if (value == NULL || value[0] == '\0') return NULL;
#ifdef _WIN32
    return value;
#else
    return value[0] == '/' ? value : NULL;
#endif
}

static const char *platform_data(Arena *arena)
{
#ifdef _WIN32
    const char *roaming = absolute_from("APPDATA");
    return roaming ? disk_join(arena, roaming, "Regisseur") : NULL;
#else
    const char *data = absolute_from("XDG_DATA_HOME");
    if (data) return disk_join(arena, data, "regisseur");
    const char *home = absolute_from("HOME");
    return home ? disk_join(arena, home, ".local/share/regisseur") : NULL;
#endif
}

const char *path_data(Arena *arena, const char *chosen, Err *err)
{
    if (chosen) {
        if (chosen[0]) return arena_text(arena, chosen);
        err_set(err, "paths.empty", "name", "--data", NULL);
        return NULL;
    }
    const char *named = getenv("REGISSEUR_DATA");
    if (named) {
        if (named[0]) return arena_text(arena, named);
        err_set(err, "paths.empty", "name", "REGISSEUR_DATA", NULL);
        return NULL;
    }
    const char *own = platform_data(arena);
    if (own == NULL) err_set(err, "paths.no_home", NULL);
    return own;
}

/* What every share folder has; an empty folder of the right name is none. */
static bool is_share(Arena *arena, const char *path)
{
    return disk_kind(disk_join(arena, path, "locale")) == DISK_FOLDER;
}

const char *path_share_from(Arena *arena, const char *program_folder, Err *err)
{
    char *folder = arena_text(arena, program_folder);
    for (int up = 0; up <= FOLDERS_UP; up++) {
        const char *share = disk_join(arena, folder, "share/regisseur");
        if (is_share(arena, share)) return share;
        char *slash = strrchr(folder, '/');
        if (slash == NULL) break;
        *slash = '\0';
    }
    err_set(err, "paths.no_share", "looked", disk_join(arena, program_folder, "share/regisseur"),
            NULL);
    return NULL;
}

const char *path_share(Arena *arena, Err *err)
{
    const char *named = getenv("REGISSEUR_SHARE");
    if (named) {
        if (is_share(arena, named)) return arena_text(arena, named);
        err_set(err, "paths.bad_share", "path", named, NULL);
        return NULL;
    }
    const char *folder = disk_program_folder(arena);
    return path_share_from(arena, folder ? folder : ".", err);
}
