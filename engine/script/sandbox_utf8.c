/* utf8.*: characters of texts. What is no UTF-8 gives nil and its position, or an error. */
#include <string.h>

#include "base/text.h"
#include "script/sandbox_lib.h"

static bool is_tail(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* Reads the character at `at`, before `end`; 0 bytes when it is none. NUL is one here. */
static size_t read_rune(const char *at, const char *end, uint32_t *rune)
{
    char piece[5] = {0};
    size_t len = (size_t)(end - at) < 4 ? (size_t)(end - at) : 4;
    memcpy(piece, at, len);
    if (piece[0] == '\0') return *rune = 0, 1;
    const char *next = piece;
    *rune = utf8_next(&next);
    size_t used = (size_t)(next - piece);
    return *rune == 0xFFFD && used < 3 ? 0 : used;
}

/* A position as an offset 0..len; raises when it is outside. */
static size_t position(lua_State *L, int arg, const char *function, lua_Integer fallback,
                       size_t len)
{
    lua_Integer at = lib_integer_or(L, arg, function, fallback);
    if (at < 0) at = at < -(lua_Integer)len ? 0 : (lua_Integer)len + at + 1;
    if (at < 1 || at > (lua_Integer)len + 1) lib_wrong(L, arg, function, "1..#s+1");
    return (size_t)at - 1;
}

static int utf8_char(lua_State *L)
{
    int n = lua_gettop(L);
    sandbox_charge(L, (size_t)n);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, (size_t)n * 4);
    size_t len = 0;
    for (int i = 1; i <= n; i++) {
        lua_Integer rune = lib_integer(L, i, "utf8.char");
        if (rune < 0 || rune > 0x10FFFF || (rune >= 0xD800 && rune <= 0xDFFF))
            lib_wrong(L, i, "utf8.char", "U+0000..U+10FFFF");
        len += utf8_put(bytes + len, (uint32_t)rune);
    }
    luaL_pushresultsize(&out, len);
    return 1;
}

static int utf8_len(lua_State *L)
{
    size_t len;
    const char *text = lib_text(L, 1, "utf8.len", &len);
    size_t at = position(L, 2, "utf8.len", 1, len);
    lua_Integer last = lib_integer_or(L, 3, "utf8.len", -1);
    size_t end = last < 0 ? (last < -(lua_Integer)len ? 0 : len - (size_t)(-last - 1))
                          : ((size_t)last < len ? (size_t)last : len);
    lua_Integer n = 0;
    sandbox_charge(L, end > at ? (end - at) / 4 : 0);
    for (uint32_t rune; at < end; n++) {
        size_t used = read_rune(text + at, text + len, &rune);
        if (used == 0) {
            luaL_pushfail(L);
            lua_pushinteger(L, (lua_Integer)at + 1);
            return 2;
        }
        at += used;
    }
    lua_pushinteger(L, n);
    return 1;
}

static int utf8_codepoint(lua_State *L)
{
    size_t len;
    const char *text = lib_text(L, 1, "utf8.codepoint", &len);
    size_t at = position(L, 2, "utf8.codepoint", 1, len);
    size_t last = position(L, 3, "utf8.codepoint", (lua_Integer)at + 1, len);
    int n = 0;
    for (uint32_t rune; at <= last && at < len; n++) {
        size_t used = read_rune(text + at, text + len, &rune);
        if (used == 0) lib_wrong(L, 1, "utf8.codepoint", "UTF-8");
        if (n >= SANDBOX_RESULTS_MAX) sandbox_raise(L, SANDBOX_ITEMS, "utf8.codepoint", "250");
        luaL_checkstack(L, 1, NULL);
        lua_pushinteger(L, rune);
        at += used;
    }
    return n;
}

/* The byte where the n-th character from `i` begins. */
static int utf8_offset(lua_State *L)
{
    size_t len;
    const char *text = lib_text(L, 1, "utf8.offset", &len);
    lua_Integer n = lib_integer(L, 2, "utf8.offset");
    size_t at = position(L, 3, "utf8.offset", n > 0 ? 1 : (lua_Integer)len + 1, len);
    sandbox_charge(L, len / 16 + 1);
    if (n == 0) {
        while (at > 0 && at < len && is_tail(text[at])) at--;
        return lua_pushinteger(L, (lua_Integer)at + 1), 1;
    }
    if (at < len && is_tail(text[at])) lib_wrong(L, 3, "utf8.offset", "1..#s+1");
    for (; n < 0 && at > 0; n++) {
        do at--;
        while (at > 0 && is_tail(text[at]));
    }
    for (; n > 1 && at < len; n--) {
        do at++;
        while (at < len && is_tail(text[at]));
    }
    if (n == 0 || n == 1)
        lua_pushinteger(L, (lua_Integer)at + 1);
    else
        luaL_pushfail(L);
    return 1;
}

static int codes_step(lua_State *L)
{
    size_t len;
    const char *text = lib_text(L, 1, "utf8.codes", &len);
    size_t at = (size_t)lib_integer(L, 2, "utf8.codes"); /* behind the first byte of the last one */
    if (at > len) return 0;
    while (at > 0 && at < len && is_tail(text[at])) at++;
    if (at >= len) return 0;
    uint32_t rune;
    if (read_rune(text + at, text + len, &rune) == 0) lib_wrong(L, 1, "utf8.codes", "UTF-8");
    lua_pushinteger(L, (lua_Integer)at + 1);
    lua_pushinteger(L, rune);
    return 2;
}

static int utf8_codes(lua_State *L)
{
    lib_text(L, 1, "utf8.codes", NULL);
    lua_pushcfunction(L, codes_step);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

void sandbox_open_utf8(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"char", utf8_char},     {"len", utf8_len},     {"codepoint", utf8_codepoint},
        {"offset", utf8_offset}, {"codes", utf8_codes}, {NULL, NULL},
    };
    lua_createtable(L, 0, 8);
    lua_pushlstring(L, "[\0-\x7F\xC2-\xFD][\x80-\xBF]*", 14);
    lua_setfield(L, -2, "charpattern");
    lib_publish(L, "utf8", functions);
}
