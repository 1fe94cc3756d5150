/* A pack as the rules see it: immutable data in one arena.
 *
 * script/build fills a Scenario from an author's Lua and checks all of it, so
 * that everything here can be relied on: ids are unique, indexes in range, texts
 * never NULL unless said, every `next` leads somewhere. Unit tests fill one by
 * hand. Nothing here changes while it is played; many sessions may share it.
 *
 * Order is the author's order everywhere. Positions (dilemma 3, option 1) are
 * stable for one pack and are what events and states hold; records are written
 * with ids.
 */
#ifndef REGISSEUR_CORE_SCENARIO_H
#define REGISSEUR_CORE_SCENARIO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "core/names.h"

enum {
    MAX_DILEMMAS = 1024,
    MAX_ENDINGS = 64,
    MAX_INDICATORS = 16,
    MAX_FLAGS = 64,
    MAX_EXTRA_VALUES = 3,
    MAX_VALUES = SHARED_VALUES + MAX_EXTRA_VALUES,
    MAX_ADVISERS = 24,
    MIN_OPTIONS = 2,
    MAX_OPTIONS = 5,
    MAX_REASONS = 8,
    MAX_INJECTS = 16,
    MAX_DOSSIER = 16,
    MAX_ADVICE = 16,
    MAX_CHANCES = 16,
    MAX_STATEMENTS = 64,
    MIN_TIME_S = 30,
    MAX_TIME_S = 600,
    INDICATOR_MAX = 100,
    VALUE_MAX = 3
};

/* A function of the author's, called through ScenarioHooks. 0 means there is none. */
typedef uint16_t HookRef;

/* Where `next` leads when the story is over. */
#define DILEMMA_END ((uint16_t)0xFFFF)
#define NO_OPTION ((uint8_t)0xFF)

/* Where in the pack something was written; for faults and the author's overlay. */
typedef struct Where {
    const char *file;
    int line;
} Where;

typedef struct Indicator {
    const char *id, *label;
    uint8_t start; /* 0..100 */
    bool hidden;
} Indicator;

typedef struct Value {
    const char *id;
    const char *label; /* NULL for a shared value: the interface has its name */
} Value;

typedef struct Adviser {
    const char *id, *name, *title;
    const char *portrait; /* a file in the pack, or NULL */
    int partner;          /* Partner, or -1 */
    int discipline;       /* 0..4 for D1..D5, or -1 */
} Adviser;

typedef struct Inject {
    int at_s;
    Channel channel;
    const char *from, *text;
    HookRef when;
} Inject;

typedef struct DossierItem {
    const char *id, *title, *text;
    const char *image; /* a file in the pack, or NULL */
    int cost_s;
    bool decisive;
    HookRef when;
} DossierItem;

typedef struct Advice {
    uint8_t adviser; /* position in Scenario.advisers */
    uint8_t option;  /* the option it speaks of, or NO_OPTION */
    bool opposes;    /* else it supports */
    const char *text;
    int cost_s;
    HookRef when;
} Advice;

typedef enum NextKind { NEXT_TO, NEXT_HOOK, NEXT_CHANCE } NextKind;

typedef struct Chance {
    int weight;  /* 1..1000 */
    uint16_t to; /* a dilemma, or DILEMMA_END */
} Chance;

typedef struct Next {
    NextKind kind;
    uint16_t to;     /* NEXT_TO */
    HookRef hook;    /* NEXT_HOOK */
    Chance *chances; /* NEXT_CHANCE */
    size_t chance_count;
} Next;

typedef struct Option {
    const char *id, *text;
    const char *detail; /* may be "" */
    OptionKind kind;
    Role takes;
    const char **reasons;
    size_t reason_count;
    int8_t values[MAX_VALUES];        /* -3..3 */
    int8_t effects[MAX_INDICATORS];   /* added, then clamped to 0..100 */
    uint64_t flags_set, flags_clear;  /* bit = position in Scenario.flags */
    const char *outcome;
    const char *chain[PHASES]; /* NULL where nothing is said */
    Next next;
    HookRef when;
    Where where;
} Option;

typedef struct Facilitator {
    const char *notes; /* may be "" */
    const char **questions, **precedents;
    size_t question_count, precedent_count;
} Facilitator;

typedef struct Dilemma {
    const char *id, *title, *situation, *question;
    const char *at, *uncertain; /* may be "" */
    Phase phase;
    uint8_t clash[2]; /* positions in Scenario.values */
    Role asks;
    int time_s; /* until the bell, 30..600 */
    Inject *injects; /* ascending in at_s, the author's order where equal */
    DossierItem *dossier;
    Advice *advice;
    Option *options;
    size_t inject_count, dossier_count, advice_count, option_count;
    uint8_t bell; /* the option that happens when nobody chose, even one that `when` hides */
    const char *audience;                    /* of the sentence to explain, or NULL */
    const char *reality, *reality_source;    /* NULL when there is none */
    Facilitator facilitator;
    Where where;
} Dilemma;

typedef struct Ending {
    const char *id, *headline, *article;
    HookRef when; /* 0 in the last one only */
    Where where;
} Ending;

/* One member of the reference panel, named by function, at one dilemma (panel.csv). */
typedef struct PanelVote {
    const char *function, *reason; /* reason may be "" */
    uint16_t dilemma;
    uint8_t option;
} PanelVote;

typedef struct Source {
    const char *title, *url;
    int line; /* of pack.lua, 0 when not known */
} Source;

/* A statement to agree or disagree with, in five degrees; for a room. In no play. */
typedef struct Statement {
    const char *id, *text;
    Facilitator facilitator;
    Where where;
} Statement;

/* What pack.lua says: enough for a card in the library. */
typedef struct Manifest {
    const char *id, *version, *language, *title, *summary, *role;
    const char *notice; /* NULL when there is none */
    const char *license;
    const char **authors;
    size_t author_count;
    Source *sources;
    size_t source_count;
    const char *start; /* id of the first dilemma */
    int api;
    int duration_min;
    Theme theme;
    Field field;
} Manifest;

typedef struct Scenario {
    Arena arena; /* owns everything below, the manifest too */
    Manifest manifest;
    Indicator *indicators;
    const char **flags;
    Value *values; /* the five shared ones first */
    Adviser *advisers;
    Dilemma *dilemmas;
    Ending *endings;
    PanelVote *panel;
    Statement *statements;
    size_t indicator_count, flag_count, value_count, adviser_count, dilemma_count, ending_count,
        panel_count, statement_count;
    uint16_t start; /* position of the first dilemma */
    /* Where they were declared; NULL in a scenario that was made by hand. */
    Where *indicator_where, *flag_where, *adviser_where;
} Scenario;

void scenario_free(Scenario *scenario); /* and the struct itself; NULL is fine */

/* Positions by id, or -1. Linear: for loading, records and people, not for rules. */
int scenario_dilemma(const Scenario *scenario, const char *id);
int scenario_ending(const Scenario *scenario, const char *id);
int scenario_adviser(const Scenario *scenario, const char *id);
int scenario_indicator(const Scenario *scenario, const char *id);
int scenario_flag(const Scenario *scenario, const char *id);
int scenario_value(const Scenario *scenario, const char *id);
int scenario_statement(const Scenario *scenario, const char *id);
int dilemma_option(const Dilemma *dilemma, const char *id);
int dilemma_dossier(const Dilemma *dilemma, const char *id);
/* The first advice of that adviser, -1 when the adviser has none here. */
int dilemma_advice_by(const Scenario *scenario, const Dilemma *dilemma, const char *adviser_id);

/* The story: all that an author's function may see and all that decides what
 * comes next. Equal stories have equal futures; explore merges them. */
typedef struct Story {
    uint64_t flags;
    uint8_t indicators[MAX_INDICATORS]; /* 0 beyond Scenario.indicator_count */
    uint16_t dilemma;                   /* DILEMMA_END when over */
    uint8_t reserved[6];                /* 0, so that equal stories have equal bytes */
} Story;

/* The start of every play: start values, no flags, the first dilemma. */
Story story_start(const Scenario *scenario);
/* Adds an option's effects and flags. The dilemma stays. */
void story_apply(const Scenario *scenario, const Option *option, Story *story);

/* How the rules reach an author's functions. script/hooks fills it, tests stub
 * it. Each function must be pure: same story, same answer. False means that the
 * author's function failed; `err` then says where and why. */
typedef struct ScenarioHooks {
    void *self;
    bool (*when)(void *self, HookRef hook, const Story *story, bool *holds, Err *err);
    /* `*to` is a dilemma or DILEMMA_END. */
    bool (*next)(void *self, HookRef hook, const Story *story, uint16_t *to, Err *err);
} ScenarioHooks;

/* What an author's functions have read of the stories they were given, so far. Bits are positions. */
typedef struct Reads {
    uint32_t indicators;
    uint64_t flags;
} Reads;

/* Which parts of a dilemma a story shows: what `when` lets through. Bits are
 * positions. Bit sets are what events carry, so that a replay needs no hooks. */
typedef struct Shown {
    uint16_t options, advice, dossier, injects;
} Shown;

/* Asks every `when` of `dilemma`. False, with the author's error, when one fails, or
 * "play.too_few_options" {dilemma} when fewer than two options remain. */
bool dilemma_shown(const Dilemma *dilemma, const Story *story, const ScenarioHooks *hooks,
                   Shown *shown, Err *err);
/* Which arm of a chance the session's generator draws: the draw that comes after `draws` others. */
uint8_t chance_draw(const Next *next, uint64_t seed, uint32_t draws);
/* Which ending a finished story gets: the first whose `when` holds. */
bool scenario_ending_of(const Scenario *scenario, const Story *story, const ScenarioHooks *hooks,
                        uint8_t *ending, Err *err);

#endif
