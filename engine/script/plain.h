/* What comes out of Lua: plain data, bounded and checked.
 *
 * A word gets a table; it is copied at once into this tree and never looked at
 * again. Functions are kept by number (see hooks.h). At most 16 levels and 4,096
 * parts per table given to a word. All memory is an arena's.
 */
#ifndef REGISSEUR_SCRIPT_PLAIN_H
#define REGISSEUR_SCRIPT_PLAIN_H

#include <lua.h>

#include "base/arena.h"
#include "core/scenario.h"

enum {
    PLAIN_DEPTH = 16,
    PLAIN_PARTS = 4096,
    PLAIN_MEMORY = 16 * 1024 * 1024 /* bytes of one arena */
};

typedef enum PlainKind {
    PLAIN_NONE,
    PLAIN_BOOL,
    PLAIN_INT,    /* also a float without a fraction */
    PLAIN_NUMBER, /* any other number */
    PLAIN_TEXT,
    PLAIN_TABLE,
    PLAIN_FUNCTION,
    PLAIN_CHANCE, /* what the word chance gave */
    PLAIN_OTHER
} PlainKind;

typedef struct Plain Plain;
typedef struct PlainField PlainField;

typedef struct PlainTable {
    Plain *items; /* [1], [2], ... without a hole */
    size_t count;
    PlainField *fields; /* by name, in byte order */
    size_t field_count;
    const char *strange; /* a key that is neither, made readable; NULL when there is none */
} PlainTable;

struct Plain {
    PlainKind kind;
    union {
        bool yes;
        int64_t n;
        struct {
            const char *text; /* any bytes, with a NUL behind them */
            size_t len;
        };
        PlainTable table;
        HookRef hook;
        const Plain *chance; /* the table given to it */
        const char *type;    /* of PLAIN_OTHER, in Lua's words */
    };
};

struct PlainField {
    const char *name;
    Plain value;
};

/* Copies the value at `index`; raises when it is too large. `word` is for the error. */
void plain_read(lua_State *L, int index, Arena *arena, const char *word, Plain *out);

/* NULL when there is none. */
const Plain *plain_field(const Plain *table, const char *name);
/* What kind of thing it is, in Lua's words: "string". */
const char *plain_type(const Plain *plain);

#endif
