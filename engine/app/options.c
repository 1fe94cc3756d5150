#include "app/options.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "store/ballots.h"

const OptionRow option_rows[OPTS] = {
    [OPT_HELP] = {"help", NULL, NULL},
    [OPT_VERSION] = {"version", NULL, NULL},
    [OPT_DATA] = {"data", "DIR", NULL},
    [OPT_LANG] = {"lang", "nl|en|..", NULL},
    [OPT_TEXT] = {"text", NULL, NULL},
    [OPT_FULLSCREEN] = {"fullscreen", NULL, NULL},
    [OPT_CLOCK] = {"clock", NULL, clock_names},
    [OPT_SEED] = {"seed", "N", NULL},
    [OPT_RESUME] = {"resume", NULL, NULL},
    [OPT_VIRTUAL_CLOCK] = {"virtual-clock", NULL, NULL},
    [OPT_JSON] = {"json", NULL, NULL},
    [OPT_STRICT] = {"strict", NULL, NULL},
    [OPT_DOT] = {"dot", NULL, NULL},
    [OPT_MERMAID] = {"mermaid", NULL, NULL},
    [OPT_COVERAGE] = {"coverage", NULL, NULL},
    [OPT_HTML] = {"html", "FILE", NULL},
    [OPT_PDF] = {"pdf", "FILE", NULL},
    [OPT_CSV] = {"csv", "FILE", NULL},
    [OPT_ADDRESS] = {"address", "A", NULL},
    [OPT_PORT] = {"port", "1..65535", NULL},
    [OPT_VOTES] = {"votes", NULL, method_names},
    [OPT_ORDER] = {"order", NULL, order_names},
    [OPT_CODES] = {"codes", "0..200", NULL},
    [OPT_SITTING] = {"sitting", NULL, NULL},
};

const char *option_argument(OptionId id, Arena *arena)
{
    const OptionRow *row = &option_rows[id];
    if (row->words == NULL) return row->argument;
    StrBuf all = {0};
    for (int i = 0; row->words[i]; i++) sb_printf(&all, "%s%s", i > 0 ? "|" : "", row->words[i]);
    const char *text = arena_text(arena, sb_text(&all));
    sb_free(&all);
    return text;
}

static bool takes_value(int id)
{
    return option_rows[id].argument || option_rows[id].words;
}

static int find(const char *name, size_t len)
{
    for (int i = 0; i < OPTS; i++)
        if (strncmp(option_rows[i].name, name, len) == 0 && option_rows[i].name[len] == '\0')
            return i;
    return -1;
}

/* Values that are more than a text are checked here, so that commands need not. */
static bool value_ok(Options *o, int id, const char *value)
{
    const char *const *words = option_rows[id].words;
    int i = words ? names_find(words, value) : 0;
    int64_t n = 0;
    bool ok = i >= 0;
    if (ok && id == OPT_CLOCK) o->clock = (Clock)i;
    if (ok && id == OPT_VOTES) o->votes = (RoomMethod)i;
    if (ok && id == OPT_ORDER) o->order = (RoomOrder)i;
    if (id == OPT_LANG) ok = strlen(value) == 2 && strspn(value, "abcdefghijklmnopqrstuvwxyz") == 2;
    if (id == OPT_SEED) ok = text_to_int(value, 0, INT64_MAX - 1, &n), o->seed = (uint64_t)n;
    if (id == OPT_PORT) ok = text_to_int(value, 1, 65535, &n), o->port = (int)n;
    if (id == OPT_CODES) ok = text_to_int(value, 0, PASSES_MAX, &n), o->codes = (int)n;
    return ok;
}

/* Always false. The value is NULL when there is none. */
static bool wrong_value(int id, const char *value, Err *err)
{
    Arena arena = {0};
    const char *values = option_argument((OptionId)id, &arena), *name = option_rows[id].name;
    if (value)
        err_set(err, "app.bad_value", "option", name, "value", value, "values", values, NULL);
    else
        err_set(err, "app.no_value", "option", name, "values", values, NULL);
    arena_free(&arena);
    return false;
}

/* `--name` or `--name=value` or `--name value`; `*at` moves on over what was used. */
static bool read_option(Options *o, int argc, char **argv, int *at, Err *err)
{
    const char *name = argv[*at] + 2;
    size_t len = strcspn(name, "=");
    int id = find(name, len);
    if (id < 0) return err_set(err, "app.unknown_option", "option", argv[*at], NULL);
    o->given[id] = true;
    if (!takes_value(id)) {
        if (name[len] == '\0') return true;
        return err_set(err, "app.takes_no_value", "option", option_rows[id].name, NULL);
    }
    if (name[len] == '=')
        o->value[id] = name + len + 1;
    else if (*at + 1 < argc)
        o->value[id] = argv[++*at];
    else
        return wrong_value(id, NULL, err);
    return value_ok(o, id, o->value[id]) || wrong_value(id, o->value[id], err);
}

bool options_read(int argc, char **argv, Options *out, Err *err)
{
    bool only_operands = false;
    *out = (Options){0};
    for (int i = 1; i < argc; i++) {
        const char *arg = argv[i];
        if (!only_operands && strcmp(arg, "--") == 0) {
            only_operands = true;
        } else if (!only_operands && text_starts(arg, "--")) {
            if (!read_option(out, argc, argv, &i, err)) return false;
        } else if (!only_operands && arg[0] == '-' && strcmp(arg, "-h") == 0) {
            out->given[OPT_HELP] = true;
        } else if (out->command == NULL) {
            out->command = arg;
        } else if (out->operand_count < OPERANDS_MAX) {
            out->operands[out->operand_count++] = arg;
        } else {
            return err_set(err, "app.too_many", NULL);
        }
    }
    return true;
}
