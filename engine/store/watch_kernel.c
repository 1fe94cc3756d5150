#include "store/watch_kernel.h"

#ifdef __linux__

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/log.h"
#include "base/text.h"
#include "store/disk.h"

enum { DEPTH_MAX = 8 };
enum { FOLDER_EVENTS = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO };

struct WatchKernel {
    int inotify, stop; /* `stop` is an eventfd */
    int above;         /* the folder that the pack lies in: it may be replaced as a whole */
    bool full;         /* the kernel had no room for a folder */
    Arena arena;
    const char *path, *name;
};

static void watch_tree(WatchKernel *k, const char *path, int depth)
{
    Arena arena = {0};
    int wd = inotify_add_watch(k->inotify, path, FOLDER_EVENTS | IN_ONLYDIR | IN_DONT_FOLLOW);
    if (wd < 0 && (errno == ENOSPC || errno == ENOMEM)) k->full = true;
    DIR *folder = wd >= 0 && depth < DEPTH_MAX ? opendir(path) : NULL;
    for (struct dirent *entry; folder && (entry = readdir(folder)) != NULL;) {
        bool below = entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN;
        if (below && entry->d_name[0] != '.')
            watch_tree(k, disk_join(&arena, path, entry->d_name), depth + 1);
    }
    if (folder) closedir(folder);
    arena_free(&arena);
}

/* The folder that `path` lies in, and its name there. */
static void find_above(WatchKernel *k, const char *path)
{
    char whole[PATH_MAX];
    k->path = arena_text(&k->arena, realpath(path, whole) ? whole : path);
    const char *slash = strrchr(k->path, '/');
    k->name = slash ? slash + 1 : k->path;
    const char *above = slash == NULL ? "."
                        : slash == k->path
                            ? "/"
                            : arena_text_n(&k->arena, k->path, (size_t)(slash - k->path));
    /* What is written in other files beside a folder is no business of ours, and may be much. */
    unsigned written = disk_kind(path) == DISK_FOLDER ? IN_CLOSE_WRITE : 0;
    k->above = inotify_add_watch(k->inotify, above, (FOLDER_EVENTS & ~written) | IN_ONLYDIR);
}

WatchKernel *watch_kernel_open(const char *path)
{
    WatchKernel *k = calloc(1, sizeof *k);
    CHECK(k);
    k->inotify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    k->stop = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (k->inotify >= 0 && k->stop >= 0) {
        find_above(k, path);
        watch_tree(k, k->path, 0);
        if (k->above >= 0 && !k->full) return k;
    }
    watch_kernel_free(k);
    return NULL;
}

void watch_kernel_free(WatchKernel *k)
{
    if (k == NULL) return;
    if (k->inotify >= 0) close(k->inotify);
    if (k->stop >= 0) close(k->stop);
    arena_free(&k->arena);
    free(k);
}

void watch_kernel_stop(WatchKernel *k)
{
    uint64_t one = 1;
    ssize_t written = write(k->stop, &one, sizeof one);
    (void)written; /* full: then it was stopped already */
}

/* One event. A new folder is watched too, and so is a pack that came back. */
static bool takes(WatchKernel *k, const struct inotify_event *event)
{
    if (event->mask & IN_Q_OVERFLOW) return true;
    if (event->mask & IN_IGNORED || event->len == 0) return false;
    bool counts = event->wd == k->above && strcmp(event->name, k->name) == 0;
    if (event->wd != k->above) counts = watch_counts(event->name);
    if (counts && (event->mask & IN_ISDIR)) watch_tree(k, k->path, 0);
    return counts;
}

/* True when anything counted. */
static bool read_events(WatchKernel *k)
{
    char bytes[16 * 1024] __attribute__((aligned(__alignof__(struct inotify_event))));
    bool changed = false;
    for (ssize_t n; (n = read(k->inotify, bytes, sizeof bytes)) > 0;)
        for (ssize_t at = 0; at < n;) {
            const struct inotify_event *event = (const void *)(bytes + at);
            changed |= takes(k, event);
            at += (ssize_t)(sizeof *event + event->len);
        }
    return changed;
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int rest(int64_t until_ms)
{
    int64_t left = until_ms - now_ms();
    return left > 0 ? (int)left : 0;
}

/* Nothing in the time given, a change that counts, or a stop. */
static WatchNews wait_once(WatchKernel *k, int timeout_ms)
{
    int64_t until = now_ms() + (timeout_ms > 0 ? timeout_ms : 0);
    struct pollfd fds[2] = {{.fd = k->stop, .events = POLLIN},
                            {.fd = k->inotify, .events = POLLIN}};
    for (;;) {
        int n = poll(fds, 2, timeout_ms < 0 ? -1 : rest(until));
        if (n < 0 && errno != EINTR) return WATCH_STOPPED;
        if (n > 0 && fds[0].revents) return WATCH_STOPPED;
        if (n > 0 && read_events(k)) return WATCH_CHANGED;
        if (timeout_ms >= 0 && rest(until) == 0) return WATCH_NOTHING;
    }
}

WatchNews watch_kernel_wait(WatchKernel *k, int timeout_ms)
{
    WatchNews news = wait_once(k, timeout_ms);
    int64_t latest = now_ms() + WATCH_LATEST_MS;
    while (news == WATCH_CHANGED && rest(latest) > 0) {
        WatchNews more = wait_once(k, WATCH_QUIET_MS);
        if (more == WATCH_STOPPED) return more;
        if (more == WATCH_NOTHING) break;
    }
    return news;
}

#else

#include <stddef.h>

WatchKernel *watch_kernel_open(const char *path)
{
    (void)path;
    return NULL;
}

void watch_kernel_free(WatchKernel *kernel)
{
    (void)kernel;
}

WatchNews watch_kernel_wait(WatchKernel *kernel, int timeout_ms)
{
    (void)kernel, (void)timeout_ms;
    return WATCH_STOPPED;
}

void watch_kernel_stop(WatchKernel *kernel)
{
    (void)kernel;
}

#endif
