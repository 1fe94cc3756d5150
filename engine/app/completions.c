#include "app/completions.h"

#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/operands.h"
#include "base/text.h"

typedef struct Shell {
    App *app;
    Arena arena;
} Shell;

typedef void EachOption(Shell *shell, OptionId id);

static void options_each(Shell *shell, unsigned options, EachOption *each)
{
    for (int i = 0; i < OPTS; i++)
        if (options >> i & 1) each(shell, (OptionId)i);
}

/* Behind the game itself come the commands, behind a command its verbs. */
static const CommandRow *verbs_of(const CommandRow *row)
{
    return row->name[0] ? row->verbs : command_rows;
}

static bool has_verbs(const CommandRow *row)
{
    return verbs_of(row) != NULL;
}

typedef void EachVerb(Shell *shell, const char *name, const char *path);

static void verbs_each(Shell *shell, const CommandRow *row, const char *path, EachVerb *each)
{
    const char *space = path[0] ? " " : "";
    for (const CommandRow *verb = verbs_of(row); verb && verb->name; verb++)
        if (!verb->hidden && verb->name[0])
            each(shell, verb->name, arena_printf(&shell->arena, "%s%s%s", path, space, verb->name));
}

/* What a shell can offer after an option; "" when it can't know, NULL when nothing follows. */
static const char *offered(Shell *shell, OptionId id)
{
    const char *argument = option_argument(id, &shell->arena);
    return argument ? operand_kinds(argument, &shell->arena) : NULL;
}

/* With a backslash before each of the `special` characters. */
static const char *escaped(Shell *shell, const char *text, const char *special)
{
    StrBuf out = {0};
    for (; *text; text++) {
        if (strchr(special, *text)) sb_add(&out, "\\");
        sb_add_n(&out, text, 1);
    }
    const char *copy = arena_text(&shell->arena, sb_text(&out));
    sb_free(&out);
    return copy;
}

/* ---- bash --------------------------------------------------------------------------------------
 */

static void bash_option(Shell *shell, OptionId id)
{
    (void)shell;
    printf(" --%s", option_rows[id].name);
}

static void bash_options(void *self, const CommandRow *row, const char *path)
{
    printf("'%s') said='", path);
    options_each(self, row->options | OPT_ALWAYS, bash_option);
    printf("' ;;\n");
}

static void bash_value(Shell *shell, OptionId id)
{
    const char *kinds = offered(shell, id);
    if (kinds) printf("--%s) said='%s' ;;\n", option_rows[id].name, kinds);
}

static void bash_operands(void *self, const CommandRow *row, const char *path)
{
    Shell *shell = self;
    Operand operands[OPERANDS_SHOWN];
    size_t count = operands_read(row->operands, &shell->arena, operands);
    for (size_t i = 0; i < count; i++) {
        const char *place = operands[i].repeats ? "*" : arena_printf(&shell->arena, "%zu", i + 1);
        printf("'%s '%s) said='%s' ;;\n", path, place,
               operand_kinds(operands[i].shown, &shell->arena));
    }
}

static void bash_name(Shell *shell, const char *name, const char *path)
{
    (void)shell, (void)path;
    printf(" %s", name);
}

static void bash_verbs(void *self, const CommandRow *row, const char *path)
{
    if (!has_verbs(row)) return;
    printf("'%s') said='", path);
    verbs_each(self, row, path, bash_name);
    printf("' ;;\n");
}

static void bash_table(Shell *shell, const char *name, CommandsEach *each)
{
    printf("_regisseur_%s() {\nsaid=\ncase $1 in\n", name);
    commands_each(each, shell);
    printf("esac\n}\n");
}

int completions_bash(App *app)
{
    Shell shell = {.app = app};
    bash_table(&shell, "verbs", bash_verbs);
    bash_table(&shell, "options", bash_options);
    bash_table(&shell, "operand", bash_operands);
    printf("_regisseur_value() {\nsaid=\ncase $1 in\n");
    options_each(&shell, ~0u, bash_value);
    printf("*) return 1 ;;\nesac\n}\n");
    arena_free(&shell.arena);
    return EXIT_DONE;
}

/* ---- zsh ---------------------------------------------------------------------------------------
 */

/* Within single quotes. */
static const char *zsh_quoted(Shell *shell, const char *text, const char *special)
{
    StrBuf out = {0};
    for (const char *at = escaped(shell, text, special); *at; at++)
        *at == '\'' ? sb_add(&out, "'\\''") : sb_add_n(&out, at, 1);
    const char *copy = arena_text(&shell->arena, sb_text(&out));
    sb_free(&out);
    return copy;
}

static void zsh_row(Shell *shell, const char *name, const char *path)
{
    printf("'%s:%s'\n", name, zsh_quoted(shell, command_says(shell->app, path), "\\"));
}

static void zsh_verbs(void *self, const CommandRow *row, const char *path)
{
    if (!has_verbs(row)) return;
    printf("'%s') rows=(\n", path);
    verbs_each(self, row, path, zsh_row);
    printf(") ;;\n");
}

static void zsh_option(Shell *shell, OptionId id)
{
    const char *name = option_rows[id].name, *argument = option_argument(id, &shell->arena);
    const char *says = zsh_quoted(shell, option_says(shell->app, id), "\\[]:");
    if (argument == NULL)
        printf("'--%s[%s]'\n", name, says);
    else
        printf("'--%s=[%s]:%s: _regisseur_offer %s'\n", name, says,
               zsh_quoted(shell, argument, "\\:"), offered(shell, id));
}

static void zsh_arguments(void *self, const CommandRow *row, const char *path)
{
    Shell *shell = self;
    Operand operands[OPERANDS_SHOWN];
    size_t count = operands_read(row->operands, &shell->arena, operands);
    printf("'%s') arguments=(\n", path);
    options_each(shell, row->options | OPT_ALWAYS, zsh_option);
    for (size_t i = 0; i < count; i++) {
        const Operand *it = &operands[i];
        const char *place = it->repeats ? "*" : arena_printf(&shell->arena, "%zu", i + 1);
        printf("'%s%s:%s: _regisseur_offer %s'\n", place, it->optional && !it->repeats ? ":" : "",
               zsh_quoted(shell, it->shown, "\\:"), operand_kinds(it->shown, &shell->arena));
    }
    printf(") ;;\n");
}

static void zsh_table(Shell *shell, const char *name, CommandsEach *each)
{
    printf("_regisseur_%s_%s() {\ncase $1 in\n", name, shell->app->language);
    commands_each(each, shell);
    printf("esac\n}\n");
}

int completions_zsh(App *app)
{
    Shell shell = {.app = app};
    printf("#compdef regisseur\n");
    zsh_table(&shell, "verbs", zsh_verbs);
    zsh_table(&shell, "arguments", zsh_arguments);
    arena_free(&shell.arena);
    return EXIT_DONE;
}

/* ---- fish --------------------------------------------------------------------------------------
 */

static void fish_says(Shell *shell, const char *sentence)
{
    printf(" -d '%s'\n", escaped(shell, sentence, "\\'"));
}

/* How fish is told what follows an option. */
static void fish_value(Shell *shell, OptionId id)
{
    const char *kinds = offered(shell, id);
    if (kinds == NULL) return;
    if (kinds[0])
        printf(" -x -a '(__regisseur_offer %s)'", kinds);
    else
        printf(" -x");
}

static void fish_option(Shell *shell, OptionId id)
{
    printf(" -l %s", option_rows[id].name);
    fish_value(shell, id);
    fish_says(shell, option_says(shell->app, id));
}

static void fish_verb(Shell *shell, const char *name, const char *path)
{
    size_t parent = strlen(path) - strlen(name);
    printf("complete -c regisseur -n '__regisseur_at 1 %.*s' -a %s", (int)parent, path, name);
    fish_says(shell, command_says(shell->app, path));
}

static void fish_command(void *self, const CommandRow *row, const char *path)
{
    Shell *shell = self;
    Operand operands[OPERANDS_SHOWN];
    verbs_each(shell, row, path, fish_verb);
    for (int i = 0; i < OPTS; i++) {
        if (!(row->options >> i & 1)) continue;
        printf("complete -c regisseur -n '__regisseur_in %s'", path);
        fish_option(shell, (OptionId)i);
    }
    size_t count = operands_read(row->operands, &shell->arena, operands);
    for (size_t i = 0; i < count; i++)
        printf("complete -c regisseur -n '__regisseur_%s %zu %s' -a '(__regisseur_offer %s)'\n",
               operands[i].repeats ? "from" : "at", i + 1, path,
               operand_kinds(operands[i].shown, &shell->arena));
}

static void fish_always(Shell *shell, OptionId id)
{
    printf("complete -c regisseur");
    fish_option(shell, id);
}

static void fish_valued(Shell *shell, OptionId id)
{
    if (offered(shell, id)) printf(" --%s", option_rows[id].name);
}

static void fish_path(void *self, const CommandRow *row, const char *path)
{
    (void)self, (void)row;
    if (path[0]) printf(" '%s'", path);
}

int completions_fish(App *app)
{
    Shell shell = {.app = app};
    printf("function __regisseur_tables_%s\nset -g __regisseur_valued", app->language);
    options_each(&shell, ~0u, fish_valued);
    printf("\nset -g __regisseur_paths");
    commands_each(fish_path, &shell);
    printf("\ncomplete -c regisseur -f\n");
    options_each(&shell, OPT_ALWAYS, fish_always);
    commands_each(fish_command, &shell);
    printf("end\n");
    arena_free(&shell.arena);
    return EXIT_DONE;
}
