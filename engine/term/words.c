#include "term/words.h"

#include <string.h>

#include "base/text.h"

typedef bool Argument(const View *view, const char *text, Command *out);

/* ---- arguments: an id, or a number from 1 in the order on screen ----------------------- */

static bool whole(const char *text, int64_t min, int64_t max, int *out)
{
    int64_t n;
    if (!text_to_int(text, min, max, &n)) return false;
    *out = (int)n;
    return true;
}

static bool nothing(const View *view, const char *text, Command *out)
{
    (void)view, (void)out;
    return *text == '\0';
}

static bool seconds(const View *view, const char *text, Command *out)
{
    int s;
    (void)view;
    if (!whole(text, 1, 3600, &s)) return false;
    out->ms = (uint32_t)s * 1000;
    return true;
}

static bool an_adviser(const View *view, const char *text, Command *out)
{
    int n;
    bool number = whole(text, 1, (int64_t)view->advice_count, &n);
    for (size_t i = 0; i < view->advice_count; i++) {
        bool it = number ? (int)i == n - 1 : strcmp(view->advice[i].adviser->id, text) == 0;
        if (it) return out->index = view->advice[i].index, true;
    }
    return false;
}

static bool a_dossier_item(const View *view, const char *text, Command *out)
{
    int n;
    bool number = whole(text, 1, (int64_t)view->dossier_count, &n);
    for (size_t i = 0; i < view->dossier_count; i++) {
        bool it = number ? (int)i == n - 1 : strcmp(view->dossier[i].item->id, text) == 0;
        if (it) return out->index = view->dossier[i].index, true;
    }
    return false;
}

/* An option by id, number or letter. */
static bool an_option(const View *view, const char *text, Command *out)
{
    int n = 0;
    bool number = whole(text, 1, (int64_t)view->option_count, &n);
    if (!number && text[0] != '\0' && text[1] == '\0') {
        n = (text[0] | 0x20) - 'a' + 1;
        number = n >= 1 && (size_t)n <= view->option_count;
    }
    for (size_t i = 0; i < view->option_count; i++) {
        bool it = strcmp(view->options[i].option->id, text) == 0 || (number && (int)i == n - 1);
        if (it) return out->index = view->options[i].index, true;
    }
    return false;
}

static bool a_reason(const View *view, const char *text, Command *out)
{
    int n;
    if (!whole(text, 1, (int64_t)view->reason_count, &n)) return false;
    out->index = n - 1;
    return true;
}

static bool one_of_three(const View *view, const char *text, Command *out)
{
    (void)view;
    return whole(text, 1, 3, &out->index);
}

static bool yes_partly_no(const View *view, const char *text, Command *out)
{
    static const char *const answers[] = {"ja", "deels", "nee", "yes", "partly", "no", NULL};
    int i = names_find(answers, text);
    if (i < 0) return one_of_three(view, text, out);
    out->index = i % 3 + 1;
    return true;
}

static bool some_text(const View *view, const char *text, Command *out)
{
    (void)view;
    out->text = text;
    return true;
}

/* ---- the table ---------------------------------------------------------------------------- */

static const struct {
    const char *english, *dutch;
    Stage stage;
    CommandType command;
    Argument *argument;
} words[WORDS] = {
    [WORD_WAIT] = {"wait", "wacht", STAGE_ROUND, COMMAND_TICK, seconds},
    [WORD_HEAR] = {"hear", "hoor", STAGE_ROUND, COMMAND_HEAR, an_adviser},
    [WORD_OPEN] = {"open", "lees", STAGE_ROUND, COMMAND_OPEN, a_dossier_item},
    [WORD_CHOOSE] = {"choose", "kies", STAGE_ROUND, COMMAND_CHOOSE, an_option},
    [WORD_REASON] = {"reason", "reden", STAGE_REASONS, COMMAND_REASON, a_reason},
    [WORD_SURE] = {"sure", "zeker", STAGE_REASONS, COMMAND_SURE, one_of_three},
    [WORD_EXPLAIN] = {"explain", "zeg", STAGE_REASONS, COMMAND_EXPLAIN, some_text},
    [WORD_EFFECT] = {"effect", "verwacht", STAGE_OUTCOME, COMMAND_EFFECT, yes_partly_no},
    [WORD_NOTE] = {"note", "nota", STAGES, COMMAND_NOTE, some_text},
    [WORD_PAUSE] = {"pause", "pauze", STAGE_ROUND, COMMAND_PAUSE, nothing},
    [WORD_RESUME] = {"resume", "hervat", STAGE_ROUND, COMMAND_RESUME, nothing},
    [WORD_MORE] = {"more", "meer", STAGE_ROUND, COMMAND_MORE, nothing},
    [WORD_NEXT] = {"next", "verder", STAGES, COMMAND_NEXT, nothing},
    [WORD_LOOK] = {"look", "kijk", STAGES, COMMAND_TYPES, nothing},
    [WORD_HELP] = {"help", "hulp", STAGES, COMMAND_TYPES, nothing},
    [WORD_QUIT] = {"quit", "stop", STAGES, COMMAND_TYPES, nothing},
};

const char *word_name(WordId word)
{
    return words[word].english;
}

Stage word_stage(WordId word)
{
    return words[word].stage;
}

/* Cuts a comment off, but not inside quotes. */
static void cut_comment(char *text)
{
    bool quoted = false;
    for (; *text; text++) {
        if (*text == '"') quoted = !quoted;
        if (*text == '#' && !quoted) {
            *text = '\0';
            return;
        }
    }
}

static char *trimmed(char *text)
{
    while (*text == ' ' || *text == '\t') text++;
    size_t len = strlen(text);
    while (len > 0 && strchr(" \t\r\n", text[len - 1])) text[--len] = '\0';
    return text;
}

char *line_unquoted(char *text)
{
    size_t len = strlen(text);
    if (len < 2 || text[0] != '"' || text[len - 1] != '"') return text;
    text[len - 1] = '\0';
    return text + 1;
}

char *line_first(char **rest)
{
    char *word = *rest;
    size_t len = strcspn(word, " \t");
    *rest = word + len;
    if (**rest) *(*rest)++ = '\0';
    *rest = trimmed(*rest);
    return word;
}

char *line_text(char *text)
{
    cut_comment(text);
    return trimmed(text);
}

LineKind line_read(char *text, Line *out)
{
    char *rest = line_text(text);
    if (*rest == '\0') return LINE_EMPTY;
    const char *word = line_first(&rest);
    out->rest = line_unquoted(rest);
    for (int i = 0; i < WORDS; i++) {
        out->word = (WordId)i;
        if (strcmp(word, words[i].english) == 0 || strcmp(word, words[i].dutch) == 0)
            return LINE_WORD;
    }
    out->rest = word;
    return LINE_UNKNOWN;
}

bool word_command(const Line *line, const View *view, Command *out, Err *err)
{
    *out = (Command){.type = words[line->word].command};
    if (words[line->word].argument(view, line->rest, out)) return true;
    const char *key = *line->rest ? "term.bad_argument" : "term.no_argument";
    return err_set(err, key, "word", words[line->word].english, "argument", line->rest, NULL);
}
