/* What the rounds of a scenario show in play: noted while it is explored.
 *
 * A `when` may never hold, or never together with another; a text may be on screen only when
 * another is not. Those questions are answered here from every round that any play can come to.
 */
#ifndef REGISSEUR_CORE_SURVEY_H
#define REGISSEUR_CORE_SURVEY_H

#include "core/explore.h"

/* One dilemma. */
typedef struct RoundSurvey {
    size_t states;                  /* in how many states it can be met; 0: never */
    Shown ever;                     /* what is shown in at least one of them */
    uint16_t together[MAX_OPTIONS]; /* for each option: those that it is shown with, itself too */
    size_t words;                   /* at most on screen: all but the dossier and the advice */
} RoundSurvey;

typedef struct Survey {
    const Scenario *scenario;
    RoundSurvey *rounds; /* for each dilemma */
    struct SurveyWords *lengths; /* for each dilemma; survey.c alone knows what they are */
    Arena arena;
} Survey;

void survey_init(Survey *survey, const Scenario *scenario);
void survey_free(Survey *survey);

/* For ExploreWishes.seen, with the survey as context. */
void survey_see(void *survey, const Story *story, const Shown *shown);

#endif
