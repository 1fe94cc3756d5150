/* The SESSION of the command line, and `regisseur sessions`. */
#ifndef REGISSEUR_APP_SESSIONS_H
#define REGISSEUR_APP_SESSIONS_H

#include "app/commands.h"

/* What a person may call a session. Points into what was typed. */
typedef struct SessionsName {
    int64_t number;   /* 0 is the newest */
    const char *file; /* an exported one; NULL when it is a number */
} SessionsName;

/* A number, "last", or a file. False with "app.bad_session" {session}. */
bool sessions_name(const char *text, SessionsName *out, Err *err);
/* The session, as it stood. A file's is only looked back on. NULL with the reason, and what is
 * wrong with the kept pack, if it is that. */
Game *sessions_load(App *app, SessionsName name, Faults *faults, Err *err);
/* The same; NULL after saying why. */
Game *sessions_open(App *app, SessionsName name);

/* The command, and its verbs. */
int sessions_list(App *app);
extern const CommandRow sessions_verbs[];

#endif
