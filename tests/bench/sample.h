/* The yardstick scenario: 12 dilemmas of 4 options, 3 indicators, in two forms.
 *
 * One is made by hand for the rules alone. The other is the same as a pack of Lua in
 * memory, where every second `next` is an author's function. They tell what the
 * rules cost, and what the author's functions add.
 */
#ifndef REGISSEUR_TESTS_BENCH_SAMPLE_H
#define REGISSEUR_TESTS_BENCH_SAMPLE_H

#include "core/scenario.h"
#include "script/files.h"

enum { SAMPLE_DILEMMAS = 12, SAMPLE_OPTIONS = 4, SAMPLE_INDICATORS = 3 };

/* Owned by the caller, freed by scenario_free. Without hooks. */
Scenario *sample_scenario(void);

/* pack.lua and scenario.lua in `arena`, behind the reader that script_load asks. */
PackFiles sample_files(Arena *arena);

#endif
