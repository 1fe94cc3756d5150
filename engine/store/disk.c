#include "store/disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#define O_NONBLOCK 0
#define O_CLOEXEC  O_BINARY
#define fsync      _commit
#define SEPARATORS "/\\"
#else
#define SEPARATORS "/"
#endif

enum { PATH_BYTES = 4096 };

/* Rights of what belongs to the user alone, and of what is passed on (less the umask). */
enum { OWN_FILE = 0600, OWN_FOLDER = 0700, DOCUMENT_FILE = 0666, DOCUMENT_FOLDER = 0777 };

static int make_one_folder(const char *path, int rights)
{
#ifdef _WIN32
    (void)rights;
    return mkdir(path);
#else
    return mkdir(path, (mode_t)rights);
#endif
}

static bool fail(Err *err, const char *key, const char *path, int code)
{
    return err_set(err, key, "path", path, "why", strerror(code), NULL);
}

DiskKind disk_kind(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0) return DISK_NOTHING;
    if (S_ISREG(info.st_mode)) return DISK_FILE;
    return S_ISDIR(info.st_mode) ? DISK_FOLDER : DISK_OTHER;
}

long long disk_size(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0 || !S_ISREG(info.st_mode)) return -1;
    return (long long)info.st_size;
}

/* The number of bytes read, less than `size` at the end of the file; -1 when it fails. */
static ssize_t read_all(int fd, unsigned char *to, size_t size)
{
    size_t got = 0;
    while (got < size) {
        ssize_t n = read(fd, to + got, size - got);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return -1;
        if (n == 0) break;
        got += (size_t)n;
    }
    return (ssize_t)got;
}

static bool read_open(int fd, const char *path, size_t limit, unsigned char **bytes, size_t *size,
                      Err *err)
{
    struct stat info;
    if (fstat(fd, &info) != 0) return fail(err, "store.cannot_read", path, errno);
    if (!S_ISREG(info.st_mode)) return fail(err, "store.cannot_read", path, EINVAL);

    if ((unsigned long long)info.st_size > limit) {
        char text[32];
        snprintf(text, sizeof text, "%zu", limit);
        return err_set(err, "store.too_large", "path", path, "limit", text, NULL);
    }
    size_t want = (size_t)info.st_size;
    unsigned char *to = malloc(want + 1);
    if (to == NULL) return fail(err, "store.cannot_read", path, ENOMEM);
    ssize_t got = read_all(fd, to, want);
    if (got < 0 || (size_t)got != want) {
        int code = got < 0 ? errno : EIO;
        free(to);
        return fail(err, "store.cannot_read", path, code);
    }
    to[want] = '\0';
    *bytes = to;
    *size = want;
    return true;
}

bool disk_read(const char *path, size_t limit, unsigned char **bytes, size_t *size, Err *err)
{
    /* O_NONBLOCK: opening a pipe that nobody writes to would wait for ever. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) return fail(err, "store.cannot_read", path, errno);
    bool ok = read_open(fd, path, limit, bytes, size, err);
    close(fd);
    return ok;
}

static bool write_all(int fd, const unsigned char *from, size_t size)
{
    while (size > 0) {
        ssize_t n = write(fd, from, size);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        from += n;
        size -= (size_t)n;
    }
    return true;
}

/* A folder can't be synced everywhere; where it can't, its names need no sync either. */
static void sync_names_with(const char *path)
{
    char folder[PATH_BYTES];
    const char *slash = strrchr(path, '/');
    if (slash == NULL || slash == path)
        snprintf(folder, sizeof folder, "%s", slash ? "/" : ".");
    else
        snprintf(folder, sizeof folder, "%.*s", (int)(slash - path), path);
    int fd = open(folder, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    fsync(fd);
    close(fd);
}

/* Returns 0, or the errno of what failed. */
static int write_new(const char *path, const void *bytes, size_t size, int rights)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, rights);
    if (fd < 0) return errno;
    int code = 0;
    if (!write_all(fd, bytes, size) || fsync(fd) != 0) code = errno;
    if (close(fd) != 0 && code == 0) code = errno;
    return code;
}

void disk_make_private(const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0) close(fd);
}

bool disk_rename(const char *from, const char *to, Err *err)
{
#ifdef _WIN32
    if (!MoveFileExA(from, to, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return fail(err, "store.cannot_write_file", to, EACCES);
#else
    if (rename(from, to) != 0) return fail(err, "store.cannot_write_file", to, errno);
#endif
    sync_names_with(to);
    return true;
}

static bool replace(const char *path, const void *bytes, size_t size, int rights, Err *err)
{
    char fresh[PATH_BYTES];
    int len = snprintf(fresh, sizeof fresh, "%s.new", path);
    if (len < 0 || (size_t)len >= sizeof fresh)
        return fail(err, "store.cannot_write_file", path, ENAMETOOLONG);
    int code = write_new(fresh, bytes, size, rights);
    if (code == 0) return disk_rename(fresh, path, err);
    unlink(fresh);
    return fail(err, "store.cannot_write_file", path, code);
}

bool disk_write(const char *path, const void *bytes, size_t size, Err *err)
{
    return replace(path, bytes, size, OWN_FILE, err);
}

bool disk_write_document(const char *path, const void *bytes, size_t size, Err *err)
{
    return replace(path, bytes, size, DOCUMENT_FILE, err);
}

bool disk_sync(const char *path, Err *err)
{
    int fd = open(path, O_RDWR | O_CLOEXEC);
    if (fd < 0) return fail(err, "store.cannot_write_file", path, errno);
    int code = fsync(fd) == 0 ? 0 : errno;
    close(fd);
    if (code != 0) return fail(err, "store.cannot_write_file", path, code);
    sync_names_with(path);
    return true;
}

void disk_remove(const char *path)
{
    unlink(path);
}

static bool make_folder(const char *path, int rights, Err *err)
{
    char part[PATH_BYTES];
    size_t len = strlen(path);
    if (len == 0 || len >= sizeof part)
        return fail(err, "store.cannot_make_folder", path, len == 0 ? ENOENT : ENAMETOOLONG);

    for (size_t at = 1; at <= len; at++) {
        if (path[at] != '\0' && strchr(SEPARATORS, path[at]) == NULL) continue;
        memcpy(part, path, at);
        part[at] = '\0';
        if (disk_kind(part) == DISK_FOLDER) continue;
        if (make_one_folder(part, rights) != 0 && disk_kind(part) != DISK_FOLDER)
            return fail(err, "store.cannot_make_folder", path, errno);
        sync_names_with(part);
    }
    return true;
}

bool disk_make_folder(const char *path, Err *err)
{
    return make_folder(path, OWN_FOLDER, err);
}

bool disk_make_document_folder(const char *path, Err *err)
{
    return make_folder(path, DOCUMENT_FOLDER, err);
}

bool disk_folder_is_empty(const char *path)
{
    DIR *folder = opendir(path);
    if (folder == NULL) return false;
    const struct dirent *entry;
    bool empty = true;
    while (empty && (entry = readdir(folder)) != NULL)
        empty = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
    closedir(folder);
    return empty;
}

const char *disk_own_name(Arena *arena, const char *path)
{
    char real[PATH_BYTES];
    size_t len = strlen(path);
    while (len > 1 && strchr(SEPARATORS, path[len - 1])) len--;
    char *name = arena_text_n(arena, path, len), *slash = NULL;
    for (char *c = name; *c; c++)
        if (strchr(SEPARATORS, *c)) slash = c;
    const char *last = slash ? slash + 1 : name;
    if (strcmp(last, ".") != 0 && strcmp(last, "..") != 0) return last;
#ifdef _WIN32
    bool known = _fullpath(real, path, sizeof real) != NULL;
#else
    bool known = realpath(path, real) != NULL;
#endif
    return known && strcmp(real, "/") != 0 ? disk_own_name(arena, real) : "";
}

char *disk_join(Arena *arena, const char *folder, const char *name)
{
    size_t len = strlen(folder);
    bool closed = len > 0 && strchr(SEPARATORS, folder[len - 1]) != NULL;
    return arena_printf(arena, "%s%s%s", folder, closed || len == 0 ? "" : "/", name);
}

char *disk_program_folder(Arena *arena)
{
    char path[PATH_BYTES];
#ifdef _WIN32
    DWORD got = GetModuleFileNameA(NULL, path, sizeof path);
    if (got == 0 || got >= sizeof path) return NULL;
    for (char *c = path; *c; c++)
        if (*c == '\\') *c = '/';
#else
    ssize_t got = readlink("/proc/self/exe", path, sizeof path - 1);
    if (got <= 0 || (size_t)got >= sizeof path - 1) return NULL;
    path[got] = '\0';
#endif
    char *slash = strrchr(path, '/');
    if (slash == NULL) return NULL;
    return arena_text_n(arena, path, (size_t)(slash - path));
}
