/* The tree as drawing commands. */
#include <string.h>

#include "ui/ui_core.h"

typedef struct Emit {
    Ui *ui;
    Draw *draw;
    Palette palette;
} Emit;

static uint32_t colour(const Emit *e, Colour role)
{
    return theme_colour(e->palette, role);
}

static bool lit(const Emit *e, const Node *node)
{
    const UiCore *core = e->ui->core;
    return node->id && node->id == core->hover && node->role != UI_GROUP && ui_can_focus(node);
}

static Colour fill_of(const Emit *e, const Node *node)
{
    if (!lit(e, node) || node->role == UI_FIELD) return node->fill;
    return node->fill == C_PANEL || node->fill == C_NONE ? C_SOFT : node->fill;
}

static void box(const Emit *e, const Node *node)
{
    SDL_Rect in = node->rect;
    if (node->bar) {
        /* Under the left corners only: at the right ones its colour would shine through. */
        int wide = node->bar_w + 2 * node->radius;
        SDL_Rect left = {in.x, in.y, node->radius && wide < in.w ? wide : node->bar_w, in.h};
        draw_box(e->draw, left, node->radius, colour(e, node->bar), 0, 0);
        in.x += node->bar_w;
        in.w -= node->bar_w;
    }
    draw_box(e->draw, in, node->radius, colour(e, fill_of(e, node)), node->border_w,
             colour(e, node->border));
}

static int baseline_y(const Node *node, Face face)
{
    const Para *p = node->para;
    int height = fonts_height(p->fonts, type_styles[node->type].face, p->px);
    int top = (p->line_h - height) / 2;
    if (face == FACE_FALLBACK)
        top += fonts_ascent(p->fonts, type_styles[node->type].face, p->px) -
               fonts_ascent(p->fonts, face, p->px);
    return node->rect.y + node->pad_y + top;
}

static void selection(const Emit *e, const Node *node)
{
    const Para *p = node->para;
    for (size_t i = 0; i < p->line_count; i++) {
        size_t from = p->lines[i].start, to = p->lines[i].end;
        if ((int)from < node->select_from) from = (size_t)node->select_from;
        if ((int)to > node->select_to) to = (size_t)node->select_to;
        if (from >= to) continue;
        int x0, x1, y;
        para_caret(p, from, &x0, &y);
        para_caret(p, to, &x1, &y);
        if (to == p->lines[i].end && i + 1 < p->line_count) x1 = p->lines[i].w;
        SDL_Rect area = {node->rect.x + x0, node->rect.y + (int)i * p->line_h, x1 - x0, p->line_h};
        draw_box(e->draw, area, 0, colour(e, C_SELECTED), 0, 0);
    }
}

static void text(const Emit *e, const Node *node)
{
    const Para *p = node->para;
    if (node->select_to > node->select_from) selection(e, node);
    for (size_t i = 0; i < p->run_count; i++) {
        const ParaRun *run = &p->runs[i];
        SDL_Rect area = {node->rect.x + run->x, baseline_y(node, run->face) + run->line * p->line_h,
                         run->w, fonts_height(p->fonts, run->face, p->px)};
        draw_text(e->draw, area, run->face, p->px, run->text, run->len,
                  colour(e, run->second ? node->second : node->colour));
    }
    if (node->caret < 0) return;
    int x, y;
    para_caret(p, (size_t)node->caret, &x, &y);
    SDL_Rect caret = {node->rect.x + x, node->rect.y + y + p->line_h / 8, ui_px(e->ui, 2),
                      p->line_h * 3 / 4};
    draw_box(e->draw, caret, 0, colour(e, C_FOCUS), 0, 0);
}

static void icon(const Emit *e, const Node *node)
{
    if (!*node->icon) return;
    int px = node->width;
    int h = fonts_height(e->ui->core->fonts, FACE_ICONS, px);
    int w = fonts_width(e->ui->core->fonts, FACE_ICONS, px, node->icon, strlen(node->icon));
    SDL_Rect area = {node->rect.x + (node->rect.w - w) / 2, node->rect.y + (node->rect.h - h) / 2,
                     w, h};
    draw_text(e->draw, area, FACE_ICONS, px, node->icon, strlen(node->icon),
              colour(e, node->colour));
}

static void bar(const Emit *e, const Node *node)
{
    SDL_Rect r = node->rect;
    int full = (int)((int64_t)r.w * node->permille / 1000);
    int round = node->segments > 1 ? 0 : r.h / 2;
    draw_box(e->draw, r, round, colour(e, node->fill), 0, 0);
    if (full > 0 && full < r.h && round) full = r.h;
    draw_box(e->draw, (SDL_Rect){r.x, r.y, full, r.h}, round, colour(e, node->colour), 0, 0);
    int gap = ui_px(e->ui, 2);
    for (int i = 1; i < node->segments; i++)
        draw_box(e->draw, (SDL_Rect){r.x + r.w * i / node->segments - gap / 2, r.y, gap, r.h}, 0,
                 colour(e, C_PANEL), 0, 0);
}

SDL_Rect scroll_thumb(const Ui *ui, const Node *node, SDL_Rect *track)
{
    int most = node_scroll_max(node), view = node_view_h(node), w = ui_px(ui, 6);
    int margin = ui_px(ui, 3) + node->border_w;
    *track = (SDL_Rect){node->rect.x + node->rect.w - w - margin, node->rect.y + margin * 2, w,
                        node->rect.h - margin * 4};
    if (most <= 0 || track->h <= 0) return (SDL_Rect){0, 0, 0, 0};
    int h = (int)((int64_t)track->h * view / node->content_h), least = ui_px(ui, 24);
    if (h < least) h = least < track->h ? least : track->h;
    int offset = *ui_offset((Ui *)ui, node->id);
    return (SDL_Rect){track->x, track->y + (int)((int64_t)(track->h - h) * offset / most), w, h};
}

static void scroll_bar(const Emit *e, const Node *node)
{
    SDL_Rect track, thumb = scroll_thumb(e->ui, node, &track);
    if (thumb.h == 0) return;
    draw_box(e->draw, track, track.w / 2, colour(e, C_LINE), 0, 0);
    bool held = e->ui->core->drag == node->id;
    draw_box(e->draw, thumb, thumb.w / 2, colour(e, held ? C_ACCENT : C_BORDER), 0, 0);
}

static void node_commands(const Emit *e, const Node *node)
{
    switch (node->kind) {
    case NODE_BOX: box(e, node); break;
    case NODE_TEXT: text(e, node); break;
    case NODE_ICON: icon(e, node); break;
    case NODE_IMAGE: draw_image(e->draw, node->rect.x, node->rect.y, node->image); break;
    case NODE_BAR: bar(e, node); break;
    case NODE_CUSTOM:
        node->paint(e->draw, node->rect, e->ui->core->scale, e->palette, node->data);
        break;
    }
}

static void focus_ring(const Emit *e)
{
    const UiCore *core = e->ui->core;
    const Node *node = node_find(core->root, core->focus);
    if (!node || (core->mouse_used && node->role != UI_FIELD)) return;
    int gap = ui_px(e->ui, 2), w = ui_px(e->ui, 3), out = gap + w;
    SDL_Rect ring = {node->rect.x - out, node->rect.y - out, node->rect.w + 2 * out,
                     node->rect.h + 2 * out};
    /* Around the edge of what scrolls it may lie outside. */
    SDL_Rect clip = {node->clip.x - out, node->clip.y - out, node->clip.w + 2 * out,
                     node->clip.h + 2 * out};
    draw_clip(e->draw, clip);
    Colour on = node->fill == C_HEADER ? C_ON_HEADER : C_FOCUS;
    draw_box(e->draw, ring, node->radius + out, 0, w, colour(e, on));
}

void ui_emit(Ui *ui)
{
    Emit e = {ui, ui->core->draw, (Palette)ui->settings.palette};
    draw_begin(e.draw, ui->core->w, ui->core->h);
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n)) {
        SDL_Rect seen;
        if (!SDL_IntersectRect(&n->rect, &n->clip, &seen)) continue;
        draw_clip(e.draw, n->clip);
        node_commands(&e, n);
        if (n->scroll && !n->paged) scroll_bar(&e, n);
    }
    focus_ring(&e);
}
