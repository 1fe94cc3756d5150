#include "ui/node.h"

/* Three walks: widths wanted (inside out), widths given and heights wanted
 * (outside in, then inside out), places given (outside in). */

static int max_of(int a, int b)
{
    return a > b ? a : b;
}

static int min_of(int a, int b)
{
    return a < b ? a : b;
}

static int clamp(int n, int least, int most)
{
    return n < least ? least : n > most ? most : n;
}

static size_t child_count(const Node *node)
{
    size_t n = 0;
    for (const Node *c = node->first; c; c = c->next) n++;
    return n;
}

static int gaps(const Node *node, size_t count)
{
    return count > 1 ? (int)(count - 1) * node->gap : 0;
}

static int edge_x(const Node *node)
{
    return 2 * node->pad_x + node->bar_w;
}

/* --- widths wanted --- */

static void want_leaf(Node *node)
{
    if (node->kind != NODE_TEXT || !node->para) return;
    enum { LINE_EMS = 10 }; /* a longer word may be broken */
    node->nat_w = node->para->natural_w;
    node->min_w = min_of(node->para->widest_word, node->para->px * LINE_EMS);
    if (node->max_lines == 1) node->min_w = min_of(node->min_w, node->para->px * 4);
}

static void want_children(Node *node)
{
    int columns = node->columns > 0 ? node->columns : 1;
    for (Node *c = node->first; c; c = c->next) {
        if (node->flow == UI_ROW) {
            node->min_w += c->min_w;
            node->nat_w += c->nat_w;
        } else {
            node->min_w = max_of(node->min_w, c->min_w);
            node->nat_w = max_of(node->nat_w, c->nat_w);
        }
    }
    if (node->flow == UI_ROW) {
        node->min_w += gaps(node, child_count(node));
        node->nat_w += gaps(node, child_count(node));
    } else if (node->flow == UI_GRID) {
        node->nat_w = node->nat_w * columns + gaps(node, (size_t)columns);
    }
}

static void want_widths(Node *node)
{
    node->min_w = node->nat_w = 0;
    for (Node *c = node->first; c; c = c->next) want_widths(c);
    if (node->kind == NODE_BOX)
        want_children(node);
    else
        want_leaf(node);
    /* A row turns into a column when it must, so its least width is its widest part. */
    if (node->fit || node->paged)
        node->min_w = 0;
    else if (node->flow == UI_ROW && !node->keep) {
        node->min_w = 0;
        for (Node *c = node->first; c; c = c->next) node->min_w = max_of(node->min_w, c->min_w);
    }
    node->min_w += edge_x(node);
    node->nat_w += edge_x(node);
    node->min_w = max_of(node->min_w, node->min_width);
    node->nat_w = max_of(node->nat_w, node->min_w);
    if (node->max_width) node->nat_w = min_of(node->nat_w, node->max_width);
    if (node->width) node->min_w = node->nat_w = node->width;
    if (node->min_w > node->nat_w) node->min_w = node->nat_w;
}

/* --- widths given, heights wanted --- */

static void give_width(Node *node, Arena *arena, int w);

static bool row_fits(const Node *node, int inner)
{
    int least = gaps(node, child_count(node));
    for (const Node *c = node->first; c; c = c->next) least += c->min_w;
    return node->keep || least <= inner;
}

typedef struct Share {
    int fixed_nat, fixed_min, grow_min, weight;
} Share;

static Share row_share(const Node *node)
{
    Share s = {0, 0, 0, 0};
    for (const Node *c = node->first; c; c = c->next) {
        if (c->grow > 0) {
            s.grow_min += c->min_w;
            s.weight += c->grow;
        } else {
            s.fixed_nat += c->nat_w;
            s.fixed_min += c->min_w;
        }
    }
    return s;
}

/* What growing children get: by weight, but never less than they need. Children that
 * need more than their share are served first. */
static void share_rest(Node *node, int rest)
{
    int weight = row_share(node).weight;
    for (Node *c = node->first; c; c = c->next) c->rect.w = c->grow > 0 ? -1 : c->rect.w;
    for (bool again = true; again;) {
        again = false;
        for (Node *c = node->first; c; c = c->next)
            if (c->grow > 0 && c->rect.w < 0 && c->min_w > rest * c->grow / max_of(weight, 1)) {
                c->rect.w = c->min_w;
                rest -= c->min_w;
                weight -= c->grow;
                again = true;
            }
    }
    for (Node *c = node->first; c; c = c->next)
        if (c->grow > 0 && c->rect.w < 0) {
            c->rect.w = max_of(rest * c->grow / max_of(weight, 1), 0);
            rest -= c->rect.w;
            weight -= c->grow;
        }
}

static void give_row(Node *node, Arena *arena, int inner)
{
    inner -= gaps(node, child_count(node));
    Share s = row_share(node);
    int room = inner - s.grow_min, fixed = min_of(s.fixed_nat, max_of(room, s.fixed_min));
    int slack = s.fixed_nat - s.fixed_min, given = fixed - s.fixed_min;
    int used = 0;
    for (Node *c = node->first; c; c = c->next) {
        if (c->grow > 0) continue;
        int more = slack > 0 ? (int)((int64_t)(c->nat_w - c->min_w) * given / slack) : 0;
        c->rect.w = c->min_w + more;
        used += c->rect.w;
    }
    share_rest(node, inner - used);
    for (Node *c = node->first; c; c = c->next) give_width(c, arena, c->rect.w);
}

static UiAlign align_of(const Node *parent, const Node *child)
{
    return child->self != UI_STRETCH ? child->self : parent->align;
}

static int across(const Node *parent, const Node *child, int inner)
{
    int w = align_of(parent, child) == UI_STRETCH ? inner : min_of(child->nat_w, inner);
    if (child->width) w = min_of(child->width, inner);
    if (child->max_width) w = min_of(w, child->max_width);
    return w + 2 * child->outset;
}

static void give_grid(Node *node, Arena *arena, int inner)
{
    int columns = node->columns > 0 ? node->columns : 1;
    int room = inner - gaps(node, (size_t)columns), at = 0;
    /* Rounded so that the last column ends where the grid does. */
    for (Node *c = node->first; c; c = c->next, at = (at + 1) % columns)
        give_width(c, arena, room * (at + 1) / columns - room * at / columns);
}

typedef struct Heights {
    int nat, min;
} Heights;

static Heights column_heights(const Node *node)
{
    Heights h = {gaps(node, child_count(node)), gaps(node, child_count(node))};
    for (const Node *c = node->first; c; c = c->next) {
        h.nat += c->nat_h;
        h.min += c->min_h;
    }
    return h;
}

static Heights row_heights(const Node *node)
{
    Heights h = {0, 0};
    for (const Node *c = node->first; c; c = c->next) {
        h.nat = max_of(h.nat, c->nat_h);
        h.min = max_of(h.min, c->min_h);
    }
    return h;
}

/* The highest of the next `columns` children; moves `*at` on. */
static int grid_row(const Node *node, const Node **at)
{
    int h = 0, columns = node->columns > 0 ? node->columns : 1;
    for (int i = 0; i < columns && *at; i++, *at = (*at)->next) h = max_of(h, (*at)->nat_h);
    return h;
}

static Heights grid_heights(const Node *node)
{
    int h = 0;
    size_t rows = 0;
    for (const Node *at = node->first; at; rows++) h += grid_row(node, &at);
    h += gaps(node, rows);
    return (Heights){h, h};
}

static Heights inner_heights(Node *node, Arena *arena, int inner)
{
    if (node->kind == NODE_TEXT && node->para) {
        para_wrap(node->para, arena, inner, node->max_lines, node->text_align);
        return (Heights){node->para->h, node->para->h};
    }
    if (node->flow == UI_ROW) return row_heights(node);
    return node->flow == UI_GRID ? grid_heights(node) : column_heights(node);
}

/* Out of the tree altogether: what is not shown can't be focused or spoken either. */
static void leave_out(Node *node, int inner)
{
    int used = -node->gap;
    for (Node *c = node->first, *before = NULL; c; before = c, c = c->next) {
        used += node->gap + c->nat_w;
        if (used <= inner) continue;
        *(before ? &before->next : &node->first) = NULL;
        node->last = before;
        return;
    }
}

static void give_width(Node *node, Arena *arena, int w)
{
    node->rect.w = w;
    int inner = max_of(w - edge_x(node), 0);
    if (node->fit) leave_out(node, inner);
    if (node->flow == UI_ROW && !row_fits(node, inner)) {
        node->flow = UI_COLUMN;
        node->align = UI_START;
        for (Node *c = node->first; c; c = c->next)
            if (c->grow) c->self = UI_STRETCH;
    }
    if (node->flow == UI_ROW)
        give_row(node, arena, inner);
    else if (node->flow == UI_GRID)
        give_grid(node, arena, inner);
    else
        for (Node *c = node->first; c; c = c->next) give_width(c, arena, across(node, c, inner));
    Heights h = inner_heights(node, arena, inner);
    enum { SCROLL_LEAST = 5 }; /* paddings or so: enough to see that there is more */
    node->content_h = h.nat;
    if (node->scroll) h.min = min_of(h.nat, max_of(node->min_height, SCROLL_LEAST * node->pad_y));
    node->nat_h = max_of(h.nat + 2 * node->pad_y, node->min_height);
    node->min_h =
        node->scroll ? h.min + 2 * node->pad_y : max_of(h.min + 2 * node->pad_y, node->min_height);
    if (node->height) node->nat_h = node->min_h = node->height;
}

/* --- places given --- */

typedef struct Placing {
    NodeOffset offset;
    void *self;
} Placing;

static void place(const Placing *p, Node *node, SDL_Rect rect, SDL_Rect clip);

/* Too little room is taken from those that can scroll, too much goes to those that grow. */
static void share_heights(Node *node, int room)
{
    Heights h = column_heights(node);
    int lack = h.nat - room, slack = h.nat - h.min, weight = 0, extra = -lack;
    for (const Node *c = node->first; c; c = c->next) weight += c->grow;
    for (Node *c = node->first; c; c = c->next) {
        c->rect.h = c->nat_h;
        if (lack > 0 && slack > 0)
            c->rect.h -= (int)((int64_t)(c->nat_h - c->min_h) * min_of(lack, slack) / slack);
        if (extra > 0 && c->grow > 0) c->rect.h += extra * c->grow / weight;
    }
}

static int shift(UiAlign align, int room, int size)
{
    return align == UI_CENTER ? (room - size) / 2 : align == UI_END ? room - size : 0;
}

static void place_column(const Placing *p, Node *node, SDL_Rect in, SDL_Rect clip)
{
    if (node->scroll)
        for (Node *c = node->first; c; c = c->next) c->rect.h = c->nat_h;
    else
        share_heights(node, in.h);
    /* A scroll area with room to spare still lets its children grow. */
    if (node->scroll && node->content_h <= in.h) share_heights(node, in.h);
    int y = in.y;
    for (Node *c = node->first; c; c = c->next) {
        int x = in.x + shift(align_of(node, c), in.w, c->rect.w - 2 * c->outset) - c->outset;
        place(p, c, (SDL_Rect){x, y, c->rect.w, c->rect.h}, clip);
        y += c->rect.h + node->gap;
    }
}

static void place_row(const Placing *p, Node *node, SDL_Rect in, SDL_Rect clip)
{
    int x = in.x;
    for (Node *c = node->first; c; c = c->next) {
        UiAlign align = align_of(node, c);
        int h = align == UI_STRETCH && !c->height ? in.h : min_of(c->nat_h, max_of(in.h, c->min_h));
        place(p, c, (SDL_Rect){x, in.y + shift(align, in.h, h), c->rect.w, h}, clip);
        x += c->rect.w + node->gap;
    }
}

/* Rows share out what is left over, so that a grid that grows fills its place. */
static void place_grid(const Placing *p, Node *node, SDL_Rect in, SDL_Rect clip)
{
    int columns = node->columns > 0 ? node->columns : 1, y = in.y;
    int rows = ((int)child_count(node) + columns - 1) / columns;
    int extra = rows > 0 ? max_of(in.h - grid_heights(node).nat, 0) / rows : 0;
    for (Node *c = node->first; c;) {
        const Node *at = c;
        int h = grid_row(node, &at) + extra, x = in.x;
        for (int i = 0; i < columns && c; i++, c = c->next) {
            place(p, c, (SDL_Rect){x, y, c->rect.w, h}, clip);
            x += c->rect.w + node->gap;
        }
        y += h + node->gap;
    }
}

static void place(const Placing *p, Node *node, SDL_Rect rect, SDL_Rect clip)
{
    node->rect = rect;
    node->clip = clip;
    SDL_Rect in = {rect.x + node->pad_x + node->bar_w, rect.y + node->pad_y, rect.w - edge_x(node),
                   rect.h - 2 * node->pad_y};
    if (node->scroll) {
        SDL_Rect inside = {rect.x + node->border_w, rect.y + node->border_w,
                           rect.w - 2 * node->border_w, rect.h - 2 * node->border_w};
        if (!SDL_IntersectRect(&inside, &clip, &clip)) clip = (SDL_Rect){rect.x, rect.y, 0, 0};
        in.y -= clamp(p->offset(p->self, node), 0, node_scroll_max(node));
    }
    if (node->flow == UI_ROW)
        place_row(p, node, in, clip);
    else if (node->flow == UI_GRID)
        place_grid(p, node, in, clip);
    else
        place_column(p, node, in, clip);
}

void layout_place(Node *root, int w, int h, NodeOffset offset, void *self)
{
    Placing p = {offset, self};
    SDL_Rect all = {0, 0, w, h};
    /* place_column keeps widths but overwrites heights: both derive from the sizes found. */
    place(&p, root, all, all);
}

void layout_tree(Node *root, Arena *arena, int w, int h, NodeOffset offset, void *self)
{
    want_widths(root);
    give_width(root, arena, w);
    layout_place(root, w, h, offset, self);
}

/* --- the tree --- */

Node *node_next(const Node *root, const Node *node)
{
    if (node->first) return node->first;
    while (node != root && !node->next) node = node->parent;
    return node == root ? NULL : node->next;
}

Node *node_find(Node *root, uint32_t id)
{
    for (Node *n = root; n && id; n = node_next(root, n))
        if (n->id == id) return n;
    return NULL;
}

int node_view_h(const Node *scroll)
{
    return max_of(scroll->rect.h - 2 * scroll->pad_y, 0);
}

int node_scroll_max(const Node *scroll)
{
    return max_of(scroll->content_h - node_view_h(scroll), 0);
}
