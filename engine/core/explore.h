/* The whole future of a scenario: a graph of stories, equal ones merged.
 *
 * Every play that anyone can make is a path in this graph: each option shown is an edge,
 * each arm of a chance is one, and so is the bell. What is reachable from here, and within
 * which bounds, is then a walk, not a sample.
 */
#ifndef REGISSEUR_CORE_EXPLORE_H
#define REGISSEUR_CORE_EXPLORE_H

#include "core/scenario.h"

enum { EXPLORE_MAX_STATES = 1000000 };

typedef struct Edge {
    uint32_t to;    /* a state */
    uint8_t option; /* position in the dilemma */
    uint8_t arm;    /* of the chance, else 0 */
    bool bell_only; /* nobody can choose it: only the bell brings it about */
} Edge;

typedef struct Graph Graph; /* immutable once made; the scenario must outlive it */

/* NULL, with the first error, when an author's function fails, when a play never ends
 * ("explore.endless" {dilemma, circle}), or past `max_states` ("explore.too_large" {max, which,
 * levels}). State 0 is the start. */
Graph *explore(const Scenario *scenario, const ScenarioHooks *hooks, size_t max_states, Err *err);
void graph_free(Graph *graph); /* NULL is fine */

/* ---- for who checks a pack: all that is wrong, not only the first ---- */

typedef struct ExploreWishes {
    size_t max_states;
    /* Every 65,536 states: how many were looked at, how many are known. May be NULL. */
    void (*progress)(void *context, size_t done, size_t known);
    void *progress_context;
    /* Each state of a dilemma once, with what it shows. May be NULL. */
    void (*seen)(void *context, const Story *story, const Shown *shown);
    void *context;
} ExploreWishes;

/* Something wrong that play meets. `option` is the choice behind which it lies, NO_OPTION when it
 * is met on entering the state. */
typedef struct ExploreFault {
    Err what;
    uint32_t state;
    uint8_t option;
} ExploreFault;

enum { EXPLORE_FAULTS_MAX = 200 };

typedef struct Explored {
    Graph *graph;         /* never NULL; as far as it could be explored */
    ExploreFault *faults; /* each once: a function that failed is not called again */
    size_t fault_count;
    bool whole;  /* every state was looked at and nothing failed */
    bool sorted; /* no circle: the walks below and core/plays may be asked */
} Explored;

/* A `when` that fails counts as true from then on, a `next` as leading nowhere. */
void explore_all(const Scenario *scenario, const ScenarioHooks *hooks, const ExploreWishes *wishes,
                 Explored *out);
void explored_free(Explored *explored);

/* The indicator or flag without which most states would be the same; its id. `*levels` gets how
 * many values it takes. NULL when the scenario has neither. */
const char *graph_heaviest(const Graph *graph, size_t *levels);

/* ---- the graph ---- */

size_t graph_states(const Graph *graph);
size_t graph_edges(const Graph *graph);
const Story *graph_story(const Graph *graph, size_t state);
/* The edges that leave a state; `*count` is 0 at an ending. */
const Edge *graph_from(const Graph *graph, size_t state, size_t *count);
/* The ending of a finished story's state; -1 elsewhere. */
int graph_ending(const Graph *graph, size_t state);
/* The state with this story, or -1 when no play reaches it. */
int64_t graph_find(const Graph *graph, const Story *story);

/* How far a sum can still go from a state to the end of any play from there. */
typedef struct Range {
    int min, max;
} Range;

/* What an edge adds to a sum: a walk asks it for every edge once. */
typedef int (*EdgeWorth)(const Scenario *scenario, const Story *from, const Edge *edge,
                         const void *context);

/* For each state the range of the sum of `worth` over all paths to an end. `out` has
 * graph_states() places. */
void graph_ranges(const Graph *graph, EdgeWorth worth, const void *context, Range *out);

/* The range of what a finished story is worth, per state: for indicators at the end. */
typedef int (*StoryWorth)(const Scenario *scenario, const Story *end, const void *context);
void graph_end_ranges(const Graph *graph, StoryWorth worth, const void *context, Range *out);

#endif
