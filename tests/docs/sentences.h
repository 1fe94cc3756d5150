/* The keys and sentences of .po files, in their order. */
#ifndef REGISSEUR_TESTS_DOCS_SENTENCES_H
#define REGISSEUR_TESTS_DOCS_SENTENCES_H

#include <stddef.h>

#include "base/arena.h"

typedef struct Sentence {
    const char *key, *text;
    const char *file; /* "script" of script.po */
} Sentence;

typedef struct Sentences {
    Arena arena;
    Sentence *all;
    size_t count, room;
} Sentences;

/* Reads every .po file of a folder, by name. Stops the program when there is none. */
void sentences_read(Sentences *out, const char *folder);
void sentences_free(Sentences *sentences);
/* NULL when there is none. */
const char *sentence_of(const Sentences *sentences, const char *key);

#endif
