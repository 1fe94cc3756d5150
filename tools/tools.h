/* The author's commands: one file each, one row each in app/commands.c. They return exit codes. */
#ifndef REGISSEUR_TOOLS_TOOLS_H
#define REGISSEUR_TOOLS_TOOLS_H

#include "app/app.h"

int tool_check(App *app);

#endif
