/* The context and its frame. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "ui/desk.h"
#include "ui/ui_core.h"

/* A room that goes on: the library greets it, when the displays are known. */
static void room_first(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    if (room && room->going(room->self)) ui_go(ui, SCREEN_LIBRARY);
}

Ui *ui_new(const UiHost *host, const char *assets, Err *err)
{
    UiSettings settings = {0};
    host->settings_get(host->self, &settings);
    Fonts *fonts = fonts_open(assets, settings.legible, err);
    if (!fonts) return NULL;
    Ui *ui = calloc(1, sizeof *ui);
    CHECK(ui);
    ui->core = calloc(1, sizeof *ui->core);
    CHECK(ui->core);
    ui->host = host;
    ui->settings = settings;
    ui->core->fonts = fonts;
    ui->core->draw = draw_new();
    ui->core->images = images_new();
    ui->core->watching = watching_new(host);
    ui->core->screen = screen_of(SCREEN_LIBRARY);
    ui->arena = &ui->core->arenas[0];
    ui->keep = &ui->core->screen_arena;
    ui->core->dirty = true;
    ui->core->zoom = 1;
    ui_follow(ui);
    if (host->look_back && ui->view) ui_go(ui, SCREEN_DEBRIEF);
    room_first(ui);
    return ui;
}

Ui *ui_new_wall(Ui *desk)
{
    Ui *ui = calloc(1, sizeof *ui);
    CHECK(ui);
    ui->core = calloc(1, sizeof *ui->core);
    CHECK(ui->core);
    ui->host = desk->host;
    ui->settings = desk->settings;
    ui->now_ms = desk->now_ms;
    ui->core->wall = true;
    ui->core->projecting = desk->core->projecting;
    ui->core->fonts = desk->core->fonts;
    ui->core->draw = draw_new();
    ui->core->images = images_new();
    ui->core->screen = screen_of(SCREEN_PROJECTOR);
    ui->core->dirty = true;
    ui->core->zoom = 1;
    ui->arena = &ui->core->arenas[0];
    ui->keep = &ui->core->screen_arena;
    ui_go(ui, SCREEN_PROJECTOR);
    return ui;
}

void ui_free(Ui *ui)
{
    if (!ui) return;
    UiCore *core = ui->core;
    if (core->state && core->screen->leave) core->screen->leave(ui);
    images_free(core->images);
    watching_free(core->watching);
    if (!core->wall) projecting_free(core->projecting);
    qr_free(core->qr);
    draw_free(core->draw);
    if (!core->wall) fonts_close(core->fonts);
    arena_free(&core->arenas[0]);
    arena_free(&core->arenas[1]);
    arena_free(&core->view_arena);
    arena_free(&core->screen_arena);
    free(core->state);
    desk_draft_free(ui->draft);
    free(core);
    free(ui);
}

/* --- what screens ask --- */

void ui_dirty(Ui *ui)
{
    ui->core->dirty = true;
}

void ui_quit(Ui *ui)
{
    ui->core->quit = true;
}

void ui_go(Ui *ui, ScreenId screen)
{
    ui->core->going = screen;
    ui->core->go = true;
    ui_dirty(ui);
}

/* The old screen's state goes only now, when none of its functions runs. */
void ui_enter(Ui *ui)
{
    UiCore *core = ui->core;
    while (core->go) {
        core->go = false;
        if (core->state && core->screen->leave) core->screen->leave(ui);
        free(core->state);
        arena_clear(&core->screen_arena);
        core->screen = screen_of(core->going);
        ui->screen = core->going;
        core->state = calloc(1, core->screen->state_size + 1);
        CHECK(core->state);
        core->root = NULL;
        core->focus = core->hover = core->pressed = core->drag = 0;
        core->scroll_count = 0;
        core->compose[0] = '\0';
        if (ui->screen == SCREEN_DEBRIEF && ui_in_what_if(ui))
            ui->host->what_if_end(ui->host->self);
        ui_refresh(ui);
        if (core->screen->enter) core->screen->enter(ui);
    }
}

void *ui_state(const Ui *ui)
{
    return ui->core->state;
}

void ui_focus(Ui *ui, uint32_t id)
{
    ui->core->focus = id;
    ui->core->reveal = id != 0;
    ui_dirty(ui);
}

uint32_t ui_focused(const Ui *ui)
{
    return ui->core->focus;
}

void ui_error(Ui *ui, const Err *err)
{
    ui->core->error = *err;
    ui_dirty(ui);
}

void ui_settings(Ui *ui, const UiSettings *settings)
{
    Err err = {0};
    if (!ui->host->settings_set(ui->host->self, settings, &err)) ui_error(ui, &err);
    ui->host->settings_get(ui->host->self, &ui->settings);
    fonts_legible(ui->core->fonts, ui->settings.legible);
    ui_dirty(ui);
}

int *ui_offset(Ui *ui, uint32_t scroll)
{
    UiCore *core = ui->core;
    for (size_t i = 0; i < core->scroll_count; i++)
        if (core->scrolls[i].id == scroll) return &core->scrolls[i].offset;
    size_t at = core->scroll_count < UI_SCROLLS ? core->scroll_count++ : UI_SCROLLS - 1;
    core->scrolls[at] = (ScrollPlace){scroll, 0};
    return &core->scrolls[at].offset;
}

void ui_scroll_to(Ui *ui, uint32_t scroll, int offset)
{
    *ui_offset(ui, scroll) = offset;
    ui_dirty(ui);
}

/* --- words --- */

static const Catalog *words(Ui *ui)
{
    return ui->host->words(ui->host->self);
}

const char *ui_say(Ui *ui, const char *key)
{
    return tr(words(ui), key);
}

const char *ui_fill(Ui *ui, const char *key, const TrArg *args)
{
    return tr_fill(words(ui), ui->arena, key, args);
}

const char *ui_count(Ui *ui, const char *key, long n)
{
    return tr_count(words(ui), ui->arena, key, n, NULL);
}

const char *ui_err(Ui *ui, const Err *err)
{
    const char *text = tr_err(words(ui), ui->arena, err);
    size_t len = strlen(text);
    bool closed = len > 0 && strchr(".!?", text[len - 1]) != NULL;
    char *sentence = arena_printf(ui->arena, "%s%s", text, closed ? "" : ".");
    if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = (char)(sentence[0] - 'a' + 'A');
    return sentence;
}

const char *ui_number(Ui *ui, long n)
{
    return arena_printf(ui->arena, "%ld", n);
}

const char *ui_time(Ui *ui, uint32_t ms)
{
    uint32_t s = ms / 1000 + (ms % 1000 > 0);
    return arena_printf(ui->arena, "%02u:%02u", s / 60, s % 60);
}

/* --- the frame --- */

static void error_bar(Ui *ui)
{
    if (!ui->core->error.key) return;
    const char *text = ui_err(ui, &ui->core->error);
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 8,
                      .gap = 12,
                      .align = UI_CENTER,
                      .fill = C_WARN_SOFT,
                      .bar = C_WARN,
                      .role = UI_ALERT,
                      .name = text});
    ui_icon(ui, "warning", 20, C_WARN);
    ui_text_in(ui, T_TEXT, C_TEXT, text)->grow = 1;
    /* Nothing moves while the record can't be written, unless one goes on without it. */
    if (ui->host->stuck && ui->host->stuck(ui->host->self))
        ui_button(ui, (Button){.id = ID_UNRECORDED, .text = ui_say(ui, "ui.unrecorded")});
    ui_button(ui, (Button){.id = ID_DISMISS, .text = ui_say(ui, "ui.dismiss"), .key = "Esc"});
    ui_close(ui);
}

static void set_scale(Ui *ui, int w, int h)
{
    float across = (float)w / 1280, down = (float)h / 720, fit = across < down ? across : down;
    if (fit < 0.8F) fit = 0.8F; /* smaller could not be read: rather less on the screen */
    if (fit > 6) fit = 6;
    int percent = ui->settings.text_percent > 0 ? ui->settings.text_percent : 100;
    ui->core->scale = ui->core->wall ? projecting_fit(w, h) : fit * (float)percent / 100;
    ui->core->w = w;
    ui->core->h = h;
    ui->wide = (float)w / ui->core->scale;
    ui->high = (float)h / ui->core->scale;
}

static int offset_of(void *self, const Node *scroll)
{
    return *ui_offset(self, scroll->id);
}

static void clamp_offsets(Ui *ui)
{
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n)) {
        if (!n->scroll) continue;
        int *offset = ui_offset(ui, n->id), most = node_scroll_max(n);
        if (*offset > most) *offset = most;
        if (*offset < 0) *offset = 0;
    }
}

/* Scrolls one area so that the focus shows. False when it did already. */
static bool reveal_in(Ui *ui, const Node *scroll, const Node *focus)
{
    int margin = ui_px(ui, 8), *offset = ui_offset(ui, scroll->id);
    int top = scroll->rect.y + margin, bottom = scroll->rect.y + scroll->rect.h - margin;
    int before = *offset;
    if (focus->rect.y + focus->rect.h > bottom) *offset += focus->rect.y + focus->rect.h - bottom;
    if (focus->rect.y - (*offset - before) < top) *offset = before + focus->rect.y - top;
    return *offset != before;
}

static void reveal_focus(Ui *ui)
{
    UiCore *core = ui->core;
    const Node *focus = node_find(core->root, core->focus);
    core->reveal = false;
    for (const Node *n = focus ? focus->parent : NULL; n; n = n->parent)
        if (n->scroll && reveal_in(ui, n, focus)) {
            clamp_offsets(ui);
            layout_place(core->root, core->w, core->h, offset_of, ui);
        }
}

static void build_screen(Ui *ui)
{
    ui_open(ui, (Box){.grow = 1});
    if (!ui->core->wall) {
        ui_what_if_band(ui);
        projecting_band(ui);
    }
    ui_open(ui, (Box){.grow = 1});
    if (ui->core->screen->build)
        ui->core->screen->build(ui);
    else
        ui_text(ui, T_TEXT, ui_say(ui, "ui.missing"));
    ui_close(ui);
    ui_close(ui);
}

static void build_once(Ui *ui, int w, int h)
{
    UiCore *core = ui->core;
    arena_clear(ui->arena);
    core->parent = NULL;
    core->root = ui_open(ui, (Box){.fill = C_PAGE});
    if (core->watching)
        watching_build(ui, build_screen);
    else
        build_screen(ui);
    error_bar(ui);
    CHECK(core->parent == core->root); /* each ui_open has its ui_close */
    core->parent = NULL;
    layout_tree(core->root, ui->arena, w, h, offset_of, ui);
    clamp_offsets(ui);
    layout_place(core->root, w, h, offset_of, ui);
}

void ui_build(Ui *ui, int w, int h)
{
    UiCore *core = ui->core;
    ui_enter(ui);
    core->which = !core->which;
    ui->arena = &core->arenas[core->which];
    set_scale(ui, w, h);
    do build_once(ui, w, h);
    while (core->screen->again && core->screen->again(ui));
    if (core->reveal) reveal_focus(ui);
}

int ui_frame(Ui *ui, SDL_Surface *to, SDL_Rect *areas)
{
    ui->core->dirty = false;
    ui_build(ui, to->w, to->h);
    ui_emit(ui);
    return draw_end(ui->core->draw, ui->core->fonts, to, areas);
}

bool ui_writing(const Ui *ui, SDL_Rect *area)
{
    const Node *node = ui->core->root ? node_find(ui->core->root, ui->core->focus) : NULL;
    if (!node || !node->field) return false;
    *area = node->rect;
    return true;
}
