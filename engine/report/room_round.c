/* One round of a room: what lay before it, how it split, why, and what the chair did. */
#include "core/template.h"
#include "report/room.h"

/* ---- which round ---------------------------------------------------------------------------- */

static const char *title_of(Maker *m, const Told *told, size_t statement)
{
    if (told->statement)
        return maker_fill(m, "report.statement_n",
                          TR_ARGS({"n", maker_number(m, (long)statement)}));
    if (told->decision && !(m->several && m->debrief.room.placed))
        return maker_decision_title(m, (size_t)told->round->decision);
    return told->dilemma->title;
}

Told told_round(Maker *m, size_t round, size_t item)
{
    const RoomRound *r = &m->debrief.room.rounds[round];
    Told told = {.round = r};
    size_t statement = 0;
    for (size_t i = 0; i <= round; i++)
        statement += m->debrief.room.rounds[i].topic == TOPIC_STATEMENT;
    if (r->decision >= 0) told.decision = &m->debrief.decisions[r->decision];
    if (r->topic == TOPIC_STATEMENT)
        told.statement = &m->scenario->statements[r->statement];
    else
        told.dilemma = &m->scenario->dilemmas[r->dilemma];
    told.title = title_of(m, &told, statement);
    if (m->several)
        told.title = maker_fill(m, "report.item",
                                TR_ARGS({"n", maker_number(m, (long)item)}, {"what", told.title}));
    return told;
}

static const char *step_name(Maker *m, RoomStep step)
{
    if (step == STEP_NONE) return maker_say(m, "report.after_choice");
    return maker_say(m, arena_printf(m->arena, "report.step_%s", step_names[step]));
}

const char *told_times(Maker *m, const RoomRound *round)
{
    const char *out = "";
    for (int i = STEP_READ; i < ROOM_STEPS; i++) {
        if (round->spent_ms[i] < 1000) continue;
        const char *name = step_name(m, (RoomStep)i);
        out = arena_printf(m->arena, "%s%s%s %s", out, *out ? " \u00b7 " : "", name,
                           maker_minutes(m, round->spent_ms[i]));
    }
    return out;
}

/* ---- what lay before the room ------------------------------------------------------------------
 */

static void about(Maker *m, const Told *told)
{
    const char *where = m->scenario->manifest.title, *times = told_times(m, told->round);
    if (told->dilemma)
        where = arena_printf(m->arena, "%s%s%s \u00b7 %s", where,
                             *told->dilemma->at ? " \u00b7 " : "", told->dilemma->at,
                             maker_named(m, "phase", phase_names[told->dilemma->phase]));
    maker_paragraph(m, TONE_NOTE, where);
    if (*times)
        maker_paragraph(
            m, TONE_NOTE,
            maker_fill(
                m, "report.step_times",
                TR_ARGS({"times", times}, {"all", maker_minutes(m, round_spent_ms(told->round))})));
}

static const char *as_read(Maker *m, const Story *story, const char *text)
{
    return rich_plain(m->arena, template_fill(m->session, story, m->arena, text));
}

static void situation(Maker *m, const Told *told)
{
    const Dilemma *what = told->dilemma;
    const Story *before = &told->round->before;
    maker_authored(m, before, what->situation);
    if (what->uncertain[0])
        maker_labelled(m, BLOCK_TEXT, maker_say(m, "debrief.uncertain"),
                       as_read(m, before, what->uncertain));
    maker_labelled(m, BLOCK_TEXT, maker_say(m, "report.question"),
                   as_read(m, before, what->question));
    for (size_t o = 0; o < what->option_count; o++) {
        const char *letter = maker_letter_of(m, told->round->shown, (int)o);
        if (*letter) maker_labelled(m, BLOCK_ITEM, letter, what->options[o].text);
    }
}

/* ---- what was said --------------------------------------------------------------------------- */

void make_reasons(Maker *m, const Told *told)
{
    const RoomRound *round = told->round;
    const Tally *vote = round_vote(round);
    uint8_t smaller[MAX_OPTIONS];
    bool side = vote && tally_smaller(vote, smaller) > 0;
    if (round->reason_count == 0 && !side) return;
    maker_heading(m, 4, maker_say(m, "report.smaller"));
    if (round->reason_count == 0) maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.no_smaller"));
    for (size_t i = 0; i < round->reason_count; i++) {
        const RoomReason *r = &round->reasons[i];
        const char *name = told_short(m, told, r->choice);
        if (vote)
            name = arena_printf(m->arena, "%s, %s", name,
                                maker_count(m, "report.votes", vote->counts[r->choice]));
        maker_lines(m, BLOCK_ITEM, name, r->text);
    }
}

static void note(Maker *m, const RoomNote *n)
{
    char *step = arena_text(m->arena, step_name(m, n->step));
    if (*step >= 'a' && *step <= 'z') *step = (char)(*step - 'a' + 'A');
    maker_lines(m, BLOCK_ITEM, step, n->text);
}

static void notes(Maker *m, const RoomRound *round)
{
    if (round->note_count == 0) return;
    maker_heading(m, 4, maker_say(m, "report.notes"));
    for (size_t i = 0; i < round->note_count; i++) note(m, &round->notes[i]);
}

void make_loose_notes(Maker *m)
{
    for (size_t i = 0; i < m->debrief.room.note_count; i++)
        if (m->debrief.room.notes[i].round < 0)
            maker_lines(m, BLOCK_ITEM, NULL, m->debrief.room.notes[i].text);
}

/* ---- the chair ------------------------------------------------------------------------------- */

static void reasons(Maker *m, const Decision *d)
{
    static const char *const sure[] = {"report.sure_0", "report.sure_1", "report.sure_2",
                                       "report.sure_3"};
    for (size_t r = 0; r < d->chosen->reason_count; r++)
        if (d->reasons >> r & 1) maker_item(m, d->chosen->reasons[r]);
    if (d->reasons == 0) maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.no_reason"));
    maker_paragraph(m, TONE_PLAIN, maker_say(m, sure[d->sure]));
    if (d->what->audience && d->explained[0])
        maker_paragraph(m, TONE_PLAIN,
                        maker_fill(m, "debrief.said_to",
                                   TR_ARGS({"who", d->what->audience}, {"what", d->explained})));
}

static void chair(Maker *m, const Told *told)
{
    static const char *const stands[] = {[CHAIR_WITH] = "report.chair_with",
                                         [CHAIR_OTHER] = "report.chair_other",
                                         [CHAIR_IN_A_TIE] = "report.chair_tie"};
    const Decision *d = told->decision;
    maker_heading(m, 4, maker_say(m, "report.chair"));
    if (d == NULL) {
        maker_paragraph(m, TONE_PLAIN, maker_say(m, "report.undecided"));
        return;
    }
    maker_labelled(m, BLOCK_TEXT, maker_say(m, "report.chair_chose"), maker_chosen_text(m, d))
        ->tone = TONE_BOX;
    ChairStand stand = round_chair(told->round, d->option);
    if (stand != CHAIR_ALONE) maker_paragraph(m, TONE_PLAIN, maker_say(m, stands[stand]));
    reasons(m, d);
}

static void outcome(Maker *m, const Decision *d)
{
    static const char *const expected[] = {NULL, "report.effect_1", "report.effect_2",
                                           "report.effect_3"};
    if (!d->revealed) return;
    maker_heading(m, 4, maker_say(m, "report.outcome"));
    maker_authored(m, &d->after, d->chosen->outcome);
    if (d->effect) maker_paragraph(m, TONE_NOTE, maker_say(m, expected[d->effect]));
}

static void links(Maker *m, const Told *told)
{
    size_t count;
    const ChainLink *all = debrief_chain(&m->debrief, &count);
    bool any = false;
    for (size_t i = 0; i < count; i++) any |= (int)all[i].decision == told->round->decision;
    if (!any) return;
    maker_heading(m, 4, maker_say(m, "report.links"));
    make_links(m, all, count, (size_t)told->round->decision);
}

/* ---- what the other options were --------------------------------------------------------------
 */

static const char *change(Maker *m, int by)
{
    return by > 0 ? arena_printf(m->arena, "+%d", by) : by < 0 ? maker_number(m, by) : "0";
}

/* One row for a value (`indicator` < 0) or an indicator. */
static void worth_row(Maker *m, Table *t, size_t row, const Decision *d, const char *name,
                      int value, int indicator)
{
    const char *cells[MAX_OPTIONS + 1] = {name};
    size_t column = 1;
    for (size_t o = 0; o < d->what->option_count; o++) {
        if (!(d->shown.options >> o & 1)) continue;
        Story after = d->before;
        story_apply(m->scenario, &d->what->options[o], &after);
        int by = indicator < 0 ? d->what->options[o].values[value]
                               : after.indicators[indicator] - d->before.indicators[indicator];
        cells[column++] = change(m, by);
    }
    maker_row(t, row, cells);
}

/* Of a dilemma that was placed only this is known: what each option does by itself. */
static void worth(Maker *m, const Decision *d)
{
    static const int widths[] = {8, 5, 5, 5, 5, 5};
    const Scenario *s = m->scenario;
    const char *head[MAX_OPTIONS + 1] = {maker_say(m, "report.worth_of")};
    size_t columns = 1, rows = s->value_count, at = 0;
    int marked = -1;
    for (size_t o = 0; o < d->what->option_count; o++) {
        if (!(d->shown.options >> o & 1)) continue;
        bool own = o == d->option;
        const char *letter = maker_letter(m, d, (int)o);
        if (own) marked = (int)columns;
        head[columns++] =
            own ? arena_printf(m->arena, "%s, %s", letter, maker_say(m, "report.chosen")) : letter;
    }
    for (size_t i = 0; i < s->indicator_count; i++) rows += !s->indicators[i].hidden;
    Table *t = maker_table(m, maker_say(m, "report.worth"), columns, rows, widths, head);
    t->marked_column = marked;
    for (size_t v = 0; v < s->value_count; v++)
        worth_row(m, t, at++, d, maker_value_name(m, v), (int)v, -1);
    for (size_t i = 0; i < s->indicator_count; i++)
        if (!s->indicators[i].hidden) worth_row(m, t, at++, d, s->indicators[i].label, 0, (int)i);
}

static void afterwards(Maker *m, const Told *told)
{
    const Decision *d = told->decision;
    outcome(m, d);
    links(m, told);
    make_seen(m, d);
    make_missed(m, d);
    make_six_links(m, d);
    if (!m->debrief.room.placed) return;
    worth(m, d);
    make_reality(m, d);
    make_panel(m, d);
}

void make_round(Maker *m, const Told *told)
{
    maker_heading(m, 3, told->title);
    about(m, told);
    if (told->statement)
        maker_in_pack(m, maker_lines(m, BLOCK_QUOTE, NULL, told->statement->text));
    else
        situation(m, told);
    make_split(m, told);
    make_reasons(m, told);
    notes(m, told->round);
    if (told->statement) return;
    chair(m, told);
    if (told->decision) afterwards(m, told);
}
