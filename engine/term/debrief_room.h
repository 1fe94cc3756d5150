/* What a room adds to the debrief in words. For term/ only. */
#ifndef REGISSEUR_TERM_DEBRIEF_ROOM_H
#define REGISSEUR_TERM_DEBRIEF_ROOM_H

#include "core/debrief.h"
#include "term/print.h"

/* Both votes of a decision, the prediction, who moved, why the smaller sides thought otherwise. */
void tell_room_decision(Printer *p, const Decision *d);
/* Statements, dilemmas that nobody decided; nothing when it was no room. */
void tell_room_rounds(Printer *p, const Scenario *scenario, const Debrief *debrief);
/* Who was there, what was recommended; likewise. */
void tell_room_closing(Printer *p, const Debrief *debrief);

#endif
