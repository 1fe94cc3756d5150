#include "base/plural.h"

#include <string.h>

/* Steps run on a stack; the operators are in the order of the table below. */
enum {
    OP_OR,
    OP_AND,
    OP_EQ,
    OP_NE,
    OP_LE,
    OP_GE,
    OP_LT,
    OP_GT,
    OP_ADD,
    OP_SUB,
    OP_MUL,
    OP_DIV,
    OP_MOD,
    OP_NOT,
    OP_IF,
    OP_N,
    OP_NUMBER
};

/* Longer spellings before shorter ones; a higher level binds tighter. */
static const struct {
    char text[3];
    int level;
} operators[] = {
    [OP_OR] = {"||", 1}, [OP_AND] = {"&&", 2}, [OP_EQ] = {"==", 3}, [OP_NE] = {"!=", 3},
    [OP_LE] = {"<=", 4}, [OP_GE] = {">=", 4},  [OP_LT] = {"<", 4},  [OP_GT] = {">", 4},
    [OP_ADD] = {"+", 5}, [OP_SUB] = {"-", 5},  [OP_MUL] = {"*", 6}, [OP_DIV] = {"/", 6},
    [OP_MOD] = {"%", 6},
};
enum { OPERATORS = sizeof operators / sizeof *operators, DEEPEST = 24 };

/* ---- compiling ------------------------------------------------------------------------------ */

typedef struct Parser {
    const char *at;
    Plural *plural;
    int depth;  /* of brackets, conditions and negations */
    int height; /* of the stack after the steps so far */
    bool bad;
} Parser;

static void skip_spaces(Parser *p)
{
    while (*p->at == ' ' || *p->at == '\t') p->at++;
}

static bool take(Parser *p, const char *text)
{
    skip_spaces(p);
    size_t len = strlen(text);
    if (strncmp(p->at, text, len) != 0) return false;
    p->at += len;
    return true;
}

/* `change` is what the step does to the height of the stack. */
static void emit(Parser *p, int op, unsigned long number, int change)
{
    p->height += change;
    if (p->bad || p->plural->count >= PLURAL_STEPS || p->height > PLURAL_STACK) {
        p->bad = true;
        return;
    }
    p->plural->step[p->plural->count++] = (PluralStep){.op = (unsigned char)op, .number = number};
}

static unsigned long take_number(Parser *p)
{
    unsigned long number = 0;
    for (int digits = 0; *p->at >= '0' && *p->at <= '9'; digits++, p->at++) {
        if (digits >= 9)
            p->bad = true;
        else
            number = number * 10 + (unsigned long)(*p->at - '0');
    }
    return number;
}

static void parse_condition(Parser *p);

static void parse_unary(Parser *p)
{
    skip_spaces(p);
    if (p->bad || ++p->depth > DEEPEST) {
        p->bad = true;
    } else if (take(p, "!")) {
        parse_unary(p);
        emit(p, OP_NOT, 0, 0);
    } else if (take(p, "(")) {
        parse_condition(p);
        if (!take(p, ")")) p->bad = true;
    } else if (take(p, "n")) {
        emit(p, OP_N, 0, 1);
    } else if (*p->at >= '0' && *p->at <= '9') {
        emit(p, OP_NUMBER, take_number(p), 1);
    } else {
        p->bad = true;
    }
    p->depth--;
}

/* The operator that comes next, when it binds at least as tight as `level`. */
static int take_operator(Parser *p, int level)
{
    for (int op = 0; op < OPERATORS; op++)
        if (operators[op].level >= level && take(p, operators[op].text)) return op;
    return -1;
}

static void parse_binary(Parser *p, int level)
{
    parse_unary(p);
    for (int op; !p->bad && (op = take_operator(p, level)) >= 0;) {
        parse_binary(p, operators[op].level + 1);
        emit(p, op, 0, -1);
    }
}

/* c ? a : b, right to left; both arms are worked out, which harms nothing here. */
static void parse_condition(Parser *p)
{
    if (++p->depth > DEEPEST) p->bad = true;
    if (!p->bad) parse_binary(p, 1);
    if (!p->bad && take(p, "?")) {
        parse_condition(p);
        if (!take(p, ":")) p->bad = true;
        if (!p->bad) parse_condition(p);
        emit(p, OP_IF, 0, -2);
    }
    p->depth--;
}

bool plural_read(Plural *plural, const char *line)
{
    *plural = (Plural){0};
    Parser p = {.at = line, .plural = plural};
    if (!take(&p, "nplurals") || !take(&p, "=")) return false;
    skip_spaces(&p);
    plural->forms = take_number(&p);
    if (plural->forms < 1 || plural->forms > PLURAL_FORMS) return false;
    if (!take(&p, ";") || !take(&p, "plural") || !take(&p, "=")) return false;

    parse_condition(&p);
    take(&p, ";");
    skip_spaces(&p);
    return !p.bad && (*p.at == '\n' || *p.at == '\0');
}

/* ---- running -------------------------------------------------------------------------------- */

static unsigned long binary(int op, unsigned long a, unsigned long b)
{
    switch (op) {
    case OP_OR: return a || b;
    case OP_AND: return a && b;
    case OP_EQ: return a == b;
    case OP_NE: return a != b;
    case OP_LE: return a <= b;
    case OP_GE: return a >= b;
    case OP_LT: return a < b;
    case OP_GT: return a > b;
    case OP_ADD: return a + b;
    case OP_SUB: return a - b;
    case OP_MUL: return a * b;
    case OP_DIV: return b ? a / b : 0;
    default: return b ? a % b : 0;
    }
}

size_t plural_form(const Plural *plural, unsigned long n)
{
    /* plural_read made sure that the steps never leave the stack. */
    unsigned long stack[PLURAL_STACK + 1] = {0};
    size_t top = 0;
    for (size_t i = 0; i < plural->count; i++) {
        const PluralStep *step = &plural->step[i];
        switch (step->op) {
        case OP_N: stack[top++] = n; break;
        case OP_NUMBER: stack[top++] = step->number; break;
        case OP_NOT: stack[top - 1] = !stack[top - 1]; break;
        case OP_IF:
            top -= 2;
            stack[top - 1] = stack[top - 1] ? stack[top] : stack[top + 1];
            break;
        default:
            top--;
            stack[top - 1] = binary(step->op, stack[top - 1], stack[top]);
            break;
        }
    }
    return top == 1 && stack[0] < plural->forms ? stack[0] : plural->forms - 1;
}
