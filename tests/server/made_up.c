#include "made_up.h"

#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"

static const char *const options[] = {"De wijk nu evacueren", "Een uur wachten op nieuwe cijfers",
                                      "Alleen de kwetsbaren ophalen",
                                      "De provincie laten beslissen"};
static const char *const items[] = {"De dijk", "De school blijft open", "Een feest op het plein"};
static const BoardReason said[] = {{1, "Zonder cijfers kiezen we blind."}};

enum { OPTIONS = 4, ITEMS = 3 };

typedef struct Word {
    const char *word;
    BoardPlace place;
    RoomStep step;
    RoomTopic topic;
    AskKind ask;
    bool revealed;
} Word;

static const Word words[] = {
    {"lobby", BOARD_LOBBY, STEP_NONE, TOPIC_NONE, ASK_NONE, false},
    {"test", BOARD_LOBBY, STEP_NONE, TOPIC_NONE, ASK_TEST, false},
    {"agenda", BOARD_AGENDA, STEP_NONE, TOPIC_NONE, ASK_AGENDA, false},
    {"item", BOARD_ITEM, STEP_NONE, TOPIC_NONE, ASK_NONE, false},
    {"read", BOARD_ROUND, STEP_READ, TOPIC_DILEMMA, ASK_NONE, false},
    {"first", BOARD_ROUND, STEP_VOTE, TOPIC_DILEMMA, ASK_FIRST, false},
    {"talk", BOARD_ROUND, STEP_TALK, TOPIC_DILEMMA, ASK_NONE, false},
    {"second", BOARD_ROUND, STEP_AGAIN, TOPIC_DILEMMA, ASK_SECOND, false},
    {"reveal", BOARD_ROUND, STEP_REVEAL, TOPIC_DILEMMA, ASK_NONE, true},
    {"reason", BOARD_ROUND, STEP_MINORITY, TOPIC_DILEMMA, ASK_REASON, true},
    {"statement", BOARD_ROUND, STEP_VOTE, TOPIC_STATEMENT, ASK_FIRST, false},
    {"chosen", BOARD_CHOSEN, STEP_NONE, TOPIC_DILEMMA, ASK_NONE, true},
    {"outcome", BOARD_OUTCOME, STEP_NONE, TOPIC_DILEMMA, ASK_NONE, true},
    {"closing", BOARD_CLOSING, STEP_NONE, TOPIC_NONE, ASK_NONE, false},
};

static const Word *find(const char *word)
{
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(words[i].word, word) == 0) return &words[i];
    return NULL;
}

static void choose(MadeUp *made, const char *const *texts, size_t count)
{
    made->board.choice_count = count;
    for (size_t i = 0; i < count; i++)
        made->board.choices[i] =
            (BoardChoice){.text = texts ? texts[i] : NULL, .detail = "", .index = (int)i};
}

static void ask(MadeUp *made, const Word *word)
{
    Board *board = &made->board;
    board->pick = word->ask == ASK_AGENDA ? 2 : 1;
    if (word->ask == ASK_TEST)
        choose(made, NULL, 2);
    else if (word->ask == ASK_AGENDA)
        choose(made, items, ITEMS);
    else if (word->topic == TOPIC_STATEMENT)
        choose(made, NULL, DEGREES);
    else if (word->topic == TOPIC_DILEMMA)
        choose(made, options, OPTIONS);
    board->question_text = word->topic == TOPIC_STATEMENT
                               ? "Een burgemeester mag zijn twijfel tonen."
                           : word->topic == TOPIC_DILEMMA ? "Wat doet u?"
                                                          : "";
}

static void reveal(MadeUp *made)
{
    Board *board = &made->board;
    const Tally *last = made->tallies[BALLOT_SECOND].taken ? &made->tallies[BALLOT_SECOND]
                                                           : &made->tallies[BALLOT_FIRST];
    memcpy(board->tallies, made->tallies, sizeof board->tallies);
    board->revealed = true;
    board->leaders = tally_leaders(last);
    board->smaller_count = tally_smaller(last, board->smaller);
    board->reasons = said;
    board->reason_count = 1;
}

/* The number of the question, kept before anybody can answer it; the papers of a round that is done
 * go. */
static void next_question(MadeUp *made, const Word *word)
{
    Err err = {0};
    made->row.question++;
    made->row.setup = word->word;
    CHECK(ballots_keep(made->ballots, &made->row, &err));
    CHECK(ballots_shred(made->ballots, made->row.id, made->row.question - 3, &err));
}

static void put(MadeUp *made, const Word *word)
{
    Board *board = &made->board;
    *board = (Board){.place = word->place,
                     .step = word->step,
                     .topic = word->topic,
                     .ask = word->ask,
                     .sitting_title = "Wateroverlast",
                     .item_title = word->place == BOARD_LOBBY ? "" : "De dijk",
                     .item = word->place == BOARD_LOBBY ? 0 : 1,
                     .items = ITEMS,
                     .question_text = "",
                     .code = made->row.code,
                     .token = made->row.token,
                     .open = word->ask != ASK_NONE,
                     .question = word->ask != ASK_NONE ? made->row.question : 0,
                     .left_ms = UINT32_MAX,
                     .planned_ms = UINT32_MAX};
    ask(made, word);
    if (word->revealed) reveal(made);
    made_up_count(made);
}

bool made_up_go(MadeUp *made, const char *name)
{
    const Word *word = find(name);
    if (word == NULL) return false;
    if (made->board.open) made_up_shut(made);
    if (word->ask != ASK_NONE) next_question(made, word);
    put(made, word);
    return true;
}

static void count_votes(MadeUp *made, Ballot ballot, CastKind kind)
{
    Arena arena = {0};
    Cast *papers = NULL;
    Tally tally = {.taken = true, .asked = (uint16_t)made->board.voters};
    size_t count =
        ballots_papers(made->ballots, made->row.id, made->board.question, &arena, &papers);
    for (size_t i = 0; i < count; i++)
        if (papers[i].kind == kind && papers[i].choice < MAX_OPTIONS)
            tally.counts[papers[i].choice]++;
    made->tallies[ballot] = tally;
    arena_free(&arena);
}

void made_up_shut(MadeUp *made)
{
    Board *board = &made->board;
    ballots_shut(made->ballots, made->row.id, board->question, board->question);
    board->open = false;
    if (board->ask == ASK_FIRST) count_votes(made, BALLOT_FIRST, CAST_CHOICE);
    if (board->ask == ASK_FIRST) count_votes(made, BALLOT_PREDICTED, CAST_PREDICTED);
    if (board->ask == ASK_SECOND) count_votes(made, BALLOT_SECOND, CAST_CHOICE);
    made_up_count(made);
}

void made_up_count(MadeUp *made)
{
    made->board.voters = (int)ballots_seat_count(made->ballots, made->row.id);
    made->board.votes_in =
        (int)ballots_cast_count(made->ballots, made->row.id, made->board.question);
}

static bool begin(MadeUp *made, Err *err)
{
    made->row =
        (SittingRow){.address = "", .agenda = "", .setup = "lobby", .place = -1, .started_ms = 1};
    return ballots_begin(made->ballots, &made->row, &made->arena, err);
}

bool made_up_open(MadeUp *made, const char *folder, Err *err)
{
    *made = (MadeUp){0};
    made->ballots = ballots_open(folder, err);
    if (made->ballots == NULL) return false;
    bool found = ballots_unfinished(made->ballots, &made->arena, &made->row, err);
    if (!found && (err->key || !begin(made, err))) {
        made_up_close(made);
        return false;
    }
    const Word *word = find(made->row.setup);
    put(made, word ? word : &words[0]);
    return true;
}

void made_up_close(MadeUp *made)
{
    ballots_close(made->ballots);
    arena_free(&made->arena);
}
