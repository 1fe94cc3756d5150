/* One version of a pack explored and checked, on a thread of its own.
 *
 * The thread has its own copy of the pack, Lua and all, so that nothing is shared while it works.
 * What it finds is asked for when it is done. The graph may be asked about stories of any
 * copy of the same version: positions are the same.
 */
#ifndef REGISSEUR_STORE_PROOF_H
#define REGISSEUR_STORE_PROOF_H

#include "base/fault.h"
#include "core/ways.h"
#include "store/packs.h"

typedef struct Proof Proof;

/* `done` is called by the thread, at its end; it may be NULL. NULL when there is no thread to be
 * had, or when the copy can't be made. */
Proof *proof_begin(Packs *packs, const Pack *pack, void (*done)(void *context), void *context);
/* Waits for the thread. NULL is fine. */
void proof_free(Proof *proof);
bool proof_is_done(const Proof *proof);
void proof_wait(Proof *proof);

const char *proof_sha256(const Proof *proof);
/* These when it is done. `graph` and `ways` are NULL when not every play is known: `why` says it.
 */
const Faults *proof_faults(const Proof *proof);
const Graph *proof_graph(const Proof *proof, const Err **why);
const Ways *proof_ways(const Proof *proof);

#endif
