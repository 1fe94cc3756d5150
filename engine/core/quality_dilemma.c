/* The rules about one dilemma. */
#include <stdlib.h>
#include <string.h>

#include "core/quality_rules.h"

/* What a rule is asked about. */
typedef struct Asked {
    Quality *q;
    size_t index;
    const Dilemma *dilemma;
    const RoundSurvey *round;
} Asked;

static void tell_option(const Asked *a, Severity severity, size_t option, const Err *what)
{
    quality_tell(a->q, severity, &a->dilemma->options[option].where,
                 quality_part(a->q, a->index, "options", option), what);
}

#define TELL_OPTION(a, severity, option, ...)                                                      \
    do {                                                                                           \
        Err what_;                                                                                 \
        err_set(&what_, __VA_ARGS__, NULL);                                                        \
        tell_option((a), (severity), (option), &what_);                                            \
    } while (0)

static bool can_choose(const Asked *a, size_t option)
{
    return a->round->ever.options >> option & 1;
}

/* ---- what never shows ---- */

/* An option that only the bell brings about is meant so: it happens. */
static void check_offered(const Asked *a)
{
    for (size_t i = 0; a->q->explored.whole && i < a->dilemma->option_count; i++)
        if (!can_choose(a, i) && i != a->dilemma->bell)
            TELL_OPTION(a, FAULT_ERROR, i, "fault.never_offered", "id", a->dilemma->options[i].id);
}

static void tell_part(const Asked *a, const char *list, size_t index, const char *name)
{
    TELL(a->q, FAULT_WARNING, &a->dilemma->where, quality_part(a->q, a->index, list, index),
         "fault.never_shown", "what", name);
}

/* Injects are sorted by their time, so their place in the list is not the author's. */
static void check_shown(const Asked *a)
{
    const Dilemma *d = a->dilemma;
    const Shown *ever = &a->round->ever;
    if (!a->q->explored.whole) return;
    for (size_t i = 0; i < d->advice_count; i++)
        if (!(ever->advice >> i & 1))
            tell_part(a, "advice", i, a->q->scenario->advisers[d->advice[i].adviser].name);
    for (size_t i = 0; i < d->dossier_count; i++)
        if (!(ever->dossier >> i & 1)) tell_part(a, "dossier", i, d->dossier[i].title);
    for (size_t i = 0; i < d->inject_count; i++)
        if (!(ever->injects >> i & 1))
            TELL(a->q, FAULT_WARNING, &d->where,
                 arena_printf(&a->q->arena, "dilemma %s.injects", d->id), "fault.never_shown",
                 "what", d->injects[i].from);
}

/* ---- price ---- */

static bool dominates(const Scenario *s, const Option *better, const Option *worse)
{
    bool more = false;
    for (size_t v = 0; v < s->value_count; v++) {
        if (better->values[v] < worse->values[v]) return false;
        more |= better->values[v] > worse->values[v];
    }
    return more;
}

static void check_dominated(const Asked *a)
{
    const Dilemma *d = a->dilemma;
    for (size_t i = 0; i < d->option_count; i++) {
        for (size_t k = 0; k < d->option_count; k++) {
            bool together = k != i && (a->round->together[i] >> k & 1);
            if (!together || !dominates(a->q->scenario, &d->options[k], &d->options[i])) continue;
            TELL_OPTION(a, FAULT_WARNING, i, "fault.dominated", "id", d->options[i].id, "by",
                        d->options[k].id);
            break;
        }
    }
}

static bool costs(const Scenario *s, const Option *option)
{
    for (size_t v = 0; v < s->value_count; v++)
        if (option->values[v] < 0) return true;
    for (size_t i = 0; i < s->indicator_count; i++)
        if (option->effects[i] < 0) return true;
    return false;
}

static void check_price(const Asked *a)
{
    for (size_t i = 0; i < a->dilemma->option_count; i++)
        if (can_choose(a, i) && !costs(a->q->scenario, &a->dilemma->options[i]))
            TELL_OPTION(a, FAULT_WARNING, i, "fault.no_price", "id", a->dilemma->options[i].id);
}

static void check_reasons(const Asked *a)
{
    const char *language = a->q->scenario->manifest.language;
    for (size_t i = 0; i < a->dilemma->option_count; i++) {
        const Option *option = &a->dilemma->options[i];
        bool named = false;
        for (size_t r = 0; r < option->reason_count; r++)
            named |= quality_names_price(language, option->reasons[r]);
        if (can_choose(a, i) && !named)
            TELL_OPTION(a, FAULT_WARNING, i, "fault.no_counter_reason", "id", option->id);
    }
}

/* ---- advice ---- */

/* The options that an advice leaves: the one that it is for, or all but the one it is against. */
static unsigned points_to(const Advice *advice, unsigned options)
{
    unsigned spoken_of = 1u << advice->option;
    return advice->opposes ? options & ~spoken_of : options & spoken_of;
}

static void check_advice(const Asked *a)
{
    const Dilemma *d = a->dilemma;
    unsigned left = a->round->ever.options, spoken_of = 0;
    for (size_t i = 0; i < d->advice_count; i++) {
        if (!(a->round->ever.advice >> i & 1) || d->advice[i].option == NO_OPTION) continue;
        left &= points_to(&d->advice[i], a->round->ever.options);
        spoken_of |= 1u << d->advice[i].option;
    }
    if (spoken_of == 0) {
        TELL(a->q, FAULT_WARNING, &d->where, quality_path(a->q, a->index), "fault.no_advice", "id",
             d->id);
        return;
    }
    if (left != 0 && (left & (left - 1)) == 0)
        TELL(a->q, FAULT_WARNING, &d->where, quality_path(a->q, a->index), "fault.one_sided", "id",
             d->options[__builtin_ctz(left)].id);
    for (size_t i = 0; i < d->option_count; i++)
        if (can_choose(a, i) && !(spoken_of >> i & 1))
            TELL_OPTION(a, FAULT_WARNING, i, "fault.unspoken", "id", d->options[i].id);
}

/* ---- time ---- */

/* Integers only: words * 60 s / (words a minute) against time_s * percent / 100. */
static void check_reading(const Asked *a)
{
    const size_t words = a->round->words, time_s = (size_t)a->dilemma->time_s;
    if (words * 60 * 100 <= time_s * READING_WORDS_A_MINUTE * READING_PERCENT) return;
    const size_t most = time_s * READING_WORDS_A_MINUTE * READING_PERCENT / 6000;
    const size_t enough = (words * 6000 + READING_WORDS_A_MINUTE * READING_PERCENT - 1) /
                          (READING_WORDS_A_MINUTE * READING_PERCENT);
    TELL(a->q, FAULT_WARNING, &a->dilemma->where, quality_path(a->q, a->index),
         "fault.too_much_text", "words", quality_number(a->q, words), "time",
         quality_number(a->q, time_s), "most", quality_number(a->q, most), "enough",
         quality_number(a->q, enough));
}

/* ---- does the choice matter ---- */

static bool same_outcomes(const Dilemma *d)
{
    for (size_t i = 1; i < d->option_count; i++)
        if (strcmp(d->options[i].outcome, d->options[0].outcome) != 0) return false;
    return true;
}

/* From no state of this dilemma two edges lead to different states. */
static bool same_targets(const Asked *a)
{
    const Graph *graph = a->q->explored.graph;
    for (size_t i = 0; i < graph_states(graph); i++) {
        if (graph_story(graph, i)->dilemma != a->index) continue;
        size_t count;
        const Edge *edges = graph_from(graph, i, &count);
        for (size_t e = 1; e < count; e++)
            if (edges[e].to != edges[0].to) return false;
    }
    return true;
}

static void check_dead(const Asked *a)
{
    if (same_outcomes(a->dilemma) && same_targets(a))
        TELL(a->q, FAULT_WARNING, &a->dilemma->where, quality_path(a->q, a->index),
             "fault.dead_choice", "id", a->dilemma->id);
}

static void check_reality(const Asked *a)
{
    const char *source = a->dilemma->reality_source;
    if (source == NULL || source[0] == '\0' || quality_is_url(source)) return;
    TELL(a->q, FAULT_WARNING, &a->dilemma->where,
         arena_printf(&a->q->arena, "dilemma %s.reality.source", a->dilemma->id), "fault.no_url",
         "text", source);
}

void quality_dilemma(Quality *q, size_t dilemma)
{
    static void (*const rules[])(const Asked *) = {check_offered, check_shown,   check_dominated,
                                                   check_price,   check_reasons, check_advice,
                                                   check_reading, check_dead,    check_reality};
    const Asked asked = {q, dilemma, &q->scenario->dilemmas[dilemma], &q->survey.rounds[dilemma]};
    if (asked.round->states == 0) {
        if (q->explored.whole)
            TELL(q, FAULT_ERROR, &asked.dilemma->where, quality_path(q, dilemma),
                 "fault.unreachable", "id", asked.dilemma->id);
        return;
    }
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) rules[i](&asked);
}
