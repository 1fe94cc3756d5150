/* What if: the same play up to one decision, and another option there.
 *
 * A copy: the session it comes from stays as it is, and nothing of the copy may be kept. Sentences
 * that were said before that decision are said in the copy too, and chance goes on as it would
 * have.
 */
#ifndef REGISSEUR_CORE_WHATIF_H
#define REGISSEUR_CORE_WHATIF_H

#include "core/session.h"

/* The round of decision `decision`, from 0, begins anew in `out`, and `option` is chosen at once.
 * `from` must outlive `out`'s use of its scenario and hooks. False, with `out` empty, when there
 * was no such decision ("play.unknown"), when the option could not be chosen there, or when an
 * author's function fails. session_free for `out`. */
bool whatif_begin(Session *out, const Session *from, size_t decision, int option, Err *err);

#endif
