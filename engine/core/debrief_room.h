/* What a room did, looked back on: the split of each round, what was said, how long it took.
 *
 * From the record alone, as part of core/debrief. Only numbers: nowhere stands who voted what. A
 * ballot that was taken anew counts as it was counted last, as in core/room.
 */
#ifndef REGISSEUR_CORE_DEBRIEF_ROOM_H
#define REGISSEUR_CORE_DEBRIEF_ROOM_H

#include "core/session.h"

/* A reason of one of the smaller sides. */
typedef struct RoomReason {
    uint8_t choice;
    const char *text;
} RoomReason;

typedef struct RoomNote {
    int round;     /* position; -1 before the first round and after the room was done */
    RoomStep step; /* in which it was made; STEP_NONE after the choice */
    const char *text;
} RoomNote;

/* One dilemma or statement in the room. Texts are the record's. */
typedef struct RoomRound {
    RoomTopic topic;
    uint16_t dilemma, statement; /* positions, of what it was about */
    int decision;                /* position in Debrief.decisions; -1 when nobody decided */
    Story before;                /* of a dilemma, as the round began */
    uint16_t shown;              /* the choices that stood, bits */
    uint16_t done;               /* the steps that were taken, bits */
    Tally tallies[BALLOTS];
    uint16_t moved[MAX_OPTIONS][MAX_OPTIONS]; /* [first][second]; all zero when not known */
    unsigned again[BALLOTS];                  /* times that a counted ballot was taken anew */
    const RoomReason *reasons;                /* in the order in which they were said */
    const RoomNote *notes;
    size_t reason_count, note_count;
    uint64_t spent_ms[ROOM_STEPS]; /* real time */
    uint64_t added_ms;
} RoomRound;

/* All zero when this was no room. */
typedef struct RoomDebrief {
    bool on, placed, adjourned; /* as in Room */
    RoomMethod method;          /* the last that was chosen */
    RoomOrder order;
    Clock clock;
    uint64_t sitting;
    RoomRound *rounds; /* as they followed each other */
    size_t count, statements;
    const RoomNote *notes; /* all of them */
    size_t note_count;
    const char *recommended[RECOMMENDATIONS]; /* NULL or "" where there is none */
} RoomDebrief;

/* The vote that counts: the second, else the first; NULL when none was taken. */
const Tally *round_vote(const RoomRound *round);
/* Votes that foresaw the first vote, of how many predictions; 0 of 0 when it was not asked. */
unsigned round_foresaw(const RoomRound *round, unsigned *of);
/* How many changed their choice, of how many whose both votes are known. */
unsigned round_moved(const RoomRound *round, unsigned *of);
uint64_t round_spent_ms(const RoomRound *round);

/* Where the chair stands beside the vote that counts. */
typedef enum ChairStand {
    CHAIR_ALONE,   /* nobody voted */
    CHAIR_WITH,    /* chose what had the most votes */
    CHAIR_OTHER,   /* chose something else */
    CHAIR_IN_A_TIE /* chose one of those that had the most, equally */
} ChairStand;
ChairStand round_chair(const RoomRound *round, int option);

/* The fold, for core/debrief: zero it with room for the whole record, then give every event, after
 * state_apply. `decided` is the position of the decision of this round, -1 when there is none. */
typedef struct RoomFolding {
    Room room;
    RoomDebrief *out;
    RoomReason *reasons;
    RoomNote *notes;
    size_t reason_count;
    bool open; /* a round goes on */
} RoomFolding;
RoomFolding room_fold_begin(const Record *record, Arena *arena, RoomDebrief *out);
void room_fold(RoomFolding *folding, const State *state, const Event *event, int decided);

#endif
