/* Which plural form a number takes: the Plural-Forms line of a catalogue.
 *
 * The line holds an expression in C over n. It comes from a file that anyone may
 * have written, so it is compiled once to a short list of steps, bounded in
 * length and depth, and running it always ends with a form that exists.
 */
#ifndef REGISSEUR_BASE_PLURAL_H
#define REGISSEUR_BASE_PLURAL_H

#include <stdbool.h>
#include <stddef.h>

enum { PLURAL_FORMS = 6, PLURAL_STEPS = 128, PLURAL_STACK = 32 };

typedef struct PluralStep {
    unsigned char op;
    unsigned long number; /* of a literal */
} PluralStep;

/* Plain data; filled by plural_read. */
typedef struct Plural {
    size_t forms; /* 1..PLURAL_FORMS */
    size_t count;
    PluralStep step[PLURAL_STEPS];
} Plural;

/* Reads " nplurals=2; plural=(n != 1);" up to the end of its line. False when it
 * is anything else, or too long. */
bool plural_read(Plural *plural, const char *line);

/* The form for `n`, always below `plural->forms`. */
size_t plural_form(const Plural *plural, unsigned long n);

#endif
