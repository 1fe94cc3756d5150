/* The row of a sitting: read, written, as one thing. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "store/sitting_inside.h"

/* ---- as text ---- */

static const char *const asking_names[] = {"none", "test", "agenda", NULL};

static json_t *sessions_json(const Kept *kept)
{
    json_t *list = json_array();
    for (int i = 0; i < kept->session_count; i++) {
        const KeptSession *session = &kept->sessions[i];
        json_array_append_new(list, json_pack("{s:I, s:i, s:b}", "id", (json_int_t)session->id,
                                              "item", session->item, "left", session->left));
    }
    return list;
}

static json_t *typed_json(const Kept *kept)
{
    json_t *list = json_array();
    for (int i = 0; i < AGENDA_MAX; i++) json_array_append_new(list, json_integer(kept->typed[i]));
    return list;
}

static char *kept_text(const Kept *kept, Arena *arena)
{
    json_t *root =
        json_pack("{s:s, s:s, s:s, s:s, s:i, s:i, s:s, s:s, s:i, s:i}", "title", kept->title,
                  "method", method_names[kept->method], "order", order_names[kept->order], "clock",
                  clock_names[kept->clock], "expected", kept->expected, "codes", kept->codes,
                  "present", kept->present, "asking", asking_names[kept->asking], "pick",
                  kept->pick, "base", kept->base);
    json_object_set_new(root, "typed", typed_json(kept));
    json_object_set_new(root, "sessions", sessions_json(kept));
    char *text = json_dumps(root, JSON_COMPACT);
    char *out = arena_text(arena, text ? text : "");
    free(text);
    json_decref(root);
    return out;
}

static bool read_name(json_t *root, const char *key, const char *const *names, int *out)
{
    const char *name = json_string_value(json_object_get(root, key));
    *out = name ? names_find(names, name) : -1;
    return *out >= 0;
}

static bool read_number(json_t *root, const char *key, json_int_t max, int *out)
{
    json_t *value = json_object_get(root, key);
    json_int_t number = json_integer_value(value);
    if (!json_is_integer(value) || number < 0 || number > max) return false;
    *out = (int)number;
    return true;
}

/* Rooms of before printed codes have no such number. */
static bool read_codes(json_t *root, int *out)
{
    if (json_object_get(root, "codes") == NULL) return *out = 0, true;
    return read_number(root, "codes", PASSES_MAX, out);
}

static bool read_sessions(json_t *list, Kept *out)
{
    size_t count = json_array_size(list);
    if (!json_is_array(list) || count > SESSIONS_MAX) return false;
    for (size_t i = 0; i < count; i++) {
        json_t *one = json_array_get(list, i);
        KeptSession *session = &out->sessions[out->session_count++];
        session->id = json_integer_value(json_object_get(one, "id"));
        session->left = json_is_true(json_object_get(one, "left"));
        if (session->id <= 0 || !read_number(one, "item", AGENDA_MAX - 1, &session->item))
            return false;
    }
    return true;
}

static bool read_typed(json_t *list, Kept *out)
{
    if (json_array_size(list) != AGENDA_MAX) return false;
    for (size_t i = 0; i < AGENDA_MAX; i++) {
        json_int_t number = json_integer_value(json_array_get(list, i));
        if (number < 0 || number > VOTES_MAX) return false;
        out->typed[i] = (uint16_t)number;
    }
    return true;
}

static bool read_kept(const char *text, Arena *arena, Kept *out)
{
    int method, order, clock, asking;
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    const char *present = json_string_value(json_object_get(root, "present"));
    const char *title = json_string_value(json_object_get(root, "title"));
    *out = (Kept){.title = arena_text(arena, title ? title : ""),
                  .present = arena_text(arena, present ? present : "")};
    bool ok = present && title && read_name(root, "method", method_names, &method) &&
              read_name(root, "order", order_names, &order) &&
              read_name(root, "clock", clock_names, &clock) &&
              read_name(root, "asking", asking_names, &asking) &&
              read_number(root, "expected", VOTES_MAX, &out->expected) &&
              read_codes(root, &out->codes) && read_number(root, "pick", AGENDA_MAX, &out->pick) &&
              read_number(root, "base", INT32_MAX / 2, &out->base) &&
              read_typed(json_object_get(root, "typed"), out) &&
              read_sessions(json_object_get(root, "sessions"), out);
    json_decref(root);
    if (!ok) return false;
    out->method = (RoomMethod)method;
    out->order = (RoomOrder)order;
    out->clock = (Clock)clock;
    out->asking = (AskKind)asking;
    return true;
}

/* ---- as a row ---- */

SittingNext sitting_next(const Sitting *s)
{
    return (SittingNext){.kept = s->kept,
                         .agenda = s->agenda,
                         .place = s->row.place,
                         .question = s->row.question,
                         .session = s->row.session,
                         .address = s->row.address,
                         .port = s->row.port};
}

static SittingRow row_of(const Sitting *s, const SittingNext *next, Arena *arena)
{
    SittingRow row = s->row;
    row.place = next->place;
    row.question = next->question;
    row.session = next->session;
    row.address = next->address;
    row.port = next->port;
    row.agenda = agenda_write(&next->agenda, arena);
    row.setup = kept_text(&next->kept, arena);
    return row;
}

static void take_next(Sitting *s, const SittingNext *next, const SittingRow *row)
{
    s->kept = next->kept;
    s->agenda = next->agenda;
    s->row = *row;
    s->row.agenda = s->row.setup = "";
}

bool sitting_keep(Sitting *s, const SittingNext *next, Err *err)
{
    Arena arena = {0};
    SittingRow row = row_of(s, next, &arena);
    bool ok = ballots_keep(s->at.ballots, &row, err);
    if (ok) take_next(s, next, &row);
    arena_free(&arena);
    return ok;
}

bool sitting_begin_row(Sitting *s, const SittingNext *next, int64_t wall_ms, Err *err)
{
    Arena arena = {0};
    SittingRow row = row_of(s, next, &arena);
    row.started_ms = wall_ms;
    bool ok = ballots_begin(s->at.ballots, &row, &s->arena, err);
    if (ok) take_next(s, next, &row);
    arena_free(&arena);
    return ok;
}

bool sitting_read_row(Sitting *s, const SittingRow *row, Err *err)
{
    Agenda agenda;
    s->row = *row;
    if (!agenda_read_own(row->agenda, &s->arena, &agenda, err)) return false;
    s->agenda = agenda_copy(&agenda, &s->arena);
    bool sound = read_kept(row->setup, &s->arena, &s->kept) && row->place >= -1 &&
                 row->place < (int)s->agenda.count && row->question >= 0;
    s->row.agenda = s->row.setup = "";
    return sound || err_set(err, "room.nothing_to_resume", NULL);
}
