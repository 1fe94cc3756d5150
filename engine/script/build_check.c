/* What can only be seen when all is there: placeholders, advisers never heard, dilemmas that
 * nothing leads to. */
#include <string.h>

#include "core/template.h"
#include "script/builder.h"

/* ---- placeholders ---- */

/* `filled`: whether the game fills placeholders in in this text. Elsewhere any brace is a fault: it
 * would be shown as it stands. */
static void check_text(Builder *b, const Spot *spot, bool filled)
{
    char bad[64];
    if (spot->plain == NULL || spot->plain->kind != PLAIN_TEXT) return;
    if (!template_check(b->scenario, spot->plain->text, bad, sizeof bad)) {
        FAULT(b->reader.faults, spot, "fault.placeholder", "what", bad);
    } else if (!filled && strchr(spot->plain->text, '{') != NULL) {
        FAULT(b->reader.faults, spot, "fault.placeholder_here");
    }
}

/* What the game fills in: the texts of a round, an outcome, an ending, what really happened. */
static bool is_filled(const WordField *field)
{
    static const char *const texts[] = {"situation", "uncertain", "text",
                                        "outcome",   "article",   NULL};
    static const char *const lines[] = {"question", "headline", NULL};
    return names_find(field->type == FIELD_TEXT ? texts : lines, field->name) >= 0;
}

static void check_fields(Builder *b, const Spot *table, const Word *word);

static void check_lines(Builder *b, const Spot *list)
{
    for (size_t i = 0; i < spot_count(list); i++) {
        Spot item = spot_item(list, i);
        check_text(b, &item, false);
    }
}

static void check_parts(Builder *b, const Spot *list, const Word *word)
{
    for (size_t i = 0; i < spot_count(list); i++) {
        Spot item = spot_item(list, i);
        check_fields(b, &item, word);
    }
}

static void check_chain(Builder *b, const Spot *table)
{
    for (int i = 0; i < PHASES; i++) {
        Spot text = spot_field(table, phase_names[i]);
        check_text(b, &text, false);
    }
}

/* Walks the texts by the rows, as deep as the rows go. */
static void check_fields(Builder *b, const Spot *table, const Word *word)
{
    if (table->plain == NULL || table->plain->kind != PLAIN_TABLE || word->fields == NULL) return;
    for (const WordField *f = word->fields; f->name; f++) {
        Spot spot = spot_field(table, f->name);
        if (f->type == FIELD_TEXT || f->type == FIELD_LINE || f->type == FIELD_PLAIN)
            check_text(b, &spot, is_filled(f));
        else if (f->type == FIELD_LINES)
            check_lines(b, &spot);
        else if (f->type == FIELD_PART)
            check_fields(b, &spot, f->part);
        else if (f->type == FIELD_PARTS)
            check_parts(b, &spot, f->part);
        else if (f->type == FIELD_CHAIN)
            check_chain(b, &spot);
    }
}

static void check_placeholders(Builder *b)
{
    for (const Declaration *d = b->all->first; d; d = d->next) {
        Spot spot = declaration_spot(d);
        check_fields(b, &spot, d->word);
    }
}

/* ---- who is never heard ---- */

static bool is_heard(const Scenario *s, size_t adviser)
{
    for (size_t i = 0; i < s->dilemma_count; i++)
        for (size_t k = 0; k < s->dilemmas[i].advice_count; k++)
            if (s->dilemmas[i].advice[k].adviser == adviser) return true;
    return scenario_adviser(s, s->advisers[adviser].id) !=
           (int)adviser; /* named twice: a fault already */
}

static void check_advisers(Builder *b)
{
    const Declaration *d = NULL;
    for (size_t i = 0; i < b->scenario->adviser_count; i++) {
        d = declaration_next(b->all, "adviser", d);
        if (is_heard(b->scenario, i)) continue;
        Spot spot = declaration_spot(d);
        FAULT(b->reader.faults, &spot, "fault.never_heard", "id", d->id);
    }
}

/* ---- what nothing leads to ---- */

/* Marks where an option may lead; false when that can be anywhere. */
static bool mark_next(const Next *next, bool *reached)
{
    if (next->kind == NEXT_HOOK) return false;
    if (next->kind == NEXT_TO && next->to != DILEMMA_END) reached[next->to] = true;
    for (size_t i = 0; next->kind == NEXT_CHANCE && i < next->chance_count; i++)
        if (next->chances[i].to != DILEMMA_END) reached[next->chances[i].to] = true;
    return true;
}

/* From the start by all that is certain; false when a function may lead anywhere. */
static bool reach(const Scenario *s, bool *reached, bool *done)
{
    reached[s->start] = true;
    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < s->dilemma_count; i++) {
            if (!reached[i] || done[i]) continue;
            more = done[i] = true;
            for (size_t k = 0; k < s->dilemmas[i].option_count; k++)
                if (!mark_next(&s->dilemmas[i].options[k].next, reached)) return false;
        }
    }
    return true;
}

/* Only in a scenario that is otherwise sound: a dangling id is reported as that. */
static void check_reached(Builder *b)
{
    const Scenario *s = b->scenario;
    if (s->dilemma_count == 0 || b->reader.faults->errors > 0) return;
    Arena scratch = {0};
    bool *reached = arena_new(&scratch, bool, s->dilemma_count);
    bool *done = arena_new(&scratch, bool, s->dilemma_count);
    const Declaration *d = NULL;
    bool certain = reach(s, reached, done);
    for (size_t i = 0; certain && i < s->dilemma_count; i++) {
        d = declaration_next(b->all, "dilemma", d);
        if (reached[i]) continue;
        Spot spot = declaration_spot(d);
        FAULT(b->reader.faults, &spot, "fault.unreachable", "id", d->id);
    }
    arena_free(&scratch);
}

void build_check(Builder *b)
{
    if (b->loose) return;
    check_placeholders(b);
    check_advisers(b);
    check_reached(b);
}
