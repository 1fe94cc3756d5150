/* What the terminal says of a view and of an event. */
#ifndef REGISSEUR_TERM_SHOW_H
#define REGISSEUR_TERM_SHOW_H

#include "core/view.h"
#include "term/print.h"

/* Everything on screen now. */
void show_stage(Printer *p, const Session *session, const View *view);
/* What one event brought; `view` is how things stand after it. Prints the new stage when it brought one. */
void show_event(Printer *p, const Session *session, const View *view, const Event *event);

/* Parts of a round, which a room shows at its own time. */
void show_inject(Printer *p, const ViewInject *arrived);
void show_dossier_text(Printer *p, const ViewDossier *dossier);
void show_advice_text(Printer *p, const ViewAdvice *advice);
void show_dossier(Printer *p, const View *view);  /* what can be opened */
void show_advisers(Printer *p, const View *view); /* who can be heard */
void show_options(Printer *p, const View *view);  /* the question and its answers */
void show_meters(Printer *p, const View *view);
/* The situation and all that arrived, was opened and heard so far. */
void show_situation(Printer *p, const View *view);

#endif
