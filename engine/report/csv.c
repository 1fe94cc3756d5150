/* One row per decision, for a spreadsheet: UTF-8 with a byte order mark, semicolons, CRLF. */
#include <string.h>

#include "core/debrief.h"
#include "report/formats.h"

enum { COLUMNS = 19 };

static const char *const head_keys[COLUMNS] = {
    "report.nr",          "report.csv_dilemma",   "report.csv_phase",  "report.csv_option",
    "report.csv_kind",    "report.csv_bell",      "report.csv_used",   "report.csv_limit",
    "report.csv_heard",   "report.csv_not_heard", "report.csv_opened", "report.csv_not_opened",
    "report.csv_reasons", "report.csv_sure",      "report.csv_said",   "report.csv_asks",
    "report.csv_takes",   "report.played_on",     "report.pack"};

typedef struct Csv {
    StrBuf *out;
    Arena arena;
    const Catalog *catalog;
    const Scenario *scenario;
    const char *started, *pack;
    bool first; /* in its row */
} Csv;

/* A spreadsheet takes a cell that begins so for a formula, spaces before it or not. */
static bool is_formula(const char *text)
{
    const char *at = text + strspn(text, " ");
    return *at != '\0' && strchr("=+-@\t\r\n|", *at) != NULL;
}

static void cell(Csv *c, const char *text)
{
    if (!c->first) sb_add(c->out, ";");
    c->first = false;
    sb_add(c->out, is_formula(text) ? "\"'" : "\"");
    for (; *text; text++) {
        if (*text == '"') sb_add(c->out, "\"");
        sb_add_n(c->out, text, 1);
    }
    sb_add(c->out, "\"");
}

static void cell_number(Csv *c, long n)
{
    sb_printf(c->out, "%s%ld", c->first ? "" : ";", n);
    c->first = false;
}

static void cell_named(Csv *c, const char *group, const char *name)
{
    cell(c, tr(c->catalog, arena_printf(&c->arena, "%s.%s", group, name)));
}

static void end_row(Csv *c)
{
    sb_add(c->out, "\r\n");
    c->first = true;
}

static const char *join(Csv *c, const char *list, const char *text)
{
    return *list ? arena_printf(&c->arena, "%s | %s", list, text) : text;
}

static void cells_advice(Csv *c, const Decision *d)
{
    const char *lists[2] = {"", ""};
    for (size_t i = 0; i < d->what->advice_count; i++) {
        if (!(d->shown.advice >> i & 1)) continue;
        int missed = !(d->heard >> i & 1);
        lists[missed] =
            join(c, lists[missed], c->scenario->advisers[d->what->advice[i].adviser].name);
    }
    cell(c, lists[0]);
    cell(c, lists[1]);
}

static void cells_dossier(Csv *c, const Decision *d)
{
    const char *lists[2] = {"", ""};
    for (size_t i = 0; i < d->what->dossier_count; i++) {
        if (!(d->shown.dossier >> i & 1)) continue;
        int missed = !(d->opened >> i & 1);
        lists[missed] = join(c, lists[missed], d->what->dossier[i].title);
    }
    cell(c, lists[0]);
    cell(c, lists[1]);
}

static void cell_reasons(Csv *c, const Decision *d)
{
    const char *list = "";
    for (size_t r = 0; r < d->chosen->reason_count; r++)
        if (d->reasons >> r & 1) list = join(c, list, d->chosen->reasons[r]);
    cell(c, list);
}

static void row(Csv *c, const Debrief *debrief, size_t i)
{
    const Decision *d = &debrief->decisions[i];
    cell_number(c, (long)i + 1);
    cell(c, d->what->title);
    cell_named(c, "phase", phase_names[d->what->phase]);
    cell(c, d->chosen->text);
    cell_named(c, "kind", kind_names[d->chosen->kind]);
    cell(c, tr(c->catalog, d->bell ? "report.csv_yes" : "report.csv_no"));
    cell_number(c, (long)(d->used_ms / 1000));
    if (debrief->clock == CLOCK_OFF)
        cell(c, "");
    else
        cell_number(c, (long)d->what->time_s + (long)(d->added_ms / 1000));
    cells_advice(c, d);
    cells_dossier(c, d);
    cell_reasons(c, d);
    if (d->sure)
        cell_number(c, d->sure);
    else
        cell(c, "");
    cell(c, d->explained);
    cell_named(c, "role", role_names[d->what->asks]);
    cell_named(c, "role", role_names[d->chosen->takes]);
    cell(c, c->started);
    cell(c, c->pack);
    end_row(c);
}

void csv_write(const Game *game, const Catalog *catalog, StrBuf *out)
{
    const Scenario *scenario = game_session(game)->scenario;
    Csv c = {.out = out, .catalog = catalog, .scenario = scenario, .first = true};
    Debrief debrief;
    debrief_make(game_session(game), &debrief);
    c.started = document_date(game_times(game).started_ms, &c.arena);
    c.pack = arena_printf(&c.arena, "%s %s", scenario->manifest.id, scenario->manifest.version);
    sb_add(out, "\xEF\xBB\xBF");
    for (int i = 0; i < COLUMNS; i++) cell(&c, tr(catalog, head_keys[i]));
    end_row(&c);
    for (size_t i = 0; i < debrief.count; i++) row(&c, &debrief, i);
    debrief_free(&debrief);
    arena_free(&c.arena);
}
