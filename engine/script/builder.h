/* The parts of the build: declarations -> Scenario. For build*.c only.
 *
 * Everything is built even when something is wrong, so that all faults come out at
 * once; a scenario with errors is thrown away afterwards.
 */
#ifndef REGISSEUR_SCRIPT_BUILDER_H
#define REGISSEUR_SCRIPT_BUILDER_H

#include "script/build.h"
#include "script/declare.h"
#include "script/reader.h"

typedef struct Builder {
    Reader reader;
    const Declarations *all;
    Scenario *scenario;
    bool loose; /* a file could not be read: ids that are missing may stand there */
} Builder;

/* build.c: a whole pack, whose texts go through `texts`; NULL stores them as they are. */
Script *script_load_through(const PackFiles *files, const Texts *texts, Faults *faults);

/* build_cast.c: indicators, flags, values, advisers, endings, statements; ids of dilemmas */
void build_cast(Builder *b);
void build_endings(Builder *b);
void build_statements(Builder *b);
/* The spot of an id in declarations that stand twice is reported once. `most` of a word at most. */
size_t build_count(Builder *b, const char *word, size_t most);

/* build_dilemma.c */
void build_dilemmas(Builder *b);
/* The field `facilitator` of what is at `spot`; empty when there is none. */
void build_facilitator(Builder *b, const Spot *spot, Facilitator *out);
/* build_option.c. `ids` of all options are already set. */
void build_option(Builder *b, const Spot *spot, Dilemma *dilemma, Option *option);
void build_option_ids(Builder *b, const Spot *options, Dilemma *dilemma);
/* The position of an option named at `spot`, or NO_OPTION with a fault. */
uint8_t build_option_ref(Builder *b, const Spot *spot, const Dilemma *dilemma);
/* The position of a value named at `spot`, or -1 with a fault. */
int build_value_ref(Builder *b, const Spot *spot, const char *id);

/* build_check.c: what can only be seen when all is there */
void build_check(Builder *b);
/* build_panel.c, build_locale.c: the files beside the scripts */
void build_panel(Builder *b);
void build_locale(Builder *b);

#endif
