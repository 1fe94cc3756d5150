/* The frame around a page of the wall: header with the clock, footer, columns; and how large its
 * type is. */
#include <string.h>

#include "ui/projector_wall.h"

enum { PAGES_MAX = 40, MS_A_CHARACTER = 65, MS_A_PAGE = 5000, HEADER = 54, SIDE = 118 };

/* Of the type that a body has at least; what comes after 1 is for what has to be seen at once. */
static const float zooms[] = {1.7F,  1.5F, 1.3F,  1.15F, 1.07F, 1,    0.92F,
                              0.86F, 0.8F, 0.74F, 0.68F, 0.62F, 0.57F};
enum { STEPS = sizeof zooms / sizeof zooms[0], STEP_ONE = 5 };

/* The last step that a page may take. */
static int last_step(const Ui *ui, WallFit fit)
{
    int percent = ui->settings.text_percent, last = STEP_ONE;
    float least = fit == FIT_ONE ? 86.0F / (float)percent : percent > 100 ? 0.8F : 0.86F;
    if (fit == FIT_PAGES) return last;
    while (last + 1 < STEPS && zooms[last + 1] >= least - 0.01F) last++;
    return last;
}

/* --- header --- */

static void clock_part(Ui *ui, const Board *b)
{
    if (b->place != BOARD_ROUND || b->left_ms == UINT32_MAX) return;
    if (b->left_ms == 0) {
        ui_icon(ui, "clock", 24, C_ON_HEADER_MUTED);
        ui_text(ui, T_TITLE, ui_say(ui, "projector.over"))->role = UI_TIMER;
        return;
    }
    ui_icon(ui, b->running ? "clock" : "pause", 24, C_ON_HEADER_MUTED);
    ui_text(ui, T_CLOCK, ui_time(ui, b->left_ms))->role = UI_TIMER;
}

static void clock_bar(Ui *ui, const Board *b)
{
    if (b->place != BOARD_ROUND || b->left_ms == UINT32_MAX || b->planned_ms == 0) return;
    uint32_t left = b->left_ms < b->planned_ms ? b->left_ms : b->planned_ms;
    ui_bar(ui, (int)((uint64_t)left * 1000 / b->planned_ms), 4, 4, C_BAR, C_BAR_EMPTY);
}

static void header(Ui *ui, const Wall *wall, const char *title, const char *subtitle)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 18,
                      .pad_y = 4,
                      .gap = 8,
                      .fill = C_HEADER,
                      .align = UI_CENTER,
                      .keep = true,
                      .min_height = HEADER});
    ui_open(ui, (Box){.grow = 1});
    ui_text(ui, T_TITLE, title);
    if (subtitle && *subtitle) ui_text(ui, T_SUBTITLE, subtitle)->max_lines = 2;
    ui_close(ui);
    clock_part(ui, &wall->board);
    ui_close(ui);
    clock_bar(ui, &wall->board);
}

static const char *const step_keys[ROOM_STEPS] = {
    [STEP_READ] = "projector.step_read",   [STEP_SILENT] = "projector.step_silent",
    [STEP_VOTE] = "projector.step_vote",   [STEP_TALK] = "projector.step_talk",
    [STEP_AGAIN] = "projector.step_again", [STEP_REVEAL] = "projector.step_reveal",
    [STEP_TABLE] = "projector.step_table", [STEP_MINORITY] = "projector.step_minority",
    [STEP_PANEL] = "projector.step_panel", [STEP_DECIDE] = "projector.step_decide",
};

static const char *item_line(Ui *ui, const Board *b)
{
    const char *title = b->topic == TOPIC_STATEMENT   ? ui_say(ui, "projector.statement")
                        : b->view && b->view->dilemma ? b->view->dilemma->title
                                                      : b->item_title;
    if (b->items < 2) return title;
    const char *n = ui_number(ui, b->item), *all = ui_number(ui, b->items);
    return ui_fill(ui, "projector.item_line", TR_ARGS({"title", title}, {"n", n}, {"all", all}));
}

/* --- footer --- */

static void footer_join(Ui *ui, const Wall *wall)
{
    const char *text =
        ui_fill(ui, "projector.join_line",
                TR_ARGS({"address", wall->traffic.shown}, {"code", wall->board.code}));
    ui_icon(ui, "phone", 18, C_MUTED);
    ui_text(ui, T_SMALL, text)->grow = 1;
}

static void footer_sign(Ui *ui, const char *icon, const char *sign)
{
    ui_icon(ui, icon, 24, C_ACCENT);
    Node *text = ui_text(ui, T_STRONG, sign);
    text->grow = 1;
    text->role = UI_ALERT;
}

/* Which page, and that the desk has something to say when its window is not seen. */
static void footer_page(Ui *ui)
{
    const UiProjecting *p = ui->core->projecting;
    if (p->mode == PROJECTOR_SAME && p->desk->core->error.key) ui_keycap(ui, "F2");
    if (p->pages < 2) return;
    ui_text_in(ui, T_STRONG, C_TEXT, arena_printf(ui->arena, "%d/%d", p->page + 1, p->pages));
}

static bool asks_votes(const Board *b)
{
    return b->question != 0 && b->ask != ASK_REASON;
}

/* Without a code to scan the votes need no column of their own. */
static void footer_votes(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    if (wall->joining || !asks_votes(b)) return;
    const char *in = ui_number(ui, b->votes_in), *of = ui_number(ui, b->voters);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .keep = true,
                      .gap = 8,
                      .align = UI_CENTER,
                      .role = UI_METER,
                      .name = ui_say(ui, "projector.votes_in"),
                      .value = in});
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .width = 70});
    wall_bar(ui, b->votes_in, b->voters, false, 12);
    ui_close(ui);
    ui_text_in(ui, T_STRONG, C_TEXT,
               ui_fill(ui, "projector.votes_of", TR_ARGS({"votes", in}, {"all", of})));
    ui_close(ui);
}

static void footer(Ui *ui, const Wall *wall, const char *icon, const char *sign)
{
    bool join = !sign && wall->joining && wall->board.place != BOARD_LOBBY;
    if (!sign && !join && ui->core->projecting->pages < 2) return;
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 18,
                      .pad_y = 5,
                      .gap = 10,
                      .align = UI_CENTER,
                      .keep = true,
                      .fill = sign ? C_SELECTED : C_NONE,
                      .min_height = 32});
    if (sign)
        footer_sign(ui, icon, sign);
    else if (join)
        footer_join(ui, wall);
    else
        ui_spring(ui);
    footer_votes(ui, wall);
    footer_page(ui);
    ui_close(ui);
}

/* --- the page --- */

void wall_begin(Ui *ui, const Wall *wall, const char *title, const char *subtitle)
{
    const WallState *s = ui_state(ui);
    header(ui, wall, title, subtitle);
    ui_open(ui, (Box){.flow = UI_ROW, .grow = 1, .keep = true});
    ui_open(ui, (Box){.grow = 1});
    Node *page =
        ui_scroll(ui, UI_ID(WALL_PAGE, 0), (Box){.grow = 1, .pad_x = 18, .pad_y = 9, .gap = 9});
    page->paged = true;
    ui->core->zoom = zooms[s->step] * (float)ui->settings.text_percent / 100;
}

void wall_begin_step(Ui *ui, const Wall *wall)
{
    const Board *b = &wall->board;
    bool statement = b->topic == TOPIC_STATEMENT && b->step == STEP_READ;
    const char *key = statement ? "projector.step_statement" : step_keys[b->step];
    wall_begin(ui, wall, key ? ui_say(ui, key) : "", item_line(ui, &wall->board));
}

/* As high as the window below the header: text size does not change it. */
static void side(Ui *ui, const Wall *wall)
{
    ui_open(ui, (Box){.width = SIDE + 28, .pad_x = 6, .pad_y = 8, .gap = 8, .fill = C_PANEL});
    wall_join(ui, wall, SIDE);
    ui_spring(ui);
    wall_votes(ui, wall);
    ui_close(ui);
}

void wall_end(Ui *ui, const Wall *wall, const char *icon, const char *sign)
{
    ui->core->zoom = 1;
    ui_close(ui);
    footer(ui, wall, icon, sign);
    ui_close(ui);
    if (wall->board.place == BOARD_LOBBY && wall->board.ask == ASK_NONE)
        wall_big_code(ui, wall);
    else if (wall->joining && asks_votes(&wall->board))
        side(ui, wall);
    ui_close(ui);
}

/* --- how large, and in how many pages --- */

typedef struct Span { /* what a page must not cut: pixels from the start of the content */
    int top, bottom;
} Span;

typedef struct Spans {
    Span *at;
    size_t count;
} Spans;

static bool broken_word(const Node *page)
{
    for (const Node *n = page; n; n = node_next(page, n))
        if (n->para && n->para->words && n->para->widest_word > n->rect.w) return true;
    return false;
}

static bool whole_box(const Node *node, int view)
{
    bool one = node->fill || node->border || node->bar || (node->keep && node->flow == UI_COLUMN);
    return node->kind == NODE_BOX && one && node->rect.h <= view;
}

static const Node *after(const Node *page, const Node *node)
{
    while (node != page && !node->next) node = node->parent;
    return node == page ? NULL : node->next;
}

static size_t lines_of(const Node *node)
{
    return node->kind == NODE_TEXT && node->para ? node->para->line_count : 1;
}

static void add_spans(Spans *spans, const Node *node, int zero)
{
    size_t lines = lines_of(node);
    int top = node->rect.y - zero, h = lines > 1 ? node->para->line_h : node->rect.h;
    for (size_t i = 0; i < lines; i++, top += h) spans->at[spans->count++] = (Span){top, top + h};
}

static Spans spans_of(Ui *ui, const Node *page, int zero)
{
    size_t most = 1;
    for (const Node *n = page->first; n; n = node_next(page, n)) most += lines_of(n);
    Spans spans = {arena_new(ui->arena, Span, most), 0};
    for (const Node *n = page->first; n;) {
        bool whole = whole_box(n, node_view_h(page));
        if (whole || n->kind != NODE_BOX) add_spans(&spans, n, zero);
        n = whole ? after(page, n) : node_next(page, n);
    }
    return spans;
}

static bool cuts(const Spans *spans, int y)
{
    for (size_t i = 0; i < spans->count; i++)
        if (spans->at[i].top < y && y < spans->at[i].bottom) return true;
    return false;
}

/* Where the page that starts at `from` ends: at the top of something, as far down as can be. */
static int page_end(const Spans *spans, int from, int limit)
{
    int best = from;
    for (size_t i = 0; i < spans->count; i++) {
        int y = spans->at[i].top;
        if (y > best && y <= limit && !cuts(spans, y)) best = y;
    }
    return best > from ? best : limit;
}

static int page_starts(Ui *ui, const Node *page, int starts[PAGES_MAX + 1])
{
    int view = node_view_h(page), zero = page->rect.y + page->pad_y - *ui_offset(ui, page->id);
    int count = 0, all = page->content_h;
    Spans spans = spans_of(ui, page, zero);
    starts[0] = 0;
    while (view > 0 && count < PAGES_MAX - 1 && all - starts[count] > view) {
        starts[count + 1] = page_end(&spans, starts[count], starts[count] + view);
        count++;
    }
    starts[count + 1] = all;
    return count + 1;
}

/* The page on which something new stands. */
static int page_with(Ui *ui, const Node *page, const int *starts, int pages, uint32_t id)
{
    const Node *node = id ? node_find(ui->core->root, id) : NULL;
    if (!node) return -1;
    int y = node->rect.y - (page->rect.y + page->pad_y - *ui_offset(ui, page->id));
    for (int i = pages - 1; i > 0; i--)
        if (y >= starts[i]) return i;
    return 0;
}

static int placed_offset(void *self, const Node *scroll)
{
    return *ui_offset(self, scroll->id);
}

/* Shows the content from `from` to `to` and nothing above or below it. */
static void show_part(Ui *ui, Node *page, int from, int to)
{
    UiCore *core = ui->core;
    *ui_offset(ui, page->id) = from;
    if (page->content_h < from + node_view_h(page)) page->content_h = from + node_view_h(page);
    layout_place(core->root, core->w, core->h, placed_offset, ui);
    SDL_Rect part = {page->rect.x, page->rect.y + page->pad_y, page->rect.w, to - from};
    for (Node *n = page->first; n; n = node_next(page, n))
        if (!SDL_IntersectRect(&n->clip, &part, &n->clip)) n->clip = (SDL_Rect){0, 0, 0, 0};
}

/* How long a page is there to be read. */
static uint64_t reading_ms(const Node *page)
{
    size_t characters = 0;
    for (const Node *n = page->first; n; n = node_next(page, n)) {
        SDL_Rect seen;
        if (n->kind == NODE_TEXT && SDL_IntersectRect(&n->rect, &n->clip, &seen))
            characters += strlen(n->name);
    }
    return MS_A_PAGE + characters * MS_A_CHARACTER;
}

/* Smaller type while it does not fit. False when this is the size. */
static bool shrink(const Ui *ui, WallState *s, bool full)
{
    if (!full || s->rebuilt > 0) return false;
    if (s->step < last_step(ui, s->fit)) {
        s->step++;
        return true;
    }
    if (s->step <= STEP_ONE) return false;
    s->step = STEP_ONE; /* in pages after all: then of the full size */
    s->rebuilt = 1;
    return true;
}

bool wall_again(Ui *ui)
{
    enum { REBUILDS = 3 };
    WallState *s = ui_state(ui);
    UiProjecting *p = ui->core->projecting;
    Node *page = node_find(ui->core->root, UI_ID(WALL_PAGE, 0));
    if (shrink(ui, s, page && (node_scroll_max(page) > 0 || broken_word(page)))) return true;
    int starts[PAGES_MAX + 1] = {0}, before = p->page, pages_before = p->pages;
    p->pages = page ? page_starts(ui, page, starts) : 1;
    int news = page ? page_with(ui, page, starts, p->pages, s->news) : -1;
    if (news >= 0) p->page = news;
    if (p->page >= p->pages) p->page = p->pages - 1;
    /* Once more, for the footer that numbers them. */
    if (s->rebuilt < REBUILDS && (p->page != before || p->pages != pages_before)) {
        s->rebuilt++;
        return true;
    }
    if (p->pages > 1) {
        show_part(ui, page, starts[p->page], starts[p->page + 1]);
        if (s->turn_ms == 0 || news >= 0) s->turn_ms = ui->now_ms + reading_ms(page);
    }
    s->rebuilt = s->step = 0;
    s->news = 0;
    return false;
}
