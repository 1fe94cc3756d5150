#include "term/show.h"

#include <string.h>

#include "base/text.h"

static const char *number(Printer *p, long n)
{
    return arena_printf(&p->arena, "%ld", n);
}

/* ---- parts of a round ----------------------------------------------------------------------- */

void show_inject(Printer *p, const ViewInject *arrived)
{
    const Inject *inject = arrived->inject;
    const char *key = arena_printf(&p->arena, "channel.%s", channel_names[inject->channel]);
    print_blank(p);
    print_wrapped(p, "* ",
                  tr_fill(p->catalog, &p->arena, "term.inject",
                          TR_ARGS({"channel", tr(p->catalog, key)}, {"from", inject->from})));
    print_rich(p, 2, arrived->text);
}

void show_dossier_text(Printer *p, const ViewDossier *dossier)
{
    print_blank(p);
    print_line(p, "term.opened", TR_ARGS({"title", dossier->item->title}));
    print_rich(p, 2, dossier->text);
}

static const char *letter(Printer *p, int option)
{
    return arena_printf(&p->arena, "%c", 'A' + option);
}

void show_advice_text(Printer *p, const ViewAdvice *advice)
{
    const Adviser *who = advice->adviser;
    print_blank(p);
    print_line(p, "term.heard", TR_ARGS({"name", who->name}, {"title", who->title}));
    print_rich(p, 2, advice->text);
    if (advice->option < 0) return;
    const char *key = advice->advice->opposes ? "term.opposes" : "term.supports";
    print_wrapped(
        p, "  ",
        tr_fill(p->catalog, &p->arena, key, TR_ARGS({"option", letter(p, advice->option)})));
}

void show_dossier(Printer *p, const View *view)
{
    if (view->dossier_count == 0) return;
    print_blank(p);
    print_line(p, "term.dossier", NULL);
    for (size_t i = 0; i < view->dossier_count; i++) {
        const DossierItem *item = view->dossier[i].item;
        print_wrapped(
            p, "  ",
            tr_fill(p->catalog, &p->arena, view->dossier[i].opened ? "term.item_had" : "term.item",
                    TR_ARGS({"n", number(p, (long)i + 1)}, {"id", item->id}, {"what", item->title},
                            {"seconds", number(p, item->cost_s)})));
    }
}

void show_advisers(Printer *p, const View *view)
{
    if (view->advice_count == 0) return;
    print_blank(p);
    print_line(p, "term.advisers", NULL);
    for (size_t i = 0; i < view->advice_count; i++) {
        const ViewAdvice *a = &view->advice[i];
        const char *who = arena_printf(&p->arena, "%s, %s", a->adviser->name, a->adviser->title);
        print_wrapped(p, "  ",
                      tr_fill(p->catalog, &p->arena, a->heard ? "term.item_had" : "term.item",
                              TR_ARGS({"n", number(p, (long)i + 1)}, {"id", a->adviser->id},
                                      {"what", who}, {"seconds", number(p, a->advice->cost_s)})));
    }
}

void show_options(Printer *p, const View *view)
{
    print_blank(p);
    print_wrapped(p, "", view->question);
    for (size_t i = 0; i < view->option_count; i++) {
        const Option *option = view->options[i].option;
        print_wrapped(p, arena_printf(&p->arena, "  %s. ", letter(p, (int)i)),
                      arena_printf(&p->arena, "%s (%s)", option->text, option->id));
        if (option->detail[0]) print_wrapped(p, "     ", option->detail);
    }
}

void show_meters(Printer *p, const View *view)
{
    for (size_t i = 0; i < view->meter_count; i++) {
        const ViewMeter *m = &view->meters[i];
        const char *key = m->before == m->now ? "term.meter" : "term.meter_moved";
        print_wrapped(p, "  ",
                      tr_fill(p->catalog, &p->arena, key,
                              TR_ARGS({"label", m->indicator->label}, {"now", number(p, m->now)},
                                      {"before", number(p, m->before)})));
    }
}

static void show_time(Printer *p, const View *view)
{
    if (view->clock == CLOCK_OFF) return;
    uint64_t left = (uint64_t)view->left_ms * (unsigned)clock_halves(view->clock) / 2;
    print_line(p, view->paused ? "term.paused" : "term.left",
               TR_ARGS({"time", print_clock(p, left)}));
}

void show_situation(Printer *p, const View *view)
{
    print_rich(p, 0, view->situation);
    if (view->uncertain[0]) {
        print_blank(p);
        print_line(p, "term.uncertain", NULL);
        print_rich(p, 2, view->uncertain);
    }
    for (size_t i = 0; i < view->inject_count; i++) show_inject(p, &view->injects[i]);
    for (size_t i = 0; i < view->dossier_count; i++)
        if (view->dossier[i].opened) show_dossier_text(p, &view->dossier[i]);
    for (size_t i = 0; i < view->advice_count; i++)
        if (view->advice[i].heard) show_advice_text(p, &view->advice[i]);
}

static void show_round(Printer *p, const Session *session, const View *view)
{
    const Dilemma *d = view->dilemma;
    (void)session;
    print_heading(p, tr_fill(p->catalog, &p->arena, "term.round",
                             TR_ARGS({"n", number(p, view->round)}, {"title", d->title})));
    if (d->at[0]) print_wrapped(p, "", d->at);
    show_time(p, view);
    print_blank(p);
    show_situation(p, view);
    show_dossier(p, view);
    show_advisers(p, view);
    show_options(p, view);
}

/* ---- the other stages ---------------------------------------------------------------------------
 */

static void show_briefing(Printer *p, const Session *session, const View *view)
{
    const Scenario *scenario = session->scenario;
    const Manifest *m = view->manifest;
    print_heading(p, m->title);
    print_rich(p, 0, m->summary);
    if (m->notice) {
        print_blank(p);
        print_line(p, "term.notice", NULL);
        print_rich(p, 2, m->notice);
    }
    print_blank(p);
    print_line(p, "term.role", TR_ARGS({"role", m->role}));
    print_line(p, "term.people", NULL);
    for (size_t i = 0; i < scenario->adviser_count; i++)
        print_wrapped(p, "  ",
                      arena_printf(&p->arena, "%s, %s", scenario->advisers[i].name,
                                   scenario->advisers[i].title));
    print_blank(p);
    print_line(p, "term.how", NULL);
}

static void show_reasons(Printer *p, const Session *session, const View *view)
{
    (void)session;
    print_blank(p);
    print_line(p, "term.chosen", TR_ARGS({"option", view->chosen->text}));
    if (view->reason_count > 0) print_line(p, "term.ask_reasons", NULL);
    for (size_t i = 0; i < view->reason_count; i++)
        print_wrapped(
            p, arena_printf(&p->arena, "  %zu. %s", i + 1, view->reasons[i].ticked ? "[x] " : ""),
            view->reasons[i].text);
    print_line(p, "term.ask_sure", NULL);
    if (view->audience) print_line(p, "term.ask_explain", TR_ARGS({"audience", view->audience}));
}

static void show_outcome(Printer *p, const Session *session, const View *view)
{
    (void)session;
    print_blank(p);
    if (view->bell) print_line(p, "term.bell", TR_ARGS({"option", view->chosen->text}));
    print_rich(p, 0, view->outcome);
    print_blank(p);
    show_meters(p, view);
    print_line(p, "term.ask_effect", NULL);
}

static void show_ended(Printer *p, const Session *session, const View *view)
{
    (void)session;
    print_heading(p, view->headline);
    print_rich(p, 0, view->article);
    print_blank(p);
    print_line(p, "term.ended", NULL);
}

void show_stage(Printer *p, const Session *session, const View *view)
{
    static void (*const show[STAGES])(Printer *, const Session *, const View *) = {
        [STAGE_BRIEFING] = show_briefing, [STAGE_ROUND] = show_round,
        [STAGE_REASONS] = show_reasons,   [STAGE_OUTCOME] = show_outcome,
        [STAGE_ENDED] = show_ended,
    };
    show[view->stage](p, session, view);
    fflush(p->out);
}

/* ---- events
 * --------------------------------------------------------------------------------------- */

/* An inject that came with the bell is gone from the screen: the outcome is there. */
static void say_inject(Printer *p, const View *view, const Event *event)
{
    for (size_t i = 0; i < view->inject_count; i++)
        if (view->injects[i].inject == &view->dilemma->injects[event->index])
            show_inject(p, &view->injects[i]);
}

static void say_heard(Printer *p, const View *view, const Event *event)
{
    for (size_t i = 0; i < view->advice_count; i++)
        if (view->advice[i].index == event->index) show_advice_text(p, &view->advice[i]);
    show_time(p, view);
}

static void say_opened(Printer *p, const View *view, const Event *event)
{
    for (size_t i = 0; i < view->dossier_count; i++)
        if (view->dossier[i].index == event->index) show_dossier_text(p, &view->dossier[i]);
    show_time(p, view);
}

static void say_warning(Printer *p, const View *view, const Event *event)
{
    if (view->stage != STAGE_ROUND || !view->warning) return;
    if (view->left_ms + event->ms > WARN_MS) show_time(p, view);
}

void show_event(Printer *p, const Session *session, const View *view, const Event *event)
{
    switch (event->type) {
    case EVENT_ENTERED:
    case EVENT_REVEALED:
    case EVENT_ENDED: show_stage(p, session, view); break;
    case EVENT_CHOSEN:
        if (!event->bell) show_stage(p, session, view);
        break;
    case EVENT_INJECT: say_inject(p, view, event); break;
    case EVENT_HEARD: say_heard(p, view, event); break;
    case EVENT_OPENED: say_opened(p, view, event); break;
    case EVENT_TIME: say_warning(p, view, event); break;
    case EVENT_PAUSED:
    case EVENT_RESUMED:
    case EVENT_MORE: show_time(p, view); break;
    case EVENT_REASONED:
    case EVENT_SURE:
    case EVENT_EXPLAINED:
    case EVENT_EFFECT:
    case EVENT_NOTE:
    case EVENT_TAKEN:
    case EVENT_PRESENT:
    case EVENT_ACTION: print_line(p, "term.noted", NULL); break;
    case EVENT_STARTED:
    case EVENT_CHANCE:
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
    fflush(p->out);
}
