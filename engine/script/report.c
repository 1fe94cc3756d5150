#include "script/report.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

Spot spot_at(const char *file, int line, const char *name)
{
    return (Spot){.file = file, .line = line, .name = name};
}

Spot spot_field(const Spot *table, const char *key)
{
    Spot spot = {.up = table, .file = table->file, .name = key, .line = table->line};
    spot.plain = table->plain ? plain_field(table->plain, key) : NULL;
    spot.place = place_field(table->place, key);
    if (spot.place) spot.line = spot.place->line;
    return spot;
}

Spot spot_item(const Spot *table, size_t i)
{
    Spot spot = {.up = table, .file = table->file, .index = i + 1, .line = table->line};
    spot.plain = &table->plain->table.items[i];
    spot.place = place_item(table->place, (int)i + 1);
    if (spot.place) spot.line = spot.place->line;
    return spot;
}

size_t spot_count(const Spot *spot)
{
    return spot->plain && spot->plain->kind == PLAIN_TABLE ? spot->plain->table.count : 0;
}

static void add_path(const Spot *spot, StrBuf *out)
{
    if (spot->up) add_path(spot->up, out);
    if (spot->name == NULL && spot->index == 0) return;
    if (spot->name == NULL)
        sb_printf(out, "[%zu]", spot->index);
    else
        sb_printf(out, "%s%s", out->len ? "." : "", spot->name);
}

void fault_at(Faults *faults, const Spot *spot, Severity severity, const Err *what)
{
    StrBuf path = {0};
    add_path(spot, &path);
    faults_add(faults, &(Fault){severity, spot->file, spot->line, sb_text(&path), *what, ""});
    sb_free(&path);
}

/* ---- order ---- */

typedef struct Ranked {
    const Fault *fault;
    int file;
    int place; /* as found, so that sorting is stable */
} Ranked;

static int rank_of(const char *file, const char *const *files)
{
    for (int i = 0; files[i] != NULL; i++)
        if (strcmp(files[i], file) == 0) return i;
    return -1;
}

static int by_place(const void *a, const void *b)
{
    const Ranked *x = a, *y = b;
    if (x->file != y->file) return x->file < y->file ? -1 : 1;
    if (x->file < 0 && strcmp(x->fault->file, y->fault->file) != 0)
        return strcmp(x->fault->file, y->fault->file);
    if (x->fault->line != y->fault->line) return x->fault->line < y->fault->line ? -1 : 1;
    return x->place - y->place;
}

void faults_move_sorted(Faults *from, Faults *to, const char *const *files)
{
    Arena arena = {0};
    Ranked *all = arena_new(&arena, Ranked, (size_t)from->kept);
    int n = 0, errors = from->errors, warnings = from->warnings;
    for (const Fault *f = faults_next(from, NULL); f; f = faults_next(from, f), n++) {
        all[n] = (Ranked){f, rank_of(f->file, files), n};
        if (f->severity == FAULT_ERROR)
            errors--;
        else
            warnings--;
    }
    qsort(all, (size_t)n, sizeof *all, by_place);
    for (int i = 0; i < n; i++) faults_add(to, all[i].fault);
    to->errors += errors; /* those that were counted but not kept */
    to->warnings += warnings;
    arena_free(&arena);
    faults_free(from);
}
