/* The window and its loop: sleeps until a key, a click, or the next thing that
 * changes by itself. An idle screen without a clock causes no wake-up at all; a
 * running clock one a second. Drawing is by the processor into the window's own
 * surface, and only what changed is handed over.
 */
#ifndef REGISSEUR_UI_WINDOW_H
#define REGISSEUR_UI_WINDOW_H

#include "ui/host.h"

/* Runs until the user quits. `assets` holds fonts/ and icons/. False when no window
 * can be opened: "ui.no_window" {reason}, "ui.no_display" or "ui.no_font" {path}. */
bool window_run(const UiHost *host, const char *assets, Err *err);

#endif
