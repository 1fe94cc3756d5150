/* panel.csv: how a reference panel chose. */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "script/builder.h"
#include "script/near.h"

enum { PANEL_BYTES = 1024 * 1024, COLUMNS = 4, CELL_MAX = 500, ROWS_MAX = 20000 };

static const char panel_file[] = "panel.csv";
static const char *const columns[COLUMNS + 1] = {"function", "dilemma", "option", "reason", NULL};

typedef struct Csv {
    const char *at;
    int line; /* of the row being read */
    int next_line;
} Csv;

typedef struct Row {
    char *cell[COLUMNS];
    int count;   /* of cells; more than COLUMNS are counted only */
    bool broken; /* a quote that never ends, or text behind one */
} Row;

/* ---- csv ---- */

/* Bytes of a quoted cell, its quotes included, at most. */
static size_t quoted_len(const char *at)
{
    const char *end = at + 1;
    for (; *end; end++) {
        if (*end == '"' && end[1] != '"') break;
        if (*end == '"') end++;
    }
    return (size_t)(end - at) + 1;
}

/* At a quote; "" is one quote. */
static void read_quoted(Csv *csv, char *to, Row *row)
{
    csv->at++;
    while (*csv->at) {
        if (*csv->at == '"' && csv->at[1] != '"') break;
        if (*csv->at == '"') csv->at++;
        if (*csv->at == '\n') csv->next_line++;
        *to++ = *csv->at++;
    }
    *to = '\0';
    if (*csv->at == '"')
        csv->at++;
    else
        row->broken = true;
    size_t rest = strcspn(csv->at, ",\r\n");
    if (rest > 0) row->broken = true;
    csv->at += rest;
}

static void read_plain(Csv *csv, char *to)
{
    size_t len = strcspn(csv->at, ",\r\n");
    memcpy(to, csv->at, len);
    to[len] = '\0';
    csv->at += len;
}

/* False at the end. Empty lines are skipped. */
static bool read_row(Csv *csv, Arena *arena, Row *row)
{
    for (; *csv->at == '\n' || *csv->at == '\r'; csv->at++) csv->next_line += *csv->at == '\n';
    csv->line = csv->next_line;
    *row = (Row){0};
    if (*csv->at == '\0') return false;
    for (;;) {
        bool quoted = *csv->at == '"';
        char *cell =
            arena_alloc(arena, quoted ? quoted_len(csv->at) : strcspn(csv->at, ",\r\n") + 1);
        if (quoted)
            read_quoted(csv, cell, row);
        else
            read_plain(csv, cell);
        if (row->count < COLUMNS) row->cell[row->count] = cell;
        row->count++;
        if (*csv->at != ',') return true;
        csv->at++;
    }
}

/* ---- rows ---- */

static Spot row_spot(const Csv *csv, const char *column)
{
    return spot_at(panel_file, csv->line, column);
}

static int find_dilemma(Builder *b, const Csv *csv, const char *id)
{
    const Scenario *s = b->scenario;
    int at = scenario_dilemma(s, id);
    if (at >= 0 || b->loose) return at;
    Near near = near_to(id);
    for (size_t i = 0; i < s->dilemma_count; i++) near_try(&near, s->dilemmas[i].id);
    Spot spot = row_spot(csv, "dilemma");
    fault_dangling(&b->reader, &spot, "dilemma", id, near_best(&near));
    return -1;
}

static int find_option(Builder *b, const Csv *csv, const Dilemma *dilemma, const char *id)
{
    int at = dilemma_option(dilemma, id);
    if (at >= 0) return at;
    Near near = near_to(id);
    for (size_t i = 0; i < dilemma->option_count; i++) near_try(&near, dilemma->options[i].id);
    Spot spot = row_spot(csv, "option");
    fault_dangling(&b->reader, &spot, "option", id, near_best(&near));
    return -1;
}

static bool check_cell(Builder *b, const Csv *csv, const char *column, const char *text,
                       bool required)
{
    Spot spot = row_spot(csv, column);
    bool control = false;
    for (const char *at = text; *at;) control |= rune_is_control(utf8_next(&at));
    if (required && *text == '\0')
        FAULT(b->reader.faults, &spot, "fault.empty", NULL);
    else if (control || strchr(text, '\n'))
        FAULT(b->reader.faults, &spot, "fault.control", NULL);
    else if (utf8_count(text) > CELL_MAX)
        FAULT(b->reader.faults, &spot, "fault.too_long", "max", "500");
    else
        return true;
    return false;
}

static bool check_shape(Builder *b, const Csv *csv, const Row *row)
{
    Spot spot = row_spot(csv, NULL);
    if (!row->broken && row->count == COLUMNS) return true;
    if (row->broken)
        FAULT(b->reader.faults, &spot, "fault.csv_quote", NULL);
    else
        FAULT(b->reader.faults, &spot, "fault.csv_columns", NULL);
    return false;
}

/* A cell that may be translated, in the pack's memory. */
static const char *cell_text(Builder *b, const Csv *csv, const char *name, const char *text)
{
    static const WordField cell = {.type = FIELD_LINE, .max = CELL_MAX};
    Spot spot = row_spot(csv, name);
    const char *copy = arena_text(&b->scenario->arena, text);
    return *text ? text_passed(&b->reader, &spot, &cell, copy) : copy;
}

static void add_row(Builder *b, const Csv *csv, const Row *row)
{
    Scenario *s = b->scenario;
    if (!check_shape(b, csv, row)) return;
    bool ok = check_cell(b, csv, "function", row->cell[0], true);
    ok &= check_cell(b, csv, "reason", row->cell[3], false);
    int dilemma = find_dilemma(b, csv, row->cell[1]);
    int option = dilemma < 0 ? -1 : find_option(b, csv, &s->dilemmas[dilemma], row->cell[2]);
    if (!ok || option < 0) return;
    s->panel[s->panel_count++] = (PanelVote){
        .function = cell_text(b, csv, "panel function", row->cell[0]),
        .reason = cell_text(b, csv, "panel reason", row->cell[3]),
        .dilemma = (uint16_t)dilemma,
        .option = (uint8_t)option,
    };
}

static bool is_header(const Row *row)
{
    if (row->broken || row->count != COLUMNS) return false;
    for (int i = 0; i < COLUMNS; i++)
        if (strcmp(row->cell[i], columns[i]) != 0) return false;
    return true;
}

static void read_panel(Builder *b, Arena *scratch, const char *text)
{
    Csv csv = {.at = text, .next_line = 1};
    Row row;
    size_t rows = 0;
    if (!read_row(&csv, scratch, &row) || !is_header(&row)) {
        Spot spot = spot_at(panel_file, 1, NULL);
        FAULT(b->reader.faults, &spot, "fault.csv_header", NULL);
        return;
    }
    for (const char *at = text; (at = strchr(at, '\n')) != NULL; at++) rows++;
    b->scenario->panel = arena_new(&b->scenario->arena, PanelVote, rows + 1);
    for (rows = 0;
         rows < ROWS_MAX && b->reader.faults->kept < FAULTS_MAX && read_row(&csv, scratch, &row);
         rows++)
        add_row(b, &csv, &row);
}

static void note_found(void *context, const char *name)
{
    if (strcmp(name, panel_file) == 0) *(bool *)context = true;
}

void build_panel(Builder *b)
{
    const PackFiles *files = b->reader.files;
    bool found = false;
    files->list(files->self, "", note_found, &found);
    if (!found) return;
    Arena scratch = {0};
    const char *text;
    size_t size;
    Spot spot = spot_at(panel_file, 0, NULL);
    if (!files->read(files->self, panel_file, PANEL_BYTES, &scratch, &text, &size, NULL))
        FAULT(b->reader.faults, &spot, "fault.no_file", "path", panel_file);
    else if (!utf8_valid(text, size))
        FAULT(b->reader.faults, &spot, "fault.utf8", NULL);
    else
        read_panel(b, &scratch, text_starts(text, "\xEF\xBB\xBF") ? text + 3 : text);
    arena_free(&scratch);
}
