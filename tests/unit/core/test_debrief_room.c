/* A room looked back on: from the record alone, in the order in which it went. */
#include "fixture.h"

#include "core/debrief.h"
#include "core/score.h"

#define SAY(play, ...) assert_true(says((play), (Event){.type = __VA_ARGS__}))

static bool says(Play *play, Event event)
{
    return play_do(play, (Command){.type = COMMAND_ROOM, .room = &event});
}

static void room_open(Play *play)
{
    play_open(play);
    DID(play, COMMAND_START, .clock = CLOCK_OFF, .seed = 3);
    SAY(play, EVENT_ROOM, .method = ROOM_CARDS, .clock = CLOCK_X1, .seed = 99);
}

/* One whole round of het_bericht: 9 asked, first 5 3 1, then 4 5 0; the chair takes the second. */
static void one_round(Play *play)
{
    DID(play, COMMAND_NEXT);
    DID(play, COMMAND_TICK, .ms = 4000);
    SAY(play, EVENT_SPENT, .ms = 60000);
    SAY(play, EVENT_STEP, .index = STEP_VOTE);
    SAY(play, EVENT_SPENT, .ms = 20000);
    SAY(play, EVENT_SPENT, .ms = 15000);
    SAY(play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 9, .counts = {5, 3, 1});
    SAY(play, EVENT_TALLY, .index = BALLOT_PREDICTED, .bits = 9, .counts = {6, 2});
    SAY(play, EVENT_STEP, .index = STEP_TALK);
    SAY(play, EVENT_LENGTHENED, .ms = 60000);
    DID(play, COMMAND_NOTE, .text = "Twee vragen om tijd.");
    SAY(play, EVENT_STEP, .index = STEP_AGAIN);
    SAY(play, EVENT_TALLY, .index = BALLOT_SECOND, .bits = 9, .counts = {4, 5});
    SAY(play, EVENT_MOVED, .index = 0, .counts = {4, 1});
    SAY(play, EVENT_MOVED, .index = 1, .counts = {0, 3});
    SAY(play, EVENT_MOVED, .index = 2, .counts = {0, 1});
    SAY(play, EVENT_STEP, .index = STEP_REVEAL);
    SAY(play, EVENT_STEP, .index = STEP_MINORITY);
    SAY(play, EVENT_MINORITY, .index = 0, .text = "Zij willen het van ons horen.");
    SAY(play, EVENT_MINORITY, .index = 0, .text = "Wie zwijgt, verliest vertrouwen.");
    DID(play, COMMAND_CHOOSE, .index = WACHTEN);
    DID(play, COMMAND_NOTE, .text = "De voorzitter twijfelde.");
}

static void a_round_holds_both_votes_and_what_was_said(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    unsigned of;
    room_open(&play);
    one_round(&play);
    debrief_make(&play.session, &debrief);
    assert_true(debrief.room.on);
    assert_false(debrief.room.placed);
    assert_int_equal(debrief.room.method, ROOM_CARDS);
    assert_int_equal(debrief.room.sitting, 99);
    assert_int_equal(debrief.room.count, 1);
    assert_int_equal(debrief.count, 1);
    const RoomRound *r = &debrief.room.rounds[0];
    assert_ptr_equal(debrief.decisions[0].room, r);
    assert_int_equal(r->decision, 0);
    assert_int_equal(r->dilemma, HET_BERICHT);
    assert_int_equal(r->tallies[BALLOT_FIRST].counts[0], 5);
    assert_int_equal(r->tallies[BALLOT_FIRST].asked, 9);
    assert_int_equal(r->tallies[BALLOT_SECOND].counts[1], 5);
    assert_int_equal(round_foresaw(r, &of), 6);
    assert_int_equal(of, 8);
    assert_int_equal(round_moved(r, &of), 2);
    assert_int_equal(of, 9);
    assert_ptr_equal(round_vote(r), &r->tallies[BALLOT_SECOND]);
    assert_int_equal(round_chair(r, WACHTEN), CHAIR_WITH);
    assert_int_equal(round_chair(r, ONTHAAL), CHAIR_OTHER);
    assert_int_equal(r->reason_count, 2);
    assert_string_equal(r->reasons[0].text, "Zij willen het van ons horen.");
    assert_int_equal(r->reasons[0].choice, 0);
    assert_string_equal(r->reasons[1].text, "Wie zwijgt, verliest vertrouwen.");
    assert_int_equal(r->note_count, 2);
    assert_int_equal(r->notes[0].step, STEP_TALK);
    assert_int_equal(r->notes[1].step, STEP_NONE);
    assert_int_equal(r->spent_ms[STEP_READ], 60000);
    assert_int_equal(r->spent_ms[STEP_VOTE], 35000);
    assert_int_equal(round_spent_ms(r), 95000);
    assert_int_equal(r->added_ms, 60000);
    debrief_free(&debrief);
    play_close(&play);
}

static void a_vote_taken_anew_counts_as_it_was_last(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    unsigned of;
    room_open(&play);
    DID(&play, COMMAND_NEXT);
    SAY(&play, EVENT_STEP, .index = STEP_VOTE);
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 3, .counts = {3});
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 3, .counts = {2, 1}); /* corrected */
    SAY(&play, EVENT_TALLY, .index = BALLOT_PREDICTED, .bits = 3, .counts = {3});
    SAY(&play, EVENT_STEP, .index = STEP_VOTE);
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 4, .counts = {2, 2});
    debrief_make(&play.session, &debrief);
    const RoomRound *r = &debrief.room.rounds[0];
    assert_int_equal(r->again[BALLOT_FIRST], 1);
    assert_int_equal(r->again[BALLOT_PREDICTED], 1);
    assert_int_equal(r->again[BALLOT_SECOND], 0);
    assert_int_equal(r->tallies[BALLOT_FIRST].counts[1], 2);
    assert_int_equal(round_foresaw(r, &of), 0);
    assert_int_equal(of, 0);
    assert_ptr_equal(round_vote(r), &r->tallies[BALLOT_FIRST]);
    assert_int_equal(round_chair(r, 0), CHAIR_IN_A_TIE);
    assert_int_equal(r->decision, -1);
    assert_int_equal(debrief.count, 0);
    debrief_free(&debrief);
    play_close(&play);
}

static void who_did_not_vote_leads_nothing(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    room_open(&play);
    DID(&play, COMMAND_NEXT);
    SAY(&play, EVENT_STEP, .index = STEP_VOTE);
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 40);
    DID(&play, COMMAND_CHOOSE, .index = ONTHAAL);
    debrief_make(&play.session, &debrief);
    const RoomRound *r = debrief.decisions[0].room;
    assert_int_equal(round_chair(r, ONTHAAL), CHAIR_ALONE);
    assert_int_equal(tally_sum(round_vote(r)), 0);
    debrief_free(&debrief);
    play_close(&play);
}

/* The note of the statement is of the statement, not of the decision before it. */
static void a_statement_is_a_round_without_a_decision(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    room_open(&play);
    DID(&play, COMMAND_NOTE, .text = "Iedereen is er.");
    one_round(&play);
    DID(&play, COMMAND_NEXT);
    SAY(&play, EVENT_POSED, .index = 1);
    SAY(&play, EVENT_STEP, .index = STEP_VOTE);
    SAY(&play, EVENT_TALLY, .index = BALLOT_FIRST, .bits = 9, .counts = {1, 0, 0, 0, 8});
    DID(&play, COMMAND_NOTE, .text = "Bijna niemand.");
    SAY(&play, EVENT_RECOMMENDED, .index = 2, .text = "Spreek het vooraf af.");
    debrief_make(&play.session, &debrief);
    assert_int_equal(debrief.room.count, 2);
    assert_int_equal(debrief.room.statements, 1);
    const RoomRound *r = &debrief.room.rounds[1];
    assert_int_equal(r->topic, TOPIC_STATEMENT);
    assert_int_equal(r->statement, 1);
    assert_int_equal(r->decision, -1);
    assert_int_equal(r->note_count, 1);
    assert_string_equal(r->notes[0].text, "Bijna niemand.");
    const Decision *d = &debrief.decisions[0];
    assert_true(d->revealed);
    for (size_t i = 0; i < d->moment_count; i++)
        if (d->moments[i].text) assert_string_not_equal(d->moments[i].text, "Bijna niemand.");
    assert_int_equal(debrief.room.notes[0].round, -1);
    assert_string_equal(debrief.room.notes[0].text, "Iedereen is er.");
    assert_string_equal(debrief.room.recommended[1], "Spreek het vooraf af.");
    assert_null(debrief.room.recommended[0]);
    debrief_free(&debrief);
    play_close(&play);
}

/* What a placed dilemma could reach is what its own options were worth. */
static void a_placed_dilemma_is_measured_by_itself(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    Profiles profiles;
    room_open(&play);
    SAY(&play, EVENT_PLACED, .dilemma = HET_BERICHT);
    DID(&play, COMMAND_NEXT);
    DID(&play, COMMAND_CHOOSE, .index = WACHTEN);
    DID(&play, COMMAND_NEXT);
    SAY(&play, EVENT_ADJOURNED);
    DID(&play, COMMAND_NOTE, .text = "Achteraf.");
    debrief_make(&play.session, &debrief);
    assert_true(debrief.room.placed && debrief.room.adjourned);
    assert_int_equal(debrief.ending, -1);
    assert_int_equal(debrief.room.notes[0].round, -1);
    score_profiles(play.session.scenario, &debrief, NULL, &profiles);
    assert_true(profiles.bounded);
    const Decision *d = &debrief.decisions[0];
    for (size_t v = 0; v < play.session.scenario->value_count; v++) {
        int least = VALUE_MAX, most = -VALUE_MAX;
        for (size_t o = 0; o < d->what->option_count; o++) {
            if (!(d->shown.options >> o & 1)) continue;
            int worth = d->what->options[o].values[v];
            least = worth < least ? worth : least;
            most = worth > most ? worth : most;
        }
        assert_int_equal(profiles.values[v].min, least);
        assert_int_equal(profiles.values[v].max, most);
        assert_int_equal(profiles.values[v].score, d->chosen->values[v]);
        assert_int_equal(profiles.phases[NAZORG][v].max, 0);
    }
    debrief_free(&debrief);
    play_close(&play);
}

static void a_play_alone_has_no_room(void **state)
{
    (void)state;
    Play play;
    Debrief debrief;
    static const RoomDebrief none;
    play_begin(&play, 1);
    DID(&play, COMMAND_CHOOSE, .index = ONTHAAL);
    debrief_make(&play.session, &debrief);
    assert_memory_equal(&debrief.room, &none, sizeof none);
    assert_null(debrief.decisions[0].room);
    debrief_free(&debrief);
    play_close(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_round_holds_both_votes_and_what_was_said),
        cmocka_unit_test(a_vote_taken_anew_counts_as_it_was_last),
        cmocka_unit_test(who_did_not_vote_leads_nothing),
        cmocka_unit_test(a_statement_is_a_round_without_a_decision),
        cmocka_unit_test(a_placed_dilemma_is_measured_by_itself),
        cmocka_unit_test(a_play_alone_has_no_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
