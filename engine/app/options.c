#include "app/options.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

const OptionRow option_rows[OPTS] = {
    [OPT_HELP] = {"help", NULL},
    [OPT_VERSION] = {"version", NULL},
    [OPT_DATA] = {"data", "DIR"},
    [OPT_LANG] = {"lang", "nl|en|.."},
    [OPT_TEXT] = {"text", NULL},
    [OPT_FULLSCREEN] = {"fullscreen", NULL},
    [OPT_CLOCK] = {"clock", "off|x1|x1.5|x2|x4"},
    [OPT_SEED] = {"seed", "N"},
    [OPT_RESUME] = {"resume", NULL},
    [OPT_VIRTUAL_CLOCK] = {"virtual-clock", NULL},
    [OPT_JSON] = {"json", NULL},
    [OPT_STRICT] = {"strict", NULL},
    [OPT_DOT] = {"dot", NULL},
    [OPT_MERMAID] = {"mermaid", NULL},
    [OPT_COVERAGE] = {"coverage", NULL},
    [OPT_HTML] = {"html", "FILE"},
    [OPT_PDF] = {"pdf", "FILE"},
    [OPT_CSV] = {"csv", "FILE"},
    [OPT_ADDRESS] = {"address", "A"},
    [OPT_PORT] = {"port", "1..65535"},
    [OPT_VOTES] = {"votes", "phones|cards|keyboard"},
    [OPT_ORDER] = {"order", "votes|table"},
    [OPT_SITTING] = {"sitting", NULL},
};

static int find(const char *name, size_t len)
{
    for (int i = 0; i < OPTS; i++)
        if (strncmp(option_rows[i].name, name, len) == 0 && option_rows[i].name[len] == '\0')
            return i;
    return -1;
}

/* A word of a table; `*out` is its place, 0 when it is none. */
static bool one_of(const char *const *names, const char *value, int *out)
{
    int i = names_find(names, value);
    *out = i < 0 ? 0 : i;
    return i >= 0;
}

/* Values that are more than a text are checked here, so that commands need not. */
static bool value_ok(Options *o, int id, const char *value)
{
    int i = 0;
    int64_t n = 0;
    bool ok = true;
    if (id == OPT_CLOCK) ok = one_of(clock_names, value, &i), o->clock = (Clock)i;
    if (id == OPT_VOTES) ok = one_of(method_names, value, &i), o->votes = (RoomMethod)i;
    if (id == OPT_ORDER) ok = one_of(order_names, value, &i), o->order = (RoomOrder)i;
    if (id == OPT_LANG) ok = strlen(value) == 2 && strspn(value, "abcdefghijklmnopqrstuvwxyz") == 2;
    if (id == OPT_SEED) ok = text_to_int(value, 0, INT64_MAX - 1, &n), o->seed = (uint64_t)n;
    if (id == OPT_PORT) ok = text_to_int(value, 1, 65535, &n), o->port = (int)n;
    return ok;
}

static bool check_value(Options *o, int id, Err *err)
{
    const char *value = o->value[id];
    return value_ok(o, id, value) ||
           err_set(err, "app.bad_value", "option", option_rows[id].name, "value", value, "values",
                   option_rows[id].argument, NULL);
}

/* `--name` or `--name=value` or `--name value`; `*at` moves on over what was used. */
static bool read_option(Options *o, int argc, char **argv, int *at, Err *err)
{
    const char *name = argv[*at] + 2;
    size_t len = strcspn(name, "=");
    int id = find(name, len);
    if (id < 0) return err_set(err, "app.unknown_option", "option", argv[*at], NULL);
    o->given[id] = true;
    if (option_rows[id].argument == NULL) {
        if (name[len] == '\0') return true;
        return err_set(err, "app.takes_no_value", "option", option_rows[id].name, NULL);
    }
    if (name[len] == '=')
        o->value[id] = name + len + 1;
    else if (*at + 1 < argc)
        o->value[id] = argv[++*at];
    else
        return err_set(err, "app.no_value", "option", option_rows[id].name, "values",
                       option_rows[id].argument, NULL);
    return check_value(o, id, err);
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
