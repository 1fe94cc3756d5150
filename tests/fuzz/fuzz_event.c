/* A record of one of the shipped packs, line by line: whatever fits is taken, and looked back on.
 */
#include "core/debrief.h"
#include "fuzz.h"
#include "store/packs.h"

#include <stdlib.h>
#include <string.h>

/* Opened once: it never changes. */
static const Pack *sierre(void)
{
    static Pack *pack;
    static Packs *packs;
    Err err = {0};
    Faults faults = {0};
    if (pack) return pack;
    packs = packs_new(SOURCE_DIR "/scenarios", NULL, &err);
    pack = packs ? pack_open(packs, "sierre", &faults, &err) : NULL;
    if (!pack) abort();
    faults_free(&faults);
    return pack;
}

static void take(Session *session, const char *line)
{
    Arena arena = {0};
    Event event;
    Err err = {0};
    if (event_read(session->scenario, &arena, line, &event, &err))
        session_replay(session, &event, &err);
    arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const Pack *pack = sierre();
    Session session;
    Debrief debrief;
    char *text = malloc(size + 1), *rest = text;
    if (!text) abort();
    memcpy(text, bytes, size);
    text[size] = '\0';
    session_init(&session, pack_scenario(pack), pack_hooks(pack));
    for (char *line; (line = strsep(&rest, "\n"));) take(&session, line);
    debrief_make(&session, &debrief);
    debrief_free(&debrief);
    session_free(&session);
    free(text);
    return 0;
}
