#include "term/debrief_room.h"

#include <string.h>

static const char *number(Printer *p, unsigned long n)
{
    return arena_printf(&p->arena, "%lu", n);
}

/* ---- one round ------------------------------------------------------------------------------ */

/* "B"; of a statement "eerder eens" */
static const char *choice_name(Printer *p, const RoomRound *round, int choice)
{
    if (round->topic == TOPIC_STATEMENT)
        return tr(p->catalog, arena_printf(&p->arena, "report.degree_%s", degree_names[choice]));
    int before = __builtin_popcount(round->shown & ((1u << choice) - 1));
    return arena_printf(&p->arena, "%c", 'A' + before);
}

/* "A 7, B 3, C 1" */
static const char *counts_of(Printer *p, const RoomRound *round, const Tally *tally)
{
    const char *out = "";
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (round->shown >> i & 1)
            out = arena_printf(&p->arena, "%s%s%s %d", out, *out ? ", " : "",
                               choice_name(p, round, i), tally->counts[i]);
    return out;
}

/* "9 van 12", or "9" when nobody knows of how many. */
static const char *votes_of(Printer *p, const Tally *tally)
{
    unsigned sum = tally_sum(tally);
    if (tally->asked == 0 || tally->asked < sum) return number(p, sum);
    return tr_fill(p->catalog, &p->arena, "report.n_of",
                   TR_ARGS({"n", number(p, sum)}, {"of", number(p, tally->asked)}));
}

static void tell_votes(Printer *p, const RoomRound *round)
{
    static const char *const names[BALLOTS] = {"report.vote_first", "report.vote_predicted",
                                               "report.vote_second"};
    unsigned of, n = round_foresaw(round, &of);
    for (int b = 0; b < BALLOTS; b++)
        if (round->tallies[b].taken)
            print_line(p, "debrief.room_votes",
                       TR_ARGS({"what", tr(p->catalog, names[b])},
                               {"counts", counts_of(p, round, &round->tallies[b])},
                               {"votes", votes_of(p, &round->tallies[b])}));
    if (of > 0)
        print_line(p, "report.foresaw", TR_ARGS({"n", number(p, n)}, {"of", number(p, of)}));
    n = round_moved(round, &of);
    if (of > 0)
        print_line(p, "debrief.room_moved", TR_ARGS({"n", number(p, n)}, {"of", number(p, of)}));
}

static void tell_reasons(Printer *p, const RoomRound *round)
{
    for (size_t i = 0; i < round->reason_count; i++)
        print_line(p, "debrief.room_reason",
                   TR_ARGS({"choice", choice_name(p, round, round->reasons[i].choice)},
                           {"what", round->reasons[i].text}));
}

static void tell_time(Printer *p, const RoomRound *round)
{
    uint64_t ms = round_spent_ms(round);
    if (ms >= 1000) print_line(p, "debrief.room_time", TR_ARGS({"time", print_clock(p, ms)}));
}

void tell_room_decision(Printer *p, const Decision *d)
{
    static const char *const stands[] = {[CHAIR_WITH] = "report.chair_with",
                                         [CHAIR_OTHER] = "report.chair_other",
                                         [CHAIR_IN_A_TIE] = "report.chair_tie"};
    if (d->room == NULL) return;
    tell_votes(p, d->room);
    tell_reasons(p, d->room);
    ChairStand stand = round_chair(d->room, d->option);
    if (stand != CHAIR_ALONE) print_line(p, stands[stand], NULL);
    tell_time(p, d->room);
}

/* ---- rounds without a decision ----------------------------------------------------------------
 */

static void tell_round(Printer *p, const Scenario *scenario, const RoomRound *round, size_t n)
{
    if (round->topic == TOPIC_STATEMENT) {
        print_heading(
            p, tr_fill(p->catalog, &p->arena, "report.statement_n", TR_ARGS({"n", number(p, n)})));
        print_wrapped(p, "", scenario->statements[round->statement].text);
    } else {
        print_heading(p, scenario->dilemmas[round->dilemma].title);
        print_line(p, "report.undecided", NULL);
    }
    tell_votes(p, round);
    tell_reasons(p, round);
    for (size_t i = 0; i < round->note_count; i++)
        print_line(p, "moment.note", TR_ARGS({"what", round->notes[i].text}));
    tell_time(p, round);
}

void tell_room_rounds(Printer *p, const Scenario *scenario, const Debrief *debrief)
{
    size_t statements = 0;
    for (size_t i = 0; i < debrief->room.count; i++) {
        const RoomRound *round = &debrief->room.rounds[i];
        if (round->decision >= 0) continue;
        statements += round->topic == TOPIC_STATEMENT;
        tell_round(p, scenario, round, statements);
    }
}

/* ---- who was there, what comes of it ------------------------------------------------------------
 */

static void tell_lines(Printer *p, const char *lines)
{
    while (*lines) {
        size_t len = strcspn(lines, "\n"), from = strspn(lines, " \t");
        if (from < len) print_wrapped(p, "- ", arena_text_n(&p->arena, lines + from, len - from));
        lines += len + (lines[len] == '\n');
    }
}

void tell_room_closing(Printer *p, const Debrief *debrief)
{
    bool any = false;
    if (!debrief->room.on) return;
    if (debrief->present[0]) {
        print_heading(p, tr(p->catalog, "report.present"));
        tell_lines(p, debrief->present);
    }
    for (int i = 0; i < RECOMMENDATIONS; i++) {
        const char *text = debrief->room.recommended[i];
        if (text == NULL || *text == '\0') continue;
        if (!any) print_heading(p, tr(p->catalog, "report.recommendations"));
        any = true;
        print_wrapped(p, "- ", text);
    }
}
