#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "core/explore.h"
#include "core/scenario.h"
#include "docs.h"
#include "meanings.h"
#include "sandbox_names.h"
#include "script/pictures.h"
#include "script/plain.h"
#include "script/sandbox.h"
#include "script/words.h"

enum { MB = 1024 * 1024, KB = 1024 };

/* ---- one field ---- */

static void print_link(const char *before, const WordField *f)
{
    printf("%s[%s](#%s)", before, f->part->name, f->part->name);
}

static void print_count(const WordField *f)
{
    if (f->min > 0)
        printf("list of %d to %d", f->min, f->max);
    else
        printf("list of at most %d", f->max);
}

static void print_name_type(const WordField *f)
{
    const Enumeration *e = enumeration_of(f->names);
    printf("one of [%s](#%s)", e->title, e->anchor);
}

static void print_range(const WordField *f)
{
    printf("whole number, %d to %d", f->min, f->max);
}

static void print_type(const WordField *f)
{
    switch (f->type) {
    case FIELD_LINE: printf("one line, at most %d characters", f->max); break;
    case FIELD_TEXT: printf("text, at most %d characters", f->max); break;
    case FIELD_PLAIN: printf("plain text, at most %d characters", f->max); break;
    case FIELD_ID: printf("new identifier"); break;
    case FIELD_REF: printf("identifier"); break;
    case FIELD_LANGUAGE: printf("two small letters"); break;
    case FIELD_URL: printf("address, at most %d characters", f->max); break;
    case FIELD_API: printf("%d", f->max); break;
    case FIELD_INT: print_range(f); break;
    case FIELD_BOOL: printf("`true` or `false`"); break;
    case FIELD_NAME: print_name_type(f); break;
    case FIELD_IMAGE: printf("path of a .png or .jpg"); break;
    case FIELD_LINES: print_count(f), printf(" lines"); break;
    case FIELD_PART: print_link("table: ", f); break;
    case FIELD_PARTS: print_count(f), print_link(": ", f); break;
    case FIELD_WHEN: printf("[function](#functions)"); break;
    case FIELD_NEXT:
        printf("identifier, `\"END\"`, [function](#functions) or [chance](#chance)");
        break;
    case FIELD_SCORES: printf("value = %d to %d", f->min, f->max); break;
    case FIELD_EFFECTS:
        printf("indicator = %d to %d, flag = `true` or `false`", f->min, f->max);
        break;
    case FIELD_CHAIN: printf("[Phase](#phase) = text, at most %d characters", f->max); break;
    case FIELD_PAIR: printf("two different values"); break;
    case FIELD_SOURCES: print_count(f), printf(" pairs: title, address"); break;
    case FIELD_TYPES: break;
    }
}

static void print_otherwise(const WordField *f)
{
    if (f->required)
        printf("**required**");
    else if (f->type == FIELD_INT)
        printf("%d", f->otherwise);
    else if (f->type == FIELD_BOOL)
        printf("`%s`", f->otherwise ? "true" : "false");
    else
        printf("none");
}

static void print_fields(const Word *word)
{
    if (word->fields == NULL) return;
    printf("\n| field | what it takes | if left out | help |\n|---|---|---|---|\n");
    for (const WordField *f = word->fields; f->name; f++) {
        printf("| `%s` | ", f->name);
        print_type(f);
        printf(" | ");
        print_otherwise(f);
        printf(" | %s |\n", f->help);
    }
}

/* ---- words ---- */

static const char *shape_of(const Word *word)
{
    static const char *const shapes[] = {
        [WORD_TABLE] = "%s { ... }",
        [WORD_ID_TABLE] = "%s \"id\" { ... }",
        [WORD_ID] = "%s \"id\"",
        [WORD_PATH] = "%s \"scenes/name\"",
        [WORD_VALUE] = "next = %s { { weight, \"id\" }, ... }",
        [WORD_PART] = "",
    };
    return shapes[word->use];
}

static void print_word(const Word *word)
{
    StrBuf shape = {0};
    printf("\n### %s\n\n", word->name);
    for (const char *at = shape_of(word); *at; at++)
        if (text_starts(at, "%s"))
            sb_add(&shape, word->name), at++;
        else
            sb_add_n(&shape, at, 1);
    if (sb_text(&shape)[0]) printf("`%s`\n\n", sb_text(&shape));
    printf("%s\n", word->help);
    print_fields(word);
    sb_free(&shape);
}

static const Word *const parts[] = {&word_option,  &word_advice,  &word_dossier,     &word_inject,
                                    &word_explain, &word_reality, &word_facilitator, NULL};

static void print_words(const Word *words)
{
    for (const Word *w = words; w->name; w++) print_word(w);
}

static void print_parts(void)
{
    for (size_t i = 0; parts[i]; i++) print_word(parts[i]);
}

/* ---- enumerations ---- */

static const char *label_of(const Sentences *sentences, const char *key, const char *name)
{
    Arena arena = {0};
    const char *label = sentence_of(sentences, arena_printf(&arena, "%s.%s", key, name));
    arena_free(&arena);
    return label ? label : "";
}

static void print_enumeration(const Enumeration *e, const Catalogues *c)
{
    printf("\n### %s\n\n%s\n\n", e->title, e->intro);
    printf(e->key ? "| write | shown in Dutch | in English | meaning |\n|---|---|---|---|\n"
                  : "| write | meaning |\n|---|---|\n");
    for (const char *const *name = e->names; *name; name++)
        if (e->key)
            printf("| `%s` | %s | %s | %s |\n", *name, label_of(&c->nl, e->key, *name),
                   label_of(&c->en, e->key, *name), meaning_of(e, *name));
        else
            printf("| `%s` | %s |\n", *name, meaning_of(e, *name));
}

static void print_enumerations(const Catalogues *c)
{
    for (const Enumeration *e = enumerations; e->names; e++) print_enumeration(e, c);
}

/* ---- limits ---- */

static void print_limits(void)
{
    static const struct {
        const char *what;
        long most;
        const char *unit;
    } limits[] = {
        {"dilemmas", MAX_DILEMMAS, ""},
        {"endings", MAX_ENDINGS, ""},
        {"indicators", MAX_INDICATORS, ""},
        {"flags", MAX_FLAGS, ""},
        {"values beside the five shared ones", MAX_EXTRA_VALUES, ""},
        {"advisers", MAX_ADVISERS, ""},
        {"statements", MAX_STATEMENTS, ""},
        {"options of a dilemma", MAX_OPTIONS, ""},
        {"reasons of an option", MAX_REASONS, ""},
        {"injects, dossier items, advices of a dilemma, each", MAX_INJECTS, ""},
        {"ways of one chance", MAX_CHANCES, ""},
        {"states that plays can reach", EXPLORE_MAX_STATES, ""},
        {"one .lua file", SANDBOX_SOURCE_MAX / KB, " KB"},
        {"all .lua files together", SANDBOX_SOURCES_MAX / MB, " MB"},
        {"a picture", PICTURE_BYTES / MB, " MB"},
        {"a side of a picture, in pixels", PICTURE_SIDE, ""},
        {"memory of the pack's Lua", SANDBOX_MEMORY_MAX / MB, " MB"},
        {"one text while Lua runs", SANDBOX_TEXT_MAX / MB, " MB"},
        {"items of a list that `table`, `pairs` and such walk", SANDBOX_ITEMS_MAX, ""},
        {"levels of tables within tables", PLAIN_DEPTH, ""},
        {"steps to read a pack", SANDBOX_LOAD_BUDGET, " units"},
        {"steps of one function while playing", SANDBOX_CALL_BUDGET, " units"},
        {NULL, 0, NULL},
    };
    printf("| at most | |\n|---|---|\n");
    for (size_t i = 0; limits[i].what; i++)
        printf("| %s | %ld%s |\n", limits[i].what, limits[i].most, limits[i].unit);
}

/* ---- Lua ---- */

static void print_lua(void)
{
    Arena arena = {0};
    size_t count;
    const LuaName *names = sandbox_names(&arena, &count);
    printf("| | |\n|---|---|\n");
    for (size_t i = 0; i < count; i++) {
        bool first = i == 0 || strcmp(names[i].library, names[i - 1].library) != 0;
        if (first)
            printf("%s| %s%s%s |", i ? " |\n" : "", names[i].library[0] ? "`" : "by themselves",
                   names[i].library, names[i].library[0] ? "`" : "");
        printf(" `%s`", names[i].name);
    }
    printf(" |\n");
    arena_free(&arena);
}

/* Keys that are words within other sentences, or of the list as a whole. */
static bool is_code(const char *key)
{
    return !text_starts(key, "fault.want") && strcmp(key, "fault.warning") != 0 &&
           strcmp(key, "fault.more") != 0;
}

static const char *hint_of(const Sentences *sentences, const char *code)
{
    Arena arena = {0};
    const char *hint = sentence_of(sentences, arena_printf(&arena, "hint.%s", code));
    arena_free(&arena);
    return hint ? hint : "";
}

/* The codes whose sentences stand in one .po file; what mends it is in the sentence or beside it.
 */
static void print_codes(const Catalogues *c, const char *file)
{
    static const char prefix[] = "fault.";
    printf("| code | what it says |\n|---|---|\n");
    for (size_t i = 0; i < c->en.count; i++) {
        const Sentence *s = &c->en.all[i];
        if (strcmp(s->file, file) != 0 || !text_starts(s->key, prefix) || !is_code(s->key))
            continue;
        const char *code = s->key + strlen(prefix), *hint = hint_of(&c->en, code);
        printf("| `%s` | %s%s%s |\n", code, s->text, *hint ? " " : "", hint);
    }
}

/* ---- the template ---- */

/* A line "@@ name" of the template stands for what this prints. */
static bool print_section(const char *name, const Catalogues *c)
{
    if (strcmp(name, "pack") == 0)
        print_words(manifest_words);
    else if (strcmp(name, "scenario") == 0)
        print_words(scenario_words);
    else if (strcmp(name, "parts") == 0)
        print_parts();
    else if (strcmp(name, "enumerations") == 0)
        print_enumerations(c);
    else if (strcmp(name, "lua") == 0)
        print_lua();
    else if (strcmp(name, "limits") == 0)
        print_limits();
    else if (text_starts(name, "codes "))
        print_codes(c, name + strlen("codes "));
    else
        return false;
    return true;
}

bool print_reference(const char *template_path, const Catalogues *catalogues)
{
    char line[1024];
    bool ok = true;
    FILE *file = fopen(template_path, "r");
    if (file == NULL) return false;
    while (fgets(line, sizeof line, file)) {
        if (!text_starts(line, "@@ ")) {
            fputs(line, stdout);
            continue;
        }
        line[strcspn(line, "\n")] = '\0';
        if (!print_section(line + 3, catalogues)) ok = false;
    }
    fclose(file);
    return ok;
}
