/* `regisseur room`, and what its options say of a setup. */
#ifndef REGISSEUR_APP_ROOM_COMMAND_H
#define REGISSEUR_APP_ROOM_COMMAND_H

#include "app/app.h"
#include "store/sitting.h"

/* The command. Returns an exit code. */
int room_command(App *app);
/* As last time, but for what the command line says. Texts in `arena`. */
SittingSetup room_setup_of(const App *app, Arena *arena);

#endif
