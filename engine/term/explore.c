#include <string.h>

#include "base/text.h"
#include "term/print.h"
#include "term/term.h"

static const char *number(Printer *p, size_t n)
{
    return arena_printf(&p->arena, "%zu", n);
}

/* "onthaal, zwijgen (seed 3)"; in brackets what only the bell does. */
static const char *way_line(Printer *p, const Way *way, const Scenario *s)
{
    StrBuf text = {0};
    if (way->count == 0) return tr(p->catalog, "explore.start");
    for (size_t i = 0; i < way->count; i++) {
        const WayStep *step = &way->steps[i];
        const char *option = s->dilemmas[step->dilemma].options[step->option].id;
        sb_printf(&text, step->bell ? "%s[%s]" : "%s%s", i ? ", " : "", option);
    }
    if (way->draws > 0 && way->drawn)
        sb_printf(&text, " (--seed %llu)", (unsigned long long)way->seed);
    const char *line = arena_text(&p->arena, sb_text(&text));
    sb_free(&text);
    return line;
}

static void show_dilemmas(Printer *p, const Overview *o)
{
    print_heading(p, tr(p->catalog, "explore.dilemmas"));
    for (size_t i = 0; i < o->scenario->dilemma_count; i++) {
        const OverviewPlace *place = &o->dilemmas[i];
        print_line(p, place->states ? "explore.dilemma" : "explore.never",
                   TR_ARGS({"id", o->scenario->dilemmas[i].id},
                           {"states", number(p, place->states)},
                           {"way", way_line(p, &place->shortest, o->scenario)}));
    }
}

static void show_endings(Printer *p, const Overview *o)
{
    print_heading(p, tr(p->catalog, "explore.endings"));
    for (size_t i = 0; i < o->scenario->ending_count; i++) {
        const OverviewPlace *place = &o->endings[i];
        print_line(p, place->states ? "explore.ending" : "explore.never",
                   TR_ARGS({"id", o->scenario->endings[i].id}, {"plays", place->plays},
                           {"way", way_line(p, &place->shortest, o->scenario)}));
    }
}

static void show_range(Printer *p, const char *id, const Range *range)
{
    print_line(p, "explore.range",
               TR_ARGS({"id", id}, {"min", arena_printf(&p->arena, "%d", range->min)},
                       {"max", arena_printf(&p->arena, "%d", range->max)}));
}

static void show_ranges(Printer *p, const Overview *o)
{
    print_heading(p, tr(p->catalog, "explore.values"));
    for (size_t i = 0; i < o->scenario->value_count; i++)
        show_range(p, o->scenario->values[i].id, &o->values[i]);
    print_heading(p, tr(p->catalog, "explore.indicators"));
    for (size_t i = 0; i < o->scenario->indicator_count; i++)
        show_range(p, o->scenario->indicators[i].id, &o->indicators[i]);
}

/* ---- coverage ---- */

static void add_name(StrBuf *list, const char *name)
{
    if (list->len > 0) sb_add(list, ", ");
    sb_add(list, name);
}

/* One line when the list is not empty; empties it. */
static void say_list(Printer *p, const char *key, const char *dilemma, StrBuf *list)
{
    if (list->len > 0) print_line(p, key, TR_ARGS({"id", dilemma}, {"list", sb_text(list)}));
    sb_clear(list);
}

static void show_round(Printer *p, const Coverage *c, size_t at)
{
    const Scenario *s = c->scenario;
    const Dilemma *d = &s->dilemmas[at];
    const CoverageRound *round = &c->rounds[at];
    StrBuf list = {0};
    if (round->rounds == 0) {
        print_line(p, "explore.not_met", TR_ARGS({"id", d->id}));
        return;
    }
    for (size_t i = 0; i < d->option_count; i++)
        if (round->options[i] == 0) add_name(&list, d->options[i].id);
    say_list(p, "explore.not_chosen", d->id, &list);
    for (size_t i = 0; i < d->advice_count; i++) {
        const char *adviser = s->advisers[d->advice[i].adviser].id;
        bool first = dilemma_advice_by(s, d, adviser) == (int)i;
        if (first && round->advice[i] == 0) add_name(&list, adviser);
    }
    say_list(p, "explore.not_heard", d->id, &list);
    for (size_t i = 0; i < d->dossier_count; i++)
        if (round->dossier[i] == 0) add_name(&list, d->dossier[i].id);
    say_list(p, "explore.not_opened", d->id, &list);
    sb_free(&list);
}

static void show_coverage(Printer *p, const Coverage *c)
{
    StrBuf list = {0};
    print_heading(p, tr(p->catalog, "explore.coverage"));
    print_line(p, "explore.sessions",
               TR_ARGS({"n", number(p, c->sessions)}, {"other", number(p, c->other_versions)}));
    if (c->strangers > 0)
        print_line(p, "explore.strangers", TR_ARGS({"n", number(p, c->strangers)}));
    for (size_t i = 0; c->sessions > 0 && i < c->scenario->dilemma_count; i++) show_round(p, c, i);
    for (size_t i = 0; i < c->scenario->ending_count; i++)
        if (c->endings[i] == 0) add_name(&list, c->scenario->endings[i].id);
    if (c->sessions > 0) say_list(p, "explore.not_ended", "", &list);
    sb_free(&list);
}

void term_explore(const Overview *overview, const Coverage *coverage, const Catalog *catalog,
                  FILE *out)
{
    Printer p = {.out = out, .catalog = catalog};
    print_line(&p, "explore.counts",
               TR_ARGS({"pack", overview->scenario->manifest.id},
                       {"states", number(&p, overview->states)},
                       {"edges", number(&p, overview->edges)}, {"plays", overview->plays}));
    show_dilemmas(&p, overview);
    show_endings(&p, overview);
    show_ranges(&p, overview);
    if (coverage) show_coverage(&p, coverage);
    arena_free(&p.arena);
}
