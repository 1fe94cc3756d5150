/* The split of a round: both votes and the prediction, as a figure, a table and sentences. */
#include <string.h>

#include "report/room.h"

/* ---- what a choice is called ---------------------------------------------------------------- */

size_t told_choices(const Told *told)
{
    return told->dilemma ? told->dilemma->option_count : DEGREES;
}

const char *told_short(Maker *m, const Told *told, int choice)
{
    if (told->dilemma == NULL)
        return maker_say(m, arena_printf(m->arena, "report.degree_%s", degree_names[choice]));
    const char *letter = maker_letter_of(m, told->round->shown, choice);
    return *letter ? letter : maker_say(m, "debrief.bell");
}

const char *told_long(Maker *m, const Told *told, int choice)
{
    if (told->dilemma == NULL) return told_short(m, told, choice);
    return maker_fill(m, "debrief.card",
                      TR_ARGS({"letter", told_short(m, told, choice)},
                              {"what", told->dilemma->options[choice].text}));
}

static bool stands(const Told *told, size_t choice)
{
    return told->round->shown >> choice & 1;
}

const char *told_counts(Maker *m, const Told *told, Ballot ballot)
{
    const Tally *tally = &told->round->tallies[ballot];
    StrBuf out = {0};
    if (!tally->taken) return "\u2013";
    for (size_t i = 0; i < told_choices(told); i++)
        if (stands(told, i)) sb_printf(&out, "%s%d", out.len ? " / " : "", tally->counts[i]);
    const char *text = arena_text(m->arena, sb_text(&out));
    sb_free(&out);
    return text;
}

/* ---- the figure ------------------------------------------------------------------------------ */

enum {
    NAMES = 248, /* what the choices are called */
    BARS = 260,  /* from here on */
    LONGEST = 300,
    BAR_H = 13,
    ROW_PAD = 7,
    LEGEND_H = 26,
    NAME_MAX = 32 /* characters */
};

typedef struct Split {
    const Told *told;
    Figure *figure;
    Ballot ballots[2]; /* a bar for each, in each row */
    int bars, row_h, most;
} Split;

/* Cut at a word where it can be. */
static const char *shortened(Maker *m, const char *text)
{
    const char *at = text, *word = NULL;
    if (utf8_count(text) <= NAME_MAX) return text;
    for (int n = 0; n < NAME_MAX - 1; n++) {
        if (*at == ' ') word = at;
        utf8_next(&at);
    }
    if (word && word - text > NAME_MAX / 2) at = word;
    return arena_printf(m->arena, "%s\u2026", arena_text_n(m->arena, text, (size_t)(at - text)));
}

static void draw_bar(Maker *m, const Split *s, int y, Ballot ballot, int count)
{
    int w = s->most > 0 ? LONGEST * count / s->most : 0;
    bool first = ballot == BALLOT_FIRST && s->bars > 1;
    if (count > 0)
        maker_draw_rect(m, s->figure,
                        (Shape){.x = BARS,
                                .y = y,
                                .w = w > 4 ? w : 4,
                                .h = BAR_H,
                                .r = 2,
                                .fill = first ? INK_PANEL : INK_ACCENT,
                                .stroke = INK_ACCENT,
                                .thick = 15});
    maker_draw_strong(m, s->figure, BARS + (count > 0 ? w : 0) + 8, y + BAR_H - 2, ANCHOR_START,
                      INK_TEXT, maker_number(m, count));
}

static void draw_row(Maker *m, const Split *s, int y, size_t choice)
{
    const RoomRound *round = s->told->round;
    const Decision *d = s->told->decision;
    int middle = y + s->row_h / 2 + 4;
    maker_draw_line(m, s->figure, 0, y, FIGURE_WIDE, y, INK_LINE, false);
    maker_draw_text(m, s->figure, 0, middle, ANCHOR_START, INK_TEXT,
                    shortened(m, told_long(m, s->told, (int)choice)));
    for (int i = 0; i < s->bars; i++)
        draw_bar(m, s, y + ROW_PAD + i * (BAR_H + 3), s->ballots[i],
                 round->tallies[s->ballots[i]].counts[choice]);
    if (d && d->option == choice)
        maker_draw_strong(m, s->figure, FIGURE_WIDE, middle, ANCHOR_END, INK_TEXT,
                          maker_say(m, "report.chair_mark"));
}

static void draw_legend(Maker *m, const Split *s)
{
    static const char *const keys[BALLOTS] = {"report.vote_first", "report.vote_predicted",
                                              "report.vote_second"};
    for (int i = 0; i < s->bars; i++) {
        int x = BARS + i * 170;
        bool first = i == 0 && s->bars > 1;
        maker_draw_rect(m, s->figure,
                        (Shape){.x = x,
                                .y = 4,
                                .w = 20,
                                .h = 12,
                                .r = 2,
                                .fill = first ? INK_PANEL : INK_ACCENT,
                                .stroke = INK_ACCENT,
                                .thick = 15});
        maker_draw_text(m, s->figure, x + 28, 15, ANCHOR_START, INK_TEXT,
                        maker_say(m, keys[s->ballots[i]]));
    }
}

static Split split_of(const Told *told)
{
    static const Ballot own[] = {BALLOT_FIRST, BALLOT_SECOND};
    Split s = {.told = told};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        const Tally *tally = &told->round->tallies[own[i]];
        if (!tally->taken) continue;
        s.ballots[s.bars++] = own[i];
        for (int c = 0; c < MAX_OPTIONS; c++)
            if (tally->counts[c] > s.most) s.most = tally->counts[c];
    }
    s.row_h = 2 * ROW_PAD + s.bars * (BAR_H + 3) - 3;
    return s;
}

void figure_split(Maker *m, const Told *told)
{
    Split s = split_of(told);
    int y = LEGEND_H, rows = __builtin_popcount(told->round->shown);
    s.figure = maker_figure(
        m, FIGURE_WIDE, LEGEND_H + rows * s.row_h + 2, maker_say(m, "report.split_figure"),
        maker_say(m, s.bars > 1 ? "report.split_about_both" : "report.split_about"));
    draw_legend(m, &s);
    for (size_t i = 0; i < told_choices(told); i++) {
        if (!stands(told, i)) continue;
        draw_row(m, &s, y, i);
        y += s.row_h;
    }
}

/* ---- the table ------------------------------------------------------------------------------ */

/* "9 van 12", or "9" when nobody knows of how many. */
static const char *votes_of(Maker *m, unsigned n, unsigned of)
{
    const char *count = maker_number(m, (long)n);
    if (of < n || of == 0) return count;
    return maker_fill(m, "report.n_of", TR_ARGS({"n", count}, {"of", maker_number(m, (long)of)}));
}

static void split_table(Maker *m, const Told *told)
{
    static const int widths[] = {16, 6, 6, 6};
    static const char *const keys[BALLOTS] = {"report.vote_first", "report.vote_predicted",
                                              "report.vote_second"};
    const RoomRound *round = told->round;
    const char *head[BALLOTS + 1] = {maker_say(m, "report.choice")};
    size_t columns = 1, rows = (size_t)__builtin_popcount(round->shown), at = 0;
    for (int b = 0; b < BALLOTS; b++)
        if (round->tallies[b].taken) head[columns++] = maker_say(m, keys[b]);
    Table *t = maker_table(m, maker_say(m, "report.split_table"), columns, rows + 1, widths, head);
    for (size_t i = 0; i <= told_choices(told); i++) {
        bool sum = i == told_choices(told);
        if (!sum && !stands(told, i)) continue;
        const char *row[BALLOTS + 1] = {sum ? maker_say(m, "report.together")
                                            : told_long(m, told, (int)i)};
        size_t column = 1;
        for (int b = 0; b < BALLOTS; b++) {
            const Tally *tally = &round->tallies[b];
            if (!tally->taken) continue;
            row[column++] = sum ? votes_of(m, tally_sum(tally), tally->asked)
                                : maker_number(m, tally->counts[i]);
        }
        if (!sum && told->decision && told->decision->option == i) t->marked_row = (int)at;
        maker_row(t, at++, row);
    }
}

/* ---- in sentences -----------------------------------------------------------------------------
 */

/* "A en C" */
static const char *names_of(Maker *m, const Told *told, unsigned choices)
{
    const char *out = "";
    for (int i = 0; i < MAX_OPTIONS; i++) {
        if (!(choices >> i & 1)) continue;
        choices &= ~(1u << i);
        const char *name = told_short(m, told, i);
        const char *key = choices ? "report.list" : "report.list_last";
        out = *out ? maker_fill(m, key, TR_ARGS({"list", out}, {"what", name})) : name;
    }
    return out;
}

static void say_leaders(Maker *m, const Told *told, const Tally *vote)
{
    if (vote == NULL) return; /* only the prediction was counted */
    unsigned leaders = tally_leaders(vote), sum = tally_sum(vote), most = 0;
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (vote->counts[i] > most) most = vote->counts[i];
    const char *key = leaders == 0              ? "report.nobody_voted"
                      : leaders & (leaders - 1) ? "report.tie"
                                                : "report.leads";
    maker_item(m, maker_fill(m, key,
                             TR_ARGS({"what", names_of(m, told, leaders)},
                                     {"n", maker_number(m, (long)most)},
                                     {"of", maker_number(m, (long)sum)})));
}

static void say_moved(Maker *m, const Told *told)
{
    unsigned of, moved = round_moved(told->round, &of);
    const char *list = "";
    if (of == 0) return;
    for (int from = 0; from < MAX_OPTIONS; from++)
        for (int to = 0; to < MAX_OPTIONS; to++) {
            int n = told->round->moved[from][to];
            if (from == to || n == 0) continue;
            const char *one =
                maker_fill(m, "report.moved_one",
                           TR_ARGS({"n", maker_number(m, n)}, {"from", told_short(m, told, from)},
                                   {"to", told_short(m, told, to)}));
            list = arena_printf(m->arena, "%s%s%s", list, *list ? ", " : " (", one);
        }
    const char *said =
        maker_fill(m, "report.moved",
                   TR_ARGS({"n", maker_number(m, (long)moved)}, {"of", maker_number(m, (long)of)}));
    maker_item(
        m, arena_printf(m->arena, "%s%s.", said, *list ? arena_printf(m->arena, "%s)", list) : ""));
}

static void say_again(Maker *m, const RoomRound *round)
{
    static const struct {
        Ballot ballot;
        const char *key;
    } votes[] = {{BALLOT_FIRST, "report.again_first"}, {BALLOT_SECOND, "report.again_second"}};
    for (size_t i = 0; i < sizeof votes / sizeof *votes; i++)
        if (round->again[votes[i].ballot])
            maker_item(m, maker_count(m, votes[i].key, (long)round->again[votes[i].ballot]));
}

/* What stands instead of a split; NULL when there is one. */
static const char *no_split(const RoomRound *round)
{
    unsigned votes = 0;
    for (int b = 0; b < BALLOTS; b++) votes += tally_sum(&round->tallies[b]);
    if (votes > 0) return NULL;
    if (round_vote(round)) return "report.nobody_voted";
    return round->done >> STEP_TABLE & 1 ? "report.round_table" : "report.no_vote";
}

void make_split(Maker *m, const Told *told)
{
    const RoomRound *round = told->round;
    const char *none = no_split(round);
    unsigned of, foresaw = round_foresaw(round, &of);
    maker_heading(m, 4, maker_say(m, "report.split"));
    if (none) {
        maker_paragraph(m, TONE_PLAIN, maker_say(m, none));
        return;
    }
    figure_split(m, told);
    split_table(m, told);
    say_leaders(m, told, round_vote(round));
    if (of > 0)
        maker_item(m, maker_fill(m, "report.foresaw",
                                 TR_ARGS({"n", maker_number(m, (long)foresaw)},
                                         {"of", maker_number(m, (long)of)})));
    say_moved(m, told);
    say_again(m, round);
}
