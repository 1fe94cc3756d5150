/* Reports and agendas in the user's own folder of documents: $XDG_DOCUMENTS_DIR, else ~/Documents
 * where there is one, else the folder of the records. */
#ifndef REGISSEUR_APP_DOCUMENTS_H
#define REGISSEUR_APP_DOCUMENTS_H

#include "app/app.h"
#include "report/cards.h"
#include "store/agenda.h"

/* Saves the report of a game as Regisseur-PACK-DATE-SESSION.FORMAT. `path` gets where it is. False
 * as report_save. The same report of the same day replaces the earlier one. */
bool documents_report(App *app, const Game *game, const char *format, char *path, size_t size,
                      Err *err);

/* The report of all records of a sitting, as Regisseur-zaal-DATE-SESSION.FORMAT, with the first
 * session. */
bool documents_sitting(App *app, const char *title, const int64_t *sessions, size_t count,
                       const char *format, char *path, size_t size, Err *err);

/* Printed codes, for their owner only: in `file`, or where that is NULL as
 * Regisseur-kaartjes-DATE-NUMBER.html. */
bool documents_cards(const App *app, const CardSheet *sheet, int64_t number, const char *file,
                     char *path, size_t size, Err *err);

bool documents_is_agenda(const char *name); /* by its end */
/* Saves an agenda under its title, in place of an earlier one of that title. */
bool documents_agenda(const App *app, const Agenda *agenda, char *path, size_t size, Err *err);
/* The saved agendas, newest first, at most AGENDA_FILES; in `arena`. */
enum { AGENDA_FILES = 50 };
size_t documents_agendas(const App *app, Arena *arena, const char ***out);

#endif
