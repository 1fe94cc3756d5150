#include "core/debrief_room.h"

#include <string.h>

/* ---- what a round comes to ------------------------------------------------------------------ */

const Tally *round_vote(const RoomRound *round)
{
    if (round->tallies[BALLOT_SECOND].taken) return &round->tallies[BALLOT_SECOND];
    return round->tallies[BALLOT_FIRST].taken ? &round->tallies[BALLOT_FIRST] : NULL;
}

unsigned round_foresaw(const RoomRound *round, unsigned *of)
{
    const Tally *predicted = &round->tallies[BALLOT_PREDICTED];
    *of = predicted->taken ? tally_sum(predicted) : 0;
    return *of ? tally_foresaw(predicted, &round->tallies[BALLOT_FIRST]) : 0;
}

unsigned round_moved(const RoomRound *round, unsigned *of)
{
    unsigned moved = 0;
    *of = 0;
    for (int from = 0; from < MAX_OPTIONS; from++)
        for (int to = 0; to < MAX_OPTIONS; to++) {
            *of += round->moved[from][to];
            if (from != to) moved += round->moved[from][to];
        }
    return moved;
}

uint64_t round_spent_ms(const RoomRound *round)
{
    uint64_t sum = 0;
    for (int i = 0; i < ROOM_STEPS; i++) sum += round->spent_ms[i];
    return sum;
}

ChairStand round_chair(const RoomRound *round, int option)
{
    const Tally *vote = round_vote(round);
    unsigned leaders = vote ? tally_leaders(vote) : 0;
    if (leaders == 0) return CHAIR_ALONE;
    if (!(leaders >> option & 1)) return CHAIR_OTHER;
    return leaders & (leaders - 1) ? CHAIR_IN_A_TIE : CHAIR_WITH;
}

/* ---- the fold ------------------------------------------------------------------------------- */

static size_t count_of(const Record *record, EventType type)
{
    size_t count = 0;
    for (size_t i = 0; i < record->count; i++) count += record->events[i].type == type;
    return count;
}

RoomFolding room_fold_begin(const Record *record, Arena *arena, RoomDebrief *out)
{
    RoomFolding f = {.out = out};
    *out = (RoomDebrief){0};
    if (count_of(record, EVENT_ROOM) == 0) return f;
    size_t rounds = count_of(record, EVENT_ENTERED) + count_of(record, EVENT_POSED);
    out->rounds = arena_new(arena, RoomRound, rounds);
    f.reasons = arena_new(arena, RoomReason, count_of(record, EVENT_MINORITY));
    f.notes = arena_new(arena, RoomNote, count_of(record, EVENT_NOTE));
    out->notes = f.notes;
    return f;
}

static void begin_round(RoomFolding *f, const State *state, const Event *event)
{
    bool posed = event->type == EVENT_POSED;
    f->open = true;
    f->out->statements += posed;
    f->out->rounds[f->out->count++] =
        (RoomRound){.topic = posed ? TOPIC_STATEMENT : TOPIC_DILEMMA,
                    .statement = posed ? event->index : 0,
                    .dilemma = posed ? DILEMMA_END : event->dilemma,
                    .decision = -1,
                    .before = state->round.before,
                    .shown = posed ? (1u << DEGREES) - 1 : event->shown.options,
                    .reasons = f->reasons + f->reason_count,
                    .notes = f->notes + f->out->note_count};
}

static void add_note(RoomFolding *f, RoomRound *round, const Event *event)
{
    int at = round ? (int)f->out->count - 1 : -1;
    f->notes[f->out->note_count++] = (RoomNote){at, f->room.step, event->text};
    if (round) round->note_count++;
}

/* Ballots that were counted and now no more are. */
static void count_again(RoomRound *round, const Room *before, const Room *after)
{
    for (int b = 0; b < BALLOTS; b++)
        round->again[b] += before->tallies[b].taken && !after->tallies[b].taken;
}

static void keep_round(RoomFolding *f, RoomRound *round, const Room *before, const Event *event)
{
    count_again(round, before, &f->room);
    round->done = f->room.done;
    memcpy(round->tallies, f->room.tallies, sizeof round->tallies);
    memcpy(round->moved, f->room.moved, sizeof round->moved);
    if (event->type == EVENT_SPENT) round->spent_ms[f->room.step] += event->ms;
    if (event->type == EVENT_LENGTHENED) round->added_ms += event->ms;
    if (event->type != EVENT_MINORITY) return;
    f->reasons[f->reason_count++] = (RoomReason){event->index, event->text};
    round->reason_count++;
}

static void keep_room(RoomDebrief *out, const Room *room, const Event *event)
{
    out->on = room->on;
    out->placed = room->placed;
    out->adjourned = room->adjourned;
    out->method = room->method;
    out->order = room->order;
    out->clock = room->clock;
    out->sitting = room->sitting;
    if (event->type == EVENT_RECOMMENDED) out->recommended[event->index - 1] = event->text;
}

void room_fold(RoomFolding *f, const State *state, const Event *event, int decided)
{
    Room before = f->room;
    room_apply(&f->room, event);
    if (!f->room.on) return;
    keep_room(f->out, &f->room, event);
    if (event->type == EVENT_ENTERED || event->type == EVENT_POSED) {
        begin_round(f, state, event);
        return;
    }
    if (event->type == EVENT_ENDED || event->type == EVENT_ADJOURNED) f->open = false;
    RoomRound *round = f->open ? &f->out->rounds[f->out->count - 1] : NULL;
    if (event->type == EVENT_NOTE) add_note(f, round, event);
    if (round == NULL) return;
    keep_round(f, round, &before, event);
    if (event->type == EVENT_CHOSEN) round->decision = decided;
}
