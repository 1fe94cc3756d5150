/* What the report of a room is made with, beside report/maker. For report/ only.
 *
 * A sitting is one document: who was there and the agenda, each round in its order, then for the
 * sessions that were a story the chain and the other ways, and at last what is recommended and
 * done. Only numbers of votes, never whose.
 */
#ifndef REGISSEUR_REPORT_ROOM_H
#define REGISSEUR_REPORT_ROOM_H

#include "report/maker.h"

/* One round that is told of. */
typedef struct Told {
    const RoomRound *round;
    const Decision *decision;   /* NULL: a statement, or nobody decided */
    const Dilemma *dilemma;     /* NULL for a statement */
    const Statement *statement; /* NULL for a dilemma */
    const char *title;          /* in the list of rounds: with its number */
} Told;

/* `item` is the session's place on the agenda, from 1. */
Told told_round(Maker *m, size_t round, size_t item);

size_t told_choices(const Told *told); /* shown or not */
const char *told_short(Maker *m, const Told *told,
                       int choice); /* "B"; of a statement "eerder eens" */
const char *told_long(Maker *m, const Told *told, int choice); /* "B: Meldpunt" */
/* "7 / 1 / 1", the choices in their order; a dash when this ballot was not taken. */
const char *told_counts(Maker *m, const Told *told, Ballot ballot);
/* "lezen 1:05 · stemmen 0:35"; "" when no time was kept. */
const char *told_times(Maker *m, const RoomRound *round);

void figure_split(Maker *m, const Told *told);

/* Figure, table, and what they come to in sentences. */
void make_split(Maker *m, const Told *told);
void make_reasons(Maker *m, const Told *told);
void make_round(Maker *m, const Told *told);
/* Notes that belong to no round. */
void make_loose_notes(Maker *m);

#endif
