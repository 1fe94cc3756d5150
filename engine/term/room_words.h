/* The words with which a room is led from a terminal, in Dutch and English: one table. */
#ifndef REGISSEUR_TERM_ROOM_WORDS_H
#define REGISSEUR_TERM_ROOM_WORDS_H

#include "store/sitting.h"
#include "term/words.h"

typedef enum RoomWordId {
    /* these are commands of the sitting */
    LEAD_NEXT,
    LEAD_STEP,
    LEAD_REPEAT,
    LEAD_TEST,
    LEAD_PICK,
    LEAD_ITEM,
    LEAD_ADD,
    LEAD_HEAR,
    LEAD_OPEN,
    LEAD_CHOOSE,
    LEAD_REASON,
    LEAD_SURE,
    LEAD_EXPLAIN,
    LEAD_EFFECT,
    LEAD_NOTE,
    LEAD_TAKE,
    LEAD_ACTION,
    LEAD_PRESENT,
    LEAD_CARDS,
    LEAD_KEY,
    LEAD_UNDO,
    LEAD_MINORITY,
    LEAD_SHOW,
    LEAD_RECOMMEND,
    LEAD_EXPECT,
    LEAD_VOTES,
    LEAD_CLOSE,
    LEAD_PAUSE,
    LEAD_RESUME,
    LEAD_MORE,
    /* these only the face knows */
    LEAD_OWN,
    LEAD_WAIT = LEAD_OWN,
    LEAD_LOOK,
    LEAD_DESK,
    LEAD_SPLIT,
    LEAD_WHO,
    LEAD_AWAY,
    LEAD_BACK,
    LEAD_URL,
    LEAD_LISTEN,
    LEAD_PASSES,
    LEAD_HELP,
    LEAD_END,
    LEAD_QUIT,
    LEAD_WORDS
} RoomWordId;

typedef struct RoomLine {
    RoomWordId word;
    char *rest; /* what follows, quotes still on; "" when nothing does */
} RoomLine;

/* Reads a line in place, as line_read does; the word itself is in `rest` when it is unknown. */
LineKind room_line_read(char *text, RoomLine *out);

/* A command of the sitting; `command.counts` points to `counts`, texts into the line or `arena`. */
typedef struct RoomAsked {
    SittingCommand command;
    uint16_t counts[MAX_OPTIONS];
} RoomAsked;

/* What a word before LEAD_OWN asks for, against the board: letters and numbers in the order
 * shown. False with "term.room_argument" {word, argument} or "term.room_missing" {word}; the help
 * of the word then says the rest. */
bool room_word_command(const RoomLine *line, const Board *board, Arena *arena, RoomAsked *out,
                       Err *err);

/* The answers that are voted on, in the order shown: each one's position in a tally. */
size_t room_answers(const Board *board, uint8_t out[MAX_OPTIONS]);

/* "next": key "term.room_help_next" is its line of help. */
const char *room_word_name(RoomWordId word);

#endif
