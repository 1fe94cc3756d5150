#include "script/gather.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "script/builder.h"
#include "script/sandbox.h"
#include "script/translate.h"

enum { FILES_MAX = 1024, COMMENT_LINES = 20, STEP = 256, BUCKETS = 1 << 14 };

/* A source, for the comments in it. */
typedef struct SourceText {
    const char *file;
    const char **lines; /* each ends with its newline or the text */
    int count;
} SourceText;

typedef struct Gatherer {
    Gathered *out;
    const PackFiles *files;
    SourceText *sources; /* in the order they were first met */
    int source_count;
    size_t room;
    uint32_t *buckets; /* by the hash of place and text: the newest of that hash, counted from 1 */
} Gatherer;

/* ---- comments ---- */

static void read_lines_of(Gatherer *g, SourceText *source)
{
    const char *text;
    size_t size;
    if (!g->files->read(g->files->self, source->file, SANDBOX_SOURCE_MAX, &g->out->arena, &text,
                        &size, NULL))
        return;
    for (const char *at = text; at; source->count++) {
        at = strchr(at, '\n');
        if (at) at++;
    }
    source->lines = arena_new(&g->out->arena, const char *, (size_t)source->count);
    int line = 0;
    for (const char *at = text; at && line < source->count;) {
        source->lines[line++] = at;
        at = strchr(at, '\n');
        if (at) at++;
    }
}

static int source_of(Gatherer *g, const char *file)
{
    for (int i = 0; i < g->source_count; i++)
        if (strcmp(g->sources[i].file, file) == 0) return i;
    if (g->source_count == FILES_MAX) return FILES_MAX - 1;
    SourceText *source = &g->sources[g->source_count];
    source->file = arena_text(&g->out->arena, file);
    size_t len = strlen(file);
    if (len > 4 && strcmp(file + len - 4, ".lua") == 0) read_lines_of(g, source);
    return g->source_count++;
}

/* What a line that is only a comment says; NULL for any other. Rulers of signs say "". */
static const char *comment_on(const SourceText *source, int line, size_t *len)
{
    if (line < 1 || line > source->count || source->lines == NULL) return NULL;
    const char *at = source->lines[line - 1];
    at += strspn(at, " \t");
    if (strncmp(at, "--", 2) != 0 || strncmp(at, "--[", 3) == 0) return NULL;
    at += strspn(at, "-");
    at += strspn(at, " \t");
    *len = strcspn(at, "\r\n");
    while (*len > 0 && strchr(" \t-=", at[*len - 1])) --*len;
    return at;
}

static void add_comments(const SourceText *source, int line, StrBuf *out)
{
    int first = line;
    size_t len;
    while (first > 1 && line - first < COMMENT_LINES && comment_on(source, first - 1, &len))
        first--;
    for (; first < line; first++) {
        const char *text = comment_on(source, first, &len);
        if (len == 0 || !utf8_valid(text, len)) continue;
        sb_add_n(out, text, len);
        sb_add(out, "\n");
    }
}

/* ---- texts ---- */

static uint32_t hash_of(const char *place, const char *text)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (; *place; place++) hash = (hash ^ (unsigned char)*place) * 16777619u;
    for (; *text; text++) hash = (hash ^ (unsigned char)*text) * 16777619u;
    return hash % BUCKETS;
}

static GatheredText *same_text(const Gatherer *g, uint32_t hash, const char *place,
                               const char *text)
{
    for (uint32_t i = g->buckets[hash]; i > 0; i = g->out->at[i - 1].next) {
        GatheredText *known = &g->out->at[i - 1];
        if (strcmp(known->text, text) == 0 && strcmp(known->place, place) == 0) return known;
    }
    return NULL;
}

static GatheredText *new_text(Gatherer *g, uint32_t hash, const char *place, const char *text)
{
    Gathered *out = g->out;
    if (out->count == g->room) {
        g->room = g->room ? g->room * 2 : STEP;
        GatheredText *grown = arena_new(&out->arena, GatheredText, g->room);
        if (out->count > 0) memcpy(grown, out->at, out->count * sizeof *grown);
        out->at = grown;
    }
    GatheredText *fresh = &out->at[out->count];
    fresh->place = arena_text(&out->arena, place);
    fresh->text = arena_text(&out->arena, text);
    fresh->order = (int)out->count++;
    fresh->next = g->buckets[hash];
    g->buckets[hash] = (uint32_t)out->count;
    return fresh;
}

static const char *gather(void *self, const Spot *spot, const WordField *field, const char *text,
                          Arena *out)
{
    (void)out;
    Gatherer *g = self;
    StrBuf place = {0};
    text_place(spot, &place);
    uint32_t hash = hash_of(sb_text(&place), text);
    GatheredText *entry = same_text(g, hash, sb_text(&place), text);
    if (entry == NULL) {
        entry = new_text(g, hash, sb_text(&place), text);
        entry->field = *field;
        entry->file = source_of(g, spot->file);
        entry->line = spot->line;
    }
    add_comments(&g->sources[source_of(g, spot->file)], spot->line, &entry->comments);
    sb_printf(&entry->references, "%s:%d\n", spot->file, spot->line);
    sb_free(&place);
    return text;
}

static int by_source(const void *left, const void *right)
{
    const GatheredText *a = left, *b = right;
    if (a->file != b->file) return a->file - b->file;
    if (a->line != b->line) return a->line - b->line;
    return a->order - b->order;
}

bool gather_texts(const PackFiles *files, Gathered *out, Faults *faults)
{
    *out = (Gathered){.pack_id = ""};
    Gatherer g = {.out = out, .files = files};
    g.buckets = arena_new(&out->arena, uint32_t, BUCKETS);
    g.sources = arena_new(&out->arena, SourceText, FILES_MAX);
    Texts texts = {&g, gather};
    Faults own = {0};
    Script *script = script_load_through(files, &texts, &own);
    if (script) out->pack_id = arena_text(&out->arena, script_scenario(script)->manifest.id);
    for (const Fault *f = NULL; (f = faults_next(&own, f)) != NULL;)
        if (f->severity == FAULT_ERROR) faults_add(faults, f);
    bool ok = script != NULL;
    script_free(script);
    faults_free(&own);
    if (out->count > 1) qsort(out->at, out->count, sizeof *out->at, by_source);
    return ok;
}

void gather_free(Gathered *gathered)
{
    for (size_t i = 0; i < gathered->count; i++) {
        sb_free(&gathered->at[i].comments);
        sb_free(&gathered->at[i].references);
    }
    arena_free(&gathered->arena);
    *gathered = (Gathered){0};
}
