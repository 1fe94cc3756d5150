/* How a room was last set up: room.json in the data folder, so that the next one begins like it. */
#ifndef REGISSEUR_APP_ROOM_LAST_H
#define REGISSEUR_APP_ROOM_LAST_H

#include "store/sitting.h"

/* The last setup, else the defaults; what is missing or wrong in the file is as by default. Texts
 * in `arena`. Never a port: that is chosen each time. */
SittingSetup room_last(const char *dir, Arena *arena);
/* Says nothing when it can't be kept: it is only ease. */
void room_last_keep(const char *dir, const SittingSetup *setup);

#endif
