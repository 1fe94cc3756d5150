#include "core/debrief.h"

#include <string.h>

#include <stdlib.h>

static bool is_moment(EventType type)
{
    return type == EVENT_INJECT || type == EVENT_HEARD || type == EVENT_OPENED ||
           type == EVENT_PAUSED || type == EVENT_RESUMED || type == EVENT_MORE ||
           type == EVENT_CHOSEN || type == EVENT_NOTE;
}

static bool is_fact(EventType type)
{
    return type == EVENT_INJECT || type == EVENT_HEARD || type == EVENT_OPENED;
}

/* A decision as the round that led to it now stands. */
static void take_round(const State *state, Decision *d)
{
    const Round *round = &state->round;
    d->option = round->option;
    d->bell = round->bell;
    d->chosen = &d->what->options[round->option];
    d->before = round->before;
    d->after = state->story;
    d->shown = round->shown;
    d->arrived = round->arrived;
    d->heard = round->heard;
    d->opened = round->opened;
    d->reasons = round->reasons;
    d->sure = round->sure;
    d->effect = round->effect;
    d->used_ms = round->used_ms;
    d->added_ms = round->added_ms;
}

typedef struct Folding {
    const Session *session;
    Debrief *out;
    State state;
    Moment *moments; /* room for the events of the whole record; rounds take slices of it */
    size_t moment_count, round_start;
    uint32_t last_fact_ms;
    RoomFolding room;
} Folding;

/* A room may talk of something else between two rounds. */
static bool elsewhere(const Room *room)
{
    return room->topic == TOPIC_STATEMENT || room->adjourned;
}

static void add_moment(Folding *f, const Event *event)
{
    if (f->state.stage == STAGE_BRIEFING || !is_moment(event->type)) return;
    if (elsewhere(&f->room.room)) return;
    f->moments[f->moment_count++] =
        (Moment){f->state.round.used_ms, event->type, event->index, event->text};
    if (is_fact(event->type)) f->last_fact_ms = f->state.round.used_ms;
}

static void begin_round(Folding *f)
{
    f->round_start = f->moment_count;
    f->last_fact_ms = 0;
}

/* Keeps the decision of this round up to date with what was said after the choice. */
static void keep(Folding *f, const Event *event)
{
    Debrief *out = f->out;
    const Dilemma *dilemma = state_dilemma(f->session->scenario, &f->state);
    if (dilemma == NULL || f->state.round.option == NO_OPTION) return;
    if (event->type == EVENT_CHOSEN) {
        out->decisions[out->count++] = (Decision){.what = dilemma,
                                                  .dilemma = f->state.story.dilemma,
                                                  .explained = "",
                                                  .last_fact_ms = f->last_fact_ms};
    }
    Decision *d = &out->decisions[out->count - 1];
    take_round(&f->state, d);
    if (event->type == EVENT_EXPLAINED) d->explained = event->text;
    if (event->type == EVENT_REVEALED) d->revealed = true;
    d->moments = f->moments + f->round_start;
    d->moment_count = f->moment_count - f->round_start;
}

/* Counted here: a state counts no further than 65,535, a record from elsewhere may be longer. */
static size_t choices(const Record *record)
{
    size_t count = 0;
    for (size_t i = 0; i < record->count; i++) count += record->events[i].type == EVENT_CHOSEN;
    return count;
}

static void keep_afterwards(Debrief *out, const Event *event)
{
    if (event->type == EVENT_TAKEN) out->taken = event->text;
    if (event->type == EVENT_PRESENT) out->present = event->text;
    if (event->type == EVENT_ACTION) out->actions[event->index - 1] = event->text;
}

/* Cuts the first line off `*at`. */
static const char *first_line(char **at)
{
    char *line = *at, *end = strchr(line, '\n');
    *at = end ? end + 1 : line + strlen(line);
    if (end) *end = '\0';
    return line;
}

Action debrief_action(const char *text, Arena *arena)
{
    char *at = arena_text(arena, text);
    Action action;
    action.what = first_line(&at);
    action.who = first_line(&at);
    action.when = first_line(&at);
    return action;
}

static void link_rounds(Debrief *out)
{
    for (size_t i = 0; i < out->room.count; i++) {
        const RoomRound *round = &out->room.rounds[i];
        if (round->decision >= 0) out->decisions[round->decision].room = round;
    }
}

void debrief_make(const Session *session, Debrief *out)
{
    const Record *record = &session->record;
    *out = (Debrief){.ending = -1, .taken = "", .present = ""};
    for (int i = 0; i < ACTIONS; i++) out->actions[i] = "";
    out->decisions = arena_new(&out->arena, Decision, choices(record));

    Folding f = {.session = session, .out = out, .state = session->from};
    f.moments = arena_new(&out->arena, Moment, record->count);
    f.room = room_fold_begin(record, &out->arena, &out->room);
    for (size_t i = 0; i < record->count; i++) {
        const Event *event = &record->events[i];
        state_apply(session->scenario, &f.state, event);
        if (event->type == EVENT_ENTERED) begin_round(&f);
        add_moment(&f, event);
        keep(&f, event);
        keep_afterwards(out, event);
        room_fold(&f.room, &f.state, event, (int)out->count - 1);
    }
    link_rounds(out);
    if (f.state.stage == STAGE_ENDED) out->ending = f.state.ending;
    out->clock = f.state.clock;
    out->seed = f.state.seed;
    out->played_ms = f.state.played_ms;
}

void debrief_free(Debrief *debrief)
{
    arena_free(&debrief->arena);
    *debrief = (Debrief){.ending = -1};
}

const ChainLink *debrief_chain(Debrief *debrief, size_t *count)
{
    ChainLink *links = arena_new(&debrief->arena, ChainLink, debrief->count * PHASES);
    *count = 0;
    for (size_t i = 0; i < debrief->count; i++) {
        const Decision *d = &debrief->decisions[i];
        for (int phase = 0; phase < PHASES; phase++) {
            if (d->chosen->chain[phase] == NULL) continue;
            links[(*count)++] = (ChainLink){i, d->what->phase, (Phase)phase,
                                            phase < (int)d->what->phase, d->chosen->chain[phase]};
        }
    }
    return links;
}
