/* Scenarios made at random, for properties that must hold in all of them.
 *
 * Every choice leads to a later dilemma or to the end, so that a play always ends. The
 * author's functions are arithmetic on the story. Free with maze_free.
 */
#ifndef REGISSEUR_TESTS_CORE_MAZE_H
#define REGISSEUR_TESTS_CORE_MAZE_H

#include "fixture.h"

typedef struct Maze {
    Scenario s;
    ScenarioHooks hooks;
    uint64_t seed;
} Maze;

enum { MAZE_INDICATORS = 3, MAZE_FLAGS = 3, MAZE_VALUES = 6, MAZE_ADVISERS = 4 };

/* A when is the remainder that hides: of flags and indicators, by 3. */
static inline bool maze_when(void *self, HookRef hook, const Story *story, bool *holds, Err *err)
{
    (void)self, (void)err;
    *holds = (story->flags + story->indicators[0] + hook) % 3 != 0;
    return true;
}

/* A next holds two places: 1 + first * 64 + second. */
static inline bool maze_next(void *self, HookRef hook, const Story *story, uint16_t *to, Err *err)
{
    (void)self, (void)err;
    int place = (story->indicators[1] & 1) ? (hook - 1) / 64 : (hook - 1) % 64;
    *to = place == 63 ? DILEMMA_END : (uint16_t)place;
    return true;
}

static inline uint16_t maze_place(Maze *m, size_t after)
{
    size_t count = m->s.dilemma_count, far = after + 1 + (size_t)roll(&m->seed, 3);
    return far < count ? (uint16_t)far : DILEMMA_END;
}

static inline Next maze_way(Maze *m, size_t after)
{
    Next next = {.kind = (NextKind)roll(&m->seed, 3), .to = maze_place(m, after)};
    if (next.kind == NEXT_HOOK) {
        uint16_t other = maze_place(m, after);
        next.hook = (HookRef)(1 + (next.to & 63) * 64 + (other & 63)); /* DILEMMA_END is 63 */
    }
    if (next.kind != NEXT_CHANCE) return next;
    next.chance_count = 1 + (size_t)roll(&m->seed, 3);
    next.chances = arena_new(&m->s.arena, Chance, next.chance_count);
    for (size_t i = 0; i < next.chance_count; i++)
        next.chances[i] = (Chance){1 + roll(&m->seed, 5), maze_place(m, after)};
    return next;
}

static inline HookRef maze_hook(Maze *m)
{
    return roll(&m->seed, 3) ? 0 : (HookRef)(1 + roll(&m->seed, 9));
}

static inline Option maze_option(Maze *m, size_t dilemma, size_t index)
{
    static const char *reasons[] = {"een", "twee", "drie"};
    static const int8_t steps[] = {-20, -5, 0, 0, 10, 25};
    Option o = {.id = arena_printf(&m->s.arena, "optie_%zu", index),
                .text = "Doe dit",
                .detail = "",
                .kind = (OptionKind)roll(&m->seed, KINDS),
                .takes = (Role)roll(&m->seed, ROLES),
                .reasons = reasons,
                .reason_count = (size_t)roll(&m->seed, 4),
                .outcome = "Nu {indicator:i0}.",
                .next = maze_way(m, dilemma),
                .when = index < 2 ? (HookRef)0 : maze_hook(m)};
    for (int i = 0; i < MAZE_VALUES; i++) o.values[i] = (int8_t)(roll(&m->seed, 7) - 3);
    for (int i = 0; i < MAZE_INDICATORS; i++) o.effects[i] = steps[roll(&m->seed, COUNT(steps))];
    if (roll(&m->seed, 2)) o.flags_set = UINT64_C(1) << roll(&m->seed, MAZE_FLAGS);
    if (roll(&m->seed, 4) == 0) o.flags_clear = UINT64_C(1) << roll(&m->seed, MAZE_FLAGS);
    for (int i = 0; i < PHASES; i++) o.chain[i] = roll(&m->seed, 3) ? NULL : "Een schakel.";
    return o;
}

static inline void maze_material(Maze *m, Dilemma *d)
{
    d->inject_count = (size_t)roll(&m->seed, 5);
    d->injects = arena_new(&m->s.arena, Inject, d->inject_count);
    for (size_t i = 0; i < d->inject_count; i++) {
        int from = i ? d->injects[i - 1].at_s : 0;
        d->injects[i] = (Inject){from + roll(&m->seed, 20), PERS, "Krant", "Nieuws.", maze_hook(m)};
    }
    d->dossier_count = (size_t)roll(&m->seed, 4);
    d->dossier = arena_new(&m->s.arena, DossierItem, d->dossier_count);
    for (size_t i = 0; i < d->dossier_count; i++)
        d->dossier[i] = (DossierItem){arena_printf(&m->s.arena, "stuk_%zu", i),
                                      "Stuk",
                                      "Tekst.",
                                      NULL,
                                      roll(&m->seed, 20),
                                      roll(&m->seed, 2) == 0,
                                      maze_hook(m)};
    d->advice_count = (size_t)roll(&m->seed, 6);
    d->advice = arena_new(&m->s.arena, Advice, d->advice_count);
    for (size_t i = 0; i < d->advice_count; i++)
        d->advice[i] =
            (Advice){(uint8_t)roll(&m->seed, MAZE_ADVISERS),
                     roll(&m->seed, 5) ? (uint8_t)roll(&m->seed, (int)d->option_count) : NO_OPTION,
                     roll(&m->seed, 2) == 0,
                     "Raad.",
                     roll(&m->seed, 20),
                     maze_hook(m)};
}

static inline Dilemma maze_dilemma(Maze *m, size_t index)
{
    Dilemma d = {.id = arena_printf(&m->s.arena, "dilemma_%zu", index),
                 .title = "Titel",
                 .situation = "Zij zei {explain:dilemma_0}. Daarna.",
                 .question = "?",
                 .at = "",
                 .uncertain = "",
                 .phase = (Phase)roll(&m->seed, PHASES),
                 .asks = (Role)roll(&m->seed, ROLES),
                 .time_s = 30 + roll(&m->seed, 60),
                 .option_count = (size_t)(2 + roll(&m->seed, 3)),
                 .audience = roll(&m->seed, 2) ? "de ouders" : NULL};
    d.options = arena_new(&m->s.arena, Option, d.option_count);
    for (size_t i = 0; i < d.option_count; i++) d.options[i] = maze_option(m, index, i);
    d.bell = (uint8_t)roll(&m->seed, (int)d.option_count);
    maze_material(m, &d);
    return d;
}

/* `dilemmas` at most 60. */
static inline void maze_make(Maze *m, uint64_t seed, size_t dilemmas)
{
    static Indicator indicators[] = {
        {"i0", "A", 50, false}, {"i1", "B", 35, true}, {"i2", "C", 90, false}};
    static const char *flags[] = {"f0", "f1", "f2"};
    static Value values[] = {{"mensen", NULL},     {"vertrouwen", NULL}, {"recht", NULL},
                             {"slagkracht", NULL}, {"samenhang", NULL},  {"eigen", "Eigen"}};
    static Adviser advisers[] = {{"a0", "A", "A", NULL, -1, -1},
                                 {"a1", "B", "B", NULL, -1, 0},
                                 {"a2", "C", "C", NULL, 0, -1},
                                 {"a3", "D", "D", NULL, 1, 1}};
    static Ending endings[] = {{"een", "{indicator:i0}", "\"{explain:dilemma_0}\"", 1, {0}},
                               {"twee", "Twee", "Twee.", 2, {0}},
                               {"drie", "Drie", "Drie.", 0, {0}}};
    *m = (Maze){.seed = seed, .hooks = {NULL, maze_when, maze_next}};
    m->s = (Scenario){.indicators = indicators,
                      .indicator_count = MAZE_INDICATORS,
                      .flags = flags,
                      .flag_count = MAZE_FLAGS,
                      .values = values,
                      .value_count = MAZE_VALUES,
                      .advisers = advisers,
                      .adviser_count = MAZE_ADVISERS,
                      .endings = endings,
                      .ending_count = COUNT(endings),
                      .dilemma_count = dilemmas};
    static Statement statements[] = {{.id = "s0", .text = "S."}, {.id = "s1", .text = "T."}};
    m->s.statements = statements;
    m->s.statement_count = COUNT(statements);
    m->s.dilemmas = arena_new(&m->s.arena, Dilemma, dilemmas);
    for (size_t i = 0; i < dilemmas; i++) m->s.dilemmas[i] = maze_dilemma(m, i);
}

static inline void maze_free(Maze *m)
{
    arena_free(&m->s.arena);
}

/* Something of a room, more often than not what could follow. `seed` keeps the sitting the same. */
static inline const Event *any_room_event(uint64_t *seed)
{
    static const EventType types[] = {EVENT_STEP,  EVENT_STEP,     EVENT_STEP,        EVENT_TALLY,
                                      EVENT_TALLY, EVENT_MOVED,    EVENT_MINORITY,    EVENT_SPENT,
                                      EVENT_ROOM,  EVENT_POSED,    EVENT_LENGTHENED,  EVENT_PLACED,
                                      EVENT_TALLY, EVENT_MINORITY, EVENT_RECOMMENDED, EVENT_MOVED};
    static const uint8_t steps[] = {STEP_VOTE, STEP_AGAIN, STEP_AGAIN, STEP_REVEAL, STEP_NONE};
    static Event event;
    event = (Event){.type = types[roll(seed, COUNT(types))],
                    .index = (uint8_t)roll(seed, 4),
                    .ms = (uint32_t)roll(seed, 3) * 60000,
                    .bits = (uint16_t)roll(seed, 50),
                    .seed = 5,
                    .clock = (Clock)roll(seed, CLOCKS),
                    .method = (RoomMethod)roll(seed, ROOM_METHODS),
                    .order = roll(seed, 8) ? ROOM_VOTES : ROOM_TABLE,
                    .dilemma = (uint16_t)roll(seed, 4),
                    .text = roll(seed, 6) ? "Daarom." : "één\ntwee"};
    if (event.type == EVENT_STEP) event.index = steps[roll(seed, COUNT(steps))];
    if (event.type == EVENT_PLACED && roll(seed, 4)) event.type = EVENT_ROOM;
    if (event.type == EVENT_ROOM && !roll(seed, 40)) event.type = EVENT_ADJOURNED;
    event.counts[roll(seed, 3)] = (uint16_t)roll(seed, 3);
    return &event;
}

/* A command as a careless person would give it: often right, sometimes absurd. */
static inline Command any_command(uint64_t *seed)
{
    static const uint32_t times[] = {1, 500, 1000, 7000, 19999, 30000, 120000, 0, UINT32_MAX};
    static const char *const texts[] = {"Wij weten het nog niet.", "",     "één\ntwee", "\\ \\n",
                                        "*nadruk* {explain:x}",    "\x80", "  ",        NULL};
    bool room = roll(seed, 3) == 0;
    return (Command){.type = room ? COMMAND_ROOM : (CommandType)roll(seed, COMMAND_TYPES),
                     .index = roll(seed, 6) ? roll(seed, 5) : roll(seed, 40) - 4,
                     .ms = times[roll(seed, COUNT(times))],
                     .clock = (Clock)roll(seed, CLOCKS),
                     .seed = dice(seed),
                     .text = texts[roll(seed, COUNT(texts))],
                     .room = any_room_event(seed)};
}

#endif
