/* Parts of the wall's screens: options, votes, the code to join, bars. */
#include <string.h>

#include "ui/projector_wall.h"

/* --- choices --- */

static const char *const degree_keys[DEGREES] = {
    "phone.degree_0", "phone.degree_1", "phone.degree_2", "phone.degree_3", "phone.degree_4"};

static size_t degrees(Ui *ui, WallChoice *out)
{
    for (int i = 0; i < DEGREES; i++)
        out[i] = (WallChoice){ui_number(ui, i + 1), ui_say(ui, degree_keys[i]), "", i};
    return DEGREES;
}

static size_t options(Ui *ui, const View *view, WallChoice *out)
{
    for (size_t i = 0; i < view->option_count; i++)
        out[i] = (WallChoice){option_letter(ui, (int)i), view->options[i].option->text,
                              view->options[i].option->detail, view->options[i].index};
    return view->option_count;
}

static size_t asked(Ui *ui, const Board *b, WallChoice *out)
{
    for (size_t i = 0; i < b->choice_count; i++)
        out[i] =
            (WallChoice){ui_number(ui, (long)i + 1), b->choices[i].text ? b->choices[i].text : "",
                         b->choices[i].detail ? b->choices[i].detail : "", b->choices[i].index};
    return b->choice_count;
}

size_t wall_choices(Ui *ui, const Wall *wall, WallChoice out[BOARD_CHOICES])
{
    const Board *b = &wall->board;
    if (b->place == BOARD_AGENDA) return asked(ui, b, out);
    if (b->topic == TOPIC_STATEMENT) return degrees(ui, out);
    return b->view ? options(ui, b->view, out) : 0;
}

const WallChoice *wall_choice_of(const WallChoice *choices, size_t count, int index)
{
    for (size_t i = 0; i < count; i++)
        if (choices[i].index == index) return &choices[i];
    return NULL;
}

const char *wall_question(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    if (b->topic == TOPIC_STATEMENT) return ui_say(ui, "projector.statement_question");
    return b->view && b->view->question ? b->view->question : "";
}

void wall_option(Ui *ui, const WallChoice *choice, bool marked, bool details)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .keep = true,
                      .gap = 10,
                      .pad_x = 10,
                      .pad_y = 6,
                      .radius = 7,
                      .align = UI_CENTER,
                      .fill = marked ? C_SELECTED : C_PANEL,
                      .border = marked ? C_ACCENT : C_LINE,
                      .border_w = marked ? 2 : 1,
                      .role = UI_OPTION,
                      .state = marked ? UI_CHECKED : 0,
                      .name = choice->text});
    ui_badge(ui, choice->letter, true);
    ui_open(ui, (Box){.grow = 1, .gap = 2});
    ui_text(ui, T_HEADING, choice->text);
    if (details && *choice->detail) ui_text_in(ui, T_TEXT, C_MUTED, choice->detail);
    ui_close(ui);
    if (marked) ui_icon(ui, "check", 24, C_ACCENT);
    ui_close(ui);
}

void wall_options(Ui *ui, const Wall *wall, bool details)
{
    WallChoice choices[BOARD_CHOICES];
    size_t count = wall_choices(ui, wall, choices);
    ui_open(ui, (Box){.gap = 7});
    for (size_t i = 0; i < count; i++) wall_option(ui, &choices[i], false, details);
    ui_close(ui);
}

void wall_statement(Ui *ui, const Wall *wall)
{
    const Statement *s = wall->board.statement;
    if (!s) return;
    ui_open(ui, (Box){.pad_x = 14, .pad_y = 4, .bar = C_ACCENT});
    ui_text(ui, T_DISPLAY, s->text);
    ui_close(ui);
}

/* --- signs and bars --- */

void wall_sign(Ui *ui, const char *icon, const char *text)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .keep = true,
                      .gap = 12,
                      .pad_x = 12,
                      .pad_y = 8,
                      .radius = 7,
                      .fill = C_SELECTED,
                      .align = UI_CENTER,
                      .role = UI_ALERT,
                      .name = text});
    ui_icon(ui, icon, 28, C_ACCENT);
    ui_text(ui, T_HEADING, text)->grow = 1;
    ui_close(ui);
}

typedef struct Share {
    int permille;
    bool hatched;
} Share;

static void stripes(Draw *draw, SDL_Rect area, float width, uint32_t colour)
{
    float gap = width * 3.2F;
    for (float x = (float)area.x - (float)area.h; x < (float)(area.x + area.w); x += gap)
        draw_line(draw, x, (float)(area.y + area.h), x + (float)area.h, (float)area.y, width,
                  colour);
}

static void paint_share(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    const Share *s = data;
    uint32_t accent = theme_colour(palette, C_ACCENT);
    int round = area.h / 6, edge = (int)(scale * 1.5F) + 1;
    SDL_Rect full = {area.x, area.y, (int)((int64_t)area.w * s->permille / 1000), area.h};
    draw_box(draw, area, round, theme_colour(palette, C_BAR_EMPTY), 0, 0);
    if (s->permille <= 0) return;
    if (full.w < area.h / 2) full.w = area.h / 2;
    if (!s->hatched) {
        draw_box(draw, full, round, accent, 0, 0);
        return;
    }
    draw_box(draw, full, round, theme_colour(palette, C_PANEL), 0, 0);
    SDL_Rect before = draw_clip(draw, full), in;
    if (!SDL_IntersectRect(&before, &full, &in)) in = (SDL_Rect){0, 0, 0, 0};
    draw_clip(draw, in);
    stripes(draw, full, scale * 1.8F, accent);
    draw_clip(draw, before);
    draw_box(draw, full, round, 0, edge, accent);
}

void wall_bar(Ui *ui, int n, int of, bool hatched, float height)
{
    Share *s = arena_new(ui->arena, Share, 1);
    *s = (Share){of > 0 ? (int)((int64_t)(n < of ? n : of) * 1000 / of) : 0, hatched};
    Node *node = ui_custom(ui, 0, height, paint_share, s);
    node->role = UI_GROUP;
    node->grow = 1;
}

void wall_votes(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    if (b->question == 0) return;
    const char *in = ui_number(ui, b->votes_in), *of = ui_number(ui, b->voters);
    int missing = b->voters > b->votes_in ? b->voters - b->votes_in : 0;
    ui_open(
        ui,
        (Box){.gap = 4, .role = UI_METER, .name = ui_say(ui, "projector.votes_in"), .value = in});
    ui_text(ui, T_QUESTION, ui_fill(ui, "projector.votes_of", TR_ARGS({"votes", in}, {"all", of})));
    wall_bar(ui, b->votes_in, b->voters, false, 12);
    ui_text(ui, T_SMALL,
            !b->open       ? ui_say(ui, "projector.votes_closed")
            : missing == 0 ? ui_say(ui, "projector.votes_all")
                           : ui_count(ui, "projector.votes_missing", missing));
    ui_close(ui);
}

/* --- joining --- */

typedef struct QrPicture { /* a copy: the code that is kept may go before the frame is drawn */
    int side;
    bool dark[];
} QrPicture;

static SDL_Rect module(SDL_Rect area, int px, int x, int y, int wide)
{
    return (SDL_Rect){area.x + (x + QR_QUIET) * px, area.y + (y + QR_QUIET) * px, wide * px, px};
}

/* Dark on light in every palette: cameras need it so. */
static void paint_qr(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    (void)scale;
    (void)palette;
    const QrPicture *qr = data;
    uint32_t light = theme_colour(PALETTE_LIGHT, C_PANEL);
    uint32_t dark = theme_colour(PALETTE_CONTRAST, C_PAGE);
    int side = area.w < area.h ? area.w : area.h, px = side / (qr->side + 2 * QR_QUIET);
    int used = px * (qr->side + 2 * QR_QUIET);
    draw_box(draw, area, 0, light, 0, 0);
    area.x += (area.w - used) / 2;
    area.y += (area.h - used) / 2;
    for (int y = 0; y < qr->side; y++)
        for (int x = 0, wide; x < qr->side; x += wide) {
            for (wide = 1; x + wide < qr->side &&
                           qr->dark[y * qr->side + x + wide] == qr->dark[y * qr->side + x];)
                wide++;
            if (qr->dark[y * qr->side + x])
                draw_box(draw, module(area, px, x, y, wide), 0, dark, 0, 0);
        }
}

static const Qr *kept_qr(Ui *ui, const char *text)
{
    UiCore *core = ui->core;
    if (core->qr && strcmp(qr_text(core->qr), text) == 0) return core->qr;
    qr_free(core->qr);
    core->qr = qr_new(text);
    return core->qr;
}

void ui_qr(Ui *ui, const char *text, float side)
{
    const Qr *qr = text && *text ? kept_qr(ui, text) : NULL;
    if (!qr) return;
    int n = qr_side(qr);
    QrPicture *picture = arena_alloc(ui->arena, sizeof *picture + (size_t)(n * n));
    picture->side = n;
    for (int i = 0; i < n * n; i++) picture->dark[i] = qr_dark(qr, i % n, i / n);
    Node *node = ui_custom(ui, side, side, paint_qr, picture);
    node->name = ui_say(ui, "projector.qr");
    node->description = arena_text(ui->arena, text);
}

void wall_join(Ui *ui, const Wall *wall, float side)
{
    ui_qr(ui, wall->traffic.url, side);
    ui_open(ui, (Box){.align = UI_CENTER});
    ui_text(ui, T_TITLE, wall->board.code)->colour = C_TEXT;
    ui_close(ui);
}
