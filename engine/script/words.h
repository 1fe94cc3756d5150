/* The author's words, as tables: what may be written, and where it goes.
 *
 * One row per field: its name, type, range, default and a line of help. The reader
 * checks and stores by these rows, "did you mean" looks names up here, and the manual is
 * generated from them. A new field is a new row, and a line in build_*.c when
 * it is not plain data.
 */
#ifndef REGISSEUR_SCRIPT_WORDS_H
#define REGISSEUR_SCRIPT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum FieldType {
    FIELD_LINE,     /* one line of text, without Markdown; max characters */
    FIELD_TEXT,     /* Markdown; max characters */
    FIELD_PLAIN,    /* one paragraph without Markdown, lines joined; max characters */
    FIELD_ID,       /* a new identifier */
    FIELD_REF,      /* the identifier of something else */
    FIELD_LANGUAGE, /* two small letters */
    FIELD_URL,      /* one line; whether it is a URL is a warning elsewhere */
    FIELD_API,      /* the version of the pack format, min = max */
    FIELD_INT,      /* min..max */
    FIELD_BOOL,
    FIELD_NAME,    /* one of `names`; stored as its position */
    FIELD_IMAGE,   /* a .png or .jpg file in the pack */
    FIELD_LINES,   /* a list of lines; min..max items */
    FIELD_PART,    /* a table with the fields of `part` */
    FIELD_PARTS,   /* a list of those; min..max items */
    FIELD_WHEN,    /* a function */
    FIELD_NEXT,    /* an identifier, "END", a function or chance {...} */
    FIELD_SCORES,  /* value = min..max, ... */
    FIELD_EFFECTS, /* indicator = min..max, flag = true or false, ... */
    FIELD_CHAIN,   /* link of the safety chain = text, ...; max characters */
    FIELD_PAIR,    /* two different values */
    FIELD_SOURCES, /* { "title", "https://..." }, ...; max items */
    FIELD_TYPES
} FieldType;

typedef struct Word Word;

typedef struct WordField {
    const char *name;
    FieldType type;
    bool required;
    int min, max;
    int otherwise;    /* an integer, bool or name that isn't there */
    const char *text; /* a line or text that isn't there: "" or NULL */
    const char *const *names;
    const Word *part;
    bool as_is;          /* a text that is the same in every language: never translated */
    const char *help;    /* one line of English, for the manual */
    size_t offset, size; /* where it is stored; size 0 when build_*.c stores it */
} WordField;

typedef enum WordUse {
    WORD_TABLE,    /* pack { ... } */
    WORD_ID_TABLE, /* dilemma "id" { ... } */
    WORD_ID,       /* flag "id" */
    WORD_PATH,     /* include "scenes/nacht" */
    WORD_VALUE,    /* chance { ... } */
    WORD_PART      /* no word of its own: what stands in a field */
} WordUse;

struct Word {
    const char *name; /* "dilemma"; of a part: what the manual calls it */
    WordUse use;
    const WordField *fields; /* ends with a row without a name; NULL when it has none */
    const char *help;
};

/* The words of pack.lua and of the scenario. Both end with a row without a name. */
extern const Word manifest_words[], scenario_words[];
/* The tables within a dilemma, for build_*.c and the manual. */
extern const Word word_option, word_inject, word_dossier, word_advice, word_explain, word_reality,
    word_facilitator;

const Word *word_find(const Word *words, const char *name); /* NULL when there is none */
const WordField *word_field(const Word *word, const char *name);

#endif
