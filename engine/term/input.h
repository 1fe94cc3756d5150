/* Lines of a script, from a descriptor that may stay open: read while time goes on. */
#ifndef REGISSEUR_TERM_INPUT_H
#define REGISSEUR_TERM_INPUT_H

#include <stdbool.h>
#include <stddef.h>

enum { INPUT_LINE_MAX = 8192 };

/* Zero but for `fd` is a fresh one. */
typedef struct Input {
    int fd;
    bool ended; /* no more will come; lines may still be waiting */
    bool dropping;
    size_t len;
    char bytes[INPUT_LINE_MAX];
} Input;

/* Reads more, waiting at most `ms` (-1: as long as it takes). True when `also` (-1: none) can be
 * read too. */
bool input_wait(Input *input, int also, int ms);
/* Cuts the first whole line off, without its newline. Of a line that is too long only the start is
 * kept: the rest is dropped until it ends, so that it stays one line. False when none is there. */
bool input_line(Input *input, char line[INPUT_LINE_MAX]);

#endif
