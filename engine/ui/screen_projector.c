/* What the room sees: one screen, by the place of the Board and the step of its round. */
#include <string.h>

#include "ui/projector_wall.h"

typedef void (*WallBuild)(Ui *ui, const Wall *wall);

static const WallBuild places[BOARD_PLACES] = {
    [BOARD_LOBBY] = wall_lobby,     [BOARD_AGENDA] = wall_agenda,   [BOARD_ITEM] = wall_item,
    [BOARD_CHOSEN] = wall_chosen,   [BOARD_OUTCOME] = wall_outcome, [BOARD_ENDING] = wall_ending,
    [BOARD_CLOSING] = wall_closing,
};

static const WallBuild steps[ROOM_STEPS] = {
    [STEP_NONE] = wall_item,     [STEP_READ] = wall_read,     [STEP_SILENT] = wall_silent,
    [STEP_VOTE] = wall_vote,     [STEP_TALK] = wall_talk,     [STEP_AGAIN] = wall_vote,
    [STEP_REVEAL] = wall_reveal, [STEP_TABLE] = wall_table,   [STEP_MINORITY] = wall_minority,
    [STEP_PANEL] = wall_panel,   [STEP_DECIDE] = wall_decide,
};

static WallBuild build_of(const Board *board)
{
    if (board->place == BOARD_LOBBY && board->ask == ASK_TEST) return wall_test;
    return board->place == BOARD_ROUND ? steps[board->step] : places[board->place];
}

static void fill(Ui *ui, Wall *wall)
{
    const UiProjecting *p = ui->core->projecting;
    const UiRoom *room = ui->host->room;
    *wall = (Wall){.traffic = {.shown = "", .url = ""}};
    if (p->preview >= 0) {
        wall_sample(ui, p->preview, wall);
    } else if (room && room->going(room->self)) {
        room->board(room->self, ui->arena, &wall->board);
        room->traffic(room->self, &wall->traffic);
    }
    const UiTraffic *t = &wall->traffic;
    wall->joining = wall->board.method == ROOM_PHONES && t->listening && t->url && *t->url;
}

/* --- what is new --- */

static unsigned news_of(const View *view)
{
    if (!view) return 0;
    unsigned opened = 0, heard = 0;
    for (size_t i = 0; i < view->dossier_count; i++) opened += view->dossier[i].opened;
    for (size_t i = 0; i < view->advice_count; i++) heard += view->advice[i].heard;
    return (unsigned)view->inject_count | opened << 8 | heard << 16;
}

/* The kind of news that was not there in the frame before: its card has to be seen. */
static uint32_t news_since(unsigned before, unsigned now)
{
    for (int kind = 0; kind < 3; kind++)
        if ((now >> 8 * kind & 0xFF) > (before >> 8 * kind & 0xFF)) return UI_ID(WALL_NEWS, kind);
    return 0;
}

static uint32_t signature_of(const Wall *wall, const UiProjecting *p)
{
    const Board *b = &wall->board;
    uint32_t facts[] = {(uint32_t)b->place,         (uint32_t)b->step,
                        (uint32_t)b->item,          (uint32_t)b->ask,
                        (uint32_t)b->question,      (uint32_t)(b->view ? b->view->round : 0),
                        (uint32_t)(p->preview + 1), (uint32_t)p->text_percent,
                        (uint32_t)b->reason_count};
    uint32_t h = 2166136261U;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) h = (h ^ facts[i]) * 16777619U;
    return h;
}

static void turn_to_start(Ui *ui, WallState *s, const Wall *wall)
{
    UiProjecting *p = ui->core->projecting;
    uint32_t now = signature_of(wall, p);
    unsigned news = news_of(wall->board.view);
    s->news = 0;
    if (now != s->signature) {
        p->page = 0;
        p->pages = 1;
        p->by_hand = false;
        s->turn_ms = 0;
    } else if (news != s->seen_news)
        s->news = news_since(s->seen_news, news);
    s->signature = now;
    s->seen_news = news;
}

/* Forward, and from the last page to the first again. */
static void turn_by_itself(Ui *ui, WallState *s)
{
    UiProjecting *p = ui->core->projecting;
    if (p->pages < 2 || p->by_hand || s->turn_ms == 0 || ui->now_ms < s->turn_ms) return;
    p->page = (p->page + 1) % p->pages;
    s->turn_ms = 0;
}

static void build(Ui *ui)
{
    WallState *s = ui_state(ui);
    Wall *wall = arena_new(ui->arena, Wall, 1);
    fill(ui, wall);
    if (s->step == 0 && s->rebuilt == 0) { /* the first build of this frame */
        turn_to_start(ui, s, wall);
        turn_by_itself(ui, s);
    }
    s->fit = FIT_PAGES;
    s->built_ms = ui->now_ms;
    s->left_ms = wall->board.left_ms;
    bool sample = ui->core->projecting->preview >= 0; /* a picture: its clock stands */
    s->runs = !sample && wall->board.running && wall->board.left_ms != UINT32_MAX &&
              wall->board.left_ms > 0;
    WallBuild how = build_of(&wall->board);
    how(ui, wall);
}

static int sooner(int a, int b)
{
    return a < 0 ? b : b < 0 ? a : a < b ? a : b;
}

/* The next second of a running clock, or the next page. */
static int wait_ms(const Ui *ui)
{
    const WallState *s = ui_state(ui);
    const UiProjecting *p = ui->core->projecting;
    uint64_t passed = ui->now_ms - s->built_ms;
    int tick = UI_NEVER, turn = UI_NEVER;
    if (s->runs) {
        uint64_t left = s->left_ms > passed ? s->left_ms - passed : 0;
        tick = (int)(left % 1000) + 1;
    }
    if (p->pages > 1 && !p->by_hand && s->turn_ms > 0)
        turn = s->turn_ms > ui->now_ms ? (int)(s->turn_ms - ui->now_ms) : 0;
    return sooner(tick, turn);
}

const Screen screen_projector = {.name = "projector",
                                 .state_size = sizeof(WallState),
                                 .build = build,
                                 .wait_ms = wait_ms,
                                 .again = wall_again};
