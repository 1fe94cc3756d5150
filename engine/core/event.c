#include "core/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "core/room.h"

/* What an event carries, in the order in which the text form says it. */
typedef enum Part {
    PART_END,
    PART_CLOCK,
    PART_SEED,
    PART_DILEMMA, /* id */
    PART_SHOWN,   /* four bit sets, hexadecimal: options, advice, dossier, injects */
    PART_MS,
    PART_INDEX,   /* a plain number 0..255 */
    PART_ADVICE,  /* "2:psm": position and who, so that it is exact and can be read */
    PART_DOSSIER, /* id */
    PART_OPTION,  /* id */
    PART_WHO,     /* "chair" or "bell" */
    PART_BITS,    /* hexadecimal */
    PART_ENDING,  /* id */
    PART_METHOD,  /* how a room votes */
    PART_ORDER,
    PART_STEP,
    PART_BALLOT,
    PART_STATEMENT, /* id */
    PART_ASKED,     /* a plain number 0..VOTES_MAX */
    PART_COUNTS,    /* MAX_OPTIONS plain numbers 0..VOTES_MAX */
    PART_TEXT       /* the rest of the line, \n and \\ escaped */
} Part;

static const struct {
    const char *name;
    Part parts[5];
} forms[EVENT_TYPES] = {
    [EVENT_STARTED] = {"started", {PART_CLOCK, PART_SEED}},
    [EVENT_ENTERED] = {"entered", {PART_DILEMMA, PART_SHOWN}},
    [EVENT_TIME] = {"time", {PART_DILEMMA, PART_MS}},
    [EVENT_INJECT] = {"inject", {PART_DILEMMA, PART_INDEX}},
    [EVENT_HEARD] = {"heard", {PART_DILEMMA, PART_ADVICE, PART_MS}},
    [EVENT_OPENED] = {"opened", {PART_DILEMMA, PART_DOSSIER, PART_MS}},
    [EVENT_PAUSED] = {"paused", {PART_DILEMMA}},
    [EVENT_RESUMED] = {"resumed", {PART_DILEMMA}},
    [EVENT_MORE] = {"more", {PART_DILEMMA, PART_MS}},
    [EVENT_CHOSEN] = {"chosen", {PART_DILEMMA, PART_OPTION, PART_WHO}},
    [EVENT_REASONED] = {"reasoned", {PART_DILEMMA, PART_BITS}},
    [EVENT_SURE] = {"sure", {PART_DILEMMA, PART_INDEX}},
    [EVENT_EXPLAINED] = {"explained", {PART_DILEMMA, PART_TEXT}},
    [EVENT_REVEALED] = {"revealed", {PART_DILEMMA}},
    [EVENT_EFFECT] = {"effect", {PART_DILEMMA, PART_INDEX}},
    [EVENT_CHANCE] = {"chance", {PART_DILEMMA, PART_INDEX}},
    [EVENT_ENDED] = {"ended", {PART_ENDING}},
    [EVENT_NOTE] = {"note", {PART_DILEMMA, PART_TEXT}},
    [EVENT_TAKEN] = {"taken", {PART_TEXT}},
    [EVENT_PRESENT] = {"present", {PART_TEXT}},
    [EVENT_ACTION] = {"action", {PART_INDEX, PART_TEXT}},
    [EVENT_ROOM] = {"room", {PART_METHOD, PART_ORDER, PART_CLOCK, PART_SEED}},
    [EVENT_PLACED] = {"placed", {PART_DILEMMA}},
    [EVENT_POSED] = {"posed", {PART_STATEMENT}},
    [EVENT_STEP] = {"step", {PART_STEP}},
    [EVENT_SPENT] = {"spent", {PART_MS}},
    [EVENT_LENGTHENED] = {"lengthened", {PART_MS}},
    [EVENT_TALLY] = {"tally", {PART_BALLOT, PART_ASKED, PART_COUNTS}},
    [EVENT_MOVED] = {"moved", {PART_INDEX, PART_COUNTS}},
    [EVENT_MINORITY] = {"minority", {PART_INDEX, PART_TEXT}},
    [EVENT_RECOMMENDED] = {"recommended", {PART_INDEX, PART_TEXT}},
    [EVENT_ADJOURNED] = {"adjourned", {PART_END}},
};

const char *event_name(EventType type)
{
    return forms[type].name;
}

/* ---- writing ------------------------------------------------------------------------- */

static void write_text(const char *text, StrBuf *out)
{
    for (; *text; text++) {
        if (*text == '\n')
            sb_add(out, "\\n");
        else if (*text == '\\')
            sb_add(out, "\\\\");
        else
            sb_add_n(out, text, 1);
    }
}

static void write_advice(const Scenario *scenario, const Event *e, StrBuf *out)
{
    const Advice *advice = &scenario->dilemmas[e->dilemma].advice[e->index];
    sb_printf(out, "%d:%s", e->index, scenario->advisers[advice->adviser].id);
}

static const char *dilemma_name(const Scenario *scenario, uint16_t dilemma)
{
    return dilemma == DILEMMA_END ? "END" : scenario->dilemmas[dilemma].id;
}

static void write_counts(const Event *e, StrBuf *out)
{
    for (int i = 0; i < MAX_OPTIONS; i++) sb_printf(out, i ? " %d" : "%d", e->counts[i]);
}

static void write_part(const Scenario *scenario, const Event *e, Part part, StrBuf *out)
{
    switch (part) {
    case PART_CLOCK: sb_add(out, clock_names[e->clock]); break;
    case PART_SEED: sb_printf(out, "%llu", (unsigned long long)e->seed); break;
    case PART_DILEMMA: sb_add(out, dilemma_name(scenario, e->dilemma)); break;
    case PART_SHOWN:
        sb_printf(out, "%x %x %x %x", e->shown.options, e->shown.advice, e->shown.dossier,
                  e->shown.injects);
        break;
    case PART_MS: sb_printf(out, "%lu", (unsigned long)e->ms); break;
    case PART_INDEX: sb_printf(out, "%d", e->index); break;
    case PART_ADVICE: write_advice(scenario, e, out); break;
    case PART_DOSSIER: sb_add(out, scenario->dilemmas[e->dilemma].dossier[e->index].id); break;
    case PART_OPTION: sb_add(out, scenario->dilemmas[e->dilemma].options[e->index].id); break;
    case PART_WHO: sb_add(out, e->bell ? "bell" : "chair"); break;
    case PART_BITS: sb_printf(out, "%x", e->bits); break;
    case PART_ENDING: sb_add(out, scenario->endings[e->index].id); break;
    case PART_METHOD: sb_add(out, method_names[e->method]); break;
    case PART_ORDER: sb_add(out, order_names[e->order]); break;
    case PART_STEP: sb_add(out, step_names[e->index]); break;
    case PART_BALLOT: sb_add(out, ballot_names[e->index]); break;
    case PART_STATEMENT: sb_add(out, scenario->statements[e->index].id); break;
    case PART_ASKED: sb_printf(out, "%d", e->bits); break;
    case PART_COUNTS: write_counts(e, out); break;
    case PART_TEXT: write_text(e->text, out); break;
    case PART_END: break;
    }
}

void event_write(const Scenario *scenario, const Event *event, StrBuf *out)
{
    sb_add(out, forms[event->type].name);
    for (const Part *part = forms[event->type].parts; *part != PART_END; part++) {
        sb_add(out, " ");
        write_part(scenario, event, *part, out);
    }
}

/* ---- reading -------------------------------------------------------------------------- */

typedef struct Reading {
    const Scenario *scenario;
    Arena *arena;
    char *at;     /* the rest of the line, NULL when it is used up; words are cut off it */
    char none[1]; /* the word behind the last one */
    Event *out;
} Reading;

static char *word(Reading *r)
{
    char *start = r->at;
    if (start == NULL) return r->none;
    char *space = strchr(start, ' ');
    r->at = space ? space + 1 : NULL;
    if (space) *space = '\0';
    return start;
}

/* A number in `base`, no sign, no spaces, at most `max`. */
static bool number(const char *text, int base, uint64_t max, uint64_t *out)
{
    uint64_t n = 0;
    if (*text == '\0') return false;
    for (; *text; text++) {
        const char *digits = "0123456789abcdef", *digit = strchr(digits, *text);
        if (digit == NULL || digit - digits >= base) return false;
        uint64_t d = (uint64_t)(digit - digits), b = (uint64_t)base;
        if (n > (max - d) / b || d > max) return false;
        n = n * b + d;
    }
    return *out = n, true;
}

static bool read_bits(Reading *r, uint16_t *out)
{
    uint64_t n;
    return number(word(r), 16, UINT16_MAX, &n) && (*out = (uint16_t)n, true);
}

static bool read_dilemma(Reading *r)
{
    const char *id = word(r);
    int i = scenario_dilemma(r->scenario, id);
    bool end = strcmp(id, "END") == 0;
    r->out->dilemma = end ? DILEMMA_END : (uint16_t)i;
    /* Only a note can be made when the story is over. */
    return i >= 0 || (end && r->out->type == EVENT_NOTE);
}

static bool read_id(Reading *r, Part part)
{
    const Dilemma *dilemma = &r->scenario->dilemmas[r->out->dilemma];
    const char *id = word(r);
    int i = part == PART_DOSSIER  ? dilemma_dossier(dilemma, id)
            : part == PART_OPTION ? dilemma_option(dilemma, id)
                                  : scenario_ending(r->scenario, id);
    r->out->index = (uint8_t)i;
    return i >= 0;
}

static bool read_advice(Reading *r)
{
    const Dilemma *dilemma = &r->scenario->dilemmas[r->out->dilemma];
    char *text = word(r), *colon = strchr(text, ':');
    uint64_t n;
    if (colon == NULL) return false;
    *colon = '\0';
    if (!number(text, 10, MAX_ADVICE, &n) || n >= dilemma->advice_count) return false;
    r->out->index = (uint8_t)n;
    return strcmp(r->scenario->advisers[dilemma->advice[n].adviser].id, colon + 1) == 0;
}

static bool read_who(Reading *r)
{
    const char *who = word(r);
    r->out->bell = strcmp(who, "bell") == 0;
    return r->out->bell || strcmp(who, "chair") == 0;
}

/* How long a person's text may be, in characters, and whether it may have lines. */
static size_t text_max(EventType type, bool *lines)
{
    static const struct {
        size_t max;
        bool lines;
    } rules[EVENT_TYPES] = {
        [EVENT_EXPLAINED] = {EXPLAIN_MAX, false},
        [EVENT_NOTE] = {NOTE_MAX, true},
        [EVENT_TAKEN] = {TAKEN_MAX, false},
        [EVENT_PRESENT] = {PRESENT_MAX, true},
        [EVENT_ACTION] = {ACTION_MAX, true},
        [EVENT_MINORITY] = {MINORITY_MAX, false},
        [EVENT_RECOMMENDED] = {RECOMMENDED_MAX, false},
    };
    *lines = rules[type].lines;
    return rules[type].max;
}

/* What no session takes from a person, no record may bring back (session.c, check_text). */
static bool may_be_kept(const char *text, EventType type)
{
    bool lines;
    const size_t max = text_max(type, &lines);
    if (!utf8_valid(text, strlen(text))) return false;
    size_t count = 0;
    for (uint32_t rune; (rune = utf8_next(&text)) != 0; count++)
        if (rune_is_control(rune) || (rune == '\n' && !lines)) return false;
    return count <= max;
}

static bool read_text(Reading *r)
{
    if (r->at == NULL) return false;
    const char *from = r->at;
    char *text = arena_alloc(r->arena, strlen(from) + 1), *to = text;
    for (; *from; from++) {
        if (*from != '\\')
            *to++ = *from;
        else if (from[1] == 'n' || from[1] == '\\')
            *to++ = *++from == 'n' ? '\n' : '\\';
        else
            return false;
    }
    r->at = NULL;
    r->out->text = text;
    return may_be_kept(text, r->out->type);
}

static bool read_name(Reading *r, const char *const *names, int *out)
{
    *out = names_find(names, word(r));
    return *out >= 0;
}

static bool read_counts(Reading *r)
{
    for (int i = 0; i < MAX_OPTIONS; i++) {
        uint64_t n;
        if (!number(word(r), 10, VOTES_MAX, &n)) return false;
        r->out->counts[i] = (uint16_t)n;
    }
    return true;
}

/* The words of a room. */
static bool read_room_part(Reading *r, Part part)
{
    Event *e = r->out;
    int name = 0;
    uint64_t n = 0;
    bool ok;
    switch ((int)part) {
    case PART_METHOD:
        ok = read_name(r, method_names, &name);
        e->method = (RoomMethod)name;
        break;
    case PART_ORDER:
        ok = read_name(r, order_names, &name);
        e->order = (RoomOrder)name;
        break;
    case PART_STEP:
        ok = read_name(r, step_names, &name);
        e->index = (uint8_t)name;
        break;
    case PART_BALLOT:
        ok = read_name(r, ballot_names, &name);
        e->index = (uint8_t)name;
        break;
    case PART_STATEMENT:
        name = scenario_statement(r->scenario, word(r));
        ok = name >= 0;
        e->index = (uint8_t)name;
        break;
    case PART_ASKED:
        ok = number(word(r), 10, VOTES_MAX, &n);
        e->bits = (uint16_t)n;
        break;
    default: ok = read_counts(r); break;
    }
    return ok;
}

static bool read_part(Reading *r, Part part)
{
    Event *e = r->out;
    uint64_t n = 0;
    bool ok = true;
    switch (part) {
    case PART_CLOCK: {
        int clock = names_find(clock_names, word(r));
        e->clock = (Clock)clock;
        return clock >= 0;
    }
    case PART_SEED: return number(word(r), 10, UINT64_MAX, &e->seed);
    case PART_DILEMMA: return read_dilemma(r);
    case PART_SHOWN:
        return read_bits(r, &e->shown.options) && read_bits(r, &e->shown.advice) &&
               read_bits(r, &e->shown.dossier) && read_bits(r, &e->shown.injects);
    case PART_MS: ok = number(word(r), 10, UINT32_MAX, &n); return e->ms = (uint32_t)n, ok;
    case PART_INDEX: ok = number(word(r), 10, UINT8_MAX, &n); return e->index = (uint8_t)n, ok;
    case PART_ADVICE: return read_advice(r);
    case PART_DOSSIER:
    case PART_OPTION:
    case PART_ENDING: return read_id(r, part);
    case PART_WHO: return read_who(r);
    case PART_BITS: return read_bits(r, &e->bits);
    case PART_TEXT: return read_text(r);
    case PART_METHOD:
    case PART_ORDER:
    case PART_STEP:
    case PART_BALLOT:
    case PART_STATEMENT:
    case PART_ASKED:
    case PART_COUNTS: return read_room_part(r, part);
    case PART_END: break;
    }
    return false;
}

static int form_find(const char *name)
{
    for (int i = 0; i < EVENT_TYPES; i++)
        if (strcmp(forms[i].name, name) == 0) return i;
    return -1;
}

static bool read_event(Reading *r)
{
    int type = form_find(word(r));
    if (type < 0) return false;
    r->out->type = (EventType)type;
    for (const Part *part = forms[type].parts; *part != PART_END; part++)
        if (!read_part(r, *part)) return false;
    return r->at == NULL;
}

/* One event has one line: "007", "F" or a second space say the same but were not written here. */
static bool is_exact(const Scenario *scenario, const Event *event, const char *line)
{
    StrBuf again = {0};
    event_write(scenario, event, &again);
    bool same = strcmp(sb_text(&again), line) == 0;
    sb_free(&again);
    return same;
}

bool event_read(const Scenario *scenario, Arena *arena, const char *line, Event *out, Err *err)
{
    Reading r = {.scenario = scenario, .arena = arena, .at = arena_text(arena, line), .out = out};
    *out = (Event){0};
    if (read_event(&r) && is_exact(scenario, out, line)) return true;
    return err_set(err, "record.bad_event", "event", line, NULL);
}

/* ---- the record ------------------------------------------------------------------------ */

void record_add(Record *record, const Event *event)
{
    if (record->count == record->cap) {
        size_t cap = record->cap ? record->cap * 2 : 64;
        Event *events = realloc(record->events, cap * sizeof *events);
        CHECK(events != NULL);
        record->events = events;
        record->cap = cap;
    }
    Event *kept = &record->events[record->count++];
    *kept = *event;
    if (event->text) kept->text = arena_text(&record->texts, event->text);
}

void record_free(Record *record)
{
    free(record->events);
    arena_free(&record->texts);
    *record = (Record){0};
}
