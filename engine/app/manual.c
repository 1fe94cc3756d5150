#include "app/manual.h"

#include <inttypes.h>
#include <stdio.h>

#include "app/completions.h"

static int list_packs(App *app)
{
    Err err = {0};
    PackList list = {0};
    if (app_packs(app, &err) == NULL) return app_fail(app, &err);
    packs_list(app->packs, &list);
    for (size_t i = 0; i < list.count; i++)
        if (list.at[i].usable)
            printf("%s\t%s\n", list.at[i].manifest.id, list.at[i].manifest.title);
    packs_list_free(&list);
    return EXIT_DONE;
}

/* Says nothing of damage: a shell could not show it. */
static int list_sessions(App *app)
{
    Arena arena = {0};
    RecordSession *sessions = NULL;
    size_t count = 0;
    if (app_records(app)) records_sessions(app->records, &arena, &sessions, &count, NULL);
    if (count > 0) printf("last\t%s\n", sessions[0].title);
    for (size_t i = 0; i < count; i++)
        printf("%" PRId64 "\t%s\n", sessions[i].id, sessions[i].title);
    arena_free(&arena);
    return EXIT_DONE;
}

const CommandRow manual_verbs[] = {
    {"bash", "", completions_bash, 0, 0, .options = 0},
    {"zsh", "", completions_zsh, 0, 0, .options = 0},
    {"fish", "", completions_fish, 0, 0, .options = 0},
    {"packs", "", list_packs, 0, 0, .options = 0},
    {"sessions", "", list_sessions, 0, 0, .options = 0},
    {0},
};
