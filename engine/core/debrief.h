/* A record looked back on: data for the debrief, from the record alone.
 *
 * Step 1, replay: per decision what was on screen, opened, heard and never asked, second by
 * second, without outcomes. Step 2, the chain: every choice in its phase of the safety chain,
 * with its links to earlier and later ones. The scores stand in core/score. Of a session in a room
 * also what the room did (core/debrief_room).
 */
#ifndef REGISSEUR_CORE_DEBRIEF_H
#define REGISSEUR_CORE_DEBRIEF_H

#include "core/debrief_room.h"
#include "core/session.h"

/* One thing that happened in a round. */
typedef struct Moment {
    uint32_t at_ms;   /* scenario time since the round began */
    EventType type;   /* INJECT, HEARD, OPENED, PAUSED, RESUMED, MORE, CHOSEN or NOTE */
    uint8_t index;    /* as in the event */
    const char *text; /* of a note, else NULL; owned by the record */
} Moment;

/* One decision. Pointers go into the scenario and the record. */
typedef struct Decision {
    uint16_t dilemma;
    uint8_t option;
    bool bell;     /* nobody chose */
    bool revealed; /* its outcome was shown */
    const Dilemma *what;
    const Option *chosen;
    Story before, after;
    Shown shown;
    uint16_t arrived, heard, opened, reasons; /* bits */
    uint8_t sure, effect;                     /* 0 when not said */
    const char *explained;                    /* "" when not written */
    uint32_t used_ms, added_ms;
    uint32_t last_fact_ms; /* when the last inject, advice or dossier item came; 0 when none did */
    const Moment *moments;
    size_t moment_count;
    const RoomRound *room; /* NULL when no room discussed it */
} Decision;

typedef struct Debrief {
    Arena arena; /* owns the lists */
    Decision *decisions;
    size_t count;
    int ending; /* -1 while the play is not finished */
    Clock clock;
    uint64_t seed, played_ms;
    const char *taken;            /* the line taken along; "" when not written */
    const char *present;          /* who was there; "" when not written */
    const char *actions[ACTIONS]; /* what, who and when on a line each; "" when not written */
    RoomDebrief room;             /* all zero when this was no room */
} Debrief;

/* One action, taken apart: always all three, "" where nothing was written. */
typedef struct Action {
    const char *what, *who, *when; /* in the arena */
} Action;
Action debrief_action(const char *text, Arena *arena);

/* Folds the record of a session. A note is a moment of the round in which it was made, the outcome
 * included; notes of the briefing, of a round not decided and of after the end are in no decision.
 * The session must outlive the debrief and stay unchanged. */
void debrief_make(const Session *session, Debrief *out);
void debrief_free(Debrief *debrief);

/* One link on the map of the chain: a choice, made in one phase, says something of another. */
typedef struct ChainLink {
    size_t decision; /* position in Debrief.decisions */
    Phase from, to;  /* from: where it was made */
    bool earlier; /* `to` lies before `from`: what would have made it easier; else where it lands */
    const char *text;
} ChainLink;

/* All links of all decisions, in order of decision and phase. `*count` gets how many. */
const ChainLink *debrief_chain(Debrief *debrief, size_t *count);

#endif
