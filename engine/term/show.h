/* What the terminal says of a view and of an event. */
#ifndef REGISSEUR_TERM_SHOW_H
#define REGISSEUR_TERM_SHOW_H

#include "core/view.h"
#include "term/print.h"

/* Everything on screen now. */
void show_stage(Printer *p, const Session *session, const View *view);
/* What one event brought; `view` is how things stand after it. Prints the new stage when it brought one. */
void show_event(Printer *p, const Session *session, const View *view, const Event *event);

#endif
