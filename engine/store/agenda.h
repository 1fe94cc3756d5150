/* The agenda of a sitting: whole packs, single dilemmas of several packs, statements; a file.
 *
 * A file is JSON, `*.agenda`, readable and writable by hand:
 *   {"regisseur": 1, "kind": "agenda", "title": "Werkbezoek Lindeveld",
 *    "items": [{"pack": "sierre"}, {"pack": "wateroverlast", "dilemma": "de_dijk"},
 *              {"pack": "wateroverlast", "statement": "evacueren"}]}
 * Keys may be added, never renamed; an unknown key or a wrong type is an error that names it.
 */
#ifndef REGISSEUR_STORE_AGENDA_H
#define REGISSEUR_STORE_AGENDA_H

#include "store/packs.h"

enum { AGENDA_MAX = 32, AGENDA_TITLE_MAX = 120, AGENDA_FILE_MAX = 64 * 1024 };

typedef enum AgendaKind { AGENDA_PACK, AGENDA_DILEMMA, AGENDA_STATEMENT } AgendaKind;

typedef struct AgendaItem {
    AgendaKind kind;
    const char *pack; /* id in the library */
    const char *id;   /* of the dilemma or statement; NULL for a whole pack */
} AgendaItem;

/* Texts and items are in the arena that was given. */
typedef struct Agenda {
    const char *title; /* "" when it has none */
    AgendaItem *items;
    size_t count; /* 1..AGENDA_MAX in what was read */
} Agenda;

/* False with "agenda.not_json" {line, why}, "agenda.unknown_key" {key}, "agenda.wrong" {key, item},
 * "agenda.empty", "agenda.too_many" {max}. */
bool agenda_read(const char *text, size_t size, Arena *arena, Agenda *out, Err *err);
char *agenda_write(const Agenda *agenda, Arena *arena); /* the same bytes for the same agenda */
bool agenda_load(const char *path, Arena *arena, Agenda *out, Err *err);
bool agenda_save(const char *path, const Agenda *agenda, Err *err); /* replaces the file as a whole */
/* An agenda of one whole pack. */
Agenda agenda_of_pack(const char *pack, Arena *arena);

/* Everything that may be put on an agenda: each dilemma and statement of each usable pack of the library,
 * in its order. Opens the packs. */
typedef struct AgendaOffer {
    AgendaItem item;
    const char *title; /* of the dilemma; of a statement its text */
    const char *pack_title;
    Theme theme;
    Field field;
    Phase phase; /* of a dilemma */
} AgendaOffer;
size_t agenda_offers(Packs *packs, Arena *arena, AgendaOffer **out);

/* True when every item is in the library; else false with "agenda.no_pack" {pack}, "agenda.no_dilemma"
 * {pack, id} or "agenda.no_statement" {pack, id}. */
bool agenda_check(Packs *packs, const Agenda *agenda, Err *err);

#endif
