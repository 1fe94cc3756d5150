/* Printed codes: how many, which ones can still be used. */
#include <string.h>

#include "store/sitting_inside.h"

static bool make(Sitting *s, size_t count, bool anew, Err *err)
{
    const char **made;
    int before = (int)ballots_pass_count(s->at.ballots, s->row.id);
    if (!ballots_passes(s->at.ballots, s->row.id, count, anew, &s->arena, &made, err)) return false;
    const char **all = arena_new(&s->arena, const char *, s->pass_count + count);
    if (s->pass_count > 0) memcpy(all, s->passes, s->pass_count * sizeof *all);
    memcpy(all + s->pass_count, made, count * sizeof *all);
    if (s->pass_count == 0) s->first_pass = before + 1;
    s->passes = all;
    s->pass_count += count;
    return true;
}

bool sitting_first_passes(Sitting *s, Err *err)
{
    if (s->kept.codes == 0 || ballots_pass_count(s->at.ballots, s->row.id) > 0) return true;
    return make(s, (size_t)s->kept.codes, false, err);
}

/* How many of those expected have no seat. */
static size_t wanted(const Sitting *s)
{
    size_t people = (size_t)s->kept.codes, seats = ballots_seat_count(s->at.ballots, s->row.id);
    if (s->kept.expected > s->kept.codes) people = (size_t)s->kept.expected;
    if (people > PASSES_MAX) people = PASSES_MAX;
    return people > seats ? people - seats : 0;
}

static size_t unused(const Sitting *s, Arena *arena, SittingPass *out)
{
    size_t count = 0;
    for (size_t i = 0; i < s->pass_count; i++)
        if (ballots_pass(s->at.ballots, s->row.id, s->passes[i]) == PASS_FREE)
            out[count++] = (SittingPass){s->first_pass + (int)i, arena_text(arena, s->passes[i])};
    return count;
}

bool sitting_passes(Sitting *s, Arena *arena, SittingPass **out, size_t *count, bool *anew,
                    Err *err)
{
    *anew = s->pass_count == 0;
    if (s->kept.codes == 0) return err_set(err, "room.no_passes", NULL);
    size_t people = wanted(s);
    *out = arena_new(arena, SittingPass, s->pass_count + people);
    *count = unused(s, arena, *out);
    if (people > *count && !make(s, people - *count, *anew, err)) return false;
    *count = unused(s, arena, *out);
    return *count > 0 || err_set(err, "room.no_pass_left", NULL);
}
