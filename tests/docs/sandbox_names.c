#include "sandbox_names.h"

#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "script/sandbox.h"

enum { NAMES_MAX = 200 };

typedef struct List {
    Arena *arena;
    LuaName *names;
    size_t count;
} List;

static void add(List *list, const char *library, const char *name)
{
    if (list->count == NAMES_MAX) abort();
    list->names[list->count++] =
        (LuaName){arena_text(list->arena, library), arena_text(list->arena, name)};
}

/* Of the table on top. */
static void add_fields(lua_State *L, List *list, const char *library)
{
    lua_pushnil(L);
    while (lua_next(L, -2)) {
        int value = lua_gettop(L);
        const char *name = lua_tostring(L, value - 1);
        /* a library is an empty table that reads from the real one */
        if (lua_istable(L, value) && luaL_getmetafield(L, value, "__index") == LUA_TTABLE)
            add_fields(L, list, name);
        else
            add(list, library, name);
        lua_settop(L, value - 1);
    }
}

static int by_name(const void *a, const void *b)
{
    const LuaName *x = a, *y = b;
    int order = strcmp(x->library, y->library);
    return order ? order : strcmp(x->name, y->name);
}

LuaName *sandbox_names(Arena *arena, size_t *count)
{
    List list = {arena, arena_new(arena, LuaName, NAMES_MAX), 0};
    Sandbox *sandbox = sandbox_new(NULL);
    lua_State *L = sandbox_lua(sandbox);
    lua_getfield(L, LUA_REGISTRYINDEX, "names");
    add_fields(L, &list, "");
    sandbox_free(sandbox);
    qsort(list.names, list.count, sizeof *list.names, by_name);
    *count = list.count;
    return list.names;
}
