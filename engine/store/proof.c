#include "store/proof.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "base/log.h"
#include "core/quality.h"

struct Proof {
    Pack *pack;
    void (*done)(void *context);
    void *context;
    pthread_t thread;
    bool joined;
    atomic_bool finished;

    Faults faults;
    Graph *graph;
    Ways *ways;
    Err unexplored;
};

static Reads reads_of(const void *pack)
{
    return pack_reads(pack);
}

static void *prove(void *self)
{
    Proof *p = self;
    const Scenario *scenario = pack_scenario(p->pack);
    const ScenarioHooks *hooks = pack_hooks(p->pack);
    const CheckWishes wishes = {.max_states = EXPLORE_MAX_STATES, .reads = reads_of, .of = p->pack};
    quality_check(scenario, hooks, &wishes, &p->faults);
    p->graph = explore(scenario, hooks, EXPLORE_MAX_STATES, &p->unexplored);
    if (p->graph) p->ways = ways_new(p->graph);
    atomic_store(&p->finished, true);
    if (p->done) p->done(p->context);
    return NULL;
}

Proof *proof_begin(Packs *packs, const Pack *pack, void (*done)(void *context), void *context)
{
    size_t size;
    const unsigned char *bytes = pack_bytes(pack, &size);
    Pack *copy = pack_open_bytes(packs, bytes, size, NULL, NULL);
    if (copy == NULL) return NULL;
    Proof *p = calloc(1, sizeof *p);
    CHECK(p);
    p->pack = copy;
    p->done = done;
    p->context = context;
    if (pthread_create(&p->thread, NULL, prove, p) == 0) return p;
    p->joined = true;
    proof_free(p);
    return NULL;
}

void proof_wait(Proof *p)
{
    if (!p->joined) pthread_join(p->thread, NULL);
    p->joined = true;
}

void proof_free(Proof *p)
{
    if (p == NULL) return;
    proof_wait(p);
    ways_free(p->ways);
    graph_free(p->graph);
    faults_free(&p->faults);
    pack_free(p->pack);
    free(p);
}

bool proof_is_done(const Proof *p)
{
    return atomic_load(&p->finished);
}

const char *proof_sha256(const Proof *p)
{
    return pack_sha256(p->pack);
}

const Faults *proof_faults(const Proof *p)
{
    return &p->faults;
}

const Graph *proof_graph(const Proof *p, const Err **why)
{
    *why = &p->unexplored;
    return p->graph;
}

const Ways *proof_ways(const Proof *p)
{
    return p->ways;
}
