#include "core/state.h"

#include <string.h>

#include "core/room.h"

State state_start(const Scenario *scenario)
{
    State state = {.stage = STAGE_BRIEFING, .clock = CLOCK_X1};
    state.story = story_start(scenario);
    state.round.option = NO_OPTION;
    return state;
}

const Dilemma *state_dilemma(const Scenario *scenario, const State *state)
{
    if (state->stage == STAGE_BRIEFING || state->stage == STAGE_ENDED) return NULL;
    if (state->story.dilemma >= scenario->dilemma_count) return NULL;
    return &scenario->dilemmas[state->story.dilemma];
}

uint32_t state_left_ms(const Scenario *scenario, const State *state)
{
    const Dilemma *dilemma = state_dilemma(scenario, state);
    if (dilemma == NULL || state->stage != STAGE_ROUND || state->clock == CLOCK_OFF)
        return UINT32_MAX;
    uint64_t total = (uint64_t)dilemma->time_s * 1000 + state->round.added_ms;
    if (total <= state->round.used_ms) return 0;
    uint64_t left = total - state->round.used_ms;
    return left < UINT32_MAX ? (uint32_t)left : UINT32_MAX - 1;
}

static void add_ms(uint32_t *sum, uint32_t ms)
{
    *sum = ms < UINT32_MAX - *sum ? *sum + ms : UINT32_MAX;
}

static void spend(State *state, uint32_t ms)
{
    add_ms(&state->round.used_ms, ms);
    state->played_ms += ms;
}

static void enter(State *state, const Event *event)
{
    state->story.dilemma = event->dilemma;
    state->round = (Round){.shown = event->shown, .option = NO_OPTION, .before = state->story};
    state->stage = STAGE_ROUND;
    state->paused = false;
}

static void reveal(const Scenario *scenario, State *state)
{
    const Dilemma *dilemma = state_dilemma(scenario, state);
    if (dilemma && state->round.option < dilemma->option_count)
        story_apply(scenario, &dilemma->options[state->round.option], &state->story);
    state->stage = STAGE_OUTCOME;
}

static void choose(State *state, const Event *event)
{
    state->round.option = event->index;
    state->round.bell = event->bell;
    if (state->decisions < UINT16_MAX) state->decisions++;
    state->paused = false;
    state->stage = STAGE_REASONS;
}

static uint16_t with(uint16_t bits, uint8_t index)
{
    if (index < 16) bits |= (uint16_t)(1u << index);
    return bits;
}

void state_apply(const Scenario *scenario, State *state, const Event *event)
{
    Round *round = &state->round;
    switch (event->type) {
    case EVENT_STARTED:
        state->started = true;
        state->clock = event->clock;
        state->seed = event->seed;
        break;
    case EVENT_ENTERED: enter(state, event); break;
    case EVENT_TIME: spend(state, event->ms); break;
    case EVENT_INJECT: round->arrived = with(round->arrived, event->index); break;
    case EVENT_HEARD:
        round->heard = with(round->heard, event->index);
        spend(state, event->ms);
        break;
    case EVENT_OPENED:
        round->opened = with(round->opened, event->index);
        spend(state, event->ms);
        break;
    case EVENT_PAUSED: state->paused = true; break;
    case EVENT_RESUMED: state->paused = false; break;
    case EVENT_MORE: add_ms(&round->added_ms, event->ms); break;
    case EVENT_CHOSEN: choose(state, event); break;
    case EVENT_REASONED: round->reasons = event->bits; break;
    case EVENT_SURE: round->sure = event->index; break;
    case EVENT_EXPLAINED: round->explained = event->text != NULL && event->text[0] != '\0'; break;
    case EVENT_REVEALED: reveal(scenario, state); break;
    case EVENT_EFFECT: round->effect = event->index; break;
    case EVENT_CHANCE: state->draws++; break;
    case EVENT_ENDED:
        state->story.dilemma = DILEMMA_END;
        state->ending = event->index;
        state->stage = STAGE_ENDED;
        break;
    case EVENT_PLACED: state->story.dilemma = event->dilemma; break;
    case EVENT_NOTE:
    case EVENT_TAKEN:
    case EVENT_PRESENT:
    case EVENT_ACTION:
    case EVENT_ROOM:
    case EVENT_POSED:
    case EVENT_STEP:
    case EVENT_SPENT:
    case EVENT_LENGTHENED:
    case EVENT_TALLY:
    case EVENT_MOVED:
    case EVENT_MINORITY:
    case EVENT_RECOMMENDED:
    case EVENT_ADJOURNED:
    case EVENT_TYPES: break;
    }
}

/* ---- does an event fit --------------------------------------------------------------- */

#define AT(stage) (1u << (stage))
#define ANYTIME   (AT(STAGES) - 1)

static unsigned stages_of(EventType type)
{
    static const unsigned stages[EVENT_TYPES] = {
        [EVENT_STARTED] = AT(STAGE_BRIEFING),
        [EVENT_ENTERED] = AT(STAGE_BRIEFING) | AT(STAGE_OUTCOME),
        [EVENT_TIME] = AT(STAGE_ROUND),
        [EVENT_INJECT] = AT(STAGE_ROUND),
        [EVENT_HEARD] = AT(STAGE_ROUND),
        [EVENT_OPENED] = AT(STAGE_ROUND),
        [EVENT_PAUSED] = AT(STAGE_ROUND),
        [EVENT_RESUMED] = AT(STAGE_ROUND),
        [EVENT_MORE] = AT(STAGE_ROUND),
        [EVENT_CHOSEN] = AT(STAGE_ROUND),
        [EVENT_REASONED] = AT(STAGE_REASONS),
        [EVENT_SURE] = AT(STAGE_REASONS),
        [EVENT_EXPLAINED] = AT(STAGE_REASONS),
        [EVENT_REVEALED] = AT(STAGE_REASONS),
        [EVENT_EFFECT] = AT(STAGE_OUTCOME),
        [EVENT_CHANCE] = AT(STAGE_OUTCOME),
        [EVENT_ENDED] = AT(STAGE_OUTCOME),
        [EVENT_NOTE] = ANYTIME,
        [EVENT_TAKEN] = ANYTIME,
        [EVENT_PRESENT] = ANYTIME,
        [EVENT_ACTION] = ANYTIME,
        [EVENT_ROOM] = ANYTIME,
        [EVENT_PLACED] = AT(STAGE_BRIEFING),
        [EVENT_POSED] = AT(STAGE_BRIEFING) | AT(STAGE_OUTCOME) | AT(STAGE_ENDED),
        [EVENT_STEP] = ANYTIME,
        [EVENT_SPENT] = ANYTIME,
        [EVENT_LENGTHENED] = ANYTIME,
        [EVENT_TALLY] = ANYTIME,
        [EVENT_MOVED] = ANYTIME,
        [EVENT_MINORITY] = ANYTIME,
        [EVENT_RECOMMENDED] = ANYTIME,
        [EVENT_ADJOURNED] = ANYTIME,
    };
    return stages[type];
}

static bool subset(unsigned bits, size_t count)
{
    return bits >> count == 0;
}

static bool shown_fits(const Dilemma *d, Shown s)
{
    return subset(s.options, d->option_count) && subset(s.advice, d->advice_count) &&
           subset(s.dossier, d->dossier_count) && subset(s.injects, d->inject_count) &&
           __builtin_popcount(s.options) >= MIN_OPTIONS;
}

static bool has(unsigned bits, uint8_t index)
{
    return index < 16 && (bits >> index & 1);
}

/* True when an option can lead there. What an author's function answered is not known here. */
static bool leads_to(const Next *next, uint16_t to)
{
    if (next->kind == NEXT_TO) return next->to == to;
    for (size_t i = 0; i < next->chance_count; i++)
        if (next->chances[i].to == to) return true;
    return next->kind == NEXT_HOOK;
}

static bool can_follow(const Scenario *scenario, const State *state, uint16_t to)
{
    const Dilemma *d = state_dilemma(scenario, state);
    return d ? leads_to(&d->options[state->round.option].next, to) : to == state->story.dilemma;
}

static bool entered_fits(const Scenario *scenario, const State *state, const Event *e)
{
    return e->dilemma < scenario->dilemma_count && can_follow(scenario, state, e->dilemma) &&
           shown_fits(&scenario->dilemmas[e->dilemma], e->shown);
}

static bool inject_fits(const Dilemma *d, const Round *round, const Event *e)
{
    return has(round->shown.injects, e->index) && !has(round->arrived, e->index) &&
           (uint64_t)d->injects[e->index].at_s * 1000 <= round->used_ms;
}

static bool chosen_fits(const Dilemma *d, const State *state, uint32_t left_ms, const Event *e)
{
    if (state->paused) return false;
    return e->bell ? e->index == d->bell && left_ms == 0
                   : has(state->round.shown.options, e->index);
}

static bool chance_fits(const Option *option, const Event *e)
{
    return option->next.kind == NEXT_CHANCE && e->index < option->next.chance_count;
}

/* The events of a round, in the right stage and of the round's own dilemma. */
static bool round_fits(const Scenario *scenario, const State *state, const Event *e)
{
    const Dilemma *d = state_dilemma(scenario, state);
    const Round *round = &state->round;
    const uint32_t left = state_left_ms(scenario, state);
    const bool spends = !state->paused && e->ms < left;
    switch (e->type) {
    case EVENT_TIME: return !state->paused && e->ms > 0 && e->ms <= left;
    case EVENT_INJECT: return inject_fits(d, round, e);
    case EVENT_HEARD:
        return spends && has(round->shown.advice, e->index) && !has(round->heard, e->index);
    case EVENT_OPENED:
        return spends && has(round->shown.dossier, e->index) && !has(round->opened, e->index);
    case EVENT_PAUSED: return !state->paused;
    case EVENT_RESUMED: return state->paused;
    case EVENT_MORE: return left != UINT32_MAX && e->ms <= MORE_MAX * MORE_MS - round->added_ms;
    case EVENT_CHOSEN: return chosen_fits(d, state, left, e);
    case EVENT_REASONED: return subset(e->bits, d->options[round->option].reason_count);
    case EVENT_EXPLAINED: return d->audience != NULL;
    case EVENT_SURE:
    case EVENT_EFFECT: return e->index >= 1 && e->index <= 3;
    case EVENT_CHANCE: return chance_fits(&d->options[round->option], e);
    case EVENT_STARTED:
    case EVENT_ENTERED:
    case EVENT_REVEALED:
    case EVENT_ENDED:
    case EVENT_NOTE:
    case EVENT_TAKEN:
    case EVENT_PRESENT:
    case EVENT_ACTION:
    case EVENT_PLACED:
    case EVENT_ROOM:
    case EVENT_POSED:
    case EVENT_STEP:
    case EVENT_SPENT:
    case EVENT_LENGTHENED:
    case EVENT_TALLY:
    case EVENT_MOVED:
    case EVENT_MINORITY:
    case EVENT_RECOMMENDED:
    case EVENT_ADJOURNED:
    case EVENT_TYPES: break;
    }
    return true;
}

bool event_fits(const Scenario *scenario, const State *state, const Event *e)
{
    if (!(stages_of(e->type) & AT(state->stage))) return false;
    /* Again when the clock is changed in the briefing; the seed stays. */
    if (e->type == EVENT_STARTED) return !state->started || e->seed == state->seed;
    if (!state->started && e->type != EVENT_NOTE) return false;
    if (e->type == EVENT_TAKEN || e->type == EVENT_PRESENT) return true;
    if (e->type == EVENT_PLACED) return e->dilemma < scenario->dilemma_count;
    if (event_is_room(e->type)) return true; /* the rest is room_fits' to say */
    if (e->type == EVENT_ACTION) return e->index >= 1 && e->index <= ACTIONS;
    if (e->type == EVENT_ENTERED) return entered_fits(scenario, state, e);
    if (e->type == EVENT_ENDED)
        return e->index < scenario->ending_count && can_follow(scenario, state, DILEMMA_END);
    return e->dilemma == state->story.dilemma && round_fits(scenario, state, e);
}

/* ---- hashing --------------------------------------------------------------------------- */

/* One step of splitmix64 (Steele, Lea, Flood 2014) over what came before and a word. */
static uint64_t mix(uint64_t hash, uint64_t word)
{
    uint64_t z = (hash ^ word) + 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static uint64_t eight(const uint8_t *bytes)
{
    uint64_t word = 0;
    for (int i = 7; i >= 0; i--) word = word << 8 | bytes[i];
    return word;
}

uint64_t story_hash(const Story *story)
{
    uint64_t hash = mix(mix(0, story->dilemma), story->flags);
    for (int i = 0; i < MAX_INDICATORS; i += 8) hash = mix(hash, eight(story->indicators + i));
    return hash;
}

uint64_t state_hash(const State *s)
{
    const Round *r = &s->round;
    const uint64_t words[] = {
        s->stage,
        s->clock,
        s->started,
        s->paused,
        s->ending,
        s->decisions,
        s->draws,
        s->seed,
        s->played_ms,
        r->used_ms,
        r->added_ms,
        r->arrived,
        r->heard,
        r->opened,
        r->reasons,
        r->option,
        r->sure,
        r->effect,
        r->bell,
        r->explained,
        r->shown.options,
        r->shown.advice,
        r->shown.dossier,
        r->shown.injects,
        story_hash(&s->story),
        story_hash(&r->before),
    };
    uint64_t hash = 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) hash = mix(hash, words[i]);
    return hash;
}

bool story_equal(const Story *a, const Story *b)
{
    return a->flags == b->flags && a->dilemma == b->dilemma &&
           memcmp(a->indicators, b->indicators, sizeof a->indicators) == 0;
}
