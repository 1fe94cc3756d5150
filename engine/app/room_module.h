/* The phones' server, loaded when it is first asked for. */
#ifndef REGISSEUR_APP_ROOM_MODULE_H
#define REGISSEUR_APP_ROOM_MODULE_H

#include "room/module/module.h"

/* From the share folder; it stays loaded. NULL with "room.no_module" {why}. */
const RoomModule *room_module_load(const char *share, Err *err);

#endif
