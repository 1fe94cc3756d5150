/* The author's commands: one file each, one row each in app/commands.c. They return exit codes. */
#ifndef REGISSEUR_TOOLS_TOOLS_H
#define REGISSEUR_TOOLS_TOOLS_H

#include "app/app.h"

int tool_check(App *app);
int tool_explore(App *app);
int tool_watch(App *app);
int tool_new(App *app);
int tool_pack(App *app);
int tool_strings(App *app);
/* All that is wrong with a pack, as it lies there: its files, then every play of it. False when
 * there is an error. */
bool tool_check_pack(App *app, const char *name, Faults *faults);
/* For long explorations: a line on standard error when that is a terminal. Context: the App. With
 * nothing known it clears the line. */
void tool_progress(void *app, size_t done, size_t known);

#endif
