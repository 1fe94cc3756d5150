/* Step three: where one could still end, what the other options led to, what really happened. */
#include <string.h>

#include "core/template.h"
#include "report/maker.h"

/* ---- the evaluation line -------------------------------------------------------------------- */

typedef struct Points {
    BandSet *at;
    const char **names, **labels; /* short, under a figure; long, in a table */
    size_t count;
} Points;

static void add_point(Points *p, const BandSet *set, const char *name, const char *label)
{
    p->at[p->count] = *set;
    p->names[p->count] = name;
    p->labels[p->count++] = label;
}

/* The start, after each choice, and again where chance then narrowed it. False when unknown. */
static bool gather(Maker *m, Points *p)
{
    size_t room = 2 * m->debrief.count + 1;
    *p = (Points){.at = arena_new(m->arena, BandSet, room),
                  .names = arena_new(m->arena, const char *, room),
                  .labels = arena_new(m->arena, const char *, room)};
    for (size_t i = 0; i < m->debrief.count; i++) {
        BandSet before, after;
        if (!m->bands || !bands_before(m->bands, i, &before) || !bands_after(m->bands, i, &after))
            return false;
        const char *n = maker_number(m, (long)i), *next = maker_number(m, (long)i + 1);
        if (i == 0)
            add_point(p, &before, maker_say(m, "report.start"),
                      maker_say(m, "report.before_first"));
        else if (memcmp(&before, &p->at[p->count - 1], sizeof before) != 0)
            add_point(p, &before, "", maker_fill(m, "report.chance_after", TR_ARGS({"n", n})));
        add_point(p, &after, next, maker_fill(m, "report.after", TR_ARGS({"n", next})));
    }
    return p->count > 0;
}

typedef Band BandAt(const BandSet *set, size_t i);

static Band value_at(const BandSet *set, size_t i)
{
    return set->values[i];
}

static Band indicator_at(const BandSet *set, size_t i)
{
    return set->indicators[i];
}

/* What is followed: all values, or the indicators that the chair may see. */
typedef struct Followed {
    BandAt *band;
    const char *names[MAX_INDICATORS + MAX_VALUES];
    size_t which[MAX_INDICATORS + MAX_VALUES], count;
} Followed;

static Followed follow_values(Maker *m)
{
    Followed f = {.band = value_at, .count = m->scenario->value_count};
    for (size_t i = 0; i < f.count; i++) {
        f.names[i] = maker_value_name(m, i);
        f.which[i] = i;
    }
    return f;
}

static Followed follow_indicators(Maker *m)
{
    Followed f = {.band = indicator_at};
    for (size_t i = 0; i < m->scenario->indicator_count; i++) {
        if (m->scenario->indicators[i].hidden) continue;
        f.names[f.count] = m->scenario->indicators[i].label;
        f.which[f.count++] = i;
    }
    return f;
}

static const char *band_text(Maker *m, const Band *b)
{
    return maker_fill(m, "debrief.within",
                      TR_ARGS({"score", maker_number(m, b->now)}, {"min", maker_number(m, b->min)},
                              {"max", maker_number(m, b->max)}));
}

enum { ACROSS = 6 }; /* columns of bands that a page has room for */

static void course_table(Maker *m, const Points *p, const Followed *f, size_t from,
                         const char *caption)
{
    static const int widths[] = {6, 5, 5, 5, 5, 5, 5};
    size_t columns = f->count - from < ACROSS ? f->count - from : ACROSS;
    const char *head[ACROSS + 1] = {maker_say(m, "report.moment")};
    for (size_t c = 0; c < columns; c++) head[c + 1] = f->names[from + c];
    Table *t = maker_table(m, caption, columns + 1, p->count, widths, head);
    for (size_t i = 0; i < p->count; i++) {
        const char *row[ACROSS + 1] = {p->labels[i]};
        for (size_t c = 0; c < columns; c++) {
            Band b = f->band(&p->at[i], f->which[from + c]);
            row[c + 1] = band_text(m, &b);
        }
        maker_row(t, i, row);
    }
}

static void courses(Maker *m, const Points *p, const Followed *f, const char *key)
{
    if (f->count == 0) return;
    maker_heading(m, 3, maker_say(m, key));
    for (size_t n = 0; n < f->count; n++) {
        Band *at = arena_new(m->arena, Band, p->count);
        for (size_t i = 0; i < p->count; i++) at[i] = f->band(&p->at[i], f->which[n]);
        figure_course(m, &(Course){f->names[n], at, p->names, p->count});
    }
    for (size_t from = 0; from < f->count; from += ACROSS)
        course_table(m, p, f, from,
                     maker_fill(m, "report.in_numbers", TR_ARGS({"what", maker_say(m, key)})));
}

/* ---- the other options ---------------------------------------------------------------------- */

/* " · 5, na het gesprek 4": how a room voted for it. */
static const char *votes_for(Maker *m, const Decision *d, size_t option)
{
    const Tally *first = d->room ? &d->room->tallies[BALLOT_FIRST] : NULL;
    const Tally *second = d->room ? &d->room->tallies[BALLOT_SECOND] : NULL;
    const char *n = first && first->taken ? maker_number(m, first->counts[option]) : NULL;
    const char *then = second && second->taken ? maker_number(m, second->counts[option]) : NULL;
    if (!n && !then) return "";
    if (!n || !then) return maker_fill(m, "report.votes_once", TR_ARGS({"n", n ? n : then}));
    return maker_fill(m, "report.votes_twice", TR_ARGS({"n", n}, {"then", then}));
}

static void list_options(Maker *m, const Decision *d)
{
    for (size_t o = 0; o < d->what->option_count; o++) {
        const Option *option = &d->what->options[o];
        const char *l = maker_letter(m, d, (int)o);
        if (!*l && o != d->option) continue;
        const char *label = *l ? l : maker_say(m, "debrief.bell");
        if (o == d->option)
            label = arena_printf(m->arena, "%s, %s", label, maker_say(m, "report.chosen"));
        maker_labelled(m, BLOCK_ITEM, label,
                       arena_printf(m->arena, "%s (%s)%s", option->text,
                                    maker_named(m, "kind", kind_names[option->kind]),
                                    votes_for(m, d, o)));
    }
}

typedef struct Ways {
    BandSet sets[MAX_OPTIONS];
    const char *head[MAX_OPTIONS + 1];
    size_t count;
    int chosen; /* column */
} Ways;

static Ways ways_of(Maker *m, size_t i)
{
    const Decision *d = &m->debrief.decisions[i];
    Ways w = {.chosen = -1, .head = {maker_say(m, "report.ends_in")}};
    for (size_t o = 0; m->bands && o < d->what->option_count; o++) {
        bool own = o == d->option;
        if (own ? !bands_after(m->bands, i, &w.sets[w.count])
                : !bands_option(m->bands, i, o, &w.sets[w.count]))
            continue;
        const char *l = maker_letter(m, d, (int)o), *name = *l ? l : maker_say(m, "debrief.bell");
        if (own) w.chosen = (int)w.count + 1;
        w.head[++w.count] =
            own ? arena_printf(m->arena, "%s, %s", name, maker_say(m, "report.chosen")) : name;
    }
    return w;
}

static void ways_rows(Maker *m, Table *t, size_t first, const Followed *f, const Ways *w)
{
    for (size_t n = 0; n < f->count; n++) {
        const char *row[MAX_OPTIONS + 1] = {f->names[n]};
        for (size_t c = 0; c < w->count; c++) {
            Band b = f->band(&w->sets[c], f->which[n]);
            row[c + 1] = b.min == b.max ? maker_number(m, b.min) : maker_range(m, b.min, b.max);
        }
        maker_row(t, first + n, row);
    }
}

static void ways_table(Maker *m, size_t i)
{
    static const int widths[] = {8, 5, 5, 5, 5, 5};
    Ways w = ways_of(m, i);
    if (w.count == 0) return;
    Followed values = follow_values(m), indicators = follow_indicators(m);
    Table *t = maker_table(m, maker_say(m, "report.ways_caption"), w.count + 1,
                           values.count + indicators.count, widths, w.head);
    ways_rows(m, t, 0, &values, &w);
    ways_rows(m, t, values.count, &indicators, &w);
    t->marked_column = w.chosen;
}

/* ---- what really happened, and the panel ---------------------------------------------------- */

void make_reality(Maker *m, const Decision *d)
{
    if (d->what->reality == NULL) return;
    maker_heading(m, 4, maker_say(m, "report.reality"));
    maker_authored(m, &d->before, d->what->reality);
    if (d->what->reality_source && d->what->reality_source[0])
        maker_paragraph(
            m, TONE_NOTE,
            maker_fill(m, "report.source", TR_ARGS({"source", d->what->reality_source})));
}

static void panel_counts(const Maker *m, const Decision *d, int votes[MAX_OPTIONS])
{
    for (size_t i = 0; i < m->scenario->panel_count; i++)
        if (m->scenario->panel[i].dilemma == d->dilemma) votes[m->scenario->panel[i].option]++;
}

void make_panel(Maker *m, const Decision *d)
{
    int votes[MAX_OPTIONS] = {0}, all = 0;
    size_t most = 0;
    panel_counts(m, d, votes);
    for (size_t o = 0; o < d->what->option_count; o++) {
        all += votes[o];
        if (votes[o] > votes[most]) most = o;
    }
    if (all == 0) return;
    maker_heading(m, 4, maker_count(m, "report.panel", all));
    for (size_t o = 0; o < d->what->option_count; o++)
        if (votes[o])
            maker_labelled(m, BLOCK_ITEM, d->what->options[o].text, maker_number(m, votes[o]));
    for (size_t i = 0; i < m->scenario->panel_count; i++) {
        const PanelVote *v = &m->scenario->panel[i];
        if (v->dilemma != d->dilemma || v->option == most || !v->reason[0]) continue;
        maker_paragraph(
            m, TONE_PLAIN,
            maker_fill(m, "report.minority",
                       TR_ARGS({"who", v->function}, {"option", d->what->options[v->option].text},
                               {"reason", v->reason})));
    }
}

void make_ways(Maker *m)
{
    Points points;
    maker_step(m, "debrief.step3", "report.part_ways")->page = true;
    maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.ways_about"));
    maker_labelled(m, BLOCK_TEXT, maker_say(m, "debrief.think"), "");
    maker_item(m, maker_say(m, "debrief.think_roads_1"));
    maker_item(m, maker_say(m, "debrief.think_roads_2"));
    if (gather(m, &points)) {
        Followed values = follow_values(m), indicators = follow_indicators(m);
        maker_paragraph(m, TONE_NOTE, maker_say(m, "report.course_legend"));
        courses(m, &points, &values, "report.course_values");
        courses(m, &points, &indicators, "report.course_indicators");
    } else if (m->debrief.count)
        maker_paragraph(m, TONE_PLAIN, maker_say(m, "debrief.values_unbounded"));
    if (m->scenario->panel_count == 0)
        maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.no_panel"));
    for (size_t i = 0; i < m->debrief.count; i++) {
        const Decision *d = &m->debrief.decisions[i];
        maker_heading(m, 3, maker_decision_title(m, i));
        list_options(m, d);
        ways_table(m, i);
        make_reality(m, d);
        make_panel(m, d);
    }
}
