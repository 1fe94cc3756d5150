#include "app/room_module.h"

#include <dlfcn.h>

#include "store/disk.h"

const RoomModule *room_module_load(const char *share, Err *err)
{
    Arena arena = {0};
    void *library =
        dlopen(disk_join(&arena, share ? share : "", ROOM_MODULE_FILE), RTLD_NOW | RTLD_LOCAL);
    arena_free(&arena);
    const RoomModule *module = library ? dlsym(library, ROOM_MODULE_ENTRY) : NULL;
    if (module == NULL) err_set(err, "room.no_module", "why", dlerror(), NULL);
    return module;
}
