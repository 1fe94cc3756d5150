/* The commands: one table, which app_run, the help, the manual and the completions of shells read.
 */
#ifndef REGISSEUR_APP_COMMANDS_H
#define REGISSEUR_APP_COMMANDS_H

#include "app/app.h"

#define OPT(id)    (1u << (id))
#define OPT_ALWAYS (OPT(OPT_HELP) | OPT(OPT_VERSION) | OPT(OPT_DATA) | OPT(OPT_LANG))

/* A command, or a verb of one: `sessions show`. */
typedef struct CommandRow CommandRow;
struct CommandRow {
    const char *name;        /* "" for the game itself; NULL ends a table */
    const char *operands;    /* in the notation of app/operands.h */
    int (*run)(App *);       /* returns an exit code; not called with fewer operands, or more */
    int least, most;         /* how many operands; the name of a verb is not counted */
    unsigned options;        /* those it takes beside OPT_ALWAYS */
    const CommandRow *verbs; /* one of them may come first; NULL */
    bool hidden;             /* for programs: neither in the help nor in the manual */
};

extern const CommandRow command_rows[];

/* Every command that is not hidden, each with its verbs after it. The path is what is typed after
 * the name of the program: "", "play", "sessions show". */
typedef void CommandsEach(void *self, const CommandRow *row, const char *path);
void commands_each(CommandsEach *each, void *self);
/* What the command does, and what the option does: the sentence. */
const char *command_says(const App *app, const char *path);
const char *option_says(const App *app, OptionId id);

/* The command that was typed, when its options and operands are right. NULL with
 * "app.unknown_command" {command}, "app.bad_operand" {operand}, "app.option_elsewhere" {option},
 * "app.operands" {command, operands}. */
const CommandRow *command_find(const Options *options, Err *err);

#endif
