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
    const char *started, *pack; /* of the session */
    bool first;                 /* in its row */
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

static void cell_sure(Csv *c, const Decision *d)
{
    if (d->sure)
        cell_number(c, d->sure);
    else
        cell(c, "");
}

/* All columns but the number and those of when and of which pack. */
static void cells_decision(Csv *c, const Debrief *debrief, const Decision *d)
{
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
    cell_sure(c, d);
    cell(c, d->explained);
    cell_named(c, "role", role_names[d->what->asks]);
    cell_named(c, "role", role_names[d->chosen->takes]);
}

static void cells_when(Csv *c)
{
    cell(c, c->started);
    cell(c, c->pack);
}

static void begin(Csv *c, const Game *game)
{
    const Manifest *manifest = &game_session(game)->scenario->manifest;
    c->scenario = game_session(game)->scenario;
    c->started = document_date(game_times(game).started_ms, &c->arena);
    c->pack = arena_printf(&c->arena, "%s %s", manifest->id, manifest->version);
}

static void head(Csv *c)
{
    sb_add(c->out, "\xEF\xBB\xBF");
    for (int i = 0; i < COLUMNS; i++) cell(c, tr(c->catalog, head_keys[i]));
}

static void write_alone(const Game *game, const Catalog *catalog, StrBuf *out)
{
    Csv c = {.out = out, .catalog = catalog, .first = true};
    Debrief debrief;
    debrief_make(game_session(game), &debrief);
    begin(&c, game);
    head(&c);
    end_row(&c);
    for (size_t i = 0; i < debrief.count; i++) {
        cell_number(&c, (long)i + 1);
        cells_decision(&c, &debrief, &debrief.decisions[i]);
        cells_when(&c);
        end_row(&c);
    }
    debrief_free(&debrief);
    arena_free(&c.arena);
}

void csv_write(const Game *game, const Catalog *catalog, StrBuf *out)
{
    if (game_session(game)->room.on)
        csv_sitting(&(ReportSitting){.games = &game, .count = 1}, catalog, out);
    else
        write_alone(game, catalog, out);
}

/* ---- a room: a row for each round, statements too ---------------------------------------------
 */

enum { BEFORE_WHEN = COLUMNS - 3 }; /* columns of cells_decision */

static const char *const ballot_keys[BALLOTS] = {"report.csv_first", "report.csv_predicted",
                                                 "report.csv_second"};
static const char *const room_keys[] = {
    "report.csv_session", "report.csv_about",   "report.csv_foresaw", "report.csv_moved",
    "report.csv_chair",   "report.csv_smaller", "report.csv_notes",   "report.csv_together"};

static void room_head(Csv *c)
{
    head(c);
    for (int b = 0; b < BALLOTS; b++) {
        cell(c, tr_fill(c->catalog, &c->arena, ballot_keys[b],
                        TR_ARGS({"n", tr(c->catalog, "report.csv_asked")})));
        for (int i = 1; i <= MAX_OPTIONS; i++)
            cell(c, tr_fill(c->catalog, &c->arena, ballot_keys[b],
                            TR_ARGS({"n", arena_printf(&c->arena, "%d", i)})));
    }
    for (size_t i = 0; i < sizeof room_keys / sizeof *room_keys; i++)
        cell(c, tr(c->catalog, room_keys[i]));
    end_row(c);
}

/* How many were asked, and the choices that stood, in their order: 1 is A, or agree. */
static void cells_ballot(Csv *c, const RoomRound *round, Ballot ballot)
{
    const Tally *tally = &round->tallies[ballot];
    int cells = 0;
    if (tally->taken && tally->asked)
        cell_number(c, tally->asked);
    else
        cell(c, "");
    for (int i = 0; i < MAX_OPTIONS; i++) {
        if (!(round->shown >> i & 1)) continue;
        cells++;
        if (tally->taken)
            cell_number(c, tally->counts[i]);
        else
            cell(c, "");
    }
    for (; cells < MAX_OPTIONS; cells++) cell(c, "");
}

static void cell_known(Csv *c, bool known, unsigned n)
{
    if (known)
        cell_number(c, (long)n);
    else
        cell(c, "");
}

static void cells_said(Csv *c, const RoomRound *round)
{
    const char *reasons = "", *notes = "";
    for (size_t i = 0; i < round->reason_count; i++)
        reasons = join(c, reasons, round->reasons[i].text);
    for (size_t i = 0; i < round->note_count; i++) notes = join(c, notes, round->notes[i].text);
    cell(c, reasons);
    cell(c, notes);
}

static void cells_room(Csv *c, const Game *game, const RoomRound *round, const Decision *d)
{
    static const char *const stands[] = {[CHAIR_ALONE] = NULL,
                                         [CHAIR_WITH] = "report.csv_with",
                                         [CHAIR_OTHER] = "report.csv_other",
                                         [CHAIR_IN_A_TIE] = "report.csv_tie"};
    unsigned predicted, moves, foresaw = round_foresaw(round, &predicted);
    unsigned moved = round_moved(round, &moves);
    const char *stand = d ? stands[round_chair(round, d->option)] : NULL;
    for (int b = 0; b < BALLOTS; b++) cells_ballot(c, round, (Ballot)b);
    cell_known(c, game_number(game) != 0, (unsigned)game_number(game));
    cell(c, tr(c->catalog,
               round->topic == TOPIC_STATEMENT ? "report.csv_statement" : "report.csv_a_dilemma"));
    cell_known(c, predicted > 0, foresaw);
    cell_known(c, moves > 0, moved);
    cell(c, stand ? tr(c->catalog, stand) : "");
    cells_said(c, round);
    cell_number(c, (long)(round_spent_ms(round) / 1000));
}

/* A statement, or a dilemma that nobody decided: what it was about, and no more. */
static void cells_undecided(Csv *c, const RoomRound *round)
{
    bool posed = round->topic == TOPIC_STATEMENT;
    const Dilemma *what = posed ? NULL : &c->scenario->dilemmas[round->dilemma];
    cell(c, posed ? c->scenario->statements[round->statement].text : what->title);
    if (posed)
        cell(c, "");
    else
        cell_named(c, "phase", phase_names[what->phase]);
    for (int i = 2; i < BEFORE_WHEN; i++) cell(c, "");
}

void csv_sitting(const ReportSitting *sitting, const Catalog *catalog, StrBuf *out)
{
    Csv c = {.out = out, .catalog = catalog, .first = true};
    long number = 0;
    room_head(&c);
    for (size_t i = 0; i < sitting->count; i++) {
        const Game *game = sitting->games[i];
        Debrief debrief;
        debrief_make(game_session(game), &debrief);
        begin(&c, game);
        for (size_t r = 0; r < debrief.room.count; r++) {
            const RoomRound *round = &debrief.room.rounds[r];
            const Decision *d = round->decision >= 0 ? &debrief.decisions[round->decision] : NULL;
            cell_number(&c, ++number);
            if (d)
                cells_decision(&c, &debrief, d);
            else
                cells_undecided(&c, round);
            cells_when(&c);
            cells_room(&c, game, round, d);
            end_row(&c);
        }
        debrief_free(&debrief);
    }
    arena_free(&c.arena);
}
