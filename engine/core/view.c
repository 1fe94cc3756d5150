#include "core/view.h"

#include "core/template.h"

static bool has(unsigned bits, size_t index)
{
    return bits >> index & 1;
}

/* Texts of a round are filled in with how things stood when it began. */
typedef struct Filling {
    const Session *session;
    const Story *story;
    Arena *arena;
} Filling;

static const char *filled(const Filling *f, const char *text)
{
    return template_fill(f->session, f->story, f->arena, text);
}

/* An inject arrives when the round's used time first reaches its second, so a
 * cost may bring it late: the record knows when. */
static uint32_t arrived_at(const Session *session, size_t inject)
{
    uint32_t used = 0, at = 0;
    for (size_t i = 0; i < session->record.count; i++) {
        const Event *event = &session->record.events[i];
        if (event->type == EVENT_ENTERED) used = 0;
        if (event->type == EVENT_TIME || event->type == EVENT_HEARD || event->type == EVENT_OPENED)
            used += event->ms;
        if (event->type == EVENT_INJECT && event->index == inject) at = used;
    }
    return at;
}

static void view_options(const Dilemma *dilemma, const Round *round, View *out)
{
    for (size_t i = 0; i < dilemma->option_count; i++) {
        /* What the bell brought about is shown even when it could not be chosen. */
        if (!has(round->shown.options, i) && round->option != i) continue;
        out->options[out->option_count++] =
            (ViewOption){(int)i, &dilemma->options[i], round->option == i};
    }
}

static int option_position(const View *view, int option)
{
    for (size_t i = 0; i < view->option_count; i++)
        if (view->options[i].index == option) return (int)i;
    return -1;
}

static void view_advice(const Filling *f, const Dilemma *dilemma, const Round *round, View *out)
{
    for (size_t i = 0; i < dilemma->advice_count; i++) {
        if (!has(round->shown.advice, i)) continue;
        const Advice *advice = &dilemma->advice[i];
        out->advice[out->advice_count++] = (ViewAdvice){
            .index = (int)i,
            .adviser = &f->session->scenario->advisers[advice->adviser],
            .advice = advice,
            .heard = has(round->heard, i),
            .text = has(round->heard, i) ? filled(f, advice->text) : NULL,
            .option = advice->option == NO_OPTION ? -1 : option_position(out, advice->option),
        };
    }
}

static void view_material(const Filling *f, const Dilemma *dilemma, const Round *round, View *out)
{
    for (size_t i = 0; i < dilemma->inject_count; i++)
        if (has(round->arrived, i))
            out->injects[out->inject_count++] =
                (ViewInject){&dilemma->injects[i], filled(f, dilemma->injects[i].text),
                             arrived_at(f->session, i)};
    for (size_t i = 0; i < dilemma->dossier_count; i++) {
        if (!has(round->shown.dossier, i)) continue;
        bool opened = has(round->opened, i);
        const DossierItem *item = &dilemma->dossier[i];
        out->dossier[out->dossier_count++] =
            (ViewDossier){(int)i, item, opened ? filled(f, item->text) : NULL, opened};
    }
}

static void view_choice(const Session *session, const Dilemma *dilemma, const Round *round,
                        View *out)
{
    if (round->option >= dilemma->option_count) return;
    out->chosen = &dilemma->options[round->option];
    out->bell = round->bell;
    out->sure = round->sure;
    out->effect = round->effect;
    for (size_t i = 0; i < out->chosen->reason_count; i++)
        out->reasons[out->reason_count++] =
            (ViewReason){out->chosen->reasons[i], has(round->reasons, i)};
    out->audience = round->bell ? NULL : dilemma->audience; /* the bell asks nothing */
    out->explained =
        round->explained ? session_explained(session, session->state.story.dilemma) : "";
}

static void view_clock(const Session *session, const Dilemma *dilemma, View *out)
{
    const State *state = &session->state;
    out->paused = state->paused;
    out->left_ms = state_left_ms(session->scenario, state);
    out->total_ms = (uint32_t)dilemma->time_s * 1000 + state->round.added_ms;
    out->used_ms = state->round.used_ms;
    if (state->stage != STAGE_ROUND || state->clock == CLOCK_OFF) return;
    out->clock_runs = !state->paused;
    out->warning = out->left_ms <= WARN_MS;
    out->can_more = state->round.added_ms < MORE_MAX * MORE_MS;
}

static void view_meters(const Session *session, View *out)
{
    const Scenario *scenario = session->scenario;
    const State *state = &session->state;
    const Story *before = state->stage == STAGE_OUTCOME ? &state->round.before : &state->story;
    for (size_t i = 0; i < scenario->indicator_count; i++) {
        if (scenario->indicators[i].hidden) continue;
        out->meters[out->meter_count++] = (ViewMeter){
            &scenario->indicators[i], before->indicators[i], state->story.indicators[i]};
    }
}

static void view_ending(const Session *session, Arena *arena, View *out)
{
    const Story *story = &session->state.story;
    out->ending = &session->scenario->endings[session->state.ending];
    out->headline = template_fill(session, story, arena, out->ending->headline);
    out->article = template_fill(session, story, arena, out->ending->article);
}

void view_make(const Session *session, Arena *arena, View *out)
{
    const State *state = &session->state;
    const Dilemma *dilemma = state_dilemma(session->scenario, state);
    *out = (View){
        .stage = state->stage,
        .manifest = &session->scenario->manifest,
        .advisers = session->scenario->advisers,
        .adviser_count = session->scenario->adviser_count,
        .dilemma = dilemma,
        .clock = state->clock,
        .left_ms = UINT32_MAX,
        .explained = "",
        .round = state->decisions + (state->stage == STAGE_ROUND),
    };
    view_meters(session, out);
    if (state->stage == STAGE_ENDED) view_ending(session, arena, out);
    if (dilemma == NULL) return;

    const Round *round = &state->round;
    const Filling f = {session, &round->before, arena};
    view_clock(session, dilemma, out);
    view_options(dilemma, round, out);
    view_advice(&f, dilemma, round, out);
    view_material(&f, dilemma, round, out);
    view_choice(session, dilemma, round, out);
    out->situation = filled(&f, dilemma->situation);
    out->uncertain = filled(&f, dilemma->uncertain);
    out->question = filled(&f, dilemma->question);
    if (state->stage == STAGE_OUTCOME && out->chosen)
        out->outcome = template_fill(session, &state->story, arena, out->chosen->outcome);
}
