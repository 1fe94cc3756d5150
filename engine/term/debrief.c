#include <stdlib.h>
#include <string.h>

#include "core/score.h"
#include "term/debrief_room.h"
#include "term/print.h"
#include "term/term.h"

typedef struct Telling {
    Printer printer;
    const Game *game;
    const Scenario *scenario;
    Debrief debrief;
} Telling;

static const char *number(Telling *t, long n)
{
    return arena_printf(&t->printer.arena, "%ld", n);
}

static const char *named(Telling *t, const char *group, const char *name)
{
    return tr(t->printer.catalog, arena_printf(&t->printer.arena, "%s.%s", group, name));
}

static const char *value_label(Telling *t, size_t value)
{
    const Value *v = &t->scenario->values[value];
    return v->label ? v->label : named(t, "value", v->id);
}

/* ---- step 1: what did you know, what did you do -------------------------------------------- */

static const char *moment_text(Telling *t, const Decision *d, const Moment *m)
{
    Arena *arena = &t->printer.arena;
    const Dilemma *what = d->what;
    switch (m->type) {
    case EVENT_INJECT:
        return arena_printf(arena, "%s: %s",
                            named(t, "channel", channel_names[what->injects[m->index].channel]),
                            what->injects[m->index].from);
    case EVENT_HEARD: return t->scenario->advisers[what->advice[m->index].adviser].name;
    case EVENT_OPENED: return what->dossier[m->index].title;
    case EVENT_CHOSEN: return what->options[m->index].text;
    case EVENT_NOTE: return m->text;
    case EVENT_TAKEN:
    case EVENT_PRESENT:
    case EVENT_ACTION:
    case EVENT_STARTED:
    case EVENT_ENTERED:
    case EVENT_TIME:
    case EVENT_PAUSED:
    case EVENT_RESUMED:
    case EVENT_MORE:
    case EVENT_REASONED:
    case EVENT_SURE:
    case EVENT_EXPLAINED:
    case EVENT_REVEALED:
    case EVENT_EFFECT:
    case EVENT_CHANCE:
    case EVENT_ENDED:
    case EVENT_ROOM:
    case EVENT_PLACED:
    case EVENT_POSED:
    case EVENT_STEP:
    case EVENT_SPENT:
    case EVENT_LENGTHENED:
    case EVENT_TALLY:
    case EVENT_MOVED:
    case EVENT_MINORITY:
    case EVENT_RECOMMENDED:
    case EVENT_ADJOURNED:
    case EVENT_TYPES: break;
    }
    return "";
}

static void tell_moments(Telling *t, const Decision *d)
{
    for (size_t i = 0; i < d->moment_count; i++) {
        const Moment *m = &d->moments[i];
        const char *bell = d->bell && m->type == EVENT_CHOSEN ? "bell" : event_name(m->type);
        print_wrapped(
            &t->printer,
            arena_printf(&t->printer.arena, "  %6s  ", print_clock(&t->printer, m->at_ms)),
            tr_fill(t->printer.catalog, &t->printer.arena,
                    arena_printf(&t->printer.arena, "moment.%s", bell),
                    TR_ARGS({"what", moment_text(t, d, m)})));
    }
}

static void tell_missed(Telling *t, const Decision *d)
{
    for (size_t i = 0; i < d->what->advice_count; i++)
        if (d->shown.advice >> i & 1 & ~(d->heard >> i))
            print_line(&t->printer, "debrief.not_heard",
                       TR_ARGS({"what", t->scenario->advisers[d->what->advice[i].adviser].name}));
    for (size_t i = 0; i < d->what->dossier_count; i++) {
        const DossierItem *item = &d->what->dossier[i];
        if (d->shown.dossier >> i & 1 & ~(d->opened >> i))
            print_line(&t->printer,
                       item->decisive ? "debrief.not_opened_decisive" : "debrief.not_opened",
                       TR_ARGS({"what", item->title}));
    }
}

static void tell_links(Telling *t, const Decision *d)
{
    static const char *const names[LINKS] = {"frame",  "alternatives", "information",
                                             "values", "reasoning",    "commitment"};
    LinkScore links[LINKS];
    int weakest = 0;
    score_links(d, links);
    for (int i = 1; i < LINKS; i++)
        if (links[i].score < links[weakest].score) weakest = i;
    print_line(&t->printer, "debrief.weakest",
               TR_ARGS({"link", named(t, "link", names[weakest])},
                       {"have", number(t, links[weakest].have)},
                       {"of", number(t, links[weakest].of)}));
}

static void tell_decision(Telling *t, size_t i)
{
    const Decision *d = &t->debrief.decisions[i];
    print_heading(&t->printer, arena_printf(&t->printer.arena, "%zu. %s", i + 1, d->what->title));
    tell_moments(t, d);
    tell_missed(t, d);
    for (size_t r = 0; r < d->chosen->reason_count; r++)
        if (d->reasons >> r & 1)
            print_line(&t->printer, d->room ? "debrief.room_ticked" : "debrief.reason",
                       TR_ARGS({"what", d->chosen->reasons[r]}));
    if (d->sure) print_line(&t->printer, "debrief.sure", TR_ARGS({"n", number(t, d->sure)}));
    if (d->explained[0])
        print_line(&t->printer, "debrief.explained", TR_ARGS({"what", d->explained}));
    tell_room_decision(&t->printer, d);
    tell_links(t, d);
}

/* ---- step 2: the chain ------------------------------------------------------------------------
 */

static void tell_phase(Telling *t, int phase, const ChainLink *links, size_t count)
{
    print_heading(&t->printer, named(t, "phase", phase_names[phase]));
    for (size_t i = 0; i < t->debrief.count; i++) {
        const Decision *d = &t->debrief.decisions[i];
        if ((int)d->what->phase == phase)
            print_wrapped(
                &t->printer, arena_printf(&t->printer.arena, "  %zu. ", i + 1),
                arena_printf(&t->printer.arena, "%s: %s", d->what->title, d->chosen->text));
    }
    for (size_t i = 0; i < count; i++)
        if ((int)links[i].to == phase)
            print_wrapped(
                &t->printer, links[i].earlier ? "  <- " : "  -> ",
                arena_printf(&t->printer.arena, "%zu. %s", links[i].decision + 1, links[i].text));
}

static void tell_values(Telling *t, const Profiles *profiles)
{
    print_heading(&t->printer, tr(t->printer.catalog, "debrief.values"));
    for (size_t v = 0; v < t->scenario->value_count; v++) {
        const Scored *s = &profiles->values[v];
        print_line(&t->printer, profiles->bounded ? "debrief.value_within" : "debrief.value",
                   TR_ARGS({"value", value_label(t, v)}, {"score", number(t, s->score)},
                           {"min", number(t, s->min)}, {"max", number(t, s->max)}));
    }
}

static void tell_roles(Telling *t, const Profiles *profiles)
{
    print_heading(&t->printer, tr(t->printer.catalog, "debrief.roles"));
    for (int r = 0; r < ROLES; r++)
        print_line(&t->printer, "debrief.role",
                   TR_ARGS({"role", named(t, "role", role_names[r])},
                           {"asked", number(t, profiles->roles[r].asked)},
                           {"taken", number(t, profiles->roles[r].taken)}));
    print_heading(&t->printer, tr(t->printer.catalog, "debrief.deferral"));
    for (int k = 0; k < KINDS; k++)
        if (profiles->deferral[k].count > 0)
            print_line(
                &t->printer, "debrief.kind",
                TR_ARGS({"kind", named(t, "kind", kind_names[k])},
                        {"count", number(t, profiles->deferral[k].count)},
                        {"quiet", print_clock(&t->printer, profiles->deferral[k].quiet_ms)}));
}

static void tell_chain(Telling *t)
{
    size_t count;
    const ChainLink *links = debrief_chain(&t->debrief, &count);
    for (int phase = 0; phase < PHASES; phase++) tell_phase(t, phase, links, count);

    Graph *graph = NULL;
    if (!t->debrief.room.placed)
        graph = explore(t->scenario, pack_hooks(game_pack(t->game)), EXPLORE_MAX_STATES, NULL);
    Profiles profiles;
    score_profiles(t->scenario, &t->debrief, graph, &profiles);
    tell_values(t, &profiles);
    tell_roles(t, &profiles);
    graph_free(graph);
}

int term_debrief(const Game *game, const Catalog *catalog, FILE *out)
{
    Telling t = {.printer = {.out = out, .catalog = catalog},
                 .game = game,
                 .scenario = game_session(game)->scenario};
    debrief_make(game_session(game), &t.debrief);
    print_heading(&t.printer, tr(catalog, "debrief.step1"));
    for (size_t i = 0; i < t.debrief.count; i++) tell_decision(&t, i);
    tell_room_rounds(&t.printer, t.scenario, &t.debrief);
    if (t.debrief.count > 0 || !t.debrief.room.on) {
        print_heading(&t.printer, tr(catalog, "debrief.step2"));
        tell_chain(&t);
    }
    tell_room_closing(&t.printer, &t.debrief);
    debrief_free(&t.debrief);
    arena_free(&t.printer.arena);
    return 0;
}
