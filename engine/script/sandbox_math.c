/* math: what gives the same bits on every machine. No random, and no sin, exp or log. */
#include <math.h>

#include "script/sandbox_lib.h"

enum { FMOD_UNITS = 100 };

/* An integer when it fits, as Lua does. */
static int push_whole(lua_State *L, lua_Number n)
{
    lua_Integer whole;
    if (lua_numbertointeger(n, &whole))
        lua_pushinteger(L, whole);
    else
        lua_pushnumber(L, n);
    return 1;
}

static int math_floor(lua_State *L)
{
    if (lua_isinteger(L, 1)) return lua_settop(L, 1), 1;
    return push_whole(L, floor(lib_number(L, 1, "math.floor")));
}

static int math_ceil(lua_State *L)
{
    if (lua_isinteger(L, 1)) return lua_settop(L, 1), 1;
    return push_whole(L, ceil(lib_number(L, 1, "math.ceil")));
}

static int math_abs(lua_State *L)
{
    lua_Number n = lib_number(L, 1, "math.abs");
    lua_Integer i = lua_tointeger(L, 1);
    if (!lua_isinteger(L, 1))
        lua_pushnumber(L, fabs(n));
    else
        lua_pushinteger(L, i < 0 ? (lua_Integer)(0u - (lua_Unsigned)i) : i);
    return 1;
}

static int pick(lua_State *L, const char *function, bool largest)
{
    int best = 1, n = lua_gettop(L);
    lib_number(L, 1, function);
    for (int i = 2; i <= n; i++) {
        lib_number(L, i, function);
        if (largest ? lua_compare(L, best, i, LUA_OPLT) : lua_compare(L, i, best, LUA_OPLT))
            best = i;
    }
    lua_pushvalue(L, best);
    return 1;
}

static int math_max(lua_State *L)
{
    return pick(L, "math.max", true);
}

static int math_min(lua_State *L)
{
    return pick(L, "math.min", false);
}

static int math_tointeger(lua_State *L)
{
    int whole = 0;
    lua_Integer n = lua_type(L, 1) == LUA_TNUMBER ? lua_tointegerx(L, 1, &whole) : 0;
    if (whole)
        lua_pushinteger(L, n);
    else
        luaL_pushfail(L);
    return 1;
}

static int math_type(lua_State *L)
{
    if (lua_isnone(L, 1)) lib_wrong(L, 1, "math.type", "value");
    if (lua_type(L, 1) != LUA_TNUMBER)
        luaL_pushfail(L);
    else
        lua_pushstring(L, lua_isinteger(L, 1) ? "integer" : "float");
    return 1;
}

static int math_fmod(lua_State *L)
{
    lua_Number a = lib_number(L, 1, "math.fmod"), b = lib_number(L, 2, "math.fmod");
    sandbox_charge(L, FMOD_UNITS);
    if (!lua_isinteger(L, 1) || !lua_isinteger(L, 2)) return lua_pushnumber(L, fmod(a, b)), 1;
    lua_Integer m = lua_tointeger(L, 1), n = lua_tointeger(L, 2);
    if (n == 0) lib_wrong(L, 2, "math.fmod", "~= 0");
    lua_pushinteger(L, n == -1 ? 0 : m % n);
    return 1;
}

static int math_modf(lua_State *L)
{
    lua_Number n = lib_number(L, 1, "math.modf");
    lua_Number whole = n < 0 ? ceil(n) : floor(n);
    lua_pushnumber(L, whole);
    lua_pushnumber(L, n == whole ? 0.0 : n - whole);
    return 2;
}

static int math_sqrt(lua_State *L)
{
    lua_pushnumber(L, sqrt(lib_number(L, 1, "math.sqrt")));
    return 1;
}

static int math_ult(lua_State *L)
{
    lua_Integer a = lib_integer(L, 1, "math.ult"), b = lib_integer(L, 2, "math.ult");
    lua_pushboolean(L, (lua_Unsigned)a < (lua_Unsigned)b);
    return 1;
}

void sandbox_open_math(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"floor", math_floor}, {"ceil", math_ceil}, {"abs", math_abs},
        {"max", math_max},     {"min", math_min},   {"tointeger", math_tointeger},
        {"type", math_type},   {"fmod", math_fmod}, {"modf", math_modf},
        {"sqrt", math_sqrt},   {"ult", math_ult},   {NULL, NULL},
    };
    lua_createtable(L, 0, 16);
    lua_pushnumber(L, 3.141592653589793238462643383279502884);
    lua_setfield(L, -2, "pi");
    lua_pushnumber(L, HUGE_VAL);
    lua_setfield(L, -2, "huge");
    lua_pushinteger(L, LUA_MAXINTEGER);
    lua_setfield(L, -2, "maxinteger");
    lua_pushinteger(L, LUA_MININTEGER);
    lua_setfield(L, -2, "mininteger");
    lib_publish(L, "math", functions);
}
