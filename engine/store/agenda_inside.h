/* Inside of store/agenda and store/sitting. */
#ifndef REGISSEUR_STORE_AGENDA_INSIDE_H
#define REGISSEUR_STORE_AGENDA_INSIDE_H

#include "store/agenda.h"

/* What a sitting kept of its own agenda: a pack may also be a path that its user named, which no
 * file that comes from elsewhere may do. */
bool agenda_read_own(const char *text, Arena *arena, Agenda *out, Err *err);
/* With room for AGENDA_MAX items. */
Agenda agenda_copy(const Agenda *agenda, Arena *arena);

/* The pack of an item, opened. NULL with the errors of agenda_check. */
Pack *agenda_open(Packs *packs, const AgendaItem *item, Err *err);
/* Calls `visit` for every item from `from` on, opening each pack once; the scenario is NULL, and
 * `err` says why, when its pack can't be opened. Stops with false when that does. */
typedef bool AgendaVisit(void *context, size_t item, const Scenario *scenario, Err *err);
bool agenda_visit(Packs *packs, const Agenda *agenda, size_t from, AgendaVisit *visit,
                  void *context, Err *err);
/* What an item is called: the title of its pack or dilemma, the text of its statement. */
const char *agenda_item_title(const Scenario *scenario, const AgendaItem *item);

#endif
