#include <stdio.h>
#include <string.h>

#include "script/sandbox_lib.h"

enum { DIGITS_MAX = 200 }; /* of a text that is read as a number */

/* ---- arguments ---- */

void lib_wrong(lua_State *L, int arg, const char *function, const char *want)
{
    char name[64];
    snprintf(name, sizeof name, "%s(#%d)", function, arg);
    sandbox_raise(L, SANDBOX_ARGUMENT, name, want);
}

void lib_type(lua_State *L, int arg, const char *function, int type)
{
    if (lua_type(L, arg) != type) lib_wrong(L, arg, function, lua_typename(L, type));
}

const char *lib_text(lua_State *L, int arg, const char *function, size_t *len)
{
    if (lua_type(L, arg) == LUA_TNUMBER) { /* not in place: the caller's value stays a number */
        sandbox_charge(L, LIB_NUMBER_UNITS);
        lua_pushvalue(L, arg);
        lua_tolstring(L, -1, NULL);
        lua_replace(L, arg);
    }
    lib_type(L, arg, function, LUA_TSTRING);
    return lua_tolstring(L, arg, len);
}

lua_Integer lib_integer(lua_State *L, int arg, const char *function)
{
    int whole = 0;
    lua_Integer n = lua_type(L, arg) == LUA_TNUMBER ? lua_tointegerx(L, arg, &whole) : 0;
    if (!whole) lib_wrong(L, arg, function, "integer");
    return n;
}

lua_Integer lib_integer_or(lua_State *L, int arg, const char *function, lua_Integer fallback)
{
    return lua_isnoneornil(L, arg) ? fallback : lib_integer(L, arg, function);
}

lua_Number lib_number(lua_State *L, int arg, const char *function)
{
    lib_type(L, arg, function, LUA_TNUMBER);
    return lua_tonumber(L, arg);
}

lua_Integer lib_length(lua_State *L, int arg, const char *function)
{
    lib_type(L, arg, function, LUA_TTABLE);
    lua_Integer n = luaL_len(L, arg);
    if (n < 0 || n > SANDBOX_ITEMS_MAX) {
        char limit[24];
        snprintf(limit, sizeof limit, "%d", SANDBOX_ITEMS_MAX);
        sandbox_raise(L, SANDBOX_ITEMS, function, limit);
    }
    return n;
}

void lib_result(lua_State *L, size_t len)
{
    if (len > SANDBOX_TEXT_MAX) sandbox_raise(L, SANDBOX_LONG_TEXT, NULL, NULL);
    sandbox_charge(L, 1 + len / 16);
}

void lib_publish(lua_State *L, const char *name, const luaL_Reg *functions)
{
    char prefix[24];
    snprintf(prefix, sizeof prefix, "%s.", name);
    luaL_setfuncs(L, functions, 0);
    sandbox_freeze(L, prefix);
    sandbox_global(L, name);
}

/* ---- values ---- */

static int base_type(lua_State *L)
{
    if (lua_isnone(L, 1)) lib_wrong(L, 1, "type", "value");
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

/* "-nan" is what one machine calls the "nan" of another. */
static const char *push_number(lua_State *L, int index, size_t *len)
{
    sandbox_charge(L, LIB_NUMBER_UNITS);
    lua_pushvalue(L, index);
    lua_Number n = lua_tonumber(L, -1);
    if (n != n) {
        lua_pop(L, 1);
        lua_pushliteral(L, "nan");
    }
    return lua_tolstring(L, -1, len);
}

const char *lib_tostring(lua_State *L, int index, size_t *len)
{
    index = lua_absindex(L, index);
    switch (lua_type(L, index)) {
    case LUA_TNUMBER: return push_number(L, index, len);
    case LUA_TSTRING: lua_pushvalue(L, index); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    default: lua_pushstring(L, luaL_typename(L, index)); break;
    }
    return lua_tolstring(L, -1, len);
}

static int base_tostring(lua_State *L)
{
    if (lua_isnone(L, 1)) lib_wrong(L, 1, "tostring", "value");
    sandbox_charge(L, 8);
    lib_tostring(L, 1, NULL);
    return 1;
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

/* Digits of another base; overflow wraps, as in Lua. */
static int in_base(lua_State *L, const char *text, lua_Integer base)
{
    while (*text == ' ') text++;
    int negative = *text == '-';
    text += negative;
    lua_Unsigned n = 0;
    const char *first = text;
    for (; digit_of(*text) < base; text++)
        n = n * (lua_Unsigned)base + (lua_Unsigned)digit_of(*text);
    const char *end = text + strspn(text, " ");
    if (end[0] != '\0' || text == first)
        luaL_pushfail(L);
    else
        lua_pushinteger(L, (lua_Integer)(negative ? 0u - n : n));
    return 1;
}

static int base_tonumber(lua_State *L)
{
    if (lua_isnone(L, 1)) lib_wrong(L, 1, "tonumber", "value");
    lua_Integer base = lib_integer_or(L, 2, "tonumber", 0);
    if (!lua_isnoneornil(L, 2) && (base < 2 || base > 36)) lib_wrong(L, 2, "tonumber", "2..36");
    if (lua_type(L, 1) == LUA_TNUMBER && base == 0) return lua_settop(L, 1), 1;
    if (lua_type(L, 1) != LUA_TSTRING) return luaL_pushfail(L), 1;

    size_t len;
    const char *text = lua_tolstring(L, 1, &len);
    if (len > DIGITS_MAX || strlen(text) != len) return luaL_pushfail(L), 1;
    sandbox_charge(L, 8 + len);
    if (base != 0) return in_base(L, text, base);
    if (lua_stringtonumber(L, text) == 0) luaL_pushfail(L);
    return 1;
}

/* ---- errors ---- */

static _Noreturn void raise_text(lua_State *L, int index, const char *otherwise)
{
    int type = lua_type(L, index);
    bool readable = type == LUA_TSTRING || type == LUA_TNUMBER;
    sandbox_raise(L, SANDBOX_AUTHOR, readable ? lib_tostring(L, index, NULL) : otherwise, NULL);
}

static int base_error(lua_State *L)
{
    raise_text(L, 1, "error()");
}

static int base_assert(lua_State *L)
{
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    if (lua_isnone(L, 1)) lib_wrong(L, 1, "assert", "value");
    raise_text(L, 2, "assert()");
}

/* ---- arguments and walks ---- */

static int base_select(lua_State *L)
{
    int n = lua_gettop(L);
    sandbox_charge(L, (size_t)n / 8);
    if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0)
        return lua_pushinteger(L, n - 1), 1;
    lua_Integer i = lib_integer(L, 1, "select");
    if (i < 0)
        i = n + i;
    else if (i > n)
        i = n;
    if (i < 1) lib_wrong(L, 1, "select", "1..");
    return n - (int)i;
}

static int ipairs_step(lua_State *L)
{
    lua_Integer i = luaL_intop(+, lua_tointeger(L, 2), 1);
    if (lua_type(L, 1) != LUA_TTABLE) lib_wrong(L, 1, "ipairs", "table");
    lua_pushinteger(L, i);
    return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}

static int base_ipairs(lua_State *L)
{
    lib_type(L, 1, "ipairs", LUA_TTABLE);
    lua_pushcfunction(L, ipairs_step);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

void sandbox_open_base(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"type", base_type},         {"tostring", base_tostring},
        {"tonumber", base_tonumber}, {"error", base_error},
        {"assert", base_assert},     {"select", base_select},
        {"ipairs", base_ipairs},     {NULL, NULL},
    };
    for (const luaL_Reg *f = functions; f->name; f++) {
        lua_pushcfunction(L, f->func);
        sandbox_global(L, f->name);
    }
}
