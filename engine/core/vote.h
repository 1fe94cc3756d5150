/* The votes of a room, counted: two ballots, a prediction, who moved, who is the smaller side.
 *
 * Nothing here knows who voted: a seat is a position, and a tally only numbers. Choices are
 * positions of options (or of the five degrees of a statement).
 */
#ifndef REGISSEUR_CORE_VOTE_H
#define REGISSEUR_CORE_VOTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/scenario.h"

/* What is asked of a room about one dilemma or statement. */
typedef enum Ballot {
    BALLOT_FIRST,     /* one's own choice, before the talk */
    BALLOT_PREDICTED, /* "what will the room choose", asked together with the first */
    BALLOT_SECOND,    /* one's own choice, after the talk */
    BALLOTS
} Ballot;

/* The five degrees of a statement, as records and reports spell them. */
typedef enum Degree {
    DEGREE_AGREE,
    DEGREE_RATHER,
    DEGREE_BETWEEN,
    DEGREE_RATHER_NOT,
    DEGREE_DISAGREE,
    DEGREES
} Degree;

enum { VOTES_MAX = 1000 }; /* seats of a room */

extern const char *const ballot_names[BALLOTS + 1]; /* "first", "predicted", "second", NULL */
extern const char *const degree_names[DEGREES + 1]; /* "agree" .. "disagree", NULL */

/* One ballot, counted. */
typedef struct Tally {
    bool taken;
    uint16_t asked;               /* how many could have voted, at most VOTES_MAX */
    uint16_t counts[MAX_OPTIONS]; /* together at most VOTES_MAX; may be more than `asked`: raised
                                     cards */
} Tally;

/* One seat's paper; NO_OPTION where nothing was said. */
typedef struct Paper {
    uint8_t choice[BALLOTS];
} Paper;

/* Counts one ballot over `count` papers. Choices that are not in `shown` (bits) count as nothing
 * said. */
Tally vote_count(const Paper *papers, size_t count, Ballot ballot, uint16_t shown, uint16_t asked);
/* moved[from][to]: the papers that have both votes. */
void vote_moved(const Paper *papers, size_t count, uint16_t shown,
                uint16_t moved[MAX_OPTIONS][MAX_OPTIONS]);

uint16_t tally_sum(const Tally *tally); /* votes cast */
/* The options with the most votes, as bits: more than one is a tie, 0 when nobody voted. */
uint16_t tally_leaders(const Tally *tally);
/* The smaller sides: options with votes that do not lead, the smallest first (the author's order
 * where equal), to `out`. A tie has no smaller side but what is below it. Returns how many. */
size_t tally_smaller(const Tally *tally, uint8_t out[MAX_OPTIONS]);
/* How many predictions named a leader of `vote`. */
uint16_t tally_foresaw(const Tally *predicted, const Tally *vote);

#endif
