#include "core/template.h"

#include <string.h>

#include "base/text.h"

enum { ID_MAX = 64 };

typedef enum Placeholder { NOT_ONE, EXPLAIN, INDICATOR } Placeholder;

/* Reads "{explain:ID}" at `at`; `*end` is the first byte after it. */
static Placeholder placeholder(const char *at, char id[ID_MAX], const char **end)
{
    static const char *const words[] = {"", "{explain:", "{indicator:"};
    for (int kind = EXPLAIN; kind <= INDICATOR; kind++) {
        if (!text_starts(at, words[kind])) continue;
        const char *start = at + strlen(words[kind]);
        size_t len = strcspn(start, "}{ \n");
        if (start[len] != '}' || len == 0 || len >= ID_MAX) return NOT_ONE;
        memcpy(id, start, len);
        id[len] = '\0';
        *end = start + len + 1;
        return (Placeholder)kind;
    }
    return NOT_ONE;
}

/* The offending piece: up to its closing brace, at most 40 bytes, no half character. */
static void copy_piece(const char *text, char *bad, size_t size)
{
    size_t len = strcspn(text, "}\n");
    if (text[len] == '}') len++;
    if (len > 40) len = 40;
    if (len >= size) len = size - 1;
    while (len > 0 && ((unsigned char)text[len] & 0xC0) == 0x80) len--;
    memcpy(bad, text, len);
    bad[len] = '\0';
}

bool template_check(const Scenario *scenario, const char *text, char *bad, size_t size)
{
    while ((text = strpbrk(text, "{}")) != NULL) {
        char id[ID_MAX];
        const char *end = text;
        Placeholder kind = *text == '{' ? placeholder(text, id, &end) : NOT_ONE;
        bool known = (kind == EXPLAIN && scenario_dilemma(scenario, id) >= 0) ||
                     (kind == INDICATOR && scenario_indicator(scenario, id) >= 0);
        if (!known) {
            copy_piece(text, bad, size);
            return false;
        }
        text = end;
    }
    return true;
}

/* Closing marks that still belong to a sentence after its full stop. */
static size_t closing_mark(const char *at)
{
    static const char *const marks[] = {"”", "’", "»", "\"", "'", "*", "_", ")"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_starts(at, marks[i])) return strlen(marks[i]);
    return 0;
}

/* Shortened words of the languages that packs are written in, without their full stop. */
static const char *const short_words[] = {
    "art",  "bijv", "blz",  "bv",   "ca", "cf",   "dhr", "dr",  "enz", "evt", "excl", "fr",  "hr",
    "incl", "ing",  "ir",   "jl",   "jr", "mevr", "mgr", "mln", "mr",  "mrs", "ms",   "nl",  "nr",
    "nrs",  "ong",  "prof", "resp", "sr", "st",   "str", "tel", "vgl", "vlg", "vs",   "zgn",
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_short_word(const char *word, size_t len)
{
    for (size_t i = 0; i < sizeof short_words / sizeof *short_words; i++) {
        const char *known = short_words[i];
        size_t same = 0;
        while (same < len && known[same] == lower(word[same])) same++;
        if (same == len && known[len] == '\0') return true;
    }
    return false;
}

/* True when the full stop at `stop` belongs to a shortened word, "o.a.", "J.", "dr.", or to the
 * number of an item. In doubt it does: a sentence too many left out is not noticed, half a one is.
 */
static bool shortens(const char *from, const char *stop)
{
    const char *word = stop;
    size_t blank = strspn(from, " "), digits = strspn(from + blank, "0123456789");
    if (digits > 0 && from + blank + digits == stop) return true;
    while (word > from && is_letter(word[-1])) word--;
    size_t len = (size_t)(stop - word);
    return len == 1 || is_short_word(word, len);
}

/* A line break within a paragraph is a space. One before a blank line, an item or a quote is not.
 */
static bool ends_block(const char *newline)
{
    const char *next = newline + 1;
    next += strspn(next, " \t");
    if (*next == '\0' || *next == '\n') return true;
    if (*next == '>' || (strchr("-+*", *next) && next[1] == ' ')) return true;
    size_t digits = strspn(next, "0123456789");
    return digits > 0 && (next[digits] == '.' || next[digits] == ')') && next[digits + 1] == ' ';
}

/* The length of the mark that can end a sentence at `at`, 0 when there is none. */
static size_t end_mark(const char *from, const char *at)
{
    if (text_starts(at, "…")) return strlen("…");
    if (*at == '!' || *at == '?') return 1;
    return *at == '.' && !shortens(from, at);
}

/* A sentence ends behind . ! ? … and any closing marks when no small letter follows, or with its
 * block. */
static const char *sentence_end(const char *from)
{
    const char *at = from;
    for (size_t mark; *at && !(*at == '\n' && ends_block(at)); at += mark ? mark : 1) {
        mark = end_mark(from, at);
        if (mark == 0) continue;
        const char *end = at + mark;
        for (size_t len; (len = closing_mark(end)) > 0;) end += len;
        const char *next = end + strspn(end, " \n");
        if (*end == '\0' || (next > end && !(*next >= 'a' && *next <= 'z'))) return end;
    }
    return at;
}

static bool is_missing(const Session *session, const char *id)
{
    return session_explained(session, scenario_dilemma(session->scenario, id))[0] == '\0';
}

/* True when a sentence quotes what was never written. */
static bool quotes_nothing(const Session *session, const char *from, const char *to)
{
    for (; from < to; from++) {
        char id[ID_MAX];
        const char *end;
        if (*from == '{' && placeholder(from, id, &end) == EXPLAIN && is_missing(session, id))
            return true;
    }
    return false;
}

/* Writes a person's sentence so that Markdown shows it as it was typed. */
static void add_literal(StrBuf *out, const char *text)
{
    for (; *text; text++) {
        if (strchr("\\`*_{}[]<>()#+-=.!|~&", *text)) sb_add(out, "\\");
        sb_add_n(out, text, 1);
    }
}

static void fill_sentence(const Session *session, const Story *story, const char *from,
                          const char *to, StrBuf *out)
{
    while (from < to) {
        char id[ID_MAX];
        const char *end;
        Placeholder kind = *from == '{' ? placeholder(from, id, &end) : NOT_ONE;
        if (kind == EXPLAIN) {
            add_literal(out, session_explained(session, scenario_dilemma(session->scenario, id)));
        } else if (kind == INDICATOR) {
            int i = scenario_indicator(session->scenario, id);
            sb_printf(out, "%d", i < 0 ? 0 : story->indicators[i]);
        } else {
            sb_add_n(out, from++, 1);
            continue;
        }
        from = end;
    }
}

/* What separates a sentence from the next: blanks, or the line breaks of a new block. */
static const char *skip_space(const char *at)
{
    if (*at == '\n' && ends_block(at)) return at + strspn(at, "\n");
    while (*at == ' ' || (*at == '\n' && !ends_block(at))) at++;
    return at;
}

/* Closes a block that lost its last sentence; one that lost all of them leaves nothing. `end` is
 * where that sentence ended, `next` where the text goes on. */
static void close_block(StrBuf *out, const char *end, const char *next)
{
    if (*end != '\n' && *end != '\0') return;
    while (out->len > 0 && strchr(*next ? " " : " \n", out->s[out->len - 1]))
        out->s[--out->len] = '\0';
    if (*next && out->len > 0 && out->s[out->len - 1] != '\n')
        sb_add_n(out, end, (size_t)(next - end));
}

const char *template_fill(const Session *session, const Story *story, Arena *arena,
                          const char *text)
{
    if (strchr(text, '{') == NULL) return text;
    StrBuf out = {0};
    while (*text) {
        const char *end = sentence_end(text), *next = skip_space(end);
        if (quotes_nothing(session, text, end))
            close_block(&out, end, next);
        else
            fill_sentence(session, story, text, next, &out);
        text = next;
    }
    char *filled = arena_text(arena, sb_text(&out));
    sb_free(&out);
    return filled;
}
