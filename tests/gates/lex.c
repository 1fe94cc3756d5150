/* Reads C sources just far enough for the gates.
 *
 *   lex code FILE...      the source without comments, texts emptied, lines kept,
 *                         each line as FILE:LINE:TEXT
 *   lex texts FILE...     every text in it: FILE, LINE, CALL, TEXT, tabs between;
 *                         CALL is the function or macro it is an argument of, or -
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME = 64, DEPTH = 64, TEXT = 4096 };

typedef struct Lexer {
    const char *file;
    FILE *in;
    bool texts; /* list texts instead of code */
    int line;
    bool fresh;      /* nothing of this line was printed yet */
    char name[NAME]; /* the last identifier read */
    bool name_ended; /* something but a space came after it */
    char call[DEPTH][NAME];
    int depth; /* of parentheses; may exceed DEPTH */
} Lexer;

static void print_code(Lexer *lex, int c)
{
    if (lex->texts) return;
    if (lex->fresh) printf("%s:%d:", lex->file, lex->line);
    lex->fresh = c == '\n';
    putchar(c);
}

/* Reads a character; a newline always reaches the output, so that lines keep their numbers. */
static int next(Lexer *lex)
{
    int c = getc(lex->in);
    if (c == '\n') {
        print_code(lex, c);
        lex->line++;
    }
    return c;
}

static int peek(Lexer *lex)
{
    int c = getc(lex->in);
    ungetc(c, lex->in);
    return c;
}

static void skip_line_comment(Lexer *lex)
{
    while (peek(lex) != '\n' && peek(lex) != EOF) next(lex);
}

static void skip_block_comment(Lexer *lex)
{
    for (int before = 0, c; (c = next(lex)) != EOF; before = c)
        if (before == '*' && c == '/') return;
}

/* After the opening quote. */
static void read_quoted(Lexer *lex, int quote)
{
    char text[TEXT];
    size_t len = 0;
    int line = lex->line;
    for (int c; (c = next(lex)) != quote && c != EOF;) {
        if (c == '\\') c = next(lex) == 'n' ? ' ' : '\\';
        if (len < sizeof text - 1) text[len++] = (char)(c == '\t' || c == '\n' ? ' ' : c);
    }
    text[len] = '\0';
    print_code(lex, quote);
    print_code(lex, quote);
    if (!lex->texts || quote != '"') return;
    const char *call = lex->depth > 0 && lex->depth <= DEPTH ? lex->call[lex->depth - 1] : "";
    printf("%s\t%d\t%s\t%s\n", lex->file, line, *call ? call : "-", text);
}

static void read_name(Lexer *lex, int first)
{
    size_t len = 0;
    for (int c = first;; c = next(lex)) {
        if (len < NAME - 1) lex->name[len++] = (char)c;
        print_code(lex, c);
        if (!isalnum(peek(lex)) && peek(lex) != '_') break;
    }
    lex->name[len] = '\0';
    lex->name_ended = false;
}

static void open_call(Lexer *lex)
{
    if (lex->depth < DEPTH)
        snprintf(lex->call[lex->depth], NAME, "%s", lex->name_ended ? "" : lex->name);
    lex->depth++;
}

/* #include lines keep their text: the layers are read from them. */
static void read_directive(Lexer *lex)
{
    print_code(lex, '#');
    char word[NAME] = "";
    size_t len = 0;
    while (peek(lex) == ' ') print_code(lex, next(lex));
    while (isalpha(peek(lex)) && len < NAME - 1) {
        word[len++] = (char)next(lex);
        print_code(lex, word[len - 1]);
    }
    if (strcmp(word, "include") != 0) return;
    while (peek(lex) != '\n' && peek(lex) != EOF) print_code(lex, next(lex));
}

static void read_sign(Lexer *lex, int c)
{
    if (c == '(') open_call(lex);
    if (c == ')' && lex->depth > 0) lex->depth--;
    if (!isspace(c)) lex->name_ended = true;
    if (c != '\n') print_code(lex, c);
}

static void read_source(Lexer *lex)
{
    for (int c; (c = next(lex)) != EOF;) {
        if (c == '/' && peek(lex) == '/')
            skip_line_comment(lex);
        else if (c == '/' && peek(lex) == '*')
            next(lex), skip_block_comment(lex);
        else if (c == '"' || c == '\'')
            read_quoted(lex, c);
        else if (c == '#')
            read_directive(lex);
        else if (isalpha(c) || c == '_')
            read_name(lex, c);
        else
            read_sign(lex, c);
    }
}

int main(int argc, char **argv)
{
    bool texts = argc > 1 && strcmp(argv[1], "texts") == 0;
    if (argc < 2 || (!texts && strcmp(argv[1], "code") != 0)) {
        fputs("lex: say what to list, code or texts, and then the files\n", stderr);
        return 2;
    }
    for (int i = 2; i < argc; i++) {
        FILE *in = fopen(argv[i], "rb");
        if (in == NULL) return fprintf(stderr, "lex: %s can't be read\n", argv[i]), 2;
        Lexer lex = {.file = argv[i], .in = in, .texts = texts, .line = 1, .fresh = true};
        read_source(&lex);
        if (!lex.fresh) print_code(&lex, '\n');
        fclose(in);
    }
    return 0;
}
