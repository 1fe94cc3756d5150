#include "core/whatif.h"

/* How many events of the record come up to and with the start of that round; 0 when none does.
 * A session that was begun elsewhere has its first round in `from`. */
static size_t events_to(const Session *from, size_t decision)
{
    size_t rounds = 0;
    for (size_t i = 0; i < from->record.count; i++)
        if (from->record.events[i].type == EVENT_ENTERED && rounds++ == decision) return i + 1;
    return 0;
}

static bool copy(Session *out, const Session *from, size_t count, Err *err)
{
    for (size_t i = 0; i < count; i++)
        if (!session_replay(out, &from->record.events[i], err)) return false;
    return true;
}

bool whatif_begin(Session *out, const Session *from, size_t decision, int option, Err *err)
{
    size_t count = events_to(from, decision);
    session_init(out, from->scenario, from->hooks);
    out->from = out->state = from->from;
    Command choose = {.type = COMMAND_CHOOSE, .index = option};
    if (count == 0) err_set(err, "play.unknown", NULL);
    if (count > 0 && copy(out, from, count, err) && session_do(out, &choose, err)) return true;
    session_free(out);
    return false;
}
