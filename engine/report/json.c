#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "core/score.h"
#include "report/document.h"
#include "report/report.h"

int report_sessions_json(const RecordSession *sessions, size_t count, FILE *out)
{
    json_t *root = json_document("sessions"), *list = json_array();
    for (size_t i = 0; i < count; i++) {
        const RecordSession *s = &sessions[i];
        json_array_append_new(list, json_pack("{s:I, s:s, s:I, s:I, s:b, s:s, s:b}", "session",
                                              (json_int_t)s->id, "pack", s->pack_id, "started",
                                              (json_int_t)s->started_ms, "decisions",
                                              (json_int_t)s->decisions, "finished", s->finished,
                                              "title", s->title, "damaged", s->damaged));
    }
    json_object_set_new(root, "sessions", list);
    return json_finish(root, out);
}

/* ---- the debrief ---------------------------------------------------------------------------- */

/* What bands are computed from; NULL graph: the bands are left out. */
typedef struct Writing {
    const Scenario *scenario;
    Debrief debrief;
    Graph *graph;
    Range *ranges[MAX_VALUES];     /* per state: what the values can still gain */
    Range *levels[MAX_INDICATORS]; /* per state: where the indicators can end */
} Writing;

static int value_worth(const Scenario *s, const Story *from, const Edge *edge, const void *context)
{
    return s->dilemmas[from->dilemma].options[edge->option].values[*(const size_t *)context];
}

static int level_worth(const Scenario *s, const Story *end, const void *context)
{
    (void)s;
    return end->indicators[*(const size_t *)context];
}

static Range *new_ranges(const Graph *graph)
{
    Range *ranges = malloc(graph_states(graph) * sizeof *ranges);
    CHECK(ranges != NULL);
    return ranges;
}

static void explore_bands(Writing *w, const ScenarioHooks *hooks)
{
    w->graph = explore(w->scenario, hooks, EXPLORE_MAX_STATES, NULL);
    if (w->graph == NULL) return;
    for (size_t v = 0; v < w->scenario->value_count; v++)
        graph_ranges(w->graph, value_worth, &v, w->ranges[v] = new_ranges(w->graph));
    for (size_t i = 0; i < w->scenario->indicator_count; i++)
        graph_end_ranges(w->graph, level_worth, &i, w->levels[i] = new_ranges(w->graph));
}

static void free_bands(Writing *w)
{
    for (size_t v = 0; v < MAX_VALUES; v++) free(w->ranges[v]);
    for (size_t i = 0; i < MAX_INDICATORS; i++) free(w->levels[i]);
    graph_free(w->graph);
}

/* Where one can still end, from a story with `sums` behind it: {id: {min, max, now}}. */
static json_t *bands(const Writing *w, const Story *story, const int sums[MAX_VALUES])
{
    json_t *out = json_object();
    int64_t at = w->graph ? graph_find(w->graph, story) : -1;
    if (at < 0) return out;
    for (size_t v = 0; v < w->scenario->value_count; v++) {
        Range r = w->ranges[v][at];
        json_object_set_new(out, w->scenario->values[v].id,
                            json_pack("{s:i, s:i, s:i}", "min", sums[v] + r.min, "max",
                                      sums[v] + r.max, "now", sums[v]));
    }
    for (size_t i = 0; i < w->scenario->indicator_count; i++) {
        Range r = w->levels[i][at];
        json_object_set_new(
            out, w->scenario->indicators[i].id,
            json_pack("{s:i, s:i, s:i}", "min", r.min, "max", r.max, "now", story->indicators[i]));
    }
    return out;
}

/* The story that a choice led to: the one the next round began with, or the end. */
static Story story_after(const Writing *w, size_t i)
{
    if (i + 1 < w->debrief.count) return w->debrief.decisions[i + 1].before;
    Story after = w->debrief.decisions[i].after;
    if (w->debrief.ending >= 0) after.dilemma = DILEMMA_END;
    return after;
}

static void split_advice(const Writing *w, const Decision *d, json_t *out)
{
    json_t *heard = json_array(), *missed = json_array();
    for (size_t i = 0; i < d->what->advice_count; i++) {
        if (!(d->shown.advice >> i & 1)) continue;
        const char *id = w->scenario->advisers[d->what->advice[i].adviser].id;
        json_array_append_new(d->heard >> i & 1 ? heard : missed, json_string(id));
    }
    json_object_set_new(out, "heard", heard);
    json_object_set_new(out, "not_heard", missed);
}

static void split_dossier(const Decision *d, json_t *out)
{
    json_t *opened = json_array(), *missed = json_array();
    for (size_t i = 0; i < d->what->dossier_count; i++) {
        if (!(d->shown.dossier >> i & 1)) continue;
        json_array_append_new(d->opened >> i & 1 ? opened : missed,
                              json_string(d->what->dossier[i].id));
    }
    json_object_set_new(out, "opened", opened);
    json_object_set_new(out, "not_opened", missed);
}

static json_t *ticked_reasons(const Decision *d)
{
    json_t *out = json_array();
    for (size_t i = 0; i < d->chosen->reason_count; i++)
        if (d->reasons >> i & 1) json_array_append_new(out, json_string(d->chosen->reasons[i]));
    return out;
}

static json_t *values_of(const Scenario *scenario, const Option *option)
{
    json_t *out = json_object();
    for (size_t v = 0; v < scenario->value_count; v++)
        if (option->values[v] != 0)
            json_object_set_new(out, scenario->values[v].id, json_integer(option->values[v]));
    return out;
}

static json_t *chain_of(const Option *option)
{
    json_t *out = json_object();
    for (int p = 0; p < PHASES; p++)
        if (option->chain[p])
            json_object_set_new(out, phase_names[p], json_string(option->chain[p]));
    return out;
}

static json_t *said_effect(const Decision *d)
{
    static const char *const answers[] = {"ja", "deels", "nee"};
    return d->effect ? json_string(answers[d->effect - 1]) : json_null();
}

static json_t *decision(const Writing *w, size_t i, int sums[MAX_VALUES])
{
    const Decision *d = &w->debrief.decisions[i];
    Story after = story_after(w, i);
    json_t *out =
        json_pack("{s:s, s:s, s:s, s:s, s:b, s:I, s:s, s:s}", "dilemma", d->what->id, "phase",
                  phase_names[d->what->phase], "option", d->chosen->id, "kind",
                  kind_names[d->chosen->kind], "bell", d->bell, "used_ms", (json_int_t)d->used_ms,
                  "asks", role_names[d->what->asks], "takes", role_names[d->chosen->takes]);
    split_advice(w, d, out);
    split_dossier(d, out);
    json_object_set_new(out, "reasons", ticked_reasons(d));
    json_object_set_new(out, "sure", d->sure ? json_integer(d->sure) : json_null());
    json_object_set_new(out, "explain", d->explained[0] ? json_string(d->explained) : json_null());
    json_object_set_new(out, "effect", said_effect(d));
    json_object_set_new(out, "values", values_of(w->scenario, d->chosen));
    json_object_set_new(out, "links", chain_of(d->chosen));
    json_object_set_new(out, "before", bands(w, &d->before, sums));
    for (size_t v = 0; v < w->scenario->value_count; v++) sums[v] += d->chosen->values[v];
    json_object_set_new(out, "after", bands(w, &after, sums));
    return out;
}

static json_t *scored(const Scored *s, bool bounded)
{
    if (!bounded) return json_pack("{s:i}", "score", s->score);
    return json_pack("{s:i, s:i, s:i}", "score", s->score, "min", s->min, "max", s->max);
}

static json_t *scored_values(const Writing *w, const Scored *values, bool bounded)
{
    json_t *out = json_object();
    for (size_t v = 0; v < w->scenario->value_count; v++)
        json_object_set_new(out, w->scenario->values[v].id, scored(&values[v], bounded));
    return out;
}

static json_t *process_of(const Profiles *profiles)
{
    static const char *const names[LINKS] = {"frame",  "alternatives", "information",
                                             "values", "reasoning",    "commitment"};
    json_t *out = json_array();
    for (int l = 0; l < LINKS; l++)
        if (profiles->weakest_at[l] >= 0)
            json_array_append_new(out, json_pack("{s:s, s:i, s:i}", "link", names[l], "score",
                                                 profiles->weakest[l].score, "decision",
                                                 profiles->weakest_at[l]));
    return out;
}

static json_t *roles_of(const Profiles *profiles)
{
    json_t *out = json_object();
    for (int r = 0; r < ROLES; r++)
        json_object_set_new(out, role_names[r],
                            json_pack("{s:i, s:i, s:i}", "asked", profiles->roles[r].asked, "taken",
                                      profiles->roles[r].taken, "taken_when_asked",
                                      profiles->roles[r].taken_when_asked));
    return out;
}

static json_t *deferral_of(const Profiles *profiles)
{
    json_t *out = json_object();
    for (int k = 0; k < KINDS; k++)
        json_object_set_new(out, kind_names[k],
                            json_pack("{s:i, s:I, s:I}", "count", profiles->deferral[k].count,
                                      "used_ms", (json_int_t)profiles->deferral[k].used_ms,
                                      "quiet_ms", (json_int_t)profiles->deferral[k].quiet_ms));
    return out;
}

static json_t *profiles_of(const Writing *w)
{
    Profiles profiles;
    score_profiles(w->scenario, &w->debrief, w->graph, &profiles);
    json_t *out = json_object(), *phases = json_object();
    for (int p = 0; p < PHASES; p++)
        json_object_set_new(phases, phase_names[p],
                            scored_values(w, profiles.phases[p], profiles.bounded));
    json_object_set_new(out, "phases", phases);
    json_object_set_new(out, "values", scored_values(w, profiles.values, profiles.bounded));
    json_object_set_new(out, "process", process_of(&profiles));
    json_object_set_new(out, "roles", roles_of(&profiles));
    json_object_set_new(out, "deferral", deferral_of(&profiles));
    return out;
}

int report_debrief_json(const Game *game, FILE *out)
{
    const Scenario *scenario = game_session(game)->scenario;
    Writing w = {.scenario = scenario};
    debrief_make(game_session(game), &w.debrief);
    explore_bands(&w, pack_hooks(game_pack(game)));

    json_t *root = json_document("debrief"), *decisions = json_array();
    json_object_set_new(root, "session", json_integer((json_int_t)game_number(game)));
    json_object_set_new(root, "pack",
                        json_pack("{s:s, s:s, s:s}", "id", scenario->manifest.id, "version",
                                  scenario->manifest.version, "sha256",
                                  pack_sha256(game_pack(game))));
    json_object_set_new(root, "clock", json_string(clock_names[w.debrief.clock]));
    json_object_set_new(root, "seed", json_integer((json_int_t)w.debrief.seed));
    int sums[MAX_VALUES] = {0};
    for (size_t i = 0; i < w.debrief.count; i++)
        json_array_append_new(decisions, decision(&w, i, sums));
    json_object_set_new(root, "decisions", decisions);
    json_object_set_new(root, "profiles", profiles_of(&w));
    json_object_set_new(root, "ending",
                        w.debrief.ending < 0 ? json_null()
                                             : json_string(scenario->endings[w.debrief.ending].id));
    json_object_set_new(root, "actions", json_array());

    free_bands(&w);
    debrief_free(&w.debrief);
    return json_finish(root, out);
}
