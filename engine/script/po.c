#include "script/po.h"

#include <stdio.h>
#include <string.h>

enum { FIELDS = 5, ENTRIES_STEP = 64 };
typedef enum FieldAt { AT_CONTEXT, AT_ID, AT_TEXT, AT_WAS_CONTEXT, AT_WAS, AT_NOTHING } FieldAt;

typedef struct PoReader {
    Arena *arena;
    const char *at, *end;
    int line;
    StrBuf field[FIELDS];
    bool has[FIELDS];
    StrBuf notes, comments, references, flags;
    PoEntry now;
    FieldAt into; /* where a bare "..." goes on */
    size_t room;
    Po *out;
} PoReader;

/* ---- entries ---- */

static const char *taken(PoReader *r, FieldAt at)
{
    return r->has[at] ? arena_text(r->arena, sb_text(&r->field[at])) : NULL;
}

static void clear(PoReader *r)
{
    StrBuf *const texts[] = {&r->notes, &r->comments, &r->references, &r->flags};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) sb_clear(texts[i]);
    for (int i = 0; i < FIELDS; i++) {
        sb_clear(&r->field[i]);
        r->has[i] = false;
    }
    r->now = (PoEntry){0};
    r->into = AT_NOTHING;
}

static void add_entry(PoReader *r)
{
    if (r->out->count == r->room) {
        r->room = r->room ? r->room * 2 : ENTRIES_STEP;
        PoEntry *grown = arena_new(r->arena, PoEntry, r->room);
        if (r->out->count > 0) memcpy(grown, r->out->entries, r->out->count * sizeof *grown);
        r->out->entries = grown;
    }
    r->out->entries[r->out->count++] = r->now;
}

/* Keeps the entry that was being read; false when it has an id and no text or the reverse. */
static bool finish(PoReader *r)
{
    if (r->has[AT_ID] != r->has[AT_TEXT]) return false;
    if (!r->has[AT_ID] && r->has[AT_CONTEXT]) return false;
    if (r->has[AT_ID]) {
        r->now.context = taken(r, AT_CONTEXT);
        r->now.id = taken(r, AT_ID);
        r->now.text = taken(r, AT_TEXT);
        r->now.was_context = taken(r, AT_WAS_CONTEXT);
        r->now.was = taken(r, AT_WAS);
        r->now.notes = arena_text(r->arena, sb_text(&r->notes));
        r->now.comments = arena_text(r->arena, sb_text(&r->comments));
        r->now.references = arena_text(r->arena, sb_text(&r->references));
        r->now.flags = arena_text(r->arena, sb_text(&r->flags));
        add_entry(r);
    }
    clear(r);
    return true;
}

/* ---- texts ---- */

/* The byte that \c stands for; 0 when that is none that a text of ours can have. */
static char escaped(char c)
{
    static const char names[] = "nt\"\\", bytes[] = "\n\t\"\\";
    const char *at = c ? strchr(names, c) : NULL;
    return at ? bytes[at - names] : '\0';
}

/* At a quote: adds what stands between it and the next, and nothing but space may follow. */
static bool read_quoted(const char *at, const char *end, StrBuf *into)
{
    for (at++; at < end && *at != '"'; at++) {
        char c = *at;
        if (c == '\\') {
            c = at + 1 < end ? escaped(*++at) : '\0';
            if (c == '\0') return false;
        }
        sb_add_n(into, &c, 1);
    }
    if (at >= end) return false;
    for (at++; at < end; at++)
        if (*at != ' ' && *at != '\t') return false;
    return true;
}

/* `msgid "..."`, or a bare `"..."` that goes on. */
static bool read_field(PoReader *r, const char *at, const char *end, bool previous)
{
    static const struct {
        const char *word;
        FieldAt at, was;
    } words[] = {{"msgctxt", AT_CONTEXT, AT_WAS_CONTEXT},
                 {"msgid", AT_ID, AT_WAS},
                 {"msgstr", AT_TEXT, AT_NOTHING}};
    if (*at == '"') return r->into != AT_NOTHING && read_quoted(at, end, &r->field[r->into]);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t len = strlen(words[i].word);
        if ((size_t)(end - at) <= len || memcmp(at, words[i].word, len) != 0) continue;
        const char *quote = at + len;
        while (quote < end && (*quote == ' ' || *quote == '\t')) quote++;
        FieldAt into = previous ? words[i].was : words[i].at;
        if (quote >= end || *quote != '"' || into == AT_NOTHING || r->has[into]) return false;
        if (into == AT_ID) r->now.line = r->line;
        r->has[into] = true;
        r->into = into;
        return read_quoted(quote, end, &r->field[into]);
    }
    return false;
}

/* ---- lines ---- */

static void add_line(StrBuf *into, const char *at, const char *end)
{
    if (at < end && *at == ' ') at++;
    sb_add_n(into, at, (size_t)(end - at));
    sb_add(into, "\n");
}

static void read_flags(PoReader *r, const char *at, const char *end)
{
    while (at < end) {
        size_t len = 0;
        while (at < end && (*at == ' ' || *at == ',')) at++;
        while (at + len < end && at[len] != ',') len++;
        if (len == 5 && memcmp(at, "fuzzy", 5) == 0)
            r->now.fuzzy = true;
        else if (len > 0)
            add_line(&r->flags, at, at + len);
        at += len;
    }
}

static bool starts(const char *at, const char *end, const char *with)
{
    size_t len = strlen(with);
    return (size_t)(end - at) >= len && memcmp(at, with, len) == 0;
}

/* A line that begins with #. */
static bool read_mark(PoReader *r, const char *at, const char *end)
{
    bool gone = starts(at, end, "#~"), previous = starts(at, end, "#~|") || starts(at, end, "#|");
    if (!gone && !previous) {
        StrBuf *into = starts(at, end, "#.")   ? &r->comments
                       : starts(at, end, "#:") ? &r->references
                                               : &r->notes;
        if (starts(at, end, "#,"))
            read_flags(r, at + 2, end);
        else
            add_line(into, at + (into == &r->notes ? 1 : 2), end);
        return true;
    }
    for (at++; at < end && strchr("~| \t", *at) && *at;) at++;
    if (gone) r->now.obsolete = true;
    return at < end && read_field(r, at, end, previous);
}

/* An entry ends where the next begins: with a comment, or a context or id, after its text. */
static bool begins_entry(const PoReader *r, const char *at, const char *end)
{
    if (!r->has[AT_TEXT]) return false;
    if (starts(at, end, "#~")) {
        for (at += 2; at < end && *at == ' ';) at++;
        return at < end && (*at == '|' || starts(at, end, "msgctxt") || starts(at, end, "msgid"));
    }
    return *at == '#' || starts(at, end, "msgctxt") || starts(at, end, "msgid");
}

static bool read_line(PoReader *r, const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t')) at++;
    while (end > at && strchr(" \t\r", end[-1]) && end[-1]) end--;
    if (at == end) return true;
    if (begins_entry(r, at, end) && !finish(r)) return false;
    return *at == '#' ? read_mark(r, at, end) : read_field(r, at, end, false);
}

static bool read_lines(PoReader *r)
{
    while (r->at < r->end) {
        const char *line = r->at, *end = memchr(line, '\n', (size_t)(r->end - line));
        if (end == NULL) end = r->end;
        r->line++;
        r->at = end < r->end ? end + 1 : end;
        if (!read_line(r, line, end)) return false;
    }
    return finish(r);
}

bool po_read(Arena *arena, const char *text, size_t size, Po *out, int *line, Err *err)
{
    PoReader r = {.arena = arena, .at = text, .end = text + size, .out = out, .into = AT_NOTHING};
    *out = (Po){0};
    if (size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) r.at += 3;
    bool ok = read_lines(&r);
    *line = r.line;
    StrBuf *const texts[] = {&r.notes, &r.comments, &r.references, &r.flags};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) sb_free(texts[i]);
    for (int i = 0; i < FIELDS; i++) sb_free(&r.field[i]);
    if (ok) return true;
    char number[24];
    snprintf(number, sizeof number, "%d", *line);
    return err_set(err, "fault.po", "line", number, NULL);
}

/* ---- writing ---- */

static void write_lines(StrBuf *out, const char *mark, const char *lines)
{
    while (lines && *lines) {
        size_t len = strcspn(lines, "\n");
        sb_printf(out, "%s%s%.*s\n", mark, len ? " " : "", (int)len, lines);
        lines += len + (lines[len] == '\n');
    }
}

static void write_quoted(StrBuf *out, const char *text, size_t len)
{
    sb_add(out, "\"");
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '\n')
            sb_add(out, "\\n");
        else if (text[i] == '\t')
            sb_add(out, "\\t");
        else {
            if (text[i] == '"' || text[i] == '\\') sb_add(out, "\\");
            sb_add_n(out, &text[i], 1);
        }
    }
    sb_add(out, "\"\n");
}

static void write_field(StrBuf *out, const char *mark, const char *word, const char *text)
{
    if (text == NULL) return;
    const char *newline = strchr(text, '\n');
    bool several = newline && newline[1];
    sb_printf(out, "%s%s ", mark, word);
    if (several) sb_add(out, "\"\"\n");
    do {
        size_t len = strcspn(text, "\n");
        if (text[len] == '\n') len++;
        if (several) sb_add(out, mark);
        write_quoted(out, text, len);
        text += len;
    } while (*text);
}

void po_write(const PoEntry *entry, StrBuf *out)
{
    const char *mark = entry->obsolete ? "#~ " : "";
    write_lines(out, "#", entry->notes);
    if (!entry->obsolete) {
        write_lines(out, "#.", entry->comments);
        write_lines(out, "#:", entry->references);
    }
    if (entry->fuzzy) sb_add(out, "#, fuzzy\n");
    write_lines(out, "#,", entry->flags);
    write_field(out, entry->obsolete ? "#~| " : "#| ", "msgctxt", entry->was_context);
    write_field(out, entry->obsolete ? "#~| " : "#| ", "msgid", entry->was);
    write_field(out, mark, "msgctxt", entry->context);
    write_field(out, mark, "msgid", entry->id);
    write_field(out, mark, "msgstr", entry->text);
    sb_add(out, "\n");
}
