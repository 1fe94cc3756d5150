/* The page as it is sent: three texts, read once, kept in memory, as they are and as gzip has them.
 * No other file is ever sent. */
#ifndef REGISSEUR_ROOM_PAGE_H
#define REGISSEUR_ROOM_PAGE_H

#include "base/arena.h"
#include "base/err.h"

enum { PAGE_BYTES = 40 * 1000 }; /* all three together, as sent; a test holds them to it */

typedef enum PagePart { PAGE_HTML, PAGE_CSS, PAGE_JS, PAGE_PARTS } PagePart;

typedef struct Page {
    const char *text[PAGE_PARTS]; /* in the arena */
    size_t size[PAGE_PARTS];
    const char *packed[PAGE_PARTS]; /* gzip */
    size_t packed_size[PAGE_PARTS];
} Page;

/* From `<assets>/phone/`. `first` becomes the page's own language, for who speaks none that it
 * knows; NULL leaves it as it is. False with "room.no_page" {path}. */
bool page_read(const char *assets, const char *first, Arena *arena, Page *out, Err *err);

/* What a phone says in Accept-Encoding; NULL is nothing. */
bool page_takes_gzip(const char *accepted);

#endif
