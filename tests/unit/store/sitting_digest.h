/* A script through all that a sitting can do, and all that can be seen of one as text. */
#ifndef REGISSEUR_TESTS_STORE_SITTING_DIGEST_H
#define REGISSEUR_TESTS_STORE_SITTING_DIGEST_H

#include "unit/store/sitting_help.h"

static inline void digest_tally(StrBuf *out, const char *name, const Tally *tally)
{
    sb_printf(out, "%s %d/%d", name, tally->taken, tally->asked);
    for (int i = 0; i < MAX_OPTIONS; i++) sb_printf(out, " %d", tally->counts[i]);
    sb_add(out, "\n");
}

static inline void digest_view(StrBuf *out, const View *view)
{
    sb_printf(out, "view %d round %d used %u injects %zu sure %d effect %d explained %s\n",
              view->stage, view->round, view->used_ms, view->inject_count, view->sure, view->effect,
              view->explained ? view->explained : "");
    sb_printf(out, "chosen %s outcome %s\n", view->chosen ? view->chosen->id : "",
              view->outcome ? view->outcome : "");
    for (size_t i = 0; i < view->reason_count; i++)
        sb_printf(out, "reason %d\n", view->reasons[i].ticked);
    for (size_t i = 0; i < view->advice_count; i++)
        sb_printf(out, "advice %d\n", view->advice[i].heard);
}

static inline void digest_split(StrBuf *out, const Board *b)
{
    for (int i = 0; i < BALLOTS; i++) digest_tally(out, ballot_names[i], &b->tallies[i]);
    for (int from = 0; from < MAX_OPTIONS; from++)
        for (int to = 0; to < MAX_OPTIONS; to++) sb_printf(out, "%d ", b->moved[from][to]);
    sb_printf(out, "leaders %d smaller %zu foresaw %d\n", b->leaders, b->smaller_count, b->foresaw);
    for (size_t i = 0; i < b->reason_count; i++)
        sb_printf(out, "said %d %s\n", b->reasons[i].option, b->reasons[i].text);
    if (b->has_panel) digest_tally(out, "panel", &b->panel);
}

static inline void digest_board(StrBuf *out, const Board *b)
{
    sb_printf(out, "%d step %d topic %d method %d order %d '%s' %d/%d '%s'\n", b->place, b->step,
              b->topic, b->method, b->order, b->sitting_title, b->item, b->items, b->item_title);
    sb_printf(out, "%s %s ask %d question %d open %d pick %d voters %d in %d '%s'\n", b->code,
              b->token, b->ask, b->question, b->open, b->pick, b->voters, b->votes_in,
              b->question_text);
    for (size_t i = 0; i < b->choice_count; i++)
        sb_printf(out, "choice %d %s\n", b->choices[i].index,
                  b->choices[i].text ? b->choices[i].text : "-");
    sb_printf(out, "statement %s revealed %d planned %u\n", b->statement ? b->statement->id : "-",
              b->revealed, b->planned_ms);
    digest_split(out, b);
    if (b->view) digest_view(out, b->view);
    for (int i = 0; i < RECOMMENDATIONS; i++) sb_printf(out, "[%s]", b->recommended[i]);
}

static inline void digest_desk(StrBuf *out, const Desk *d)
{
    sb_printf(out, "\nnext %d '%s' steps %x done %x repeat %d seats %d expected %d\n", d->next,
              d->next_title ? d->next_title : "-", d->steps, d->done, d->can_repeat, d->seats,
              d->expected);
    sb_printf(out, "notes '%s' present '%s' hints '%s'\n", d->notes, d->present,
              d->facilitator ? d->facilitator->notes : "-");
    for (int i = 0; i < BALLOTS; i++) digest_tally(out, "live", &d->live[i]);
    for (size_t i = 0; i < d->said_count; i++)
        sb_printf(out, "sent %d %s\n", d->said[i].option, d->said[i].text);
    for (int i = 0; i < ACTIONS; i++) sb_printf(out, "action %s\n", d->actions[i]);
    for (size_t i = 0; i < d->agenda->count; i++)
        sb_printf(out, "item %s/%s %d\n", d->agenda->items[i].pack,
                  d->agenda->items[i].id ? d->agenda->items[i].id : "-", d->picked[i]);
}

/* All that is to be the same after a crash: not the clock, which then stands. */
static inline char *digest(Venue *v)
{
    StrBuf out = {0};
    Board board = venue_board(v);
    Desk desk = venue_desk(v);
    digest_board(&out, &board);
    digest_desk(&out, &desk);
    char *text = arena_text(&v->scratch.arena, sb_text(&out));
    sb_free(&out);
    return text;
}

/* ---- the script ---- */

enum { DO = 0, VOTE, SAY, TICK, PASS };

typedef struct Line {
    int what; /* DO: the command; VOTE: seat `index` chooses `number`; TICK: `number` ms */
    SittingCommand command;
    int index, number;
} Line;

#define L_ON                                                                                       \
    {                                                                                              \
        .command = {.type = SITTING_ON }                                                           \
    }
#define L_STEP(s)                                                                                  \
    {                                                                                              \
        .command = {.type = SITTING_STEP, .index = (s) }                                           \
    }
#define L_DO(t, ...)                                                                               \
    {                                                                                              \
        .command = {.type = (t), __VA_ARGS__ }                                                     \
    }
#define L_GAME(t, ...)                                                                             \
    {                                                                                              \
        .command = {.type = SITTING_GAME, .command = {.type = (t), __VA_ARGS__} }                  \
    }
#define L_VOTE(s, n)                                                                               \
    {                                                                                              \
        .what = VOTE, .index = (s), .number = (n)                                                  \
    }
#define L_TICK(n)                                                                                  \
    {                                                                                              \
        .what = TICK, .number = (n)                                                                \
    }

static const uint16_t script_cards[MAX_OPTIONS] = {3, 2};

/* With phones: a dilemma, a statement left and returned to, a whole pack. */
static const Line script[] = {
    L_DO(SITTING_TEST, .index = 0),
    L_VOTE(1, 1),
    L_DO(SITTING_TEST, .index = 0),
    L_DO(SITTING_PICK, .index = 2),
    L_VOTE(1, 3),
    L_VOTE(2, 6),
    L_VOTE(3, 4),
    L_ON,
    L_GAME(COMMAND_PRESENT, .text = "Burgemeester\nBrandweer"),
    L_GAME(COMMAND_NOTE, .text = "Begonnen."),
    L_DO(SITTING_EXPECT, .index = 12),
    L_DO(SITTING_METHOD, .index = ROOM_CARDS),
    L_ON, /* the whole pack first: it had most picks */
    L_TICK(7000),
    L_GAME(COMMAND_HEAR, .index = 0),
    L_TICK(20000),
    L_STEP(STEP_VOTE),
    L_DO(SITTING_CARDS, .ballot = BALLOT_FIRST, .counts = script_cards),
    L_DO(SITTING_METHOD, .index = ROOM_PHONES), /* anew */
    L_VOTE(1, 0),
    L_VOTE(2, 0),
    L_VOTE(3, 1),
    L_DO(SITTING_REPEAT, .index = 0),
    L_VOTE(1, 1),
    L_VOTE(2, 0),
    L_VOTE(3, 1),
    L_VOTE(4, 0),
    L_VOTE(5, 0),
    L_DO(SITTING_KEY, .index = 1, .ballot = BALLOT_FIRST),
    L_DO(SITTING_KEY, .index = 1, .ballot = BALLOT_PREDICTED),
    L_DO(SITTING_UNKEY, .ballot = BALLOT_FIRST),
    L_ON,
    L_DO(SITTING_MORE, .index = 0),
    L_TICK(5000),
    L_DO(SITTING_PAUSE, .index = 0),
    L_DO(SITTING_RESUME, .index = 0),
    L_ON,
    L_VOTE(1, 1),
    L_VOTE(2, 1),
    L_VOTE(3, 1),
    L_VOTE(4, 0),
    L_ON,
    L_ON,
    {.what = SAY, .index = 4, .number = 0},
    L_DO(SITTING_SHOW_SAID, .index = 0),
    L_DO(SITTING_MINORITY, .index = 0, .text = "Te duur."),
    L_DO(SITTING_ADD, .item = {AGENDA_STATEMENT, "vuur", "melden"}),
    L_ON,
    L_ON,
    L_GAME(COMMAND_CHOOSE, .index = 1),
    L_GAME(COMMAND_REASON, .index = 1),
    L_GAME(COMMAND_SURE, .index = 3),
    L_GAME(COMMAND_EXPLAIN, .text = "Wij wachten op het water."),
    L_ON,
    L_GAME(COMMAND_EFFECT, .index = 2),
    L_ON,
    L_GAME(COMMAND_TAKE, .text = "Eerder bellen."),
    L_GAME(COMMAND_ACTION, .index = 1, .text = "Lijst maken\nJan\n2027-01-01"),
    L_DO(SITTING_RECOMMEND, .index = 1, .text = "Oefen elk jaar."),
    L_ON, /* the second item */
    L_ON,
    L_STEP(STEP_VOTE),
    L_VOTE(1, 0),
    L_VOTE(2, 1),
    L_STEP(STEP_REVEAL),
    L_DO(SITTING_ITEM, .index = 2), /* left */
    L_ON,
    L_STEP(STEP_VOTE),
    L_VOTE(3, 1),
    L_GAME(COMMAND_NOTE, .text = "Nog een."),
    L_STEP(STEP_TALK),
    L_DO(SITTING_ITEM, .index = 1), /* and gone on with */
    L_STEP(STEP_VOTE),
    L_VOTE(1, 1),
    L_GAME(COMMAND_CHOOSE, .index = 0),
    L_ON,
    L_ON,
    L_ON, /* the statement that was left */
    L_DO(SITTING_ITEM, .index = 3),
    L_ON,
    L_STEP(STEP_AGAIN),
    L_VOTE(2, 4),
    L_ON,
    L_ON,
    L_DO(SITTING_RECOMMEND, .index = 8, .text = "Bel sneller."),
};
enum { SCRIPT_LINES = sizeof script / sizeof *script, SCRIPT_SEATS = 5 };

static const AgendaItem script_items[] = {{AGENDA_STATEMENT, "vuur", "evacueren"},
                                          {AGENDA_DILEMMA, "water", "eerste"},
                                          {AGENDA_PACK, "water", NULL}};

static inline void script_begin(Venue *v)
{
    SittingSetup setup = {.method = ROOM_PHONES,
                          .clock = CLOCK_X1_5,
                          .expected = 9,
                          .present = "Burgemeester",
                          .address = "127.0.0.1",
                          .port = 8080};
    venue_begin(v, script_items, 3, &setup);
    for (unsigned i = 1; i <= SCRIPT_SEATS; i++) venue_sit(v, i);
}

/* One line. Unlike the rest of the tests it may fail: of a disk that is full. */
static inline bool script_take(Venue *v, const Line *line, Err *err)
{
    Board board = venue_board(v);
    Cast cast = {.question = board.question, .seat = line->index};
    bool changed;
    venue_desk(v); /* what SHOW_SAID means */
    switch (line->what) {
    case VOTE:
        cast.choice = (uint16_t)line->number;
        return ballots_cast(v->ballots, sitting_id(v->sitting), &cast, 1, err);
    case SAY:
        cast.kind = CAST_SAID, cast.text = "Er is meer tijd.";
        return ballots_cast(v->ballots, sitting_id(v->sitting), &cast, 1, err);
    case TICK:
        if (!board.running)
            sitting_do(v->sitting, &(SittingCommand){.type = SITTING_RESUME}, v->now, NULL);
        return sitting_tick(v->sitting, (uint32_t)line->number, v->now, &changed, err);
    default: return sitting_do(v->sitting, &line->command, v->now, err);
    }
}

#endif
