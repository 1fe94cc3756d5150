/* Waiting for a save, with real files: the kernel's way and by looking. */
#include "unit/store/scratch.h"

#include <pthread.h>

#include "store/watch.h"

enum { LONG_MS = 5000, SHORT_MS = 120, LOOK_OFTEN_MS = 5 };

typedef struct Watched {
    Scratch *s;
    Watch *watch;
    const char *folder;
} Watched;

static Watched begin(void **state, int look_ms)
{
    Watched w = {.s = *state};
    w.folder = scratch_folder(w.s, "proef");
    scratch_text(w.s, "proef/pack.lua", "pack {}\n");
    scratch_folder(w.s, "proef/scenes");
    scratch_text(w.s, "proef/scenes/nacht.lua", "-- nacht\n");
    w.watch = watch_open(w.folder, look_ms);
    return w;
}

static void expect(Watched *w, WatchNews news)
{
    assert_int_equal(watch_wait(w->watch, news == WATCH_NOTHING ? SHORT_MS : LONG_MS), news);
}

/* What each of them has to notice. */
static void check_saves(void **state, int look_ms)
{
    Watched w = begin(state, look_ms);
    expect(&w, WATCH_NOTHING);

    scratch_text(w.s, "proef/pack.lua", "pack { id = 1 }\n");
    expect(&w, WATCH_CHANGED);
    expect(&w, WATCH_NOTHING);

    /* an editor that writes beside it and renames */
    const char *other = scratch_text(w.s, "proef/.pack.lua.swp", "pack { id = 22 }\n");
    expect(&w, WATCH_NOTHING);
    assert_int_equal(rename(other, scratch_path(w.s, "proef/pack.lua")), 0);
    expect(&w, WATCH_CHANGED);

    /* several files, also in a folder below: one change */
    scratch_text(w.s, "proef/pack.lua", "pack { id = 333 }\n");
    scratch_text(w.s, "proef/scenes/nacht.lua", "-- nacht, later\n");
    expect(&w, WATCH_CHANGED);
    expect(&w, WATCH_NOTHING);

    /* a new folder is watched too */
    scratch_folder(w.s, "proef/locale");
    expect(&w, WATCH_CHANGED);
    scratch_text(w.s, "proef/locale/fr.po", "msgid \"\"\n");
    expect(&w, WATCH_CHANGED);

    remove(scratch_path(w.s, "proef/scenes/nacht.lua"));
    expect(&w, WATCH_CHANGED);
    watch_stop(w.watch);
    expect(&w, WATCH_STOPPED);
    watch_free(w.watch);
}

static void test_the_kernel_tells(void **state)
{
    check_saves(state, 0);
}

static void test_looking_sees_the_same(void **state)
{
    check_saves(state, LOOK_OFTEN_MS);
}

static void check_file(void **state, int look_ms)
{
    Scratch *s = *state;
    const char *path = scratch_text(s, "proef.regie", "one");
    Watched w = {s, watch_open(path, look_ms), NULL};
    scratch_text(s, "other.regie", "another pack beside it");
    expect(&w, WATCH_NOTHING);
    const char *fresh = scratch_text(s, "proef.regie.new", "twofold");
    expect(&w, WATCH_NOTHING);
    assert_int_equal(rename(fresh, path), 0);
    expect(&w, WATCH_CHANGED);
    watch_free(w.watch);
}

static void test_a_file(void **state)
{
    check_file(state, 0);
    check_file(state, LOOK_OFTEN_MS);
}

/* As a version-control tool does it: the folder goes and comes back. */
static void test_a_folder_that_is_replaced(void **state)
{
    Watched w = begin(state, 0);
    const char *away = scratch_path(w.s, "old");
    assert_int_equal(rename(w.folder, away), 0);
    expect(&w, WATCH_CHANGED);
    scratch_folder(w.s, "proef");
    expect(&w, WATCH_CHANGED);
    scratch_text(w.s, "proef/pack.lua", "pack { id = 4 }\n");
    expect(&w, WATCH_CHANGED);
    watch_free(w.watch);
}

static void *wait_for_ever(void *watch)
{
    return watch_wait(watch, -1) == WATCH_STOPPED ? watch : NULL;
}

static void test_another_thread_stops_it(void **state)
{
    for (int look_ms = 0; look_ms <= 60000; look_ms += 60000) {
        Watched w = begin(state, look_ms);
        pthread_t thread;
        void *stopped = NULL;
        assert_int_equal(pthread_create(&thread, NULL, wait_for_ever, w.watch), 0);
        watch_stop(w.watch);
        assert_int_equal(pthread_join(thread, &stopped), 0);
        assert_ptr_equal(stopped, w.watch);
        watch_free(w.watch);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_the_kernel_tells),
        scratch_test(test_looking_sees_the_same),
        scratch_test(test_a_file),
        scratch_test(test_a_folder_that_is_replaced),
        scratch_test(test_another_thread_stops_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
