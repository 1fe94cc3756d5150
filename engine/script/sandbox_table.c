/* table.*, and pairs in the order of its keys. */
#include <string.h>

#include "script/sandbox_lib.h"

static size_t log2_of(size_t n)
{
    size_t steps = 1;
    while (n >>= 1) steps++;
    return steps;
}

/* ---- pairs ---- */

typedef struct Key {
    const char *text; /* NULL for a number */
    size_t len;
    lua_Number number;
    lua_Integer whole;
    bool is_whole;
} Key;

static int compare_numbers(const Key *a, const Key *b)
{
    if (a->is_whole && b->is_whole) return a->whole < b->whole ? -1 : a->whole > b->whole;
    return a->number < b->number ? -1 : a->number > b->number;
}

/* Numbers first, then texts by their bytes. */
static int compare_keys(const Key *a, const Key *b)
{
    if (a->text == NULL || b->text == NULL) {
        if (a->text == NULL && b->text == NULL) return compare_numbers(a, b);
        return a->text == NULL ? -1 : 1;
    }
    int order = memcmp(a->text, b->text, a->len < b->len ? a->len : b->len);
    if (order != 0) return order;
    return a->len < b->len ? -1 : a->len > b->len;
}

static void merge_keys(const Key *from, Key *to, size_t start, size_t middle, size_t end)
{
    size_t left = start, right = middle;
    for (size_t i = start; i < end; i++) {
        bool take_left =
            left < middle && (right >= end || compare_keys(&from[left], &from[right]) <= 0);
        to[i] = take_left ? from[left++] : from[right++];
    }
}

/* Bottom up; the result is in `keys`. */
static void sort_keys(Key *keys, Key *spare, size_t n)
{
    for (size_t width = 1; width < n; width *= 2) {
        for (size_t start = 0; start < n; start += 2 * width) {
            size_t middle = start + width < n ? start + width : n;
            size_t end = start + 2 * width < n ? start + 2 * width : n;
            merge_keys(keys, spare, start, middle, end);
        }
        memcpy(keys, spare, n * sizeof *keys);
    }
}

/* The table that a frozen one reads from, or the table itself: replaces argument 1. */
static void unwrap(lua_State *L)
{
    if (luaL_getmetafield(L, 1, "__index") == LUA_TNIL) return;
    if (lua_type(L, -1) == LUA_TTABLE)
        lua_replace(L, 1);
    else
        lua_pop(L, 1);
}

static size_t count_fields(lua_State *L)
{
    size_t n = 0, bytes = 0;
    lua_pushnil(L);
    while (lua_next(L, 1)) {
        lua_pop(L, 1);
        int type = lua_type(L, -1);
        if (type != LUA_TNUMBER && type != LUA_TSTRING)
            sandbox_raise(L, SANDBOX_KEY, lua_typename(L, type), NULL);
        if (type == LUA_TSTRING) bytes += lua_rawlen(L, -1);
        if (++n > SANDBOX_ITEMS_MAX) sandbox_raise(L, SANDBOX_ITEMS, "pairs", "100000");
    }
    sandbox_charge(L, (n + bytes / 16) * log2_of(n));
    return n;
}

static void read_keys(lua_State *L, Key *keys)
{
    lua_pushnil(L);
    for (size_t i = 0; lua_next(L, 1); i++) {
        lua_pop(L, 1);
        Key *key = &keys[i];
        *key = (Key){0};
        if (lua_type(L, -1) == LUA_TSTRING) {
            key->text = lua_tolstring(L, -1, &key->len);
        } else {
            key->is_whole = lua_isinteger(L, -1);
            key->whole = lua_tointeger(L, -1);
            key->number = lua_tonumber(L, -1);
        }
    }
}

static int pairs_step(lua_State *L)
{
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(2)) + 1;
    lua_pushinteger(L, i);
    lua_copy(L, -1, lua_upvalueindex(2));
    if (lua_rawgeti(L, lua_upvalueindex(1), i) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    lua_gettable(L, lua_upvalueindex(3));
    return 2;
}

static int base_pairs(lua_State *L)
{
    lib_type(L, 1, "pairs", LUA_TTABLE);
    lua_settop(L, 1);
    unwrap(L);
    size_t n = count_fields(L);
    Key *keys = lua_newuserdatauv(L, (n + 1) * 2 * sizeof(Key), 0);
    read_keys(L, keys);
    sort_keys(keys, keys + n, n);

    lua_createtable(L, (int)n, 0);
    for (size_t i = 0; i < n; i++) {
        if (keys[i].text)
            lua_pushlstring(L, keys[i].text, keys[i].len);
        else if (keys[i].is_whole)
            lua_pushinteger(L, keys[i].whole);
        else
            lua_pushnumber(L, keys[i].number);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_pushinteger(L, 0);
    lua_pushvalue(L, 1);
    lua_pushcclosure(L, pairs_step, 3);
    return 1;
}

/* ---- insert, remove, concat, unpack ---- */

static void too_many(lua_State *L, const char *function)
{
    sandbox_raise(L, SANDBOX_ITEMS, function, "100000");
}

static int table_insert(lua_State *L)
{
    lua_Integer n = lib_length(L, 1, "table.insert");
    if (n >= SANDBOX_ITEMS_MAX) too_many(L, "table.insert");
    lua_Integer at = n + 1;
    if (lua_gettop(L) == 3) {
        at = lib_integer(L, 2, "table.insert");
        if (at < 1 || at > n + 1) lib_wrong(L, 2, "table.insert", "1..#t+1");
        sandbox_charge(L, (size_t)(n + 1 - at));
        for (lua_Integer i = n + 1; i > at; i--) {
            lua_geti(L, 1, i - 1);
            lua_seti(L, 1, i);
        }
    } else if (lua_gettop(L) != 2) {
        lib_wrong(L, 2, "table.insert", "value");
    }
    lua_seti(L, 1, at);
    return 0;
}

static int table_remove(lua_State *L)
{
    lua_Integer n = lib_length(L, 1, "table.remove");
    lua_Integer at = lib_integer_or(L, 2, "table.remove", n);
    if (lua_gettop(L) > 1 && n + 1 != at && (at < 1 || at > n + 1) && !(n == 0 && at == 0))
        lib_wrong(L, 2, "table.remove", "1..#t");
    lua_geti(L, 1, at);
    if (at < 1 || at > n) return 1;
    sandbox_charge(L, (size_t)(n - at));
    for (; at < n; at++) {
        lua_geti(L, 1, at + 1);
        lua_seti(L, 1, at);
    }
    lua_pushnil(L);
    lua_seti(L, 1, at);
    return 1;
}

/* The bytes of items i..j joined; raises when one is no text or number. */
static size_t joined_size(lua_State *L, lua_Integer i, lua_Integer j, size_t between)
{
    size_t total = 0;
    for (; i <= j; i++) {
        int type = lua_geti(L, 1, i);
        if (type != LUA_TSTRING && type != LUA_TNUMBER) lib_wrong(L, 1, "table.concat", "string");
        if (type == LUA_TNUMBER) sandbox_charge(L, 2 * LIB_NUMBER_UNITS); /* written twice */
        size_t len;
        lua_tolstring(L, -1, &len);
        total += len + between;
        lib_result(L, len);
        if (total > 2u * SANDBOX_TEXT_MAX) lib_result(L, total);
        lua_pop(L, 1);
    }
    return total;
}

static int table_concat(lua_State *L)
{
    lua_Integer n = lib_length(L, 1, "table.concat");
    size_t between = 0;
    const char *separator = "";
    if (!lua_isnoneornil(L, 2)) separator = lib_text(L, 2, "table.concat", &between);
    lua_Integer i = lib_integer_or(L, 3, "table.concat", 1);
    lua_Integer j = lib_integer_or(L, 4, "table.concat", n);
    if (i < 1 || j > n) lib_wrong(L, i < 1 ? 3 : 4, "table.concat", "1..#t");
    size_t size = joined_size(L, i, j, between);
    lib_result(L, size > between ? size - between : 0);

    luaL_Buffer buffer;
    luaL_buffinitsize(L, &buffer, size + 1);
    for (; i <= j; i++) {
        lua_geti(L, 1, i);
        luaL_addvalue(&buffer);
        if (i < j) luaL_addlstring(&buffer, separator, between);
    }
    luaL_pushresult(&buffer);
    return 1;
}

static int table_unpack(lua_State *L)
{
    lib_type(L, 1, "table.unpack", LUA_TTABLE);
    lua_Integer i = lib_integer_or(L, 2, "table.unpack", 1);
    lua_Integer j = lua_isnoneornil(L, 3) ? luaL_len(L, 1) : lib_integer(L, 3, "table.unpack");
    if (i > j) return 0;
    if ((lua_Unsigned)j - (lua_Unsigned)i >= SANDBOX_RESULTS_MAX)
        sandbox_raise(L, SANDBOX_ITEMS, "table.unpack", "250");
    int n = (int)(j - i) + 1;
    luaL_checkstack(L, n, NULL);
    sandbox_charge(L, (size_t)n);
    for (int k = 0; k < n; k++) lua_geti(L, 1, i + k);
    return n;
}

/* ---- sort: stable, so that equal items keep their order everywhere ---- */

/* Stack: 1 table, 2 comparator or nil, 3 from, 4 to. Is item `b` of 3 to go before item `a`? */
static bool goes_before(lua_State *L, lua_Integer b, lua_Integer a)
{
    sandbox_charge(L, 4);
    if (lua_isnil(L, 2)) {
        int type_b = lua_rawgeti(L, 3, b), type_a = lua_rawgeti(L, 3, a);
        bool sortable = type_a == type_b && (type_a == LUA_TNUMBER || type_a == LUA_TSTRING);
        if (!sortable) lib_wrong(L, 1, "table.sort", "numbers | strings");
        if (type_a == LUA_TSTRING) sandbox_charge(L, lua_rawlen(L, -1) / 16);
        bool before = lua_compare(L, -2, -1, LUA_OPLT);
        lua_pop(L, 2);
        return before;
    }
    lua_pushvalue(L, 2);
    lua_rawgeti(L, 3, b);
    lua_rawgeti(L, 3, a);
    lua_call(L, 2, 1);
    bool before = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return before;
}

static void merge_items(lua_State *L, lua_Integer start, lua_Integer middle, lua_Integer end)
{
    lua_Integer left = start, right = middle;
    for (lua_Integer i = start; i < end; i++) {
        bool take_right = right < end && (left >= middle || goes_before(L, right, left));
        lua_rawgeti(L, 3, take_right ? right++ : left++);
        lua_rawseti(L, 4, i);
    }
}

static int table_sort(lua_State *L)
{
    lua_Integer n = lib_length(L, 1, "table.sort");
    lua_settop(L, 2);
    if (!lua_isnil(L, 2)) lib_type(L, 2, "table.sort", LUA_TFUNCTION);
    lua_createtable(L, (int)n, 0);
    lua_createtable(L, (int)n, 0);
    sandbox_charge(L, (size_t)n);
    for (lua_Integer i = 1; i <= n; i++) {
        lua_geti(L, 1, i);
        lua_rawseti(L, 3, i);
    }
    for (lua_Integer width = 1; width < n; width *= 2) {
        for (lua_Integer start = 1; start <= n; start += 2 * width) {
            lua_Integer middle = start + width <= n ? start + width : n + 1;
            lua_Integer end = start + 2 * width <= n ? start + 2 * width : n + 1;
            merge_items(L, start, middle, end);
        }
        lua_pushvalue(L, 3); /* what was merged is what is read next */
        lua_copy(L, 4, 3);
        lua_replace(L, 4);
    }
    for (lua_Integer i = 1; i <= n; i++) {
        lua_rawgeti(L, 3, i);
        lua_seti(L, 1, i);
    }
    return 0;
}

void sandbox_open_table(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"insert", table_insert}, {"remove", table_remove}, {"concat", table_concat},
        {"unpack", table_unpack}, {"sort", table_sort},     {NULL, NULL},
    };
    lua_createtable(L, 0, 8);
    lib_publish(L, "table", functions);
    lua_pushcfunction(L, base_pairs);
    sandbox_global(L, "pairs");
}
