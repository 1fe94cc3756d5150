/* Lua's patterns, matched within a budget.
 *
 * The same patterns as in Lua's manual, with two differences: letters are the
 * ASCII ones whatever the locale, and each step costs a unit, so no pattern can
 * run away. For sandbox_pattern.c and its tests.
 */
#ifndef REGISSEUR_SCRIPT_PATTERN_H
#define REGISSEUR_SCRIPT_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

enum { CAPTURES_MAX = 32, CAPTURE_OPEN = -1, CAPTURE_PLACE = -2 };

typedef struct Capture {
    const char *start;
    ptrdiff_t len; /* CAPTURE_OPEN until closed; CAPTURE_PLACE for () */
} Capture;

typedef enum MatchEnd { MATCH_NO, MATCH_YES, MATCH_BAD_PATTERN, MATCH_NO_BUDGET } MatchEnd;

typedef struct Match {
    const char *text, *text_end;
    const char *pattern, *pattern_end;
    long budget; /* steps left */
    int depth;
    MatchEnd end; /* why it stopped */
    int captures;
    Capture capture[CAPTURES_MAX];
} Match;

/* Matches the pattern at `at`. NULL when it doesn't, and then `end` says why not. */
const char *match_at(Match *match, const char *at);

#endif
