/* Every pair of colours that is used has the contrast it must have (WCAG 2.2). */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "ui/theme.h"

static double channel(uint32_t byte)
{
    double c = byte / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t argb)
{
    return 0.2126 * channel(argb >> 16 & 255) + 0.7152 * channel(argb >> 8 & 255) +
           0.0722 * channel(argb & 255);
}

static double contrast(uint32_t a, uint32_t b)
{
    double la = luminance(a), lb = luminance(b);
    return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

static void test_known_contrast(void **state)
{
    (void)state;
    assert_true(fabs(contrast(0xFF000000, 0xFFFFFFFF) - 21) < 0.01);
    assert_true(fabs(contrast(0xFF777777, 0xFFFFFFFF) - 4.48) < 0.01);
}

static void test_pairs(void **state)
{
    (void)state;
    int faults = 0;
    for (int p = 0; p < PALETTES; p++)
        for (size_t i = 0; i < theme_pair_count; i++) {
            const ThemePair *pair = &theme_pairs[i];
            double have = contrast(theme_colour((Palette)p, pair->fore),
                                   theme_colour((Palette)p, pair->back));
            if (have * 10 >= pair->tenths) continue;
            print_error("%s: %d on %d has %.2f, needs %.1f\n", palette_names[p], (int)pair->fore,
                        (int)pair->back, have, pair->tenths / 10.0);
            faults++;
        }
    assert_int_equal(faults, 0);
}

static void test_every_colour_is_opaque(void **state)
{
    (void)state;
    for (int p = 0; p < PALETTES; p++)
        for (int c = C_NONE + 1; c < COLOURS; c++)
            assert_int_equal(theme_colour((Palette)p, (Colour)c) >> 24, 255);
    assert_int_equal(theme_colour(PALETTE_LIGHT, C_NONE) >> 24, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_known_contrast),
                                       cmocka_unit_test(test_pairs),
                                       cmocka_unit_test(test_every_colour_is_opaque)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
