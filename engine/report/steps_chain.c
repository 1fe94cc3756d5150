/* Step two: every choice in its phase, and the profiles of the whole play. */
#include "report/maker.h"

/* ---- the chain ------------------------------------------------------------------------------ */

void make_links(Maker *m, const ChainLink *links, size_t link_count, size_t i)
{
    for (size_t l = 0; l < link_count; l++) {
        if (links[l].decision != i) continue;
        const char *key = links[l].earlier               ? "debrief.link_earlier"
                          : links[l].to == links[l].from ? "debrief.link_here"
                                                         : "debrief.link_later";
        maker_item(m,
                   maker_fill(m, key,
                              TR_ARGS({"phase", maker_named(m, "phase", phase_names[links[l].to])},
                                      {"what", links[l].text})));
    }
}

static void phase_choice(Maker *m, const ChainLink *links, size_t link_count, size_t i)
{
    const Decision *d = &m->debrief.decisions[i];
    maker_labelled(m, BLOCK_TEXT, maker_decision_title(m, i), maker_chosen_text(m, d));
    make_links(m, links, link_count, i);
}

static void chain(Maker *m)
{
    size_t link_count;
    const ChainLink *links = debrief_chain(&m->debrief, &link_count);
    figure_chain(m);
    maker_paragraph(m, TONE_NOTE, maker_say(m, "debrief.list_about"));
    for (int phase = 0; phase < PHASES; phase++) {
        size_t found = 0;
        maker_heading(m, 3, maker_named(m, "phase", phase_names[phase]));
        for (size_t i = 0; i < m->debrief.count; i++) {
            if ((int)m->debrief.decisions[i].what->phase != phase) continue;
            phase_choice(m, links, link_count, i);
            found++;
        }
        if (found == 0) maker_paragraph(m, TONE_NOTE, maker_say(m, "debrief.no_choice_here"));
    }
}

/* ---- values --------------------------------------------------------------------------------- */

static const char *scored(Maker *m, const Scored *s)
{
    if (!m->profiles.bounded) return maker_number(m, s->score);
    if (s->min == 0 && s->max == 0) return "\u2013";
    return maker_fill(m, "debrief.within",
                      TR_ARGS({"score", maker_number(m, s->score)},
                              {"min", maker_number(m, s->min)}, {"max", maker_number(m, s->max)}));
}

static void value_table(Maker *m)
{
    static const int widths[] = {8, 5, 5, 5, 5, 5, 5};
    const char *head[PHASES + 2] = {maker_say(m, "report.value"),
                                    maker_say(m, "report.all_phases")};
    for (int p = 0; p < PHASES; p++) head[p + 2] = maker_named(m, "phase", phase_names[p]);
    Table *t = maker_table(m, maker_say(m, "report.values_phases"), PHASES + 2,
                           m->scenario->value_count, widths, head);
    for (size_t v = 0; v < m->scenario->value_count; v++) {
        const char *row[PHASES + 2] = {maker_value_name(m, v), scored(m, &m->profiles.values[v])};
        for (int p = 0; p < PHASES; p++) row[p + 2] = scored(m, &m->profiles.phases[p][v]);
        maker_row(t, v, row);
    }
    t->marked_column = 1;
}

static void values(Maker *m)
{
    maker_heading(m, 3, maker_say(m, "debrief.values"));
    if (m->profiles.bounded)
        figure_values(m);
    else
        maker_paragraph(m, TONE_NOTE, maker_say(m, "debrief.values_unbounded"));
    value_table(m);
}

/* ---- roles and the deferral line ------------------------------------------------------------ */

static void roles(Maker *m)
{
    static const int widths[] = {8, 8, 8, 8};
    const char *head[] = {maker_say(m, "report.role"), maker_say(m, "debrief.asked"),
                          maker_say(m, "debrief.taken"), maker_say(m, "report.taken_when_asked")};
    maker_heading(m, 3, maker_say(m, "debrief.roles"));
    Table *t = maker_table(m, maker_say(m, "report.roles_table"), 4, ROLES, widths, head);
    for (size_t r = 0; r < ROLES; r++) {
        const RoleCount *c = &m->profiles.roles[r];
        const char *row[] = {maker_named(m, "role", role_names[r]), maker_number(m, c->asked),
                             maker_number(m, c->taken), maker_number(m, c->taken_when_asked)};
        maker_row(t, r, row);
    }
    if (m->profiles.bells > 0)
        maker_paragraph(m, TONE_NOTE, maker_count(m, "debrief.bells", m->profiles.bells));
}

/* "Zorg voor mensen +2, Rechtmatig en gelijk -1" */
static const char *worth(Maker *m, const int *values)
{
    const char *out = "";
    for (size_t v = 0; v < m->scenario->value_count; v++)
        if (values[v] != 0)
            out =
                arena_printf(m->arena, "%s%s%s %s%s", out, *out ? ", " : "", maker_value_name(m, v),
                             values[v] > 0 ? "+" : "", maker_number(m, values[v]));
    return *out ? out : "\u2013";
}

static void deferral(Maker *m)
{
    static const int widths[] = {5, 4, 4, 6, 13};
    const char *head[] = {maker_say(m, "report.kind"), maker_say(m, "report.times"),
                          maker_say(m, "report.time"), maker_say(m, "report.quiet"),
                          maker_say(m, "report.cost")};
    maker_heading(m, 3, maker_say(m, "debrief.deferral"));
    if (m->debrief.count) figure_deferral(m);
    maker_paragraph(m, TONE_NOTE, maker_say(m, "debrief.deferral_about"));
    Table *t = maker_table(m, maker_say(m, "report.deferral_table"), 5, KINDS, widths, head);
    for (size_t k = 0; k < KINDS; k++) {
        const Deferral *d = &m->profiles.deferral[k];
        const char *row[] = {maker_named(m, "kind", kind_names[k]), maker_number(m, d->count),
                             maker_minutes(m, d->used_ms), maker_minutes(m, d->quiet_ms),
                             worth(m, d->values)};
        maker_row(t, k, row);
    }
}

void make_chain(Maker *m)
{
    maker_step(m, "debrief.step2", "report.part_chain")->page = true;
    maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.chain_about"));
    maker_labelled(m, BLOCK_TEXT, maker_say(m, "debrief.think"), "");
    maker_item(m, maker_say(m, "debrief.think_chain_1"));
    maker_item(m, maker_say(m, "debrief.think_chain_2"));
    chain(m);
    values(m);
    roles(m);
    deferral(m);
}
