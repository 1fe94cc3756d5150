/* What the room may see. Nothing of a split comes here before it is revealed. */
#include <string.h>

#include "store/sitting_inside.h"

/* ---- what is asked ---- */

static void add_choice(Board *b, int index, const char *text, const char *detail)
{
    if (b->choice_count < BOARD_CHOICES)
        b->choices[b->choice_count++] = (BoardChoice){text, detail, index};
}

static void add_choices(const Sitting *s, Board *b)
{
    b->question_text = "";
    if (b->ask == ASK_TEST)
        for (int i = 0; i < 2; i++) add_choice(b, i, NULL, "");
    for (int i = 0; b->ask == ASK_AGENDA && i < (int)s->agenda.count; i++)
        add_choice(b, i, s->titles[i], "");
    if (b->topic == TOPIC_STATEMENT) {
        b->question_text = b->statement->text;
        for (int i = 0; i < DEGREES; i++) add_choice(b, i, NULL, "");
    }
    if (b->topic != TOPIC_DILEMMA || b->view->question == NULL) return;
    b->question_text = b->view->question;
    for (size_t i = 0; i < b->view->option_count; i++) {
        const ViewOption *option = &b->view->options[i];
        add_choice(b, option->index, option->option->text, option->option->detail);
    }
}

static void fill_question(const Sitting *s, Board *b)
{
    b->ask = sitting_ask(s);
    b->question = sitting_question(s);
    b->open = b->ask != ASK_NONE;
    b->pick = b->ask == ASK_AGENDA ? s->kept.pick : 1;
    b->voters = sitting_voters(s);
    b->votes_in = sitting_votes_in(s);
    add_choices(s, b);
}

/* ---- what is revealed ---- */

static void fill_split(const Sitting *s, const Room *room, Board *b)
{
    const Tally *last = sitting_last_vote(s);
    b->revealed = true;
    memcpy(b->tallies, room->tallies, sizeof b->tallies);
    memcpy(b->moved, room->moved, sizeof b->moved);
    b->leaders = tally_leaders(last);
    b->smaller_count = tally_smaller(last, b->smaller);
    b->foresaw = tally_foresaw(&room->tallies[BALLOT_PREDICTED], &room->tallies[BALLOT_FIRST]);
}

static void fill_reasons(const Sitting *s, Arena *arena, Board *b)
{
    const Record *record = &game_session(s->game)->record;
    BoardReason *reasons = arena_new(arena, BoardReason, MINORITIES);
    for (size_t i = sitting_round_from(s); i < record->count; i++) {
        const Event *event = &record->events[i];
        if (event->type == EVENT_MINORITY && b->reason_count < MINORITIES)
            reasons[b->reason_count++] = (BoardReason){event->index, event->text};
    }
    b->reasons = reasons;
}

static void fill_panel(const Session *session, Board *b)
{
    const Scenario *scenario = session->scenario;
    if (b->step != STEP_PANEL || !room_panel(scenario, session->state.story.dilemma, &b->panel))
        return;
    b->has_panel = true;
    b->panel_votes = scenario->panel;
    b->panel_count = scenario->panel_count;
}

/* ---- the rest ---- */

static void fill_clock(const Sitting *s, const Session *session, Board *b)
{
    uint32_t left = room_left_ms(session->scenario, &session->state, &session->room);
    b->planned_ms = b->left_ms = UINT32_MAX;
    if (b->place != BOARD_ROUND || b->step == STEP_NONE) return;
    b->running = s->running;
    if (left == UINT32_MAX) return;
    b->planned_ms = room_planned_ms(session->scenario, &session->state, &session->room) +
                    session->room.added_ms;
    b->left_ms = left > s->spent_ms ? left - s->spent_ms : 0;
}

static void fill_recommended(const Sitting *s, Arena *arena, Board *b)
{
    const char **texts = arena_new(arena, const char *, RECOMMENDATIONS);
    for (int i = 0; i < RECOMMENDATIONS; i++) texts[i] = "";
    const Record *record = s->game ? &game_session(s->game)->record : NULL;
    for (size_t i = 0; record && i < record->count; i++) {
        const Event *event = &record->events[i];
        if (event->type == EVENT_RECOMMENDED && event->index >= 1 &&
            event->index <= RECOMMENDATIONS)
            texts[event->index - 1] = event->text;
    }
    b->recommended = texts;
}

static void fill_round(const Sitting *s, Arena *arena, Board *b)
{
    const Session *session = game_session(s->game);
    const Room *room = &session->room;
    View *view = arena_new(arena, View, 1);
    view_make(session, arena, view);
    b->view = view;
    b->topic = b->place == BOARD_CLOSING ? TOPIC_NONE : room->topic;
    b->step = b->place == BOARD_ROUND ? room->step : STEP_NONE;
    if (b->topic == TOPIC_STATEMENT) b->statement = &session->scenario->statements[room->statement];
    if (b->topic == TOPIC_DILEMMA && view->dilemma) b->panel_dilemma = session->state.story.dilemma;
    if (b->topic == TOPIC_DILEMMA && b->item_title[0] && view->dilemma)
        b->item_title = view->dilemma->title;
    fill_clock(s, session, b);
    if (b->topic == TOPIC_NONE) return;
    if (sitting_revealed(s)) fill_split(s, room, b);
    fill_reasons(s, arena, b);
    fill_panel(session, b);
}

void sitting_board(Sitting *s, Arena *arena, Board *out)
{
    *out = (Board){.place = sitting_place(s),
                   .method = s->kept.method,
                   .order = s->kept.order,
                   .item_title = "",
                   .code = s->row.code,
                   .token = s->row.token,
                   .panel_dilemma = -1,
                   .left_ms = UINT32_MAX,
                   .planned_ms = UINT32_MAX};
    out->sitting_title = s->kept.title;
    out->items = (int)s->agenda.count;
    if (s->game) {
        const AgendaItem *item = &s->agenda.items[s->row.place];
        out->item = s->row.place + 1;
        if (item->kind != AGENDA_STATEMENT) out->item_title = s->titles[s->row.place];
        fill_round(s, arena, out);
    }
    fill_question(s, out);
    fill_recommended(s, arena, out);
}
