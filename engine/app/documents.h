/* Reports in the user's own folder of documents. */
#ifndef REGISSEUR_APP_DOCUMENTS_H
#define REGISSEUR_APP_DOCUMENTS_H

#include "app/app.h"

/* Saves the report of a game as Regisseur-PACK-DATE-SESSION.FORMAT in $XDG_DOCUMENTS_DIR, else
 * ~/Documents where there is one, else in the folder of the records. `path` gets where it is. False
 * as report_save. The same report of the same day replaces the earlier one. */
bool documents_report(const App *app, const Game *game, const char *format, char *path, size_t size,
                      Err *err);

#endif
