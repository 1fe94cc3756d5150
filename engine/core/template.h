/* {explain:ID} and {indicator:ID} in an author's text.
 *
 * A quote that was never written takes its whole sentence with it, so that an
 * article reads well either way. A sentence ends behind . ! ? or … when no small
 * letter follows, but not behind a shortened word ("o.a.", "dr.") and not where a
 * paragraph is only wrapped.
 */
#ifndef REGISSEUR_CORE_TEMPLATE_H
#define REGISSEUR_CORE_TEMPLATE_H

#include "core/session.h"

/* Fills in `text` for this session. Returns `text` itself when it has no braces. */
const char *template_fill(const Session *session, const Story *story, Arena *arena, const char *text);

/* Checks a text while loading. True when every brace is a known placeholder; else `bad` (of `size` bytes) gets
 * the offending piece. */
bool template_check(const Scenario *scenario, const char *text, char *bad, size_t size);

#endif
