/* `regisseur manual`: what the build asks the program for, and what shells ask it while one types.
 *
 * All of it comes from the tables of options and commands and from the catalogue, so that nothing
 * is said twice. Everything goes to standard output, in the language of the interface. */
#ifndef REGISSEUR_APP_MANUAL_H
#define REGISSEUR_APP_MANUAL_H

#include "app/commands.h"

/* The command itself: the manual as a page for man(1). */
int manual_page(App *app);

/* bash, zsh, fish: the tables for assets/shell; packs, sessions: what PACK and SESSION may be, one
 * on a line, its title behind a tab. */
extern const CommandRow manual_verbs[];

#endif
