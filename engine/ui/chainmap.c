#include "ui/chainmap.h"

#include "base/log.h"

struct ChainMap {
    const Node *scroll;
    const Node *(*cells)[PHASES];
    size_t rows, selected;
};

typedef struct Pen {
    Draw *draw;
    uint32_t colour;
    float width, head;
} Pen;

static void arrow(const Pen *pen, float x0, float x1, float y)
{
    float head = x1 - x0 < pen->head * 2 ? (x1 - x0) / 2 : pen->head;
    draw_line(pen->draw, x0, y, x1 - pen->width / 2, y, pen->width, pen->colour);
    draw_line(pen->draw, x1 - head, y - head * 0.7F, x1, y, pen->width, pen->colour);
    draw_line(pen->draw, x1 - head, y + head * 0.7F, x1, y, pen->width, pen->colour);
}

static void paint_row(const Pen *pen, const Node *const cells[PHASES], float gap)
{
    const Node *from = NULL;
    for (int i = 0; i < PHASES; i++) {
        const Node *to = cells[i];
        if (!to) continue;
        float y = (float)to->rect.y + (float)to->rect.h / 2;
        if (from)
            arrow(pen, (float)(from->rect.x + from->rect.w) + gap, (float)to->rect.x - gap, y);
        from = to;
    }
}

static void paint(Draw *draw, SDL_Rect area, float scale, Palette palette, const void *data)
{
    const ChainMap *map = data;
    draw_box(draw, area, 0, theme_colour(palette, C_LINE), 0, 0);
    if (!map->scroll) return;
    SDL_Rect before = draw_clip(draw, map->scroll->rect);
    for (size_t i = 0; i < map->rows; i++) {
        bool on = i == map->selected;
        Pen pen = {draw, theme_colour(palette, on ? C_ACCENT : C_BORDER),
                   (on ? 3.0F : 1.5F) * scale, 7 * scale};
        paint_row(&pen, map->cells[i], 2 * scale);
    }
    draw_clip(draw, before);
}

ChainMap *chainmap_begin(Ui *ui, size_t rows)
{
    ChainMap *map = arena_new(ui->arena, ChainMap, 1);
    map->cells = arena_alloc_array(ui->arena, rows, sizeof *map->cells);
    map->rows = rows;
    map->selected = rows;
    ui_custom(ui, 0, 1, paint, map)->role = UI_GROUP; /* the cells say what it shows */
    return map;
}

void chainmap_scroll(ChainMap *map, const Node *scroll)
{
    map->scroll = scroll;
}

void chainmap_cell(ChainMap *map, size_t row, int column, const Node *cell)
{
    CHECK(row < map->rows && column < PHASES);
    map->cells[row][column] = cell;
}

void chainmap_select(ChainMap *map, size_t row)
{
    map->selected = row;
}
