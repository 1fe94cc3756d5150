#include "core/quality.h"

#include "core/quality_rules.h"

void quality_tell(Quality *q, Severity severity, const Where *where, const char *path,
                  const Err *what)
{
    faults_add(q->faults, &(Fault){.severity = severity,
                                   .file = where ? where->file : "",
                                   .line = where ? where->line : 0,
                                   .path = path,
                                   .what = *what});
}

const char *quality_number(Quality *q, size_t n)
{
    return arena_printf(&q->arena, "%zu", n);
}

const char *quality_path(Quality *q, size_t dilemma)
{
    return arena_printf(&q->arena, "dilemma %s", q->scenario->dilemmas[dilemma].id);
}

const char *quality_part(Quality *q, size_t dilemma, const char *list, size_t index)
{
    return arena_printf(&q->arena, "dilemma %s.%s[%zu]", q->scenario->dilemmas[dilemma].id, list,
                        index + 1);
}

static void explore_it(Quality *q, const ScenarioHooks *hooks, const CheckWishes *wishes)
{
    const ExploreWishes explore_wishes = {.max_states = wishes->max_states,
                                          .progress = wishes->progress,
                                          .progress_context = wishes->context,
                                          .seen = survey_see,
                                          .context = &q->survey};
    survey_init(&q->survey, q->scenario);
    explore_all(q->scenario, hooks, &explore_wishes, &q->explored);
    if (q->explored.fault_count > 0) q->ways = ways_new(q->explored.graph);
    q->reads_known = wishes->reads != NULL && q->explored.whole;
    if (q->reads_known) q->reads = wishes->reads(wishes->of);
}

void quality_check(const Scenario *scenario, const ScenarioHooks *hooks, const CheckWishes *wishes,
                   Faults *faults)
{
    Quality q = {.scenario = scenario, .faults = faults};
    explore_it(&q, hooks, wishes);
    quality_play(&q);
    quality_pack(&q);
    for (size_t i = 0; i < scenario->dilemma_count; i++) quality_dilemma(&q, i);
    quality_endings(&q);
    quality_statements(&q);
    ways_free(q.ways);
    survey_free(&q.survey);
    explored_free(&q.explored);
    arena_free(&q.arena);
}
