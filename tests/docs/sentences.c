#include "sentences.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { LINE_MAX_BYTES = 4096 };

static void add(Sentences *out, const char *file, const char *key, const char *text)
{
    if (key[0] == '\0') return;
    if (out->count == out->room) {
        out->room = out->room ? 2 * out->room : 256;
        out->all = realloc(out->all, out->room * sizeof *out->all);
        if (out->all == NULL) abort();
    }
    out->all[out->count++] =
        (Sentence){arena_text(&out->arena, key), arena_text(&out->arena, text), file};
}

/* What stands between the quotes of a line, with its escapes undone. */
static void add_quoted(StrBuf *to, const char *line)
{
    const char *at = strchr(line, '"');
    for (at = at ? at + 1 : ""; *at && *at != '"'; at++) {
        if (*at == '\\') at++;
        char c = *at == 'n' && at[-1] == '\\' ? '\n' : *at;
        sb_add_n(to, &c, 1);
    }
}

/* "script" of "en/script.po" */
static const char *name_of(Sentences *out, const char *path)
{
    const char *name = strrchr(path, '/') + 1;
    return arena_text_n(&out->arena, name, strcspn(name, "."));
}

static void read_file(Sentences *out, const char *path)
{
    const char *name = name_of(out, path);
    char line[LINE_MAX_BYTES];
    StrBuf key = {0}, text = {0}, *now = &key;
    FILE *file = fopen(path, "r");
    if (file == NULL) abort();
    while (fgets(line, sizeof line, file)) {
        if (text_starts(line, "msgid ")) {
            add(out, name, sb_text(&key), sb_text(&text));
            sb_clear(&key);
            sb_clear(&text);
            now = &key;
        }
        if (text_starts(line, "msgstr")) now = &text;
        if (line[0] != '#') add_quoted(now, line);
    }
    add(out, name, sb_text(&key), sb_text(&text));
    fclose(file);
    sb_free(&key);
    sb_free(&text);
}

void sentences_read(Sentences *out, const char *folder)
{
    glob_t found;
    *out = (Sentences){0};
    const char *pattern = arena_printf(&out->arena, "%s/*.po", folder);
    if (glob(pattern, 0, NULL, &found) != 0) {
        fprintf(stderr, "no catalogue in %s\n", folder);
        exit(EXIT_FAILURE);
    }
    for (size_t i = 0; i < found.gl_pathc; i++) read_file(out, found.gl_pathv[i]);
    globfree(&found);
}

void sentences_free(Sentences *sentences)
{
    free(sentences->all);
    arena_free(&sentences->arena);
}

const char *sentence_of(const Sentences *sentences, const char *key)
{
    for (size_t i = 0; i < sentences->count; i++)
        if (strcmp(sentences->all[i].key, key) == 0) return sentences->all[i].text;
    return NULL;
}
