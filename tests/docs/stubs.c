/* For editors: the words as annotations of the Lua language server, and as luacheck's globals. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "docs.h"
#include "meanings.h"
#include "sandbox_names.h"
#include "script/words.h"

static const Word *const parts[] = {&word_option,  &word_advice,  &word_dossier,     &word_inject,
                                    &word_explain, &word_reality, &word_facilitator, NULL};

/* ---- annotations ---- */

/* "dilemma" -> "Dilemma" */
static void print_class(const Word *word)
{
    printf("%c%s", toupper((unsigned char)word->name[0]), word->name + 1);
}

static void print_field_type(const WordField *f)
{
    switch (f->type) {
    case FIELD_LINE:
    case FIELD_TEXT:
    case FIELD_PLAIN:
    case FIELD_ID:
    case FIELD_REF:
    case FIELD_LANGUAGE:
    case FIELD_URL:
    case FIELD_IMAGE: printf("string"); break;
    case FIELD_API: printf("%d", f->max); break;
    case FIELD_INT: printf("integer"); break;
    case FIELD_BOOL: printf("boolean"); break;
    case FIELD_NAME: printf("%s", enumeration_of(f->names)->title); break;
    case FIELD_LINES: printf("string[]"); break;
    case FIELD_PART: print_class(f->part); break;
    case FIELD_PARTS: print_class(f->part), printf("[]"); break;
    case FIELD_WHEN: printf("When"); break;
    case FIELD_NEXT: printf("Next"); break;
    case FIELD_SCORES: printf("Scores"); break;
    case FIELD_EFFECTS: printf("table<string, integer|boolean>"); break;
    case FIELD_CHAIN: printf("Chain"); break;
    case FIELD_PAIR: printf("(SharedValue|string)[]"); break;
    case FIELD_SOURCES: printf("string[][]"); break;
    case FIELD_TYPES: break;
    }
}

static void print_bounds(const WordField *f)
{
    bool text = f->type == FIELD_LINE || f->type == FIELD_TEXT || f->type == FIELD_PLAIN;
    bool number = f->type == FIELD_INT || f->type == FIELD_SCORES || f->type == FIELD_EFFECTS;
    if (text) printf(" At most %d characters.", f->max);
    if (number) printf(" %d to %d.", f->min, f->max);
    if (f->type == FIELD_INT && !f->required) printf(" %d when left out.", f->otherwise);
}

static void print_word_class(const Word *word)
{
    if (word->fields == NULL) return;
    printf("\n---%s\n---@class (exact) ", word->help);
    print_class(word);
    printf("\n");
    for (const WordField *f = word->fields; f->name; f++) {
        printf("---@field %s%s ", f->name, f->required ? "" : "?");
        print_field_type(f);
        printf(" %s", f->help);
        print_bounds(f);
        printf("\n");
    }
}

static void print_alias(const Enumeration *e)
{
    printf("\n---%s\n---@alias %s\n", e->intro, e->title);
    for (const char *const *name = e->names; *name; name++)
        printf("---| \"%s\" # %s\n", *name, meaning_of(e, *name));
}

/* A class with an optional field for each spelling: for completion within `values` and `chain`. */
static void print_keyed(const char *name, const char *help, const Enumeration *e, const char *type)
{
    printf("\n---%s\n---@class %s\n", help, name);
    for (const char *const *key = e->names; *key; key++)
        printf("---@field %s? %s %s\n", *key, type, meaning_of(e, *key));
}

static void print_function(const Word *word)
{
    printf("\n---%s\n", word->help);
    switch (word->use) {
    case WORD_TABLE:
        printf("---@param t ");
        print_class(word);
        printf("\nfunction %s(t) end\n", word->name);
        break;
    case WORD_ID_TABLE:
        printf("---@param id string [a-z][a-z0-9_]*\n---@return fun(t: ");
        print_class(word);
        printf(")\nfunction %s(id) end\n", word->name);
        break;
    case WORD_ID:
        printf("---@param id string [a-z][a-z0-9_]*\nfunction %s(id) end\n", word->name);
        break;
    case WORD_PATH:
        printf("---@param path string \"scenes/name\", without .lua\nfunction %s(path) end\n",
               word->name);
        break;
    case WORD_VALUE:
        printf("---@param ways { [1]: integer, [2]: string }[] each { weight, \"id\" }\n"
               "---@return Chance\nfunction %s(ways) end\n",
               word->name);
        break;
    case WORD_PART: break;
    }
}

static void print_words_of(const Word *words, void (*print)(const Word *))
{
    for (const Word *w = words; w->name; w++) print(w);
}

void print_stubs(void)
{
    fputs("---@meta\n"
          "-- The author's words, for editors with the Lua language server: completion and help.\n"
          "-- Written from the program's own tables; don't edit it by hand. No pack reads it.\n\n"
          "---What a function sees: the indicators as integers, the flags as booleans.\n"
          "---@class State\n---@field [string] any\n\n"
          "---What chance { ... } gives.\n---@class Chance\n\n"
          "---@alias When fun(s: State): boolean\n"
          "---@alias Next string|Chance|fun(s: State): string\n",
          stdout);
    for (const Enumeration *e = enumerations; e->names; e++) print_alias(e);
    print_keyed("Scores", "What an option does for each value, -3 to 3.", &enumerations[1],
                "integer");
    printf("---@field [string] integer of a value of this pack's own\n");
    print_keyed("Chain", "What other links of the chain have to do with an option.",
                &enumerations[0], "string");
    print_words_of(manifest_words, print_word_class);
    print_words_of(scenario_words, print_word_class);
    for (size_t i = 0; parts[i]; i++) print_word_class(parts[i]);
    print_words_of(manifest_words, print_function);
    print_words_of(scenario_words, print_function);
}

/* ---- luacheck ---- */

static void print_word_names(const Word *words)
{
    for (const Word *w = words; w->name; w++) printf("\"%s\", ", w->name);
}

static void print_lua_names(const LuaName *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool first = i == 0 || strcmp(names[i].library, names[i - 1].library) != 0;
        bool last = i + 1 == count || strcmp(names[i].library, names[i + 1].library) != 0;
        bool library = names[i].library[0] != '\0';
        if (first) printf(library ? "  %s = { fields = { " : "%s  ", names[i].library);
        printf("\"%s\",%s", names[i].name, last ? "" : " ");
        if (last) printf(library ? " } },\n" : "\n");
    }
}

void print_luacheckrc(void)
{
    Arena arena = {0};
    size_t count;
    const LuaName *names = sandbox_names(&arena, &count);
    fputs("-- For luacheck: the names that a pack has, and no others.\n"
          "-- Written from the program's own tables; don't edit it by hand.\n"
          "local lua = {\n",
          stdout);
    print_lua_names(names, count);
    printf("}\n\nlocal function words(...)\n"
           "  local names = {}\n"
           "  for key, value in pairs(lua) do names[key] = value end\n"
           "  for _, word in ipairs { ... } do names[#names + 1] = word end\n"
           "  return { read_globals = names }\n"
           "end\n\nstds.manifest = words(");
    print_word_names(manifest_words);
    printf("nil)\nstds.scenario = words(");
    print_word_names(scenario_words);
    printf("nil)\nstd = \"scenario\"\nfiles[\"**/pack.lua\"] = { std = \"manifest\" }\n"
           "exclude_files = { \"regisseur.d.lua\" }\n"
           "max_line_length = false -- texts are as long as they are\n");
    arena_free(&arena);
}
