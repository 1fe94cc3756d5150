#include <stdio.h>

#include "base/text.h"
#include "script/sandbox.h"

/* One row per code: the key of a fault, the key of an error, and the names of their arguments. */
typedef struct ErrorRow {
    const char *fault, *err, *a, *b;
} ErrorRow;

static const ErrorRow rows[SANDBOX_CODES] = {
    [SANDBOX_LUA] = {"fault.lua_error", "script.lua_error", "what", NULL},
    [SANDBOX_SYNTAX] = {"fault.syntax", "script.syntax", "what", NULL},
    [SANDBOX_AUTHOR] = {"fault.author", "script.author", "what", NULL},
    [SANDBOX_RUNAWAY] = {"fault.runaway", "script.runaway", NULL, NULL},
    [SANDBOX_MEMORY] = {"fault.memory", "script.memory", NULL, NULL},
    [SANDBOX_LONG_TEXT] = {"fault.long_text", "script.long_text", NULL, NULL},
    [SANDBOX_ITEMS] = {"fault.items", "script.items", "function", "limit"},
    [SANDBOX_SOURCE] = {"fault.source", "script.source", "why", NULL},
    [SANDBOX_BANNED] = {"fault.banned", "script.banned", "word", NULL},
    [SANDBOX_READ] = {"fault.undeclared", "script.undeclared", "name", NULL},
    [SANDBOX_READ_NEAR] = {"fault.undeclared_near", "script.undeclared_near", "name", "near"},
    [SANDBOX_WRITE] = {"fault.assign", "script.assign", "name", NULL},
    [SANDBOX_ELSEWHERE] = {"fault.elsewhere", "script.elsewhere", "name", "other"},
    [SANDBOX_ARGUMENT] = {"fault.argument", "script.argument", "function", "want"},
    [SANDBOX_PATTERN] = {"fault.pattern", "script.pattern", "pattern", NULL},
    [SANDBOX_FORMAT] = {"fault.format", "script.format", "format", NULL},
    [SANDBOX_KEY] = {"fault.key", "script.key", "type", NULL},
    [SANDBOX_STATE] = {"fault.state", "script.state", "name", NULL},
    [SANDBOX_STATE_NEAR] = {"fault.state_near", "script.state_near", "name", "near"},
    [SANDBOX_STATE_WRITE] = {"fault.state_write", "script.state_write", "name", NULL},
    [SANDBOX_NONSENSE] = {"fault.nonsense", "script.nonsense", "want", "got"},
    [SANDBOX_HIDDEN] = {"fault.hidden", "script.hidden", "name", NULL},
    [SANDBOX_LATE] = {"fault.late", "script.late", "name", NULL},
};

void sandbox_error_fault(const SandboxError *error, Err *err)
{
    const ErrorRow *row = &rows[error->code];
    err_set(err, row->fault, row->a, error->a, row->b, error->b, NULL);
}

void sandbox_error_err(const SandboxError *error, Err *err)
{
    const ErrorRow *row = &rows[error->code];
    char line[16];
    snprintf(line, sizeof line, "%d", error->line);
    err_set(err, row->err, "file", error->file, "line", line, row->a, error->a, row->b, error->b,
            NULL);
}

/* Printable: no control or bidi characters, no broken UTF-8, at most SANDBOX_TEXT_ERROR bytes. */
static void clean(char to[SANDBOX_TEXT_ERROR + 1], const char *from)
{
    size_t len = 0;
    for (const char *at = from; *at != '\0';) {
        uint32_t rune = utf8_next(&at);
        char piece[16];
        size_t n;
        if (rune_is_control(rune) || rune == '\n' || rune == '\t')
            n = (size_t)snprintf(piece, sizeof piece, "\\u{%x}", (unsigned)rune);
        else
            n = utf8_put(piece, rune);
        if (len + n > SANDBOX_TEXT_ERROR) break;
        for (size_t i = 0; i < n; i++) to[len++] = piece[i];
    }
    to[len] = '\0';
}

void sandbox_error_set(SandboxError *error, SandboxCode code, const char *file, int line,
                       const char *a, const char *b)
{
    error->code = code;
    text_copy(error->file, sizeof error->file, file);
    error->line = line;
    clean(error->a, a ? a : "");
    clean(error->b, b ? b : "");
}
