#include "ui/image.h"

#include <jpeglib.h>
#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"

enum { KEPT = 8, SIDE_MAX = 4096 };

typedef struct Kept {
    char path[256];
    int max_w, max_h;
    SDL_Surface *image; /* NULL also when it can't be decoded */
    unsigned used;
} Kept;

struct Images {
    Kept kept[KEPT];
    unsigned clock;
};

Images *images_new(void)
{
    Images *images = calloc(1, sizeof *images);
    CHECK(images);
    return images;
}

void images_forget(Images *images)
{
    for (int i = 0; i < KEPT; i++) {
        if (images->kept[i].image) SDL_FreeSurface(images->kept[i].image);
        images->kept[i] = (Kept){0};
    }
}

void images_free(Images *images)
{
    if (!images) return;
    images_forget(images);
    free(images);
}

static SDL_Surface *surface(int w, int h)
{
    if (w < 1 || h < 1 || w > SIDE_MAX || h > SIDE_MAX) return NULL;
    return SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);
}

static SDL_Surface *decode_png(const void *bytes, size_t size)
{
    png_image png = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_memory(&png, bytes, size)) return NULL;
    SDL_Surface *s = png.width <= SIDE_MAX && png.height <= SIDE_MAX
                         ? surface((int)png.width, (int)png.height)
                         : NULL;
    png.format = PNG_FORMAT_BGRA;
    if (s && !png_image_finish_read(&png, NULL, s->pixels, s->pitch, NULL)) {
        SDL_FreeSurface(s);
        s = NULL;
    }
    png_image_free(&png);
    return s;
}

typedef struct JpegError {
    struct jpeg_error_mgr base; /* first: libjpeg hands back a pointer to it */
    jmp_buf out;
} JpegError;

static void jpeg_stop(j_common_ptr info)
{
    JpegError *error = (JpegError *)(void *)info->err;
    longjmp(error->out, 1);
}

static void jpeg_quiet(j_common_ptr info)
{
    (void)info;
}

/* What is changed after setjmp lives in here, not in locals. */
typedef struct Jpeg {
    struct jpeg_decompress_struct info;
    JpegError error;
    SDL_Surface *out;
} Jpeg;

static bool read_jpeg(Jpeg *jpeg, const void *bytes, size_t size)
{
    if (setjmp(jpeg->error.out)) return false;
    jpeg_create_decompress(&jpeg->info);
    jpeg_mem_src(&jpeg->info, bytes, size);
    jpeg_read_header(&jpeg->info, TRUE);
    if (jpeg->info.image_width > SIDE_MAX || jpeg->info.image_height > SIDE_MAX) return false;
    jpeg->info.out_color_space = JCS_EXT_BGRA;
    jpeg_start_decompress(&jpeg->info);
    jpeg->out = surface((int)jpeg->info.output_width, (int)jpeg->info.output_height);
    if (!jpeg->out) return false;
    while (jpeg->info.output_scanline < jpeg->info.output_height) {
        JSAMPROW row = (JSAMPROW)jpeg->out->pixels +
                       (size_t)jpeg->info.output_scanline * (size_t)jpeg->out->pitch;
        jpeg_read_scanlines(&jpeg->info, &row, 1);
    }
    return true;
}

static SDL_Surface *decode_jpeg(const void *bytes, size_t size)
{
    Jpeg *jpeg = calloc(1, sizeof *jpeg);
    CHECK(jpeg);
    jpeg->info.err = jpeg_std_error(&jpeg->error.base);
    jpeg->error.base.error_exit = jpeg_stop;
    jpeg->error.base.output_message = jpeg_quiet;
    bool whole = read_jpeg(jpeg, bytes, size);
    jpeg_destroy_decompress(&jpeg->info);
    SDL_Surface *out = jpeg->out;
    free(jpeg);
    if (!whole && out) SDL_FreeSurface(out);
    return whole ? out : NULL;
}

static SDL_Surface *decode(const UiHost *host, const char *path)
{
    const void *bytes = NULL;
    size_t size = 0;
    if (!host->media(host->self, path, &bytes, &size, NULL) || size < 8) return NULL;
    if (memcmp(bytes, "\x89PNG", 4) == 0) return decode_png(bytes, size);
    if (memcmp(bytes, "\xFF\xD8", 2) == 0) return decode_jpeg(bytes, size);
    return NULL;
}

static SDL_Surface *shrink(SDL_Surface *whole, int max_w, int max_h)
{
    int64_t w = whole->w, h = whole->h;
    int64_t to_w = max_w, to_h = h * max_w / w;
    if (to_h > max_h) {
        to_h = max_h;
        to_w = w * max_h / h;
    }
    if (to_w > 2 * w || to_h > 2 * h) {
        to_w = 2 * w;
        to_h = 2 * h;
    }
    SDL_Surface *s = surface(to_w > 0 ? (int)to_w : 1, to_h > 0 ? (int)to_h : 1);
    if (s) SDL_SoftStretchLinear(whole, NULL, s, NULL);
    SDL_FreeSurface(whole);
    return s;
}

SDL_Surface *images_get(Images *images, const UiHost *host, const char *path, int max_w, int max_h)
{
    Kept *place = &images->kept[0];
    images->clock++;
    for (int i = 0; i < KEPT; i++) {
        Kept *k = &images->kept[i];
        if (k->used && strcmp(k->path, path) == 0 && k->max_w == max_w && k->max_h == max_h) {
            k->used = images->clock;
            return k->image;
        }
        if (k->used < place->used) place = k;
    }
    if (strlen(path) >= sizeof place->path || max_w < 1 || max_h < 1) return NULL;
    if (place->image) SDL_FreeSurface(place->image);
    text_copy(place->path, sizeof place->path, path);
    place->max_w = max_w;
    place->max_h = max_h;
    place->used = images->clock;
    SDL_Surface *whole = decode(host, path);
    place->image = whole ? shrink(whole, max_w, max_h) : NULL;
    return place->image;
}
