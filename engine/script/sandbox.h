/* A pack's Lua, locked in.
 *
 * A sandbox is one lua_State with its own allocator, its own functions and a
 * budget. A script in it can't read or write anything outside, can't run longer
 * than its budget, can't take more than 16 MB, and gives the same answer on every
 * machine. It has no metatables, no coroutines, no pcall: an error always ends
 * the call that C made, so memory and budget errors are final by themselves.
 *
 * The budget is counted in units of roughly 20 ns or less:
 *   an instruction        3, and 1 for each 64 bytes of the longest text that exists and for each
 *                         256 bytes of the largest other block allocated since the call began:
 *                         one instruction may compare, hash or copy that much; 8 more when a
 *                         source uses .. and 40 when it uses %, which are slow on floats
 *   an allocation         1 and 1 for each 64 bytes
 *   our own functions     1 for each step of a pattern, 16 bytes or item
 *
 * Sources are text only. `_ENV` and the operator ^ are refused: the first would let a
 * function keep state, the results of the second differ between machines.
 *
 * Who owns what: the sandbox owns its state; an error is plain data.
 * The only lua_pcall of the program is in sandbox.c.
 */
#ifndef REGISSEUR_SCRIPT_SANDBOX_H
#define REGISSEUR_SCRIPT_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lua.h>

#include "base/err.h"

typedef struct Sandbox Sandbox;

enum {
    SANDBOX_MEMORY_MAX = 16 * 1024 * 1024,
    SANDBOX_SOURCE_MAX = 64 * 1024,    /* bytes of one file */
    SANDBOX_SOURCES_MAX = 1024 * 1024, /* of all files together */
    SANDBOX_TEXT_MAX = 1024 * 1024,    /* bytes of one string */
    SANDBOX_ITEMS_MAX = 100000,        /* of a table that our functions walk */
    SANDBOX_RESULTS_MAX = 250,         /* values that one call of ours gives back */
    SANDBOX_LOAD_BUDGET = 20000000,
    SANDBOX_CALL_BUDGET = 1000000,
    SANDBOX_TEXT_ERROR = 300, /* bytes of a text in an error */
    SANDBOX_FILE_NAME = 128
};

/* What a script can do wrong. The rows of sandbox_errors.c say the rest. */
typedef enum SandboxCode {
    SANDBOX_LUA,       /* an error of Lua's own; {what} */
    SANDBOX_SYNTAX,    /* {what} */
    SANDBOX_AUTHOR,    /* error("...") or assert; {what} */
    SANDBOX_RUNAWAY,   /* {limit} */
    SANDBOX_MEMORY,    /* {limit} */
    SANDBOX_LONG_TEXT, /* {limit} */
    SANDBOX_ITEMS,     /* {function} {limit} */
    SANDBOX_SOURCE,    /* a source that is too large, no text, ...; {why} */
    SANDBOX_BANNED,    /* {word} */
    SANDBOX_READ,      /* an undeclared global; {name} */
    SANDBOX_READ_NEAR, /* {name} {near} */
    SANDBOX_WRITE,     /* {name} */
    SANDBOX_ELSEWHERE, /* a word of the other file; {name} {file_of} */
    SANDBOX_ARGUMENT,  /* {function} {want} */
    SANDBOX_PATTERN,   /* {pattern} */
    SANDBOX_FORMAT,    /* {format} */
    SANDBOX_KEY,       /* a key that is no text or number; {type} */
    SANDBOX_STATE,     /* s.name that is not there; {name} */
    SANDBOX_STATE_NEAR,
    SANDBOX_STATE_WRITE,
    SANDBOX_NONSENSE, /* what a hook returned; {want} {got} */
    SANDBOX_HIDDEN,   /* a hook that keeps or reads what can change; {name} */
    SANDBOX_LATE,     /* a word used while playing; {name} */
    SANDBOX_CODES
} SandboxCode;

typedef struct SandboxError {
    SandboxCode code;
    char file[SANDBOX_FILE_NAME]; /* "" when not known */
    int line;                     /* 0 when not known */
    char a[SANDBOX_TEXT_ERROR + 1], b[SANDBOX_TEXT_ERROR + 1];
} SandboxError;

/* The error as "fault.CODE", without file and line, for a Fault. */
void sandbox_error_fault(const SandboxError *error, Err *err);
/* The error as "script.CODE", with {file} and {line}, for a person. */
void sandbox_error_err(const SandboxError *error, Err *err);

/* Fills in an error by hand. `a` and `b` are made printable and cut. */
void sandbox_error_set(SandboxError *error, SandboxCode code, const char *file, int line,
                       const char *a, const char *b);

Sandbox *sandbox_new(void *owner);
void sandbox_free(Sandbox *sandbox); /* NULL is fine */
lua_State *sandbox_lua(Sandbox *sandbox);
/* What sandbox_new was given; NULL after sandbox_disown. */
void *sandbox_owner(lua_State *L);
void sandbox_disown(Sandbox *sandbox);

/* Runs `body` with `arg` as a light userdata on its stack. What `body` leaves is dropped. A nested
 * run (from within `body`) spends the budget of the outer one. False with an error when the script
 * failed. */
bool sandbox_run(Sandbox *sandbox, lua_CFunction body, void *arg, long budget, SandboxError *error);
/* Calls the function below `nargs` arguments on the stack with a fresh SANDBOX_CALL_BUDGET; one
 * result is left, or nothing on error. */
bool sandbox_call(Sandbox *sandbox, int nargs, SandboxError *error);
/* True when budget or memory is gone: what runs is to be given up, not only a part of it. */
bool sandbox_gone(const Sandbox *sandbox);

/* Asked when a script reads an undeclared global. True when it pushed a value to use instead; false
 * lets the script fail. `near` is the name that may have been meant, or NULL. */
typedef bool SandboxMissing(lua_State *L, const char *name, const char *near);
void sandbox_on_missing(Sandbox *sandbox, SandboxMissing *missing);

/* Within a run. All of these may raise. */

/* Pushes the function of a source. */
void sandbox_compile(lua_State *L, const char *file, const char *text, size_t size);
/* Makes what is on top of the stack, popped, a global of the scripts. */
void sandbox_global(lua_State *L, const char *name);
/* Replaces the table on top by an empty one that reads from it and can't be written. `prefix`
 * stands before a name in errors: "string.". */
void sandbox_freeze(lua_State *L, const char *prefix);
/* Takes units off the budget. */
void sandbox_charge(lua_State *L, size_t units);
/* Ends the call, at the line of the script that called the running C function. `a` and `b` are the
 * code's arguments, or NULL. */
_Noreturn void sandbox_raise(lua_State *L, SandboxCode code, const char *a, const char *b);
_Noreturn void sandbox_raise_error(lua_State *L, const SandboxError *error);
/* Where the script is that called the running C function; "" and 0 when nowhere. */
void sandbox_where(lua_State *L, char file[SANDBOX_FILE_NAME], int *line);

#endif
