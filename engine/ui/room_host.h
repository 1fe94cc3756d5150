/* What the screens of a room ask of the rest of the program: a table of functions, beside UiHost.
 *
 * The window shows a sitting (store/sitting.h) twice: the desk, for the facilitator, and the projector,
 * which draws the Board and nothing else. app/ fills this table with the sitting and the phones' server;
 * tests fill it with stubs. Who gets what, and how long it lives, is as in ui/host.h.
 */
#ifndef REGISSEUR_UI_ROOM_HOST_H
#define REGISSEUR_UI_ROOM_HOST_H

#include "store/sitting.h"

typedef struct UiAddress { /* one interface of this machine */
    const char *text;      /* "192.168.1.5" */
    const char *interface; /* "wlp2s0" */
    bool wireless, loopback;
} UiAddress;

typedef struct UiTraffic {
    bool listening;
    const char *shown; /* what people type: "192.168.1.5:8080"; "" when nothing listens */
    const char *url;   /* the whole of it, with the token: for the QR code */
    int streams;       /* phones that are connected now */
    const Err *trouble; /* why no phone can vote, or why a vote could not be kept; NULL when all is well */
} UiTraffic;

typedef struct UiRoom {
    void *self;

    /* --- before --- */
    /* What `regisseur room NAME` named, or what the card in the library said; NULL when nothing was. */
    const char *(*asked_for)(void *self);
    /* As last chosen, else the defaults. */
    void (*defaults)(void *self, SittingSetup *out);
    size_t (*addresses)(void *self, Arena *arena, UiAddress **out);
    size_t (*offers)(void *self, Arena *arena, AgendaOffer **out);
    /* Who sits around the table of a pack: titles of its advisers, to tick who is present. May be missing. */
    size_t (*functions)(void *self, const char *pack, Arena *arena, const char ***out);
    bool (*agenda_load)(void *self, const char *path, Arena *arena, Agenda *out, Err *err);
    /* In the user's documents; `path` gets where. */
    bool (*agenda_save)(void *self, const Agenda *agenda, char *path, size_t size, Err *err);
    /* Saved agendas, newest first: paths. */
    size_t (*agendas)(void *self, Arena *arena, const char ***out);
    bool (*unfinished)(void *self); /* a sitting was left or cut off: `resume` goes on */
    bool (*begin)(void *self, const Agenda *agenda, const SittingSetup *setup, Err *err);
    bool (*resume)(void *self, Err *err);

    /* --- while it goes on --- */
    bool (*going)(void *self);
    void (*board)(void *self, Arena *arena, Board *out);
    void (*desk)(void *self, Arena *arena, Desk *out);
    bool (*send)(void *self, const SittingCommand *command, Err *err);
    bool (*tick)(void *self, uint32_t ms, bool *changed, Err *err);
    void (*traffic)(void *self, UiTraffic *out);
    bool (*listen)(void *self, const char *address, Err *err); /* on another interface; "" is on none */
    /* Writes the cards of a room where it is one person, one vote; `path` gets where. `*anew`: cards of
     * before that nobody used are good no more. */
    bool (*passes)(void *self, char *path, size_t size, bool *anew, Err *err);
    /* Calls `wake` from any thread when a vote or a phone has come. */
    void (*waking)(void *self, void (*wake)(void));
    bool (*report)(void *self, const char *format, char *path, size_t size, Err *err); /* of the whole sitting */
    bool (*debrief)(void *self, Err *err); /* opens the record of this item for its debrief (UiHost's session) */

    /* --- after --- */
    void (*leave)(void *self);          /* the listener goes off; it can be resumed */
    bool (*end)(void *self, Err *err);  /* closed for good: seats and papers are erased */
} UiRoom;

#endif
