/* `when` and `next`: the author's functions, on a read-only state.
 *
 * A function gets `s`: the indicators as integers and the flags as booleans. It
 * can read nothing else that changes: when a pack is sealed, each function is
 * looked at and refused when it could keep something from one call to the next.
 *   - it may use values from outside itself (Lua's upvalues) that are nil, numbers,
 *     texts, booleans, or functions of which the same holds; a table is replaced by a
 *     frozen copy;
 *   - after each call those values are compared with what they were when the pack was sealed;
 *     a function that changed one fails, and the value is put back.
 * Globals, libraries and `s` can't be written at all. So the same story always
 * gives the same answer.
 */
#ifndef REGISSEUR_SCRIPT_HOOKS_H
#define REGISSEUR_SCRIPT_HOOKS_H

#include <lua.h>

#include "core/scenario.h"
#include "script/memo.h"
#include "script/sandbox.h"

enum { HOOKS_MAX = 60000 };

/* Keeps the function at `index`; within a run. Raises when there are too many. */
HookRef hooks_keep(lua_State *L, int index);

typedef struct Hooks {
    ScenarioHooks table; /* what core gets; self is this struct */
    Sandbox *sandbox;
    const Scenario *scenario;
    const Story *story; /* of the call that runs */
    Reads now, reads;   /* by the call that runs; by all calls so far */
    Memo *memo;
} Hooks;

/* Readies all functions that were kept for calls. False with an error naming the first function
 * that can't be. `hooks` must not move afterwards. */
bool hooks_seal(Hooks *hooks, Sandbox *sandbox, const Scenario *scenario, SandboxError *error);
void hooks_free(Hooks *hooks); /* what it holds, also when it was never sealed; not the sandbox */

#endif
