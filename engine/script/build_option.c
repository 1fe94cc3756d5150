/* Options, and where they lead. */
#include <string.h>

#include "script/builder.h"
#include "script/near.h"

enum { WEIGHT_MAX = 1000 };

/* Before anything refers to them. */
void build_option_ids(Builder *b, const Spot *options, Dilemma *dilemma)
{
    dilemma->options = arena_new(b->reader.out, Option, dilemma->option_count);
    for (size_t i = 0; i < dilemma->option_count; i++) {
        Spot item = spot_item(options, i), id = spot_field(&item, "id");
        Option *option = &dilemma->options[i];
        bool text = id.plain && id.plain->kind == PLAIN_TEXT;
        option->id = text ? arena_text(b->reader.out, id.plain->text) : "";
        for (size_t k = 0; k < i; k++)
            if (*option->id && strcmp(option->id, dilemma->options[k].id) == 0)
                FAULT(b->reader.faults, &id, "fault.id_twice", "id", option->id);
    }
}

/* ---- values, effects, chain ---- */

/* How many fields of a table by name to look at: none any more when there are enough faults. */
static size_t named(const Builder *b, const Spot *table)
{
    return b->reader.faults->kept < FAULTS_MAX ? table->plain->table.field_count : 0;
}

static void build_values(Builder *b, const Spot *option, Option *out)
{
    Spot table = spot_field(option, "values");
    if (table.plain == NULL || table.plain->kind != PLAIN_TABLE) return;
    for (size_t i = 0; i < named(b, &table); i++) {
        const char *id = table.plain->table.fields[i].name;
        Spot spot = spot_field(&table, id);
        int n = 0, at = build_value_ref(b, &spot, id);
        if (read_int(&b->reader, &spot, -VALUE_MAX, VALUE_MAX, &n) && at >= 0)
            out->values[at] = (int8_t)n;
    }
}

static void unknown_effect(Builder *b, const Spot *spot, const char *id)
{
    const Scenario *s = b->scenario;
    if (b->loose) return;
    Near near = near_to(id);
    for (size_t i = 0; i < s->indicator_count; i++) near_try(&near, s->indicators[i].id);
    for (size_t i = 0; i < s->flag_count; i++) near_try(&near, s->flags[i]);
    fault_dangling(&b->reader, spot, "effect", id, near_best(&near));
}

static void build_effect(Builder *b, const Spot *spot, const char *id, Option *out)
{
    int indicator = scenario_indicator(b->scenario, id), flag = scenario_flag(b->scenario, id),
        n = 0;
    if (indicator >= 0) {
        if (read_int(&b->reader, spot, -INDICATOR_MAX, INDICATOR_MAX, &n))
            out->effects[indicator] = (int8_t)n;
    } else if (flag < 0) {
        unknown_effect(b, spot, id);
    } else if (spot->plain->kind != PLAIN_BOOL) {
        FAULT(b->reader.faults, spot, "fault.want_boolean", "got", plain_type(spot->plain));
    } else {
        *(spot->plain->yes ? &out->flags_set : &out->flags_clear) |= UINT64_C(1) << flag;
    }
}

static void build_effects(Builder *b, const Spot *option, Option *out)
{
    Spot table = spot_field(option, "effects");
    if (table.plain == NULL || table.plain->kind != PLAIN_TABLE) return;
    for (size_t i = 0; i < named(b, &table); i++) {
        const char *id = table.plain->table.fields[i].name;
        Spot spot = spot_field(&table, id);
        build_effect(b, &spot, id, out);
    }
}

static void build_chain(Builder *b, const Spot *option, Option *out)
{
    Spot table = spot_field(option, "chain");
    if (table.plain == NULL || table.plain->kind != PLAIN_TABLE) return;
    for (size_t i = 0; i < named(b, &table); i++) {
        const char *name = table.plain->table.fields[i].name;
        Spot spot = spot_field(&table, name);
        int phase = names_find(phase_names, name);
        const char *text = read_text(&b->reader, &spot, word_field(&word_option, "chain"));
        if (phase >= 0) {
            out->chain[phase] = text;
            continue;
        }
        Near near = near_to(name);
        for (int k = 0; k < PHASES; k++) near_try(&near, phase_names[k]);
        fault_dangling(&b->reader, &spot, "phase", name, near_best(&near));
    }
}

/* Tables by name take nothing else. */
static void check_names_only(Builder *b, const Spot *option)
{
    static const char *const tables[] = {"values", "effects", "chain"};
    for (size_t i = 0; i < 3; i++) {
        Spot table = spot_field(option, tables[i]);
        if (table.plain == NULL || table.plain->kind != PLAIN_TABLE) continue;
        if (table.plain->table.count > 0 || table.plain->table.strange)
            FAULT(b->reader.faults, &table, "fault.no_name", "word", tables[i]);
        for (const Place *p = table.place ? table.place->first : NULL; p; p = p->next) {
            if (!p->again) continue;
            Spot twice = spot_field(&table, p->key);
            twice.line = p->line;
            FAULT(b->reader.faults, &twice, "fault.twice", "field", p->key);
        }
    }
}

/* ---- next ---- */

static uint16_t dilemma_ref(Builder *b, const Spot *spot)
{
    const Scenario *s = b->scenario;
    const char *id = read_ref(&b->reader, spot);
    if (id == NULL || strcmp(id, "END") == 0) return DILEMMA_END;
    int at = scenario_dilemma(s, id);
    if (at >= 0) return (uint16_t)at;
    if (b->loose) return DILEMMA_END;
    Near near = near_to(id);
    near_try(&near, "END");
    for (size_t i = 0; i < s->dilemma_count; i++) near_try(&near, s->dilemmas[i].id);
    fault_dangling(&b->reader, spot, "dilemma", id, near_best(&near));
    return DILEMMA_END;
}

static void build_arm(Builder *b, const Spot *arm, Chance *out)
{
    *out = (Chance){1, DILEMMA_END};
    if (spot_count(arm) != 2 || arm->plain->table.field_count > 0) {
        FAULT(b->reader.faults, arm, "fault.chance_arm", NULL);
        return;
    }
    Spot weight = spot_item(arm, 0), to = spot_item(arm, 1);
    read_int(&b->reader, &weight, 1, WEIGHT_MAX, &out->weight);
    out->to = dilemma_ref(b, &to);
}

static void build_chance(Builder *b, const Spot *next, Next *out)
{
    Spot list = *next;
    list.plain = next->plain->chance;
    size_t n = spot_count(&list);
    if (n < 2 || n > MAX_CHANCES || list.plain->table.field_count > 0) {
        FAULT(b->reader.faults, next, "fault.chance", NULL);
        return;
    }
    out->kind = NEXT_CHANCE;
    out->chances = arena_new(b->reader.out, Chance, n);
    out->chance_count = n;
    for (size_t i = 0; i < n; i++) {
        Spot arm = spot_item(&list, i);
        build_arm(b, &arm, &out->chances[i]);
    }
}

static void build_next(Builder *b, const Spot *option, Next *out)
{
    Spot next = spot_field(option, "next");
    *out = (Next){.kind = NEXT_TO, .to = DILEMMA_END};
    if (next.plain == NULL) return;
    if (next.plain->kind == PLAIN_TEXT) {
        out->to = dilemma_ref(b, &next);
    } else if (next.plain->kind == PLAIN_FUNCTION) {
        *out = (Next){.kind = NEXT_HOOK, .hook = next.plain->hook};
    } else if (next.plain->kind == PLAIN_CHANCE) {
        build_chance(b, &next, out);
    } else {
        FAULT(b->reader.faults, &next, "fault.next", "got", plain_type(next.plain));
    }
}

/* ---- the whole ---- */

void build_option(Builder *b, const Spot *spot, Dilemma *dilemma, Option *option)
{
    const char *id = option->id;
    Spot when = spot_field(spot, "when"), takes = spot_field(spot, "takes"),
         reasons = spot_field(spot, "reasons");
    option->where = (Where){dilemma->where.file, spot->line};
    if (!read_fields(&b->reader, spot, &word_option, option)) return;
    option->id = id; /* also a faulty one, so that what refers to it is not faulty too */
    if (takes.plain == NULL) option->takes = dilemma->asks;
    option->reasons = read_lines(&b->reader, &reasons, word_field(&word_option, "reasons"),
                                 &option->reason_count);
    option->when = read_when(&b->reader, &when);
    check_names_only(b, spot);
    build_values(b, spot, option);
    build_effects(b, spot, option);
    build_chain(b, spot, option);
    build_next(b, spot, &option->next);
}
