/* string.*, and utf8.*. Letters are the ASCII ones, whatever the locale. */
#include <string.h>

#include "base/text.h"
#include "script/sandbox_lib.h"

/* ---- positions ---- */

/* The bytes from..to of the author, both ends counted from 1 or from the end, as offsets: the first
 * and the one behind the last. Always 0 <= first <= behind <= len. */
static void range_of(lua_Integer from, lua_Integer to, size_t len, size_t *first, size_t *behind)
{
    lua_Integer n = (lua_Integer)len;
    if (from < 0)
        from = from < -n ? 1 : n + from + 1;
    else if (from == 0)
        from = 1;
    if (to < 0)
        to = to < -n ? 0 : n + to + 1;
    else if (to > n)
        to = n;
    *first = from > n ? len : (size_t)from - 1;
    *behind = to < from ? *first : (size_t)to;
}

static int string_len(lua_State *L)
{
    size_t len;
    lib_text(L, 1, "string.len", &len);
    lua_pushinteger(L, (lua_Integer)len);
    return 1;
}

static int string_sub(lua_State *L)
{
    size_t len, first, behind;
    const char *text = lib_text(L, 1, "string.sub", &len);
    lua_Integer from = lib_integer(L, 2, "string.sub");
    range_of(from, lib_integer_or(L, 3, "string.sub", -1), len, &first, &behind);
    lib_result(L, behind - first);
    lua_pushlstring(L, text + first, behind - first);
    return 1;
}

static int string_byte(lua_State *L)
{
    size_t len, first, behind;
    const char *text = lib_text(L, 1, "string.byte", &len);
    lua_Integer from = lib_integer_or(L, 2, "string.byte", 1);
    range_of(from, lib_integer_or(L, 3, "string.byte", from), len, &first, &behind);
    if (behind - first > SANDBOX_RESULTS_MAX) sandbox_raise(L, SANDBOX_ITEMS, "string.byte", "250");
    luaL_checkstack(L, (int)(behind - first), NULL);
    for (size_t i = first; i < behind; i++) lua_pushinteger(L, (unsigned char)text[i]);
    return (int)(behind - first);
}

static int string_char(lua_State *L)
{
    int n = lua_gettop(L);
    lib_result(L, (size_t)n);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, (size_t)n);
    for (int i = 1; i <= n; i++) {
        lua_Integer c = lib_integer(L, i, "string.char");
        if (c < 0 || c > 255) lib_wrong(L, i, "string.char", "0..255");
        bytes[i - 1] = (char)c;
    }
    luaL_pushresultsize(&out, (size_t)n);
    return 1;
}

/* ---- copies ---- */

static char lower_of(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static char upper_of(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

static int mapped(lua_State *L, const char *function, char (*map)(char))
{
    size_t len;
    const char *text = lib_text(L, 1, function, &len);
    lib_result(L, len);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, len);
    for (size_t i = 0; i < len; i++) bytes[i] = map(text[i]);
    luaL_pushresultsize(&out, len);
    return 1;
}

static int string_lower(lua_State *L)
{
    return mapped(L, "string.lower", lower_of);
}

static int string_upper(lua_State *L)
{
    return mapped(L, "string.upper", upper_of);
}

static int string_reverse(lua_State *L)
{
    size_t len;
    const char *text = lib_text(L, 1, "string.reverse", &len);
    lib_result(L, len);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, len);
    for (size_t i = 0; i < len; i++) bytes[i] = text[len - 1 - i];
    luaL_pushresultsize(&out, len);
    return 1;
}

static int string_rep(lua_State *L)
{
    size_t len, between = 0;
    const char *text = lib_text(L, 1, "string.rep", &len), *separator = "";
    lua_Integer n = lib_integer(L, 2, "string.rep");
    if (!lua_isnoneornil(L, 3)) separator = lib_text(L, 3, "string.rep", &between);
    if (n <= 0) return lua_pushliteral(L, ""), 1;
    if (len + between > 0 && n > SANDBOX_TEXT_MAX) lib_result(L, SIZE_MAX);
    if (len + between == 0) n = 1;
    size_t total = len * (size_t)n + between * ((size_t)n - 1);
    lib_result(L, total);
    sandbox_charge(L, (size_t)n);

    luaL_Buffer out;
    char *to = luaL_buffinitsize(L, &out, total);
    while (n-- > 0) {
        memcpy(to, text, len);
        to += len;
        if (n > 0) memcpy(to, separator, between);
        if (n > 0) to += between;
    }
    luaL_pushresultsize(&out, total);
    return 1;
}

/* ("x"):rep(3): texts find their functions through the only metatable of a value. */
static void set_methods(lua_State *L)
{
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 1);
    lua_getfield(L, LUA_REGISTRYINDEX, "names");
    lua_getfield(L, -1, "string");
    lua_remove(L, -2);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void sandbox_open_string(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"len", string_len},         {"sub", string_sub},
        {"byte", string_byte},       {"char", string_char},
        {"lower", string_lower},     {"upper", string_upper},
        {"reverse", string_reverse}, {"rep", string_rep},
        {"format", lib_format},      {"find", lib_find},
        {"match", lib_match},        {"gmatch", lib_gmatch},
        {"gsub", lib_gsub},          {NULL, NULL},
    };
    lua_createtable(L, 0, 16);
    lib_publish(L, "string", functions);
    set_methods(L);
}
