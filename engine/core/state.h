/* Where a session stands: plain data, and the one function that moves it.
 *
 * state_apply is total and pure: any event on any state gives a state, without
 * asking anybody. A session is its list of events; replay, resume, debrief and
 * what-if are this function over that list. States are copied by assignment.
 */
#ifndef REGISSEUR_CORE_STATE_H
#define REGISSEUR_CORE_STATE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/event.h"
#include "core/scenario.h"

typedef enum Stage {
    STAGE_BRIEFING, /* nothing has begun; before and after EVENT_STARTED */
    STAGE_ROUND,    /* the bell runs */
    STAGE_REASONS,  /* chosen; reasons, certainty, sentence */
    STAGE_OUTCOME,  /* what happened; the effect check */
    STAGE_ENDED,
    STAGES
} Stage;

enum {
    MORE_MS = 30000,    /* what one `more` adds */
    MORE_MAX = 10,      /* times per round (WCAG 2.2.1: at least ten times) */
    WARN_MS = 20000     /* the warning before the bell (WCAG 2.2.1: at least 20 s) */
};

/* One round: the present one, at the end the last one; before the first it is zero but for
 * `option`. Times are scenario milliseconds. */
typedef struct Round {
    uint32_t used_ms;  /* since the round began, costs included */
    uint32_t added_ms; /* by `more` */
    Shown shown;
    uint16_t arrived, heard, opened; /* bits: injects, advice, dossier items */
    uint16_t reasons;                /* bits of the chosen option's reasons */
    uint8_t option;                  /* NO_OPTION until chosen */
    uint8_t sure;                    /* 0 when not said, 1..3 */
    uint8_t effect;                  /* 0 when not said, 1 yes, 2 partly, 3 no */
    bool bell;                       /* nobody chose */
    bool explained;
    Story before; /* the story as the round began */
} Round;

typedef struct State {
    Stage stage;
    Clock clock;
    bool started, paused;
    uint8_t ending;     /* in STAGE_ENDED */
    uint16_t decisions; /* choices made so far, the bell's included */
    uint32_t draws;     /* of the generator */
    uint64_t seed;
    uint64_t played_ms; /* scenario time in rounds, all rounds together */
    Story story;        /* effects take place at EVENT_REVEALED */
    Round round;
} State;

State state_start(const Scenario *scenario);
void state_apply(const Scenario *scenario, State *state, const Event *event);

/* True when this event can follow this state: the right stage, the round's own dilemma, positions
 * of what is shown, time that there was, a place where the choice can lead. What session_handle
 * answers always fits; a stored record must be asked. What an author's function answered is not
 * asked again. */
bool event_fits(const Scenario *scenario, const State *state, const Event *event);

/* The dilemma of the round, NULL when there is none. */
const Dilemma *state_dilemma(const Scenario *scenario, const State *state);
/* Milliseconds until the bell; 0 when it has rung, UINT32_MAX when it can't ring. */
uint32_t state_left_ms(const Scenario *scenario, const State *state);

/* Equal states have equal hashes, on every machine. */
uint64_t state_hash(const State *state);
uint64_t story_hash(const Story *story);
bool story_equal(const Story *a, const Story *b);

#endif
