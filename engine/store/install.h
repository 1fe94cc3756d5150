/* Putting a pack into the user's library, and taking it out again.
 *
 * A file is looked at first: it passes the gate and loads, or nothing is offered. What is
 * installed are the bytes that were looked at, whatever happens to the file meanwhile, under a
 * name made of id and version, whole or not at all. A pack that is installed replaces
 * the user's other versions of it; a shipped pack and a folder are never touched: a newer
 * pack with the id of a shipped one stands beside it.
 *
 * Between looking and installing the user is asked; that is the caller's.
 */
#ifndef REGISSEUR_STORE_INSTALL_H
#define REGISSEUR_STORE_INSTALL_H

#include "store/packs.h"

typedef struct Install Install;

/* "ID-VERSION.regie", with '_' for what not every system can have in a name. */
const char *install_file_name(Arena *arena, const Manifest *manifest);

/* Looks at a .regie file. NULL with "install.folder" {path}, "install.no_place", or what pack_open
 * refuses; with "pack.has_faults", `faults` holds them. `packs` must outlive the result. */
Install *install_look(Packs *packs, const char *path, Faults *faults, Err *err);
void install_free(Install *install); /* NULL is fine */

const Manifest *install_manifest(const Install *install);
size_t install_bytes(const Install *install);
/* The version that the user's library has of it now, NULL when it has none. */
const char *install_replaces(const Install *install);
/* The version of a shipped pack with its id, NULL when there is none. */
const char *install_beside(const Install *install);
/* True when exactly this is installed already. */
bool install_is_there(const Install *install);

/* Whether a path of the library is an installed file. */
bool install_is_installed(const Packs *packs, const char *path);

/* False with an error of writing; then nothing changed. */
bool install_do(Install *install, Err *err);

/* Takes the user's files of this pack out of the library. False with "install.cannot_remove"
 * {path}. */
bool install_remove(Install *install, Err *err);

#endif
