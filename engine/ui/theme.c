#include "ui/theme.h"

const char *const palette_names[PALETTES + 1] = {"light", "dark", "contrast", NULL};

static const uint32_t colours[PALETTES][COLOURS] = {
    [PALETTE_LIGHT] =
        {
            [C_PAGE] = 0xFFF3F5F7,      [C_PANEL] = 0xFFFFFFFF,
            [C_SUNK] = 0xFFEDF1F4,      [C_TEXT] = 0xFF16202B,
            [C_MUTED] = 0xFF43505D,     [C_HEADER] = 0xFF15375F,
            [C_ON_HEADER] = 0xFFFFFFFF, [C_ON_HEADER_MUTED] = 0xFFCFDBE8,
            [C_ACCENT] = 0xFF1A5A9A,    [C_ON_ACCENT] = 0xFFFFFFFF,
            [C_SOFT] = 0xFFE4EEF8,      [C_SELECTED] = 0xFFDCEAF8,
            [C_BORDER] = 0xFF7F8B98,    [C_LINE] = 0xFFCFD6DE,
            [C_FOCUS] = 0xFF0A66C2,     [C_WARN] = 0xFFA84A05,
            [C_ON_WARN] = 0xFFFFFFFF,   [C_WARN_SOFT] = 0xFFFDF0E3,
            [C_GOOD] = 0xFF1A6B3A,      [C_BAD] = 0xFFB3261E,
            [C_BAR] = 0xFF2D7DC8,       [C_BAR_EMPTY] = 0xFFD5DCE4,
        },
    [PALETTE_DARK] =
        {
            [C_PAGE] = 0xFF10161D,      [C_PANEL] = 0xFF19212B,
            [C_SUNK] = 0xFF23303C,      [C_TEXT] = 0xFFF1F5F9,
            [C_MUTED] = 0xFFBAC5D0,     [C_HEADER] = 0xFF0A0E13,
            [C_ON_HEADER] = 0xFFFFFFFF, [C_ON_HEADER_MUTED] = 0xFFBAC5D0,
            [C_ACCENT] = 0xFF74B6F7,    [C_ON_ACCENT] = 0xFF0B1724,
            [C_SOFT] = 0xFF1E3145,      [C_SELECTED] = 0xFF1D3A57,
            [C_BORDER] = 0xFF6B7D91,    [C_LINE] = 0xFF354250,
            [C_FOCUS] = 0xFF8CC6FF,     [C_WARN] = 0xFFF5AE57,
            [C_ON_WARN] = 0xFF241502,   [C_WARN_SOFT] = 0xFF3A2A16,
            [C_GOOD] = 0xFF7CD69B,      [C_BAD] = 0xFFFF9A8F,
            [C_BAR] = 0xFF74B6F7,       [C_BAR_EMPTY] = 0xFF354250,
        },
    [PALETTE_CONTRAST] =
        {
            [C_PAGE] = 0xFF000000,      [C_PANEL] = 0xFF000000,
            [C_SUNK] = 0xFF000000,      [C_TEXT] = 0xFFFFFFFF,
            [C_MUTED] = 0xFFFFFFFF,     [C_HEADER] = 0xFF000000,
            [C_ON_HEADER] = 0xFFFFFFFF, [C_ON_HEADER_MUTED] = 0xFFFFFFFF,
            [C_ACCENT] = 0xFFFFE600,    [C_ON_ACCENT] = 0xFF000000,
            [C_SOFT] = 0xFF1F1F1F,      [C_SELECTED] = 0xFF333000,
            [C_BORDER] = 0xFFFFFFFF,    [C_LINE] = 0xFF8C8C8C,
            [C_FOCUS] = 0xFF00E5FF,     [C_WARN] = 0xFFFFB43C,
            [C_ON_WARN] = 0xFF000000,   [C_WARN_SOFT] = 0xFF000000,
            [C_GOOD] = 0xFF66FF99,      [C_BAD] = 0xFFFF9E94,
            [C_BAR] = 0xFFFFE600,       [C_BAR_EMPTY] = 0xFF4D4D4D,
        },
};

enum { AAA = 70, AA = 45, SHAPE = 30 };

const ThemePair theme_pairs[] = {
    {C_TEXT, C_PAGE, AAA},        {C_TEXT, C_PANEL, AAA},
    {C_TEXT, C_SUNK, AAA},        {C_TEXT, C_SOFT, AAA},
    {C_TEXT, C_SELECTED, AAA},    {C_TEXT, C_WARN_SOFT, AAA},
    {C_MUTED, C_PAGE, AAA},       {C_MUTED, C_PANEL, AAA},
    {C_MUTED, C_SUNK, AA},        {C_MUTED, C_SOFT, AA},
    {C_MUTED, C_SELECTED, AA},    {C_MUTED, C_WARN_SOFT, AA},
    {C_ON_HEADER, C_HEADER, AAA}, {C_ON_HEADER_MUTED, C_HEADER, AAA},
    {C_ACCENT, C_PAGE, AA},       {C_ACCENT, C_PANEL, AA},
    {C_ACCENT, C_SUNK, AA},       {C_ACCENT, C_SOFT, AA},
    {C_ACCENT, C_SELECTED, AA},   {C_ON_ACCENT, C_ACCENT, AA},
    {C_BORDER, C_PAGE, SHAPE},    {C_BORDER, C_PANEL, SHAPE},
    {C_FOCUS, C_PAGE, AA},        {C_FOCUS, C_PANEL, AA},
    {C_WARN, C_PAGE, AA},         {C_WARN, C_PANEL, AA},
    {C_WARN, C_SUNK, AA},         {C_WARN, C_WARN_SOFT, AA},
    {C_ON_WARN, C_WARN, AA},      {C_GOOD, C_PAGE, AA},
    {C_GOOD, C_PANEL, AA},        {C_BAD, C_PAGE, AA},
    {C_BAD, C_PANEL, AA},         {C_BAR, C_BAR_EMPTY, SHAPE},
    {C_WARN, C_BAR_EMPTY, SHAPE},
};
const size_t theme_pair_count = sizeof theme_pairs / sizeof theme_pairs[0];

const TypeStyle type_styles[TYPES] = {
    [T_TEXT] = {FACE_REGULAR, 15.5F, 1.42F, C_TEXT},
    [T_STRONG] = {FACE_SEMIBOLD, 15.5F, 1.42F, C_TEXT},
    [T_BODY] = {FACE_REGULAR, 17.0F, 1.47F, C_TEXT},
    [T_SMALL] = {FACE_REGULAR, 14, 1.4F, C_MUTED},
    [T_SECTION] = {FACE_SEMIBOLD, 15, 1.4F, C_MUTED},
    [T_HEADING] = {FACE_SEMIBOLD, 18, 1.36F, C_TEXT},
    [T_TITLE] = {FACE_SEMIBOLD, 20, 1.3F, C_ON_HEADER},
    [T_SUBTITLE] = {FACE_REGULAR, 14, 1.35F, C_ON_HEADER_MUTED},
    [T_QUESTION] = {FACE_BOLD, 21, 1.36F, C_TEXT},
    [T_DISPLAY] = {FACE_BOLD, 30, 1.25F, C_TEXT},
    [T_CLOCK] = {FACE_BOLD, 34, 1.15F, C_ON_HEADER},
    [T_LETTER] = {FACE_BOLD, 17, 1.2F, C_ACCENT},
};

uint32_t theme_colour(Palette palette, Colour colour)
{
    return colours[palette][colour];
}
