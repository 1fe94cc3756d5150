/* Bytes that are UTF-8, and growing text.
 *
 * All text in Regisseur is UTF-8 and NUL-terminated. Nothing here looks at a
 * locale, so the same input gives the same bytes everywhere.
 */
#ifndef REGISSEUR_BASE_TEXT_H
#define REGISSEUR_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Copies as much as fits, never half a character, always with a NUL. size > 0. */
void text_copy(char *to, size_t size, const char *from);

/* Reads one character at `*at`, which it moves on; 0 at the end. A byte that is no
 * UTF-8 reads as U+FFFD and moves on by one. */
uint32_t utf8_next(const char **at);
/* Writes 1..4 bytes to `to` and returns how many. */
size_t utf8_put(char to[4], uint32_t rune);
/* True when all `len` bytes are well-formed UTF-8 without NUL. */
bool utf8_valid(const char *text, size_t len);
/* How many characters (code points), not bytes. */
size_t utf8_count(const char *text);
/* C0 and C1 control characters (but for newline and tab), and bidi controls. */
bool rune_is_control(uint32_t rune);

/* A whole decimal number within [min, max]; false on anything else, also spaces. */
bool text_to_int(const char *text, int64_t min, int64_t max, int64_t *out);
bool text_starts(const char *text, const char *prefix);

/* Text that grows. Zero is empty; `s` is NULL until something was added. */
typedef struct StrBuf {
    char *s;
    size_t len, cap;
} StrBuf;

void sb_add(StrBuf *sb, const char *text);
void sb_add_n(StrBuf *sb, const char *text, size_t len);
void sb_printf(StrBuf *sb, const char *format, ...) __attribute__((format(printf, 2, 3)));
void sb_clear(StrBuf *sb); /* empty, memory kept */
void sb_free(StrBuf *sb);
const char *sb_text(const StrBuf *sb); /* never NULL */

#endif
