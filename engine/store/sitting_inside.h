/* Inside of store/sitting.
 *
 * Two files hold a sitting: its row in the ballot box (place, record, what is asked in the lobby)
 * and the record of the item at hand (core/room). Whatever is done is one write that decides: to
 * the row when the place changes, to the record otherwise. What has to be tidied up after it
 * (papers that are done with, records that are left) may fail, is tried again, and changes nothing
 * anyone sees. So a crash leaves a sitting before or after what was done, never between.
 *
 * The number of a question follows from these two as well: `base` in the row, and one more for each
 * vote that the record says was opened.
 */
#ifndef REGISSEUR_STORE_SITTING_INSIDE_H
#define REGISSEUR_STORE_SITTING_INSIDE_H

#include "store/agenda_inside.h"
#include "store/sitting.h"

enum { SPENT_EVERY_MS = 5000, SESSIONS_MAX = 256, PICK_MAX = 3 };

typedef struct KeptSession { /* a record of this sitting */
    int64_t id;
    int item;
    bool left; /* another item was turned to; it may be gone on with */
} KeptSession;

/* What the row holds beside its own columns; plain data. */
typedef struct Kept {
    RoomMethod method;
    RoomOrder order;
    Clock clock;
    int expected, codes;
    const char *title;          /* of the agenda, or of its first pack as it was begun */
    const char *present;        /* both in the sitting's arena */
    AskKind asking;             /* in the lobby: ASK_NONE, ASK_TEST, ASK_AGENDA */
    int pick;                   /* how many items each picks */
    int base;                   /* question = base + votes opened in the record */
    uint16_t typed[AGENDA_MAX]; /* picks of items that were typed in */
    KeptSession sessions[SESSIONS_MAX];
    int session_count;
} Kept;

typedef struct KeyedPaper { /* the last ones typed at the shared keyboard */
    int question, seat;
    CastKind kind;
} KeyedPaper;

struct Sitting {
    SittingPlace at;
    Arena arena;
    SittingRow row; /* agenda and setup are only filled in while it is written */
    Kept kept;
    Agenda agenda;
    const char *titles[AGENDA_MAX];
    Game *game; /* NULL in the lobby */
    bool running;
    uint32_t spent_ms, time_ms; /* real time of the step, and of reading, not yet in the record */
    bool write_failed;
    int shredded;                /* questions up to this one are erased */
    int shut_choices, shut_said; /* as the box has it */
    KeyedPaper *keyed;
    size_t keyed_count, keyed_cap;
    /* What the desk last showed, so that an index means what was seen. */
    Arena shown_arena;
    DeskSaid *shown;
    size_t shown_count;
    int seats_seen, votes_seen; /* at the last tick */
    const char **passes;        /* made since the program began */
    size_t pass_count;
    int first_pass; /* what the first one is called */
};

/* ---- sitting_keep.c: the row ---- */

/* What the row will say; made from how it is now, changed, written. */
typedef struct SittingNext {
    Kept kept;
    Agenda agenda;
    int place, question;
    int64_t session;
    const char *address;
    int port;
} SittingNext;

SittingNext sitting_next(const Sitting *s);
/* Durable, then so. False, with nothing changed, when it can't be written. */
bool sitting_keep(Sitting *s, const SittingNext *next, Err *err);
bool sitting_begin_row(Sitting *s, const SittingNext *next, int64_t wall_ms, Err *err);
bool sitting_read_row(Sitting *s, const SittingRow *row, Err *err);

/* ---- sitting_passes.c ---- */

/* Where phones need a code there is never none: else all could come in without. */
bool sitting_first_passes(Sitting *s, Err *err);

/* ---- sitting_items.c: items and their records ---- */

void sitting_load_titles(Sitting *s, int from);
/* In the sitting's arena; what the agenda calls it when it can't be opened. */
const char *sitting_pack_title(Sitting *s, const AgendaItem *item);
/* Turns to an item: its record is begun or gone on with, the row says so, and then the old one is
 * closed; `done` says that the room has done with that. `agenda` may be NULL: the same. */
bool sitting_turn_to(Sitting *s, int item, bool done, const Agenda *agenda, int64_t wall_ms,
                     Err *err);
/* The record of the row, after a crash. */
bool sitting_reopen(Sitting *s, int64_t wall_ms, Err *err);
/* Every record of this sitting that goes on is adjourned, or deleted when nothing happened in it.
 */
bool sitting_adjourn_all(Sitting *s, int64_t wall_ms, Err *err);
bool game_untouched(const Game *game);

/* ---- sitting_votes.c: questions and papers ---- */

/* Questions of the round at hand; 0 where there was none. */
typedef struct Asked {
    int first, second;
    int last;  /* of those two, the one asked last */
    int votes; /* opened in the whole record */
} Asked;

Asked sitting_asked(const Sitting *s);
AskKind sitting_ask(const Sitting *s);
/* The number of what is asked now; 0 when nothing is. */
int sitting_question(const Sitting *s);
/* Tells the box which questions take papers now. */
void sitting_shut(Sitting *s);
/* Erases what is done with, as far as that can be done now. */
void sitting_shred(Sitting *s, int question);
int sitting_voters(const Sitting *s);
int sitting_votes_in(const Sitting *s);
/* The tallies of the vote that is open: up to VOTE_EVENTS events; none when nobody voted or cards
 * are typed in. */
enum { VOTE_EVENTS = 1 + MAX_OPTIONS + 1 };
size_t sitting_count(const Sitting *s, Event out[VOTE_EVENTS]);
void sitting_count_picks(const Sitting *s, uint16_t picked[AGENDA_MAX]);
/* The seats that said why, in the order they did; of the smaller sides only. `out` in `arena`. */
size_t sitting_said(const Sitting *s, Arena *arena, DeskSaid **out);

bool sitting_cards(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);
bool sitting_key(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);
bool sitting_unkey(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);

/* ---- sitting_steps.c: what leads on ---- */

bool sitting_on(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);
bool sitting_step(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);
bool sitting_repeat(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);
bool sitting_method(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);
bool sitting_close(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);
bool sitting_choose(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err);
/* The step that ON would take. */
RoomStep sitting_follows(const Sitting *s);
/* One or more commands to the game, with the time that passed before them. */
bool sitting_game_do(Sitting *s, const Command *commands, size_t count, int64_t wall_ms, Err *err);
/* Scenario time that is not yet in the record. */
uint32_t sitting_scenario_ms(const Sitting *s);
bool sitting_record(Sitting *s, const Event *event, int64_t wall_ms, Err *err);

/* ---- where it stands ---- */

BoardPlace sitting_place(const Sitting *s);
const Room *sitting_room(const Sitting *s); /* NULL in the lobby */
bool sitting_revealed(const Sitting *s);
/* The vote that counts: the second when there was one. */
const Tally *sitting_last_vote(const Sitting *s);
/* Where the round at hand begins in the record. */
size_t sitting_round_from(const Sitting *s);
const char *sitting_present(const Sitting *s);
/* A text of lines, as COMMAND_PRESENT takes it. */
bool sitting_check_lines(const char *text, Err *err);

#endif
