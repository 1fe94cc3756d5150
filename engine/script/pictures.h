/* Pictures of a pack: PNG and JPEG, at most 4096 x 4096. Only the head is looked at. */
#ifndef REGISSEUR_SCRIPT_PICTURES_H
#define REGISSEUR_SCRIPT_PICTURES_H

#include "script/files.h"

enum { PICTURE_BYTES = 16 * 1024 * 1024, PICTURE_SIDE = 4096 };

/* What was looked at: each file is read once, however often it is named. The list is the arena's.
 */
typedef struct Pictures {
    const PackFiles *files;
    Arena *arena;
    struct Picture *first;
} Pictures;

/* False with "fault.KEY" {path} when it is no picture. */
bool picture_check(Pictures *pictures, const char *path, Err *err);

#endif
