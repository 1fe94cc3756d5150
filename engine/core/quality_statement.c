/* The rules about statements: what stands between a room and taking a side. */
#include <string.h>

#include "base/text.h"
#include "core/quality_rules.h"

static void tell(Quality *q, const Statement *statement, const Err *what)
{
    const char *path = arena_printf(&q->arena, "statement %s.text", statement->id);
    quality_tell(q, FAULT_WARNING, &statement->where, path, what);
}

static void check_length(Quality *q, const Statement *statement)
{
    Err what;
    size_t n = utf8_count(statement->text);
    if (n <= STATEMENT_ON_A_WALL) return;
    err_set(&what, "fault.statement_long", "n", quality_number(q, n), "most",
            quality_number(q, STATEMENT_ON_A_WALL), NULL);
    tell(q, statement, &what);
}

/* Nobody can agree with a question. */
static void check_question(Quality *q, const Statement *statement)
{
    Err what;
    size_t length = strlen(statement->text);
    if (length == 0 || statement->text[length - 1] != '?') return;
    err_set(&what, "fault.statement_question", NULL);
    tell(q, statement, &what);
}

static void check_same(Quality *q, size_t at)
{
    Err what;
    const Statement *all = q->scenario->statements;
    for (size_t i = 0; i < at; i++) {
        if (strcmp(all[i].text, all[at].text) != 0) continue;
        err_set(&what, "fault.statement_same", "id", all[i].id, NULL);
        tell(q, &all[at], &what);
        return;
    }
}

void quality_statements(Quality *q)
{
    for (size_t i = 0; i < q->scenario->statement_count; i++) {
        check_length(q, &q->scenario->statements[i]);
        check_question(q, &q->scenario->statements[i]);
        check_same(q, i);
    }
}
