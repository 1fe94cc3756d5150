/* What a room adds to the debrief: the split of each round, the statements, what was recommended.
 */
#include <string.h>

#include "ui/screen_debrief.h"

enum { NAME_W = 150, COUNT_W = 44, PARTED = 24 };

/* --- what a choice is called --- */

static size_t choice_count(const DebriefState *s, const RoomRound *r)
{
    bool posed = r->topic == TOPIC_STATEMENT;
    return posed ? DEGREES : s->session->scenario->dilemmas[r->dilemma].option_count;
}

/* "B"; of a statement "eerder eens" */
static const char *short_name(Ui *ui, const RoomRound *r, int choice)
{
    if (r->topic == TOPIC_STATEMENT)
        return ui_say(ui, arena_printf(ui->arena, "report.degree_%s", degree_names[choice]));
    int before = __builtin_popcount(r->shown & ((1u << choice) - 1));
    return arena_printf(ui->arena, "%c", 'A' + before);
}

static const char *long_name(Ui *ui, const RoomRound *r, int choice)
{
    const DebriefState *s = ui_state(ui);
    return r->topic == TOPIC_STATEMENT
               ? short_name(ui, r, choice)
               : s->session->scenario->dilemmas[r->dilemma].options[choice].text;
}

/* --- the split --- */

static const char *const ballot_keys[BALLOTS] = {"report.vote_first", "report.vote_predicted",
                                                 "report.vote_second"};

static void bar(Ui *ui, const char *name, int n, int of, bool second)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
    ui_open(ui, (Box){.width = NAME_W});
    ui_text_in(ui, T_SMALL, C_MUTED, name);
    ui_close(ui);
    ui_bar(ui, of > 0 ? n * 1000 / of : 0, of > 0 && of <= PARTED ? of : 1, 8,
           second ? C_ACCENT : C_MUTED, C_LINE)
        ->grow = 1;
    ui_open(ui, (Box){.width = COUNT_W});
    ui_text(ui, T_STRONG, ui_number(ui, n));
    ui_close(ui);
    ui_close(ui);
}

/* "Eerste stemming 5 van 9, voorspeld 6 van 9": what is drawn, for who does not see it. */
static const char *in_words(Ui *ui, const RoomRound *r, int choice)
{
    const char *out = "";
    for (int b = 0; b < BALLOTS; b++) {
        const Tally *tally = &r->tallies[b];
        if (!tally->taken) continue;
        const char *count = ui_fill(ui, "report.n_of",
                                    TR_ARGS({"n", ui_number(ui, tally->counts[choice])},
                                            {"of", ui_number(ui, tally_sum(tally))}));
        out = arena_printf(ui->arena, "%s%s%s %s", out, *out ? ", " : "",
                           ui_say(ui, ballot_keys[b]), count);
    }
    return out;
}

static void choice(Ui *ui, const RoomRound *r, int index, bool chosen)
{
    bool posed = r->topic == TOPIC_STATEMENT;
    const char *name = long_name(ui, r, index);
    ui_open(ui, (Box){.gap = 3, .role = UI_METER, .name = name, .value = in_words(ui, r, index)});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
    if (!posed) ui_badge(ui, short_name(ui, r, index), chosen);
    ui_text(ui, T_STRONG, name)->grow = 1;
    ui_close(ui);
    for (int b = 0; b < BALLOTS; b++) {
        const Tally *tally = &r->tallies[b];
        if (tally->taken)
            bar(ui, ui_say(ui, ballot_keys[b]), tally->counts[index], tally_sum(tally),
                b == BALLOT_SECOND);
    }
    ui_close(ui);
}

/* "A en C" */
static const char *names_of(Ui *ui, const RoomRound *r, unsigned choices)
{
    const char *out = "";
    for (int i = 0; i < MAX_OPTIONS; i++) {
        if (!(choices >> i & 1)) continue;
        choices &= ~(1u << i);
        const char *name = short_name(ui, r, i);
        const char *key = choices ? "report.list" : "report.list_last";
        out = *out ? ui_fill(ui, key, TR_ARGS({"list", out}, {"what", name})) : name;
    }
    return out;
}

static void say_of(Ui *ui, const char *icon, const char *key, unsigned n, unsigned of)
{
    if (of > 0)
        debrief_line(
            ui, icon, T_TEXT, C_TEXT,
            ui_fill(ui, key,
                    TR_ARGS({"n", ui_number(ui, (long)n)}, {"of", ui_number(ui, (long)of)})));
}

static void leaders(Ui *ui, const RoomRound *r, const Tally *vote)
{
    unsigned lead = tally_leaders(vote), most = 0;
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (vote->counts[i] > most) most = vote->counts[i];
    debrief_line(ui, "people", T_STRONG, C_TEXT,
                 ui_fill(ui, lead & (lead - 1) ? "report.tie" : "report.leads",
                         TR_ARGS({"what", names_of(ui, r, lead)}, {"n", ui_number(ui, (long)most)},
                                 {"of", ui_number(ui, tally_sum(vote))})));
}

static void votes(Ui *ui, const DebriefState *s, const RoomRound *r, const Tally *vote)
{
    unsigned of, n = round_foresaw(r, &of);
    int chosen = r->decision < 0 ? -1 : s->debrief.decisions[r->decision].option;
    for (size_t i = 0; i < choice_count(s, r); i++)
        if (r->shown >> i & 1) choice(ui, r, (int)i, (int)i == chosen);
    ui_rule(ui);
    leaders(ui, r, vote);
    say_of(ui, "eye", "report.foresaw", n, of);
    n = round_moved(r, &of);
    say_of(ui, "replay", "debrief.room_moved", n, of);
}

static void reasons(Ui *ui, const RoomRound *r)
{
    if (r->reason_count == 0) return;
    ui_text(ui, T_STRONG, ui_say(ui, "report.smaller"))->role = UI_HEADING;
    for (size_t i = 0; i < r->reason_count; i++)
        debrief_line(ui, "letter", T_TEXT, C_TEXT,
                     ui_fill(ui, "debrief.room_reason",
                             TR_ARGS({"choice", short_name(ui, r, r->reasons[i].choice)},
                                     {"what", r->reasons[i].text})));
}

static void stand(Ui *ui, const DebriefState *s, const RoomRound *r)
{
    static const char *const keys[] = {[CHAIR_WITH] = "report.chair_with",
                                       [CHAIR_OTHER] = "report.chair_other",
                                       [CHAIR_IN_A_TIE] = "report.chair_tie"};
    if (r->decision < 0) return;
    ChairStand is = round_chair(r, s->debrief.decisions[r->decision].option);
    if (is != CHAIR_ALONE) debrief_line(ui, "check", T_TEXT, C_TEXT, ui_say(ui, keys[is]));
}

/* "lezen 1:05 · stemmen 0:35" */
static void times(Ui *ui, const RoomRound *r)
{
    const char *out = "";
    for (int i = STEP_READ; i < ROOM_STEPS; i++) {
        if (r->spent_ms[i] < 1000) continue;
        const char *name = ui_say(ui, arena_printf(ui->arena, "report.step_%s", step_names[i]));
        out = arena_printf(ui->arena, "%s%s%s %s", out, *out ? " \u00b7 " : "", name,
                           ui_time(ui, (uint32_t)r->spent_ms[i]));
    }
    if (*out) debrief_line(ui, "clock", T_SMALL, C_MUTED, out);
}

void debrief_split(Ui *ui, const RoomRound *r)
{
    const DebriefState *s = ui_state(ui);
    const Tally *vote = round_vote(r);
    debrief_panel(ui, ui_say(ui, "report.split"));
    if (vote && tally_sum(vote) > 0)
        votes(ui, s, r, vote);
    else
        debrief_line(ui, "people", T_TEXT, C_MUTED,
                     ui_say(ui, vote                        ? "report.nobody_voted"
                                : r->done >> STEP_TABLE & 1 ? "report.round_table"
                                                            : "report.no_vote"));
    reasons(ui, r);
    stand(ui, s, r);
    times(ui, r);
    ui_close(ui);
}

void debrief_votes(Ui *ui, const RoomRound *r, size_t option)
{
    const Tally *first = &r->tallies[BALLOT_FIRST], *second = &r->tallies[BALLOT_SECOND];
    const char *text;
    if (!(r->shown >> option & 1) || (!first->taken && !second->taken)) return;
    if (first->taken && second->taken)
        text = ui_fill(ui, "debrief.room_votes_twice",
                       TR_ARGS({"n", ui_number(ui, first->counts[option])},
                               {"then", ui_number(ui, second->counts[option])}));
    else
        text = ui_count(ui, "report.votes", (first->taken ? first : second)->counts[option]);
    debrief_line(ui, "people", T_TEXT, C_TEXT, text);
}

/* --- statements, and dilemmas that nobody decided --- */

static const char *round_title(Ui *ui, const RoomRound *r, size_t n)
{
    const DebriefState *s = ui_state(ui);
    if (r->topic == TOPIC_DILEMMA) return s->session->scenario->dilemmas[r->dilemma].title;
    return ui_fill(ui, "report.statement_n", TR_ARGS({"n", ui_number(ui, (long)n)}));
}

static void notes(Ui *ui, const RoomRound *r)
{
    if (r->note_count == 0) return;
    debrief_panel(ui, ui_say(ui, "report.notes"));
    for (size_t i = 0; i < r->note_count; i++)
        debrief_line(ui, "letter", T_TEXT, C_TEXT, r->notes[i].text);
    ui_close(ui);
}

static void loose_round(Ui *ui, const DebriefState *s, const RoomRound *r, size_t n)
{
    const Scenario *scenario = s->session->scenario;
    bool posed = r->topic == TOPIC_STATEMENT;
    ui_open(ui, (Box){.gap = 4});
    ui_text_in(ui, T_STRONG, C_MUTED, round_title(ui, r, n))->role = UI_HEADING;
    ui_text(ui, T_QUESTION,
            posed ? scenario->statements[r->statement].text : ui_say(ui, "report.undecided"));
    ui_close(ui);
    debrief_split(ui, r);
    notes(ui, r);
    ui_space(ui, 18);
}

size_t debrief_loose(const DebriefState *s)
{
    size_t count = 0;
    for (size_t i = 0; i < s->debrief.room.count; i++)
        count += s->debrief.room.rounds[i].decision < 0;
    return count;
}

void debrief_statements(Ui *ui)
{
    enum { COLUMN = 1000 };
    const DebriefState *s = ui_state(ui);
    size_t n = 0;
    ui_scroll(ui, UI_ID(DEBRIEF_STATEMENTS, 0),
              (Box){.grow = 1, .pad_x = 24, .pad_y = 14, .align = UI_CENTER});
    ui_open(ui, (Box){.gap = 10, .width = ui->wide - 48 < COLUMN ? ui->wide - 48 : COLUMN});
    for (size_t i = 0; i < s->debrief.room.count; i++) {
        const RoomRound *r = &s->debrief.room.rounds[i];
        if (r->decision >= 0) continue;
        n += r->topic == TOPIC_STATEMENT;
        loose_round(ui, s, r, n);
    }
    ui_close(ui);
    ui_close(ui);
}

/* --- step four --- */

void debrief_recommended(Ui *ui)
{
    const RoomDebrief *room = &((const DebriefState *)ui_state(ui))->debrief.room;
    bool any = false;
    for (int i = 0; i < RECOMMENDATIONS; i++) {
        const char *text = room->recommended[i];
        if (text == NULL || *text == '\0') continue;
        if (!any) debrief_panel(ui, ui_say(ui, "report.recommendations"));
        any = true;
        debrief_line(ui, "check", T_TEXT, C_TEXT, text);
    }
    if (any) ui_close(ui);
}

void debrief_attendees(Ui *ui)
{
    const char *lines = ((const DebriefState *)ui_state(ui))->debrief.present;
    debrief_panel(ui, ui_say(ui, "take.present"));
    if (*lines == '\0')
        debrief_line(ui, "people", T_TEXT, C_MUTED, ui_say(ui, "report.no_present"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= DEBRIEF_WIDE ? 3 : 2, .gap = 8});
    while (*lines) {
        size_t len = strcspn(lines, "\n"), from = strspn(lines, " \t");
        if (from < len)
            debrief_line(ui, "people", T_TEXT, C_TEXT,
                         arena_text_n(ui->arena, lines + from, len - from));
        lines += len + (lines[len] == '\n');
    }
    ui_close(ui);
    ui_close(ui);
}

/* --- a dilemma that stands alone --- */

void debrief_worth(Ui *ui, const Decision *d, size_t option)
{
    const DebriefState *s = ui_state(ui);
    const Scenario *scenario = s->session->scenario;
    const Option *o = &d->what->options[option];
    Story after = d->before;
    const char *out = "";
    story_apply(scenario, o, &after);
    for (size_t v = 0; v < scenario->value_count; v++)
        if (o->values[v])
            out = arena_printf(ui->arena, "%s%s%s %s%s", out, *out ? " \u00b7 " : "",
                               debrief_value(ui, v), o->values[v] > 0 ? "+" : "",
                               debrief_of(ui, o->values[v]));
    for (size_t i = 0; i < scenario->indicator_count; i++) {
        int by = after.indicators[i] - d->before.indicators[i];
        if (scenario->indicators[i].hidden || by == 0) continue;
        out = arena_printf(ui->arena, "%s%s%s %s%s", out, *out ? " \u00b7 " : "",
                           scenario->indicators[i].label, by > 0 ? "+" : "", debrief_of(ui, by));
    }
    if (*out) debrief_line(ui, "value", T_TEXT, C_TEXT, out);
}
