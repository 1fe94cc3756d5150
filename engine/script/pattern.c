#include "script/pattern.h"

#include <string.h>

enum { DEEPEST = 200 };

static const char *do_match(Match *m, const char *s, const char *p);

static const char *stop(Match *m, MatchEnd why)
{
    m->end = why;
    return NULL;
}

/* ---- single characters ---- */

static bool between(int c, int low, int high)
{
    return c >= low && c <= high;
}

static bool is_letter(int c)
{
    return between(c | 0x20, 'a', 'z') && c < 0x80;
}

static bool in_class(int c, int class)
{
    bool alnum = is_letter(c) || between(c, '0', '9');
    bool yes;
    switch (class | 0x20) {
    case 'a': yes = is_letter(c); break;
    case 'c': yes = c < 0x20 || c == 0x7F; break;
    case 'd': yes = between(c, '0', '9'); break;
    case 'g': yes = between(c, 0x21, 0x7E); break;
    case 'l': yes = between(c, 'a', 'z'); break;
    case 'p': yes = between(c, 0x21, 0x7E) && !alnum; break;
    case 's': yes = c == ' ' || between(c, '\t', '\r'); break;
    case 'u': yes = between(c, 'A', 'Z'); break;
    case 'w': yes = alnum; break;
    case 'x': yes = between(c, '0', '9') || between(c | 0x20, 'a', 'f'); break;
    default: return class == c;
    }
    return between(class, 'A', 'Z') ? !yes : yes;
}

static int byte_at(const char *s)
{
    return (unsigned char)*s;
}

/* Behind the single-character item at `p`; NULL when the pattern ends within it. */
static const char *item_end(Match *m, const char *p)
{
    if (p == m->pattern_end) return stop(m, MATCH_BAD_PATTERN);
    char c = *p++;
    if (c == '%') return p == m->pattern_end ? stop(m, MATCH_BAD_PATTERN) : p + 1;
    if (c != '[') return p;
    if (p < m->pattern_end && *p == '^') p++;
    do {
        if (p == m->pattern_end) return stop(m, MATCH_BAD_PATTERN);
        if (*p++ == '%') {
            if (p == m->pattern_end) return stop(m, MATCH_BAD_PATTERN);
            p++;
        }
    } while (p == m->pattern_end || *p != ']');
    return p + 1;
}

/* `p` at "[", `last` at its "]". */
static bool in_set(Match *m, int c, const char *p, const char *last)
{
    bool yes = true;
    if (p[1] == '^') {
        yes = false;
        p++;
    }
    while (++p < last) {
        m->budget--;
        if (*p == '%') {
            p++;
            if (in_class(c, byte_at(p))) return yes;
        } else if (p[1] == '-' && p + 2 < last) {
            p += 2;
            if (between(c, byte_at(p - 2), byte_at(p))) return yes;
        } else if (byte_at(p) == c) {
            return yes;
        }
    }
    return !yes;
}

static bool matches_item(Match *m, const char *s, const char *p, const char *end)
{
    m->budget--;
    if (s >= m->text_end) return false;
    int c = byte_at(s);
    switch (*p) {
    case '.': return true;
    case '%': return in_class(c, byte_at(p + 1));
    case '[': return in_set(m, c, p, end - 1);
    default: return byte_at(p) == c;
    }
}

/* ---- pieces ---- */

static const char *match_balance(Match *m, const char *s, const char *p)
{
    if (m->pattern_end - p < 2) return stop(m, MATCH_BAD_PATTERN);
    if (s >= m->text_end || *s != p[0]) return NULL;
    int depth = 1;
    while (++s < m->text_end) {
        if (--m->budget < 0) return stop(m, MATCH_NO_BUDGET);
        if (*s == p[1]) {
            if (--depth == 0) return s + 1;
        } else if (*s == p[0]) {
            depth++;
        }
    }
    return NULL;
}

static const char *most(Match *m, const char *s, const char *p, const char *end)
{
    ptrdiff_t i = 0;
    while (m->budget > 0 && matches_item(m, s + i, p, end)) i++;
    for (; i >= 0; i--) {
        const char *rest = do_match(m, s + i, end + 1);
        if (rest || m->end != MATCH_NO) return rest;
    }
    return NULL;
}

static const char *fewest(Match *m, const char *s, const char *p, const char *end)
{
    for (;;) {
        const char *rest = do_match(m, s, end + 1);
        if (rest || m->end != MATCH_NO) return rest;
        if (!matches_item(m, s, p, end)) return NULL;
        s++;
    }
}

static const char *open_capture(Match *m, const char *s, const char *p, ptrdiff_t what)
{
    if (m->captures >= CAPTURES_MAX) return stop(m, MATCH_BAD_PATTERN);
    m->capture[m->captures++] = (Capture){s, what};
    const char *rest = do_match(m, s, p);
    if (rest == NULL) m->captures--;
    return rest;
}

static const char *close_capture(Match *m, const char *s, const char *p)
{
    int i = m->captures - 1;
    while (i >= 0 && m->capture[i].len != CAPTURE_OPEN) i--;
    if (i < 0) return stop(m, MATCH_BAD_PATTERN);
    m->capture[i].len = s - m->capture[i].start;
    const char *rest = do_match(m, s, p);
    if (rest == NULL) m->capture[i].len = CAPTURE_OPEN;
    return rest;
}

/* %1 to %9: what a capture holds, once more. */
static const char *match_again(Match *m, const char *s, int digit)
{
    int i = digit - '1';
    if (i < 0 || i >= m->captures || m->capture[i].len < 0) return stop(m, MATCH_BAD_PATTERN);
    ptrdiff_t len = m->capture[i].len;
    m->budget -= 1 + len / 16;
    if (m->text_end - s < len || memcmp(m->capture[i].start, s, (size_t)len) != 0) return NULL;
    return s + len;
}

/* %f[set]: from a character outside the set to one inside. `p` at the set. */
static bool at_frontier(Match *m, const char *s, const char *p, const char *end)
{
    int before = s == m->text ? 0 : byte_at(s - 1), now = s == m->text_end ? 0 : byte_at(s);
    return !in_set(m, before, p, end - 1) && in_set(m, now, p, end - 1);
}

/* At "%" with one of b, f, 0-9 behind it. `*p` moves on; NULL when there is no match. */
static const char *match_special(Match *m, const char *s, const char **p)
{
    char c = (*p)[1];
    *p += 2;
    if (c == 'b') {
        s = match_balance(m, s, *p);
        *p += 2;
        return s;
    }
    if (c != 'f') return match_again(m, s, c);
    if (*p == m->pattern_end || **p != '[') return stop(m, MATCH_BAD_PATTERN);
    const char *set = *p;
    const char *end = item_end(m, set);
    if (end == NULL || !at_frontier(m, s, set, end)) return NULL;
    *p = end;
    return s;
}

static bool is_special(const Match *m, const char *p)
{
    if (*p != '%' || p + 1 == m->pattern_end) return false;
    return p[1] == 'b' || p[1] == 'f' || (p[1] >= '0' && p[1] <= '9');
}

/* A single character and what may follow it. `*p` moves on when the match is to go on with
 * the rest of the pattern; else `*done` is set and the answer is final. */
static const char *match_single(Match *m, const char *s, const char **p, bool *done)
{
    const char *item = *p, *end = item_end(m, item);
    *done = true;
    if (end == NULL) return NULL;
    char how = end < m->pattern_end ? *end : '\0';
    if (how == '*') return most(m, s, item, end);
    if (how == '-') return fewest(m, s, item, end);
    bool here = matches_item(m, s, item, end);
    if (how == '+') return here ? most(m, s + 1, item, end) : NULL;
    if (how == '?') {
        const char *rest = here ? do_match(m, s + 1, end + 1) : NULL;
        if (rest || m->end != MATCH_NO) return rest;
        *p = end + 1;
        return *done = false, s;
    }
    if (!here) return NULL;
    *p = end;
    return *done = false, s + 1;
}

static const char *match_here(Match *m, const char *s, const char *p)
{
    while (p < m->pattern_end) {
        if (--m->budget < 0) return stop(m, MATCH_NO_BUDGET);
        if (*p == '(') {
            bool place = p + 1 < m->pattern_end && p[1] == ')';
            return open_capture(m, s, p + (place ? 2 : 1), place ? CAPTURE_PLACE : CAPTURE_OPEN);
        }
        if (*p == ')') return close_capture(m, s, p + 1);
        if (*p == '$' && p + 1 == m->pattern_end) return s == m->text_end ? s : NULL;
        if (is_special(m, p)) {
            s = match_special(m, s, &p);
            if (s == NULL) return NULL;
            continue;
        }
        bool done;
        s = match_single(m, s, &p, &done);
        if (done || s == NULL) return s;
    }
    return s;
}

static const char *do_match(Match *m, const char *s, const char *p)
{
    if (m->depth >= DEEPEST) return stop(m, MATCH_BAD_PATTERN);
    m->depth++;
    const char *end = match_here(m, s, p);
    m->depth--;
    return end;
}

const char *match_at(Match *m, const char *at)
{
    m->captures = 0;
    m->depth = 0;
    m->end = MATCH_NO;
    const char *end = do_match(m, at, m->pattern);
    if (end && m->budget <= 0) return stop(m, MATCH_NO_BUDGET);
    for (int i = 0; end && i < m->captures; i++)
        if (m->capture[i].len == CAPTURE_OPEN) return stop(m, MATCH_BAD_PATTERN);
    if (end) m->end = MATCH_YES;
    return end;
}
