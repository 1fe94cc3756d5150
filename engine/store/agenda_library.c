/* The agenda and the library: what may be put on one, and whether all of it is there. */
#include <string.h>

#include "script/declare.h"
#include "store/agenda_inside.h"

/* ---- what may be put on it ---- */

typedef struct Offers {
    Arena *arena;
    AgendaOffer *at;
    size_t count, cap;
} Offers;

static AgendaOffer *add_offer(Offers *offers)
{
    if (offers->count == offers->cap) {
        offers->cap = offers->cap ? offers->cap * 2 : 64;
        AgendaOffer *more = arena_new(offers->arena, AgendaOffer, offers->cap);
        if (offers->count) memcpy(more, offers->at, offers->count * sizeof *more);
        offers->at = more;
    }
    return &offers->at[offers->count++];
}

static void offer_pack(Offers *offers, const Scenario *scenario)
{
    Arena *arena = offers->arena;
    const Manifest *manifest = &scenario->manifest;
    const char *pack = arena_text(arena, manifest->id);
    AgendaOffer offer = {.pack_title = arena_text(arena, manifest->title),
                         .theme = manifest->theme,
                         .field = manifest->field};
    for (size_t i = 0; i < scenario->dilemma_count; i++) {
        const Dilemma *dilemma = &scenario->dilemmas[i];
        offer.item = (AgendaItem){AGENDA_DILEMMA, pack, arena_text(arena, dilemma->id)};
        offer.title = arena_text(arena, dilemma->title);
        offer.phase = dilemma->phase;
        *add_offer(offers) = offer;
    }
    offer.phase = PROACTIE;
    for (size_t i = 0; i < scenario->statement_count; i++) {
        const Statement *statement = &scenario->statements[i];
        offer.item = (AgendaItem){AGENDA_STATEMENT, pack, arena_text(arena, statement->id)};
        offer.title = arena_text(arena, statement->text);
        *add_offer(offers) = offer;
    }
}

static bool is_offered(const Offers *offers, const char *pack)
{
    for (size_t i = 0; i < offers->count; i++)
        if (strcmp(offers->at[i].item.pack, pack) == 0) return true;
    return false;
}

size_t agenda_offers(Packs *packs, Arena *arena, AgendaOffer **out)
{
    PackList list;
    Offers offers = {.arena = arena};
    packs_list(packs, &list);
    for (size_t i = 0; i < list.count; i++) {
        const PackEntry *entry = &list.at[i];
        Faults faults = {0};
        /* Of two with one id only the first is meant by it. */
        Pack *pack = entry->usable && !is_offered(&offers, entry->manifest.id)
                         ? pack_open(packs, entry->path, &faults, NULL)
                         : NULL;
        if (pack) offer_pack(&offers, pack_scenario(pack));
        pack_free(pack);
        faults_free(&faults);
    }
    packs_list_free(&list);
    *out = offers.at;
    return offers.count;
}

/* ---- whether all of it is there ---- */

static bool in_library(Packs *packs, const char *id)
{
    PackList list;
    bool found = false;
    packs_list(packs, &list);
    for (size_t i = 0; i < list.count && !found; i++)
        found = list.at[i].usable && strcmp(list.at[i].manifest.id, id) == 0;
    packs_list_free(&list);
    return found;
}

static bool item_is_in(const Scenario *scenario, const AgendaItem *item, Err *err)
{
    bool dilemma = item->kind == AGENDA_DILEMMA;
    if (item->kind == AGENDA_PACK) return true;
    int at =
        dilemma ? scenario_dilemma(scenario, item->id) : scenario_statement(scenario, item->id);
    return at >= 0 || err_set(err, dilemma ? "agenda.no_dilemma" : "agenda.no_statement", "pack",
                              item->pack, "id", item->id, NULL);
}

static Pack *open_pack(Packs *packs, const char *name, Err *err)
{
    if (is_identifier(name) && !in_library(packs, name))
        return err_set(err, "agenda.no_pack", "pack", name, NULL), NULL;
    Faults faults = {0};
    Pack *pack = pack_open(packs, name, &faults, err);
    faults_free(&faults);
    return pack;
}

Pack *agenda_open(Packs *packs, const AgendaItem *item, Err *err)
{
    Pack *pack = open_pack(packs, item->pack, err);
    if (pack && item_is_in(pack_scenario(pack), item, err)) return pack;
    pack_free(pack);
    return NULL;
}

static bool had_before(const Agenda *agenda, size_t from, size_t at)
{
    for (size_t i = from; i < at; i++)
        if (strcmp(agenda->items[i].pack, agenda->items[at].pack) == 0) return true;
    return false;
}

bool agenda_visit(Packs *packs, const Agenda *agenda, size_t from, AgendaVisit *visit,
                  void *context, Err *err)
{
    for (size_t i = from; i < agenda->count; i++) {
        if (had_before(agenda, from, i)) continue;
        Err why = {0};
        Pack *pack = open_pack(packs, agenda->items[i].pack, &why);
        bool ok = true;
        for (size_t j = i; j < agenda->count && ok; j++)
            if (strcmp(agenda->items[i].pack, agenda->items[j].pack) == 0)
                ok = visit(context, j, pack ? pack_scenario(pack) : NULL, &why);
        pack_free(pack);
        if (ok) continue;
        if (err) *err = why;
        return false;
    }
    return true;
}

static bool check_item(void *context, size_t at, const Scenario *scenario, Err *err)
{
    const Agenda *agenda = context;
    return scenario && item_is_in(scenario, &agenda->items[at], err);
}

bool agenda_check(Packs *packs, const Agenda *agenda, Err *err)
{
    Agenda copy = *agenda;
    if (agenda->count == 0) return err_set(err, "agenda.empty", NULL);
    return agenda_visit(packs, agenda, 0, check_item, &copy, err);
}

const char *agenda_item_title(const Scenario *scenario, const AgendaItem *item)
{
    int at = -1;
    if (item->kind == AGENDA_DILEMMA) at = scenario_dilemma(scenario, item->id);
    if (item->kind == AGENDA_STATEMENT) at = scenario_statement(scenario, item->id);
    if (at < 0) return scenario->manifest.title;
    return item->kind == AGENDA_DILEMMA ? scenario->dilemmas[at].title
                                        : scenario->statements[at].text;
}
