/* The Board as JSON, and what a phone may send while it stands.
 *
 * A sheet is made once for each change, in the caller's thread, and read by all phones: it never
 * changes and goes when the last reader lets it go. Before the reveal nothing of a split is read,
 * whatever the Board holds; nothing of the View is read at all.
 */
#ifndef REGISSEUR_ROOM_BOARD_H
#define REGISSEUR_ROOM_BOARD_H

#include "room/message.h"
#include "store/sitting.h"

/* What votes are taken; plain data. */
typedef struct BoardRules {
    int question;
    AskKind ask;
    bool open, revealed;
    uint32_t on_board; /* what a vote may hold, bits */
    int pick;
    uint32_t smaller; /* options of the smaller sides, bits; 0 before the reveal */
} BoardRules;

/* 0 when this message may be kept, 409 when its question takes none, 400 when it can't be meant. */
int rules_check(const BoardRules *rules, const Message *message);

typedef struct Sheet Sheet;

struct Sheet {
    int refs; /* guarded by the slate it hangs on */
    BoardRules rules;
    int64_t version;
    char *body; /* what tells one board from another: without version and counts */
    int voters, in;
    char *event; /* "data: {...}\n\n" */
    size_t size; /* of event */
};

/* Where the newest sheet hangs. All functions may be called from any thread. */
typedef struct Slate Slate;

typedef enum SlateNews { SLATE_SAME, SLATE_COUNTS, SLATE_CHANGED } SlateNews;

/* `tag` names the room; 16 hex digits. */
Slate *slate_new(const char *tag);
void slate_free(Slate *slate); /* NULL is fine */
/* Hangs up a new sheet when the board differs; COUNTS when only the number of votes does. `wall_ms`
 * makes versions grow over a restart too. */
SlateNews slate_show(Slate *slate, const Board *board, int64_t wall_ms);
Sheet *slate_take(Slate *slate);            /* NULL before the first; to be let go */
void slate_let(Slate *slate, Sheet *sheet); /* NULL is fine */

/* Whether a seat may send a reason now: its last vote is one of a smaller side. */
bool board_may_say(const BoardRules *rules, Ballots *ballots, int64_t sitting, int seat);

/* What one seat sent for the question of a sheet. */
typedef struct Yours {
    int seat;
    int choice, predicted; /* -1: nothing */
    const char *said;      /* NULL: nothing */
    bool may_say;
} Yours;

/* Reads it from the box; texts in the arena. */
Yours board_yours(const BoardRules *rules, Ballots *ballots, int64_t sitting, int seat,
                  Arena *arena);

/* The sheet with "seat" and "yours", in the arena; the whole event, or the JSON alone. */
const char *sheet_event(const Sheet *sheet, const Yours *yours, Arena *arena);
const char *sheet_json(const Sheet *sheet, const Yours *yours, Arena *arena);

#endif
