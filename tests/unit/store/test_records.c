#include "unit/store/records_help.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include "store/disk.h"

static void test_what_was_added_is_there_after_reopening(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    const char *dir = scratch_path(s, "new/data");
    Records *records = help_open(dir);
    int64_t session = help_session(records);
    assert_int_equal(session, 1);
    const char *lines[] = {"started off 7", "entered eerste options=ja,nee", "chosen eerste ja"};
    assert_true(records_append(records, session, lines, 3, 1700000000005, &err));
    assert_true(
        records_append(records, session, (const char *[]){"ended slot"}, 1, 1700000000009, &err));
    assert_true(records_append(records, session, NULL, 0, 0, &err));
    records_close(records);

    struct stat info;
    assert_int_equal(stat(dir, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0700);
    assert_int_equal(stat(disk_join(&s->arena, dir, "records.db"), &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);

    records = help_open(dir);
    help_expect(records, 1,
                "started off 7@5\nentered eerste options=ja,nee@5\nchosen eerste ja@5\n"
                "ended slot@9\n");
    Arena arena = {0};
    size_t size;
    char sha256[65];
    help_begin(sha256);
    const unsigned char *pack = records_pack(records, sha256, &arena, &size, &err);
    assert_int_equal(size, sizeof help_pack);
    assert_memory_equal(pack, help_pack, size);
    sha256[0] = sha256[0] == '0' ? '1' : '0';
    assert_null(records_pack(records, sha256, &arena, &size, &err));
    assert_key(err, "store.no_pack");
    arena_free(&arena);
    records_close(records);
}

static void test_the_list_is_newest_first_and_counts(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Arena arena = {0};
    Records *records = help_open(s->dir);
    help_session(records);
    const char *lines[] = {"chosen a b", "chosenish", "chosen c d bell", "ended slot"};
    int64_t second = help_session(records);
    assert_true(records_append(records, second, lines, 4, 1700000000042, &err));

    RecordSession *list, one;
    size_t count;
    assert_true(records_sessions(records, &arena, &list, &count, &err));
    assert_int_equal(count, 2);
    assert_int_equal(list[0].id, second);
    assert_int_equal(list[0].events, 4);
    assert_int_equal(list[0].decisions, 2);
    assert_true(list[0].finished && !list[0].damaged);
    assert_int_equal(list[0].last_ms, 1700000000042);
    assert_string_equal(list[0].title, "De pr\xC3\xB3"
                                       "ef");
    assert_int_equal(list[1].events, 0);
    assert_false(list[1].finished || list[1].damaged);
    assert_int_equal(list[1].last_ms, list[1].started_ms);

    assert_true(records_session(records, 0, &arena, &one, &err));
    assert_int_equal(one.id, second);
    assert_false(records_session(records, 99, &arena, &one, &err));
    assert_key(err, "store.no_session");
    arena_free(&arena);
    records_close(records);
}

static void test_all_of_a_call_or_nothing(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Records *records = help_open(s->dir);
    int64_t session = help_session(records);
    char *large = calloc(1, RECORD_LINE_MAX + 2);
    memset(large, 'a', RECORD_LINE_MAX + 1);
    const char *const bad[] = {"", "two\nlines", "\xFF", large};
    for (size_t i = 0; i < 4; i++) {
        const char *lines[] = {"good", bad[i], "good"};
        assert_false(records_append(records, session, lines, 3, 0, &err));
        assert_key(err, "store.bad_line");
        assert_string_equal(err_arg(&err, "seq"), "2");
    }
    help_expect(records, session, "");
    assert_false(help_append(records, 77, 1, &err));
    assert_key(err, "store.no_session");
    large[RECORD_LINE_MAX] = '\0';
    assert_true(records_append(records, session, (const char *[]){large}, 1, 0, &err));
    free(large);
    records_close(records);
}

static void test_begin_wants_the_bytes_of_the_sum(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Records *records = help_open(s->dir);
    char sha256[65];
    int64_t session = 0;
    RecordsBegin begin = help_begin(sha256);
    begin.size--;
    assert_false(records_begin(records, &begin, &session, &err));
    assert_key(err, "store.pack_changed");
    records_close(records);
}

/* Straight at the file, past our own code. */
static int sql(const char *dir, const char *text)
{
    Arena arena = {0};
    sqlite3 *db;
    assert_int_equal(sqlite3_open(disk_join(&arena, dir, "records.db"), &db), SQLITE_OK);
    int rc = sqlite3_exec(db, text, NULL, NULL, NULL);
    sqlite3_close(db);
    arena_free(&arena);
    return rc;
}

static void test_events_are_only_added(void **state)
{
    Scratch *s = *state;
    Records *records = help_open(s->dir);
    int64_t session = help_session(records);
    assert_true(help_append(records, session, 1, NULL));
    records_close(records);
    assert_int_equal(sql(s->dir, "UPDATE events SET line = 'x'"), SQLITE_CONSTRAINT);
    assert_int_equal(sql(s->dir, "DELETE FROM events"), SQLITE_CONSTRAINT);
    assert_int_equal(sql(s->dir, "UPDATE sessions SET title = 'x'"), SQLITE_CONSTRAINT);
    assert_int_equal(sql(s->dir, "DELETE FROM sessions"), SQLITE_CONSTRAINT);
    assert_int_equal(sql(s->dir, "INSERT INTO events VALUES(1, 2, 0, 3.5, x'00')"), SQLITE_OK);
    records = help_open(s->dir);
    help_expect(records, session, "time eerste 1@1\nstore.damaged 1");
    records_close(records);
}

static void test_deleting_takes_all_of_one_session(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Records *records = help_open(s->dir);
    int64_t one = help_session(records), two = help_session(records);
    assert_true(records_append(records, one, (const char *[]){"note GEHEIM"}, 1, 0, &err));
    assert_true(help_append(records, two, 2, &err));
    assert_true(records_delete(records, one, &err));
    assert_false(records_delete(records, one, &err));
    assert_key(err, "store.no_session");
    help_expect(records, two, "time eerste 2@2\n");
    assert_false(records_events(records, one, NULL, NULL, NULL, &err));
    assert_key(err, "store.no_session");

    /* the other session still has the pack */
    char sha256[65];
    Arena arena = {0};
    size_t size;
    help_begin(sha256);
    assert_non_null(records_pack(records, sha256, &arena, &size, &err));
    assert_true(records_delete(records, two, &err));
    assert_null(records_pack(records, sha256, &arena, &size, &err));
    arena_free(&arena);
    assert_int_equal(help_session(records), 3); /* a number is never given twice */
    records_close(records);

    unsigned char *bytes;
    assert_true(disk_read(scratch_path(s, "records.db"), 1 << 22, &bytes, &size, &err));
    assert_null(memmem(bytes, size, "GEHEIM", 6));
    free(bytes);
}

static void test_a_second_program_is_told(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    RecordsMode mode;
    Records *records = help_open(s->dir);
    int64_t session = help_session(records);
    assert_null(records_open(s->dir, &mode, &err)); /* the same program, twice */
    assert_key(err, "store.locked");

    pid_t child = fork();
    if (child == 0) {
        Records *second = records_open(s->dir, &mode, &err);
        _exit(second == NULL && strcmp(err.key, "store.locked") == 0 ? 42 : 1);
    }
    int status;
    waitpid(child, &status, 0);
    assert_int_equal(WEXITSTATUS(status), 42);
    assert_true(help_append(records, session, 1, &err));
    records_close(records);
    records = help_open(s->dir);
    help_expect(records, session, "time eerste 1@1\n");
    records_close(records);
}

static const char *open_refusal(const char *dir)
{
    RecordsMode mode;
    Err err = {0};
    Records *records = records_open(dir, &mode, &err);
    assert_null(records);
    return err.key;
}

static void test_other_files_are_refused_and_left_alone(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    unsigned char *bytes;
    size_t size;
    char text[2000];
    memset(text, 'x', sizeof text);
    scratch_file(s, "records.db", text, sizeof text);
    assert_string_equal(open_refusal(s->dir), "store.not_a_database");
    assert_true(disk_read(scratch_path(s, "records.db"), 1 << 20, &bytes, &size, &err));
    assert_int_equal(size, sizeof text);
    assert_memory_equal(bytes, text, size);
    free(bytes);
    remove(scratch_path(s, "records.db"));

    assert_int_equal(sql(s->dir, "CREATE TABLE bank(id)"), SQLITE_OK);
    assert_string_equal(open_refusal(s->dir), "store.not_ours");
    remove(scratch_path(s, "records.db"));

    records_close(help_open(s->dir));
    assert_int_equal(sql(s->dir, "PRAGMA user_version = 3"), SQLITE_OK);
    assert_string_equal(open_refusal(s->dir), "store.newer");
    assert_int_equal(sql(s->dir, "PRAGMA user_version = 2; DROP TRIGGER events_stay"), SQLITE_OK);
    assert_string_equal(open_refusal(s->dir), "store.damaged_file");
    remove(scratch_path(s, "records.db"));

    scratch_folder(s, "records.db");
    assert_string_equal(open_refusal(s->dir), "store.not_a_database");
    const char *file = scratch_text(s, "file", "x");
    assert_string_equal(open_refusal(file), "store.cannot_make_folder");
}

static void test_an_emptied_file_next_to_a_log_is_damage(void **state)
{
    Scratch *s = *state;
    scratch_text(s, "records.db", "");
    scratch_text(s, "records.db-wal", "something");
    assert_string_equal(open_refusal(s->dir), "store.damaged_file");
    assert_int_equal(disk_size(scratch_path(s, "records.db-wal")), 9);
}

/* Runs as nobody, for whom a read-only folder is one. */
static int read_only_child(const char *dir)
{
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 2;
    RecordsMode mode;
    Err err = {0};
    Records *records = records_open(dir, &mode, &err);
    if (records == NULL || mode != RECORDS_READ_ONLY) return 3;
    if (strcmp(err.key, "store.read_only") != 0) return 4;
    char *text = help_read(records, 1);
    if (strcmp(text, "time eerste 1@1\n") != 0) return 5;
    free(text);
    if (help_append(records, 1, 2, &err) || strcmp(err.key, "store.read_only") != 0) return 6;
    if (records_delete(records, 1, &err) || strcmp(err.key, "store.read_only") != 0) return 7;
    if (records_writable(records)) return 8;
    char copy[64] = "/tmp/regisseur-copy-XXXXXX";
    close(mkstemp(copy));
    remove(copy);
    if (!records_copy_to(records, copy, &err)) return 9;
    remove(copy);
    records_close(records);
    return 42;
}

static void test_a_read_only_folder_can_be_read(void **state)
{
    Scratch *s = *state;
    const char *dir = scratch_folder(s, "data # 100%?");
    Records *records = help_open(dir);
    int64_t session = help_session(records);
    assert_true(help_append(records, session, 1, NULL));
    records_close(records);
    chmod(s->dir, 0755);
    chmod(disk_join(&s->arena, dir, "records.db"), 0644);
    for (int mode = 0; mode < 2; mode++) { /* the file too, then only the folder */
        if (mode) chmod(disk_join(&s->arena, dir, "records.db"), 0666);
        chmod(dir, 0555);
        pid_t child = fork();
        if (child == 0) _exit(read_only_child(dir));
        int status;
        waitpid(child, &status, 0);
        chmod(dir, 0755);
        assert_int_equal(WEXITSTATUS(status), 42);
    }
}

static int unfinished_child(const char *dir)
{
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 2;
    RecordsMode mode;
    Err err = {0};
    if (records_open(dir, &mode, &err) != NULL) return 3;
    return strcmp(err.key, "store.read_only_unfinished") == 0 ? 42 : 4;
}

/* The last events are in the log, and only someone who may write can take them over: to read
 * without them would be to lose them silently. */
static void test_a_read_only_folder_with_a_log_says_so(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    const char *dir = scratch_folder(s, "data");
    Records *records = help_open(s->dir);
    int64_t session = help_session(records);
    assert_true(help_append(records, session, 1, &err));
    const char *const names[] = {"records.db", "records.db-wal"};
    for (int i = 0; i < 2; i++) { /* as a crash leaves them */
        unsigned char *bytes;
        size_t size;
        assert_true(disk_read(scratch_path(s, names[i]), 1 << 22, &bytes, &size, &err));
        const char *copy = disk_join(&s->arena, "data", names[i]);
        chmod(scratch_file(s, copy, bytes, size), 0444);
        free(bytes);
    }
    records_close(records);
    chmod(s->dir, 0755);
    chmod(dir, 0555);
    pid_t child = fork();
    if (child == 0) _exit(unfinished_child(dir));
    int status;
    waitpid(child, &status, 0);
    chmod(dir, 0755);
    assert_int_equal(WEXITSTATUS(status), 42);

    for (int i = 0; i < 2; i++) chmod(disk_join(&s->arena, dir, names[i]), 0644);
    records = help_open(dir);
    help_expect(records, session, "time eerste 1@1\n");
    records_close(records);
}

/* Version 1 had no table of imports. */
static void test_older_records_open_and_go_on(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    RecordSession row;
    Records *records = help_open(s->dir);
    int64_t session = help_session(records);
    assert_true(help_append(records, session, 1, &err));
    records_close(records);
    assert_int_equal(sql(s->dir, "DROP TABLE imports; PRAGMA user_version = 1"), SQLITE_OK);

    for (int time = 0; time < 2; time++) {
        records = help_open(s->dir);
        help_expect(records, session, "time eerste 1@1\n");
        assert_true(records_session(records, session, &s->arena, &row, &err));
        assert_false(row.imported);
        records_close(records);
    }
    assert_int_equal(sql(s->dir, "PRAGMA user_version = 1"), SQLITE_OK); /* with too much in it */
    assert_string_equal(open_refusal(s->dir), "store.damaged_file");
}

static void test_salvaging_goes_on_from_the_sound_part(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Records *records = help_open(s->dir);
    int64_t session = help_session(records), fresh = 0, sound = 0;
    for (int i = 1; i <= 5; i++) assert_true(help_append(records, session, i, &err));
    records_close(records);
    assert_int_equal(sql(s->dir, "DROP TRIGGER events_stay;"
                                 "UPDATE events SET wall_ms = 0 WHERE seq = 4;"
                                 "CREATE TRIGGER events_stay BEFORE UPDATE ON events"
                                 " BEGIN SELECT RAISE(ABORT, 'events are only added'); END"),
                     SQLITE_OK);
    records = help_open(s->dir);
    help_expect(records, session,
                "time eerste 1@1\ntime eerste 2@2\ntime eerste 3@3\nstore.damaged 3");
    assert_false(records_events(records, session, NULL, NULL, &sound, &err));
    assert_int_equal(sound, 3);

    assert_false(records_salvage(records, session, 4, &fresh, &err));
    assert_key(err, "store.damaged");
    assert_true(records_salvage(records, session, 3, &fresh, &err));
    assert_int_equal(fresh, 2);
    help_expect(records, fresh, "time eerste 1@1\ntime eerste 2@2\ntime eerste 3@3\n");
    assert_true(help_append(records, fresh, 9, &err));
    assert_true(records_delete(records, session, &err)); /* the damaged one can go */
    records_close(records);
}

static bool refuse_second(void *context, const char *line, int64_t wall_ms)
{
    (void)wall_ms;
    ++*(int *)context;
    return strstr(line, " 2") == NULL;
}

static void test_a_line_that_makes_no_sense_is_damage(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Records *records = help_open(s->dir);
    int64_t session = help_session(records), sound = -1;
    for (int i = 1; i <= 3; i++) assert_true(help_append(records, session, i, &err));
    int calls = 0;
    assert_false(records_events(records, session, refuse_second, &calls, &sound, &err));
    assert_key(err, "store.damaged");
    assert_int_equal(sound, 1);
    assert_int_equal(calls, 2);
    records_close(records);
}

static void test_a_copy_can_be_opened(void **state)
{
    Scratch *s = *state;
    Err err = {0};
    Records *records = help_open(s->dir);
    int64_t session = help_session(records);
    assert_true(help_append(records, session, 1, &err));
    scratch_folder(s, "copy");
    const char *path = scratch_path(s, "copy/records.db");
    assert_true(records_copy_to(records, path, &err));
    assert_false(records_copy_to(records, path, &err));
    assert_key(err, "store.exists");
    assert_false(records_copy_to(records, scratch_path(s, "none/records.db"), &err));
    assert_key(err, "store.cannot_copy");
    assert_true(help_append(records, session, 2, &err));
    records_close(records);

    records = help_open(scratch_path(s, "copy"));
    help_expect(records, session, "time eerste 1@1\n");
    assert_true(help_append(records, session, 3, &err));
    assert_int_equal(help_session(records), 2);
    records_close(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_what_was_added_is_there_after_reopening),
        scratch_test(test_the_list_is_newest_first_and_counts),
        scratch_test(test_all_of_a_call_or_nothing),
        scratch_test(test_begin_wants_the_bytes_of_the_sum),
        scratch_test(test_events_are_only_added),
        scratch_test(test_deleting_takes_all_of_one_session),
        scratch_test(test_a_second_program_is_told),
        scratch_test(test_other_files_are_refused_and_left_alone),
        scratch_test(test_an_emptied_file_next_to_a_log_is_damage),
        scratch_test(test_a_read_only_folder_can_be_read),
        scratch_test(test_a_read_only_folder_with_a_log_says_so),
        scratch_test(test_salvaging_goes_on_from_the_sound_part),
        scratch_test(test_older_records_open_and_go_on),
        scratch_test(test_a_line_that_makes_no_sense_is_damage),
        scratch_test(test_a_copy_can_be_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
