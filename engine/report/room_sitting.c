/* The report of a sitting as a whole: who was there, the agenda, the rounds, what comes of it. */
#include <string.h>

#include "report/formats.h"
#include "report/room.h"

enum { SHORT_SUM = 12, SESSIONS_NAMED = 6 };

/* Texts that are each said once, in order. */
typedef struct Texts {
    const char **at;
    size_t count, room;
} Texts;

static void add_text(Maker *m, Texts *texts, const char *text)
{
    if (text == NULL || *text == '\0') return;
    for (size_t i = 0; i < texts->count; i++)
        if (strcmp(texts->at[i], text) == 0) return;
    if (texts->count == texts->room) {
        size_t room = texts->room ? texts->room * 2 : 16;
        const char **at = arena_new(m->arena, const char *, room);
        if (texts->count) memcpy(at, texts->at, texts->count * sizeof *at);
        texts->at = at;
        texts->room = room;
    }
    texts->at[texts->count++] = text;
}

/* What all sessions together come to. */
typedef struct Whole {
    Texts present, recommended, taken, actions, packs;
    size_t dilemmas, statements, notes;
    uint64_t spent_ms;
    RoomMethod method;
    RoomOrder order;
    int64_t started_ms;
} Whole;

static void add_lines(Maker *m, Texts *texts, const char *lines)
{
    while (*lines) {
        size_t len = strcspn(lines, "\n"), from = strspn(lines, " \t");
        if (from < len) add_text(m, texts, arena_text_n(m->arena, lines + from, len - from));
        lines += len + (lines[len] == '\n');
    }
}

static void add_session(Maker *m, Whole *w)
{
    const RoomDebrief *room = &m->debrief.room;
    const Manifest *manifest = &m->scenario->manifest;
    const char *sum = arena_text_n(m->arena, pack_sha256(game_pack(m->game)), SHORT_SUM);
    add_lines(m, &w->present, m->debrief.present);
    for (int i = 0; i < RECOMMENDATIONS; i++) add_text(m, &w->recommended, room->recommended[i]);
    for (int i = 0; i < ACTIONS; i++) add_text(m, &w->actions, m->debrief.actions[i]);
    add_text(m, &w->taken, m->debrief.taken);
    add_text(m, &w->packs,
             arena_printf(m->arena, "%s %s (%s)", manifest->id, manifest->version, sum));
    w->statements += room->statements;
    w->dilemmas += room->count - room->statements;
    for (size_t i = 0; i < room->count; i++) w->spent_ms += round_spent_ms(&room->rounds[i]);
    for (size_t i = 0; i < room->note_count; i++) w->notes += room->notes[i].round < 0;
    w->method = room->method;
    w->order = room->order;
    if (w->started_ms == 0) w->started_ms = game_times(m->game).started_ms;
}

static Whole whole_of(Maker *m, const ReportSitting *sitting)
{
    Whole w = {0};
    for (size_t i = 0; i < sitting->count; i++) {
        maker_look(m, sitting->games[i]);
        add_session(m, &w);
        maker_leave(m);
    }
    return w;
}

/* ---- the title ------------------------------------------------------------------------------ */

static void add_fact(Maker *m, const char *key, const char *value)
{
    if (m->doc->fact_count < DOCUMENT_FACTS && *value)
        m->doc->facts[m->doc->fact_count++] = (Fact){maker_say(m, key), value};
}

static const char *list_of(Maker *m, const int64_t *numbers, size_t count)
{
    const char *out = "";
    for (size_t i = 0; i < count; i++)
        out = arena_printf(m->arena, "%s%s%s", out, *out ? ", " : "",
                           maker_number(m, (long)numbers[i]));
    return out;
}

static const char *sessions_of(Maker *m, const ReportSitting *sitting)
{
    int64_t *numbers = arena_new(m->arena, int64_t, sitting->count);
    size_t count = 0;
    for (size_t i = 0; i < sitting->count; i++)
        if (game_number(sitting->games[i])) numbers[count++] = game_number(sitting->games[i]);
    if (count <= SESSIONS_NAMED) return list_of(m, numbers, count);
    return arena_printf(m->arena, "%s \u2026 %s", maker_number(m, (long)numbers[0]),
                        maker_number(m, (long)numbers[count - 1]));
}

static const char *discussed(Maker *m, const Whole *w)
{
    const char *dilemmas = maker_count(m, "report.dilemmas", (long)w->dilemmas);
    const char *statements = maker_count(m, "report.statements", (long)w->statements);
    if (w->statements == 0) return dilemmas;
    if (w->dilemmas == 0) return statements;
    return maker_fill(m, "report.list_last", TR_ARGS({"list", dilemmas}, {"what", statements}));
}

static void facts(Maker *m, const ReportSitting *sitting, const Whole *w)
{
    static const char *const methods[ROOM_METHODS] = {[ROOM_PHONES] = "report.method_phones",
                                                      [ROOM_CARDS] = "report.method_cards",
                                                      [ROOM_KEYBOARD] = "report.method_keyboard"};
    static const char *const orders[ROOM_ORDERS] = {
        [ROOM_VOTES] = "report.order_votes", [ROOM_TABLE] = "report.order_table"};
    bool votes = w->order == ROOM_VOTES, one = w->packs.count == 1;
    add_fact(m, "report.held_on", maker_local_date(m, w->started_ms));
    add_fact(m, "report.session", sessions_of(m, sitting));
    add_fact(m, "report.order", maker_say(m, orders[w->order]));
    add_fact(m, "report.method", votes ? maker_say(m, methods[w->method]) : "");
    if (w->present.count) add_fact(m, "report.present", maker_number(m, (long)w->present.count));
    add_fact(m, "report.time_together", w->spent_ms ? maker_minutes(m, w->spent_ms) : "");
    add_fact(m, "report.pack", one ? w->packs.at[0] : "");
}

static void footer(Maker *m, const Whole *w)
{
    if (w->packs.count > 1) {
        m->doc->footer = maker_count(m, "report.footer_packs", (long)w->packs.count);
        return;
    }
    m->doc->footer = maker_fill(m, "report.footer_pack", TR_ARGS({"pack", w->packs.at[0]}));
}

static const char *summary(Maker *m, const Whole *w)
{
    const char *key = w->dilemmas + w->statements == 0 ? "report.room_nothing"
                      : w->spent_ms < 1000             ? "report.room_summary_untimed"
                                                       : "report.room_summary";
    return maker_fill(m, key,
                      TR_ARGS({"what", discussed(m, w)}, {"time", maker_minutes(m, w->spent_ms)}));
}

/* Of several packs without a name for all of it, none is named. */
static const char *title(Maker *m, const ReportSitting *sitting, const Whole *w)
{
    bool named = sitting->title && *sitting->title;
    if (!named && w->packs.count > 1) return maker_say(m, "report.room_untitled");
    const char *of =
        named ? sitting->title : game_session(sitting->games[0])->scenario->manifest.title;
    return maker_fill(m, "report.room_title", TR_ARGS({"title", of}));
}

static void front(Maker *m, const ReportSitting *sitting, const Whole *w)
{
    Document *doc = m->doc;
    const char *date = maker_local_date(m, w->started_ms);
    doc->made_ms = w->started_ms;
    doc->language = maker_say(m, "report.language");
    doc->title = title(m, sitting, w);
    doc->subtitle = w->present.count == 0
                        ? date
                        : arena_printf(m->arena, "%s \u00b7 %s", date,
                                       maker_count(m, "report.people", (long)w->present.count));
    doc->summary = summary(m, w);
    doc->contents = maker_say(m, "report.contents");
    /* The pages are counted later: the names stay in. */
    doc->page = maker_fill(m, "report.page", TR_ARGS({"n", "{n}"}, {"of", "{of}"}));
    footer(m, w);
    facts(m, sitting, w);
}

/* ---- who was there, and what about ------------------------------------------------------------
 */

static void agenda_row(Maker *m, Table *t, size_t row, const Told *told)
{
    const Decision *d = told->decision;
    uint64_t spent = round_spent_ms(told->round);
    const char *what = told->statement
                           ? arena_printf(m->arena, "%s. %s", told->title, told->statement->text)
                           : told->title;
    const char *cells[] = {
        what, told_counts(m, told, BALLOT_FIRST), told_counts(m, told, BALLOT_SECOND),
        d ? maker_chosen_text(m, d) : "\u2013", spent >= 1000 ? maker_minutes(m, spent) : "\u2013"};
    maker_row(t, row, cells);
}

static void agenda(Maker *m, const ReportSitting *sitting, const Whole *w)
{
    static const int widths[] = {12, 6, 6, 10, 4};
    const char *head[] = {maker_say(m, "report.point"), maker_say(m, "report.vote_first"),
                          maker_say(m, "report.vote_second"), maker_say(m, "report.chair"),
                          maker_say(m, "report.time")};
    size_t rows = w->dilemmas + w->statements, at = 0;
    maker_heading(m, 3, maker_say(m, "report.agenda"));
    if (rows == 0) {
        maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.nothing_discussed"));
        return;
    }
    Table *t = maker_table(m, maker_say(m, "report.agenda_table"), 5, rows, widths, head);
    for (size_t i = 0; i < sitting->count; i++) {
        maker_look(m, sitting->games[i]);
        for (size_t r = 0; r < m->debrief.room.count; r++) {
            Told told = told_round(m, r, i + 1);
            agenda_row(m, t, at++, &told);
        }
        maker_leave(m);
    }
    maker_paragraph(m, TONE_NOTE, maker_say(m, "report.agenda_about"));
}

static void packs(Maker *m, const Whole *w)
{
    if (w->packs.count < 2) return;
    maker_heading(m, 3, maker_say(m, "report.packs"));
    for (size_t i = 0; i < w->packs.count; i++) maker_item(m, w->packs.at[i]);
}

static void make_agenda(Maker *m, const ReportSitting *sitting, const Whole *w)
{
    maker_step(m, "debrief.step1", "report.part_agenda");
    maker_heading(m, 3, maker_say(m, "report.present"));
    for (size_t i = 0; i < w->present.count; i++) maker_item(m, w->present.at[i]);
    if (w->present.count == 0) maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.no_present"));
    agenda(m, sitting, w);
    packs(m, w);
    if (sitting->other_count)
        maker_paragraph(
            m, TONE_NOTE,
            maker_fill(m, "report.others",
                       TR_ARGS({"list", list_of(m, sitting->others, sitting->other_count)})));
}

/* ---- the rounds, the stories, what comes of it
 * --------------------------------------------------- */

static void make_rounds(Maker *m, const ReportSitting *sitting)
{
    maker_step(m, "debrief.step1", "report.part_rounds")->page = true;
    maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.rounds_about"));
    for (size_t i = 0; i < sitting->count; i++) {
        maker_look(m, sitting->games[i]);
        for (size_t r = 0; r < m->debrief.room.count; r++) {
            Told told = told_round(m, r, i + 1);
            make_round(m, &told);
        }
        maker_leave(m);
    }
}

/* A session that was a whole story, or a part of it. */
static void make_story(Maker *m, const Game *game)
{
    maker_enter(m, game);
    if (!m->debrief.room.placed && m->debrief.count > 0) {
        make_chain(m);
        make_ways(m);
        if (m->debrief.ending >= 0)
            make_newspaper(m);
        else
            maker_paragraph(m, TONE_NOTE, maker_say(m, "report.room_not_ended"));
    }
    maker_leave(m);
}

static void list_texts(Maker *m, const char *title, const Texts *texts, const char *none)
{
    maker_heading(m, 3, title);
    for (size_t i = 0; i < texts->count; i++)
        maker_lines(m, BLOCK_ITEM, NULL, texts->at[i])->number = (int)i + 1;
    if (texts->count == 0) maker_paragraph(m, TONE_PLAIN, none);
}

static void make_closing(Maker *m, const ReportSitting *sitting, const Whole *w)
{
    maker_step(m, "debrief.step4", "report.part_closing")->page = true;
    list_texts(m, maker_say(m, "report.recommendations"), &w->recommended,
               maker_say(m, "report.no_recommendations"));
    maker_heading(m, 3, maker_say(m, "report.actions"));
    make_actions(m, w->actions.at, w->actions.count);
    if (w->taken.count) {
        maker_heading(m, 3, maker_say(m, "report.room_line"));
        for (size_t i = 0; i < w->taken.count; i++) maker_paragraph(m, TONE_BOX, w->taken.at[i]);
    }
    if (w->notes == 0) return;
    maker_heading(m, 3, maker_say(m, "report.loose_notes"));
    for (size_t i = 0; i < sitting->count; i++) {
        maker_look(m, sitting->games[i]);
        make_loose_notes(m);
        maker_leave(m);
    }
}

void document_sitting(const ReportSitting *sitting, const Catalog *catalog, Document *out)
{
    *out = (Document){0};
    Maker m = {.doc = out,
               .arena = &out->arena,
               .catalog = catalog,
               .room = true,
               .several = sitting->count > 1};
    Whole w = whole_of(&m, sitting);
    front(&m, sitting, &w);
    make_agenda(&m, sitting, &w);
    if (w.dilemmas + w.statements) make_rounds(&m, sitting);
    for (size_t i = 0; i < sitting->count; i++) make_story(&m, sitting->games[i]);
    make_closing(&m, sitting, &w);
}
