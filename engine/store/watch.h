/* Waits until a pack on disk changes.
 *
 * A folder with all below it, or a file. What editors leave behind while they save (a temporary
 * file that is renamed, several files at once) is one change: it is told when WATCH_QUIET_MS have
 * passed without another. Names that are no part of a pack (store/packs.h) don't count; whether
 * what was saved differs is for the caller to find out.
 *
 * On Linux the kernel tells (inotify) and waiting costs nothing; elsewhere, or where the kernel has
 * no room for another watch, names, sizes and times are looked at every second. One thread waits,
 * any other may stop it; a Watch touches nothing but the disk.
 */
#ifndef REGISSEUR_STORE_WATCH_H
#define REGISSEUR_STORE_WATCH_H

typedef struct Watch Watch;

typedef enum WatchNews { WATCH_NOTHING, WATCH_CHANGED, WATCH_STOPPED } WatchNews;

enum { WATCH_QUIET_MS = 50, WATCH_LATEST_MS = 400 /* told by then, quiet or not */ };

/* What lies at `path` may also come later. `look_ms` 0: as well as the system can; else look every
 * so many milliseconds. Never NULL. */
Watch *watch_open(const char *path, int look_ms);
/* After watch_stop, and when nobody waits any more. NULL is fine. */
void watch_free(Watch *watch);

/* Waits for a change since watch_open or since the last one told, at most `timeout_ms`; -1 is for
 * ever. After watch_stop always WATCH_STOPPED. */
WatchNews watch_wait(Watch *watch, int timeout_ms);
void watch_stop(Watch *watch);

#endif
