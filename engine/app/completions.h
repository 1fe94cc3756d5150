/* What shells complete: the tables of commands and options, in the language of each shell. The
 * functions that read them are in assets/shell, and the build puts the two together.
 *
 * Each returns an exit code and writes to standard output. Those of zsh and fish hold sentences,
 * so there is one table for each language; its names end with that of the language. */
#ifndef REGISSEUR_APP_COMPLETIONS_H
#define REGISSEUR_APP_COMPLETIONS_H

#include "app/app.h"

int completions_bash(App *app);
int completions_zsh(App *app);
int completions_fish(App *app);

#endif
