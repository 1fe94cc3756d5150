/* The reports of one session that were asked for on the command line. */
#ifndef REGISSEUR_APP_REPORTS_H
#define REGISSEUR_APP_REPORTS_H

#include "app/app.h"
#include "base/text.h"

/* True when one is: --html, --pdf, --csv, --json or --text. */
bool reports_asked(const Options *options);
/* Gives all of them, in turn; stops at the first that can't be given, after saying why. An exit
 * code. */
int reports_give(App *app, const Game *game);

/* The report of one session in a format of report/report.h; of one that was part of a sitting it
 * says which the other sessions are. False as report_make. */
bool reports_make(App *app, const Game *game, const char *format, StrBuf *out, Err *err);

#endif
