#include "ui/field.h"

#include <string.h>

#include "base/text.h"

static size_t most(const UiField *f)
{
    size_t limit = FIELD_BYTES / 4 - 1;
    return f->max > 0 && f->max < limit ? f->max : limit;
}

bool field_selected(const UiField *f, size_t *from, size_t *to)
{
    *from = f->caret < f->anchor ? f->caret : f->anchor;
    *to = f->caret < f->anchor ? f->anchor : f->caret;
    return *from != *to;
}

static void cut(UiField *f, size_t from, size_t to)
{
    memmove(f->text + from, f->text + to, f->len - to + 1);
    f->len -= to - from;
    f->caret = f->anchor = from;
}

size_t field_count(const UiField *f)
{
    return utf8_count(f->text);
}

static uint32_t clean(uint32_t rune)
{
    if (rune == '\n' || rune == '\t' || rune == '\r') return ' ';
    return rune_is_control(rune) ? 0 : rune;
}

void field_insert(UiField *f, const char *text)
{
    size_t from, to;
    if (field_selected(f, &from, &to)) cut(f, from, to);
    size_t room = most(f), have = field_count(f);
    for (const char *at = text; *at && have < room;) {
        uint32_t rune = clean(utf8_next(&at));
        if (rune == 0) continue;
        char bytes[4];
        size_t n = utf8_put(bytes, rune);
        if (f->len + n >= FIELD_BYTES) break;
        memmove(f->text + f->caret + n, f->text + f->caret, f->len - f->caret + 1);
        memcpy(f->text + f->caret, bytes, n);
        f->caret += n;
        f->len += n;
        have++;
    }
    f->anchor = f->caret;
}

void field_set(UiField *f, const char *text)
{
    f->text[0] = '\0';
    f->len = f->caret = f->anchor = 0;
    field_insert(f, text);
}

static size_t before(const UiField *f, size_t at)
{
    if (at > 0) at--;
    while (at > 0 && ((unsigned char)f->text[at] & 0xC0) == 0x80) at--;
    return at;
}

static size_t after(const UiField *f, size_t at)
{
    if (at < f->len) at++;
    while (at < f->len && ((unsigned char)f->text[at] & 0xC0) == 0x80) at++;
    return at;
}

static size_t word_before(const UiField *f, size_t at)
{
    while (at > 0 && f->text[at - 1] == ' ') at--;
    while (at > 0 && f->text[at - 1] != ' ') at--;
    return at;
}

static size_t word_after(const UiField *f, size_t at)
{
    while (at < f->len && f->text[at] != ' ') at++;
    while (at < f->len && f->text[at] == ' ') at++;
    return at;
}

static size_t target(const UiField *f, FieldMove move)
{
    switch (move) {
    case FIELD_LEFT: return before(f, f->caret);
    case FIELD_RIGHT: return after(f, f->caret);
    case FIELD_WORD_LEFT: return word_before(f, f->caret);
    case FIELD_WORD_RIGHT: return word_after(f, f->caret);
    case FIELD_HOME: return 0;
    case FIELD_END: return f->len;
    }
    return f->caret;
}

void field_put(UiField *f, size_t at, bool select)
{
    f->caret = at > f->len ? f->len : at;
    if (!select) f->anchor = f->caret;
}

void field_move(UiField *f, FieldMove move, bool select)
{
    size_t from, to;
    if (!select && field_selected(f, &from, &to) && (move == FIELD_LEFT || move == FIELD_RIGHT)) {
        field_put(f, move == FIELD_LEFT ? from : to, false);
        return;
    }
    field_put(f, target(f, move), select);
}

void field_erase(UiField *f, FieldMove towards)
{
    size_t from, to;
    if (!field_selected(f, &from, &to)) {
        size_t other = target(f, towards);
        from = other < f->caret ? other : f->caret;
        to = other < f->caret ? f->caret : other;
    }
    cut(f, from, to);
}

void field_select_all(UiField *f)
{
    f->anchor = 0;
    f->caret = f->len;
}
