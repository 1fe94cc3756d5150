#include "store/records_log.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/log.h"
#include "store/disk.h"

/* The format is described in "WAL-mode file format" of SQLite's documentation. */
enum { HEADER = 32, FRAME = 24, PAGE_MIN = 512, PAGE_MAX = 65536 };
enum { LOG_MAX = 256 * 1024 * 1024 };
static const uint32_t magic_little = 0x377f0682, magic_big = 0x377f0683;

typedef struct Log {
    const unsigned char *bytes;
    size_t size, page;
    bool big;        /* the byte order of the sums */
    uint32_t sum[2]; /* up to the last frame that was right */
} Log;

static uint32_t big32(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static uint32_t little32(const unsigned char *at)
{
    return (uint32_t)at[3] << 24 | (uint32_t)at[2] << 16 | (uint32_t)at[1] << 8 | at[0];
}

static void add_to_sum(const Log *log, uint32_t sum[2], const unsigned char *at, size_t size)
{
    for (size_t i = 0; i < size; i += 8) {
        sum[0] += (log->big ? big32(at + i) : little32(at + i)) + sum[1];
        sum[1] += (log->big ? big32(at + i + 4) : little32(at + i + 4)) + sum[0];
    }
}

static bool read_header(Log *log)
{
    uint32_t magic = big32(log->bytes);
    log->page = big32(log->bytes + 8);
    log->big = magic == magic_big;
    if (magic != magic_little && magic != magic_big) return false;
    if (log->page < PAGE_MIN || log->page > PAGE_MAX || (log->page & (log->page - 1)) != 0)
        return false;
    add_to_sum(log, log->sum, log->bytes, 24);
    return log->sum[0] == big32(log->bytes + 24) && log->sum[1] == big32(log->bytes + 28);
}

/* The frame belongs to this round of the log: older rounds leave frames with other salts. */
static bool is_of_this_round(const Log *log, const unsigned char *frame)
{
    return big32(frame + 8) == big32(log->bytes + 16) &&
           big32(frame + 12) == big32(log->bytes + 20);
}

static bool take_frame(Log *log, const unsigned char *frame)
{
    uint32_t sum[2] = {log->sum[0], log->sum[1]};
    if (!is_of_this_round(log, frame) || big32(frame) == 0) return false;
    add_to_sum(log, sum, frame, 8);
    add_to_sum(log, sum, frame + FRAME, log->page);
    if (sum[0] != big32(frame + 16) || sum[1] != big32(frame + 20)) return false;
    log->sum[0] = sum[0];
    log->sum[1] = sum[1];
    return true;
}

static int compare_pages(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/* Whether the frames from `first` on, which SQLite would forget, are of one transaction at most. */
static bool is_one_transaction(const Log *log, size_t first, size_t count)
{
    uint32_t *pages = malloc((count - first + 1) * sizeof *pages);
    CHECK(pages != NULL);
    size_t found = 0, ends = 0;
    for (size_t i = first; i < count; i++) {
        const unsigned char *frame = log->bytes + HEADER + i * (FRAME + log->page);
        if (!is_of_this_round(log, frame)) continue;
        pages[found++] = big32(frame);
        ends += big32(frame + 4) != 0;
    }
    if (found > 1) qsort(pages, found, sizeof *pages, compare_pages);
    bool one = ends <= 1;
    for (size_t i = 1; i < found; i++) one = one && pages[i] != pages[i - 1];
    free(pages);
    return one;
}

static bool is_whole(Log *log)
{
    if (log->size < HEADER + FRAME + PAGE_MIN) return true; /* no frame yet */
    if (!read_header(log)) return false;
    size_t count = (log->size - HEADER) / (FRAME + log->page), at = 0, ended = 0;
    for (; at < count; at++) {
        const unsigned char *frame = log->bytes + HEADER + at * (FRAME + log->page);
        if (!take_frame(log, frame)) break;
        if (big32(frame + 4) != 0) ended = at + 1;
    }
    return is_one_transaction(log, ended, count);
}

bool records_log_is_whole(const char *path)
{
    Arena arena = {0};
    const char *name = arena_printf(&arena, "%s-wal", path);
    unsigned char *bytes = NULL;
    size_t size = 0;
    bool whole = true;
    if (disk_kind(name) == DISK_FILE && disk_read(name, LOG_MAX, &bytes, &size, NULL)) {
        Log log = {.bytes = bytes, .size = size};
        whole = is_whole(&log);
        free(bytes);
    }
    arena_free(&arena);
    return whole;
}
