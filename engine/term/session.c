#include <time.h>

#include "core/debrief.h"
#include "core/template.h"
#include "term/print.h"
#include "term/term.h"

static const char *minute(Printer *p, int64_t wall_ms)
{
    time_t seconds = (time_t)(wall_ms / 1000);
    struct tm tm;
    char text[32] = "";
    if (localtime_r(&seconds, &tm)) strftime(text, sizeof text, "%Y-%m-%d %H:%M", &tm);
    return arena_text(&p->arena, text);
}

static void tell_head(Printer *p, const Game *game, const Debrief *debrief)
{
    const Manifest *m = &game_session(game)->scenario->manifest;
    const GameTimes times = game_times(game);
    print_heading(p, m->title);
    print_line(
        p, "session.pack",
        TR_ARGS({"id", m->id}, {"version", m->version}, {"sha256", pack_sha256(game_pack(game))}));
    print_line(p, "session.when",
               TR_ARGS({"started", minute(p, times.started_ms)}, {"last", minute(p, times.last_ms)},
                       {"played", print_clock(p, debrief->played_ms)}));
    print_line(
        p, "session.clock",
        TR_ARGS({"clock", clock_names[debrief->clock]},
                {"seed", arena_printf(&p->arena, "%llu", (unsigned long long)debrief->seed)}));
}

static void tell_decisions(Printer *p, const Debrief *debrief)
{
    if (debrief->count > 0) print_blank(p);
    for (size_t i = 0; i < debrief->count; i++) {
        const Decision *d = &debrief->decisions[i];
        print_line(p, d->bell ? "session.bell" : "session.chosen",
                   TR_ARGS({"n", arena_printf(&p->arena, "%zu", i + 1)}, {"title", d->what->title},
                           {"option", d->chosen->text}, {"used", print_clock(p, d->used_ms)}));
    }
}

static void tell_end(Printer *p, const Session *session, const Debrief *debrief)
{
    const Ending *endings = session->scenario->endings;
    print_blank(p);
    if (debrief->ending < 0)
        print_line(p, "session.open", NULL);
    else
        print_line(p, "session.ending",
                   TR_ARGS({"ending", template_fill(session, &session->state.story, &p->arena,
                                                    endings[debrief->ending].headline)}));
    if (debrief->taken[0]) print_line(p, "session.taken", TR_ARGS({"what", debrief->taken}));
    for (int i = 0; i < ACTIONS; i++) {
        if (debrief->actions[i][0] == '\0') continue;
        Action a = debrief_action(debrief->actions[i], &p->arena);
        print_line(p, "session.action",
                   TR_ARGS({"what", a.what}, {"who", a.who}, {"when", a.when}));
    }
}

int term_session(const Game *game, const Catalog *catalog, FILE *out)
{
    Printer p = {.out = out, .catalog = catalog};
    Debrief debrief;
    debrief_make(game_session(game), &debrief);
    tell_head(&p, game, &debrief);
    tell_decisions(&p, &debrief);
    tell_end(&p, game_session(game), &debrief);
    debrief_free(&debrief);
    arena_free(&p.arena);
    return 0;
}
