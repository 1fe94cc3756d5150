/* Words, blocks and tables: what every step of the report is made of. */
#include "report/maker.h"

#include <string.h>
#include <time.h>

#include "core/template.h"

/* ---- the session ---------------------------------------------------------------------------- */

void maker_look(Maker *m, const Game *game)
{
    m->game = game;
    m->session = game_session(game);
    m->scenario = m->session->scenario;
    debrief_make(m->session, &m->debrief);
}

void maker_enter(Maker *m, const Game *game)
{
    maker_look(m, game);
    if (!m->debrief.room.placed)
        m->graph = explore(m->scenario, pack_hooks(game_pack(game)), EXPLORE_MAX_STATES, NULL);
    if (m->graph) m->bands = bands_make(m->scenario, &m->debrief, m->graph);
    score_profiles(m->scenario, &m->debrief, m->graph, &m->profiles);
}

void maker_leave(Maker *m)
{
    bands_free(m->bands);
    graph_free(m->graph);
    debrief_free(&m->debrief);
    m->bands = NULL;
    m->graph = NULL;
    m->scenario = NULL;
}

/* ---- words ---------------------------------------------------------------------------------- */

const char *maker_say(const Maker *m, const char *key)
{
    return tr(m->catalog, key);
}

const char *maker_fill(const Maker *m, const char *key, const TrArg *args)
{
    return tr_fill(m->catalog, m->arena, key, args);
}

const char *maker_count(const Maker *m, const char *key, long n)
{
    return tr_count(m->catalog, m->arena, key, n, NULL);
}

const char *maker_named(const Maker *m, const char *group, const char *name)
{
    return maker_say(m, arena_printf(m->arena, "%s.%s", group, name));
}

const char *maker_number(const Maker *m, long n)
{
    return n < 0 ? arena_printf(m->arena, "\u2212%ld", -n) : arena_printf(m->arena, "%ld", n);
}

const char *maker_minutes(const Maker *m, uint64_t ms)
{
    unsigned long seconds = (unsigned long)(ms / 1000);
    return arena_printf(m->arena, "%lu:%02lu", seconds / 60, seconds % 60);
}

const char *maker_range(const Maker *m, int min, int max)
{
    return arena_printf(m->arena, "%s..%s", maker_number(m, min), maker_number(m, max));
}

static const char *const months[12] = {"report.month_1",  "report.month_2",  "report.month_3",
                                       "report.month_4",  "report.month_5",  "report.month_6",
                                       "report.month_7",  "report.month_8",  "report.month_9",
                                       "report.month_10", "report.month_11", "report.month_12"};

const char *maker_local_date(const Maker *m, int64_t wall_ms)
{
    time_t seconds = (time_t)(wall_ms / 1000);
    struct tm tm;
    if (!localtime_r(&seconds, &tm)) return "";
    const char *month = maker_say(m, months[tm.tm_mon % 12]);
    return maker_fill(m, "report.date",
                      TR_ARGS({"day", maker_number(m, tm.tm_mday)}, {"month", month},
                              {"year", maker_number(m, tm.tm_year + 1900L)},
                              {"hour", arena_printf(m->arena, "%02d", tm.tm_hour)},
                              {"minute", arena_printf(m->arena, "%02d", tm.tm_min)}));
}

const char *maker_value_name(const Maker *m, size_t value)
{
    const Value *v = &m->scenario->values[value];
    return v->label ? v->label : maker_named(m, "value", v->id);
}

const char *maker_letter_of(const Maker *m, unsigned shown, int option)
{
    if (!(shown >> option & 1)) return "";
    int before = __builtin_popcount(shown & ((1u << option) - 1));
    return arena_printf(m->arena, "%c", 'A' + before);
}

const char *maker_letter(const Maker *m, const Decision *d, int option)
{
    return maker_letter_of(m, d->shown.options, option);
}

const char *maker_chosen_text(const Maker *m, const Decision *d)
{
    if (d->bell) return maker_fill(m, "debrief.card_bell", TR_ARGS({"what", d->chosen->text}));
    return maker_fill(
        m, "debrief.card",
        TR_ARGS({"letter", maker_letter(m, d, d->option)}, {"what", d->chosen->text}));
}

const char *maker_decision_title(const Maker *m, size_t i)
{
    return arena_printf(m->arena, "%zu. %s", i + 1, m->debrief.decisions[i].what->title);
}

/* ---- blocks --------------------------------------------------------------------------------- */

static Block *append(Maker *m, BlockKind kind)
{
    Block *block = arena_new(m->arena, Block, 1);
    block->kind = kind;
    if (m->doc->last)
        m->doc->last->next = block;
    else
        m->doc->first = block;
    m->doc->last = block;
    return block;
}

static Block *append_text(Maker *m, BlockKind kind, const char *label, const char *text)
{
    Block *block = append(m, kind);
    RichRun *runs = arena_new(m->arena, RichRun, 2);
    if (label)
        runs[block->count++] =
            (RichRun){arena_printf(m->arena, *text ? "%s: " : "%s", label), RICH_STRONG};
    if (*text) runs[block->count++] = (RichRun){arena_text(m->arena, text), 0};
    block->runs = runs;
    return block;
}

Block *maker_heading(Maker *m, int level, const char *text)
{
    Block *block = append_text(m, BLOCK_HEADING, NULL, text);
    block->level = level;
    return block;
}

Block *maker_step(Maker *m, const char *key, const char *room)
{
    if (!m->room) return maker_heading(m, 2, maker_say(m, key));
    const char *what = maker_say(m, room);
    if (m->several && m->scenario) /* of one of them */
        what = arena_printf(m->arena, "%s: %s", what, m->scenario->manifest.title);
    const char *n = maker_number(m, ++m->parts);
    return maker_heading(m, 2, maker_fill(m, "report.part", TR_ARGS({"n", n}, {"what", what})));
}

Block *maker_paragraph(Maker *m, Tone tone, const char *text)
{
    Block *block = append_text(m, BLOCK_TEXT, NULL, text);
    block->tone = tone;
    return block;
}

Block *maker_item(Maker *m, const char *text)
{
    return append_text(m, BLOCK_ITEM, NULL, text);
}

Block *maker_labelled(Maker *m, BlockKind kind, const char *label, const char *text)
{
    return append_text(m, kind, label, text);
}

Block *maker_lines(Maker *m, BlockKind kind, const char *label, const char *text)
{
    Block *block = append(m, kind);
    size_t room = 2;
    for (const char *at = text; *at; at++) room += *at == '\n' ? 2 : 0;
    RichRun *runs = arena_new(m->arena, RichRun, room);
    if (label) runs[block->count++] = (RichRun){arena_printf(m->arena, "%s: ", label), RICH_STRONG};
    for (;;) {
        size_t len = strcspn(text, "\n");
        if (len) runs[block->count++] = (RichRun){arena_text_n(m->arena, text, len), 0};
        if (text[len] == '\0') break;
        runs[block->count++] = (RichRun){"\n", 0};
        text += len + 1;
    }
    block->runs = runs;
    return block;
}

void maker_in_pack(const Maker *m, Block *block)
{
    block->authored = true;
    block->language = m->scenario->manifest.language;
}

static const BlockKind rich_kinds[] = {
    [RICH_PARAGRAPH] = BLOCK_TEXT, [RICH_ITEM] = BLOCK_ITEM, [RICH_QUOTE] = BLOCK_QUOTE};

void maker_authored(Maker *m, const Story *story, const char *text)
{
    Rich rich;
    rich_parse(m->arena, template_fill(m->session, story, m->arena, text), &rich, NULL);
    for (size_t i = 0; i < rich.count; i++) {
        const RichBlock *from = &rich.blocks[i];
        Block *block = append(m, rich_kinds[from->kind]);
        block->runs = from->runs;
        block->count = from->count;
        block->number = from->number > 0 ? from->number : 0;
        maker_in_pack(m, block);
    }
}

Table *maker_table(Maker *m, const char *caption, size_t columns, size_t rows, const int *widths,
                   const char *const *head)
{
    Table *table = arena_new(m->arena, Table, 1);
    *table = (Table){.caption = caption,
                     .columns = columns,
                     .rows = rows,
                     .widths = widths,
                     .marked_row = -1,
                     .marked_column = -1,
                     .head = arena_new(m->arena, const char *, columns),
                     .cells = arena_new(m->arena, const char *, rows *columns)};
    memcpy(table->head, head, columns * sizeof *head);
    append(m, BLOCK_TABLE)->table = table;
    return table;
}

void maker_row(Table *table, size_t row, const char *const *cells)
{
    memcpy(table->cells + row * table->columns, cells, table->columns * sizeof *cells);
}

/* ---- figures -------------------------------------------------------------------------------- */

enum { LETTERS = 13 }; /* of a figure; a wide one is 720 across */

Figure *maker_figure(Maker *m, int w, int h, const char *title, const char *about)
{
    Figure *figure = arena_new(m->arena, Figure, 1);
    *figure = (Figure){.title = title, .about = about, .w = w, .h = h};
    append(m, BLOCK_FIGURE)->figure = figure;
    return figure;
}

static void add_shape(Maker *m, Figure *f, Shape shape)
{
    if (f->count == f->room) {
        size_t room = f->room ? f->room * 2 : 32;
        Shape *shapes = arena_new(m->arena, Shape, room);
        if (f->count) memcpy(shapes, f->shapes, f->count * sizeof *shapes);
        f->shapes = shapes;
        f->room = room;
    }
    f->shapes[f->count++] = shape;
}

void maker_draw_rect(Maker *m, Figure *f, Shape shape)
{
    shape.kind = SHAPE_RECT;
    add_shape(m, f, shape);
}

void maker_draw_line(Maker *m, Figure *f, int x1, int y1, int x2, int y2, Ink ink, bool dashed)
{
    add_shape(m, f,
              (Shape){.kind = SHAPE_LINE,
                      .x = x1,
                      .y = y1,
                      .w = x2,
                      .h = y2,
                      .stroke = ink,
                      .thick = ink == INK_ACCENT ? 20 : 10,
                      .dashed = dashed});
}

void maker_draw_circle(Maker *m, Figure *f, int x, int y, int r, Ink fill_ink, Ink stroke)
{
    add_shape(m, f,
              (Shape){.kind = SHAPE_CIRCLE,
                      .x = x,
                      .y = y,
                      .r = r,
                      .fill = fill_ink,
                      .stroke = stroke,
                      .thick = 15});
}

static void lettering(Maker *m, Figure *f, Shape shape)
{
    shape.kind = SHAPE_TEXT;
    shape.size = LETTERS;
    add_shape(m, f, shape);
}

void maker_draw_text(Maker *m, Figure *f, int x, int y, Anchor anchor, Ink ink, const char *text)
{
    lettering(m, f, (Shape){.x = x, .y = y, .anchor = anchor, .fill = ink, .text = text});
}

void maker_draw_strong(Maker *m, Figure *f, int x, int y, Anchor anchor, Ink ink, const char *text)
{
    lettering(m, f,
              (Shape){.x = x, .y = y, .anchor = anchor, .fill = ink, .text = text, .strong = true});
}

void maker_draw_points(Maker *m, Figure *f, ShapeKind kind, const Point *points, size_t n, Ink ink)
{
    Point *kept = arena_new(m->arena, Point, n);
    memcpy(kept, points, n * sizeof *kept);
    Shape shape = {.kind = kind, .points = kept, .count = n};
    if (kind == SHAPE_AREA)
        shape.fill = ink;
    else
        shape.stroke = ink;
    shape.thick = ink == INK_ACCENT ? 25 : 12;
    add_shape(m, f, shape);
}
