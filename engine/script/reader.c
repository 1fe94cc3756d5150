#include "script/reader.h"

#include <stdio.h>
#include <string.h>

#include "base/rich.h"
#include "base/text.h"
#include "script/declare.h"
#include "script/near.h"

static const char *number_text(char to[24], long n)
{
    snprintf(to, 24, "%ld", n);
    return to;
}

/* ---- faults that many fields share ---- */

/* `key` is one of fault.want_... */
static void fault_type(Reader *r, const Spot *spot, const char *key)
{
    FAULT(r->faults, spot, key, "got", plain_type(spot->plain));
}

static void fault_range(Reader *r, const Spot *spot, long n, long min, long max)
{
    char text[3][24];
    FAULT(r->faults, spot, "fault.range", "n", number_text(text[0], n), "min",
          number_text(text[1], min), "max", number_text(text[2], max));
}

void fault_dangling(Reader *r, const Spot *spot, const char *what, const char *id, const char *near)
{
    if (near)
        FAULT(r->faults, spot, "fault.dangling_near", "what", what, "id", id, "near", near);
    else
        FAULT(r->faults, spot, "fault.dangling", "what", what, "id", id);
}

/* ---- texts ---- */

/* How many spaces stand before the first word of each line but the first; empty lines don't count.
 */
static size_t indent_of(const char *text)
{
    size_t least = SIZE_MAX;
    for (const char *line = strchr(text, '\n'); line; line = strchr(line, '\n')) {
        size_t n = strspn(++line, " \t");
        if (line[n] != '\n' && line[n] != '\0' && n < least) least = n;
    }
    return least == SIZE_MAX ? 0 : least;
}

static char *tidied(Arena *arena, const char *text)
{
    text += strspn(text, " \t\n");
    size_t indent = indent_of(text);
    char *copy = arena_text(arena, text), *to = copy;
    for (const char *at = text; *at;) {
        *to++ = *at;
        if (*at++ == '\n') {
            size_t n = strspn(at, " \t");
            at += n < indent ? n : indent;
        }
    }
    while (to > copy && strchr(" \t\n", to[-1]) != NULL) to--;
    *to = '\0';
    return copy;
}

const char *text_tidy(Arena *arena, const char *text)
{
    return tidied(arena, text);
}

/* Lines that follow each other become one, blanks one blank. An empty line stays a new line. */
static void join_lines(char *text)
{
    char *to = text;
    for (const char *at = text; *at;) {
        size_t blank = strspn(at, " \t\n"), lines = 0;
        for (size_t i = 0; i < blank; i++) lines += at[i] == '\n';
        at += blank;
        if (blank > 0)
            *to++ = lines > 1 ? '\n' : ' ';
        else
            *to++ = *at++;
    }
    *to = '\0';
}

const char *text_ready(Arena *arena, const char *text, const WordField *field)
{
    char *tidy = tidied(arena, text);
    if (field->type == FIELD_PLAIN) join_lines(tidy);
    return tidy;
}

static bool has_control(const char *text)
{
    for (const char *at = text; *at;)
        if (rune_is_control(utf8_next(&at))) return true;
    return false;
}

static bool allowed_markdown(const char *text, Err *why)
{
    Arena scratch = {0};
    Rich rich;
    Err err = {0};
    bool ok = rich_parse(&scratch, text, &rich, &err);
    if (!ok) err_set(why, "fault.markdown", "what", err_arg(&err, "what"), NULL);
    arena_free(&scratch);
    return ok;
}

/* Nothing in it would be read as Markdown. */
static bool is_plain(const char *text)
{
    Arena scratch = {0};
    bool plain = strchr(text, '\n') == NULL && strcmp(rich_plain(&scratch, text), text) == 0;
    arena_free(&scratch);
    return plain;
}

bool text_allowed(const char *text, const WordField *field, Err *why)
{
    char limit[24];
    bool rich = field->type == FIELD_TEXT || field->type == FIELD_CHAIN;
    if (*text == '\0') return err_set(why, "fault.empty", NULL);
    if (utf8_count(text) > (size_t)field->max)
        return err_set(why, "fault.too_long", "max", number_text(limit, field->max), NULL);
    if (has_control(text)) return err_set(why, "fault.control", NULL);
    if (field->type == FIELD_PLAIN) return is_plain(text) || err_set(why, "fault.plain", NULL);
    if (!rich && strchr(text, '\n') != NULL) return err_set(why, "fault.one_line", NULL);
    return !rich || allowed_markdown(text, why);
}

/* Checks that hold for all types of text, before anything else; NULL with a fault. */
static const char *raw_text(Reader *r, const Spot *spot)
{
    const Plain *plain = spot->plain;
    if (plain->kind != PLAIN_TEXT) {
        fault_type(r, spot, "fault.want_text");
        return NULL;
    }
    if (!utf8_valid(plain->text, plain->len)) {
        FAULT(r->faults, spot, "fault.utf8", NULL);
        return NULL;
    }
    return plain->text;
}

const char *text_passed(Reader *r, const Spot *spot, const WordField *field, const char *text)
{
    bool speaks = r->texts && !field->as_is && field->type != FIELD_URL;
    return speaks ? r->texts->pass(r->texts->self, spot, field, text, r->out) : text;
}

const char *read_text(Reader *r, const Spot *spot, const WordField *field)
{
    Err why = {0};
    const char *text = raw_text(r, spot);
    if (text == NULL) return NULL;
    text = text_ready(r->out, text, field);
    if (text_allowed(text, field, &why)) return text_passed(r, spot, field, text);
    fault_at(r->faults, spot, FAULT_ERROR, &why);
    return NULL;
}

const char *read_ref(Reader *r, const Spot *spot)
{
    const char *text = spot->plain ? raw_text(r, spot) : NULL;
    return text ? arena_text(r->out, text) : NULL;
}

static const char *read_id(Reader *r, const Spot *spot)
{
    const char *text = read_ref(r, spot);
    if (text == NULL || is_identifier(text)) return text;
    FAULT(r->faults, spot, "fault.identifier", "id", text);
    return NULL;
}

static const char *read_language(Reader *r, const Spot *spot)
{
    const char *text = read_ref(r, spot);
    if (text == NULL) return NULL;
    if (strlen(text) == 2 && strspn(text, "abcdefghijklmnopqrstuvwxyz") == 2) return text;
    FAULT(r->faults, spot, "fault.language", "language", text);
    return NULL;
}

static const char *read_image(Reader *r, const Spot *spot)
{
    const char *path = read_ref(r, spot);
    if (path == NULL) return NULL;
    Err err;
    if (picture_check(&r->pictures, path, &err)) return path;
    fault_at(r->faults, spot, FAULT_ERROR, &err);
    return NULL;
}

/* ---- other values ---- */

bool read_int(Reader *r, const Spot *spot, int min, int max, int *out)
{
    const Plain *plain = spot->plain;
    if (plain->kind != PLAIN_INT) {
        fault_type(r, spot, "fault.want_integer");
        return false;
    }
    if (plain->n < min || plain->n > max) {
        int64_t shown = plain->n;
        if (shown > INT32_MAX) shown = INT32_MAX;
        if (shown < INT32_MIN) shown = INT32_MIN;
        fault_range(r, spot, (long)shown, min, max);
        return false;
    }
    *out = (int)plain->n;
    return true;
}

static int read_bool(Reader *r, const Spot *spot, int otherwise)
{
    if (spot->plain->kind == PLAIN_BOOL) return spot->plain->yes;
    fault_type(r, spot, "fault.want_boolean");
    return otherwise;
}

static void fault_name(Reader *r, const Spot *spot, const char *text, const char *const *names)
{
    Near near = near_to(text);
    StrBuf all = {0};
    for (size_t i = 0; names[i] != NULL; i++) {
        near_try(&near, names[i]);
        sb_printf(&all, "%s%s", i ? ", " : "", names[i]);
    }
    const char *best = near_best(&near);
    if (best)
        FAULT(r->faults, spot, "fault.name_near", "name", text, "names", sb_text(&all), "near",
              best);
    else
        FAULT(r->faults, spot, "fault.name", "name", text, "names", sb_text(&all));
    sb_free(&all);
}

static int read_name(Reader *r, const Spot *spot, const WordField *field)
{
    const char *text = raw_text(r, spot);
    if (text == NULL) return field->otherwise;
    int i = names_find(field->names, text);
    if (i < 0) fault_name(r, spot, text, field->names);
    return i < 0 ? field->otherwise : i;
}

static int read_whole(Reader *r, const Spot *spot, const WordField *field)
{
    int n = field->otherwise < field->min ? field->min : field->otherwise;
    read_int(r, spot, field->min, field->max, &n);
    return n;
}

HookRef read_when(Reader *r, const Spot *spot)
{
    if (spot->plain == NULL) return 0;
    if (spot->plain->kind == PLAIN_FUNCTION) return spot->plain->hook;
    fault_type(r, spot, "fault.want_function");
    return 0;
}

/* ---- lists ---- */

/* A list of min..max items and nothing else. */
static bool check_list(Reader *r, const Spot *spot, const WordField *field)
{
    const Plain *plain = spot->plain;
    char min[24], max[24], n[24];
    if (plain->kind != PLAIN_TABLE) {
        fault_type(r, spot, "fault.want_table");
        return false;
    }
    if (plain->table.field_count > 0) {
        Spot extra = spot_field(spot, plain->table.fields[0].name);
        FAULT(r->faults, &extra, "fault.not_in_list", "field", plain->table.fields[0].name);
    }
    if (plain->table.strange)
        FAULT(r->faults, spot, "fault.strange_key", "key", plain->table.strange);
    size_t count = plain->table.count;
    if (count >= (size_t)field->min && count <= (size_t)field->max) return true;
    FAULT(r->faults, spot, "fault.count", "n", number_text(n, (long)count), "min",
          number_text(min, field->min), "max", number_text(max, field->max));
    return false;
}

enum { LIST_LINE = 500 };

const char **read_lines(Reader *r, const Spot *spot, const WordField *field, size_t *count)
{
    const WordField line = {.type = FIELD_LINE, .max = LIST_LINE, .as_is = field->as_is};
    size_t n = spot_count(spot);
    if (n > (size_t)field->max) n = (size_t)field->max;
    const char **lines = arena_new(r->out, const char *, n);
    for (size_t i = 0; i < n; i++) {
        Spot item = spot_item(spot, i);
        const char *text = read_text(r, &item, &line);
        lines[i] = text ? text : "";
    }
    *count = n;
    return lines;
}

/* ---- fields ---- */

static void store_int(const WordField *field, void *into, int n)
{
    unsigned char *at = (unsigned char *)into + field->offset;
    if (field->size == sizeof(int))
        memcpy(at, &n, sizeof n);
    else if (field->size == 1)
        *at = (unsigned char)n;
}

static void store_text(const WordField *field, void *into, const char *text)
{
    memcpy((unsigned char *)into + field->offset, &text, sizeof text);
}

static bool is_text_type(FieldType type)
{
    return type == FIELD_LINE || type == FIELD_TEXT || type == FIELD_PLAIN || type == FIELD_ID ||
           type == FIELD_REF || type == FIELD_LANGUAGE || type == FIELD_URL || type == FIELD_IMAGE;
}

static const char *read_any_text(Reader *r, const Spot *spot, const WordField *field)
{
    if (field->type == FIELD_ID) return read_id(r, spot);
    if (field->type == FIELD_REF) return read_ref(r, spot);
    if (field->type == FIELD_LANGUAGE) return read_language(r, spot);
    if (field->type == FIELD_IMAGE) return read_image(r, spot);
    return read_text(r, spot, field);
}

static int read_api(Reader *r, const Spot *spot, const WordField *field)
{
    char n[24];
    const Plain *plain = spot->plain;
    if (plain->kind != PLAIN_INT)
        fault_type(r, spot, "fault.want_integer");
    else if (plain->n != field->min)
        FAULT(r->faults, spot, "fault.api", "n", number_text(n, (long)plain->n));
    return field->min;
}

static int read_any_int(Reader *r, const Spot *spot, const WordField *field)
{
    if (field->type == FIELD_API) return read_api(r, spot, field);
    if (field->type == FIELD_BOOL) return read_bool(r, spot, field->otherwise);
    if (field->type == FIELD_NAME) return read_name(r, spot, field);
    return read_whole(r, spot, field);
}

static const char *default_text(const WordField *field)
{
    return field->required ? "" : field->text;
}

static void store_default(const WordField *field, void *into)
{
    if (field->size == 0) return;
    int n =
        field->otherwise < field->min && field->type == FIELD_INT ? field->min : field->otherwise;
    if (is_text_type(field->type))
        store_text(field, into, default_text(field));
    else
        store_int(field, into, n);
}

/* What is not stored by a row is only looked at as far as any of its kind must be. */
static void check_shape(Reader *r, const Spot *spot, const WordField *field)
{
    switch ((int)field->type) {
    case FIELD_LINES:
    case FIELD_PARTS:
    case FIELD_SOURCES: check_list(r, spot, field); break;
    case FIELD_SCORES:
    case FIELD_EFFECTS:
    case FIELD_CHAIN:
    case FIELD_PART:
        if (spot->plain->kind != PLAIN_TABLE) fault_type(r, spot, "fault.want_table");
        break;
    default: break;
    }
}

static void read_field(Reader *r, const Spot *table, const WordField *field, const char *word,
                       void *into)
{
    Spot spot = spot_field(table, field->name);
    store_default(field, into);
    if (spot.plain == NULL) {
        if (!field->required) return;
        FAULT(r->faults, &spot, "fault.missing", "field", field->name, "word", word);
    } else if (field->size == 0) {
        check_shape(r, &spot, field);
    } else if (is_text_type(field->type)) {
        const char *text = read_any_text(r, &spot, field);
        if (text) store_text(field, into, text);
    } else {
        store_int(field, into, read_any_int(r, &spot, field));
    }
}

static void fault_unknown(Reader *r, const Spot *table, const Word *word, const char *name)
{
    Spot spot = spot_field(table, name);
    Near near = near_to(name);
    for (const WordField *f = word->fields; f->name; f++) near_try(&near, f->name);
    const char *best = near_best(&near);
    if (best)
        FAULT(r->faults, &spot, "fault.unknown_near", "field", name, "word", word->name, "near",
              best);
    else
        FAULT(r->faults, &spot, "fault.unknown", "field", name, "word", word->name);
}

static void check_keys(Reader *r, const Spot *table, const Word *word)
{
    const PlainTable *t = &table->plain->table;
    for (size_t i = 0; i < t->field_count && r->faults->kept < FAULTS_MAX; i++)
        if (word_field(word, t->fields[i].name) == NULL)
            fault_unknown(r, table, word, t->fields[i].name);
    if (t->count > 0) {
        Spot item = spot_item(table, 0);
        FAULT(r->faults, &item, "fault.no_name", "word", word->name);
    }
    if (t->strange) FAULT(r->faults, table, "fault.strange_key", "key", t->strange);
    for (const Place *p = table->place ? table->place->first : NULL; p; p = p->next) {
        if (!p->again) continue;
        Spot twice = spot_field(table, p->key);
        twice.line = p->line;
        FAULT(r->faults, &twice, "fault.twice", "field", p->key);
    }
}

bool read_fields(Reader *r, const Spot *spot, const Word *word, void *into)
{
    bool enough =
        r->faults->kept >= FAULTS_MAX; /* nobody reads more; a huge pack full of faults ends soon */
    if (enough || spot->plain == NULL || spot->plain->kind != PLAIN_TABLE) {
        for (const WordField *f = word->fields; f->name; f++) store_default(f, into);
        if (!enough && spot->plain && spot->plain->kind != PLAIN_NONE)
            fault_type(r, spot, "fault.want_table");
        return false;
    }
    check_keys(r, spot, word);
    for (const WordField *f = word->fields; f->name; f++) read_field(r, spot, f, word->name, into);
    return true;
}
