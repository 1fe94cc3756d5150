#include "ui/para.h"

#include <linebreak.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"

enum { SOFT_HYPHEN = 0xAD, ZERO_SPACE = 0x200B, NARROW_NBSP = 0x202F, BOM = 0xFEFF };

typedef struct Piece {
    const char *text;
    size_t len, at;
    Face face;
    bool second;
    int w;
} Piece;

struct ParaWord {
    Piece *pieces;
    size_t count;
    size_t start, end;
    int w, space_w; /* space_w: of the spaces after it */
    bool hyphen;    /* ends with a soft hyphen */
    bool must;      /* a line ends after it */
    Face face;      /* of the hyphen */
};

/* Of one byte of the text. */
typedef struct Look {
    uint8_t face;
    bool second;
} Look;

typedef struct Source {
    Arena *arena;
    Fonts *fonts;
    int px;
    const char *text;
    const Look *looks; /* per byte */
    const char *breaks;
} Source;

static bool is_hidden(uint32_t rune)
{
    return rune == SOFT_HYPHEN || rune == ZERO_SPACE || rune == BOM || rune == '\n' || rune < 0x20;
}

static void piece_end(Source *src, ParaWord *word, StrBuf *text, size_t at, Look look)
{
    if (text->len == 0) return;
    Piece *piece = &word->pieces[word->count++];
    *piece = (Piece){arena_text_n(src->arena, text->s, text->len),
                     text->len,
                     at,
                     (Face)look.face,
                     look.second,
                     0};
    piece->w = fonts_width(src->fonts, piece->face, src->px, piece->text, piece->len);
    word->w += piece->w;
    sb_clear(text);
}

/* The visible part of the word [start, end), cut where the face changes. */
static void make_pieces(Source *src, ParaWord *word, const char *start, const char *end)
{
    word->pieces = arena_new(src->arena, Piece, (size_t)(end - start) + 1);
    StrBuf text = {0};
    Look look = src->looks[start - src->text];
    size_t piece_at = (size_t)(start - src->text);
    for (const char *at = start; at < end;) {
        const char *from = at;
        uint32_t rune = utf8_next(&at);
        if (is_hidden(rune)) continue;
        Look here = src->looks[from - src->text];
        here.face = (uint8_t)fonts_face_for(src->fonts, (Face)here.face, src->px, rune);
        if (here.face != look.face || here.second != look.second || text.len == 0) {
            piece_end(src, word, &text, piece_at, look);
            look = here;
            piece_at = (size_t)(from - src->text);
        }
        sb_add_n(&text, from, (size_t)(at - from));
    }
    piece_end(src, word, &text, piece_at, look);
    sb_free(&text);
}

static uint32_t last_rune(const char *start, const char *end)
{
    const char *at = end;
    while (at > start && ((uint8_t)at[-1] & 0xC0) == 0x80) at--;
    if (at > start) at--;
    return at < end ? utf8_next(&at) : 0;
}

static void make_word(Source *src, ParaWord *word, size_t start, size_t end)
{
    const char *from = src->text + start, *to = src->text + end;
    word->start = start;
    word->end = end;
    word->face = (Face)src->looks[start].face;
    word->must = src->breaks[end - 1] == LINEBREAK_MUSTBREAK && to[-1] == '\n';
    while (to > from && (to[-1] == '\n' || to[-1] == ' ' || to[-1] == '\t')) {
        if (to[-1] != '\n') word->space_w += fonts_space(src->fonts, word->face, src->px);
        to--;
    }
    word->hyphen = word->space_w == 0 && !word->must && last_rune(from, to) == SOFT_HYPHEN;
    make_pieces(src, word, from, to);
}

static void make_words(Para *para, Source *src)
{
    size_t n = 0;
    for (size_t i = 0; i < para->len; i++) n += src->breaks[i] <= LINEBREAK_ALLOWBREAK;
    para->words = arena_new(src->arena, ParaWord, n + 1);
    size_t start = 0;
    for (size_t i = 0; i < para->len; i++) {
        if (src->breaks[i] > LINEBREAK_ALLOWBREAK && i + 1 < para->len) continue;
        make_word(src, &para->words[para->word_count++], start, i + 1);
        start = i + 1;
    }
}

static void measure_words(Para *para)
{
    int x = 0, pending = 0;
    for (size_t i = 0; i < para->word_count; i++) {
        const ParaWord *word = &para->words[i];
        if (word->w > para->widest_word) para->widest_word = word->w;
        x += pending + word->w;
        pending = word->space_w;
        if (x > para->natural_w) para->natural_w = x;
        if (word->must) x = pending = 0;
    }
}

/* All spans in one text; carriage returns and broken UTF-8 do not get through. */
static char *join(Arena *arena, const ParaSpan *spans, size_t count, Look **looks, size_t *len)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++) size += strlen(spans[i].text);
    char *text = arena_alloc(arena, size * 3 + 4); /* U+FFFD is three bytes for one */
    *looks = arena_new(arena, Look, size * 3 + 4);
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        for (const char *at = spans[i].text; *at;) {
            uint32_t rune = utf8_next(&at);
            if (rune == '\r') continue;
            char bytes[4];
            size_t put = utf8_put(bytes, rune);
            for (size_t b = 0; b < put; b++) {
                (*looks)[n] = (Look){(uint8_t)spans[i].face, spans[i].second};
                text[n++] = bytes[b];
            }
        }
    *len = n;
    return text;
}

Para *para_prepare(Arena *arena, Fonts *fonts, const ParaSpan *spans, size_t count, int px,
                   int line_h)
{
    Para *para = arena_new(arena, Para, 1);
    *para = (Para){.fonts = fonts, .px = px, .line_h = line_h};
    Look *looks = NULL;
    para->text = join(arena, spans, count, &looks, &para->len);
    if (para->len == 0) return para;
    char *breaks = arena_alloc(arena, para->len + 1);
    set_linebreaks_utf8((const utf8_t *)para->text, para->len, "", breaks);
    Source src = {arena, fonts, px, para->text, looks, breaks};
    make_words(para, &src);
    measure_words(para);
    return para;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

Para *para_digits(Arena *arena, Fonts *fonts, const char *text, Face face, int px, int line_h)
{
    Para *para = arena_new(arena, Para, 1);
    *para = (Para){.fonts = fonts, .px = px, .line_h = line_h, .text = text, .len = strlen(text)};
    int cell = 0, x = 0;
    for (const char *d = "0123456789"; *d; d++) {
        int w = fonts_width(fonts, face, px, d, 1);
        if (w > cell) cell = w;
    }
    para->runs = arena_new(arena, ParaRun, para->len + 1);
    para->lines = arena_new(arena, ParaLine, 1);
    for (size_t i = 0; i < para->len; i++) {
        int w = fonts_width(fonts, face, px, text + i, 1);
        int room = is_digit(text[i]) ? cell : w;
        para->runs[para->run_count++] = (ParaRun){
            .text = text + i, .len = 1, .at = i, .face = face, .x = x + (room - w) / 2, .w = w};
        x += room;
    }
    para->lines[0] = (ParaLine){0, para->run_count, 0, para->len, x};
    para->line_count = 1;
    para->w = para->natural_w = para->widest_word = x;
    para->h = line_h;
    return para;
}

/* --- wrapping --- */

typedef struct Wrap {
    Para *para;
    Arena *arena;
    int width, x, pending; /* pending: spaces not yet placed */
    size_t line_start, line_first;
    bool empty; /* nothing on this line yet */
} Wrap;

static void add_run(Wrap *w, ParaRun run)
{
    Para *p = w->para;
    if (p->run_count == p->run_cap) {
        size_t cap = p->run_cap ? p->run_cap * 2 : 32;
        ParaRun *more = arena_new(w->arena, ParaRun, cap);
        if (p->run_count) memcpy(more, p->runs, p->run_count * sizeof *more);
        p->runs = more;
        p->run_cap = cap;
    }
    run.line = (int)p->line_count;
    run.x = w->x;
    w->x += run.w;
    w->empty = false;
    p->runs[p->run_count++] = run;
}

static int spaces_between(const Para *p, const ParaRun *a, const ParaRun *b)
{
    int n = 0;
    for (size_t i = a->at + a->len; i < b->at; i++) n += p->text[i] == ' ' || p->text[i] == '\t';
    return n;
}

static bool looks_like(const ParaRun *a, const ParaRun *b)
{
    return a->face == b->face && a->second == b->second;
}

static ParaRun joined(Wrap *w, const ParaRun *runs, size_t count)
{
    Para *p = w->para;
    ParaRun all = runs[0];
    size_t room = runs[count - 1].at + runs[count - 1].len - runs[0].at + 2; /* and a hyphen */
    char *text = arena_alloc(w->arena, room);
    memcpy(text, runs[0].text, runs[0].len);
    for (size_t i = 1; i < count; i++) {
        size_t spaces = (size_t)spaces_between(p, &runs[i - 1], &runs[i]);
        memset(text + all.len, ' ', spaces);
        memcpy(text + all.len + spaces, runs[i].text, runs[i].len);
        all.len += spaces + runs[i].len;
    }
    all.text = text;
    all.w = fonts_width(p->fonts, all.face, p->px, text, all.len);
    return all;
}

/* Words of one line that look alike become one run: the shaper then places them on
 * parts of pixels, where words apart start on whole ones and look unevenly spaced. */
static void join_runs(Wrap *w)
{
    Para *p = w->para;
    size_t count = p->run_count - w->line_first, out = 0;
    ParaRun *from = p->runs + w->line_first, *to = arena_new(w->arena, ParaRun, count);
    int shift = 0; /* what joining gained or lost so far */
    for (size_t i = 0, n; i < count; i += n) {
        for (n = 1; i + n < count && looks_like(&from[i], &from[i + n]);) n++;
        to[out] = n > 1 ? joined(w, &from[i], n) : from[i];
        to[out].x += shift;
        shift = to[out].x + to[out].w - from[i + n - 1].x - from[i + n - 1].w;
        out++;
    }
    if (out == count || w->x + shift > w->width) return; /* the rounding was what made it fit */
    memcpy(from, to, out * sizeof *to);
    p->run_count = w->line_first + out;
    w->x += shift;
}

static void end_line(Wrap *w, size_t end)
{
    Para *p = w->para;
    join_runs(w);
    if (p->line_count == p->line_cap) {
        size_t cap = p->line_cap ? p->line_cap * 2 : 16;
        ParaLine *more = arena_new(w->arena, ParaLine, cap);
        if (p->line_count) memcpy(more, p->lines, p->line_count * sizeof *more);
        p->lines = more;
        p->line_cap = cap;
    }
    p->lines[p->line_count++] =
        (ParaLine){w->line_first, p->run_count - w->line_first, w->line_start, end, w->x};
    if (w->x > p->w) p->w = w->x;
    w->line_first = p->run_count;
    w->line_start = end;
    w->x = w->pending = 0;
    w->empty = true;
}

static int hyphen_width(const Para *p, const ParaWord *word)
{
    return fonts_width(p->fonts, word->face, p->px, "-", 1);
}

/* Up to the next place where a line may end without a hyphen. */
static int whole_width(const Para *p, size_t i)
{
    int w = 0;
    for (; i < p->word_count; i++) {
        w += p->words[i].w;
        if (!p->words[i].hyphen) break;
    }
    return w;
}

static bool fits(const Wrap *w, size_t i)
{
    const ParaWord *word = &w->para->words[i];
    int x = w->x + w->pending;
    if (x + whole_width(w->para, i) <= w->width) return true;
    if (!word->hyphen) return x + word->w <= w->width;
    return x + word->w + hyphen_width(w->para, word) <= w->width;
}

/* A word on a line of its own that is still too long: cut between characters. */
static void place_piece(Wrap *w, const Piece *piece)
{
    Piece rest = *piece;
    while (w->x + rest.w > w->width) {
        int room = w->width - w->x;
        size_t take = fonts_fit(w->para->fonts, rest.face, w->para->px, rest.text, rest.len, room);
        int take_w = fonts_width(w->para->fonts, rest.face, w->para->px, rest.text, take);
        if (take_w > room && !w->empty) {
            end_line(w, rest.at);
            continue;
        }
        if (take >= rest.len) break;
        add_run(w, (ParaRun){.text = rest.text,
                             .len = take,
                             .at = rest.at,
                             .face = rest.face,
                             .second = rest.second,
                             .w = take_w});
        rest.text += take;
        rest.len -= take;
        rest.at += take;
        rest.w = fonts_width(w->para->fonts, rest.face, w->para->px, rest.text, rest.len);
        end_line(w, rest.at);
    }
    add_run(w, (ParaRun){.text = rest.text,
                         .len = rest.len,
                         .at = rest.at,
                         .face = rest.face,
                         .second = rest.second,
                         .w = rest.w});
}

static void place_word(Wrap *w, size_t i)
{
    const ParaWord *word = &w->para->words[i];
    if (!w->empty && !fits(w, i)) {
        const ParaWord *before = &w->para->words[i - 1];
        if (before->hyphen)
            add_run(w, (ParaRun){.text = "-",
                                 .len = 1,
                                 .at = before->end,
                                 .face = before->face,
                                 .w = hyphen_width(w->para, before)});
        end_line(w, word->start);
    }
    w->x += w->pending;
    w->pending = 0;
    for (size_t k = 0; k < word->count; k++) place_piece(w, &word->pieces[k]);
    w->pending = word->space_w;
    if (word->must) end_line(w, word->end);
}

static void cut_lines(Para *p, Arena *arena, int width, size_t max_lines)
{
    static const char ellipsis[] = "\u2026";
    ParaLine *line = &p->lines[max_lines - 1];
    p->line_count = max_lines;
    p->run_count = line->first_run + line->run_count;
    p->cut = true;
    if (line->run_count == 0) return;
    Face face = p->runs[line->first_run].face;
    int dots = fonts_width(p->fonts, face, p->px, ellipsis, 3);
    while (line->run_count > 1 && p->runs[p->run_count - 1].x + dots > width) {
        line->run_count--;
        p->run_count--;
    }
    ParaRun *last = &p->runs[p->run_count - 1];
    if (last->x + last->w + dots > width)
        last->len =
            fonts_fit(p->fonts, last->face, p->px, last->text, last->len, width - dots - last->x);
    last->text = arena_printf(arena, "%.*s%s", (int)last->len, last->text, ellipsis);
    last->len += 3;
    last->w = fonts_width(p->fonts, last->face, p->px, last->text, last->len);
    line->w = last->x + last->w;
}

static void align_lines(Para *p, int width, ParaAlign align)
{
    if (align == PARA_START) return;
    for (size_t i = 0; i < p->line_count; i++) {
        int left = width - p->lines[i].w;
        int shift = align == PARA_CENTER ? left / 2 : left;
        for (size_t r = 0; r < p->lines[i].run_count; r++)
            p->runs[p->lines[i].first_run + r].x += shift;
    }
}

void para_wrap(Para *para, Arena *arena, int width, size_t max_lines, ParaAlign align)
{
    if (para->words) {
        para->run_count = para->line_count = 0;
        para->w = 0;
        para->cut = false;
        Wrap w = {.para = para, .arena = arena, .width = width, .empty = true};
        for (size_t i = 0; i < para->word_count; i++) place_word(&w, i);
        if (!w.empty || para->line_count == 0 || w.line_start < para->len) end_line(&w, para->len);
        if (max_lines > 0 && para->line_count > max_lines) cut_lines(para, arena, width, max_lines);
    }
    align_lines(para, width, align);
    size_t lines = para->line_count > 0 ? para->line_count : 1;
    para->h = (int)lines * para->line_h;
}

/* --- the caret --- */

static const ParaLine *line_of(const Para *para, size_t at, int *index)
{
    for (size_t i = 0; i < para->line_count; i++) {
        bool last = i + 1 == para->line_count;
        if (at < para->lines[i].end || last) {
            *index = (int)i;
            return &para->lines[i];
        }
    }
    *index = 0;
    return NULL;
}

static int x_in_line(const Para *para, const ParaLine *line, size_t at)
{
    int x = 0;
    size_t end = line->start;
    for (size_t r = 0; r < line->run_count; r++) {
        const ParaRun *run = &para->runs[line->first_run + r];
        if (run->at > at) break;
        end = run->at + run->len;
        if (at < end)
            return run->x + fonts_width(para->fonts, run->face, para->px, run->text, at - run->at);
        x = run->x + run->w;
    }
    int space = fonts_space(para->fonts, FACE_REGULAR, para->px);
    return at > end ? x + (int)(at - end) * space : x;
}

void para_caret(const Para *para, size_t at, int *x, int *y)
{
    int index = 0;
    const ParaLine *line = line_of(para, at, &index);
    *x = line ? x_in_line(para, line, at) : 0;
    *y = index * para->line_h;
}

size_t para_hit(const Para *para, int x, int y)
{
    if (para->line_count == 0) return 0;
    int index = para->line_h > 0 ? y / para->line_h : 0;
    if (index < 0) index = 0;
    if (index >= (int)para->line_count) index = (int)para->line_count - 1;
    const ParaLine *line = &para->lines[index];
    bool last = index + 1 == (int)para->line_count;
    size_t best = line->start;
    int best_far = 1 << 30;
    for (const char *at = para->text + line->start;;) {
        size_t here = (size_t)(at - para->text);
        int far = x_in_line(para, line, here) - x;
        if (far < 0) far = -far;
        if (far < best_far) {
            best_far = far;
            best = here;
        }
        if (here >= line->end || here >= para->len) break;
        utf8_next(&at);
        if ((size_t)(at - para->text) >= line->end && !last) break;
    }
    return best;
}
