/* "Did you mean": the known name that is nearest to one that is not.
 *
 *   Near near = near_to("sitautie");
 *   for each known name: near_try(&near, name);
 *   near_best(&near)   "situatie", or NULL when none is near enough
 */
#ifndef REGISSEUR_SCRIPT_NEAR_H
#define REGISSEUR_SCRIPT_NEAR_H

#include <stddef.h>

typedef struct Near {
    const char *name, *best;
    size_t distance; /* of `best`; one more than is allowed at first */
} Near;

/* Neither function copies: the names must outlive the Near. */
Near near_to(const char *name);
void near_try(Near *near, const char *candidate);
const char *near_best(const Near *near);

#endif
