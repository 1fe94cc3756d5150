#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <SDL.h>
#include <SDL_ttf.h>

enum { FIRST = 0xE000, SIZE = 24 };

/* How many pixels an icon colours at 24 pixels. */
static int pixels(TTF_Font *font, Uint32 rune)
{
    const SDL_Color white = {0xFF, 0xFF, 0xFF, 0xFF};
    SDL_Surface *picture = TTF_RenderGlyph32_Blended(font, rune, white);
    assert_non_null(picture);
    assert_int_equal(picture->w, SIZE);
    assert_int_equal(picture->h, SIZE);
    int found = 0;
    for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
            found += ((const Uint8 *)picture->pixels)[y * picture->pitch + x * 4 + 3] > 0x80;
    SDL_FreeSurface(picture);
    return found;
}

/* The font is made from the index by tools/icons; this notices when that was forgotten. */
static void the_font_holds_the_index(void **state)
{
    (void)state;
    assert_int_equal(TTF_Init(), 0);
    TTF_Font *font = TTF_OpenFont(SOURCE_DIR "/assets/fonts/RegisseurIcons.ttf", SIZE);
    FILE *index = fopen(SOURCE_DIR "/assets/icons/index.txt", "r");
    assert_non_null(font);
    assert_non_null(index);
    char name[64];
    Uint32 rune = FIRST;
    for (; fgets(name, sizeof name, index); rune++) {
        name[strcspn(name, "\n")] = '\0';
        if (!TTF_GlyphIsProvided32(font, rune)) fail_msg("%s is not in the font", name);
        int found = pixels(font, rune);
        if (found < 20 || found > 400) fail_msg("%s colours %d pixels", name, found);
    }
    assert_false(TTF_GlyphIsProvided32(font, rune));
    fclose(index);
    TTF_CloseFont(font);
    TTF_Quit();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_font_holds_the_index),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
