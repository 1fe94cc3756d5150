/* Boxes and leaves of ui.h. */
#include <math.h>
#include <string.h>

#include "base/log.h"
#include "base/rich.h"
#include "ui/ui_core.h"

int ui_px(const Ui *ui, float units)
{
    int px = (int)lroundf(units * ui->core->scale * ui->core->zoom);
    return units > 0 && px < 1 ? 1 : px;
}

static const char *kept(Ui *ui, const char *text)
{
    return text && *text ? arena_text(ui->arena, text) : "";
}

static Node *add(Ui *ui, NodeKind kind, UiRole role)
{
    Node *node = arena_new(ui->arena, Node, 1);
    Node *parent = ui->core->parent;
    *node = (Node){.kind = kind,
                   .role = role,
                   .parent = parent,
                   .caret = -1,
                   .name = "",
                   .description = "",
                   .value = ""};
    if (!parent) return node;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    return node;
}

static void set_looks(Ui *ui, Node *node, const Box *box)
{
    node->fill = box->fill;
    node->border = box->border;
    node->radius = ui_px(ui, box->radius);
    node->border_w = box->border ? ui_px(ui, box->border_w > 0 ? box->border_w : 1) : 0;
    node->bar = box->bar;
    node->bar_w = box->bar ? ui_px(ui, 4) : 0;
}

static void set_sizes(Ui *ui, Node *node, const Box *box)
{
    node->flow = box->flow;
    node->columns = box->columns;
    node->pad_x = ui_px(ui, box->pad_x);
    node->pad_y = ui_px(ui, box->pad_y);
    node->gap = ui_px(ui, box->gap);
    node->width = ui_px(ui, box->width);
    node->height = ui_px(ui, box->height);
    node->min_width = ui_px(ui, box->min_width);
    node->min_height = ui_px(ui, box->min_height);
    node->max_width = ui_px(ui, box->max_width);
    node->outset = ui_px(ui, box->outset);
    node->grow = box->grow;
    node->align = box->align;
    node->self = box->self;
    node->keep = box->keep;
    node->fit = box->fit;
}

Node *ui_open(Ui *ui, Box box)
{
    Node *node = add(ui, NODE_BOX, box.role);
    node->id = box.id;
    node->state = box.state;
    node->name = kept(ui, box.name);
    node->description = kept(ui, box.description);
    node->value = kept(ui, box.value);
    set_sizes(ui, node, &box);
    set_looks(ui, node, &box);
    ui->core->parent = node;
    return node;
}

void ui_close(Ui *ui)
{
    CHECK(ui->core->parent && ui->core->parent->parent);
    ui->core->parent = ui->core->parent->parent;
}

Node *ui_scroll(Ui *ui, uint32_t id, Box box)
{
    box.role = UI_SCROLL;
    Node *node = ui_open(ui, box);
    node->id = id;
    node->scroll = true;
    return node;
}

void ui_spring(Ui *ui)
{
    add(ui, NODE_BOX, UI_GROUP)->grow = 1;
}

void ui_space(Ui *ui, float units)
{
    Node *node = add(ui, NODE_BOX, UI_GROUP);
    node->height = node->width = ui_px(ui, units);
}

void ui_rule(Ui *ui)
{
    Node *node = add(ui, NODE_BOX, UI_GROUP);
    node->height = ui_px(ui, 1);
    node->fill = C_LINE;
}

static int line_height(const Ui *ui, TypeRole type)
{
    const TypeStyle *style = &type_styles[type];
    /* A wall's lines are short: they can lie closer. */
    float leading = ui->core->wall ? 1 + (style->leading - 1) * 0.75F : style->leading;
    return (int)lroundf(style->size * leading * ui->core->scale * ui->core->zoom);
}

static Node *text_node(Ui *ui, TypeRole type, Colour colour, const ParaSpan *spans, size_t count)
{
    Node *node = add(ui, NODE_TEXT, type == T_TITLE || type == T_DISPLAY ? UI_HEADING : UI_TEXT);
    const TypeStyle *style = &type_styles[type];
    int px = ui_px(ui, style->size), line_h = line_height(ui, type);
    node->colour = colour;
    node->type = type;
    if (type == T_CLOCK)
        node->para =
            para_digits(ui->arena, ui->core->fonts, spans[0].text, style->face, px, line_h);
    else
        node->para = para_prepare(ui->arena, ui->core->fonts, spans, count, px, line_h);
    node->name = node->para->text ? node->para->text : "";
    return node;
}

Node *ui_text_in(Ui *ui, TypeRole type, Colour colour, const char *text)
{
    ParaSpan span = {kept(ui, text), type_styles[type].face, false};
    return text_node(ui, type, colour, &span, 1);
}

Node *ui_text(Ui *ui, TypeRole type, const char *text)
{
    return ui_text_in(ui, type, type_styles[type].colour, text);
}

Node *ui_text_pair(Ui *ui, TypeRole type, const char *text, const char *more)
{
    ParaSpan spans[] = {{kept(ui, text), type_styles[type].face, false},
                        {"  ", FACE_REGULAR, true},
                        {kept(ui, more), FACE_REGULAR, true}};
    Node *node = text_node(ui, type, type_styles[type].colour, spans, 3);
    node->second = C_MUTED;
    return node;
}

/* --- rich text --- */

static Face run_face(TypeRole type, unsigned style)
{
    if (style & RICH_STRONG) return FACE_SEMIBOLD;
    return style & RICH_EMPHASIS ? FACE_ITALIC : type_styles[type].face;
}

static void block_text(Ui *ui, TypeRole type, Colour colour, const RichBlock *block)
{
    ParaSpan *spans = arena_new(ui->arena, ParaSpan, block->count);
    for (size_t i = 0; i < block->count; i++)
        spans[i] = (ParaSpan){block->runs[i].text, run_face(type, block->runs[i].style), false};
    text_node(ui, type, colour, spans, block->count)->grow = 1;
}

static void item(Ui *ui, TypeRole type, Colour colour, const RichBlock *block)
{
    float indent = type_styles[type].size * 1.4F;
    int depth = block->depth > 1 ? block->depth - 1 : 0;
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true});
    ui_open(ui, (Box){.width = indent * (float)(depth + 1),
                      .align = UI_END,
                      .pad_x = type_styles[type].size * 0.35F});
    if (block->number > 0)
        ui_text_in(ui, type, colour, arena_printf(ui->arena, "%d.", block->number));
    else if (block->number == 0)
        ui_text_in(ui, type, colour, "\u2022");
    ui_close(ui);
    block_text(ui, type, colour, block);
    ui_close(ui);
}

static void quote(Ui *ui, TypeRole type, Colour colour, const RichBlock *block)
{
    ui_open(ui, (Box){.flow = UI_ROW, .keep = true, .bar = C_ACCENT, .pad_x = 12, .pad_y = 2});
    block_text(ui, type, colour, block);
    ui_close(ui);
}

void ui_rich(Ui *ui, TypeRole type, Colour colour, const char *markdown)
{
    Rich rich = {0};
    rich_parse(ui->arena, markdown, &rich, NULL); /* a fault was told to the author long ago */
    ui_open(ui, (Box){.gap = type_styles[type].size * 0.6F});
    for (size_t i = 0; i < rich.count; i++) {
        const RichBlock *block = &rich.blocks[i];
        if (block->kind == RICH_ITEM)
            item(ui, type, colour, block);
        else if (block->kind == RICH_QUOTE)
            quote(ui, type, colour, block);
        else
            block_text(ui, type, colour, block);
    }
    ui_close(ui);
}

/* --- other leaves --- */

void ui_icon(Ui *ui, const char *name, float size, Colour colour)
{
    Node *node = add(ui, NODE_ICON, UI_GROUP);
    node->icon = fonts_icon(ui->core->fonts, name);
    node->colour = colour;
    node->width = node->height = ui_px(ui, size);
}

Node *ui_bar(Ui *ui, int permille, int segments, float height, Colour full, Colour empty)
{
    Node *node = add(ui, NODE_BAR, UI_GROUP);
    node->permille = permille < 0 ? 0 : permille > 1000 ? 1000 : permille;
    node->segments = segments;
    node->height = ui_px(ui, height);
    node->colour = full;
    node->fill = empty;
    return node;
}

void ui_picture(Ui *ui, const char *path, const char *name, float max_width, float max_height)
{
    SDL_Surface *image =
        images_get(ui->core->images, ui->host, path, ui_px(ui, max_width), ui_px(ui, max_height));
    if (!image) return;
    Node *node = add(ui, NODE_IMAGE, UI_IMAGE);
    node->image = image;
    node->name = kept(ui, name);
    node->width = image->w;
    node->height = image->h;
}

Node *ui_custom(Ui *ui, float width, float height, UiPaint paint, const void *data)
{
    Node *node = add(ui, NODE_CUSTOM, UI_IMAGE);
    node->width = ui_px(ui, width);
    node->height = ui_px(ui, height);
    node->paint = paint;
    node->data = data;
    return node;
}
