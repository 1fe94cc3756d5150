/* Several plays of one pack together, as JSON. */
#include "report/json_file.h"
#include "report/report.h"

static json_t *spread_of(Spread s)
{
    return json_pack("{s:i, s:i, s:i}", "min", s.min, "median", s.median, "max", s.max);
}

static json_t *reasons_of(const CompareDilemma *d, const Option *option, size_t o)
{
    json_t *out = json_object();
    for (size_t r = 0; r < option->reason_count; r++)
        if (d->reasons[o][r] > 0)
            json_object_set_new(out, option->reasons[r], json_integer(d->reasons[o][r]));
    return out;
}

static json_t *options_of(const CompareDilemma *d, const Dilemma *what)
{
    json_t *out = json_array();
    for (size_t o = 0; o < what->option_count; o++)
        json_array_append_new(out, json_pack("{s:s, s:i, s:o}", "option", what->options[o].id,
                                             "count", d->options[o], "reasons",
                                             reasons_of(d, &what->options[o], o)));
    return out;
}

static json_t *heard_of(const Compare *c, const CompareDilemma *d, const Dilemma *what)
{
    json_t *out = json_array();
    for (size_t i = 0; i < what->advice_count; i++)
        if (d->asked[i] > 0)
            json_array_append_new(out, json_pack("{s:s, s:i, s:i}", "adviser",
                                                 c->scenario->advisers[what->advice[i].adviser].id,
                                                 "heard", d->heard[i], "of", d->asked[i]));
    return out;
}

static json_t *dilemmas_of(const Compare *c)
{
    json_t *out = json_array();
    for (size_t i = 0; i < c->scenario->dilemma_count; i++) {
        const Dilemma *what = &c->scenario->dilemmas[i];
        const CompareDilemma *d = &c->dilemmas[i];
        json_array_append_new(
            out, json_pack("{s:s, s:i, s:i, s:i, s:o, s:[i,i,i], s:o, s:o}", "dilemma", what->id,
                           "plays", d->plays, "bells", d->bells, "split", d->split, "options",
                           options_of(d, what), "sure", d->sure[1], d->sure[2], d->sure[3],
                           "used_ms", spread_of(d->used_ms), "heard", heard_of(c, d, what)));
    }
    return out;
}

static json_t *values_of(const Compare *c)
{
    json_t *out = json_object();
    for (size_t v = 0; c->valued > 0 && v < c->scenario->value_count; v++) {
        json_t *value = spread_of(c->values[v]);
        if (c->bounded)
            json_object_set_new(
                value, "reachable",
                json_pack("{s:i, s:i}", "min", c->reach[v].min, "max", c->reach[v].max));
        json_object_set_new(out, c->scenario->values[v].id, value);
    }
    return out;
}

int report_compare_json(const Compare *c, const char *sha256, FILE *out)
{
    const Manifest *m = &c->scenario->manifest;
    json_t *endings = json_object();
    for (size_t e = 0; e < c->scenario->ending_count; e++)
        json_object_set_new(endings, c->scenario->endings[e].id, json_integer(c->endings[e]));
    json_t *root = json_document("compare");
    json_t *rest = json_pack(
        "{s:{s:s, s:s, s:s}, s:i, s:i, s:i, s:i, s:o, s:o, s:i, s:i, s:o}", "pack", "id", m->id,
        "version", m->version, "sha256", sha256, "plays", c->plays, "finished", c->finished,
        "other_versions", c->other_versions, "lost", c->lost, "dilemmas", dilemmas_of(c), "endings",
        endings, "other_endings", c->other_endings, "valued", c->valued, "values", values_of(c));
    json_object_update(root, rest);
    json_decref(rest);
    return json_finish(root, out);
}
