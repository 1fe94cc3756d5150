/* Pack, session and record in step: begun, left, resumed, damaged, gone on with. */
#include "unit/store/scratch.h"

#include <sqlite3.h>

#include "store/game.h"

typedef struct Table {
    char dir[64];
    Packs *packs;
    Records *records;
} Table;

static int enter(void **state)
{
    Table *table = calloc(1, sizeof *table);
    RecordsMode mode;
    strcpy(table->dir, "/tmp/regisseur-game-XXXXXX");
    assert_non_null(mkdtemp(table->dir));
    table->packs = packs_new(NULL, NULL, NULL);
    table->records = records_open(table->dir, &mode, NULL);
    assert_non_null(table->packs);
    assert_non_null(table->records);
    *state = table;
    return 0;
}

static int leave(void **state)
{
    Table *table = *state;
    char command[96];
    records_close(table->records);
    packs_free(table->packs);
    snprintf(command, sizeof command, "rm -rf -- '%s'", table->dir);
    int gone = system(command);
    free(table);
    return gone;
}

static Game *begin(Table *table)
{
    Faults faults = {0};
    Pack *pack = pack_open(table->packs, SOURCE_DIR "/tests/golden/brug", &faults, NULL);
    faults_free(&faults);
    assert_non_null(pack);
    Game *game = game_begin(pack, table->records, CLOCK_X1, 7, 1000, NULL);
    assert_non_null(game);
    return game;
}

static void must(Game *game, Command command)
{
    Err err = {0};
    if (!game_do(game, &command, 2000, &err)) fail_msg("%s", err.key);
}

static size_t session_count(Table *table)
{
    Arena arena = {0};
    RecordSession *rows;
    size_t count;
    assert_true(records_sessions(table->records, &arena, &rows, &count, NULL));
    arena_free(&arena);
    return count;
}

static void nobody_began(void **state)
{
    Table *table = *state;
    game_close(begin(table));
    assert_int_equal(session_count(table), 0);
}

static void resumes_where_it_was(void **state)
{
    Table *table = *state;
    Game *game = begin(table);
    must(game, (Command){.type = COMMAND_NEXT});
    must(game, (Command){.type = COMMAND_TICK, .ms = 12345});
    must(game, (Command){.type = COMMAND_HEAR, .index = 1});
    uint64_t hash = state_hash(&game_session(game)->state);
    game_close(game);

    game = game_resume(table->packs, table->records, 0, NULL, NULL);
    assert_non_null(game);
    assert_true(state_hash(&game_session(game)->state) == hash);
    game_close(game);
    assert_int_equal(session_count(table), 1);
}

static void refusal_moves_nothing(void **state)
{
    Table *table = *state;
    Game *game = begin(table);
    Err err = {0};
    uint64_t hash = state_hash(&game_session(game)->state);
    Command choose = {.type = COMMAND_CHOOSE};
    assert_false(game_do(game, &choose, 2000, &err));
    assert_string_equal(err.key, "play.not_now");
    assert_false(game_write_failed(game));
    assert_true(state_hash(&game_session(game)->state) == hash);
    game_close(game);
}

static void straight_at_the_file(const char *path, const char *sql)
{
    sqlite3 *db;
    char *why = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK) fail_msg("%s", why);
    sqlite3_close(db);
}

/* Changes the choice as a bad disk would: past the trigger that forbids it, and with the schema put
 * back as it was. */
static void damage(Table *table)
{
    char path[96];
    RecordsMode mode;
    records_close(table->records);
    snprintf(path, sizeof path, "%s/records.db", table->dir);
    straight_at_the_file(path, "DROP TRIGGER events_stay;"
                               "UPDATE events SET line = 'chosen de_brug wachten chair'"
                               " WHERE line LIKE 'chosen%';"
                               "CREATE TRIGGER events_stay BEFORE UPDATE ON events"
                               " BEGIN SELECT RAISE(ABORT, 'events are only added'); END");
    straight_at_the_file(path, "PRAGMA writable_schema = ON;"
                               "CREATE TEMP TABLE t AS SELECT * FROM sqlite_schema"
                               " WHERE type = 'trigger' AND name != 'events_stay';"
                               "DELETE FROM sqlite_schema WHERE type = 'trigger'"
                               " AND name != 'events_stay';"
                               "INSERT INTO sqlite_schema SELECT * FROM t ORDER BY rowid");
    table->records = records_open(table->dir, &mode, NULL);
    assert_non_null(table->records);
}

static void damage_is_told_and_gone_on_from(void **state)
{
    Table *table = *state;
    Game *game = begin(table);
    must(game, (Command){.type = COMMAND_NEXT});
    must(game, (Command){.type = COMMAND_TICK, .ms = 5000});
    must(game, (Command){.type = COMMAND_CHOOSE, .index = 0});
    int64_t number = game_number(game);
    game_close(game);
    damage(table);

    Err err = {0};
    assert_null(game_resume(table->packs, table->records, number, NULL, &err));
    assert_string_equal(err.key, "store.damaged");

    game = game_salvage(table->packs, table->records, number, NULL, &err);
    if (game == NULL) fail_msg("%s", err.key);
    assert_int_equal(game_session(game)->state.stage, STAGE_ROUND);
    assert_int_equal(game_session(game)->state.round.used_ms, 5000);
    assert_int_not_equal(game_number(game), number);
    must(game, (Command){.type = COMMAND_CHOOSE, .index = 1});
    game_close(game);
    assert_int_equal(session_count(table), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nobody_began, enter, leave),
        cmocka_unit_test_setup_teardown(resumes_where_it_was, enter, leave),
        cmocka_unit_test_setup_teardown(refusal_moves_nothing, enter, leave),
        cmocka_unit_test_setup_teardown(damage_is_told_and_gone_on_from, enter, leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
