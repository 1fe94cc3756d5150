/* What the facilitator may see. */
#include <string.h>

#include "store/sitting_inside.h"

static const Facilitator *facilitator_of(const Session *session)
{
    const Scenario *scenario = session->scenario;
    const Room *room = &session->room;
    const Dilemma *dilemma = state_dilemma(scenario, &session->state);
    if (room->topic == TOPIC_STATEMENT) return &scenario->statements[room->statement].facilitator;
    return dilemma ? &dilemma->facilitator : NULL;
}

/* Before an item begins its notes may be read already. */
static const Facilitator *coming_facilitator(const Sitting *s)
{
    const AgendaItem *item = &s->agenda.items[s->row.place];
    const Session *session = game_session(s->game);
    const Scenario *scenario = session->scenario;
    if (item->kind == AGENDA_STATEMENT) {
        int at = scenario_statement(scenario, item->id);
        return at >= 0 ? &scenario->statements[at].facilitator : NULL;
    }
    uint16_t dilemma = session->state.story.dilemma;
    return dilemma < scenario->dilemma_count ? &scenario->dilemmas[dilemma].facilitator : NULL;
}

static void fill_live(const Sitting *s, Desk *d)
{
    Event events[VOTE_EVENTS];
    Room room = *sitting_room(s);
    size_t count = sitting_count(s, events);
    for (size_t i = 0; i < count; i++) room_apply(&room, &events[i]);
    memcpy(d->live, room.tallies, sizeof d->live);
}

static void fill_texts(const Sitting *s, Arena *arena, Desk *d)
{
    StrBuf notes = {0};
    const Record *record = s->game ? &game_session(s->game)->record : NULL;
    for (int i = 0; i < ACTIONS; i++) d->actions[i] = "";
    for (size_t i = 0; record && i < record->count; i++) {
        const Event *event = &record->events[i];
        if (event->type == EVENT_ACTION && event->index >= 1 && event->index <= ACTIONS)
            d->actions[event->index - 1] = event->text;
        if (event->type != EVENT_NOTE) continue;
        if (notes.len > 0) sb_add(&notes, "\n");
        sb_add(&notes, event->text);
    }
    d->notes = arena_text(arena, sb_text(&notes));
    sb_free(&notes);
}

/* What is shown now is what an index means from now on. */
static void fill_said(Sitting *s, Arena *arena, Desk *d)
{
    DeskSaid *said;
    d->said_count = sitting_said(s, arena, &said);
    d->said = said;
    arena_clear(&s->shown_arena);
    s->shown = arena_new(&s->shown_arena, DeskSaid, d->said_count);
    s->shown_count = d->said_count;
    for (size_t i = 0; i < d->said_count; i++)
        s->shown[i] = (DeskSaid){said[i].option, arena_text(&s->shown_arena, said[i].text)};
}

static bool has_panel(const Sitting *s)
{
    const Session *session = game_session(s->game);
    Tally panel;
    return room_panel(session->scenario, session->state.story.dilemma, &panel);
}

static void fill_steps(const Sitting *s, Desk *d)
{
    const Room *room = sitting_room(s);
    BoardPlace place = sitting_place(s);
    d->facilitator =
        place == BOARD_ITEM ? coming_facilitator(s) : facilitator_of(game_session(s->game));
    d->next = sitting_follows(s);
    if (place != BOARD_ROUND) return;
    for (int step = STEP_NONE; step < ROOM_STEPS; step++)
        if (room_has_step(room, (RoomStep)step)) d->steps |= (uint16_t)(1u << step);
    if (!has_panel(s)) d->steps &= (uint16_t) ~(1u << STEP_PANEL);
    d->done = room->done & d->steps;
    d->can_repeat = room->step != STEP_NONE;
    fill_live(s, d);
}

void sitting_desk(Sitting *s, Arena *arena, Desk *out)
{
    *out = (Desk){.seats = (int)ballots_seat_count(s->at.ballots, s->row.id),
                  .expected = s->kept.expected,
                  .codes = s->kept.codes,
                  .present = sitting_present(s),
                  .agenda = &s->agenda,
                  .recorded = s->at.records && records_writable(s->at.records),
                  .stuck = s->write_failed};
    int next = s->row.place + 1;
    if (next < (int)s->agenda.count) out->next_title = s->titles[next];
    if (s->game) fill_steps(s, out);
    if (s->kept.asking == ASK_AGENDA && s->game == NULL) sitting_count_picks(s, out->picked);
    fill_texts(s, arena, out);
    fill_said(s, arena, out);
}
