#include "term/print.h"

#include <string.h>

#include "base/rich.h"
#include "base/text.h"

static void spaces(FILE *out, size_t n)
{
    while (n-- > 0) fputc(' ', out);
}

/* Writes words until the line is full; a word longer than a line stands alone. */
static void wrap(FILE *out, size_t indent, size_t column, const char *text)
{
    bool fresh = true;
    while (*text) {
        if (*text == '\n' || *text == ' ') {
            if (*text == '\n') {
                fputc('\n', out);
                spaces(out, indent);
                column = indent;
                fresh = true;
            }
            text++;
            continue;
        }
        size_t len = strcspn(text, " \n");
        char word[1024];
        snprintf(word, sizeof word, "%.*s", (int)(len < sizeof word ? len : sizeof word - 1), text);
        size_t width = utf8_count(word);
        if (!fresh && column + 1 + width > TERM_COLUMNS) {
            fputc('\n', out);
            spaces(out, indent);
            column = indent;
            fresh = true;
        }
        if (!fresh) fputc(' ', out);
        fwrite(text, 1, len, out);
        column += width + !fresh;
        fresh = false;
        text += len;
    }
    fputc('\n', out);
}

void print_wrapped(Printer *p, const char *first, const char *text)
{
    fputs(first, p->out);
    wrap(p->out, utf8_count(first), utf8_count(first), text);
}

void print_blank(Printer *p)
{
    fputc('\n', p->out);
}

void print_heading(Printer *p, const char *text)
{
    print_blank(p);
    print_wrapped(p, "", text);
    size_t width = utf8_count(text);
    if (width > TERM_COLUMNS) width = TERM_COLUMNS;
    while (width-- > 0) fputc('-', p->out);
    print_blank(p);
}

void print_line(Printer *p, const char *key, const TrArg *args)
{
    print_wrapped(p, "", tr_fill(p->catalog, &p->arena, key, args));
}

const char *print_clock(Printer *p, uint64_t ms)
{
    unsigned long long s = (ms + 999) / 1000;
    return arena_printf(&p->arena, "%llu:%02llu", s / 60, s % 60);
}

static const char *marker(Printer *p, const RichBlock *block, int indent)
{
    int depth = block->depth > 1 ? block->depth - 1 : 0;
    const char *mark = "";
    if (block->kind == RICH_QUOTE) mark = "> ";
    if (block->kind == RICH_ITEM) mark = block->number < 0 ? "  " : "- ";
    if (block->kind == RICH_ITEM && block->number > 0)
        mark = arena_printf(&p->arena, "%d. ", block->number);
    return arena_printf(&p->arena, "%*s%s", indent + 2 * depth, "", mark);
}

void print_rich(Printer *p, int indent, const char *markdown)
{
    Rich rich;
    rich_parse(&p->arena, markdown, &rich, NULL);
    for (size_t b = 0; b < rich.count; b++) {
        StrBuf text = {0};
        for (size_t r = 0; r < rich.blocks[b].count; r++)
            sb_add(&text, rich.blocks[b].runs[r].text);
        bool tight =
            b > 0 && rich.blocks[b].kind == RICH_ITEM && rich.blocks[b - 1].kind == RICH_ITEM;
        if (b > 0 && !tight) print_blank(p);
        print_wrapped(p, marker(p, &rich.blocks[b], indent), sb_text(&text));
        sb_free(&text);
    }
}
