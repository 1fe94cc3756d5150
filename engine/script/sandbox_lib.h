/* The functions that scripts have: ours, not Lua's.
 *
 * For sandbox*.c only. Each takes its work off the budget, takes no text where a number
 * is due (reading digits has no bound), and gives the same answer on every machine.
 */
#ifndef REGISSEUR_SCRIPT_SANDBOX_LIB_H
#define REGISSEUR_SCRIPT_SANDBOX_LIB_H

#include <lauxlib.h>
#include <lua.h>

#include "script/sandbox.h"

enum { LIB_NUMBER_UNITS = 16 }; /* to write a float as text */

void sandbox_open_base(lua_State *L);
void sandbox_open_string(lua_State *L);
void sandbox_open_table(lua_State *L);
void sandbox_open_math(lua_State *L);
void sandbox_open_utf8(lua_State *L);

/* Makes a library of `functions` and the table on top (popped) a read-only global. */
void lib_publish(lua_State *L, const char *name, const luaL_Reg *functions);

/* Arguments. `function` is "string.rep". A wrong one raises. */
const char *lib_text(lua_State *L, int arg, const char *function, size_t *len);
lua_Integer lib_integer(lua_State *L, int arg, const char *function);
lua_Integer lib_integer_or(lua_State *L, int arg, const char *function, lua_Integer fallback);
lua_Number lib_number(lua_State *L, int arg, const char *function);
void lib_type(lua_State *L, int arg, const char *function, int type);
_Noreturn void lib_wrong(lua_State *L, int arg, const char *function, const char *want);
/* The length of a table: 0..SANDBOX_ITEMS_MAX, else it raises. */
lua_Integer lib_length(lua_State *L, int arg, const char *function);
/* Raises when a result of `len` bytes is too long; else takes it off the budget. */
void lib_result(lua_State *L, size_t len);
/* Pushes the value at `index` as text, without addresses. */
const char *lib_tostring(lua_State *L, int index, size_t *len);

/* string.format and the four functions of patterns. */
int lib_format(lua_State *L);
int lib_find(lua_State *L);
int lib_match(lua_State *L);
int lib_gmatch(lua_State *L);
int lib_gsub(lua_State *L);

#endif
