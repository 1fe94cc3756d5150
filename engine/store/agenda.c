/* The file: read, written, kept. */
#include "store/agenda.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "script/declare.h"
#include "store/agenda_inside.h"
#include "store/disk.h"

static const char *const kind_keys[] = {
    [AGENDA_PACK] = NULL, [AGENDA_DILEMMA] = "dilemma", [AGENDA_STATEMENT] = "statement"};

typedef struct Reading {
    Arena *arena;
    Agenda *out;
    bool any_path; /* a pack may be named by its path */
    Err *err;
} Reading;

/* `item` from 1; 0 for the agenda itself. */
static bool wrong(const Reading *r, const char *key, size_t item)
{
    char number[24];
    snprintf(number, sizeof number, "%zu", item);
    return err_set(r->err, "agenda.wrong", "key", key, "item", number, NULL);
}

/* Every key of an object must be one of these; the list ends with NULL. */
static bool keys_known(const Reading *r, json_t *object, const char *const *known)
{
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value)
    {
        const char *const *k = known;
        while (*k && strcmp(*k, key) != 0) k++;
        if (*k == NULL) return err_set(r->err, "agenda.unknown_key", "key", key, NULL);
    }
    return true;
}

static bool is_line(const char *text)
{
    for (uint32_t rune; (rune = utf8_next(&text)) != 0;)
        if (rune == '\n' || rune_is_control(rune)) return false;
    return true;
}

/* An id, copied; NULL when it is none. */
static const char *id_of(const Reading *r, json_t *value, bool path)
{
    const char *text = json_string_value(value);
    if (text == NULL || !(is_identifier(text) || (path && text[0]))) return NULL;
    return arena_text(r->arena, text);
}

static bool read_item(const Reading *r, json_t *object, size_t number, AgendaItem *item)
{
    static const char *const known[] = {"pack", "dilemma", "statement", NULL};
    if (!json_is_object(object)) return wrong(r, "items", number);
    if (!keys_known(r, object, known)) return false;
    item->pack = id_of(r, json_object_get(object, "pack"), r->any_path);
    if (item->pack == NULL) return wrong(r, "pack", number);
    for (int kind = AGENDA_DILEMMA; kind <= AGENDA_STATEMENT; kind++) {
        json_t *value = json_object_get(object, kind_keys[kind]);
        if (value == NULL) continue;
        const char *id = id_of(r, value, false);
        if (id == NULL || item->id) return wrong(r, kind_keys[kind], number);
        item->kind = (AgendaKind)kind;
        item->id = id;
    }
    return true;
}

static bool read_items(const Reading *r, json_t *items)
{
    char max[16];
    size_t count = json_array_size(items);
    snprintf(max, sizeof max, "%d", AGENDA_MAX);
    if (!json_is_array(items)) return wrong(r, "items", 0);
    if (count == 0) return err_set(r->err, "agenda.empty", NULL);
    if (count > AGENDA_MAX) return err_set(r->err, "agenda.too_many", "max", max, NULL);
    r->out->items = arena_new(r->arena, AgendaItem, count);
    r->out->count = count;
    for (size_t i = 0; i < count; i++)
        if (!read_item(r, json_array_get(items, i), i + 1, &r->out->items[i])) return false;
    return true;
}

static bool read_head(const Reading *r, json_t *root)
{
    static const char *const known[] = {"regisseur", "kind", "title", "items", NULL};
    const char *kind = json_string_value(json_object_get(root, "kind"));
    json_t *version = json_object_get(root, "regisseur"), *title = json_object_get(root, "title");
    if (!json_is_object(root)) return wrong(r, "items", 0);
    if (!keys_known(r, root, known)) return false;
    if (!json_is_integer(version) || json_integer_value(version) != 1)
        return wrong(r, "regisseur", 0);
    if (kind == NULL || strcmp(kind, "agenda") != 0) return wrong(r, "kind", 0);
    const char *text = title ? json_string_value(title) : "";
    if (text == NULL || utf8_count(text) > AGENDA_TITLE_MAX || !is_line(text))
        return wrong(r, "title", 0);
    r->out->title = arena_text(r->arena, text);
    return true;
}

static bool read_text(const Reading *r, const char *text, size_t size)
{
    json_error_t error;
    *r->out = (Agenda){.title = ""};
    json_t *root = json_loadb(text, size, JSON_REJECT_DUPLICATES, &error);
    if (root == NULL) {
        char line[24];
        snprintf(line, sizeof line, "%d", error.line);
        return err_set(r->err, "agenda.not_json", "line", line, "why", error.text, NULL);
    }
    bool ok = read_head(r, root) && read_items(r, json_object_get(root, "items"));
    json_decref(root);
    if (!ok) *r->out = (Agenda){.title = ""};
    return ok;
}

bool agenda_read(const char *text, size_t size, Arena *arena, Agenda *out, Err *err)
{
    Reading reading = {arena, out, false, err};
    return read_text(&reading, text, size);
}

bool agenda_read_own(const char *text, Arena *arena, Agenda *out, Err *err)
{
    Reading reading = {arena, out, true, err};
    return read_text(&reading, text, strlen(text));
}

/* ---- writing ---- */

static json_t *item_json(const AgendaItem *item)
{
    json_t *object = json_pack("{s:s}", "pack", item->pack);
    if (item->kind != AGENDA_PACK)
        json_object_set_new(object, kind_keys[item->kind], json_string(item->id));
    return object;
}

char *agenda_write(const Agenda *agenda, Arena *arena)
{
    json_t *items = json_array();
    for (size_t i = 0; i < agenda->count; i++)
        json_array_append_new(items, item_json(&agenda->items[i]));
    json_t *root = json_pack("{s:i, s:s}", "regisseur", 1, "kind", "agenda");
    if (agenda->title[0]) json_object_set_new(root, "title", json_string(agenda->title));
    json_object_set_new(root, "items", items);
    char *text = json_dumps(root, JSON_INDENT(2));
    char *out = arena_printf(arena, "%s\n", text ? text : "");
    free(text);
    json_decref(root);
    return out;
}

bool agenda_load(const char *path, Arena *arena, Agenda *out, Err *err)
{
    unsigned char *bytes;
    size_t size;
    *out = (Agenda){.title = ""};
    if (!disk_read(path, AGENDA_FILE_MAX, &bytes, &size, err)) return false;
    bool ok = agenda_read((const char *)bytes, size, arena, out, err);
    free(bytes);
    return ok;
}

bool agenda_save(const char *path, const Agenda *agenda, Err *err)
{
    Arena arena = {0};
    const char *text = agenda_write(agenda, &arena);
    bool ok = disk_write_document(path, text, strlen(text), err);
    arena_free(&arena);
    return ok;
}

Agenda agenda_of_pack(const char *pack, Arena *arena)
{
    Agenda agenda = {.title = "", .items = arena_new(arena, AgendaItem, 1), .count = 1};
    agenda.items[0].pack = arena_text(arena, pack);
    return agenda;
}

Agenda agenda_copy(const Agenda *agenda, Arena *arena)
{
    Agenda copy = {.title = arena_text(arena, agenda->title),
                   .items = arena_new(arena, AgendaItem, AGENDA_MAX),
                   .count = agenda->count};
    for (size_t i = 0; i < agenda->count; i++) {
        const AgendaItem *item = &agenda->items[i];
        copy.items[i] = (AgendaItem){item->kind, arena_text(arena, item->pack),
                                     item->id ? arena_text(arena, item->id) : NULL};
    }
    return copy;
}
