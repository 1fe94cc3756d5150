#include "core/coverage.h"

void coverage_init(Coverage *coverage, const Scenario *scenario)
{
    *coverage = (Coverage){.scenario = scenario};
    coverage->rounds = arena_new(&coverage->arena, CoverageRound, scenario->dilemma_count);
    coverage->endings = arena_new(&coverage->arena, size_t, scenario->ending_count);
}

void coverage_free(Coverage *coverage)
{
    arena_free(&coverage->arena);
    *coverage = (Coverage){0};
}

static void count(Coverage *coverage, size_t *counts, int at)
{
    if (at < 0)
        coverage->strangers++;
    else
        counts[at]++;
}

/* What happened in a round, by the ids of the scenario that was played. */
static void add_event(Coverage *coverage, const Scenario *played, const Event *event)
{
    const Dilemma *there = &played->dilemmas[event->dilemma];
    const int at = scenario_dilemma(coverage->scenario, there->id);
    if (at < 0) {
        coverage->strangers++;
        return;
    }
    const Dilemma *here = &coverage->scenario->dilemmas[at];
    CoverageRound *round = &coverage->rounds[at];
    if (event->type == EVENT_ENTERED) round->rounds++;
    if (event->type == EVENT_CHOSEN)
        count(coverage, round->options, dilemma_option(here, there->options[event->index].id));
    if (event->type == EVENT_OPENED)
        count(coverage, round->dossier, dilemma_dossier(here, there->dossier[event->index].id));
    if (event->type == EVENT_HEARD) {
        const char *adviser = played->advisers[there->advice[event->index].adviser].id;
        count(coverage, round->advice, dilemma_advice_by(coverage->scenario, here, adviser));
    }
}

void coverage_add(Coverage *coverage, const Session *session)
{
    const Scenario *played = session->scenario;
    coverage->sessions++;
    for (size_t i = 0; i < session->record.count; i++) {
        const Event *event = &session->record.events[i];
        const bool counts = event->type == EVENT_ENTERED || event->type == EVENT_CHOSEN ||
                            event->type == EVENT_HEARD || event->type == EVENT_OPENED;
        if (counts && event->dilemma < played->dilemma_count) add_event(coverage, played, event);
        if (event->type == EVENT_ENDED)
            count(coverage, coverage->endings,
                  scenario_ending(coverage->scenario, played->endings[event->index].id));
    }
}
