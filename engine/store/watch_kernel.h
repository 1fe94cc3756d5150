/* The kernel's way to know of changes: inotify on Linux. For watch.c only. */
#ifndef REGISSEUR_STORE_WATCH_KERNEL_H
#define REGISSEUR_STORE_WATCH_KERNEL_H

#include <stdbool.h>

#include "store/watch.h"

typedef struct WatchKernel WatchKernel;

/* NULL where there is no such thing, or no room for it. */
WatchKernel *watch_kernel_open(const char *path);
void watch_kernel_free(WatchKernel *kernel);
WatchNews watch_kernel_wait(WatchKernel *kernel, int timeout_ms);
void watch_kernel_stop(WatchKernel *kernel);

/* False for what editors and file managers put beside a pack's files. */
bool watch_counts(const char *name);

#endif
