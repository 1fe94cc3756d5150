/* Who and what there is: indicators, flags, values, advisers, endings, statements. */
#include <stdio.h>
#include <string.h>

#include "script/builder.h"

size_t build_count(Builder *b, const char *word, size_t most)
{
    size_t n = declaration_count(b->all, word);
    if (n <= most) return n;
    const Declaration *d = NULL;
    for (size_t i = 0; i <= most; i++) d = declaration_next(b->all, word, d);
    Spot spot = declaration_spot(d);
    char limit[24];
    snprintf(limit, sizeof limit, "%zu", most);
    FAULT(b->reader.faults, &spot, "fault.too_many", "word", word, "max", limit);
    return most;
}

/* Reports a declaration whose id an earlier one of the words has. */
static void check_twice(Builder *b, const char *word, const char *other)
{
    for (const Declaration *d = NULL; (d = declaration_next(b->all, word, d)) != NULL;) {
        const Declaration *e = b->all->first;
        for (; e != d; e = e->next) {
            bool same_kind = e->word == d->word || (other && strcmp(e->word->name, other) == 0);
            if (same_kind && strcmp(e->id, d->id) == 0) break;
        }
        if (e == d) continue;
        Spot spot = declaration_spot(d);
        FAULT(b->reader.faults, &spot, "fault.id_twice", "id", d->id);
    }
}

static Where where_of(Builder *b, const Declaration *d)
{
    return (Where){arena_text(&b->scenario->arena, d->source ? d->source->file : ""), d->line};
}

static void build_indicators(Builder *b)
{
    Scenario *s = b->scenario;
    s->indicator_count = build_count(b, "indicator", MAX_INDICATORS);
    s->indicators = arena_new(&s->arena, Indicator, s->indicator_count);
    s->indicator_where = arena_new(&s->arena, Where, s->indicator_count);
    const Declaration *d = NULL;
    for (size_t i = 0; i < s->indicator_count; i++) {
        d = declaration_next(b->all, "indicator", d);
        Spot spot = declaration_spot(d);
        s->indicators[i].id = arena_text(&s->arena, d->id);
        s->indicator_where[i] = where_of(b, d);
        read_fields(&b->reader, &spot, d->word, &s->indicators[i]);
    }
    check_twice(b, "indicator", "flag");
}

static void build_flags(Builder *b)
{
    Scenario *s = b->scenario;
    s->flag_count = build_count(b, "flag", MAX_FLAGS);
    s->flags = arena_new(&s->arena, const char *, s->flag_count);
    s->flag_where = arena_new(&s->arena, Where, s->flag_count);
    const Declaration *d = NULL;
    for (size_t i = 0; i < s->flag_count; i++) {
        d = declaration_next(b->all, "flag", d);
        s->flags[i] = arena_text(&s->arena, d->id);
        s->flag_where[i] = where_of(b, d);
    }
    check_twice(b, "flag", "indicator");
}

static void build_values(Builder *b)
{
    Scenario *s = b->scenario;
    size_t extra = build_count(b, "value", MAX_EXTRA_VALUES);
    s->value_count = SHARED_VALUES + extra;
    s->values = arena_new(&s->arena, Value, s->value_count);
    for (size_t i = 0; i < SHARED_VALUES; i++) s->values[i].id = value_names[i];
    const Declaration *d = NULL;
    for (size_t i = SHARED_VALUES; i < s->value_count; i++) {
        d = declaration_next(b->all, "value", d);
        Spot spot = declaration_spot(d);
        if (names_find(value_names, d->id) >= 0)
            FAULT(b->reader.faults, &spot, "fault.id_twice", "id", d->id);
        s->values[i].id = arena_text(&s->arena, d->id);
        read_fields(&b->reader, &spot, d->word, &s->values[i]);
    }
    check_twice(b, "value", NULL);
}

static void build_advisers(Builder *b)
{
    Scenario *s = b->scenario;
    s->adviser_count = build_count(b, "adviser", MAX_ADVISERS);
    s->advisers = arena_new(&s->arena, Adviser, s->adviser_count);
    s->adviser_where = arena_new(&s->arena, Where, s->adviser_count);
    const Declaration *d = NULL;
    for (size_t i = 0; i < s->adviser_count; i++) {
        d = declaration_next(b->all, "adviser", d);
        Spot spot = declaration_spot(d);
        s->advisers[i].id = arena_text(&s->arena, d->id);
        s->adviser_where[i] = where_of(b, d);
        read_fields(&b->reader, &spot, d->word, &s->advisers[i]);
    }
    check_twice(b, "adviser", NULL);
}

/* Their ids only: `next` may lead forward. */
static void build_dilemma_ids(Builder *b)
{
    Scenario *s = b->scenario;
    s->dilemma_count = build_count(b, "dilemma", MAX_DILEMMAS);
    s->dilemmas = arena_new(&s->arena, Dilemma, s->dilemma_count);
    const Declaration *d = NULL;
    for (size_t i = 0; i < s->dilemma_count; i++) {
        d = declaration_next(b->all, "dilemma", d);
        s->dilemmas[i].id = arena_text(&s->arena, d->id);
        s->dilemmas[i].where = where_of(b, d);
    }
    check_twice(b, "dilemma", NULL);
    Spot nowhere = spot_at("scenario.lua", 0, NULL);
    if (s->dilemma_count == 0 && !b->loose)
        FAULT(b->reader.faults, &nowhere, "fault.no_dilemma", NULL);
}

void build_cast(Builder *b)
{
    build_indicators(b);
    build_flags(b);
    build_values(b);
    build_advisers(b);
    build_dilemma_ids(b);
}

/* All but the last have a condition, and only they. */
static void check_condition(Builder *b, const Spot *spot, bool has, bool last)
{
    Spot when = spot_field(spot, "when");
    if (last && has && !b->loose) FAULT(b->reader.faults, &when, "fault.last_ending", NULL);
    if (!last && !has && when.plain == NULL)
        FAULT(b->reader.faults, spot, "fault.ending_when", NULL);
}

void build_endings(Builder *b)
{
    Scenario *s = b->scenario;
    s->ending_count = build_count(b, "ending", MAX_ENDINGS);
    s->endings = arena_new(&s->arena, Ending, s->ending_count);
    const Declaration *d = NULL;
    for (size_t i = 0; i < s->ending_count; i++) {
        d = declaration_next(b->all, "ending", d);
        Spot spot = declaration_spot(d), when = spot_field(&spot, "when");
        Ending *ending = &s->endings[i];
        ending->id = arena_text(&s->arena, d->id);
        ending->where = (Where){arena_text(&s->arena, spot.file), d->line};
        read_fields(&b->reader, &spot, d->word, ending);
        ending->when = read_when(&b->reader, &when);
        check_condition(b, &spot, ending->when != 0, i + 1 == s->ending_count);
    }
    check_twice(b, "ending", NULL);
    Spot nowhere = spot_at("scenario.lua", 0, NULL);
    if (s->ending_count == 0 && !b->loose)
        FAULT(b->reader.faults, &nowhere, "fault.no_ending", NULL);
}

void build_statements(Builder *b)
{
    Scenario *s = b->scenario;
    s->statement_count = build_count(b, "statement", MAX_STATEMENTS);
    s->statements = arena_new(&s->arena, Statement, s->statement_count);
    const Declaration *d = NULL;
    for (size_t i = 0; i < s->statement_count; i++) {
        d = declaration_next(b->all, "statement", d);
        Spot spot = declaration_spot(d);
        Statement *statement = &s->statements[i];
        statement->id = arena_text(&s->arena, d->id);
        statement->where = where_of(b, d);
        read_fields(&b->reader, &spot, d->word, statement);
        build_facilitator(b, &spot, &statement->facilitator);
    }
    check_twice(b, "statement", NULL);
}
