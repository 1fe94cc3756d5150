#include "app/operands.h"

#include <string.h>

#include "base/text.h"

/* One operand, `len` bytes: "[SESSION...]". */
static Operand read_one(const char *text, size_t len, Arena *arena)
{
    Operand operand = {.optional = text[0] == '['};
    if (operand.optional) text++, len -= 2;
    operand.repeats = len > 3 && strncmp(text + len - 3, "...", 3) == 0;
    operand.shown = arena_text_n(arena, text, operand.repeats ? len - 3 : len);
    return operand;
}

size_t operands_read(const char *notation, Arena *arena, Operand out[OPERANDS_SHOWN])
{
    size_t count = 0;
    for (const char *at = notation; *at && count < OPERANDS_SHOWN;) {
        size_t len = strcspn(at, " ");
        out[count++] = read_one(at, len, arena);
        at += len + (at[len] == ' ');
    }
    return count;
}

static bool can_be_offered(const char *part, size_t len)
{
    static const char *const names[] = {"DIR", "FILE", "PACK", "SESSION"};
    if (part[0] >= 'a' && part[0] <= 'z') return true;
    size_t name = strcspn(part, ".|");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (name <= len && strlen(names[i]) == name && strncmp(part, names[i], name) == 0)
            return true;
    return false;
}

const char *operand_kinds(const char *shown, Arena *arena)
{
    StrBuf kinds = {0};
    for (const char *at = shown; *at;) {
        size_t len = strcspn(at, "|");
        if (can_be_offered(at, len)) {
            if (kinds.len > 0) sb_add(&kinds, " ");
            sb_add_n(&kinds, at, len);
        }
        at += len + (at[len] == '|');
    }
    const char *text = arena_text(arena, sb_text(&kinds));
    sb_free(&kinds);
    return text;
}
