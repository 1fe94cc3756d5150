/* find, match, gmatch, gsub. */
#include <string.h>

#include "script/pattern.h"
#include "script/sandbox_lib.h"

/* Steps are taken off the budget after each match; one match can't have more than these. */
enum { STEPS_AT_ONCE = 100000 };

/* ---- matching ---- */

static void start_match(lua_State *L, int text, int pattern, const char *function, Match *m)
{
    size_t text_len, pattern_len;
    *m = (Match){0};
    m->text = lib_text(L, text, function, &text_len);
    m->text_end = m->text + text_len;
    m->pattern = lib_text(L, pattern, function, &pattern_len);
    m->pattern_end = m->pattern + pattern_len;
    sandbox_charge(L, 4);
}

/* Goes on as long as the sandbox's budget lasts: a match that ran out of steps is begun again with
 * more. */
static const char *try_match(lua_State *L, Match *m, const char *at)
{
    for (long steps = STEPS_AT_ONCE;; steps *= 4) {
        m->budget = steps;
        const char *end = match_at(m, at);
        sandbox_charge(L, (size_t)(steps - m->budget));
        if (m->end == MATCH_BAD_PATTERN) sandbox_raise(L, SANDBOX_PATTERN, m->pattern, NULL);
        if (m->end != MATCH_NO_BUDGET) return end;
    }
}

static void push_capture(lua_State *L, const Match *m, int i, const char *start, const char *end)
{
    if (i >= m->captures) {
        if (i != 0) sandbox_raise(L, SANDBOX_PATTERN, m->pattern, NULL);
        lua_pushlstring(L, start, (size_t)(end - start));
        return;
    }
    const Capture *c = &m->capture[i];
    if (c->len == CAPTURE_PLACE)
        lua_pushinteger(L, c->start - m->text + 1);
    else
        lua_pushlstring(L, c->start, (size_t)c->len);
}

/* All captures, or the whole match when there are none. */
static int push_captures(lua_State *L, const Match *m, const char *start, const char *end)
{
    int n = m->captures == 0 && start ? 1 : m->captures;
    luaL_checkstack(L, n, NULL);
    for (int i = 0; i < n; i++) push_capture(L, m, i, start, end);
    return n;
}

/* A start position of the author's as an offset; larger than `len` when it is outside. */
static size_t offset_of(lua_Integer at, size_t len)
{
    if (at > 0) return (size_t)at - 1;
    if (at == 0 || at < -(lua_Integer)len) return 0;
    return len - (size_t)-at;
}

/* ---- find and match ---- */

static const char *find_plain(lua_State *L, const Match *m, size_t from)
{
    size_t need = (size_t)(m->pattern_end - m->pattern);
    size_t have = (size_t)(m->text_end - m->text) - from;
    if (need == 0) return m->text + from;
    if (need > have) return NULL;
    const char *at = m->text + from, *last = m->text_end - need;
    while (at <= last) {
        const char *hit = memchr(at, m->pattern[0], (size_t)(last - at) + 1);
        sandbox_charge(L, 1 + (size_t)((hit ? hit : last) - at) / 16);
        if (hit == NULL) return NULL;
        sandbox_charge(L, 1 + need / 16);
        if (memcmp(hit, m->pattern, need) == 0) return hit;
        at = hit + 1;
    }
    return NULL;
}

static int find_or_match(lua_State *L, const char *function, bool find)
{
    Match m;
    start_match(L, 1, 2, function, &m);
    size_t len = (size_t)(m.text_end - m.text);
    size_t from = offset_of(lib_integer_or(L, 3, function, 1), len);
    if (from > len) return luaL_pushfail(L), 1;
    if (find && lua_toboolean(L, 4)) {
        const char *hit = find_plain(L, &m, from);
        if (hit == NULL) return luaL_pushfail(L), 1;
        lua_pushinteger(L, hit - m.text + 1);
        lua_pushinteger(L, hit - m.text + (m.pattern_end - m.pattern));
        return 2;
    }
    bool anchor = m.pattern < m.pattern_end && m.pattern[0] == '^';
    m.pattern += anchor;
    for (const char *at = m.text + from; at <= m.text_end; at++) {
        const char *end = try_match(L, &m, at);
        if (end && !find) return push_captures(L, &m, at, end);
        if (end) {
            lua_pushinteger(L, at - m.text + 1);
            lua_pushinteger(L, end - m.text);
            return push_captures(L, &m, NULL, NULL) + 2;
        }
        if (anchor) break;
    }
    return luaL_pushfail(L), 1;
}

int lib_find(lua_State *L)
{
    return find_or_match(L, "string.find", true);
}

int lib_match(lua_State *L)
{
    return find_or_match(L, "string.match", false);
}

/* ---- gmatch: upvalues are text, pattern, where to go on, where the last match ended ---- */

static int gmatch_step(lua_State *L)
{
    lua_settop(L, 0);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, lua_upvalueindex(2));
    Match m;
    start_match(L, 1, 2, "string.gmatch", &m);
    const char *last = m.text + lua_tointeger(L, lua_upvalueindex(4));
    bool first = lua_tointeger(L, lua_upvalueindex(4)) < 0;
    for (const char *at = m.text + lua_tointeger(L, lua_upvalueindex(3)); at <= m.text_end; at++) {
        const char *end = try_match(L, &m, at);
        if (end == NULL || (!first && end == last)) continue;
        lua_pushinteger(L, end - m.text);
        lua_copy(L, -1, lua_upvalueindex(3));
        lua_copy(L, -1, lua_upvalueindex(4));
        lua_pop(L, 1);
        return push_captures(L, &m, at, end);
    }
    return luaL_pushfail(L), 1;
}

int lib_gmatch(lua_State *L)
{
    size_t len;
    lib_text(L, 1, "string.gmatch", &len);
    lib_text(L, 2, "string.gmatch", NULL);
    size_t from = offset_of(lib_integer_or(L, 3, "string.gmatch", 1), len);
    lua_settop(L, 2);
    lua_pushinteger(L, (lua_Integer)(from > len ? len + 1 : from));
    lua_pushinteger(L, -1);
    lua_pushcclosure(L, gmatch_step, 4);
    return 1;
}

/* ---- gsub ---- */

/* The replacement text, with %0 to %9 filled in. */
static void add_text(lua_State *L, const Match *m, luaL_Buffer *out, const char *at,
                     const char *end)
{
    size_t len;
    const char *text = lua_tolstring(L, 3, &len);
    sandbox_charge(L, 1 + len / 16);
    for (size_t i = 0; i < len; i++) {
        if (text[i] != '%') {
            luaL_addchar(out, text[i]);
            continue;
        }
        char c = ++i < len ? text[i] : '\0';
        if (c == '%') {
            luaL_addchar(out, '%');
        } else if (c == '0') {
            luaL_addlstring(out, at, (size_t)(end - at));
        } else if (c >= '1' && c <= '9') {
            push_capture(L, m, c - '1', at, end);
            luaL_addvalue(out);
        } else {
            sandbox_raise(L, SANDBOX_PATTERN, text, NULL);
        }
        if (luaL_bufflen(out) > SANDBOX_TEXT_MAX) lib_result(L, luaL_bufflen(out));
    }
}

/* What stands for one match: from a text, a table or a function. */
static void add_value(lua_State *L, const Match *m, luaL_Buffer *out, const char *at,
                      const char *end)
{
    int type = lua_type(L, 3);
    if (type == LUA_TSTRING) {
        add_text(L, m, out, at, end);
        return;
    }
    if (type == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        int n = push_captures(L, m, at, end);
        lua_call(L, n, 1);
    } else {
        push_capture(L, m, 0, at, end);
        lua_gettable(L, 3);
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        luaL_addlstring(out, at, (size_t)(end - at));
        return;
    }
    if (!lua_isstring(L, -1)) lib_wrong(L, 3, "string.gsub", "string");
    sandbox_charge(L, LIB_NUMBER_UNITS);
    luaL_addvalue(out);
}

static lua_Integer replace_all(lua_State *L, Match *m, lua_Integer most, luaL_Buffer *out)
{
    bool anchor = m->pattern < m->pattern_end && m->pattern[0] == '^';
    m->pattern += anchor;
    const char *at = m->text, *last = NULL;
    lua_Integer n = 0;
    while (n < most) {
        const char *end = try_match(L, m, at);
        if (end && end != last) {
            n++;
            add_value(L, m, out, at, end);
            at = last = end;
        } else if (at < m->text_end) {
            luaL_addchar(out, *at++);
        } else {
            break;
        }
        if (luaL_bufflen(out) > SANDBOX_TEXT_MAX) lib_result(L, luaL_bufflen(out));
        if (anchor) break;
    }
    luaL_addlstring(out, at, (size_t)(m->text_end - at));
    return n;
}

int lib_gsub(lua_State *L)
{
    Match m;
    start_match(L, 1, 2, "string.gsub", &m);
    int type = lua_type(L, 3);
    if (type == LUA_TNUMBER)
        lib_text(L, 3, "string.gsub", NULL);
    else if (type != LUA_TSTRING && type != LUA_TTABLE && type != LUA_TFUNCTION)
        lib_wrong(L, 3, "string.gsub", "string | table | function");
    lua_Integer most = lib_integer_or(L, 4, "string.gsub", LUA_MAXINTEGER);
    lua_settop(L, 3);
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    lua_Integer n = replace_all(L, &m, most, &out);
    lib_result(L, luaL_bufflen(&out));
    luaL_pushresult(&out);
    lua_pushinteger(L, n);
    return 2;
}
