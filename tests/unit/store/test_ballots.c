/* The ballot box: one vote a seat and question, durable, and gone when it is erased. */
#include "unit/store/scratch.h"

#include <pthread.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include "store/ballots.h"

static Ballots *open_box(Scratch *s)
{
    Err err = {0};
    Ballots *box = ballots_open(s->dir, &err);
    assert_key(err, "(none)");
    assert_non_null(box);
    return box;
}

static SittingRow begin(Scratch *s, Ballots *box)
{
    SittingRow row = {.address = "127.0.0.1",
                      .port = 8080,
                      .agenda = "{}",
                      .setup = "setup",
                      .place = -1,
                      .started_ms = 1700000000000};
    Err err = {0};
    assert_true(ballots_begin(box, &row, &s->arena, &err));
    return row;
}

static const unsigned char *key_of(unsigned n)
{
    static _Thread_local unsigned char key[SEAT_KEY_BYTES];
    memset(key, 0x5A, sizeof key);
    memcpy(key, &n, sizeof n);
    return key;
}

static int sit(Ballots *box, int64_t sitting, unsigned n)
{
    Err err = {0};
    int seat = ballots_sit(box, sitting, key_of(n), "", &err);
    assert_key(err, "(none)");
    return seat;
}

static CastEnd cast(Ballots *box, int64_t sitting, int question, int seat, int choice)
{
    Cast one = {.question = question, .seat = seat, .choice = (uint16_t)choice};
    Err err = {0};
    assert_true(ballots_cast(box, sitting, &one, 1, &err));
    return one.end;
}

static CastEnd say(Ballots *box, int64_t sitting, int question, int seat, const char *text)
{
    Cast one = {.question = question, .seat = seat, .kind = CAST_SAID, .text = text};
    assert_true(ballots_cast(box, sitting, &one, 1, NULL));
    return one.end;
}

static int choice_of(Scratch *s, Ballots *box, int64_t sitting, int question, int seat)
{
    Cast paper;
    if (!ballots_paper(box, sitting, question, seat, CAST_CHOICE, &s->arena, &paper)) return -1;
    return paper.choice;
}

/* How often the bytes of `text` are in the file and its log. */
static int found_in(const char *path, const char *text)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return 0;
    static unsigned char bytes[1 << 20];
    size_t size = fread(bytes, 1, sizeof bytes, file), len = strlen(text);
    fclose(file);
    int count = 0;
    for (size_t i = 0; i + len <= size; i++) count += memcmp(bytes + i, text, len) == 0;
    return count;
}

static int on_disk(Scratch *s, const char *text)
{
    return found_in(scratch_path(s, "rooms.db"), text) +
           found_in(scratch_path(s, "rooms.db-wal"), text);
}

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
    assert_int_equal(ballots_sit(box, row.id, key, "schepen", NULL), 1);
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
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "brandweer", NULL), 1);
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "", NULL), 1);
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
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "", &err), 0);
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
    for (unsigned i = 1; i <= VOTES_MAX; i++) assert_int_equal(sit(box, row.id, i), i);
    assert_int_equal(ballots_sit(box, row.id, key_of(VOTES_MAX + 1), "", &err), 0);
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
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "NAAMLOOS", NULL), 1);
    say(box, row.id, 1, 1, "GEHEIM");
    assert_true(ballots_end(box, row.id, &err));
    assert_int_equal(on_disk(s, "GEHEIM") + on_disk(s, "NAAMLOOS"), 0);
    assert_int_equal(on_disk(s, row.token), 0);
    /* A phone that still speaks harms nothing. */
    assert_true(ballots_cast(box, row.id, &late, 1, &err));
    assert_int_equal(late.end, CAST_NO_SEAT);
    assert_int_equal(ballots_sit(box, row.id, key_of(1), "", &err), 0);
    assert_key(err, "room.no_sitting");
    SittingRow next = begin(s, box);
    assert_true(next.id > row.id);
    assert_int_equal(sit(box, next.id, 1), 1);
    ballots_close(box);
}

/* ---- many at once ---- */

enum { VOTERS = 40, TIMES = 25, THREADS = 4 };

typedef struct Voting {
    Ballots *box;
    int64_t sitting;
    int first, last;
    int kept;
} Voting;

static void *vote_often(void *self)
{
    Voting *v = self;
    for (int time = 0; time < TIMES; time++) {
        Cast batch[VOTERS];
        size_t count = 0;
        for (int seat = v->first; seat <= v->last; seat++)
            batch[count++] =
                (Cast){.question = 1, .seat = seat, .choice = (uint16_t)((seat + time) % 5)};
        if (!ballots_cast(v->box, v->sitting, batch, count, NULL)) continue;
        for (size_t i = 0; i < count; i++) v->kept += batch[i].end == CAST_KEPT;
    }
    return NULL;
}

static void test_threads_lose_and_double_nothing(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    pthread_t threads[THREADS];
    Voting voting[THREADS];
    Cast *papers;
    int each = VOTERS / THREADS, kept = 0;
    for (unsigned i = 1; i <= VOTERS; i++) sit(box, row.id, i);
    for (int t = 0; t < THREADS; t++) {
        voting[t] = (Voting){box, row.id, t * each + 1, (t + 1) * each, 0};
        assert_int_equal(pthread_create(&threads[t], NULL, vote_often, &voting[t]), 0);
    }
    while (ballots_cast_count(box, row.id, 1) < VOTERS) {
        Arena arena = {0};
        ballots_papers(box, row.id, 1, &arena, &papers);
        ballots_seat(box, row.id, key_of(1));
        arena_free(&arena);
    }
    for (int t = 0; t < THREADS; t++) {
        pthread_join(threads[t], NULL);
        kept += voting[t].kept;
    }
    assert_int_equal(kept, VOTERS * TIMES);
    assert_int_equal(ballots_papers(box, row.id, 1, &s->arena, &papers), VOTERS);
    for (int i = 0; i < VOTERS; i++)
        assert_int_equal(papers[i].choice, (papers[i].seat + TIMES - 1) % 5);
    ballots_close(box);
}

/* What was told to be kept before a question was shut is what lies in the box afterwards. */
static void test_shutting_under_way_counts_all_that_was_told(void **state)
{
    Scratch *s = *state;
    for (int round = 1; round <= 20; round++) {
        Ballots *box = open_box(s);
        SittingRow row = begin(s, box);
        for (unsigned i = 1; i <= VOTERS; i++) sit(box, row.id, i);
        pthread_t threads[VOTERS];
        Voting voting[VOTERS];
        Cast *before, *after;
        for (int t = 0; t < VOTERS; t++) {
            voting[t] = (Voting){box, row.id, t + 1, t + 1, 0};
            assert_int_equal(pthread_create(&threads[t], NULL, vote_often, &voting[t]), 0);
        }
        while (ballots_cast_count(box, row.id, 1) < (size_t)round) {
        }
        ballots_shut(box, row.id, 1, 1);
        size_t count = ballots_papers(box, row.id, 1, &s->arena, &before);
        for (int t = 0; t < VOTERS; t++) pthread_join(threads[t], NULL);
        assert_int_equal(ballots_papers(box, row.id, 1, &s->arena, &after), count);
        for (size_t i = 0; i < count; i++) assert_int_equal(before[i].choice, after[i].choice);
        for (int t = 0; t < VOTERS; t++)
            assert_int_equal(voting[t].kept > 0, choice_of(s, box, row.id, 1, t + 1) >= 0);
        ballots_end(box, row.id, NULL);
        ballots_close(box);
    }
}

static void test_one_program_a_file(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    begin(s, box);
    pid_t child = fork();
    if (child == 0) {
        Err err = {0};
        Ballots *second = ballots_open(s->dir, &err);
        _exit(second == NULL && strcmp(err.key, "store.locked") == 0 ? 0 : 1);
    }
    int status;
    waitpid(child, &status, 0);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    begin(s, box); /* the first goes on undisturbed */
    ballots_close(box);
}

/* ---- killed ---- */

static void vote_for_ever(const char *dir, int64_t sitting, int pipe)
{
    Ballots *box = ballots_open(dir, NULL);
    for (int n = 0;; n++) {
        Cast batch[2] = {{.question = 1, .seat = 1, .choice = (uint16_t)n},
                         {.question = 1, .seat = 2, .choice = (uint16_t)n}};
        if (box == NULL || !ballots_cast(box, sitting, batch, 2, NULL)) _exit(1);
        if (write(pipe, &n, sizeof n) != sizeof n) _exit(2);
    }
}

static void test_what_was_kept_survives_a_kill(void **state)
{
    Scratch *s = *state;
    Ballots *box = open_box(s);
    SittingRow row = begin(s, box);
    sit(box, row.id, 1), sit(box, row.id, 2);
    ballots_close(box);
    for (int round = 0; round < 20; round++) {
        int ends[2], last = -1, said;
        assert_int_equal(pipe(ends), 0);
        pid_t child = fork();
        if (child == 0) close(ends[0]), vote_for_ever(s->dir, row.id, ends[1]);
        close(ends[1]);
        for (int i = 0; i <= round; i++) {
            assert_int_equal(read(ends[0], &said, sizeof said), sizeof said);
            last = said;
        }
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        while (read(ends[0], &said, sizeof said) == sizeof said) last = said;
        close(ends[0]);
        box = open_box(s);
        int there = choice_of(s, box, row.id, 1, 1);
        assert_true(there == last || there == last + 1);
        assert_int_equal(choice_of(s, box, row.id, 1, 2), there); /* both of a batch, or none */
        assert_int_equal(ballots_cast_count(box, row.id, 1), 2);
        ballots_close(box);
    }
}

/* ---- files that are not ours, or not any more ---- */

static void test_what_is_no_ballot_box_is_refused(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    sqlite3 *db;
    scratch_text(s, "rooms.db", "dit is geen databank, maar wel lang genoeg om er een te lijken\n");
    assert_null(ballots_open(s->dir, &err));
    assert_key(err, "store.not_a_database");
    remove(scratch_path(s, "rooms.db"));
    assert_int_equal(sqlite3_open(scratch_path(s, "rooms.db"), &db), SQLITE_OK);
    sqlite3_exec(db, "CREATE TABLE t(x)", NULL, NULL, NULL);
    sqlite3_close(db);
    assert_null(ballots_open(s->dir, &err));
    assert_key(err, "store.not_ours");
}

static void straight_at_the_file(Scratch *s, const char *sql)
{
    sqlite3 *db;
    char *why = NULL;
    assert_int_equal(sqlite3_open(scratch_path(s, "rooms.db"), &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK) fail_msg("%s", why);
    sqlite3_close(db);
}

static void test_odd_rows_are_told_and_never_trusted(void **state)
{
    static const char *const damage[] = {
        "UPDATE seats SET number = 7", "UPDATE seats SET hash = x'00'",
        "UPDATE papers SET kind = 9",  "UPDATE papers SET seat = 1000000",
        "UPDATE papers SET seat = -4",
    };
    Scratch *s = *state;
    for (size_t i = 0; i < sizeof damage / sizeof *damage; i++) {
        Cast one = {.question = 2, .seat = 1};
        Err err = {0};
        Ballots *box = open_box(s);
        SittingRow row = begin(s, box);
        sit(box, row.id, 1);
        cast(box, row.id, 1, 1, 1);
        ballots_close(box);
        straight_at_the_file(s, damage[i]);
        box = open_box(s);
        assert_false(ballots_cast(box, row.id, &one, 1, &err));
        assert_key(err, "store.damaged_file");
        assert_int_equal(ballots_seat_count(box, row.id), 0);
        assert_true(ballots_end(box, row.id, NULL));
        ballots_close(box);
    }
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
        scratch_test(test_threads_lose_and_double_nothing),
        scratch_test(test_shutting_under_way_counts_all_that_was_told),
        scratch_test(test_one_program_a_file),
        scratch_test(test_what_was_kept_survives_a_kill),
        scratch_test(test_what_is_no_ballot_box_is_refused),
        scratch_test(test_odd_rows_are_told_and_never_trusted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
