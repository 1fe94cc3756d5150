#include "app/room_last.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "core/event.h"
#include "room/address.h"
#include "store/disk.h"

enum { FILE_BYTES = 64 * 1024 };

static int name_of(const json_t *object, const char *key, const char *const *names, int standard)
{
    const char *text = json_string_value(json_object_get(object, key));
    int i = text ? names_find(names, text) : -1;
    return i < 0 ? standard : i;
}

static const char *text_of(const json_t *object, const char *key, size_t most, Arena *arena)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text && utf8_count(text) <= most ? arena_text(arena, text) : "";
}

/* An address that this machine has no more is no use. */
static const char *still_ours(const char *address)
{
    RoomAddress all[ROOM_ADDRESSES];
    size_t count = room_addresses(all);
    for (size_t i = 0; i < count; i++)
        if (strcmp(all[i].text, address) == 0) return address;
    return "";
}

SittingSetup room_last(const char *dir, Arena *arena)
{
    unsigned char *bytes;
    size_t size;
    json_t *object = NULL;
    const char *path = disk_join(arena, dir, "room.json");
    if (disk_kind(path) == DISK_FILE && disk_read(path, FILE_BYTES, &bytes, &size, NULL)) {
        object = json_loadb((char *)bytes, size, JSON_REJECT_DUPLICATES, NULL);
        free(bytes);
    }
    json_int_t expected = json_integer_value(json_object_get(object, "expected"));
    json_int_t codes = json_integer_value(json_object_get(object, "codes"));
    SittingSetup setup = {.method = (RoomMethod)name_of(object, "votes", method_names, ROOM_PHONES),
                          .order = (RoomOrder)name_of(object, "order", order_names, ROOM_VOTES),
                          .clock = (Clock)name_of(object, "clock", clock_names, CLOCK_X1),
                          .expected = expected > 0 && expected <= VOTES_MAX ? (int)expected : 0,
                          .codes = codes > 0 && codes <= PASSES_MAX ? (int)codes : 0,
                          .present = text_of(object, "present", PRESENT_MAX, arena),
                          .address =
                              still_ours(text_of(object, "address", ROOM_ADDRESS_TEXT, arena))};
    json_decref(object);
    return setup;
}

void room_last_keep(const char *dir, const SittingSetup *setup)
{
    Arena arena = {0};
    json_t *object = json_pack(
        "{s:s, s:s, s:s, s:i, s:i, s:s, s:s}", "votes", method_names[setup->method], "order",
        order_names[setup->order], "clock", clock_names[setup->clock], "expected", setup->expected,
        "codes", setup->codes, "present", setup->present, "address", setup->address);
    char *text = json_dumps(object, JSON_INDENT(2));
    json_decref(object);
    if (text) {
        const char *file = arena_printf(&arena, "%s\n", text);
        disk_write(disk_join(&arena, dir, "room.json"), file, strlen(file), NULL);
    }
    free(text);
    arena_free(&arena);
}
