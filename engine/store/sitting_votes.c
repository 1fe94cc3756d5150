/* What is asked, what lies in the box for it, and what it comes to. */
#include <limits.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/sitting_inside.h"

/* ---- questions ---- */

Asked sitting_asked(const Sitting *s)
{
    Asked asked = {0};
    if (s->game == NULL) return asked;
    const Record *record = &game_session(s->game)->record;
    for (size_t i = 0; i < record->count; i++) {
        const Event *event = &record->events[i];
        if (event->type == EVENT_ENTERED || event->type == EVENT_POSED)
            asked.first = asked.second = asked.last = 0;
        if (event->type != EVENT_STEP || !step_votes((RoomStep)event->index)) continue;
        asked.last = s->kept.base + ++asked.votes;
        if (event->index == STEP_AGAIN)
            asked.second = asked.last;
        else
            asked.first = asked.last, asked.second = 0;
    }
    return asked;
}

static bool asks_why(const Sitting *s)
{
    uint8_t smaller[MAX_OPTIONS];
    return s->kept.method == ROOM_PHONES && sitting_revealed(s) &&
           tally_smaller(sitting_last_vote(s), smaller) > 0 && sitting_asked(s).last > 0;
}

AskKind sitting_ask(const Sitting *s)
{
    if (s->game == NULL) return s->kept.asking;
    if (sitting_place(s) != BOARD_ROUND) return ASK_NONE;
    RoomStep step = sitting_room(s)->step;
    if (step == STEP_VOTE) return ASK_FIRST;
    if (step == STEP_AGAIN) return ASK_SECOND;
    return step == STEP_MINORITY && asks_why(s) ? ASK_REASON : ASK_NONE;
}

int sitting_question(const Sitting *s)
{
    switch (sitting_ask(s)) {
    case ASK_TEST:
    case ASK_AGENDA: return s->row.question;
    case ASK_FIRST:
    case ASK_SECOND:
    case ASK_REASON: return sitting_asked(s).last;
    case ASK_NONE: break;
    }
    return 0;
}

void sitting_shut(Sitting *s)
{
    AskKind ask = sitting_ask(s);
    int question = sitting_question(s), choices = INT_MAX, said = INT_MAX;
    bool by_phone = s->kept.method == ROOM_PHONES || ask == ASK_TEST;
    if (ask != ASK_NONE && by_phone) choices = said = question - 1;
    if (ask == ASK_REASON) choices = question;
    if (choices == s->shut_choices && said == s->shut_said) return;
    ballots_shut(s->at.ballots, s->row.id, choices, said);
    s->shut_choices = choices;
    s->shut_said = said;
}

void sitting_shred(Sitting *s, int question)
{
    if (question <= s->shredded) return;
    if (!ballots_shred(s->at.ballots, s->row.id, question, NULL)) return;
    s->shredded = question;
    s->keyed_count = 0;
    s->shut_choices = s->shut_said = -1; /* the box shuts what it shreds */
    sitting_shut(s);
}

/* ---- how many ---- */

int sitting_voters(const Sitting *s)
{
    if (s->kept.method != ROOM_PHONES && sitting_ask(s) != ASK_TEST) return s->kept.expected;
    int seats = (int)ballots_seat_count(s->at.ballots, s->row.id);
    int question = sitting_question(s);
    if (question > 0) seats += (int)ballots_made_up_count(s->at.ballots, s->row.id, question);
    return seats < VOTES_MAX ? seats : VOTES_MAX;
}

int sitting_votes_in(const Sitting *s)
{
    AskKind ask = sitting_ask(s);
    if (ask == ASK_NONE || ask == ASK_REASON) return 0;
    if (s->kept.method == ROOM_CARDS && s->game)
        return tally_sum(
            &sitting_room(s)->tallies[ask == ASK_SECOND ? BALLOT_SECOND : BALLOT_FIRST]);
    return (int)ballots_cast_count(s->at.ballots, s->row.id, sitting_question(s));
}

/* ---- counting ---- */

typedef struct Papers {
    Paper at[VOTES_MAX];
    int seats[VOTES_MAX];
    size_t count;
} Papers;

static Paper *paper_of(Papers *papers, int seat)
{
    for (size_t i = papers->count; i-- > 0;)
        if (papers->seats[i] == seat) return &papers->at[i];
    if (papers->count == VOTES_MAX) return NULL;
    Paper *paper = &papers->at[papers->count];
    papers->seats[papers->count++] = seat;
    for (int i = 0; i < BALLOTS; i++) paper->choice[i] = NO_OPTION;
    return paper;
}

/* Papers come in order of the seats: looking from the end finds the seat at once. */
static void read_papers(const Sitting *s, int question, bool again, Papers *out)
{
    Arena arena = {0};
    Cast *casts;
    size_t count =
        question ? ballots_papers(s->at.ballots, s->row.id, question, &arena, &casts) : 0;
    for (size_t i = 0; i < count; i++) {
        if (casts[i].kind == CAST_SAID || casts[i].choice >= MAX_OPTIONS) continue;
        Paper *paper = paper_of(out, casts[i].seat);
        Ballot ballot = casts[i].kind == CAST_PREDICTED ? BALLOT_PREDICTED
                        : again                         ? BALLOT_SECOND
                                                        : BALLOT_FIRST;
        if (paper) paper->choice[ballot] = (uint8_t)casts[i].choice;
    }
    arena_free(&arena);
}

static size_t add_tally(const Sitting *s, const Papers *papers, Ballot ballot, uint16_t shown,
                        Event *out)
{
    Tally tally = vote_count(papers->at, papers->count, ballot, shown, 0);
    uint16_t sum = tally_sum(&tally);
    int voters = sitting_voters(s);
    if (sum == 0) return 0;
    *out = (Event){.type = EVENT_TALLY, .index = (uint8_t)ballot};
    out->bits = voters > 0 ? (uint16_t)voters : sum;
    memcpy(out->counts, tally.counts, sizeof tally.counts);
    return 1;
}

/* Who went from where to where, of those who have both papers: not what was typed at a shared
 * keyboard. A row that says more than the first tally does (a seat came back) is not known. */
static size_t add_moves(const Sitting *s, const Papers *second, uint16_t shown, Event *out)
{
    uint16_t moved[MAX_OPTIONS][MAX_OPTIONS];
    const Tally *first_tally = &sitting_room(s)->tallies[BALLOT_FIRST];
    size_t count = 0;
    Papers *both = calloc(1, sizeof *both);
    CHECK(both != NULL);
    read_papers(s, sitting_asked(s).first, false, both);
    for (size_t i = 0; i < second->count; i++) {
        Paper *paper = second->seats[i] < SEAT_MADE_UP ? paper_of(both, second->seats[i]) : NULL;
        if (paper) paper->choice[BALLOT_SECOND] = second->at[i].choice[BALLOT_SECOND];
    }
    vote_moved(both->at, both->count, shown, moved);
    free(both);
    for (uint8_t from = 0; from < MAX_OPTIONS && first_tally->taken; from++) {
        unsigned sum = 0;
        for (int to = 0; to < MAX_OPTIONS; to++) sum += moved[from][to];
        if (sum == 0 || sum > first_tally->counts[from]) continue;
        out[count] = (Event){.type = EVENT_MOVED, .index = from};
        memcpy(out[count++].counts, moved[from], sizeof moved[from]);
    }
    return count;
}

size_t sitting_count(const Sitting *s, Event out[VOTE_EVENTS])
{
    size_t count = 0;
    uint16_t shown;
    AskKind ask = sitting_ask(s);
    if ((ask != ASK_FIRST && ask != ASK_SECOND) || s->kept.method == ROOM_CARDS) return 0;
    const Session *session = game_session(s->game);
    room_choices(session->scenario, &session->state, &session->room, &shown);
    Papers *papers = calloc(1, sizeof *papers);
    CHECK(papers != NULL);
    read_papers(s, sitting_question(s), ask == ASK_SECOND, papers);
    if (ask == ASK_FIRST) {
        count += add_tally(s, papers, BALLOT_FIRST, shown, &out[count]);
        count += add_tally(s, papers, BALLOT_PREDICTED, shown, &out[count]);
    } else {
        count += add_tally(s, papers, BALLOT_SECOND, shown, &out[count]);
        if (count > 0) count += add_moves(s, papers, shown, &out[count]);
    }
    free(papers);
    return count;
}

void sitting_count_picks(const Sitting *s, uint16_t picked[AGENDA_MAX])
{
    Arena arena = {0};
    Cast *papers;
    memcpy(picked, s->kept.typed, sizeof s->kept.typed);
    size_t count = ballots_papers(s->at.ballots, s->row.id, s->row.question, &arena, &papers);
    for (size_t i = 0; i < count; i++) {
        unsigned bits = papers[i].choice;
        bool good = papers[i].kind == CAST_CHOICE && bits >> s->agenda.count == 0 &&
                    __builtin_popcount(bits) <= s->kept.pick;
        for (int item = 0; good && item < BOARD_CHOICES; item++)
            if (bits >> item & 1) picked[item]++;
    }
    arena_free(&arena);
}

/* ---- those who say why ---- */

typedef struct Said {
    DeskSaid said;
    unsigned order;
} Said;

static int by_order(const void *a, const void *b)
{
    const Said *x = a, *y = b;
    return (x->order > y->order) - (x->order < y->order);
}

static bool is_smaller(const Sitting *s, int option)
{
    uint8_t smaller[MAX_OPTIONS];
    size_t count = tally_smaller(sitting_last_vote(s), smaller);
    for (size_t i = 0; i < count; i++)
        if (smaller[i] == option) return true;
    return false;
}

/* True when the board has it already. */
static bool is_shown(const Sitting *s, const DeskSaid *said)
{
    const Record *record = &game_session(s->game)->record;
    for (size_t i = sitting_round_from(s); i < record->count; i++) {
        const Event *event = &record->events[i];
        if (event->type == EVENT_MINORITY && event->index == said->option &&
            strcmp(event->text, said->text) == 0)
            return true;
    }
    return false;
}

size_t sitting_said(const Sitting *s, Arena *arena, DeskSaid **out)
{
    *out = NULL;
    if (s->game == NULL || sitting_place(s) != BOARD_ROUND || !sitting_revealed(s)) return 0;
    Cast *papers;
    int question = sitting_asked(s).last, choice = -1;
    size_t all = ballots_papers(s->at.ballots, s->row.id, question, arena, &papers), count = 0;
    Said *said = arena_new(arena, Said, all);
    for (size_t i = 0; i < all; i++) {
        /* Of a seat the choice comes before the sentence. */
        if (i == 0 || papers[i].seat != papers[i - 1].seat) choice = -1;
        if (papers[i].kind == CAST_CHOICE) choice = papers[i].choice;
        if (papers[i].kind != CAST_SAID || !is_smaller(s, choice)) continue;
        said[count] = (Said){{choice, papers[i].text}, papers[i].order};
        count += !is_shown(s, &said[count].said);
    }
    if (count > 1) qsort(said, count, sizeof *said, by_order);
    *out = arena_new(arena, DeskSaid, count);
    for (size_t i = 0; i < count; i++) (*out)[i] = said[i].said;
    return count;
}

/* ---- cards that were counted by hand ---- */

static bool bad_counts(Err *err)
{
    char max[16];
    snprintf(max, sizeof max, "%d", VOTES_MAX);
    return err_set(err, "room.bad_counts", "max", max, NULL);
}

static bool type_picks(Sitting *s, const SittingCommand *command, Err *err)
{
    SittingNext next = sitting_next(s);
    if (command->index < 0 || (size_t)command->index >= s->agenda.count)
        return err_set(err, "play.unknown", NULL);
    if (command->counts[0] > VOTES_MAX) return bad_counts(err);
    next.kept.typed[command->index] = command->counts[0];
    return sitting_keep(s, &next, err);
}

bool sitting_cards(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    AskKind ask = sitting_ask(s);
    Event event = {.type = EVENT_TALLY, .index = (uint8_t)command->ballot};
    unsigned sum = 0;
    uint16_t shown;
    if (s->kept.method != ROOM_CARDS) return err_set(err, "room.not_by_cards", NULL);
    if (command->counts == NULL) return err_set(err, "play.unknown", NULL);
    if (ask == ASK_AGENDA) return type_picks(s, command, err);
    bool second = command->ballot == BALLOT_SECOND;
    if (command->ballot >= BALLOTS || ask != (second ? ASK_SECOND : ASK_FIRST))
        return err_set(err, "room.no_vote", NULL);
    const Session *session = game_session(s->game);
    room_choices(session->scenario, &session->state, &session->room, &shown);
    for (int i = 0; i < MAX_OPTIONS; i++) {
        if (command->counts[i] > 0 && !(shown >> i & 1)) return err_set(err, "play.unknown", NULL);
        event.counts[i] = command->counts[i];
        sum += command->counts[i];
    }
    if (sum > VOTES_MAX) return bad_counts(err);
    event.bits = s->kept.expected > 0 ? (uint16_t)s->kept.expected : (uint16_t)sum;
    return sitting_record(s, &event, wall_ms, err);
}

/* ---- the shared keyboard ---- */

/* A seat that is nobody's and was not used yet for this, by lot: the box does not know who came
 * first, nor which two papers are of one person. 0 when there is none. */
static int free_seat(const Sitting *s, int question, CastKind kind)
{
    Arena arena = {0};
    Cast *papers;
    bool used[SEATS_ALL + 1] = {false};
    int free_seats[SEATS_ALL + 1], count = 0;
    size_t all = ballots_papers(s->at.ballots, s->row.id, question, &arena, &papers);
    for (size_t i = 0; i < all; i++)
        if (papers[i].kind == kind) used[papers[i].seat] = true;
    for (int seat = SEAT_MADE_UP; seat <= SEATS_ALL; seat++)
        if (!used[seat]) free_seats[count++] = seat;
    arena_free(&arena);
    return count ? free_seats[randombytes_uniform((uint32_t)count)] : 0;
}

static void note_keyed(Sitting *s, KeyedPaper paper)
{
    if (s->keyed_count == s->keyed_cap) {
        s->keyed_cap = s->keyed_cap ? s->keyed_cap * 2 : 64;
        s->keyed = realloc(s->keyed, s->keyed_cap * sizeof *s->keyed);
        CHECK(s->keyed != NULL);
    }
    s->keyed[s->keyed_count++] = paper;
}

/* What a vote at the keyboard is; false when there is no such vote now. */
static bool keyed_cast(const Sitting *s, const SittingCommand *command, Cast *cast)
{
    uint16_t shown;
    AskKind ask = sitting_ask(s);
    if (command->index < 0 || command->index >= BOARD_CHOICES) return false;
    *cast = (Cast){.question = sitting_question(s), .choice = (uint16_t)command->index};
    if (ask == ASK_AGENDA) {
        cast->choice = (uint16_t)(1u << command->index);
        return (size_t)command->index < s->agenda.count;
    }
    bool second = command->ballot == BALLOT_SECOND;
    if (command->ballot >= BALLOTS || ask != (second ? ASK_SECOND : ASK_FIRST)) return false;
    if (command->ballot == BALLOT_PREDICTED) cast->kind = CAST_PREDICTED;
    const Session *session = game_session(s->game);
    room_choices(session->scenario, &session->state, &session->room, &shown);
    return shown >> command->index & 1;
}

bool sitting_key(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)wall_ms;
    Cast cast;
    char max[16];
    snprintf(max, sizeof max, "%d", VOTES_MAX);
    if (s->kept.method == ROOM_CARDS) return err_set(err, "room.not_by_keyboard", NULL);
    if (!keyed_cast(s, command, &cast)) return err_set(err, "room.no_vote", NULL);
    cast.seat = sitting_votes_in(s) < VOTES_MAX ? free_seat(s, cast.question, cast.kind) : 0;
    if (cast.seat == 0) return err_set(err, "room.full", "max", max, NULL);
    if (!ballots_cast(s->at.ballots, s->row.id, &cast, 1, err)) return false;
    note_keyed(s, (KeyedPaper){cast.question, cast.seat, cast.kind});
    return true;
}

bool sitting_unkey(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)wall_ms;
    int question = sitting_question(s);
    CastKind kind = command->ballot == BALLOT_PREDICTED ? CAST_PREDICTED : CAST_CHOICE;
    size_t at = s->keyed_count;
    while (at > 0 && s->keyed[at - 1].kind != kind) at--;
    if (at == 0 || question == 0 || s->keyed[at - 1].question != question)
        return err_set(err, "room.nothing_keyed", NULL);
    const KeyedPaper *last = &s->keyed[at - 1];
    if (!ballots_uncast(s->at.ballots, s->row.id, question, last->seat, last->kind, err))
        return false;
    memmove(&s->keyed[at - 1], &s->keyed[at], (s->keyed_count - at) * sizeof *s->keyed);
    s->keyed_count--;
    return true;
}
