/* What is kept is what the function would answer: a made-up function that looks at one part or at
 * another, asked of many stories, with and without the memo. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "script/memo.h"

/* s.f0 and s.i3 >= 50, else s.i1: flags first, then one indicator or the other. */
static uint16_t answer_of(const Story *story, Reads *reads)
{
    *reads = (Reads){.flags = 1};
    if (story->flags & 1) {
        reads->indicators = 1u << 3;
        return story->indicators[3] >= 50;
    }
    reads->indicators = 1u << 1;
    return story->indicators[1];
}

static void what_is_found_is_what_would_be_answered(void **state)
{
    (void)state;
    Memo *memo = memo_new(2);
    uint64_t seed = 7;
    size_t found = 0;
    for (int i = 0; i < 200000; i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        Story story = {.flags = seed >> 60};
        story.indicators[1] = (uint8_t)((seed >> 33) % 101);
        story.indicators[3] = (uint8_t)((seed >> 41) % 101);
        story.indicators[5] = (uint8_t)((seed >> 50) % 101); /* nobody looks at it */
        HookRef hook = (HookRef)(1 + (seed >> 59) % 2);
        Reads reads;
        uint16_t expected = (uint16_t)(answer_of(&story, &reads) + hook * 1000), answer;
        if (memo_find(memo, hook, &story, &answer)) {
            assert_int_equal(answer, expected);
            found++;
        } else {
            memo_keep(memo, hook, &story, reads, expected);
        }
    }
    assert_true(found > 150000);
    memo_free(memo);
}

static void a_story_that_differs_where_it_was_read_is_not_found(void **state)
{
    (void)state;
    Memo *memo = memo_new(1);
    Story story = {.flags = 2, .indicators = {10, 20}};
    uint16_t answer;
    assert_false(memo_find(memo, 1, &story, &answer));
    memo_keep(memo, 1, &story, (Reads){.indicators = 2, .flags = 2}, 5);
    assert_true(memo_find(memo, 1, &story, &answer));
    assert_int_equal(answer, 5);
    story.indicators[0] = 11; /* not read */
    story.flags = 3;          /* bit 0 was not read */
    assert_true(memo_find(memo, 1, &story, &answer));
    story.indicators[1] = 21;
    assert_false(memo_find(memo, 1, &story, &answer));
    story.indicators[1] = 20;
    story.flags = 1;
    assert_false(memo_find(memo, 1, &story, &answer));
    memo_free(memo);
}

static void functions_do_not_share_answers(void **state)
{
    (void)state;
    Memo *memo = memo_new(3);
    Story story = {.flags = 0};
    uint16_t answer;
    memo_keep(memo, 1, &story, (Reads){0}, 1);
    assert_true(memo_find(memo, 1, &story, &answer)); /* reads nothing: always the same */
    assert_false(memo_find(memo, 2, &story, &answer));
    memo_keep(memo, 9, &story, (Reads){0}, 1); /* no such function: nothing happens */
    assert_false(memo_find(memo, 9, &story, &answer));
    memo_free(memo);
    memo_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_found_is_what_would_be_answered),
        cmocka_unit_test(a_story_that_differs_where_it_was_read_is_not_found),
        cmocka_unit_test(functions_do_not_share_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
