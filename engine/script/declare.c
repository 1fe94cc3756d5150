#include "script/declare.h"

#include <string.h>

#include "script/near.h"

enum { INCLUDES_DEEP = 8, SOURCES_MAX = 200, DECLARATIONS_MAX = 2000, ID_MAX = 40 };

bool is_identifier(const char *text)
{
    size_t len = strlen(text);
    if (len == 0 || len > ID_MAX || text[0] < 'a' || text[0] > 'z') return false;
    return strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_") == len;
}

static const Word *word_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

/* Also while playing, when a function of the author's uses a word: then nobody takes notes any
 * more. */
static Declarations *owner(lua_State *L)
{
    Declarations *all = sandbox_owner(L);
    if (all == NULL) sandbox_raise(L, SANDBOX_LATE, word_of(L)->name, NULL);
    return all;
}

/* ---- faults ---- */

static SourceFile *source_of(const Declarations *all, const char *file)
{
    for (SourceFile *s = all->sources; s; s = s->next)
        if (strcmp(s->file, file) == 0) return s;
    return NULL;
}

/* An error that ended the run of `running`. */
static void note_error(Declarations *all, const char *running, const SandboxError *error)
{
    SourceFile *source = source_of(all, running);
    if (source) source->failed = true;
    if (all->gone) return; /* of the files that included it */
    all->gone = sandbox_gone(all->sandbox);
    Spot spot = spot_at(error->file, error->line, NULL);
    Err what;
    sandbox_error_fault(error, &what);
    fault_at(&all->faults, &spot, FAULT_ERROR, &what);
    all->broken = true;
}

static Spot spot_here(lua_State *L, char file[SANDBOX_FILE_NAME])
{
    int line;
    sandbox_where(L, file, &line);
    return spot_at(file, line, NULL);
}

/* ---- noting a word ---- */

static Declaration *note(lua_State *L, const Word *word, const char *id)
{
    Declarations *all = owner(L);
    char file[SANDBOX_FILE_NAME];
    if (++all->count > DECLARATIONS_MAX) sandbox_raise(L, SANDBOX_ITEMS, word->name, "2000");
    Declaration *d = arena_new(&all->arena, Declaration, 1);
    sandbox_where(L, file, &d->line);
    d->word = word;
    d->id = arena_text(&all->arena, id);
    d->name = *id ? arena_printf(&all->arena, "%s %s", word->name, id) : word->name;
    d->source = source_of(all, file);
    if (all->last)
        all->last->next = d;
    else
        all->first = d;
    all->last = d;
    return d;
}

/* Takes anything and gives itself back: for what follows a word that was misspelt. */
static int swallow(lua_State *L)
{
    lua_pushcfunction(L, swallow);
    return 1;
}

/* dilemma "id" { ... }: the second call. */
static int take_table(lua_State *L)
{
    Declaration *d = lua_touserdata(L, lua_upvalueindex(1));
    Declarations *all = sandbox_owner(L);
    if (lua_type(L, 1) != LUA_TTABLE || d->complete) {
        char file[SANDBOX_FILE_NAME];
        Spot spot = spot_here(L, file);
        spot.name = d->name;
        FAULT(&all->faults, &spot, "fault.word_table", "word", d->word->name);
    } else {
        plain_read(L, 1, &all->arena, d->name, &d->table);
    }
    d->complete = true;
    lua_pushlightuserdata(L, d);
    lua_pushcclosure(L, take_table, 1); /* for a second table, which is a fault */
    return 1;
}

static int word_with_table(lua_State *L)
{
    Declarations *all = owner(L);
    const Word *word = word_of(L);
    char file[SANDBOX_FILE_NAME];
    if (lua_type(L, 1) == LUA_TTABLE) {
        Declaration *d = note(L, word, "");
        d->complete = true;
        plain_read(L, 1, &all->arena, d->name, &d->table);
        return 0;
    }
    Spot spot = spot_here(L, file);
    FAULT(&all->faults, &spot, "fault.word_table", "word", word->name);
    return 0;
}

/* The id of a word, or NULL with a fault. */
static const char *take_id(lua_State *L, const Word *word)
{
    Declarations *all = owner(L);
    char file[SANDBOX_FILE_NAME];
    Spot spot = spot_here(L, file);
    if (lua_type(L, 1) != LUA_TSTRING) {
        FAULT(&all->faults, &spot, "fault.word_id", "word", word->name);
        return NULL;
    }
    const char *id = lua_tostring(L, 1);
    if (is_identifier(id)) return id;
    spot.name = word->name;
    FAULT(&all->faults, &spot, "fault.identifier", "id", id);
    return NULL;
}

static int word_with_id_and_table(lua_State *L)
{
    const Word *word = word_of(L);
    const char *id = take_id(L, word);
    bool table_only = lua_type(L, 1) == LUA_TTABLE;
    if (id == NULL) {
        owner(L)->broken = true; /* what it declares may be asked for elsewhere */
        return table_only ? 0 : swallow(L);
    }
    lua_pushlightuserdata(L, note(L, word, id));
    lua_pushcclosure(L, take_table, 1);
    return 1;
}

/* flag "id" { ... } */
static int refuse_table(lua_State *L)
{
    Declaration *d = lua_touserdata(L, lua_upvalueindex(1));
    Declarations *all = sandbox_owner(L);
    Spot spot = declaration_spot(d);
    FAULT(&all->faults, &spot, "fault.word_only_id", "word", d->word->name);
    return 0;
}

static int word_with_id(lua_State *L)
{
    const char *id = take_id(L, word_of(L));
    if (id == NULL) {
        owner(L)->broken = true;
        return swallow(L);
    }
    Declaration *d = note(L, word_of(L), id);
    d->complete = true;
    lua_pushlightuserdata(L, d);
    lua_pushcclosure(L, refuse_table, 1);
    return 1;
}

static int word_with_value(lua_State *L)
{
    Declarations *all = owner(L);
    Plain *value = arena_new(&all->arena, Plain, 1);
    plain_read(L, 1, &all->arena, word_of(L)->name, value);
    lua_pushlightuserdata(L, value);
    return 1;
}

/* ---- files ---- */

typedef struct Reading {
    const char *file, *text;
    size_t size;
} Reading;

static int run_source(lua_State *L)
{
    const Reading *reading = lua_touserdata(L, 1);
    sandbox_compile(L, reading->file, reading->text, reading->size);
    lua_call(L, 0, 0);
    return 0;
}

static void keep_source(Declarations *all, const char *file, const char *text, size_t size)
{
    SourceFile *source = source_read(&all->arena, file, text, size, all->names);
    if (all->last_source)
        all->last_source->next = source;
    else
        all->sources = source;
    all->last_source = source;
}

/* False when it couldn't be read; the fault is at `spot`. */
static bool read_file(Declarations *all, const char *file, const Spot *spot)
{
    Reading reading = {.file = file};
    Err err = {0};
    if (!all->files->read(all->files->self, file, SANDBOX_SOURCE_MAX, &all->arena, &reading.text,
                          &reading.size, &err)) {
        FAULT(&all->faults, spot, "fault.no_file", "path", file);
        all->broken = true;
        return false;
    }
    if (reading.size >= 3 && memcmp(reading.text, "\xEF\xBB\xBF", 3) == 0) {
        reading.text += 3; /* Windows editors put it there */
        reading.size -= 3;
    }
    keep_source(all, file, reading.text, reading.size);
    SandboxError error;
    if (!sandbox_run(all->sandbox, run_source, &reading, SANDBOX_LOAD_BUDGET, &error))
        note_error(all, file, &error);
    return true;
}

static bool is_path(const char *path)
{
    size_t len = strlen(path);
    if (len == 0 || len > 100 || path[0] == '/' || path[len - 1] == '/') return false;
    if (strstr(path, "//") != NULL) return false;
    return strspn(path, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-/") == len;
}

static int word_include(lua_State *L)
{
    Declarations *all = owner(L);
    char here[SANDBOX_FILE_NAME];
    Spot spot = spot_here(L, here);
    const char *path = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : "";
    if (!is_path(path)) {
        FAULT(&all->faults, &spot, "fault.include", "path", path);
        all->broken = true;
        return 0;
    }
    const char *file = arena_printf(&all->arena, "%s.lua", path);
    if (source_of(all, file)) return 0;
    if (all->depth >= INCLUDES_DEEP) sandbox_raise(L, SANDBOX_ITEMS, "include", "8");
    if (++all->source_count > SOURCES_MAX) sandbox_raise(L, SANDBOX_ITEMS, "include", "200");
    all->depth++;
    read_file(all, file, &spot);
    all->depth--;
    sandbox_charge(L, 1); /* raises when the included file left nothing */
    return 0;
}

/* ---- the words ---- */

static bool on_missing(lua_State *L, const char *name, const char *near)
{
    Declarations *all = owner(L);
    if (word_find(all->other_words, name))
        sandbox_raise(L, SANDBOX_ELSEWHERE, name, all->other_file);
    if (near == NULL || !word_find(all->words, near)) return false;
    char file[SANDBOX_FILE_NAME];
    Spot spot = spot_here(L, file);
    FAULT(&all->faults, &spot, "fault.undeclared_near", "name", name, "near", near);
    all->broken = true;
    lua_pushcfunction(L, swallow);
    return true;
}

static lua_CFunction function_of(const Word *word)
{
    static const lua_CFunction functions[] = {
        [WORD_TABLE] = word_with_table, [WORD_ID_TABLE] = word_with_id_and_table,
        [WORD_ID] = word_with_id,       [WORD_PATH] = word_include,
        [WORD_VALUE] = word_with_value, [WORD_PART] = NULL,
    };
    return functions[word->use];
}

static int define_words(lua_State *L)
{
    Declarations *all = lua_touserdata(L, 1);
    for (const Word *word = all->words; word->name; word++) {
        lua_pushlightuserdata(L, (void *)(uintptr_t)word);
        lua_pushcclosure(L, function_of(word), 1);
        sandbox_global(L, word->name);
    }
    return 0;
}

static void list_names(Declarations *all)
{
    size_t n = 0;
    while (all->words[n].name) n++;
    all->names = arena_new(&all->arena, const char *, n + 1);
    for (size_t i = 0; i < n; i++) all->names[i] = all->words[i].name;
}

void declare_file(Declarations *all, const char *file)
{
    SandboxError error;
    Spot spot = spot_at(file, 0, NULL);
    list_names(all);
    sandbox_on_missing(all->sandbox, on_missing);
    if (!sandbox_run(all->sandbox, define_words, all, SANDBOX_LOAD_BUDGET, &error))
        note_error(all, file, &error);
    read_file(all, file, &spot);
    sandbox_on_missing(all->sandbox, NULL);
    sandbox_disown(all->sandbox);
    for (Declaration *d = all->first; d; d = d->next) {
        if (d->complete || (d->source && d->source->failed)) continue;
        Spot at = declaration_spot(d);
        FAULT(&all->faults, &at, "fault.word_table", "word", d->word->name);
    }
}

void declarations_free(Declarations *all)
{
    faults_free(&all->faults);
    arena_free(&all->arena);
}

/* ---- walking ---- */

const Declaration *declaration_next(const Declarations *all, const char *word,
                                    const Declaration *after)
{
    for (const Declaration *d = after ? after->next : all->first; d; d = d->next)
        if (strcmp(d->word->name, word) == 0) return d;
    return NULL;
}

size_t declaration_count(const Declarations *all, const char *word)
{
    size_t n = 0;
    for (const Declaration *d = NULL; (d = declaration_next(all, word, d)) != NULL;) n++;
    return n;
}

Spot declaration_spot(const Declaration *d)
{
    Spot spot = spot_at(d->source ? d->source->file : "", d->line, d->name);
    spot.plain = &d->table;
    spot.place = source_word(d->source, d->word->name, *d->id ? d->id : NULL, d->line);
    return spot;
}
