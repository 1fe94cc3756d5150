#include "room/page.h"

#include <stdio.h>
#include <string.h>

enum { FILE_BYTES = 256 * 1024 };

static const char *const files[PAGE_PARTS] = {
    [PAGE_HTML] = "phone.html", [PAGE_CSS] = "phone.css", [PAGE_JS] = "phone.js"};

static bool read_file(const char *path, Arena *arena, const char **text, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return false;
    char *bytes = arena_alloc(arena, FILE_BYTES + 1);
    *size = fread(bytes, 1, FILE_BYTES, file);
    bool whole = feof(file) && !ferror(file) && *size > 0;
    fclose(file);
    *text = arena_text_n(arena, bytes, *size);
    return whole;
}

static bool is_language(const char *text)
{
    size_t length = text ? strspn(text, "abcdefghijklmnopqrstuvwxyz") : 0;
    return length >= 2 && length <= 8 && text[length] == '\0';
}

/* <html lang="nl"> becomes <html lang="fr">. */
static void speak(Page *page, const char *language, Arena *arena)
{
    static const char tag[] = "<html lang=\"";
    const char *from = page->text[PAGE_HTML], *at = strstr(from, tag);
    const char *end = at ? strchr(at + sizeof tag - 1, '"') : NULL;
    if (end == NULL || !is_language(language)) return;
    int before = (int)(at + sizeof tag - 1 - from);
    page->text[PAGE_HTML] = arena_printf(arena, "%.*s%s%s", before, from, language, end);
    page->size[PAGE_HTML] = strlen(page->text[PAGE_HTML]);
}

bool page_read(const char *assets, const char *first, Arena *arena, Page *out, Err *err)
{
    *out = (Page){0};
    for (int part = 0; part < PAGE_PARTS; part++) {
        const char *path = arena_printf(arena, "%s/phone/%s", assets, files[part]);
        if (!read_file(path, arena, &out->text[part], &out->size[part]))
            return err_set(err, "room.no_page", "path", path, NULL);
    }
    speak(out, first, arena);
    return true;
}
