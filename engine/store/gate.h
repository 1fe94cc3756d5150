/* The gate: no archive reaches PhysicsFS that did not pass here.
 *
 * Reads a zip in memory, trusts nothing, and refuses everything that a plain pack
 * has no need of. A passed archive has: at most 32 MB; at most 2,000 entries, each at most
 * 16 MB, 64 MB together, 200:1; names that are the same file on every system; stored or
 * deflated entries only; no link, device, encryption, zip64, comment, data
 * descriptor, prefix, trailing byte, gap or overlap; equal directory and local
 * records; and every byte was unpacked once and its CRC is right.
 *
 * Data descriptors (streamed archives; the Finder writes them) are refused: with
 * them the local record does not say what it holds, and readers disagree.
 *
 * Nothing is kept, nothing is written. Each refusal has its own key ("gate.link" {name}).
 */
#ifndef REGISSEUR_STORE_GATE_H
#define REGISSEUR_STORE_GATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

enum {
    GATE_ARCHIVE_MAX = 32 * 1024 * 1024,
    GATE_ENTRIES_MAX = 2000,
    GATE_ENTRY_MAX = 16 * 1024 * 1024,
    GATE_TOTAL_MAX = 64 * 1024 * 1024,
    GATE_RATIO_MAX = 200,
    GATE_NAME_MAX = 120,
    GATE_LEVELS_MAX = 8
};

/* Everything. */
bool gate_check(const unsigned char *bytes, size_t size, Err *err);
/* Everything but the contents of the entries: enough to look into an archive. */
bool gate_check_structure(const unsigned char *bytes, size_t size, Err *err);

/* The rules for one name, which hold for a pack in a folder too. `name` has no
 * closing '/'. False with "gate.name_..." {name} or "gate.macosx" {name}. */
bool gate_check_name(const char *name, size_t len, Err *err);

/* One name of an archive, for the rules about names together. */
typedef struct GateName {
    const char *name;
    size_t len; /* without a closing '/' */
    bool folder;
} GateName;

/* No two equal without regard to case, no file that is also a folder. */
bool gate_check_names(const GateName *names, size_t count, Err *err);

#endif
