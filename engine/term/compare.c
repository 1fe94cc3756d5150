#include "core/compare.h"

#include "term/print.h"
#include "term/term.h"

typedef struct Telling {
    Printer p;
    const Compare *c;
} Telling;

static const char *number(Telling *t, long n)
{
    return arena_printf(&t->p.arena, "%ld", n);
}

static const char *plays(Telling *t, long n)
{
    return tr_count(t->p.catalog, &t->p.arena, "compare.plays", n, NULL);
}

static void tell_head(Telling *t)
{
    const Compare *c = t->c;
    print_heading(&t->p, c->scenario->manifest.title);
    print_line(&t->p, "compare.counted",
               TR_ARGS({"plays", plays(t, c->plays)}, {"finished", number(t, c->finished)}));
    if (c->other_versions > 0)
        print_line(&t->p, "compare.other_versions",
                   TR_ARGS({"plays", plays(t, c->other_versions)}));
    if (c->lost > 0) print_line(&t->p, "compare.lost", TR_ARGS({"lost", number(t, c->lost)}));
}

static void tell_splits(Telling *t)
{
    enum { MOST = 3 };
    uint16_t at[MOST];
    size_t count = compare_splits(t->c, at, MOST);
    print_heading(&t->p, tr(t->p.catalog, "compare.where_split"));
    if (count == 0) print_line(&t->p, "compare.no_split", NULL);
    for (size_t i = 0; i < count; i++) {
        const CompareDilemma *d = &t->c->dilemmas[at[i]];
        print_line(&t->p, "compare.split",
                   TR_ARGS({"title", t->c->scenario->dilemmas[at[i]].title},
                           {"most", number(t, d->options[d->most])}, {"of", number(t, d->plays)}));
    }
}

static void tell_option(Telling *t, const CompareDilemma *d, const Option *option, size_t o)
{
    print_line(&t->p, "compare.option",
               TR_ARGS({"count", number(t, d->options[o])}, {"of", number(t, d->plays)},
                       {"option", option->text}));
    for (size_t r = 0; r < option->reason_count; r++)
        if (d->reasons[o][r] > 0)
            print_line(
                &t->p, "compare.reason",
                TR_ARGS({"count", number(t, d->reasons[o][r])}, {"reason", option->reasons[r]}));
}

static void tell_advisers(Telling *t, const CompareDilemma *d, const Dilemma *what)
{
    for (size_t i = 0; i < what->advice_count; i++)
        if (d->asked[i] > 0)
            print_line(&t->p, "compare.heard",
                       TR_ARGS({"who", t->c->scenario->advisers[what->advice[i].adviser].name},
                               {"count", number(t, d->heard[i])}, {"of", number(t, d->asked[i])}));
}

static void tell_dilemma(Telling *t, size_t at)
{
    const Dilemma *what = &t->c->scenario->dilemmas[at];
    const CompareDilemma *d = &t->c->dilemmas[at];
    print_heading(&t->p, what->title);
    if (d->plays == 0) {
        print_line(&t->p, "compare.not_met", NULL);
        return;
    }
    for (size_t o = 0; o < what->option_count; o++) tell_option(t, d, &what->options[o], o);
    if (d->bells > 0)
        print_line(&t->p, "compare.bells",
                   TR_ARGS({"count", number(t, d->bells)}, {"of", number(t, d->plays)}));
    print_line(&t->p, "compare.time",
               TR_ARGS({"min", print_clock(&t->p, (uint64_t)d->used_ms.min)},
                       {"median", print_clock(&t->p, (uint64_t)d->used_ms.median)},
                       {"max", print_clock(&t->p, (uint64_t)d->used_ms.max)}));
    print_line(&t->p, "compare.sure",
               TR_ARGS({"low", number(t, d->sure[1])}, {"middle", number(t, d->sure[2])},
                       {"high", number(t, d->sure[3])}, {"none", number(t, d->sure[0])}));
    tell_advisers(t, d, what);
}

static void tell_values(Telling *t)
{
    const Compare *c = t->c;
    for (size_t v = 0; v < c->scenario->value_count; v++) {
        const Value *value = &c->scenario->values[v];
        const char *label =
            value->label ? value->label
                         : tr(t->p.catalog, arena_printf(&t->p.arena, "value.%s", value->id));
        print_line(&t->p, c->bounded ? "compare.value_within" : "compare.value",
                   TR_ARGS({"value", label}, {"min", number(t, c->values[v].min)},
                           {"median", number(t, c->values[v].median)},
                           {"max", number(t, c->values[v].max)},
                           {"low", number(t, c->reach[v].min)},
                           {"high", number(t, c->reach[v].max)}));
    }
}

static void tell_ends(Telling *t)
{
    const Compare *c = t->c;
    print_heading(&t->p, tr(t->p.catalog, "compare.endings"));
    for (size_t e = 0; e < c->scenario->ending_count; e++)
        if (c->endings[e] > 0)
            print_line(&t->p, "compare.option",
                       TR_ARGS({"count", number(t, c->endings[e])}, {"of", number(t, c->finished)},
                               {"option", compare_ending(c, e)}));
    if (c->other_endings > 0)
        print_line(&t->p, "compare.other_endings", TR_ARGS({"count", number(t, c->other_endings)}));
    if (c->valued == 0) return;
    print_heading(&t->p, tr(t->p.catalog, "compare.values"));
    tell_values(t);
}

int term_compare(const Compare *compare, const Catalog *catalog, FILE *out)
{
    Telling t = {.p = {.out = out, .catalog = catalog}, .c = compare};
    tell_head(&t);
    tell_splits(&t);
    for (size_t d = 0; d < compare->scenario->dilemma_count; d++) tell_dilemma(&t, d);
    tell_ends(&t);
    arena_free(&t.p.arena);
    return 0;
}
