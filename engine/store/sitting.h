/* A sitting: a room, its agenda, its votes and its records, in step.
 *
 * This is what the faces of a room play through: the window, the terminal and the phones' server. It owns
 * one Game at a time (the item of the agenda that is being discussed) and the ballot box. As with a game:
 * decided by the rules, made durable, then shown; a write that fails moves nothing.
 *
 * `sitting_board` is what the room may see: projector and phones draw it, and nothing else. `sitting_desk` is
 * for the facilitator alone: notes, the split before it is revealed, what comes next.
 *
 * One thread, but for the ballot box (store/ballots), into which a server drops votes by itself.
 */
#ifndef REGISSEUR_STORE_SITTING_H
#define REGISSEUR_STORE_SITTING_H

#include "core/room.h"
#include "core/view.h"
#include "store/agenda.h"
#include "store/ballots.h"
#include "store/game.h"

typedef struct Sitting Sitting;

typedef struct SittingSetup {
    RoomMethod method;
    RoomOrder order;
    Clock clock;
    int expected;        /* people in the room, 0 when not said: then those who took a seat */
    const char *present; /* who is there, by function, a line each; "" */
    const char *address; /* of the listener, "" for none */
    int port;
    int codes; /* phones need a printed code: for how many people, up to PASSES_MAX; 0: they don't */
} SittingSetup;

typedef struct SittingPlace { /* where things come from; all outlive the sitting */
    Packs *packs;
    Records *records; /* NULL: nothing is recorded */
    Ballots *ballots; /* never NULL */
    uint64_t seed;
} SittingPlace;

/* Opens a room, in the lobby. The agenda is copied and has been checked (agenda_check). NULL with an error. */
Sitting *sitting_begin(SittingPlace place, const Agenda *agenda, const SittingSetup *setup,
                       int64_t wall_ms, Err *err);
/* The newest one that was not closed, as it stood: the same code, seats, votes, step. NULL with
 * "room.nothing_to_resume" when there is none. */
Sitting *sitting_resume(SittingPlace place, int64_t wall_ms, Err *err);
void sitting_free(Sitting *sitting); /* what is durable stays: it can be resumed. NULL is fine */

/* --- what everybody may see -------------------------------------------------------- */

typedef enum BoardPlace {
    BOARD_LOBBY,   /* people join; the test vote */
    BOARD_AGENDA,  /* the attendees choose the agenda */
    BOARD_ITEM,    /* an item begins: its title, its notice */
    BOARD_ROUND,   /* a dilemma or a statement, in `step` */
    BOARD_CHOSEN,  /* the chair has chosen: reasons, how sure, the sentence */
    BOARD_OUTCOME, /* what happened */
    BOARD_ENDING,  /* the newspaper page of a whole pack */
    BOARD_CLOSING, /* recommendations, what is taken along */
    BOARD_PLACES
} BoardPlace;

typedef enum AskKind {
    ASK_NONE,
    ASK_TEST,   /* can everybody vote? */
    ASK_AGENDA, /* pick at most `pick` of the items */
    ASK_FIRST,  /* choice and prediction */
    ASK_SECOND, /* choice */
    ASK_REASON  /* a sentence from those of the smaller side; `question` is that of the last vote */
} AskKind;

enum { BOARD_CHOICES = 16 };

typedef struct BoardChoice {
    const char *text;   /* NULL: the face has the words (test vote, degrees of a statement) */
    const char *detail; /* "" when there is none */
    int index;          /* what a vote for it holds: position of the option, degree, item */
} BoardChoice;

typedef struct BoardReason {
    int option;
    const char *text;
} BoardReason;

/* Lives in the arena it was made in, as long as that; texts of the pack as long as the item lasts. */
typedef struct Board {
    BoardPlace place;
    RoomStep step;   /* BOARD_ROUND */
    RoomTopic topic;
    RoomMethod method;
    RoomOrder order;
    const char *sitting_title;             /* of the agenda, else of the pack */
    int item, items;                       /* from 1; 0 in the lobby */
    const char *item_title;                /* dilemma's or pack's title; "" for a statement */
    const View *view;                      /* of the running game; NULL in the lobby */
    const Statement *statement;            /* of TOPIC_STATEMENT */
    const char *code, *token;              /* to join */
    /* the question that is asked now */
    AskKind ask;
    int question; /* number, ever growing; 0 when none is asked */
    bool open;    /* votes are taken */
    int pick;     /* how many choices a vote holds, 1 but for the agenda */
    BoardChoice choices[BOARD_CHOICES];
    size_t choice_count;
    const char *question_text; /* "" where the face has the words */
    int voters;                /* who could vote */
    int votes_in;
    /* after the reveal; all zero before it, whoever asks */
    bool revealed;
    Tally tallies[BALLOTS];
    uint16_t moved[MAX_OPTIONS][MAX_OPTIONS];
    uint16_t leaders;              /* of the last vote, bits */
    uint8_t smaller[MAX_OPTIONS];  /* options in the order in which they speak */
    size_t smaller_count;
    uint16_t foresaw;              /* how many predicted a leader of the first vote */
    const BoardReason *reasons;    /* said, in order */
    size_t reason_count;
    bool has_panel;                /* in STEP_PANEL */
    Tally panel;
    const PanelVote *panel_votes;  /* of the whole pack: take those of `view->dilemma` */
    size_t panel_count;
    int panel_dilemma; /* position of `view->dilemma`, -1 without one */
    /* the clock of the step */
    uint32_t left_ms, planned_ms; /* UINT32_MAX without a clock */
    bool running;
    const char *const *recommended; /* RECOMMENDATIONS of them, "" where none */
} Board;

void sitting_board(Sitting *sitting, Arena *arena, Board *out);

/* --- what the facilitator may see -------------------------------------------------- */

typedef struct DeskSaid { /* a reason that a phone sent, not yet shown */
    int option;
    const char *text;
} DeskSaid;

typedef struct Desk {
    const Facilitator *facilitator; /* of the topic; NULL when there is none */
    RoomStep next;                  /* STEP_NONE: the chair decides, or the item is done */
    const char *next_title;         /* the item that follows on the agenda, NULL when this is the last */
    uint16_t steps, done;           /* the steps of this round and those that were taken, bits */
    bool can_repeat;                /* the step may be done once more */
    Tally live[BALLOTS];            /* the split as it stands now */
    int seats;                      /* phones that joined */
    int expected;
    int codes; /* as in the setup */
    const DeskSaid *said;
    size_t said_count;
    const char *present;
    const char *actions[ACTIONS];
    const char *notes; /* what was noted in this item, a line each */
    const Agenda *agenda;
    uint16_t picked[AGENDA_MAX]; /* votes for each item while the agenda is chosen */
    bool recorded;
    bool stuck; /* the last write failed: game_write_failed */
} Desk;

void sitting_desk(Sitting *sitting, Arena *arena, Desk *out);

/* --- what can be done ------------------------------------------------------------------ */

typedef enum SittingDo {
    SITTING_ON,        /* the next thing: lobby -> item -> first step .. -> outcome -> next item -> closing */
    SITTING_STEP,      /* index: RoomStep; any of this round's, again or out of order */
    SITTING_REPEAT,    /* this step once more: a vote starts with an empty box */
    SITTING_TEST,      /* lobby: the test vote, on or off */
    SITTING_PICK,      /* lobby: the attendees choose the agenda, on or off; ON then orders it by votes.
                          index: how many each picks, 0 for the usual */
    SITTING_ITEM,      /* index: another item of the agenda */
    SITTING_ADD,       /* item: at the end of the agenda */
    SITTING_GAME,      /* command: HEAR, OPEN, CHOOSE, REASON, SURE, EXPLAIN, EFFECT, NOTE, TAKE, PRESENT, ACTION */
    SITTING_CARDS,     /* ballot, counts: typed in by the facilitator. While the agenda is chosen index
                          is the item and counts[0] its picks */
    SITTING_KEY,       /* ballot, index: one more vote at the shared keyboard; the papers know no more.
                          While the agenda is chosen index is the item */
    SITTING_UNKEY,     /* ballot: takes the last one back; not after a restart */
    SITTING_SHOW_SAID, /* index into Desk.said: on the board from now on */
    SITTING_MINORITY,  /* index: option; text */
    SITTING_RECOMMEND, /* index 1..8; text */
    SITTING_PAUSE,
    SITTING_RESUME,
    SITTING_MORE,
    SITTING_EXPECT,    /* index: how many people */
    SITTING_METHOD,    /* index: RoomMethod, from now on; a vote that is open begins anew */
    SITTING_CLOSE,     /* to the closing, wherever the story is; not while a vote is open */
    SITTING_DOINGS
} SittingDo;

typedef struct SittingCommand {
    SittingDo type;
    int index;
    Ballot ballot;
    const uint16_t *counts; /* MAX_OPTIONS of them */
    const char *text;
    AgendaItem item;
    Command command;
} SittingCommand;

/* False: refused ("room.KEY", "play.KEY") or not written ("store.KEY"); nothing has changed then. */
bool sitting_do(Sitting *sitting, const SittingCommand *command, int64_t wall_ms, Err *err);
/* `ms` of real time passed. `*changed` when more than the clock did. */
bool sitting_tick(Sitting *sitting, uint32_t ms, int64_t wall_ms, bool *changed, Err *err);
typedef struct SittingPass {
    int number; /* for who hands them out; not kept */
    const char *code;
} SittingPass;

/* The codes to print: those that nobody used, as many as people still have no seat; more are made when
 * more are expected than before, or a seat was taken off. Codes are not kept: after a restart a new set
 * is made, `*anew`, and cards that were not used before are good no more. In `arena`. False with
 * "room.no_passes" where none are asked for, "room.no_pass_left" when all who are expected have a seat. */
bool sitting_passes(Sitting *sitting, Arena *arena, SittingPass **out, size_t *count, bool *anew,
                    Err *err);
/* The room is done: seats and papers are erased, it can't be resumed. */
bool sitting_end(Sitting *sitting, int64_t wall_ms, Err *err);

const Game *sitting_game(const Sitting *sitting); /* NULL in the lobby */
int64_t sitting_id(const Sitting *sitting);       /* in the ballot box */
/* The records of this sitting so far, in order; in `arena`. */
size_t sitting_sessions(const Sitting *sitting, Arena *arena, int64_t **out);
/* The listener's place, kept so that a restart finds it again. */
bool sitting_place_set(Sitting *sitting, const char *address, int port, Err *err);

#endif
