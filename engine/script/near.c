#include "script/near.h"

#include <stdbool.h>
#include <string.h>

enum { LONGEST = 40 };

Near near_to(const char *name)
{
    size_t len = strlen(name);
    size_t allowed = len > LONGEST ? 0 : len < 4 ? 1 : len < 8 ? 2 : 3;
    return (Near){.name = name, .distance = allowed + 1};
}

static size_t least(size_t a, size_t b, size_t c)
{
    size_t m = a < b ? a : b;
    return m < c ? m : c;
}

static bool same(char a, char b)
{
    return a == b || ((a ^ b) == 0x20 && (a | 0x20) >= 'a' && (a | 0x20) <= 'z');
}

/* Edits (add, drop, change, swap two neighbours; capitals count as small letters) from a to b;
 * three rows are kept. */
static size_t edits(const char *a, const char *b)
{
    size_t rows[3][LONGEST + 1], m = strlen(b);
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= m; j++) last[j] = j;
    for (size_t i = 1; a[i - 1] != '\0'; i++) {
        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            row[j] = least(last[j] + 1, row[j - 1] + 1, last[j - 1] + !same(a[i - 1], b[j - 1]));
            if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]))
                row[j] = least(row[j], row[j], before[j - 2] + 1);
        }
        size_t *spare = before;
        before = last;
        last = row;
        row = spare;
    }
    return last[m];
}

void near_try(Near *near, const char *candidate)
{
    if (strlen(near->name) > LONGEST || strlen(candidate) > LONGEST) return;
    size_t distance = edits(near->name, candidate);
    /* Equal distances: the first in byte order, so that the answer is the same on every machine. */
    if (distance == near->distance && near->best && strcmp(candidate, near->best) >= 0) return;
    if (distance > near->distance || (distance == near->distance && near->best == NULL)) return;
    near->distance = distance;
    near->best = candidate;
}

const char *near_best(const Near *near)
{
    return near->best;
}
