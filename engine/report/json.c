#include <jansson.h>
#include <stdlib.h>

#include "base/log.h"
#include "core/bands.h"
#include "core/score.h"
#include "report/formats.h"
#include "report/json_file.h"
#include "report/json_room.h"
#include "report/report.h"

int report_sessions_json(const RecordSession *sessions, size_t count, FILE *out)
{
    json_t *root = json_document("sessions"), *list = json_array();
    for (size_t i = 0; i < count; i++) {
        const RecordSession *s = &sessions[i];
        json_array_append_new(list,
                              json_pack("{s:I, s:s, s:I, s:I, s:b, s:s, s:b, s:b}", "session",
                                        (json_int_t)s->id, "pack", s->pack_id, "started",
                                        (json_int_t)s->started_ms, "decisions",
                                        (json_int_t)s->decisions, "finished", s->finished, "title",
                                        s->title, "damaged", s->damaged, "imported", s->imported));
    }
    json_object_set_new(root, "sessions", list);
    return json_finish(root, out);
}

/* ---- the debrief ---------------------------------------------------------------------------- */

typedef struct Writing {
    const Scenario *scenario;
    Debrief debrief;
    Graph *graph; /* NULL: the bands are left out */
    Bands *bands;
} Writing;

static json_t *band(Band b)
{
    return json_pack("{s:i, s:i, s:i}", "min", b.min, "max", b.max, "now", b.now);
}

/* Where one can still end: {id: {min, max, now}}; empty when it is not known. */
static json_t *band_set(const Writing *w, bool known, const BandSet *set)
{
    json_t *out = json_object();
    for (size_t v = 0; known && v < w->scenario->value_count; v++)
        json_object_set_new(out, w->scenario->values[v].id, band(set->values[v]));
    for (size_t i = 0; known && i < w->scenario->indicator_count; i++)
        json_object_set_new(out, w->scenario->indicators[i].id, band(set->indicators[i]));
    return out;
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

static json_t *decision(const Writing *w, size_t i)
{
    const Decision *d = &w->debrief.decisions[i];
    BandSet before, after;
    bool known_before = w->bands && bands_before(w->bands, i, &before);
    bool known_after = w->bands && bands_after(w->bands, i, &after);
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
    json_object_set_new(out, "before", band_set(w, known_before, &before));
    json_object_set_new(out, "after", band_set(w, known_after, &after));
    if (d->room) json_object_set_new(out, "room", json_round(w->scenario, d->room, d->option));
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

static json_t *debrief_root(const Game *game)
{
    const Scenario *scenario = game_session(game)->scenario;
    Writing w = {.scenario = scenario};
    debrief_make(game_session(game), &w.debrief);
    if (!w.debrief.room.placed)
        w.graph = explore(scenario, pack_hooks(game_pack(game)), EXPLORE_MAX_STATES, NULL);
    if (w.graph) w.bands = bands_make(scenario, &w.debrief, w.graph);

    json_t *root = json_document("debrief"), *decisions = json_array();
    json_object_set_new(root, "session", json_integer((json_int_t)game_number(game)));
    json_object_set_new(root, "pack",
                        json_pack("{s:s, s:s, s:s}", "id", scenario->manifest.id, "version",
                                  scenario->manifest.version, "sha256",
                                  pack_sha256(game_pack(game))));
    json_object_set_new(root, "clock", json_string(clock_names[w.debrief.clock]));
    json_object_set_new(root, "seed", json_integer((json_int_t)w.debrief.seed));
    for (size_t i = 0; i < w.debrief.count; i++) json_array_append_new(decisions, decision(&w, i));
    json_object_set_new(root, "decisions", decisions);
    json_object_set_new(root, "profiles", profiles_of(&w));
    json_object_set_new(root, "ending",
                        w.debrief.ending < 0 ? json_null()
                                             : json_string(scenario->endings[w.debrief.ending].id));
    json_object_set_new(root, "present", json_string(w.debrief.present));
    json_object_set_new(root, "taken",
                        w.debrief.taken[0] ? json_string(w.debrief.taken) : json_null());
    json_object_set_new(root, "actions", json_actions(w.debrief.actions, ACTIONS));
    json_room(scenario, &w.debrief, root);

    bands_free(w.bands);
    graph_free(w.graph);
    debrief_free(&w.debrief);
    return root;
}

int report_debrief_json(const Game *game, FILE *out)
{
    return json_finish(debrief_root(game), out);
}

static void dump(json_t *root, StrBuf *out)
{
    char *text = json_dumps(root, JSON_INDENT(1));
    CHECK(text != NULL);
    sb_add(out, text);
    sb_add(out, "\n");
    free(text);
    json_decref(root);
}

void json_write(const Game *game, StrBuf *out)
{
    dump(debrief_root(game), out);
}

/* ---- a sitting ------------------------------------------------------------------------------ */

void json_sitting(const ReportSitting *sitting, StrBuf *out)
{
    json_t *root = json_document("sitting"), *others = json_array(), *sessions = json_array();
    const Game *first = sitting->games[0];
    json_object_set_new(root, "title", json_string(sitting->title ? sitting->title : ""));
    json_object_set_new(root, "started", json_integer((json_int_t)game_times(first).started_ms));
    for (size_t i = 0; i < sitting->other_count; i++)
        json_array_append_new(others, json_integer((json_int_t)sitting->others[i]));
    for (size_t i = 0; i < sitting->count; i++)
        json_array_append_new(sessions, debrief_root(sitting->games[i]));
    json_object_set_new(root, "others", others);
    json_object_set_new(root, "sessions", sessions);
    dump(root, out);
}
