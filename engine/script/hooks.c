#include "script/hooks.h"

#include <string.h>

#include <lauxlib.h>

#include "base/log.h"
#include "script/near.h"

/* Places in Lua's registry: the address is the key. */
static const char key_hooks, key_guards, key_state, key_ids;

/* What hooks_seal leaves on the stack for good, so that a call looks nothing up. */
enum { AT_HOOKS = 1, AT_GUARDS, AT_STATE, AT_IDS };

enum { FLAG_CODE = 100, SEAL_DEPTH = 16 };

HookRef hooks_keep(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &key_hooks) == LUA_TNIL) {
        lua_pop(L, 1);
        lua_createtable(L, 64, 0);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &key_hooks);
    }
    lua_Unsigned n = lua_rawlen(L, -1) + 1;
    if (n > HOOKS_MAX) sandbox_raise(L, SANDBOX_ITEMS, "when, next", "60000");
    lua_pushvalue(L, index);
    lua_rawseti(L, -2, (lua_Integer)n);
    lua_pop(L, 1);
    return (HookRef)n;
}

/* Where the function on top of the stack, popped, was written. */
static void error_at_function(lua_State *L, SandboxCode code, const char *a, const char *b,
                              SandboxError *error)
{
    lua_Debug ar;
    lua_getinfo(L, ">S", &ar);
    const char *file = ar.source[0] == '@' ? ar.source + 1 : "";
    sandbox_error_set(error, code, file, ar.linedefined > 0 ? ar.linedefined : 0, a, b);
}

/* ---- sealing: what a function may reach outside itself ---- */

/* Indexes on the stack of the sealing function. */
typedef struct Sealer {
    lua_State *L;
    int env, seen, guards; /* `guards`: function, upvalue, value, function, ... of one hook */
    int hook;              /* the function being sealed, for errors */
    lua_Integer count;     /* of `guards` */
    int depth;
} Sealer;

static void seal_function(Sealer *s, int function);

static _Noreturn void refuse(Sealer *s, const char *name)
{
    SandboxError error;
    lua_pushvalue(s->L, s->hook);
    error_at_function(s->L, SANDBOX_HIDDEN, *name ? name : "?", NULL, &error);
    sandbox_raise_error(s->L, &error);
}

static int frozen_write(lua_State *L)
{
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "[...]";
    sandbox_raise(L, SANDBOX_HIDDEN, name, NULL);
}

static int frozen_len(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
    return 1;
}

/* Stack: copy -> proxy. */
static void push_proxy(lua_State *L)
{
    lua_createtable(L, 0, 0); /* copy proxy */
    lua_createtable(L, 0, 3); /* copy proxy meta */
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, frozen_write);
    lua_setfield(L, -2, "__newindex");
    lua_pushvalue(L, -3);
    lua_pushcclosure(L, frozen_len, 1);
    lua_setfield(L, -2, "__len");
    lua_setmetatable(L, -2);
    lua_remove(L, -2);
}

static void seal_value(Sealer *s, const char *name);

/* Stack: proxy copy -> proxy. A table that another function had frozen: what is in it is to be
 * guarded for this one too. */
static void guard_frozen(Sealer *s, const char *name)
{
    lua_State *L = s->L;
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -1);
    lua_rawset(L, s->seen);
    lua_pushnil(L);
    while (lua_next(L, -2)) {
        sandbox_charge(L, 4);
        seal_value(s, name);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* Replaces the table on top by a frozen copy, one for each table. */
static void freeze(Sealer *s, const char *name)
{
    lua_State *L = s->L;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, s->seen) != LUA_TNIL) {
        lua_remove(L, -2);
        return;
    }
    lua_pop(L, 1);
    if (luaL_getmetafield(L, -1, "__index") != LUA_TNIL) {
        guard_frozen(s, name);
        return;
    }
    lua_createtable(L, 0, 0); /* table copy */
    lua_pushvalue(L, -1);
    push_proxy(L); /* table copy proxy */
    lua_pushvalue(L, -3);
    lua_pushvalue(L, -2);
    lua_rawset(L, s->seen); /* before its fields: tables may hold each other */
    lua_pushnil(L);
    while (lua_next(L, -4)) { /* table copy proxy key value */
        sandbox_charge(L, 4);
        if (lua_type(L, -2) == LUA_TTABLE || lua_type(L, -2) == LUA_TFUNCTION) refuse(s, name);
        seal_value(s, name);
        lua_pushvalue(L, -2);
        lua_insert(L, -2); /* table copy proxy key key value */
        lua_rawset(L, -5);
    }
    lua_replace(L, -3); /* proxy copy */
    lua_pop(L, 1);
}

/* Makes sure that the value on top can't change, or refuses it. May replace it. */
static void seal_value(Sealer *s, const char *name)
{
    lua_State *L = s->L;
    luaL_checkstack(L, 24, NULL);
    if (++s->depth > SEAL_DEPTH) refuse(s, name);
    switch (lua_type(L, -1)) {
    case LUA_TNIL:
    case LUA_TBOOLEAN:
    case LUA_TNUMBER:
    case LUA_TSTRING: break;
    case LUA_TTABLE: freeze(s, name); break;
    case LUA_TFUNCTION: seal_function(s, lua_gettop(L)); break;
    default: refuse(s, name);
    }
    s->depth--;
}

/* Notes what upvalue `n` of `function` must stay, which is the value on top. */
static void guard(Sealer *s, int function, int n)
{
    lua_State *L = s->L;
    lua_pushvalue(L, function);
    lua_rawseti(L, s->guards, ++s->count);
    lua_pushinteger(L, n);
    lua_rawseti(L, s->guards, ++s->count);
    lua_pushvalue(L, -1);
    lua_rawseti(L, s->guards, ++s->count);
}

static void seal_function(Sealer *s, int function)
{
    lua_State *L = s->L;
    lua_pushvalue(L, function);
    int known = lua_rawget(L, s->seen);
    lua_pop(L, 1);
    if (known != LUA_TNIL) return;
    lua_pushvalue(L, function);
    lua_pushboolean(L, 1);
    lua_rawset(L, s->seen);
    const char *name;
    for (int n = 1; (name = lua_getupvalue(L, function, n)) != NULL; n++) {
        sandbox_charge(L, 4);
        if (*name == '\0') refuse(s, name); /* a function of ours with a memory, such as gmatch's */
        if (!lua_rawequal(L, -1, s->env)) {
            seal_value(s, name);
            lua_pushvalue(L, -1);
            lua_setupvalue(L, function, n);
            guard(s, function, n);
        }
        lua_pop(L, 1);
    }
}

/* Stack on return: guards[ref] is the list of `function`, or nil. */
static void seal_hook(lua_State *L, int env, int guards, int function, lua_Integer ref)
{
    Sealer s = {.L = L, .env = env, .hook = function};
    lua_createtable(L, 0, 0);
    s.seen = lua_gettop(L);
    lua_createtable(L, 0, 0);
    s.guards = lua_gettop(L);
    seal_function(&s, function);
    if (s.count > 0) {
        lua_pushinteger(L, s.count);
        lua_rawseti(L, s.guards, 0);
        lua_rawseti(L, guards, ref);
    }
    lua_settop(L, s.seen - 1);
}

/* ---- the state ---- */

static _Noreturn void unknown_name(lua_State *L, const Scenario *scenario, const char *name)
{
    Near near = near_to(name);
    for (size_t i = 0; i < scenario->indicator_count; i++)
        near_try(&near, scenario->indicators[i].id);
    for (size_t i = 0; i < scenario->flag_count; i++) near_try(&near, scenario->flags[i]);
    const char *best = near_best(&near);
    sandbox_raise(L, best ? SANDBOX_STATE_NEAR : SANDBOX_STATE, name, best);
}

/* s.name; upvalues: Hooks, names. */
static int state_read(lua_State *L)
{
    Hooks *hooks = lua_touserdata(L, lua_upvalueindex(1));
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(2)) != LUA_TNUMBER)
        unknown_name(L, hooks->scenario, lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?");
    lua_Integer code = lua_tointeger(L, -1);
    if (code < FLAG_CODE) {
        hooks->now.indicators |= UINT32_C(1) << code;
        lua_pushinteger(L, hooks->story->indicators[code]);
    } else {
        hooks->now.flags |= UINT64_C(1) << (code - FLAG_CODE);
        lua_pushboolean(L, (hooks->story->flags >> (code - FLAG_CODE)) & 1);
    }
    return 1;
}

static int state_write(lua_State *L)
{
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
    sandbox_raise(L, SANDBOX_STATE_WRITE, name, NULL);
}

static void push_names(lua_State *L, const Scenario *scenario)
{
    lua_createtable(L, 0, 32);
    for (size_t i = 0; i < scenario->indicator_count; i++) {
        lua_pushinteger(L, (lua_Integer)i);
        lua_setfield(L, -2, scenario->indicators[i].id);
    }
    for (size_t i = 0; i < scenario->flag_count; i++) {
        lua_pushinteger(L, FLAG_CODE + (lua_Integer)i);
        lua_setfield(L, -2, scenario->flags[i]);
    }
}

static void make_state(lua_State *L, Hooks *hooks)
{
    lua_newuserdatauv(L, 0, 0);
    lua_createtable(L, 0, 2);
    lua_pushlightuserdata(L, hooks);
    push_names(L, hooks->scenario);
    lua_pushcclosure(L, state_read, 2);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, state_write);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_state);
}

static void make_ids(lua_State *L, const Scenario *scenario)
{
    lua_createtable(L, 0, (int)scenario->dilemma_count + 1);
    for (size_t i = 0; i < scenario->dilemma_count; i++) {
        lua_pushinteger(L, (lua_Integer)i);
        lua_setfield(L, -2, scenario->dilemmas[i].id);
    }
    lua_pushinteger(L, DILEMMA_END);
    lua_setfield(L, -2, "END");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_ids);
}

static int seal(lua_State *L)
{
    Hooks *hooks = lua_touserdata(L, 1);
    luaL_checkstack(L, 64, NULL);
    make_state(L, hooks);
    make_ids(L, hooks->scenario);
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &key_hooks) == LUA_TNIL) {
        lua_createtable(L, 0, 0);
        lua_replace(L, -2);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &key_hooks);
    }
    int all = lua_gettop(L);
    lua_createtable(L, 0, 0);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_guards);
    int guards = lua_gettop(L);
    lua_getfield(L, LUA_REGISTRYINDEX, "env");
    int env = lua_gettop(L);
    lua_Integer n = (lua_Integer)lua_rawlen(L, all);
    for (lua_Integer i = 1; i <= n; i++) {
        lua_rawgeti(L, all, i);
        seal_hook(L, env, guards, lua_gettop(L), i);
        lua_pop(L, 1);
    }
    return 0;
}

/* ---- calling ---- */

/* After a call: puts back what the function changed outside itself. False when it did; `error` is
 * set. */
static bool unchanged(lua_State *L, HookRef hook, SandboxError *error)
{
    if (lua_rawgeti(L, AT_GUARDS, hook) == LUA_TNIL) return lua_pop(L, 1), true;
    int list = lua_gettop(L);
    bool same = true;
    lua_rawgeti(L, list, 0);
    lua_Integer count = lua_tointeger(L, -1);
    for (lua_Integer i = 1; i < count; i += 3) {
        lua_settop(L, list);
        lua_rawgeti(L, list, i);
        lua_rawgeti(L, list, i + 1);
        int n = (int)lua_tointeger(L, -1);
        lua_pop(L, 1);
        const char *name = lua_getupvalue(L, list + 1, n);
        lua_rawgeti(L, list, i + 2);
        if (lua_rawequal(L, -1, -2)) continue;
        lua_setupvalue(L, list + 1, n);
        if (!same) continue;
        same = false;
        lua_rawgeti(L, AT_HOOKS, hook);
        error_at_function(L, SANDBOX_HIDDEN, name, NULL, error);
    }
    lua_settop(L, list - 1);
    return same;
}

/* Leaves the result on the stack; false with `error` and nothing left. */
static bool call(Hooks *hooks, HookRef hook, const Story *story, SandboxError *error)
{
    lua_State *L = sandbox_lua(hooks->sandbox);
    lua_rawgeti(L, AT_HOOKS, hook);
    lua_pushvalue(L, AT_STATE);
    hooks->story = story;
    hooks->now = (Reads){0};
    bool ok = sandbox_call(hooks->sandbox, 1, error);
    hooks->story = NULL;
    hooks->reads.indicators |= hooks->now.indicators;
    hooks->reads.flags |= hooks->now.flags;
    SandboxError changed;
    if (unchanged(L, hook, &changed)) return ok;
    if (ok) lua_pop(L, 1);
    if (ok) *error = changed;
    return false;
}

static void nonsense(Hooks *hooks, HookRef hook, const char *want, SandboxError *error)
{
    lua_State *L = sandbox_lua(hooks->sandbox);
    const char *got =
        lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : lua_typename(L, lua_type(L, -1));
    lua_rawgeti(L, AT_HOOKS, hook);
    error_at_function(L, SANDBOX_NONSENSE, want, got, error);
}

static bool call_when(Hooks *hooks, HookRef hook, const Story *story, bool *holds, Err *err)
{
    lua_State *L = sandbox_lua(hooks->sandbox);
    SandboxError error;
    bool ok = call(hooks, hook, story, &error);
    if (ok && lua_type(L, -1) != LUA_TBOOLEAN) {
        nonsense(hooks, hook, "true | false", &error);
        ok = false;
    }
    *holds = ok && lua_toboolean(L, -1);
    lua_settop(L, AT_IDS);
    if (!ok && err) sandbox_error_err(&error, err);
    return ok;
}

static bool hook_when(void *self, HookRef hook, const Story *story, bool *holds, Err *err)
{
    Hooks *hooks = self;
    uint16_t answer;
    if (memo_find(hooks->memo, hook, story, &answer)) return *holds = answer != 0, true;
    if (!call_when(hooks, hook, story, holds, err)) return false;
    memo_keep(hooks->memo, hook, story, hooks->now, *holds);
    return true;
}

static bool call_next(Hooks *hooks, HookRef hook, const Story *story, uint16_t *to, Err *err)
{
    lua_State *L = sandbox_lua(hooks->sandbox);
    SandboxError error;
    bool ok = call(hooks, hook, story, &error);
    if (ok) {
        lua_pushvalue(L, -1);
        ok = lua_type(L, -1) == LUA_TSTRING && lua_rawget(L, AT_IDS) == LUA_TNUMBER;
        if (ok)
            *to = (uint16_t)lua_tointeger(L, -1);
        else
            lua_pop(L, 1);
        if (!ok) nonsense(hooks, hook, "id | END", &error);
    }
    lua_settop(L, AT_IDS);
    if (!ok && err) sandbox_error_err(&error, err);
    return ok;
}

static bool hook_next(void *self, HookRef hook, const Story *story, uint16_t *to, Err *err)
{
    Hooks *hooks = self;
    if (memo_find(hooks->memo, hook, story, to)) return true;
    if (!call_next(hooks, hook, story, to, err)) return false;
    memo_keep(hooks->memo, hook, story, hooks->now, *to);
    return true;
}

bool hooks_seal(Hooks *hooks, Sandbox *sandbox, const Scenario *scenario, SandboxError *error)
{
    static const char *const keys[] = {&key_hooks, &key_guards, &key_state, &key_ids};
    *hooks =
        (Hooks){.table = {hooks, hook_when, hook_next}, .sandbox = sandbox, .scenario = scenario};
    if (!sandbox_run(sandbox, seal, hooks, SANDBOX_LOAD_BUDGET, error)) return false;
    lua_State *L = sandbox_lua(sandbox);
    CHECK(lua_gettop(L) == 0 && lua_checkstack(L, 32));
    for (int i = 0; i < 4; i++) lua_rawgetp(L, LUA_REGISTRYINDEX, keys[i]);
    hooks->memo = memo_new((size_t)lua_rawlen(L, AT_HOOKS));
    return true;
}

void hooks_free(Hooks *hooks)
{
    memo_free(hooks->memo);
    hooks->memo = NULL;
}
