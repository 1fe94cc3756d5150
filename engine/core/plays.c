#include "core/plays.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/log.h"
#include "base/text.h"
#include "core/explore_graph.h"

/* Plays are only ever added. So eighteen digits of every state are counted in one walk over the
 * graph, and what they carry over is where the next walk, over the next eighteen digits, begins. */
#define BASE UINT64_C(1000000000000000000)

typedef struct Digits {
    uint64_t now;  /* the eighteen digits that are counted in this walk */
    uint32_t over; /* carried to the next walk: at most as many as edges come together, and one */
} Digits;

static void add(Digits *to, uint64_t digits)
{
    to->now += digits;
    if (to->now < BASE) return;
    to->now -= BASE;
    to->over++;
}

static Digits *digits_new(const Graph *graph)
{
    CHECK(graph->backward != NULL);
    Digits *all = calloc(graph->node_count, sizeof *all);
    CHECK(all != NULL);
    return all;
}

/* True while anything is left to count. */
static bool begin_walk(const Graph *graph, Digits *all, bool first)
{
    bool more = first;
    for (size_t i = 0; i < graph->node_count; i++) {
        more |= all[i].over != 0;
        all[i] = (Digits){all[i].over, 0};
    }
    return more;
}

/* ---- a number as it grows, lowest digits first ---- */

typedef struct Number {
    uint64_t *parts; /* in the arena */
    size_t count, cap;
} Number;

static void push(Number *number, Arena *arena, uint64_t part)
{
    if (number->count == number->cap) {
        uint64_t *more = arena_new(arena, uint64_t, number->cap ? number->cap * 2 : 2);
        for (size_t i = 0; i < number->count; i++) more[i] = number->parts[i];
        number->cap = number->cap ? number->cap * 2 : 2;
        number->parts = more;
    }
    number->parts[number->count++] = part;
}

static const char *decimal(const Number *number, Arena *arena)
{
    size_t top = number->count;
    StrBuf text = {0};
    while (top > 1 && number->parts[top - 1] == 0) top--;
    sb_printf(&text, "%" PRIu64, top ? number->parts[top - 1] : 0);
    while (top-- > 1) sb_printf(&text, "%018" PRIu64, number->parts[top - 1]);
    const char *out = arena_text(arena, sb_text(&text));
    sb_free(&text);
    return out;
}

/* ---- the walks ---- */

const char *plays_from(const Graph *graph, size_t state, Arena *arena)
{
    Digits *all = digits_new(graph);
    Number number = {0};
    for (bool first = true; begin_walk(graph, all, first); first = false) {
        for (size_t i = 0; i < graph->node_count; i++) {
            const uint32_t at = graph->backward[i];
            const Node *node = &graph->nodes[at];
            for (uint32_t e = 0; e < node->edge_count; e++)
                add(&all[at], all[graph->edges[node->first_edge + e].to].now);
            if (node->edge_count == 0 && first) add(&all[at], 1);
        }
        push(&number, arena, all[state].now);
    }
    free(all);
    return decimal(&number, arena);
}

void plays_by_ending(const Graph *graph, Arena *arena, const char **out)
{
    const size_t endings = graph->scenario->ending_count;
    Digits *all = digits_new(graph), sums[MAX_ENDINGS] = {{0}};
    Number numbers[MAX_ENDINGS] = {{0}};
    for (bool first = true; begin_walk(graph, all, first); first = false) {
        for (size_t e = 0; e < endings; e++) sums[e] = (Digits){sums[e].over, 0};
        if (first) add(&all[0], 1);
        for (size_t i = graph->node_count; i-- > 0;) {
            const uint32_t at = graph->backward[i];
            const Node *node = &graph->nodes[at];
            for (uint32_t e = 0; e < node->edge_count; e++)
                add(&all[graph->edges[node->first_edge + e].to], all[at].now);
            if (node->ending >= 0) add(&sums[node->ending], all[at].now);
        }
        for (size_t e = 0; e < endings; e++) push(&numbers[e], arena, sums[e].now);
    }
    for (size_t e = 0; e < endings; e++) {
        push(&numbers[e], arena, sums[e].over);
        out[e] = decimal(&numbers[e], arena);
    }
    free(all);
}
