#include "script/sandbox.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "script/near.h"
#include "script/sandbox_lib.h"
#include "script/source.h"

enum {
    TICK = 100, /* instructions between two looks at the budget */
    INSTRUCTION_UNITS = 3,
    BYTES_PER_UNIT = 64,             /* of allocation, and of the longest text per instruction */
    BLOCK_PER_UNIT = 256,            /* bytes of the largest block per instruction */
    CONCAT_UNITS = 8,                /* half a microsecond to write an extreme float as text */
    MODULO_UNITS = 40,               /* fmod of extreme floats takes over a microsecond */
    COLLECT_PER_UNIT = 16,           /* bytes in use when the cap forces a full collection */
    RESERVE = 2 * 1024 * 1024 + 256, /* bytes over the cap, once, to end in good order */
    COLLECT_AFTER = 64 * 1024,       /* a call that made such a block is followed by a collection */
    GC_PAUSE = 110,
    GC_SPEED = 400
};

struct Sandbox {
    lua_State *L;
    void *owner;
    SandboxMissing *missing;
    SandboxError error;              /* the one being raised */
    char running[SANDBOX_FILE_NAME]; /* the file compiled last: where an error is, if nothing better
                                        is known */
    int64_t budget;
    size_t used;       /* bytes allocated */
    size_t source;     /* bytes of source read so far */
    size_t longest;    /* bytes of the longest text ever */
    size_t largest;    /* bytes of the largest other block in this run */
    int64_t surcharge; /* per instruction, for operators that are slow */
    int depth;         /* of nested runs */
    bool compiling;
    bool full;         /* the last allocation did not fit: the next one is its second try */
    SandboxCode limit; /* the limit that was passed; SANDBOX_CODES when none was */
#ifndef _WIN32
    locale_t plain; /* numbers and order of strings as in C, whatever the program's locale */
#endif
};

static Sandbox *sandbox_of(lua_State *L)
{
    Sandbox *sandbox;
    memcpy(&sandbox, lua_getextraspace(L), sizeof(Sandbox *));
    return sandbox;
}

lua_State *sandbox_lua(Sandbox *sandbox)
{
    return sandbox->L;
}

void *sandbox_owner(lua_State *L)
{
    return sandbox_of(L)->owner;
}

void sandbox_disown(Sandbox *sandbox)
{
    sandbox->owner = NULL;
}

void sandbox_on_missing(Sandbox *sandbox, SandboxMissing *missing)
{
    sandbox->missing = missing;
}

bool sandbox_gone(const Sandbox *sandbox)
{
    return sandbox->limit != SANDBOX_CODES;
}

/* ---- memory ---- */

/* What Lua asks for a new object says its type; of a string that is never compared or hashed whole
 * in one step no account is kept. */
static void note_size(Sandbox *sb, bool is_text, size_t size)
{
    size_t *most = is_text ? &sb->longest : &sb->largest;
    if (is_text || !sb->compiling)
        if (size > *most) *most = size;
}

static void on_tick(lua_State *L, lua_Debug *ar);

/* The script is to end at its next instruction, where the line is known; our own functions
 * end at the next thing they charge for. */
static void pass_limit(Sandbox *sb, SandboxCode limit)
{
    if (sb->limit != SANDBOX_CODES) return;
    sb->limit = limit;
    if (sb->L) lua_sethook(sb->L, on_tick, LUA_MASKCOUNT, 1);
}

/* Over the cap. Lua then collects all garbage and tries once more; what still does not fit may have
 * the reserve, so that the script can end in good order. */
static bool may_overdraw(Sandbox *sb, size_t more)
{
    sb->full = !sb->full;
    if (sb->full) {
        sb->budget -= (int64_t)(sb->used / COLLECT_PER_UNIT);
        return false;
    }
    pass_limit(sb, SANDBOX_MEMORY);
    return sb->used < SANDBOX_MEMORY_MAX + RESERVE && more < RESERVE;
}

static bool may_grow(Sandbox *sb, bool is_text, size_t old, size_t size)
{
    sb->budget -= 1 + (int64_t)(size / BYTES_PER_UNIT);
    if (sb->budget < 0) pass_limit(sb, SANDBOX_RUNAWAY);
    if (is_text && size > SANDBOX_TEXT_MAX + 64) {
        pass_limit(sb, SANDBOX_LONG_TEXT);
        if (size > RESERVE) return false;
    }
    if (sb->used > SANDBOX_MEMORY_MAX || size - old > SANDBOX_MEMORY_MAX - sb->used)
        return may_overdraw(sb, size - old);
    sb->full = false;
    note_size(sb, is_text, size);
    return true;
}

static void *allocate(void *self, void *block, size_t old, size_t size)
{
    Sandbox *sb = self;
    bool is_text = block == NULL && old == LUA_TSTRING;
    if (block == NULL) old = 0;
    if (size == 0) {
        free(block);
        sb->used -= old;
        return NULL;
    }
    if (size > old && !may_grow(sb, is_text, old, size)) return NULL;
    void *moved = realloc(block, size);
    if (moved == NULL) return size <= old ? block : NULL; /* Lua relies on shrinking */
    sb->used = sb->used - old + size;
    return moved;
}

/* ---- budget ---- */

static int64_t price(const Sandbox *sb)
{
    return INSTRUCTION_UNITS + sb->surcharge + (int64_t)(sb->longest / BYTES_PER_UNIT) +
           (int64_t)(sb->largest / BLOCK_PER_UNIT);
}

/* Ends the script when a limit was passed. */
static void check_limit(Sandbox *sb)
{
    if (sb->budget < 0) pass_limit(sb, SANDBOX_RUNAWAY);
    if (sb->limit != SANDBOX_CODES) sandbox_raise(sb->L, sb->limit, NULL, NULL);
}

static void on_tick(lua_State *L, lua_Debug *ar)
{
    (void)ar;
    Sandbox *sb = sandbox_of(L);
    if (sb->limit == SANDBOX_CODES) sb->budget -= TICK * price(sb);
    check_limit(sb);
}

void sandbox_charge(lua_State *L, size_t units)
{
    Sandbox *sb = sandbox_of(L);
    sb->budget -= (int64_t)units;
    check_limit(sb);
}

/* ---- errors ---- */

static void where_from(lua_State *L, int level, char file[SANDBOX_FILE_NAME], int *line)
{
    lua_Debug ar;
    file[0] = '\0';
    *line = 0;
    for (; lua_getstack(L, level, &ar); level++) {
        lua_getinfo(L, "Sl", &ar);
        if (ar.currentline <= 0) continue;
        text_copy(file, SANDBOX_FILE_NAME, ar.source[0] == '@' ? ar.source + 1 : ar.source);
        *line = ar.currentline;
        return;
    }
}

void sandbox_where(lua_State *L, char file[SANDBOX_FILE_NAME], int *line)
{
    where_from(L, 0, file, line);
}

/* The value that is raised: authors have no way to see it, so it only has to be told from a text.
 */
void sandbox_raise_error(lua_State *L, const SandboxError *error)
{
    Sandbox *sb = sandbox_of(L);
    if (error != &sb->error) sb->error = *error;
    lua_pushlightuserdata(L, sb);
    lua_error(L);
    abort(); /* lua_error does not return */
}

void sandbox_raise(lua_State *L, SandboxCode code, const char *a, const char *b)
{
    Sandbox *sb = sandbox_of(L);
    char file[SANDBOX_FILE_NAME];
    int line;
    where_from(L, 0, file, &line);
    sandbox_error_set(&sb->error, code, file, line, a, b);
    sandbox_raise_error(L, &sb->error);
}

/* Lua puts "file:line: " before its messages; we know both better. */
static const char *without_place(const char *text)
{
    const char *colon = strchr(text, ':');
    if (colon == NULL || colon[1] < '0' || colon[1] > '9') return text;
    const char *end = colon + 1 + strspn(colon + 1, "0123456789");
    return end[0] == ':' && end[1] == ' ' ? end + 2 : text;
}

/* Runs where the error is, so the line is still known. Allocates nothing. */
static int on_error(lua_State *L)
{
    Sandbox *sb = sandbox_of(L);
    if (lua_touserdata(L, 1) == sb) return 1;
    char file[SANDBOX_FILE_NAME];
    int line;
    where_from(L, 1, file, &line);
    const char *text = lua_type(L, 1) == LUA_TSTRING ? without_place(lua_tostring(L, 1)) : "?";
    bool limit = sb->limit != SANDBOX_CODES; /* a buffer that can't grow says so in its own words */
    sandbox_error_set(&sb->error, limit ? sb->limit : SANDBOX_LUA, file, line, limit ? NULL : text,
                      NULL);
    lua_pushlightuserdata(L, sb);
    return 1;
}

static void take_error(Sandbox *sb, int status, SandboxError *error)
{
    if (status == LUA_ERRMEM)
        pass_limit(sb, SANDBOX_MEMORY);
    else if (status == LUA_ERRERR)
        sandbox_error_set(&sb->error, SANDBOX_LUA, sb->running, 0, "stack overflow", NULL);
    if (status == LUA_ERRMEM) sandbox_error_set(&sb->error, sb->limit, sb->running, 0, NULL, NULL);
    *error = sb->error;
}

/* ---- the way in ---- */

#ifdef _WIN32
static int locale_in(Sandbox *sb)
{
    (void)sb;
    return 0;
}
static void locale_out(int before)
{
    (void)before;
}
typedef int LocaleBefore;
#else
typedef locale_t LocaleBefore;
static LocaleBefore locale_in(const Sandbox *sb)
{
    return uselocale(sb->plain);
}
static void locale_out(LocaleBefore before)
{
    uselocale(before);
}
#endif

/* The only pcall. The function and its arguments are on the stack. */
static bool protect(Sandbox *sb, int nargs, int nresults, SandboxError *error)
{
    lua_State *L = sb->L;
    int function = lua_gettop(L) - nargs;
    lua_pushcfunction(L, on_error);
    lua_insert(L, function);
    LocaleBefore before = locale_in(sb);
    sb->depth++;
    int status = lua_pcall(L, nargs, nresults, function);
    sb->depth--;
    locale_out(before);
    if (status == LUA_OK) {
        lua_remove(L, function);
        return true;
    }
    lua_settop(L, function - 1);
    take_error(sb, status, error);
    return false;
}

static void refill(Sandbox *sb, int64_t budget)
{
    sb->budget = budget;
    sb->largest = 0;
    sb->full = false;
    sb->limit = SANDBOX_CODES;
    lua_sethook(sb->L, on_tick, LUA_MASKCOUNT, TICK);
}

/* What one call left behind must not make the next one cheaper or dearer. */
static void settle(Sandbox *sb)
{
    if (sb->largest < COLLECT_AFTER && sb->limit == SANDBOX_CODES) return;
    refill(sb, INT64_MAX);
    lua_gc(sb->L, LUA_GCCOLLECT);
}

bool sandbox_run(Sandbox *sb, lua_CFunction body, void *arg, long budget, SandboxError *error)
{
    bool outer = sb->depth == 0;
    if (outer) refill(sb, budget);
    lua_pushcfunction(sb->L, body);
    lua_pushlightuserdata(sb->L, arg);
    bool ok = protect(sb, 1, 0, error);
    if (outer) settle(sb);
    return ok;
}

bool sandbox_call(Sandbox *sb, int nargs, SandboxError *error)
{
    CHECK(sb->depth == 0);
    refill(sb, SANDBOX_CALL_BUDGET);
    bool ok = protect(sb, nargs, 1, error);
    settle(sb);
    return ok;
}

/* ---- sources ---- */

typedef struct Piece {
    const char *text;
    size_t size;
} Piece;

static const char *next_piece(lua_State *L, void *data, size_t *size)
{
    (void)L;
    Piece *piece = data;
    *size = piece->size;
    piece->size = 0;
    return *size ? piece->text : NULL;
}

static _Noreturn void raise_at(lua_State *L, SandboxCode code, const char *file, int line,
                               const char *what)
{
    SandboxError error;
    sandbox_error_set(&error, code, file, line, what, NULL);
    sandbox_raise_error(L, &error);
}

static void check_source(lua_State *L, const char *file, const char *text, size_t size)
{
    Sandbox *sb = sandbox_of(L);
    if (size > SANDBOX_SOURCE_MAX) raise_at(L, SANDBOX_SOURCE, file, 0, "64 KiB");
    if (size > SANDBOX_SOURCES_MAX - sb->source) raise_at(L, SANDBOX_SOURCE, file, 0, "1 MiB");
    if (!utf8_valid(text, size)) raise_at(L, SANDBOX_SOURCE, file, 0, "UTF-8");
    if (size > 0 && text[0] == LUA_SIGNATURE[0]) raise_at(L, SANDBOX_SOURCE, file, 0, "bytecode");
    sb->source += size;

    SourceUse use;
    source_use(text, size, &use);
    if (use.banned_line) raise_at(L, SANDBOX_BANNED, file, use.banned_line, use.banned);
    if (use.concat && sb->surcharge < CONCAT_UNITS) sb->surcharge = CONCAT_UNITS;
    if (use.modulo) sb->surcharge = MODULO_UNITS;
}

/* On top of the stack: Lua's words, or what on_error made of them when the parser itself ran out of
 * room. */
static _Noreturn void raise_syntax(lua_State *L, const char *file)
{
    Sandbox *sb = sandbox_of(L);
    if (lua_type(L, -1) != LUA_TSTRING) {
        if (sb->error.code == SANDBOX_LUA) sb->error.code = SANDBOX_SYNTAX;
        text_copy(sb->error.file, sizeof sb->error.file, file);
        sandbox_raise_error(L, &sb->error);
    }
    const char *text = lua_tostring(L, -1), *what = without_place(text);
    const char *colon = strchr(text, ':');
    int line = what != text && colon ? atoi(colon + 1) : 0;
    raise_at(L, SANDBOX_SYNTAX, file, line, what);
}

void sandbox_compile(lua_State *L, const char *file, const char *text, size_t size)
{
    Sandbox *sb = sandbox_of(L);
    check_source(L, file, text, size);
    lua_pushfstring(L, "@%s", file);
    Piece piece = {text, size};
    text_copy(sb->running, sizeof sb->running, file);
    sb->compiling = true;
    int status = lua_load(L, next_piece, &piece, lua_tostring(L, -1), "t");
    sb->compiling = false;
    if (status == LUA_ERRMEM) lua_error(L);
    if (status != LUA_OK) raise_syntax(L, file);
    lua_remove(L, -2);
    lua_getfield(L, LUA_REGISTRYINDEX, "env");
    lua_setupvalue(L, -2, 1);
}

/* ---- globals ---- */

void sandbox_global(lua_State *L, const char *name)
{
    lua_getfield(L, LUA_REGISTRYINDEX, "names");
    lua_insert(L, -2);
    lua_setfield(L, -2, name);
    lua_pop(L, 1);
}

static int on_write(lua_State *L)
{
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
    sandbox_raise(L, SANDBOX_WRITE, name, NULL);
}

/* An undeclared global, or a field that a library has not. Upvalues: the names, and "string." or
 * "". */
static int on_missing(lua_State *L)
{
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
    Near near = near_to(name);
    lua_pushnil(L);
    while (lua_next(L, lua_upvalueindex(1))) {
        if (lua_type(L, -2) == LUA_TSTRING) near_try(&near, lua_tostring(L, -2));
        lua_pop(L, 1);
    }
    const char *best = near_best(&near);
    Sandbox *sb = sandbox_of(L);
    lua_getfield(L, LUA_REGISTRYINDEX, "names");
    bool global = lua_rawequal(L, 1, -1);
    lua_pop(L, 1);
    if (global && sb->missing && sb->missing(L, name, best)) return 1;
    const char *prefix = lua_tostring(L, lua_upvalueindex(2));
    char full[2][SANDBOX_TEXT_ERROR];
    snprintf(full[0], sizeof full[0], "%s%s", prefix, name);
    snprintf(full[1], sizeof full[1], "%s%s", prefix, best ? best : "");
    sandbox_raise(L, best ? SANDBOX_READ_NEAR : SANDBOX_READ, full[0], best ? full[1] : NULL);
}

/* Stack: table -> proxy. Reads of what the table has not are an error. */
void sandbox_freeze(lua_State *L, const char *prefix)
{
    lua_createtable(L, 0, 0); /* table proxy */
    lua_createtable(L, 0, 2); /* table proxy meta */
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, on_write);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2); /* table proxy */

    lua_createtable(L, 0, 1); /* table proxy meta */
    lua_pushvalue(L, -3);
    lua_pushstring(L, prefix);
    lua_pushcclosure(L, on_missing, 2);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -3); /* table proxy */
    lua_remove(L, -2);
}

static int open_libraries(lua_State *L)
{
    lua_createtable(L, 0, 32);
    lua_pushvalue(L, -1);
    lua_setfield(L, LUA_REGISTRYINDEX, "names");
    sandbox_freeze(L, "");
    lua_setfield(L, LUA_REGISTRYINDEX, "env");
    sandbox_open_base(L);
    sandbox_open_string(L);
    sandbox_open_table(L);
    sandbox_open_math(L);
    sandbox_open_utf8(L);
    return 0;
}

/* ---- life ---- */

static int on_panic(lua_State *L)
{
    (void)L;
    CHECK(!"Lua raised outside a protected call");
    return 0;
}

Sandbox *sandbox_new(void *owner)
{
    Sandbox *sb = calloc(1, sizeof *sb);
    CHECK(sb != NULL);
    sb->owner = owner;
    sb->budget = INT64_MAX;
    sb->limit = SANDBOX_CODES;
#ifndef _WIN32
    sb->plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    CHECK(sb->plain != (locale_t)0);
#endif
    sb->L = lua_newstate(allocate, sb);
    CHECK(sb->L != NULL);
    memcpy(lua_getextraspace(sb->L), &sb, sizeof sb);
    lua_atpanic(sb->L, on_panic);
    lua_gc(sb->L, LUA_GCINC, GC_PAUSE, GC_SPEED, 0);
    SandboxError error;
    bool opened = sandbox_run(sb, open_libraries, NULL, SANDBOX_LOAD_BUDGET, &error);
    CHECK(opened);
    sb->longest = 0;
    return sb;
}

void sandbox_free(Sandbox *sb)
{
    if (sb == NULL) return;
    lua_close(sb->L);
#ifndef _WIN32
    freelocale(sb->plain);
#endif
    free(sb);
}
