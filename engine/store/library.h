/* Inside of store/packs: the folders of packs, and names in them. See store/packs.h. */
#ifndef REGISSEUR_STORE_LIBRARY_H
#define REGISSEUR_STORE_LIBRARY_H

#include "store/packs.h"

/* A number for the next mount, never given before. */
unsigned library_number(Packs *packs);

/* As packs_speak set it; "" for each pack's own. */
const char *library_language(const Packs *packs);

/* The path behind an id or a path, in `arena`. NULL with "pack.not_found" {name} or
 * "pack.not_found_near" {name, near}. */
const char *library_find(Packs *packs, Arena *arena, const char *id_or_path, PackOrigin *origin,
                         Err *err);

/* Reads an archive and takes it through the gate; without `contents`, its structure only. The
 * bytes are the caller's, to free(). False with an error of the gate, or with
 * "pack.is_not_a_pack" {path} for what is no zip at all. */
bool library_read_archive(const char *path, bool contents, unsigned char **bytes, size_t *size,
                          Err *err);

#endif
