/* Only what changed is painted, and painting is the same whole or in parts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "ui/draw.h"

enum { W = 640, H = 400 };

typedef struct Bench {
    Fonts *fonts;
    Draw *draw;
    SDL_Surface *to;
    SDL_Rect areas[DRAW_AREAS];
} Bench;

static int frame(Bench *b, const char *word, uint32_t colour)
{
    draw_begin(b->draw, W, H);
    draw_box(b->draw, (SDL_Rect){0, 0, W, H}, 0, 0xFFF3F5F7, 0, 0);
    draw_box(b->draw, (SDL_Rect){20, 20, 300, 120}, 9, 0xFFFFFFFF, 1, 0xFF7F8B98);
    draw_text(b->draw, (SDL_Rect){400, 300, 80, 22}, FACE_REGULAR, 18, word, strlen(word), colour);
    return draw_end(b->draw, b->fonts, b->to, b->areas);
}

static void test_nothing_changed_nothing_painted(void **state)
{
    Bench *b = *state;
    draw_forget(b->draw);
    assert_true(frame(b, "een", 0xFF000000) > 0);
    assert_int_equal(frame(b, "een", 0xFF000000), 0);
}

static void test_only_the_changed_area(void **state)
{
    Bench *b = *state;
    draw_forget(b->draw);
    frame(b, "een", 0xFF000000);
    int count = frame(b, "twee", 0xFF000000), pixels = 0;
    assert_true(count > 0);
    SDL_Point inside = {410, 310}, outside = {30, 30};
    bool found = false;
    for (int i = 0; i < count; i++) {
        found |= SDL_PointInRect(&inside, &b->areas[i]);
        assert_false(SDL_PointInRect(&outside, &b->areas[i]));
        pixels += b->areas[i].w * b->areas[i].h;
    }
    assert_true(found);
    assert_true(pixels < W * H / 8);
    assert_true(frame(b, "twee", 0xFFAA0000) > 0); /* another colour is a change too */
}

static uint32_t sum(const SDL_Surface *s)
{
    uint32_t h = 2166136261U;
    const uint8_t *p = s->pixels;
    for (int i = 0; i < s->pitch * s->h; i++) h = (h ^ p[i]) * 16777619U;
    return h;
}

static void test_parts_equal_the_whole(void **state)
{
    Bench *b = *state;
    draw_forget(b->draw);
    frame(b, "lange woorden", 0xFF102030);
    frame(b, "kort", 0xFF102030);
    uint32_t parts = sum(b->to);
    draw_forget(b->draw);
    frame(b, "kort", 0xFF102030);
    assert_int_equal(sum(b->to), parts);
}

static void test_another_size_paints_all(void **state)
{
    Bench *b = *state;
    frame(b, "x", 0xFF000000);
    draw_begin(b->draw, W / 2, H);
    assert_int_equal(draw_end(b->draw, b->fonts, b->to, b->areas), 1);
    assert_int_equal(b->areas[0].w, W / 2);
}

static void test_clip(void **state)
{
    Bench *b = *state;
    memset(b->to->pixels, 0, (size_t)(b->to->pitch * b->to->h));
    draw_begin(b->draw, W, H);
    draw_clip(b->draw, (SDL_Rect){100, 100, 50, 50});
    draw_box(b->draw, (SDL_Rect){0, 0, W, H}, 0, 0xFFFFFFFF, 0, 0);
    draw_line(b->draw, 0, 0, W, H, 9, 0xFFFFFFFF);
    draw_end(b->draw, b->fonts, b->to, b->areas);
    const uint32_t *row = (const uint32_t *)b->to->pixels + 120 * b->to->pitch / 4;
    assert_int_equal(row[99], 0);
    assert_int_equal(row[100], 0xFFFFFFFF);
    assert_int_equal(row[149], 0xFFFFFFFF);
    assert_int_equal(row[150], 0);
}

static int setup(void **state)
{
    static Bench bench;
    bench.fonts = fonts_open(SOURCE_DIR "/assets", false, NULL);
    bench.draw = draw_new();
    bench.to = SDL_CreateRGBSurfaceWithFormat(0, W, H, 32, SDL_PIXELFORMAT_ARGB8888);
    *state = &bench;
    return bench.fonts && bench.to ? 0 : -1;
}

static int teardown(void **state)
{
    Bench *b = *state;
    fonts_close(b->fonts);
    draw_free(b->draw);
    SDL_FreeSurface(b->to);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_changed_nothing_painted),
        cmocka_unit_test(test_only_the_changed_area),
        cmocka_unit_test(test_parts_equal_the_whole),
        cmocka_unit_test(test_another_size_paints_all),
        cmocka_unit_test(test_clip),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
