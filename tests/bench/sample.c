#include "sample.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"

/* How an option moves an indicator: spread, so that few stories are equal. */
static int effect(int dilemma, int option, int indicator)
{
    return (dilemma * 7 + option * 5 + indicator * 3) % 21 - 10;
}

/* ---- by hand -------------------------------------------------------------------------------- */

static Option *hand_options(Arena *arena, int dilemma)
{
    Option *options = arena_new(arena, Option, SAMPLE_OPTIONS);
    for (int i = 0; i < SAMPLE_OPTIONS; i++) {
        options[i] = (Option){.id = arena_printf(arena, "o%d", i),
                              .text = "Een keuze",
                              .detail = "",
                              .kind = (OptionKind)i,
                              .takes = (Role)i,
                              .outcome = "Wat er gebeurde.",
                              .values = {1, -1, (int8_t)i},
                              .next = {.kind = NEXT_TO, .to = (uint16_t)(dilemma + 1)}};
        if (dilemma + 1 == SAMPLE_DILEMMAS) options[i].next.to = DILEMMA_END;
        for (int k = 0; k < SAMPLE_INDICATORS; k++)
            options[i].effects[k] = (int8_t)effect(dilemma, i, k);
    }
    return options;
}

Scenario *sample_scenario(void)
{
    static const char *const shared[] = {"mensen", "vertrouwen", "recht", "slagkracht",
                                         "samenhang"};
    static const char *const indicators[SAMPLE_INDICATORS] = {"rust", "ploeg", "families"};
    Scenario *s = calloc(1, sizeof *s);
    CHECK(s != NULL);
    Arena *arena = &s->arena;
    s->manifest = (Manifest){.id = "bench", .version = "1", .title = "Bench", .start = "d0"};
    s->value_count = SHARED_VALUES;
    s->values = arena_new(arena, Value, SHARED_VALUES);
    for (int i = 0; i < SHARED_VALUES; i++) s->values[i].id = shared[i];
    s->indicator_count = SAMPLE_INDICATORS;
    s->indicators = arena_new(arena, Indicator, SAMPLE_INDICATORS);
    for (int i = 0; i < SAMPLE_INDICATORS; i++)
        s->indicators[i] = (Indicator){.id = indicators[i], .label = indicators[i], .start = 50};
    s->ending_count = 1;
    s->endings = arena_new(arena, Ending, 1);
    s->endings[0] = (Ending){.id = "einde", .headline = "Einde", .article = "Voorbij."};
    s->dilemma_count = SAMPLE_DILEMMAS;
    s->dilemmas = arena_new(arena, Dilemma, SAMPLE_DILEMMAS);
    for (int i = 0; i < SAMPLE_DILEMMAS; i++)
        s->dilemmas[i] = (Dilemma){.id = arena_printf(arena, "d%d", i),
                                   .title = "Een dilemma",
                                   .situation = "Er is iets.",
                                   .question = "Wat doet u?",
                                   .at = "",
                                   .uncertain = "",
                                   .phase = (Phase)(i % PHASES),
                                   .clash = {0, 2},
                                   .time_s = 90,
                                   .options = hand_options(arena, i),
                                   .option_count = SAMPLE_OPTIONS,
                                   .bell = SAMPLE_OPTIONS - 1,
                                   .facilitator = {.notes = ""}};
    return s;
}

/* ---- in Lua --------------------------------------------------------------------------------- */

static const char pack_lua[] =
    "pack { id = \"bench\", version = \"1.0.0\", api = 1, language = \"nl\", title = \"Bench\",\n"
    "  summary = \"Om te meten.\", role = \"Burgemeester\", duration = 25,\n"
    "  theme = \"bevolkingszorg\", field = \"jeugd\", authors = { \"Regisseur\" },\n"
    "  license = \"CC-BY-4.0\", sources = {}, start = \"d0\" }\n";

static void add_option(StrBuf *lua, int dilemma, int option)
{
    static const char *const kinds[] = {"act", "wait", "delegate", "ask"};
    static const char *const roles[] = {"beslisser", "burgervader", "strateeg", "collega"};
    sb_printf(lua, "  { id = \"o%d\", kind = \"%s\", takes = \"%s\", text = \"Keuze %d\",\n",
              option, kinds[option], roles[option], option);
    sb_printf(lua, "    reasons = { \"Nu\", \"Straks\" }, values = { mensen = %d, recht = %d },\n",
              option - 1, 2 - option);
    sb_printf(lua, "    effects = { rust = %d, ploeg = %d, families = %d },\n",
              effect(dilemma, option, 0), effect(dilemma, option, 1), effect(dilemma, option, 2));
    sb_printf(lua, "    outcome = \"Wat er gebeurde, %d.\",\n", option);
    if (dilemma + 1 == SAMPLE_DILEMMAS)
        sb_add(lua, "    next = \"END\" },\n");
    else if (option % 2 == 0)
        sb_printf(lua, "    next = \"d%d\" },\n", dilemma + 1);
    else
        sb_printf(lua,
                  "    next = function(s) if s.rust > 50 then return \"d%d\" end return \"d%d\" "
                  "end },\n",
                  dilemma + 1, dilemma + 1);
}

static void add_dilemma(StrBuf *lua, int dilemma)
{
    sb_printf(
        lua,
        "dilemma \"d%d\" {\n  title = \"Dilemma %d\", phase = \"reactie\",\n"
        "  clash = { \"mensen\", \"recht\" }, asks = \"beslisser\", time = 90,\n"
        "  at = \"woensdag\", situation = \"Er is iets gebeurd.\", question = \"Wat doet u?\",\n"
        "  advice = {\n",
        dilemma, dilemma);
    for (int i = 0; i < SAMPLE_OPTIONS; i++)
        sb_printf(lua, "    { by = \"a%d\", supports = \"o%d\", text = \"Doe dit.\", cost = 5 },\n",
                  i, i);
    sb_add(lua, "  },\n  options = {\n");
    for (int i = 0; i < SAMPLE_OPTIONS; i++) add_option(lua, dilemma, i);
    sb_add(lua, "  },\n  bell = \"o3\",\n}\n");
}

static char *scenario_lua(Arena *arena)
{
    StrBuf lua = {0};
    sb_add(&lua, "indicator \"rust\" { label = \"Rust\", start = 50 }\n"
                 "indicator \"ploeg\" { label = \"Ploeg\", start = 50 }\n"
                 "indicator \"families\" { label = \"Families\", start = 50 }\n");
    for (int i = 0; i < SAMPLE_OPTIONS; i++)
        sb_printf(&lua, "adviser \"a%d\" { name = \"Naam %d\", title = \"Functie\" }\n", i, i);
    for (int i = 0; i < SAMPLE_DILEMMAS; i++) add_dilemma(&lua, i);
    sb_add(&lua, "ending \"einde\" { headline = \"Einde\", article = \"Het is voorbij.\" }\n");
    char *text = arena_text(arena, sb_text(&lua));
    sb_free(&lua);
    return text;
}

static bool read_file(void *self, const char *path, size_t limit, Arena *arena, const char **bytes,
                      size_t *size, Err *err)
{
    const char *text = strcmp(path, "pack.lua") == 0       ? pack_lua
                       : strcmp(path, "scenario.lua") == 0 ? self
                                                           : NULL;
    if (text == NULL || strlen(text) > limit)
        return err_set(err, "pack.no_file", "path", path, NULL);
    *bytes = arena_text(arena, text);
    *size = strlen(text);
    return true;
}

static void list_files(void *self, const char *folder,
                       void (*found)(void *context, const char *name), void *context)
{
    (void)self;
    if (folder[0] != '\0') return;
    found(context, "pack.lua");
    found(context, "scenario.lua");
}

PackFiles sample_files(Arena *arena)
{
    return (PackFiles){scenario_lua(arena), read_file, list_files};
}
