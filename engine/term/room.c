#include "term/room.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "term/input.h"
#include "term/room_show.h"
#include "term/room_words.h"

enum { TICK_MS = 1000 };

typedef struct Leading {
    const TermRoom *room;
    Printer printer, errors;
    Board board;
    BoardSaid said;
    int complete; /* the question of which it was said that all votes are in */
    int line;     /* of the input, from 1 */
    int exit_code;
    bool asks; /* a person types */
    bool quits, ended;
    int64_t last_tick_ms;
    Input input;
} Leading;

static int64_t ms_of(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- what is said -----------------------------------------------------------------------------
 */

static void refresh(Leading *l)
{
    arena_clear(&l->printer.arena);
    sitting_board(l->room->sitting, &l->printer.arena, &l->board);
}

static bool say_news(Leading *l)
{
    refresh(l);
    return show_board_news(&l->printer, &l->board, &l->said);
}

static void complain(Leading *l, const Err *err)
{
    fflush(l->room->out);
    arena_clear(&l->errors.arena);
    char where[48] = "";
    if (!l->asks && l->line > 0) snprintf(where, sizeof where, "%d: ", l->line);
    print_wrapped(&l->errors, where, tr_err(l->room->catalog, &l->errors.arena, err));
}

/* Wrong use of the words: a script must know, a person is only told. */
static void refuse(Leading *l, const Err *err)
{
    complain(l, err);
    if (!l->asks && l->exit_code == 0) l->exit_code = 2;
}

/* A round table has no votes. */
static bool by_phone(const Board *board)
{
    return board->method == ROOM_PHONES && board->order == ROOM_VOTES;
}

static void say_where(Leading *l)
{
    Printer *p = &l->printer;
    TermWhere where = l->room->where(l->room->self);
    if (!by_phone(&l->board)) return print_line(p, "term.room_no_phones", NULL);
    Desk desk;
    sitting_desk(l->room->sitting, &p->arena, &desk);
    if (where.trouble) complain(l, where.trouble);
    if (where.address[0]) print_line(p, "term.room_address", TR_ARGS({"address", where.address}));
    print_line(p, "term.room_code", TR_ARGS({"code", l->board.code}));
    if (desk.codes > 0)
        print_line(p, "term.room_codes", TR_ARGS({"n", arena_printf(&p->arena, "%d", desk.codes)}));
    if (where.address[0]) print_line(p, "term.room_url", TR_ARGS({"url", where.url}));
    if (where.trouble && !where.address[0]) print_line(p, "term.room_else", NULL);
    fflush(l->room->out);
}

/* ---- what is done ------------------------------------------------------------------------------
 */

/* What could not be written is a fault of the machine; all else is the facilitator's. */
/* `counts`: what it changed is a number, of votes or of seconds. */
static void say_done(Leading *l, bool done, bool counts, const Err *err)
{
    if (!done) {
        if (text_starts(err->key, "store.")) l->exit_code = 1;
        return refuse(l, err);
    }
    l->room->changed(l->room->self);
    if (say_news(l)) return;
    print_line(&l->printer, "term.noted", NULL);
    if (counts) show_counts(&l->printer, &l->board);
    fflush(l->room->out);
}

static void carry_out(Leading *l, const SittingCommand *command)
{
    Err err = {0};
    bool counts = command->type == SITTING_CARDS || command->type == SITTING_KEY ||
                  command->type == SITTING_UNKEY || command->type == SITTING_PAUSE ||
                  command->type == SITTING_RESUME || command->type == SITTING_MORE;
    bool done = sitting_do(l->room->sitting, command, ms_of(CLOCK_REALTIME), &err);
    say_done(l, done, counts, &err);
}

/* `add PACK ID`: where there is no dilemma of that name, it may be a statement. */
static void add_item(Leading *l, const SittingCommand *command)
{
    Err err = {0};
    SittingCommand other = *command;
    int64_t now = ms_of(CLOCK_REALTIME);
    bool done = sitting_do(l->room->sitting, command, now, &err);
    other.item.kind = AGENDA_STATEMENT;
    if (!done && command->item.kind == AGENDA_DILEMMA)
        done = sitting_do(l->room->sitting, &other, now, NULL);
    say_done(l, done, false, &err);
}

/* In steps of a second, so that what happens in between happens in order. */
static bool pass(Leading *l, uint32_t ms)
{
    while (ms > 0) {
        Err err = {0};
        bool changed = false;
        uint32_t step = ms < TICK_MS ? ms : TICK_MS;
        if (!sitting_tick(l->room->sitting, step, ms_of(CLOCK_REALTIME), &changed, &err)) {
            l->exit_code = 1;
            return complain(l, &err), false;
        }
        if (changed) {
            l->room->changed(l->room->self);
            say_news(l);
        }
        ms -= step;
    }
    return true;
}

static void wait_for(Leading *l, const char *text)
{
    int64_t seconds;
    Err err = {0};
    if (!text_to_int(text, 1, 7200, &seconds)) {
        err_set(&err, *text ? "term.room_argument" : "term.room_missing", "word", "wait",
                "argument", text, NULL);
        return refuse(l, &err);
    }
    if (!pass(l, (uint32_t)seconds * 1000)) return;
    refresh(l);
    show_counts(&l->printer, &l->board);
}

static void look(Leading *l, const char *text)
{
    (void)text;
    show_board(&l->printer, &l->board);
}

static void say_desk(Leading *l, const char *text)
{
    Desk desk;
    (void)text;
    sitting_desk(l->room->sitting, &l->printer.arena, &desk);
    show_desk(&l->printer, &l->board, &desk);
}

static void say_split(Leading *l, const char *text)
{
    Desk desk;
    (void)text;
    sitting_desk(l->room->sitting, &l->printer.arena, &desk);
    show_split(&l->printer, &l->board, &desk);
}

static void say_who(Leading *l, const char *text)
{
    Desk desk;
    Seat *seats = NULL;
    Arena *arena = &l->printer.arena;
    (void)text;
    sitting_desk(l->room->sitting, arena, &desk);
    size_t count = ballots_seats(l->room->ballots, sitting_id(l->room->sitting), arena, &seats);
    show_who(&l->printer, &l->board, &desk, seats, count);
}

/* A device that is one too many, or of somebody who left: does not count any more. */
static void take_off(Leading *l, RoomWordId word, const char *text)
{
    int64_t seat;
    Err err = {0};
    if (!text_to_int(text, 1, VOTES_MAX, &seat)) {
        err_set(&err, *text ? "term.room_argument" : "term.room_missing", "word",
                room_word_name(word), "argument", text, NULL);
        return refuse(l, &err);
    }
    int64_t room = sitting_id(l->room->sitting);
    say_done(l, ballots_away(l->room->ballots, room, (int)seat, word == LEAD_AWAY, &err), true,
             &err);
}

static void away(Leading *l, const char *text)
{
    take_off(l, LEAD_AWAY, text);
}

static void back(Leading *l, const char *text)
{
    take_off(l, LEAD_BACK, text);
}

static void say_url(Leading *l, const char *text)
{
    (void)text;
    say_where(l);
}

static void listen_on(Leading *l, const char *text)
{
    Err err = {0};
    if (*text == '\0') {
        err_set(&err, "term.room_missing", "word", "listen", NULL);
        return refuse(l, &err);
    }
    if (l->room->listen(l->room->self, text, &err))
        say_where(l);
    else
        refuse(l, &err);
}

static void write_passes(Leading *l, const char *text)
{
    Err err = {0};
    bool anew = false;
    const char *file = line_unquoted(arena_text(&l->printer.arena, text));
    if (*file == '\0') {
        err_set(&err, "term.room_missing", "word", "passes", NULL);
        return refuse(l, &err);
    }
    if (!l->room->passes(l->room->self, file, &anew, &err)) return refuse(l, &err);
    print_line(&l->printer, "term.room_cards_made", TR_ARGS({"path", file}));
    if (anew) print_line(&l->printer, "term.room_cards_anew", NULL);
}

static void say_help(Leading *l, const char *text)
{
    (void)text;
    for (int word = 0; word < LEAD_WORDS; word++)
        print_wrapped(&l->printer, "  ",
                      tr(l->room->catalog, arena_printf(&l->printer.arena, "term.room_help_%s",
                                                        room_word_name((RoomWordId)word))));
}

static void end(Leading *l, const char *text)
{
    Err err = {0};
    (void)text;
    if (!l->room->end(l->room->self, &err)) {
        l->exit_code = 1;
        return complain(l, &err);
    }
    l->ended = true;
    print_line(&l->printer, "term.room_ended", NULL);
}

static void quit(Leading *l, const char *text)
{
    (void)text;
    l->quits = true;
}

/* The words that ask nothing of the rules. */
static void (*const own_words[LEAD_WORDS])(Leading *, const char *) = {
    [LEAD_WAIT] = wait_for,       [LEAD_LOOK] = look,     [LEAD_DESK] = say_desk,
    [LEAD_SPLIT] = say_split,     [LEAD_WHO] = say_who,   [LEAD_AWAY] = away,
    [LEAD_BACK] = back,           [LEAD_URL] = say_url,   [LEAD_LISTEN] = listen_on,
    [LEAD_PASSES] = write_passes, [LEAD_HELP] = say_help, [LEAD_END] = end,
    [LEAD_QUIT] = quit,
};

static void obey(Leading *l, const RoomLine *line)
{
    Err err = {0};
    RoomAsked asked;
    refresh(l);
    if (own_words[line->word]) {
        own_words[line->word](l, line->rest);
        fflush(l->room->out);
        return;
    }
    if (!room_word_command(line, &l->board, &l->printer.arena, &asked, &err)) {
        refuse(l, &err);
        print_wrapped(&l->errors, "  ",
                      tr(l->room->catalog, arena_printf(&l->errors.arena, "term.room_help_%s",
                                                        room_word_name(line->word))));
        return;
    }
    if (line->word == LEAD_ADD)
        add_item(l, &asked.command);
    else
        carry_out(l, &asked.command);
}

static void take_line(Leading *l, char *text)
{
    RoomLine line;
    Err err = {0};
    l->line++;
    if (text[0] != '\0' && !utf8_valid(text, strlen(text))) {
        err_set(&err, "term.not_utf8", NULL);
        return refuse(l, &err);
    }
    switch (room_line_read(text, &line)) {
    case LINE_WORD: obey(l, &line); break;
    case LINE_UNKNOWN:
        err_set(&err, "term.unknown_word", "word", line.rest, NULL);
        refuse(l, &err);
        break;
    case LINE_EMPTY: break;
    }
}

/* ---- time and input ----------------------------------------------------------------------------
 */

static void prompt(Leading *l)
{
    if (!l->asks) return;
    fprintf(l->room->out, "> ");
    fflush(l->room->out);
}

/* A laptop that slept does not use up the step. */
static void tick(Leading *l)
{
    int64_t now = ms_of(CLOCK_MONOTONIC), passed = now - l->last_tick_ms;
    if (passed < TICK_MS) return;
    l->last_tick_ms = now;
    pass(l, passed > 5 * TICK_MS ? TICK_MS : (uint32_t)passed);
}

/* Votes are not told one by one; that all are there is. */
static void say_complete(Leading *l)
{
    const Board *b = &l->board;
    refresh(l);
    bool all = b->open && b->voters > 0 && b->votes_in >= b->voters && b->ask != ASK_REASON;
    if (!all || l->complete == b->question) return;
    l->complete = b->question;
    print_line(&l->printer, "term.room_all_in", NULL);
    show_counts(&l->printer, b);
    fflush(l->room->out);
    prompt(l);
}

static void await(Leading *l)
{
    const TermRoom *room = l->room;
    if (input_wait(&l->input, room->news, room->virtual_clock ? -1 : TICK_MS)) {
        room->heard(room->self);
        room->changed(room->self);
        say_complete(l);
    }
    if (!room->virtual_clock) tick(l);
}

static void loop(Leading *l)
{
    char line[INPUT_LINE_MAX];
    prompt(l);
    while (!l->quits && !l->ended) {
        if (input_line(&l->input, line)) {
            take_line(l, line);
            if (!l->quits && !l->ended) prompt(l);
        } else if (l->input.ended) {
            return;
        } else {
            await(l);
        }
    }
}

int term_room(const TermRoom *room)
{
    Leading *l = calloc(1, sizeof *l);
    CHECK(l != NULL);
    *l = (Leading){.room = room,
                   .printer = {.out = room->out, .catalog = room->catalog},
                   .errors = {.out = room->errors, .catalog = room->catalog},
                   .asks = isatty(fileno(room->in)),
                   .input = {.fd = fileno(room->in)},
                   .last_tick_ms = ms_of(CLOCK_MONOTONIC)};
    refresh(l);
    if (by_phone(&l->board)) say_where(l);
    say_news(l);
    loop(l);

    arena_clear(&l->printer.arena);
    if (!l->ended && room->resumable) print_line(&l->printer, "term.room_kept", NULL);
    fflush(room->out);
    int exit_code = l->exit_code;
    arena_free(&l->printer.arena);
    arena_free(&l->errors.arena);
    free(l);
    return exit_code;
}
