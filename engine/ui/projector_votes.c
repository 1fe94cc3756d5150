/* What the room voted: both ballots side by side, the smaller side's reasons, the panel. */
#include "ui/projector_wall.h"

/* --- the reveal --- */

static void ballot_line(Ui *ui, const char *name, int n, int of, bool hatched)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .keep = true,
                      .gap = 8,
                      .align = UI_CENTER,
                      .role = UI_METER,
                      .name = name,
                      .value = ui_number(ui, n)});
    wall_bar(ui, n, of, hatched, 12);
    ui_open(ui, (Box){.width = 30, .align = UI_END});
    ui_text(ui, T_STRONG, ui_number(ui, n));
    ui_close(ui);
    ui_close(ui);
}

static void result(Ui *ui, const Board *b, const WallChoice *c)
{
    const Tally *first = &b->tallies[BALLOT_FIRST], *second = &b->tallies[BALLOT_SECOND];
    bool leads = (b->leaders >> c->index & 1) != 0;
    int of = tally_sum(first) > tally_sum(second) ? tally_sum(first) : tally_sum(second);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .keep = true,
                      .gap = 10,
                      .align = UI_CENTER,
                      .pad_x = 9,
                      .pad_y = 2,
                      .radius = 7,
                      .fill = leads ? C_SELECTED : C_PANEL,
                      .border = leads ? C_ACCENT : C_LINE,
                      .border_w = leads ? 2 : 1});
    wall_badge(ui, c->letter);
    ui_open(ui, (Box){.grow = 3});
    ui_text(ui, T_STRONG, c->text);
    ui_close(ui);
    ui_open(ui, (Box){.grow = 2, .min_width = 120});
    if (first->taken)
        ballot_line(ui, ui_say(ui, "projector.first"), first->counts[c->index], of, true);
    if (second->taken)
        ballot_line(ui, ui_say(ui, "projector.second"), second->counts[c->index], of, false);
    ui_close(ui);
    ui_close(ui);
}

static void key_part(Ui *ui, const char *text, bool hatched)
{
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 7, .align = UI_CENTER});
    ui_open(ui, (Box){.flow = UI_ROW, .width = 36, .keep = true});
    wall_bar(ui, 1, 1, hatched, 14);
    ui_close(ui);
    ui_text(ui, T_TEXT, text);
    ui_close(ui);
}

static void key_line(Ui *ui, const Board *b)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 20});
    if (b->tallies[BALLOT_FIRST].taken) key_part(ui, ui_say(ui, "projector.first"), true);
    if (b->tallies[BALLOT_SECOND].taken) key_part(ui, ui_say(ui, "projector.second"), false);
    ui_close(ui);
}

static int moved_of(const Board *b)
{
    int n = 0;
    for (int from = 0; from < MAX_OPTIONS; from++)
        for (int to = 0; to < MAX_OPTIONS; to++)
            if (from != to) n += b->moved[from][to];
    return n;
}

static bool knows_moves(const Board *b)
{
    for (int from = 0; from < MAX_OPTIONS; from++)
        for (int to = 0; to < MAX_OPTIONS; to++)
            if (b->moved[from][to]) return true;
    return false;
}

/* What the room foresaw, and who moved. */
static const char *sums(Ui *ui, const Board *b)
{
    const Tally *predicted = &b->tallies[BALLOT_PREDICTED];
    const char *foresaw = "", *moved = "";
    if (predicted->taken) {
        const char *n = ui_number(ui, b->foresaw), *all = ui_number(ui, tally_sum(predicted));
        foresaw = ui_fill(ui, "projector.foresaw", TR_ARGS({"n", n}, {"all", all}));
    }
    if (knows_moves(b)) {
        int n = moved_of(b);
        moved = n > 0 ? ui_count(ui, "projector.moved", n) : ui_say(ui, "projector.moved_none");
    }
    if (!*foresaw && !*moved) return NULL;
    return arena_printf(ui->arena, "%s%s%s", foresaw, *foresaw && *moved ? " " : "", moved);
}

/* --- of a statement: the scale as pillars --- */

static void pillar(Ui *ui, const Tally *tally, int index, int of, bool hatched)
{
    if (!tally->taken) return;
    ui_open(ui, (Box){.align = UI_CENTER, .gap = 2});
    ui_text(ui, T_STRONG, ui_number(ui, tally->counts[index]));
    wall_pillar(ui, tally->counts[index], of, hatched, 26, 78);
    ui_close(ui);
}

static int most_of(const Board *b)
{
    int most = 1;
    for (int i = 0; i < DEGREES; i++) {
        if (b->tallies[BALLOT_FIRST].counts[i] > most) most = b->tallies[BALLOT_FIRST].counts[i];
        if (b->tallies[BALLOT_SECOND].counts[i] > most) most = b->tallies[BALLOT_SECOND].counts[i];
    }
    return most;
}

static void degree_votes(Ui *ui, const Board *b, const WallChoice *c, int most)
{
    ui_open(ui, (Box){.pad_x = 2,
                      .pad_y = 4,
                      .gap = 4,
                      .radius = 7,
                      .align = UI_CENTER,
                      .fill = C_PANEL,
                      .border = C_LINE,
                      .role = UI_METER,
                      .name = c->text});
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 6});
    pillar(ui, &b->tallies[BALLOT_FIRST], c->index, most, true);
    pillar(ui, &b->tallies[BALLOT_SECOND], c->index, most, false);
    ui_close(ui);
    ui_text(ui, T_STRONG, c->text)->text_align = PARA_CENTER;
    ui_close(ui);
}

static void pillars(Ui *ui, const Board *b, const WallChoice *choices, size_t count, float zoom)
{
    int most = most_of(b);
    float before = ui->core->zoom;
    ui->core->zoom = zoom;
    ui_open(ui, (Box){.flow = UI_GRID, .columns = DEGREES, .gap = 6});
    for (size_t i = 0; i < count; i++) degree_votes(ui, b, &choices[i], most);
    ui_close(ui);
    ui->core->zoom = before;
}

void wall_reveal(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    WallState *s = ui_state(ui);
    WallChoice choices[BOARD_CHOICES];
    size_t count = wall_choices(ui, wall, choices);
    bool statement = b->topic == TOPIC_STATEMENT;
    float zoom;
    if (!b->revealed) {
        wall_talk(ui, wall);
        return;
    }
    s->fit = FIT_CLOSE;
    wall_begin_step(ui, wall);
    ui_spring(ui);
    if (statement && b->statement) ui_text(ui, T_HEADING, b->statement->text);
    key_line(ui, b);
    zoom = statement ? wall_scale_zoom(ui, false) : 0;
    if (zoom > 0)
        pillars(ui, b, choices, count, zoom);
    else {
        ui_open(ui, (Box){.gap = 4});
        for (size_t i = 0; i < count; i++) result(ui, b, &choices[i]);
        ui_close(ui);
    }
    ui_spring(ui);
    wall_end(ui, wall, "people", sums(ui, b));
}

/* --- reasons --- */

static const BoardReason *next_reason(const Board *b, int option, const BoardReason *from)
{
    for (const BoardReason *r = from; r < b->reasons + b->reason_count; r++)
        if (r->option == option) return r;
    return NULL;
}

static void reason(Ui *ui, const BoardReason *r)
{
    if (!r) return;
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .pad_x = 14, .pad_y = 2, .bar = C_ACCENT});
    ui_text(ui, T_BODY, r->text)->grow = 1;
    ui_close(ui);
}

/* An option stands on the page of its first reason. */
static void side(Ui *ui, const Board *b, const WallChoice *c, int votes)
{
    const BoardReason *r = next_reason(b, c->index, b->reasons);
    ui_open(ui, (Box){.gap = 6, .keep = true});
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 10, .align = UI_CENTER});
    wall_badge(ui, c->letter);
    ui_text(ui, T_HEADING, c->text)->grow = 1;
    ui_text_in(ui, T_STRONG, C_MUTED, ui_count(ui, "projector.votes", votes));
    ui_close(ui);
    reason(ui, r);
    ui_close(ui);
    while (r && (r = next_reason(b, c->index, r + 1))) reason(ui, r);
}

/* The last vote that was taken. */
static const Tally *last_vote(const Board *b)
{
    const Tally *second = &b->tallies[BALLOT_SECOND];
    return second->taken ? second : &b->tallies[BALLOT_FIRST];
}

static bool is_smaller(const Board *b, int index)
{
    for (size_t i = 0; i < b->smaller_count; i++)
        if (b->smaller[i] == index) return true;
    return false;
}

void wall_minority(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    const Tally *votes = last_vote(b);
    WallChoice choices[BOARD_CHOICES];
    size_t count = wall_choices(ui, wall, choices);
    wall_begin_step(ui, wall);
    ui_spring(ui);
    for (size_t i = 0; i < b->smaller_count; i++) {
        const WallChoice *c = wall_choice_of(choices, count, b->smaller[i]);
        if (c) side(ui, b, c, votes->counts[c->index]);
    }
    for (size_t i = 0; i < count; i++)
        if (!is_smaller(b, choices[i].index) && next_reason(b, choices[i].index, b->reasons))
            side(ui, b, &choices[i], votes->counts[choices[i].index]);
    ui_spring(ui);
    wall_end(ui, wall, "ear", ui_say(ui, "projector.sign_minority"));
}

/* --- the panel --- */

static const PanelVote *next_voice(const Board *b, int option, const PanelVote *from)
{
    for (const PanelVote *v = from; v < b->panel_votes + b->panel_count; v++)
        if (v->dilemma == b->panel_dilemma && v->option == option && *v->reason) return v;
    return NULL;
}

static void voice(Ui *ui, const PanelVote *v)
{
    if (!v) return;
    ui_open(ui, (Box){.pad_x = 14, .pad_y = 2, .bar = C_ACCENT});
    ui_text(ui, T_STRONG, v->function);
    ui_text(ui, T_BODY, v->reason);
    ui_close(ui);
}

static void panel_option(Ui *ui, const Board *b, const WallChoice *c)
{
    const PanelVote *v = next_voice(b, c->index, b->panel_votes);
    ui_open(ui, (Box){.gap = 6, .keep = true});
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .gap = 10, .align = UI_CENTER});
    wall_badge(ui, c->letter);
    ui_open(ui, (Box){.grow = 5});
    ui_text(ui, T_HEADING, c->text);
    ui_close(ui);
    ui_open(ui, (Box){.grow = 4, .min_width = 120});
    ballot_line(ui, c->text, b->panel.counts[c->index], tally_sum(&b->panel), false);
    ui_close(ui);
    ui_close(ui);
    voice(ui, v);
    ui_close(ui);
    while (v && (v = next_voice(b, c->index, v + 1))) voice(ui, v);
}

/* How many they are, and which options none of them took. */
static const char *panel_sums(Ui *ui, const Board *b, const WallChoice *choices, size_t count)
{
    const char *letters = "", *who = ui_count(ui, "projector.panel_of", tally_sum(&b->panel));
    for (size_t i = 0; i < count && b->has_panel; i++)
        if (b->panel.counts[choices[i].index] == 0)
            letters =
                arena_printf(ui->arena, "%s%s%s", letters, *letters ? ", " : "", choices[i].letter);
    if (!*letters) return who;
    return arena_printf(ui->arena, "%s %s", who,
                        ui_fill(ui, "projector.panel_nobody", TR_ARGS({"letters", letters})));
}

void wall_panel(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    WallChoice choices[BOARD_CHOICES];
    size_t count = wall_choices(ui, wall, choices);
    wall_begin_step(ui, wall);
    ui_spring(ui);
    for (size_t i = 0; i < count && b->has_panel; i++)
        if (b->panel.counts[choices[i].index] > 0) panel_option(ui, b, &choices[i]);
    ui_spring(ui);
    wall_end(ui, wall, "people", panel_sums(ui, b, choices, count));
}
