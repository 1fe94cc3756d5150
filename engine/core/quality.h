/* Is this scenario one: every fault and every doubt that can be proved, as data.
 *
 * quality_check explores all plays, then asks of each dilemma whether it is one: does an option
 * pay its price, is somebody for and somebody against it, can the text be read before the bell.
 * Faults carry a code, the place in the pack, and what is met only in play carries the way to it.
 * Each rule is explained in the author's guide; none judges the story.
 */
#ifndef REGISSEUR_CORE_QUALITY_H
#define REGISSEUR_CORE_QUALITY_H

#include "base/fault.h"
#include "core/explore.h"
#include "core/survey.h"

enum {
    READING_WORDS_A_MINUTE = 220,
    READING_PERCENT = 60,     /* of the time until the bell, at most */
    STATEMENT_ON_A_WALL = 160 /* characters that the back row reads while it thinks */
};

typedef struct CheckWishes {
    size_t max_states;
    void (*progress)(void *context, size_t done, size_t known); /* as in ExploreWishes */
    void *context;
    /* What the hooks have read, asked when all is explored. NULL when that is unknown. */
    Reads (*reads)(const void *of);
    const void *of;
} CheckWishes;

/* Adds all that is wrong to `faults`: first what stops a play, then dilemma by dilemma,
 * then the statements, which are in no play. */
void quality_check(const Scenario *scenario, const ScenarioHooks *hooks, const CheckWishes *wishes,
                   Faults *faults);

/* ---- the rules that are worth a test of their own ---- */

/* True when a reason names its own price, by a word such as "maar" or "ten koste van".
 * `language` is the pack's; in one that has no list every reason does. */
bool quality_names_price(const char *language, const char *reason);
/* True when a text is an address on the web: http or https, a host with a dot, no blanks. */
bool quality_is_url(const char *text);

#endif
