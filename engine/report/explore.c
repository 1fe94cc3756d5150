#include <stdlib.h>

#include "base/text.h"
#include "report/json_file.h"
#include "report/report.h"

/* ---- ways ---- */

static json_t *options_of(const Way *way, const Scenario *s)
{
    json_t *out = json_array();
    for (size_t i = 0; i < way->count; i++) {
        const WayStep *step = &way->steps[i];
        json_array_append_new(out,
                              json_string(s->dilemmas[step->dilemma].options[step->option].id));
    }
    return out;
}

/* Beside each option the arm that chance has to draw, from 1; null where there is none. */
static json_t *arms_of(const Way *way)
{
    json_t *out = json_array();
    for (size_t i = 0; i < way->count; i++)
        json_array_append_new(out, way->steps[i].chance ? json_integer(way->steps[i].arm + 1)
                                                        : json_null());
    return out;
}

static void add_way(json_t *out, const OverviewPlace *place, const Scenario *s)
{
    StrBuf script = {0};
    const Way *way = &place->shortest;
    if (place->states == 0) {
        json_object_set_new(out, "shortest", json_null());
        return;
    }
    way_script(way, s, &script);
    json_object_set_new(out, "shortest", options_of(way, s));
    json_object_set_new(out, "arms", arms_of(way));
    json_object_set_new(out, "seed",
                        way->draws > 0 && way->drawn ? json_integer((json_int_t)way->seed)
                                                     : json_null());
    json_object_set_new(out, "script", json_string(sb_text(&script)));
    sb_free(&script);
}

/* ---- the overview ---- */

static json_t *dilemmas_of(const Overview *o)
{
    json_t *out = json_array();
    for (size_t i = 0; i < o->scenario->dilemma_count; i++) {
        json_t *row =
            json_pack("{s:s, s:s, s:I}", "id", o->scenario->dilemmas[i].id, "title",
                      o->scenario->dilemmas[i].title, "states", (json_int_t)o->dilemmas[i].states);
        add_way(row, &o->dilemmas[i], o->scenario);
        json_array_append_new(out, row);
    }
    return out;
}

static json_t *endings_of(const Overview *o)
{
    json_t *out = json_array();
    for (size_t i = 0; i < o->scenario->ending_count; i++) {
        json_t *row = json_pack("{s:s, s:s, s:I}", "id", o->scenario->endings[i].id, "plays",
                                o->endings[i].plays, "states", (json_int_t)o->endings[i].states);
        add_way(row, &o->endings[i], o->scenario);
        json_array_append_new(out, row);
    }
    return out;
}

static json_t *range_of(const Range *range)
{
    return json_pack("{s:i, s:i}", "min", range->min, "max", range->max);
}

static void add_ranges(json_t *root, const Overview *o)
{
    json_t *values = json_object(), *indicators = json_object();
    for (size_t i = 0; i < o->scenario->value_count; i++)
        json_object_set_new(values, o->scenario->values[i].id, range_of(&o->values[i]));
    for (size_t i = 0; i < o->scenario->indicator_count; i++)
        json_object_set_new(indicators, o->scenario->indicators[i].id, range_of(&o->indicators[i]));
    json_object_set_new(root, "values", values);
    json_object_set_new(root, "indicators", indicators);
}

/* ---- coverage ---- */

static json_t *advice_of(const Scenario *s, const Dilemma *d, const CoverageRound *round)
{
    json_t *out = json_object();
    for (size_t i = 0; i < d->advice_count; i++) {
        const char *adviser = s->advisers[d->advice[i].adviser].id;
        if (dilemma_advice_by(s, d, adviser) == (int)i)
            json_object_set_new(out, adviser, json_integer((json_int_t)round->advice[i]));
    }
    return out;
}

static json_t *round_of(const Coverage *c, size_t at)
{
    const Dilemma *d = &c->scenario->dilemmas[at];
    const CoverageRound *round = &c->rounds[at];
    json_t *options = json_object(), *dossier = json_object();
    for (size_t i = 0; i < d->option_count; i++)
        json_object_set_new(options, d->options[i].id, json_integer((json_int_t)round->options[i]));
    for (size_t i = 0; i < d->dossier_count; i++)
        json_object_set_new(dossier, d->dossier[i].id, json_integer((json_int_t)round->dossier[i]));
    return json_pack("{s:s, s:I, s:o, s:o, s:o}", "id", d->id, "rounds", (json_int_t)round->rounds,
                     "options", options, "heard", advice_of(c->scenario, d, round), "opened",
                     dossier);
}

static json_t *coverage_of(const Coverage *c)
{
    json_t *dilemmas = json_array(), *endings = json_object();
    for (size_t i = 0; i < c->scenario->dilemma_count; i++)
        json_array_append_new(dilemmas, round_of(c, i));
    for (size_t i = 0; i < c->scenario->ending_count; i++)
        json_object_set_new(endings, c->scenario->endings[i].id,
                            json_integer((json_int_t)c->endings[i]));
    return json_pack("{s:I, s:I, s:I, s:o, s:o}", "sessions", (json_int_t)c->sessions,
                     "other_versions", (json_int_t)c->other_versions, "strangers",
                     (json_int_t)c->strangers, "dilemmas", dilemmas, "endings", endings);
}

int report_explore_json(const Overview *overview, const Coverage *coverage, int64_t elapsed_ms,
                        FILE *out)
{
    json_t *root = json_document("explore");
    json_object_set_new(root, "pack", json_string(overview->scenario->manifest.id));
    json_object_set_new(root, "states", json_integer((json_int_t)overview->states));
    json_object_set_new(root, "edges", json_integer((json_int_t)overview->edges));
    json_object_set_new(root, "plays", json_string(overview->plays));
    json_object_set_new(root, "dilemmas", dilemmas_of(overview));
    json_object_set_new(root, "endings", endings_of(overview));
    add_ranges(root, overview);
    if (coverage) json_object_set_new(root, "coverage", coverage_of(coverage));
    json_object_set_new(root, "elapsed_ms", json_integer((json_int_t)elapsed_ms));
    return json_finish(root, out);
}
