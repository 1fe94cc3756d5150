/* A room to test with: a library of two packs, records and a ballot box, in a folder of its own. */
#ifndef REGISSEUR_TESTS_STORE_SITTING_HELP_H
#define REGISSEUR_TESTS_STORE_SITTING_HELP_H

#include "unit/store/sample.h"

#include "store/sitting.h"

typedef struct Venue {
    Scratch scratch;
    const char *packs_dir, *data;
    Packs *packs;
    Records *records;
    Ballots *ballots;
    Sitting *sitting;
    int64_t now;
} Venue;

static const char venue_statements[] =
    "statement \"evacueren\" { text = [[ Wij evacueren te laat. ]],\n"
    "  facilitator = { notes = [[ GEHEIME NOTA ]], questions = { \"Wie beslist?\" } } }\n"
    "statement \"melden\" { text = [[ Iedereen weet wie te bellen. ]] }\n";

/* The sample pack with statements, notes, an inject and a panel. */
static inline void venue_pack(Venue *v, const char *id, const char *title)
{
    Scratch *s = &v->scratch;
    const char *path = arena_printf(&s->arena, "packs/%s/scenario.lua", id);
    sample_folder(s, arena_printf(&s->arena, "packs/%s", id), id, title);
    const char *cut = strstr(sample_scenario, "  bell =");
    scratch_text(s, path,
                 arena_printf(&s->arena,
                              "%.*s  injects = { { at = 20, channel = \"pers\", from = \"Krant\", "
                              "text = \"Wie belt?\" } },\n"
                              "  explain = { audience = \"de ouders\" },\n"
                              "  facilitator = { notes = [[ GEHEIME NOTA ]], questions = { "
                              "\"Waarom?\" } },\n%s%s",
                              (int)(cut - sample_scenario), sample_scenario, cut,
                              venue_statements));
    scratch_text(s, arena_printf(&s->arena, "packs/%s/panel.csv", id),
                 "function,dilemma,option,reason\nBrandweer,eerste,ja,Snel.\n");
}

static inline void venue_open(Venue *v)
{
    RecordsMode mode;
    Err err = {0};
    v->packs = packs_new(v->packs_dir, NULL, NULL);
    v->records = records_open(v->data, &mode, &err);
    v->ballots = ballots_open(v->data, &err);
    assert_key(err, "(none)");
    assert_non_null(v->records);
    assert_non_null(v->ballots);
}

static inline void venue_shut(Venue *v)
{
    sitting_free(v->sitting);
    ballots_close(v->ballots);
    records_close(v->records);
    packs_free(v->packs);
    v->sitting = NULL;
}

static inline int venue_up(void **state)
{
    Venue *v = calloc(1, sizeof *v);
    Scratch *s = &v->scratch;
    snprintf(s->dir, sizeof s->dir, "/tmp/regisseur-sitting-XXXXXX");
    if (mkdtemp(s->dir) == NULL) return -1;
    v->packs_dir = scratch_folder(s, "packs");
    v->data = scratch_folder(s, "data");
    v->now = 1700000000000;
    venue_pack(v, "water", "Water");
    venue_pack(v, "vuur", "Vuur");
    venue_open(v);
    *state = v;
    return 0;
}

static inline int venue_down(void **state)
{
    Venue *v = *state;
    venue_shut(v);
    nftw(v->scratch.dir, scratch_remove_one, 16, FTW_DEPTH | FTW_PHYS);
    arena_free(&v->scratch.arena);
    free(v);
    return 0;
}

static inline SittingPlace venue_place(Venue *v)
{
    return (SittingPlace){v->packs, v->records, v->ballots, 7};
}

static inline void venue_begin(Venue *v, const AgendaItem *items, size_t count,
                               const SittingSetup *setup)
{
    Err err = {0};
    Agenda agenda = {.title = "", .items = (AgendaItem *)items, .count = count};
    assert_true(agenda_check(v->packs, &agenda, &err));
    v->sitting = sitting_begin(venue_place(v), &agenda, setup, v->now, &err);
    assert_key(err, "(none)");
    assert_non_null(v->sitting);
}

/* As after a crash: nothing of the old one is left but what is on disk. */
static inline void venue_again(Venue *v)
{
    Err err = {0};
    venue_shut(v);
    venue_open(v);
    v->sitting = sitting_resume(venue_place(v), v->now, &err);
    assert_key(err, "(none)");
    assert_non_null(v->sitting);
}

static inline Board venue_board(Venue *v)
{
    Board board;
    sitting_board(v->sitting, &v->scratch.arena, &board);
    return board;
}

static inline Desk venue_desk(Venue *v)
{
    Desk desk;
    sitting_desk(v->sitting, &v->scratch.arena, &desk);
    return desk;
}

static inline const char *venue_try(Venue *v, SittingCommand command)
{
    Err err = {0};
    v->now += 1000;
    bool ok = sitting_do(v->sitting, &command, v->now, &err);
    assert_int_equal(ok, err.key == NULL);
    return ok ? "(done)" : err.key;
}

static inline void venue_must(Venue *v, SittingCommand command)
{
    assert_string_equal(venue_try(v, command), "(done)");
}

static inline void venue_refused(Venue *v, SittingCommand command, const char *key)
{
    assert_string_equal(venue_try(v, command), key);
}

static inline void venue_on(Venue *v)
{
    venue_must(v, (SittingCommand){.type = SITTING_ON});
}

static inline void venue_step(Venue *v, RoomStep step)
{
    venue_must(v, (SittingCommand){.type = SITTING_STEP, .index = (int)step});
}

static inline SittingCommand venue_game(Command command)
{
    return (SittingCommand){.type = SITTING_GAME, .command = command};
}

static inline bool venue_tick(Venue *v, uint32_t ms)
{
    bool changed = false;
    Err err = {0};
    v->now += ms;
    bool ok = sitting_tick(v->sitting, ms, v->now, &changed, &err);
    assert_key(err, "(none)");
    assert_true(ok);
    return changed;
}

static inline int venue_sit(Venue *v, unsigned n)
{
    unsigned char key[SEAT_KEY_BYTES] = {0};
    memcpy(key, &n, sizeof n);
    int seat = ballots_sit(v->ballots, sitting_id(v->sitting), key, "", NULL, NULL);
    assert_true(seat > 0);
    return seat;
}

static inline CastEnd venue_cast(Venue *v, int seat, CastKind kind, int choice)
{
    Cast cast = {.question = venue_board(v).question,
                 .seat = seat,
                 .kind = kind,
                 .choice = (uint16_t)choice};
    assert_true(ballots_cast(v->ballots, sitting_id(v->sitting), &cast, 1, NULL));
    return cast.end;
}

static inline void venue_vote(Venue *v, int seat, int choice)
{
    assert_int_equal(venue_cast(v, seat, CAST_CHOICE, choice), CAST_KEPT);
}

static inline CastEnd venue_say(Venue *v, int question, int seat, const char *text)
{
    Cast cast = {.question = question, .seat = seat, .kind = CAST_SAID, .text = text};
    assert_true(ballots_cast(v->ballots, sitting_id(v->sitting), &cast, 1, NULL));
    return cast.end;
}

#define venue_test(f) cmocka_unit_test_setup_teardown(f, venue_up, venue_down)

#endif
