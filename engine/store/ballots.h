/* The ballot box: who sits in a room and what they voted, durable, until a round is done.
 *
 * One SQLite file, <dir>/rooms.db, apart from the records: a vote is kept by seat so that it is
 * counted once, whatever is sent and whatever crashes; the record only ever gets tallies. When a
 * round is done its papers are erased (the bytes too), when a sitting is closed its seats are.
 *
 * A seat is known by its key, 128 bits that only the phone has; here lies its hash. No names are
 * needed. All functions may be called from any thread; each is done when it returns, and what it
 * wrote is durable. One program at a time per file. What is asked often (seats, counts, papers)
 * lies in memory too: asking waits for no disk.
 */
#ifndef REGISSEUR_STORE_BALLOTS_H
#define REGISSEUR_STORE_BALLOTS_H

#include "base/arena.h"
#include "base/err.h"
#include "core/vote.h"

typedef struct Ballots Ballots;

enum {
    SEAT_NAME_MAX = 40, /* characters */
    SAID_MAX = 140,     /* characters of a reason sent by a phone */
    SEAT_KEY_BYTES = 16,
    SITTING_CODE = 6,   /* characters of the short code to join */
    SITTING_TOKEN = 13, /* of the long one, in the QR code: 64 bits */
    PASS_CODE = 8,      /* of a printed one-time code */
    PASSES_MAX = 200    /* of them, seats that have one left out */
};

/* NULL with "store.locked" {path}, "store.cannot_open" {path, why} and others of records_open. */
Ballots *ballots_open(const char *dir, Err *err);
void ballots_close(Ballots *ballots); /* NULL is fine */

/* --- sittings ------------------------------------------------------------------ */

/* What is needed to open the same room again after a crash. Texts are never NULL. */
typedef struct SittingRow {
    int64_t id;
    uint64_t tag;     /* EVENT_ROOM's sitting */
    const char *code; /* typed by people: [2-9A-Z] without 0 1 I O */
    const char *token;
    const char *address; /* "192.168.1.5", as shown; "" when there is no listener */
    int port;
    const char *agenda; /* as agenda_write gives it */
    const char *setup;  /* method, order, clock, ..., as the sitting spells it */
    int place;          /* which item of the agenda, from 0; -1 before the first */
    int64_t session;    /* the record of that item, 0 when there is none yet */
    int question;       /* number of the last question asked, 0 before the first */
    int64_t started_ms;
} SittingRow;

/* Makes code and token (in `row`, owned by `arena`) with the system's generator. */
/* Sittings that were begun more than a week before and never closed are erased. */
bool ballots_begin(Ballots *ballots, SittingRow *row, Arena *arena, Err *err);
/* The newest sitting that was not closed; false without an error when there is none. */
bool ballots_unfinished(Ballots *ballots, Arena *arena, SittingRow *out, Err *err);
bool ballots_keep(Ballots *ballots, const SittingRow *row,
                  Err *err); /* place, session, question, address, port, setup, agenda */
bool ballots_end(Ballots *ballots, int64_t sitting, Err *err); /* seats and papers are erased */

/* --- seats ---------------------------------------------------------------------- */

typedef struct Seat {
    int number;       /* from 1, in order of coming */
    const char *name; /* "" when none was typed */
    bool away;        /* taken off by the facilitator: does not count any more */
} Seat;

/* Takes a seat for a key; the same key has the same seat again. Seat number, 0 when it failed:
 * "room.full" {max} after VOTES_MAX, "room.seat_away" when the facilitator took it off. `name` is
 * checked by the caller; one that is given later is taken over. In a sitting with passes a new key
 * needs one that nobody used, else "room.pass" or "room.pass_used"; elsewhere `pass` is NULL or is
 * not looked at. */
int ballots_sit(Ballots *ballots, int64_t sitting, const unsigned char key[SEAT_KEY_BYTES],
                const char *name, const char *pass, Err *err);

typedef enum SitEnd { SIT_SEATED, SIT_FULL, SIT_AWAY, SIT_NO_PASS, SIT_PASS_USED } SitEnd;

typedef struct Sitter {
    unsigned char key[SEAT_KEY_BYTES];
    const char *name; /* as above */
    const char *pass; /* as above */
    int seat;         /* set by ballots_sit_all, 0 unless seated */
    SitEnd end;
} Sitter;

/* The same for many at once, in one transaction. False when nothing could be kept. */
bool ballots_sit_all(Ballots *ballots, int64_t sitting, Sitter *sitters, size_t count, Err *err);
/* The seat of a key, 0 when it has none here (or is away). Compared in constant time by its hash.
 */
int ballots_seat(Ballots *ballots, int64_t sitting, const unsigned char key[SEAT_KEY_BYTES]);
size_t ballots_seats(Ballots *ballots, int64_t sitting, Arena *arena, Seat **out);
size_t ballots_seat_count(Ballots *ballots, int64_t sitting); /* without those away; cheap */
bool ballots_away(Ballots *ballots, int64_t sitting, int seat, bool away, Err *err);

/* --- passes: printed codes, each good for one seat ------------------------------- */

/* Makes `count` (1..PASSES_MAX) more codes with the system's generator, in `arena`; only their
 * hashes are kept. From the first one on a seat needs a pass. `anew`: those that nobody used are
 * good no more. */
bool ballots_passes(Ballots *ballots, int64_t sitting, size_t count, bool anew, Arena *arena,
                    const char ***codes, Err *err);
size_t ballots_pass_count(Ballots *ballots, int64_t sitting); /* used or not; cheap */

typedef enum PassState { PASS_UNKNOWN, PASS_FREE, PASS_USED } PassState;
/* Compared in constant time by its hash. */
PassState ballots_pass(Ballots *ballots, int64_t sitting, const char *code);

/* --- papers --------------------------------------------------------------------- */

typedef enum CastKind {
    CAST_CHOICE,    /* 0..4; of a question on the agenda: bits of its items */
    CAST_PREDICTED, /* 0..4 */
    CAST_SAID,      /* text */
    CAST_KINDS
} CastKind;

/* Seats from here on are nobody's: what is typed at a shared keyboard. They need not be taken. */
enum { SEAT_MADE_UP = VOTES_MAX + 1, SEATS_ALL = 2 * VOTES_MAX };

typedef enum CastEnd {
    CAST_KEPT,
    CAST_LATE,   /* the question is closed: the box is as it was */
    CAST_NO_SEAT /* nobody sits there, or it is away */
} CastEnd;

typedef struct Cast {
    int question, seat;
    CastKind kind;
    uint16_t choice;
    const char *text; /* CAST_SAID */
    CastEnd end;      /* what became of it: set by ballots_cast */
    unsigned order;   /* of papers: in which order they came, as far as is known */
} Cast;

/* All of them in one transaction. The last of a seat, question and kind counts: there is never a
 * second. False when nothing could be kept; one that is late does no harm to the others. */
bool ballots_cast(Ballots *ballots, int64_t sitting, Cast *casts, size_t count, Err *err);
/* From now on all questions up to `choices` take no choices and predictions of seats any more,
 * those up to `said` no sentences. What was cast before is in the box when this returns. Not kept
 * on disk. */
void ballots_shut(Ballots *ballots, int64_t sitting, int choices, int said);
/* Takes one paper out; fine when it is not there. */
bool ballots_uncast(Ballots *ballots, int64_t sitting, int question, int seat, CastKind kind,
                    Err *err);
/* What lies in the box for one question, in order of the seats, without those away. Texts in
 * `arena`. */
size_t ballots_papers(Ballots *ballots, int64_t sitting, int question, Arena *arena, Cast **out);
/* The paper of one seat; false when there is none. */
bool ballots_paper(Ballots *ballots, int64_t sitting, int question, int seat, CastKind kind,
                   Arena *arena, Cast *out);
/* How many seats made a choice (CAST_CHOICE) in this question; cheap. */
size_t ballots_cast_count(Ballots *ballots, int64_t sitting, int question);
/* How many of those are of seats that are nobody's. */
size_t ballots_made_up_count(Ballots *ballots, int64_t sitting, int question);
/* Erases the papers of all questions up to this one. They take no more. */
bool ballots_shred(Ballots *ballots, int64_t sitting, int question, Err *err);

#endif
