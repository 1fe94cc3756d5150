#include "base/rich.h"

#include <md4c.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* A dilemma is some hundred words; the bound keeps the parser's worst input short. */
enum { RICH_BYTES = 32 * 1024, RICH_DEPTH = 8, ENTITY_MAX = 10 };

/* A list, an item or a quote that we are in. */
typedef struct Box {
    MD_BLOCKTYPE type;
    int next;   /* of a list: the number of its next item; 0 for bullets */
    int number; /* of an item */
    bool begun; /* an item that already has a block */
} Box;

typedef struct Reader {
    Arena *arena;
    Rich *out;
    size_t blocks_cap, runs_cap;
    const char *forbidden; /* the first thing found that a pack may not use */
    StrBuf text;           /* of the run being read */
    Box box[RICH_DEPTH];
    int depth; /* may exceed RICH_DEPTH; deeper boxes are not kept */
    int strong, emphasis;
    bool open;  /* the last block still takes runs */
    bool table; /* stopped at one */
} Reader;

/* ---- names of characters -------------------------------------------------------------------- */

typedef struct Entity {
    const char *name;
    uint32_t rune;
} Entity;

/* Those that people type in Dutch, French, German and English; sorted by name. */
static const Entity entities[] = {
    {"Agrave", 0xC0},  {"Auml", 0xC4},    {"Ccedil", 0xC7},   {"Eacute", 0xC9},   {"Egrave", 0xC8},
    {"Euml", 0xCB},    {"Iuml", 0xCF},    {"Ouml", 0xD6},     {"Uuml", 0xDC},     {"aacute", 0xE1},
    {"acirc", 0xE2},   {"agrave", 0xE0},  {"amp", '&'},       {"apos", '\''},     {"auml", 0xE4},
    {"bdquo", 0x201E}, {"bull", 0x2022},  {"ccedil", 0xE7},   {"deg", 0xB0},      {"eacute", 0xE9},
    {"ecirc", 0xEA},   {"egrave", 0xE8},  {"euml", 0xEB},     {"euro", 0x20AC},   {"frac12", 0xBD},
    {"ge", 0x2265},    {"gt", '>'},       {"hellip", 0x2026}, {"iacute", 0xED},   {"icirc", 0xEE},
    {"iuml", 0xEF},    {"laquo", 0xAB},   {"ldquo", 0x201C},  {"le", 0x2264},     {"lsquo", 0x2018},
    {"lt", '<'},       {"mdash", 0x2014}, {"middot", 0xB7},   {"minus", 0x2212},  {"nbsp", 0xA0},
    {"ndash", 0x2013}, {"oacute", 0xF3},  {"ocirc", 0xF4},    {"oelig", 0x153},   {"ouml", 0xF6},
    {"quot", '"'},     {"raquo", 0xBB},   {"rarr", 0x2192},   {"rdquo", 0x201D},  {"rsquo", 0x2019},
    {"sect", 0xA7},    {"shy", 0xAD},     {"szlig", 0xDF},    {"thinsp", 0x2009}, {"times", 0xD7},
    {"uacute", 0xFA},  {"ucirc", 0xFB},   {"ugrave", 0xF9},   {"uuml", 0xFC},
};

static int entity_compare(const void *name, const void *entity)
{
    return strcmp(name, ((const Entity *)entity)->name);
}

/* "#39" or "#x27" without the marks around it; 0 when it is no character. */
static uint32_t number_rune(const char *digits)
{
    int base = *digits == 'x' || *digits == 'X' ? 16 : 10;
    unsigned long n = strtoul(base == 16 ? digits + 1 : digits, NULL, base);
    bool surrogate = n >= 0xD800 && n <= 0xDFFF;
    return n > 0x10FFFF || surrogate ? 0 : (uint32_t)n;
}

/* Appends the character that `&name;` stands for. What the loader refuses in a
 * source must not come back in as a number: control characters become U+FFFD. */
static void add_entity(StrBuf *to, const char *entity, size_t len)
{
    char name[ENTITY_MAX + 1] = "";
    if (len >= 3 && len - 2 <= ENTITY_MAX) memcpy(name, entity + 1, len - 2);

    uint32_t rune = 0xFFFD;
    if (name[0] == '#') {
        rune = number_rune(name + 1);
        if (rune == 0 || rune == '\n' || rune == '\t' || rune_is_control(rune)) rune = 0xFFFD;
    } else {
        const Entity *found = bsearch(name, entities, sizeof entities / sizeof *entities,
                                      sizeof *entities, entity_compare);
        if (found == NULL) {
            sb_add_n(to, entity, len);
            return;
        }
        rune = found->rune;
    }
    char utf8[4];
    sb_add_n(to, utf8, utf8_put(utf8, rune));
}

/* ---- blocks and runs ------------------------------------------------------------------------ */

/* An array in the arena with room for one more; the old copy dies with the arena. */
static void *grown(Arena *arena, void *array, size_t count, size_t *cap, size_t size)
{
    if (count < *cap) return array;
    *cap = *cap ? *cap * 2 : 4;
    void *bigger = arena_alloc_array(arena, *cap, size);
    if (count > 0) memcpy(bigger, array, count * size);
    return bigger;
}

static unsigned style(const Reader *r)
{
    return (r->strong > 0 ? RICH_STRONG : 0u) | (r->emphasis > 0 ? RICH_EMPHASIS : 0u);
}

static Box *innermost(Reader *r)
{
    int kept = r->depth < RICH_DEPTH ? r->depth : RICH_DEPTH;
    return kept > 0 ? &r->box[kept - 1] : NULL;
}

/* Lists and quotes around this point; items are inside their list. */
static int shown_depth(const Reader *r)
{
    int shown = 0;
    for (int i = 0; i < r->depth && i < RICH_DEPTH; i++)
        if (r->box[i].type != MD_BLOCK_LI) shown++;
    return shown;
}

static void open_block(Reader *r)
{
    Rich *out = r->out;
    out->blocks = grown(r->arena, out->blocks, out->count, &r->blocks_cap, sizeof *out->blocks);
    RichBlock *block = &out->blocks[out->count++];
    *block = (RichBlock){.kind = RICH_PARAGRAPH, .depth = shown_depth(r)};
    r->runs_cap = 0;
    r->open = true;

    Box *box = innermost(r);
    if (box == NULL) return;
    block->kind = box->type == MD_BLOCK_QUOTE ? RICH_QUOTE : RICH_ITEM;
    if (box->type != MD_BLOCK_LI) return;
    block->number = box->begun ? -1 : box->number;
    box->begun = true;
}

static void add_run(Reader *r, const char *text, size_t len)
{
    if (!r->open) open_block(r);
    RichBlock *block = &r->out->blocks[r->out->count - 1];
    block->runs = grown(r->arena, block->runs, block->count, &r->runs_cap, sizeof *block->runs);
    block->runs[block->count++] =
        (RichRun){.text = arena_text_n(r->arena, text, len), .style = style(r)};
}

/* Ends the run being read; called before the style changes. */
static void flush(Reader *r)
{
    if (r->text.len == 0) return;
    add_run(r, r->text.s, r->text.len);
    sb_clear(&r->text);
}

static void close_block(Reader *r)
{
    flush(r);
    r->open = false;
}

static void forbid(Reader *r, const char *what)
{
    if (r->forbidden == NULL) r->forbidden = what;
}

static void enter_box(Reader *r, MD_BLOCKTYPE type, int next)
{
    Box box = {.type = type, .next = next};
    Box *parent = innermost(r);
    if (type == MD_BLOCK_LI && parent && parent->next > 0) box.number = parent->next++;
    if (r->depth < RICH_DEPTH)
        r->box[r->depth] = box;
    else
        forbid(r, "depth");
    r->depth++;
}

/* ---- what md4c tells us --------------------------------------------------------------------- */

/* Blocks a pack may not use, by their number in md4c. */
static const char *const forbidden_block[] = {
    [MD_BLOCK_HR] = "rule",     [MD_BLOCK_H] = "heading",   [MD_BLOCK_CODE] = "code",
    [MD_BLOCK_HTML] = "html",   [MD_BLOCK_TABLE] = "table", [MD_BLOCK_THEAD] = "table",
    [MD_BLOCK_TBODY] = "table", [MD_BLOCK_TR] = "table",    [MD_BLOCK_TH] = "table",
    [MD_BLOCK_TD] = "table",
};
static const char *const forbidden_span[] = {
    [MD_SPAN_A] = "link",
    [MD_SPAN_IMG] = "image",
    [MD_SPAN_CODE] = "code",
    [MD_SPAN_DEL] = "strike",
};

static const char *forbidden(const char *const *table, size_t count, unsigned type)
{
    return type < count ? table[type] : NULL;
}
#define FORBIDDEN(table, type) forbidden((table), sizeof(table) / sizeof *(table), (unsigned)(type))

/* A start number that an author can have meant; md4c allows nine digits. */
static int list_start(const MD_BLOCK_OL_DETAIL *list)
{
    return list->start >= 1 && list->start <= 9999 ? (int)list->start : 1;
}

static int on_enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    Reader *r = user;
    close_block(r);
    const char *what = FORBIDDEN(forbidden_block, type);
    if (what) forbid(r, what);
    /* A table of few bytes can have millions of cells: stop, and read it as text. */
    r->table = r->table || type == MD_BLOCK_TABLE;
    if (r->table) return 1;
    if (type == MD_BLOCK_OL) enter_box(r, type, list_start(detail));
    if (type == MD_BLOCK_UL || type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI) enter_box(r, type, 0);
    return 0;
}

static int on_leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    (void)detail;
    Reader *r = user;
    close_block(r);
    if (type == MD_BLOCK_OL || type == MD_BLOCK_UL || type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI)
        r->depth--;
    return 0;
}

static int on_enter_span(MD_SPANTYPE type, void *detail, void *user)
{
    (void)detail;
    Reader *r = user;
    flush(r);
    const char *what = FORBIDDEN(forbidden_span, type);
    if (what) forbid(r, what);
    r->strong += type == MD_SPAN_STRONG;
    r->emphasis += type == MD_SPAN_EM;
    return 0;
}

static int on_leave_span(MD_SPANTYPE type, void *detail, void *user)
{
    (void)detail;
    Reader *r = user;
    flush(r);
    r->strong -= type == MD_SPAN_STRONG;
    r->emphasis -= type == MD_SPAN_EM;
    return 0;
}

static void add_break(Reader *r)
{
    flush(r);
    add_run(r, "\n", 1);
}

/* Code is a fault, but its words stay readable, line by line. */
static void add_code(Reader *r, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '\n')
            add_break(r);
        else
            sb_add_n(&r->text, text + i, 1);
    }
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user)
{
    Reader *r = user;
    switch (type) {
    case MD_TEXT_BR: add_break(r); break;
    case MD_TEXT_SOFTBR: sb_add(&r->text, " "); break;
    case MD_TEXT_NULLCHAR: sb_add(&r->text, "\xEF\xBF\xBD"); break;
    case MD_TEXT_ENTITY: add_entity(&r->text, text, size); break;
    case MD_TEXT_CODE: add_code(r, text, size); break;
    case MD_TEXT_HTML: forbid(r, "html"); break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_LATEXMATH: sb_add_n(&r->text, text, size); break;
    }
    return 0;
}

/* ---- the way in ----------------------------------------------------------------------------- */

/* The length of a mark that opens a quote or an item at `at`; 0 when there is none. */
static size_t box_mark(const char *at, size_t len)
{
    size_t digits = 0;
    while (digits < len && at[digits] >= '0' && at[digits] <= '9') digits++;
    if (digits == len) return 0;
    if (digits == 0 && at[0] == '>') return 1;
    if (strchr(digits > 0 ? ".)" : "-+*", at[digits]) == NULL) return 0;
    bool apart = digits + 1 == len || strchr(" \t\r\n", at[digits + 1]) != NULL;
    return apart ? digits + 1 : 0;
}

/* Copies the marks that open a line's boxes; returns how many bytes that were. The parser's
 * time grows with depth times lines, so one mark more than we show is the last it sees. */
static size_t copy_marks(StrBuf *to, const char *line, size_t len)
{
    size_t used = 0;
    for (int marks = 0; used < len; marks++) {
        size_t spaces = 0;
        while (used + spaces < len && strchr(" \t", line[used + spaces])) spaces++;
        size_t mark = box_mark(line + used + spaces, len - used - spaces);
        if (mark > 0 && marks > RICH_DEPTH) {
            sb_add_n(to, line + used, spaces + mark - 1);
            sb_add(to, "\\");
            return used + spaces + mark - 1;
        }
        sb_add_n(to, line + used, spaces + mark);
        used += spaces + mark;
        if (mark == 0) break;
    }
    return used;
}

/* Makes the parser see what an author means.
 * `[Burgemeester]: Wij weten nog niet` is speech here, but a link definition, shown
 * to nobody, in Markdown. No definition survives a `\` before its `]:`. */
static void prepare(StrBuf *to, const char *from, size_t len)
{
    bool escaped = false, fresh = true;
    for (size_t i = 0; i < len; i++) {
        if (fresh) i += copy_marks(to, from + i, len - i);
        if (i >= len) return;
        if (!escaped && from[i] == ']' && i + 1 < len && from[i + 1] == ':') sb_add(to, "\\");
        escaped = !escaped && from[i] == '\\';
        fresh = from[i] == '\n';
        sb_add_n(to, from + i, 1);
    }
}

static void read_blocks(Reader *r, const StrBuf *source, unsigned flags)
{
    const MD_PARSER parser = {
        .flags = MD_FLAG_NOINDENTEDCODEBLOCKS | flags,
        .enter_block = on_enter_block,
        .leave_block = on_leave_block,
        .enter_span = on_enter_span,
        .leave_span = on_leave_span,
        .text = on_text,
    };
    *r->out = (Rich){0};
    md_parse(sb_text(source), (MD_SIZE)source->len, &parser, r);
    close_block(r);
}

bool rich_parse(Arena *arena, const char *markdown, Rich *out, Err *err)
{
    if (markdown == NULL) markdown = "";
    size_t len = strnlen(markdown, RICH_BYTES + 1);
    bool too_long = len > RICH_BYTES;
    if (too_long) len = RICH_BYTES;
    while (too_long && len > 0 && ((unsigned char)markdown[len] & 0xC0) == 0x80) len--;

    StrBuf source = {0};
    prepare(&source, markdown, len);
    Reader reader = {.arena = arena, .out = out};
    read_blocks(&reader, &source, MD_FLAG_TABLES);
    if (reader.table) {
        sb_free(&reader.text);
        reader = (Reader){.arena = arena, .out = out, .forbidden = reader.forbidden};
        read_blocks(&reader, &source, 0);
    }
    sb_free(&source);
    sb_free(&reader.text);
    if (too_long) return err_set(err, "rich.not_allowed", "what", "length", NULL);
    if (reader.forbidden) return err_set(err, "rich.not_allowed", "what", reader.forbidden, NULL);
    return true;
}

const char *rich_plain(Arena *arena, const char *markdown)
{
    Arena scratch = {0};
    Rich rich;
    rich_parse(&scratch, markdown, &rich, NULL);

    StrBuf words = {0};
    for (size_t b = 0; b < rich.count; b++) {
        if (b > 0) sb_add(&words, "\n");
        for (size_t i = 0; i < rich.blocks[b].count; i++)
            sb_add(&words, rich.blocks[b].runs[i].text);
    }
    const char *plain = arena_text_n(arena, sb_text(&words), words.len);
    sb_free(&words);
    arena_free(&scratch);
    return plain;
}

static bool is_gap(uint32_t rune)
{
    return rune == ' ' || rune == '\n' || rune == '\t' || rune == 0xA0 || rune == 0x202F ||
           (rune >= 0x2000 && rune <= 0x200B) || rune == 0x3000;
}

/* Letters and digits make a word; a lone dash or bullet does not. */
static bool is_wordy(uint32_t rune)
{
    if (rune >= 0xC0) return rune < 0x2000 || rune > 0x2BFF;
    return (rune >= '0' && rune <= '9') || ((rune | 0x20) >= 'a' && (rune | 0x20) <= 'z');
}

size_t rich_words(const char *markdown)
{
    Arena scratch = {0};
    const char *at = rich_plain(&scratch, markdown);
    size_t words = 0;
    bool counted = false;
    for (uint32_t rune; (rune = utf8_next(&at)) != 0;) {
        if (is_gap(rune)) {
            counted = false;
        } else if (!counted && is_wordy(rune)) {
            counted = true;
            words++;
        }
    }
    arena_free(&scratch);
    return words;
}
