/* Answers of an author's functions, kept: one that reads the same finds the same.
 *
 * A function sees nothing but the story and is pure (script/hooks.h). So its answer, and which parts
 * of the story it looks at on the way there, are settled by the parts that it did look at. An answer
 * is kept with those parts and what was in them; a story with the same in them has the same answer.
 * Bounded: new answers push out old ones. Errors are not kept.
 */
#ifndef REGISSEUR_SCRIPT_MEMO_H
#define REGISSEUR_SCRIPT_MEMO_H

#include "core/scenario.h"

typedef struct Memo Memo;

Memo *memo_new(size_t hooks); /* functions 1..hooks */
void memo_free(Memo *memo);   /* NULL is fine */

/* False when it isn't known. */
bool memo_find(const Memo *memo, HookRef hook, const Story *story, uint16_t *answer);
/* `reads`: what the function looked at to come to `answer`. */
void memo_keep(Memo *memo, HookRef hook, const Story *story, Reads reads, uint16_t answer);

#endif
