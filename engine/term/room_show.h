/* What the terminal says of a room: the board for all, the desk for the facilitator alone. */
#ifndef REGISSEUR_TERM_ROOM_SHOW_H
#define REGISSEUR_TERM_ROOM_SHOW_H

#include "store/sitting.h"
#include "term/print.h"

/* What was said of a board, so that only what is new is said. Zero: nothing yet. */
typedef struct BoardSaid {
    bool any;
    BoardPlace place;
    RoomStep step;
    RoomTopic topic;
    AskKind ask;
    int item, question, round;
    bool open, chosen;
    size_t injects, reasons;
    unsigned heard, opened, asked; /* bits: advice, dossier items, ballots that are revealed */
} BoardSaid;

/* Everything that the room sees now. */
void show_board(Printer *p, const Board *board);
/* What is new on it; true when anything was. */
bool show_board_news(Printer *p, const Board *board, BoardSaid *said);
/* One vote, counted: whoever calls knows that it may be seen. */
void show_tally(Printer *p, const Board *board, const Tally *tally, Ballot ballot);
/* Only the counts and the clock. */
void show_counts(Printer *p, const Board *board);

/* For the facilitator alone. */
void show_desk(Printer *p, const Board *board, const Desk *desk);
void show_split(Printer *p, const Board *board, const Desk *desk);
void show_who(Printer *p, const Board *board, const Desk *desk, const Seat *seats, size_t count);

#endif
