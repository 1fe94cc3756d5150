#include "store/due.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "core/debrief.h"

typedef struct Reading {
    Arena *arena;
    const char *actions[ACTIONS]; /* as last written; NULL when never */
} Reading;

static bool read_line(void *context, const char *line, int64_t wall_ms)
{
    static const Scenario none = {0}; /* an action names nothing of a pack */
    Reading *reading = context;
    Event event;
    (void)wall_ms;
    if (!text_starts(line, "action ")) return true;
    if (!event_read(&none, reading->arena, line, &event, NULL)) return true;
    if (event.index >= 1 && event.index <= ACTIONS) reading->actions[event.index - 1] = event.text;
    return true;
}

static bool is_due(const Action *action, const char *today)
{
    char iso[DATE_SIZE];
    return *action->what && date_read(action->when, iso) && strcmp(iso, today) <= 0;
}

/* Adds those of one session to `out`, which has room for them. */
static size_t of_session(Records *records, int64_t session, const char *today, Arena *arena,
                         Due *out)
{
    Reading reading = {.arena = arena};
    RecordSession about;
    size_t count = 0;
    records_events(records, session, read_line, &reading, NULL, NULL);
    for (int i = 0; i < ACTIONS; i++) {
        if (!reading.actions[i]) continue;
        Action action = debrief_action(reading.actions[i], arena);
        if (!is_due(&action, today)) continue;
        if (count == 0 && !records_session(records, session, arena, &about, NULL)) return 0;
        out[count++] = (Due){session, about.title, action.what, action.who, action.when};
    }
    return count;
}

size_t due_list(Records *records, const char *today, Arena *arena, Due **out)
{
    int64_t *sessions;
    size_t count = 0, found = records_with(records, "action", arena, &sessions);
    *out = arena_new(arena, Due, found * ACTIONS);
    for (size_t i = 0; i < found; i++)
        count += of_session(records, sessions[i], today, arena, *out + count);
    return count;
}
