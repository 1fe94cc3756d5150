#include "core/survey.h"

#include "base/rich.h"

typedef struct SurveyWords {
    size_t always, options[MAX_OPTIONS], injects[MAX_INJECTS];
    Shown last; /* most states show what the one before did */
} SurveyWords;

static SurveyWords count_words(const Dilemma *d)
{
    SurveyWords words = {.always = rich_words(d->situation) + rich_words(d->uncertain) +
                                   rich_words(d->question)};
    for (size_t i = 0; i < d->option_count; i++)
        words.options[i] = rich_words(d->options[i].text) + rich_words(d->options[i].detail);
    for (size_t i = 0; i < d->inject_count; i++)
        words.injects[i] = rich_words(d->injects[i].from) + rich_words(d->injects[i].text);
    return words;
}

void survey_init(Survey *survey, const Scenario *scenario)
{
    const size_t count = scenario->dilemma_count;
    *survey = (Survey){.scenario = scenario};
    survey->rounds = arena_new(&survey->arena, RoundSurvey, count);
    survey->lengths = arena_new(&survey->arena, SurveyWords, count);
    for (size_t i = 0; i < count; i++) survey->lengths[i] = count_words(&scenario->dilemmas[i]);
}

void survey_free(Survey *survey)
{
    arena_free(&survey->arena);
    *survey = (Survey){0};
}

static bool same(const Shown *a, const Shown *b)
{
    return a->options == b->options && a->advice == b->advice && a->dossier == b->dossier &&
           a->injects == b->injects;
}

static size_t words_on_screen(const SurveyWords *words, const Shown *shown)
{
    size_t sum = words->always;
    for (size_t i = 0; i < MAX_OPTIONS; i++)
        if (shown->options >> i & 1) sum += words->options[i];
    for (size_t i = 0; i < MAX_INJECTS; i++)
        if (shown->injects >> i & 1) sum += words->injects[i];
    return sum;
}

void survey_see(void *context, const Story *story, const Shown *shown)
{
    Survey *survey = context;
    RoundSurvey *round = &survey->rounds[story->dilemma];
    SurveyWords *words = &survey->lengths[story->dilemma];
    if (round->states++ > 0 && same(&words->last, shown)) return;
    words->last = *shown;
    round->ever.options |= shown->options;
    round->ever.advice |= shown->advice;
    round->ever.dossier |= shown->dossier;
    round->ever.injects |= shown->injects;
    for (size_t i = 0; i < MAX_OPTIONS; i++)
        if (shown->options >> i & 1) round->together[i] |= shown->options;
    size_t sum = words_on_screen(words, shown);
    if (sum > round->words) round->words = sum;
}
