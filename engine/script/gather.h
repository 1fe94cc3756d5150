/* Every text of a pack that may be translated, once for each place, in the order of the
 * source: for strings.c only. What stands right above a text as `--` comments is for the
 * translator. */
#ifndef REGISSEUR_SCRIPT_GATHER_H
#define REGISSEUR_SCRIPT_GATHER_H

#include <stdint.h>

#include "base/fault.h"
#include "base/text.h"
#include "script/files.h"
#include "script/words.h"

typedef struct GatheredText {
    const char *place, *text;
    StrBuf comments, references; /* a line each */
    WordField field;             /* what a translation must keep to */
    int file, line, order;       /* where it first stands */
    uint32_t next;               /* gather.c's own */
} GatheredText;

typedef struct Gathered {
    Arena arena;
    GatheredText *at;
    size_t count;
    const char *pack_id;
} Gathered;

/* False when the pack has errors: they are added to `faults`, warnings are not. Both end with
 * gather_free. */
bool gather_texts(const PackFiles *files, Gathered *out, Faults *faults);
void gather_free(Gathered *gathered);

#endif
