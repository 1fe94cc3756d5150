#include "script/plain.h"

#include <stdlib.h>
#include <string.h>

#include "script/hooks.h"
#include "script/sandbox.h"

typedef struct Copier {
    lua_State *L;
    Arena *arena;
    const char *word;
    int depth, parts;
} Copier;

static void copy_value(Copier *c, int index, Plain *out);

static void copy_number(Copier *c, int index, Plain *out)
{
    int whole;
    out->n = lua_tointegerx(c->L, index, &whole);
    out->kind = whole ? PLAIN_INT : PLAIN_NUMBER;
}

static void copy_text(Copier *c, int index, Plain *out)
{
    const char *text = lua_tolstring(c->L, index, &out->len);
    out->kind = PLAIN_TEXT;
    out->text = arena_text_n(c->arena, text, out->len);
    sandbox_charge(c->L, 1 + out->len / 16);
}

/* ---- tables ---- */

static bool is_item(lua_State *L, int index, size_t count)
{
    if (!lua_isinteger(L, index)) return false;
    lua_Integer i = lua_tointeger(L, index);
    return i >= 1 && (lua_Unsigned)i <= count;
}

static const char *strange_key(Copier *c)
{
    lua_State *L = c->L;
    if (lua_type(L, -2) != LUA_TNUMBER) return lua_typename(L, lua_type(L, -2));
    lua_pushvalue(L, -2);
    const char *text = arena_text(c->arena, lua_tostring(L, -1));
    lua_pop(L, 1);
    return text;
}

static size_t count_names(Copier *c, int index)
{
    size_t n = 0;
    lua_pushnil(c->L);
    while (lua_next(c->L, index)) {
        n += lua_type(c->L, -2) == LUA_TSTRING;
        lua_pop(c->L, 1);
    }
    sandbox_charge(c->L, n);
    return n;
}

static size_t count_items(lua_State *L, int index)
{
    size_t n = 0;
    while (n <= PLAIN_PARTS) {
        int type = lua_rawgeti(L, index, (lua_Integer)n + 1);
        lua_pop(L, 1);
        if (type == LUA_TNIL) break;
        n++;
    }
    sandbox_charge(L, n);
    return n;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const PlainField *)a)->name, ((const PlainField *)b)->name);
}

static void copy_fields(Copier *c, int index, PlainTable *out)
{
    lua_State *L = c->L;
    size_t n = 0;
    lua_pushnil(L);
    while (lua_next(L, index)) {
        if (lua_type(L, -2) == LUA_TSTRING) {
            out->fields[n].name = arena_text(c->arena, lua_tostring(L, -2));
            copy_value(c, lua_gettop(L), &out->fields[n++].value);
        } else if (!is_item(L, -2, out->count)) {
            out->strange = strange_key(c);
        }
        lua_pop(L, 1);
    }
    qsort(out->fields, n, sizeof *out->fields, by_name);
}

static void copy_table(Copier *c, int index, Plain *out)
{
    lua_State *L = c->L;
    if (++c->depth > PLAIN_DEPTH) sandbox_raise(L, SANDBOX_ITEMS, c->word, "16");
    if (!lua_checkstack(L, 8)) sandbox_raise(L, SANDBOX_MEMORY, NULL, NULL);
    PlainTable table = {.count = count_items(L, index), .field_count = count_names(c, index)};
    if (table.count + table.field_count > PLAIN_PARTS)
        sandbox_raise(L, SANDBOX_ITEMS, c->word, "4096");
    table.items = arena_new(c->arena, Plain, table.count);
    table.fields = arena_new(c->arena, PlainField, table.field_count);
    for (size_t i = 0; i < table.count; i++) {
        lua_rawgeti(L, index, (lua_Integer)i + 1);
        copy_value(c, lua_gettop(L), &table.items[i]);
        lua_pop(L, 1);
    }
    copy_fields(c, index, &table);
    *out = (Plain){.kind = PLAIN_TABLE, .table = table};
    c->depth--;
}

static void copy_value(Copier *c, int index, Plain *out)
{
    lua_State *L = c->L;
    int type = lua_type(L, index);
    if (c->arena->used > PLAIN_MEMORY) sandbox_raise(L, SANDBOX_MEMORY, NULL, NULL);
    if (++c->parts > PLAIN_PARTS) sandbox_raise(L, SANDBOX_ITEMS, c->word, "4096");
    if (type == LUA_TBOOLEAN)
        *out = (Plain){.kind = PLAIN_BOOL, .yes = lua_toboolean(L, index)};
    else if (type == LUA_TNUMBER)
        copy_number(c, index, out);
    else if (type == LUA_TSTRING)
        copy_text(c, index, out);
    else if (type == LUA_TTABLE)
        copy_table(c, index, out);
    else if (type == LUA_TFUNCTION)
        *out = (Plain){.kind = PLAIN_FUNCTION, .hook = hooks_keep(L, index)};
    else if (type == LUA_TLIGHTUSERDATA)
        *out = (Plain){.kind = PLAIN_CHANCE, .chance = lua_touserdata(L, index)};
    else if (type != LUA_TNIL)
        *out = (Plain){.kind = PLAIN_OTHER, .type = lua_typename(L, type)};
}

void plain_read(lua_State *L, int index, Arena *arena, const char *word, Plain *out)
{
    Copier copier = {.L = L, .arena = arena, .word = word};
    *out = (Plain){0};
    copy_value(&copier, lua_absindex(L, index), out);
}

const Plain *plain_field(const Plain *table, const char *name)
{
    if (table == NULL || table->kind != PLAIN_TABLE) return NULL;
    PlainField key = {.name = name};
    const PlainField *found =
        bsearch(&key, table->table.fields, table->table.field_count, sizeof key, by_name);
    return found ? &found->value : NULL;
}

const char *plain_type(const Plain *plain)
{
    static const char *const types[] = {"nil",   "boolean",  "number", "number", "string",
                                        "table", "function", "chance", "?"};
    return plain->kind == PLAIN_OTHER ? plain->type : types[plain->kind];
}
