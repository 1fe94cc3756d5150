#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "term/input.h"
#include "term/print.h"
#include "term/show.h"
#include "term/term.h"
#include "term/words.h"

typedef struct Playing {
    const TermPlay *play;
    Game *game;
    Printer printer, errors;
    View view;
    size_t said; /* events of the record that were said */
    int line;    /* of the input, from 1 */
    int exit_code;
    bool asks; /* a person types: prompt, and repeat nothing by itself */
    bool quits;
    int64_t last_tick_ms;
    Input input;
} Playing;

static int64_t wall_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t steady_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- carrying out --------------------------------------------------------------------------- */

static void refresh(Playing *p)
{
    arena_clear(&p->printer.arena);
    view_make(game_session(p->game), &p->printer.arena, &p->view);
}

static void complain(Playing *p, const Err *err)
{
    fflush(p->play->out);
    arena_clear(&p->errors.arena);
    char where[48] = "";
    if (!p->asks && p->line > 0) snprintf(where, sizeof where, "%d: ", p->line);
    print_wrapped(&p->errors, where, tr_err(p->play->catalog, &p->errors.arena, err));
}

/* Says what the newest events brought. */
static void say_news(Playing *p)
{
    const Record *record = &game_session(p->game)->record;
    refresh(p);
    while (p->said < record->count) {
        const Event *event = &record->events[p->said++];
        show_event(&p->printer, game_session(p->game), &p->view, event);
        /* A new round is said as a whole, with what arrives at its very start. */
        if (event->type == EVENT_ENTERED) p->said = record->count;
    }
}

/* When the record can't be written: said once, and played on without it. */
static bool carry_out(Playing *p, const Command *command)
{
    Err err = {0};
    if (game_do(p->game, command, wall_ms(), &err)) return say_news(p), true;
    complain(p, &err);
    if (game_write_failed(p->game)) {
        Err on = {.key = "term.unrecorded"};
        game_go_on_unrecorded(p->game);
        complain(p, &on);
        p->exit_code = 1;
        return carry_out(p, command);
    }
    bool refused = text_starts(err.key, "play.");
    if (p->exit_code == 0 && !(refused && p->asks)) p->exit_code = refused ? 2 : 1;
    return false;
}

/* Steps left out of a script are skipped: goes on until `word` fits. A person who types is not
 * taken past a choice by a second one. */
static void skip_to(Playing *p, WordId word)
{
    Stage wanted = word_stage(word);
    Command next = {.type = COMMAND_NEXT};
    while (wanted != STAGES && p->view.stage != wanted && p->view.stage != STAGE_ENDED) {
        if (p->view.stage == STAGE_ROUND) return;
        if (p->asks && p->view.stage != STAGE_BRIEFING && word == WORD_CHOOSE) return;
        if (!carry_out(p, &next)) return;
    }
}

static void say_help(Playing *p)
{
    for (int word = 0; word < WORDS; word++) {
        const char *key = arena_printf(&p->printer.arena, "term.help_%s", word_name((WordId)word));
        print_wrapped(&p->printer, "  ", tr(p->play->catalog, key));
    }
}

static void obey(Playing *p, const Line *line)
{
    Err err = {0};
    Command command;
    if (line->word == WORD_QUIT) {
        p->quits = true;
    } else if (line->word == WORD_HELP) {
        say_help(p);
    } else if (line->word == WORD_LOOK) {
        show_stage(&p->printer, game_session(p->game), &p->view);
    } else {
        skip_to(p, line->word);
        refresh(p);
        if (word_command(line, &p->view, &command, &err)) {
            carry_out(p, &command);
            return;
        }
        complain(p, &err);
        if (!p->asks) p->exit_code = 2;
    }
}

static void take_line(Playing *p, char *text)
{
    Line line;
    p->line++;
    if (text[0] != '\0' && !utf8_valid(text, strlen(text))) {
        Err err = {.key = "term.not_utf8"};
        complain(p, &err);
        p->exit_code = 2;
        return;
    }
    switch (line_read(text, &line)) {
    case LINE_WORD: obey(p, &line); break;
    case LINE_UNKNOWN: {
        Err err;
        err_set(&err, "term.unknown_word", "word", line.rest, NULL);
        complain(p, &err);
        if (!p->asks) p->exit_code = 2;
        break;
    }
    case LINE_EMPTY:
        /* Enter goes on where nothing has to be decided. */
        if (p->asks && command_fits(&game_session(p->game)->state, COMMAND_NEXT))
            carry_out(p, &(Command){.type = COMMAND_NEXT});
        break;
    }
}

static void prompt(Playing *p)
{
    if (!p->asks) return;
    fprintf(p->play->out, "> ");
    fflush(p->play->out);
}

/* ---- time and input ----------------------------------------------------------------------------
 */

/* The scenario time that has passed since the last tick, stretched by the clock's setting. */
static void tick(Playing *p)
{
    int64_t now = steady_ms(), passed = now - p->last_tick_ms;
    const State *state = &game_session(p->game)->state;
    if (state->stage != STAGE_ROUND || state->paused) {
        p->last_tick_ms = now;
        return;
    }
    int64_t scenario_ms = passed * 2 / clock_halves(state->clock);
    if (scenario_ms < 1000) return;
    /* A laptop that slept does not lose its chair the round. */
    if (scenario_ms > 5000) scenario_ms = 1000;
    p->last_tick_ms = now;
    size_t before = game_session(p->game)->record.count;
    carry_out(p, &(Command){.type = COMMAND_TICK, .ms = (uint32_t)scenario_ms});
    /* More than the time itself: something was said in the middle of the prompt. */
    if (game_session(p->game)->record.count > before + 1) prompt(p);
}

/* Reads more input, waiting at most a second so that injects and the bell come in time. */
static void read_more(Playing *p)
{
    bool runs = !p->play->virtual_clock && p->view.stage == STAGE_ROUND && !p->view.paused;
    input_wait(&p->input, -1, runs ? 1000 : -1);
    if (!p->play->virtual_clock) tick(p);
}

static bool is_over(const Playing *p)
{
    return p->quits || p->view.stage == STAGE_ENDED;
}

/* True when nothing is left to decide: all that follows is the outcome and the end. */
static bool only_the_end_is_left(const Playing *p)
{
    Session ahead = *game_session(p->game); /* never committed to: the record stays the game's */
    Command next = {.type = COMMAND_NEXT};
    Events events;
    if (ahead.state.stage == STAGE_REASONS)
        state_apply(ahead.scenario, &ahead.state, &(Event){.type = EVENT_REVEALED});
    return ahead.state.stage == STAGE_OUTCOME && session_handle(&ahead, &next, &events, NULL) &&
           events.at[events.count - 1].type == EVENT_ENDED;
}

/* A script that ends on its last choice has left the steps after it out, so they are skipped. */
static void end_of_input(Playing *p)
{
    Command next = {.type = COMMAND_NEXT};
    if (p->asks || !only_the_end_is_left(p)) return;
    while (p->view.stage != STAGE_ENDED && carry_out(p, &next)) continue;
}

static void loop(Playing *p)
{
    char line[INPUT_LINE_MAX];
    prompt(p);
    while (!is_over(p)) {
        if (input_line(&p->input, line)) {
            take_line(p, line);
            if (!is_over(p)) prompt(p);
        } else if (p->input.ended) {
            end_of_input(p);
            return;
        } else {
            read_more(p);
        }
    }
}

int term_play(const TermPlay *play)
{
    Playing *p = calloc(1, sizeof *p);
    CHECK(p != NULL);
    *p = (Playing){.play = play,
                   .game = play->game,
                   .printer = {.out = play->out, .catalog = play->catalog},
                   .errors = {.out = play->errors, .catalog = play->catalog},
                   .asks = isatty(fileno(play->in)),
                   .input = {.fd = fileno(play->in)},
                   .last_tick_ms = steady_ms()};
    p->said = game_session(p->game)->record.count;
    refresh(p);
    show_stage(&p->printer, game_session(p->game), &p->view);
    loop(p);

    refresh(p);
    bool begun = p->view.stage != STAGE_BRIEFING && p->view.stage != STAGE_ENDED;
    if (begun && game_recorded(p->game)) print_line(&p->printer, "term.kept", NULL);
    int exit_code = p->exit_code;
    arena_free(&p->printer.arena);
    arena_free(&p->errors.arena);
    free(p);
    return exit_code;
}
