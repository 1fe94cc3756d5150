#include "store/watch.h"

#include <dirent.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/arena.h"
#include "base/log.h"
#include "base/text.h"
#include "store/disk.h"
#include "store/watch_kernel.h"

enum { LOOK_MS = 1000, DEPTH_MAX = 8 };

struct Watch {
    WatchKernel *kernel; /* NULL: looks by itself, with what is below */
    char *path;
    int look_ms;
    uint64_t seen; /* of everything at `path` */
    pthread_mutex_t lock;
    pthread_cond_t stopping;
    bool stopped;
};

bool watch_counts(const char *name)
{
    size_t len = strlen(name);
    return name[0] != '.' && name[len - 1] != '~' && strcmp(name, "Thumbs.db") != 0 &&
           strcmp(name, "desktop.ini") != 0;
}

/* ---- looking -----------------------------------------------------------------------------------
 */

/* FNV-1a */
static uint64_t mix(uint64_t hash, const void *bytes, size_t size)
{
    for (const unsigned char *b = bytes; size-- > 0; b++) hash = (hash ^ *b) * 0x100000001b3u;
    return hash;
}

static uint64_t fingerprint(const char *path, int depth)
{
    uint64_t hash = 0xcbf29ce484222325u;
    struct stat info;
    if (stat(path, &info) != 0) return hash;
    if (!S_ISDIR(info.st_mode)) {
        int64_t facts[] = {(int64_t)info.st_size, (int64_t)info.st_mtime, (int64_t)info.st_ino, 0};
#ifdef __linux__
        facts[3] = info.st_mtim.tv_nsec;
#endif
        return mix(hash, facts, sizeof facts);
    }
    Arena arena = {0};
    DIR *folder = depth < DEPTH_MAX ? opendir(path) : NULL;
    uint64_t sum = 1; /* the order in a folder says nothing */
    for (struct dirent *entry; folder && (entry = readdir(folder)) != NULL;) {
        if (!watch_counts(entry->d_name)) continue;
        uint64_t below = fingerprint(disk_join(&arena, path, entry->d_name), depth + 1);
        sum += mix(below, entry->d_name, strlen(entry->d_name));
    }
    if (folder) closedir(folder);
    arena_free(&arena);
    return mix(hash, &sum, sizeof sum);
}

static struct timespec from_now(int ms)
{
    struct timespec at;
    clock_gettime(CLOCK_REALTIME, &at);
    at.tv_nsec += (long)(ms % 1000) * 1000000;
    at.tv_sec += ms / 1000 + at.tv_nsec / 1000000000;
    at.tv_nsec %= 1000000000;
    return at;
}

/* True when it was stopped meanwhile. */
static bool rest(Watch *watch, int ms)
{
    struct timespec until = from_now(ms);
    pthread_mutex_lock(&watch->lock);
    while (!watch->stopped && pthread_cond_timedwait(&watch->stopping, &watch->lock, &until) == 0) {
    }
    bool stopped = watch->stopped;
    pthread_mutex_unlock(&watch->lock);
    return stopped;
}

/* A change was seen: until nothing changes any more. */
static WatchNews settle(Watch *watch)
{
    for (int waited = 0; waited < WATCH_LATEST_MS; waited += WATCH_QUIET_MS) {
        uint64_t before = watch->seen;
        if (rest(watch, WATCH_QUIET_MS)) return WATCH_STOPPED;
        watch->seen = fingerprint(watch->path, 0);
        if (watch->seen == before) break;
    }
    return WATCH_CHANGED;
}

static WatchNews look(Watch *watch, int timeout_ms)
{
    for (int waited = 0;;) {
        uint64_t now = fingerprint(watch->path, 0);
        bool changed = now != watch->seen;
        watch->seen = now;
        if (changed) return settle(watch);
        if (timeout_ms >= 0 && waited >= timeout_ms) return WATCH_NOTHING;
        if (rest(watch, watch->look_ms)) return WATCH_STOPPED;
        waited += watch->look_ms;
    }
}

/* ---- both
 * ---------------------------------------------------------------------------------------- */

Watch *watch_open(const char *path, int look_ms)
{
    Watch *watch = calloc(1, sizeof *watch);
    CHECK(watch);
    watch->look_ms = look_ms > 0 ? look_ms : LOOK_MS;
    watch->path = strdup(path);
    CHECK(watch->path);
    CHECK(pthread_mutex_init(&watch->lock, NULL) == 0);
    CHECK(pthread_cond_init(&watch->stopping, NULL) == 0);
    if (look_ms <= 0) watch->kernel = watch_kernel_open(path);
    if (watch->kernel == NULL) watch->seen = fingerprint(path, 0);
    return watch;
}

void watch_free(Watch *watch)
{
    if (watch == NULL) return;
    watch_kernel_free(watch->kernel);
    pthread_cond_destroy(&watch->stopping);
    pthread_mutex_destroy(&watch->lock);
    free(watch->path);
    free(watch);
}

WatchNews watch_wait(Watch *watch, int timeout_ms)
{
    return watch->kernel ? watch_kernel_wait(watch->kernel, timeout_ms) : look(watch, timeout_ms);
}

void watch_stop(Watch *watch)
{
    if (watch->kernel) watch_kernel_stop(watch->kernel);
    pthread_mutex_lock(&watch->lock);
    watch->stopped = true;
    pthread_cond_signal(&watch->stopping);
    pthread_mutex_unlock(&watch->lock);
}
