#include "store/rehearsal.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/proof.h"

struct Rehearsal {
    Packs *packs;
    char *path;
    Clock clock;
    uint64_t seed;

    Game *game;     /* of the last good version; NULL before it */
    bool left;      /* nobody plays; the game is kept for its pack */
    bool current;   /* the newest version is that one */
    bool checked;   /* or not to be */
    Faults faults;  /* of the newest version */
    Proof *proving; /* a thread works on it, maybe of an older version; NULL when none does */
    Proof *proof;   /* of the version that is played; NULL when not yet */

    RetraceEnd place;
    char *dilemma; /* that it was in, NULL when none */
};

static void forget_proof(Rehearsal *r)
{
    proof_free(r->proof);
    r->proof = NULL;
}

Rehearsal *rehearsal_new(Packs *packs, const char *path, Clock clock, uint64_t seed)
{
    Rehearsal *r = calloc(1, sizeof *r);
    CHECK(r);
    r->packs = packs;
    r->path = strdup(path);
    CHECK(r->path);
    r->clock = clock;
    r->seed = seed;
    r->checked = true;
    return r;
}

void rehearsal_free(Rehearsal *r)
{
    if (r == NULL) return;
    proof_free(r->proving);
    forget_proof(r);
    faults_free(&r->faults);
    game_close(r->game);
    free(r->dilemma);
    free(r->path);
    free(r);
}

/* ---- reading ------------------------------------------------------------------------------------
 */

static Game *begin(const Rehearsal *r, Pack *pack)
{
    return game_begin(pack, NULL, r->clock, r->seed, 0, NULL);
}

static void remember_dilemma(Rehearsal *r)
{
    const Session *session = game_session(r->game);
    const State *state = &session->state;
    uint16_t at = state->stage == STAGE_BRIEFING ? DILEMMA_END : state->round.before.dilemma;
    free(r->dilemma);
    r->dilemma =
        at < session->scenario->dilemma_count ? strdup(session->scenario->dilemmas[at].id) : NULL;
}

static void take_over(Rehearsal *r, Pack *pack)
{
    remember_dilemma(r);
    Game *game = game_carry(r->game, pack, &r->place);
    forget_proof(r);
    game_close(r->game);
    r->game = game;
}

static bool is_running(const Rehearsal *r, const Pack *pack)
{
    return r->game && strcmp(pack_sha256(game_pack(r->game)), pack_sha256(pack)) == 0;
}

static RehearsalNews take_good(Rehearsal *r, Pack *pack)
{
    bool first = r->game == NULL;
    r->current = true;
    r->checked = false;
    if (first)
        r->game = begin(r, pack);
    else
        take_over(r, pack);
    return first ? REHEARSAL_BEGUN : REHEARSAL_CARRIED;
}

/* A version that can't be loaded. What can't even be read is its only fault. */
static RehearsalNews take_broken(Rehearsal *r, const Err *err)
{
    if (r->faults.errors == 0)
        faults_add(&r->faults, &(Fault){.severity = FAULT_ERROR, .what = *err});
    r->current = false;
    r->checked = true;
    return REHEARSAL_BROKEN;
}

RehearsalNews rehearsal_read(Rehearsal *r)
{
    Err err = {0};
    Faults faults = {0};
    Pack *pack = pack_open(r->packs, r->path, &faults, &err);
    if (pack && r->current && is_running(r, pack)) {
        pack_free(pack);
        faults_free(&faults);
        return REHEARSAL_SAME;
    }
    faults_free(&r->faults);
    r->faults = faults;
    return pack ? take_good(r, pack) : take_broken(r, &err);
}

RetraceEnd rehearsal_place(const Rehearsal *r, const char **dilemma)
{
    *dilemma = r->dilemma ? r->dilemma : "";
    return r->place;
}

/* ---- the game
 * ------------------------------------------------------------------------------------ */

Game *rehearsal_game(const Rehearsal *r)
{
    return r->left ? NULL : r->game;
}

bool rehearsal_restart(Rehearsal *r)
{
    if (r->game == NULL) return false;
    r->left = false;
    game_restart(r->game, r->clock, r->seed);
    return true;
}

void rehearsal_leave(Rehearsal *r)
{
    r->left = true;
}

const Session *rehearsal_session(const Rehearsal *r)
{
    return r->game ? game_session(r->game) : NULL;
}

const char *rehearsal_path(const Rehearsal *r)
{
    return r->path;
}

/* ---- what is wrong, what is possible ----------------------------------------------------------
 */

const Faults *rehearsal_faults(const Rehearsal *r)
{
    return &r->faults;
}

bool rehearsal_current(const Rehearsal *r)
{
    return r->current;
}

bool rehearsal_unchecked(const Rehearsal *r)
{
    return !r->checked && r->current && r->proving == NULL;
}

void rehearsal_check(Rehearsal *r, void (*done)(void *context), void *context)
{
    if (!rehearsal_unchecked(r)) return;
    r->proving = proof_begin(r->packs, game_pack(r->game), done, context);
    r->checked = r->proving == NULL; /* no thread: not asked for again until the next version */
}

static void add_faults(Rehearsal *r, const Faults *more)
{
    for (const Fault *f = NULL; (f = faults_next(more, f)) != NULL;) faults_add(&r->faults, f);
}

bool rehearsal_take_check(Rehearsal *r, bool wait)
{
    Proof *proof = r->proving;
    if (proof && wait) proof_wait(proof);
    if (proof == NULL || !proof_is_done(proof)) return false;
    r->proving = NULL;
    if (!r->current || strcmp(proof_sha256(proof), pack_sha256(game_pack(r->game))) != 0) {
        proof_free(proof); /* of a version that is gone */
        return false;
    }
    forget_proof(r);
    r->proof = proof;
    r->checked = true;
    add_faults(r, proof_faults(proof));
    return true;
}

const Graph *rehearsal_graph(const Rehearsal *r, const Err **why)
{
    static const Err not_yet = {0};
    *why = &not_yet;
    return r->proof ? proof_graph(r->proof, why) : NULL;
}

static int64_t nearest(const Rehearsal *r, size_t dilemma)
{
    const Ways *ways = r->proof ? proof_ways(r->proof) : NULL;
    return ways ? ways_dilemma(ways, dilemma) : -1;
}

bool rehearsal_reaches(const Rehearsal *r, size_t dilemma)
{
    return nearest(r, dilemma) >= 0;
}

/* The values as they are; at the end of the game, or before it, those it has then. */
static Story story_at(const Rehearsal *r, size_t dilemma)
{
    Story story = game_session(r->game)->state.story;
    story.dilemma = (uint16_t)dilemma;
    return story;
}

bool rehearsal_jump(Rehearsal *r, size_t dilemma, bool keep, Err *err)
{
    if (r->game == NULL) return false;
    Arena arena = {0};
    Story story = story_at(r, dilemma);
    const Err *why;
    int64_t state = keep ? -1 : nearest(r, dilemma);
    Way way = {0};
    if (state >= 0) {
        way = ways_to(proof_ways(r->proof), (size_t)state, &arena);
        story = *graph_story(proof_graph(r->proof, &why), (size_t)state);
    }
    r->left = false;
    bool done = game_go_to(r->game, &story, state >= 0 ? &way : NULL, err);
    arena_free(&arena);
    return done;
}
