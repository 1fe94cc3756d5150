#include "term/room_show.h"
#include "term/room_words.h"

/* Nothing of this file may be said but to the facilitator, who asks for it. */

static const char *number(Printer *p, long n)
{
    return arena_printf(&p->arena, "%ld", n);
}

static const char *step_title(Printer *p, RoomStep step)
{
    return tr(p->catalog, arena_printf(&p->arena, "term.step_%s", step_names[step]));
}

static void show_list(Printer *p, const char *key, const char **texts, size_t count)
{
    if (count == 0) return;
    print_line(p, key, NULL);
    for (size_t i = 0; i < count; i++) print_wrapped(p, "  - ", texts[i]);
}

static void show_facilitator(Printer *p, const Facilitator *f)
{
    if (f == NULL) return;
    if (f->notes[0]) {
        print_line(p, "term.desk_notes", NULL);
        print_rich(p, 2, f->notes);
    }
    show_list(p, "term.desk_questions", f->questions, f->question_count);
    show_list(p, "term.desk_precedents", f->precedents, f->precedent_count);
}

/* Which of this round's steps were taken, and which comes next. */
static void show_steps(Printer *p, const Board *board, const Desk *desk)
{
    if (board->place != BOARD_ROUND) return;
    for (int s = STEP_READ; s < ROOM_STEPS; s++) {
        if (!(desk->steps >> s & 1)) continue;
        const char *mark = (RoomStep)s == board->step ? "> " : desk->done >> s & 1 ? "x " : "  ";
        print_wrapped(p, arena_printf(&p->arena, "  %s", mark), step_title(p, (RoomStep)s));
    }
    if (desk->next != STEP_NONE)
        print_line(p, "term.desk_next", TR_ARGS({"step", step_title(p, desk->next)}));
}

static void show_said(Printer *p, const Board *board, const Desk *desk)
{
    uint8_t answers[MAX_OPTIONS];
    size_t shown = room_answers(board, answers);
    if (desk->said_count == 0) return;
    print_line(p, "term.desk_said", NULL);
    for (size_t i = 0; i < desk->said_count; i++) {
        char letter = '?';
        for (size_t a = 0; a < shown; a++)
            if (answers[a] == desk->said[i].option) letter = (char)('A' + (int)a);
        print_wrapped(p, arena_printf(&p->arena, "  %zu. (%c) ", i + 1, letter),
                      desk->said[i].text);
    }
}

static void show_agenda(Printer *p, const Board *board, const Desk *desk)
{
    const Agenda *agenda = desk->agenda;
    if (agenda == NULL || agenda->count < 2) return;
    print_line(p, "term.desk_agenda", NULL);
    for (size_t i = 0; i < agenda->count; i++) {
        const AgendaItem *item = &agenda->items[i];
        const char *what =
            item->id ? arena_printf(&p->arena, "%s, %s", item->pack, item->id) : item->pack;
        const char *mark = board->item == (int)i + 1 ? ">" : " ";
        if (board->ask == ASK_AGENDA)
            what = arena_printf(&p->arena, "%s: %u", what, desk->picked[i]);
        print_wrapped(p, arena_printf(&p->arena, "  %s %zu. ", mark, i + 1), what);
    }
}

void show_desk(Printer *p, const Board *board, const Desk *desk)
{
    print_heading(p, tr(p->catalog, "term.desk"));
    show_facilitator(p, desk->facilitator);
    show_steps(p, board, desk);
    show_said(p, board, desk);
    show_agenda(p, board, desk);
    if (desk->next_title) print_line(p, "term.desk_then", TR_ARGS({"title", desk->next_title}));
    if (desk->notes && desk->notes[0]) {
        print_line(p, "term.desk_noted", NULL);
        print_wrapped(p, "  ", desk->notes);
    }
    for (int i = 0; i < ACTIONS; i++)
        if (desk->actions[i] && desk->actions[i][0])
            print_wrapped(p, arena_printf(&p->arena, "  %d. ", i + 1), desk->actions[i]);
    if (!desk->recorded) print_line(p, "term.desk_unrecorded", NULL);
    if (desk->stuck) print_line(p, "term.desk_stuck", NULL);
    fflush(p->out);
}

void show_split(Printer *p, const Board *board, const Desk *desk)
{
    bool any = false;
    for (int b = 0; b < BALLOTS; b++) any = any || desk->live[b].taken || tally_sum(&desk->live[b]);
    if (!any) print_line(p, "term.split_none", NULL);
    for (int b = 0; b < BALLOTS; b++)
        if (desk->live[b].taken || tally_sum(&desk->live[b]))
            show_tally(p, board, &desk->live[b], (Ballot)b);
    fflush(p->out);
}

void show_who(Printer *p, const Board *board, const Desk *desk, const Seat *seats, size_t count)
{
    print_line(p, "term.who",
               TR_ARGS({"seats", number(p, desk->seats)}, {"expected", number(p, desk->expected)},
                       {"voters", number(p, board->voters)}));
    for (size_t i = 0; i < count; i++)
        if (seats[i].name[0] || seats[i].away)
            print_wrapped(p, arena_printf(&p->arena, "  %d. ", seats[i].number),
                          seats[i].away ? tr(p->catalog, "term.who_away") : seats[i].name);
    if (desk->present && desk->present[0]) print_wrapped(p, "  ", desk->present);
    fflush(p->out);
}
