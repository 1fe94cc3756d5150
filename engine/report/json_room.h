/* What a room adds to the JSON of a debrief. For report/ only. */
#ifndef REGISSEUR_REPORT_JSON_ROOM_H
#define REGISSEUR_REPORT_JSON_ROOM_H

#include <jansson.h>

#include "core/debrief.h"

/* A round; `option` is what the chair chose, -1 when nobody decided. */
json_t *json_round(const Scenario *scenario, const RoomRound *round, int option);
/* `room`, `statements`, `undecided` and `recommendations` of a session; nothing when it was no
 * room. */
void json_room(const Scenario *scenario, const Debrief *debrief, json_t *root);
/* The lines that are not blank, as a list. */
void json_lines(json_t *list, const char *lines);
json_t *json_actions(const char *const *texts, size_t count); /* those that are not "" */

#endif
