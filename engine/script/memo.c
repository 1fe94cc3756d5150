#include "script/memo.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"

/* A function may look at other parts after other answers: `s.a and s.b`. Of so many ways of looking
 * at a story answers are kept; there is hardly ever a third. */
enum { WAYS = 4, PLACES = 8192 };

typedef struct Looks {
    Reads ways[WAYS];
    uint8_t count;
} Looks;

/* The parts of a story that were looked at; the others are zero. */
typedef struct Seen {
    uint64_t flags;
    uint8_t indicators[MAX_INDICATORS];
} Seen;

typedef struct Place {
    Seen seen;
    HookRef hook; /* 0 is free */
    uint8_t way;
    uint16_t answer;
} Place;

struct Memo {
    size_t hooks;
    Looks *looks;
    Place *places;
};

Memo *memo_new(size_t hooks)
{
    Memo *memo = calloc(1, sizeof *memo);
    CHECK(memo != NULL);
    memo->hooks = hooks;
    memo->looks = calloc(hooks + 1, sizeof *memo->looks);
    memo->places = calloc(PLACES, sizeof *memo->places);
    CHECK(memo->looks != NULL && memo->places != NULL);
    return memo;
}

void memo_free(Memo *memo)
{
    if (memo == NULL) return;
    free(memo->looks);
    free(memo->places);
    free(memo);
}

static Seen look(const Story *story, const Reads *reads)
{
    Seen seen = {.flags = story->flags & reads->flags};
    for (unsigned left = reads->indicators; left != 0; left &= left - 1) {
        int i = __builtin_ctz(left);
        seen.indicators[i] = story->indicators[i];
    }
    return seen;
}

static Place *place_of(const Memo *memo, HookRef hook, size_t way, const Seen *seen)
{
    uint64_t words[2], hash = seen->flags + hook * UINT64_C(0x9E3779B97F4A7C15) + way;
    memcpy(words, seen->indicators, sizeof words);
    hash = (hash ^ hash >> 29) * UINT64_C(0xBF58476D1CE4E5B9) + words[0];
    hash = (hash ^ hash >> 32) * UINT64_C(0x94D049BB133111EB) + words[1];
    hash = (hash ^ hash >> 29) * UINT64_C(0xBF58476D1CE4E5B9);
    return &memo->places[(hash >> 40) % PLACES];
}

static bool is_there(const Place *place, HookRef hook, size_t way, const Seen *seen)
{
    return place->hook == hook && place->way == way && place->seen.flags == seen->flags &&
           memcmp(place->seen.indicators, seen->indicators, sizeof seen->indicators) == 0;
}

bool memo_find(const Memo *memo, HookRef hook, const Story *story, uint16_t *answer)
{
    if (hook > memo->hooks) return false;
    const Looks *looks = &memo->looks[hook];
    for (size_t way = 0; way < looks->count; way++) {
        Seen seen = look(story, &looks->ways[way]);
        const Place *place = place_of(memo, hook, way, &seen);
        if (!is_there(place, hook, way, &seen)) continue;
        *answer = place->answer;
        return true;
    }
    return false;
}

void memo_keep(Memo *memo, HookRef hook, const Story *story, Reads reads, uint16_t answer)
{
    if (hook > memo->hooks) return;
    Looks *looks = &memo->looks[hook];
    size_t way = 0;
    while (way < looks->count && (looks->ways[way].flags != reads.flags ||
                                  looks->ways[way].indicators != reads.indicators))
        way++;
    if (way == WAYS) return;
    if (way == looks->count) looks->ways[looks->count++] = reads;
    Seen seen = look(story, &reads);
    *place_of(memo, hook, way, &seen) = (Place){seen, hook, (uint8_t)way, answer};
}
