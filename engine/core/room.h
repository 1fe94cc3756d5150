/* A session in a room: in which step it is, what was counted, what was said.
 *
 * The room is a second fold over the same record, beside the state of the story: what a room does
 * (steps, tallies, reasons) moves nothing in the story, until the chair chooses. The chair's choice
 * is an ordinary choice.
 *
 *     read, silent, vote (and predict), talk, second vote, reveal, minority, panel, decide
 *
 * Any step can be skipped, repeated or taken out of its order; `room_follows` says which one is
 * next. A record never holds who voted what: only tallies, when a vote is closed. A session whose
 * record has no EVENT_ROOM is no room, and all here is zero.
 */
#ifndef REGISSEUR_CORE_ROOM_H
#define REGISSEUR_CORE_ROOM_H

#include "core/event.h"
#include "core/state.h"
#include "core/vote.h"

enum {
    MINORITY_MAX = 280, /* characters of one reason of the smaller side */
    MINORITIES = 24,    /* reasons a round */
    RECOMMENDED_MAX = 280,
    RECOMMENDATIONS = 8, /* of a session */
    STEP_MORE_MS = 60000 /* what one "more time" adds to a step */
};

/* What is being discussed. */
typedef enum RoomTopic { TOPIC_NONE, TOPIC_DILEMMA, TOPIC_STATEMENT } RoomTopic;

typedef struct Room {
    bool on, placed, adjourned; /* placed: one dilemma of an agenda, without what follows it */
    RoomMethod method;
    RoomOrder order;
    Clock clock;      /* how much longer than planned the steps take; off: no step has a clock */
    uint64_t sitting; /* sessions of one sitting share it */
    RoomTopic topic;
    uint16_t statement; /* position, when that is the topic */
    RoomStep step;
    uint16_t done;                            /* steps that were taken in this round, bits */
    uint32_t spent_ms, added_ms;              /* of this step, real milliseconds */
    Tally tallies[BALLOTS];                   /* of this round; the last of a kind counts */
    uint16_t moved[MAX_OPTIONS][MAX_OPTIONS]; /* [first][second]; all zero when not known */
    uint8_t minorities;                       /* reasons said in this round */
} Room;

/* Total and pure, as state_apply. */
void room_apply(Room *room, const Event *event);
/* True for the events of a room, those that state_apply passes by. */
bool event_is_room(EventType type);
/* True when such an event can follow. */
bool room_fits(const Scenario *scenario, const State *state, const Room *room, const Event *event);

/* How many answers the topic has, and which of them stand (bits). 0 without a topic. */
size_t room_choices(const Scenario *scenario, const State *state, const Room *room,
                    uint16_t *shown);

/* The step that the order of this room takes next; STEP_NONE when it has no more: the chair has to
 * decide, or the statement is done. Steps that have nothing to show (no panel, no smaller side) are
 * left out. */
RoomStep room_follows(const Scenario *scenario, const State *state, const Room *room);
/* True when this step belongs to the order and topic of this room. */
bool room_has_step(const Room *room, RoomStep step);
/* True in a step in which votes are taken. */
bool step_votes(RoomStep step);
/* How long a step is planned to take with this clock, in real ms; UINT32_MAX when it has no clock.
 * The lengths are our own: a round of about a quarter of an hour. */
uint32_t room_planned_ms(const Scenario *scenario, const State *state, const Room *room);
/* What is left of it: 0 when over, UINT32_MAX without a clock. */
uint32_t room_left_ms(const Scenario *scenario, const State *state, const Room *room);

/* How the panel of the pack (panel.csv) chose at a dilemma; false when it has none there. */
bool room_panel(const Scenario *scenario, int dilemma, Tally *out);

#endif
