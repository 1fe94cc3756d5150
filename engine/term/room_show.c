#include "term/room_show.h"

#include <string.h>

#include "term/room_words.h"
#include "term/show.h"

static const char *number(Printer *p, long n)
{
    return arena_printf(&p->arena, "%ld", n);
}

static const char *named(Printer *p, const char *group, const char *name)
{
    return tr(p->catalog, arena_printf(&p->arena, "term.%s_%s", group, name));
}

/* ---- answers and tallies ----------------------------------------------------------------------
 */

/* "A" of a position in a tally; "" when it is not shown. */
static const char *letter(Printer *p, const Board *board, int position)
{
    uint8_t answers[MAX_OPTIONS];
    size_t count = room_answers(board, answers);
    for (size_t i = 0; i < count; i++)
        if (answers[i] == position) return arena_printf(&p->arena, "%c", (int)('A' + i));
    return "";
}

/* As the debrief names it. */
static const char *degree_name(Printer *p, int degree)
{
    return tr(p->catalog, arena_printf(&p->arena, "report.degree_%s", degree_names[degree]));
}

static const char *answer_text(Printer *p, const Board *board, int position)
{
    if (board->topic == TOPIC_STATEMENT)
        return position < DEGREES ? degree_name(p, position) : "";
    for (size_t i = 0; board->view && i < board->view->option_count; i++)
        if (board->view->options[i].index == position) return board->view->options[i].option->text;
    return "";
}

static void show_counted(Printer *p, const Board *board, const Tally *tally, const char *key)
{
    uint8_t answers[MAX_OPTIONS];
    size_t count = room_answers(board, answers);
    print_blank(p);
    print_line(p, key,
               TR_ARGS({"in", number(p, tally_sum(tally))}, {"asked", number(p, tally->asked)}));
    for (size_t i = 0; i < count; i++)
        print_wrapped(p, "  ",
                      tr_fill(p->catalog, &p->arena, "term.room_tally",
                              TR_ARGS({"letter", letter(p, board, answers[i])},
                                      {"answer", answer_text(p, board, answers[i])},
                                      {"count", number(p, tally->counts[answers[i]])})));
}

void show_tally(Printer *p, const Board *board, const Tally *tally, Ballot ballot)
{
    static const char *const keys[BALLOTS] = {[BALLOT_FIRST] = "term.room_first",
                                              [BALLOT_PREDICTED] = "term.room_predicted",
                                              [BALLOT_SECOND] = "term.room_second"};
    show_counted(p, board, tally, keys[ballot]);
}

/* Who changed their mind: from, to, how many. Nothing when nobody did or it isn't known. */
static void show_moved(Printer *p, const Board *board)
{
    uint8_t answers[MAX_OPTIONS];
    size_t count = room_answers(board, answers);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            if (i != j && board->moved[answers[i]][answers[j]] > 0)
                print_wrapped(
                    p, "  ",
                    tr_fill(p->catalog, &p->arena, "term.room_moved",
                            TR_ARGS({"count", number(p, board->moved[answers[i]][answers[j]])},
                                    {"from", letter(p, board, answers[i])},
                                    {"to", letter(p, board, answers[j])})));
}

/* ---- the board --------------------------------------------------------------------------------
 */

void show_counts(Printer *p, const Board *board)
{
    if (board->ask != ASK_NONE && board->open)
        print_line(
            p, board->voters > 0 ? "term.room_in" : "term.room_in_only",
            TR_ARGS({"in", number(p, board->votes_in)}, {"voters", number(p, board->voters)}));
    if (board->left_ms == UINT32_MAX || board->place != BOARD_ROUND) return;
    const char *key = board->left_ms == 0 ? "term.room_over"
                      : board->running    ? "term.room_left"
                                          : "term.room_paused";
    print_line(p, key, TR_ARGS({"time", print_clock(p, board->left_ms)}));
}

static void show_lobby(Printer *p, const Board *board)
{
    print_heading(p, board->sitting_title);
    if (board->method == ROOM_PHONES && board->order == ROOM_VOTES) {
        print_line(p, "term.room_join", TR_ARGS({"code", board->code}));
        print_line(p, "term.room_joined", TR_ARGS({"count", number(p, board->voters)}));
    }
    if (board->ask == ASK_TEST) print_line(p, "term.room_test", NULL);
}

static void show_pick(Printer *p, const Board *board)
{
    print_heading(p, board->sitting_title);
    print_line(p, "term.room_pick", TR_ARGS({"pick", number(p, board->pick)}));
    for (size_t i = 0; i < board->choice_count; i++)
        if (board->choices[i].text)
            print_wrapped(p, arena_printf(&p->arena, "  %zu. ", i + 1), board->choices[i].text);
}

/* A statement has no title. */
static const char *title_of(Printer *p, const Board *board)
{
    return board->item_title[0] ? board->item_title : tr(p->catalog, "term.room_statement");
}

static void show_item(Printer *p, const Board *board)
{
    print_heading(p, tr_fill(p->catalog, &p->arena, "term.room_item",
                             TR_ARGS({"n", number(p, board->item)}, {"of", number(p, board->items)},
                                     {"title", title_of(p, board)})));
    if (board->view == NULL) return;
    print_rich(p, 0, board->view->manifest->summary);
    if (board->view->manifest->notice) {
        print_blank(p);
        print_rich(p, 2, board->view->manifest->notice);
    }
}

static void show_statement(Printer *p, const Board *board)
{
    print_blank(p);
    print_rich(p, 0, board->statement->text);
    for (int d = 0; d < DEGREES; d++)
        print_wrapped(p, arena_printf(&p->arena, "  %c. ", 'A' + d),
                      degree_name(p, d));
}

static void show_question(Printer *p, const Board *board)
{
    if (board->statement)
        show_statement(p, board);
    else if (board->view && board->view->dilemma)
        show_options(p, board->view);
}

static void show_read(Printer *p, const Board *board)
{
    if (board->statement == NULL && board->view && board->view->dilemma) {
        print_blank(p);
        if (board->view->dilemma->at[0]) print_wrapped(p, "", board->view->dilemma->at);
        show_situation(p, board->view);
        show_dossier(p, board->view);
        show_advisers(p, board->view);
    }
    show_question(p, board);
}

static void show_vote(Printer *p, const Board *board)
{
    show_question(p, board);
    if (board->step == STEP_VOTE) print_line(p, "term.room_predict", NULL);
}

static void show_reveal(Printer *p, const Board *board)
{
    if (!board->revealed) return;
    for (int b = 0; b < BALLOTS; b++)
        if (board->tallies[b].taken) show_tally(p, board, &board->tallies[b], (Ballot)b);
    show_moved(p, board);
    if (board->tallies[BALLOT_PREDICTED].taken)
        print_line(p, "term.room_foresaw", TR_ARGS({"count", number(p, board->foresaw)}));
}

static void show_reason(Printer *p, const Board *board, const BoardReason *reason)
{
    print_wrapped(p, arena_printf(&p->arena, "  %s: ", letter(p, board, reason->option)),
                  reason->text);
}

static void show_minority(Printer *p, const Board *board)
{
    for (size_t i = 0; i < board->smaller_count; i++)
        print_wrapped(p, "  ",
                      tr_fill(p->catalog, &p->arena, "term.room_speaks",
                              TR_ARGS({"letter", letter(p, board, board->smaller[i])},
                                      {"answer", answer_text(p, board, board->smaller[i])})));
    for (size_t i = 0; i < board->reason_count; i++) show_reason(p, board, &board->reasons[i]);
}

/* What its members said, those of this dilemma. */
static void show_panel(Printer *p, const Board *board)
{
    if (!board->has_panel) return;
    show_counted(p, board, &board->panel, "term.room_panel");
    for (size_t i = 0; i < board->panel_count; i++) {
        const PanelVote *vote = &board->panel_votes[i];
        if (vote->dilemma != board->panel_dilemma || vote->reason[0] == '\0') continue;
        print_wrapped(p, "  ",
                      arena_printf(&p->arena, "%s (%s): %s", vote->function,
                                   letter(p, board, vote->option), vote->reason));
    }
}

static void show_round(Printer *p, const Board *board)
{
    static void (*const show[ROOM_STEPS])(Printer *, const Board *) = {
        [STEP_READ] = show_read,       [STEP_SILENT] = show_question,   [STEP_VOTE] = show_vote,
        [STEP_TALK] = show_question,   [STEP_AGAIN] = show_vote,        [STEP_REVEAL] = show_reveal,
        [STEP_TABLE] = show_question,  [STEP_MINORITY] = show_minority, [STEP_PANEL] = show_panel,
        [STEP_DECIDE] = show_question,
    };
    print_heading(p, tr_fill(p->catalog, &p->arena, "term.room_step",
                             TR_ARGS({"step", named(p, "step", step_names[board->step])},
                                     {"title", title_of(p, board)})));
    const char *about =
        board->statement && board->step == STEP_READ ? "statement" : step_names[board->step];
    print_line(p, arena_printf(&p->arena, "term.about_%s", about), NULL);
    if (show[board->step]) show[board->step](p, board);
}

static void show_chosen(Printer *p, const Board *board)
{
    const View *view = board->view;
    print_blank(p);
    if (view == NULL || view->chosen == NULL) return;
    print_line(p, "term.room_chosen", TR_ARGS({"option", view->chosen->text}));
    for (size_t i = 0; i < view->reason_count; i++)
        print_wrapped(
            p, arena_printf(&p->arena, "  %zu. %s", i + 1, view->reasons[i].ticked ? "[x] " : ""),
            view->reasons[i].text);
    if (view->audience) print_line(p, "term.ask_explain", TR_ARGS({"audience", view->audience}));
}

static void show_outcome(Printer *p, const Board *board)
{
    if (board->view == NULL || board->view->outcome == NULL) return;
    print_blank(p);
    print_rich(p, 0, board->view->outcome);
    print_blank(p);
    show_meters(p, board->view);
}

static void show_ending(Printer *p, const Board *board)
{
    if (board->view == NULL || board->view->headline == NULL) return;
    print_heading(p, board->view->headline);
    print_rich(p, 0, board->view->article);
}

static void show_closing(Printer *p, const Board *board)
{
    print_heading(p, tr(p->catalog, "term.room_closing"));
    for (int i = 0; board->recommended && i < RECOMMENDATIONS; i++)
        if (board->recommended[i] && board->recommended[i][0])
            print_wrapped(p, arena_printf(&p->arena, "  %d. ", i + 1), board->recommended[i]);
}

void show_board(Printer *p, const Board *board)
{
    static void (*const show[BOARD_PLACES])(Printer *, const Board *) = {
        [BOARD_LOBBY] = show_lobby,   [BOARD_AGENDA] = show_pick,
        [BOARD_ITEM] = show_item,     [BOARD_ROUND] = show_round,
        [BOARD_CHOSEN] = show_chosen, [BOARD_OUTCOME] = show_outcome,
        [BOARD_ENDING] = show_ending, [BOARD_CLOSING] = show_closing,
    };
    show[board->place](p, board);
    show_counts(p, board);
    fflush(p->out);
}

/* ---- only what is new --------------------------------------------------------------------------
 */

static unsigned heard_bits(const View *view)
{
    unsigned bits = 0;
    for (size_t i = 0; view && i < view->advice_count; i++)
        if (view->advice[i].heard) bits |= 1u << view->advice[i].index;
    return bits;
}

static unsigned opened_bits(const View *view)
{
    unsigned bits = 0;
    for (size_t i = 0; view && i < view->dossier_count; i++)
        if (view->dossier[i].opened) bits |= 1u << view->dossier[i].index;
    return bits;
}

static unsigned tallied_bits(const Board *board)
{
    unsigned bits = 0;
    for (int b = 0; b < BALLOTS; b++)
        if (board->revealed && board->tallies[b].taken) bits |= 1u << b;
    return bits;
}

static BoardSaid said_of(const Board *board)
{
    return (BoardSaid){.any = true,
                       .place = board->place,
                       .step = board->step,
                       .topic = board->topic,
                       .ask = board->ask,
                       .item = board->item,
                       .question = board->question,
                       .round = board->view ? board->view->round : 0,
                       .open = board->open,
                       .chosen = board->view && board->view->chosen,
                       .injects = board->view ? board->view->inject_count : 0,
                       .reasons = board->reason_count,
                       .heard = heard_bits(board->view),
                       .opened = opened_bits(board->view),
                       .asked = tallied_bits(board)};
}

static bool another_scene(const BoardSaid *a, const BoardSaid *b)
{
    return !a->any || a->place != b->place || a->step != b->step || a->topic != b->topic ||
           a->item != b->item || a->round != b->round || a->question != b->question ||
           a->ask != b->ask || a->asked != b->asked;
}

static void show_arrived(Printer *p, const Board *board, const BoardSaid *before)
{
    const View *view = board->view;
    for (size_t i = before->injects; view && i < view->inject_count; i++)
        show_inject(p, &view->injects[i]);
    for (size_t i = 0; view && i < view->dossier_count; i++)
        if (view->dossier[i].opened && !(before->opened >> view->dossier[i].index & 1))
            show_dossier_text(p, &view->dossier[i]);
    for (size_t i = 0; view && i < view->advice_count; i++)
        if (view->advice[i].heard && !(before->heard >> view->advice[i].index & 1))
            show_advice_text(p, &view->advice[i]);
    for (size_t i = before->reasons; i < board->reason_count; i++)
        show_reason(p, board, &board->reasons[i]);
}

bool show_board_news(Printer *p, const Board *board, BoardSaid *said)
{
    BoardSaid before = *said, now = said_of(board);
    *said = now;
    if (another_scene(&before, &now)) return show_board(p, board), true;
    show_arrived(p, board, &before);
    if (before.open != now.open) show_counts(p, board);
    fflush(p->out);
    return before.injects != now.injects || before.reasons != now.reasons ||
           before.heard != now.heard || before.opened != now.opened || before.open != now.open;
}
