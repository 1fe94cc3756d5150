/* A pack that changes while it is played: what is kept, what is told. No window. */
#include "unit/store/sample.h"

#include "store/rehearsal.h"

/* Three dilemmas in a row: eerste -> tweede or derde -> tweede -> derde -> END. */
static const char one_dilemma[] =
    "dilemma \"%s\" {\n"
    "  title = \"%s\", phase = \"reactie\", clash = { \"slagkracht\", \"recht\" },\n"
    "  asks = \"beslisser\", time = 90, situation = [[ %s ]], question = \"Wat doet u?\",\n"
    "  dossier = { { id = \"brief\", title = \"Brief\", text = [[ Tekst. ]], cost = 3 } },\n"
    "  advice = { { by = \"psm\", supports = \"nee\", text = [[ Doen. ]], cost = 5 } },\n"
    "  options = {\n"
    "    { id = \"%s\", kind = \"act\", text = \"Ja\", detail = \"Nu.\",\n"
    "      reasons = { \"Snel\", \"Duur\" }, values = { slagkracht = 1, recht = -1 },\n"
    "      effects = { rust = 10, gezien = true }, outcome = [[ Droog. ]], next = \"%s\" },\n"
    "    { id = \"nee\", kind = \"wait\", text = \"Nee\", detail = \"Later.\",\n"
    "      reasons = { \"Traag\", \"Goed\" }, values = { slagkracht = -1, recht = 1 },\n"
    "      outcome = [[ Nat. ]], next = %s },\n"
    "  },\n"
    "  bell = \"nee\",\n"
    "}\n";

typedef struct Written { /* what an author may change */
    const char *situation, *option, *before, *third;
} Written;

static const Written as_it_was = {"Het regent.", "ja", "", "derde"};

static void add(StrBuf *out, const char *id, const char *situation, const char *option,
                const char *next, const char *other)
{
    sb_printf(out, one_dilemma, id, id, situation, option, next, other);
}

static void save(Scratch *s, Written w)
{
    StrBuf text = {0};
    const char *next = arena_printf(&s->arena, "\"%s\"", w.third);
    sb_printf(&text, "%sindicator \"rust\" { label = \"Rust\", start = 50 }\nflag \"gezien\"\n",
              w.before);
    sb_add(&text, "adviser \"psm\" { name = \"Els Maes\", title = \"Psychosociaal manager\" }\n");
    add(&text, "eerste", w.situation, w.option, "tweede", next);
    add(&text, "tweede", w.situation, "ja", w.third, next);
    add(&text, w.third, w.situation, "ja", "END",
        "function(s) return s.rust > 60 and \"END\" or \"END\" end");
    sb_add(&text, "ending \"goed\" { when = function(s) return s.rust >= 60 end, headline = \"G\", "
                  "article = [[ Goed. ]] }\n");
    sb_add(&text, "ending \"slot\" { headline = \"S\", article = [[ Slot. ]] }\n");
    scratch_text(s, "proef/scenario.lua", text.s);
    sb_free(&text);
}

typedef struct Author {
    Scratch *s;
    Packs *packs;
    Rehearsal *r;
} Author;

static Author begin(void **state)
{
    Author a = {.s = *state};
    const char *folder = sample_folder(a.s, "proef", "proef", "Proef");
    save(a.s, as_it_was);
    a.packs = packs_new(NULL, NULL, NULL);
    assert_non_null(a.packs);
    a.r = rehearsal_new(a.packs, folder, CLOCK_X1, 7);
    return a;
}

static void end(Author *a)
{
    rehearsal_free(a->r);
    packs_free(a->packs);
}

static const Session *session(const Author *a)
{
    return game_session(rehearsal_game(a->r));
}

static const char *dilemma(const Author *a)
{
    const State *state = &session(a)->state;
    return state->stage == STAGE_BRIEFING ? "" : state_dilemma(session(a)->scenario, state)->id;
}

static void play(Author *a, CommandType type, int index)
{
    Err err = {0};
    Command command = {.type = type, .index = index, .ms = 4000, .text = "Wij komen."};
    game_do(rehearsal_game(a->r), &command, 0, &err);
    assert_key(err, "(none)");
}

/* To the second dilemma, where somebody was heard and some time went by. */
static void play_to_second(Author *a)
{
    assert_int_equal(rehearsal_read(a->r), REHEARSAL_BEGUN);
    play(a, COMMAND_NEXT, 0);
    play(a, COMMAND_CHOOSE, 0);
    play(a, COMMAND_REASON, 1);
    play(a, COMMAND_NEXT, 0);
    play(a, COMMAND_NEXT, 0);
    assert_string_equal(dilemma(a), "tweede");
    play(a, COMMAND_HEAR, 0);
    play(a, COMMAND_OPEN, 0);
    play(a, COMMAND_TICK, 0);
}

static void expect_place(const Author *a, RetraceEnd expected)
{
    const char *was;
    assert_int_equal(rehearsal_place(a->r, &was), expected);
    assert_string_equal(was, "tweede");
}

static void test_another_text_keeps_the_place(void **state)
{
    Author a = begin(state);
    play_to_second(&a);
    State before = session(&a)->state;
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_SAME);

    Written w = as_it_was;
    w.situation = "Het sneeuwt.";
    save(a.s, w);
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_CARRIED);
    expect_place(&a, RETRACE_WHOLE);
    assert_true(state_hash(&before) == state_hash(&session(&a)->state));
    const Dilemma *d = state_dilemma(session(&a)->scenario, &session(&a)->state);
    assert_string_equal(d->situation, "Het sneeuwt.");
    end(&a);
}

/* An indicator before the others: positions move, ids do not. */
static void test_a_way_that_is_gone(void **state)
{
    Author a = begin(state);
    play_to_second(&a);
    Written w = as_it_was;
    w.option = "anders";
    w.before = "indicator \"nieuw\" { label = \"Nieuw\", start = 33 }\nflag \"eerder\"\n";
    save(a.s, w);
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_CARRIED);
    expect_place(&a, RETRACE_JUMPED);
    assert_string_equal(dilemma(&a), "tweede");
    const State *now = &session(&a)->state;
    assert_int_equal(now->story.indicators[0], 33);
    assert_int_equal(now->story.indicators[1], 60);
    assert_int_equal(now->story.flags, 2);
    assert_int_equal(now->round.heard, 1);
    assert_int_equal(now->round.opened, 1);
    assert_int_equal(now->round.used_ms, 12000);

    /* and on from a jump: a save that changes nothing of the way */
    w.situation = "Het sneeuwt.";
    save(a.s, w);
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_CARRIED);
    expect_place(&a, RETRACE_WHOLE);
    assert_int_equal(session(&a)->state.round.heard, 1);
    end(&a);
}

static void test_a_dilemma_that_is_gone(void **state)
{
    Author a = begin(state);
    play_to_second(&a);
    play(&a, COMMAND_CHOOSE, 1);
    play(&a, COMMAND_NEXT, 0);
    play(&a, COMMAND_NEXT, 0);
    assert_string_equal(dilemma(&a), "derde");
    Written w = as_it_was;
    w.third = "laatste";
    save(a.s, w);
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_CARRIED);
    const char *was;
    assert_int_equal(rehearsal_place(a.r, &was), RETRACE_LOST);
    assert_string_equal(was, "derde");
    assert_int_equal(session(&a)->state.stage, STAGE_BRIEFING);
    play(&a, COMMAND_NEXT, 0);
    end(&a);
}

static void test_a_choice_that_is_gone(void **state)
{
    Author a = begin(state);
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_BEGUN);
    play(&a, COMMAND_NEXT, 0);
    play(&a, COMMAND_CHOOSE, 0);
    Written w = as_it_was;
    w.option = "anders";
    save(a.s, w);
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_CARRIED);
    const char *was;
    assert_int_equal(rehearsal_place(a.r, &was), RETRACE_ROUND);
    assert_string_equal(dilemma(&a), "eerste");
    assert_int_equal(session(&a)->state.stage, STAGE_ROUND);
    end(&a);
}

static void test_broken_then_mended(void **state)
{
    Author a = begin(state);
    play_to_second(&a);
    scratch_text(a.s, "proef/scenario.lua", "dilemma \"eerste\" {\n");
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_BROKEN);
    const Fault *fault = faults_next(rehearsal_faults(a.r), NULL);
    assert_string_equal(fault->file, "scenario.lua");
    assert_true(fault->line > 0);
    assert_false(rehearsal_current(a.r));
    assert_false(rehearsal_unchecked(a.r));
    assert_string_equal(dilemma(&a), "tweede"); /* the last good version goes on */
    play(&a, COMMAND_CHOOSE, 0);

    save(a.s, as_it_was);
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_CARRIED);
    expect_place(&a, RETRACE_WHOLE);
    assert_true(rehearsal_current(a.r));
    assert_int_equal(rehearsal_faults(a.r)->errors, 0);
    assert_int_equal(session(&a)->state.stage, STAGE_REASONS);
    end(&a);
}

static void test_broken_from_the_start(void **state)
{
    Author a = begin(state);
    remove(scratch_path(a.s, "proef/pack.lua"));
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_BROKEN);
    assert_null(rehearsal_game(a.r));
    assert_null(rehearsal_session(a.r));
    assert_int_equal(rehearsal_faults(a.r)->errors, 1);
    assert_false(rehearsal_restart(a.r));
    scratch_text(a.s, "proef/pack.lua", sample_manifest(a.s, "proef", "Proef"));
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_BEGUN);
    assert_non_null(rehearsal_game(a.r));
    end(&a);
}

static void prove(Author *a)
{
    assert_true(rehearsal_unchecked(a->r));
    rehearsal_check(a->r, NULL, NULL);
    assert_false(rehearsal_unchecked(a->r));
    assert_true(rehearsal_take_check(a->r, true));
    assert_false(rehearsal_take_check(a->r, true));
}

static void test_jumps(void **state)
{
    Author a = begin(state);
    Err err = {0};
    play_to_second(&a);
    prove(&a);
    assert_true(rehearsal_faults(a.r)->warnings > 0); /* only the check finds those */
    assert_true(rehearsal_reaches(a.r, 2));

    assert_true(rehearsal_jump(a.r, 2, true, &err)); /* the values of now */
    assert_string_equal(dilemma(&a), "derde");
    assert_int_equal(session(&a)->state.story.indicators[0], 60);
    assert_int_equal(session(&a)->state.decisions, 0);

    assert_true(rehearsal_jump(a.r, 2, false, &err)); /* the shortest way, played */
    assert_string_equal(dilemma(&a), "derde");
    assert_int_equal(session(&a)->state.decisions, 1);
    assert_int_equal(session(&a)->state.story.indicators[0], 50);

    rehearsal_leave(a.r);
    assert_null(rehearsal_game(a.r));
    assert_true(rehearsal_jump(a.r, 0, false, &err));
    assert_string_equal(dilemma(&a), "eerste");
    end(&a);
}

/* The check of a version that was saved over is not taken for that of the new one. */
static void test_a_check_that_comes_late(void **state)
{
    Author a = begin(state);
    play_to_second(&a);
    rehearsal_check(a.r, NULL, NULL);
    Written w = as_it_was;
    w.situation = "Het sneeuwt.";
    save(a.s, w);
    assert_int_equal(rehearsal_read(a.r), REHEARSAL_CARRIED);
    assert_false(rehearsal_unchecked(a.r)); /* the thread is busy */
    assert_false(rehearsal_take_check(a.r, true));
    prove(&a);
    end(&a);
}

static void test_what_an_author_sees(void **state)
{
    Author a = begin(state);
    const Err *why;
    Peek peek;
    uint64_t endings = 0;
    play_to_second(&a);
    assert_null(rehearsal_graph(a.r, &why));
    assert_null(why->key);
    prove(&a);
    const Graph *graph = rehearsal_graph(a.r, &why);

    peek_make(session(&a), &peek);
    assert_string_equal(peek.dilemma->id, "tweede");
    assert_int_equal(peek.leads[0].to[0], 2);
    assert_true(peek.leads[1].shown);
    assert_true(peek_endings(graph, session(&a), &endings));
    assert_int_equal(endings, 1); /* 60 already: only the good one */

    Err err = {0};
    assert_true(rehearsal_jump(a.r, 2, false, &err));
    peek_make(session(&a), &peek);
    assert_int_equal(peek.leads[0].to[0], DILEMMA_END);
    assert_int_equal(peek.leads[0].ending[0], 0); /* 50 + 10 */
    assert_int_equal(peek.leads[1].ending[0], 1); /* through its function */
    assert_true(peek_endings(graph, session(&a), &endings));
    assert_int_equal(endings, 3);
    play(&a, COMMAND_CHOOSE, 1);
    assert_true(peek_endings(graph, session(&a), &endings));
    assert_int_equal(endings, 2);
    end(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_another_text_keeps_the_place),
        scratch_test(test_a_way_that_is_gone),
        scratch_test(test_a_dilemma_that_is_gone),
        scratch_test(test_a_choice_that_is_gone),
        scratch_test(test_broken_then_mended),
        scratch_test(test_broken_from_the_start),
        scratch_test(test_jumps),
        scratch_test(test_a_check_that_comes_late),
        scratch_test(test_what_an_author_sees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
