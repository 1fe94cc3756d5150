/* Everything that can have happened in a session: one table.
 *
 * An event is a fact. It holds every chance outcome and every answer of an
 * author's function, so that a record replays without them. The text form is
 * what a record stores: a name and arguments, ids where a thing has one, else
 * positions (injects, advice, the arms of a chance, bit sets).
 */
#ifndef REGISSEUR_CORE_EVENT_H
#define REGISSEUR_CORE_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"
#include "core/scenario.h"

typedef enum EventType {
    EVENT_STARTED, /* clock, seed; again when another clock is chosen */
    EVENT_ENTERED, /* dilemma, shown: a round begins */
    EVENT_TIME,    /* ms of scenario time that passed */
    EVENT_INJECT,  /* index of the inject that arrived */
    EVENT_HEARD,   /* index of the advice; ms that it cost */
    EVENT_OPENED,  /* index of the dossier item; ms that it cost */
    EVENT_PAUSED,
    EVENT_RESUMED,
    EVENT_MORE,      /* ms added to the clock */
    EVENT_CHOSEN,    /* index of the option; bell when nobody chose */
    EVENT_REASONED,  /* bits: the reasons ticked, replaces earlier ones */
    EVENT_SURE,      /* index 1..3 */
    EVENT_EXPLAINED, /* text; replaces an earlier one; "" takes it back */
    EVENT_REVEALED,  /* the outcome is shown, effects take place */
    EVENT_EFFECT,    /* index 1 yes, 2 partly, 3 no */
    EVENT_CHANCE,    /* a draw of the session's generator: index of the arm */
    EVENT_ENDED,     /* index of the ending */
    EVENT_NOTE,      /* text */
    EVENT_TAKEN, /* text: the line that is taken along; replaces an earlier one, "" takes it back */
    EVENT_PRESENT, /* text: who was there, by function; replaces, "" takes it back */
    EVENT_ACTION,  /* index 1..3; text: what, who and when on a line each, "" takes it back */
    /* A session in a room: core/room. None of them moves the story but EVENT_PLACED. */
    EVENT_ROOM,       /* method, order, clock; seed: the sitting. Again when they are changed */
    EVENT_PLACED,     /* dilemma: this session is about that one dilemma only; in the briefing */
    EVENT_POSED,      /* index of the statement: its round begins; not while a dilemma's goes on */
    EVENT_STEP,       /* index: RoomStep */
    EVENT_SPENT,      /* ms of real time that the step has had */
    EVENT_LENGTHENED, /* ms added to the step */
    EVENT_TALLY,      /* index: Ballot; bits: how many were asked; counts */
    EVENT_MOVED,    /* index: an option of the first vote; counts: what they chose in the second */
    EVENT_MINORITY, /* index: an option; text: why */
    EVENT_RECOMMENDED, /* index 1..8; text, "" takes it back */
    EVENT_ADJOURNED,   /* the room has done with this session */
    EVENT_TYPES
} EventType;

typedef struct Event {
    EventType type;
    uint8_t index;     /* of what the type says */
    bool bell;         /* EVENT_CHOSEN */
    uint16_t dilemma;  /* EVENT_ENTERED; elsewhere the round's dilemma, for the reader's ease */
    uint16_t bits;     /* EVENT_REASONED, EVENT_TALLY */
    uint32_t ms;       /* 0 where the type says nothing of it */
    uint64_t seed;     /* EVENT_STARTED; EVENT_ROOM: the sitting */
    Clock clock;       /* EVENT_STARTED, EVENT_ROOM */
    Shown shown;       /* EVENT_ENTERED */
    RoomMethod method; /* EVENT_ROOM */
    RoomOrder order;   /* EVENT_ROOM */
    uint16_t counts[MAX_OPTIONS]; /* EVENT_TALLY, EVENT_MOVED */
    const char *text; /* EXPLAINED, NOTE, TAKEN, PRESENT, ACTION, MINORITY, RECOMMENDED: UTF-8; else
                         NULL. Whose memory: see the holder */
} Event;

enum {
    EXPLAIN_MAX = 140,
    NOTE_MAX = 1000,
    TAKEN_MAX = 280,
    PRESENT_MAX = 4000, /* with lines: a room has many */
    ACTION_MAX = 400,
    ACTIONS = 3
}; /* characters; actions of a session */

/* The name of a type as records spell it, e.g. "heard". */
const char *event_name(EventType type);

/* The text form: "heard het_bericht 0:psm 6000". One line, no newline inside. */
void event_write(const Scenario *scenario, const Event *event, StrBuf *out);
/* Reads one back; the text is copied into `arena`. False with "record.bad_event"
 * {event} on anything that is not exactly what event_write writes, that holds a text no
 * session takes, or that names what this pack has not. Whether it can have happened
 * is event_fits' to say. */
bool event_read(const Scenario *scenario, Arena *arena, const char *line, Event *out, Err *err);

/* The events of one session, in order, in memory. Zero is empty. Owns the texts. */
typedef struct Record {
    Event *events;
    size_t count, cap;
    Arena texts;
} Record;

void record_add(Record *record, const Event *event); /* copies the text */
void record_free(Record *record);

#endif
