/* Pictures of a pack: PNG and JPEG, at most 4096 x 4096. Only the head is looked at. */
#ifndef REGISSEUR_SCRIPT_PICTURES_H
#define REGISSEUR_SCRIPT_PICTURES_H

#include "script/files.h"

enum { PICTURE_BYTES = 16 * 1024 * 1024, PICTURE_SIDE = 4096 };

/* False with "fault.KEY" {path} when it is no picture. */
bool picture_check(const PackFiles *files, const char *path, Err *err);

#endif
