/* From an author's words to a Scenario, with every fault at once.
 *
 * A Script is one pack, loaded: its sandboxed Lua state, the scenario built from
 * it, and the hooks that call the author's functions. It is the only way into
 * Lua, plain data out.
 */
#ifndef REGISSEUR_SCRIPT_BUILD_H
#define REGISSEUR_SCRIPT_BUILD_H

#include "base/fault.h"
#include "core/scenario.h"
#include "script/files.h"

typedef struct Script Script;

/* Each of these takes the language that texts are wanted in, "fr": where locale/fr.po of the pack
 * has no translation of a text, and when `language` is NULL, it is as the author wrote it. */

/* Reads pack.lua only. False when there is a fault of severity error; `out` is then not to be
 * used. All memory is the arena's. */
bool manifest_load_in(const PackFiles *files, const char *language, Arena *arena, Manifest *out,
                      Faults *faults);
bool manifest_load(const PackFiles *files, Arena *arena, Manifest *out, Faults *faults);

/* Loads a whole pack. NULL when there is any error among `faults`, which get all
 * that was found, errors and warnings. `files` is not used after the call. */
Script *script_load_in(const PackFiles *files, const char *language, Faults *faults);
Script *script_load(const PackFiles *files, Faults *faults);
void script_free(Script *script); /* NULL is fine */

const Scenario *script_scenario(const Script *script);
const ScenarioHooks *script_hooks(const Script *script);
/* What the author's functions have read in all calls so far. */
Reads script_reads(const Script *script);

#endif
