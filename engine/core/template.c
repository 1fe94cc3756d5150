#include "core/template.h"

#include <stdio.h>
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

bool template_check(const Scenario *scenario, const char *text, char *bad, size_t size)
{
    while ((text = strpbrk(text, "{}")) != NULL) {
        char id[ID_MAX];
        const char *end = text;
        Placeholder kind = *text == '{' ? placeholder(text, id, &end) : NOT_ONE;
        bool known = (kind == EXPLAIN && scenario_dilemma(scenario, id) >= 0) ||
                     (kind == INDICATOR && scenario_indicator(scenario, id) >= 0);
        if (!known) {
            size_t len = strcspn(text, "}\n");
            if (len > 40) len = 40;
            snprintf(bad, size, "%.*s", (int)(text[len] == '}' ? len + 1 : len), text);
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

/* A sentence ends behind . ! ? and any closing marks, or at the end of its line. */
static const char *sentence_end(const char *at)
{
    for (; *at && *at != '\n'; at++) {
        if (strchr(".!?", *at) == NULL) continue;
        const char *end = at + 1;
        for (size_t len; (len = closing_mark(end)) > 0;) end += len;
        if (*end == ' ' || *end == '\n' || *end == '\0') return end;
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
        if (strchr("\\`*_{}[]<>()#+-.!|~&", *text)) sb_add(out, "\\");
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

const char *template_fill(const Session *session, const Story *story, Arena *arena,
                          const char *text)
{
    if (strchr(text, '{') == NULL) return text;
    StrBuf out = {0};
    while (*text) {
        const char *end = sentence_end(text);
        while (*end == ' ' || (end == text && *end == '\n')) end++;
        if (!quotes_nothing(session, text, end)) fill_sentence(session, story, text, end, &out);
        text = end;
    }
    char *filled = arena_text(arena, sb_text(&out));
    sb_free(&out);
    return filled;
}
