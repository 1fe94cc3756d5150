/* The power goes, or the disk is full, at any write of anything that a sitting does: what is there
 * afterwards is how it stood before, or after. Never between, and never a split that shows too
 * early.
 */
#include "unit/store/sitting_digest.h"

#include "unit/store/shim.h"

typedef struct Copy { /* the folder as it was between two lines */
    unsigned char *bytes[2];
    size_t sizes[2];
} Copy;

static const char *const files[] = {"data/records.db", "data/rooms.db"};
static const char *const logs[] = {"data/records.db-wal", "data/rooms.db-wal"};

/* Nothing is open: SQLite has put its log back into the file. */
static Copy copy_out(Venue *v)
{
    Copy copy = {0};
    for (int i = 0; i < 2; i++) {
        FILE *file = fopen(scratch_path(&v->scratch, files[i]), "rb");
        assert_non_null(file);
        fseek(file, 0, SEEK_END);
        copy.sizes[i] = (size_t)ftell(file);
        rewind(file);
        copy.bytes[i] = malloc(copy.sizes[i]);
        assert_int_equal(fread(copy.bytes[i], 1, copy.sizes[i], file), copy.sizes[i]);
        fclose(file);
    }
    return copy;
}

static void copy_in(Venue *v, const Copy *copy)
{
    for (int i = 0; i < 2; i++) {
        scratch_file(&v->scratch, files[i], copy->bytes[i], copy->sizes[i]);
        remove(scratch_path(&v->scratch, logs[i]));
    }
}

static void copy_free(Copy *copy)
{
    free(copy->bytes[0]);
    free(copy->bytes[1]);
}

static void resume(Venue *v)
{
    Err err = {0};
    venue_open(v);
    v->sitting = sitting_resume(venue_place(v), v->now, &err);
    assert_key(err, "(none)");
}

static bool is_unkey(const Line *line)
{
    return line->what == DO && line->command.type == SITTING_UNKEY;
}

/* What lay there before the first write survives a cut too. */
static void know_what_is_there(Venue *v, const Copy *copy)
{
    shim_reset();
    shim.keep_images = true;
    for (int i = 0; i < 2; i++) {
        ShimImage *image = shim_image_of(scratch_path(&v->scratch, files[i]));
        image->synced = malloc(copy->sizes[i]);
        memcpy(image->synced, copy->bytes[i], copy->sizes[i]);
        image->size = copy->sizes[i];
        image->exists = true;
    }
}

/* What a line leads to when nothing goes wrong, and how many writes it takes. */
static long run_well(Venue *v, const Copy *before, const Line *line, char **from, char **to)
{
    Err err = {0};
    copy_in(v, before);
    resume(v);
    *from = digest(v);
    shim.operations = 0;
    bool ok = script_take(v, line, &err);
    long writes = shim.operations;
    if (!ok && !is_unkey(line)) fail_msg("%s", err.key);
    *to = digest(v);
    venue_shut(v);
    return writes;
}

/* The disk fails at write `at`, and at all that follow: as a power cut, seen from inside. */
static bool run_cut(Venue *v, const Copy *before, const Line *line, long at, char **seen)
{
    Err err = {0};
    copy_in(v, before);
    know_what_is_there(v, before);
    resume(v);
    shim.operations = 0;
    shim.fail_at = at, shim.from_then_on = true;
    bool ok = script_take(v, line, &err);
    *seen = digest(v);
    venue_shut(v);
    shim_cut();
    return ok;
}

static void check_cut(Venue *v, int number, long at, bool ok, const char *seen, const char *from,
                      const char *to)
{
    if (strcmp(seen, ok ? to : from) != 0)
        fail_msg("line %d, write %ld, seen %d:\n%s\n---\n%s", number, at, ok, seen, ok ? to : from);
    resume(v);
    const char *after = digest(v);
    bool was = strcmp(after, from) == 0, is = strcmp(after, to) == 0;
    if (!is && (ok || !was))
        fail_msg("line %d, write %ld, after %d:\n%s\n---\n%s", number, at, ok, after,
                 ok ? to : from);
    venue_shut(v);
}

/* Every how many writes one is tried; all of them when asked for. */
static long stride(void)
{
    return getenv("REGISSEUR_CUTS") ? 1 : 4;
}

static void test_the_power_goes(void **state)
{
    Venue *v = *state;
    char *from, *to, *seen;
    shim.random = 20261121;
    script_begin(v);
    venue_shut(v);
    for (int i = 0; i < SCRIPT_LINES; i++) {
        Copy before = copy_out(v);
        v->now += 1000;
        long writes = run_well(v, &before, &script[i], &from, &to);
        for (long at = 1 + i % stride(); at <= writes; at += stride()) {
            bool ok = run_cut(v, &before, &script[i], at, &seen);
            check_cut(v, i, at, ok, seen, from, to);
        }
        shim_reset();
        run_well(v, &before, &script[i], &from, &to);
        copy_free(&before);
        arena_clear(&v->scratch.arena);
        v->packs_dir = scratch_path(&v->scratch, "packs");
        v->data = scratch_path(&v->scratch, "data");
    }
    venue_open(v);
}

/* The disk is full, and after a while there is room again. */
static void test_the_disk_is_full(void **state)
{
    Venue *v = *state;
    char *from, *to;
    script_begin(v);
    venue_shut(v);
    for (int i = 0; i < SCRIPT_LINES; i++) {
        Copy before = copy_out(v);
        v->now += 1000;
        long writes = run_well(v, &before, &script[i], &from, &to);
        for (long at = 1 + i % stride(); at <= writes && !is_unkey(&script[i]); at += stride()) {
            Err err = {0};
            copy_in(v, &before);
            shim_reset();
            resume(v);
            shim.operations = 0, shim.error = SQLITE_FULL;
            shim.fail_at = at, shim.from_then_on = true;
            bool ok = script_take(v, &script[i], &err);
            shim_reset();
            char *seen = digest(v);
            if (strcmp(seen, ok ? to : from) != 0)
                fail_msg("line %d, write %ld:\n%s\n---\n%s", i, at, seen, ok ? to : from);
            /* A disk that failed to sync is not asked again. */
            bool full = !ok && strcmp(err.key, "store.disk_full") == 0;
            Line again = script[i];
            if (again.what == TICK) again.number = 0; /* that time has passed */
            if (full && !script_take(v, &again, &err)) fail_msg("line %d: %s", i, err.key);
            if (full && strcmp(digest(v), to) != 0)
                fail_msg("line %d, write %ld, again:\n%s\n---\n%s", i, at, digest(v), to);
            venue_shut(v);
        }
        shim_reset();
        run_well(v, &before, &script[i], &from, &to);
        copy_free(&before);
        arena_clear(&v->scratch.arena);
        v->packs_dir = scratch_path(&v->scratch, "packs");
        v->data = scratch_path(&v->scratch, "data");
    }
    venue_open(v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        venue_test(test_the_power_goes),
        venue_test(test_the_disk_is_full),
    };
    shim_install();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
