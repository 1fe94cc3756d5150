#include "script/strings.h"

#include <stdlib.h>
#include <string.h>

#include "script/builder.h"
#include "script/gather.h"
#include "script/translate.h"

/* ---- one file against the pack ---- */

typedef struct Update {
    Gathered texts;
    Po old;
    Translation index, gone; /* of what is in use, of what was obsolete */
    bool *used;              /* by place in old.entries */
    PoEntry *now;            /* by place in texts */
    Arena arena;
} Update;

static bool is_head(const PoEntry *entry)
{
    return entry->id[0] == '\0' && entry->context == NULL;
}

static const PoEntry *head_of(const Po *po)
{
    for (size_t i = 0; i < po->count; i++)
        if (is_head(&po->entries[i]) && !po->entries[i].obsolete) return &po->entries[i];
    return NULL;
}

static bool is_partial(const Po *po)
{
    const PoEntry *head = head_of(po);
    return head && strstr(head->text, "X-Regisseur-Partial: yes") != NULL;
}

/* Takes translation and notes over from what was there. */
static void take(Update *u, size_t text, const PoEntry *old)
{
    PoEntry *now = &u->now[text];
    u->used[old - u->old.entries] = true;
    now->text = old->text;
    now->notes = old->notes;
    now->flags = old->flags;
    now->fuzzy = old->fuzzy;
    now->was = old->fuzzy ? old->was : NULL;
    now->was_context = old->fuzzy ? old->was_context : NULL;
}

/* The same for a text that is not quite the same: to be looked at again. */
static void take_changed(Update *u, size_t text, const PoEntry *old)
{
    PoEntry *now = &u->now[text];
    take(u, text, old);
    bool same_place = old->context && strcmp(old->context, now->context) == 0;
    if (!old->fuzzy || now->was == NULL) now->was = old->id;
    if (now->was_context == NULL && !same_place) now->was_context = old->context;
    now->fuzzy = true;
}

static const PoEntry *exact(const Update *u, const PoEntry *now)
{
    const PoEntry *found = translation_find(&u->index, now->context, now->id);
    return found ? found : translation_find(&u->gone, now->context, now->id);
}

/* How much two texts share at their ends, in thousandths. */
static size_t likeness(const char *a, const char *b)
{
    size_t la = strlen(a), lb = strlen(b), most = la < lb ? la : lb, head = 0, tail = 0;
    while (head < most && a[head] == b[head]) head++;
    while (tail < most - head && a[la - 1 - tail] == b[lb - 1 - tail]) tail++;
    return la + lb == 0 ? 0 : (head + tail) * 2000 / (la + lb);
}

/* The unused translation that is most like it: of another text at its place, else of its text at
 * another place. */
static const PoEntry *nearest(const Update *u, const PoEntry *now, bool at_place)
{
    const PoEntry *best = NULL;
    size_t most = 0;
    for (size_t i = 0; i < u->old.count; i++) {
        const PoEntry *old = &u->old.entries[i];
        if (u->used[i] || is_head(old) || old->text[0] == '\0' || old->context == NULL) continue;
        const char *same = at_place ? old->context : old->id;
        if (strcmp(same, at_place ? now->context : now->id) != 0) continue;
        size_t like = 1 + likeness(old->id, now->id);
        if (like > most) {
            most = like;
            best = old;
        }
    }
    return best;
}

static void match_exact(Update *u)
{
    for (size_t i = 0; i < u->texts.count; i++) {
        const PoEntry *old = exact(u, &u->now[i]);
        if (old && old->text[0]) take(u, i, old);
    }
}

static void match_changed(Update *u)
{
    for (int at_place = 1; at_place >= 0; at_place--)
        for (size_t i = 0; i < u->texts.count; i++) {
            if (u->now[i].text[0]) continue;
            const PoEntry *old = nearest(u, &u->now[i], at_place == 1);
            if (old) take_changed(u, i, old);
        }
}

static void prepare(Update *u)
{
    u->used = arena_new(&u->arena, bool, u->old.count + 1);
    u->now = arena_new(&u->arena, PoEntry, u->texts.count + 1);
    for (size_t i = 0; i < u->texts.count; i++) {
        const GatheredText *text = &u->texts.at[i];
        u->now[i] = (PoEntry){.context = text->place,
                              .id = text->text,
                              .text = "",
                              .comments = sb_text(&text->comments),
                              .references = sb_text(&text->references)};
    }
}

/* ---- counting ---- */

static bool usable(const Update *u, size_t text, Err *why)
{
    Arena scratch = {0};
    const WordField *field = &u->texts.at[text].field;
    const char *ready = text_ready(&scratch, u->now[text].text, field);
    bool ok = translation_allowed(u->now[text].id, ready, field, why);
    arena_free(&scratch);
    return ok;
}

static StringsCount count_of(const Update *u)
{
    StringsCount n = {.texts = (int)u->texts.count, .partial = is_partial(&u->old)};
    for (size_t i = 0; i < u->texts.count; i++) {
        const PoEntry *now = &u->now[i];
        if (now->text[0] && now->fuzzy)
            n.fuzzy++;
        else if (now->text[0] && usable(u, i, NULL))
            n.translated++;
        else
            n.untranslated++;
    }
    for (size_t i = 0; i < u->old.count; i++)
        n.obsolete += !u->used[i] && !is_head(&u->old.entries[i]) && u->old.entries[i].text[0];
    return n;
}

/* ---- writing ---- */

static void write_head(Update *u, const char *language, StrBuf *out)
{
    PoEntry head = {.id = "", .notes = "", .flags = ""};
    const PoEntry *old = head_of(&u->old);
    if (old) {
        po_write(old, out);
        return;
    }
    head.text = arena_printf(&u->arena,
                             "Project-Id-Version: %s\n"
                             "PO-Revision-Date: \n"
                             "Last-Translator: \n"
                             "Language-Team: %s\n"
                             "Language: %s\n"
                             "MIME-Version: 1.0\n"
                             "Content-Type: text/plain; charset=UTF-8\n"
                             "Content-Transfer-Encoding: 8bit\n",
                             u->texts.pack_id, language, language);
    po_write(&head, out);
}

static void write_all(Update *u, const char *language, StrBuf *out)
{
    write_head(u, language, out);
    for (size_t i = 0; i < u->texts.count; i++) po_write(&u->now[i], out);
    for (size_t i = 0; i < u->old.count; i++) {
        PoEntry entry = u->old.entries[i];
        if (u->used[i] || is_head(&entry) || entry.text[0] == '\0') continue;
        entry.obsolete = true;
        entry.comments = entry.references = "";
        po_write(&entry, out);
    }
    while (out->len > 1 && out->s[out->len - 1] == '\n' && out->s[out->len - 2] == '\n')
        out->s[--out->len] = '\0';
}

/* ---- the two questions ---- */

static void fault_in_locale(Faults *faults, const char *language, int line, const char *place,
                            Severity severity, const Err *what)
{
    Arena scratch = {0};
    Spot spot = spot_at(arena_printf(&scratch, "locale/%s.po", language), line, place);
    fault_at(faults, &spot, severity, what);
    arena_free(&scratch);
}

/* A missing file is an empty one. False with a fault. */
static bool read_old(Update *u, const PackFiles *files, const char *language, Faults *faults)
{
    Err err = {0};
    int line;
    bool ok = locale_read(files, language, &u->arena, &u->old, &line, &err);
    if (!ok && strcmp(err.key, "fault.no_file") != 0) {
        fault_in_locale(faults, language, line, NULL, FAULT_ERROR, &err);
        return false;
    }
    translation_index(&u->old, false, &u->index);
    translation_index(&u->old, true, &u->gone);
    prepare(u);
    match_exact(u);
    return true;
}

static void forget(Update *u)
{
    translation_free(&u->index);
    translation_free(&u->gone);
    arena_free(&u->arena);
}

char *strings_update(const PackFiles *files, const char *language, size_t *size,
                     StringsCount *count, Faults *faults)
{
    Update u = {0};
    StrBuf out = {0};
    if (gather_texts(files, &u.texts, faults) && read_old(&u, files, language, faults)) {
        match_changed(&u);
        write_all(&u, language, &out);
        *count = count_of(&u);
        *size = out.len;
    }
    forget(&u);
    gather_free(&u.texts);
    return out.s;
}

static void warn(Faults *faults, const char *language, const Err *what)
{
    fault_in_locale(faults, language, 0, NULL, FAULT_WARNING, what);
}

/* Translations in use of what no text of the pack is any more: `strings` was not run since. */
static int lost_of(const Update *u)
{
    int n = 0;
    for (size_t i = 0; i < u->old.count; i++) {
        const PoEntry *old = &u->old.entries[i];
        n += !u->used[i] && !old->obsolete && !is_head(old) && old->text[0];
    }
    return n;
}

static void warn_of_counts(const Update *u, const char *language, Faults *faults)
{
    StringsCount n = count_of(u);
    Arena scratch = {0};
    Err what = {0};
    int stale = n.fuzzy + lost_of(u);
    err_set(&what, "fault.untranslated", "n", arena_printf(&scratch, "%d", n.untranslated), "all",
            arena_printf(&scratch, "%d", n.texts), "language", language, NULL);
    if (n.untranslated > 0 && !n.partial) warn(faults, language, &what);
    err_set(&what, "fault.stale", "n", arena_printf(&scratch, "%d", stale), "language", language,
            NULL);
    if (stale > 0) warn(faults, language, &what);
    arena_free(&scratch);
}

/* Whose translation can't be shown, each where it stands. */
static void warn_of_unusable(const Update *u, const char *language, Faults *faults)
{
    for (size_t i = 0; i < u->texts.count; i++) {
        const PoEntry *now = &u->now[i];
        Err why = {0};
        if (now->text[0] == '\0' || now->fuzzy || usable(u, i, &why)) continue;
        const PoEntry *old = translation_find(&u->index, now->context, now->id);
        fault_in_locale(faults, language, old ? old->line : 0, now->context, FAULT_WARNING, &why);
    }
}

typedef struct Check {
    const PackFiles *files;
    Gathered texts;
    bool gathered, broken;
    Faults *faults;
} Check;

/* Once, and only for a pack that has a translation. */
static bool gathered(Check *check)
{
    Faults own = {0};
    if (!check->gathered) check->broken = !gather_texts(check->files, &check->texts, &own);
    check->gathered = true;
    faults_free(&own);
    return !check->broken;
}

static void check_language(void *self, const char *name)
{
    Check *check = self;
    char language[3] = "";
    if (strlen(name) != 5 || strcmp(name + 2, ".po") != 0) return;
    text_copy(language, sizeof language, name);
    if (!is_language(language) || !gathered(check)) return;
    Update u = {.texts = check->texts};
    Faults own = {0}; /* what can't be read was said when the pack was loaded */
    if (read_old(&u, check->files, language, &own)) {
        warn_of_counts(&u, language, check->faults);
        warn_of_unusable(&u, language, check->faults);
    }
    faults_free(&own);
    forget(&u);
}

void strings_check(const PackFiles *files, Faults *faults)
{
    Check check = {.files = files, .faults = faults};
    files->list(files->self, "locale", check_language, &check);
    gather_free(&check.texts);
}
