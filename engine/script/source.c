#include "script/source.h"

#include <string.h>

#include "script/lexer.h"

enum {
    DEEPEST = 32, /* tables within tables that are followed */
    COMPARED = 64 /* fields of a table, so that a huge one takes no time */
};

typedef struct Reader {
    Lexer lx;
    Arena *arena;
} Reader;

void source_use(const char *text, size_t size, SourceUse *out)
{
    static const char *const banned[] = {"_ENV", "^"};
    *out = (SourceUse){0};
    Lexer lx;
    for (lexer_start(&lx, text, size); lx.now.kind != TOKEN_END; lexer_next(&lx)) {
        if (token_is(&lx.now, "%")) out->modulo = true;
        if (token_is(&lx.now, "..")) out->concat = true;
        for (size_t i = 0; i < 2 && out->banned_line == 0; i++) {
            if (!token_is(&lx.now, banned[i])) continue;
            out->banned = banned[i];
            out->banned_line = lx.now.line;
        }
    }
}

/* ---- expressions, of which only the end matters ---- */

static bool ends_field(const Token *token)
{
    return token->kind == TOKEN_END || token_is(token, ",") || token_is(token, ";") ||
           token_is(token, "}");
}

static int nesting(const Token *token)
{
    static const char *const opens[] = {"(", "[", "{", "function", "if", "do", "repeat"};
    static const char *const ends[] = {")", "]", "}", "end", "until"};
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++)
        if (token_is(token, opens[i])) return 1;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (token_is(token, ends[i])) return -1;
    return 0;
}

static void skip_value(Reader *r)
{
    int depth = 0;
    while (r->lx.now.kind != TOKEN_END && !(depth == 0 && ends_field(&r->lx.now))) {
        depth += nesting(&r->lx.now);
        if (depth < 0) return;
        lexer_next(&r->lx);
    }
}

/* ---- tables ---- */

static Place *add_place(Reader *r, Place *table, const Token *key, int index, int line)
{
    Place *place = arena_new(r->arena, Place, 1);
    place->line = line;
    place->index = index;
    if (key) place->key = arena_text_n(r->arena, key->text, key->len);
    place->again = key && table->fields++ < COMPARED && place_field(table, place->key) != NULL;
    if (table->last)
        table->last->next = place;
    else
        table->first = place;
    table->last = place;
    return place;
}

/* At a field: moves on to its value. */
static Place *read_key(Reader *r, Place *table, int *items)
{
    Lexer *lx = &r->lx;
    int line = lx->now.line;
    if (lx->now.kind == TOKEN_NAME && token_is(&lx->ahead, "=")) {
        Place *place = add_place(r, table, &lx->now, 0, line);
        lexer_next(lx);
        lexer_next(lx);
        return place;
    }
    if (!token_is(&lx->now, "[")) return add_place(r, table, NULL, ++*items, line);
    lexer_next(lx);
    Token key = lx->now;
    bool plain = key.kind == TOKEN_TEXT && token_is(&lx->ahead, "]");
    while (lx->now.kind != TOKEN_END && !token_is(&lx->now, "=") && !ends_field(&lx->now))
        lexer_next(lx);
    if (token_is(&lx->now, "=")) lexer_next(lx);
    Place nowhere = {0};
    return plain ? add_place(r, table, &key, 0, line) : add_place(r, &nowhere, NULL, 0, line);
}

/* At "{": reads the fields and moves on past "}". */
static void read_table(Reader *r, Place *table, int depth)
{
    int items = 0;
    lexer_next(&r->lx);
    while (r->lx.now.kind != TOKEN_END && !token_is(&r->lx.now, "}")) {
        Place *place = read_key(r, table, &items);
        bool call = r->lx.now.kind == TOKEN_NAME && token_is(&r->lx.ahead, "{");
        if (call) lexer_next(&r->lx); /* chance { ... } */
        if (token_is(&r->lx.now, "{") && depth < DEEPEST) read_table(r, place, depth + 1);
        skip_value(r);
        if (!token_is(&r->lx.now, "}") && r->lx.now.kind != TOKEN_END) lexer_next(&r->lx);
    }
    lexer_next(&r->lx);
}

/* ---- words ---- */

static bool is_word(const Token *token, const char *const *words)
{
    if (token->kind != TOKEN_NAME) return false;
    for (; *words != NULL; words++)
        if (token_is(token, *words)) return true;
    return false;
}

static void skip_sign(Reader *r, const char *sign)
{
    if (token_is(&r->lx.now, sign)) lexer_next(&r->lx);
}

/* At a word: reads `"id" {...}` behind it, or nothing. */
static void read_word(Reader *r, SourceFile *source)
{
    PlaceWord *word = arena_new(r->arena, PlaceWord, 1);
    word->word = arena_text_n(r->arena, r->lx.now.text, r->lx.now.len);
    word->place.line = r->lx.now.line;
    lexer_next(&r->lx);
    skip_sign(r, "(");
    if (r->lx.now.kind == TOKEN_TEXT) {
        word->id = arena_text_n(r->arena, r->lx.now.text, r->lx.now.len);
        lexer_next(&r->lx);
        skip_sign(r, ")");
        skip_sign(r, "(");
    }
    if (token_is(&r->lx.now, "{")) read_table(r, &word->place, 0);
    if (source->last)
        source->last->next = word;
    else
        source->first = word;
    source->last = word;
}

SourceFile *source_read(Arena *arena, const char *file, const char *text, size_t size,
                        const char *const *words)
{
    Reader reader = {.arena = arena};
    SourceFile *source = arena_new(arena, SourceFile, 1);
    source->file = arena_text(arena, file);
    lexer_start(&reader.lx, text, size);
    while (reader.lx.now.kind != TOKEN_END) {
        if (is_word(&reader.lx.now, words))
            read_word(&reader, source);
        else
            lexer_next(&reader.lx);
    }
    return source;
}

/* ---- finding ---- */

const Place *source_word(const SourceFile *source, const char *word, const char *id, int line)
{
    for (const PlaceWord *w = source ? source->first : NULL; w; w = w->next) {
        if (w->place.line != line || strcmp(w->word, word) != 0) continue;
        if (id == NULL ? w->id == NULL : w->id != NULL && strcmp(w->id, id) == 0) return &w->place;
    }
    return NULL;
}

const Place *place_field(const Place *table, const char *key)
{
    for (const Place *p = table ? table->first : NULL; p; p = p->next)
        if (p->key && strcmp(p->key, key) == 0) return p;
    return NULL;
}

const Place *place_item(const Place *table, int index)
{
    for (const Place *p = table ? table->first : NULL; p; p = p->next)
        if (p->index == index) return p;
    return NULL;
}
