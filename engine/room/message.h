/* A message of a phone: the body of a POST, read and checked.
 *
 * Exactly the keys of one row of the table in engine/room/README.md, each once, of its type; texts
 * are UTF-8 on one line without control or direction characters. Whether the question is open and
 * the choice on the board is not known here (room/board).
 */
#ifndef REGISSEUR_ROOM_MESSAGE_H
#define REGISSEUR_ROOM_MESSAGE_H

#include "store/ballots.h"

typedef enum MessageKind {
    MESSAGE_JOIN,
    MESSAGE_CHOICE,
    MESSAGE_PREDICTED,
    MESSAGE_SAID,
    MESSAGES
} MessageKind;

typedef struct Message {
    MessageKind kind;
    char join[SITTING_TOKEN + 1];     /* code or token, in capitals */
    char name[4 * SEAT_NAME_MAX + 1]; /* "" when none was sent */
    int question;
    uint16_t choice; /* a position; on the agenda bits */
    char said[4 * SAID_MAX + 1];
} Message;

/* False when the bytes are no such message. Reads nothing beyond `size`, whatever the bytes are. */
bool message_read(const char *body, size_t size, Message *out);

#endif
