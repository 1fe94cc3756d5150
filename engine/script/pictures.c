#include "script/pictures.h"

#include <stdint.h>
#include <string.h>

typedef struct Picture Picture;
struct Picture {
    const char *path;
    Err err;
    bool ok;
    Picture *next;
};

typedef struct Size {
    uint32_t width, height;
} Size;

static uint32_t big_endian(const unsigned char *bytes, size_t n)
{
    uint32_t value = 0;
    for (size_t i = 0; i < n; i++) value = value << 8 | bytes[i];
    return value;
}

static bool png_size(const unsigned char *bytes, size_t size, Size *out)
{
    if (size < 33 || memcmp(bytes, "\x89PNG\r\n\x1a\n", 8) != 0) return false;
    if (memcmp(bytes + 12, "IHDR", 4) != 0) return false;
    *out = (Size){big_endian(bytes + 16, 4), big_endian(bytes + 20, 4)};
    return true;
}

/* The segments before the picture data; a frame header (C0..CF, but for C4, C8, CC) has the size.
 */
static bool jpeg_size(const unsigned char *bytes, size_t size, Size *out)
{
    if (size < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8) return false;
    for (size_t at = 2; at + 9 < size && bytes[at] == 0xFF;) {
        unsigned char marker = bytes[at + 1];
        if (marker == 0xFF) {
            at++;
            continue;
        }
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 &&
            marker != 0xCC) {
            *out = (Size){big_endian(bytes + at + 7, 2), big_endian(bytes + at + 5, 2)};
            return true;
        }
        at += 2 + big_endian(bytes + at + 2, 2);
    }
    return false;
}

static bool ends_with(const char *text, const char *end)
{
    size_t len = strlen(text), n = strlen(end);
    return len >= n && strcmp(text + len - n, end) == 0;
}

static bool is_relative(const char *path)
{
    return *path && *path != '/' && strstr(path, "..") == NULL && strpbrk(path, "\\:") == NULL;
}

static bool check_bytes(const char *path, const unsigned char *bytes, size_t size, Err *err)
{
    bool png = ends_with(path, ".png");
    Size found = {0};
    if (png ? !png_size(bytes, size, &found) : !jpeg_size(bytes, size, &found))
        return err_set(err, "fault.image_damaged", "path", path, NULL);
    bool fits = found.width >= 1 && found.height >= 1 && found.width <= PICTURE_SIDE &&
                found.height <= PICTURE_SIDE;
    return fits || err_set(err, "fault.image_size", "path", path, NULL);
}

static bool look(const PackFiles *files, const char *path, Err *err)
{
    if (!is_relative(path)) return err_set(err, "fault.image_path", "path", path, NULL);
    if (!ends_with(path, ".png") && !ends_with(path, ".jpg"))
        return err_set(err, "fault.image_kind", "path", path, NULL);
    Arena arena = {0};
    const char *bytes;
    size_t size;
    bool ok = files->read(files->self, path, PICTURE_BYTES, &arena, &bytes, &size, NULL)
                  ? check_bytes(path, (const unsigned char *)bytes, size, err)
                  : err_set(err, "fault.no_file", "path", path, NULL);
    arena_free(&arena);
    return ok;
}

bool picture_check(Pictures *pictures, const char *path, Err *err)
{
    const Picture *known = pictures->first;
    while (known && strcmp(known->path, path) != 0) known = known->next;
    if (known == NULL) {
        Picture *seen = arena_new(pictures->arena, Picture, 1);
        *seen = (Picture){arena_text(pictures->arena, path), {0}, true, pictures->first};
        seen->ok = look(pictures->files, path, &seen->err);
        known = pictures->first = seen;
    }
    if (!known->ok) *err = known->err;
    return known->ok;
}
