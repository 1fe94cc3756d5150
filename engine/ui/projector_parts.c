/* Parts of the wall's screens: options, votes, the code to join, bars. */
#include <string.h>

#include "ui/projector_wall.h"

/* --- choices --- */

static size_t degrees(Ui *ui, WallChoice *out)
{
    for (int i = 0; i < DEGREES; i++)
        out[i] = (WallChoice){option_letter(ui, i), degree_text(ui, i), "", i};
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

void wall_badge(Ui *ui, const char *letter)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .width = 26,
                      .height = 26,
                      .radius = 6,
                      .align = UI_CENTER,
                      .fill = C_ACCENT,
                      .keep = true});
    ui_spring(ui);
    ui_text_in(ui, T_LETTER, C_ON_ACCENT, letter);
    ui_spring(ui);
    ui_close(ui);
}

void wall_option(Ui *ui, const WallChoice *choice, bool marked, bool details)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .keep = true,
                      .gap = 10,
                      .pad_x = 9,
                      .pad_y = 4,
                      .radius = 7,
                      .align = UI_CENTER,
                      .fill = marked ? C_SELECTED : C_PANEL,
                      .border = marked ? C_ACCENT : C_LINE,
                      .border_w = marked ? 2 : 1,
                      .role = UI_OPTION,
                      .state = marked ? UI_CHECKED : 0,
                      .name = choice->text});
    wall_badge(ui, choice->letter);
    ui_open(ui, (Box){.grow = 1, .gap = 2});
    ui_text(ui, T_HEADING, choice->text);
    if (details && *choice->detail) ui_text_in(ui, T_TEXT, C_MUTED, choice->detail);
    ui_close(ui);
    if (marked) ui_icon(ui, "check", 24, C_ACCENT);
    ui_close(ui);
}

/* A scale reads as one when it lies: five cells, where the longest word fits in a fifth. */
float wall_scale_zoom(const Ui *ui, bool beside)
{
    enum { EDGES = 36, SIDE = 146, GAPS = 24, WORD = 84 };
    float room = (ui->wide - EDGES - (beside ? SIDE : 0)) / (DEGREES * WORD + GAPS);
    float wanted = ui->core->zoom * 0.8F > 1 ? ui->core->zoom * 0.8F : 1; /* labels, not text */
    if (room < 1) return 0;
    return room < wanted ? room : wanted;
}

static void degree(Ui *ui, const WallChoice *choice)
{
    ui_open(ui, (Box){.pad_x = 2,
                      .pad_y = 6,
                      .gap = 4,
                      .radius = 7,
                      .align = UI_CENTER,
                      .fill = C_PANEL,
                      .border = C_LINE,
                      .role = UI_OPTION,
                      .name = choice->text});
    wall_badge(ui, choice->letter);
    ui_text(ui, T_STRONG, choice->text)->text_align = PARA_CENTER;
    ui_close(ui);
}

static void degree_row(Ui *ui, const WallChoice *choice)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .keep = true,
                      .gap = 10,
                      .align = UI_CENTER,
                      .role = UI_OPTION,
                      .name = choice->text});
    wall_badge(ui, choice->letter);
    ui_text(ui, T_HEADING, choice->text)->grow = 1;
    ui_close(ui);
}

static void scale(Ui *ui, const WallChoice *choices, size_t count, float zoom)
{
    float before = ui->core->zoom;
    ui->core->zoom = zoom;
    ui_open(ui, (Box){.flow = UI_GRID, .columns = DEGREES, .gap = 6});
    for (size_t i = 0; i < count; i++) degree(ui, &choices[i]);
    ui_close(ui);
    ui->core->zoom = before;
}

void wall_options(Ui *ui, const Wall *wall)
{
    WallState *s = ui_state(ui);
    WallChoice choices[BOARD_CHOICES];
    size_t count = wall_choices(ui, wall, choices);
    bool statement = wall->board.topic == TOPIC_STATEMENT;
    float zoom = statement ? wall_scale_zoom(ui, wall->joining && wall->board.question != 0) : 0;
    s->fit = FIT_CLOSE;
    if (zoom > 0) {
        scale(ui, choices, count, zoom);
        return;
    }
    ui_open(ui, (Box){.gap = statement ? 3 : 6});
    for (size_t i = 0; i < count; i++)
        if (statement)
            degree_row(ui, &choices[i]);
        else
            wall_option(ui, &choices[i], false, false);
    ui_close(ui);
}

TypeRole wall_display(const Ui *ui)
{
    return ui->core->zoom * 100 > (float)ui->settings.text_percent ? T_DISPLAY : T_QUESTION;
}

void wall_statement(Ui *ui, const Wall *wall)
{
    const Statement *s = wall->board.statement;
    if (!s) return;
    ui_open(ui, (Box){.pad_x = 14, .pad_y = 4, .bar = C_ACCENT});
    ui_text(ui, wall_display(ui), s->text);
    ui_close(ui);
}

/* --- signs and bars --- */

typedef struct Share {
    int permille;
    bool hatched, upright;
} Share;

static void stripes(Draw *draw, SDL_Rect area, float width, uint32_t colour)
{
    float gap = width * 3.2F, high = (float)area.h;
    for (float x = (float)area.x - high; x < (float)(area.x + area.w); x += gap)
        draw_line(draw, x, (float)area.y + high, x + high, (float)area.y, width, colour);
}

static void hatch(Draw *draw, SDL_Rect full, int round, float scale, Palette palette)
{
    uint32_t accent = theme_colour(palette, C_ACCENT);
    draw_box(draw, full, round, theme_colour(palette, C_PANEL), 0, 0);
    SDL_Rect before = draw_clip(draw, full), in;
    if (!SDL_IntersectRect(&before, &full, &in)) in = (SDL_Rect){0, 0, 0, 0};
    draw_clip(draw, in);
    stripes(draw, full, scale * 1.8F, accent);
    draw_clip(draw, before);
    draw_box(draw, full, round, 0, (int)(scale * 1.5F) + 1, accent);
}

static SDL_Rect filled(SDL_Rect area, const Share *s)
{
    int least = s->permille > 0 ? (s->upright ? area.w : area.h) / 2 : 0;
    int long_side = s->upright ? area.h : area.w;
    int length = (int)((int64_t)long_side * s->permille / 1000);
    if (length < least) length = least;
    if (s->upright) return (SDL_Rect){area.x, area.y + area.h - length, area.w, length};
    return (SDL_Rect){area.x, area.y, length, area.h};
}

static void paint_share(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    const Share *s = data;
    int round = (s->upright ? area.w : area.h) / 6;
    SDL_Rect full = filled(area, s);
    draw_box(draw, area, round, theme_colour(palette, C_BAR_EMPTY), 0, 0);
    if (s->permille <= 0) return;
    if (s->hatched)
        hatch(draw, full, round, scale, palette);
    else
        draw_box(draw, full, round, theme_colour(palette, C_ACCENT), 0, 0);
}

static Node *share(Ui *ui, int n, int of, Share looks, float width, float height)
{
    Share *s = arena_new(ui->arena, Share, 1);
    looks.permille = of > 0 ? (int)((int64_t)(n < of ? n : of) * 1000 / of) : 0;
    *s = looks;
    Node *node = ui_custom(ui, width, height, paint_share, s);
    node->role = UI_GROUP;
    return node;
}

void wall_bar(Ui *ui, int n, int of, bool hatched, float height)
{
    share(ui, n, of, (Share){.hatched = hatched}, 0, height)->grow = 1;
}

void wall_pillar(Ui *ui, int n, int of, bool hatched, float width, float height)
{
    share(ui, n, of, (Share){.hatched = hatched, .upright = true}, width, height);
}

/* How many are missing; nothing where nobody knows how many there are. */
static const char *votes_note(Ui *ui, const Board *b)
{
    int missing = b->voters > b->votes_in ? b->voters - b->votes_in : 0;
    if (!b->open) return ui_say(ui, "projector.votes_closed");
    if (b->voters == 0) return b->method == ROOM_PHONES ? ui_say(ui, "projector.joined_none") : "";
    if (missing == 0) return ui_say(ui, "projector.votes_all");
    return ui_count(ui, "projector.votes_missing", missing);
}

void wall_votes(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    if (b->question == 0) return;
    const char *in = ui_number(ui, b->votes_in), *of = ui_number(ui, b->voters);
    const char *note = votes_note(ui, b);
    ui_open(ui, (Box){.pad_x = 8,
                      .gap = 4,
                      .role = UI_METER,
                      .name = ui_say(ui, "projector.votes_in"),
                      .value = in});
    ui_text_in(ui, T_TITLE, C_TEXT,
               b->voters == 0
                   ? in
                   : ui_fill(ui, "projector.votes_of", TR_ARGS({"votes", in}, {"all", of})));
    wall_bar(ui, b->votes_in, b->voters, false, 12);
    if (note[0]) ui_text(ui, T_SMALL, note);
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

/* What is typed over stays in one piece: smaller when it is long. */
void wall_in_one_piece(Ui *ui, TypeRole type, const char *text, float room)
{
    float before = ui->core->zoom;
    const TypeStyle *style = &type_styles[type];
    float wide = (float)fonts_width(ui->core->fonts, style->face, ui_px(ui, style->size), text,
                                    strlen(text)) /
                 ui->core->scale;
    if (wide > room) ui->core->zoom = before * room / wide * 0.96F; /* sizes are whole pixels */
    ui_text(ui, type, text);
    ui->core->zoom = before;
}

void wall_join(Ui *ui, const Wall *wall, float side)
{
    enum { AROUND = 16 };
    ui_open(ui, (Box){.align = UI_CENTER, .gap = 8});
    ui_qr(ui, wall->traffic.url, side);
    ui_text_in(ui, T_TITLE, C_TEXT, wall->board.code);
    wall_in_one_piece(ui, T_SMALL, wall->traffic.shown, side + AROUND);
    ui_close(ui);
}
