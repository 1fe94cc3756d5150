/* The words of a script, in Dutch and English: one table. */
#ifndef REGISSEUR_TERM_WORDS_H
#define REGISSEUR_TERM_WORDS_H

#include "core/view.h"

typedef enum WordId {
    WORD_WAIT,
    WORD_HEAR,
    WORD_OPEN,
    WORD_CHOOSE,
    WORD_REASON,
    WORD_SURE,
    WORD_EXPLAIN,
    WORD_EFFECT,
    WORD_NOTE,
    WORD_PAUSE,
    WORD_RESUME,
    WORD_MORE,
    WORD_NEXT,
    WORD_LOOK,
    WORD_HELP,
    WORD_QUIT,
    WORDS
} WordId;

/* A line of a script, read but not carried out. */
typedef struct Line {
    WordId word;
    const char *rest; /* the argument, quotes and comment taken off; "" without one */
} Line;

typedef enum LineKind { LINE_EMPTY, LINE_WORD, LINE_UNKNOWN } LineKind;

/* Reads a line in place (it is cut up). `#` starts a comment, but not inside quotes. */
LineKind line_read(char *text, Line *out);

/* The parts of reading a line, all in place: without comment and blanks around it; its first word,
 * with `*rest` moved on to what follows; without the quotes around it. */
char *line_text(char *text);
char *line_first(char **rest);
char *line_unquoted(char *text);

/* Which stage a word is for; STAGES when it is for any. */
Stage word_stage(WordId word);
/* The command of a word, against what is on screen now: ids, or numbers from 1 in the order shown.
 * False with "term.bad_argument" {word, argument} or "term.not_here" {word, argument}. Words that
 * are no command of the rules (look, help, quit) must not come here. */
bool word_command(const Line *line, const View *view, Command *out, Err *err);

/* "wait", and the line of help behind it: key "term.help_wait". */
const char *word_name(WordId word);

#endif
