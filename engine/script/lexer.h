/* Lua's words, one at a time: names, texts, signs and their lines.
 *
 * For source.c only. It takes any bytes and always ends.
 */
#ifndef REGISSEUR_SCRIPT_LEXER_H
#define REGISSEUR_SCRIPT_LEXER_H

#include <stdbool.h>
#include <stddef.h>

typedef enum TokenKind { TOKEN_END, TOKEN_NAME, TOKEN_TEXT, TOKEN_NUMBER, TOKEN_SIGN } TokenKind;

typedef struct Token {
    TokenKind kind;
    int line;         /* on which it begins */
    const char *text; /* of a text: between the quotes, escapes as written */
    size_t len;
} Token;

typedef struct Lexer {
    const char *at, *end;
    int line;
    Token now, ahead;
} Lexer;

/* Both `now` and `ahead` are read. */
void lexer_start(Lexer *lexer, const char *text, size_t size);
void lexer_next(Lexer *lexer);
bool token_is(const Token *token, const char *text); /* a name or sign */

#endif
