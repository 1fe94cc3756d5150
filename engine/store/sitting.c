/* Beginning, resuming, ending; and where a sitting stands. */
#include "store/sitting.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "store/sitting_inside.h"

/* ---- where it stands ---- */

const Room *sitting_room(const Sitting *s)
{
    return s->game ? &game_session(s->game)->room : NULL;
}

BoardPlace sitting_place(const Sitting *s)
{
    if (s->game == NULL) return s->kept.asking == ASK_AGENDA ? BOARD_AGENDA : BOARD_LOBBY;
    const Session *session = game_session(s->game);
    if (session->room.adjourned) return BOARD_CLOSING;
    if (session->room.topic == TOPIC_NONE) return BOARD_ITEM;
    if (session->room.topic == TOPIC_STATEMENT) return BOARD_ROUND;
    switch (session->state.stage) {
    case STAGE_REASONS: return BOARD_CHOSEN;
    case STAGE_OUTCOME: return BOARD_OUTCOME;
    case STAGE_ENDED: return BOARD_ENDING;
    case STAGE_BRIEFING:
    case STAGE_ROUND:
    case STAGES: break;
    }
    return BOARD_ROUND;
}

/* The fold forgets the reveal when a vote is taken again. */
bool sitting_revealed(const Sitting *s)
{
    const Room *room = sitting_room(s);
    return room && room->topic != TOPIC_NONE && (room->done >> STEP_REVEAL & 1) &&
           !step_votes(room->step);
}

const Tally *sitting_last_vote(const Sitting *s)
{
    const Room *room = sitting_room(s);
    return &room->tallies[room->tallies[BALLOT_SECOND].taken ? BALLOT_SECOND : BALLOT_FIRST];
}

size_t sitting_round_from(const Sitting *s)
{
    const Record *record = &game_session(s->game)->record;
    for (size_t i = record->count; i-- > 0;)
        if (record->events[i].type == EVENT_ENTERED || record->events[i].type == EVENT_POSED)
            return i;
    return 0;
}

const Game *sitting_game(const Sitting *s)
{
    return s->game;
}

int64_t sitting_id(const Sitting *s)
{
    return s->row.id;
}

size_t sitting_sessions(const Sitting *s, Arena *arena, int64_t **out)
{
    size_t count = (size_t)s->kept.session_count;
    *out = arena_new(arena, int64_t, count);
    for (size_t i = 0; i < count; i++) (*out)[i] = s->kept.sessions[i].id;
    return count;
}

/* ---- beginning ---- */

static Sitting *sitting_new(SittingPlace at)
{
    Sitting *s = calloc(1, sizeof *s);
    CHECK(s != NULL && at.ballots != NULL);
    s->at = at;
    s->row.place = -1;
    s->row.address = "";
    s->shut_choices = s->shut_said = -1;
    return s;
}

void sitting_free(Sitting *s)
{
    if (s == NULL) return;
    game_close(s->game);
    arena_free(&s->arena);
    arena_free(&s->shown_arena);
    free(s->keyed);
    free(s);
}

static bool take_setup(Sitting *s, const SittingSetup *setup, Kept *kept, Err *err)
{
    bool known = setup->method >= 0 && setup->method < ROOM_METHODS && setup->order >= 0 &&
                 setup->order < ROOM_ORDERS && setup->clock >= 0 && setup->clock < CLOCKS &&
                 setup->expected >= 0 && setup->expected <= VOTES_MAX && setup->codes >= 0 &&
                 setup->codes <= PASSES_MAX;
    if (!known) return err_set(err, "play.unknown", NULL);
    if (setup->present && !sitting_check_lines(setup->present, err)) return false;
    *kept = (Kept){.method = setup->method,
                   .order = setup->order,
                   .clock = setup->clock,
                   .expected = setup->expected,
                   .codes = setup->codes,
                   .present = arena_text(&s->arena, setup->present ? setup->present : "")};
    return true;
}

static bool begin(Sitting *s, const Agenda *agenda, const SittingSetup *setup, int64_t wall_ms,
                  Err *err)
{
    SittingNext next = {.place = -1, .port = setup->port};
    if (agenda->count == 0) return err_set(err, "agenda.empty", NULL);
    if (!take_setup(s, setup, &next.kept, err)) return false;
    next.agenda = agenda_copy(agenda, &s->arena);
    next.kept.title =
        next.agenda.title[0] ? next.agenda.title : sitting_pack_title(s, &next.agenda.items[0]);
    next.address = arena_text(&s->arena, setup->address ? setup->address : "");
    if (!sitting_begin_row(s, &next, wall_ms, err)) return false;
    if (sitting_first_passes(s, err)) return true;
    ballots_end(s->at.ballots, s->row.id, NULL);
    return false;
}

static Sitting *opened(Sitting *s, bool ok)
{
    if (!ok) {
        sitting_free(s);
        return NULL;
    }
    sitting_load_titles(s, 0);
    sitting_shut(s);
    return s;
}

Sitting *sitting_begin(SittingPlace place, const Agenda *agenda, const SittingSetup *setup,
                       int64_t wall_ms, Err *err)
{
    Sitting *s = sitting_new(place);
    return opened(s, begin(s, agenda, setup, wall_ms, err));
}

/* ---- resuming ---- */

/* Who is there and how votes are taken is said to the record first. */
static void take_from_record(Sitting *s)
{
    const char *present = sitting_present(s);
    const Room *room = sitting_room(s);
    if (room && room->on && !room->adjourned) s->kept.method = room->method;
    if (strcmp(present, s->kept.present) != 0) s->kept.present = arena_text(&s->arena, present);
}

/* What is done with may still lie in the box: only the round at hand needs its papers. */
static void shred_rest(Sitting *s)
{
    Asked asked = sitting_asked(s);
    int question = sitting_question(s), keep = asked.first ? asked.first : asked.second;
    if (sitting_place(s) != BOARD_ROUND) keep = question;
    sitting_shred(s, keep > 0 ? keep - 1 : s->row.question);
}

Sitting *sitting_resume(SittingPlace place, int64_t wall_ms, Err *err)
{
    SittingRow row;
    Err why = {0};
    Sitting *s = sitting_new(place);
    bool ok = ballots_unfinished(place.ballots, &s->arena, &row, &why);
    if (!ok && why.key == NULL) err_set(&why, "room.nothing_to_resume", NULL);
    ok = ok && sitting_read_row(s, &row, &why) && sitting_first_passes(s, &why) &&
         sitting_reopen(s, wall_ms, &why);
    if (!ok && err) *err = why;
    if (ok) {
        take_from_record(s);
        shred_rest(s);
    }
    return opened(s, ok);
}

/* ---- the end ---- */

bool sitting_end(Sitting *s, int64_t wall_ms, Err *err)
{
    if (!sitting_adjourn_all(s, wall_ms, err)) return false;
    bool untouched = s->game && game_recorded(s->game) && game_untouched(s->game);
    int64_t number = untouched ? game_number(s->game) : 0;
    if (!ballots_end(s->at.ballots, s->row.id, err)) return false;
    if (number > 0) records_delete(s->at.records, number, NULL);
    return true;
}

bool sitting_place_set(Sitting *s, const char *address, int port, Err *err)
{
    SittingNext next = sitting_next(s);
    next.address = arena_text(&s->arena, address);
    next.port = port;
    return sitting_keep(s, &next, err);
}
