/* Where things lie: the user's data, and what is installed with the program.
 *
 * Looks, never makes. Results are in the caller's arena.
 */
#ifndef REGISSEUR_STORE_PATHS_H
#define REGISSEUR_STORE_PATHS_H

#include "base/arena.h"
#include "base/err.h"

/* The user's data folder: `chosen` (--data) when not NULL, else $REGISSEUR_DATA, else
 * $XDG_DATA_HOME/regisseur, else ~/.local/share/regisseur; on Windows %APPDATA%\Regisseur
 * for the last two. It need not exist. NULL with "paths.no_home" when there is no way to
 * tell, "paths.empty" {name} when it is named but empty. */
const char *path_data(Arena *arena, const char *chosen, Err *err);

/* The folder with fonts, icons, locale and scenarios: $REGISSEUR_SHARE, else
 * share/regisseur in the program's folder or in one of the three above it. NULL with
 * "paths.no_share" {looked} or "paths.bad_share" {path}. */
const char *path_share(Arena *arena, Err *err);
/* The same from a given program folder and without the environment. */
const char *path_share_from(Arena *arena, const char *program_folder, Err *err);

#endif
