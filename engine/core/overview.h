/* A scenario at a glance, from its whole graph: what `explore` says.
 *
 * Counts are exact; ranges hold for plays from the start to an end; ways are the shortest. The
 * arrows join dilemmas as play joins them: where a function really leads, not where it might.
 */
#ifndef REGISSEUR_CORE_OVERVIEW_H
#define REGISSEUR_CORE_OVERVIEW_H

#include "core/survey.h"
#include "core/ways.h"

typedef struct OverviewPlace {
    size_t states;     /* with this dilemma or ending; 0: never reached */
    const char *plays; /* of an ending: how many end there, decimal; else NULL */
    Way shortest;      /* when reached */
} OverviewPlace;

/* One option from one dilemma to another, or to an ending. */
typedef struct Arrow {
    uint16_t from;
    uint8_t option;
    uint16_t to;    /* a dilemma, or DILEMMA_END */
    int ending;     /* when `to` is the end, else -1 */
    int weight, of; /* of the chance that leads there; 0 without chance */
    bool function;  /* an author's function decides */
    bool bell_only; /* nobody can choose it, wherever it leads there */
} Arrow;

typedef struct Overview {
    Arena arena; /* owns all of it */
    const Scenario *scenario;
    size_t states, edges;
    const char *plays; /* decimal */
    OverviewPlace *dilemmas, *endings;
    Range values[MAX_VALUES];         /* sums at the end of a play */
    Range indicators[MAX_INDICATORS]; /* levels at the end of a play */
    Arrow *arrows;                    /* by dilemma, option, target */
    size_t arrow_count;
} Overview;

/* The graph must be sorted (Explored.sorted). The scenario must outlive the result. */
void overview_make(const Graph *graph, const Scenario *scenario, Overview *out);
void overview_free(Overview *overview);

#endif
