#include "script/lexer.h"

#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c);
}

static char peek(const Lexer *lx, size_t ahead)
{
    return (size_t)(lx->end - lx->at) > ahead ? lx->at[ahead] : '\0';
}

/* One byte on; a line ends with \n, \r, \r\n or \n\r, as Lua counts. */
static void step(Lexer *lx)
{
    char c = *lx->at++;
    if (c != '\n' && c != '\r') return;
    lx->line++;
    char second = c == '\n' ? '\r' : '\n';
    if (lx->at < lx->end && *lx->at == second) lx->at++;
}

/* At "[": the number of = of a long bracket, or -1 when it is none. */
static int long_level(const Lexer *lx)
{
    size_t n = 1;
    while (peek(lx, n) == '=') n++;
    return peek(lx, n) == '[' ? (int)n - 1 : -1;
}

static bool closes(const Lexer *lx, int level)
{
    if (peek(lx, 0) != ']') return false;
    size_t n = 1;
    while (n <= (size_t)level && peek(lx, n) == '=') n++;
    return n == (size_t)level + 1 && peek(lx, n) == ']';
}

static void skip_long(Lexer *lx, int level, Token *token)
{
    lx->at += level + 2;
    token->text = lx->at;
    while (lx->at < lx->end && !closes(lx, level)) step(lx);
    token->len = (size_t)(lx->at - token->text);
    if (lx->at < lx->end) lx->at += level + 2;
}

static void skip_comment(Lexer *lx)
{
    lx->at += 2;
    int level = peek(lx, 0) == '[' ? long_level(lx) : -1;
    Token unused;
    if (level >= 0) {
        skip_long(lx, level, &unused);
        return;
    }
    while (lx->at < lx->end && *lx->at != '\n' && *lx->at != '\r') lx->at++;
}

static void skip_space(Lexer *lx)
{
    while (lx->at < lx->end) {
        char c = *lx->at;
        if (c == '-' && peek(lx, 1) == '-')
            skip_comment(lx);
        else if (c == ' ' || (c >= '\t' && c <= '\r'))
            step(lx);
        else
            return;
    }
}

static void read_text(Lexer *lx, Token *token)
{
    char quote = *lx->at++;
    token->kind = TOKEN_TEXT;
    token->text = lx->at;
    while (lx->at < lx->end && *lx->at != quote && *lx->at != '\n' && *lx->at != '\r') {
        if (*lx->at == '\\' && lx->at + 1 < lx->end) lx->at++;
        step(lx);
    }
    token->len = (size_t)(lx->at - token->text);
    if (lx->at < lx->end && *lx->at == quote) lx->at++;
}

static void read_number(Lexer *lx, Token *token)
{
    token->kind = TOKEN_NUMBER;
    for (char before = '\0'; lx->at < lx->end; before = *lx->at++) {
        bool sign = (*lx->at == '+' || *lx->at == '-') && strchr("eEpP", before) && before;
        if (!is_name(*lx->at) && *lx->at != '.' && !sign) break;
    }
    token->len = (size_t)(lx->at - token->text);
}

static void read_sign(Lexer *lx, Token *token)
{
    static const char *const two[] = {"==", "~=", "<=", ">=", "//", "::", "<<", ">>", ".."};
    size_t len = 1;
    for (size_t i = 0; i < sizeof two / sizeof *two; i++)
        if (peek(lx, 0) == two[i][0] && peek(lx, 1) == two[i][1]) len = 2;
    if (len == 2 && peek(lx, 0) == '.' && peek(lx, 2) == '.') len = 3;
    token->kind = TOKEN_SIGN;
    token->len = len;
    lx->at += len;
}

static void read_token(Lexer *lx, Token *token)
{
    skip_space(lx);
    *token = (Token){.kind = TOKEN_END, .line = lx->line, .text = lx->at};
    if (lx->at >= lx->end) return;
    char c = *lx->at;
    int level = c == '[' ? long_level(lx) : -1;
    if (c == '"' || c == '\'') {
        read_text(lx, token);
    } else if (level >= 0) {
        token->kind = TOKEN_TEXT;
        skip_long(lx, level, token);
    } else if (is_digit(c) || (c == '.' && is_digit(peek(lx, 1)))) {
        read_number(lx, token);
    } else if (is_name(c)) {
        token->kind = TOKEN_NAME;
        while (lx->at < lx->end && is_name(*lx->at)) lx->at++;
        token->len = (size_t)(lx->at - token->text);
    } else {
        read_sign(lx, token);
    }
}

void lexer_start(Lexer *lx, const char *text, size_t size)
{
    *lx = (Lexer){.at = text, .end = text + size, .line = 1};
    if (size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) lx->at += 3;
    read_token(lx, &lx->now);
    read_token(lx, &lx->ahead);
}

void lexer_next(Lexer *lx)
{
    lx->now = lx->ahead;
    read_token(lx, &lx->ahead);
}

bool token_is(const Token *token, const char *text)
{
    return (token->kind == TOKEN_NAME || token->kind == TOKEN_SIGN) && token->len == strlen(text) &&
           memcmp(token->text, text, token->len) == 0;
}
