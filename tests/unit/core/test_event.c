#include "fixture.h"

#include <stdio.h>

/* One of each type, and the corners of those with a range. */
static const struct {
    const char *line;
    Event event;
} forms[] = {
    {"started x1.5 18446744073709551615",
     {.type = EVENT_STARTED, .clock = CLOCK_X1_5, .seed = UINT64_MAX}},
    {"started off 0", {.type = EVENT_STARTED, .clock = CLOCK_OFF}},
    {"entered de_namen 3 0 0 0",
     {.type = EVENT_ENTERED, .dilemma = DE_NAMEN, .shown = {.options = 3}}},
    {"entered het_bericht 7 1f 3 ffff", {.type = EVENT_ENTERED, .shown = {7, 0x1f, 3, 0xffff}}},
    {"time het_bericht 25000", {.type = EVENT_TIME, .ms = 25000}},
    {"time de_nacht 4294967295", {.type = EVENT_TIME, .dilemma = DE_NACHT, .ms = UINT32_MAX}},
    {"inject het_bericht 4", {.type = EVENT_INJECT, .index = 4}},
    {"heard het_bericht 3:psm 84000", {.type = EVENT_HEARD, .index = 3, .ms = 84000}},
    {"opened het_bericht brief 0", {.type = EVENT_OPENED, .index = 1}},
    {"paused de_pers", {.type = EVENT_PAUSED, .dilemma = DE_PERS}},
    {"resumed de_pers", {.type = EVENT_RESUMED, .dilemma = DE_PERS}},
    {"more het_bericht 30000", {.type = EVENT_MORE, .ms = 30000}},
    {"chosen het_bericht hulp chair", {.type = EVENT_CHOSEN, .index = HULP}},
    {"chosen de_namen stil bell",
     {.type = EVENT_CHOSEN, .dilemma = DE_NAMEN, .index = STIL, .bell = true}},
    {"reasoned het_bericht 5", {.type = EVENT_REASONED, .bits = 5}},
    {"sure het_bericht 3", {.type = EVENT_SURE, .index = 3}},
    {"explained het_bericht Wij weten het nog niet.",
     {.type = EVENT_EXPLAINED, .text = "Wij weten het nog niet."}},
    {"explained het_bericht ", {.type = EVENT_EXPLAINED, .text = ""}},
    {"explained het_bericht  één ë  \t twee\\\\n ",
     {.type = EVENT_EXPLAINED, .text = " één ë  \t twee\\n "}},
    {"revealed het_bericht", {.type = EVENT_REVEALED}},
    {"effect het_bericht 2", {.type = EVENT_EFFECT, .index = 2}},
    {"chance het_bericht 1", {.type = EVENT_CHANCE, .index = 1}},
    {"ended gewoon", {.type = EVENT_ENDED, .index = 1}},
    {"note END eerste\\ntweede \\\\ derde\\n",
     {.type = EVENT_NOTE, .dilemma = DILEMMA_END, .text = "eerste\ntweede \\ derde\n"}},
    {"taken Eerst bellen, dan \\\\ schrijven.",
     {.type = EVENT_TAKEN, .text = "Eerst bellen, dan \\ schrijven."}},
    {"present burgemeester, korpschef", {.type = EVENT_PRESENT, .text = "burgemeester, korpschef"}},
    {"action 2 De lijst\\nde coördinator\\n2027-01-15",
     {.type = EVENT_ACTION, .index = 2, .text = "De lijst\nde coördinator\n2027-01-15"}},
    {"room phones votes x1.5 18446744073709551615",
     {.type = EVENT_ROOM, .clock = CLOCK_X1_5, .seed = UINT64_MAX}},
    {"room cards table off 0",
     {.type = EVENT_ROOM, .method = ROOM_CARDS, .order = ROOM_TABLE, .clock = CLOCK_OFF}},
    {"placed de_pers", {.type = EVENT_PLACED, .dilemma = DE_PERS}},
    {"posed samen", {.type = EVENT_POSED, .index = 1}},
    {"step again", {.type = EVENT_STEP, .index = STEP_AGAIN}},
    {"step none", {.type = EVENT_STEP}},
    {"spent 5000", {.type = EVENT_SPENT, .ms = 5000}},
    {"lengthened 60000", {.type = EVENT_LENGTHENED, .ms = 60000}},
    {"tally predicted 1000 3 0 1000 0 9",
     {.type = EVENT_TALLY, .index = BALLOT_PREDICTED, .bits = 1000, .counts = {3, 0, 1000, 0, 9}}},
    {"moved 2 0 0 4 1 0", {.type = EVENT_MOVED, .index = 2, .counts = {0, 0, 4, 1}}},
    {"minority 1 Zij kennen de wijk.",
     {.type = EVENT_MINORITY, .index = 1, .text = "Zij kennen de wijk."}},
    {"recommended 8 ", {.type = EVENT_RECOMMENDED, .index = 8, .text = ""}},
    {"adjourned", {.type = EVENT_ADJOURNED}},
    {"present burgemeester\\nkorpschef",
     {.type = EVENT_PRESENT, .text = "burgemeester\nkorpschef"}},
    {"note de_pers 🙂", {.type = EVENT_NOTE, .dilemma = DE_PERS, .text = "🙂"}},
};

static bool read(Arena *arena, const char *line, Event *out)
{
    Err err = {0};
    bool ok = event_read(fixture(), arena, line, out, &err);
    if (!ok) assert_key(&err, "record.bad_event");
    return ok;
}

static void assert_refused(const char *line)
{
    Arena arena = {0};
    Event event;
    if (read(&arena, line, &event)) fail_msg("was read: \"%s\"", line);
    arena_free(&arena);
}

/* `ended` does not say its dilemma. */
static void assert_same(const Event *a, const Event *b)
{
    assert_int_equal(a->type, b->type);
    assert_int_equal(a->index, b->index);
    assert_int_equal(a->bell, b->bell);
    assert_int_equal(a->dilemma, b->dilemma);
    assert_int_equal(a->bits, b->bits);
    assert_int_equal(a->ms, b->ms);
    assert_int_equal(a->seed, b->seed);
    assert_int_equal(a->clock, b->clock);
    assert_memory_equal(&a->shown, &b->shown, sizeof a->shown);
    assert_memory_equal(a->counts, b->counts, sizeof a->counts);
    assert_int_equal(a->method, b->method);
    assert_int_equal(a->order, b->order);
    assert_int_equal(a->text == NULL, b->text == NULL);
    if (a->text) assert_string_equal(a->text, b->text);
}

static void every_type_has_a_form_that_reads_back(void **state)
{
    (void)state;
    Arena arena = {0};
    uint64_t seen = 0;
    for (size_t i = 0; i < COUNT(forms); i++) {
        StrBuf line = {0};
        Event back;
        event_write(fixture(), &forms[i].event, &line);
        assert_string_equal(sb_text(&line), forms[i].line);
        assert_true(read(&arena, forms[i].line, &back));
        assert_same(&back, &forms[i].event);
        assert_int_equal(
            strncmp(forms[i].line, event_name(back.type), strlen(event_name(back.type))), 0);
        seen |= UINT64_C(1) << back.type;
        sb_free(&line);
    }
    assert_int_equal(seen, (UINT64_C(1) << EVENT_TYPES) - 1);
    arena_free(&arena);
}

/* Whatever is read is the one form of what it says: it writes as the very same line. */
static void assert_exact_or_refused(const char *line)
{
    Arena arena = {0};
    Event event;
    if (read(&arena, line, &event)) {
        StrBuf again = {0};
        event_write(fixture(), &event, &again);
        assert_string_equal(sb_text(&again), line);
        sb_free(&again);
    }
    arena_free(&arena);
}

static void a_cut_line_is_refused_or_another_whole_line(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(forms); i++) {
        char line[200];
        for (size_t len = strlen(forms[i].line); len-- > 0;) {
            memcpy(line, forms[i].line, len);
            line[len] = '\0';
            assert_exact_or_refused(line);
        }
    }
}

static void a_changed_byte_is_refused_or_another_whole_line(void **state)
{
    (void)state;
    static const char bytes[] = " 0:9fFz-+.\\\n\t\r\x01\x7f\x80\xc3\xff";
    for (size_t i = 0; i < COUNT(forms); i++) {
        char line[200];
        for (size_t at = 0; at < strlen(forms[i].line); at++) {
            for (size_t b = 0; b < sizeof bytes - 1; b++) {
                snprintf(line, sizeof line, "%s", forms[i].line);
                line[at] = bytes[b];
                assert_exact_or_refused(line);
            }
        }
    }
}

static void a_word_too_many_is_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(forms); i++) {
        if (forms[i].event.text) continue; /* a text has no end but that of its line */
        char line[200];
        snprintf(line, sizeof line, "%s ", forms[i].line);
        assert_refused(line);
        snprintf(line, sizeof line, "%s 1", forms[i].line);
        assert_refused(line);
        snprintf(line, sizeof line, " %s", forms[i].line);
        assert_refused(line);
        snprintf(line, sizeof line, "%s\n", forms[i].line);
        assert_refused(line);
    }
}

static const char *const no_events[] = {
    "",
    " ",
    "\n",
    "Started x1 1",
    "start x1 1",
    "started",
    "started x1",
    "started x3 1",
    "started X1 1",
    "started x1 -1",
    "started x1 +1",
    "started x1  1",
    "started x1 1.0",
    "started x1 0x1",
    "started x1 01",
    "started x1 18446744073709551616",
    "entered",
    "entered het_bericht",
    "entered het_bericht 7 0 0",
    "entered END 3 0 0 0",
    "entered nergens 3 0 0 0",
    "entered het_bericht 10000 0 0 0",
    "entered het_bericht F 0 0 0",
    "entered het_bericht 07 0 0 0",
    "entered het_bericht 0x7 0 0 0",
    "entered 0 3 0 0 0",
    "time",
    "time het_bericht",
    "time het_bericht 4294967296",
    "time het_bericht 99999999999999999999999",
    "time het_bericht 1e3",
    "time  het_bericht 1",
    "time END 1",
    "inject het_bericht 256",
    "inject het_bericht -1",
    "inject het_bericht",
    "heard het_bericht psm 6000",
    "heard het_bericht 0:korps 6000",
    "heard het_bericht 0: 6000",
    "heard het_bericht 6:gouv 6000",
    "heard het_bericht :psm 6000",
    "heard het_bericht 0 6000",
    "heard het_bericht 00:psm 6000",
    "heard het_bericht 0:psm",
    "heard de_namen 0:psm 6000",
    "opened het_bericht kaart 0",
    "opened de_namen lijst 8000",
    "opened het_bericht  0",
    "paused",
    "paused END",
    "resumed het_bericht 1",
    "more het_bericht",
    "more het_bericht -1",
    "chosen het_bericht onthaal",
    "chosen het_bericht onthaal mayor",
    "chosen het_bericht onthaal Bell",
    "chosen de_namen onthaal chair",
    "chosen het_bericht 0 chair",
    "reasoned het_bericht 10000",
    "reasoned het_bericht",
    "reasoned het_bericht 00",
    "sure het_bericht",
    "sure het_bericht twee",
    "explained END ja",
    "explained het_bericht",
    "explained nergens ja",
    "revealed",
    "effect het_bericht x",
    "chance het_bericht",
    "ended",
    "ended END",
    "ended nergens",
    "ended goed gewoon",
    "note",
    "note END",
    "note nergens ja",
};

static void what_is_no_event_is_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(no_events); i++) assert_refused(no_events[i]);
}

static void a_text_that_no_session_keeps_is_refused(void **state)
{
    (void)state;
    assert_refused("note END half \\");
    assert_refused("note END \\t");
    assert_refused("note END \xC3");
    assert_refused("note END \xED\xA0\x80");
    assert_refused("note END a\nb");
    assert_refused("note END a\rb");
    assert_refused("note END a\x1B[2Jb");
    assert_refused("note END a\u202Eb");
    assert_refused("explained het_bericht a\u2066b");
    assert_refused("explained het_bericht een\\ntwee");
}

/* `count` characters of two bytes each behind `head`. */
static void long_line(char *line, const char *head, int count)
{
    size_t at = strlen(head);
    memcpy(line, head, at);
    for (int i = 0; i < count; i++, at += 2) memcpy(line + at, "ë", 2);
    line[at] = '\0';
}

static void a_text_may_be_as_long_as_a_person_may_type_it(void **state)
{
    (void)state;
    char line[2 * NOTE_MAX + 40];
    Arena arena = {0};
    Event event;
    long_line(line, "explained het_bericht ", EXPLAIN_MAX);
    assert_true(read(&arena, line, &event));
    assert_int_equal(utf8_count(event.text), EXPLAIN_MAX);
    long_line(line, "explained het_bericht ", EXPLAIN_MAX + 1);
    assert_refused(line);
    long_line(line, "note END ", NOTE_MAX);
    assert_true(read(&arena, line, &event));
    long_line(line, "note END ", NOTE_MAX + 1);
    assert_refused(line);
    arena_free(&arena);
}

static void a_refusal_names_the_line(void **state)
{
    (void)state;
    Arena arena = {0};
    Event event;
    Err err = {0};
    assert_false(event_read(fixture(), &arena, "time nergens 5", &event, &err));
    assert_string_equal(err_arg(&err, "event"), "time nergens 5");
    assert_false(event_read(fixture(), &arena, "time nergens 5", &event, NULL));
    arena_free(&arena);
}

static void a_record_keeps_its_own_copy_of_a_text(void **state)
{
    (void)state;
    Record record = {0};
    char text[] = "eerst";
    for (int i = 0; i < 1000; i++) {
        record_add(&record, &(Event){.type = EVENT_NOTE, .text = text});
        record_add(&record, &(Event){.type = EVENT_TIME, .ms = (uint32_t)i});
    }
    memcpy(text, "later", 5);
    assert_int_equal(record.count, 2000);
    assert_string_equal(record.events[0].text, "eerst");
    assert_string_equal(record.events[1998].text, "eerst");
    assert_int_equal(record.events[1999].ms, 999);
    record_free(&record);
    assert_int_equal(record.count, 0);
    assert_null(record.events);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_type_has_a_form_that_reads_back),
        cmocka_unit_test(a_cut_line_is_refused_or_another_whole_line),
        cmocka_unit_test(a_changed_byte_is_refused_or_another_whole_line),
        cmocka_unit_test(a_word_too_many_is_refused),
        cmocka_unit_test(what_is_no_event_is_refused),
        cmocka_unit_test(a_text_that_no_session_keeps_is_refused),
        cmocka_unit_test(a_text_may_be_as_long_as_a_person_may_type_it),
        cmocka_unit_test(a_refusal_names_the_line),
        cmocka_unit_test(a_record_keeps_its_own_copy_of_a_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
