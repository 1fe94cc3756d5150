/* Step one: what was on screen and what was done with it, without outcomes. */
#include <string.h>

#include "core/template.h"
#include "report/maker.h"

static const char *const link_names[LINKS] = {"frame",  "alternatives", "information",
                                              "values", "reasoning",    "commitment"};

static const char *who(Maker *m, const Advice *advice)
{
    const Adviser *by = &m->scenario->advisers[advice->adviser];
    return arena_printf(m->arena, "%s, %s", by->name, by->title);
}

/* "Ann Maes, politie · pleit voor B" */
static const char *heard_text(Maker *m, const Decision *d, const Advice *advice)
{
    const char *l = advice->option == NO_OPTION ? "" : maker_letter(m, d, advice->option);
    if (!*l) return who(m, advice);
    const char *side =
        maker_fill(m, advice->opposes ? "debrief.against" : "debrief.for", TR_ARGS({"letter", l}));
    return arena_printf(m->arena, "%s \u00b7 %s", who(m, advice), side);
}

static const char *moment_what(Maker *m, const Decision *d, const Moment *moment)
{
    const Dilemma *what = d->what;
    const Inject *inject = moment->type == EVENT_INJECT ? &what->injects[moment->index] : NULL;
    if (inject)
        return arena_printf(
            m->arena, "%s, %s: %s", maker_named(m, "channel", channel_names[inject->channel]),
            inject->from,
            rich_plain(m->arena, template_fill(m->session, &d->before, m->arena, inject->text)));
    if (moment->type == EVENT_HEARD) return heard_text(m, d, &what->advice[moment->index]);
    if (moment->type == EVENT_OPENED) return what->dossier[moment->index].title;
    if (moment->type == EVENT_CHOSEN) return what->options[moment->index].text;
    return moment->text ? arena_text(m->arena, moment->text) : "";
}

static const char *moment_text(Maker *m, const Decision *d, const Moment *moment)
{
    const char *key = d->bell && moment->type == EVENT_CHOSEN ? "bell" : event_name(moment->type);
    return maker_fill(m, arena_printf(m->arena, "moment.%s", key),
                      TR_ARGS({"what", moment_what(m, d, moment)}));
}

static bool is_seen(const Moment *moment)
{
    return moment->type == EVENT_INJECT || moment->type == EVENT_HEARD ||
           moment->type == EVENT_OPENED;
}

void make_seen(Maker *m, const Decision *d)
{
    bool any = false;
    for (size_t i = 0; i < d->moment_count; i++) {
        if (!is_seen(&d->moments[i])) continue;
        if (!any) maker_heading(m, 4, maker_say(m, "report.seen"));
        any = true;
        maker_item(m, moment_text(m, d, &d->moments[i]));
    }
}

static void moments(Maker *m, size_t i)
{
    static const int widths[] = {2, 3, 27};
    const Decision *d = &m->debrief.decisions[i];
    const char *head[] = {maker_say(m, "report.nr"), maker_say(m, "report.time"),
                          maker_say(m, "report.what")};
    Table *t = maker_table(m, maker_say(m, "debrief.moments"), 3, d->moment_count, widths, head);
    for (size_t n = 0; n < d->moment_count; n++) {
        const Moment *moment = &d->moments[n];
        const char *row[] = {maker_number(m, (long)n + 1), maker_minutes(m, moment->at_ms),
                             moment_text(m, d, moment)};
        maker_row(t, n, row);
        if (moment->type == EVENT_CHOSEN) t->marked_row = (int)n;
    }
}

void make_missed(Maker *m, const Decision *d)
{
    size_t n = 0;
    maker_heading(m, 4, maker_say(m, "debrief.missed"));
    for (size_t i = 0; i < d->what->dossier_count; i++) {
        const DossierItem *item = &d->what->dossier[i];
        if (!(d->shown.dossier >> i & 1) || (d->opened >> i & 1)) continue;
        const char *key = item->decisive ? "debrief.not_opened_decisive" : "debrief.not_opened";
        Block *block = maker_item(m, maker_fill(m, key, TR_ARGS({"what", item->title})));
        if (item->decisive) block->tone = TONE_WARN;
        n++;
    }
    for (size_t i = 0; i < d->what->advice_count; i++) {
        if (!(d->shown.advice >> i & 1) || (d->heard >> i & 1)) continue;
        maker_item(
            m, maker_fill(m, "debrief.not_heard", TR_ARGS({"what", who(m, &d->what->advice[i])})));
        n++;
    }
    if (n == 0) maker_paragraph(m, TONE_PLAIN, maker_say(m, "debrief.missed_nothing"));
}

static void reasons(Maker *m, const Decision *d)
{
    static const char *const sure[] = {"debrief.sure_none", "debrief.sure_1", "debrief.sure_2",
                                       "debrief.sure_3"};
    if (d->bell) return;
    maker_heading(m, 4, maker_say(m, "report.why"));
    for (size_t r = 0; r < d->chosen->reason_count; r++)
        if (d->reasons >> r & 1) maker_item(m, d->chosen->reasons[r]);
    if (d->reasons == 0) maker_paragraph(m, TONE_PLAIN, maker_say(m, "debrief.no_reason"));
    maker_paragraph(m, TONE_PLAIN, maker_say(m, sure[d->sure]));
    if (d->what->audience == NULL) return;
    const char *key = d->explained[0] ? "debrief.said_to" : "debrief.not_said";
    maker_paragraph(
        m, TONE_PLAIN,
        maker_fill(m, key, TR_ARGS({"who", d->what->audience}, {"what", d->explained})));
}

/* Weakest first; equal ones in their own order. */
static void sort_links(const LinkScore *links, int order[LINKS])
{
    for (int i = 0; i < LINKS; i++) {
        int at = i;
        for (; at > 0 && links[order[at - 1]].score > links[i].score; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
}

void make_six_links(Maker *m, const Decision *d)
{
    static const int widths[] = {9, 6, 17};
    LinkScore links[LINKS];
    int order[LINKS];
    const char *head[] = {maker_say(m, "report.link"), maker_say(m, "report.strength"),
                          maker_say(m, "report.rests")};
    score_links(d, links);
    sort_links(links, order);
    Table *t = maker_table(m, maker_say(m, "debrief.six_links"), 3, LINKS, widths, head);
    for (size_t i = 0; i < LINKS; i++) {
        const LinkScore *l = &links[order[i]];
        const char *name = maker_named(m, "link", link_names[order[i]]);
        const char *rests =
            maker_fill(m, arena_printf(m->arena, "debrief.rests_%s", link_names[order[i]]),
                       TR_ARGS({"have", maker_number(m, l->have)}, {"of", maker_number(m, l->of)}));
        bool nothing = l->of == 0;
        const char *row[] = {
            i == 0 && !nothing && l->score < 100
                ? arena_printf(m->arena, "%s (%s)", name, maker_say(m, "debrief.weakest_link"))
                : name,
            nothing ? "\u2013"
                    : maker_fill(m, "report.of", TR_ARGS({"n", maker_number(m, l->score)})),
            nothing ? maker_say(m, "debrief.rests_nothing") : rests};
        maker_row(t, i, row);
    }
    if (links[order[0]].score < 100) t->marked_row = 0;
}

static const char *used_text(Maker *m, const Decision *d)
{
    const char *used = maker_minutes(m, d->used_ms);
    if (m->debrief.clock == CLOCK_OFF)
        return maker_fill(m, "debrief.used_no_clock", TR_ARGS({"used", used}));
    const char *time = maker_minutes(m, (uint64_t)d->what->time_s * 1000 + d->added_ms);
    return maker_fill(m, "debrief.used", TR_ARGS({"used", used}, {"time", time}));
}

static void decision(Maker *m, size_t i)
{
    const Decision *d = &m->debrief.decisions[i];
    maker_heading(m, 3, maker_decision_title(m, i));
    const char *at = d->what->at[0] ? arena_printf(m->arena, "%s \u00b7 ", d->what->at) : "";
    maker_paragraph(m, TONE_NOTE,
                    arena_printf(m->arena, "%s%s \u00b7 %s", at,
                                 maker_named(m, "phase", phase_names[d->what->phase]),
                                 used_text(m, d)));
    maker_authored(m, &d->before, d->what->situation);
    if (d->what->uncertain[0])
        maker_labelled(m, BLOCK_TEXT, maker_say(m, "debrief.uncertain"),
                       rich_plain(m->arena, template_fill(m->session, &d->before, m->arena,
                                                          d->what->uncertain)));
    maker_labelled(
        m, BLOCK_TEXT, maker_say(m, "report.question"),
        rich_plain(m->arena, template_fill(m->session, &d->before, m->arena, d->what->question)));
    maker_labelled(m, BLOCK_TEXT, maker_say(m, d->bell ? "report.bell_chose" : "debrief.you_chose"),
                   d->bell ? d->chosen->text : maker_chosen_text(m, d))
        ->tone = d->bell ? TONE_WARN : TONE_BOX;
    figure_timeline(m, i);
    moments(m, i);
    make_missed(m, d);
    reasons(m, d);
    make_six_links(m, d);
}

void make_replay(Maker *m)
{
    maker_heading(m, 2, maker_say(m, "debrief.step1"));
    maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.replay_about"));
    maker_paragraph(m, TONE_PLAIN, maker_say(m, "debrief.six_links_about"));
    maker_labelled(m, BLOCK_TEXT, maker_say(m, "debrief.think"), "");
    maker_item(m, maker_say(m, "debrief.think_replay_1"));
    maker_item(m, maker_say(m, "debrief.think_replay_2"));
    for (size_t i = 0; i < m->debrief.count; i++) decision(m, i);
}
