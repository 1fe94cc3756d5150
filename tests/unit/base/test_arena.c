#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

static void memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    Arena arena = {0};
    for (size_t size = 0; size < 300; size++) {
        unsigned char *memory = arena_alloc(&arena, size);
        assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) assert_int_equal(memory[i], 0);
        memset(memory, 0xAA, size);
    }
    arena_free(&arena);
    assert_null(arena.head);
}

static void pieces_do_not_overlap(void **state)
{
    (void)state;
    Arena arena = {0};
    int *numbers[2000];
    for (int i = 0; i < 2000; i++) {
        numbers[i] = arena_new(&arena, int, 7);
        for (int j = 0; j < 7; j++) numbers[i][j] = i;
    }
    for (int i = 0; i < 2000; i++)
        for (int j = 0; j < 7; j++) assert_int_equal(numbers[i][j], i);
    arena_free(&arena);
}

static void large_pieces_have_their_own_chunk(void **state)
{
    (void)state;
    Arena arena = {0};
    char *large = arena_alloc(&arena, 1000000);
    large[999999] = 'x';
    assert_string_equal(arena_text(&arena, "after"), "after");
    assert_true(arena.used >= 1000000);
    arena_free(&arena);
}

static void clear_hands_out_zeroes_again(void **state)
{
    (void)state;
    Arena arena = {0};
    arena_clear(&arena); /* an empty one too */
    memset(arena_alloc(&arena, 5000), 0xFF, 5000);
    memset(arena_alloc(&arena, 50000), 0xFF, 50000);
    arena_clear(&arena);
    assert_int_equal(arena.used, 0);
    const unsigned char *again = arena_alloc(&arena, 5000);
    for (int i = 0; i < 5000; i++) assert_int_equal(again[i], 0);
    arena_free(&arena);
}

static void texts_are_copied(void **state)
{
    (void)state;
    Arena arena = {0};
    char source[] = "Sierre";
    const char *whole = arena_text(&arena, source);
    const char *part = arena_text_n(&arena, source, 3);
    const char *none = arena_text_n(&arena, NULL, 0);
    source[0] = 'x';
    assert_string_equal(whole, "Sierre");
    assert_string_equal(part, "Sie");
    assert_string_equal(none, "");
    assert_string_equal(arena_printf(&arena, "%d van %s", 3, "5"), "3 van 5");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(pieces_do_not_overlap),
        cmocka_unit_test(large_pieces_have_their_own_chunk),
        cmocka_unit_test(clear_hands_out_zeroes_again),
        cmocka_unit_test(texts_are_copied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
