/* The ballot box: one vote a seat and question, durable, and gone when it is erased. */
#include "unit/store/ballots_help.h"

/* ---- sittings ---- */

static void test_a_sitting_has_its_own_code(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow one = begin(s, box), two = begin(s, box);
    assert_int_equal(strlen(one.code), SITTING_CODE);
    assert_int_equal(strlen(one.token), SITTING_TOKEN);
    assert_int_equal(strspn(one.code, "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"), SITTING_CODE);
    assert_string_not_equal(one.token, two.token);
    assert_true(one.tag != 0 && one.tag != two.tag);
    assert_true(two.id > one.id);
    ballots_close(box);
}

static void test_a_sitting_is_found_again(void **state)
{
    Scratch *s = *state;
    SittingRow found;
    Err err = {0};
    Ballots *box = open_box(s);
    assert_false(ballots_unfinished(box, &s->arena, &found, &err));
    assert_key(err, "(none)");
    SittingRow row = begin(s, box);
    row.place = 2, row.session = 17, row.question = 9;
    row.agenda = "agenda", row.setup = "other", row.address = "10.0.0.1", row.port = 8081;
    assert_true(ballots_keep(box, &row, &err));
    ballots_close(box);

    box = open_box(s);
    assert_true(ballots_unfinished(box, &s->arena, &found, &err));
    assert_int_equal(found.id, row.id);
    assert_true(found.tag == row.tag);
    assert_string_equal(found.code, row.code);
    assert_string_equal(found.token, row.token);
    assert_string_equal(found.agenda, "agenda");
    assert_string_equal(found.setup, "other");
    assert_string_equal(found.address, "10.0.0.1");
    assert_int_equal(found.port, 8081);
    assert_int_equal(found.place, 2);
    assert_int_equal(found.session, 17);
    assert_int_equal(found.question, 9);
    assert_int_equal(found.started_ms, 1700000000000);
    assert_true(ballots_end(box, row.id, &err));
    assert_false(ballots_unfinished(box, &s->arena, &found, &err));
    ballots_close(box);
}

static void test_what_was_left_a_week_ago_goes(void **state)
{
    Scratch *s = *state;
    SittingRow found, later = {.address = "", .agenda = "", .setup = "", .place = -1};
    Ballots *box = open_box(s);
    SittingRow old = begin(s, box);
    sit(box, old.id, 1);
    later.started_ms = old.started_ms + 8LL * 24 * 3600 * 1000;
    assert_true(ballots_begin(box, &later, &s->arena, NULL));
    assert_true(ballots_end(box, later.id, NULL));
    assert_false(ballots_unfinished(box, &s->arena, &found, NULL));
    ballots_close(box);
}

/* ---- seats ---- */

static void test_a_key_has_one_seat(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    assert_int_equal(sit(box, row.id, 1), 1);
    assert_int_equal(sit(box, row.id, 2), 2);
    assert_int_equal(sit(box, row.id, 1), 1);
    assert_int_equal(ballots_seat(box, row.id, key_of(2)), 2);
    assert_int_equal(ballots_seat(box, row.id, key_of(3)), 0);
    assert_int_equal(ballots_seat_count(box, row.id), 2);
    ballots_close(box);
    box = open_box(s);
    assert_int_equal(ballots_seat(box, row.id, key_of(1)), 1);
    assert_int_equal(sit(box, row.id, 3), 3);
    ballots_close(box);
}

static void test_the_key_itself_is_nowhere(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    unsigned char key[SEAT_KEY_BYTES + 1] = "geheime sleutel!";
    assert_int_equal(ballots_sit(box, row.id, key, "schepen", NULL, NULL), 1);
    assert_int_equal(on_disk(s, (const char *)key), 0);
    assert_true(on_disk(s, "schepen") > 0);
    ballots_close(box);
}

static void test_a_name_may_come_later(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    Seat *seats;
    sit(box, row.id, 1);
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "brandweer", NULL, NULL), 1);
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "", NULL, NULL), 1);
    ballots_close(box);
    box = open_box(s);
    assert_int_equal(ballots_seats(box, row.id, &s->arena, &seats), 1);
    assert_string_equal(seats[0].name, "brandweer");
    assert_int_equal(seats[0].number, 1);
    ballots_close(box);
}

static void test_a_seat_that_is_away_does_not_count(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    Cast *papers;
    Err err = {0};
    sit(box, row.id, 1), sit(box, row.id, 2);
    cast(box, row.id, 1, 1, 0), cast(box, row.id, 1, 2, 0);
    assert_true(ballots_away(box, row.id, 1, true, &err));
    assert_int_equal(ballots_seat_count(box, row.id), 1);
    assert_int_equal(ballots_cast_count(box, row.id, 1), 1);
    assert_int_equal(ballots_papers(box, row.id, 1, &s->arena, &papers), 1);
    assert_int_equal(ballots_seat(box, row.id, key_of(1)), 0);
    assert_int_equal(cast(box, row.id, 1, 1, 3), CAST_NO_SEAT);
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "", NULL, &err), 0);
    assert_key(err, "room.seat_away");
    ballots_close(box);
    box = open_box(s);
    assert_int_equal(ballots_seat_count(box, row.id), 1);
    assert_true(ballots_away(box, row.id, 1, false, &err));
    assert_int_equal(ballots_seat(box, row.id, key_of(1)), 1);
    assert_int_equal(choice_of(s, box, row.id, 1, 1), 0); /* the vote from before */
    assert_false(ballots_away(box, row.id, 3, true, &err));
    assert_key(err, "room.no_seat");
    ballots_close(box);
}

static void test_a_room_has_an_end(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    Err err = {0};
    Sitter *all = test_calloc(VOTES_MAX, sizeof *all);
    for (unsigned i = 1; i <= VOTES_MAX; i++) memcpy(all[i - 1].key, key_of(i), sizeof all[0].key);
    assert_true(ballots_sit_all(box, row.id, all, VOTES_MAX, &err));
    for (int i = 1; i <= VOTES_MAX; i++) assert_int_equal(all[i - 1].seat, i);
    test_free(all);
    assert_int_equal(ballots_sit(box, row.id, key_of(VOTES_MAX + 1), "", NULL, &err), 0);
    assert_key(err, "room.full");
    assert_string_equal(err_arg(&err, "max"), "1000");
    assert_int_equal(sit(box, row.id, 500), 500);
    ballots_close(box);
    box = open_box(s);
    assert_int_equal(ballots_seat_count(box, row.id), VOTES_MAX);
    ballots_close(box);
}

/* ---- papers ---- */

static void test_the_last_vote_counts(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    int a = sit(box, row.id, 1), b = sit(box, row.id, 2);
    cast(box, row.id, 1, a, 0), cast(box, row.id, 1, a, 2), cast(box, row.id, 1, b, 1);
    cast(box, row.id, 2, a, 4);
    for (int again = 0; again < 2; again++) {
        assert_int_equal(ballots_cast_count(box, row.id, 1), 2);
        assert_int_equal(choice_of(s, box, row.id, 1, a), 2);
        assert_int_equal(choice_of(s, box, row.id, 1, b), 1);
        assert_int_equal(choice_of(s, box, row.id, 2, a), 4);
        assert_int_equal(choice_of(s, box, row.id, 2, b), -1);
        ballots_close(box);
        box = open_box(s);
    }
    ballots_close(box);
}

static void test_a_batch_is_one(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    Cast *papers;
    int seat = sit(box, row.id, 1);
    Cast batch[] = {
        {.question = 1, .seat = seat, .kind = CAST_CHOICE, .choice = 3},
        {.question = 1, .seat = seat, .kind = CAST_PREDICTED, .choice = 1},
        {.question = 1, .seat = 99, .kind = CAST_CHOICE, .choice = 1},
        {.question = 0, .seat = seat, .kind = CAST_CHOICE, .choice = 1},
        {.question = 1, .seat = seat, .kind = CAST_SAID, .text = "Het water."},
        {.question = 1, .seat = seat, .kind = CAST_CHOICE, .choice = 4},
    };
    static const CastEnd ends[] = {CAST_KEPT, CAST_KEPT, CAST_NO_SEAT,
                                   CAST_LATE, CAST_KEPT, CAST_KEPT};
    assert_true(ballots_cast(box, row.id, batch, 6, NULL));
    for (int i = 0; i < 6; i++) assert_int_equal(batch[i].end, ends[i]);
    ballots_close(box);
    box = open_box(s);
    assert_int_equal(ballots_papers(box, row.id, 1, &s->arena, &papers), 3);
    assert_int_equal(papers[0].choice, 4);
    assert_int_equal(papers[1].kind, CAST_PREDICTED);
    assert_string_equal(papers[2].text, "Het water.");
    assert_int_equal(ballots_cast_count(box, row.id, 1), 1);
    ballots_close(box);
}

static void test_what_is_shut_takes_no_more(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    int seat = sit(box, row.id, 1);
    assert_int_equal(cast(box, row.id, 4, seat, 1), CAST_KEPT);
    ballots_shut(box, row.id, 4, 3);
    assert_int_equal(cast(box, row.id, 4, seat, 2), CAST_LATE);
    assert_int_equal(cast(box, row.id, 3, seat, 2), CAST_LATE);
    assert_int_equal(say(box, row.id, 4, seat, "nog wel"), CAST_KEPT);
    assert_int_equal(say(box, row.id, 3, seat, "niet meer"), CAST_LATE);
    assert_int_equal(cast(box, row.id, 5, seat, 2), CAST_KEPT);
    assert_int_equal(choice_of(s, box, row.id, 4, seat), 1);
    ballots_shut(box, row.id, 3, 3); /* what was to follow could not be written */
    assert_int_equal(cast(box, row.id, 4, seat, 2), CAST_KEPT);
    ballots_close(box);
}

static void test_a_paper_is_taken_back(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    assert_int_equal(cast(box, row.id, 1, SEAT_MADE_UP, 1), CAST_KEPT);
    assert_int_equal(cast(box, row.id, 1, SEATS_ALL, 2), CAST_KEPT);
    assert_int_equal(cast(box, row.id, 1, SEATS_ALL + 1, 2), CAST_NO_SEAT);
    assert_int_equal(ballots_cast_count(box, row.id, 1), 2);
    assert_true(ballots_uncast(box, row.id, 1, SEATS_ALL, CAST_CHOICE, NULL));
    assert_true(ballots_uncast(box, row.id, 7, 12, CAST_SAID, NULL));
    assert_int_equal(ballots_cast_count(box, row.id, 1), 1);
    ballots_close(box);
    box = open_box(s);
    assert_int_equal(ballots_cast_count(box, row.id, 1), 1);
    ballots_close(box);
}

static void test_sentences_come_in_order(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    Cast a, b;
    sit(box, row.id, 1), sit(box, row.id, 2);
    say(box, row.id, 1, 2, "eerst"), say(box, row.id, 1, 1, "dan");
    assert_true(ballots_paper(box, row.id, 1, 1, CAST_SAID, &s->arena, &a));
    assert_true(ballots_paper(box, row.id, 1, 2, CAST_SAID, &s->arena, &b));
    assert_true(b.order < a.order);
    say(box, row.id, 1, 2, "herzien");
    assert_true(ballots_paper(box, row.id, 1, 2, CAST_SAID, &s->arena, &b));
    assert_true(b.order > a.order);
    assert_string_equal(b.text, "herzien");
    ballots_close(box);
}

/* ---- erasing ---- */

static void test_what_is_shredded_is_gone(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    char text[64];
    for (unsigned i = 1; i <= 120; i++) {
        int seat = sit(box, row.id, i);
        snprintf(text, sizeof text, "GEHEIM van plaats %u, eerste keer", i);
        say(box, row.id, 1, seat, text);
        snprintf(text, sizeof text, "GEHEIM herzien %u", i); /* leaves room in the page */
        say(box, row.id, 1, seat, text);
        cast(box, row.id, 1, seat, 2), cast(box, row.id, 2, seat, 3);
    }
    say(box, row.id, 2, 1, "BLIJFT");
    assert_true(on_disk(s, "GEHEIM") > 0);
    assert_true(ballots_shred(box, row.id, 1, NULL));
    assert_int_equal(on_disk(s, "GEHEIM"), 0);
    assert_true(on_disk(s, "BLIJFT") > 0);
    assert_int_equal(ballots_cast_count(box, row.id, 1), 0);
    assert_int_equal(ballots_cast_count(box, row.id, 2), 120);
    assert_int_equal(cast(box, row.id, 1, 1, 0), CAST_LATE);
    ballots_close(box);
    box = open_box(s);
    assert_int_equal(ballots_cast_count(box, row.id, 1), 0);
    assert_int_equal(ballots_cast_count(box, row.id, 2), 120);
    ballots_close(box);
}

static void test_a_closed_sitting_leaves_nothing(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    Err err = {0};
    Cast late = {.question = 1, .seat = 1};
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "NAAMLOOS", NULL, NULL), 1);
    say(box, row.id, 1, 1, "GEHEIM");
    assert_true(ballots_end(box, row.id, &err));
    assert_int_equal(on_disk(s, "GEHEIM") + on_disk(s, "NAAMLOOS"), 0);
    assert_int_equal(on_disk(s, row.token), 0);
    /* A phone that still speaks harms nothing. */
    assert_true(ballots_cast(box, row.id, &late, 1, &err));
    assert_int_equal(late.end, CAST_NO_SEAT);
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "", NULL, &err), 0);
    assert_key(err, "room.no_sitting");
    SittingRow next = begin(s, box);
    assert_true(next.id > row.id);
    assert_int_equal(sit(box, next.id, 1), 1);
    ballots_close(box);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_a_sitting_has_its_own_code),
        scratch_test(test_a_sitting_is_found_again),
        scratch_test(test_what_was_left_a_week_ago_goes),
        scratch_test(test_a_key_has_one_seat),
        scratch_test(test_the_key_itself_is_nowhere),
        scratch_test(test_a_name_may_come_later),
        scratch_test(test_a_seat_that_is_away_does_not_count),
        scratch_test(test_a_room_has_an_end),
        scratch_test(test_the_last_vote_counts),
        scratch_test(test_a_batch_is_one),
        scratch_test(test_what_is_shut_takes_no_more),
        scratch_test(test_a_paper_is_taken_back),
        scratch_test(test_sentences_come_in_order),
        scratch_test(test_what_is_shredded_is_gone),
        scratch_test(test_a_closed_sitting_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
