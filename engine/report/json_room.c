#include "report/json_room.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* ---- one round ------------------------------------------------------------------------------ */

static const char *choice_id(const Scenario *scenario, const RoomRound *round, int choice)
{
    if (round->topic == TOPIC_STATEMENT) return degree_names[choice];
    return scenario->dilemmas[round->dilemma].options[choice].id;
}

static json_t *counts_of(const Scenario *scenario, const RoomRound *round, const uint16_t *counts)
{
    json_t *out = json_object();
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (round->shown >> i & 1)
            json_object_set_new(out, choice_id(scenario, round, i), json_integer(counts[i]));
    return out;
}

static json_t *ballot(const Scenario *scenario, const RoomRound *round, Ballot b)
{
    const Tally *tally = &round->tallies[b];
    if (!tally->taken) return json_null();
    return json_pack("{s:i, s:i, s:o, s:i}", "asked", tally->asked, "cast", tally_sum(tally),
                     "counts", counts_of(scenario, round, tally->counts), "again",
                     (int)round->again[b]);
}

/* {from: {to: n}}; empty when it is not known. */
static json_t *moved_of(const Scenario *scenario, const RoomRound *round)
{
    json_t *out = json_object();
    unsigned of;
    round_moved(round, &of);
    for (int i = 0; of > 0 && i < MAX_OPTIONS; i++)
        if (round->shown >> i & 1)
            json_object_set_new(out, choice_id(scenario, round, i),
                                counts_of(scenario, round, round->moved[i]));
    return out;
}

static json_t *choices_of(const Scenario *scenario, const RoomRound *round, unsigned choices)
{
    json_t *out = json_array();
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (choices >> i & 1)
            json_array_append_new(out, json_string(choice_id(scenario, round, i)));
    return out;
}

static json_t *reasons_of(const Scenario *scenario, const RoomRound *round)
{
    json_t *out = json_array();
    for (size_t i = 0; i < round->reason_count; i++)
        json_array_append_new(out, json_pack("{s:s, s:s}", "choice",
                                             choice_id(scenario, round, round->reasons[i].choice),
                                             "text", round->reasons[i].text));
    return out;
}

static json_t *notes_of(const RoomRound *round)
{
    json_t *out = json_array();
    for (size_t i = 0; i < round->note_count; i++)
        json_array_append_new(out, json_pack("{s:s, s:s}", "step", step_names[round->notes[i].step],
                                             "text", round->notes[i].text));
    return out;
}

/* The steps that were taken or took time, in the order of a round. */
static json_t *steps_of(const RoomRound *round)
{
    json_t *out = json_array();
    for (int i = STEP_READ; i < ROOM_STEPS; i++)
        if ((round->done >> i & 1) || round->spent_ms[i] > 0)
            json_array_append_new(out, json_pack("{s:s, s:I}", "step", step_names[i], "spent_ms",
                                                 (json_int_t)round->spent_ms[i]));
    return out;
}

json_t *json_round(const Scenario *scenario, const RoomRound *round, int option)
{
    static const char *const stands[] = {[CHAIR_ALONE] = "alone",
                                         [CHAIR_WITH] = "with",
                                         [CHAIR_OTHER] = "other",
                                         [CHAIR_IN_A_TIE] = "tie"};
    const Tally *vote = round_vote(round);
    unsigned of, foresaw = round_foresaw(round, &of);
    json_t *out = json_object();
    for (int b = 0; b < BALLOTS; b++)
        json_object_set_new(out, ballot_names[b], ballot(scenario, round, (Ballot)b));
    json_object_set_new(out, "foresaw", of ? json_integer(foresaw) : json_null());
    json_object_set_new(out, "moved", moved_of(scenario, round));
    json_object_set_new(out, "leaders",
                        choices_of(scenario, round, vote ? tally_leaders(vote) : 0));
    json_object_set_new(out, "chair",
                        option < 0 ? json_null() : json_string(stands[round_chair(round, option)]));
    json_object_set_new(out, "reasons", reasons_of(scenario, round));
    json_object_set_new(out, "notes", notes_of(round));
    json_object_set_new(out, "steps", steps_of(round));
    json_object_set_new(out, "added_ms", json_integer((json_int_t)round->added_ms));
    return out;
}

/* ---- the session ---------------------------------------------------------------------------- */

void json_lines(json_t *list, const char *lines)
{
    while (*lines) {
        size_t len = strcspn(lines, "\n"), from = strspn(lines, " \t");
        if (from < len) json_array_append_new(list, json_stringn(lines + from, len - from));
        lines += len + (lines[len] == '\n');
    }
}

json_t *json_actions(const char *const *texts, size_t count)
{
    Arena arena = {0};
    json_t *out = json_array();
    for (size_t i = 0; i < count; i++) {
        if (texts[i][0] == '\0') continue;
        Action a = debrief_action(texts[i], &arena);
        json_array_append_new(
            out, json_pack("{s:s, s:s, s:s}", "what", a.what, "who", a.who, "when", a.when));
    }
    arena_free(&arena);
    return out;
}

static json_t *about_room(const Debrief *debrief)
{
    const RoomDebrief *room = &debrief->room;
    char sitting[24];
    uint64_t spent = 0;
    json_t *present = json_array(), *notes = json_array();
    snprintf(sitting, sizeof sitting, "%" PRIu64, room->sitting);
    json_lines(present, debrief->present);
    for (size_t i = 0; i < room->note_count; i++)
        if (room->notes[i].round < 0)
            json_array_append_new(notes, json_string(room->notes[i].text));
    for (size_t i = 0; i < room->count; i++) spent += round_spent_ms(&room->rounds[i]);
    return json_pack("{s:s, s:s, s:s, s:s, s:b, s:b, s:o, s:o, s:I}", "sitting", sitting, "method",
                     method_names[room->method], "order", order_names[room->order], "clock",
                     clock_names[room->clock], "placed", room->placed, "adjourned", room->adjourned,
                     "present", present, "notes", notes, "spent_ms", (json_int_t)spent);
}

static json_t *statements_of(const Scenario *scenario, const RoomDebrief *room)
{
    json_t *out = json_array();
    for (size_t i = 0; i < room->count; i++) {
        const RoomRound *round = &room->rounds[i];
        if (round->topic != TOPIC_STATEMENT) continue;
        const Statement *s = &scenario->statements[round->statement];
        json_array_append_new(out, json_pack("{s:s, s:s, s:o}", "statement", s->id, "text", s->text,
                                             "room", json_round(scenario, round, -1)));
    }
    return out;
}

static json_t *undecided_of(const Scenario *scenario, const RoomDebrief *room)
{
    json_t *out = json_array();
    for (size_t i = 0; i < room->count; i++) {
        const RoomRound *round = &room->rounds[i];
        if (round->topic != TOPIC_DILEMMA || round->decision >= 0) continue;
        json_array_append_new(out, json_pack("{s:s, s:o}", "dilemma",
                                             scenario->dilemmas[round->dilemma].id, "room",
                                             json_round(scenario, round, -1)));
    }
    return out;
}

static json_t *recommendations_of(const RoomDebrief *room)
{
    json_t *out = json_array();
    for (int i = 0; i < RECOMMENDATIONS; i++)
        if (room->recommended[i] && room->recommended[i][0])
            json_array_append_new(out, json_string(room->recommended[i]));
    return out;
}

void json_room(const Scenario *scenario, const Debrief *debrief, json_t *root)
{
    if (!debrief->room.on) return;
    json_object_set_new(root, "room", about_room(debrief));
    json_object_set_new(root, "statements", statements_of(scenario, &debrief->room));
    json_object_set_new(root, "undecided", undecided_of(scenario, &debrief->room));
    json_object_set_new(root, "recommendations", recommendations_of(&debrief->room));
}
