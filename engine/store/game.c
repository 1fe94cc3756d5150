#include "store/game.h"

#include <stdlib.h>

#include "base/log.h"

struct Game {
    Pack *pack;
    Records *records; /* NULL when not recorded */
    Session session;
    int64_t number;
    GameTimes times;
    StrBuf lines[EVENTS_MAX]; /* kept from command to command */
    bool write_failed;
};

static Game *game_new(Pack *pack)
{
    Game *game = calloc(1, sizeof *game);
    CHECK(game != NULL);
    game->pack = pack;
    session_init(&game->session, pack_scenario(pack), pack_hooks(pack));
    return game;
}

static void game_free(Game *game)
{
    session_free(&game->session);
    pack_free(game->pack);
    for (int i = 0; i < EVENTS_MAX; i++) sb_free(&game->lines[i]);
    free(game);
}

void game_close(Game *game)
{
    if (game == NULL) return;
    /* What a room discussed has no story: a statement stays in the briefing. */
    bool begun = game->session.state.stage != STAGE_BRIEFING || game->session.room.on;
    if (!begun && game->records) records_delete(game->records, game->number, NULL);
    game_free(game);
}

/* Something happened at `wall_ms`. */
static void note_time(Game *game, int64_t wall_ms)
{
    const Session *session = &game->session;
    bool ended = session->state.stage == STAGE_ENDED || session->room.adjourned;
    game->times.last_ms = wall_ms;
    if (ended && game->times.ended_ms == 0) game->times.ended_ms = wall_ms;
}

static bool begin_record(Game *game, Records *records, int64_t wall_ms, Err *err)
{
    const Manifest *manifest = &pack_scenario(game->pack)->manifest;
    RecordsBegin begin = {.pack_id = manifest->id,
                          .version = manifest->version,
                          .title = manifest->title,
                          .sha256 = pack_sha256(game->pack),
                          .started_ms = wall_ms};
    begin.bytes = pack_bytes(game->pack, &begin.size);
    if (!records_begin(records, &begin, &game->number, err)) return false;
    game->records = records;
    return true;
}

Game *game_begin(Pack *pack, Records *records, Clock clock, uint64_t seed, int64_t wall_ms,
                 Err *err)
{
    Game *game = game_new(pack);
    game->times.started_ms = wall_ms;
    Command start = {.type = COMMAND_START, .clock = clock, .seed = seed};
    if ((records == NULL || begin_record(game, records, wall_ms, err)) &&
        game_do(game, &start, wall_ms, err))
        return game;
    game_free(game);
    return NULL;
}

/* ---- looking back -------------------------------------------------------------------------- */

Game *game_look_back(Pack *pack, int64_t started_ms)
{
    Game *game = game_new(pack);
    game->times.started_ms = game->times.last_ms = started_ms;
    return game;
}

bool game_take(Game *game, const char *line, int64_t wall_ms, Err *err)
{
    Arena arena = {0};
    Event event;
    bool ok = event_read(game->session.scenario, &arena, line, &event, err) &&
              session_replay(&game->session, &event, err);
    arena_free(&arena);
    if (ok) note_time(game, wall_ms);
    return ok;
}

/* ---- resuming --------------------------------------------------------------------------- */

typedef struct Replaying {
    Game *game;
    Arena arena;
} Replaying;

static bool replay_line(void *context, const char *line, int64_t wall_ms)
{
    Replaying *r = context;
    Event event;
    arena_clear(&r->arena);
    if (!event_read(r->game->session.scenario, &r->arena, line, &event, NULL) ||
        !session_replay(&r->game->session, &event, NULL))
        return false;
    note_time(r->game, wall_ms);
    return true;
}

static Pack *kept_pack(Packs *packs, Records *records, const RecordSession *row, Faults *faults,
                       Err *err)
{
    Arena arena = {0};
    size_t size;
    Pack *pack = NULL;
    const unsigned char *bytes = records_pack(records, row->sha256, &arena, &size, err);
    if (bytes) pack = pack_open_bytes(packs, bytes, size, faults, err);
    arena_free(&arena);
    return pack;
}

static Game *replay(Pack *pack, Records *records, const RecordSession *row, Err *err)
{
    Replaying r = {.game = game_new(pack)};
    r.game->records = records_writable(records) ? records : NULL;
    r.game->number = row->id;
    r.game->times.started_ms = r.game->times.last_ms = row->started_ms;
    bool sound = records_events(records, row->id, replay_line, &r, NULL, err);
    arena_free(&r.arena);
    if (sound) return r.game;
    game_free(r.game);
    return NULL;
}

Game *game_resume(Packs *packs, Records *records, int64_t session, Faults *faults, Err *err)
{
    Arena arena = {0};
    RecordSession row;
    Game *game = NULL;
    if (records_session(records, session, &arena, &row, err)) {
        Pack *pack = kept_pack(packs, records, &row, faults, err);
        if (pack) game = replay(pack, records, &row, err);
    }
    arena_free(&arena);
    return game;
}

/* How many events of a session are sound and make sense together. */
static bool count_sound(Packs *packs, Records *records, int64_t session, Faults *faults,
                        int64_t *sound, Err *err)
{
    Arena arena = {0};
    RecordSession row;
    Pack *pack = NULL;
    if (records_session(records, session, &arena, &row, err))
        pack = kept_pack(packs, records, &row, faults, err);
    arena_free(&arena);
    if (pack == NULL) return false;
    Replaying r = {.game = game_new(pack)};
    records_events(records, session, replay_line, &r, sound, NULL);
    arena_free(&r.arena);
    game_free(r.game);
    return true;
}

Game *game_salvage(Packs *packs, Records *records, int64_t session, Faults *faults, Err *err)
{
    int64_t sound = 0, fresh = 0;
    if (!count_sound(packs, records, session, faults, &sound, err)) return NULL;
    if (!records_salvage(records, session, sound, &fresh, err)) return NULL;
    return game_resume(packs, records, fresh, faults, err);
}

/* ---- playing ------------------------------------------------------------------------------ */

static bool write_events(Game *game, const Events *events, int64_t wall_ms, Err *err)
{
    const char *lines[EVENTS_MAX];
    for (size_t i = 0; i < events->count; i++) {
        sb_clear(&game->lines[i]);
        event_write(game->session.scenario, &events->at[i], &game->lines[i]);
        lines[i] = sb_text(&game->lines[i]);
    }
    return records_append(game->records, game->number, lines, events->count, wall_ms, err);
}

/* Decides them one after the other on a session that goes ahead of the game's. */
static bool decide_all(const Game *game, const Command *commands, size_t count, Events *out,
                       Err *err)
{
    Session ahead = game->session; /* its record is only looked at */
    Events events;
    out->count = 0;
    for (size_t i = 0; i < count; i++) {
        if (!session_handle(&ahead, &commands[i], &events, err)) return false;
        CHECK(out->count + events.count <= EVENTS_MAX);
        for (size_t j = 0; j < events.count; j++) {
            out->at[out->count++] = events.at[j];
            state_apply(ahead.scenario, &ahead.state, &events.at[j]);
            room_apply(&ahead.room, &events.at[j]);
        }
    }
    return true;
}

bool game_do_all(Game *game, const Command *commands, size_t count, int64_t wall_ms, Err *err)
{
    Events events;
    game->write_failed = false;
    if (!decide_all(game, commands, count, &events, err)) return false;
    if (game->records && events.count > 0 && !write_events(game, &events, wall_ms, err)) {
        game->write_failed = true;
        return false;
    }
    session_commit(&game->session, &events);
    if (events.count > 0) note_time(game, wall_ms);
    return true;
}

bool game_do(Game *game, const Command *command, int64_t wall_ms, Err *err)
{
    return game_do_all(game, command, 1, wall_ms, err);
}

/* ---- for authors ---------------------------------------------------------------------------- */

Game *game_carry(const Game *old, Pack *pack, RetraceEnd *end)
{
    Game *game = game_new(pack);
    *end = session_retrace(&old->session, &game->session);
    return game;
}

/* What was played is forgotten. */
static void replace_session(Game *game, Session *fresh)
{
    CHECK(game->number == 0); /* a record would no longer say what was played */
    session_free(&game->session);
    game->session = *fresh;
}

void game_restart(Game *game, Clock clock, uint64_t seed)
{
    Session fresh;
    Command start = {.type = COMMAND_START, .clock = clock, .seed = seed};
    session_init(&fresh, game->session.scenario, game->session.hooks);
    session_do(&fresh, &start, NULL);
    replace_session(game, &fresh);
}

static bool take_way(Game *game, const Way *way)
{
    Session fresh;
    const Session *now = &game->session;
    Command start = {.type = COMMAND_START, .clock = now->state.clock, .seed = way->seed};
    session_init(&fresh, now->scenario, now->hooks);
    if (session_do(&fresh, &start, NULL) && session_take_way(&fresh, way)) {
        replace_session(game, &fresh);
        return true;
    }
    session_free(&fresh);
    return false;
}

bool game_go_to(Game *game, const Story *story, const Way *way, Err *err)
{
    CHECK(game->number == 0);
    bool whole = way && (way->draws == 0 || way->drawn);
    return (whole && take_way(game, way)) || session_jump(&game->session, story, err);
}

/* ---- what it is ------------------------------------------------------------------------------ */

bool game_write_failed(const Game *game)
{
    return game->write_failed;
}

void game_go_on_unrecorded(Game *game)
{
    game->records = NULL;
    game->write_failed = false;
}

const Session *game_session(const Game *game)
{
    return &game->session;
}

const Pack *game_pack(const Game *game)
{
    return game->pack;
}

int64_t game_number(const Game *game)
{
    return game->number;
}

GameTimes game_times(const Game *game)
{
    return game->times;
}

bool game_recorded(const Game *game)
{
    return game->records != NULL;
}
