/* Keys, mouse, wheel: what they mean for the tree of the last frame. */
#include <limits.h>
#include <string.h>

#include "ui/room_host.h"
#include "ui/ui_core.h"

bool ui_can_focus(const Node *node)
{
    return node->id && !node->scroll && !(node->state & UI_DISABLED);
}

/* --- focus --- */

static Node *step(Node *root, uint32_t from, bool back)
{
    Node *first = NULL, *before = NULL, *last = NULL, *after = NULL;
    bool passed = false;
    for (Node *n = root; n; n = node_next(root, n)) {
        if (!ui_can_focus(n)) continue;
        if (!first) first = n;
        if (passed && !after) after = n;
        if (n->id == from) {
            passed = true;
            before = last;
        }
        last = n;
    }
    if (back) return before ? before : last;
    return after ? after : first;
}

static int centre(int at, int size)
{
    return at + size / 2;
}

/* How far `to` lies in the direction (dx, dy); INT_MAX when it does not. */
static int distance(const SDL_Rect *from, const SDL_Rect *to, int dx, int dy)
{
    int along = dx ? (centre(to->x, to->w) - centre(from->x, from->w)) * dx
                   : (centre(to->y, to->h) - centre(from->y, from->h)) * dy;
    int gap = dx > 0   ? to->x - (from->x + from->w)
              : dx < 0 ? from->x - (to->x + to->w)
              : dy > 0 ? to->y - (from->y + from->h)
                       : from->y - (to->y + to->h);
    if (along <= 0 || gap < -8) return INT_MAX;
    int a0 = dx ? from->y : from->x, a1 = dx ? from->y + from->h : from->x + from->w;
    int b0 = dx ? to->y : to->x, b1 = dx ? to->y + to->h : to->x + to->w;
    int aside = b0 > a1 ? b0 - a1 : a0 > b1 ? a0 - b1 : 0;
    if (dx && aside > 0) return INT_MAX; /* left and right stay in their row */
    return (gap > 0 ? gap : 0) + aside * 2;
}

static Node *towards(Node *root, const Node *from, int dx, int dy)
{
    Node *best = NULL;
    int nearest = INT_MAX;
    for (Node *n = root; n; n = node_next(root, n)) {
        if (!ui_can_focus(n) || n == from) continue;
        int far = distance(&from->rect, &n->rect, dx, dy);
        if (far < nearest) {
            nearest = far;
            best = n;
        }
    }
    return best;
}

static void focus_node(Ui *ui, const Node *node)
{
    ui->core->mouse_used = false;
    if (node) ui_focus(ui, node->id);
}

/* --- scrolling --- */

static Node *scroll_above(Node *node)
{
    while (node && !(node->scroll && !node->paged && node_scroll_max(node) > 0))
        node = node->parent;
    return node;
}

static Node *node_at(Node *root, int x, int y, bool any)
{
    Node *hit = NULL;
    SDL_Point p = {x, y};
    for (Node *n = root; n; n = node_next(root, n))
        if ((any || n->id) && SDL_PointInRect(&p, &n->rect) && SDL_PointInRect(&p, &n->clip))
            hit = n;
    return hit;
}

/* Of those that scroll; NULL when none does. */
static Node *widest_scroll(Node *root)
{
    Node *best = NULL;
    for (Node *n = root; n; n = node_next(root, n))
        if (n->scroll && !n->paged && node_scroll_max(n) > 0 && (!best || n->rect.w > best->rect.w))
            best = n;
    return best;
}

/* The area with the focus, else under the mouse, else the widest that scrolls. */
static Node *scroll_wanted(Ui *ui)
{
    UiCore *core = ui->core;
    Node *node = scroll_above(node_find(core->root, core->focus));
    if (!node) node = scroll_above(node_at(core->root, core->mouse_x, core->mouse_y, true));
    return node ? node : widest_scroll(core->root);
}

static bool scroll_by(Ui *ui, Node *node, int by)
{
    if (!node) return false;
    int *offset = ui_offset(ui, node->id), before = *offset, most = node_scroll_max(node);
    int64_t to = (int64_t)*offset + by;
    *offset = to < 0 ? 0 : to > most ? most : (int)to;
    if (*offset != before) ui_dirty(ui);
    return *offset != before;
}

static bool scroll_key(Ui *ui, int code)
{
    Node *node = scroll_wanted(ui);
    if (!node) return false;
    int page = node_view_h(node) * 9 / 10, far = INT_MAX / 2;
    if (code == SDLK_PAGEDOWN) return scroll_by(ui, node, page), true;
    if (code == SDLK_PAGEUP) return scroll_by(ui, node, -page), true;
    if (code == SDLK_HOME) return scroll_by(ui, node, -far), true;
    if (code == SDLK_END) return scroll_by(ui, node, far), true;
    return false;
}

static void wheel(Ui *ui, int y)
{
    UiCore *core = ui->core;
    scroll_by(ui, scroll_above(node_at(core->root, core->mouse_x, core->mouse_y, true)),
              -y * ui_px(ui, 60));
}

static bool start_drag(Ui *ui, int x, int y)
{
    UiCore *core = ui->core;
    Node *node = scroll_above(node_at(core->root, x, y, true));
    if (!node) return false;
    SDL_Rect track, thumb = scroll_thumb(ui, node, &track);
    if (x < track.x - ui_px(ui, 6)) return false;
    if (y < thumb.y)
        scroll_by(ui, node, -node_view_h(node) * 9 / 10);
    else if (y > thumb.y + thumb.h)
        scroll_by(ui, node, node_view_h(node) * 9 / 10);
    core->drag = node->id;
    core->drag_y = y;
    core->drag_offset = *ui_offset(ui, node->id);
    ui_dirty(ui);
    return true;
}

static void drag_to(Ui *ui, int y)
{
    UiCore *core = ui->core;
    Node *node = node_find(core->root, core->drag);
    if (!node) return;
    SDL_Rect track, thumb = scroll_thumb(ui, node, &track);
    int travel = track.h - thumb.h, moved = y - core->drag_y;
    if (travel <= 0) return;
    int to = core->drag_offset + (int)((int64_t)moved * node_scroll_max(node) / travel);
    scroll_by(ui, node, to - *ui_offset(ui, node->id));
}

/* --- acting --- */

void ui_press(Ui *ui, uint32_t id)
{
    Node *node = ui->core->root ? node_find(ui->core->root, id) : NULL;
    if (!node || !ui_can_focus(node)) return;
    ui_dirty(ui);
    if (id == ID_UNRECORDED) ui->host->go_on_unrecorded(ui->host->self);
    if (id == ID_WHAT_IF)
        ui_go(ui, SCREEN_DEBRIEF);
    else if (id == ID_DISMISS || id == ID_UNRECORDED)
        ui->core->error = (Err){0};
    else if (!watching_act(ui, id) && !projecting_act(ui, id) && ui->core->screen->act)
        ui->core->screen->act(ui, UI_KIND(id), UI_INDEX(id));
}

/* --- mouse --- */

static void set_mouse(Ui *ui, int x, int y)
{
    UiCore *core = ui->core;
    core->mouse_x = x;
    core->mouse_y = y;
    if (core->drag) {
        drag_to(ui, y);
        return;
    }
    const Node *node = node_at(core->root, x, y, false);
    uint32_t hover = node && ui_can_focus(node) ? node->id : 0;
    if (hover != core->hover) ui_dirty(ui);
    core->hover = hover;
}

static size_t field_byte(const Node *node, int x, int y)
{
    for (const Node *n = node; n && (n == node || n->parent); n = node_next(node, n))
        if (n->kind == NODE_TEXT && n->caret >= 0)
            return para_hit(n->para, x - n->rect.x, y - n->rect.y);
    return node->field->len;
}

static void mouse_down(Ui *ui, int x, int y)
{
    UiCore *core = ui->core;
    core->mouse_used = true;
    core->compose[0] = '\0';
    set_mouse(ui, x, y);
    if (start_drag(ui, x, y)) return;
    core->pressed = core->hover;
    if (core->hover) ui_focus(ui, core->hover);
    Node *node = node_find(core->root, core->hover);
    if (node && node->field) field_put(node->field, field_byte(node, x, y), false);
}

static void mouse_up(Ui *ui, int x, int y)
{
    UiCore *core = ui->core;
    uint32_t pressed = core->pressed;
    bool dragged = core->drag != 0;
    core->drag = core->pressed = 0;
    set_mouse(ui, x, y);
    const Node *node = pressed ? node_find(core->root, pressed) : NULL;
    if (dragged)
        ui_dirty(ui);
    else if (node && !node->field && pressed == core->hover) /* in a field one clicks to write */
        ui_press(ui, pressed);
}

static void mouse_drag(Ui *ui, int x, int y)
{
    UiCore *core = ui->core;
    set_mouse(ui, x, y);
    Node *node = core->pressed ? node_find(core->root, core->pressed) : NULL;
    if (node && core->screen->drag)
        core->screen->drag(ui, UI_KIND(core->pressed), UI_INDEX(core->pressed));
    if (!node || !node->field) return;
    field_put(node->field, field_byte(node, x, y), true);
    ui_dirty(ui);
}

/* --- writing --- */

static UiField *field_now(const Ui *ui)
{
    Node *node = node_find(ui->core->root, ui->core->focus);
    return node ? node->field : NULL;
}

static void copy_selection(const UiField *field)
{
    size_t from, to;
    if (!field_selected(field, &from, &to)) return;
    char text[FIELD_BYTES];
    memcpy(text, field->text + from, to - from);
    text[to - from] = '\0';
    SDL_SetClipboardText(text);
}

static bool clipboard_key(UiField *field, int code)
{
    if (code == SDLK_a) return field_select_all(field), true;
    if (code == SDLK_c || code == SDLK_x) {
        copy_selection(field);
        size_t from, to;
        if (code == SDLK_x && field_selected(field, &from, &to)) field_erase(field, FIELD_LEFT);
        return true;
    }
    if (code != SDLK_v) return false;
    char *text = SDL_GetClipboardText();
    if (text) field_insert(field, text);
    SDL_free(text);
    return true;
}

/* Vertical arrows, Tab, Enter and Escape are not the field's. */
static bool field_key(UiField *field, const UiKey *key)
{
    if (key->ctrl && clipboard_key(field, key->code)) return true;
    switch (key->code) {
    case SDLK_LEFT: field_move(field, key->ctrl ? FIELD_WORD_LEFT : FIELD_LEFT, key->shift); break;
    case SDLK_RIGHT:
        field_move(field, key->ctrl ? FIELD_WORD_RIGHT : FIELD_RIGHT, key->shift);
        break;
    case SDLK_HOME: field_move(field, FIELD_HOME, key->shift); break;
    case SDLK_END: field_move(field, FIELD_END, key->shift); break;
    case SDLK_BACKSPACE: field_erase(field, key->ctrl ? FIELD_WORD_LEFT : FIELD_LEFT); break;
    case SDLK_DELETE: field_erase(field, key->ctrl ? FIELD_WORD_RIGHT : FIELD_RIGHT); break;
    default: return key->code >= ' ' && key->code < 0x7F && !key->ctrl && !key->alt;
    }
    return true;
}

/* --- keys --- */

/* Digits by place: on a Belgian keyboard the digit row needs Shift. */
static UiKey key_of(const SDL_KeyboardEvent *event)
{
    UiKey key = {event->keysym.sym, (event->keysym.mod & KMOD_SHIFT) != 0,
                 (event->keysym.mod & KMOD_CTRL) != 0, (event->keysym.mod & KMOD_ALT) != 0,
                 event->repeat != 0};
    SDL_Scancode place = event->keysym.scancode;
    if (place >= SDL_SCANCODE_1 && place <= SDL_SCANCODE_9)
        key.code = '1' + (int)(place - SDL_SCANCODE_1);
    if (place >= SDL_SCANCODE_KP_1 && place <= SDL_SCANCODE_KP_9)
        key.code = '1' + (int)(place - SDL_SCANCODE_KP_1);
    if (place == SDL_SCANCODE_0 || place == SDL_SCANCODE_KP_0) key.code = '0';
    if (key.code == SDLK_KP_ENTER) key.code = SDLK_RETURN;
    return key;
}

static bool arrow(Ui *ui, int code)
{
    int dx = (code == SDLK_RIGHT) - (code == SDLK_LEFT),
        dy = (code == SDLK_DOWN) - (code == SDLK_UP);
    if (!dx && !dy) return false;
    UiCore *core = ui->core;
    const Node *from = node_find(core->root, core->focus);
    Node *to = from ? towards(core->root, from, dx, dy) : step(core->root, 0, dx + dy < 0);
    if (to)
        focus_node(ui, to);
    else if (dy)
        scroll_by(ui, scroll_wanted(ui), dy * ui_px(ui, 60));
    return true;
}

static bool text_size_key(Ui *ui, const UiKey *key)
{
    if (!key->ctrl) return false;
    UiSettings s = ui->settings;
    if (key->code == '0')
        s.text_percent = 100;
    else if (key->code == SDLK_PLUS || key->code == SDLK_EQUALS || key->code == SDLK_KP_PLUS)
        s.text_percent += 25;
    else if (key->code == SDLK_MINUS || key->code == SDLK_KP_MINUS)
        s.text_percent -= 25;
    else
        return false;
    if (s.text_percent < 100) s.text_percent = 100;
    if (s.text_percent > 150) s.text_percent = 150;
    ui_settings(ui, &s);
    ui->core->reveal = ui->core->focus != 0;
    return true;
}

static bool fullscreen_key(Ui *ui, const UiKey *key)
{
    if (key->code != SDLK_F11 || key->repeat) return false;
    UiSettings s = ui->settings;
    s.fullscreen = !s.fullscreen;
    ui_settings(ui, &s);
    return true;
}

/* Who reads the help loses no time: the clock waits. */
static bool help_key(Ui *ui, const UiKey *key)
{
    if (key->code != SDLK_F1 || key->repeat) return false;
    const UiRoom *room = ui->host->room;
    bool alone = !room || !room->going(room->self); /* a room's clock is its facilitator's */
    if (alone && ui->view && ui->view->stage == STAGE_ROUND && !ui->view->paused)
        ui_send(ui, (Command){.type = COMMAND_PAUSE});
    if (ui->screen != SCREEN_HELP) ui_go(ui, SCREEN_HELP);
    return true;
}

static bool act_key(Ui *ui, const UiKey *key)
{
    UiCore *core = ui->core;
    if (key->code == SDLK_TAB)
        return focus_node(ui, step(core->root, core->focus, key->shift)), true;
    if (key->code == SDLK_RETURN || key->code == SDLK_SPACE) {
        core->mouse_used = false;
        if (!key->repeat) ui_press(ui, core->focus);
        return true;
    }
    if (key->code != SDLK_ESCAPE || key->repeat) return false;
    if (core->error.key)
        core->error = (Err){0};
    else if (!watching_covers(ui) && core->screen->back)
        core->screen->back(ui);
    return true;
}

static void key_down(Ui *ui, const SDL_KeyboardEvent *event)
{
    UiCore *core = ui->core;
    UiKey key = key_of(event);
    if (core->compose[0]) return; /* the input method's */
    ui_dirty(ui);
    if (projecting_key(ui, &key)) return;
    if (text_size_key(ui, &key) || fullscreen_key(ui, &key) || help_key(ui, &key)) return;
    if (watching_key(ui, &key)) return;
    UiField *field = field_now(ui);
    if (field && field_key(field, &key)) return;
    if (!watching_covers(ui) && core->screen->key && core->screen->key(ui, &key)) {
        core->mouse_used = false;
        return;
    }
    if (act_key(ui, &key) || arrow(ui, key.code)) return;
    scroll_key(ui, key.code);
}

static void text_input(Ui *ui, const char *text)
{
    UiField *field = field_now(ui);
    ui->core->compose[0] = '\0';
    if (field) field_insert(field, text);
    ui_dirty(ui);
}

void ui_event(Ui *ui, const SDL_Event *event)
{
    if (event->type == SDL_QUIT) ui_quit(ui);
    ui_enter(ui);
    if (!ui->core->root) return; /* nothing was seen yet to act upon */
    switch (event->type) {
    case SDL_KEYDOWN: key_down(ui, &event->key); break;
    case SDL_TEXTINPUT: text_input(ui, event->text.text); break;
    case SDL_TEXTEDITING:
        SDL_strlcpy(ui->core->compose, event->edit.text, sizeof ui->core->compose);
        ui_dirty(ui);
        break;
    case SDL_MOUSEMOTION:
        if (ui->core->pressed)
            mouse_drag(ui, event->motion.x, event->motion.y);
        else
            set_mouse(ui, event->motion.x, event->motion.y);
        break;
    case SDL_MOUSEBUTTONDOWN:
        if (event->button.button == SDL_BUTTON_LEFT)
            mouse_down(ui, event->button.x, event->button.y);
        break;
    case SDL_MOUSEBUTTONUP:
        if (event->button.button == SDL_BUTTON_LEFT) mouse_up(ui, event->button.x, event->button.y);
        break;
    case SDL_MOUSEWHEEL:
        if (!projecting_wheel(ui, event->wheel.y)) wheel(ui, event->wheel.y);
        break;
    default: break;
    }
    ui_enter(ui);
}
