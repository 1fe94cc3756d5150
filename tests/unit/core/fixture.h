/* A small scenario made by hand, and short words to play it with.
 *
 * Four dilemmas:
 *   het_bericht  onthaal -> de_namen, wachten -> chance, hulp -> a function, verborgen -> END
 *   de_namen     zwijgen or noemen -> END; the bell does "stil", which nobody can choose
 *   de_pers      chance: END or de_nacht
 *   de_nacht     both options -> END
 * The author's functions are stubs; `Stub.fail` makes one of them fail.
 */
#ifndef REGISSEUR_TESTS_CORE_FIXTURE_H
#define REGISSEUR_TESTS_CORE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/session.h"

#define COUNT(array)     (sizeof(array) / sizeof *(array))
#define LIST(array)      (array), COUNT(array)
#define assert_key(e, k) assert_string_equal((e)->key ? (e)->key : "(none)", k)

enum { HET_BERICHT, DE_NAMEN, DE_PERS, DE_NACHT };
enum { ONTHAAL, WACHTEN, HULP, VERBORGEN }; /* options of het_bericht */
enum { ZWIJGEN, NOEMEN, STIL };             /* options of de_namen */
enum { FAMILIES, PLOEG, RUST };             /* indicators; ploeg is hidden */
enum { HOOK_CALM = 1, HOOK_NEVER, HOOK_OPEN, HOOK_TRUST, HOOK_NEXT };

typedef struct Stub {
    HookRef fail; /* this one fails, 0 for none */
    int calls;
} Stub;

static inline bool stub_when(void *self, HookRef hook, const Story *story, bool *holds, Err *err)
{
    Stub *stub = self;
    stub->calls++;
    if (hook == stub->fail) return err_set(err, "script.failed", NULL);
    *holds = hook == HOOK_CALM    ? story->indicators[RUST] >= 60
             : hook == HOOK_OPEN  ? (story->flags & 1) != 0
             : hook == HOOK_TRUST ? story->indicators[FAMILIES] >= 50
                                  : false;
    return true;
}

static inline bool stub_next(void *self, HookRef hook, const Story *story, uint16_t *to, Err *err)
{
    Stub *stub = self;
    stub->calls++;
    if (hook == stub->fail) return err_set(err, "script.failed", NULL);
    *to = story->indicators[FAMILIES] >= 50 ? DE_PERS : DE_NACHT;
    return true;
}

static inline Option *bericht_options(void)
{
    static const char *reasons[] = {"Van ons", "Te weinig", "Nu"};
    static Chance chances[] = {{2, DE_PERS}, {1, DE_NAMEN}};
    static Option options[] = {
        {.id = "onthaal",
         .text = "Open",
         .detail = "",
         .kind = KIND_ACT,
         .takes = BURGERVADER,
         .reasons = reasons,
         .reason_count = 3,
         .values = {2, 1, 0, 1, -1, -2},
         .effects = {10, -5, 40},
         .flags_set = 1,
         .outcome = "Nu {indicator:families}.",
         .chain = {[VOORBEREIDING] = "Een lijst.", [NAZORG] = "Komt terug."},
         .next = {.kind = NEXT_TO, .to = DE_NAMEN}},
        {.id = "wachten",
         .text = "Wacht",
         .detail = "",
         .kind = KIND_WAIT,
         .takes = STRATEEG,
         .reasons = reasons,
         .reason_count = 1,
         .values = {-1, 0, 1},
         .effects = {-10},
         .outcome = "U wacht.",
         .next = {.kind = NEXT_CHANCE, .chances = chances, .chance_count = 2}},
        {.id = "hulp",
         .text = "Vraag",
         .detail = "",
         .kind = KIND_ASK,
         .takes = BESLISSER,
         .values = {0, 0, 0, 3},
         .effects = {-1},
         .outcome = "U vraagt.",
         .next = {.kind = NEXT_HOOK, .hook = HOOK_NEXT}},
        {.id = "verborgen",
         .text = "Weg",
         .detail = "",
         .kind = KIND_DELEGATE,
         .takes = COLLEGA,
         .outcome = "Weg.",
         .next = {.kind = NEXT_TO, .to = DILEMMA_END},
         .when = HOOK_CALM},
    };
    return options;
}

static inline Dilemma fixture_bericht(void)
{
    static Inject injects[] = {
        {0, SITREP, "Dispatching", "Een bus.", 0},
        {25, PERS, "Nieuwsredactie", "Klopt het?", 0},
        {25, FAMILIE, "Een vader", "Weet u iets?", HOOK_TRUST},
        {40, RAAD, "Een raadslid", "Niet voor u.", HOOK_NEVER},
        {90, SOCIAAL, "Iemand", "Net op de bel.", 0},
        {100, GOUVERNEUR, "De gouverneur", "Na de bel.", 0},
    };
    static DossierItem dossier[] = {
        {"lijst", "Lijst", "Namen.", NULL, 8, true, 0},
        {"brief", "Brief", "Een brief.", NULL, 0, false, 0},
        {"geheim", "Geheim", "Niets.", NULL, 5, true, HOOK_NEVER},
    };
    static Advice advice[] = {
        {0, ONTHAAL, false, "Open nu.", 6, 0},        {1, ONTHAAL, true, "Niet openen.", 6, 0},
        {2, NO_OPTION, false, "Ik volg.", 4, 0},      {0, WACHTEN, true, "Niet wachten.", 84, 0},
        {1, VERBORGEN, false, "Dat kan niet.", 5, 0}, {2, HULP, false, "Nooit.", 5, HOOK_NEVER},
    };
    return (Dilemma){.id = "het_bericht",
                     .title = "Het bericht",
                     .situation = "Een bus.",
                     .question = "En nu?",
                     .at = "06.40",
                     .uncertain = "",
                     .phase = REACTIE,
                     .clash = {SLAGKRACHT, RECHT},
                     .asks = BESLISSER,
                     .time_s = 90,
                     .injects = injects,
                     .inject_count = COUNT(injects),
                     .dossier = dossier,
                     .dossier_count = COUNT(dossier),
                     .advice = advice,
                     .advice_count = COUNT(advice),
                     .options = bericht_options(),
                     .option_count = 4,
                     .bell = WACHTEN,
                     .audience = "de ouders"};
}

static inline Dilemma fixture_namen(void)
{
    static Option options[] = {
        {.id = "zwijgen",
         .text = "Zwijg",
         .detail = "",
         .takes = BESLISSER,
         .values = {0, -3},
         .effects = {-60},
         .outcome = "Stilte.",
         .next = {.kind = NEXT_TO, .to = DILEMMA_END}},
        {.id = "noemen",
         .text = "Noem",
         .detail = "",
         .takes = BURGERVADER,
         .values = {0, 3},
         .effects = {60},
         .flags_clear = 1,
         .outcome = "Namen.",
         .next = {.kind = NEXT_TO, .to = DILEMMA_END}},
        {.id = "stil",
         .text = "Stil",
         .detail = "",
         .kind = KIND_WAIT,
         .values = {-1},
         .effects = {-1},
         .outcome = "Te laat.",
         .next = {.kind = NEXT_TO, .to = DILEMMA_END},
         .when = HOOK_NEVER},
    };
    return (Dilemma){.id = "de_namen",
                     .title = "De namen",
                     .question = "Noemt u ze?",
                     .at = "",
                     .situation = "U zei \"{explain:het_bericht}\". De school belt.",
                     .uncertain = "",
                     .phase = NAZORG,
                     .asks = BURGERVADER,
                     .time_s = 30,
                     .options = options,
                     .option_count = COUNT(options),
                     .bell = STIL};
}

static inline Dilemma fixture_pers(void)
{
    static Chance chances[] = {{1, DILEMMA_END}, {3, DE_NACHT}};
    static Option options[] = {
        {.id = "praten",
         .text = "Praat",
         .detail = "",
         .outcome = "U praat.",
         .next = {.kind = NEXT_CHANCE, .chances = chances, .chance_count = 2}},
        {.id = "sturen",
         .text = "Stuur",
         .detail = "",
         .kind = KIND_DELEGATE,
         .takes = COLLEGA,
         .values = {1},
         .outcome = "U stuurt.",
         .next = {.kind = NEXT_TO, .to = DE_NACHT}},
    };
    return (Dilemma){.id = "de_pers",
                     .title = "De pers",
                     .situation = "Pers.",
                     .question = "?",
                     .at = "",
                     .uncertain = "",
                     .phase = REACTIE,
                     .time_s = 60,
                     .options = options,
                     .option_count = COUNT(options),
                     .audience = "de pers"};
}

static inline Dilemma fixture_nacht(void)
{
    static Option options[] = {
        {.id = "blijven",
         .text = "Blijf",
         .detail = "",
         .effects = {0, -100},
         .values = {1},
         .outcome = "U blijft.",
         .next = {.kind = NEXT_TO, .to = DILEMMA_END}},
        {.id = "gaan",
         .text = "Ga",
         .detail = "",
         .effects = {0, 100},
         .values = {-2},
         .outcome = "U gaat.",
         .next = {.kind = NEXT_TO, .to = DILEMMA_END},
         .when = HOOK_TRUST},
        {.id = "slapen",
         .text = "Slaap",
         .detail = "",
         .outcome = "U slaapt.",
         .next = {.kind = NEXT_TO, .to = DILEMMA_END}},
    };
    return (Dilemma){.id = "de_nacht",
                     .title = "De nacht",
                     .situation = "Nacht.",
                     .question = "?",
                     .at = "",
                     .uncertain = "",
                     .phase = NAZORG,
                     .time_s = 60,
                     .options = options,
                     .option_count = COUNT(options)};
}

/* One per test program; not to be freed. A test that changes it mends it. */
static inline Scenario *fixture(void)
{
    static Indicator indicators[] = {{"families", "Families", 50, false},
                                     {"ploeg", "Ploeg", 70, true},
                                     {"rust", "Rust", 30, false}};
    static const char *flags[] = {"onthaal_open"};
    static Value values[] = {{"mensen", NULL},     {"vertrouwen", NULL}, {"recht", NULL},
                             {"slagkracht", NULL}, {"samenhang", NULL},  {"privacy", "Privacy"}};
    static Adviser advisers[] = {{"psm", "Els", "PSM", NULL, -1, -1},
                                 {"korps", "Jan", "Korpschef", NULL, POLITIE, 2},
                                 {"gouv", "An", "Gouverneur", NULL, -1, -1}};
    static Ending endings[] = {
        {"goed", "{indicator:families} %", "Zij zei \"{explain:het_bericht}\".", HOOK_TRUST, {0}},
        {"gewoon", "Voorbij", "Het is voorbij.", 0, {0}}};
    static Statement statements[] = {{.id = "alleen", .text = "Een burgemeester beslist alleen."},
                                     {.id = "samen", .text = "Wij oefenen te weinig samen."}};
    static PanelVote panel[] = {{"Burgemeester", "Vlug.", HET_BERICHT, ONTHAAL},
                                {"Korpschef", "", HET_BERICHT, WACHTEN},
                                {"Arts", "Zorg.", HET_BERICHT, ONTHAAL}};
    static Dilemma dilemmas[4];
    static Scenario s;
    dilemmas[HET_BERICHT] = fixture_bericht();
    dilemmas[DE_NAMEN] = fixture_namen();
    dilemmas[DE_PERS] = fixture_pers();
    dilemmas[DE_NACHT] = fixture_nacht();
    s = (Scenario){.manifest = {.id = "proef", .title = "Proef", .start = "het_bericht"},
                   .indicators = indicators,
                   .indicator_count = COUNT(indicators),
                   .flags = flags,
                   .flag_count = COUNT(flags),
                   .values = values,
                   .value_count = COUNT(values),
                   .advisers = advisers,
                   .adviser_count = COUNT(advisers),
                   .dilemmas = dilemmas,
                   .dilemma_count = 4,
                   .endings = endings,
                   .ending_count = COUNT(endings),
                   .panel = panel,
                   .panel_count = COUNT(panel),
                   .statements = statements,
                   .statement_count = COUNT(statements),
                   .start = HET_BERICHT};
    return &s;
}

/* ---- playing ----------------------------------------------------------------------------- */

typedef struct Play {
    Stub stub;
    ScenarioHooks hooks;
    Session session;
    Err err;
} Play;

/* A session that nothing was asked of. `play` must stay where it is. */
static inline void play_open(Play *play)
{
    *play = (Play){0};
    play->hooks = (ScenarioHooks){&play->stub, stub_when, stub_next};
    session_init(&play->session, fixture(), &play->hooks);
}

static inline void play_close(Play *play)
{
    session_free(&play->session);
}

static inline bool play_do(Play *play, Command command)
{
    play->err = (Err){0};
    return session_do(&play->session, &command, &play->err);
}

#define DID(play, ...) assert_true(play_do((play), (Command){.type = __VA_ARGS__}))
#define REFUSED(play, expected, ...)                                                               \
    do {                                                                                           \
        uint64_t before_ = state_hash(&(play)->session.state);                                     \
        size_t count_ = (play)->session.record.count;                                              \
        assert_false(play_do((play), (Command){.type = __VA_ARGS__}));                             \
        assert_key(&(play)->err, expected);                                                        \
        assert_int_equal(state_hash(&(play)->session.state), before_);                             \
        assert_int_equal((play)->session.record.count, count_);                                    \
    } while (0)

/* In the first round, clock x1. */
static inline void play_begin(Play *play, uint64_t seed)
{
    play_open(play);
    DID(play, COMMAND_START, .clock = CLOCK_X1, .seed = seed);
    DID(play, COMMAND_NEXT);
}

/* On to a stage, by choosing `option` in the round. */
static inline void play_to(Play *play, Stage stage, int option)
{
    if (play->session.state.stage == STAGE_ROUND && stage > STAGE_ROUND)
        DID(play, COMMAND_CHOOSE, .index = option);
    if (play->session.state.stage == STAGE_REASONS && stage > STAGE_REASONS)
        DID(play, COMMAND_NEXT);
}

static inline const Event *last_event(const Play *play)
{
    return &play->session.record.events[play->session.record.count - 1];
}

/* Random numbers of the tests' own: the same on every machine. */
static inline uint64_t dice(uint64_t *seed)
{
    uint64_t z = *seed += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static inline int roll(uint64_t *seed, int sides)
{
    return (int)(dice(seed) % (uint64_t)sides);
}

#endif
