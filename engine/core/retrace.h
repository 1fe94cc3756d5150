/* Takes the steps of a session again, on another version of its pack: for authors.
 *
 * An author changes the pack while playing it. What was done is known as events; each is
 * done again as a command, by the ids of dilemmas, options, advisers and dossier items and
 * by the words of a reason. Rules are asked anew: what no longer can be, is not done.
 * Nothing of this is for a session that is kept as a record.
 */
#ifndef REGISSEUR_CORE_RETRACE_H
#define REGISSEUR_CORE_RETRACE_H

#include "core/session.h"
#include "core/ways.h"

typedef enum RetraceEnd {
    RETRACE_WHOLE,  /* every step was taken again: the same place */
    RETRACE_ROUND,  /* the same dilemma, but what was done in it can't all be done again */
    RETRACE_JUMPED, /* the way there is another now: jumped to the dilemma with its values by id */
    RETRACE_LOST    /* that dilemma is no more: at the start */
} RetraceEnd;

/* `fresh` was just initialised, on the new version; `old` stays as it is. `fresh` has started
 * afterwards, unless `old` had not. */
RetraceEnd session_retrace(const Session *old, Session *fresh);

/* The same story in another version: by ids. What is new has its start value; what was removed is
 * left out. False when the story's dilemma is no more. */
bool story_carry(const Scenario *from, const Story *story, const Scenario *to, Story *out);

/* Takes a way from the start, in a session that was just started with the way's seed. False where
 * it can't be taken: with the clock off no bell rings. */
bool session_take_way(Session *session, const Way *way);

#endif
