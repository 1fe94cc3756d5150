/* The whole document: its title, what is taken along, the newspaper. */
#include "report/document.h"

#include <time.h>

#include "core/template.h"
#include "report/formats.h"
#include "report/maker.h"

/* ---- step four and the ending --------------------------------------------------------------- */

void make_actions(Maker *m, const char *const *texts, size_t count)
{
    static const int widths[] = {2, 16, 8, 6};
    size_t n = 0, at = 0;
    for (size_t i = 0; i < count; i++) n += texts[i][0] != '\0';
    const char *head[] = {maker_say(m, "report.nr"), maker_say(m, "report.action"),
                          maker_say(m, "report.owner"), maker_say(m, "report.due")};
    if (n == 0) {
        maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.no_actions"));
        return;
    }
    Table *t = maker_table(m, maker_say(m, "report.actions"), 4, n, widths, head);
    for (size_t i = 0; i < count; i++) {
        if (texts[i][0] == '\0') continue;
        Action a = debrief_action(texts[i], m->arena);
        const char *row[] = {maker_number(m, (long)at + 1), a.what, *a.who ? a.who : "\u2013",
                             *a.when ? a.when : "\u2013"};
        maker_row(t, at++, row);
    }
}

void make_newspaper(Maker *m)
{
    if (m->debrief.ending < 0) {
        maker_paragraph(m, TONE_NOTE, maker_say(m, "report.not_ended"));
        return;
    }
    const Ending *ending = &m->scenario->endings[m->debrief.ending];
    const Story *story = &m->session->state.story;
    maker_heading(m, 3, maker_say(m, "ending.subtitle"));
    maker_paragraph(m, TONE_NOTE,
                    arena_printf(m->arena, "%s \u00b7 %s", maker_say(m, "ending.paper"),
                                 maker_say(m, "ending.invented")));
    maker_in_pack(m, maker_paragraph(m, TONE_LEAD,
                                     template_fill(m->session, story, m->arena, ending->headline)));
    maker_authored(m, story, ending->article);
}

void make_taken(Maker *m)
{
    maker_heading(m, 2, maker_say(m, "debrief.step4"))->page = true;
    maker_labelled(m, BLOCK_TEXT, maker_say(m, "debrief.think"), "");
    maker_item(m, maker_say(m, "debrief.think_take_1"));
    maker_item(m, maker_say(m, "debrief.think_take_2"));
    if (m->debrief.present[0]) {
        maker_heading(m, 3, maker_say(m, "report.present"));
        maker_paragraph(m, TONE_PLAIN, m->debrief.present);
    }
    maker_heading(m, 3, maker_say(m, "report.line"));
    if (m->debrief.taken[0])
        maker_paragraph(m, TONE_BOX, m->debrief.taken);
    else
        maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.no_line"));
    maker_heading(m, 3, maker_say(m, "report.actions"));
    make_actions(m, m->debrief.actions, ACTIONS);
    make_newspaper(m);
}

/* ---- the title ------------------------------------------------------------------------------ */

enum { SHORT_SUM = 12, LONGEST_DEBRIEF_H = 4 };

static void add_fact(Maker *m, const char *key, const char *value)
{
    if (m->doc->fact_count < DOCUMENT_FACTS && *value)
        m->doc->facts[m->doc->fact_count++] = (Fact){maker_say(m, key), value};
}

/* How long was looked back, when something was written down after the end, on the same occasion. */
static const char *debrief_time(Maker *m, const GameTimes *times)
{
    int64_t ms = times->ended_ms ? times->last_ms - times->ended_ms : 0;
    if (ms < 1000 || ms > LONGEST_DEBRIEF_H * 3600000LL) return "";
    return maker_minutes(m, (uint64_t)ms);
}

const char *document_date(int64_t wall_ms, Arena *arena)
{
    time_t seconds = (time_t)(wall_ms / 1000);
    struct tm tm;
    if (!localtime_r(&seconds, &tm)) return "";
    return arena_printf(arena, "%04d-%02d-%02d %02d:%02d", tm.tm_year + 1900, tm.tm_mon + 1,
                        tm.tm_mday, tm.tm_hour, tm.tm_min);
}

static const char *const clocks[CLOCKS] = {"report.clock_0", "report.clock_1", "report.clock_2",
                                           "report.clock_3", "report.clock_4"};

static void facts(Maker *m)
{
    const Manifest *manifest = &m->scenario->manifest;
    GameTimes times = game_times(m->game);
    const char *sum = arena_text_n(m->arena, pack_sha256(game_pack(m->game)), SHORT_SUM);
    add_fact(m, "report.played_on", maker_local_date(m, times.started_ms));
    if (game_number(m->game))
        add_fact(m, "report.session", maker_number(m, (long)game_number(m->game)));
    add_fact(m, "report.clock", maker_say(m, clocks[m->debrief.clock]));
    add_fact(m, "report.played", maker_minutes(m, m->debrief.played_ms));
    add_fact(m, "report.looked_back", debrief_time(m, &times));
    add_fact(m, "report.pack", arena_printf(m->arena, "%s %s", manifest->id, manifest->version));
    add_fact(m, "report.sum", sum);
}

static void front(Maker *m)
{
    Document *doc = m->doc;
    const Manifest *manifest = &m->scenario->manifest;
    const char *decisions = maker_count(m, "debrief.decisions", (long)m->debrief.count);
    doc->made_ms = game_times(m->game).started_ms;
    doc->language = maker_say(m, "report.language");
    doc->title = maker_fill(m, "debrief.title", TR_ARGS({"title", manifest->title}));
    doc->subtitle =
        arena_printf(m->arena, "%s \u00b7 %s", manifest->role, maker_local_date(m, doc->made_ms));
    doc->summary =
        maker_fill(m, m->profiles.bells ? "report.summary_bells" : "report.summary",
                   TR_ARGS({"decisions", decisions}, {"bells", maker_number(m, m->profiles.bells)},
                           {"time", maker_minutes(m, m->debrief.played_ms)}));
    doc->footer = maker_fill(
        m, "report.footer",
        TR_ARGS({"pack", manifest->id}, {"version", manifest->version},
                {"sum", arena_text_n(m->arena, pack_sha256(game_pack(m->game)), SHORT_SUM)}));
    doc->contents = maker_say(m, "report.contents");
    /* The pages are counted later: the names stay in. */
    doc->page = maker_fill(m, "report.page", TR_ARGS({"n", "{n}"}, {"of", "{of}"}));
    facts(m);
}

static void steps(Maker *m)
{
    front(m);
    if (m->debrief.count > 0) {
        make_replay(m);
        make_chain(m);
        make_ways(m);
    } else
        maker_paragraph(m, TONE_PLAIN, maker_say(m, "debrief.nothing"));
    make_taken(m);
}

void document_make(const Game *game, const Catalog *catalog, Document *out)
{
    if (game_session(game)->room.on) {
        document_sitting(&(ReportSitting){.games = &game, .count = 1}, catalog, out);
        return;
    }
    *out = (Document){0};
    Maker m = {.doc = out, .arena = &out->arena, .catalog = catalog};
    maker_enter(&m, game);
    steps(&m);
    maker_leave(&m);
}

void document_free(Document *document)
{
    arena_free(&document->arena);
    *document = (Document){0};
}
