/* What a face asks, and what then happens: stage x command, decided here only.
 *
 *   command --session_handle--> events --(made durable)--> session_commit
 *
 * session_handle changes nothing: it answers what would happen. The caller makes
 * the events durable and only then commits them. When writing fails, the session
 * is where it was, and nothing was shown.
 *
 * Time is a command too. The core never reads a clock: a face sends COMMAND_TICK
 * with the scenario time that passed. A stretched clock (x2) is the caller's
 * business: it sends half. Ticks while paused or outside a round do nothing.
 */
#ifndef REGISSEUR_CORE_SESSION_H
#define REGISSEUR_CORE_SESSION_H

#include "core/event.h"
#include "core/room.h"
#include "core/state.h"

typedef enum CommandType {
    COMMAND_START,   /* clock, seed; once, in the briefing */
    COMMAND_CLOCK,   /* clock: another one, as long as the briefing lasts */
    COMMAND_NEXT,    /* on to what follows: briefing -> round, reasons -> outcome -> next round or
                        ending */
    COMMAND_TICK,    /* ms, 1..3,600,000 */
    COMMAND_HEAR,    /* index of an advice */
    COMMAND_OPEN,    /* index of a dossier item */
    COMMAND_CHOOSE,  /* index of an option */
    COMMAND_REASON,  /* index of a reason: ticks it, or takes the tick away */
    COMMAND_SURE,    /* index 1..3 */
    COMMAND_EXPLAIN, /* text, at most 140 characters, one line */
    COMMAND_EFFECT,  /* index 1..3 */
    COMMAND_PAUSE,
    COMMAND_RESUME,
    COMMAND_MORE,
    COMMAND_NOTE,    /* text, at most 1,000 characters */
    COMMAND_TAKE,    /* text, at most 280 characters, one line: what one takes along */
    COMMAND_PRESENT, /* text, at most 4,000 characters, lines: who was there, by function */
    COMMAND_ACTION,  /* index 1..3; text: what, who and when on a line each, at most 400 characters
                      */
    COMMAND_ROOM,    /* room: an event of a room (core/room) that is wanted */
    COMMAND_TYPES
} CommandType;

typedef struct Command {
    CommandType type;
    int index;
    uint32_t ms;
    Clock clock;
    uint64_t seed;
    const char *text;
    const Event *room;
} Command;

/* A dossier item or advice that was had before is free and gives no event. */

/* What one command leads to. At most all injects of a round, time between them, the bell and what
 * follows. */
enum { EVENTS_MAX = 48 };
typedef struct Events {
    Event at[EVENTS_MAX]; /* texts point into the command */
    size_t count;
} Events;

/* A session reads its scenario and hooks; both must outlive it. It owns its record. */
typedef struct Session {
    const Scenario *scenario;
    const ScenarioHooks *hooks;
    State from; /* where the record begins: the start, or where session_jump went */
    State state;
    Room room; /* all zero when this is no room */
    Record record;
} Session;

void session_init(Session *session, const Scenario *scenario, const ScenarioHooks *hooks);
void session_free(Session *session);

/* True when this kind of command is possible in this stage at all. */
bool command_fits(const State *state, CommandType type);

/* Decides. False leaves `out` empty and says in `err` why the command is refused: "play.KEY" for
 * the person
 * ("play.not_now", "play.no_time" {seconds}, "play.unknown" ...), or the error of an author's
 * function. True with no events: nothing to do. */
bool session_handle(const Session *session, const Command *command, Events *out, Err *err);
/* Adds the events to the record and applies them. */
void session_commit(Session *session, const Events *events);
/* handle + commit, for when nothing has to be durable (tests, exploration, what-if). */
bool session_do(Session *session, const Command *command, Err *err);

/* Takes one event from a stored record. False, with nothing changed, when it can't have
 * happened here ("record.does_not_fit" {event}): the record is damaged. What our own
 * writer made always fits, and replays to the very state it had. */
bool session_replay(Session *session, const Event *event, Err *err);

/* For authors: begins the round of `story`'s dilemma as if a play had come there, with the clock
 * and the generator of this session. The record is then of what follows, from `from` on: such a
 * session can be looked back on, but it is not one that anybody played, and must not be kept.
 * False, with nothing changed, when an author's function fails. */
bool session_jump(Session *session, const Story *story, Err *err);

/* The sentence last explained at a dilemma, "" when none. Owned by the record. */
const char *session_explained(const Session *session, int dilemma);

#endif
