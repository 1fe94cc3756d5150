/* Dilemmas, without their options. */
#include <stdio.h>
#include <string.h>

#include "script/builder.h"
#include "script/near.h"

/* ---- names of other things ---- */

int build_value_ref(Builder *b, const Spot *spot, const char *id)
{
    const Scenario *s = b->scenario;
    int at = scenario_value(s, id);
    if (at >= 0 || b->loose) return at;
    Near near = near_to(id);
    for (size_t i = 0; i < s->value_count; i++) near_try(&near, s->values[i].id);
    fault_dangling(&b->reader, spot, "value", id, near_best(&near));
    return -1;
}

uint8_t build_option_ref(Builder *b, const Spot *spot, const Dilemma *dilemma)
{
    const char *id = read_ref(&b->reader, spot);
    if (id == NULL) return NO_OPTION;
    int at = dilemma_option(dilemma, id);
    if (at >= 0) return (uint8_t)at;
    Near near = near_to(id);
    for (size_t i = 0; i < dilemma->option_count; i++) near_try(&near, dilemma->options[i].id);
    fault_dangling(&b->reader, spot, "option", id, near_best(&near));
    return NO_OPTION;
}

static int adviser_ref(Builder *b, const Spot *spot)
{
    const Scenario *s = b->scenario;
    const char *id = read_ref(&b->reader, spot);
    int at = id ? scenario_adviser(s, id) : -1;
    if (at >= 0 || id == NULL || b->loose) return at;
    Near near = near_to(id);
    for (size_t i = 0; i < s->adviser_count; i++) near_try(&near, s->advisers[i].id);
    fault_dangling(&b->reader, spot, "adviser", id, near_best(&near));
    return -1;
}

/* ---- lists ---- */

/* A list field as a spot, and how many of its items to build. */
static size_t list_of(const Spot *dilemma, const char *field, size_t most, Spot *list)
{
    *list = spot_field(dilemma, field);
    size_t n = spot_count(list);
    return n < most ? n : most;
}

static void check_before_bell(Builder *b, const Spot *inject, const Inject *in,
                              const Dilemma *dilemma)
{
    Spot at = spot_field(inject, "at");
    char bell[24];
    if (at.plain == NULL || in->at_s < dilemma->time_s) return;
    snprintf(bell, sizeof bell, "%d", dilemma->time_s);
    FAULT(b->reader.faults, &at, "fault.after_bell", "bell", bell);
}

/* Ascending, equals in the author's order. */
static void sort_injects(Inject *injects, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        Inject moving = injects[i];
        size_t to = i;
        for (; to > 0 && injects[to - 1].at_s > moving.at_s; to--) injects[to] = injects[to - 1];
        injects[to] = moving;
    }
}

static void build_injects(Builder *b, const Spot *spot, Dilemma *dilemma)
{
    Spot list;
    size_t n = list_of(spot, "injects", MAX_INJECTS, &list);
    dilemma->injects = arena_new(b->reader.out, Inject, n);
    dilemma->inject_count = n;
    for (size_t i = 0; i < n; i++) {
        Spot item = spot_item(&list, i), when = spot_field(&item, "when");
        Inject *inject = &dilemma->injects[i];
        if (!read_fields(&b->reader, &item, &word_inject, inject)) continue;
        inject->when = read_when(&b->reader, &when);
        check_before_bell(b, &item, inject, dilemma);
    }
    sort_injects(dilemma->injects, n);
}

static void build_dossier(Builder *b, const Spot *spot, Dilemma *dilemma)
{
    Spot list;
    size_t n = list_of(spot, "dossier", MAX_DOSSIER, &list);
    dilemma->dossier = arena_new(b->reader.out, DossierItem, n);
    dilemma->dossier_count = n;
    for (size_t i = 0; i < n; i++) {
        Spot item = spot_item(&list, i), when = spot_field(&item, "when"),
             id = spot_field(&item, "id");
        DossierItem *paper = &dilemma->dossier[i];
        if (!read_fields(&b->reader, &item, &word_dossier, paper)) continue;
        paper->when = read_when(&b->reader, &when);
        for (size_t k = 0; k < i; k++)
            if (*paper->id && strcmp(paper->id, dilemma->dossier[k].id) == 0)
                FAULT(b->reader.faults, &id, "fault.id_twice", "id", paper->id);
    }
}

/* An advice is for an option or against one. */
static void build_stance(Builder *b, const Spot *item, const Dilemma *dilemma, Advice *advice)
{
    Spot supports = spot_field(item, "supports"), opposes = spot_field(item, "opposes");
    advice->option = NO_OPTION;
    if ((supports.plain == NULL) == (opposes.plain == NULL)) {
        FAULT(b->reader.faults, item, "fault.stance", NULL);
        return;
    }
    advice->opposes = opposes.plain != NULL;
    advice->option = build_option_ref(b, advice->opposes ? &opposes : &supports, dilemma);
}

static void build_advice(Builder *b, const Spot *spot, Dilemma *dilemma)
{
    Spot list;
    size_t n = list_of(spot, "advice", MAX_ADVICE, &list);
    dilemma->advice = arena_new(b->reader.out, Advice, n);
    dilemma->advice_count = n;
    for (size_t i = 0; i < n; i++) {
        Spot item = spot_item(&list, i), when = spot_field(&item, "when"),
             by = spot_field(&item, "by");
        Advice *advice = &dilemma->advice[i];
        if (!read_fields(&b->reader, &item, &word_advice, advice)) continue;
        int adviser = adviser_ref(b, &by);
        advice->adviser = adviser < 0 ? UINT8_MAX : (uint8_t)adviser;
        advice->when = read_when(&b->reader, &when);
        build_stance(b, &item, dilemma, advice);
    }
}

/* ---- single fields ---- */

static void build_clash(Builder *b, const Spot *spot, Dilemma *dilemma)
{
    Spot clash = spot_field(spot, "clash");
    if (clash.plain == NULL) return;
    if (spot_count(&clash) != 2 || clash.plain->table.field_count > 0) {
        FAULT(b->reader.faults, &clash, "fault.clash", NULL);
        return;
    }
    int at[2];
    for (size_t i = 0; i < 2; i++) {
        Spot item = spot_item(&clash, i);
        if (item.plain->kind != PLAIN_TEXT) {
            FAULT(b->reader.faults, &clash, "fault.clash", NULL);
            return;
        }
        at[i] = build_value_ref(b, &item, item.plain->text);
        dilemma->clash[i] = at[i] < 0 ? 0 : (uint8_t)at[i];
    }
    if (at[0] == at[1] && at[0] >= 0) FAULT(b->reader.faults, &clash, "fault.clash", NULL);
}

void build_facilitator(Builder *b, const Spot *spot, Facilitator *out)
{
    Spot part = spot_field(spot, "facilitator");
    const Word *word = &word_facilitator;
    out->notes = "";
    if (part.plain == NULL || part.plain->kind != PLAIN_TABLE) return;
    read_fields(&b->reader, &part, word, out);
    Spot questions = spot_field(&part, "questions"), precedents = spot_field(&part, "precedents");
    out->questions =
        read_lines(&b->reader, &questions, word_field(word, "questions"), &out->question_count);
    out->precedents =
        read_lines(&b->reader, &precedents, word_field(word, "precedents"), &out->precedent_count);
}

static void build_part(Builder *b, const Spot *spot, const char *field, const Word *word,
                       void *into)
{
    Spot part = spot_field(spot, field);
    if (part.plain && part.plain->kind == PLAIN_TABLE) read_fields(&b->reader, &part, word, into);
}

static void build_bell(Builder *b, const Spot *spot, Dilemma *dilemma)
{
    Spot bell = spot_field(spot, "bell");
    uint8_t at = bell.plain ? build_option_ref(b, &bell, dilemma) : NO_OPTION;
    dilemma->bell = at == NO_OPTION ? 0 : at;
}

static void build_dilemma(Builder *b, const Spot *spot, const Word *word, Dilemma *dilemma)
{
    Spot options;
    read_fields(&b->reader, spot, word, dilemma);
    build_clash(b, spot, dilemma);
    dilemma->option_count = list_of(spot, "options", MAX_OPTIONS, &options);
    build_option_ids(b, &options, dilemma);
    build_injects(b, spot, dilemma);
    build_dossier(b, spot, dilemma);
    build_advice(b, spot, dilemma);
    for (size_t i = 0; i < dilemma->option_count; i++) {
        Spot item = spot_item(&options, i);
        build_option(b, &item, dilemma, &dilemma->options[i]);
    }
    build_bell(b, spot, dilemma);
    build_part(b, spot, "explain", &word_explain, dilemma);
    build_part(b, spot, "reality", &word_reality, dilemma);
    build_facilitator(b, spot, &dilemma->facilitator);
}

void build_dilemmas(Builder *b)
{
    const Declaration *d = NULL;
    for (size_t i = 0; i < b->scenario->dilemma_count; i++) {
        d = declaration_next(b->all, "dilemma", d);
        Spot spot = declaration_spot(d);
        build_dilemma(b, &spot, d->word, &b->scenario->dilemmas[i]);
    }
}
