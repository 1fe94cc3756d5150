/* The rules about the pack as a whole: what is declared, the chain, waiting, endings, sources. */
#include <string.h>

#include "core/quality_rules.h"

/* ---- what changes nothing ---- */

/* Calls `see` with every text that may hold a placeholder, until it answers true. */
static bool any_text(const Scenario *s, bool (*see)(const char *text, const char *what),
                     const char *what)
{
    for (size_t i = 0; i < s->ending_count; i++)
        if (see(s->endings[i].headline, what) || see(s->endings[i].article, what)) return true;
    for (size_t i = 0; i < s->dilemma_count; i++) {
        const Dilemma *d = &s->dilemmas[i];
        if (see(d->situation, what) || see(d->uncertain, what) || see(d->question, what))
            return true;
        for (size_t k = 0; k < d->inject_count; k++)
            if (see(d->injects[k].text, what)) return true;
        for (size_t k = 0; k < d->dossier_count; k++)
            if (see(d->dossier[k].text, what)) return true;
        for (size_t k = 0; k < d->advice_count; k++)
            if (see(d->advice[k].text, what)) return true;
        for (size_t k = 0; k < d->option_count; k++)
            if (see(d->options[k].outcome, what) || see(d->options[k].detail, what)) return true;
    }
    return false;
}

static bool contains(const char *text, const char *what)
{
    return text != NULL && strstr(text, what) != NULL;
}

static const Where *at(const Where *list, size_t i)
{
    return list ? &list[i] : NULL;
}

static void check_unused(Quality *q)
{
    const Scenario *s = q->scenario;
    for (size_t i = 0; q->reads_known && i < s->indicator_count; i++) {
        const char *id = s->indicators[i].id;
        const char *shown = arena_printf(&q->arena, "{indicator:%s}", id);
        if (!s->indicators[i].hidden || (q->reads.indicators >> i & 1)) continue;
        if (any_text(s, contains, shown)) continue;
        TELL(q, FAULT_WARNING, at(s->indicator_where, i),
             arena_printf(&q->arena, "indicator %s", id), "fault.unused_indicator", "id", id);
    }
    for (size_t i = 0; q->reads_known && i < s->flag_count; i++) {
        if (q->reads.flags >> i & 1) continue;
        TELL(q, FAULT_WARNING, at(s->flag_where, i),
             arena_printf(&q->arena, "flag %s", s->flags[i]), "fault.unused_flag", "id",
             s->flags[i]);
    }
}

/* ---- who is never heard ---- */

static bool is_heard(const Quality *q, size_t adviser)
{
    for (size_t i = 0; i < q->scenario->dilemma_count; i++) {
        const Dilemma *d = &q->scenario->dilemmas[i];
        for (size_t k = 0; k < d->advice_count; k++)
            if (d->advice[k].adviser == adviser && (q->survey.rounds[i].ever.advice >> k & 1))
                return true;
    }
    return false;
}

static void check_advisers(Quality *q)
{
    const Scenario *s = q->scenario;
    for (size_t i = 0; q->explored.whole && i < s->adviser_count; i++) {
        if (is_heard(q, i)) continue;
        TELL(q, FAULT_ERROR, at(s->adviser_where, i),
             arena_printf(&q->arena, "adviser %s", s->advisers[i].id), "fault.never_heard", "id",
             s->advisers[i].id);
    }
}

/* ---- the chain ---- */

static bool touches(const Scenario *s, Phase phase)
{
    for (size_t i = 0; i < s->dilemma_count; i++) {
        if (s->dilemmas[i].phase == phase) return true;
        for (size_t k = 0; k < s->dilemmas[i].option_count; k++)
            if (s->dilemmas[i].options[k].chain[phase]) return true;
    }
    return false;
}

static void check_chain(Quality *q)
{
    const Where whole = {"scenario.lua", 0};
    for (int phase = 0; phase < PHASES; phase++)
        if (!touches(q->scenario, (Phase)phase))
            TELL(q, FAULT_WARNING, &whole, "", "fault.chain_gap", "phase", phase_names[phase]);
}

/* ---- waiting ---- */

static int sum_of(const Scenario *s, const Option *option)
{
    int sum = 0;
    for (size_t v = 0; v < s->value_count; v++) sum += option->values[v];
    return sum;
}

/* +1 when waiting is worth more than all else here, -1 when less, 0 when neither; 2 when nobody
 * can wait here. */
static int waiting_at(const Scenario *s, const Dilemma *d)
{
    int best_wait = 0, worst_wait = 0, best = 0, worst = 0;
    bool wait = false, other = false;
    for (size_t i = 0; i < d->option_count; i++) {
        const int sum = sum_of(s, &d->options[i]);
        const bool waits = d->options[i].kind == KIND_WAIT;
        int *high = waits ? &best_wait : &best, *low = waits ? &worst_wait : &worst;
        bool *any = waits ? &wait : &other;
        if (!*any || sum > *high) *high = sum;
        if (!*any || sum < *low) *low = sum;
        *any = true;
    }
    if (!wait || !other) return 2;
    return best_wait < worst ? -1 : worst_wait > best ? 1 : 0;
}

/* Once says nothing; a player learns it from twice. */
static void check_waiting(Quality *q)
{
    const Where whole = {"scenario.lua", 0};
    size_t waits = 0, best = 0, worst = 0;
    for (size_t i = 0; i < q->scenario->dilemma_count; i++) {
        int waiting = waiting_at(q->scenario, &q->scenario->dilemmas[i]);
        waits += waiting != 2;
        best += waiting == 1;
        worst += waiting == -1;
    }
    if (waits < 2) return;
    if (worst == waits)
        TELL(q, FAULT_WARNING, &whole, "", "fault.wait_worst", "n", quality_number(q, waits));
    if (best == waits)
        TELL(q, FAULT_WARNING, &whole, "", "fault.wait_best", "n", quality_number(q, waits));
}

/* ---- sources ---- */

bool quality_is_url(const char *text)
{
    const char *host = NULL;
    if (strncmp(text, "https://", 8) == 0) host = text + 8;
    if (strncmp(text, "http://", 7) == 0) host = text + 7;
    if (host == NULL || strpbrk(text, " \t\n\"<>") != NULL) return false;
    size_t length = strcspn(host, "/?#");
    const char *dot = memchr(host, '.', length);
    return dot != NULL && dot > host && dot < host + length - 1;
}

static void check_sources(Quality *q)
{
    const Manifest *m = &q->scenario->manifest;
    for (size_t i = 0; i < m->source_count; i++) {
        const Where where = {"pack.lua", m->sources[i].line};
        if (!quality_is_url(m->sources[i].url))
            TELL(q, FAULT_WARNING, &where, arena_printf(&q->arena, "pack.sources[%zu][2]", i + 1),
                 "fault.no_url", "text", m->sources[i].url);
    }
}

void quality_pack(Quality *q)
{
    check_sources(q);
    check_unused(q);
    check_advisers(q);
    check_chain(q);
    check_waiting(q);
}

void quality_endings(Quality *q)
{
    const Scenario *s = q->scenario;
    const Graph *graph = q->explored.graph;
    bool reached[MAX_ENDINGS] = {false};
    for (size_t i = 0; i < graph_states(graph); i++)
        if (graph_ending(graph, i) >= 0) reached[graph_ending(graph, i)] = true;
    for (size_t i = 0; q->explored.whole && i < s->ending_count; i++) {
        if (reached[i]) continue;
        TELL(q, FAULT_ERROR, &s->endings[i].where,
             arena_printf(&q->arena, "ending %s", s->endings[i].id), "fault.unreachable_ending",
             "id", s->endings[i].id);
    }
}
