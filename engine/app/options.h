/* The options: one table, which the parser, the help, the manual and the completions of shells
 * read. */
#ifndef REGISSEUR_APP_OPTIONS_H
#define REGISSEUR_APP_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "core/names.h"

typedef enum OptionId {
    OPT_HELP,
    OPT_VERSION,
    OPT_DATA,
    OPT_LANG,
    OPT_TEXT,
    OPT_FULLSCREEN,
    OPT_CLOCK,
    OPT_SEED,
    OPT_RESUME,
    OPT_VIRTUAL_CLOCK,
    OPT_JSON,
    OPT_STRICT,
    OPT_DOT,
    OPT_MERMAID,
    OPT_COVERAGE,
    OPT_HTML,
    OPT_PDF,
    OPT_CSV,
    OPT_ADDRESS,
    OPT_PORT,
    OPT_VOTES,
    OPT_ORDER,
    OPT_CODES,
    OPT_SITTING,
    OPTS
} OptionId;

/* What follows an option: one of some words, or what `argument` says, in the notation of operands
 * (app/operands.h); nothing when both are NULL. */
typedef struct OptionRow {
    const char *name; /* without the dashes */
    const char *argument;
    const char *const *words; /* ends with NULL */
} OptionRow;

extern const OptionRow option_rows[OPTS];
/* As the help shows it: "off|x1|x2"; NULL when nothing follows. In the arena or in the table. */
const char *option_argument(OptionId id, Arena *arena);

enum { OPERANDS_MAX = 64 };

/* What was typed. Texts point into argv. */
typedef struct Options {
    const char *command; /* NULL when none was named */
    const char *operands[OPERANDS_MAX];
    int operand_count;
    bool given[OPTS];
    const char *value[OPTS]; /* of an option with an argument, NULL when not given */
    Clock clock;             /* valid when given */
    uint64_t seed;           /* valid when given */
    RoomMethod votes;        /* valid when given */
    RoomOrder order;         /* valid when given */
    int port;                /* 0 when not given */
    int codes;               /* valid when given */
} Options;

/* False with "app.unknown_option" {option, near}, "app.no_value" {option}, "app.bad_value" {option,
 * value}, "app.too_many". */
bool options_read(int argc, char **argv, Options *out, Err *err);

#endif
