#include <stdio.h>

#include "app/app.h"

int main(int argc, char **argv)
{
    Options options;
    Err options_err = {0}, err = {0};
    bool readable = options_read(argc, argv, &options, &options_err);
    if (readable && options.given[OPT_VERSION]) return puts("regisseur " REGISSEUR_VERSION) == EOF;

    App app;
    int exit_code;
    /* A wrong command line is said in the user's language, so the words come first. */
    if (!app_open(&app, &options, &err))
        exit_code = app_fail(&app, &err);
    else if (!readable)
        exit_code = app_fail(&app, &options_err);
    else
        exit_code = app_run(&app);
    app_close(&app);
    return exit_code;
}
