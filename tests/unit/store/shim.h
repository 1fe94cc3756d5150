/* A disk that fails when told to, between SQLite and the real one.
 *
 * Every write, sync, truncation and deletion counts. At `fail_at` the operation fails; with
 * `from_then_on` so does each one after it, which is what a power cut looks like from inside.
 * shim_cut then leaves on disk what had been synced, plus a part, by chance, of what was written
 * since.
 */
#ifndef REGISSEUR_TESTS_STORE_SHIM_H
#define REGISSEUR_TESTS_STORE_SHIM_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHIM_FILES = 8 };

typedef struct ShimWrite {
    struct ShimWrite *next;
    sqlite3_int64 offset;
    int size;
    unsigned char bytes[];
} ShimWrite;

/* What would survive a cut, by name of the file. */
typedef struct ShimImage {
    char path[256];
    unsigned char *synced;
    size_t size;
    ShimWrite *since, **last;
    bool exists;
} ShimImage;

static struct Shim {
    sqlite3_vfs vfs, *real;
    long operations, fail_at; /* 0 means never */
    int error;
    bool from_then_on, keep_images;
    ShimImage images[SHIM_FILES];
    uint64_t random;
} shim;

typedef struct ShimFile {
    sqlite3_file base;
    sqlite3_file *real;
    ShimImage *image;
} ShimFile;

static uint64_t shim_random(void)
{
    shim.random ^= shim.random << 13, shim.random ^= shim.random >> 7;
    return shim.random ^= shim.random << 17;
}

static bool shim_fails(void)
{
    long n = ++shim.operations;
    return shim.fail_at && (n == shim.fail_at || (shim.from_then_on && n > shim.fail_at));
}

#define REAL(f) (((ShimFile *)(f))->real)

static void shim_forget(ShimImage *image)
{
    for (ShimWrite *w = image->since, *next; w; w = next) next = w->next, free(w);
    image->since = NULL;
    image->last = &image->since;
}

static int shim_close(sqlite3_file *f)
{
    int rc = REAL(f)->pMethods->xClose(REAL(f));
    free(REAL(f));
    return rc;
}
static int shim_read(sqlite3_file *f, void *to, int size, sqlite3_int64 at)
{
    return REAL(f)->pMethods->xRead(REAL(f), to, size, at);
}
static int shim_write(sqlite3_file *f, const void *from, int size, sqlite3_int64 at)
{
    ShimImage *image = ((ShimFile *)f)->image;
    if (shim.keep_images && image &&
        !(shim.from_then_on && shim.operations >= shim.fail_at && shim.fail_at)) {
        ShimWrite *w = malloc(sizeof *w + (size_t)size);
        *w = (ShimWrite){.offset = at, .size = size};
        memcpy(w->bytes, from, (size_t)size);
        *image->last = w;
        image->last = &w->next;
    }
    if (shim_fails()) return shim.error;
    return REAL(f)->pMethods->xWrite(REAL(f), from, size, at);
}
static int shim_truncate(sqlite3_file *f, sqlite3_int64 size)
{
    if (shim_fails()) return SQLITE_IOERR_TRUNCATE;
    return REAL(f)->pMethods->xTruncate(REAL(f), size);
}
static void shim_take_image(ShimFile *f)
{
    sqlite3_int64 size = 0;
    f->real->pMethods->xFileSize(f->real, &size);
    f->image->synced = realloc(f->image->synced, (size_t)size + 1);
    f->image->size = (size_t)size;
    f->image->exists = true;
    if (size) f->real->pMethods->xRead(f->real, f->image->synced, (int)size, 0);
    shim_forget(f->image);
}
/* The real disk need not be waited for: its power does not go. */
static int shim_sync(sqlite3_file *f, int flags)
{
    (void)flags;
    if (shim_fails()) return SQLITE_IOERR_FSYNC;
    if (shim.keep_images && ((ShimFile *)f)->image) shim_take_image((ShimFile *)f);
    return SQLITE_OK;
}
static int shim_size(sqlite3_file *f, sqlite3_int64 *size)
{
    return REAL(f)->pMethods->xFileSize(REAL(f), size);
}
static int shim_lock(sqlite3_file *f, int level)
{
    return REAL(f)->pMethods->xLock(REAL(f), level);
}
static int shim_unlock(sqlite3_file *f, int level)
{
    return REAL(f)->pMethods->xUnlock(REAL(f), level);
}
static int shim_reserved(sqlite3_file *f, int *out)
{
    return REAL(f)->pMethods->xCheckReservedLock(REAL(f), out);
}
static int shim_control(sqlite3_file *f, int op, void *arg)
{
    return REAL(f)->pMethods->xFileControl(REAL(f), op, arg);
}
static int shim_sector(sqlite3_file *f)
{
    return REAL(f)->pMethods->xSectorSize(REAL(f));
}
static int shim_device(sqlite3_file *f)
{
    return REAL(f)->pMethods->xDeviceCharacteristics(REAL(f));
}

static const sqlite3_io_methods shim_methods = {.iVersion = 1,
                                                .xClose = shim_close,
                                                .xRead = shim_read,
                                                .xWrite = shim_write,
                                                .xTruncate = shim_truncate,
                                                .xSync = shim_sync,
                                                .xFileSize = shim_size,
                                                .xLock = shim_lock,
                                                .xUnlock = shim_unlock,
                                                .xCheckReservedLock = shim_reserved,
                                                .xFileControl = shim_control,
                                                .xSectorSize = shim_sector,
                                                .xDeviceCharacteristics = shim_device};

static ShimImage *shim_image_of(const char *path)
{
    if (path == NULL || strlen(path) >= sizeof shim.images->path) return NULL;
    for (int i = 0; i < SHIM_FILES; i++) {
        ShimImage *image = &shim.images[i];
        if (image->path[0] == '\0') {
            snprintf(image->path, sizeof image->path, "%s", path);
            image->last = &image->since;
        }
        if (strcmp(image->path, path) == 0) return image;
    }
    return NULL;
}

static int shim_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out)
{
    (void)vfs;
    ShimFile *f = (ShimFile *)file;
    *f = (ShimFile){.real = calloc(1, (size_t)shim.real->szOsFile), .image = shim_image_of(path)};
    int rc = shim.real->xOpen(shim.real, path, f->real, flags, out);
    if (rc == SQLITE_OK)
        f->base.pMethods = &shim_methods;
    else
        free(f->real);
    return rc;
}
static int shim_delete(sqlite3_vfs *vfs, const char *path, int sync)
{
    (void)vfs;
    if (shim_fails()) return SQLITE_IOERR_DELETE;
    ShimImage *image = shim.keep_images ? shim_image_of(path) : NULL;
    if (image) shim_forget(image), image->exists = false, image->size = 0;
    return shim.real->xDelete(shim.real, path, sync);
}

/* From now on every database goes through it. */
static void shim_install(void)
{
    if (shim.real) return;
    shim.real = sqlite3_vfs_find(NULL);
    shim.vfs = *shim.real;
    shim.vfs.zName = "shim";
    shim.vfs.szOsFile = sizeof(ShimFile);
    shim.vfs.xOpen = shim_open;
    shim.vfs.xDelete = shim_delete;
    sqlite3_vfs_register(&shim.vfs, 1);
}

static void shim_reset(void)
{
    for (int i = 0; i < SHIM_FILES; i++) {
        if (shim.images[i].path[0]) shim_forget(&shim.images[i]);
        free(shim.images[i].synced);
        shim.images[i] = (ShimImage){0};
    }
    shim.operations = shim.fail_at = 0;
    shim.from_then_on = shim.keep_images = false;
    shim.error = SQLITE_IOERR_WRITE;
}

/* One file as a cut could have left it. */
static inline void shim_restore(const ShimImage *image)
{
    if (!image->exists && image->since == NULL) {
        remove(image->path);
        return;
    }
    remove(image->path);
    FILE *file = fopen(image->path, "wb");
    if (image->size) fwrite(image->synced, 1, image->size, file);
    for (const ShimWrite *w = image->since; w; w = w->next) {
        uint64_t chance = shim_random();
        if (chance & 1) continue; /* never reached the disk */
        size_t size = chance & 2 ? (size_t)w->size : (size_t)(chance >> 8) % (size_t)(w->size + 1);
        fseek(file, (long)w->offset, SEEK_SET);
        fwrite(w->bytes, 1, size, file);
    }
    fclose(file);
}

static inline void shim_cut(void)
{
    for (int i = 0; i < SHIM_FILES; i++)
        if (shim.images[i].path[0]) shim_restore(&shim.images[i]);
    shim_reset();
}

#endif
