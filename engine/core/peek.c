#include "core/peek.h"

#include <stdlib.h>

#include "base/log.h"

/* ---- where options lead ---------------------------------------------------------------------- */

static bool add_lead(const Session *session, const Story *story, uint16_t to, int weight,
                     PeekLead *lead)
{
    size_t i = lead->count;
    Story end = *story;
    end.dilemma = to;
    if (to == DILEMMA_END &&
        !scenario_ending_of(session->scenario, &end, session->hooks, &lead->ending[i], &lead->why))
        return false;
    lead->to[i] = to;
    lead->weight[i] = weight;
    lead->count++;
    return true;
}

static void find_lead(const Session *session, const Option *option, const Story *story,
                      PeekLead *lead)
{
    const Next *next = &option->next;
    uint16_t to = next->to;
    if (next->kind == NEXT_HOOK &&
        !session->hooks->next(session->hooks->self, next->hook, story, &to, &lead->why))
        return;
    if (next->kind != NEXT_CHANCE) {
        add_lead(session, story, to, 1, lead);
        return;
    }
    for (size_t i = 0; i < next->chance_count; i++)
        if (!add_lead(session, story, next->chances[i].to, next->chances[i].weight, lead)) {
            lead->count = 0;
            return;
        }
}

void peek_make(const Session *session, Peek *out)
{
    const State *state = &session->state;
    *out = (Peek){.scenario = session->scenario, .story = state->story};
    if (state->stage == STAGE_BRIEFING || state->stage == STAGE_ENDED) return;
    out->dilemma = state_dilemma(session->scenario, state);
    for (size_t i = 0; out->dilemma && i < out->dilemma->option_count; i++) {
        const Option *option = &out->dilemma->options[i];
        Story after = state->round.before;
        story_apply(session->scenario, option, &after);
        out->leads[i].shown = state->round.shown.options >> i & 1;
        find_lead(session, option, &after, &out->leads[i]);
    }
}

/* ---- what can still be reached ----------------------------------------------------------------
 */

typedef struct Walk {
    const Graph *graph;
    unsigned char *seen;
    uint32_t *todo;
    size_t count;
    uint64_t endings;
} Walk;

static void visit(Walk *w, uint32_t state)
{
    if (w->seen[state]) return;
    w->seen[state] = 1;
    w->todo[w->count++] = state;
    int ending = graph_ending(w->graph, state);
    if (ending >= 0) w->endings |= UINT64_C(1) << ending;
}

/* The edges of a state; of one option only when it was chosen. */
static void visit_next(Walk *w, uint32_t state, uint8_t chosen)
{
    size_t count;
    const Edge *edges = graph_from(w->graph, state, &count);
    for (size_t i = 0; i < count; i++)
        if (chosen == NO_OPTION || edges[i].option == chosen) visit(w, edges[i].to);
}

/* The state of the round that runs; the first one before it. -1 when no play comes there. */
static int64_t state_of(const Graph *graph, const State *state)
{
    return state->stage == STAGE_BRIEFING ? 0 : graph_find(graph, &state->round.before);
}

bool peek_endings(const Graph *graph, const Session *session, uint64_t *endings)
{
    const State *state = &session->state;
    if (state->stage == STAGE_ENDED) return *endings = UINT64_C(1) << state->ending, true;
    int64_t at = state_of(graph, state);
    if (at < 0) return false;
    size_t states = graph_states(graph);
    Walk walk = {
        .graph = graph, .seen = calloc(states, 1), .todo = calloc(states, sizeof(uint32_t))};
    CHECK(walk.seen && walk.todo);
    visit_next(&walk, (uint32_t)at,
               state->stage == STAGE_BRIEFING ? NO_OPTION : state->round.option);
    while (walk.count > 0) visit_next(&walk, walk.todo[--walk.count], NO_OPTION);
    *endings = walk.endings;
    free(walk.seen);
    free(walk.todo);
    return true;
}
