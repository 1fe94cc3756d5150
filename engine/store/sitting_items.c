/* The items of an agenda: their titles, their records, turning from one to another. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/sitting_inside.h"

/* ---- titles ---- */

static bool take_title(void *context, size_t at, const Scenario *scenario, Err *err)
{
    (void)err;
    Sitting *s = context;
    const AgendaItem *item = &s->agenda.items[at];
    /* A pack that is gone since will be told when it is turned to. */
    const char *title = scenario   ? agenda_item_title(scenario, item)
                        : item->id ? item->id
                                   : item->pack;
    s->titles[at] = arena_text(&s->arena, title);
    return true;
}

void sitting_load_titles(Sitting *s, int from)
{
    agenda_visit(s->at.packs, &s->agenda, (size_t)from, take_title, s, NULL);
}

const char *sitting_pack_title(Sitting *s, const AgendaItem *item)
{
    AgendaItem whole = {.kind = AGENDA_PACK, .pack = item->pack};
    Pack *pack = agenda_open(s->at.packs, &whole, NULL);
    const char *title = pack ? pack_scenario(pack)->manifest.title : item->pack;
    title = arena_text(&s->arena, title);
    pack_free(pack);
    return title;
}

/* ---- records ---- */

/* True when nothing happened in it that anybody said or did. */
bool game_untouched(const Game *game)
{
    const Session *session = game_session(game);
    for (size_t i = 0; i < session->record.count; i++) {
        EventType type = session->record.events[i].type;
        if (type != EVENT_STARTED && type != EVENT_ROOM && type != EVENT_PLACED &&
            type != EVENT_POSED && type != EVENT_PRESENT)
            return false;
    }
    return true;
}

/* Closes a game and forgets its record. */
static void drop_game(Sitting *s, Game *game)
{
    int64_t number = game_recorded(game) ? game_number(game) : 0;
    game_close(game);
    if (number > 0) records_delete(s->at.records, number, NULL);
}

/* A statement is posed at once: it has no notice, and its pack's is not about it. */
static bool open_room(Sitting *s, Game *game, const AgendaItem *item, int64_t wall_ms, Err *err)
{
    const Kept *kept = &s->kept;
    const Scenario *scenario = game_session(game)->scenario;
    Event room = {.type = EVENT_ROOM,
                  .method = kept->method,
                  .order = kept->order,
                  .clock = kept->clock,
                  .seed = s->row.tag};
    Event placed = {.type = EVENT_PLACED}, posed = {.type = EVENT_POSED};
    Command commands[3] = {{.type = COMMAND_ROOM, .room = &room}};
    size_t count = 1;
    if (kept->present[0])
        commands[count++] = (Command){.type = COMMAND_PRESENT, .text = kept->present};
    if (item->kind == AGENDA_DILEMMA) {
        placed.dilemma = (uint16_t)scenario_dilemma(scenario, item->id);
        commands[count++] = (Command){.type = COMMAND_ROOM, .room = &placed};
    }
    if (item->kind == AGENDA_STATEMENT) {
        posed.index = (uint8_t)scenario_statement(scenario, item->id);
        commands[count++] = (Command){.type = COMMAND_ROOM, .room = &posed};
    }
    return game_do_all(game, commands, count, wall_ms, err);
}

static Game *resume_record(Sitting *s, int64_t session, Err *err)
{
    Faults faults = {0};
    Err why = {0};
    Game *game = game_resume(s->at.packs, s->at.records, session, &faults, &why);
    if (game == NULL && why.key && strcmp(why.key, "store.damaged") == 0)
        game = game_salvage(s->at.packs, s->at.records, session, &faults, &why);
    faults_free(&faults);
    if (game == NULL && err) *err = why;
    return game;
}

/* A record that is gone on with may not know how votes are taken since. Nobody sees it before it is
 * turned to, so it does no harm when that fails. */
static bool tell_method(Sitting *s, Game *game, int64_t wall_ms, Err *err)
{
    const Room *room = &game_session(game)->room;
    Event event = {.type = EVENT_ROOM,
                   .method = s->kept.method,
                   .order = room->order,
                   .clock = room->clock,
                   .seed = room->sitting};
    Command command = {.type = COMMAND_ROOM, .room = &event};
    return room->method == s->kept.method || game_do(game, &command, wall_ms, err);
}

static Game *go_on_with(Sitting *s, int64_t session, int64_t wall_ms, Err *err)
{
    Game *game = resume_record(s, session, err);
    if (game == NULL || tell_method(s, game, wall_ms, err)) return game;
    game_close(game);
    return NULL;
}

/* The session's own clock is off: in a room no bell rings. */
static Game *begin_item(Sitting *s, const AgendaItem *item, int64_t wall_ms, Err *err)
{
    Pack *pack = agenda_open(s->at.packs, item, err);
    if (pack == NULL) return NULL;
    Game *game = game_begin(pack, s->at.records, CLOCK_OFF, s->at.seed + (uint64_t)s->row.question,
                            wall_ms, err);
    if (game == NULL) return NULL;
    if (open_room(s, game, item, wall_ms, err)) return game;
    drop_game(s, game);
    return NULL;
}

/* ---- turning to an item ---- */

static int find_left(const Kept *kept, int item)
{
    for (int i = kept->session_count; i-- > 0;)
        if (kept->sessions[i].item == item && kept->sessions[i].left) return i;
    return -1;
}

static void drop_session(Kept *kept, int64_t id)
{
    int count = 0;
    for (int i = 0; i < kept->session_count; i++)
        if (kept->sessions[i].id != id) kept->sessions[count++] = kept->sessions[i];
    kept->session_count = count;
}

static void mark_left(Kept *kept, int64_t id, bool left)
{
    for (int i = 0; i < kept->session_count; i++)
        if (kept->sessions[i].id == id) kept->sessions[i].left = left;
}

static void note_session(Kept *kept, int64_t id, int item)
{
    mark_left(kept, id, false);
    for (int i = 0; i < kept->session_count; i++)
        if (kept->sessions[i].id == id) return;
    if (id > 0 && kept->session_count < SESSIONS_MAX)
        kept->sessions[kept->session_count++] = (KeptSession){.id = id, .item = item};
}

static int votes_opened(const Game *game)
{
    int votes = 0;
    const Record *record = &game_session(game)->record;
    for (size_t i = 0; i < record->count; i++) {
        const Event *event = &record->events[i];
        votes += event->type == EVENT_STEP && step_votes((RoomStep)event->index);
    }
    return votes;
}

/* What is over with, is adjourned; it stays open to be tried again when that can't be written. */
static bool adjourn(Game *game, int64_t wall_ms, Err *err)
{
    Event event = {.type = EVENT_ADJOURNED};
    Command command = {.type = COMMAND_ROOM, .room = &event};
    return game_session(game)->room.adjourned || !game_recorded(game) ||
           game_do(game, &command, wall_ms, err);
}

static void leave_game(Sitting *s, Game *game, bool done, bool untouched, int64_t wall_ms)
{
    if (game == NULL) return;
    if (untouched) {
        drop_game(s, game);
        return;
    }
    if (done) adjourn(game, wall_ms, NULL);
    game_close(game);
}

static void take_game(Sitting *s, Game *game)
{
    s->game = game;
    s->running = false;
    s->spent_ms = s->time_ms = 0;
    s->shown_count = 0;
}

bool sitting_turn_to(Sitting *s, int item, bool done, const Agenda *agenda, int64_t wall_ms,
                     Err *err)
{
    SittingNext next = sitting_next(s);
    if (agenda) next.agenda = *agenda;
    int left = s->at.records ? find_left(&next.kept, item) : -1;
    Game *old = s->game;
    Game *game = left >= 0 ? go_on_with(s, next.kept.sessions[left].id, wall_ms, err)
                           : begin_item(s, &next.agenda.items[item], wall_ms, err);
    if (game == NULL) return false;
    bool untouched = old && game_untouched(old);
    if (old && untouched) drop_session(&next.kept, game_number(old));
    if (old && !untouched) mark_left(&next.kept, game_number(old), !done);
    if (left >= 0) drop_session(&next.kept, next.kept.sessions[left].id);
    note_session(&next.kept, game_recorded(game) ? game_number(game) : 0, item);
    next.kept.asking = ASK_NONE;
    next.kept.base = next.question - votes_opened(game);
    next.place = item;
    next.session = game_recorded(game) ? game_number(game) : 0;
    if (!sitting_keep(s, &next, err)) {
        if (left >= 0)
            game_close(game);
        else
            drop_game(s, game);
        return false;
    }
    take_game(s, game);
    s->running = left < 0 && sitting_place(s) == BOARD_ROUND;
    leave_game(s, old, done, untouched, wall_ms);
    sitting_shred(s, s->row.question);
    return true;
}

/* ---- after a crash ---- */

/* A record that was begun for this sitting but that its row does not know: the program ended
 * between. */
static void drop_orphans(Sitting *s)
{
    Arena arena = {0};
    int64_t *ids;
    size_t count = records_with(s->at.records, event_name(EVENT_ROOM), &arena, &ids);
    for (size_t i = 0; i < count; i++) {
        bool known = false;
        for (int k = 0; k < s->kept.session_count; k++) known |= s->kept.sessions[k].id == ids[i];
        int64_t newest = s->kept.session_count ? s->kept.sessions[s->kept.session_count - 1].id : 0;
        if (known || ids[i] <= newest) continue;
        Game *game = resume_record(s, ids[i], NULL);
        if (game == NULL) continue;
        if (game_session(game)->room.sitting == s->row.tag && game_untouched(game))
            drop_game(s, game);
        else
            game_close(game);
    }
    arena_free(&arena);
}

/* Begins the item of the row anew: its record is not there. Numbers of questions go on. */
static bool begin_anew(Sitting *s, int64_t wall_ms, Err *err)
{
    Game *game = begin_item(s, &s->agenda.items[s->row.place], wall_ms, err);
    if (game == NULL) return false;
    SittingNext next = sitting_next(s);
    drop_session(&next.kept, next.session);
    next.session = game_recorded(game) ? game_number(game) : 0;
    note_session(&next.kept, next.session, next.place);
    next.kept.base = next.question;
    if (!sitting_keep(s, &next, err)) {
        drop_game(s, game);
        return false;
    }
    take_game(s, game);
    sitting_shred(s, s->row.question);
    return true;
}

bool sitting_reopen(Sitting *s, int64_t wall_ms, Err *err)
{
    Err why = {0};
    bool writable = s->at.records && records_writable(s->at.records);
    if (writable) drop_orphans(s);
    if (s->row.place < 0) return true;
    if (s->at.records == NULL || s->row.session == 0) return begin_anew(s, wall_ms, err);
    Game *game = resume_record(s, s->row.session, &why);
    if (game == NULL && why.key && strcmp(why.key, "store.no_session") == 0)
        return begin_anew(s, wall_ms, err);
    if (game == NULL) {
        if (err) *err = why;
        return false;
    }
    take_game(s, game);
    if (game_number(game) == s->row.session) return true;
    /* What was sound of a damaged record is a new one. */
    SittingNext next = sitting_next(s);
    drop_session(&next.kept, next.session);
    note_session(&next.kept, game_number(game), next.place);
    next.session = game_number(game);
    return sitting_keep(s, &next, err);
}

/* ---- the end ---- */

static bool adjourn_kept(Sitting *s, int64_t id, int64_t wall_ms, Err *err)
{
    Arena arena = {0};
    RecordSession row;
    bool there = records_session(s->at.records, id, &arena, &row, NULL);
    arena_free(&arena);
    if (!there || row.finished || row.damaged) return true;
    Game *game = resume_record(s, id, NULL);
    bool ok = game == NULL || adjourn(game, wall_ms, err);
    game_close(game);
    return ok;
}

bool sitting_adjourn_all(Sitting *s, int64_t wall_ms, Err *err)
{
    int64_t now = s->game && game_recorded(s->game) ? game_number(s->game) : 0;
    for (int i = 0; i < s->kept.session_count && s->at.records; i++)
        if (s->kept.sessions[i].id != now && !adjourn_kept(s, s->kept.sessions[i].id, wall_ms, err))
            return false;
    if (s->game == NULL || game_untouched(s->game)) return true;
    return adjourn(s->game, wall_ms, err);
}
