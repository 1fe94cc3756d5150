#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"

/* Decodes one well-formed sequence of at most `len` bytes; 0 when it is none. */
static size_t utf8_decode(const unsigned char *s, size_t len, uint32_t *rune)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (len == 0) return 0;
    if (s[0] < 0x80) return *rune = s[0], 1;

    size_t need = s[0] >= 0xF0 && s[0] < 0xF8   ? 4
                  : s[0] >= 0xE0 && s[0] < 0xF0 ? 3
                  : s[0] >= 0xC0 && s[0] < 0xE0 ? 2
                                                : 0;
    if (need == 0 || need > len) return 0;
    uint32_t r = s[0] & (0x7Fu >> need);
    for (size_t i = 1; i < need; i++) {
        if ((s[i] & 0xC0) != 0x80) return 0;
        r = r << 6 | (s[i] & 0x3Fu);
    }
    if (r < least[need] || r > 0x10FFFF || (r >= 0xD800 && r <= 0xDFFF)) return 0;
    return *rune = r, need;
}

void text_copy(char *to, size_t size, const char *from)
{
    size_t len = strlen(from);
    if (len >= size) {
        len = size - 1;
        while (len > 0 && ((unsigned char)from[len] & 0xC0) == 0x80) len--;
    }
    memcpy(to, from, len);
    to[len] = '\0';
}

uint32_t utf8_next(const char **at)
{
    unsigned char first = (unsigned char)**at;
    if (first == 0) return 0;
    if (first < 0x80) return (*at)++, first;
    size_t len = strnlen(*at, 4);
    uint32_t rune = 0xFFFD;
    size_t used = utf8_decode((const unsigned char *)*at, len, &rune);
    *at += used ? used : 1;
    return used ? rune : 0xFFFD;
}

size_t utf8_put(char to[4], uint32_t r)
{
    if (r < 0x80) return to[0] = (char)r, 1;
    size_t n = r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = n; i-- > 1; r >>= 6) to[i] = (char)(0x80 | (r & 0x3F));
    to[0] = (char)(lead[n] | r);
    return n;
}

bool utf8_valid(const char *text, size_t len)
{
    const unsigned char *s = (const unsigned char *)text;
    while (len > 0) {
        if (*s != 0 && *s < 0x80) {
            s++, len--;
            continue;
        }
        uint32_t rune = 0;
        size_t used = utf8_decode(s, len, &rune);
        if (used == 0 || rune == 0) return false;
        s += used;
        len -= used;
    }
    return true;
}

size_t utf8_count(const char *text)
{
    size_t n = 0;
    while (utf8_next(&text) != 0) n++;
    return n;
}

bool rune_is_control(uint32_t r)
{
    if (r == '\n' || r == '\t') return false;
    return r < 0x20 || (r >= 0x7F && r < 0xA0) || r == 0x061C || r == 0x200E || r == 0x200F ||
           (r >= 0x202A && r <= 0x202E) || (r >= 0x2066 && r <= 0x2069);
}

bool text_to_int(const char *text, int64_t min, int64_t max, int64_t *out)
{
    bool negative = *text == '-';
    if (negative) text++;
    if (*text == '\0') return false;
    int64_t n = 0;
    for (; *text; text++) {
        if (*text < '0' || *text > '9') return false;
        if (n > (INT64_MAX - 9) / 10) return false;
        n = n * 10 + (*text - '0');
    }
    if (negative) n = -n;
    if (n < min || n > max) return false;
    *out = n;
    return true;
}

bool text_starts(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static void sb_reserve(StrBuf *sb, size_t more)
{
    CHECK(more < SIZE_MAX / 2 - sb->len);
    size_t need = sb->len + more + 1;
    if (need <= sb->cap) return;
    size_t cap = sb->cap ? sb->cap : 64;
    while (cap < need) cap *= 2;
    char *s = realloc(sb->s, cap);
    CHECK(s != NULL);
    sb->s = s;
    sb->cap = cap;
}

void sb_add_n(StrBuf *sb, const char *text, size_t len)
{
    sb_reserve(sb, len);
    if (len > 0) memcpy(sb->s + sb->len, text, len);
    sb->len += len;
    sb->s[sb->len] = '\0';
}

void sb_add(StrBuf *sb, const char *text)
{
    sb_add_n(sb, text, strlen(text));
}

void sb_printf(StrBuf *sb, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    CHECK(len >= 0);
    sb_reserve(sb, (size_t)len);
    va_start(args, format);
    vsnprintf(sb->s + sb->len, (size_t)len + 1, format, args);
    va_end(args);
    sb->len += (size_t)len;
}

void sb_clear(StrBuf *sb)
{
    sb->len = 0;
    if (sb->s) sb->s[0] = '\0';
}

void sb_free(StrBuf *sb)
{
    free(sb->s);
    *sb = (StrBuf){0};
}

const char *sb_text(const StrBuf *sb)
{
    return sb->s ? sb->s : "";
}
