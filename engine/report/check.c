#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "report/json_file.h"
#include "report/report.h"

/* Ids of the options along a way: "choose onthaal", or "wait 90 # wachten" where only the bell does
 * it. */
static json_t *options_of(const char *way)
{
    json_t *out = json_array();
    while (*way) {
        size_t length = strcspn(way, "\n");
        const char *id = text_starts(way, "choose ") ? way + 7 : NULL;
        if (text_starts(way, "wait ")) id = strstr(way, "# ") + 2;
        if (id) json_array_append_new(out, json_stringn(id, length - (size_t)(id - way)));
        way += length + (way[length] == '\n');
    }
    return out;
}

static json_t *seed_of(const char *way)
{
    const char *seed = strstr(way, "--seed ");
    return seed ? json_integer(strtoll(seed + 7, NULL, 10)) : json_null();
}

static void add_way(json_t *out, const char *way)
{
    if (way[0] == '\0') {
        json_object_set_new(out, "shortest", json_null());
        return;
    }
    json_object_set_new(out, "shortest", options_of(way));
    json_object_set_new(out, "seed", seed_of(way));
    json_object_set_new(out, "script", json_string(way));
}

static json_t *fault_of(const Fault *fault, const Catalog *catalog)
{
    Arena arena = {0};
    const char *hint = tr_hint(catalog, &arena, &fault->what);
    const char *dot = strchr(fault->what.key, '.');
    json_t *out =
        json_pack("{s:s, s:s, s:s, s:i, s:s, s:s, s:o}", "severity",
                  fault->severity == FAULT_ERROR ? "error" : "warning", "code",
                  dot ? dot + 1 : fault->what.key, "file", fault->file, "line", fault->line, "path",
                  fault->path, "message", tr_err(catalog, &arena, &fault->what), "hint",
                  hint ? json_string(hint) : json_null());
    add_way(out, fault->way);
    arena_free(&arena);
    return out;
}

static json_t *check_of(const PackCheck *check, const Catalog *catalog)
{
    json_t *list = json_array();
    for (const Fault *f = NULL; (f = faults_next(check->faults, f)) != NULL;)
        json_array_append_new(list, fault_of(f, catalog));
    return json_pack("{s:s, s:b, s:i, s:i, s:o}", "pack", check->pack, "good", check->good,
                     "errors", check->faults->errors, "warnings", check->faults->warnings, "faults",
                     list);
}

int report_check_json(const PackCheck *checks, size_t count, const Catalog *catalog, FILE *out)
{
    json_t *root = json_document("check"), *packs = json_array();
    for (size_t i = 0; i < count; i++) json_array_append_new(packs, check_of(&checks[i], catalog));
    json_object_set_new(root, "packs", packs);
    return json_finish(root, out);
}
