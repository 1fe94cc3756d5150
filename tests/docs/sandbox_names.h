/* The names that an author's Lua has, asked of the sandbox itself. */
#ifndef REGISSEUR_TESTS_DOCS_SANDBOX_NAMES_H
#define REGISSEUR_TESTS_DOCS_SANDBOX_NAMES_H

#include <stddef.h>

#include "base/arena.h"

typedef struct LuaName {
    const char *library; /* "" for a global */
    const char *name;
} LuaName;

/* By library, then name, each in the order of bytes; a library itself is not among the globals. */
LuaName *sandbox_names(Arena *arena, size_t *count);

#endif
