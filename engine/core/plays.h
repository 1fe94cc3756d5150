/* How many plays a scenario has: exactly, however many that is.
 *
 * A play is a path from the start to an end: every choice, every arm of a chance and what only the
 * bell does. Numbers are decimal texts. Memory is bounded: sixteen bytes a state, whatever the
 * number. The graph must be without circles (Explored.sorted).
 */
#ifndef REGISSEUR_CORE_PLAYS_H
#define REGISSEUR_CORE_PLAYS_H

#include "core/explore.h"

/* Plays from a state to any end, "1" at an end. */
const char *plays_from(const Graph *graph, size_t state, Arena *arena);

/* Plays from the start that end in each ending; `out` has a place for each. */
void plays_by_ending(const Graph *graph, Arena *arena, const char **out);

#endif
